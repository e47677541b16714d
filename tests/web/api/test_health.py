"""`/healthz`, `/readyz` and `/metrics` of a real server."""

import re
import signal

import httpx


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


def test_metrics_are_off_by_default(server):
    assert httpx.get(f"{server.url}metrics").status_code == 404


def test_metrics_describe_the_server_and_name_no_session(start_server, open_page):
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


def test_a_frame_that_a_busy_socket_skips_is_counted(start_server, open_page):
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


def test_readyz_is_503_while_the_server_ends(start_server, open_page):
    """An open page delays the end for a moment, in which `/readyz` answers. A server that has ended is as clear."""
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
