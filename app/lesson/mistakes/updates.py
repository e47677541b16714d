"""Mistakes with the update: its sign, learning rate and order, biases, samples, early rounding.

Transposed weights are here too.
"""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray

from ..quantities.calculation import Calculation, Rounding, Step
from .mistake import BACKWARD_KINDS, GRADIENT_KINDS, NEW_KINDS, Asked, Mistake, changed

Array = NDArray[np.float64]

USUAL_RATES = (0.5, 0.1, 0.01, 0.05, 0.2, 0.25, 0.3, 0.001, 0.9, 2.0)
DECIMALS = (4, 3, 5, 2, 6, 1, 7, 8, 9)
"""The decimals that learners round to, the likeliest first."""
SIGNIFICANT = (3, 4, 2, 5, 6)
GIVEN = ("weights", "biases", "rate", "output_share", "sample_share")
MANY_SAMPLES = 16


def added(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind in (*NEW_KINDS, "error_after"):
        text = "You added the change instead of subtracting it: a step goes downhill, against the gradient."
        yield changed(asked, text, _new(lambda change: -change))


def change_only(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind not in NEW_KINDS:
        return
    change = asked.right.read(asked.quantity, asked.sample) - _old(asked)
    yield Mistake("This is only the change. Subtract it from the old value.", asked.right, -change)
    yield Mistake("This is only the change. Add it to the old value.", asked.right, change)


def _old(asked: Asked) -> float:
    q = asked.quantity
    if q.kind == "new_bias":
        return float(asked.right.step("biases", q.k)[q.j])
    return float(asked.right.step("weights", q.k)[q.j, q.i])


def _new(turned: Callable[[Array], Array], *, flat: bool = False) -> dict[str, Step]:
    """The steps of an update with another change.

    `turned` takes the usual change, or with `flat` the gradient times η, and returns the wrong one.
    """

    def weights(c: Calculation, k: int) -> Array:
        old, where = c.step("weights", k), c.architecture.weight_slices[k]
        change = c.step("rate") * c.step("weight_gradient", k) if flat else c.step("weight_change", k)
        return np.where(c.trained(where).reshape(old.shape), old - turned(change), old)

    def biases(c: Calculation, k: int) -> Array:
        old, where = c.step("biases", k), c.architecture.bias_slices[k]
        if old.size == 0:
            return old
        change = c.step("rate") * c.step("bias_gradient", k) if flat else c.step("bias_change", k)
        return np.where(c.trained(where), old - turned(change), old)

    return {"new_weights": weights, "new_biases": biases}


def learning_rate_left_out(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind in (*NEW_KINDS, "error_after") and asked.right.rule.learning_rate != 1.0:
        text = (
            "The learning rate is left out (or taken as 1): multiply the gradient by it before subtracting."
        )
        yield changed(asked, text, {"rate": lambda _c, _k: np.array([1.0])})


def other_learning_rate(asked: Asked) -> Iterator[Mistake]:
    usual = asked.right.rule.learning_rate
    if asked.quantity.kind in (*NEW_KINDS, "error_after"):
        for rate in USUAL_RATES:
            if rate != usual:
                yield rate_of(asked, rate)


def rate_of(asked: Asked, rate: float) -> Mistake:
    """The mistake of using another learning rate."""
    text = f"You used a learning rate of {rate:g}. Here it is {asked.right.rule.learning_rate:g}."
    return changed(asked, text, {"rate": lambda _c, _k: np.array([rate])})


def updated_weights(asked: Asked) -> Iterator[Mistake]:
    kind = asked.quantity.kind
    if asked.last == 0 or kind not in (*BACKWARD_KINDS, "path", "net_by_out", "error_after"):
        return
    if asked.right.rule.update_order == "simultaneous":
        text = (
            "You went back through the already updated weights. Every delta goes through the "
            "weights as they were."
        )
        yield changed(asked, text, {"passed": lambda c, k: c.step("new_weights", k)})
    else:
        text = (
            "You went back through the old weights. In sequential order a layer is updated first, "
            "so the new ones count."
        )
        yield changed(asked, text, {"passed": lambda c, k: c.step("weights", k)})


def weights_transposed(asked: Asked) -> Iterator[Mistake]:
    kind, shapes = asked.quantity.kind, asked.right.architecture.weight_shapes
    text = (
        "The weights are transposed: a row holds the weights into one neuron, a column the "
        "weights out of one."
    )

    def turned(weights: Array) -> Array:
        # A square matrix is transposed; any other is read column by column in place of row by row.
        return (
            weights.T
            if weights.shape[0] == weights.shape[1]
            else weights.ravel().reshape(weights.shape[::-1]).T
        )

    for layers in dict.fromkeys(((asked.k,), (asked.k + 1,), tuple(range(len(shapes))))):
        if all(k > asked.last or 1 in shapes[k] for k in layers):
            continue

        def passed(c: Calculation, k: int, layers: tuple[int, ...] = layers) -> Array:
            return turned(c.right("passed", k)) if k in layers else c.right("passed", k)

        def net(c: Calculation, k: int, layers: tuple[int, ...] = layers) -> Array:
            if k not in layers:
                return c.right("net", k)
            biases = c.step("biases", k)
            summed: Array = c.step("feeding", k) @ turned(c.step("weights", k)).T
            return summed + biases if biases.size else summed

        if kind in (*BACKWARD_KINDS, "path", "net_by_out", "error_after"):
            yield changed(asked, text, {"passed": passed})
        if kind in ("net", "out", "output_error", "error"):
            yield changed(asked, text, {"net": net})
    square = shapes[asked.k][0] == shapes[asked.k][1]
    if kind in ("weight_gradient", "new_weight") and square and asked.quantity.i != asked.quantity.j:
        partner = asked.finder.names.weight(asked.k, asked.quantity.i, asked.quantity.j)
        said = f"This belongs to {partner}: the layer's weights are transposed."
        step = "weight_gradient" if kind == "weight_gradient" else "new_weights"
        mirrored: Step = lambda c, k: c.right(step, k).T if k == asked.k else c.right(step, k)  # noqa: E731
        yield changed(asked, said, {step: mirrored})


def biases_moved(asked: Asked) -> Iterator[Mistake]:
    """Biases trained where the rule leaves them, or left where the rule trains them."""
    c = asked.right
    if asked.quantity.kind not in ("new_bias", "error_after") or c.architecture.bias_mode == "none":
        return
    if c.rule.train_biases:
        yield changed(
            asked,
            "You left the biases as they are. Here they are trained.",
            {"new_biases": lambda c, k: c.step("biases", k)},
        )
        return
    text = "You trained the biases. Here they stay as they are."
    yield changed(asked, text, {"new_biases": lambda c, k: c.step("biases", k) - c.step("bias_change", k)})
    if c.architecture.bias_mode == "shared":
        own = "You trained the biases, one for each neuron. Here they stay as they are."

        def each(c: Calculation, k: int) -> Array:
            deltas: Array = c.step("sample_share") * c.step("delta", k).sum(axis=0)
            return c.step("biases", k) - c.step("rate") * deltas

        yield from _of_each(asked, own, each)


def _of_each(asked: Asked, text: str, each: Step) -> Iterator[Mistake]:
    if asked.quantity.kind == "error_after":
        yield changed(asked, text, {"new_biases": each})
    else:
        for number in each(asked.right, asked.k):
            yield Mistake(text, asked.right, float(number))


def bias_sharing(asked: Asked) -> Iterator[Mistake]:
    """One delta in place of the layer's sum, or the sum in place of one delta."""
    c, kind = asked.right, asked.quantity.kind
    if kind not in ("bias_gradient", "new_bias") or c.architecture.bias_mode == "none":
        return
    neurons = asked.finder.names.layers[asked.k + 1]
    if len(neurons) == 1:
        return

    def own(c: Calculation, k: int) -> Array:
        deltas: Array = c.step("sample_share") * c.step("delta", k).sum(axis=0)
        return deltas

    if c.architecture.bias_mode == "per_neuron":
        text = (
            "You added the deltas of the whole layer. Here each neuron has a bias of its own, "
            "whose gradient is only its own delta."
        )
        yield changed(asked, text, {"bias_gradient": lambda c, k: np.full(len(neurons), own(c, k).sum()) if k == asked.k else c.right("bias_gradient", k)})  # fmt: skip
        return
    for j, neuron in enumerate(neurons):
        text = (
            f"This takes only δ_{neuron}. One bias feeds the whole layer, so its gradient is the "
            "sum of all deltas of the layer."
        )
        yield changed(asked, text, {"bias_gradient": lambda c, k, j=j: own(c, k)[j : j + 1] if k == asked.k else c.right("bias_gradient", k)})  # type: ignore[misc]  # fmt: skip


def bias_left_out(asked: Asked) -> Iterator[Mistake]:
    biases = asked.right.architecture.bias_sizes
    if asked.quantity.kind not in ("net", "out", "output_error", "error") or not any(biases):
        return

    def net(c: Calculation, k: int) -> Array:
        nets = c.right("net", k)
        return nets - c.step("biases", k) if k == asked.k else nets

    yield changed(asked, "The bias is left out of the net input.", {"net": net})
    for other in range(len(biases)):
        if other != asked.k and asked.right.architecture.bias_mode == "shared":
            text = f"You used the bias b{other + 1}; this layer has b{asked.k + 1}."

            def swapped(c: Calculation, k: int, other: int = other) -> Array:
                nets = c.right("net", k)
                return nets - c.step("biases", k) + c.step("biases", other) if k == asked.k else nets

            yield changed(asked, text, {"net": swapped})


def memory_left_out(asked: Asked) -> Iterator[Mistake]:
    if (
        asked.quantity.kind in (*NEW_KINDS, "error_after")
        and asked.right.rule.optimizer != "gradient_descent"
    ):
        text = (
            f"This is plain gradient descent, w − η·gradient. Here the rule is {asked.right.rule.optimizer}."
        )
        yield changed(asked, text, _new(lambda change: change, flat=True))


def penalty_left_out(asked: Asked) -> Iterator[Mistake]:
    rule = asked.right.rule
    if rule.l1 == 0.0 and rule.l2 == 0.0:
        return
    if asked.quantity.kind in (*GRADIENT_KINDS, *NEW_KINDS, "error_after"):
        text = (
            "The penalty on large weights is left out: L1 and L2 add a term to the gradient of every weight."
        )
        yield changed(asked, text, {"penalty_slope": lambda c, k: np.zeros_like(c.step("weights", k))})


def other_sample(asked: Asked) -> Iterator[Mistake]:
    count, kind = len(asked.right.inputs), asked.quantity.kind
    if count == 1 or kind in ("weight", "bias", "net_by_out"):
        return
    for s in range(min(count, MANY_SAMPLES)):
        if kind in (*GRADIENT_KINDS, *NEW_KINDS, "error_after"):
            text = f"This takes only sample {s + 1}. The batch has {count}, and each of them counts."

            def gradient(c: Calculation, k: int, s: int = s) -> Array:
                one: Array = np.outer(c.step("delta", k)[s], c.step("feeding", k)[s])
                return one + c.step("penalty_slope", k)

            def of_bias(c: Calculation, k: int, s: int = s) -> Array:
                each = c.step("delta", k)[s]
                return np.array([each.sum()]) if c.architecture.bias_mode == "shared" else each

            yield changed(asked, text, {"weight_gradient": gradient, "bias_gradient": of_bias})
        elif s != asked.sample:
            text = f"This is the value of sample {s + 1}; the question is about sample {asked.sample + 1}."
            yield Mistake(text, asked.right, asked.right.read(asked.quantity, s))


def rounded_too_early(asked: Asked) -> Iterator[Mistake]:
    # The answer itself is not rounded: the learner rounds it when typing.
    steps = {
        "net": "net", "out": "out", "output_error": "output_errors", "error": "error", "own_error_slope": "own_error_slope",
        "error_slope": "error_slope", "slope": "slope", "delta": "delta", "weight_gradient": "weight_gradient",
        "bias_gradient": "bias_gradient", "new_weight": "new_weights", "new_bias": "new_biases", "error_after": "error_after",
    }  # fmt: skip
    asked_step = (steps.get(asked.quantity.kind, ""), asked.k)

    def keeping(rounded: Callable[[Array], Array]) -> Rounding:
        def keep(name: str, k: int, result: Array) -> Array:
            is_given = name in GIVEN or (name == "feeding" and k == 0)
            is_asked = name == asked_step[0] and (
                k == asked_step[1]
                or asked.quantity.kind in ("output_error", "error", "own_error_slope", "error_after")
            )
            return result if is_given or is_asked else rounded(result)

        return keep

    for decimals in DECIMALS:
        text = f"You rounded to {decimals} decimals on the way. Keep all digits, and round only at the end."
        yield Mistake(text, asked.right.again({}, keeping(partial(_decimals, decimals=decimals))))
    for digits in SIGNIFICANT:
        text = (
            f"You rounded to {digits} significant digits on the way. Keep all digits, and round "
            "only at the end."
        )
        yield Mistake(text, asked.right.again({}, keeping(partial(_significant, digits=digits))))


def _decimals(numbers: Array, decimals: int) -> Array:
    return np.asarray(np.round(numbers, decimals))


def _significant(numbers: Array, digits: int) -> Array:
    sizes = np.abs(np.where(numbers == 0.0, 1.0, numbers))
    # 10^|p| is exact where 10^-|p| is not, so that 0.25 does not become 0.25000000000000006.
    places = digits - 1 - np.floor(np.log10(sizes))
    tens = 10.0 ** np.abs(places)
    up = places >= 0
    scaled = np.round(np.where(up, numbers * tens, numbers / tens))
    return np.asarray(np.where(up, scaled / tens, scaled * tens))
