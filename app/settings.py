"""Every limit and option of the server, with its unit and default; see `docs/settings.md`.

A setting is read from the environment variable BACKSTEP_ plus its name in capitals:
BACKSTEP_MAX_SESSIONS=500. The port is also read from PORT, which container platforms set.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from ipaddress import ip_network
from typing import Any, Self

LEAST_KEY = 32
"""The least length of a key, in characters; 32 random letters are about 190 bits."""


REDIS_SCHEMES = ("redis://", "rediss://", "unix://")
LOG_FORMATS = ("text", "json")


class BadSetting(ValueError):
    """A setting with an impossible value. The message names the setting and the expected values."""


def _limit(default: float, least: float, most: float) -> Any:
    return field(default=default, metadata={"least": least, "most": most})


@dataclass(frozen=True)
class Settings:
    """Raises `BadSetting` for a value outside its range."""

    host: str = "127.0.0.1"
    """The address to listen on; 0.0.0.0 is every network of this machine."""
    port: int = _limit(8000, 0, 65_535)
    """The port to listen on; 0 takes any free one."""
    engine: str = "compiled"
    """The engine: compiled (machine code) or textbook (slow, without LLVM). If no machine code can
    be made, the textbook engine trains."""
    root_path: str = ""
    """The path under which a proxy serves Backstep, and which it removes, such as /backstep."""
    data: str = ""
    """The folder for the saved sessions. Empty: a folder of the user that starts the server."""
    server_url: str = ""
    """The address at which other servers of the same Redis reach this one, such as http://10.0.0.7:8000; empty: this
    machine's own address, or 127.0.0.1 where it listens for itself alone."""
    redis_url: str = field(default="", repr=False)
    """The address of a Valkey or Redis server, such as redis://:password@10.0.0.5:6379/0. All servers
    with the same one share their sessions. Empty: sessions are saved in `data`."""
    keep_days: int = _limit(30, 1, 36_500)
    """Days after which an untouched session is removed."""
    trusted_proxies: tuple[str, ...] = ("127.0.0.1", "::1")
    """Addresses or networks of proxies with trusted X-Forwarded-For and -Proto headers."""
    allowed_origins: tuple[str, ...] = ()
    """Other origins with pages that may open a socket, such as https://school.example."""
    allow_missing_origin: bool = False
    """True if a socket may be opened without an Origin header, which every browser sends."""
    allowed_hosts: tuple[str, ...] = ()
    """Host names, without port, that requests may use; none: any."""
    frame_ancestors: str = "'self'"
    """Sites that may show our pages in a frame, as in a Content-Security-Policy: 'self'
    https://school.example."""
    hsts_max_age_s: int = _limit(31_536_000, 0, 63_072_000)
    """Seconds for which a browser that used HTTPS uses only HTTPS (Strict-Transport-Security).

    0: the header is not sent."""
    max_sessions: int = _limit(2000, 1, 1_000_000)
    """Sessions in memory; the one used longest ago is unloaded for a new one."""
    max_sockets_per_session: int = _limit(250, 1, 100_000)
    """Sockets of one session."""
    memory_mb: int = _limit(0, 0, 100_000_000)
    """Megabytes of memory for the server; 0: three quarters of its container's or machine's."""
    retry_after_s: int = _limit(30, 1, 3600)
    """Seconds after which a visitor is asked to try again when every session is in use."""
    abandoned_after_s: float = _limit(60.0, 0.1, 86_400)
    """Seconds for which a session plays on without an open page."""
    hidden_after_s: float = _limit(600.0, 0.1, 86_400)
    """Seconds for which a session plays on while all its pages are hidden."""
    max_sessions_per_visitor: int = _limit(20, 1, 1_000_000)
    """Live sessions of one visitor; beyond them, the one used longest ago is put to sleep."""
    max_sessions_per_address: int = _limit(1500, 1, 1_000_000)
    """Live sessions of one address; a whole school may be one address."""
    new_sessions_per_minute: float = _limit(6000.0, 1, 10_000_000)
    """New sessions a minute, of all addresses; those of a minute may start at once."""
    new_sessions_per_minute_per_address: float = _limit(600.0, 1, 10_000_000)
    """New sessions and requests for unknown ids a minute of one address; those of a minute may come
    at once."""
    cookie_keys: tuple[str, ...] = field(default=(), repr=False)
    """Secrets that sign the visitors' cookies: the first signs, all verify. None: the server makes
    one and saves it in `data`."""
    cookie_age_s: int = _limit(30 * 86_400, 60, 400 * 86_400)
    """Seconds for which a browser remembers its session."""
    hello_timeout_s: float = _limit(5.0, 0.1, 60)
    """Seconds that a new socket may take to say hello."""
    message_max_bytes: int = _limit(65_536, 1024, 16_777_216)
    """The longest message from a socket."""
    max_waiting_events: int = _limit(1000, 10, 1_000_000)
    """Events that may wait for a slow socket before it is closed."""
    frames_in_flight: int = _limit(16, 1, 1000)
    """The most frames in flight to one socket; on a slow link fewer."""
    unacknowledged_interval_s: float = _limit(1.0, 0.05, 60)
    """Seconds between two frames for a socket that never acknowledges."""
    remembered_answers: int = _limit(512, 1, 100_000)
    """Answers that a session remembers, so that a command sent again is not carried out again."""
    frames_in_per_s: float = _limit(300.0, 1, 1_000_000)
    """WebSocket frames a second from one socket in the long run; twice as many may come at once."""
    bytes_in_per_s: float = _limit(65_536.0, 1024, 1_000_000_000)
    """Bytes a second from one socket in the long run; four of the longest messages may come at
    once."""
    commands_per_s: float = _limit(250.0, 1, 1_000_000)
    """Commands a second of one socket that are carried out; those of 2 s may come at once."""
    flood_timeout_s: float = _limit(5.0, 0.1, 3600)
    """Seconds for which a socket that sends more is slowed down; then it is cut."""
    stall_timeout_s: float = _limit(10.0, 0.1, 3600)
    """Seconds for which a socket may leave its messages unread."""
    send_buffer_bytes: int = _limit(32_768, 4096, 16_777_216)
    """Bytes that wait for a slow socket, in the server and once more in the kernel."""
    network_timeout_s: float = _limit(10.0, 0.1, 3600)
    """Seconds for which the kernel keeps a connection without acknowledgements (Linux)."""
    header_timeout_s: float = _limit(8.0, 0.1, 3600)
    """Seconds that the headers of a request may take to arrive."""
    body_timeout_s: float = _limit(20.0, 0.1, 3600)
    """Seconds that its body may take."""
    body_max_bytes: int = _limit(65_536, 1024, 1_073_741_824)
    """The longest body of a request."""
    file_max_bytes: int = _limit(1_048_576, 1024, 1_048_576)
    """The longest file of own data or own weights."""
    files_at_once: int = _limit(16, 1, 10_000)
    """Files longer than body_max_bytes that may arrive at the same time; of one address a quarter."""
    max_connections_per_address: int = _limit(1500, 1, 1_000_000)
    """Connections of one address; a whole school may be one address."""
    max_open_files: int = _limit(65_536, 64, 1_048_576)
    """Connections and files that the process may have open, if the system allows as many."""
    connections_per_s: float = _limit(200.0, 0.1, 1_000_000)
    """New connections a second of one address; those of three seconds may come at once."""
    explaining_ms_per_s: float = _limit(800.0, 1, 1_000_000)
    """CPU milliseconds a second for explanations, exports and links of one address in the long run;
    those of four seconds at once."""
    explaining_ms_per_s_per_session: float = _limit(250.0, 1, 1_000_000)
    """The same for one session; those of eight seconds at once."""
    max_waiting_explanations: int = _limit(2000, 1, 1_000_000)
    """Explanations that may wait, of all addresses; half as many of one address."""
    explanations_kept_bytes: int = _limit(8_000_000, 0, 1_000_000_000)
    """Bytes of explanations that are kept for the same question from other pages."""
    max_exports_per_address: int = _limit(20, 1, 10_000)
    """Exports of one address at the same time."""
    kept_links_per_minute_per_address: float = _limit(30.0, 0.1, 1_000_000)
    """Long links a minute that are saved for one address; those of a minute may come at once."""
    max_classes: int = _limit(200, 0, 100_000)
    """Classes that are open at the same time; 0: none can be opened."""
    max_pupils: int = _limit(500, 1, 5_000)
    """Pupils of one class."""
    new_classes_per_minute_per_address: float = _limit(10.0, 0.1, 1_000_000)
    """New classes a minute of one address; those of a minute may be opened at once."""
    ticks_per_s: float = _limit(60.0, 1, 1000)
    """Ticks a second of a playing session: training and a frame; half as many when more than 100
    sessions play."""
    tick_budget_ms: float = _limit(12.0, 1, 1000)
    """Milliseconds of one tick for the training of all sessions together."""
    slice_budget_ms: float = _limit(4.0, 0.1, 1000)
    """The longest that one session is trained before others are served."""
    curve_interval_s: float = _limit(0.2, 0.01, 60)
    """The error curve is sent at most this often while playing."""
    replay_limit_s: float = _limit(60.0, 0.1, 86_400)
    """Seconds that a replay to an unstored iteration may take; a longer one is refused."""
    ping_interval_s: float = _limit(5.0, 0.1, 3600)
    """Seconds between two pings to a socket."""
    ping_timeout_s: float = _limit(5.0, 0.1, 3600)
    """Seconds that a socket may take to answer a ping."""
    metrics: bool = False
    """True if /metrics answers, in the text format of Prometheus."""
    log_format: str = "text"
    """The format of the log: text, or json (one object a line)."""
    shutdown_timeout_s: int = _limit(2, 0, 600)
    """Seconds that open connections may take to end when the server stops."""

    def __post_init__(self) -> None:
        for setting in fields(self):
            value, bounds = getattr(self, setting.name), setting.metadata
            if bounds and not bounds["least"] <= value <= bounds["most"]:
                raise BadSetting(
                    f"{setting.name} lies between {bounds['least']:,} and {bounds['most']:,}; {value} came."
                )
        if self.log_format not in LOG_FORMATS:
            raise BadSetting(f"log_format is text or json; {self.log_format!r} came.")
        if self.redis_url and not self.redis_url.startswith(REDIS_SCHEMES):
            raise BadSetting(f"redis_url begins with {', '.join(REDIS_SCHEMES)}; another address came.")
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
        """The environment's settings, else defaults; raises `BadSetting` with the variable's name."""
        known = {f"BACKSTEP_{setting.name.upper()}": setting for setting in fields(cls)}
        values = {"port": _read("PORT", environ["PORT"], int)} if environ.get("PORT") else {}
        for variable, setting in known.items():
            if variable in environ:
                values[setting.name] = _read(variable, environ[variable], type(setting.default))
        return cls(**values)


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
