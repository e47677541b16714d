"""The one place that knows numba: how the functions of `kernels.py` and `lanes.py` are compiled, and where the result is kept.

Compiled code is kept in the first of these folders that serves: NUMBA_CACHE_DIR, `__pycache__` beside the source, the
user's cache folder. A folder that cannot be written, but was filled before (an image ships one), is read; where
there is none, the code is compiled anew in every process. Nothing of this can make an import fail. What is kept holds as long as
no file of the engine has changed: a kernel contains those that it calls, and they may stand in another file.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import numba
import numpy as np
from numba.core import caching, cgutils, types
from numba.extending import intrinsic
from numba.np.arrayobj import np_cfarray

Function = TypeVar("Function", bound=Callable[..., Any])

OPTIONS: dict[str, Any] = {
    "nogil": True,  # other threads run while a kernel trains
    "fastmath": False,  # no sum is reordered: the same recipe gives the same bits
    "_nrt": False,  # no reference counting; and a kernel that would allocate memory does not compile
    "error_model": "numpy",  # x/0 is infinite, as in numpy; asking before each division would keep loops from vectors
}


class _StampedByAll:
    def get_source_stamp(self) -> tuple[tuple[str, float, int], ...]:
        files = sorted(Path(__file__).parent.glob("*.py"))
        return tuple((file.name, file.stat().st_mtime, file.stat().st_size) for file in files)


class _FilledBefore(_StampedByAll):
    """Accepts a folder that has compiled kernels in it; numba alone accepts only one it can write to."""

    def ensure_cache_path(self) -> None:
        if not any(Path(self.get_cache_path()).glob("kernels.*.nbi")):  # type: ignore[attr-defined]
            raise OSError("nothing is cached here")


class _Provided(_StampedByAll, caching.UserProvidedCacheLocator):  # type: ignore[misc]
    pass


class _ProvidedFilledBefore(_FilledBefore, caching.UserProvidedCacheLocator):  # type: ignore[misc]
    pass


class _InTree(_StampedByAll, caching.InTreeCacheLocator):  # type: ignore[misc]
    pass


class _InTreeFilledBefore(_FilledBefore, caching.InTreeCacheLocator):  # type: ignore[misc]
    pass


class _UserWide(_StampedByAll, caching.UserWideCacheLocator):  # type: ignore[misc]
    pass


class _Files(caching.CompileResultCacheImpl):  # type: ignore[misc]
    _locator_classes = [_Provided, _ProvidedFilledBefore, _InTree, _InTreeFilledBefore, _UserWide]


class _Cache(caching.FunctionCache):  # type: ignore[misc]
    """numba's cache, for which a disk that is full or cannot be written is no reason to stop."""

    _impl_class = _Files

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        try:
            return super().load_overload(sig, target_context)
        except OSError:
            return None

    def save_overload(self, sig: Any, data: Any) -> None:
        with suppress(OSError):
            super().save_overload(sig, data)


def compiled(function: Function) -> Function:
    """The function, to be compiled when it is first called (or by `warm.warm`), never when it is imported."""
    return _dispatcher(function, inline="never")


def inlined(function: Function) -> Function:
    """As `compiled`, and put bodily where it is called: for parts shorter than the call would be."""
    return _dispatcher(function, inline="always")


def _dispatcher(function: Function, *, inline: str) -> Function:
    dispatcher: Any = numba.njit(inline=inline, **OPTIONS)(function)
    with suppress(RuntimeError):  # numba's way to say: no folder serves
        dispatcher._cache = _Cache(dispatcher.py_func)
    return dispatcher  # type: ignore[no-any-return]


unsigned: Callable[[int], int] = np.uint64  # type: ignore[assignment]
"""The number as the kernels count: without a sign.

A signed index may mean "from the end" in numpy, and asking each time whether it does keeps LLVM from making vectors
of a loop. (In numba a signed and an unsigned integer make a float, so that every count and literal is unsigned.)
"""


# --- Arrays by their address, for kernels that serve many networks in one call ---------------------------------------


@intrinsic
def array_at(_context: Any, address: Any, shape: Any, kind: Any) -> Any:
    """For kernels: (address, shape, type of number) -> the array that lies there. Whoever passes the address keeps the array alive.
    (`numba.carray` is the same, and does not compile without reference counting.)"""
    array = types.Array(kind.dtype, len(shape), "C")

    def write_code(target: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        pointer = builder.inttoptr(arguments[0], cgutils.voidptr_t)
        return np_cfarray(target, builder, array(types.voidptr, shape), (pointer, arguments[1]))

    return array(address, shape, kind), write_code


def address_of(array: np.ndarray[Any, Any]) -> int:
    """Where the array lies in memory, for as long as it lives."""
    if not array.flags.c_contiguous:
        raise ValueError("Only an array without gaps can be found by its address.")
    return int(array.__array_interface__["data"][0])
