"""Any commands in any order: the journal gives the same class again, and the pages agree with it."""

import json
from collections import Counter

from backstep.classroom import report, views
from backstep.classroom.board import EMPTY, Board, row
from backstep.classroom.classroom import Classroom, State
from backstep.classroom.serialization import from_document, to_document
from backstep.engine.refused import Refused
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.classroom.helpers import OPENED_S, Lesson, ReadingPage, parsed

NUMBERS = st.integers(1, 5)
TASKS = st.sampled_from(
    [
        {"kind": "vote", "text": "?", "choices": ["a", "b", "c"], "right": 2},
        {"kind": "exercise", "level": 2, "questions": 3},
        {"kind": "exercise", "level": 1, "questions": 2, "own_numbers": True, "seed": 9},
        {"kind": "stop", "stop": 7},
        {"kind": "example", "name": "xor"},
        {"kind": "own", "recipe": {"version": 1}, "questions": [{"quantity": "w5+"}, {"quantity": "net_h1"}]},
        {"kind": "question", "quantity": "dE_total/dw5", "recipe": {"key": 123456789}, "iteration": 3},
    ]
)
VERDICTS = st.sampled_from(
    [
        ("right", ""), ("wrong", "sign_turned"), ("wrong", "slope_forgotten+rounded"), ("wrong", ""),
        ("follows", ""), ("rounding", "cut_off"), ("too_few_digits", ""), ("unreadable", ""),
    ]
)  # fmt: skip


class AnyLesson(RuleBasedStateMachine):
    """A model of the answers beside the class: (task, question, pupil) to (given, group)."""

    def __init__(self):
        super().__init__()
        self.lesson = Lesson(most=5)
        self.begin = to_document(self.lesson.room)
        for _ in range(3):
            self.lesson.join()
        self.lesson.give(kind="vote", text="?", choices=["a", "b", "c"], right=2)
        self.lesson.give(kind="exercise", level=2, questions=3)
        self.board, self.page = Board(self.lesson.room, budget_bytes=600), ReadingPage()
        self.model = {}

    def attempt(self, act, *arguments, **fields):
        before = to_document(self.lesson.room)
        try:
            return act(*arguments, **fields)
        except Refused:
            assert to_document(self.lesson.room) == before  # a refused command changes nothing
            return None

    @rule(seconds=st.floats(0, 400))
    def time_passes(self, seconds):
        self.lesson.now += seconds
        for change in self.lesson.room.due(self.lesson.now):
            self.lesson.make(change)

    @rule(nickname=st.text(max_size=12))
    def a_pupil_joins(self, nickname):
        self.attempt(self.lesson.join, nickname)

    @rule(task=TASKS, seconds=st.none() | st.floats(1, 300), feedback=st.booleans())
    def work_is_given(self, task, seconds, feedback):
        self.attempt(self.lesson.give, feedback, seconds, **task)

    @rule(
        by=NUMBERS,
        task=NUMBERS,
        question=st.integers(1, 3),
        given=st.sampled_from(["0", "1", "2", "x"]),
        verdict=VERDICTS,
    )
    def a_pupil_answers(self, by, task, question, given, verdict):
        lesson = self.lesson
        kind = lesson.room.tasks[task - 1].content.kind if task <= len(lesson.room.tasks) else ""
        if kind == "vote":
            if self.attempt(lesson.vote, by, task, given) is not None:
                self.model[task, 1, by] = f"choice {given}"
        elif self.attempt(lesson.answer, by, task, given, *verdict, question=question) is not None:
            name, mistake = verdict
            of_wrong = mistake.removesuffix("+rounded") or "unexplained"
            self.model[task, question, by] = of_wrong if name == "wrong" else name

    @rule(task=NUMBERS, kind=st.sampled_from(["close", "reopen", "watch"]))
    def a_task_is_closed_or_watched(self, task, kind):
        self.attempt(self.lesson.do, kind, task=task)

    @rule(by=NUMBERS, on=st.booleans())
    def a_pupil_raises_a_hand_or_leaves(self, by, on):
        self.attempt(self.lesson.do, "hand", by, up=on)
        self.attempt(self.lesson.do, "follow", by, on=not on)

    @rule(by=NUMBERS, stop=st.none() | st.integers(1, 20), iteration=st.none() | st.integers(0, 10**9))
    def a_pupil_goes_on(self, by, stop, iteration):
        self.attempt(
            self.lesson.room.moved, by, parsed("at", stop=stop, iteration=iteration), self.lesson.now
        )

    @rule(pupil=NUMBERS, kind=st.sampled_from(["look_at", "lower_hand", "remove"]))
    def the_teacher_turns_to_a_pupil(self, pupil, kind):
        if self.attempt(self.lesson.do, kind, pupil=pupil) is not None and kind == "remove":
            self.model = {key: group for key, group in self.model.items() if key[2] != pupil}

    @rule(pupil=NUMBERS, nickname=st.text(min_size=1, max_size=30))
    def a_pupil_is_renamed(self, pupil, nickname):
        self.attempt(self.lesson.do, "rename", pupil=pupil, nickname=nickname)

    @rule(on=st.booleans(), kind=st.sampled_from(["lead", "anonymous"]))
    def a_switch_is_turned(self, on, kind):
        self.attempt(self.lesson.do, kind, on=on)

    @rule(
        what=st.sampled_from(
            [
                ("hold", {"sentence": "Look up."}),
                ("release", {}),
                ("limit", {"stop": 3}),
                ("timer", {"seconds": 60.0}),
            ]
        )
    )
    def the_class_is_held_or_released(self, what):
        self.attempt(self.lesson.do, what[0], **what[1])

    @rule()
    def the_page_reads_a_digest(self):
        if (text := self.board.digest({1, 2})) is not None:
            assert len(text.encode()) <= 3_000  # the groups of one question and 600 bytes of rows
            self.page.read(text)

    @rule()
    def the_server_restarts(self):
        """A document of now, or the journal since the beginning: the same class."""
        text = to_document(self.lesson.room)
        assert to_document(from_document(text)) == text
        self.lesson.room = from_document(text)
        self.board, self.page = Board(self.lesson.room, budget_bytes=600), ReadingPage()

    @invariant()
    def the_journal_gives_the_same_class(self):
        again = from_document(self.begin, [json.dumps(change) for change in self.lesson.changes])
        for pupil in self.lesson.room.roster.all:  # places are not in the journal
            twin = again.roster.of_key(pupil.key)
            twin.place, twin.active_s = pupil.place, pupil.active_s
        assert json.loads(to_document(again)) == json.loads(to_document(self.lesson.room))

    @invariant()
    def the_groups_hold_each_answer_once(self):
        expected = {}
        for (task, question, _), group in self.model.items():
            expected.setdefault((task, question), Counter())[group] += 1
        room = self.lesson.room
        found = {
            (task.number, question): Counter({group.name: group.count for group in groups})
            for task in room.tasks
            for question in range(1, 4)
            if (groups := room.book.groups(task.number, question))
        }
        assert found == expected
        for task, question in found:
            pupils = [n for group in room.book.groups(task, question) for n in group.pupils]
            assert sorted(pupils) == sorted(key[2] for key in self.model if key[:2] == (task, question))

    @invariant()
    def no_pupils_view_holds_a_key_of_answers_or_of_others(self):
        room = self.lesson.room
        common = views.common(room)
        assert not any("right" in task for task in common["tasks"] if task["open"])
        text = json.dumps(common)
        assert "123456789" not in text
        for pupil in room.roster:
            assert pupil.key not in text
            assert f'"{pupil.pin}"' not in text
        report.to_csv(room)

    @invariant()
    def nicknames_are_told_apart(self):
        named = [pupil.nickname.casefold() for pupil in self.lesson.room.roster]
        assert len(set(named)) == len(named)

    def teardown(self):
        """In the end the page knows the whole board."""
        for _ in range(50):
            if (text := self.board.digest({1, 2})) is None:
                break
            self.page.read(text)
        room = self.lesson.room
        names = not room.state.anonymous
        assert set(self.page.rows) == {pupil.number for pupil in room.roster}
        for pupil in room.roster:
            shown = row(room, pupil, here=pupil.number in {1, 2}, names=names)
            assert {**EMPTY, **self.page.rows[pupil.number]} == {**EMPTY, **shown}


AnyLesson.TestCase.settings = settings(
    max_examples=80, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestAnyLesson = AnyLesson.TestCase


def test_a_class_of_another_version_is_refused():
    import pytest
    from backstep.classroom.serialization import Unreadable

    text = to_document(Classroom(State("KMPT4RX", OPENED_S)))
    for wrong in (text.replace('"version":1', '"version":2'), text[:-1], "{}", "[]", '{"version":1}'):
        with pytest.raises(Unreadable):
            from_document(wrong)
