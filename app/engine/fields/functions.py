"""The functions of a field's module, for one shape. Points go through the network two at a time.

    forward(parameters, inputs, count, outputs, work)
        outputs[n·count + p]: out of neuron n at point p, of every layer after the inputs; so each neuron's map lies in one piece
    errors(parameters, inputs, targets, count, errors, work)
        E_total of each sample, as a frame shows it
    mean_error(parameters, inputs, targets, count, work) -> float64
        the mean E_total of these samples, with the bits of a frame's train_error
    batch_error(parameters, inputs, targets, count, mean, work) -> float64
        E of an iteration with these samples: the sum of their E_total or, where `mean` is 1, its mean; a frame's error
    penalty(parameters, l1, l2) -> float64
        l1·Σ|w| + ½·l2·Σw², as `Rule.penalty`
    features(points, count, inputs)
        if the shape has features: the network's inputs, from points (x₁, x₂)
    work_numbers() -> how many float64 `work` has

Arrays are float64, `inputs` (count, n_0), `targets` (count, n_L) and `points` (count, 2) row by row, parameters as in
`Architecture`; `count` is at least 1. The module keeps nothing between two calls and has no memory of its own.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from ..compiled.error import output_errors
from ..compiled.function import Function, Module, Value
from ..compiled.iteration import BLOCK, gathered
from ..compiled.lanes import together
from ..compiled.layer import forward, layers_of
from ..compiled.loops import Neurons, each
from ..compiled.memory import Index, Memory
from ..compiled.values import LANES, Number
from ..features import COLUMNS, FEATURES
from .orders import InLanes, TermByTerm
from .shape import FieldShape

ABREAST = 2
"""Points side by side: a vector of WebAssembly."""
POINTS = ("ptr", "ptr", "i64", "i64", "ptr")
BLOCK_OF_SAMPLES = ("ptr", "ptr", "ptr", "i64", "i64", "ptr")
FOURS, TWOS, ONES, NO_LANE = LANES, LANES + 4, LANES + 6, LANES + 7
"""Where the sums of 4, 2 and 1 lanes stand after those of 8; and a place for a stand-in's error, which nothing reads."""


class Through(NamedTuple):
    """A function that takes a few points through the network, and where their numbers lie in the memory to work in."""

    function: Function
    net: list[Memory]
    """Layer after layer."""
    out: list[Memory]
    used: int
    """Of that memory, in float64."""


class FieldModule:
    """Writes the functions; `exports` are their names, in the order of their indices in the module."""

    def __init__(self, shape: FieldShape) -> None:
        self.shape, self.module = shape, Module()
        self.layers = layers_of(shape.architecture)
        self.sizes = shape.architecture.layer_sizes
        self._through: dict[bool, Through] = {}
        self._judge: dict[bool, tuple[Function, int]] = {}
        """By whether they add up in lanes."""
        self._as_in_frames = shape.order == "online"
        self._single = shape.order in ("online", "remainder")
        """Whether the engine takes a batch's only or last sample through by itself, in lanes."""
        self._write()

    @property
    def exports(self) -> dict[str, int]:
        functions = self.module.functions
        return {function.name: n for n, function in enumerate(functions) if function.exported}

    def _write(self) -> None:
        self._forward()
        self._errors()
        self._mean_error()
        self._batch_error()
        self._penalty()
        if self.shape.features:
            self._features()
        size = self._exported("work_numbers", (), "i32")
        size.give_back(size.index(self.module.work))

    def _exported(self, name: str, arguments: Sequence[str], returns: str) -> Function:
        return Function(self.module, name, arguments, returns=returns, exported=True)

    # ---- a few points

    def _arrangement(self, function: Function, work: Memory, *, in_lanes: bool) -> Any:
        if in_lanes:
            return InLanes(function, work, ABREAST)
        return TermByTerm(function, work, ABREAST, from_zero=self.shape.order != "straight")

    def through(self, *, in_lanes: bool) -> Through:
        """(parameters, inputs, first, last, work): the points from `first` on; `last` stands in for those after it."""
        if in_lanes not in self._through:
            name = "through_in_lanes" if in_lanes else "through"
            function = Function(self.module, name, POINTS)
            parameters, inputs, first, last, work = function.arguments
            a = self._arrangement(function, work, in_lanes=in_lanes)
            feeding: Neurons = gathered(a, inputs, self.sizes[0], _points(first, last))
            net, out = [], []
            for layer in self.layers:
                of_layer, feeding = forward(a, layer, parameters, feeding)
                net.append(of_layer)
                out.append(feeding)
            function.give_back(function.index(0))
            self._through[in_lanes] = Through(function, net, out, a.used)
        return self._through[in_lanes]

    def judge(self, *, in_lanes: bool) -> tuple[Function, int]:
        """(parameters, inputs, targets, first, last, work): the E_total of these points; and where they lie."""
        if in_lanes not in self._judge:
            through, shape = self.through(in_lanes=in_lanes), self.shape
            name = "judge_in_lanes" if in_lanes else "judge"
            function = Function(self.module, name, ("ptr", *POINTS))
            parameters, inputs, targets, first, last, work = function.arguments
            function.run(through.function, [parameters, inputs, first, last, work])
            a = self._arrangement(function, work, in_lanes=in_lanes)
            a.used = through.used
            net, out = (_here(work, numbers[-1]) for numbers in (through.net, through.out))
            count = self.sizes[-1]
            target = gathered(a, targets, count, _points(first, last))
            _, error = output_errors(a, shape.error, shape.output_share, net, out, target, count)
            errors = a.new(1)
            errors[0] = error
            function.give_back(function.index(0))
            self._judge[in_lanes] = function, errors.offset
        return self._judge[in_lanes]

    # ---- many points

    def _forward(self) -> None:
        through = self.through(in_lanes=self._as_in_frames)
        function = self._exported("forward", ("ptr", "ptr", "i32", "ptr", "ptr"), "i32")
        parameters, inputs, count, outputs, work = function.arguments

        def some(first: Index, last: Index) -> None:
            function.run(through.function, [parameters, inputs, first, last, work])
            points, before = _points(first, last), 0
            for out, size in zip(through.out, self.sizes[1:], strict=True):
                numbers = work.at(out.offset)

                def copy(
                    neurons: Sequence[Index],
                    numbers: Memory = numbers,
                    out: Memory = out,
                    before: int = before,
                ) -> None:
                    (neuron,) = neurons
                    row = outputs.at((neuron + before) * count)
                    for n, point in enumerate(points):
                        row[point] = numbers[neuron * out.stride + n]

                each(function, size, copy, 1)
                before += size

        _in_steps(function, count, some)
        function.give_back(function.index(0))

    def _errors(self) -> None:
        judge, at = self.judge(in_lanes=self._as_in_frames)
        function = self._exported("errors", ("ptr", "ptr", "ptr", "i32", "ptr", "ptr"), "i32")
        parameters, inputs, targets, count, errors, work = function.arguments

        def some(first: Index, last: Index) -> None:
            function.run(judge, [parameters, inputs, targets, first, last, work])
            for n, point in enumerate(_points(first, last)):
                errors[point] = work[at + n]

        _in_steps(function, count, some)
        function.give_back(function.index(0))

    def _mean_error(self) -> None:
        judge, at = self.judge(in_lanes=False)
        function = self._exported("mean_error", ("ptr", "ptr", "ptr", "i32", "ptr"), "double")
        parameters, inputs, targets, count, work = function.arguments
        nothing = function.number(0.0)

        def some(round_: Index, carried: list[Value]) -> list[Value]:
            (total,), first = carried, round_ * ABREAST
            function.run(judge, [parameters, inputs, targets, first, count + -1, work])
            for n in range(ABREAST):
                total = total + (first + n < count).choose(work[at + n], nothing)
            return [total]

        (total,) = function.repeat(_rounds(count), some, [nothing])
        function.give_back(total / count.number())

    def _batch_error(self) -> None:
        block = self._block_error()
        function = self._exported("batch_error", ("ptr", "ptr", "ptr", "i32", "i32", "ptr"), "double")
        *arrays, count, mean, work = function.arguments
        length = count if self.shape.order == "straight" else function.index(BLOCK)

        def one(n: Index, carried: list[Value]) -> list[Value]:
            first = n * length
            size = (count - first).least(length)
            return [carried[0] + function.call(block, [*arrays, first, size, work])]

        (total,) = function.repeat((count + length + -1).over(length), one, [function.number(0.0)])
        function.give_back((mean == 1).choose(total / count.number(), total))

    def _block_error(self) -> Function:
        """(parameters, inputs, targets, start, count, work) -> the sum of their E_total, as `lanes.total` adds it up."""
        judge, at = self.judge(in_lanes=False)
        function = Function(self.module, "block_error", BLOCK_OF_SAMPLES, returns="double")
        *arrays, start, count, work = function.arguments
        a = self._arrangement(function, work, in_lanes=False)
        a.used = self.module.work
        sums = work.at(a.new(2 * LANES).offset)

        def clear(n: Sequence[Index]) -> None:
            sums[n[0]] = function.number(0.0)

        def several() -> list[Value]:
            each(function, 2 * LANES, clear, 1)

            def some(first: Index, last: Index) -> None:
                function.run(judge, [*arrays, first + start, last + start, work])
                for n in range(ABREAST):
                    lane = (first + n < count).index(_lane(first + n, count), NO_LANE)
                    sums[lane] = sums[lane] + work[at + n]

            _in_steps(function, count, some)
            return [_lanes_added(sums)]

        if not self._single:
            (total,) = several()
        else:
            alone, place = self.judge(in_lanes=True)

            def one() -> list[Value]:
                function.run(alone, [*arrays, start, start, work])
                return [work[place]]

            (total,) = function.either(count == 1, one, several)
        function.give_back(total)
        return function

    # ---- without points

    def _penalty(self) -> None:
        function = self._exported("penalty", ("ptr", "double", "double"), "double")
        parameters, l1, l2 = function.arguments
        zero = function.number(0.0)

        def one(n: Index, carried: list[Value]) -> list[Value]:
            sizes, squares = carried
            w = parameters[n]
            return [sizes + abs(w), squares + w * w]

        sizes, squares = function.repeat(self.shape.architecture.weight_count, one, [zero, zero])
        # l1·Σ|w| + ½·l2·Σw²
        function.give_back(l1 * sizes + 0.5 * l2 * squares)

    def _features(self) -> None:
        function = self._exported("features", ("ptr", "i32", "ptr"), "i32")
        points, count, inputs = function.arguments
        size = len(self.shape.features)

        def some(first: Index, last: Index) -> None:
            rows = _points(first, last)
            x1, x2 = (together([points[row * COLUMNS + n] for row in rows]) for n in range(COLUMNS))
            for n, name in enumerate(self.shape.features):
                for row, value in zip(rows, FEATURES[name].of(x1, x2).each(), strict=True):
                    inputs[row * size + n] = value

        _in_steps(function, count, some)
        function.give_back(function.index(0))


def _points(first: Index, last: Index) -> list[Index]:
    return [(first + n).least(last) for n in range(ABREAST)]


def _rounds(count: Index) -> Index:
    return (count + (ABREAST - 1)) // ABREAST


def _in_steps(function: Function, count: Index, some: Callable[[Index, Index], None]) -> None:
    """Calls `some` with the first point of each step, and the last of all points."""

    def step(n: Index, carried: list[Value]) -> list[Value]:
        some(n * ABREAST, count + -1)
        return carried

    function.repeat(_rounds(count), step)


def _here(work: Memory, numbers: Memory) -> Memory:
    """The numbers that another function has left in the memory to work in."""
    return work.at(numbers.offset, widths=numbers.widths, stride=numbers.stride)


def _lane(sample: Index, count: Index) -> Index:
    """The sum that a sample's error belongs to, where `count` samples lie as `widths_of` says."""
    whole = count // LANES * LANES
    rest, beyond = count - whole, sample - whole
    fours, twos = rest // 4 * 4, rest // 2 * 2
    few = (beyond < fours).index(beyond + FOURS, (beyond < twos).index(beyond - fours + TWOS, ONES))
    lane: Index = (sample < whole).index(sample - sample // LANES * LANES, few)
    return lane


def _lanes_added(sums: Memory) -> Number:
    """Their sum in the order of `lanes.totals`. Sums of no sample are 0; no E_total is −0, so adding 0 changes nothing."""
    four = [sums[n] + sums[n + 4] + sums[FOURS + n] for n in range(4)]
    two = [four[n] + four[n + 2] + sums[TWOS + n] for n in range(2)]
    return two[0] + two[1] + sums[ONES]
