"""The short form of `scripts/fuzz`; the long one takes a million inputs and more."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.fuzz import Reader, changed, readers, run


def test_twenty_thousand_broken_inputs_are_taken_or_refused_with_a_sentence():
    found, faults = run(20_000, seed=6)
    assert faults == []
    assert found.total() == 20_000
    for reader in readers():
        assert found[f"{reader.name} refused"] > 100, found
        assert found[f"{reader.name} taken"] > 0, found


def test_a_reader_that_breaks_is_found(monkeypatch):
    def breaks(text):
        return {}[text]

    monkeypatch.setattr("bench.fuzz.readers", lambda: [Reader("broken", ["1"], breaks)])
    found, faults = run(10, seed=1)
    assert found["faults"] == 10
    assert "KeyError" in faults[0]


def test_the_same_seed_makes_the_same_inputs():
    from random import Random

    seeds = readers()[0].seeds
    assert [changed(Random(3), seeds) for _ in range(5)] == [changed(Random(3), seeds) for _ in range(5)]
