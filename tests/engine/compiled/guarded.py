"""Guard values around every array that machine code is given, for the tests.

`put` lays each array into the middle of a larger one; a call works there, and afterwards nothing around may have changed.
"""

from typing import Any

import numpy as np
import pytest
from backstep.engine.compiled import call as module
from backstep.engine.compiled.call import READ_ONLY, Call
from numpy.typing import NDArray

ROOM = 64
GUARD = 0x7FF4_DEAD_BEEF_F00D


class Guarded:
    def __init__(self, array: NDArray[Any]) -> None:
        self.own = array
        self.whole = np.full(array.size + 2 * ROOM, GUARD, np.int64)
        self.inside: NDArray[Any] = (
            self.whole[ROOM : ROOM + array.size].view(array.dtype).reshape(array.shape)
        )

    def check(self, name: str) -> None:
        around = np.concatenate([self.whole[:ROOM], self.whole[len(self.whole) - ROOM :]])
        assert np.all(around == GUARD), f"machine code wrote beside {name}"


def guard_every_array(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on, for every call that is prepared."""
    put, call = Call.put, Call.__call__

    def guarded_put(self: Call, name: str, array: NDArray[Any]) -> None:
        put(self, name, array)
        guarded = Guarded(array)
        guarded.inside[...] = array
        put(self, name, guarded.inside)
        self.__dict__.setdefault("guarded", {})[name] = guarded

    def guarded_call(self: Call, *arguments: Any, **more: Any) -> int:
        guards: dict[str, Guarded] = self.__dict__.setdefault("guarded", {})
        if "row" not in guards:
            guards["row"] = Guarded(self.row)
            self._row_at = module._address(guards["row"].inside)
        for name in ("parameters", "slots"):
            if name in guards:
                guards[name].inside[...] = guards[name].own
        before = {name: guards[name].inside.tobytes() for name in READ_ONLY if name in guards}
        made = call(self, *arguments, **more)
        for name, guarded in guards.items():
            guarded.check(name)
            if name not in READ_ONLY:
                guarded.own[...] = guarded.inside
        assert before == {name: guards[name].inside.tobytes() for name in READ_ONLY if name in guards}
        return made

    monkeypatch.setattr(Call, "put", guarded_put)
    monkeypatch.setattr(Call, "__call__", guarded_call)
