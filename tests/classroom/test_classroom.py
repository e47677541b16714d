"""What a class does: joining, tasks, answers, and what each page may know."""

import json

import pytest
from backstep.classroom import commands, views
from backstep.classroom.classroom import KEPT_S, LONGEST_S
from backstep.engine.refused import Refused

from tests.classroom.helpers import Lesson, parsed

VOTE = {"kind": "vote", "text": "Will w6 grow?", "choices": ["It grows", "It shrinks"], "right": 1}
EXERCISE = {"kind": "exercise", "level": 2, "questions": 3}


def test_pupils_join_with_a_cleaned_nickname_or_a_given_one():
    lesson = Lesson()
    assert lesson.join("\u202eAda").nickname == "Ada"
    assert lesson.join("ada").nickname == "ada 2"
    given = lesson.join("").nickname
    assert len(given.split()) == 2
    assert [pupil.number for pupil in lesson.room.roster] == [1, 2, 3]
    assert len(lesson.room.roster.get(1).pin) == 4


def test_a_full_class_lets_in_no_one_and_the_teacher_sees_it():
    """Row C11."""
    lesson = Lesson(most=2)
    lesson.join()
    assert not views.teachers(lesson.room)["full"]
    lesson.join()
    with pytest.raises(Refused, match="has its 2 pupils"):
        lesson.room.join("Eve", lesson.now, lesson.below, "k")
    assert views.teachers(lesson.room)["full"]
    lesson.do("remove", pupil=1)
    lesson.join("Eve")


def test_a_closed_door_lets_in_no_one_and_keeps_those_inside():
    lesson = Lesson()
    ada = lesson.join("Ada")
    lesson.do("settle", door_open=False)
    with pytest.raises(Refused, match="door of this class is closed"):
        lesson.room.join("Eve", lesson.now, lesson.below, "k")
    assert lesson.room.return_by_pin("ada", ada.pin) is ada


def test_a_pupil_comes_back_on_another_device_with_nickname_and_code():
    lesson = Lesson()
    ada = lesson.join("Ada")
    assert lesson.room.return_by_pin(" ADA ", ada.pin) is ada
    wrong = f"{(int(ada.pin) + 1) % 10_000:04}"
    messages = set()
    for nickname, pin in (("Ada", wrong), ("Ben", ada.pin)):
        with pytest.raises(Refused) as refused:
            lesson.room.return_by_pin(nickname, pin)
        messages.add(refused.value.message)
    assert len(messages) == 1


def test_a_vote_counts_the_newest_choice_and_shows_the_right_one_only_at_the_end():
    lesson = Lesson()
    ada, ben = lesson.join("Ada"), lesson.join("Ben")
    task = lesson.give(**VOTE)
    lesson.vote(ada.number, task, 0)
    lesson.vote(ben.number, task, 0)
    lesson.vote(ada.number, task, 1)
    groups = lesson.room.book.groups(task, 1)
    assert {group.name: group.pupils for group in groups} == {"choice 0": (2,), "choice 1": (1,)}
    assert "verdict" not in views.judged(lesson.room, task, 1, ada.number)
    assert "right" not in json.dumps(views.common(lesson.room))
    lesson.do("close", task=task)
    assert views.common(lesson.room)["tasks"][0]["right"] == 1
    assert views.judged(lesson.room, task, 1, ada.number)["verdict"] == "voted_right"
    assert views.judged(lesson.room, task, 1, ben.number)["verdict"] == "voted_wrong"


@pytest.mark.parametrize("choice", ["2", "-1", "x", "1.0", "٠"])
def test_a_choice_that_there_is_not_is_refused(choice):
    lesson = Lesson()
    lesson.join()
    task = lesson.give(**VOTE)
    with pytest.raises(Refused, match="number of a choice"):
        lesson.vote(1, task, choice)


def test_answers_come_in_groups_by_mistake_with_the_commonest_value_as_example():
    lesson = Lesson()
    for _ in range(9):
        lesson.join()
    task = lesson.give(**EXERCISE)
    for pupil, (given, verdict, mistake) in enumerate(
        [
            ("0.0822", "right", ""),
            ("0.44", "wrong", "slope_forgotten"),
            ("0.4398", "wrong", "slope_forgotten"),
            ("0.4398", "wrong", "slope_forgotten+rounded"),
            ("-0.0822", "wrong", "sign_turned"),
            ("0.0791", "follows", ""),
            ("0.31", "wrong", ""),
            ("0.082", "too_few_digits", ""),
        ],
        start=1,
    ):
        lesson.now += 1
        lesson.answer(pupil, task, given, verdict, mistake)
    groups = lesson.room.book.groups(task, 1)
    assert [(group.name, group.count, group.given) for group in groups] == [
        ("right", 1, "0.0822"),
        ("too_few_digits", 1, "0.082"),
        ("slope_forgotten", 3, "0.4398"),
        ("sign_turned", 1, "-0.0822"),
        ("follows", 1, "0.0791"),
        ("unexplained", 1, "0.31"),
    ]
    lesson.answer(2, task, "0.0822", "right")
    first, _, forgot = lesson.room.book.groups(task, 1)[:3]
    assert (first.count, forgot.count, forgot.corrected) == (2, 2, 1)


def test_tries_count_new_values_and_not_the_same_one_or_too_few_digits():
    lesson = Lesson()
    lesson.join()
    task = lesson.give(**EXERCISE)
    for given, verdict in [
        ("1", "wrong"),
        ("1", "wrong"),
        ("2", "wrong"),
        ("0.1", "too_few_digits"),
        ("0.123", "right"),
    ]:
        lesson.answer(1, task, given, verdict)
    assert lesson.room.book.get(task, 1, 1).tries == 3


def test_an_exercise_has_one_seed_for_all_or_one_for_each():
    lesson = Lesson()
    ada, ben = lesson.join(), lesson.join()
    same = lesson.room.task(lesson.give(**EXERCISE))
    each = lesson.room.task(lesson.give(**EXERCISE, own_numbers=True, seed=100))
    assert same.seed(ada.number) == same.seed(ben.number) == same.content.seed
    assert (each.seed(ada.number), each.seed(ben.number)) == (101, 102)
    shown = views.common(lesson.room)["tasks"]
    assert shown[0]["seed"] == same.content.seed
    assert "seed" not in shown[1]
    assert views.own(lesson.room, ben)["seeds"] == {"1": same.content.seed, "2": 102}


def test_the_answer_key_is_withheld_while_the_exercise_is_open_work():
    lesson = Lesson()
    lesson.join(), lesson.join()
    number = lesson.give(kind="exercise", level=2, questions=3, seed=50, own_numbers=True)
    room = lesson.room
    assert [room.withholds(2, seed) for seed in (49, 50, 51, 52, 53)] == [False, True, True, True, False]
    assert not room.withholds(3, 51)
    lesson.do("close", task=number)
    assert not room.withholds(2, 51)
    lesson.do("reopen", task=number)
    assert room.withholds(2, 51)
    lesson.do("end")
    assert not room.withholds(2, 51)


def test_a_drawn_seed_is_too_long_to_be_found_by_trying():
    drawn = [Lesson(n) for n in range(20)]
    numbers = [lesson.room.task(lesson.give(**EXERCISE)).content.seed for lesson in drawn]
    assert len(set(numbers)) == 20
    assert sorted(numbers)[10] > 2**48


def test_a_question_about_the_stage_keeps_its_network_from_pupils():
    lesson = Lesson()
    recipe = {"version": 1, "secret": 7}
    lesson.give(kind="question", quantity="dE_total/dw5", recipe=recipe, iteration=12)
    assert "secret" not in json.dumps(views.common(lesson.room))
    assert "secret" not in json.dumps(views.teachers(lesson.room))
    assert lesson.room.task(1).content.recipe == recipe
    with pytest.raises(Refused, match="no network on the stage"):
        lesson.give(kind="question", quantity="w5+")


def test_without_feedback_a_pupil_learns_only_that_the_answer_came():
    lesson = Lesson()
    lesson.join()
    task = lesson.give(feedback=False, **EXERCISE)
    lesson.answer(1, task, "0.5", "wrong", "sign_turned", text="The sign is turned.")
    assert views.judged(lesson.room, task, 1, 1) == {"task": 1, "question": 1, "given": "0.5", "tries": 1}


def test_a_hold_a_closed_task_and_a_timer_take_no_answers():
    lesson = Lesson()
    lesson.join()
    task = lesson.give(seconds=30, **VOTE)
    lesson.do("hold", sentence="Look up, please.")
    with pytest.raises(Refused, match="held"):
        lesson.vote(1, task, 0)
    lesson.do("release")
    lesson.now += 31
    lesson.vote(1, task, 0)
    lesson.now += 2
    with pytest.raises(Refused, match="no more answers"):
        lesson.vote(1, task, 1)
    assert [change["do"] for change in lesson.room.due(lesson.now)] == ["close"]
    lesson.make(lesson.room.due(lesson.now)[0])
    assert not lesson.room.task(task).open
    assert lesson.room.due(lesson.now) == []


def test_an_answer_that_came_in_time_counts_although_the_task_was_closed_while_it_was_judged():
    lesson = Lesson()
    lesson.join()
    task = lesson.give(**EXERCISE)
    judge = lesson.room.answer(1, parsed("answer", task=task, given="0.5"), lesson.now)
    lesson.do("close", task=task)
    verdict = {
        "given": "0.5",
        "verdict": "right",
        "quantity": "w5+",
        "mistakes": [],
        "text": "",
        "follows_from": [],
    }
    lesson.make(lesson.room.judged(judge, verdict, lesson.now))
    assert lesson.room.book.get(task, 1, 1).verdict == "right"


def test_other_answers_of_the_same_pupil_go_to_the_checker():
    lesson = Lesson()
    lesson.join()
    task = lesson.give(**EXERCISE)
    lesson.answer(1, task, "0.3", "wrong", quantity="net_h1")
    judge = lesson.room.answer(1, parsed("answer", task=task, question=2, given="0.6"), lesson.now)
    assert judge.others == (("net_h1", "0.3"),)
    assert judge.seed == lesson.room.task(task).content.seed


def test_leading_makes_everyone_follow_at_first_and_a_pupil_may_leave():
    """Row C10: only the place at which a pupil looks changes."""
    lesson = Lesson()
    ada = lesson.join()
    lesson.make(lesson.room.show(0, "w" * 22, lesson.now))
    lesson.do("lead", on=True)
    lesson.do("follow", by=1, on=False)
    assert not views.own(lesson.room, ada)["follows"]
    lesson.do("lead", on=True)
    assert not views.own(lesson.room, ada)["follows"]
    lesson.do("lead", on=False)
    lesson.do("lead", on=True)
    assert views.own(lesson.room, ada)["follows"]
    assert views.common(lesson.room)["stage"] == "w" * 22


def test_a_look_at_a_network_is_shown_to_the_pupil():
    lesson = Lesson()
    ada, ben = lesson.join(), lesson.join()
    lesson.do("look_at", pupil=1)
    assert views.own(lesson.room, ada)["looked_at"]
    lesson.do("look_at", pupil=2)
    assert lesson.told[-1].pupils == {1, 2}
    assert not views.own(lesson.room, ada)["looked_at"]
    assert views.own(lesson.room, ben)["looked_at"]


def test_a_removed_pupil_is_gone_with_all_answers():
    """Row C9: the teacher removes a pupil for the rest of the class."""
    lesson = Lesson()
    ada = lesson.join("Ada")
    task = lesson.give(**VOTE)
    lesson.vote(1, task, 0)
    lesson.do("remove", pupil=1)
    assert lesson.told[-1].gone == 1
    assert lesson.room.book.groups(task, 1) == []
    assert lesson.room.roster.of_key(ada.key).removed
    with pytest.raises(Refused):
        lesson.vote(1, task, 0)
    assert lesson.join("Ada").nickname == "Ada"


def test_anonymous_answers_are_told_without_their_pupils():
    lesson = Lesson()
    lesson.join("Ada")
    lesson.do("anonymous", on=True)
    task = lesson.give(**VOTE)
    lesson.do("anonymous", on=False)
    lesson.vote(1, task, 0)
    (group,) = lesson.room.book.groups(task, 1)
    assert lesson.room.task(task).anonymous
    assert group.to_json(anonymous=True)["pupils"] == []


def test_a_class_ends_by_itself_and_is_erased_a_day_later():
    """Row C16: the pupils' own sessions are not the class's."""
    lesson = Lesson()
    lesson.give(**VOTE)
    assert lesson.room.due(lesson.now + LONGEST_S - 1) == []
    lesson.now += LONGEST_S
    (end,) = lesson.room.due(lesson.now)
    assert lesson.room.carry_out(end).ended
    assert not lesson.room.task(1).open
    assert lesson.room.due(lesson.now + KEPT_S - 1) == []
    (erase,) = lesson.room.due(lesson.now + KEPT_S)
    assert lesson.room.carry_out(erase).erased
    with pytest.raises(Refused, match="has ended"):
        lesson.join()


def test_a_class_that_is_erased_at_its_end_is_gone_at_once():
    lesson = Lesson()
    lesson.do("end", erase=True)
    assert lesson.told[-1].erased


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "malformed"),
        ("[]", "malformed"),
        ('{"type":"shout","id":1}', "unknown_command"),
        ('{"type":"hand","id":1,"up":1}', "bad_value"),
        ('{"type":"hand","id":1}', "bad_value"),
        ('{"type":"hand","id":1,"up":true,"more":1}', "bad_value"),
        ('{"type":"answer","id":1,"task":1,"given":""}', "bad_value"),
        ('{"type":"give","id":1,"task":{"kind":"exercise","level":9}}', "bad_value"),
        ('{"type":"give","id":1,"task":{"kind":"dance"}}', "bad_value"),
        ('{"type":"timer","id":1,"seconds":NaN}', "bad_value"),
        ('{"type":"give","id":1,"task":{"kind":"example","link":"javascript:alert(1)"}}', "bad_value"),
    ],
)
def test_a_bad_command_is_refused_with_a_reason(text, reason):
    with pytest.raises(commands.BadMessage) as refused:
        commands.parse(text)
    assert refused.value.reason == reason
