"""Fields of any network: WebAssembly and NumPy give the bits of the compiled engine's frames."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.compiled.trainer import CompiledTrainer
from backstep.engine.fields import by_numpy
from backstep.engine.fields.shape import FieldShape
from backstep.engine.fields.webassembly import module_for
from backstep.engine.picture import Picture
from backstep.engine.rule import Rule
from backstep.engine.textbook import error_of_sample, forward_pass
from backstep.engine.training import State
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.engine.fields.in_node import Node
from tests.engine.problems import HIDDEN, PAIRS, examples, random_parameters, random_targets

Array = NDArray[np.float64]
TABLE = json.loads((Path(__file__).parent.parent / "compiled" / "elementary_table.json").read_text("utf-8"))

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="Node runs the modules")


@pytest.fixture(scope="module")
def node() -> Iterator[Node]:
    running = Node()
    yield running
    running.close()


@st.composite
def networks(draw: st.DrawFn) -> tuple[Architecture, Rule, int]:
    """Any network, also of layers as wide as may be; and so many samples."""
    output, error = draw(st.sampled_from(PAIRS))
    hidden = draw(st.lists(st.sampled_from(HIDDEN), max_size=3))
    width = st.one_of(st.integers(1, 4), st.integers(1, 9), st.sampled_from((17, 32, 33, 64)))
    sizes = draw(st.lists(width, min_size=len(hidden) + 2, max_size=len(hidden) + 2))
    if output == "softmax":
        sizes[-1] = max(2, sizes[-1])
    biases = draw(st.sampled_from(("shared", "per_neuron", "none")))
    samples = draw(st.integers(1, 40))
    batch = draw(st.one_of(st.sampled_from((0, 1, 33)), st.integers(0, samples)))
    rule = Rule(
        error=error,
        output_reduction=draw(st.sampled_from(("sum", "mean"))),
        sample_reduction=draw(st.sampled_from(("sum", "mean"))),
        batch_size=batch,
        l1=0.01,
        l2=0.1,
    )
    return Architecture(tuple(sizes), (*hidden, output), biases), rule, samples


class Drawn:
    """Parameters and data for a network, and what all ways say of them."""

    def __init__(self, architecture: Architecture, rule: Rule, samples: int, seed: int) -> None:
        random = np.random.default_rng(seed)
        sizes = architecture.layer_sizes
        self.architecture, self.rule = architecture, rule
        self.inputs = random.uniform(-1.0, 1.0, (samples, sizes[0]))
        self.inputs[random.integers(samples)] = random.choice((0.0, -0.0, 1e3))
        self.targets = random_targets(random, rule.error, samples, sizes[-1])
        self.parameters = random_parameters(random, architecture)
        self.shape = FieldShape.of(architecture, rule, samples)
        self.trainer = CompiledTrainer(architecture, rule, self.inputs, self.targets, 0)

    def frame(self, iteration: int) -> tuple[Picture, list[int]]:
        """The compiled engine's picture at an iteration, and the samples of its batch."""
        state = State(self.parameters.copy(), np.zeros((0, self.parameters.size)), iteration)
        picture = Picture.of(self.trainer.look(state, 0), self.architecture)
        return picture, self.trainer.batches.at(iteration).tolist()

    def in_node(self, node: Node, batch: list[int]) -> tuple[Array, Array, float, float, float]:
        """(outputs, errors, mean error, the batch's error, penalty) by WebAssembly."""
        count, architecture = len(self.inputs), self.architecture
        arrays = {
            "parameters": self.parameters,
            "inputs": self.inputs,
            "targets": self.targets,
            "batch_inputs": self.inputs[batch],
            "batch_targets": self.targets[batch],
            "outputs": np.zeros(count * sum(architecture.layer_sizes[1:])),
            "errors": np.zeros(count),
        }
        samples = ("parameters", "inputs", "targets", count)
        mean = int(self.rule.sample_reduction == "mean")
        answer = node.run(
            module_for(self.shape),
            arrays,
            ("forward", "parameters", "inputs", count, "outputs", "work"),
            ("errors", *samples, "errors", "work"),
            ("mean_error", *samples, "work"),
            ("batch_error", "parameters", "batch_inputs", "batch_targets", len(batch), mean, "work"),
            ("penalty", "parameters", self.rule.l1, self.rule.l2),
        )
        for name, array in arrays.items():
            if name not in ("outputs", "errors"):
                assert np.array_equal(answer["arrays"][name], array.ravel(), equal_nan=True), (
                    f"{name} was changed"
                )
        outputs = answer["arrays"]["outputs"].reshape(-1, count)
        return outputs, answer["arrays"]["errors"], *answer["returned"][2:]


def same(found: Array | float, expected: Array | float) -> bool:
    """Equal bits. No processor promises which of its NaNs is one."""
    one, other = np.atleast_1d(np.asarray(found, float)), np.atleast_1d(np.asarray(expected, float))
    return bool(np.all((one.view(np.int64) == other.view(np.int64)) | (np.isnan(one) & np.isnan(other))))


@pytest.mark.slow
@examples(60)
@given(networks(), st.integers(0, 2**32))
def test_every_number_has_the_bits_of_the_compiled_engine(
    node: Node, network: tuple[Architecture, Rule, int], seed: int
) -> None:
    drawn = Drawn(*network, seed)
    first = drawn.architecture.layer_sizes[0]
    last = drawn.trainer.batches.iterations_per_epoch - 1
    for iteration in {0, last}:
        picture, batch = drawn.frame(iteration)
        outputs, errors, mean, of_batch, penalty = drawn.in_node(node, batch)
        # A batch of one sample, in a session with larger ones, is the one case in which frames add up in another order.
        if len(batch) > 1 or drawn.shape.order != "remainder":
            assert same(outputs[:, picture.sample], picture.activations[first:])
        assert same(of_batch, picture.error)
        assert same(mean if len(errors) > 1 else of_batch, picture.train_error)
        if drawn.shape.order == "online":
            assert same(errors[picture.sample], picture.error)
        assert same(penalty, drawn.rule.penalty(picture.weights))


@pytest.mark.slow
@examples(40)
@given(networks(), st.integers(0, 2**32))
def test_numpy_gives_the_same_bits_as_webassembly(
    node: Node, network: tuple[Architecture, Rule, int], seed: int
) -> None:
    drawn = Drawn(*network, seed)
    parameters, samples = drawn.parameters, (drawn.inputs, drawn.targets)
    outputs, _, mean, _, _ = drawn.in_node(node, [0])
    assert same(by_numpy.outputs(drawn.shape, parameters, drawn.inputs), outputs)
    assert same(by_numpy.mean_errors(drawn.shape, parameters, {}, *samples), mean)
    changed = parameters.copy()
    places = {0: np.array([0.5, parameters[0], -2.0]), len(parameters) - 1: np.array([1.0, 0.25, -0.5])}
    found = by_numpy.mean_errors(drawn.shape, parameters, places, *samples)
    for n in range(3):
        for index, values in places.items():
            changed[index] = values[n]
        drawn.parameters = changed
        assert same(found[n], drawn.in_node(node, [0])[2])


@examples(40)
@given(networks(), st.integers(0, 2**32))
def test_outputs_and_errors_are_those_of_the_textbook(
    network: tuple[Architecture, Rule, int], seed: int
) -> None:
    drawn = Drawn(*network, seed)
    drawn.inputs = np.clip(drawn.inputs, -1.0, 1.0)
    split = drawn.architecture.split(drawn.parameters)
    passes = [forward_pass(drawn.architecture, split, row) for row in drawn.inputs]
    outputs = by_numpy.outputs(drawn.shape, drawn.parameters, drawn.inputs)
    expected = np.array([np.concatenate(seen.outputs) for seen in passes]).T
    assert outputs == pytest.approx(expected, rel=1e-9, abs=1e-12)
    errors = [
        error_of_sample(drawn.rule, seen, row)[1] for seen, row in zip(passes, drawn.targets, strict=True)
    ]
    (mean,) = by_numpy.mean_errors(drawn.shape, drawn.parameters, {}, drawn.inputs, drawn.targets)
    assert mean == pytest.approx(sum(errors) / len(errors), rel=1e-9)


def test_points_beyond_the_last_are_neither_read_nor_written(node: Node) -> None:
    # An odd count: two points go through the network at once.
    architecture = Architecture((2, 3, 1), ("tanh", "tanh"))
    module = module_for(FieldShape.of(architecture, Rule(), 4))
    arrays = {
        "parameters": np.linspace(-1.0, 1.0, architecture.parameter_count),
        "inputs": np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]),
        "after_inputs": np.full(8, np.nan),
        "outputs": np.zeros(4 * 3),
        "after_outputs": np.full(8, 7.0),
    }
    answer = node.run(module, arrays, ("forward", "parameters", "inputs", 3, "outputs", "work"))
    assert np.isfinite(answer["arrays"]["outputs"]).all()
    assert answer["arrays"]["outputs"].all()
    assert (answer["arrays"]["after_outputs"] == 7.0).all()


def test_a_module_takes_its_memory_and_nothing_else(node: Node) -> None:
    architecture = Architecture((3, 9, 4), ("softplus", "softmax"))
    for rule in (Rule(), Rule(error="cross_entropy", batch_size=33)):
        shape = FieldShape.of(architecture, rule, 100)
        answer = node.run(module_for(shape), {})
        assert answer["imports"] == ["env.__linear_memory memory"]
        assert sorted(answer["exports"]) == [
            *("batch_error", "errors", "forward", "mean_error", "penalty", "work_numbers"),
        ]


def test_the_sine_of_a_feature_is_within_two_units_in_the_last_place(node: Node) -> None:
    # mpmath's values in 60 digits, for −10⁶ ≤ x ≤ 10⁶
    rows = TABLE["sine"]
    x, exact = (np.array([float.fromhex(row[n]) for row in rows]) for n in range(2))
    architecture = Architecture((2, 1), ("linear",))
    shape = FieldShape.of(architecture, Rule(), 4, ["sin(x1)", "sin(x2)"])
    points = np.column_stack([x, x[::-1]])
    arrays = {"points": points, "inputs": np.zeros(points.size)}
    found = node.run(module_for(shape), arrays, ("features", "points", len(x), "inputs"))
    sines = found["arrays"]["inputs"].reshape(-1, 2)
    away = np.abs((sines[:, 0] - exact) / np.spacing(np.abs(exact)) - [row[2] for row in rows])
    assert away.max() <= 2.0
    assert np.array_equal(sines[::-1, 1], sines[:, 0])
