"""The session ids that each address has opened: asking for them again is not guessing."""

from collections import OrderedDict

MAX_PAIRS = 20_000
"""Pairs that are remembered, about 4 MB; the one opened longest ago is forgotten first."""


class OpenedIds:
    """Remembers pairs (address, id).

    A trusted proxy has the empty address. Its requests are not limited, so it is not remembered.
    """

    def __init__(self) -> None:
        # Hashes are shorter than the texts, and secret: Python salts them anew in each process.
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
        if len(self._pairs) > MAX_PAIRS:
            self._pairs.popitem(last=False)
