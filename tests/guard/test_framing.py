"""Forbidden frames over a bare TCP connection to a real server get RFC 6455's close codes."""

import json
import threading
from contextlib import ExitStack

import pytest

from bench.abuse import BINARY, CLOSE, CONT, HELLO, PING, PONG, TEXT, Raw, frame, new_session

NO_FRAME, NO_TEXT, TOO_LONG, BROKE_THE_RULES = 1002, 1007, 1009, 1008
FORBIDDEN = {
    "a compressed frame, which was never agreed": (frame(TEXT, b"x", rsv=4), NO_FRAME),
    "the second reserved bit": (frame(TEXT, b"x", rsv=2), NO_FRAME),
    "the third reserved bit": (frame(TEXT, b"x", rsv=1), NO_FRAME),
    "a reserved opcode": (frame(0x3, b"x"), NO_FRAME),
    "a reserved control opcode": (frame(0xB, b"x"), NO_FRAME),
    "a frame without a mask": (frame(TEXT, b"x", mask=False), NO_FRAME),
    "a ping of 126 bytes": (frame(PING, b"x" * 126), NO_FRAME),
    "half a ping": (frame(PING, b"x", fin=False), NO_FRAME),
    "a continuation of nothing": (frame(CONT, b"x"), NO_FRAME),
    "a message inside another one": (frame(TEXT, b"{", fin=False) + frame(TEXT, b"}"), NO_FRAME),
    "half a close code": (frame(CLOSE, b"\x03"), NO_FRAME),
    "the close code 999": (frame(CLOSE, (999).to_bytes(2, "big")), NO_FRAME),
    "the close code 1005, which is never sent": (frame(CLOSE, (1005).to_bytes(2, "big")), NO_FRAME),
    "a reason that is not UTF-8": (frame(CLOSE, b"\x03\xe8\xff"), NO_TEXT),
    "text that is not UTF-8": (frame(TEXT, b"\xff"), NO_TEXT),
    "an overlong slash": (frame(TEXT, b"\xc0\xaf"), NO_TEXT),
    "half a surrogate pair": (frame(TEXT, b"\xed\xa0\x80"), NO_TEXT),
    "text that is not UTF-8, in two pieces": (frame(TEXT, b"\xc3", fin=False) + frame(CONT, b"("), NO_TEXT),
    "a message of 65,537 bytes": (frame(TEXT, b"x" * 65_537), TOO_LONG),
    "the same in two pieces": (frame(TEXT, b"x" * 40_000, fin=False) + frame(CONT, b"x" * 40_000), TOO_LONG),
    "a claim of 2^63 - 1 bytes": (
        bytes([0x80 | BINARY, 0xFF]) + (2**63 - 1).to_bytes(8, "big") + b"\0\0\0\0",
        TOO_LONG,
    ),
    "a claim of 2^64 - 1 bytes": (b"\x82\xff" + b"\xff" * 8 + b"\0\0\0\0", TOO_LONG),
    "a message in a hundred pieces": (
        frame(TEXT, b"x", fin=False) + frame(CONT, b"x", fin=False) * 100,
        BROKE_THE_RULES,
    ),
    "a message in empty pieces": (
        frame(TEXT, b"", fin=False) + frame(CONT, b"", fin=False) * 100,
        BROKE_THE_RULES,
    ),
}


@pytest.fixture(scope="module")
def session(server):
    return new_session(server.port)


@pytest.fixture
def connect(server):
    """Opens connections and closes them in the end."""
    with ExitStack() as stack:
        yield lambda: stack.enter_context(Raw(server.port))


@pytest.fixture
def raw(connect, session):
    opened = connect()
    assert opened.handshake(session).startswith("HTTP/1.1 101 ")
    return opened


@pytest.mark.parametrize("after_hello", [False, True], ids=["at once", "after hello"])
@pytest.mark.parametrize("what", FORBIDDEN)
def test_a_forbidden_frame_closes_its_socket_with_the_right_code(raw, what, after_hello):
    data, code = FORBIDDEN[what]
    raw.send(frame(TEXT, HELLO) * after_hello + data)
    assert raw.close_code() == code


def answers(raw, id):
    while True:
        opcode, payload = raw.next()
        if opcode == TEXT and json.loads(payload).get("id") == id:
            return json.loads(payload)["type"]


def test_a_message_in_sixteen_pieces_with_a_ping_between_them_is_a_message(raw):
    command = b'{"type": "pause", "id": 77}'
    pieces = [command[at : at + 2] for at in range(0, len(command), 2)]
    raw.send(frame(TEXT, HELLO) + frame(TEXT, pieces[0], fin=False))
    for piece in pieces[1:-1]:
        raw.send(frame(PING, b"still there?") + frame(CONT, piece, fin=False))
    raw.send(frame(CONT, pieces[-1]))
    assert answers(raw, 77) == "applied"


def test_a_message_that_comes_byte_by_byte_is_a_message(raw):
    for byte in frame(TEXT, HELLO) + frame(TEXT, b'{"type": "pause", "id": 78}'):
        raw.send(bytes([byte]))
    assert answers(raw, 78) == "applied"


def test_a_ping_is_answered_with_its_payload_and_a_stray_pong_is_not(raw):
    raw.send(frame(PONG, b"not asked for") + frame(PING, b"x" * 125))
    assert raw.next() == (PONG, b"x" * 125)


def test_a_goodbye_is_answered_with_the_same_code(raw):
    raw.send(frame(CLOSE, (1001).to_bytes(2, "big") + "schön".encode()))
    assert raw.close_code() == 1001
    assert raw.everything() == b""


def test_compression_is_asked_for_in_vain(connect, session):
    raw = connect()
    head = raw.handshake(
        session, extra="Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"
    )
    assert head.startswith("HTTP/1.1 101 ")
    assert "extensions" not in head.lower()


def test_frames_before_the_handshake_is_answered_do_no_harm(connect, session, raw):
    for _ in range(20):
        early = connect()
        early.handshake(session, extra="X-Early: 1\r\n", read=False)
        early.send(frame(TEXT, HELLO) * 3)
    raw.send(frame(TEXT, HELLO) + frame(TEXT, b'{"type": "pause", "id": 79}'))
    assert answers(raw, 79) == "applied"


@pytest.mark.parametrize(
    ("change", "status"),
    [
        (("Sec-WebSocket-Version: 13", "Sec-WebSocket-Version: 8"), 400),
        (("Sec-WebSocket-Version: 13\r\n", ""), 400),
        (("Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==", "Sec-WebSocket-Key: short"), 400),
        (("GET /ws/", "GET /socket.io/?transport=websocket&x="), 403),
        (("GET /ws/", "POST /ws/"), 405),
        (("Host: x\r\n", "Host: x\r\nContent-Length: 5\r\n"), 400),
        (("Host: x\r\n", "Host: x\r\nTransfer-Encoding: chunked\r\n"), 400),
        (("Upgrade: websocket", "Upgrade: h2c"), 404),
    ],
    ids=str,
)
def test_a_handshake_of_another_kind_gets_an_answer_and_no_socket(connect, session, change, status):
    request = (
        f"GET /ws/{session} HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    raw = connect()
    assert change[0] in request
    raw.send(request.replace(*change).encode())
    assert raw.status() == status
    raw.everything()  # and the connection ends


def test_ten_messages_that_are_no_commands_end_a_socket_and_wrong_values_do_not(raw):
    wrong = json.dumps({"type": "edit", "id": 5, "quantity": "w1", "value": "seven"}).encode()
    raw.send(frame(TEXT, HELLO) + frame(TEXT, wrong) * 30 + frame(TEXT, b'{"type": "pause", "id": 80}'))
    assert answers(raw, 80) == "applied"
    raw.send(
        frame(BINARY, b"\0") * 4 + frame(TEXT, b"?") * 3 + frame(TEXT, b'{"type": "dance", "id": 1}') * 3
    )
    assert raw.close_code() == BROKE_THE_RULES


def test_acknowledgements_of_unsent_frames_change_nothing(raw):
    raw.send(frame(TEXT, HELLO))
    for sequence in (2**53, -1, 0, 2**31, 1.5, "1", 10**30):
        raw.send(frame(TEXT, json.dumps({"type": "acknowledge", "sequence": sequence}).encode()))
    raw.send(frame(TEXT, b'{"type": "pause", "id": 81}'))
    assert answers(raw, 81) == "applied"


def test_a_bad_frame_is_said_in_one_line_and_without_a_traceback(start_server, capfd):
    server = start_server()
    session = new_session(server.port)

    def misbehave():
        with Raw(server.port) as raw:
            raw.handshake(session)
            raw.send(frame(TEXT, b"\xff\xfe secret") * 50)
            raw.close_code()

    threads = [threading.Thread(target=misbehave) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    server.stop()
    said = capfd.readouterr().err
    assert "Traceback" not in said
    assert "secret" not in said
    assert said.count("UTF-8") == 3
