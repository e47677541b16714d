"""The name of a shape, and the edition that it ends with."""

import hashlib

import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.fields.shape import EDITION, FieldShape, NoSuchShape, named
from backstep.engine.fields.webassembly import module_for
from backstep.engine.refused import Refused
from backstep.engine.rule import Rule
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.problems import Problem, examples, problems
from tests.fields import make

LARGEST = Architecture(
    (64, 63, 62, 61, 60, 59, 58, 57, 57),
    (*("sine", "softplus", "tanh", "sine", "softplus", "sine", "sine"), "softmax"),
)


@examples(60)
@given(problems(), st.sets(st.sampled_from(make.CASES[-1].features), min_size=1))
def test_a_name_says_all_that_decides_the_code(problem: Problem, features: set[str]) -> None:
    whole = problem.architecture
    shape = FieldShape.of(whole, problem.rule, len(problem.inputs))
    assert named(shape.name) == shape
    sizes = (len(features), *whole.layer_sizes[1:])
    fed = FieldShape.of(Architecture(sizes, whole.activations, whole.bias_mode), problem.rule, 5, [*features])
    assert named(fed.name) == fed


@pytest.mark.parametrize(
    ("sizes", "rule", "samples", "order"),
    [
        ((2, 2, 2), Rule(), 1, "batches"),
        ((2, 8, 8, 1), Rule(), 200, "online"),
        ((2, 8, 8, 1), Rule(batch_size=0), 1, "online"),
        ((2, 8, 8, 1), Rule(batch_size=10), 200, "batches"),
        ((2, 8, 8, 1), Rule(batch_size=10), 201, "remainder"),
        ((2, 8, 8, 1), Rule(batch_size=33), 66, "remainder"),
    ],
)
def test_the_order_follows_from_the_network_and_its_batches(
    sizes: tuple[int, ...], rule: Rule, samples: int, order: str
) -> None:
    architecture = Architecture(sizes, ("tanh",) * (len(sizes) - 1))
    assert FieldShape.of(architecture, rule, samples).order == order


@pytest.mark.parametrize(
    "name",
    [
        *("", "2", "network", "../../etc/passwd", "2-tanh8"),
        *(
            f"02-tanh1.per_neuron.half_squared.sum.online.{EDITION}",
            f"2-tanh01.per_neuron.half_squared.sum.online.{EDITION}",
        ),
        f"2-tanh1.per_neuron.half_squared.sum.online.{EDITION + 1}",
        f"2-tanh1.per_neuron.half_squared.sum.online.0{EDITION}",
        f"2-tanh1.per_neuron.half_squared.sum.online.10.{EDITION}",
        f"2-tanh1.per_neuron.half_squared.sum.online.09.{EDITION}",
        "9" * 5000,
    ],
)
def test_what_is_no_name_of_this_edition_names_nothing(name: str) -> None:
    with pytest.raises(NoSuchShape):
        named(name)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("65-tanh1.per_neuron.half_squared.sum.online.1", "1 to 64 neurons"),
        ("2" + "-tanh2" * 9 + ".per_neuron.half_squared.sum.online.1", "1 to 8 layers"),
        ("2-cosh1.per_neuron.half_squared.sum.online.1", "no activation 'cosh'"),
        ("2-softmax2-tanh1.per_neuron.half_squared.sum.online.1", "output layer only"),
        ("2-tanh1.some.half_squared.sum.online.1", "Biases are"),
        ("2-tanh1.per_neuron.cubed.sum.online.1", "no error function 'cubed'"),
        ("2-tanh1.per_neuron.cross_entropy.sum.online.1", "goes with softmax"),
        ("2-tanh1.per_neuron.half_squared.most.online.1", "sum, mean"),
        ("2-tanh1.per_neuron.half_squared.sum.sideways.1", "The order is one of"),
        ("2-tanh1.per_neuron.half_squared.sum.online.012.1", "this network has 2"),
        ("2-tanh1.per_neuron.half_squared.sum.online.11.1", "given twice"),
    ],
)
def test_a_network_that_there_cannot_be_is_refused_with_the_reason(name: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        named(name)


@pytest.mark.parametrize("golden", make.CASES, ids=lambda golden: golden.name)
def test_an_edition_holds_one_code_for_each_shape(golden: make.Golden) -> None:
    # Browsers keep a module for good. If this fails, raise EDITION and run tests/fields/make.py.
    stored = (make.HERE / f"{golden.name}.wasm").read_bytes()
    assert hashlib.sha256(module_for(golden.shape)).hexdigest() == hashlib.sha256(stored).hexdigest()


def test_modules_are_small() -> None:
    small = Architecture((2, 8, 8, 1), ("tanh",) * 3)
    assert len(module_for(FieldShape.of(small, Rule(batch_size=10), 200))) < 5_000
    assert len(module_for(FieldShape.of(small, Rule(), 200))) < 7_500
    largest = FieldShape.of(LARGEST, Rule(error="cross_entropy"), 200)
    assert len(module_for(largest)) < 60_000
