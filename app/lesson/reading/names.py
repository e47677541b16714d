"""Reads the name of a quantity in every form in which pages, books, learners and programs write it.

    names = NameReader(QuantityFinder(architecture, rule))
    names.read("\\delta_{o1}")     Name("delta_o1")
    names.read("neth1[2]")         Name("net_h1[2]")
    names.read("z1")               Several(("net_h1", "net_o1")), if both layers have a neuron 1
    names.read("w99")              NoSuch("w99"); names.nearest("w99") are w8, …
    names.read("0.4 · x")          None: not a name

`spelling` has made one key of a name's TeX, Unicode and words:

    name       := "-"? (derivative | gradient | atom "+"?)
    derivative := d top "/" d bottom | d top d bottom            dE_total/dw5, dE_dw5
    gradient   := "grad" parameter | parameter "grad" | d parameter
    atom       := total | quantity neuron | neuron quantity | neuron | parameter
    total      := E | E_total | L | J | C | loss | error | cost, and "after 1 iteration"
    quantity   := net, z | out, a | target, ideal, y, t | E | delta, δ
    neuron     := (i | x | h | o | y) number | h number "." number | number
    parameter  := w number | w neuron "," neuron | b number | b neuron

A neuron with a number alone, a neuron without a quantity and y1 may mean several quantities; the
list in which they stand decides (`context`).
"""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import product

from ..quantities.lookup import Quantity, QuantityFinder
from .spelling import spelled

TOTALS = [
    "e",
    "etotal",
    "etot",
    "totale",
    "totalerror",
    "totalloss",
    "error",
    "errortotal",
    "loss",
    "losstotal",
    "l",
    "ltotal",
    "j",
    "jtotal",
    "c",
    "cost",
    "ctotal",
    "ebatch",
]
QUANTITIES = {
    "net": ("net", "z", "netinput", "totalnetinput", "in"),
    "out": ("out", "a", "output", "activation", "act", "yhat", "pred"),
    "target": ("target", "ideal", "y", "t", "expected"),
    "E": ("e", "error", "loss", "err", "l"),
    "delta": ("δ",),
}
_WORDS = {word: kind for kind, words in QUANTITIES.items() for word in words}
_BY_LENGTH = "|".join(sorted(_WORDS, key=len, reverse=True))
NEURON = r"(?:input|hidden|output|[ixhoy])?[0-9]{1,4}(?:\.[0-9]{1,4})?"
LETTERS = {"x": "i", "input": "i", "hidden": "h", "y": "o", "output": "o"}
_NEURON = re.compile(r"(input|hidden|output|[ixhoy])?([0-9]{1,4})(?:\.([0-9]{1,4}))?")
_BEFORE = re.compile(rf"({_BY_LENGTH})({NEURON})")
_AFTER = re.compile(rf"({NEURON})({_BY_LENGTH})")
_WEIGHT = re.compile(r"(?:weight|w)([0-9]{1,9})")
_PAIR = re.compile(rf"(?:weight|w)({NEURON})[,>-]*({NEURON})")
_BIAS = re.compile(rf"(?:bias|b)({NEURON})")
_ERROR_AFTER = re.compile(r"(?:e|etotal|error|loss)after(?:([0-9]{1,12})iterations?)?")
_GRADIENT = re.compile(
    r"(?:grad(?:ient)?(?:of)?|∇|[d∂])(?P<after>[wb].*)|(?P<before>[wb].*?)\.?grad(?:ient)?"
)
_SHAPE = re.compile(r"[a-zδ∂∇][a-z0-9δ∂∇.,/+|'>-]*")
MOST_FOUND = 4000
"""Names that a reader remembers."""
POOL = 400


@dataclass(frozen=True)
class Name:
    """A quantity of this network. `quantity` is its name with the sample, such as net_h1[2].

    `sample` counts from 0 and is None for a name without one. `negated` is True for −δ_o1: the
    number beside it has the other sign.
    """

    quantity: str
    found: Quantity
    sample: int | None = None
    negated: bool = False


@dataclass(frozen=True)
class Several:
    """A name with several meanings; `key` is its spelling."""

    key: str
    names: tuple[Name, ...]

    @property
    def quantities(self) -> tuple[str, ...]:
        return tuple(name.quantity for name in self.names)


@dataclass(frozen=True)
class NoSuch:
    """A well-formed name of no quantity of this network; `key` is its spelling."""

    key: str


class NameReader:
    """Reads the names of one network; `samples` is the size of the batch."""

    def __init__(self, finder: QuantityFinder, samples: int = 1) -> None:
        self.finder, self.names, self.samples = finder, finder.names, samples
        self.several_hidden = len(self.names.layers) > 3
        self.places = {
            name: (k - 1, j) for k, layer in enumerate(self.names.layers) for j, name in enumerate(layer)
        }
        self._read: dict[str, Name | Several | NoSuch | None] = {}
        self._pool: dict[str, str] = {}

    def read(self, text: str) -> Name | Several | NoSuch | None:
        """The meaning of a name; None for a text that has not the form of one."""
        if text not in self._read:
            if len(self._read) >= MOST_FOUND:
                self._read.clear()
            self._read[text] = self._find(text)
        return self._read[text]

    def _find(self, text: str) -> Name | Several | NoSuch | None:
        spelling = spelled(text, points=self.several_hidden)
        if spelling is None or not _SHAPE.fullmatch(spelling.key):
            return None
        via = self._neurons(spelling.via)
        written = [f"{name} via {via[0]}" for name in self._written(spelling.key)] if via else []
        if not spelling.via:
            written = self._written(spelling.key)
        names = []
        for name in dict.fromkeys(written):
            plain, bracket, number = name.partition("[")
            sample = int(number[:-1]) - 1 if bracket else spelling.sample
            found = self.finder.find(plain)
            if found is None or not 0 <= (sample or 0) < self.samples:
                continue
            mark = "" if sample is None else f"[{sample + 1}]"
            names.append(Name(f"{found.name}{mark}", found, sample, spelling.negated))
        if len(names) == 1:
            return names[0]
        return Several(spelling.key, tuple(names)) if names else NoSuch(spelling.key)

    # ---- the grammar: each method returns the names that a key may mean

    def _written(self, key: str) -> list[str]:
        new = key.endswith("+")
        if new:
            return [f"{name}+" for name in self._parameters(key.removesuffix("+"))]
        return self._derivatives(key) or self._gradients(key) or self._atoms(key)

    def _derivatives(self, key: str) -> list[str]:
        if key[0] not in "d∂":
            return []
        top, slash, bottom = key[1:].partition("/")
        if slash:
            pairs = [(top, bottom[1:])] if bottom[:1] in ("d", "∂") else []
        else:
            pairs = [(key[1:n], key[n + 1 :]) for n in range(2, len(key)) if key[n] in "d∂"]
        return [
            f"d{above}/d{below}"
            for one, other in pairs
            for above, below in product(self._atoms(one), self._atoms(other))
            if above != below and "[" not in above + below
        ]

    def _gradients(self, key: str) -> list[str]:
        found = _GRADIENT.fullmatch(key)
        if found is None:
            return []
        return [f"dE_total/d{name}" for name in self._parameters(found["after"] or found["before"])]

    def _atoms(self, key: str) -> list[str]:
        if key in TOTALS:
            return ["E_total"]
        if (found := _ERROR_AFTER.fullmatch(key)) is not None:
            if found[1] is None:
                return ["E_total after"]
            return [f"E_total after {found[1]} iteration{'s' if int(found[1]) != 1 else ''}"]
        if (found := re.fullmatch(r"(?:y|target|t|ideal)([0-9]{1,4})", key)) is not None:
            target = f"target_o{found[1]}"
            return [f"out_o{found[1]}", target] if key[0] == "y" else [target]
        if (found := re.fullmatch(r"(?:yhat|pred)([0-9]{1,4})", key)) is not None:
            return [f"out_o{found[1]}"]
        return self._of_neuron(key) or self._parameters(key)

    def _of_neuron(self, key: str) -> list[str]:
        """net_h1, h1_net, h1 and i1."""
        if (found := _BEFORE.fullmatch(key)) is not None:
            word, neuron = found[1], found[2]
        elif (found := _AFTER.fullmatch(key)) is not None:
            neuron, word = found[1], found[2]
        else:
            neurons = self._neurons(key) if _NEURON.fullmatch(key) and not key[0].isdigit() else []
            return [
                name for n in neurons for name in ([n] if self.places[n][0] < 0 else [f"out_{n}", f"net_{n}"])
            ]
        kind, neurons = _WORDS[word], self._neurons(neuron)
        names = [f"{kind}_{n}" for n in neurons if self.places[n][0] >= 0]
        if kind in ("E", "target"):
            number = neuron if neuron.isdigit() else ""
            names = [f"{kind}_{n}" for n in neurons if n in self.names.outputs and number in ("", n[1:])]
        if kind == "E" and neuron.isdigit() and self.samples > 1:
            names.append(f"E_total[{neuron}]")
        return names

    def _neurons(self, text: str) -> list[str]:
        """The neurons that a text may mean; a number alone may be one of any layer but the inputs."""
        found = _NEURON.fullmatch(text)
        if found is None:
            return []
        letter, number, within = found[1], found[2], found[3]
        if letter is None:
            if within is not None:
                return [name for name in (f"h{number}.{within}",) if name in self.places]
            return self._numbered(int(number))
        letter = LETTERS.get(letter, letter)
        name = f"{letter}{number}" + (f".{within}" if within is not None else "")
        return [name] if name in self.places else []

    def _numbered(self, number: int) -> list[str]:
        """The neurons with this number in their layer; else the one with it through all layers."""
        layers = self.names.layers[1:]
        within = [layer[number - 1] for layer in layers if 1 <= number <= len(layer)]
        through = [neuron for layer in layers for neuron in layer]
        return within or through[number - 1 : number]

    def _parameters(self, key: str) -> list[str]:
        known = self.names.parameter_index
        if (found := _WEIGHT.fullmatch(key)) is not None:
            name = f"w{found[1].lstrip('0')}"
            return [name] if name in known else []
        if (found := _BIAS.fullmatch(key)) is not None:
            names = [f"b{found[1]}", *(f"b_{n}" for n in self._neurons(found[1]))]
            return [name for name in names if name in known]
        if (found := _PAIR.fullmatch(key)) is not None:
            return [
                name
                for a, b in product(self._neurons(found[1]), self._neurons(found[2]))
                for name in self._between(a, b)
            ]
        return []

    def _between(self, one: str, other: str) -> list[str]:
        """The weight between two neurons of neighbouring layers, in either order."""
        if one[0].isdigit() or other[0].isdigit():
            return []
        (k, j), (below, i) = sorted((self.places[one], self.places[other]), reverse=True)
        return [self.names.weight(k, j, i)] if k == below + 1 else []

    # ---- the nearest names

    def nearest(self, key: str) -> tuple[str, ...]:
        """Up to three names of this network, spelled most like a key; takes milliseconds."""
        if not self._pool:
            self._pool = {_spelled_key(name): name for name in self._some_names()}
        return tuple(self._pool[near] for near in get_close_matches(key[:40], self._pool, n=3, cutoff=0.4))

    def _some_names(self) -> list[str]:
        """Up to POOL names of this network, the parameters first."""
        names, last = self.names, self.names.layers[-1]
        neurons = [neuron for layer in names.layers[1:] for neuron in layer]
        found = ["E_total", *names.inputs[:POOL], *names.targets[:POOL]]
        found += [f"{kind}_{n}" for n in neurons for kind in ("net", "out", "delta")]
        found += [f"E_{n}" for n in last]
        parameters = list(names.parameters[: POOL // 4])
        return (
            [p + mark for mark in ("", "+") for p in parameters]
            + [f"dE_total/d{p}" for p in parameters]
            + found[:POOL]
        )


def _spelled_key(name: str) -> str:
    spelling = spelled(name)
    return spelling.key if spelling is not None else name
