"""The board's digests: what has changed, within the budget."""

import json

from backstep.classroom.board import BUDGET_BYTES, EMPTY, Board, row
from backstep.classroom.classroom import LONGEST_S

from tests.classroom.helpers import Lesson, ReadingPage, parsed

VOTE = {"kind": "vote", "text": "Will w6 grow?", "choices": ["It grows", "It shrinks"]}


def filled(pupils):
    lesson = Lesson()
    for _ in range(pupils):
        lesson.join()
    return lesson


def test_the_first_digests_tell_everything_and_then_only_what_changes():
    lesson = filled(3)
    board, page = Board(lesson.room), ReadingPage()
    page.read(board.digest({1, 2}))
    assert {number: one["name"] for number, one in page.rows.items()} == {
        pupil.number: pupil.nickname for pupil in lesson.room.roster
    }
    assert page.here == 2
    assert board.digest({1, 2}) is None
    lesson.now += 7
    lesson.do("hand", by=2, up=True)
    text = board.digest({1, 2})
    assert json.loads(text)["rows"] == [[2, {"hand": 7, "active": 5}]]
    page.read(text)
    lesson.do("remove", pupil=2)
    page.read(board.digest({1}))
    assert set(page.rows) == {1, 3}


def test_a_row_says_the_last_verdict_with_its_mistake():
    lesson = filled(1)
    task = lesson.give(kind="exercise", level=2, questions=3)
    lesson.room.moved(1, parsed("at", task=task, question=2, iteration=4), lesson.now + 12)
    lesson.answer(1, task, "0.5", "wrong", "sign_turned", question=2, title="Sign turned")
    seen = row(lesson.room, lesson.room.roster.get(1), here=True, names=True)
    assert seen["last"] == [1, 2, "wrong", "Sign turned"]
    lesson.answer(1, task, "0.6", "follows", question=3)
    seen = row(lesson.room, lesson.room.roster.get(1), here=True, names=True)
    assert seen["last"] == [1, 3, "follows", "follows from an earlier slip"]
    assert (seen["task"], seen["question"], seen["iteration"], seen["active"]) == (1, 2, 4, 10)
    assert (seen["right"], seen["tried"]) == (0, 2)


def test_the_projector_stays_at_its_question_while_the_teacher_looks_at_another_one():
    lesson = filled(2)
    first, second = lesson.give(**VOTE), lesson.give(**VOTE)
    lesson.vote(1, first, 0)
    boards = [Board(lesson.room), Board(lesson.room, names=False)]

    def questions():
        return [json.loads(board.digest({1, 2}) or "{}").get("groups", {}).get("task") for board in boards]

    assert questions() == [second, second]
    lesson.do("project", what="answers", task=first, question=1, group="")
    assert questions() == [None, first]
    lesson.do("watch", task=second, question=1)
    assert questions() == [None, None], "nothing has changed on either page"
    lesson.do("watch", task=first, question=1)
    assert questions() == [first, None]


def test_a_projector_gets_no_names_no_numbers_of_pupils_and_no_way_to_their_networks():
    lesson = filled(2)
    lesson.make(lesson.room.show(1, "w" * 22, lesson.now))
    task = lesson.give(**VOTE)
    lesson.vote(1, task, 0)
    text = Board(lesson.room, names=False).digest({1, 2})
    for pupil in lesson.room.roster:
        assert pupil.nickname not in text
    assert "www" not in text
    assert json.loads(text)["groups"]["groups"][0]["pupils"] == []
    assert json.loads(text)["groups"]["groups"][0]["count"] == 1


def test_anonymous_by_one_switch_takes_the_names_from_the_board():
    lesson = filled(2)
    board, page = Board(lesson.room), ReadingPage()
    page.read(board.digest(set()))
    lesson.do("anonymous", on=True)
    page.read(board.digest(set()))
    assert {one["name"] for one in page.rows.values()} == {""}
    task = lesson.give(**VOTE)
    lesson.vote(1, task, 0)
    page.read(board.digest(set()))
    assert page.groups["groups"][0]["pupils"] == []
    assert "last" not in page.rows[1] or page.rows[1]["last"] is None


def test_500_pupils_that_all_act_every_second_are_told_of_within_the_budget():
    """Row C15. Rows that do not fit come later, and none is forgotten."""
    lesson = filled(500)
    task = lesson.give(kind="exercise", level=4, questions=20)
    board, page = Board(lesson.room), ReadingPage()
    here = set(range(1, 501))
    sizes = []
    for second in range(40):
        lesson.now += 1
        for pupil in range(1, 501):
            lesson.room.moved(
                pupil, parsed("at", task=task, question=second % 20 + 1, iteration=7 * second), lesson.now
            )
            if (pupil + second) % 25 == 0:  # 20 answers a second
                lesson.answer(
                    pupil, task, f"0.{second}{pupil}", "wrong", "slope_forgotten", question=second % 20 + 1
                )
        text = board.digest(here)
        sizes.append(len(text.encode()))
        page.read(text)
    assert max(sizes) <= BUDGET_BYTES <= 20_000
    for _ in range(10):
        if (text := board.digest(here)) is not None:
            page.read(text)
    assert set(page.rows) == here
    for pupil in lesson.room.roster:
        shown = row(lesson.room, pupil, here=True, names=True)
        assert {**EMPTY, **page.rows[pupil.number]} == {**EMPTY, **shown}


def test_a_vote_of_500_is_in_the_next_digest():
    lesson = filled(500)
    task = lesson.give(**VOTE)
    board = Board(lesson.room)
    while board.digest(set()) is not None:
        pass
    for pupil in range(1, 501):
        lesson.vote(pupil, task, pupil % 2)
    digest = json.loads(board.digest(set()))
    assert [group["count"] for group in digest["groups"]["groups"]] == [250, 250]
    assert digest["counts"] == {"1": [[500, 0]]}


def test_a_pupil_that_leaves_while_rows_wait_is_not_told_of():
    lesson = filled(500)
    board, page = Board(lesson.room, budget_bytes=2_000), ReadingPage()
    page.read(board.digest(set()))
    lesson.do("remove", pupil=499)
    while (text := board.digest(set())) is not None:
        page.read(text)
    assert set(page.rows) == set(range(1, 501)) - {499}
    assert LONGEST_S == 8 * 3600
