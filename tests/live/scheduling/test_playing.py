"""Playing: speed, until, pause, edits meanwhile; a session's training delays no other session."""

import time
from itertools import pairwise

import httpx
import numpy as np
import pytest
from backstep.live.credit import START
from backstep.settings import Settings


def linear(visitor, server):
    """Makes the session's outputs linear, so that a large learning rate lets it diverge."""
    recipe = httpx.get(f"{server.url}api/sessions/{visitor.events[0]['session']}/recipe").json()
    recipe["network"]["activations"] = ["linear", "linear"]
    assert visitor.command("open", recipe=recipe)["type"] == "applied"


def test_playing_goes_on_by_itself_until_paused(visitor):
    assert visitor.command("play", iterations_per_s=200)["type"] == "applied"
    visitor.until(lambda: visitor.iteration > 50, "50 iterations")
    assert visitor.status == {
        "type": "status",
        "playing": True,
        "iterations_per_s": 200.0,
        "until": None,
        "message": "",
    }
    visitor.command("pause")
    assert not visitor.status["playing"]
    visitor.for_a_while(0.2)
    at = visitor.iteration
    visitor.for_a_while(0.3)
    assert visitor.iteration == at
    assert visitor.curve.length == at


def test_every_iteration_is_shown_when_they_are_slow(visitor):
    visitor.command("play", iterations_per_s=20)
    visitor.until(lambda: visitor.iteration >= 10, "10 iterations")
    shown = [int(frame.scalars["iteration"]) for frame in visitor.frames]
    assert sorted(set(shown)) == list(range(max(shown) + 1))


@pytest.mark.parametrize("iterations_per_s", [4, 50, 300, 5000])
def test_the_speed_is_the_requested_one(visitor, iterations_per_s):
    visitor.command("play", iterations_per_s=iterations_per_s)
    visitor.until(lambda: visitor.iteration >= 1, "the first iteration")
    begin, first = time.monotonic(), visitor.iteration
    visitor.for_a_while(1.5)
    reached = (visitor.iteration - first) / (time.monotonic() - begin)
    # At most a tick's iterations too many. On a busy machine there are fewer.
    assert 0.5 * iterations_per_s <= reached <= 1.1 * iterations_per_s + 1


def test_the_slowest_speed_makes_its_first_iteration_at_once(visitor):
    visitor.command("play", iterations_per_s=0.01)
    visitor.until(lambda: visitor.iteration == 1, "the first iteration")
    visitor.for_a_while(0.3)
    assert visitor.iteration == 1


@pytest.mark.parametrize("iterations_per_s", [None, 500, 30])
def test_until_stops_exactly_there_and_shows_it(visitor, iterations_per_s):
    visitor.command("play", iterations_per_s=iterations_per_s, until=37)
    visitor.until(lambda: not visitor.status["playing"], "the end")
    visitor.until(lambda: visitor.iteration == 37 and visitor.curve.length == 37, "the last frame and curve")
    visitor.for_a_while(0.1)
    assert visitor.iteration == 37
    assert visitor.command("play", iterations_per_s=None, until=37)["reason"] == "not_possible"


def test_ten_thousand_iterations_as_fast_as_possible_are_soon_there(visitor):
    begin = time.monotonic()
    visitor.command("play", iterations_per_s=None, until=10_000)
    visitor.until(lambda: visitor.iteration == 10_000, "10,000 iterations")
    assert time.monotonic() - begin < 3.0
    assert visitor.frames[-1].scalars["error"] == pytest.approx(0.000035102, abs=5e-10)
    outputs = visitor.frames[-1].arrays["activations"][-2:]
    assert outputs == pytest.approx([0.015913620, 0.984064274], abs=5e-10)
    visitor.until(lambda: visitor.curve.length == 10_000, "the whole curve")


def test_an_edit_while_playing_is_in_the_next_frame_and_playing_goes_on(visitor):
    visitor.command("play", iterations_per_s=100)
    visitor.until(lambda: visitor.iteration > 5, "playing")
    for value in (0.0, 0.125):
        # A frozen bias keeps its edited value during training.
        frame = visitor.shown("edit", quantity="b2", value=value)
        assert frame.arrays["biases"][1] == value
    at = visitor.iteration
    visitor.until(lambda: visitor.iteration > at + 5, "playing on")
    assert visitor.status["playing"]


def test_the_speed_can_be_changed_while_playing(visitor):
    visitor.command("play", iterations_per_s=0.01)
    visitor.command("play", iterations_per_s=None, until=5000)
    visitor.until(lambda: visitor.iteration == 5000, "the end")


def test_step_back_seek_reset_and_open_pause(server, visitor):
    recipe = httpx.get(f"{server.url}api/sessions/{visitor.events[0]['session']}/recipe").json()
    for command in (
        {"kind": "step"},
        {"kind": "back"},
        {"kind": "seek", "iteration": 0},
        {"kind": "reset"},
        {"kind": "open", "recipe": recipe},
    ):
        visitor.command("play", iterations_per_s=100)
        assert visitor.status["playing"]
        assert visitor.command(**command)["type"] == "applied"
        assert not visitor.status["playing"], command


def test_a_run_that_diverges_pauses_and_says_why(server, visitor):
    linear(visitor, server)
    visitor.command("edit", quantity="learning_rate", value=1000)
    visitor.command("play", iterations_per_s=None)
    visitor.until(lambda: not visitor.status["playing"], "the end")
    assert "Training stopped before iteration" in visitor.status["message"]
    visitor.until(lambda: visitor.frames[-1].diverged, "the frame that says so")
    for command in ({"kind": "play", "iterations_per_s": 1}, {"kind": "step"}):
        answer = visitor.command(**command)
        assert (answer["type"], answer["reason"]) == ("refused", "not_possible")
    assert visitor.command("seek", iteration=0)["type"] == "applied"
    assert visitor.status["message"] == ""
    visitor.command("edit", quantity="learning_rate", value=0.01)
    assert visitor.shown("step").scalars["iteration"] == 1


def test_an_edit_that_mends_a_diverged_run_takes_its_message_away(server, visitor):
    linear(visitor, server)
    visitor.command("edit", quantity="learning_rate", value=1000)
    visitor.command("step", count=1000)
    assert visitor.status["message"]
    visitor.command("edit", quantity="learning_rate", value=0.0)
    assert visitor.status["message"] == ""


def test_a_step_that_diverges_says_so(server, visitor):
    linear(visitor, server)
    visitor.command("edit", quantity="learning_rate", value=1000)
    assert visitor.command("step", count=1000)["type"] == "applied"
    assert "Training stopped before iteration" in visitor.status["message"]


def test_frames_come_at_most_as_often_as_the_scheduler_turns(visitor):
    visitor.command("play", iterations_per_s=None)
    visitor.until(lambda: visitor.iteration > 0, "the first frame")
    begin, frames = time.monotonic(), len(visitor.frames)
    visitor.for_a_while(1.0)
    assert (len(visitor.frames) - frames) / (time.monotonic() - begin) <= 66


def test_a_page_that_acknowledges_nothing_gets_few_frames_and_never_none(server, open_page):
    visitor = open_page(server, acknowledges=False)
    visitor.command("play", iterations_per_s=100)
    visitor.for_a_while(3.0)
    assert START <= len(visitor.frames) <= Settings().frames_in_flight + 4
    visitor.acknowledges = True
    visitor.say("acknowledge", sequence=visitor.frames[-1].sequence)
    frames = len(visitor.frames)
    visitor.until(lambda: len(visitor.frames) > frames + 20, "the full stream again")


def test_acknowledgements_of_frames_that_were_never_sent_are_ignored(server, open_page):
    visitor = open_page(server, acknowledges=False)
    visitor.command("play", iterations_per_s=100)
    for sequence in (2**32 - 1, 10**6, 0):
        visitor.say("acknowledge", sequence=sequence)
    visitor.for_a_while(1.0)
    assert len(visitor.frames) <= Settings().frames_in_flight + 2


def test_other_sessions_go_on_while_one_trains_at_full_speed(server, open_page, visitor):
    other = open_page(server)
    visitor.command("play", iterations_per_s=None)
    visitor.until(lambda: visitor.iteration > 1000, "full speed")
    waits = []
    for _ in range(20):
        begin = time.monotonic()
        other.shown("step")
        waits.append(time.monotonic() - begin)
    assert other.iteration == 20
    assert sorted(waits)[10] < 0.2
    visitor.until(lambda: visitor.curve.length > 10_000, "the first one going on, too")


def test_a_thousand_steps_of_a_large_network_let_others_in_between(server, open_page, visitor):
    visitor.command("open", recipe=large_recipe())
    visitor.say("step", id=77, count=1000)
    other = open_page(server)
    other.shown("step")
    assert not any(event.get("id") == 77 for event in visitor.events)
    visitor.until(lambda: visitor.iteration == 1000, "the thousand steps")


def test_a_command_that_was_begun_is_carried_to_its_end_though_the_page_has_gone(server, open_page, visitor):
    session = visitor.events[0]["session"]
    visitor.command("open", recipe=large_recipe())
    one = open_page(server, session, client="the-same-page")
    one.say("step", id=5, count=1000)
    one.socket.socket.close()
    two = open_page(server, session, client="the-same-page")
    assert two.command("step", id=5, count=1000)["type"] == "applied"
    two.until(lambda: two.iteration >= 1000, "the thousand steps")
    assert two.shown("step", id=6).scalars["iteration"] == 1001


def speeds(pages, seconds):
    """Iterations a second of playing pages, from a frame at the beginning to one at the end."""

    def newest():
        for page in pages:
            heard = len(page.frames)
            page.until(lambda page=page, heard=heard: len(page.frames) > heard, "a frame")
        return [(time.monotonic(), page.iteration) for page in pages]

    before = newest()
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for page in pages:
            page.for_a_while(0.01)
    return [
        (iteration - first) / (then - start)
        for (start, first), (then, iteration) in zip(before, newest(), strict=True)
    ]


def test_many_sessions_at_full_speed_share_the_machine(server, open_page):
    pages = [open_page(server) for _ in range(8)]
    pages[0].command("play", iterations_per_s=None)
    (alone,) = speeds(pages[:1], 1.0)
    for visitor in pages[1:]:
        visitor.command("play", iterations_per_s=None)
    # All play the same network, so equal shares are equal speeds. Other work on the machine can
    # make them differ for a while.
    looks = []
    while len(looks) < 6:
        looks.append(speeds(pages, 2.0))
        reached = np.mean(looks, axis=0)
        if max(reached) < 1.5 * min(reached):
            break
    for visitor in pages:
        visitor.command("pause")
    assert max(reached) < 2 * min(reached)
    assert sum(reached) > 0.3 * alone


def test_a_session_at_full_speed_has_the_time_that_twenty_slow_ones_leave(server, open_page):
    fast, *slow = [open_page(server) for _ in range(21)]
    fast.command("play", iterations_per_s=None)
    (before,) = speeds([fast], 1.0)
    for visitor in slow:
        visitor.command("play", iterations_per_s=10)
    beside, *reached = speeds([fast, *slow], 3.0)
    for visitor in slow:
        visitor.command("pause")
    (after,) = speeds([fast], 1.0)
    fast.command("pause")
    # An equal share would be a fourteenth. Other work on the machine makes all three differ.
    assert beside > 0.3 * min(before, after)
    assert min(reached) > 5


def test_a_session_without_an_open_page_pauses_after_a_while(start_server, open_page):
    server = start_server(BACKSTEP_ABANDONED_AFTER_S="0.2")
    visitor = open_page(server)
    visitor.command("play", iterations_per_s=50)
    session = visitor.events[0]["session"]
    visitor.socket.close()

    def iteration():
        return httpx.get(f"{server.url}api/sessions/{session}/quantities").json()["iteration"]

    end, before = time.monotonic() + 10, -1
    while (now := iteration()) != before:
        assert time.monotonic() < end
        before = now
        time.sleep(0.3)
    again = open_page(server, session)
    assert not again.status["playing"]
    assert again.status["message"] == "Paused, because no page was showing it."


def large_recipe():
    sizes = [32, 64, 64, 32]
    return {
        "network": {
            "layers": sizes,
            "activations": ["tanh", "tanh", "tanh"],
            "start": {
                "weights": [
                    [[0.01 * ((i + j) % 7 - 3) for i in range(n_from)] for j in range(n_to)]
                    for n_from, n_to in pairwise(sizes)
                ],
                "biases": [[0.0] * n for n in sizes[1:]],
            },
        },
        "data": {"inputs": [[0.1] * 32] * 20, "targets": [[0.2] * 32] * 20},
        "rule": {"batch_size": 0, "learning_rate": 0.01},
    }


def test_a_hidden_page_gets_no_frames_and_the_newest_when_it_shows_again(visitor):
    visitor.command("play", iterations_per_s=100)
    visitor.until(lambda: visitor.iteration > 5, "frames")
    visitor.say("look", hidden=True)
    visitor.command("edit", quantity="b1", value=0.5)
    visitor.for_a_while(0.2)
    frames, at = len(visitor.frames), visitor.iteration
    visitor.for_a_while(0.5)
    assert len(visitor.frames) == frames
    visitor.say("look", hidden=False)
    visitor.until(lambda: len(visitor.frames) > frames, "the newest frame")
    assert visitor.iteration > at + 10
    assert visitor.frames[-1].revision > 0


def test_a_session_that_only_hidden_pages_show_pauses_after_a_while(start_server, open_page):
    visitor = open_page(start_server(BACKSTEP_HIDDEN_AFTER_S="0.3"))
    visitor.command("play", iterations_per_s=50)
    visitor.say("look", hidden=True)
    visitor.until(lambda: not visitor.status["playing"], "the pause")
    assert visitor.status["message"] == "Paused, because no page was showing it."
