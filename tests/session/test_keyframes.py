import numpy as np
from backstep.engine.training import State
from backstep.session.keyframes import BUDGET_BYTES, FEWEST, LEAST, MOST, Keyframes


def state(iteration):
    return State(np.array([float(iteration)]), np.zeros((0, 1)), iteration)


def filled(until):
    keyframes, iteration = Keyframes(state(0)), 0
    while (iteration := keyframes.next_due(iteration)) <= until:
        keyframes.keep(state(iteration))
    return keyframes


def test_however_long_the_run_there_are_few_and_none_is_far():
    for until in (0, 64, 1000, 100_000, 10_000_000):
        keyframes = filled(until)
        assert len(keyframes._states) <= MOST
        for wanted in (0, until // 3, until // 2, until):
            found = keyframes.before(wanted)
            assert found.iteration <= wanted
            assert wanted - found.iteration <= keyframes.stride
            assert found.parameters[0] == found.iteration


def test_the_start_is_never_thinned_out():
    assert filled(1_000_000).newest(63) == 0


def test_a_keyframe_is_a_copy_on_its_way_in_and_out():
    keyframes, kept = Keyframes(state(0)), state(64)
    keyframes.keep(kept)
    kept.parameters[0] = -1.0
    keyframes.before(64).parameters[0] = -2.0
    assert keyframes.before(64).parameters[0] == 64.0


def test_what_was_arrived_with_first_is_kept():
    keyframes = filled(64)
    other = state(64)
    other.parameters[0] = -1.0
    keyframes.keep(other)
    assert keyframes.before(64).parameters[0] == 64.0


def test_a_run_that_parts_shares_the_past_and_nothing_after():
    keyframes = filled(640)
    other = keyframes.until(300)
    assert other.newest(10_000) == other.newest(300) == 256
    other.keep(state(10_000))
    assert keyframes.newest(10_000) == 640


def test_large_networks_keep_fewer_states_within_the_budget():
    size = 33_000
    keyframes = Keyframes(State(np.zeros(size), np.zeros((2, size)), 0))
    for n in range(1, 200):
        keyframes.keep(State(np.zeros(size), np.zeros((2, size)), n * 64))
    assert len(keyframes.sizes) <= max(LEAST, BUDGET_BYTES // (3 * 8 * size))


def test_half_as_many_are_kept_where_memory_is_short_and_the_start_stays():
    keyframes = filled(64 * 60)
    before = keyframes.size_bytes
    assert before == sum(keyframes.sizes.values())
    assert keyframes.halve()
    assert keyframes.size_bytes == sum(keyframes.sizes.values()) <= before / 2
    while keyframes.halve():
        pass
    due = 64 * 60
    for _ in range(40):
        due = keyframes.next_due(due)
        keyframes.keep(state(due))
    assert len(keyframes.sizes) <= FEWEST
    assert keyframes.newest(63) == 0
