"""A state and the calculation of its next iteration, written as one row of numbers (`picture.py` says in which order)."""

import math
from collections.abc import Callable

from ..picture import ARRAYS, SCALARS, lengths
from .function import Function, Module, Value
from .iteration import Block, Blocks, Iteration, Pass, Shape, State
from .loops import At, Neurons, each
from .memory import Index, Memory
from .values import LANES, Number

Copied = Callable[[At], Number]


def _first(numbers: Neurons) -> Copied:
    """Those of the block's first sample."""
    return lambda j: numbers[j].first()


def mean_error(shape: Shape, module: Module) -> Function:
    """(record, parameters, inputs, targets, samples) -> the mean E_total of these samples."""
    function = Function(module, "mean_error", ("ptr",) * 4 + ("i64",), returns="double")
    record, parameters, inputs, targets, samples = function.arguments
    nothing = function.number(0.0)

    def eight(n: Index, carried: list[Value]) -> list[Value]:
        (total,) = carried
        # Of the last few samples, the last one stands in for those that there are not, and counts once.
        first, last = n * LANES, samples + -1
        rows = [(first + s).least(last) for s in range(LANES)]
        _, block = Pass(shape, function, record).forward(parameters, inputs, targets, rows)
        for s, error in enumerate(block.error.each()):
            total = total + (first + s < samples).choose(error, nothing)
        return [total]

    (total,) = function.repeat((samples + (LANES - 1)) // LANES, eight, [nothing])
    function.give_back(total / samples.number())
    return function


class FrameRow:
    """Writes the row of the iteration that comes next, into memory."""

    def __init__(
        self, shape: Shape, module: Module, function: Function, record: Memory, blocks: Blocks
    ) -> None:
        self.shape, self.function, self.record, self.blocks = shape, function, record, blocks
        self.mean_error = mean_error(shape, module)
        self.starts: dict[str, int] = {}
        at = len(SCALARS)
        for name, length in zip(ARRAYS, lengths(shape.architecture), strict=True):
            self.starts[name] = at
            at += length

    def write(
        self, row: Memory, state: State, order: Memory, count: int, iteration: Index, end: Index, at: Index
    ) -> None:
        """`order` is where the coming batch of `count` samples begins, `at` how many samples of an epoch come before it."""
        shape, function = self.shape, self.function
        whole = shape.architecture
        it = Iteration(shape, function, self.record, state, order)
        train_error, test_error = self._mean_errors(it)
        if shape.is_straight:
            block = it.block(0, count, adds=False)
            error = block.error / float(count) if shape.sample_reduction == "mean" else block.error
            if not shape.sequential:
                it.update_all(count, iteration)
        else:
            arguments = [self.record, *state, order]
            error = function.call(self.blocks.batch(count), [*arguments, iteration])
        size, weights = whole.parameter_count, whole.weight_count
        self._copy(row, "weights", size, lambda p: state.parameters[p])
        self._copy(row, "gradients", size, lambda p: it.gradient[p])
        self._copy(row, "updated", size, lambda p: state.after[p])
        if not shape.is_straight:
            first, block = self.blocks.first_block(count)
            if len(range(0, count, 32)) > 1:
                function.call(first, arguments)
            block = self._here(block, it.pointer("work"))
        sample = order.integer(0)
        self._copy_sample(row, block, it, sample)
        samples = it.count("samples")
        if shape.batch == 1:
            train_error = (samples == 1).choose(error, train_error)
        scalars = (
            *(
                iteration.number(),
                (iteration < end).index(end, iteration).number(),
                at.number(),
                sample.number(),
            ),
            *(error, it.constants.learning_rate, train_error, test_error),
            *(function.number(float(n)) for n in (weights, size - weights)),
        )
        for n, scalar in enumerate(scalars):
            row[n] = scalar

    def _mean_errors(self, it: Iteration) -> tuple[Number, Number]:
        function, pointer = self.function, it.pointer
        tested, nan = it.count("test_samples"), function.number(math.nan)

        def of(inputs: str, targets: str, count: Index) -> Number:
            given: list[Value] = [self.record, it.state.parameters, pointer(inputs), pointer(targets), count]
            return function.call(self.mean_error, given)

        train_error = of("inputs", "targets", it.count("samples"))
        (test_error,) = function.either(
            tested == 0, lambda: [nan], lambda: [of("test_inputs", "test_targets", tested)]
        )
        return train_error, test_error

    def _copy_sample(self, row: Memory, block: Block, it: Iteration, sample: Index) -> None:
        """The numbers of one sample, which is the first of the block."""
        sizes = self.shape.architecture.layer_sizes
        inputs = it.pointer("inputs").at(sample * sizes[0])
        targets = it.pointer("targets").at(sample * sizes[-1])
        self._copy(row, "activations", sizes[0], lambda i: inputs[i])
        self._copy(row, "targets", sizes[-1], lambda j: targets[j])
        self._copy(row, "output_errors", sizes[-1], _first(block.output_errors))
        before = 0
        for n, net, out, delta in zip(sizes[1:], block.net, block.out, block.delta, strict=True):
            self._copy(row, "net_inputs", n, _first(net), before)
            self._copy(row, "activations", n, _first(out), before + sizes[0])
            self._copy(row, "deltas", n, _first(delta), before)
            before += n

    def _copy(self, row: Memory, name: str, count: int, number: Copied, before: int = 0) -> None:
        target = row.at(self.starts[name] + before)
        if self.shape.is_straight:
            for n in range(count):
                target[n] = number(n)
        else:
            each(self.function, count, lambda n: target.__setitem__(n[0], number(n[0])), 1)

    def _here(self, block: Block, work: Memory) -> Block:
        """The block's numbers, for this function to read."""

        def here(numbers: Neurons) -> Memory:
            return work.at(numbers.offset, stride=numbers.stride)

        return Block(
            block.inputs,
            [here(n) for n in block.net],
            [here(n) for n in block.out],
            block.targets,
            here(block.output_errors),
            [here(n) for n in block.delta],
            block.error,
        )
