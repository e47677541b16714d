"""The soak itself, for a few seconds: everybody is answered, nothing is logged as a fault, and the figures are there."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))

import soak


def test_a_few_seconds_of_everything_leave_the_server_whole() -> None:
    found = soak.run(12.0, people=14, seed=3)
    assert found["faults"] == []
    assert found["unanswered"] == 0
    assert found["healthy"]
    assert sum(found["visits"].values()) >= 14
    assert found["answers"] > 0
    assert len(found["rss_mb"]) >= 3
