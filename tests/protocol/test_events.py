import json
from pathlib import Path

import pytest
from backstep.protocol import events

GOLDEN = json.loads((Path(__file__).resolve().parent.parent / "wire" / "events.json").read_text("utf-8"))


@pytest.mark.parametrize("entry", GOLDEN, ids=lambda entry: entry["event"]["type"])
def test_a_golden_event_is_written_as_it_stands(entry):
    fields = dict(entry["event"])
    kind = fields.pop("type")
    fields.pop("version", None)
    assert getattr(events, kind)(**fields) == entry["text"]
    assert json.loads(entry["text"]) == entry["event"]


def test_a_number_that_is_not_finite_never_enters_json():
    for value in (float("nan"), float("inf")):
        with pytest.raises(ValueError, match="Out of range"):
            events.status(playing=True, iterations_per_s=value, until=None)
