"""Numbers that are known already: the operations of `compiled.values.Number`, carried out at once by NumPy.

NumPy rounds each operation by itself, as the machine code does, so a formula of `compiled/` gives the same bits on both. A
`Known` may hold one float64 or many, such as one quantity at all points.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray


class Known:
    """One or more float64."""

    __slots__ = ("array",)

    def __init__(self, array: NDArray[np.float64] | float) -> None:
        self.array: NDArray[np.float64] = np.asarray(array, np.float64)

    def __add__(self, other: Known | float) -> Known:
        return Known(self.array + _array(other))

    def __sub__(self, other: Known | float) -> Known:
        return Known(self.array - _array(other))

    def __mul__(self, other: Known | float) -> Known:
        return Known(self.array * _array(other))

    def __truediv__(self, other: Known | float) -> Known:
        return Known(self.array / _array(other))

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(self, other: float) -> Known:
        return Known(other - self.array)

    def __rtruediv__(self, other: float) -> Known:
        return Known(other / self.array)

    def __neg__(self) -> Known:
        return Known(-self.array)

    def __abs__(self) -> Known:
        return Known(np.abs(self.array))

    def with_sign_of(self, other: Known) -> Known:
        return Known(np.copysign(self.array, other.array))

    def __lt__(self, other: Known | float) -> KnownCondition:
        return KnownCondition(self.array < _array(other))

    def __le__(self, other: Known | float) -> KnownCondition:
        return KnownCondition(self.array <= _array(other))

    def __gt__(self, other: Known | float) -> KnownCondition:
        return KnownCondition(self.array > _array(other))

    def __ge__(self, other: Known | float) -> KnownCondition:
        return KnownCondition(self.array >= _array(other))

    def bits(self) -> KnownBits:
        return KnownBits(np.atleast_1d(self.array).view(np.int64).reshape(self.array.shape))


class KnownCondition:
    """True or false for each of the numbers."""

    __slots__ = ("array",)

    def __init__(self, array: Any) -> None:
        self.array: NDArray[np.bool_] = np.asarray(array)

    def choose(self, one: Known | float, other: Known | float) -> Known:
        """`one` where it holds, else `other`."""
        return Known(np.where(self.array, _array(one), _array(other)))


_WHOLE: dict[str, Callable[[Any, Any], Any]] = {
    "add": np.add,
    "sub": np.subtract,
    "and": np.bitwise_and,
    "ashr": np.right_shift,
}


class KnownBits:
    """The 64 bits of each number, as whole numbers."""

    __slots__ = ("array",)

    def __init__(self, array: Any) -> None:
        self.array: NDArray[np.int64] = np.asarray(array, np.int64)

    def with_(self, operation: str, value: int | KnownBits) -> KnownBits:
        """`operation` is add, sub, and, shl or ashr; what does not fit into 64 bits is lost."""
        other = value.array if isinstance(value, KnownBits) else np.array(value, np.int64)
        whole = np.atleast_1d(self.array)
        if operation == "shl":
            # Without a sign, where a shift past the last bit is defined.
            found = np.left_shift(whole.view(np.uint64), other.view(np.uint64)).view(np.int64)
        else:
            found = _WHOLE[operation](whole, other)
        return KnownBits(found.reshape(self.array.shape))

    def are(self, value: int) -> KnownCondition:
        return KnownCondition(self.array == value)

    def as_number(self) -> Known:
        return Known(np.atleast_1d(self.array).view(np.float64).reshape(self.array.shape))


def _array(value: Known | float) -> Any:
    return value.array if isinstance(value, Known) else value
