"""Every limit and choice of the server, each with its unit and default; `docs/settings.md` says more of each.

A setting is read from the environment as BACKSTEP_ and its name in capitals: BACKSTEP_MAX_SESSIONS=500. The port is also
read from PORT, which container platforms set.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from ipaddress import ip_network
from typing import Any, Self

LEAST_KEY = 32
"""Characters of a key; 32 random letters are about 190 bits."""


LOG_FORMATS = ("text", "json")


class BadSetting(ValueError):
    """A setting that cannot be meant: which, what was expected, what came."""


def _limit(default: float, least: float, most: float) -> Any:
    return field(default=default, metadata={"least": least, "most": most})


@dataclass(frozen=True)
class Settings:
    """Refuses values outside their range."""

    host: str = "127.0.0.1"
    """The address to listen on; 0.0.0.0 is every network this machine is in."""
    port: int = _limit(8000, 0, 65_535)
    """The port to listen on; 0 takes any free one."""
    engine: str = "compiled"
    """What trains: compiled (machine code), or textbook (slow, and needs no LLVM), which also trains where LLVM fails."""
    root_path: str = ""
    """The path a proxy serves Backstep under and takes off again, such as /backstep."""
    data: str = ""
    """The folder in which sessions are kept; where none is named, one of the person's own who starts the server."""
    keep_days: int = _limit(30, 1, 36_500)
    """How long a session that nobody touches is kept."""
    trusted_proxies: tuple[str, ...] = ("127.0.0.1", "::1")
    """Addresses or networks of proxies whose X-Forwarded-For and -Proto are believed."""
    allowed_origins: tuple[str, ...] = ()
    """Origins besides the server's own whose pages may open a socket, such as https://school.example."""
    allow_missing_origin: bool = False
    """Whether a socket may be opened without an Origin header, which every browser sends."""
    allowed_hosts: tuple[str, ...] = ()
    """Names, without port, that the server may be asked under; none named: any."""
    frame_ancestors: str = "'self'"
    """Whose pages may show ours in a frame, as in a Content-Security-Policy: 'self' https://school.example."""
    hsts_max_age_s: int = _limit(31_536_000, 0, 63_072_000)
    """How long a browser that came by HTTPS comes by HTTPS only (Strict-Transport-Security); 0 says nothing."""
    max_sessions: int = _limit(2000, 1, 1_000_000)
    """Sessions held in memory; the one left longest ago makes room for a new one."""
    max_sockets_per_session: int = _limit(250, 1, 100_000)
    """Sockets that may look at one session."""
    memory_mb: int = _limit(0, 0, 100_000_000)
    """Megabytes of memory that the server may take; 0: three quarters of what its container or machine has."""
    retry_after_s: int = _limit(30, 1, 3600)
    """How long a visitor is asked to wait when every session is in use."""
    abandoned_after_s: float = _limit(60.0, 0.1, 86_400)
    """How long a session goes on playing when no page is open on it."""
    hidden_after_s: float = _limit(600.0, 0.1, 86_400)
    """How long a session goes on playing when every page that is open on it is out of sight."""
    max_sessions_per_visitor: int = _limit(20, 1, 1_000_000)
    """Live sessions of one visitor; beyond them, the one left alone longest is put to sleep."""
    max_sessions_per_address: int = _limit(1500, 1, 1_000_000)
    """Live sessions of one address; a whole school may be one address."""
    new_sessions_per_minute: float = _limit(6000.0, 1, 10_000_000)
    """New sessions a minute, from everywhere; a minute's worth may come at once."""
    new_sessions_per_minute_per_address: float = _limit(600.0, 1, 10_000_000)
    """New sessions a minute that one address may begin, or ask for in vain; a minute's worth may come at once."""
    cookie_keys: tuple[str, ...] = field(default=(), repr=False)
    """Secrets that sign the visitors' cookies: the first signs, all are believed; none: one is made and kept in `data`."""
    cookie_age_s: int = _limit(30 * 86_400, 60, 400 * 86_400)
    """How long a browser remembers its session."""
    hello_timeout_s: float = _limit(5.0, 0.1, 60)
    """How long a fresh socket may take to say hello."""
    message_max_bytes: int = _limit(65_536, 1024, 16_777_216)
    """The longest message a socket may send."""
    max_waiting_events: int = _limit(1000, 10, 1_000_000)
    """Events that may wait for a slow socket before it is closed."""
    frames_in_flight: int = _limit(16, 1, 1000)
    """The most frames that a socket may have on their way; a slow link may have fewer."""
    unacknowledged_interval_s: float = _limit(1.0, 0.05, 60)
    """A socket that acknowledges nothing still gets a frame this often."""
    remembered_answers: int = _limit(512, 1, 100_000)
    """Answers a session remembers, so that a command sent again is not carried out again."""
    frames_in_per_s: float = _limit(300.0, 1, 1_000_000)
    """WebSocket frames a second that a socket may send in the long run; twice as many may come at once."""
    bytes_in_per_s: float = _limit(65_536.0, 1024, 1_000_000_000)
    """Bytes a second that a socket may send in the long run; four of the longest messages may come at once."""
    commands_per_s: float = _limit(250.0, 1, 1_000_000)
    """Commands a second of one socket that are carried out; two seconds' worth may come at once."""
    flood_timeout_s: float = _limit(5.0, 0.1, 3600)
    """How long a socket that sends more is only slowed down; then it is cut."""
    stall_timeout_s: float = _limit(10.0, 0.1, 3600)
    """How long a socket may leave unread what is sent to it."""
    send_buffer_bytes: int = _limit(32_768, 4096, 16_777_216)
    """Bytes that wait for a slow socket, here and once more in the kernel."""
    network_timeout_s: float = _limit(10.0, 0.1, 3600)
    """How long the kernel keeps a connection whose other end confirms nothing (Linux)."""
    header_timeout_s: float = _limit(8.0, 0.1, 3600)
    """How long the head of a request may take to come."""
    body_timeout_s: float = _limit(20.0, 0.1, 3600)
    """How long its body may take."""
    body_max_bytes: int = _limit(65_536, 1024, 1_073_741_824)
    """The longest body of a request."""
    max_connections_per_address: int = _limit(1500, 1, 1_000_000)
    """Connections that one address may hold; a whole school may be one address."""
    max_open_files: int = _limit(65_536, 64, 1_048_576)
    """Connections and files that the process may have open, where the system allows so many."""
    connections_per_s: float = _limit(200.0, 0.1, 1_000_000)
    """New connections a second that one address may make; three times as many may come at once."""
    explaining_ms_per_s: float = _limit(800.0, 1, 1_000_000)
    """Time of the processor a second that explanations, exports and links of one address may take in the long run; four times as much at once."""
    explaining_ms_per_s_per_session: float = _limit(250.0, 1, 1_000_000)
    """The same for one session; eight times as much at once."""
    max_waiting_explanations: int = _limit(2000, 1, 1_000_000)
    """Explanations that may wait to be worked out, of all addresses together; half as many of one address."""
    explanations_kept_bytes: int = _limit(8_000_000, 0, 1_000_000_000)
    """Bytes of explanations that are kept for others who ask the same."""
    max_exports_per_address: int = _limit(20, 1, 10_000)
    """Exports that one address may have under way at once."""
    kept_links_per_minute_per_address: float = _limit(30.0, 0.1, 1_000_000)
    """Links too long for an address that one address may have kept in a minute; a minute's worth may come at once."""
    ticks_per_s: float = _limit(60.0, 1, 1000)
    """How often playing sessions are trained and frames are sent; half as often when more than 100 sessions play."""
    tick_budget_ms: float = _limit(12.0, 1, 1000)
    """Time that training takes of one tick, all sessions together."""
    slice_budget_ms: float = _limit(4.0, 0.1, 1000)
    """The longest that one session is trained before others are served."""
    curve_interval_s: float = _limit(0.2, 0.01, 60)
    """The error curve is sent at most this often while playing."""
    replay_limit_s: float = _limit(60.0, 0.1, 86_400)
    """How long an iteration that is not stored may take to be trained again; a longer way is refused."""
    ping_interval_s: float = _limit(5.0, 0.1, 3600)
    """How often a socket is asked whether it is still there."""
    ping_timeout_s: float = _limit(5.0, 0.1, 3600)
    """How long a socket may take to say that it is."""
    metrics: bool = False
    """Whether /metrics answers, in the text format of Prometheus."""
    log_format: str = "text"
    """How the log is written: text, or json (one object a line)."""
    shutdown_timeout_s: int = _limit(2, 0, 600)
    """How long open connections may take to end when the server stops."""

    def __post_init__(self) -> None:
        for setting in fields(self):
            value, bounds = getattr(self, setting.name), setting.metadata
            if bounds and not bounds["least"] <= value <= bounds["most"]:
                raise BadSetting(
                    f"{setting.name} lies between {bounds['least']:,} and {bounds['most']:,}; {value} came."
                )
        if self.log_format not in LOG_FORMATS:
            raise BadSetting(f"log_format is text or json; {self.log_format!r} came.")
        if any(len(key) < LEAST_KEY for key in self.cookie_keys):
            raise BadSetting(
                f"cookie_keys are secrets of {LEAST_KEY} characters or more; a shorter one came."
            )
        for proxy in self.trusted_proxies:
            _check_network(proxy)
        if self.engine == "kernels":  # its name in the first edition
            object.__setattr__(self, "engine", "compiled")
        if self.engine not in ("compiled", "textbook"):
            raise BadSetting(f"engine is compiled or textbook; {self.engine!r} came.")
        if self.root_path and (not self.root_path.startswith("/") or self.root_path.endswith("/")):
            raise BadSetting(
                f"root_path begins with a slash and does not end with one; {self.root_path!r} came."
            )
        if not re.fullmatch(r"[!-+\--:<-~]+( [!-+\--:<-~]+)*", self.frame_ancestors):
            raise BadSetting(
                f"frame_ancestors are sources with spaces between them, such as 'self'; {self.frame_ancestors!r} came."
            )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """The defaults, and what the environment says otherwise; refuses with the variable's name."""
        known = {f"BACKSTEP_{setting.name.upper()}": setting for setting in fields(cls)}
        given = {"port": _read("PORT", environ["PORT"], int)} if environ.get("PORT") else {}
        for variable, setting in known.items():
            if variable in environ:
                given[setting.name] = _read(variable, environ[variable], type(setting.default))
        return cls(**given)


def _check_network(text: str) -> None:
    try:
        ip_network(text)
    except ValueError:
        raise BadSetting(
            f"trusted_proxies are addresses such as 127.0.0.1 and networks such as 10.0.0.0/8; {text!r} came."
        ) from None


_FLAGS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
_WORDS = {int: "a whole number", float: "a number", bool: "true or false"}


def _read(variable: str, text: str, kind: type) -> Any:
    try:
        if kind is tuple:
            return tuple(part.strip() for part in text.split(",") if part.strip())
        return _FLAGS[text.strip().lower()] if kind is bool else kind(text)
    except (ValueError, KeyError):
        raise BadSetting(f"{variable} is {_WORDS[kind]}; {text!r} came.") from None
