"""The run as a PyTorch program.

PyTorch calculates the gradients. Its own optimiser moves the weights where it gives the same
numbers.
"""

from .data import data
from .ending import iterate_head, page, run, training
from .formulas import ACTIVATIONS_TORCH, ERRORS_TORCH, LOSSES_TORCH, OPTIMIZERS
from .parts import (
    MOST_ORDERS,
    TORCH,
    chosen_error,
    docstring,
    network,
    order,
    packs,
    rule,
    sample_share,
    unpacking,
    update_lines,
    used_settings,
    uses_output_share,
)
from .story import Story
from .writing import Section, indented, joined, named_list

FILE_NAME = "backstep_torch.py"

OPTIMIZERS_TORCH = {
    "gradient_descent": "torch.optim.SGD({what}, lr=learning_rate)",
    "momentum": "torch.optim.SGD({what}, lr=learning_rate, momentum=momentum)",
    "nesterov": "torch.optim.SGD({what}, lr=learning_rate, momentum=momentum, nesterov=True)",
    "rmsprop": "torch.optim.RMSprop({what}, lr=learning_rate, alpha=decay, eps=epsilon)",
    "adam": "torch.optim.Adam({what}, lr=learning_rate, betas=(beta1, beta2), eps=epsilon)",
}


def torch_program(story: Story) -> str:
    """The source text."""
    needs = "PyTorch and NumPy" if _needs_numpy(story) else "PyTorch"
    return joined(docstring(story, needs, FILE_NAME), sections(story))


def sections(story: Story) -> list[Section]:
    """The program, part by part."""
    imports = ["import base64\n"] if packs(story) else []
    imports += ["import numpy as np"] if _needs_numpy(story) else []
    imports += ["import torch"]
    imports += ["import torch.nn.functional as F"] if _uses_logarithms(story) else []
    begin = [Section("", "", "\n".join(imports) + "\n\ntorch.set_default_dtype(torch.float64)")]
    if packs(story):
        begin.append(Section("", "", unpacking(TORCH)))
    by_hand = not _pytorchs_own(story)
    choice = chosen_error(story.rule, TORCH) if len(story.every("error")) > 1 else ""
    extra = () if by_hand else (f"optimizer = {_optimizer(story)}",)
    told, compared = page(story, TORCH, by_hand=by_hand)
    return [
        *begin,
        network(story, TORCH),
        data(story, TORCH),
        _functions(story, by_hand=by_hand),
        rule(story, TORCH, error=choice, by_hand=by_hand, extra=extra),
        order(story),
        _iteration(story, by_hand=by_hand),
        training(story, by_hand=by_hand),
        run(story, TORCH, by_hand=by_hand),
        told,
        compared,
    ]


def _needs_numpy(story: Story) -> bool:
    return packs(story) or (story.shuffled and story.orders(MOST_ORDERS) is None)


def _uses_logarithms(story: Story) -> bool:
    return any("entropy" in str(name) for name in story.every("error"))


def _pytorchs_own(story: Story) -> bool:
    """True if an optimiser of PyTorch gives the same numbers from beginning to end.

    Such an optimiser starts with an empty memory, updates all parameters at once, and cannot freeze
    a single parameter.
    """
    constants = [
        field
        for field in used_settings(story)
        if field not in ("learning_rate", "batch_size", "shuffle", "l1", "l2")
    ]
    return (
        len(story.every("optimizer")) == 1
        and story.every("update_order") == ["simultaneous"]
        and all(len(story.every(field)) == 1 for field in constants)
        and not story.masked
        and (story.begin == 0 or not story.remembers)
        and (story.every("optimizer") != ["nesterov"] or story.rule.momentum > 0.0)
    )


def _optimizer(story: Story) -> str:
    what = "parameters" if story.trains_biases else "weights"
    return OPTIMIZERS_TORCH[story.rule.optimizer].format(what=what)


def _functions(story: Story, *, by_hand: bool) -> Section:
    errors = [str(name) for name in story.every("error")]
    parts = [ERRORS_TORCH[name] for name in errors]
    if len(errors) > 1:
        parts += [f"def {name}_loss(nets, outs, batch):\n    return {LOSSES_TORCH[name]}" for name in errors]
    if by_hand and story.remembers:
        parts += [OPTIMIZERS[str(name)].replace("XP", "torch") for name in story.every("optimizer")]
    parts.append(
        named_list("activations", [ACTIVATIONS_TORCH[name] for name in story.architecture.activations])
    )
    return Section("Functions", "", "\n\n\n".join(parts))


def _iteration(story: Story, *, by_hand: bool) -> Section:
    bias = " + b" if story.has_biases else ""
    layers = "zip(weights, biases, activations)" if story.has_biases else "zip(weights, activations)"
    each = "w, b, f" if story.has_biases else "w, f"
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
        parts.append(
            _simultaneous(story, "iterate_simultaneously" if several else "iterate", by_hand=by_hand)
        )
    if "sequential" in orders:
        parts.append(_sequential(story, "iterate_sequentially" if several else "iterate"))
    return Section("One iteration: forward, backward, update", "", "\n\n\n".join(parts))


def _names(story: Story) -> tuple[str, str]:
    """The names of the error function and of the loss in this program."""
    errors = story.every("error")
    if len(errors) > 1:
        return "error_of", "loss_of(nets, outs, batch)"
    name = str(errors[0])
    return name, LOSSES_TORCH[name]


def _head(story: Story, name: str, what: str, by_hand: bool) -> list[str]:
    error, _ = _names(story)
    return [
        iterate_head(story, name, what, by_hand),
        "    nets, outs = forward(inputs[batch])",
        f"    errors = {error}(nets[-1].detach(), outs[-1].detach(), targets[batch])  # E_o of each output",
    ]


def _loss(story: Story) -> list[str]:
    """The lines for the loss that PyTorch differentiates: E_total and the penalty."""
    _, terms = _names(story)
    share = sample_share(story)
    lines = [f"share = {share}"] if share else []
    factors = ("share * " if share else "") + ("output_share * " if uses_output_share(story) else "")
    lines.append(f"loss = {factors}{terms}.sum()")
    if any(value != 0.0 for value in story.every("l1")):
        lines.append("loss = loss + l1 * sum(w.abs().sum() for w in weights)")
    if any(value != 0.0 for value in story.every("l2")):
        lines.append("loss = loss + 0.5 * l2 * sum((w**2).sum() for w in weights)")
    return lines


def _simultaneous(story: Story, name: str, *, by_hand: bool) -> str:
    lines = _loss(story)
    if by_hand:
        moved = "parameters" if story.trains_biases or story.masked else "weights"
        lines += [
            "# backpropagation: ∂loss/∂p of every parameter",
            "gradients = torch.autograd.grad(loss, parameters)",
            "with torch.no_grad():",
            *(indented(line.replace("XP", "torch")) for line in update_lines(story, moved, "gradients")),
        ]
    else:
        lines += [
            "for p in parameters:",
            "    p.grad = None",
            "loss.backward()  # backpropagation: ∂loss/∂p of every parameter, in p.grad",
            "optimizer.step()",
            "gradients = [p.grad for p in parameters]",
        ]
    lines.append("return nets, outs, errors, gradients")
    return "\n".join([*_head(story, name, "", by_hand), indented("\n".join(lines))])


def _sequential(story: Story, name: str) -> str:
    """The function for one sequential update, layer by layer.

    PyTorch calculates all gradients at once. Here each layer is updated before the deltas of the
    layer below it are calculated.
    """
    share = "output_share * " if uses_output_share(story) else ""
    _, terms = _names(story)
    moved = ["learning_rate * gradients[k]", "learning_rate * gradients[len(weights) + k]"]
    if story.masked:
        moved = [
            "torch.where(moves[k], learning_rate * gradients[k], 0.0)",
            "torch.where(moves[len(weights) + k], learning_rate * gradients[len(weights) + k], 0.0)",
        ]
    penalty = ""
    if any(value != 0.0 for value in story.every("l1")):
        penalty += " + l1 * torch.sign(weights[k])"
    if any(value != 0.0 for value in story.every("l2")):
        penalty += " + l2 * weights[k]"
    lines = [
        "gradients = [None] * len(parameters)",
        f"loss = {share}{terms}.sum()",
        "(delta,) = torch.autograd.grad(loss, nets[-1], retain_graph=True)",
        "for k in reversed(range(len(weights))):",
        "    with torch.no_grad():",
        f"        gradients[k] = delta.T @ outs[k]{penalty}",
    ]
    if story.has_biases:
        total = (
            "delta.sum(dim=0).sum(dim=0, keepdim=True)"
            if story.architecture.bias_mode == "shared"
            else "delta.sum(dim=0)"
        )
        lines.append(f"        gradients[len(weights) + k] = {total}")
    lines.append(f"        weights[k] -= {moved[0]}")
    if story.trains_biases:
        lines.append(f"        biases[k] -= {moved[1]}")
    if story.architecture.layer_count > 1:
        lines += [
            "        if k > 0:",
            "            # through the weights that have just been updated: that is the sequential order",
            "            slope = delta @ weights[k]",
            "    if k > 0:",
            "        (delta,) = torch.autograd.grad(outs[k], nets[k - 1], slope, retain_graph=True)",
        ]
    lines.append("return nets, outs, errors, gradients")
    return "\n".join([*_head(story, name, ", layer after layer", by_hand=True), indented("\n".join(lines))])
