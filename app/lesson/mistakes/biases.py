"""Mistakes with biases, samples and given numbers."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from ..quantities.calculation import Part, Step, error_after
from ..quantities.steps import in_rows
from .mistake import (
    FORWARD_KINDS,
    GRADIENT_KINDS,
    MANY,
    NEW_KINDS,
    Asked,
    Final,
    Mistake,
    answered,
    changed,
    column,
    constant,
    in_layers,
    other_neurons,
    scopes,
)

Array = NDArray[np.float64]

MANY_SAMPLES = 16


def biases_moved(asked: Asked) -> Iterator[Mistake]:
    """Biases trained where the rule leaves them, or left where the rule trains them."""
    c, kind = asked.right, asked.quantity.kind
    if kind not in ("new_bias", "error_after") or c.architecture.bias_mode == "none":
        return
    if c.rule.train_biases:
        text = "You left the biases as they are. Here they are trained."
        yield changed(text, ("new_biases", None, lambda c, k, _now: c.step("biases", k)))
        return
    text = "You trained the biases. Here they stay as they are."
    yield changed(
        text, ("new_biases", None, lambda c, k, _now: c.step("biases", k) - c.step("bias_change", k))
    )
    if c.architecture.bias_mode == "shared":
        own = "You trained the biases, one for each neuron. Here they stay as they are."
        if kind == "error_after":
            yield answered(own, lambda c, now: error_after(c, lambda k: _each_bias(c, k, now))[..., 0])
            return
        for j in range(c.architecture.layer_sizes[asked.k + 1]):
            yield answered(own, _one_bias(asked.k, j))


def _one_bias(k: int, j: int) -> Final:
    return lambda c, now: _each_bias(c, k, now)[..., j]


def _each_bias(c: Part, k: int, _now: Array) -> Array:
    moved: Array = c.step("biases", k) - c.step("rate") * own_deltas(c, k)
    return moved


def own_deltas(c: Part, k: int) -> Array:
    """The gradient of a bias per neuron, (n_to,)."""
    deltas: Array = c.step("sample_share") * c.step("delta", k).sum(axis=-2)
    return deltas


def bias_sharing(asked: Asked) -> Iterator[Mistake]:
    """One delta in place of the layer's sum, or the sum in place of one delta."""
    mode = asked.right.architecture.bias_mode
    if asked.quantity.kind not in ("bias_gradient", "new_bias") or mode == "none":
        return
    neurons = asked.finder.names.layers[asked.k + 1]
    if len(neurons) == 1:
        return
    if mode == "per_neuron":
        text = (
            "You added the deltas of the whole layer. Here each neuron has a bias of its own, "
            "whose gradient is only its own delta."
        )
        yield changed(text, ("bias_gradient", asked.k, _all_deltas))
        return
    for j, neuron in enumerate(neurons[:MANY]):
        text = (
            f"This takes only δ_{neuron}. One bias feeds the whole layer, so its gradient is the "
            "sum of all deltas of the layer."
        )
        yield changed(text, ("bias_gradient", asked.k, _delta_alone(j)))


def _delta_alone(j: int) -> Step:
    return lambda c, k, _now: own_deltas(c, k)[..., j : j + 1]


def _all_deltas(c: Part, k: int, now: Array) -> Array:
    return np.broadcast_to(own_deltas(c, k).sum(axis=-1, keepdims=True), now.shape)


def weight_formula_for_bias(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind not in ("bias_gradient", "new_bias"):
        return
    for i in range(min(asked.right.architecture.layer_sizes[asked.k], MANY)):
        what = asked.finder.feeding(asked.k, i)
        text = f"You multiplied by {what}, as for a weight. A bias is multiplied by 1, so its gradient is δ alone."

        def gradient(c: Part, k: int, _now: Array, i: int = i) -> Array:
            each: Array = c.step("sample_share") * (
                c.step("delta", k) * c.step("feeding", k)[..., i, None]
            ).sum(axis=-2)
            return each.sum(axis=-1, keepdims=True) if c.architecture.bias_mode == "shared" else each

        yield changed(text, ("bias_gradient", asked.k, gradient))


def bias_left_out(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind not in (*FORWARD_KINDS, "error_after") or not any(
        asked.right.architecture.bias_sizes
    ):
        return
    for where, layers in scopes(asked):
        text = (
            f"The bias is left out of the net input {where}."
            if len(layers) > 1
            else "The bias is left out of the net input."
        )
        yield changed(text, *in_layers("net", layers, _without_bias))
    if asked.quantity.kind not in ("net", "out", "output_error"):
        return
    if asked.right.architecture.bias_mode == "per_neuron":
        yield from _neighbours_bias(asked)
    else:
        for other in range(len(asked.right.architecture.bias_sizes)):
            if other != asked.k:
                text = f"You used the bias b{other + 1}; this layer has b{asked.k + 1}."

                def swapped(c: Part, k: int, now: Array, other: int = other) -> Array:
                    shift = c.step("biases", other) - c.step("biases", k)
                    return now + shift[..., None, :]

                yield changed(text, ("net", asked.k, swapped)).called("other_bias")


def _neighbours_bias(asked: Asked) -> Iterator[Mistake]:
    k, j = asked.k, asked.quantity.j
    for other in other_neurons(asked.right.architecture.bias_sizes[k], j):
        used, meant = asked.finder.bias_name(k, other), asked.finder.bias_name(k, j)

        def swapped(c: Part, k: int, now: Array, other: int = other) -> Array:
            nets, biases = now.copy(), c.step("biases", k)
            nets[..., j] += (biases[..., other] - biases[..., j])[..., None]
            return nets

        text = f"You used the bias {used}; this neuron has {meant}."
        yield changed(text, ("net", k, swapped)).called("other_bias")


def _without_bias(c: Part, k: int, now: Array) -> Array:
    return now - c.step("biases", k)[..., None, :]


def bias_subtracted(asked: Asked) -> Iterator[Mistake]:
    if asked.quantity.kind in (*FORWARD_KINDS, "error_after") and any(asked.right.architecture.bias_sizes):
        for where, layers in scopes(asked):
            text = f"The bias {where} is subtracted. It is added to the net input."
            yield changed(text, *in_layers("net", layers, _minus_bias))


def _minus_bias(c: Part, k: int, now: Array) -> Array:
    return now - 2.0 * c.step("biases", k)[..., None, :]


def other_sample(asked: Asked) -> Iterator[Mistake]:
    count, kind = len(asked.right.inputs), asked.quantity.kind
    if count == 1 or kind in ("weight", "bias", "net_by_out", "net_by_bias"):
        return
    for s in range(min(count, MANY_SAMPLES)):
        if kind in (*GRADIENT_KINDS, *NEW_KINDS, "error_after"):
            text = f"This takes only sample {s + 1}. The batch has {count}, and each of them counts."
            yield changed(
                text, ("weight_gradient", None, _of_sample(s)), ("bias_gradient", None, _bias_of_sample(s))
            )
        elif kind == "batch_error":
            text = f"This is the error of sample {s + 1} alone. E_total of the batch takes all {count}."
            yield answered(text, column("error", 0, (s,)))
        elif s != asked.sample:
            text = f"This is the value of sample {s + 1}; the question is about sample {asked.sample + 1}."
            number = asked.right.read(asked.quantity, s)
            yield answered(text, constant(number))


def _of_sample(s: int) -> Step:
    def gradient(c: Part, k: int, _now: Array) -> Array:
        one: Array = c.step("delta", k)[..., s, :, None] * c.step("feeding", k)[..., s, None, :]
        return one + c.step("penalty_slope", k)

    return gradient


def _bias_of_sample(s: int) -> Step:
    def gradient(c: Part, k: int, now: Array) -> Array:
        each = c.step("delta", k)[..., s, :]
        if c.architecture.bias_mode == "shared":
            each = each.sum(axis=-1, keepdims=True)
        return each if c.architecture.bias_mode != "none" else now

    return gradient


def number_misread(asked: Asked) -> Iterator[Mistake]:
    """A given number misread: two digits swapped, the decimal point moved, another number's place."""
    architecture = asked.right.architecture
    if architecture.parameter_count > 4 * MANY or len(asked.right.inputs) > 4:
        return
    for step, k, index, name, number in _given(asked):
        for text, wrong in _misread(number):

            def misread(
                _c: Part, _k: int, now: Array, index: tuple[int, ...] = index, wrong: float = wrong
            ) -> Array:
                moved = now.copy()
                moved[in_rows(index)] = wrong
                return moved

            yield changed(f"{name} is misread: {text}.", (step, k, misread))


def _given(asked: Asked) -> Iterator[tuple[str, int, tuple[int, ...], str, float]]:
    """(step, layer, index, name, value) of each given number that can count for the answer."""
    right, names = asked.right, asked.finder.names
    split = right.architecture.split(right.trace.before)
    up_to = asked.quantity.k if asked.quantity.kind in ("net", "out") else asked.last
    for k in range(up_to + 1):
        for (j, i), number in np.ndenumerate(split.weights[k]):
            yield "weights", k, (j, i), names.weight(k, j, i), float(number)
        for (j,), number in np.ndenumerate(split.biases[k]):
            yield "biases", k, (j,), asked.finder.bias_name(k, j), float(number)
    for (s, i), number in np.ndenumerate(right.inputs):
        yield "inputs", 0, (s, i), names.inputs[i], float(number)
    if asked.quantity.kind not in ("net", "out", "slope"):
        for (s, j), number in np.ndenumerate(right.targets):
            yield "targets", 0, (s, j), names.targets[j], float(number)


def _misread(number: float) -> Iterator[tuple[str, float]]:
    if number == 0.0:
        return
    for factor in (10.0, 0.1):
        yield "its decimal point has moved", number * factor
    shown = f"{abs(number):.10g}"
    digits = [n for n, character in enumerate(shown) if character.isdigit()]
    for one, next_one in pairwise(digits):
        if shown[one] != shown[next_one] and len(shown) <= 6:
            swapped = list(shown)
            swapped[one], swapped[next_one] = shown[next_one], shown[one]
            yield "two of its digits are swapped", float("".join(swapped)) * (1.0 if number > 0.0 else -1.0)
