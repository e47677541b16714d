"""The effect of hostile clients on a server and on the page of a well-behaved visitor.

python bench/abuse.py                       # starts a server, runs every attack, prints a table
python bench/abuse.py --seconds 10 --json   # longer; for machines
python bench/abuse.py --only pings_unread

For each attack: the growth of the server's memory, the lateness of a well-behaved page's frames
before and during the attack (99th percentile of the time between two frames, above the 16.7 ms that
it should be), and the fate of the attacker. Loopback only. An attacker is a process of its own, so
that it does not slow the measured page.
"""

import argparse
import base64
import http.client
import json
import os
import platform
import re
import secrets
import select
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from typing import Any, Self

import psutil

ROOT = Path(__file__).resolve().parent.parent
TEXT, BINARY, CONT, CLOSE, PING, PONG = 0x1, 0x2, 0x0, 0x8, 0x9, 0xA
HELLO = b'{"type": "hello", "id": 0, "version": 1, "client": "abuse-page"}'
PLAY = b'{"type": "play", "id": 1, "iterations_per_s": 60}'
GONE = (ConnectionError, TimeoutError, BrokenPipeError)


def frame(opcode: int, payload: bytes = b"", *, fin: bool = True, rsv: int = 0, mask: bool = True) -> bytes:
    """One frame of a client. Its mask is zero, so the payload stays readable."""
    first = (0x80 if fin else 0) | rsv << 4 | opcode
    flag, length = 0x80 if mask else 0, len(payload)
    if length < 126:
        head = struct.pack("!BB", first, flag | length)
    elif length < 65_536:
        head = struct.pack("!BBH", first, flag | 126, length)
    else:
        head = struct.pack("!BBQ", first, flag | 127, length)
    return head + (b"\0\0\0\0" if mask else b"") + payload


class Raw:
    """A socket that follows no rules: bytes out, frames in."""

    def __init__(self, port: int, *, small: bool = False) -> None:
        self.port = port
        self.socket = socket.socket()
        if small:  # small buffers between the server and this client
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self.socket.settimeout(10)
        self.socket.connect(("127.0.0.1", port))
        self._buffer = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def handshake(self, session: str, *, extra: str = "", read: bool = True) -> str:
        """Returns the head of the answer."""
        key = base64.b64encode(secrets.token_bytes(16)).decode()
        self.send(
            f"GET /ws/{session} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nOrigin: http://127.0.0.1:{self.port}\r\n"
            f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n{extra}\r\n".encode()
        )
        return self.head() if read else ""

    def send(self, data: bytes) -> None:
        self.socket.sendall(data)

    def head(self) -> str:
        while b"\r\n\r\n" not in self._buffer:
            if not self._fill():
                break
        head, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
        return head.decode()

    def status(self) -> int:
        """The status of the next HTTP answer; 0 if the connection ended without one."""
        found = re.match(r"HTTP/1\.1 (\d+)", self.head())
        return int(found[1]) if found else 0

    def everything(self) -> bytes:
        """Reads until the other end closes."""
        with suppress(ConnectionError):
            while self._fill():
                pass
        return self._buffer

    def next(self) -> tuple[int, bytes] | None:
        """The next frame (opcode, payload); None if the connection ended."""
        if not self._need(2):
            return None
        length, start = self._buffer[1] & 0x7F, 2
        if length > 125:
            start = 4 if length == 126 else 10
            if not self._need(start):
                return None
            length = int.from_bytes(self._buffer[2:start], "big")
        if not self._need(start + length):
            return None
        opcode, payload = self._buffer[0] & 0xF, self._buffer[start : start + length]
        self._buffer = self._buffer[start + length :]
        return opcode, payload

    def close_code(self) -> int:
        """Reads until the close frame, and returns its code; 1006 if the connection ended without
        one."""
        try:
            while (got := self.next()) is not None:
                if got[0] == CLOSE:
                    return int.from_bytes(got[1][:2], "big") if got[1] else 1005
        except ConnectionError:
            pass
        return 1006

    def _need(self, length: int) -> bool:
        while len(self._buffer) < length:
            if not self._fill():
                return False
        return True

    def _fill(self) -> bool:
        data = self.socket.recv(65_536)
        self._buffer += data
        return bool(data)


def new_session(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
        found = re.search(r"backstep_session=([^.;]+)", answer.headers["set-cookie"])
        assert found is not None
        return found[1]


# ---- the attacks: each returns its fate


def flood(port: int, session: str, seconds: float, data: bytes, *, reads: bool, playing: bool = False) -> str:
    """Sends the same bytes again and again, as fast as the server accepts them."""
    raw = Raw(port)
    raw.handshake(session)
    raw.send(frame(TEXT, HELLO) + (frame(TEXT, PLAY) if playing else b""))
    raw.socket.setblocking(False)
    start, sent, heard, offset = time.monotonic(), 0, b"", 0
    while (passed := time.monotonic() - start) < seconds:
        readable, writable, _ = select.select([raw.socket], [raw.socket], [], 0.1)
        if not (writable or reads):
            time.sleep(0.001)
        try:
            if writable:
                taken = raw.socket.send(data[offset:])
                sent, offset = sent + taken, (offset + taken) % len(data)
            if readable and (reads or not writable):
                got = raw.socket.recv(65_536 if reads else 1, 0 if reads else socket.MSG_PEEK)
                heard = (heard + got)[-200:] if reads else heard
                if not got:
                    return _ended(passed, sent, heard)
        except BlockingIOError:
            continue
        except GONE:
            return _ended(passed, sent, heard)
    return f"still there, {sent / 1e6:.2f} MB taken"


def _ended(passed: float, sent: int, heard: bytes) -> str:
    at = heard.rfind(b"\x88")
    code = int.from_bytes(heard[at + 2 : at + 4], "big") if at >= 0 else 0
    return f"cut after {passed:.1f} s, {sent / 1e6:.2f} MB taken" + (
        f", {code}" if 1000 <= code < 5000 else ""
    )


def pings_unread(port: int, session: str, seconds: float) -> str:
    return flood(port, session, seconds, frame(PING, b"x" * 125) * 400, reads=False)


def pings_read(port: int, session: str, seconds: float) -> str:
    return flood(port, session, seconds, frame(PING, b"x" * 125) * 400, reads=True)


def fragments_empty(port: int, session: str, seconds: float) -> str:
    data = frame(TEXT, b"", fin=False) + frame(CONT, b"", fin=False) * 10_000
    return flood(port, session, seconds, data, reads=False)


def fragments_of_one_byte(port: int, session: str, seconds: float) -> str:
    data = frame(TEXT, b"{", fin=False) + frame(CONT, b" ", fin=False) * 10_000
    return flood(port, session, seconds, data, reads=False)


def tiny_commands(port: int, session: str, seconds: float) -> str:
    return flood(port, session, seconds, frame(TEXT, b'{"type": "pause", "id": 1}') * 1000, reads=True)


def acknowledgements(port: int, session: str, seconds: float) -> str:
    data = frame(TEXT, b'{"type": "acknowledge", "sequence": 9007199254740991}') * 1000
    return flood(port, session, seconds, data, reads=True, playing=True)


def long_messages(port: int, session: str, seconds: float) -> str:
    return flood(port, session, seconds, frame(TEXT, b"x" * 65_000) * 10, reads=True)


def bad_text(port: int, session: str, seconds: float) -> str:
    return again_and_again(port, session, seconds, frame(TEXT, b"\xff"))


def deflate_bombs(port: int, session: str, seconds: float) -> str:
    return again_and_again(port, session, seconds, frame(TEXT, b"\0" * 15_000, rsv=4))


def huge_claims(port: int, session: str, seconds: float) -> str:
    return again_and_again(port, session, seconds, b"\x82\xff" + (2**63 - 1).to_bytes(8, "big") + b"\0\0\0\0")


def again_and_again(port: int, session: str, seconds: float, data: bytes) -> str:
    end, codes = time.monotonic() + seconds, []
    while time.monotonic() < end:
        with suppress(*GONE), Raw(port) as raw:
            head = raw.handshake(session)
            if "101" not in head[:12]:
                codes.append(int(head[9:12] or 0))
                continue
            raw.send(data)
            codes.append(raw.close_code())
    counts = {code: codes.count(code) for code in set(codes)}
    return f"{len(codes)} times: " + ", ".join(f"{code} × {times}" for code, times in counts.items())


def stalled_readers(port: int, session: str, seconds: float) -> str:
    sockets = []
    for _ in range(20):
        raw = Raw(port, small=True)
        raw.handshake(session)
        raw.send(frame(TEXT, HELLO) + frame(TEXT, PLAY))
        sockets.append(raw)
    return _who_is_left([raw.socket for raw in sockets], seconds, drain=False)


def slow_reader(port: int, session: str, seconds: float) -> str:
    raw = Raw(port, small=True)
    raw.handshake(session)
    raw.send(frame(TEXT, HELLO) + frame(TEXT, PLAY))
    start = time.monotonic()
    with suppress(*GONE):
        while (passed := time.monotonic() - start) < seconds:
            if not raw.socket.recv(1) or _is_over(raw.socket, drain=False):
                return f"cut after {passed:.1f} s"
            time.sleep(1.0)
        return "still there"
    return f"cut after {time.monotonic() - start:.1f} s"


def half_sent_requests(port: int, _session: str, seconds: float) -> str:
    sockets = []
    for number in range(1000):
        with suppress(*GONE):
            raw = Raw(port)
            if number % 2:
                raw.send(b"GET / HTTP/1.1\r\nHost: a\r\nX-Half: ")
            sockets.append(raw.socket)
    return _who_is_left(sockets, seconds, drain=True)


def _who_is_left(sockets: list[socket.socket], seconds: float, *, drain: bool) -> str:
    """Waits for the connection's end, as the kernel reports it; reads from it only if `drain`."""
    start, left = time.monotonic(), list(sockets)
    while left and (passed := time.monotonic() - start) < seconds:
        left = [one for one in left if not _is_over(one, drain)]
        time.sleep(0.1)
    passed = time.monotonic() - start
    return f"{len(left)} of {len(sockets)} left after {passed:.1f} s"


def _is_over(one: socket.socket, drain: bool) -> bool:
    if drain:
        one.setblocking(False)
        try:
            while data := one.recv(65_536):
                pass
            return not data
        except BlockingIOError:
            return False
        except OSError:
            return True
    state = one.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1)[0] if hasattr(socket, "TCP_INFO") else 1
    return state != 1  # not established


def one_long_header(port: int, _session: str, seconds: float) -> str:
    return _http_flood(port, seconds, b"GET / HTTP/1.1\r\nHost: a\r\nX: ", b"x" * 65_536)


def many_headers(port: int, _session: str, seconds: float) -> str:
    return _http_flood(port, seconds, b"GET / HTTP/1.1\r\nHost: a\r\n", b"X: y\r\n" * 10_000)


def endless_body(port: int, session: str, seconds: float) -> str:
    head = f"POST /api/sessions/{session}/links HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    return _http_flood(port, seconds, head, b"10000\r\n" + b"x" * 65_536 + b"\r\n")


def endless_trailer(port: int, _session: str, seconds: float) -> str:
    head = b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: "
    return _http_flood(port, seconds, head, b"x" * 65_536)


def pipelined(port: int, _session: str, seconds: float) -> str:
    return _http_flood(port, seconds, b"", b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n" * 2000)


def _http_flood(port: int, seconds: float, first: bytes, rest: bytes) -> str:
    """Repeats an attack on a new connection after each cut."""
    end, most, answers = time.monotonic() + seconds, 0, []
    while time.monotonic() < end:
        raw, sent = Raw(port), 0
        with suppress(*GONE):
            raw.send(first)
            while time.monotonic() < end:
                raw.socket.setblocking(False)
                select.select([], [raw.socket], [], 0.1)
                with suppress(BlockingIOError):
                    sent += raw.socket.send(rest)
        most = max(most, sent)
        raw.socket.setblocking(True)
        with suppress(*GONE):
            answers.append(raw.status())
        raw.socket.close()
    return f"{len(answers)} times, at most {most / 1e6:.2f} MB taken, answers {sorted(set(answers))}"


def comings_and_goings(port: int, _session: str, seconds: float) -> str:
    end, answers = time.monotonic() + seconds, []
    while time.monotonic() < end:
        with suppress(*GONE):
            raw = Raw(port)
            raw.send(b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            answers.append(raw.status())
            raw.socket.close()
    counts = {status: answers.count(status) for status in sorted(set(answers))}
    return f"{len(answers) / seconds:.0f} a second: " + ", ".join(f"{s} × {n}" for s, n in counts.items())


LARGE = {
    "network": {"layers": [2, 64, 64, 1], "activations": ["tanh"] * 3, "start": {"initializer": "xavier"}},
    "data": {"dataset": "moons", "samples": 2000},
    "rule": {"batch_size": 450},
}
EXPENSIVE = (
    "quantities", "derivation?quantity=dE_total/dw5", "gradient-check?parameter=w5", "export/trace.json", "export/program.py",
    "export/run.csv", "recipe",
)  # fmt: skip


def expensive_requests(port: int, session: str, seconds: float) -> str:
    """Opens the largest network that the server explains, and asks for everything about it, eight
    requests at a time."""
    raw = Raw(port)
    raw.handshake(session)
    opening = {"type": "open", "id": 1, "recipe": LARGE}
    raw.send(frame(TEXT, HELLO) + frame(TEXT, json.dumps(opening).encode()))
    end, answers = time.monotonic() + seconds, []

    def ask(number: int) -> None:
        while time.monotonic() < end:
            path = EXPENSIVE[number % len(EXPENSIVE)]
            number += 1
            with suppress(*GONE), Raw(port) as one:
                one.send(
                    f"GET /api/sessions/{session}/{path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode()
                )
                answers.append(one.status())
                one.everything()

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    counts = {status: answers.count(status) for status in sorted(set(answers))}
    return f"{len(answers)} asked for: " + ", ".join(f"{status} × {n}" for status, n in counts.items())


GUESSED = ("s/{}", "watch/{}", "api/sessions/{}/recipe", "api/sessions/{}/gradient-check")


def guessed_sessions(port: int, _session: str, seconds: float) -> str:
    """Asks for ids that no session has, at every address that takes an id, eight at a time; half of
    them with a cookie that names the same id. 404 is a guess that the server looked up: an address
    has 600 of them, and 10 more each second."""
    end, answers = time.monotonic() + seconds, []

    def ask(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        while time.monotonic() < end:
            id = secrets.token_urlsafe(16)
            number += 1
            cookie = {"cookie": f"backstep_session={id}"} if number % 2 else {}
            with suppress(*GONE, http.client.HTTPException):
                connection.request(
                    "GET", "/" + GUESSED[number // 2 % len(GUESSED)].format(id), headers=cookie
                )
                answer = connection.getresponse()
                answer.read()
                answers.append(answer.status)
        connection.close()

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    counts = {status: answers.count(status) for status in sorted(set(answers))}
    return f"{len(answers)} guesses: " + ", ".join(f"{status} × {n}" for status, n in counts.items())


LARGEST = {
    "network": {"layers": [64] * 9, "activations": ["tanh"] * 8, "start": {"initializer": "xavier"}},
    "data": {"inputs": [[0.25] * 64], "targets": [[0.5] * 64]},
}


def largest_networks(port: int, _session: str, seconds: float) -> str:
    """Twelve sessions open the largest network again and again, and read everything."""
    end, answers = time.monotonic() + seconds, []

    def open_again_and_again() -> None:
        with suppress(*GONE), Raw(port) as raw:
            raw.handshake(new_session(port))
            raw.send(frame(TEXT, HELLO))
            for id in range(1, 41):
                opening = {"type": "open", "id": id, "recipe": LARGEST}
                raw.send(frame(TEXT, json.dumps(opening).encode()))
                while time.monotonic() < end and (got := raw.next()) is not None:
                    opcode, payload = got
                    if opcode == PING:
                        raw.send(frame(PONG, payload))
                    elif opcode == TEXT and (event := json.loads(payload)).get("id") == id:
                        answers.append(event["type"])
                        break

    threads = [threading.Thread(target=open_again_and_again) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return ", ".join(f"{answers.count(kind)} {kind}" for kind in sorted(set(answers)))


ATTACKS: dict[str, Callable[[int, str, float], str]] = {
    attack.__name__: attack
    for attack in (
        pings_unread, pings_read, fragments_empty, fragments_of_one_byte, tiny_commands, acknowledgements, long_messages,
        bad_text, deflate_bombs, huge_claims, stalled_readers, slow_reader, half_sent_requests, one_long_header,
        many_headers, endless_body, endless_trailer, pipelined, comings_and_goings, expensive_requests,
        guessed_sessions, largest_networks,
    )
}  # fmt: skip
PATIENT = {"stalled_readers", "slow_reader", "half_sent_requests"}
"""Attacks that wait: they need at least 15 s to show an effect."""


# ---- the well-behaved page


class Page:
    """Plays at 60 frames a second in a session of its own, acknowledges, and records the arrivals
    of frames."""

    def __init__(self, port: int) -> None:
        self._raw = Raw(port)
        self._raw.handshake(new_session(port))
        self._raw.send(frame(TEXT, HELLO) + frame(TEXT, PLAY))
        self.came_s: list[float] = []
        self.ended = ""
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def _listen(self) -> None:
        try:
            while (got := self._raw.next()) is not None:
                opcode, payload = got
                if opcode == PING:
                    self._raw.send(frame(PONG, payload))
                elif opcode == BINARY and payload[5] == 1:
                    self.came_s.append(time.monotonic())
                    (sequence,) = struct.unpack_from("<I", payload, 12)
                    self._raw.send(frame(TEXT, b'{"type": "acknowledge", "sequence": %d}' % sequence))
            self.ended = "closed"
        except OSError as problem:
            self.ended = str(problem)

    def close(self) -> None:
        self._raw.socket.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._raw.socket.close()

    def wait(self) -> None:
        """Waits until it plays."""
        end = time.monotonic() + 60
        while len(self.came_s) < 100:
            assert time.monotonic() < end, f"our own page got {len(self.came_s)} frames; {self.ended}"
            time.sleep(0.1)

    def late_ms(self, since_s: float, until_s: float) -> float:
        came = [at for at in self.came_s if since_s <= at <= until_s]
        gaps = sorted((b - a) * 1000 - 1000 / 60 for a, b in pairwise(came))
        return max(0.0, gaps[int(0.99 * (len(gaps) - 1))]) if gaps else float("inf")


def memory(server: psutil.Process) -> int:
    """Memory of the server and of its explaining process."""
    total = int(server.memory_info().rss)
    for child in server.children():
        with suppress(psutil.Error):
            total += int(child.memory_info().rss)
    return total


def explain_once(port: int, session: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", f"/api/sessions/{session}/derivation?quantity=dE_total/dw1")
    connection.getresponse().read()
    body = json.dumps({"text": "w5+ 0.3"})
    connection.request("POST", f"/api/sessions/{session}/check", body, {"content-type": "application/json"})
    connection.getresponse().read()
    connection.close()


def measure(port: int, server: psutil.Process, name: str, seconds: float, page: Page) -> dict[str, Any]:
    quiet_s = time.monotonic()
    time.sleep(min(3.0, seconds))
    session = new_session(port)
    # The first explanation loads its modules, once in a server's life; no attack should be charged for it.
    explain_once(port, session)
    before = most = memory(server)
    start_s = time.monotonic()
    attacker = subprocess.Popen(
        [sys.executable, str(Path(__file__)), "--attack", name, "--port", str(port), f"--session={session}", "--seconds", str(seconds)],
        stdout=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    while attacker.poll() is None:
        most = max(most, memory(server))
        time.sleep(0.02)
    end_s = time.monotonic()
    assert attacker.stdout is not None
    with attacker.stdout:
        became = attacker.stdout.read().strip()
    return {
        "attack": name,
        "memory_mb": round((most - before) / 1e6, 2),
        "late_before_ms": round(page.late_ms(quiet_s, start_s), 1),
        "late_during_ms": round(page.late_ms(start_s, end_s), 1),
        "became": became or f"the attacker failed ({attacker.returncode})",
        "page_ended": page.ended,
    }


@contextmanager
def running() -> Iterator[tuple[int, psutil.Process]]:
    """A server that does not trust this machine: the limits of an address hold for the attacker
    too."""
    with tempfile.TemporaryDirectory() as data:
        environment = {**os.environ, "BACKSTEP_DATA": data, "BACKSTEP_TRUSTED_PROXIES": ""}
        process = subprocess.Popen(
            [sys.executable, "-m", "backstep", "serve", "--port", "0"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert process.stdout is not None
        found = re.search(r":(\d+)/", process.stdout.readline())
        assert found is not None, "the server did not start"
        try:
            yield int(found[1]), psutil.Process(process.pid)
        finally:
            process.terminate()
            process.wait()
            process.stdout.close()


def main() -> None:
    parser = argparse.ArgumentParser(
        description="The effect of hostile clients on a server and on a well-behaved page."
    )
    parser.add_argument("--seconds", type=float, default=6.0, help="length of each attack")
    parser.add_argument("--only", metavar="ATTACK", choices=ATTACKS)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--attack", choices=ATTACKS, help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--session", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.attack:
        print(ATTACKS[options.attack](options.port, options.session, options.seconds))
        return
    results = []
    for name in [options.only] if options.only else ATTACKS:
        seconds = max(15.0, options.seconds) if name in PATIENT else options.seconds
        with running() as (port, server):
            page = Page(port)
            page.wait()
            results.append(measure(port, server, name, seconds, page))
            if not options.json:
                row = results[-1]
                print(
                    f"{name:24} {row['memory_mb']:+7.2f} MB   p99 late {row['late_before_ms']:5.1f} → "
                    f"{row['late_during_ms']:5.1f} ms   {row['became']}"
                    + (f"   OUR PAGE WAS ENDED: {row['page_ended']}" if row["page_ended"] else ""),
                    flush=True,
                )
    if options.json:
        load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
        print(
            json.dumps(
                {"machine": platform.platform(), "cores": os.cpu_count(), "load": load, "attacks": results},
                indent=1,
            )
        )


if __name__ == "__main__":
    main()
