from dataclasses import replace
from math import inf, nan

import pytest
from backstep.engine.refused import Refused
from backstep.lesson.quantities.lookup import quantities
from backstep.lesson.quantities.names import Names
from backstep.lesson.quantities.operations import operations, starts
from hypothesis import given

from tests.lesson.networks import article_trace, examples, random_trace, seeds


def test_the_articles_operations_come_in_its_order():
    found = operations(article_trace())
    order = [operation.quantity for operation in found]
    assert order[:4] == ["net_h1", "out_h1", "net_h2", "out_h2"]
    assert order[8:11] == ["E_o1", "E_o2", "E_total"]
    assert order.index("delta_o1") < order.index("dE_total/dw5") < order.index("dE_o1/dout_h1")
    assert order[-10:] == ["w1+", "w2+", "w3+", "w4+", "b1+", "w5+", "w6+", "w7+", "w8+", "b2+"]
    assert [found[at].phase for at in starts(found, "phase")] == ["forward", "error", "backward", "update"]


def test_one_steps_by_operation_neuron_layer_and_phase():
    found = operations(article_trace())
    assert starts(found, "operation") == tuple(range(len(found)))
    assert starts(found, "neuron")[:5] == (0, 2, 4, 6, 8)
    assert starts(found, "layer")[:3] == (0, 4, 8)
    with pytest.raises(Refused):
        starts(found, "mood")


def test_each_operation_says_where_in_the_diagram_it_happens():
    places = {operation.quantity: operation.at for operation in operations(article_trace())}
    assert places["net_h1"] == places["delta_h1"] == places["dE_total/dout_h1"] == "h1"
    assert places["E_o1"] == "target_o1"
    assert places["dE_o2/dout_h1"] == "w7"
    assert places["dE_total/dw7"] == places["w7+"] == "w7"
    assert places["E_total"] == ""


def test_a_value_that_is_not_finite_is_null_in_json():
    first = operations(article_trace())[0]
    assert first.to_json()["value"] == first.value
    assert [replace(first, value=bad).to_json()["value"] for bad in (inf, -inf, nan)] == [None] * 3


def test_in_sequential_order_a_layer_is_updated_before_the_paths_below_it():
    found = operations(article_trace("sequential"))
    order = [operation.quantity for operation in found]
    assert order.index("w8+") < order.index("dE_o1/dout_h1") < order.index("w1+")
    path = found[order.index("dE_o2/dout_h1")]
    assert path.uses == ("delta_o2", "w7+")


@examples(40)
@given(seeds)
def test_nothing_is_used_before_it_is_known_and_nothing_is_forgotten(seed):
    trace, _, _ = random_trace(seed)
    names = Names(trace.architecture)
    given_ones = {*names.inputs, *names.targets, *names.parameters, "learning_rate"}
    samples = range(len(trace.samples))
    found = operations(trace)
    assert [operation.index for operation in found] == list(range(len(found)))
    values = [quantities(trace, sample) for sample in samples]
    known = {(name, sample) for name in given_ones for sample in samples}
    for operation in found:
        for sample in samples if operation.sample is None else (operation.sample,):
            assert {(name, sample) for name in operation.uses} <= known, operation
            known.add((operation.quantity, sample))
            assert operation.value == pytest.approx(values[sample][operation.quantity], rel=1e-12, abs=1e-300)
    worked_out = {operation.quantity for operation in found} | given_ones
    left = {name for name in values[0] if name not in worked_out}
    # The rest are other names of known numbers: ∂net/∂w is out,
    # ∂net/∂out is w, ∂E_o1/∂net_o1 is δ.
    assert all(name.startswith(("dnet_", "dE_o")) for name in left)


def test_of_a_batch_some_samples_can_be_chosen():
    for seed in range(20):
        trace, _, _ = random_trace(seed)
        if len(trace.samples) > 1:
            chosen = operations(trace, samples=(1,))
            assert {operation.sample for operation in chosen} == {1, None}
    with pytest.raises(Refused):
        operations(article_trace(), samples=(3,))
