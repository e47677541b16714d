"""A whole lesson over HTTP and sockets: open, join, follow, vote, exercise, report, end."""

import csv
import io
import json
from contextlib import suppress

import httpx
import pytest
from backstep.live.room import watch_id
from websockets.exceptions import ConnectionClosed

from tests.class_page import join, joined, open_class
from tests.page import new_session

VOTE = {"kind": "vote", "text": "Will w6 grow?", "choices": ["It grows", "It shrinks"]}


@pytest.fixture
def lesson(server, open_class_page):
    """(the class as opened, the teacher's page, pupils as joined, their pages)"""
    opened = open_class(server, title="Backpropagation")
    teacher = open_class_page(server, opened["key"])
    pupils = [joined(server, opened["code"], name) for name in ("Ada", "Ben", "Cem")]
    yield opened, teacher, pupils, [open_class_page(server, pupil["key"]) for pupil in pupils]
    # The server is shared: no exercise stays given, and other tests get its key.
    with suppress(ConnectionClosed):  # a test has erased the class
        open_class_page(server, opened["key"]).command("end", erase=True)


def test_a_page_begins_with_all_that_its_role_may_know(lesson):
    _opened, teacher, pupils, pages = lesson
    assert [event["type"] for event in teacher.events[:3]] == ["welcome", "class", "digest"]
    assert teacher.events[0]["role"] == "teacher"
    assert [event["type"] for event in pages[0].events[:3]] == ["welcome", "class", "you"]
    assert pages[0].newest("class")["title"] == "Backpropagation"
    you = pages[0].newest("you")
    assert (you["number"], you["nickname"], you["pin"]) == (1, "Ada", pupils[0]["pin"])
    teacher.until(lambda: len(teacher.rows) == 3 and all(row.get("here") for row in teacher.rows.values()))
    assert {row["name"] for row in teacher.rows.values()} == {"Ada", "Ben", "Cem"}


def test_a_vote_grows_live_on_the_board_and_on_the_projector(server, lesson, open_class_page):
    opened, teacher, _pupils, pages = lesson
    projector = open_class_page(server, opened["projector_path"].rsplit("/", 1)[1])
    teacher.do("give", task=VOTE)
    for page, choice in zip(pages, "010", strict=True):
        page.until(lambda page=page: page.newest("class")["tasks"], "the vote")
        page.do("answer", task=1, given=choice)
    teacher.until(lambda: teacher.group_counts() == {"choice 0": 2, "choice 1": 1}, "the votes")
    projector.until(lambda: projector.group_counts() == {"choice 0": 2, "choice 1": 1}, "the votes")
    assert teacher.groups["groups"][0]["pupils"] == [1, 3]
    heard = json.dumps(projector.events)
    assert "Ada" not in heard
    assert all(group["pupils"] == [] for group in projector.groups["groups"])
    assert projector.command("hold", sentence="x")["type"] == "refused"


def test_answers_are_judged_and_come_in_groups_by_mistake(server, lesson):
    """Three different mistakes, made from the answer key's numbers by hand."""
    opened, teacher, _pupils, pages = lesson
    teacher.do("give", task={"kind": "exercise", "level": 2, "seed": 7})
    given = teacher.until(lambda: (teacher.newest("class") or {"tasks": []})["tasks"], "the task")[0]
    asked = httpx.get(f"{server.url}api/exercises/2/7").json()["questions"]
    assert given["questions"] == len(asked)
    number = next(question["number"] for question in asked if question["quantity"].startswith("dE_total/dw"))
    quantity = asked[number - 1]["quantity"]
    right, without_slope = by_hand(server, quantity)
    for page, value in zip(pages, (f"{right:.5f}", f"{without_slope:.5f}", f"{-right:.5f}"), strict=True):
        page.do("answer", task=1, question=number, given=value)
        page.until(lambda page=page: page.newest("judged"), "the verdict")
    assert [page.newest("judged")["verdict"] for page in pages] == ["right", "wrong", "wrong"]
    for page in pages:
        assert f"{right:.3f}" not in page.newest("judged").get("text", "")
    teacher.do("watch", task=1, question=number)
    counts = teacher.until(
        lambda: teacher.groups and teacher.groups["question"] == number and teacher.group_counts(),
        "the groups",
    )
    assert counts == {"right": 1, "slope_forgotten": 1, "sign_turned": 1}
    example = httpx.get(
        f"{server.url}api/classes/{opened['key']}/example",
        params={"task": 1, "question": number, "group": "slope_forgotten"},
    ).json()
    assert example["right"] == pytest.approx(right)
    assert example["steps"][-1]["wrong"] == pytest.approx(without_slope)
    assert example["parts_at"].startswith(("dout_", "delta_"))
    teacher.until(
        lambda: teacher.rows[2].get("last") == [1, number, "wrong", "Slope of the activation left out"],
        "the row",
    )
    rows = list(
        csv.DictReader(
            io.StringIO(
                httpx.get(f"{server.url}api/classes/{opened['key']}/report.csv").text.lstrip("\ufeff")
            )
        )
    )
    assert len(rows) == 3 * len(asked)
    assert [row["mistake"] for row in rows if row["verdict"] == "wrong"] == ["slope_forgotten", "sign_turned"]


def by_hand(server, quantity):
    """(the gradient of a weight of the output layer, the same without the slope), from the exercise's numbers."""
    exercise = httpx.get(f"{server.url}api/exercises/2/7").json()
    layers, known = exercise["recipe"]["network"]["layers"], exercise["known"]
    at = int(quantity.removeprefix("dE_total/dw")) - 1 - layers[0] * layers[1]
    to, origin = divmod(at, layers[1])
    out = known[f"out_o{to + 1}"]
    behind = out - exercise["recipe"]["data"]["targets"][0][to]
    before = known[f"out_h{origin + 1}"]
    return behind * out * (1 - out) * before, behind * before


def test_the_answer_key_is_not_to_be_had_while_the_exercise_is_given(server, lesson):
    _opened, teacher, _, _ = lesson
    teacher.do("give", task={"kind": "exercise", "level": 3})
    task = teacher.until(lambda: teacher.newest("class")["tasks"], "the task")[0]
    address = f"{server.url}api/exercises/3/{task['seed']}/derivation"
    question = httpx.get(f"{server.url}api/exercises/3/{task['seed']}").json()["questions"][0]["quantity"]
    refused = httpx.get(address, params={"quantity": question})
    assert refused.status_code == 422
    assert "given as work" in refused.json()["refused"]
    key = httpx.get(f"{server.url}exercise/key", params={"level": 3, "seed": task["seed"]})
    assert key.status_code == 400
    teacher.do("close", task=1)
    assert httpx.get(address, params={"quantity": question}).status_code == 200
    assert (
        httpx.get(f"{server.url}exercise/key", params={"level": 3, "seed": task["seed"]}).status_code == 200
    )


def test_a_question_about_the_stage_is_judged_for_the_state_that_it_was_asked_in(server, lesson, open_page):
    _opened, teacher, _, pages = lesson
    session = new_session(server)
    stage = open_page(server, session)
    assert teacher.command("give", task={"kind": "question", "quantity": "dE_total/dw5"})["type"] == "refused"
    teacher.do("stage", session=session)
    teacher.do("give", task={"kind": "question", "quantity": "dE_total/dw5"})
    stage.shown("edit", quantity="w5", value=3.0)  # the question does not change with the stage
    pages[0].do("answer", task=1, given="0,0821670")  # the article's number
    pages[1].do("answer", task=1, given="nonsense")
    pages[0].until(lambda: pages[0].newest("judged"), "the verdict")
    pages[1].until(lambda: pages[1].newest("judged"), "the verdict")
    assert pages[0].newest("judged")["verdict"] == "right"
    assert pages[1].newest("judged")["verdict"] == "unreadable"
    refused = teacher.command("give", task={"kind": "question", "quantity": "dE_total/dw99"})
    assert refused["type"] == "refused"
    assert "w99" in refused["message"]


def test_pupils_follow_the_stage_live_and_leave_and_come_back(server, lesson, open_page):
    """Rows C7 and C10: who comes late sees the newest state at once, and an own session is not touched."""
    _opened, teacher, _, pages = lesson
    session, own = new_session(server), new_session(server)
    stage, mine = open_page(server, session), open_page(server, own)
    mine.shown("edit", quantity="w5", value=0.9)
    teacher.do("stage", session=session)
    teacher.do("lead", on=True)
    event = pages[0].until(lambda: (found := pages[0].newest("class"))["leads"] and found, "the lead")
    assert event["stage"] == watch_id(session)
    follower = open_page(server, event["stage"])
    revision = stage.command("step", count=3)["revision"]
    follower.frame(revision)
    assert follower.iteration == 3
    late = open_page(server, event["stage"])
    assert late.iteration == 3
    pages[0].do("follow", on=False)
    assert pages[0].until(lambda: not pages[0].newest("you")["follows"], "alone") is True
    teacher.until(lambda: teacher.rows.get(1, {}).get("alone"), "the board")
    pages[0].do("follow", on=True)
    assert mine.weight(5) == 0.9
    assert mine.iteration == 0


def test_the_teacher_looks_at_a_pupils_network_and_the_pupil_sees_it(server, lesson, open_page):
    _opened, teacher, _, pages = lesson
    session = new_session(server)
    page = open_page(server, session)
    pages[1].do("work", session=session)
    watch = teacher.until(lambda: teacher.rows.get(2, {}).get("watch"), "the way to the network")
    teacher.do("look_at", pupil=2)
    pages[1].until(lambda: pages[1].newest("you")["looked_at"], "the look")
    seen = open_page(server, watch)
    page.shown("step", count=2)
    seen.until(lambda: seen.iteration == 2, "the pupil's step")
    teacher.do("help", pupils=[2], stop=7, sentence="Look at the slope.")
    heard = pages[1].until(lambda: pages[1].newest("help"), "the help")
    assert (heard["stop"], heard["sentence"]) == (7, "Look at the slope.")
    assert pages[0].newest("help") is None


def test_hands_holds_limits_and_timers_reach_every_page(lesson):
    _opened, teacher, _, pages = lesson
    pages[2].do("hand", up=True)
    teacher.until(lambda: teacher.rows.get(3, {}).get("hand") is not None, "the hand")
    teacher.do("lower_hand", pupil=3)
    pages[2].until(lambda: not pages[2].newest("you")["hand"], "the hand going down")
    teacher.do("hold", sentence="Look up, please.")
    teacher.do("limit", stop=5)
    teacher.do("timer", seconds=60)
    for page in pages:
        event = page.until(
            lambda page=page: page.newest("class")["ends_s"] and page.newest("class"), "the timer"
        )
        assert (event["held"], event["limit"]) == ("Look up, please.", 5)
        assert 55 < event["ends_s"] - event["now_s"] <= 60


def test_the_picture_of_a_class_holds_everything_that_the_teacher_sees(server, lesson):
    opened, teacher, _, pages = lesson
    teacher.do("give", task=VOTE)
    pages[0].do("answer", task=1, given="1")
    picture = httpx.get(f"{server.url}api/classes/{opened['key']}/picture").json()
    assert picture["rows"]["1"]["name"] == "Ada"
    assert picture["groups"]["1.1"][0]["pupils"] == [1]
    for key in (opened["projector_path"].rsplit("/", 1)[1], "x" * 22):
        assert httpx.get(f"{server.url}api/classes/{key}/picture").status_code == 404
        assert httpx.get(f"{server.url}api/classes/{key}/report").status_code == 404


def test_a_class_that_is_ended_and_erased_closes_its_pages(server, lesson):
    """Row C16."""
    opened, teacher, _pupils, pages = lesson
    teacher.do("end", erase=True)
    for page in pages:
        page.until(lambda page=page: page.newest("ended"), "the end")
        with pytest.raises(ConnectionClosed) as closed:
            page.until(lambda: False)
        assert closed.value.rcvd.code == 4410
    assert httpx.get(f"{server.url}api/classes/{opened['key']}/report").status_code == 404
    assert join(server, opened["code"]).status_code == 422


def test_a_pupil_comes_back_by_cookie_and_on_another_device_by_the_four_digits(server, lesson):
    opened, _teacher, pupils, _ = lesson
    cookies = {"backstep_class": pupils[0]["key"]}
    assert httpx.get(f"{server.url}api/classes/mine", cookies=cookies).json()["nickname"] == "Ada"
    assert httpx.get(f"{server.url}api/classes/mine").json() is None
    again = join(server, opened["code"], "ada", pupils[0]["pin"])
    assert again.json()["key"] == pupils[0]["key"]
    assert again.cookies["backstep_class"] == pupils[0]["key"]
