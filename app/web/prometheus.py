"""The server in numbers, in Prometheus's format. They are gathered at each request, and name no session."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    InfoMetricFamily,
    Metric,
)
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from ..limits.counts import BOUNDS_S, Counts, Histogram, refusal_counts
from ..limits.loop_lag import Lag
from ..live.memory import Memory
from ..live.room import Room
from ..session.engines import Engine

CONTENT_TYPE = CONTENT_TYPE_LATEST


class ServerCollector(Collector):
    """Gathers the metrics of the live rooms, of the scheduler, and of memory."""

    def __init__(
        self,
        rooms: Iterable[Room],
        counts: Counts,
        lag: Lag,
        engine: Engine,
        version: str,
        held: Mapping[str, Callable[[], int]] | None = None,
        memory: Memory | None = None,
    ) -> None:
        """`held`: other things in memory, counted by a function each."""
        self._held, self._memory = held or {}, memory or Memory()
        self._rooms, self._counts, self._lag = rooms, counts, lag
        self._engine, self._version = engine, version
        self._registry = CollectorRegistry()
        self._registry.register(self)
        ProcessCollector(registry=self._registry)

    def text(self) -> bytes:
        """All metrics in the text format."""
        return generate_latest(self._registry)

    def collect(self) -> Iterator[Metric]:
        rooms = list(self._rooms)
        yield from _of_rooms(rooms)
        yield self._held_metric(rooms)
        yield from _of_memory(self._memory)
        yield _gauge(
            "sessions_unsaved", "Sessions that cannot be saved.", sum(bool(r.saving.fault) for r in rooms)
        )
        yield from _of_frames(self._counts)
        yield _refusals()
        yield _histogram(
            "lateness_seconds", "The delay of the scheduler that sends frames.", self._counts.lateness
        )
        yield _histogram("loop_lag_seconds", "The delay of the event loop.", self._lag.histogram)
        version = {"version": self._version, "engine": self._engine.name}
        yield InfoMetricFamily("backstep", "The version and the engine.", value=version)

    def _held_metric(self, rooms: list[Room]) -> Metric:
        held = GaugeMetricFamily("backstep_held", "Things in memory now.", labels=["what"])
        held.add_metric(["answers"], sum(len(room.answers) for room in rooms))
        for kind, count in self._held.items():
            held.add_metric([kind], count())
        return held


def _of_rooms(rooms: list[Room]) -> Iterator[Metric]:
    yield _gauge("sessions", "Sessions in memory.", len(rooms))
    yield _gauge("sessions_playing", "Sessions that play.", sum(room.playback.playing for room in rooms))
    yield _gauge("sockets", "Open sockets that have said hello.", sum(len(room.outboxes) for room in rooms))
    yield _gauge(
        "sockets_coming",
        "Open sockets that have not said hello.",
        sum(room.sockets_joining for room in rooms),
    )
    yield _gauge(
        "frames_in_flight",
        "Frames sent and not acknowledged.",
        sum(outbox.in_flight for room in rooms for outbox in room.outboxes),
    )


def _of_memory(memory: Memory) -> Iterator[Metric]:
    sizes = GaugeMetricFamily(
        "backstep_memory_bytes",
        "Memory: counted for sessions, of the process, of the process without sessions, and its limit.",
        labels=["what"],
    )
    for kind in ("counted", "resident", "baseline", "limit"):
        sizes.add_metric([kind], getattr(memory, f"{kind}_bytes"))
    yield sizes
    yield _gauge(
        "memory_short", "0: enough memory; 1: short; 2: nearly used up.", memory.is_short + memory.is_full
    )


def _of_frames(counts: Counts) -> Iterator[Metric]:
    yield _count("iterations", "Iterations trained while playing.", counts.iterations)
    yield _count("frames_sent", "Frames handed to sockets.", counts.frames_sent)
    yield _count("frames_skipped", "Frames skipped because a socket was still busy.", counts.frames_skipped)
    yield _count("faults", "Exceptions of the server's own.", counts.faults)


def _refusals() -> Metric:
    refusals = CounterMetricFamily(
        "backstep_refusals", "Commands, sockets and pages refused, by reason.", labels=["reason"]
    )
    for reason, times in sorted(refusal_counts().items()):
        refusals.add_metric([reason], times)
    return refusals


def _gauge(name: str, description: str, value: float) -> Metric:
    return GaugeMetricFamily(f"backstep_{name}", description, value=value)


def _count(name: str, description: str, value: float) -> Metric:
    return CounterMetricFamily(f"backstep_{name}", description, value=value)


def _histogram(name: str, description: str, histogram: Histogram) -> Metric:
    buckets, total = [], 0
    for bound, count in zip((*BOUNDS_S, float("inf")), histogram.counts, strict=True):
        total += count
        buckets.append(("+Inf" if bound == float("inf") else str(bound), total))
    return HistogramMetricFamily(f"backstep_{name}", description, buckets=buckets, sum_value=histogram.sum_s)
