"""The soak, for a few seconds: every visitor is answered, the log has no fault, and the figures are
complete."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))

import pytest
import soak


def test_a_few_seconds_of_everything_leave_the_server_whole() -> None:
    found = soak.run(12.0, people=14, seed=3)
    assert found["faults"] == []
    assert found["unanswered"] == 0
    assert found["healthy"]
    assert sum(found["visits"].values()) >= 14
    assert found["answers"] > 0
    assert len(found["rss_mb"]) >= 3


@pytest.mark.parametrize(
    ("different", "word"),
    [
        ({}, None),
        ({"slope_mb_per_10_min": 1.01}, "1.01 MB in 10 minutes"),
        ({"slope_mb_per_10_min": 30.0, "minutes": 0.2}, None),
        ({"faults": ["error"]}, "1 faults"),
        ({"unanswered": 2}, "2 commands"),
        ({"healthy": False}, "does not answer"),
    ],
)
def test_a_soak_names_its_faults(different, word):
    sound = {"minutes": 20.0, "slope_mb_per_10_min": 1.0, "faults": [], "unanswered": 0, "healthy": True}
    found = soak.complaints({**sound, **different})
    assert found == [] if word is None else word in found[0]
