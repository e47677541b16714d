"""The log: one line an event, no text from learners, and no flood."""

import io
import json
import logging

import pytest
from backstep import logs
from backstep.settings import LOG_FORMATS


@pytest.fixture
def written(monkeypatch):
    """A logger, its lines, and a clock that the test sets."""

    class Written:
        now_s = 0.0
        stream = io.StringIO()

        def __call__(self, log_format="text"):
            self.stream = io.StringIO()
            handler = logging.StreamHandler(self.stream)
            handler.setFormatter(logs.JsonLine() if log_format == "json" else logs.TextLine())
            handler.addFilter(logs.Rate(lambda: self.now_s))
            logger = logging.Logger("backstep.test")  # noqa: LOG001  without a parent
            logger.addHandler(handler)
            return logger

        @property
        def lines(self):
            return self.stream.getvalue().splitlines()

    return Written()


def failing(secret):
    raise ValueError(f"could not read {secret!r}")


@pytest.mark.parametrize("log_format", LOG_FORMATS)
def test_an_exception_is_one_line_with_its_places_and_without_its_message(written, log_format):
    log = written(log_format)
    try:
        failing("a learner's text")
    except ValueError:
        log.exception("A session failed (error %s)", "00c0ffee")
    (line,) = written.lines
    assert "error 00c0ffee" in line
    assert "ValueError < test_logs.py:" in line
    assert "failing" in line
    assert "learner" not in line


def test_json_is_one_object_a_line_for_every_message(written):
    log = written("json")
    log.warning("two\nlines and a quote: %s", '"')
    (line,) = written.lines
    event = json.loads(line)
    assert event["event"] == 'two lines and a quote: "'
    assert (event["level"], event["logger"]) == ("warning", "backstep.test")
    assert event["time"].endswith("+00:00")


def test_a_repeated_event_is_logged_a_few_times_and_then_counted(written):
    log = written()
    for n in range(1000):
        log.warning("A message is %d bytes too long", n)
    log.warning("Something else")
    assert len(written.lines) == logs.BURST + 1
    written.now_s += logs.WINDOW_S
    log.warning("A message is %d bytes too long", 7)
    assert written.lines[-1].endswith(
        f"A message is 7 bytes too long (and {1000 - logs.BURST} more like it before)"
    )


def test_events_of_other_libraries_are_grouped_by_the_line_of_code_that_logs_them(written):
    log = written()
    log.name = "asyncio"
    for n in range(1000):
        log.error(f"Task exception was never retrieved: <Task at 0x{n:x}>")  # noqa: G004  as asyncio does
    assert len(written.lines) == logs.BURST


def test_only_so_many_kinds_are_remembered(monkeypatch):
    monkeypatch.setattr(logs, "MOST_KINDS", 5)
    rate = logs.Rate(lambda: 0.0)

    def says(sentence):
        return rate.filter(logging.LogRecord("backstep.test", logging.INFO, "", 0, sentence, (), None))

    for _ in range(logs.BURST):
        assert says("again and again")
    for n in range(100):
        assert says(f"sentence {n}")
        assert not says("again and again")
    assert len(rate._kinds) == 5
