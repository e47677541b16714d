"""One layer: net, out, δ and the gradient, as `textbook.py` explains them. A line for a neuron holds for all samples
of a block at once; `Arrangement` says in which order the neurons come.
"""

from collections.abc import Callable
from typing import NamedTuple

from ..activations import LEAK
from ..architecture import Architecture
from .elementary import cosine, exp, logistic, sine, softplus, tanh
from .error import ERROR_FUNCTIONS
from .lanes import total
from .loops import Arrangement, At, Neurons, Some, Sums
from .values import Number

Parameters = Neurons
"""The flat vector of parameters (`architecture.py`)."""


class Activation(NamedTuple):
    """out = f(net), and ∂out/∂net from net and out."""

    f: Callable[[Number], Number]
    slope: Callable[[Number, Number], Number]


ACTIVATIONS = {
    # out = 1/(1 + e^-net);  ∂out/∂net = out·(1 − out)
    "logistic": Activation(logistic, lambda _net, out: out * (1.0 - out)),
    # out = tanh net;  ∂out/∂net = 1 − out²
    "tanh": Activation(tanh, lambda _net, out: 1.0 - out * out),
    # out = max(0, net);  ∂out/∂net = 1 where net > 0, else 0
    "relu": Activation(
        lambda net: (net <= 0.0).choose(0.0, net), lambda net, _out: (net > 0.0).choose(1.0, 0.0)
    ),
    # out = net where net > 0, else LEAK·net;  ∂out/∂net = 1 where net > 0, else LEAK
    "leaky_relu": Activation(
        lambda net: (net > 0.0).choose(net, net * LEAK), lambda net, _out: (net > 0.0).choose(1.0, LEAK)
    ),
    # out = ln(1 + e^net);  ∂out/∂net = 1/(1 + e^-net)
    "softplus": Activation(softplus, lambda net, _out: logistic(net)),
    # out = net;  ∂out/∂net = 1
    "linear": Activation(lambda net: net, lambda net, _out: net.function.number(1.0)),
    # out = sin net;  ∂out/∂net = cos net
    "sine": Activation(sine, lambda net, _out: cosine(net)),
}
"""All but softmax, whose neurons mix (`_softmax`)."""


class Layer(NamedTuple):
    """A layer after the input, and where its parameters lie in the flat vector."""

    neurons: int
    inputs: int
    activation: str
    weights_at: int
    biases_at: int
    biases: int
    """One for each neuron, 1 that they share, or 0."""

    def weight(self, parameters: Parameters, j: At, i: At) -> Number:
        weight: Number = parameters[self.weights_at + j * self.inputs + i]
        return weight

    def bias(self, parameters: Parameters, j: At) -> Number | None:
        if self.biases == 0:
            return None
        bias: Number = parameters[self.biases_at + (j if self.biases == self.neurons else 0)]
        return bias


def layers_of(architecture: Architecture) -> list[Layer]:
    shapes, weights, biases = architecture.weight_shapes, architecture.weight_slices, architecture.bias_slices
    return [
        Layer(*shape, activation, w.start, b.start, b.stop - b.start)
        for shape, activation, w, b in zip(shapes, architecture.activations, weights, biases, strict=True)
    ]


def forward(
    a: Arrangement, layer: Layer, parameters: Parameters, feeding: Neurons
) -> tuple[Neurons, Neurons]:
    """(net, out) of the layer that receives the numbers `feeding`."""

    def nets(js: Some) -> Sums:
        def terms(i: At) -> Sums:
            out = feeding[i]
            return [layer.weight(parameters, j, i) * out for j in js]

        # net_h1 = b1·1 + w1·i1 + w2·i2
        return a.add_up_row([layer.bias(parameters, j) for j in js], layer.inputs, terms)

    net = a.rows(layer.neurons, nets)
    if layer.activation == "softmax":
        return net, _softmax(a, net, layer.neurons)
    # out_h1 = f(net_h1)
    f = ACTIVATIONS[layer.activation].f
    return net, a.neurons(layer.neurons, lambda js: [f(net[j]) for j in js])


def _softmax(a: Arrangement, net: Neurons, count: int) -> Neurons:
    # out_j = e^net_j / Σ_i e^net_i; the largest net taken away from all changes no output and lets nothing overflow.
    def larger(so_far: Sums, j: At) -> Sums:
        return [(net[j] > so_far[0]).choose(net[j], so_far[0])]

    (largest,) = a.fold([net[0]], count, larger)
    powers = a.neurons(count, lambda js: [exp(net[j] - largest) for j in js])
    (total,) = a.add_up_row([None], count, lambda j: [powers[j]])
    return a.neurons(count, lambda js: [powers[j] / total for j in js])


def output_delta(
    a: Arrangement, layer: Layer, error: str, share: float, net: Neurons, out: Neurons, targets: Neurons
) -> Neurons:
    """δ of the output layer; `textbook.output_delta` says why each case is as it is."""
    count, slope_of_error = layer.neurons, ERROR_FUNCTIONS[error].derivative

    def shared(delta: Number) -> Number:
        return share * delta if share != 1.0 else delta

    def slope(j: At) -> Number:
        # ∂E_total/∂out_o1 = −(target_o1 − out_o1), and the like
        return shared(slope_of_error(out[j], targets[j]))

    if error == "cross_entropy":
        # δ_j = out_j·Σ target − target_j
        (asked,) = a.add_up_row([None], count, lambda j: [targets[j]])
        return a.neurons(count, lambda js: [shared(out[j] * asked - targets[j]) for j in js])
    if error == "binary_cross_entropy":
        # δ = out − target
        return a.neurons(count, lambda js: [slope(j) for j in js])
    if layer.activation == "softmax":
        # δ_j = out_j·(∂E/∂out_j − Σ_i ∂E/∂out_i·out_i)
        (mixed,) = a.add_up_row([None], count, lambda i: [slope(i) * out[i]])
        return a.neurons(count, lambda js: [out[j] * (slope(j) - mixed) for j in js])
    # δ_o1 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1
    activation = ACTIVATIONS[layer.activation]
    return a.neurons(count, lambda js: [slope(j) * activation.slope(net[j], out[j]) for j in js])


def hidden_delta(
    a: Arrangement, layer: Layer, above: Layer, passed: Parameters, delta: Neurons, net: Neurons, out: Neurons
) -> Neurons:
    """δ of a layer, from the δ of the layer above it and the weights between, `passed`."""
    activation = ACTIVATIONS[layer.activation]

    def deltas(neurons: Some) -> Sums:
        def terms(j: At) -> Sums:
            felt = delta[j]
            return [felt * above.weight(passed, j, i) for i in neurons]

        # ∂E_total/∂out_h1 = Σ over the neurons j that h1 feeds of δ_j·w_j,h1
        slopes = a.add_up([a.nothing(i) for i in neurons], above.neurons, terms)
        # δ_h1 = ∂E_total/∂out_h1 · ∂out_h1/∂net_h1
        return [slope * activation.slope(net[i], out[i]) for slope, i in zip(slopes, neurons, strict=True)]

    return a.neurons(layer.neurons, deltas)


def gradient(
    a: Arrangement,
    layer: Layer,
    delta: Neurons,
    feeding: Neurons,
    put: Callable[[At, Number], None],
    *,
    biases: bool,
) -> None:
    """Puts ∂E/∂p, summed over the samples of the block, for the layer's weights and, if asked for, its biases."""
    # ∂E_total/∂w5 = δ_o1 · out_h1
    a.weights(
        layer.neurons,
        layer.inputs,
        lambda j, i: delta[j] * feeding[i],
        lambda place, g: put(place + layer.weights_at, g),
    )
    if not biases:
        return
    # ∂E_total/∂b = δ·1; a bias shared by a layer feels the sum of its deltas
    if layer.biases == layer.neurons:
        a.weights(1, layer.neurons, lambda _, j: delta[j], lambda place, g: put(place + layer.biases_at, g))
    elif layer.biases == 1:
        (felt,) = a.add_up_row([None], layer.neurons, lambda j: [delta[j]])
        put(layer.biases_at, total(felt))
