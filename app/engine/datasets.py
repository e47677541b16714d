"""Named datasets, drawn from a seed: logic gates, clouds of two kinds in the plane, the two sides of a curve, and curves to follow.

A class is coded as `low` or 1. With `low` 0 targets suit logistic and softmax outputs, with −1 they suit tanh. Noise has
one meaning per kind of data, said in each entry. The rows, the noise and the split into training and test samples
each come from a stream of the seed of their own: more noise leaves the split as it is.

`iris` is measured, not drawn: Fisher's flowers, in `tables/iris.csv` with their source.

The clouds are after those of the TensorFlow Playground (Smilkov and Carter, 2016), drawn anew here: inputs lie between
−1 and 1, not −6 and 6, because that is where the usual starting weights work.
"""

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from . import expression
from .randomness import DATA, NOISE, SPLIT, generator
from .refused import Refused

Array = NDArray[np.float64]
Rows = tuple[Array, Array]
"""Inputs (samples, n_0) and targets (samples, n_L)."""

MAX_SAMPLES = 2000
MAX_PARITY_BITS = 8


@dataclass(frozen=True)
class Dataset:
    """Inputs (samples, n_0) and targets (samples, n_L); the first `train_count` rows are for training, the others for testing."""

    inputs: Array
    targets: Array
    train_count: int

    @property
    def train(self) -> Rows:
        return self.inputs[: self.train_count], self.targets[: self.train_count]

    @property
    def test(self) -> Rows:
        return self.inputs[self.train_count :], self.targets[self.train_count :]


@dataclass(frozen=True)
class Generator:
    """One entry of the table.

    `draw(samples, random)` gives the rows without noise; classes are coded 0 and 1 by it.
    `usual_samples` is the default; if `fixed`, the table has just these rows and no others.
    `noise` describes one unit of noise, or is empty if noise does not apply.
    `classes`: whether the targets name a class, so that `low` applies.
    `formula` is the usual formula of a dataset that takes one, else empty.
    """

    title: str
    inputs: int
    outputs: int
    usual_samples: int
    draw: Callable[[int, np.random.Generator], Rows]
    fixed: bool = False
    noise: str = ""
    classes: bool = True
    formula: str = ""
    input_names: tuple[str, ...] = ()
    """The names of the inputs of a measured dataset."""
    class_names: tuple[str, ...] = ()
    """The classes of a dataset with an output for each class, in the order of its outputs."""


INPUTS_NOISE = "standard deviation of what is added to every input"
TARGETS_NOISE = "standard deviation of what is added to every target"


def _gate(outputs: tuple[int, int, int, int]) -> Callable[[int, np.random.Generator], Rows]:
    def draw(_samples: int, _random: np.random.Generator) -> Rows:
        inputs = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
        return inputs, np.array(outputs, dtype=np.float64)[:, None]

    return draw


def _parity(bits: int) -> Callable[[int, np.random.Generator], Rows]:
    def draw(_samples: int, _random: np.random.Generator) -> Rows:
        inputs = np.array(list(itertools.product((0.0, 1.0), repeat=bits)))
        return inputs, inputs.sum(axis=1, keepdims=True) % 2.0

    return draw


def _article(_samples: int, _random: np.random.Generator) -> Rows:
    return np.array([[0.05, 0.10]]), np.array([[0.01, 0.99]])


def _classes(samples: int) -> Array:
    """Every second sample is of class 1, so that both have the same number, or nearly."""
    return (np.arange(samples) % 2).astype(np.float64)[:, None]


def _circle(samples: int, random: np.random.Generator) -> Rows:
    # Class 1 inside half the radius, class 0 in a ring around it with a gap between.
    targets = _classes(samples)
    radius = np.where(
        targets[:, 0] == 1.0, random.uniform(0.0, 0.5, samples), random.uniform(0.7, 1.0, samples)
    )
    angle = random.uniform(0.0, 2.0 * math.pi, samples)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]), targets


def _xor_cloud(samples: int, random: np.random.Generator) -> Rows:
    # Class 1 where the two inputs have different signs; a gap of 0.1 on both sides of the axes.
    targets = _classes(samples)
    size = random.uniform(0.1, 1.0, (samples, 2))
    first = random.choice((-1.0, 1.0), samples)
    second = np.where(targets[:, 0] == 1.0, -first, first)
    return size * np.column_stack([first, second]), targets


def _two_gaussians(samples: int, random: np.random.Generator) -> Rows:
    # Around (½, ½) and (−½, −½), with a standard deviation of 0.2.
    targets = _classes(samples)
    return np.where(targets == 1.0, 0.5, -0.5) + random.normal(0.0, 0.2, (samples, 2)), targets


def _moons(samples: int, random: np.random.Generator) -> Rows:
    # Two half circles that reach into each other.
    targets = _classes(samples)
    angle = random.uniform(0.0, math.pi, samples)
    upper = np.column_stack([np.cos(angle) - 0.5, np.sin(angle) - 0.25])
    return 0.6 * np.where(targets == 1.0, upper, -upper), targets


def _spiral(samples: int, random: np.random.Generator) -> Rows:
    # Two arms, each one and three quarter turns, half a turn apart.
    targets = _classes(samples)
    along = random.uniform(0.05, 1.0, samples)
    angle = 3.5 * math.pi * along + math.pi * targets[:, 0]
    return np.column_stack([along * np.sin(angle), along * np.cos(angle)]), targets


def _plane(samples: int, random: np.random.Generator) -> Rows:
    inputs = random.uniform(-1.0, 1.0, (samples, 2))
    return inputs, inputs.mean(axis=1, keepdims=True)


HILLS = (
    (-0.6, 0.4, 1.0),
    (0.0, 0.4, -1.0),
    (0.6, 0.4, 1.0),
    (-0.6, -0.4, -1.0),
    (0.0, -0.4, 1.0),
    (0.6, -0.4, -1.0),
)
"""(x, y, height) of the hills and hollows of multi_gaussian."""


def _multi_gaussian(samples: int, random: np.random.Generator) -> Rows:
    inputs = random.uniform(-1.0, 1.0, (samples, 2))
    hills = [
        height * np.exp(-((inputs[:, 0] - x) ** 2 + (inputs[:, 1] - y) ** 2) / (2.0 * 0.15**2))
        for x, y, height in HILLS
    ]
    return inputs, np.sum(hills, axis=0)[:, None]


def _sine(samples: int, random: np.random.Generator) -> Rows:
    inputs = random.uniform(-1.0, 1.0, (samples, 1))
    return inputs, np.sin(math.pi * inputs)


FORMULA = "sin(3x)"
GAP = 0.05
"""No point of `boundary` lies nearer to its curve, measured upwards or downwards."""


def _boundary(formula: str) -> Callable[[int, np.random.Generator], Rows]:
    """Points of the square from −1 to 1; class 1 above the curve y = f(x). Refuses a curve that divides nothing."""
    f = expression.read(formula)
    across = (np.arange(200, dtype=np.float64) + 0.5) / 100.0 - 1.0
    _check_curve(formula, across, f.at(across))

    def draw(samples: int, random: np.random.Generator) -> Rows:
        x, along = random.uniform(-1.0, 1.0, samples), random.uniform(0.0, 1.0, samples)
        curve = f.at(x)
        _check_defined(formula, x, curve)
        # The height is uniform over the two parts of the square below and above the gap.
        below = np.clip(curve - GAP, -1.0, 1.0) + 1.0
        above = 1.0 - np.clip(curve + GAP, -1.0, 1.0)
        place = along * (below + above)
        y = np.where(place < below, place - 1.0, 1.0 - above + (place - below))
        return np.column_stack([x, y]), (y > curve).astype(np.float64)[:, None]

    return draw


def _check_defined(formula: str, x: Array, curve: Array) -> None:
    without = np.flatnonzero(np.isnan(curve))
    if without.size:
        raise Refused(
            "formula",
            f"The curve needs a value everywhere from x = −1 to 1, and {formula} has none at "
            f"x = {f'{x[without[0]]:.3g}'.replace('-', '−')}. Choose another formula, or move it, as in log(x + 2).",
        )


def _check_curve(formula: str, x: Array, curve: Array) -> None:
    _check_defined(formula, x, curve)
    side = "above" if (curve >= 1.0 - GAP).all() else "below" if (curve <= GAP - 1.0).all() else ""
    if side:
        raise Refused(
            "formula",
            f"The points lie between −1 and 1, and the curve y = {formula} lies {side} all of them, so there would be "
            "one class only. Choose a curve that goes through the square.",
        )


IRIS_NAMES = ("sepal length", "sepal width", "petal length", "petal width")
IRIS_CLASSES = ("setosa", "versicolor", "virginica")
IRIS_RANGES = ((4.3, 7.9), (2.0, 4.4), (1.0, 6.9), (0.1, 2.5))
"""The smallest and the largest value of each input, in cm. They are scaled to −1…1: 2(x − min)/(max − min) − 1."""


@cache
def _iris_table() -> tuple[tuple[str, ...], ...]:
    text = Path(__file__).with_name("tables").joinpath("iris.csv").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return tuple(tuple(line.split(",")) for line in lines[1:])


def _iris(_samples: int, _random: np.random.Generator) -> Rows:
    rows = _iris_table()
    low, high = np.array(IRIS_RANGES).T
    inputs = np.array([[float(cell) for cell in row[:4]] for row in rows])
    targets = np.array([[float(row[4] == name) for name in IRIS_CLASSES] for row in rows])
    return 2.0 * (inputs - low) / (high - low) - 1.0, targets


def _curve(title: str, inputs: int, draw: Callable[[int, np.random.Generator], Rows]) -> Generator:
    return Generator(title, inputs, 1, 200, draw, noise=TARGETS_NOISE, classes=False)


def _cloud(title: str, draw: Callable[[int, np.random.Generator], Rows]) -> Generator:
    return Generator(title, 2, 1, 200, draw, noise=INPUTS_NOISE)


DATASETS: dict[str, Generator] = {
    "article": Generator("The article's one sample", 2, 2, 1, _article, fixed=True, classes=False),
    "and": Generator("AND", 2, 1, 4, _gate((0, 0, 0, 1)), fixed=True, noise=INPUTS_NOISE),
    "or": Generator("OR", 2, 1, 4, _gate((0, 1, 1, 1)), fixed=True, noise=INPUTS_NOISE),
    "nand": Generator("NAND", 2, 1, 4, _gate((1, 1, 1, 0)), fixed=True, noise=INPUTS_NOISE),
    "xor": Generator("XOR", 2, 1, 4, _gate((0, 1, 1, 0)), fixed=True, noise=INPUTS_NOISE),
    **{
        f"parity_{bits}": Generator(
            f"Parity of {bits} bits", bits, 1, 2**bits, _parity(bits), fixed=True, noise=INPUTS_NOISE
        )
        for bits in range(2, MAX_PARITY_BITS + 1)
    },
    "circle": _cloud("A disc in a ring", _circle),
    "xor_cloud": _cloud("XOR as clouds", _xor_cloud),
    "two_gaussians": _cloud("Two Gaussian clouds", _two_gaussians),
    "moons": _cloud("Two moons", _moons),
    "spiral": _cloud("Two spiral arms", _spiral),
    "boundary": Generator(
        "Above and below a curve", 2, 1, 200, _boundary(FORMULA), noise=INPUTS_NOISE, formula=FORMULA
    ),
    "plane": _curve("A plane: (x + y)/2", 2, _plane),
    "multi_gaussian": _curve("Hills and hollows", 2, _multi_gaussian),
    "sine": _curve("One wave of a sine: sin(π·x)", 1, _sine),
    "iris": Generator(
        "Iris: three species by their measures",
        4,
        3,
        150,
        _iris,
        fixed=True,
        noise=INPUTS_NOISE,
        input_names=IRIS_NAMES,
        class_names=IRIS_CLASSES,
    ),
}


def make(
    name: str,
    *,
    samples: int | None = None,
    noise: float = 0.0,
    seed: int = 0,
    test_fraction: float = 0.0,
    low: float = 0.0,
    one_hot: bool = False,
    formula: str | None = None,
) -> Dataset:
    """The dataset of that name; the same arguments give the same bits.

    samples        how many, 1 to 2000; None for the usual number. Tables such as XOR have their own rows only
    noise          0 to 1; the entry describes its effect
    test_fraction  this part of the samples, 0 to below 1, is set aside for testing, rounded to whole samples;
                   which ones comes from the seed
    low            the target that stands for "no": 0 for logistic and softmax outputs, −1 for tanh
    one_hot        two outputs, "no" and "yes", in place of one, for softmax. Iris has an output for each class anyway
    formula        the curve of `boundary`, as `expression` reads it; None for the usual one
    Refuses anything outside, and a split that would leave nothing to train with.
    """
    if name not in DATASETS:
        raise Refused("data", f"There is no dataset {name!r}; choose one of {', '.join(DATASETS)}.")
    entry = DATASETS[name]
    if samples is None:
        samples = entry.usual_samples
    _check_samples(entry, samples)
    _check_noise(entry, noise)
    _test_count(samples, test_fraction)
    _check_targets(entry, low, one_hot)

    draw = entry.draw if formula is None else _drawn_by(entry, formula)
    inputs, targets = draw(samples, generator(seed, DATA))
    if noise > 0.0:
        # The same draws for every amount of noise: turning it up moves each sample along a line.
        noisy = inputs if entry.noise == INPUTS_NOISE else targets
        noisy += noise * generator(seed, NOISE).standard_normal(noisy.shape)
    if one_hot and not entry.class_names:
        targets = np.hstack((1.0 - targets, targets))
    if entry.classes:
        targets = low + (1.0 - low) * targets
    return split(inputs, targets, test_fraction, seed)


def split(inputs: Array, targets: Array, test_fraction: float, seed: int) -> Dataset:
    """Sets a part of the rows aside for testing, as `make` does. Without a part the order stays as it is."""
    test_count = _test_count(len(inputs), test_fraction)
    if test_count > 0:
        order = generator(seed, SPLIT).permutation(len(inputs))
        inputs, targets = inputs[order], targets[order]
    return Dataset(inputs, targets, len(inputs) - test_count)


def _drawn_by(entry: Generator, formula: str) -> Callable[[int, np.random.Generator], Rows]:
    if not entry.formula:
        raise Refused(
            "formula", f"{entry.title} takes no formula; leave it out, or choose the dataset boundary."
        )
    return _boundary(formula)


def _check_samples(entry: Generator, samples: int) -> None:
    if entry.fixed and samples != entry.usual_samples:
        raise Refused(
            "samples",
            f"{entry.title} has {entry.usual_samples} rows; {samples} came. Leave the number of samples out.",
        )
    if not 1 <= samples <= MAX_SAMPLES:
        raise Refused(
            "samples", f"A dataset has 1 to {MAX_SAMPLES} samples; {samples} came. Choose a number between."
        )


def _check_noise(entry: Generator, noise: float) -> None:
    if not 0.0 <= noise <= 1.0:
        raise Refused("noise", f"Noise is a number from 0 (none) to 1; {noise!r} came. Choose one between.")
    if noise > 0.0 and not entry.noise:
        raise Refused("noise", f"{entry.title} is taken as it is, without noise; {noise!r} came. Choose 0.")


def _test_count(samples: int, test_fraction: float) -> int:
    """The number of samples set aside for testing; at least one sample is left for training."""
    if not 0.0 <= test_fraction < 1.0:
        raise Refused(
            "test_fraction",
            f"The part set aside for testing is from 0 (none) to below 1; {test_fraction!r} came. 0.2 is usual.",
        )
    count = round(test_fraction * samples)
    if count >= samples:
        raise Refused(
            "test_fraction",
            f"Setting aside {test_fraction:g} of {samples} samples leaves none to train with; choose a smaller part.",
        )
    return count


def _check_targets(entry: Generator, low: float, one_hot: bool) -> None:
    if low not in (0.0, -1.0):
        raise Refused(
            "low",
            f'The target for "no" is 0 (logistic, softmax) or −1 (tanh); {low!r} came. Choose one of the two.',
        )
    if low != 0.0 and not entry.classes:
        raise Refused(
            "low", f"The targets of {entry.title} are numbers, not classes; {low!r} came. Leave low at 0."
        )
    if one_hot and not entry.classes:
        raise Refused(
            "one_hot", f"The targets of {entry.title} are numbers, not classes; leave one_hot at false."
        )
