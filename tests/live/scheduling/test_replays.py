"""Long replays: made in slices between other sessions' work, with progress, and stoppable."""

import signal
import time
from contextlib import contextmanager
from itertools import pairwise
from threading import Event, Thread

import httpx
import pytest

FAR, LONG = 10**12, 10**9
"""An iteration that is never reached, and one that takes minutes."""


PATIENT = {"BACKSTEP_REPLAY_LIMIT_S": "36000"}


@pytest.fixture(scope="module")
def server(patient_server):
    return patient_server


def session_of(page):
    return page.events[0]["session"]


def stored_at(page, server, iteration):
    """The page's recipe, stored at an iteration as if it had been trained up to there."""
    recipe = httpx.get(f"{server.url}api/sessions/{session_of(page)}/recipe").json()
    arrays = page.frames[-1].arrays
    parameters = [*arrays["weights"].tolist(), *arrays["biases"].tolist()]
    return {**recipe, "keyframes": [{"iteration": iteration, "parameters": parameters, "slots": []}]}


def opened_at(page, server, iteration):
    """The page, with a run that begins at this iteration."""
    page.shown("open", recipe=stored_at(page, server, iteration))
    assert page.iteration == iteration
    return page


def answer_to(page, id, what="the answer"):
    return page.until(
        lambda: next((e for e in page.events if e["type"] in ("applied", "refused") and e["id"] == id), None),
        what,
    )


def answers_to(page, id):
    return [e for e in page.events if e["type"] in ("applied", "refused") and e["id"] == id]


def told(page):
    return [event for event in page.events if event["type"] == "progress"]


@contextmanager
def playing_on(page, longest_s=1.0):
    """Another page plays meanwhile; two of its frames are at most `longest_s` apart.

    On a quiet machine the gap is a tenth of that (`bench/load.py --heavy`).
    """
    page.command("play", iterations_per_s=30)
    stop, arrivals = Event(), []

    def listen():
        while not stop.is_set():
            heard = len(page.frames)
            page.hear()
            if len(page.frames) > heard:
                arrivals.append(time.monotonic())

    listener = Thread(target=listen)
    listener.start()
    try:
        yield
    finally:
        time.sleep(0.2)
        stop.set()
        listener.join()
    gaps = [b - a for a, b in pairwise((*arrivals, time.monotonic()))]
    assert len(arrivals) > 3
    assert max(gaps) < longest_s
    page.command("pause")


@pytest.mark.parametrize("iteration", [LONG, FAR])
def test_an_edit_behind_a_far_keyframe_is_shown_at_once_and_the_others_go_on(
    server, open_page, visitor, iteration
):
    opened_at(visitor, server, iteration)
    other = open_page(server)
    with playing_on(other):
        begin = time.monotonic()
        visitor.shown("edit", quantity="w1", value=0.5)
        assert visitor.weight(1) == 0.5
        visitor.shown("step", count=3)
        visitor.shown("undo")
        visitor.shown("redo")
        assert time.monotonic() - begin < 3.0
        assert open_page(server).iteration == 0
        assert httpx.get(f"{server.url}readyz").status_code == 200
    assert visitor.iteration == iteration + 3


def test_a_replay_that_would_take_too_long_is_refused_with_the_nearest_stored_iteration(
    start_server, open_page
):
    server = start_server()
    visitor = opened_at(open_page(server), server, FAR)
    visitor.command("play", iterations_per_s=20)
    refused = visitor.command("seek", iteration=FAR - 1)
    assert (refused["reason"], refused["field"]) == ("not_possible", "iteration")
    assert "would be trained again from iteration 0, which takes about" in refused["message"]
    assert "at most 60 s are spent on that" in refused["message"]
    assert f"The nearest iteration that is stored is {FAR:,}" in refused["message"]
    assert visitor.status["playing"]
    at = visitor.iteration
    visitor.until(lambda: visitor.iteration > at, "playing on")
    assert visitor.shown("seek", iteration=FAR).scalars["iteration"] == FAR


def test_thirty_replays_that_would_take_too_long_delay_no_other_session(server, open_page, visitor):
    pages = [opened_at(open_page(server), server, FAR) for _ in range(30)]
    with playing_on(visitor):
        for page in pages:
            page.say("seek", id=77, iteration=FAR - 1)
        for page in pages:
            assert answer_to(page, 77)["type"] == "refused"


def test_many_replays_delay_no_other_session_and_end_when_their_pages_have_gone(start_server, open_page):
    server = start_server(**PATIENT, BACKSTEP_ABANDONED_AFTER_S="0.2")
    pages = [opened_at(open_page(server), server, LONG) for _ in range(10)]
    with playing_on(open_page(server)):
        for page in pages:
            page.say("seek", id=77, iteration=LONG - 1)
        for page in pages:
            page.until(lambda page=page: told(page), "progress")
        for page in pages:
            page.socket.close()
        time.sleep(1.0)
        again = open_page(server, session_of(pages[0]))
        assert again.iteration == LONG
        again.for_a_while(0.5)
        assert not told(again)


def test_the_progress_of_a_replay_is_told_and_the_page_stays_as_it_was_until_it_is_complete(
    server, open_page, visitor
):
    goal = 1_500_000
    opened_at(visitor, server, goal)
    watcher = open_page(server, session_of(visitor))
    frames = len(visitor.frames)
    visitor.say("seek", id=77, iteration=goal - 1)
    while not told(visitor) or told(visitor)[-1]["goal"] is not None:
        visitor.hear()
        assert all(frame.scalars["iteration"] == goal for frame in visitor.frames[frames:])
    assert answer_to(visitor, 77)["type"] == "applied"
    visitor.until(lambda: visitor.iteration == goal - 1, "the goal")
    *under_way, ended = told(visitor)
    assert (ended["goal"], ended["done"], ended["left"]) == (None, 0, 0)
    assert under_way
    assert all(e["goal"] == goal - 1 and e["done"] + e["left"] == goal - 1 for e in under_way)
    assert [e["done"] for e in under_way] == sorted(e["done"] for e in under_way)
    watcher.until(lambda: watcher.iteration == goal - 1, "the goal")
    assert told(watcher)[-1]["goal"] is None
    straight = open_page(server)
    straight.command("play", iterations_per_s=None, until=goal - 1)
    straight.until(lambda: straight.iteration == goal - 1, "the same iteration")
    assert straight.frames[-1].arrays["weights"].tolist() == visitor.frames[-1].arrays["weights"].tolist()


def test_progress_is_told_ten_times_a_second_at_most(server, visitor):
    opened_at(visitor, server, LONG)
    begin = time.monotonic()
    visitor.say("seek", id=77, iteration=LONG - 1)
    visitor.until(lambda: told(visitor), "progress")
    assert time.monotonic() - begin > 0.1
    begin, before = time.monotonic(), len(told(visitor))
    visitor.for_a_while(1.0)
    assert len(told(visitor)) - before <= 10 * (time.monotonic() - begin) + 1
    visitor.command("pause")


@pytest.mark.parametrize(
    ("command", "fields"),
    [
        ("pause", {}),
        ("edit", {"quantity": "w1", "value": 0.5}),
        ("seek", {"iteration": 3}),
        ("play", {"iterations_per_s": 20}),
        ("step", {}),
        ("undo", {}),
        ("reset", {}),
    ],
)
def test_a_replay_is_stopped_by_a_pause_and_by_the_next_command(server, visitor, command, fields):
    opened_at(visitor, server, LONG)
    visitor.say("seek", id=77, iteration=LONG - 1)
    visitor.until(lambda: told(visitor), "progress")
    assert not answers_to(visitor, 77)
    begin = time.monotonic()
    assert visitor.command(command, **fields)["type"] == "applied"
    assert time.monotonic() - begin < 1.0
    refused = answer_to(visitor, 77)
    assert (refused["type"], refused["reason"]) == ("refused", "stopped")
    assert refused["message"].startswith("Stopped")
    visitor.until(lambda: told(visitor)[-1]["goal"] is None, "the end of its progress")
    if command == "pause":
        visitor.for_a_while(0.2)
        assert visitor.iteration == LONG
    assert len(answers_to(visitor, 77)) == 1


def test_a_refused_command_does_not_stop_a_replay(server, visitor):
    opened_at(visitor, server, LONG)
    visitor.say("seek", id=77, iteration=LONG - 1)
    visitor.until(lambda: told(visitor), "progress")
    for command, fields in (("edit", {"quantity": "w99", "value": 1}), ("seek", {"iteration": 2 * LONG})):
        assert visitor.command(command, **fields)["type"] == "refused"
    heard = len(told(visitor))
    visitor.until(lambda: len(told(visitor)) > heard, "more progress")
    assert not answers_to(visitor, 77)
    visitor.command("pause")


def test_a_replay_goes_on_when_its_page_has_lost_its_socket_and_sends_the_command_again(
    server, open_page, visitor
):
    opened_at(visitor, server, LONG)
    first = open_page(server, session_of(visitor), client="the-same-page")
    first.say("seek", id=77, iteration=LONG - 1)
    first.until(lambda: told(first), "progress")
    done = told(first)[-1]["done"]
    first.socket.close()
    second = open_page(server, session_of(visitor), client="the-same-page")
    second.say("seek", id=77, iteration=LONG - 1)
    second.until(lambda: told(second), "progress")
    assert told(second)[-1]["done"] > done
    second.command("pause", id=78)
    assert answer_to(second, 77)["reason"] == "stopped"
    assert second.command("seek", id=77, iteration=LONG - 1)["reason"] == "stopped"


def test_a_replay_that_only_hidden_pages_show_ends(start_server, open_page):
    server = start_server(**PATIENT, BACKSTEP_HIDDEN_AFTER_S="0.2")
    visitor = opened_at(open_page(server), server, LONG)
    visitor.say("seek", id=77, iteration=LONG - 1)
    visitor.until(lambda: told(visitor), "progress")
    visitor.say("look", hidden=True)
    refused = answer_to(visitor, 77)
    assert (refused["reason"], refused["message"]) == ("stopped", "Stopped, because no page was showing it.")


def large_recipe(sizes=(2, 64, 64, 64, 1), samples=2000):
    return {
        "network": {
            "layers": sizes,
            "activations": ["tanh"] * (len(sizes) - 1),
            "start": {"initializer": "xavier"},
        },
        "data": {"dataset": "circle", "samples": samples},
        "rule": {"batch_size": 0, "learning_rate": 0.01},
    }


def test_many_steps_of_a_large_network_are_shown_as_they_are_made_and_stay_when_stopped(
    server, open_page, visitor
):
    visitor.shown("open", recipe=large_recipe())
    with playing_on(open_page(server)):
        visitor.say("step", id=77, count=1000)
        visitor.until(lambda: visitor.iteration > 2, "a frame on the way")
        visitor.command("pause")
        refused = answer_to(visitor, 77)
        assert refused["reason"] == "stopped"
    at = visitor.until(lambda: visitor.iteration, "where it stopped")
    assert 2 < at < 1000
    visitor.for_a_while(0.3)
    assert visitor.shown("step").scalars["iteration"] == visitor.iteration


def test_a_branch_is_chosen_and_a_past_edited_at_once(server, open_page, visitor):
    visitor.shown("open", recipe=large_recipe())
    visitor.command("step", count=60)
    with playing_on(open_page(server)):
        begin = time.monotonic()
        visitor.shown("seek", iteration=0)
        visitor.shown("edit", quantity="w1", value=0.5)
        history = next(e for e in reversed(visitor.events) if e["type"] == "history")
        assert visitor.shown("choose", branch=history["branches"][0]["id"]).scalars["iteration"] == 60
        # Sixty iterations take several times as long.
        assert time.monotonic() - begin < 2.0


def test_the_server_ends_in_time_during_long_replays(start_server, open_page):
    server = start_server(**PATIENT)
    pages = [opened_at(open_page(server), server, LONG) for _ in range(5)]
    for page in pages:
        page.say("seek", id=77, iteration=LONG - 1)
        page.until(lambda page=page: told(page), "progress")
    begin = time.monotonic()
    assert server.stop(signal.SIGTERM) == 0
    assert time.monotonic() - begin < 4.5
    for page in pages:
        refused = answer_to(page, 77)
        assert (refused["reason"], len(answers_to(page, 77))) == ("stopped", 1)


@pytest.mark.parametrize("again", ["edit", "seek"])
def test_a_server_that_was_killed_is_not_stopped_by_the_same_command_again(
    start_server, open_page, tmp_path, again
):
    server = start_server(BACKSTEP_DATA=str(tmp_path))
    visitor = opened_at(open_page(server, client="the-same-page"), server, FAR)
    command = {"edit": {"quantity": "w1", "value": 0.5}, "seek": {"iteration": FAR - 1}}[again]
    visitor.say(again, id=77, **command)
    server.stop(signal.SIGKILL)
    server = start_server(BACKSTEP_DATA=str(tmp_path))
    with playing_on(open_page(server)):
        visitor = open_page(server, session_of(visitor), client="the-same-page")
        answer = visitor.command(again, id=77, **command)
        assert answer["type"] == ("applied" if again == "edit" else "refused")
        assert visitor.iteration == FAR
