"""One iteration of a network, and many of them in a row.

An iteration reads the parameters and the optimiser's memory in one place and writes those that come of it to another; they change
places when the iteration counts. So a run stops before the first that would make a number infinite, with nothing to take back.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from ..architecture import Architecture
from ..optimizers import OPTIMIZERS
from ..rule import Rule
from .error import output_errors
from .function import Function, Module, Value
from .lanes import together, total
from .layer import Layer, Parameters, forward, gradient, hidden_delta, layers_of, output_delta
from .loops import Arrangement, At, Neurons, NeuronsAbreast, SamplesAbreast, Straight, each, spans
from .memory import Index, Memory
from .update import Constants, updated, with_penalty
from .values import Number, widths_of

BLOCK = 32
"""Samples that go through the network together; a larger batch is made of several blocks."""
MOST_STRAIGHT = 40
"""Weights, times the vectors that the samples of a batch fill, up to which a network is straight-line code.

Measured (µs a sample, straight and looped): 2-2-2 online 0.060 and 0.096, 2-4-2-1 online 0.118 and 0.137, in batches of 10
0.021 and 0.027; but 4-8-3 online 0.187 and 0.132, 2-8-8-1 0.298 and 0.178. Beyond the border lanes of neurons win, and the
compiler's time grows faster than the code: 4-8-3 takes it 240 ms straight and 70 ms looped."""

RECORD = (
    *("after", "slots_after", "gradient", "work", "constants", "moves", "inputs", "targets", "errors"),
    *("test_inputs", "test_targets", "parameters", "slots", "orders"),
    *("samples", "epochs", "test_samples"),
)
"""The entries of a call's record: addresses, and counts."""


@dataclass(frozen=True)
class Shape:
    """All settings that decide the code of a network. The other numbers of its rule are read when it runs."""

    architecture: Architecture
    error: str
    output_reduction: str
    sample_reduction: str
    optimizer: str
    sequential: bool
    train_biases: bool
    masked: bool
    """Single parameters are frozen; which of them, `moves` says."""
    penalized: bool
    batch: int
    last: int
    """Samples of an epoch's last batch, if these are fewer; else 0."""
    is_straight: bool
    """Whether it is written without loops."""

    @classmethod
    def of(
        cls, architecture: Architecture, rule: Rule, samples: int, batch: int, *, straight: bool | None = None
    ) -> "Shape":
        """`straight` decides in place of `MOST_STRAIGHT`, for tests and measurements."""
        size = architecture.weight_count * len(widths_of(min(batch, BLOCK)))
        return cls(
            *(architecture, rule.error, rule.output_reduction, rule.sample_reduction, rule.optimizer),
            sequential=rule.update_order == "sequential",
            train_biases=rule.train_biases,
            masked=bool(rule.frozen),
            penalized=rule.l1 != 0.0 or rule.l2 != 0.0,
            batch=batch,
            last=samples % batch,
            is_straight=batch <= BLOCK and (size <= MOST_STRAIGHT if straight is None else straight),
        )

    @cached_property
    def layers(self) -> list[Layer]:
        return layers_of(self.architecture)

    @property
    def slot_count(self) -> int:
        return len(OPTIMIZERS[self.optimizer].slot_names)

    @property
    def output_share(self) -> float:
        return 1.0 if self.output_reduction == "sum" else 1.0 / self.architecture.layer_sizes[-1]

    @property
    def in_registers(self) -> bool:
        """Other optimisers divide and take roots for each parameter, which is done for eight at a time in memory."""
        return self.is_straight and self.batch == 1 and self.optimizer == "gradient_descent"

    @property
    def trained(self) -> int:
        """Of the flat vector, so many numbers are updated."""
        whole = self.architecture
        return whole.parameter_count if self.train_biases else whole.weight_count


class Block(NamedTuple):
    """The values of a block of samples, layer after layer."""

    inputs: Neurons
    net: list[Neurons]
    out: list[Neurons]
    targets: Neurons
    output_errors: Neurons
    delta: list[Neurons]
    error: Number
    """The sum of the samples' E_total."""


Put = Callable[[Any, Number], None]


def arrangement(shape: Shape, function: Function, work: Memory, samples: int) -> Arrangement:
    if shape.is_straight:
        return Straight(function)
    return (NeuronsAbreast if samples == 1 else SamplesAbreast)(function, work, samples)


def gathered(a: Any, source: Memory, numbers: int, samples: list[Index]) -> Neurons:
    """These rows of a table, as numbers for each column."""
    rows = [source.at(sample * numbers) for sample in samples]
    if isinstance(a, Straight):
        return [together([row[i] for row in rows]) for i in range(numbers)]
    if len(rows) == 1:
        return rows[0]
    memory = a.new(numbers)

    def column(i: Sequence[Index]) -> None:
        start = memory.at(i[0])
        for s, row in enumerate(rows):
            start[s] = row[i[0]]

    each(a.function, numbers, column, 1)
    return memory


class Pass:
    """The samples of a block on their way through the network and back, in one function."""

    def __init__(self, shape: Shape, function: Function, record: Memory) -> None:
        self.shape, self.function, self.record = shape, function, record

    def pointer(self, name: str) -> Memory:
        return self.record.pointer_at(RECORD.index(name))

    def count(self, name: str) -> Index:
        return self.record.integer(RECORD.index(name))

    def forward(
        self, parameters: Parameters, inputs: Memory, targets: Memory, samples: list[Index]
    ) -> tuple[Arrangement, Block]:
        """The block without its deltas; `error` is that of each sample."""
        shape = self.shape
        a = arrangement(shape, self.function, self.pointer("work"), len(samples))
        sizes = shape.architecture.layer_sizes
        feeding = first = gathered(a, inputs, sizes[0], samples)
        net, out = [], []
        for layer in shape.layers:
            of_layer, feeding = forward(a, layer, parameters, feeding)
            net.append(of_layer)
            out.append(feeding)
        target = gathered(a, targets, sizes[-1], samples)
        errors, error = output_errors(a, shape.error, shape.output_share, net[-1], feeding, target, sizes[-1])
        return a, Block(first, net, out, target, errors, [], error)

    def whole(
        self,
        parameters: Parameters,
        samples: list[Index],
        put: Put,
        *,
        biases: bool,
        after: Callable[[Layer], Parameters] | None = None,
    ) -> Block:
        """Forward and back. `put` gets the gradient; `after` is told of each layer that has it, in sequential order, and
        gives the parameters that the deltas below are taken through."""
        shape, layers = self.shape, self.shape.layers
        a, block = self.forward(parameters, self.pointer("inputs"), self.pointer("targets"), samples)
        deltas: list[Neurons] = []
        passed = parameters
        for k in reversed(range(len(layers))):
            layer, net, out = layers[k], block.net[k], block.out[k]
            if k == len(layers) - 1:
                delta = output_delta(a, layer, shape.error, shape.output_share, net, out, block.targets)
            else:
                delta = hidden_delta(a, layer, layers[k + 1], passed, deltas[0], net, out)
            deltas.insert(0, delta)
            gradient(a, layer, delta, block.out[k - 1] if k else block.inputs, put, biases=biases)
            if after is not None:
                passed = after(layer)
        return block._replace(delta=deltas, error=total(block.error))


class State(NamedTuple):
    """Where an iteration reads and writes."""

    parameters: Memory
    slots: Memory
    after: Memory
    slots_after: Memory


def finish(
    shape: Shape,
    w: Number,
    g: Number,
    slots: list[Number],
    c: Constants,
    share: float,
    moves: Number | None,
    *,
    is_weight: bool,
) -> tuple[Number, Number, list[Number]]:
    """(gradient, p⁺, memory after) from the sum of a batch."""
    if share != 1.0:
        g = g * share
    if shape.penalized and is_weight:
        g = with_penalty(g, w, c)
    after, slots_after = updated(shape.optimizer, w, g, slots, c, moves)
    return g, after, list(slots_after)


def share_of(shape: Shape, count: int) -> float:
    """The factor of a batch's sums."""
    return 1.0 / count if shape.sample_reduction == "mean" else 1.0


# ---- an iteration from memory to memory


class Iteration(Pass):
    """An iteration of a batch of `count` samples."""

    def __init__(self, shape: Shape, function: Function, record: Memory, state: State, order: Memory) -> None:
        super().__init__(shape, function, record)
        self.state, self.order = state, order
        self.gradient = self.pointer("gradient")
        self.constants = Constants.read(self.pointer("constants"))

    def block(self, first: int | Index, count: int, *, adds: bool) -> Block:
        """Forward and back for the samples order[first] and on; writes their gradient, or adds it to the one there is."""

        def put(place: At, g: Number) -> None:
            self.gradient[place] = self.gradient[place] + g if adds else g

        def updates(layer: Layer) -> Memory:
            self.update(layer.weights_at, layer.neurons * layer.inputs, 1.0)
            self.update(layer.biases_at, layer.biases, 1.0)
            return self.state.after

        samples = [self.order.integer(first + s) for s in range(count)]
        after = updates if self.shape.sequential else None
        return self.whole(self.state.parameters, samples, put, biases=True, after=after)

    def update(self, start: int, count: int, share: float) -> None:
        """p⁺ of so many parameters that lie one after another, all weights or all biases."""
        shape, state = self.shape, self.state
        size, is_weight = shape.architecture.parameter_count, start < shape.architecture.weight_count
        moves = self.pointer("moves") if shape.masked else None

        def some(n: Index) -> None:
            p = n + start
            w, g = state.parameters[p], self.gradient[p]
            slots = [state.slots[p + s * size] for s in range(shape.slot_count)]
            g, after, slots_after = finish(
                shape, w, g, slots, self.constants, share, moves[p] if moves else None, is_weight=is_weight
            )
            self.gradient[p] = g
            if not is_weight and not shape.train_biases:
                after, slots_after = w, slots
            state.after[p] = after
            for s, slot in enumerate(slots_after):
                state.slots_after[p + s * size] = slot

        spans(self.function, count, some)

    def update_all(self, count: int, iteration: Index) -> None:
        whole, share = self.shape.architecture, share_of(self.shape, count)
        if self.shape.optimizer == "adam":
            self.constants = self.constants.at(iteration)
        self.update(0, whole.weight_count, share)
        self.update(whole.weight_count, whole.bias_count, share)


class Blocks:
    """An iteration's functions for a network that is written as loops: each once, wherever it is called."""

    def __init__(self, shape: Shape, module: Module) -> None:
        self.shape, self.module = shape, module
        self._blocks: dict[tuple[int, bool], tuple[Function, Block]] = {}
        self._batches: dict[int, Function] = {}

    def batch(self, count: int) -> Function:
        """(record, state, order, iteration) -> the error of a batch of `count` samples."""
        if count not in self._batches:
            self._batches[count] = self._batch(count)
        return self._batches[count]

    def block(self, count: int, *, adds: bool) -> tuple[Function, Block]:
        """(record, state, order) -> the sum of the errors; and where its numbers lie."""
        if (count, adds) not in self._blocks:
            name = f"block_{count}{'_adds' * adds}"
            function = Function(self.module, name, ("ptr",) * 6, returns="double")
            record, *state, order = function.arguments
            block = Iteration(self.shape, function, record, State(*state), order).block(0, count, adds=adds)
            function.give_back(block.error)
            self._blocks[count, adds] = function, block
        return self._blocks[count, adds]

    def first_block(self, count: int) -> tuple[Function, Block]:
        """That of a batch's first samples."""
        return self.block(min(count, BLOCK), adds=count > BLOCK)

    def _batch(self, count: int) -> Function:
        shape, whole, rest = self.shape, count // BLOCK, count % BLOCK
        adds = count > BLOCK
        many = self.block(BLOCK, adds=adds)[0] if whole else None
        few = self.block(rest, adds=adds)[0] if rest else None
        function = Function(self.module, f"batch_{count}", ("ptr",) * 6 + ("i64",), returns="double")
        record, *state, order, iteration = function.arguments
        it = Iteration(shape, function, record, State(*state), order)
        if adds:
            zero = function.number(0.0)
            spans(function, shape.architecture.parameter_count, lambda p: it.gradient.__setitem__(p, zero))
        error = function.number(0.0)
        if many:

            def one(n: Index, carried: list[Value]) -> list[Value]:
                return [carried[0] + function.call(many, [record, *state, order.at(n * BLOCK)])]

            (error,) = function.repeat(whole, one, [error])
        if few:
            error = error + function.call(few, [record, *state, order.at(whole * BLOCK)])
        if not shape.sequential:
            it.update_all(count, iteration)
        function.give_back(error / float(count) if shape.sample_reduction == "mean" else error)
        return function
