"""The server in figures, as Prometheus reads them. They are gathered when somebody asks; nothing in them names a session or a person."""

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

from app.limits.counts import BOUNDS_S, Counts, Histogram, refusal_counts
from app.limits.loop_lag import Lag
from app.live.memory import Memory
from app.live.room import Room
from app.session.engines import Engine

CONTENT_TYPE = CONTENT_TYPE_LATEST


class Metrics(Collector):
    def __init__(
        self,
        rooms: Iterable[Room],
        figures: Counts,
        lag: Lag,
        engine: Engine,
        version: str,
        held: Mapping[str, Callable[[], int]] | None = None,
        memory: Memory | None = None,
    ) -> None:
        """`held`: what else is held in memory just now, by its name."""
        self._held, self._memory = held or {}, memory or Memory()
        self._rooms, self._figures, self._lag = rooms, figures, lag
        self._engine, self._version = engine, version
        self._registry = CollectorRegistry()
        self._registry.register(self)
        ProcessCollector(registry=self._registry)

    def text(self) -> bytes:
        return generate_latest(self._registry)

    def collect(self) -> Iterator[Metric]:
        rooms, figures = list(self._rooms), self._figures
        yield _gauge("sessions", "Sessions in memory.", len(rooms))
        yield _gauge("sessions_playing", "Sessions that play.", sum(room.playback.playing for room in rooms))
        yield _gauge(
            "sockets", "Open sockets that have said hello.", sum(len(room.outboxes) for room in rooms)
        )
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
        held = GaugeMetricFamily("backstep_held", "What is held in memory just now.", labels=["what"])
        held.add_metric(["answers"], sum(len(room.answers) for room in rooms))
        for what, count in self._held.items():
            held.add_metric([what], count())
        yield held
        memory = self._memory
        sizes = GaugeMetricFamily(
            "backstep_memory_bytes",
            "Memory: counted for sessions, taken by the process, taken without sessions, and allowed.",
            labels=["what"],
        )
        for what in ("counted", "resident", "baseline", "limit"):
            sizes.add_metric([what], getattr(memory, f"{what}_bytes"))
        yield sizes
        yield _gauge(
            "memory_short", "0: enough memory; 1: short; 2: nearly used up.", memory.is_short + memory.is_full
        )
        yield _gauge(
            "sessions_unsaved",
            "Sessions that cannot be saved.",
            sum(bool(room.saving.fault) for room in rooms),
        )
        yield _count("iterations", "Iterations trained while playing.", figures.iterations)
        yield _count("frames_sent", "Frames handed to sockets.", figures.frames_sent)
        yield _count("frames_skipped", "Frames that a socket had no room for.", figures.frames_skipped)
        yield _count("faults", "Exceptions of the server's own.", figures.faults)
        refusals = CounterMetricFamily(
            "backstep_refusals", "Commands, sockets and pages refused, by reason.", labels=["reason"]
        )
        for reason, times in sorted(refusal_counts().items()):
            refusals.add_metric([reason], times)
        yield refusals
        yield _histogram("lateness_seconds", "How late the scheduler was.", figures.lateness)
        yield _histogram("loop_lag_seconds", "How late the event loop was.", self._lag.histogram)
        yield InfoMetricFamily(
            "backstep", "What runs.", value={"version": self._version, "engine": self._engine.name}
        )


def _gauge(name: str, what: str, value: float) -> Metric:
    return GaugeMetricFamily(f"backstep_{name}", what, value=value)


def _count(name: str, what: str, value: float) -> Metric:
    return CounterMetricFamily(f"backstep_{name}", what, value=value)


def _histogram(name: str, what: str, histogram: Histogram) -> Metric:
    buckets, total = [], 0
    for bound, count in zip((*BOUNDS_S, float("inf")), histogram.counts, strict=True):
        total += count
        buckets.append(("+Inf" if bound == float("inf") else str(bound), total))
    return HistogramMetricFamily(f"backstep_{name}", what, buckets=buckets, sum_value=histogram.sum_s)
