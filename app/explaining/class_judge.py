"""Judges the answers of classes, in the process that explains.

The time is charged to the class and the pupil, not to the address: a school's other pages keep their
allowance, and a class takes no more than one address may.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from ..classroom.classroom import ToJudge
from ..classroom.tasks import Content, ExerciseTask, OwnTask, QuestionTask, Task
from ..engine.refused import Refused
from ..session.answers import class_answers
from ..session.answers.snapshot import Snapshot
from ..session.recipe import Recipe
from ..session.session import Session
from .budget import Asker
from .metered import MeteredWorker

LONGEST_S = 2.0
"""The longest training up to the iteration that a task asks about."""
MOST_KEPT = 100
"""Snapshots of tasks that are kept. Another one is made again from the recipe."""


class ClassJudge:
    """A `live.classes.judging.Judge`."""

    def __init__(self, metered: MeteredWorker, make_session: Callable[[Recipe | None], Session]) -> None:
        self._metered, self._make_session = metered, make_session
        self._snapshots: OrderedDict[tuple[str, str], Snapshot] = OrderedDict()

    async def prepared(self, class_id: str, content: Content) -> Content:
        """As `Judge.prepared`."""
        asker = Asker(f"class {class_id}")
        if isinstance(content, ExerciseTask):
            arguments = (content.seed or 0, content.level, content.own_numbers)
            count = await self._metered.compute(asker, class_answers.question_count, *arguments)
            return content.model_copy(update={"questions": count})
        if isinstance(content, OwnTask | QuestionTask):
            snapshot = await self._snapshot(asker, class_id, content)
            await self._metered.compute(asker, class_answers.check_quantities, snapshot, _quantities(content))
        return content

    async def verdict(self, class_id: str, answer: ToJudge) -> dict[str, Any]:
        """As `Judge.verdict`."""
        asker = Asker(f"class {class_id}", f"class {class_id} {answer.pupil}")
        content = answer.task.content
        if isinstance(content, ExerciseTask) and answer.seed is not None:
            job = class_answers.exercise_verdict
            where = (answer.seed, content.level, answer.question)
            return await self._metered.compute(asker, job, *where, answer.given, answer.others)
        snapshot = await self._snapshot(asker, class_id, content)
        quantity = answer.task.quantity(answer.question)
        return await self._metered.compute(
            asker, class_answers.recipe_verdict, snapshot, quantity, answer.given, answer.others
        )

    async def beside(
        self, class_id: str, task: Task, question: int, seed: int | None, mistake: str, given: str
    ) -> dict[str, Any]:
        """A wrong calculation beside the right one, for the example of a group of answers."""
        asker = Asker(f"class {class_id}")
        content = task.content
        if isinstance(content, ExerciseTask) and seed is not None:
            where = (seed, content.level, question)
            return await self._metered.compute(asker, class_answers.exercise_beside, *where, mistake, given)
        snapshot = await self._snapshot(asker, class_id, content)
        return await self._metered.compute(
            asker, class_answers.recipe_beside, snapshot, task.quantity(question), mistake, given
        )

    def forget(self, class_id: str) -> None:
        """As `Judge.forget`."""
        for key in [key for key in self._snapshots if key[0] == class_id]:
            del self._snapshots[key]

    async def _snapshot(self, asker: Asker, class_id: str, content: Content) -> Snapshot:
        """The state that a task asks about, trained from its recipe."""
        if not isinstance(content, OwnTask | QuestionTask) or content.recipe is None:
            raise Refused("task", "This task takes no answers.")
        sample = content.sample if isinstance(content, QuestionTask) else None
        key = class_id, f"{content.iteration} {sample} {content.recipe!r}"
        if key not in self._snapshots:

            def make() -> Snapshot:
                return snapshot_of(
                    self._make_session(Recipe.read(content.recipe or {})), content.iteration, sample
                )

            self._snapshots[key] = await self._metered.run(asker, make)
            while len(self._snapshots) > MOST_KEPT:
                self._snapshots.popitem(last=False)
        return self._snapshots[key]


def snapshot_of(session: Session, iteration: int, sample: int | None = None) -> Snapshot:
    """The state of a new session at an iteration. Refuses one that takes too long to reach."""
    ends_s = time.monotonic() + LONGEST_S
    while session.iteration < iteration and time.monotonic() < ends_s:
        session.train(iteration - session.iteration, lambda: time.monotonic() >= ends_s)
        if session.divergence is not None:
            raise Refused("task.iteration", session.divergence.message)
    if session.iteration < iteration:
        raise Refused(
            "task.iteration",
            f"Training up to iteration {iteration:,} takes too long here; choose an earlier one.",
        )
    if sample is not None:
        session.show_sample(sample)
    return Snapshot.of(session)


def _quantities(content: OwnTask | QuestionTask) -> tuple[str, ...]:
    if isinstance(content, QuestionTask):
        return (content.quantity,)
    return tuple(asked.quantity for asked in content.questions)
