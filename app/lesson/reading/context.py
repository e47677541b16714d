"""Names that mean one quantity only because of the list in which they stand: H1, y1, z1, delta1.

Programs print a neuron's number without its layer, and a neuron's name without the quantity. These
rules decide, in this order; a name that none of them decides stays a `Several`:

1. A key of the list says it: H1 = out_h1.
2. The list names one of the quantities in another way: beside H1_net, H1 is not net_h1, so it is
   out_h1.
3. y1 is an output if the list names y1_net, net_y1 or another quantity of the neuron y1.
4. A number alone comes as often as layers have it: the first z1 is in the first of these layers. Or
   the numbers run on through the layers: in a 2-2-2 network, z3 is net_o1.
5. The list has just named a neuron of one of the layers: after y1, delta1 is delta_o1.
6. A neuron's name without a quantity means the same quantity for all neurons.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .names import Name, NameReader, NoSuch, Several

Meaning = Name | Several | NoSuch

_Y_NEURON = re.compile(
    r"y[\s_]*[0-9]+[\s_]*(?:net|in|out|delta|δ)|(?:net|delta|δ|z)[\s_]*y[\s_]*[0-9]+", re.IGNORECASE
)
_NUMBERED = re.compile(r"([a-zδ]+)([0-9]+)")
_OF_LAYER = ("net", "out", "delta", "output_error", "slope", "error_slope", "target")


def in_context(
    named: Sequence[tuple[str, Meaning]], keys: Mapping[str, Name], names: NameReader
) -> list[Meaning]:
    """The meanings of (name as typed, meaning by itself), in their order."""
    return _Context(named, keys, names).meanings()


@dataclass
class _Context:
    named: Sequence[tuple[str, Meaning]]
    keys: Mapping[str, Name]
    names: NameReader
    certain: set[str] = field(default_factory=set)
    bare: set[str] = field(default_factory=set)
    layer: int | None = None

    def meanings(self) -> list[Meaning]:
        found = [self.keys.get(text.strip().lower(), meaning) for text, meaning in self.named]
        self.certain = {meaning.quantity for meaning in found if isinstance(meaning, Name)}
        self.y_is_output = any(_Y_NEURON.search(text) for text, _ in self.named)
        self.counts = Counter(meaning.key for meaning in found if isinstance(meaning, Several))
        self.through = self._numbered_through(found)
        self.seen: Counter[str] = Counter()
        decided = [self._decided(meaning) for meaning in found]
        return [self._as_others(meaning) for meaning in decided]

    def _decided(self, meaning: Meaning) -> Meaning:
        if isinstance(meaning, Several):
            meaning = self._chosen(meaning)
        if isinstance(meaning, Name) and meaning.found.kind in _OF_LAYER:
            self.layer = meaning.found.k
        return meaning

    def _chosen(self, several: Several) -> Name | Several:
        left = [name for name in several.names if name.quantity not in self.certain] or list(several.names)
        if self.y_is_output and re.fullmatch(r"y[0-9]+", several.key):
            left = [name for name in left if name.found.kind == "out"] or left
        if len({name.found.k for name in left}) > 1:
            left = self._of_one_layer(several.key, left)
        if len(left) > 1:
            return Several(several.key, tuple(left))
        if re.fullmatch(r"[ho][0-9.]+", several.key):
            self.bare.add(left[0].found.kind)
        return left[0]

    def _of_one_layer(self, key: str, left: list[Name]) -> list[Name]:
        family = _NUMBERED.fullmatch(key)
        layers = sorted({name.found.k for name in left})
        if family is not None and family[1] in self.through:
            return [name for name in left if self._number(name) == int(family[2])] or left
        if self.counts[key] == len(layers):
            self.seen[key] += 1
            return [name for name in left if name.found.k == layers[self.seen[key] - 1]]
        return [name for name in left if name.found.k == self.layer] or left

    def _number(self, name: Name) -> int:
        """The number of a neuron if the numbers run on through the layers."""
        before = sum(len(layer) for layer in self.names.names.layers[1 : name.found.k + 1])
        return before + name.found.j + 1

    def _numbered_through(self, found: Sequence[Meaning]) -> set[str]:
        """The words such as "z" with numbers that run on through the layers: one is beyond each."""
        most = max(len(layer) for layer in self.names.names.layers[1:])
        words = set()
        for (text, _), meaning in zip(self.named, found, strict=True):
            plain = _NUMBERED.fullmatch(re.sub(r"[\s_]", "", text.lower()).replace("delta", "δ"))
            if plain is not None and isinstance(meaning, Name) and int(plain[2][:9]) > most:
                words.add(plain[1])
        return words

    def _as_others(self, meaning: Meaning) -> Meaning:
        if isinstance(meaning, Several) and len(self.bare) == 1 and re.fullmatch(r"[ho][0-9.]+", meaning.key):
            kept = [name for name in meaning.names if name.found.kind in self.bare]
            return kept[0] if len(kept) == 1 else meaning
        return meaning
