"""One iteration of a small network in plain Python, with mistakes made on purpose.

Independent of the program: no function of `app` is used, only the formulas of the article. Each
mistake is one line of the calculation done wrong, as a learner does it. The result is a list of
names and values in the order of the calculation.
"""

import math
import random
from dataclasses import dataclass
from itertools import pairwise

ACTIVATIONS = {
    "logistic": (lambda x: 1 / (1 + math.exp(-x)), lambda _x, y: y * (1 - y)),
    "tanh": (math.tanh, lambda _x, y: 1 - y * y),
    "linear": (lambda x: x, lambda _x, _y: 1.0),
    "relu": (lambda x: max(0.0, x), lambda x, _y: 1.0 if x > 0 else 0.0),
}

COMMONEST = (
    "sign_turned", "added_instead_of_subtracted", "slope_forgotten", "stopped_at_delta", "learning_rate_left_out",
    "half_left_out", "sum_or_mean", "only_one_path", "updated_weights", "bias_left_out", "weights_transposed",
    "square_forgotten",
)  # fmt: skip
OTHERS = (
    "bias_subtracted", "input_left_out", "exponents_sign", "other_activation", "own_output_taken", "path_without_weight",
    "operands_swapped", "neighbours_old_weight", "weight_formula_for_bias", "not_updated", "change_only", "net_for_out",
    "other_sign_convention", "bias_sharing", "other_derivative", "slope_at_out",
)  # fmt: skip


@dataclass(frozen=True)
class Problem:
    sizes: tuple[int, ...]
    activations: tuple[str, ...]
    weights: tuple  # weights[k][j][i]
    biases: tuple  # biases[k][j]
    inputs: tuple
    targets: tuple
    rate: float
    train_biases: bool


def problem(seed):
    """A random network with two or three layers of one to three neurons, and given numbers."""
    draw = random.Random(seed)
    hidden = draw.choice((1, 1, 2))
    sizes = tuple(draw.choice((2, 2, 3)) for _ in range(hidden + 2))
    activations = (
        *(draw.choice(("logistic", "logistic", "tanh")) for _ in range(hidden)),
        draw.choice(("logistic", "logistic", "linear")),
    )

    def given(low, high):
        return round(draw.uniform(low, high), 2) or 0.17

    weights = tuple(
        tuple(tuple(given(-0.9, 0.9) for _ in range(a)) for _ in range(b)) for a, b in pairwise(sizes)
    )
    biases = tuple(tuple(given(0.1, 0.7) for _ in range(b)) for b in sizes[1:])
    return Problem(
        sizes,
        activations,
        weights,
        biases,
        tuple(given(0.05, 0.95) for _ in range(sizes[0])),
        tuple(given(0.05, 0.95) for _ in range(sizes[-1])),
        draw.choice((0.1, 0.2, 0.25, 0.5)),
        draw.random() < 0.5,
    )


def layer_names(problem):
    hidden = len(problem.sizes) - 2
    prefixes = ["i", *(["h"] if hidden == 1 else [f"h{k}." for k in range(1, hidden + 1)]), "o"]
    return [
        [f"{prefix}{n + 1}" for n in range(size)]
        for prefix, size in zip(prefixes, problem.sizes, strict=True)
    ]


def weight_name(problem, k, j, i):
    before = sum(a * b for a, b in zip(problem.sizes[:k], problem.sizes[1 : k + 1], strict=True))
    return f"w{before + j * problem.sizes[k] + i + 1}"


def transposed(matrix):
    rows, columns = len(matrix), len(matrix[0])
    if rows == columns:
        return [[matrix[i][j] for i in range(rows)] for j in range(rows)]
    flat = [number for row in matrix for number in row]
    return [[flat[i * rows + j] for i in range(columns)] for j in range(rows)]


def calculate(p, mistakes=(), slip=None):
    """The list [(name, value)] of one iteration, with these mistakes; `slip` is (name, factor)."""
    wrong = frozenset(mistakes)
    names, last = layer_names(p), len(p.sizes) - 2
    found = {}

    def put(name, value):
        if slip is not None and name == slip[0]:
            value = value * slip[1]
        found[name] = value
        return value

    outs, nets = [list(p.inputs)], []
    for k, (weights, biases, activation) in enumerate(zip(p.weights, p.biases, p.activations, strict=True)):
        used = transposed(weights) if "weights_transposed" in wrong and k == last else weights
        net, out = [], []
        for j, name in enumerate(names[k + 1]):
            feeding = nets[k - 1] if "net_for_out" in wrong and k > 0 else outs[k]
            terms = [w * x for w, x in zip(used[j], feeding, strict=True)]
            if "input_left_out" in wrong and k == 0:
                terms = terms[:-1]
            bias = (
                0.0 if "bias_left_out" in wrong else -biases[j] if "bias_subtracted" in wrong else biases[j]
            )
            net.append(put(f"net_{name}", sum(terms) + bias))
            squash = (
                ACTIVATIONS["tanh" if activation == "logistic" else "logistic"][0]
                if "other_activation" in wrong
                else ACTIVATIONS[activation][0]
            )
            x = -net[j] if "exponents_sign" in wrong and activation == "logistic" else net[j]
            out.append(put(f"out_{name}", squash(x)))
        nets.append(net)
        outs.append(out)

    half = 1.0 if "half_left_out" in wrong else 0.5
    share = 1 / p.sizes[-1] if "sum_or_mean" in wrong else 1.0
    errors = []
    for target, out, name in zip(p.targets, outs[-1], names[-1], strict=True):
        gap = target - out
        errors.append(put(f"E_{name}", half * (abs(gap) if "square_forgotten" in wrong else gap * gap)))
    put("E_total", share * sum(errors))

    def slope_of(k, j):
        activation = p.activations[k]
        if "slope_forgotten" in wrong:
            return 1.0
        if "other_derivative" in wrong:
            activation = "tanh" if activation == "logistic" else "logistic"
        x, y = nets[k][j], outs[k + 1][j]
        if "slope_at_out" in wrong:
            x, y = y, ACTIVATIONS[activation][0](y)
        return ACTIVATIONS[activation][1](x, y)

    deltas = [[] for _ in p.weights]
    gradients = [[] for _ in p.weights]
    bias_gradients = [[] for _ in p.weights]
    updated = {}

    def update(old, gradient):
        rate = 1.0 if "learning_rate_left_out" in wrong else p.rate
        change = rate * gradient
        if "not_updated" in wrong:
            return old
        if "change_only" in wrong:
            return change
        if "operands_swapped" in wrong:
            return change - old
        return old + change if "added_instead_of_subtracted" in wrong else old - change

    for k in range(last, -1, -1):
        for j, name in enumerate(names[k + 1]):
            if k == last:
                gap = outs[-1][j] - p.targets[j]
                if "sign_turned" in wrong:
                    gap = -gap
                slope = put(f"dE_total/dout_{name}", 2 * half * share * gap)
            else:
                terms = []
                for m, above in enumerate(names[k + 2]):
                    weight = p.weights[k + 1][m][j]
                    if "updated_weights" in wrong:
                        weight = updated[k + 1, m, j]
                    if "path_without_weight" in wrong:
                        weight = 1.0
                    single = k == last - 1 and share == 1.0
                    called = (
                        f"dE_{above}/dout_{name}" if k == last - 1 else f"dE_total/dout_{name} via {above}"
                    )
                    terms.append(
                        put(called, deltas[k + 1][m] * weight)
                        if single or k < last - 1
                        else deltas[k + 1][m] * weight
                    )
                slope = put(f"dE_total/dout_{name}", terms[0] if "only_one_path" in wrong else sum(terms))
            own = slope_of(k, j)
            if not {"slope_forgotten"} & wrong:
                put(f"dout_{name}/dnet_{name}", own)
            delta = slope * own
            deltas[k].append(put(f"delta_{name}", -delta if "other_sign_convention" in wrong else delta))
            if "other_sign_convention" in wrong:
                deltas[k][-1] = delta
        for j, _ in enumerate(names[k + 1]):
            row = []
            for i in range(p.sizes[k]):
                came = outs[k][i]
                if "stopped_at_delta" in wrong:
                    came = 1.0
                if "own_output_taken" in wrong:
                    came = outs[k + 1][j]
                row.append(put(f"dE_total/d{weight_name(p, k, j, i)}", deltas[k][j] * came))
                updated[k, j, i] = update(p.weights[k][j][i], row[i])
            gradients[k].append(row)
        for j, name in enumerate(names[k + 1]):
            factor = outs[k][0] if "weight_formula_for_bias" in wrong else 1.0
            gradient = sum(deltas[k]) if "bias_sharing" in wrong else deltas[k][j] * factor
            bias_gradients[k].append(put(f"dE_total/db_{name}", gradient))
    for k in range(last + 1):
        for j, name in enumerate(names[k + 1]):
            for i in range(p.sizes[k]):
                old = p.weights[k][j][i]
                if "neighbours_old_weight" in wrong:
                    old = p.weights[k][j][(i + 1) % p.sizes[k]]
                put(f"{weight_name(p, k, j, i)}+", update(old, gradients[k][j][i]))
            if p.train_biases:
                put(f"b_{name}+", update(p.biases[k][j], bias_gradients[k][j]))
    return list(found.items())
