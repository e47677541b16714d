"""A class survives `kill -9`: nothing that was acknowledged is lost, and every page comes back to its place."""

import signal

import pytest

from tests.class_page import join, joined, open_class

VOTE = {"kind": "vote", "text": "?", "choices": ["a", "b"]}


@pytest.fixture
def data(tmp_path):
    return {"BACKSTEP_DATA": str(tmp_path)}


def test_a_restart_in_the_middle_of_a_vote_loses_no_acknowledged_vote(start_server, open_class_page, data):
    server = start_server(**data)
    opened = open_class(server, title="3b")
    teacher = open_class_page(server, opened["key"])
    teacher.do("give", task=VOTE)
    pupils = [joined(server, opened["code"]) for _ in range(12)]
    pages = [open_class_page(server, pupil["key"]) for pupil in pupils]
    for n, page in enumerate(pages[:9]):
        page.do("answer", task=1, given=str(n % 2))
    for page in pages[9:]:  # these may or may not have been acknowledged
        page.say("answer", id=5, task=1, given="1")
    server.stop(signal.SIGKILL)
    server = start_server(**data)
    again = open_class_page(server, opened["key"])
    assert again.newest("class")["title"] == "3b"
    counts = again.until(again.group_counts, "the votes")
    assert counts["choice 0"] == 5
    assert 4 <= counts["choice 1"] <= 7
    page = open_class_page(server, pupils[3]["key"])
    assert page.newest("you")["nickname"] == pupils[3]["nickname"]
    assert page.newest("judged")["given"] == "1"
    page.do("answer", task=1, given="0")
    assert joined(server, opened["code"])["number"] == 13


def test_a_question_about_the_stage_is_judged_after_a_restart(start_server, open_class_page, open_page, data):
    from tests.page import new_session

    server = start_server(**data)
    opened = open_class(server)
    session = new_session(server)
    stage = open_page(server, session)
    stage.command("step", count=5)
    teacher = open_class_page(server, opened["key"])
    teacher.do("stage", session=session)
    teacher.do("give", task={"kind": "question", "quantity": "net_h1"})
    value = float(stage.frame(1).arrays["net_inputs"][0])
    pupil = joined(server, opened["code"])
    server.stop(signal.SIGKILL)
    server = start_server(**data)
    page = open_class_page(server, pupil["key"])
    page.do("answer", task=1, given=f"{value:.9f}")
    assert page.until(lambda: page.newest("judged"), "the verdict")["verdict"] == "right"


def test_a_command_sent_again_after_a_restart_is_applied_once(start_server, open_class_page, data):
    server = start_server(**data)
    opened = open_class(server)
    teacher = open_class_page(server, opened["key"], client="teacher-1")
    teacher.do("give", id=9, task=VOTE)
    server.stop(signal.SIGKILL)
    server = start_server(**data)
    teacher = open_class_page(server, opened["key"], client="teacher-1")
    teacher.do("give", id=9, task=VOTE)
    assert len(teacher.newest("class")["tasks"]) == 1


def test_an_erased_class_is_gone_after_a_restart(start_server, open_class_page, data):
    server = start_server(**data)
    opened = open_class(server)
    joined(server, opened["code"], "Ada")
    open_class_page(server, opened["key"]).do("end", erase=True)
    server.stop(signal.SIGTERM)
    server = start_server(**data)
    assert join(server, opened["code"]).status_code == 422
    with pytest.raises(Exception, match="4404"):
        open_class_page(server, opened["key"])


def test_a_removed_pupil_stays_removed_after_a_restart(start_server, open_class_page, data):
    server = start_server(**data)
    opened = open_class(server)
    pupil = joined(server, opened["code"])
    open_class_page(server, opened["key"]).do("remove", pupil=1)
    server.stop(signal.SIGKILL)
    server = start_server(**data)
    with pytest.raises(Exception, match="4404"):
        open_class_page(server, pupil["key"])


def test_the_pages_of_a_class_are_told_when_the_server_moves(start_server, open_class_page, data):
    server = start_server(**data)
    opened = open_class(server)
    page = open_class_page(server, joined(server, opened["code"])["key"])
    server.process.send_signal(signal.SIGTERM)
    assert page.until(lambda: page.newest("moving"), "the news")["after_s"] >= 0
