"""A function of numbers as machine code, by itself, for the tests."""

import ctypes
from collections.abc import Callable

import numpy as np
from backstep.engine.compiled import machine_code
from backstep.engine.compiled.function import Function, Module
from backstep.engine.compiled.loops import GROUP, spans
from backstep.engine.compiled.values import Number
from numpy.typing import NDArray

Array = NDArray[np.float64]


def written(formula: Callable[[Number], Number], count: int, module: Module | None = None) -> Module:
    """advance(numbers, results): results = formula(numbers), many side by side and the rest in smaller vectors."""
    module = module or Module()
    function = Function(module, "advance", ("ptr", "ptr"), exported=True)
    numbers, results = function.arguments
    spans(function, count, lambda n: results.__setitem__(n, formula(numbers[n])), GROUP)
    function.give_back(function.index(0))
    return module


def applied(formula: Callable[[Number], Number], numbers: Array, **processor: str) -> Array:
    numbers = np.ascontiguousarray(numbers, np.float64)
    results = np.empty_like(numbers)
    image = machine_code.object_code(str(written(formula, len(numbers))), **processor)
    with machine_code.loaded(image) as address:
        ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_void_p, ctypes.c_void_p)(address)(
            numbers.ctypes.data, results.ctypes.data
        )
    return results
