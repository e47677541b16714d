"""A class: its pupils, its tasks and their answers. Synchronous, without a clock or chance of its own.

A command is first decided on, which changes nothing (`decide`, `join`, `answer`): the result is a
change, or `Refused`. `carry_out` then makes the change. Carrying out the same changes on the same
class always gives the same class, so the journal of changes is enough to restore it.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

from ..engine.refused import Refused
from . import codes, commands, nicknames
from .answers import VOTED, AnswerBook, of_verdict
from .carrying import CARRIERS
from .changes import Change, Told
from .roster import MOST_NUMBER, Place, Pupil, Roster
from .tasks import QuestionTask, Task, VoteTask, with_seed
from .wording import plain

MOST_PUPILS = 500
MOST_TASKS = 200
MOST_OPEN = 20
LONGEST_S = 8 * 3600.0
"""A class that its teacher does not end ends after this time; its code is free again."""
KEPT_S = 24 * 3600.0
"""How long the data of a class that has ended are kept."""
GRACE_S = 2.0
"""An answer may arrive this much after the end of its time."""
ENDED = "This class has ended."


@dataclass
class State:
    """All of a class but pupils, tasks and answers."""

    code: str
    opened_s: float
    title: str = ""
    door_open: bool = True
    held: str | None = None
    """The sentence of a hold, perhaps empty; None while pages work."""
    leads: bool = False
    stage: str = ""
    """The watch id of the teacher's session."""
    looked_at: int | None = None
    limit: int | None = None
    ends_s: float | None = None
    """The end of the class's own timer."""
    anonymous: bool = False
    watched: tuple[int, int] | None = None
    """The question (task, question) that the teacher follows."""
    projected: dict[str, Any] | None = None
    most: int = MOST_PUPILS
    """The largest number of pupils."""
    ended_s: float | None = None
    erased: bool = False
    key: str = ""
    """The secret in the teacher's address."""


@dataclass(frozen=True)
class ToJudge:
    """An answer that the checker has to judge."""

    task: Task
    question: int
    pupil: int
    given: str
    seed: int | None
    """The seed of the pupil's exercise; None for a question about a recipe."""
    others: tuple[tuple[str, str], ...]
    """Other answers of the same pupil in this task, (quantity, as typed)."""


class Classroom:
    def __init__(self, state: State) -> None:
        self.state = state
        self.roster, self.book = Roster(), AnswerBook()
        self.tasks: list[Task] = []

    # ---- looking

    @property
    def ended(self) -> bool:
        return self.state.ended_s is not None

    @property
    def full(self) -> bool:
        return len(self.roster) >= self.state.most

    @property
    def projected_question(self) -> tuple[int, int] | None:
        """The question (task, question) on the projector: the chosen one, else the one that the teacher follows."""
        chosen = self.state.projected
        if chosen is None or chosen["task"] is None:
            return self.state.watched
        return chosen["task"], chosen["question"]

    def task(self, number: int) -> Task:
        """Refuses a number that there is not."""
        if not 1 <= number <= len(self.tasks):
            raise Refused("task", f"There is no task number {number} in this class.")
        return self.tasks[number - 1]

    def withholds(self, level: int, seed: int) -> bool:
        """True if an exercise of this class is open work, so that its answers must not be shown."""
        return not self.ended and any(task.withholds(level, seed, self.roster.ever) for task in self.tasks)

    def due(self, now_s: float) -> list[Change]:
        """The changes that the time alone has made due: closed tasks, the end, and its erasure."""
        state, found = self.state, []
        if not self.ended:
            found = [
                _change("close", now_s, task=task.number)
                for task in self.tasks
                if task.open and task.ends_s is not None and now_s >= task.ends_s + GRACE_S
            ]
            if now_s >= state.opened_s + LONGEST_S:
                found.append(_change("end", now_s, erase=False))
        elif not state.erased and now_s >= (state.ended_s or 0.0) + KEPT_S:
            found.append(_change("end", now_s, erase=True))
        return found

    # ---- deciding; changes nothing

    def join(self, nickname: str, now_s: float, below: codes.Below, key: str) -> Change:
        """The change that lets a new pupil in; an empty nickname gets a given one. Refuses if it cannot be."""
        self._check_running()
        if not self.state.door_open:
            raise Refused("code", "The door of this class is closed just now. Ask your teacher.")
        if self.full or self.roster.ever >= MOST_NUMBER:
            raise Refused("code", f"This class has its {self.state.most} pupils. Tell your teacher.")
        taken = self.roster.taken()
        named = nicknames.clean(nickname) or codes.draw_name(below, taken)
        return _change(
            "join",
            now_s,
            number=self.roster.ever + 1,
            nickname=nicknames.told_apart(named, taken),
            pin=codes.draw_pin(below),
            key=key,
        )

    def return_by_pin(self, nickname: str, pin: str) -> Pupil:
        """The pupil with this nickname and four-digit code. One refusal for all that may be wrong."""
        self._check_running()
        pupil = self.roster.of_nickname(nickname)
        if pupil is None or pupil.pin != pin:
            raise Refused("pin", "There is no pupil of this nickname with this four-digit code in the class.")
        return pupil

    def answer(self, by: int, command: commands.Answer, now_s: float) -> "Change | ToJudge":
        """The change of a vote; or what is to be judged first, for `judged`."""
        self._check_running()
        pupil, task = self.roster.get(by), self.task(command.task)
        if self.state.held is not None:
            raise Refused("task", "The class is held just now. Your answer is not taken yet.")
        late = task.ends_s is not None and now_s > task.ends_s + GRACE_S
        if not task.open or late:
            raise Refused("task", "This task takes no more answers.")
        if not 1 <= command.question <= task.question_count:
            raise Refused("question", f"This task has no question {command.question} to answer.")
        if isinstance(task.content, VoteTask):
            return self._vote(pupil, task, task.content, command, now_s)
        others = [
            (answer.quantity, answer.given)
            for _, question, answer in self.book.of_pupil(by, (task.number,))
            if question != command.question and answer.quantity
        ]
        return ToJudge(task, command.question, by, command.given, task.seed(by), tuple(others))

    def _vote(
        self, pupil: Pupil, task: Task, vote: VoteTask, command: commands.Answer, now_s: float
    ) -> Change:
        choices = [str(n) for n in range(len(vote.choices))]
        if command.given not in choices:
            expected = f"0 to {len(choices) - 1}"
            raise Refused(
                "given", f"The number of a choice was expected, {expected}; {command.given[:20]!r} came."
            )
        verdict = VOTED[0] if vote.right is None else VOTED[1 if command.given == str(vote.right) else 2]
        return _change(
            "answer",
            now_s,
            by=pupil.number,
            task=task.number,
            question=1,
            answer={"given": command.given, "verdict": verdict, "first_s": now_s, "at_s": now_s},
        )

    def judged(self, judged: ToJudge, verdict: Mapping[str, Any], now_s: float) -> Change:
        """The change of an answer with its verdict, as `Verdict.to_json` writes it.

        It counts even if the task was closed while it was judged, because it had come in time.
        """
        self._check_running()
        answer = of_verdict({**verdict, "given": judged.given}, now_s)
        fields = {name: value for name, value in vars(answer).items() if value not in ("", ())}
        return _change(
            "answer",
            now_s,
            by=self.roster.get(judged.pupil).number,
            task=judged.task.number,
            question=judged.question,
            answer=fields,
        )

    def decide(self, by: int, command: commands.AnyCommand, now_s: float, below: codes.Below) -> Change:
        """The change of a command of a pupil, or of the teacher (`by` 0). Raises `Refused`.

        The caller has put into `give` what the server knows: the number of an exercise's questions, and
        the stage's recipe.
        """
        if not isinstance(command, commands.End):
            self._check_running()
        match command:
            case commands.Give():
                return self._give(command, now_s, below)
            case commands.Close() | commands.Reopen():
                self.task(command.task)
            case commands.Timer(task=int(number)):
                self.task(number)
            case commands.Watch(task=int(number), question=question):
                self._check_question(number, question)
            case commands.Project(task=int(number), question=question):
                self._check_question(number, question)
            case commands.LookAt(pupil=int(number)) | commands.LowerHand(pupil=number):
                self.roster.get(number)
            case commands.Remove(pupil=number):
                self.roster.get(number)
            case commands.Rename(pupil=number):
                return self._rename(number, command, now_s, below)
            case commands.Help(pupils=numbers):
                for number in numbers:
                    self.roster.get(number)
            case commands.Hand() | commands.Follow():
                self.roster.get(by)
            case _:
                pass
        return _change(command.type, now_s, by=by, **command.model_dump(exclude={"type", "id"}, mode="json"))

    def show(self, by: int, watch: str, now_s: float) -> Change:
        """The change that names the own session of a pupil, or the stage (`by` 0), by its watch id."""
        self._check_running()
        if by:
            self.roster.get(by)
        return _change("work" if by else "stage", now_s, by=by, watch=watch)

    def rekey(self, key: str, now_s: float) -> Change:
        """The change that makes another teacher's address. The old one opens nothing any more."""
        self._check_running()
        return _change("new_key", now_s, key=key)

    def _check_running(self) -> None:
        if self.ended:
            raise Refused("class", ENDED)

    def _check_question(self, number: int, question: int) -> None:
        if question > max(1, self.task(number).question_count):
            raise Refused("question", f"Task {number} has no question {question}.")

    def _give(self, command: commands.Give, now_s: float, below: codes.Below) -> Change:
        if len(self.tasks) >= MOST_TASKS:
            raise Refused("task", f"A class has at most {MOST_TASKS} tasks.")
        if sum(task.open for task in self.tasks) >= MOST_OPEN:
            raise Refused("task", f"At most {MOST_OPEN} tasks are open at once; close one first.")
        content = command.task
        if isinstance(content, VoteTask) and (content.right or 0) >= len(content.choices):
            raise Refused("task.right", f"The right choice is one of 0 to {len(content.choices) - 1}.")
        content = with_seed(content, below)
        if isinstance(content, QuestionTask) and content.recipe is None:
            raise Refused("task", "There is no network on the stage yet to ask about.")
        return _change(
            "give",
            now_s,
            number=len(self.tasks) + 1,
            content=content.model_dump(mode="json"),
            feedback=command.feedback,
            anonymous=self.state.anonymous,
            seconds=command.seconds,
        )

    def _rename(self, number: int, command: commands.Rename, now_s: float, below: codes.Below) -> Change:
        self.roster.get(number)
        taken = self.roster.taken(but=number)
        named = nicknames.clean(command.nickname) or codes.draw_name(below, taken)
        return _change("rename", now_s, pupil=number, nickname=nicknames.told_apart(named, taken))

    # ---- changing

    def carry_out(self, change: Change) -> Told:
        """Makes a change that was decided on, now or before a restart."""
        return CARRIERS[change["do"]](self, change)

    def moved(self, by: int, at: commands.At, now_s: float) -> None:
        """Notes where a pupil is. It is no change: a page says it again after a restart."""
        pupil = self.roster.get(by)
        place = Place(at.task, at.question, at.stop, at.iteration)
        if place != pupil.place:
            pupil.place, pupil.active_s = place, max(pupil.active_s, now_s)


def _change(do: str, now_s: float, *, by: int = 0, **fields: Any) -> Change:
    return {"do": do, "by": by, "at": round(now_s, 3), **fields}


def opened(
    now_s: float,
    below: codes.Below,
    taken: Container[str],
    *,
    title: str = "",
    most: int = MOST_PUPILS,
    key: str = "",
) -> Classroom:
    """A new class, with a code that no other has; `taken` holds the codes in use."""
    while (code := codes.draw_code(below)) in taken:
        pass
    return Classroom(State(code, round(now_s, 3), plain(title), most=most, key=key))
