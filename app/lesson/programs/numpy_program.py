"""The run as a Python program that needs only NumPy."""

from .data import data
from .ending import iterate_head, page, run, training
from .formulas import ACTIVATIONS_NUMPY, ERRORS_NUMPY, OPTIMIZERS, delta
from .parts import (
    NUMPY,
    chosen_error,
    docstring,
    network,
    order,
    packs,
    rule,
    sample_share,
    unpacking,
    update_lines,
    uses_output_share,
)
from .story import Story
from .writing import Section, indented, joined, named_list

FILE_NAME = "backstep_numpy.py"


def numpy_program(story: Story) -> str:
    """The source text."""
    return joined(docstring(story, "NumPy", FILE_NAME), sections(story))


def sections(story: Story) -> list[Section]:
    """The program, part by part."""
    several_errors = len(story.every("error")) > 1
    choice = chosen_error(story.rule, NUMPY) if several_errors else ""
    begin = [Section("", "", "import base64\n\nimport numpy as np" if packs(story) else "import numpy as np")]
    if packs(story):
        begin.append(Section("", "", unpacking(NUMPY)))
    told, compared = page(story, NUMPY)
    return [
        *begin,
        network(story, NUMPY),
        data(story, NUMPY),
        _functions(story),
        rule(story, NUMPY, error=choice),
        order(story),
        _forward(story),
        training(story),
        run(story, NUMPY),
        told,
        compared,
    ]


def _functions(story: Story) -> Section:
    """The activations, error functions and optimisers that this run uses."""
    activations = list(dict.fromkeys(story.architecture.activations))
    errors = [str(name) for name in story.every("error")]
    parts = [ACTIVATIONS_NUMPY[name] for name in activations]
    for name in errors:
        parts += [ERRORS_NUMPY[name], delta(name, story.architecture.activations[-1])]
    if story.remembers:
        parts += [OPTIMIZERS[str(name)].replace("XP", "np") for name in story.every("optimizer")]
    pairs = [
        f"({name}, {'None' if name == 'softmax' else name + '_slope'})"
        for name in story.architecture.activations
    ]
    parts.append(named_list("activations", pairs))
    return Section("Functions and their slopes", "", "\n\n\n".join(parts))


def _forward(story: Story) -> Section:
    bias = " + b" if story.has_biases else ""
    layers = "zip(weights, biases, activations)" if story.has_biases else "zip(weights, activations)"
    each = "w, b, (f, _)" if story.has_biases else "w, (f, _)"
    forward = f'''def forward(rows):
    """net and out of every layer, one row a sample; outs[0] are the inputs."""
    nets, outs = [], [rows]
    for {each} in {layers}:
        nets.append(outs[-1] @ w.T{bias})  # net = Σ w·out{" + b·1" if story.has_biases else ""}
        outs.append(f(nets[-1]))  # out = f(net)
    return nets, outs'''
    orders = story.every("update_order")
    several = len(orders) > 1
    parts = [forward]
    if "simultaneous" in orders:
        parts.append(_simultaneous(story, "iterate_simultaneously" if several else "iterate"))
    if "sequential" in orders:
        parts.append(_sequential(story, "iterate_sequentially" if several else "iterate"))
    return Section("One iteration: forward, backward, update", "", "\n\n\n".join(parts))


def _names(story: Story) -> tuple[str, str]:
    errors = story.every("error")
    return ("error_of", "output_delta") if len(errors) > 1 else (str(errors[0]), f"{errors[0]}_delta")


def _first_lines(story: Story, name: str, what: str) -> str:
    error, _ = _names(story)
    return f"""{iterate_head(story, name, what, by_hand=True)}
    nets, outs = forward(inputs[batch])
    errors = {error}(nets[-1], outs[-1], targets[batch])  # E_o of each output"""


def _output_delta(story: Story) -> str:
    _, output_delta = _names(story)
    share = "output_share * " if uses_output_share(story) else ""
    return f"{share}{output_delta}(nets[-1], outs[-1], targets[batch])"


def _penalty(story: Story, weight: str) -> str:
    text = ""
    if any(value != 0.0 for value in story.every("l1")):
        text += f" + l1 * np.sign({weight})"
    if any(value != 0.0 for value in story.every("l2")):
        text += f" + l2 * {weight}"
    return text


def _bias_gradient(story: Story, delta: str) -> str:
    if story.architecture.bias_mode == "shared":
        return f"{delta}.sum(axis=0).sum(keepdims=True)"
    return f"{delta}.sum(axis=0)"


def _simultaneous(story: Story, name: str) -> str:
    share = sample_share(story)
    factor = "share * " if share else ""
    penalty = _penalty(story, "w")
    zipped = "zip(deltas, outs, weights)" if penalty else "zip(deltas, outs)"
    each = "delta, out, w" if penalty else "delta, out"
    what = (
        ", averaged over the batch"
        if story.in_batches and story.every("sample_reduction") == ["mean"]
        else ""
    )
    lines = [
        "# δ of the output layer; then down: ∂E_total/∂out_h = Σ δ_j·w_jh over the neurons j that h feeds",
        f"deltas = [{_output_delta(story)}]",
    ]
    if story.architecture.layer_count > 1:
        lines += [
            "for k in reversed(range(len(weights) - 1)):",
            "    _, slope = activations[k]",
            "    deltas.insert(0, (deltas[0] @ weights[k + 1]) * slope(nets[k], outs[k + 1]))",
        ]
    lines += [f"share = {share}"] if share else []
    lines += [
        f"# ∂E_total/∂w = δ · the out that the weight carries{what}"
        + ("; and the penalty's slope" if penalty else ""),
        f"gradients = [{factor}delta.T @ out{penalty} for {each} in {zipped}]",
    ]
    if story.has_biases:
        shared = (
            ": a bias that a layer shares feels all of its deltas"
            if story.architecture.bias_mode == "shared"
            else ""
        )
        lines += [
            f"# ∂E_total/∂b = δ·1{shared}",
            f"gradients += [{factor}{_bias_gradient(story, 'delta')} for delta in deltas]",
        ]
    moved = "parameters" if story.trains_biases or story.masked else "weights"
    lines += [line.replace("XP", "np") for line in update_lines(story, moved, "gradients")]
    lines.append("return nets, outs, errors, deltas, gradients")
    return _first_lines(story, name, "") + "\n" + indented("\n".join(lines))


def _sequential(story: Story, name: str) -> str:
    """The function for one sequential update, layer by layer from the last.

    Each layer is updated before the deltas go back through its new weights.
    """
    moved = ["learning_rate * gradients[k]", "learning_rate * gradients[len(weights) + k]"]
    if story.masked:
        moved = [
            "np.where(moves[k], learning_rate * gradients[k], 0.0)",
            "np.where(moves[len(weights) + k], learning_rate * gradients[len(weights) + k], 0.0)",
        ]
    lines = [
        "deltas = [None] * len(weights)",
        "gradients = [None] * len(parameters)",
        "for k in reversed(range(len(weights))):",
        "    if k == len(weights) - 1:",
        f"        deltas[k] = {_output_delta(story)}",
        "    else:",
        "        # through the weights that have just been updated: that is the sequential order",
        "        _, slope = activations[k]",
        "        deltas[k] = (deltas[k + 1] @ weights[k + 1]) * slope(nets[k], outs[k + 1])",
        f"    gradients[k] = deltas[k].T @ outs[k]{_penalty(story, 'weights[k]')}",
    ]
    if story.has_biases:
        lines.append(f"    gradients[len(weights) + k] = {_bias_gradient(story, 'deltas[k]')}")
    lines += [f"    weights[k] -= {moved[0]}"]
    if story.trains_biases:
        lines.append(f"    biases[k] -= {moved[1]}")
    lines.append("return nets, outs, errors, deltas, gradients")
    return _first_lines(story, name, ", layer after layer") + "\n" + indented("\n".join(lines))
