"""Which samples an iteration uses."""

import numpy as np
import pytest
from backstep.engine.batches import BLOCK_SAMPLES, Batches
from backstep.engine.rule import Rule


def epoch(batches: Batches, number: int) -> list[list[int]]:
    first = number * batches.iterations_per_epoch
    return [batches.at(first + i).tolist() for i in range(batches.iterations_per_epoch)]


def test_the_last_batch_of_an_epoch_is_the_remainder_and_nothing_is_carried_over() -> None:
    batches = Batches(Rule(batch_size=3), 7, seed=0)
    assert epoch(batches, 0) == [[0, 1, 2], [3, 4, 5], [6]]
    assert epoch(batches, 1) == epoch(batches, 0)


@pytest.mark.parametrize("batch_size", [0, 5, 9])
def test_a_batch_of_0_or_of_more_than_there_are_is_all_samples(batch_size: int) -> None:
    batches = Batches(Rule(batch_size=batch_size), 5, seed=0)
    assert epoch(batches, 3) == [[0, 1, 2, 3, 4]]


@pytest.mark.parametrize("samples", [1, 2, 7, 1000, BLOCK_SAMPLES + 1])
def test_shuffled_every_epoch_uses_every_sample_once(samples: int) -> None:
    batches = Batches(Rule(batch_size=4, shuffle=True), samples, seed=5)
    for number in (0, 1, batches.epochs_per_block, 3 * batches.epochs_per_block + 1):
        used = [index for batch in epoch(batches, number) for index in batch]
        assert sorted(used) == list(range(samples))


def test_shuffled_each_epoch_has_another_order_and_each_seed_another_run() -> None:
    batches, other = (Batches(Rule(shuffle=True), 50, seed) for seed in (1, 2))
    assert epoch(batches, 0) != epoch(batches, 1)
    assert epoch(batches, 0) != epoch(other, 0)


def test_the_order_of_any_epoch_is_found_without_those_before_it() -> None:
    rule = Rule(shuffle=True, batch_size=2)
    walked, jumped = Batches(rule, 9, seed=4), Batches(rule, 9, seed=4)
    for iteration in range(5000):
        last = walked.at(iteration)
    assert np.array_equal(last, jumped.at(4999))


def test_epochs_count_those_that_are_complete() -> None:
    batches = Batches(Rule(batch_size=3), 7, seed=0)
    assert [batches.epoch(i) for i in (0, 2, 3, 5, 6)] == [0, 0, 1, 1, 2]
