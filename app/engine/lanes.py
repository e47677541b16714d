"""Many networks in one compiled call.

Calling a kernel costs more than an iteration of a small network does, because its arguments are unpacked one by one. So what never
changes of a network that is trained (rule, data, room to work in) lies in one record, its lane, and a call names it by
its address: `advance` trains hundreds of networks for the price of one call, without the GIL in between.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .architecture import Architecture
from .jit import address_of, array_at, compiled, inlined, unsigned
from .kernels import (
    BLOCK,
    FIRST,
    FOUR,
    ONE,
    SIZE,
    THREE,
    TWO,
    ZERO,
    Array,
    Counts,
    Plan,
    Workspace,
    iterate,
    mean_error,
    train,
)
from .picture import SCALARS, size
from .rule import Rule

Record = Any
"""An entry of an array of `LANE`, as numba reads it."""

ADDRESS, COUNT, NUMBER = "u8", "u8", "f8"
_PLAN = (
    ("layers", ADDRESS),
    ("layer_rows", COUNT),
    ("trained", ADDRESS),
    ("weight_count", COUNT),
    ("error", COUNT),
    ("optimizer", COUNT),
    ("sequential", "?"),
    ("mean_of_samples", "?"),
    *((name, NUMBER) for name in ("output_share", "learning_rate", "momentum", "decay")),
    *((name, NUMBER) for name in ("beta1", "beta2", "epsilon", "l1", "l2")),
)
_WORKSPACE = (
    *((name, ADDRESS) for name in ("net", "out", "delta", "target", "output_error", "out_by_sample")),
    *((name, ADDRESS) for name in ("gradient", "after", "slots_after")),
    *((name, COUNT) for name in ("neurons", "outputs", "parameters", "slots")),
)
_DATA = (
    *((name, ADDRESS) for name in ("inputs", "targets", "test_inputs", "test_targets", "in_order")),
    *((name, COUNT) for name in ("samples", "test_samples", "batch_size")),
)
LANE = np.dtype([*_PLAN, *_WORKSPACE, *_DATA], align=True)

# The columns of a call: which lane, the state's arrays and the order of samples, from where, how far, whether it asks for
# a picture and what the picture says of the newest iteration reached; and, written by `advance`, how many iterations were done.
CALL = (
    "lane",
    "parameters",
    "slots",
    "orders",
    "epochs",
    "row",
    "position",
    "iteration",
    "count",
    "picture",
    "end",
    "done",
)
(
    LANE_AT,
    PARAMETERS_AT,
    SLOTS_AT,
    ORDERS_AT,
    EPOCHS,
    ROW,
    POSITION,
    ITERATION,
    TO_DO,
    PICTURE,
    END,
    DONE,
) = (unsigned(n) for n in range(len(CALL)))
SCALAR_COUNT, LAYER_COLUMNS = unsigned(len(SCALARS)), unsigned(6)


class Lane:
    """What the kernels need to know of one network that is trained with these samples by this rule."""

    def __init__(
        self,
        architecture: Architecture,
        rule: Rule,
        samples: tuple[Array, Array],
        test_samples: tuple[Array, Array],
        *,
        slot_count: int,
        batch_size: int,
    ) -> None:
        plan = Plan.of(architecture, rule)
        inputs, targets, test_inputs, test_targets = (
            np.array(table, dtype=np.float64, order="C") for table in (*samples, *test_samples)
        )
        at_once = min(batch_size, BLOCK)
        neurons, outputs = sum(architecture.layer_sizes) * at_once, architecture.layer_sizes[-1] * at_once
        parameters = architecture.parameter_count
        kept = {
            "layers": plan.layers,
            "trained": plan.trained,
            **{name: np.zeros(neurons) for name in ("net", "out", "delta", "out_by_sample")},
            **{name: np.zeros(outputs) for name in ("target", "output_error")},
            **{name: np.zeros(parameters) for name in ("gradient", "after")},
            "slots_after": np.zeros((slot_count, parameters)),
            "inputs": inputs,
            "targets": targets,
            "test_inputs": test_inputs,
            "test_targets": test_targets,
            "in_order": np.arange(max(len(inputs), len(test_inputs)), dtype=np.int64),
        }
        numbers = {
            **plan._asdict(),
            "layer_rows": len(plan.layers),
            "neurons": neurons,
            "outputs": outputs,
            "parameters": parameters,
            "slots": slot_count,
            "samples": len(inputs),
            "test_samples": len(test_inputs),
            "batch_size": batch_size,
        }
        self._kept = kept
        """The arrays that the record has the addresses of."""
        record = self._record = np.zeros(1, LANE)
        for name in LANE.names or ():
            record[name] = address_of(kept[name]) if name in kept else numbers[name]
        self.address = address_of(record)
        self.picture_size = size(architecture)


NOTHING: Array = np.empty(0)


@dataclass(slots=True)
class Call:
    """Up to `count` iterations from a state, and then, if `picture_size` is not 0, a picture of where they led to.

    `numbers` are those of `CALL`. `advance` fills in the rest: the error that each iteration saw, fewer only if the next one
    would make a parameter or the error infinite or NaN; and the picture, of the last good state.
    """

    numbers: tuple[int, ...]
    kept: tuple[object, ...]
    """What `numbers` has the addresses of."""
    count: int
    picture_size: int
    errors: Array = field(default_factory=lambda: NOTHING)
    picture: Array = field(default_factory=lambda: NOTHING)


def advance(calls: Sequence[Call]) -> None:
    """Makes all the iterations of all these calls, in place. No lane and no state may occur twice."""
    table = np.array([call.numbers for call in calls], np.uint64)
    errors = np.empty(sum([call.count for call in calls]))
    pictures = np.empty(sum([call.picture_size for call in calls]))
    advance_all(table, errors, pictures)
    error_at = picture_at = 0
    for call, done in zip(calls, table[:, DONE].tolist(), strict=True):
        call.errors = errors[error_at : error_at + done]
        error_at += call.count
        if call.picture_size:
            call.picture = pictures[picture_at : picture_at + call.picture_size]
            picture_at += call.picture_size


# --- Compiled -------------------------------------------------------------------------------------------------------


@inlined
def _numbers(address: int, count: int) -> Array:
    numbers: Array = array_at(address, (count,), np.float64)
    return numbers


@inlined
def _table(address: int, rows: int, columns: int) -> Array:
    table: Array = array_at(address, (rows, columns), np.float64)
    return table


@inlined
def _plan(lane: Record) -> Plan:
    return Plan(
        layers=array_at(lane.layers, (lane.layer_rows, LAYER_COLUMNS), np.uint64),
        trained=array_at(lane.trained, (lane.parameters,), np.bool_),
        weight_count=lane.weight_count,
        error=lane.error,
        optimizer=lane.optimizer,
        sequential=lane.sequential,
        mean_of_samples=lane.mean_of_samples,
        output_share=lane.output_share,
        learning_rate=lane.learning_rate,
        momentum=lane.momentum,
        decay=lane.decay,
        beta1=lane.beta1,
        beta2=lane.beta2,
        epsilon=lane.epsilon,
        l1=lane.l1,
        l2=lane.l2,
    )


@inlined
def _workspace(lane: Record, parameters: int, slots: int) -> Workspace:
    return Workspace(
        net=_numbers(lane.net, lane.neurons),
        out=_numbers(lane.out, lane.neurons),
        delta=_numbers(lane.delta, lane.neurons),
        target=_numbers(lane.target, lane.outputs),
        output_error=_numbers(lane.output_error, lane.outputs),
        out_by_sample=_numbers(lane.out_by_sample, lane.neurons),
        gradient=_numbers(lane.gradient, lane.parameters),
        parameters=_numbers(parameters, lane.parameters),
        slots=_table(slots, lane.slots, lane.parameters),
        after=_numbers(lane.after, lane.parameters),
        slots_after=_table(lane.slots_after, lane.slots, lane.parameters),
    )


@compiled
def _copy(source: Array, start: int, end: int, target: Array, at: int) -> int:
    """Copies source[start:end] to target[at:]; returns where the next one goes."""
    for i in range(start, end):
        target[at] = source[i]
        at += ONE
    return at


@compiled
def advance_all(calls: Counts, errors: Array, pictures: Array) -> None:
    """`calls` has a row for each; `errors` and `pictures` have room for those of each, one after another."""
    error_at = picture_at = ZERO
    for c in range(unsigned(calls.shape[0])):
        call = calls[c]
        lane = array_at(call[LANE_AT], (ONE,), LANE)[ZERO]
        plan, work = _plan(lane), _workspace(lane, call[PARAMETERS_AT], call[SLOTS_AT])
        layers = plan.layers
        n_in, n_out = layers[ZERO, SIZE], layers[-1, SIZE]
        inputs = _table(lane.inputs, lane.samples, n_in)
        targets = _table(lane.targets, lane.samples, n_out)
        orders = array_at(call[ORDERS_AT], (call[EPOCHS], lane.samples), np.int64)
        position, iteration, to_do = call[POSITION], call[ITERATION], call[TO_DO]
        seen = errors[error_at : error_at + to_do]
        error_at += to_do
        done = train(
            plan, work, inputs, targets, orders, call[ROW], position, lane.batch_size, iteration, seen
        )
        call[DONE] = done
        if call[PICTURE] == ZERO:
            continue

        # Where the coming iteration's samples are: in the rows that follow, the first after the last.
        per_epoch = (lane.samples + lane.batch_size - ONE) // lane.batch_size
        at = position + done
        start = at % per_epoch * lane.batch_size
        order = orders[(call[ROW] + at // per_epoch) % call[EPOCHS]]
        count = unsigned(min(lane.batch_size, lane.samples - start))
        iteration += done

        in_order = array_at(lane.in_order, (lane.samples,), np.int64)
        test_order = array_at(lane.in_order, (lane.test_samples,), np.int64)
        train_error = test_error = math.nan
        if lane.samples > ONE:
            train_error = mean_error(plan, work, inputs, targets, in_order)
        if lane.test_samples > ZERO:
            test_inputs = _table(lane.test_inputs, lane.test_samples, n_in)
            test_targets = _table(lane.test_targets, lane.test_samples, n_out)
            test_error = mean_error(plan, work, test_inputs, test_targets, test_order)
        error = iterate(plan, work, inputs, targets, order, start, count, iteration)

        size, weights = lane.parameters, plan.weight_count
        n = layers[-1, FIRST] + n_out
        write = picture_at
        pictures[write] = iteration
        pictures[write + ONE] = max(call[END], iteration)
        pictures[write + TWO] = iteration // per_epoch
        pictures[write + THREE] = order[start]
        pictures[write + FOUR] = error
        pictures[write + unsigned(5)] = plan.learning_rate
        pictures[write + unsigned(6)] = train_error
        pictures[write + unsigned(7)] = test_error
        pictures[write + unsigned(8)] = weights
        pictures[write + unsigned(9)] = size - weights
        write += SCALAR_COUNT
        write = _copy(work.parameters, ZERO, size, pictures, write)
        update_at = picture_at + call[PICTURE] - size - size
        _copy(work.gradient, ZERO, size, pictures, update_at)
        _copy(work.after, ZERO, size, pictures, update_at + size)
        # Of a batch the first sample alone, after its gradient and update have been written down.
        if count > ONE:
            iterate(plan, work, inputs, targets, order, start, ONE, iteration)
        elif lane.samples == ONE:
            pictures[picture_at + unsigned(6)] = error
        write = _copy(work.net, n_in, n, pictures, write)
        write = _copy(work.out, ZERO, n, pictures, write)
        write = _copy(work.target, ZERO, n_out, pictures, write)
        write = _copy(work.output_error, ZERO, n_out, pictures, write)
        _copy(work.delta, n_in, n, pictures, write)
        picture_at += call[PICTURE]
