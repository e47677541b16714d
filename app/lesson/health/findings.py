"""What keeps a network from learning: saturated neurons, dead ReLUs, gradients that vanish or explode,
a learning rate that makes the error rise, classes of unequal size.

Every threshold has its reason in `docs/health.md`. A network that has learnt its samples is healthy
whatever its slopes are: they are small because nothing is left to learn.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from ..quantities.names import Names
from .observed import Observed

Array = NDArray[np.float64]

SMALL_SLOPE = 0.01
"""As a part of the function's largest slope."""
LARGEST_SLOPES = {"logistic": 0.25, "tanh": 1.0, "softplus": 1.0, "softmax": 0.25}
"""The functions that saturate."""
MOST_SAMPLES = 0.95
"""A neuron is saturated if it is so in this part of the samples."""
NOT_LEARNT = 0.05
"""With fewer samples far from their targets, the network has learnt."""
RATIO = 1000.0
"""δ of the first layer against δ of the last one."""
POINTS = 24
"""The newest points of the error curve that are looked at."""
FEWEST_POINTS = 6
RISE = 1.5
"""The mean of the last third of these points against that of the first third."""
FEWEST_OF_CLASSES = 10
"""Samples below which classes are not counted."""
SMALLEST_CLASS = 0.4
"""The smallest class, as a part of an equal share."""
NAMED = 3
"""Neurons that a sentence names."""

Kind = Literal[
    "saturated", "saturated_output", "dead_relu", "vanishing", "exploding", "rate", "diverged", "classes"
]


@dataclass(frozen=True)
class Finding:
    """One finding.

    `layer` counts from 1 after the inputs; 0 if the finding belongs to no layer. `neurons` are the
    neurons that it names. `numbers` are the numbers it rests on, by neuron, layer or name. `edit` is
    the quantity of the rule, and its value, that the remedy names; None if it takes more than one edit.
    """

    kind: Kind
    layer: int
    neurons: tuple[str, ...]
    numbers: Mapping[str, float]
    text: str
    remedy: str
    edit: tuple[str, float | str] | None = None


def findings(seen: Observed) -> list[Finding]:
    """Every finding, the gravest first; none for a healthy network."""
    with np.errstate(all="ignore"):
        return [finding for look in LOOKS for finding in look(seen)]


def _diverged(seen: Observed) -> Iterator[Finding]:
    at, rate = seen.course.diverged_at, seen.rule.learning_rate
    if at is not None:
        yield Finding(
            "diverged",
            0,
            (),
            {"iteration": float(at), "learning_rate": rate},
            f"The update of iteration {at:,} would make a number infinite: each step goes further past the minimum than the one before.",
            f"Go back, and take a learning rate of {_smaller(rate)}.",
        )


def _rate(seen: Observed) -> Iterator[Finding]:
    errors, rate = seen.course.errors[-POINTS:], seen.rule.learning_rate
    if len(errors) < FEWEST_POINTS or _has_learnt(seen) or seen.course.diverged_at is not None or rate == 0.0:
        return
    third = len(errors) // 3
    before, now = float(errors[:third].mean()), float(errors[-third:].mean())
    if RISE * before < now < np.inf:
        yield Finding(
            "rate",
            0,
            (),
            {"before": before, "now": now, "learning_rate": rate},
            f"The error rises: its mean was {_number(before)} a little while ago, and it is {_number(now)} now. The steps go past the minimum.",
            f"Take a learning rate of {_smaller(rate)}.",
            ("learning_rate", _third(rate)),
        )


def _dead_relu(seen: Observed) -> Iterator[Finding]:
    for k, names in _layers(seen):
        if seen.architecture.activations[k] != "relu":
            continue
        dead = np.flatnonzero((seen.layers[k].slopes == 0.0).all(axis=0))
        if dead.size:
            neurons = tuple(names[j] for j in dead)
            many = dead.size > 1
            yield Finding(
                "dead_relu",
                k + 1,
                neurons,
                dict.fromkeys(neurons, 1.0),
                f"{_named(neurons)} {'give' if many else 'gives'} 0 for every sample. With a slope of 0 there is no gradient, "
                f"so {'they do' if many else 'it does'} not learn any more.",
                "Take leaky ReLU or new starting weights, and a smaller learning rate: large steps push a neuron out of the data.",
            )


def _saturated(seen: Observed) -> Iterator[Finding]:
    if _has_learnt(seen):
        return
    for k, names in _layers(seen):
        if k == len(seen.layers) - 1:
            continue
        small = _small_slopes(seen, k)
        if small is None:
            continue
        shares = small.mean(axis=0)
        enough = (shares >= MOST_SAMPLES) & (small[seen.not_learnt].mean(axis=0) >= MOST_SAMPLES)
        chosen = np.flatnonzero(enough)
        if chosen.size:
            neurons = tuple(names[j] for j in chosen)
            least = float(shares[chosen].min())
            yield Finding(
                "saturated",
                k + 1,
                neurons,
                {names[j]: float(shares[j]) for j in chosen},
                f"{_named(neurons)} {'are' if chosen.size > 1 else 'is'} saturated in {'at least ' if chosen.size > 1 and least < 1.0 else ''}{_percent(least)} of the samples: "
                "the slope there is below 1 % of the largest one, and so is the gradient that it lets through.",
                "Take smaller starting weights, or inputs nearer to 0; a smaller learning rate keeps neurons from getting there.",
            )


def _saturated_output(seen: Observed) -> Iterator[Finding]:
    k = len(seen.layers) - 1
    small = None if "cross_entropy" in seen.rule.error else _small_slopes(seen, k)
    if small is None:
        return
    names = Names(seen.architecture).layers[k + 1]
    # Wrong, and without a slope to be put right by.
    shares = (small & (seen.misses > 0.1)).mean(axis=0)
    chosen = np.flatnonzero(shares >= NOT_LEARNT)
    if chosen.size:
        neurons = tuple(names[j] for j in chosen)
        most = float(shares[chosen].max())
        is_logistic = seen.architecture.activations[k] == "logistic"
        cross_entropy = "binary cross-entropy" if is_logistic else "another error function"
        yield Finding(
            "saturated_output",
            k + 1,
            neurons,
            {names[j]: float(shares[j]) for j in chosen},
            f"{_named(neurons)} {'are' if chosen.size > 1 else 'is'} far from the target and saturated in {_percent(most)} of the samples: "
            "the error is large there, and the slope that would put it right is nearly 0.",
            f"Take {cross_entropy}, whose δ does not contain the slope, or smaller starting weights.",
            ("error", "binary_cross_entropy") if is_logistic and _are_shares(seen.targets) else None,
        )


def _vanishing_or_exploding(seen: Observed) -> Iterator[Finding]:
    sizes = [layer.delta_size for layer in seen.layers]
    first, last = sizes[0], sizes[-1]
    if len(sizes) < 2 or _has_learnt(seen) or not (np.isfinite(sizes).all() and last > 0.0):
        return
    numbers = {f"layer {k + 1}": size for k, size in enumerate(sizes)}
    hidden = seen.architecture.activations[:-1]
    if first < last / RATIO:
        times = f"{_times(last / first)} times smaller than in the last layer" if first > 0.0 else "0"
        move = "hardly move" if first > 0.0 else "do not move at all"
        flat = (
            "Take tanh or ReLU in the hidden layers"
            if "logistic" in hidden
            else "Draw the starting weights by Xavier or He"
        )
        yield Finding(
            "vanishing",
            1,
            (),
            numbers,
            f"δ in the first layer is {times}, so its weights {move}.",
            f"{flat}, or take fewer layers. Adam gives small gradients a larger step.",
        )
    elif first > last * RATIO:
        yield Finding(
            "exploding",
            1,
            (),
            numbers,
            f"δ in the first layer is {_times(first / last)} times larger than in the last layer, so one step can throw its weights far away.",
            "Take smaller starting weights (Xavier, or He with ReLU), a smaller learning rate, or fewer layers.",
        )


def _classes(seen: Observed) -> Iterator[Finding]:
    counts = _counts(seen.targets)
    if counts is None or len(seen.targets) < FEWEST_OF_CLASSES:
        return
    smallest = min(counts, key=lambda name: counts[name])
    share, equal = counts[smallest] / len(seen.targets), 1.0 / len(counts)
    if share < SMALLEST_CLASS * equal:
        largest = max(counts.values()) / len(seen.targets)
        yield Finding(
            "classes",
            0,
            (),
            counts,
            f"Only {_percent(share)} of the samples belong to class {smallest}. A network that never names it is already right in "
            f"{_percent(1.0 - share if len(counts) == 2 else largest)} of the samples.",
            "Add samples of this class, or leave some of the others out; look at the errors of each class and not at their mean.",
        )


LOOKS: tuple[Callable[[Observed], Iterator[Finding]], ...] = (
    _diverged,
    _rate,
    _dead_relu,
    _saturated_output,
    _saturated,
    _vanishing_or_exploding,
    _classes,
)
"""The gravest first."""


def small_shares(seen: Observed, k: int) -> Array | None:
    """For each neuron of layer k (from 0) the part of the samples with a small slope; None for a function that does not saturate.

    Of ReLU it is the part with a slope of 0.
    """
    if seen.architecture.activations[k] == "relu":
        return np.asarray((seen.layers[k].slopes == 0.0).mean(axis=0))
    small = _small_slopes(seen, k)
    return None if small is None else np.asarray(small.mean(axis=0))


def _small_slopes(seen: Observed, k: int) -> NDArray[np.bool_] | None:
    largest = LARGEST_SLOPES.get(seen.architecture.activations[k])
    if largest is None:
        return None
    return np.asarray(np.abs(seen.layers[k].slopes) < SMALL_SLOPE * largest)


def _has_learnt(seen: Observed) -> bool:
    return bool(seen.not_learnt.mean() < NOT_LEARNT)


def _layers(seen: Observed) -> list[tuple[int, tuple[str, ...]]]:
    """Each layer after the inputs with the names of its neurons."""
    return list(enumerate(Names(seen.architecture).layers[1:]))


def _counts(targets: Array) -> dict[str, float] | None:
    """The samples of each class, by the target's value or by the output; None if the targets are no classes."""
    values = np.unique(targets)
    if len(values) != 2:
        return None
    low, high = values.tolist()
    if targets.shape[1] == 1:
        return {_number(value): float((targets == value).sum()) for value in (low, high)}
    if not ((targets == high).sum(axis=1) == 1).all():
        return None
    return {f"o{j + 1}": float(count) for j, count in enumerate((targets == high).sum(axis=0))}


def _named(neurons: Sequence[str]) -> str:
    shown, more = neurons[:NAMED], len(neurons) - NAMED
    if more > 0:
        return f"{', '.join(shown)} and {more} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _percent(share: float) -> str:
    return f"{100.0 * share:.3g} %"


def _number(value: float) -> str:
    return f"{value:.3g}".replace("-", "−")


def _times(ratio: float) -> str:
    return f"{float(f'{ratio:.2g}'):,.0f}" if ratio < 1e9 else f"{ratio:.1e}"


def _are_shares(targets: Array) -> bool:
    """Binary cross-entropy takes targets from 0 to 1."""
    return bool(((targets >= 0.0) & (targets <= 1.0)).all())


def _third(rate: float) -> float:
    """Two digits of it, as the sentence writes them."""
    return float(f"{rate / 3.0:.2g}")


def _smaller(rate: float) -> str:
    return f"{_third(rate):.2g}, a third of the present {rate:.6g}"
