"""Rows C1 to C9 of the list of threats: guessing, wrong roles, floods, a second device."""

import re
import time

import httpx
import pytest
from backstep.limits.code_guesses import CodeGuesses, TooManyGuesses
from websockets.exceptions import ConnectionClosed

from tests.class_page import join, joined, open_class

VOTE = {"kind": "vote", "text": "?", "choices": ["a", "b"]}


def from_(address):
    return {"x-forwarded-for": address}


def test_guessing_codes_costs_the_guesser_and_not_the_class(server):
    """Row C1: a stranger, and a pupil of the class's own address who guesses."""
    opened = httpx.post(f"{server.url}api/classes", json={}, headers=from_("198.51.100.7")).json()
    for guesser in ("203.0.113.9", "198.51.100.7"):
        begun_s = time.monotonic()
        statuses = [join(server, "2222222", headers=from_(guesser)).status_code for _ in range(150)]
        assert set(statuses) == {422, 503}
        assert statuses.count(422) <= 61 + (time.monotonic() - begun_s)
    # The stranger cannot even try the right code now; the class's own address can.
    stranger, own = from_("203.0.113.9"), from_("198.51.100.7")
    while join(server, "2222222", headers=stranger).status_code == 422:
        pass
    assert join(server, opened["code"], headers=stranger).status_code == 503
    assert join(server, opened["code"], headers=own).status_code == 200
    # Neither does it cost another school.
    assert join(server, opened["code"], headers=from_("192.0.2.4")).status_code == 200


def test_300_pupils_behind_one_address_work_without_meeting_a_limit_and_a_stranger_meets_it(
    server, open_class_page
):
    """Row C6: each opens the page, joins, and asks for an explanation; every tenth answers, too."""
    opened = open_class(server)
    teacher = open_class_page(server, opened["key"])
    teacher.do("give", task={"kind": "exercise", "level": 2, "seed": 7})
    school, stranger = from_("198.51.100.20"), from_("203.0.113.77")
    quantities = ("net_h1", "out_o1", "delta_o1", "dE_total/dw5", "w5+")

    def explain(client, session, n, headers):
        quantity = quantities[n % len(quantities)]
        path = f"{server.url}api/sessions/{session}/derivation"
        return client.get(path, params={"quantity": quantity}, headers=headers).status_code

    for n in range(300):
        with httpx.Client() as pupil:
            answer = pupil.post(
                f"{server.url}api/classes/join", json={"code": opened["code"]}, headers=school
            )
            assert answer.status_code == 200, answer.text
            page = pupil.get(server.url, headers=school)
            session = re.search(r'data-session="([^"]+)"', page.text)[1]
            assert explain(pupil, session, n, school) == 200
        if n % 10 == 0:
            open_class_page(server, answer.json()["key"]).do("answer", task=1, question=1, given="0.0200")
    teacher.until(lambda: teacher.group_counts() == {"right": 30}, "thirty right answers on the board")
    teacher.do("end", erase=True)  # other tests want this exercise's key
    with httpx.Client() as other:
        page = other.get(server.url, headers=stranger)
        session = re.search(r'data-session="([^"]+)"', page.text)[1]
        assert explain(other, session, 0, stranger) == 200
        statuses = [join(server, "2222222", headers=stranger).status_code for _ in range(80)]
    assert 503 in statuses


def test_guesses_in_all_are_limited_and_an_address_without_guesses_still_passes():
    now = [0.0]
    guesses = CodeGuesses(lambda: now[0])
    for n in range(25):
        guesses.check("", f"198.51.100.{n}")
        guesses.wrong("", f"198.51.100.{n}")
    with pytest.raises(TooManyGuesses):
        guesses.check("", "198.51.100.3")
    guesses.check("", "203.0.113.1")
    now[0] += 2.0
    guesses.check("", "198.51.100.3")


def test_a_browser_may_guess_ten_times_a_minute():
    now = [0.0]
    guesses = CodeGuesses(lambda: now[0])
    for _ in range(10):
        guesses.check("browser", "198.51.100.1")
        guesses.wrong("browser", "198.51.100.1")
    with pytest.raises(TooManyGuesses):
        guesses.check("browser", "203.0.113.1")
    guesses.check("another", "198.51.100.1")
    now[0] += 7.0
    guesses.check("browser", "203.0.113.1")


def test_the_four_digits_cannot_be_tried_out(server):
    opened = open_class(server)
    pupil = joined(server, opened["code"], "Ada")
    wrong = [f"{n:04}" for n in range(10) if f"{n:04}" != pupil["pin"]]
    statuses = [join(server, opened["code"], "Ada", pin).status_code for pin in wrong]
    assert statuses[:5] == [422] * 5
    assert statuses[5:] == [503] * (len(wrong) - 5)


def test_an_unknown_code_and_a_closed_class_get_the_same_answer(server, open_class_page):
    """Row C2."""
    opened = open_class(server)
    open_class_page(server, opened["key"]).do("end")
    closed, unknown, senseless = (join(server, code) for code in (opened["code"], "2222222", "hello"))
    assert closed.status_code == unknown.status_code == senseless.status_code == 422
    assert closed.json() == unknown.json() == senseless.json()


def test_a_pupil_that_sends_teachers_commands_is_refused_and_closed_at_the_third(server, open_class_page):
    """Row C3: the server holds the roles."""
    opened = open_class(server)
    pupil = open_class_page(server, joined(server, opened["code"])["key"])
    for kind, fields in (("hold", {"sentence": "x"}), ("remove", {"pupil": 1})):
        answer = pupil.command(kind, **fields)
        assert (answer["type"], answer["message"]) == ("refused", "Only the teacher can do this.")
    with pytest.raises(ConnectionClosed) as closed:
        pupil.command("end") and pupil.until(lambda: False)
    assert closed.value.rcvd.code == 1008
    report = httpx.get(f"{server.url}api/classes/{opened['key']}/report").json()
    assert report["ended_s"] is None


def test_the_newest_device_of_the_teacher_leads_and_the_other_sees_it(server, open_class_page):
    """Row C4."""
    opened = open_class(server)
    first = open_class_page(server, opened["key"])
    second = open_class_page(server, opened["key"])
    first.until(lambda: first.newest("taken_over"), "the news")
    assert "Another device" in first.command("hold", sentence="x")["message"]
    second.do("hold", sentence="x")
    first.do("take_over")
    first.do("release")
    assert "Another device" in second.command("hold")["message"]


def test_a_leaked_teachers_address_is_replaced(server, open_class_page):
    """Row C4: the old key and its projector open nothing any more."""
    opened = open_class(server)
    teacher = open_class_page(server, opened["key"])
    projector = open_class_page(server, opened["projector_path"].rsplit("/", 1)[1])
    teacher.do("new_key")
    key = teacher.until(lambda: teacher.newest("key"), "the key")["key"]
    assert key != opened["key"]
    with pytest.raises(ConnectionClosed):
        projector.until(lambda: False)
    assert httpx.get(f"{server.url}api/classes/{opened['key']}/report").status_code == 404
    assert httpx.get(f"{server.url}api/classes/{key}/report").status_code == 200
    teacher.do("hold", sentence="still leading")


def test_pupils_see_that_the_teacher_is_away_and_back(server, open_class_page):
    """Row C5: the class keeps its state, and the teacher needs no new code."""
    opened = open_class(server)
    teacher = open_class_page(server, opened["key"])
    pupil = open_class_page(server, joined(server, opened["code"])["key"])
    teacher.do("hold", sentence="Wait.")
    pupil.until(lambda: pupil.newest("class")["teacher_here"], "the teacher")
    teacher.socket.close()
    pupil.until(lambda: not pupil.newest("class")["teacher_here"], "the teacher's absence")
    assert pupil.newest("class")["held"] == "Wait."
    open_class_page(server, opened["key"])
    pupil.until(lambda: pupil.newest("class")["teacher_here"], "the teacher's return")


def test_nicknames_of_any_kind_are_cleaned_on_the_way_in(server):
    """Row C8."""
    opened = open_class(server)
    for typed, shown in (
        ("\u202eevil", "evil"),
        ("<script>alert(1)</script>", "<script>alert(1)</script"),
        ("🦦", "🦦"),
        ("Teacher", "Teacher 2"),
        ("x" * 2_000, "x" * 24),
    ):
        assert joined(server, opened["code"], typed)["nickname"] == shown
    assert len(joined(server, opened["code"], "")["nickname"].split()) == 2
    assert join(server, opened["code"], "x" * 10_000).status_code == 422


def test_a_pupil_who_floods_is_alone_slowed_shown_and_removed(server, open_class_page):
    """Row C9."""
    opened = open_class(server)
    teacher = open_class_page(server, opened["key"])
    bad, good = (joined(server, opened["code"], name) for name in ("Bad", "Good"))
    flooding, working = open_class_page(server, bad["key"]), open_class_page(server, good["key"])
    for n in range(100):
        flooding.say("hand", id=1_000 + n, up=n % 2 == 0)
    flooding.until(
        lambda: any(event.get("reason") == "too_fast" for event in flooding.events), "the refusal of a flood"
    )
    working.do("hand", up=True)
    teacher.until(lambda: teacher.rows.get(1, {}).get("floods"), "the flood on the board")
    assert not teacher.rows[2].get("floods")
    teacher.do("remove", pupil=1)
    with pytest.raises(ConnectionClosed) as closed:
        flooding.until(lambda: False)
    assert closed.value.rcvd.code == 4403
    with pytest.raises(ConnectionClosed):
        open_class_page(server, bad["key"])
    teacher.until(lambda: set(teacher.rows) == {2}, "the board without the pupil")


def test_a_full_class_is_refused_with_a_sentence_and_the_teacher_is_told(start_server, open_class_page):
    """Row C11."""
    server = start_server(BACKSTEP_MAX_PUPILS="2")
    opened = open_class(server)
    teacher = open_class_page(server, opened["key"])
    joined(server, opened["code"]), joined(server, opened["code"])
    answer = join(server, opened["code"])
    assert answer.status_code == 422
    assert "2 pupils" in answer.json()["refused"]
    teacher.until(lambda: teacher.newest("class")["full"], "the news")


def test_a_command_that_is_sent_again_is_applied_once(server, open_class_page):
    opened = open_class(server)
    teacher = open_class_page(server, opened["key"])
    teacher.do("give", id=77, task=VOTE)
    teacher.do("give", id=77, task=VOTE)
    teacher.do("settle", title="x")
    teacher.until(lambda: teacher.newest("class")["title"] == "x", "the title")
    assert len(teacher.newest("class")["tasks"]) == 1


@pytest.mark.parametrize("key", ["", "x", "x" * 22, "..%2f", "é"])
def test_a_key_that_there_is_not_opens_nothing(server, open_class_page, key):
    with pytest.raises((ConnectionClosed, Exception)):
        open_class_page(server, key)


def test_a_socket_of_another_site_is_refused(server, open_class_page):
    opened = open_class(server)
    with pytest.raises(Exception, match="403"):
        open_class_page(server, opened["key"], origin="https://elsewhere.example")


def test_classes_are_opened_only_so_fast_by_one_address(server):
    statuses = [
        httpx.post(f"{server.url}api/classes", json={}, headers=from_("203.0.113.77")).status_code
        for _ in range(12)
    ]
    assert statuses == [200] * 10 + [503] * 2
