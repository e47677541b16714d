"""What can be asked of the server from outside: whether it lives, whether it can take somebody in, and its figures."""

import asyncio
import json
import re
import signal
import threading

import httpx
import pytest

from app.limits.loop_lag import SAMPLES, Lag
from app.live.rooms import Full, Overloaded, Rooms
from app.live.worker import Worker
from app.settings import Settings
from app.web.api.health import Health


class Engine:
    name, notice = "compiled", ""

    def load(self):
        pass


@pytest.fixture
def made():
    """A health with everything it asks: `made.engine`, `made.lag`, `made.rooms`."""
    settings = Settings(max_sessions=1)
    engine, lag = Engine(), Lag()
    rooms = Rooms(settings, lambda _: None, None, lag)
    health = Health(rooms, engine, lag, None, settings)
    health.engine, health.lag, health.rooms = engine, lag, rooms
    return health


def readiness(health):
    answer = asyncio.run(health.ready())
    return answer.status_code, bytes(answer.body).decode()


def late(lag, seconds):
    for _ in range(SAMPLES):
        lag.record(seconds)


def test_a_server_that_can_take_somebody_in_is_ready(made):
    status, text = readiness(made)
    assert status == 200
    assert json.loads(text)["status"] == "ok"


def test_it_says_where_the_textbook_trains_in_place_of_machine_code(made):
    made.engine.notice = "The textbook engine trains slowly."
    assert readiness(made) == (200, '{"status":"ok","notice":"The textbook engine trains slowly."}')


def test_it_is_not_ready_while_training_is_busy_with_one_piece(made):
    worker, gate = Worker("test"), threading.Event()
    made._worker = worker

    async def scene():
        task = asyncio.create_task(worker.run(gate.wait))
        await asyncio.sleep(0.05)
        assert (await made.ready()).status_code == 200
        while worker.busy_s <= 1.0:  # noqa: ASYNC110  the thread has no event
            await asyncio.sleep(0.05)
        answer = await made.ready()
        gate.set()
        await task
        return answer

    answer = asyncio.run(scene())
    assert answer.status_code == 503
    assert b"Training has been busy with one piece of work for 1." in answer.body
    assert readiness(made) == (200, '{"status":"ok"}')
    worker.close()


def test_it_is_not_ready_from_the_moment_on_in_which_it_ends(made):
    made.draining = True
    assert readiness(made) == (503, '{"refused":"The server is about to end."}')


def test_it_is_not_ready_while_the_event_loop_is_a_quarter_of_a_second_late(made):
    late(made.lag, 0.3)
    status, body = readiness(made)
    assert status == 503
    assert "event loop is 0.30 s late" in body
    late(made.lag, 0.01)
    assert readiness(made)[0] == 200


def test_a_server_that_cannot_keep_up_takes_nobody_in_and_says_so(made):
    late(made.lag, 0.3)
    with pytest.raises(Overloaded) as no:
        made.rooms.create()
    assert isinstance(no.value, Full)
    assert "more to do" in no.value.message


def test_one_hiccup_of_the_event_loop_is_not_held_against_it():
    lag = Lag()
    late(lag, 0.001)
    lag.record(2.0)
    assert not lag.too_late
    assert lag.frame_interval_s == 0.0


@pytest.mark.parametrize(("late_s", "frames_per_s"), [(0.06, 20), (0.09, 20), (0.2, 10), (5.0, 10)])
def test_the_later_the_loop_the_fewer_frames(late_s, frames_per_s):
    lag = Lag()
    late(lag, late_s)
    assert lag.frame_interval_s == pytest.approx(1 / frames_per_s)


def test_the_probe_sees_how_late_the_loop_is():
    times = iter([0.0, 0.05, 1.0, 1.55] + [2.0, 2.05] * 20)

    async def scene():
        lag = Lag(lambda: next(times))
        task = asyncio.create_task(lag.run())
        async with asyncio.timeout(10):
            while sum(lag.histogram.counts) < 3:  # noqa: ASYNC110  a probe tells nobody
                await asyncio.sleep(0.01)
        task.cancel()
        return lag.histogram

    histogram = asyncio.run(scene())
    assert histogram.sum_s == pytest.approx(0.5)


def test_readyz_becomes_true_and_healthz_is_from_the_start(start_server, open_page):
    server = start_server()
    assert httpx.get(f"{server.url}healthz").json() == {"status": "ok"}
    page = open_page(server)
    page.shown("step")  # trained, so the engine is ready
    assert httpx.get(f"{server.url}readyz").json()["status"] == "ok"


def test_a_full_server_is_alive_and_not_ready(start_server, open_page):
    server = start_server(BACKSTEP_MAX_SESSIONS="1", BACKSTEP_ENGINE="textbook")
    assert httpx.get(f"{server.url}readyz").status_code == 200
    open_page(server)
    answer = httpx.get(f"{server.url}readyz")
    assert (answer.status_code, answer.json()) == (503, {"refused": "Every session is in use."})
    assert int(answer.headers["retry-after"]) > 0
    assert httpx.get(f"{server.url}healthz").status_code == 200


def test_metrics_are_not_there_unless_a_setting_says_so(server):
    assert httpx.get(f"{server.url}metrics").status_code == 404


def test_metrics_say_how_the_server_is_and_name_nobody(start_server, open_page):
    server = start_server(BACKSTEP_METRICS="true")
    page = open_page(server)
    page.command("play", iterations_per_s=None)
    page.until(lambda: page.iteration > 100, "training")
    assert page.command("edit", quantity="w99", value=1.0)["type"] == "refused"
    answer = httpx.get(f"{server.url}metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    figures = dict(re.findall(r"^(backstep_\S+) ([0-9.e+]+)$", answer.text, re.MULTILINE))
    assert figures["backstep_sessions"] == figures["backstep_sockets"] == "1.0"
    assert figures["backstep_sessions_playing"] == "1.0"
    assert float(figures["backstep_iterations_total"]) > 100
    assert float(figures["backstep_frames_sent_total"]) >= 2
    assert figures['backstep_refusals_total{reason="bad_value"}'] == "1.0"
    assert figures["backstep_faults_total"] == "0.0"
    assert float(figures['backstep_lateness_seconds_bucket{le="+Inf"}']) > 0
    assert 'engine="compiled"' in answer.text
    assert "process_resident_memory_bytes" in answer.text
    session = page.events[0]["session"]
    assert session not in answer.text
    assert session[:6] not in answer.text


def test_a_frame_that_a_socket_has_no_room_for_is_counted(start_server, open_page):
    server = start_server(BACKSTEP_METRICS="true", BACKSTEP_FRAMES_IN_FLIGHT="1")
    page = open_page(server, acknowledges=False)
    other = open_page(server, page.events[0]["session"])
    other.command("play", iterations_per_s=None)
    other.until(lambda: other.iteration > 1000 and len(other.frames) > 10, "training")
    assert (
        float(
            re.search(
                r"^backstep_frames_skipped_total (\S+)", httpx.get(f"{server.url}metrics").text, re.MULTILINE
            )[1]
        )
        > 0
    )


def test_readyz_says_no_while_the_server_ends(start_server, open_page):
    """A page that reads nothing holds the end up for a moment, in which it can be asked; or it has ended, which is as clear."""
    server = start_server()
    open_page(server)
    server.process.send_signal(signal.SIGTERM)
    while True:
        try:
            if httpx.get(f"{server.url}readyz").status_code == 503:
                break
        except httpx.TransportError:
            break
    assert server.stop() == 0
