"""The one function that is called from outside: many iterations in a row, and then the row of a frame.

    advance(record, iterations, iteration, at, end, row) -> iterations done

`at` is how many samples of the orders come before the first iteration's batch; where `row` is an address, the row of the state
that was reached is written there, and `end` into it, the newest iteration that was ever reached.
"""

from collections.abc import Callable
from typing import Any

from .frame_row import FrameRow
from .function import Function, Module, Value
from .iteration import Blocks, Iteration, Pass, Shape, State, finish
from .layer import Layer, Parameters
from .loops import NeuronsAbreast, spans
from .memory import Index, Memory
from .update import Constants
from .values import Condition

ENTRY = "advance"


def write(shape: Shape) -> Module:
    """The code of one network."""
    module = Module()
    function = Function(module, ENTRY, ("ptr", "i64", "i64", "i64", "i64", "ptr"), exported=True)
    record, iterations, iteration, at, end, row = function.arguments
    orders = Orders(shape, function, record)
    blocks = Blocks(shape, module)
    train = _train_in_registers if shape.in_registers else _train_in_memory
    done, at = train(shape, function, record, orders, blocks, iterations, iteration, at)
    home = Pass(shape, function, record)
    frame_row = FrameRow(shape, module, function, record, blocks)

    def picture() -> list[Value]:
        state = State(*(home.pointer(name) for name in ("parameters", "slots", "after", "slots_after")))
        now, here = iteration + done, orders.pointer.at(at)

        def of_batch(count: int) -> list[Value]:
            frame_row.write(row, state, here, count, now, end, orders.epoch(now))
            return []

        return orders.whichever(at, of_batch)

    function.either(row.is_there(), picture, list)
    function.give_back(done)
    return module


class Orders:
    """The orders of the samples, epoch after epoch; after the last the first comes again."""

    def __init__(self, shape: Shape, function: Function, record: Memory) -> None:
        home = Pass(shape, function, record)
        self.shape, self.function, self.pointer = shape, function, home.pointer("orders")
        self.samples = home.count("samples")
        self.all = self.samples * home.count("epochs")

    def epoch(self, iteration: Index) -> Index:
        batches = (self.samples + (self.shape.batch - 1)) // self.shape.batch
        return iteration.over(batches)

    def after(self, at: Index, count: int) -> Index:
        following = at + count
        return (following == self.all).index(0, following)

    def whichever(self, at: Index, do: Callable[[int], list[Value]]) -> list[Value]:
        """Calls `do` for the samples in the batch that begins there: the last of an epoch may be smaller."""
        if not self.shape.last:
            return do(self.shape.batch)
        start = at - at.over(self.samples) * self.samples
        is_whole = start + self.shape.batch < self.samples + 1
        return self.function.either(is_whole, lambda: do(self.shape.batch), lambda: do(self.shape.last))


def _updates(
    shape: Shape,
    before: list[Any],
    memory: list[Any],
    gradient: list[Any],
    c: Constants,
    moves: Memory | None,
) -> tuple[list[Any], list[Any], Callable[[int, int], list[Any]]]:
    """The parameters and the optimiser's memory after an update, and the function that updates `count` of them
    from `start` on. Until then they are those before."""
    trained, after, memory_after = shape.trained, list(before), list(memory)

    def update(start: int, count: int) -> list[Any]:
        for p in range(start, min(start + count, trained)):
            old = memory[p::trained] if trained else []
            move = moves[p] if moves else None
            is_weight = p < shape.architecture.weight_count
            _, after[p], memory_after[p::trained] = finish(
                shape, before[p], gradient[p], old, c, 1.0, move, is_weight=is_weight
            )
        return after

    return after, memory_after, update


def _train_in_registers(
    shape: Shape,
    function: Function,
    record: Memory,
    orders: Orders,
    _blocks: Blocks,
    iterations: Index,
    iteration: Index,
    at: Index,
) -> tuple[Index, Index]:
    """One sample at a time, the parameters and the optimiser's memory in the processor's registers."""
    home = Pass(shape, function, record)
    parameters, slots, errors = (home.pointer(name) for name in ("parameters", "slots", "errors"))
    moves = home.pointer("moves") if shape.masked else None
    constants = Constants.read(home.pointer("constants"))
    size, trained = shape.architecture.parameter_count, shape.trained
    fixed = [parameters[p] for p in range(trained, size)]
    places = [s * size + p for s in range(shape.slot_count) for p in range(trained)]

    def one(n: Index, carried: list[Value]) -> tuple[Condition, Callable[[], list[Value]]]:
        at, *numbers = carried
        before, memory = [*numbers[:trained], *fixed], numbers[trained:]
        gradient: list[Any] = [function.number(0.0)] * size
        c = constants.at(iteration + n) if shape.optimizer == "adam" else constants
        after, memory_after, update = _updates(shape, before, memory, gradient, c, moves)

        def layer_done(layer: Layer) -> Parameters:
            update(layer.weights_at, layer.neurons * layer.inputs)
            return update(layer.biases_at, layer.biases)

        sample = orders.pointer.integer(at)
        block = home.whole(
            before,
            [sample],
            gradient.__setitem__,
            biases=shape.train_biases,
            after=layer_done if shape.sequential else None,
        )
        if not shape.sequential:
            update(0, size)
        none = block.error * 0.0
        for number in after[:trained]:
            none = none + number * 0.0

        def keep() -> list[Value]:
            errors[n] = block.error
            return [orders.after(at, 1), *after[:trained], *memory_after]

        return none.is_(0.0), keep

    start = [at, *(parameters[p] for p in range(trained)), *(slots[place] for place in places)]
    done, (reached, *numbers) = function.advance(iterations, one, start)
    for p in range(trained):
        parameters[p] = numbers[p]
    for place, number in zip(places, numbers[trained:], strict=True):
        slots[place] = number
    return done, reached


def _train_in_memory(
    shape: Shape,
    function: Function,
    record: Memory,
    orders: Orders,
    blocks: Blocks,
    iterations: Index,
    iteration: Index,
    at: Index,
) -> tuple[Index, Index]:
    """The parameters before an iteration and after it in two places, which change their parts."""
    home = Pass(shape, function, record)
    names = ("parameters", "slots", "after", "slots_after")
    errors, size = home.pointer("errors"), shape.architecture.parameter_count
    lanes = NeuronsAbreast(function, home.pointer("work"), 1)

    def one(n: Index, carried: list[Value]) -> tuple[Condition, Callable[[], list[Value]]]:
        at, *arrays = carried
        state, order = State(*arrays), orders.pointer.at(at)

        def batch(count: int) -> list[Value]:
            if not shape.is_straight:
                error = function.call(blocks.batch(count), [record, *state, order, iteration + n])
            else:
                it = Iteration(shape, function, record, state, order)
                error = it.block(0, count, adds=False).error
                error = error / float(count) if shape.sample_reduction == "mean" else error
                it.update_all(count, iteration + n)
            return [error, orders.after(at, count)]

        error, following = orders.whichever(at, batch)
        (none,) = lanes.add_up_row([error * 0.0], size, lambda p: [state.after[p] * 0.0])

        def keep() -> list[Value]:
            errors[n] = error
            return [following, state.after, state.slots_after, state.parameters, state.slots]

        return none.is_(0.0), keep

    start = [home.pointer(name) for name in names]
    done, (reached, *_) = function.advance(iterations, one, [at, *start])
    parameters, slots, after, slots_after = start

    def copy() -> list[Value]:
        for target, source, count in (
            (parameters, after, size),
            (slots, slots_after, size * shape.slot_count),
        ):

            def some(p: Index, target: Memory = target, source: Memory = source) -> None:
                target[p] = source[p]

            spans(function, count, some)
        return []

    # After an odd number of iterations the newest are in the other place.
    function.either(done - done // 2 * 2 == 0, list, copy)
    return done, reached
