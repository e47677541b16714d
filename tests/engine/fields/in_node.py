"""Runs a field's module in Node, for the tests."""

import base64
import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
PROGRAM = Path(__file__).with_name("node.mjs")


class Node:
    """A Node that runs one module after another."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            ["node", str(PROGRAM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def run(self, module: bytes, arrays: dict[str, Array], *calls: tuple[Any, ...]) -> dict[str, Any]:
        """Makes the calls, whose arguments are numbers or names of arrays; `work` is there already.

        The answer: what they returned, the arrays afterwards, and the module's imports and exports.
        """
        question = {
            "module": base64.b64encode(module).decode(),
            "arrays": {name: _text(array) for name, array in arrays.items()},
            "calls": calls,
        }
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        answer["returned"] = _array(answer["returned"])
        answer["arrays"] = {name: _array(text) for name, text in answer["arrays"].items()}
        return answer

    def close(self) -> None:
        self.process.communicate(timeout=10)


def _text(array: Array) -> str:
    return base64.b64encode(np.ascontiguousarray(array, np.float64).tobytes()).decode()


def _array(text: str) -> Array:
    return np.frombuffer(base64.b64decode(text), np.float64)
