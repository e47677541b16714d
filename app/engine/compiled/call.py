"""A prepared call: the one place where machine code is given addresses. Each array is checked before, and kept alive.

Machine code that is given a wrong address or length ends the process. So nothing else calls it, and the checks here are
all that it relies on: type, layout and length of each array, the samples that the orders name, where a call begins.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..picture import size as row_size
from .iteration import RECORD, Shape
from .machine_code import Code
from .update import CONSTANTS

ARRAYS = RECORD[: RECORD.index("samples")]
READ_ONLY = frozenset(("constants", "moves", "inputs", "targets", "test_inputs", "test_targets", "orders"))


class WrongArray(ValueError):
    """An array is not as the machine code takes it; the message gives the expected array and the given one."""


class Call:
    """`code` with the arrays that it works on. `put` each of `ARRAYS`; then call it as often as you like."""

    def __init__(self, shape: Shape, code: Code, *, samples: int, test_samples: int, most: int) -> None:
        """`most` is the number of iterations that one call may make."""
        self._code, self._advance = code, code.advance
        whole = shape.architecture
        parameters, inputs, outputs = whole.parameter_count, whole.layer_sizes[0], whole.layer_sizes[-1]
        self._shapes = {
            **dict.fromkeys(("parameters", "after", "gradient", "moves"), (parameters,)),
            **dict.fromkeys(("slots", "slots_after"), (shape.slot_count, parameters)),
            "work": (code.work,),
            "constants": (len(CONSTANTS),),
            "inputs": (samples, inputs),
            "targets": (samples, outputs),
            "test_inputs": (test_samples, inputs),
            "test_targets": (test_samples, outputs),
            "errors": (most,),
        }
        self._samples, self._batch, self._most = samples, shape.batch, most
        self._arrays: dict[str, NDArray[Any]] = {}
        self._epochs = 0
        self._record = np.zeros(len(RECORD), np.int64)
        self._record[len(ARRAYS) :] = samples, 0, test_samples
        self._record_at = _address(self._record)
        self.row = np.zeros(row_size(whole))
        self._row_at = _address(self.row)

    @property
    def size_bytes(self) -> int:
        """Of all arrays that are in place, and of the row."""
        return self.row.nbytes + self._record.nbytes + sum(array.nbytes for array in self._arrays.values())

    def put(self, name: str, array: NDArray[Any]) -> None:
        """The array is `name` from now on; refuses one that the machine code must not be given."""
        orders = name == "orders"
        expected: tuple[int, ...] = (len(array), self._samples) if orders else self._shapes[name]
        kind = np.int64 if orders else np.float64
        if not (
            type(array) is np.ndarray
            and array.dtype == kind
            and array.shape == expected
            and array.flags.c_contiguous
            and array.flags.aligned
            and (array.flags.writeable or name in READ_ONLY)
        ):
            raise WrongArray(
                f"{name} is an array of {np.dtype(kind)} without gaps, of shape {expected}; "
                f"{getattr(array, 'dtype', type(array))} of shape {getattr(array, 'shape', None)} came."
            )
        if orders:
            if not array.size or array.min() < 0 or array.max() >= self._samples:
                raise WrongArray(f"Orders name samples from 0 to {self._samples - 1}.")
            self._epochs = len(array)
            self._record[RECORD.index("epochs")] = self._epochs
        self._arrays[name] = array
        self._record[RECORD.index(name)] = _address(array)

    def __call__(
        self, iterations: int, iteration: int, epoch: int, batch: int, *, end: int = 0, row: bool = False
    ) -> int:
        """Makes up to so many iterations, the first with this batch of this epoch in `orders`; returns how many were done.
        With `row`, the row of the state that was reached is in `self.row` afterwards."""
        at = epoch * self._samples + batch * self._batch
        if len(self._arrays) < len(ARRAYS):
            missing = [name for name in ARRAYS if name not in self._arrays]
            raise WrongArray(f"{', '.join(missing)} must be put in place before a call.")
        if not (
            0 <= iterations <= self._most
            and 0 <= iteration < 2**53
            and 0 <= epoch < self._epochs
            and 0 <= batch * self._batch < self._samples
        ):
            raise ValueError(
                f"There is no call of {iterations} iterations from batch {batch} of epoch {epoch}."
            )
        return self._advance(self._record_at, iterations, iteration, at, end, self._row_at if row else 0)


def _address(array: NDArray[Any]) -> int:
    return int(array.ctypes.data)
