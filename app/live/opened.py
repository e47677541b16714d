"""The ids that each address has opened: to ask for them again is no guess."""

from collections import OrderedDict

MOST = 20_000
"""Ids that are remembered, about 4 MB; the one opened longest ago is forgotten first."""


class Opened:
    """Remembers pairs of address and id. A trusted proxy's own address is empty: nothing it asks for
    is limited, and so nothing is remembered."""

    def __init__(self) -> None:
        # By their hashes, which are shorter than the texts, and secret: Python keys them anew for each process.
        self._pairs: OrderedDict[int, None] = OrderedDict()

    def __len__(self) -> int:
        return len(self._pairs)

    def __contains__(self, pair: tuple[str, str]) -> bool:
        return hash(pair) in self._pairs

    def add(self, address: str, id: str) -> None:
        if not address:
            return
        pair = hash((address, id))
        self._pairs[pair] = None
        self._pairs.move_to_end(pair)
        if len(self._pairs) > MOST:
            self._pairs.popitem(last=False)
