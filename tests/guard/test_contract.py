"""The internals of uvicorn that the guard relies on. A new version fails here first."""

import hashlib
import inspect
from importlib.metadata import version

import pytest
from backstep.guard.socket import binary_head
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame, Opcode

WRITTEN_AGAINST = "0.54.0"
BEHAVIOUR = {
    WebSocketsSansIOProtocol: {
        "__init__": "631dcd74",
        "connection_made": "f533ec93",
        "connection_lost": "dd116afc",
        "pause_writing": "4830f7e0",
        "resume_writing": "ef79384e",
        "data_received": "c89d3940",
        "handle_events": "b2c9351a",
        "handle_connect": "fc648c21",
        "handle_text": "6ae52318",
        "handle_bytes": "2b22b21b",
        "handle_cont": "d96fe147",
        "send_receive_event_to_app": "a2b10de9",
        "handle_ping": "41bcf345",
        "handle_pong": "b20c68cc",
        "handle_close": "62fd412b",
        "handle_parser_exception": "ff5cf13c",
        "send_keepalive_ping": "02da3945",
        "keepalive_timeout": "8e1ceb6e",
        "receive": "1dc0e715",
        "send": "d4919ed7",
    },
    HttpToolsProtocol: {
        "__init__": "4f089994",
        "connection_made": "6efb565f",
        "connection_lost": "c91a4c9b",
        "pause_writing": "17a8fd21",
        "resume_writing": "7844bbaa",
        "data_received": "010a7ae5",
        "handle_websocket_upgrade": "179c4f76",
        "on_message_begin": "96d377fd",
        "on_url": "37be44e9",
        "on_header": "65d62c04",
        "on_headers_complete": "1ea8589a",
        "on_body": "dba9c32a",
        "on_message_complete": "1fbad42d",
        "on_response_complete": "64e254f2",
        "_unset_keepalive_if_required": "00a6a4e4",
        "_should_upgrade": "8fcad1ab",
    },
    RequestResponseCycle: {
        "__init__": "4d2f2209",
        "send": "abdd8601",
        "receive": "8124ae00",
    },
}
"""The start of each method's SHA-256: the methods that the guard overrides or relies on."""


def fingerprint(function) -> str:
    return hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:8]


def test_uvicorn_is_the_version_that_the_guard_was_written_against():
    assert version("uvicorn") == WRITTEN_AGAINST, (
        f"uvicorn {version('uvicorn')} is installed, and app/guard was written against {WRITTEN_AGAINST}: read what changed in the "
        "methods below, run tests/guard/test_framing.py, test_guard.py and scripts/abuse, and only then change this line."
    )


@pytest.mark.parametrize(
    ("protocol", "name", "expected"),
    [(protocol, name, value) for protocol, names in BEHAVIOUR.items() for name, value in names.items()],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_the_internals_that_the_guard_relies_on_have_not_changed(protocol, name, expected):
    assert fingerprint(getattr(protocol, name)) == expected, (
        f"uvicorn's {protocol.__name__}.{name} has changed (now {fingerprint(getattr(protocol, name))}): compare it with app/guard."
    )


@pytest.mark.parametrize("length", [0, 125, 126, 65535, 65536])
def test_a_frame_that_is_written_at_once_is_the_one_that_the_library_would_write(length):
    message = bytes(length)
    assert binary_head(length) + message == Frame(Opcode.BINARY, message).serialize(mask=False)
