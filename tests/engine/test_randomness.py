"""One seed, a stream for each purpose."""

import pytest
from backstep.engine.randomness import DATA, MAX_SEED, NOISE, ORDER, SPLIT, WEIGHTS, generator
from backstep.engine.refused import Refused


def test_the_same_seed_and_purpose_give_the_same_numbers() -> None:
    assert generator(7, WEIGHTS).random() == generator(7, WEIGHTS).random()


def test_each_purpose_and_each_seed_has_a_stream_of_its_own() -> None:
    purposes = (WEIGHTS, DATA, NOISE, SPLIT, ORDER)
    numbers = {generator(seed, purpose).random() for seed in (0, 1, MAX_SEED) for purpose in purposes}
    numbers |= {generator(0, ORDER, block).random() for block in range(5)}
    assert len(numbers) == 20


@pytest.mark.parametrize("seed", [-1, MAX_SEED + 1])
def test_a_seed_outside_is_refused_with_its_range(seed: int) -> None:
    with pytest.raises(Refused, match=rf"from 0 to {MAX_SEED}; {seed} came"):
        generator(seed, WEIGHTS)
