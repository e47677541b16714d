"""The parts that both programs share; a `Dialect` has the words of NumPy or of PyTorch."""

from dataclasses import dataclass, fields

from ...engine.rule import Rule
from .formulas import CONSTANTS, OPTIMIZER_FUNCTIONS, SYMBOLS
from .story import Story
from .writing import MANY, UNPACKED, Section, indented, row, rows, several

MOST_ORDERS = 60
"""Up to this many numbers, the orders of the samples stand in the program; else it draws them."""


@dataclass(frozen=True)
class Dialect:
    """The words of one library.

    `xp` is the module, and `array` makes an array of a list. `parameter` follows the list of an
    array that needs gradients, and `still` is the line over a change of parameters by hand.
    `deltas` is true if the program calculates deltas.
    """

    xp: str
    array: str
    parameter: str
    still: str
    deltas: bool


NUMPY = Dialect("np", "np.array", "", "", deltas=True)
TORCH = Dialect("torch", "torch.tensor", ".requires_grad_()", "with torch.no_grad():", deltas=False)


def docstring(story: Story, needs: str, name: str) -> str:
    """The docstring of the program; `needs` are the libraries that it imports."""
    sizes = " → ".join(map(str, story.architecture.layer_sizes))
    begin = "its start" if story.begin == 0 else f"iteration {story.begin:,}"
    late = (
        ""
        if story.begin == 0
        else "\nThe run is older: to begin with its first iteration would take long, or roundings would grow until the\nlast digits differ.\n"
    )
    return f"""A network of {sizes} neurons, trained by backpropagation from {begin} to iteration {story.iteration:,}.

Written by Backstep; it needs {needs} and nothing else:

    python {name}

It prints every number of the iteration that comes next, and ends by comparing them with the page's: all of
them agree to 1e-9 of their size (or to 1e-13 of the largest of them, where a number is a small difference of
large ones).
{late}
net is the total net input of a neuron, out its output, target what it should be, E the error,
delta = ∂E_total/∂net; a name with + is the value after the update. The calculation is that of Matt Mazur,
"A Step by Step Backpropagation Example" (2015).
"""


def packs(story: Story) -> bool:
    """True if the program has to pack numbers."""
    shapes = story.architecture.weight_shapes
    rows = story.inputs if story.columns is None else story.columns
    most = max(*(a * b for a, b in shapes), rows.size, story.targets.size)
    return most > MANY or story.architecture.parameter_count > MANY or story.slots.size > MANY


def unpacking(dialect: Dialect) -> str:
    return UNPACKED.format(make="numbers" if dialect.xp == "np" else "torch.from_numpy(numbers)")


def network(story: Story, dialect: Dialect) -> Section:
    """Starting weights and biases, one row of weights for each receiving neuron, and the names."""
    architecture, names = story.architecture, story.names
    start = architecture.split(story.parameters)
    lines = ["weights = ["]
    for k, layer in enumerate(start.weights):
        comments = []
        for j, neuron in enumerate(names.layers[k + 1]):
            first = names.weight(k, j, 0)
            last = names.weight(k, j, layer.shape[1] - 1)
            into = [names.weight(k, j, i) for i in range(layer.shape[1])]
            comments.append(
                f"{neuron}: {', '.join(into)}" if len(into) <= 4 else f"{neuron}: {first} to {last}"
            )
        lines.append(indented(rows(dialect.array, layer, comments) + dialect.parameter + ","))
    lines.append("]")
    if story.has_biases:
        lines.append("biases = [")
        for k, biases in enumerate(start.biases):
            what = ", ".join(names.parameters[architecture.bias_slices[k]][:8])
            lines.append(
                indented(
                    f"{row(dialect.array, biases)}{dialect.parameter},  # {what}{' …' * (biases.size > 8)}"
                )
            )
        lines.append("]")
        lines.append("parameters = weights + biases  # the same arrays: what changes here, changes there")
    else:
        lines.append("parameters = weights")
    lines += [
        "",
        "# Their names on the page",
        f"neurons = [\n{indented(_layers(story))}\n]",
        *_parameter_names(story),
    ]
    shared = {
        "shared": "One bias serves a whole layer.",
        "per_neuron": "Every neuron has a bias of its own.",
        "none": "There are no biases.",
    }[architecture.bias_mode]
    layers = " → ".join(
        [
            several(architecture.layer_sizes[0], "input"),
            *(
                f"{n} {name}"
                for n, name in zip(architecture.layer_sizes[1:], architecture.activations, strict=True)
            ),
        ]
    )
    prose = f"{layers}. A row of weights is what one neuron receives. {shared}"
    return Section(
        "The network" if story.begin == 0 else f"The network at iteration {story.begin:,}",
        prose,
        "\n".join(lines),
    )


def _layers(story: Story) -> str:
    """Neuron names by layer; long layers as comprehensions."""
    texts = []
    for layer in story.names.layers:
        if len(layer) <= 10:
            texts.append(f"[{', '.join(quoted(name) for name in layer)}],")
        else:
            texts.append(f'[f"{layer[0][:-1]}{{n}}" for n in range(1, {len(layer) + 1})],')
    return "\n".join(texts)


def _parameter_names(story: Story) -> list[str]:
    architecture = story.architecture
    lines = [f'names = [f"w{{n}}" for n in range(1, {architecture.weight_count + 1})]']
    if architecture.bias_mode == "shared":
        lines.append(f'names += [f"b{{n}}" for n in range(1, {architecture.layer_count + 1})]')
    elif architecture.bias_mode == "per_neuron":
        lines.append('names += [f"b_{neuron}" for layer in neurons[1:] for neuron in layer]')
    return lines


def rule(
    story: Story, dialect: Dialect, *, error: str = "", by_hand: bool = True, extra: tuple[str, ...] = ()
) -> Section:
    """The numbers of the rule that this run uses.

    `error` is the line that chooses between several error functions. `by_hand` is true if the
    program keeps the optimiser's memory. The lines of `extra` follow.
    """
    now = story.rule
    lines = [f"{field} = {getattr(now, field)!r}  # {SYMBOLS[field]}" for field in used_settings(story)]
    if uses_output_share(story):
        lines.append(output_share(story, now))
    if story.in_batches and len(story.every("sample_reduction")) > 1:
        lines.append(sample_mean(now))
    if story.shuffled:
        lines.append(f"seed = {story.seed}")
    lines += [error] if error else []
    if len(story.every("optimizer")) > 1:
        lines.append(f"step = {OPTIMIZER_FUNCTIONS[now.optimizer]}")
    if story.masked:
        lines += mask_lines(story, now, dialect)
    if story.remembers and by_hand:
        lines += memory_lines(story, dialect)
    lines += extra
    errors = f"error: {_and(story, 'error')}, its {_or(story, 'output_reduction')} over the outputs"
    told = [f"Optimiser: {_and(story, 'optimizer')}", errors]
    if story.in_batches:
        told.append(f"the {_or(story, 'sample_reduction')} over the samples of a batch")
    if story.has_biases and not story.trains_biases:
        told.append("biases stay as they are")
    return Section("The rule", "; ".join(told) + ".", "\n".join(lines))


def _and(story: Story, field: str) -> str:
    return " and ".join(str(value).replace("_", " ") for value in story.every(field))


def _or(story: Story, field: str) -> str:
    return " or ".join(map(str, story.every(field)))


def used_settings(story: Story) -> list[str]:
    """The fields of the rule that the program uses as numbers, in the order of the rule."""
    used = {"learning_rate"}
    for name in story.every("optimizer"):
        used |= set(CONSTANTS[str(name)])
    used |= {field for field in ("l1", "l2") if any(value != 0.0 for value in story.every(field))}
    if story.samples > 1:
        used.add("batch_size")
    if story.shuffled:
        used.add("shuffle")
    return [field.name for field in fields(Rule) if field.name in used]


def iterate_name(story: Story, rule: Rule) -> str:
    """The name of the function for one update under this rule."""
    if len(story.every("update_order")) == 1:
        return "iterate"
    return "iterate_sequentially" if rule.update_order == "sequential" else "iterate_simultaneously"


def uses_output_share(story: Story) -> bool:
    return "mean" in story.every("output_reduction") and story.architecture.layer_sizes[-1] > 1


def output_share(story: Story, rule: Rule) -> str:
    outputs = story.architecture.layer_sizes[-1]
    if rule.output_reduction == "mean":
        return f"output_share = 1.0 / {outputs}  # E_total is the mean over the outputs"
    return "output_share = 1.0  # E_total is the sum over the outputs"


def sample_mean(rule: Rule) -> str:
    return f"mean_over_samples = {rule.sample_reduction == 'mean'}"


def sample_share(story: Story) -> str:
    """The factor of a batch's sum, as code; empty if it is 1."""
    if not story.in_batches:
        return ""
    reductions = story.every("sample_reduction")
    if len(reductions) > 1:
        return "1.0 / len(batch) if mean_over_samples else 1.0"
    return "1.0 / len(batch)" if reductions == ["mean"] else ""


def mask_lines(story: Story, rule: Rule, dialect: Dialect) -> list[str]:
    """The lines that say which parameters move."""
    xp = dialect.xp
    lines = [
        f"moves = [{xp}.ones_like(p, dtype={'bool' if xp == 'np' else 'torch.bool'}) for p in parameters]"
    ]
    if story.has_biases and not rule.train_biases:
        lines += ["for move in moves[len(weights) :]:", "    move[:] = False  # biases stay as they are"]
    for index in rule.frozen:
        lines.append(f"moves{place(story, index)} = False  # {story.names.parameters[index]} is frozen")
    return lines


def place(story: Story, index: int, among: str = "") -> str:
    """The place of a parameter as code: [1][0, 0] in `parameters`, or with `among` weights[1][0,
    0]."""
    architecture = story.architecture
    for k, where in enumerate(architecture.weight_slices):
        if where.start <= index < where.stop:
            to, start = divmod(index - where.start, architecture.weight_shapes[k][1])
            return f"{'weights' if among else ''}[{k}][{to}, {start}]"
    for k, where in enumerate(architecture.bias_slices):
        if where.start <= index < where.stop:
            return f"{'biases' if among else ''}[{k if among else architecture.layer_count + k}][{index - where.start}]"
    raise IndexError(index)


def memory_lines(story: Story, dialect: Dialect) -> list[str]:
    """The lines for the optimiser's memory at the beginning of the program."""
    if not story.slots.any():
        return [fresh_memory(story.rule, dialect)]
    parts = []
    architecture = story.architecture
    shapes = [*architecture.weight_shapes, *((size,) for size in architecture.bias_sizes if story.has_biases)]
    slices = [*architecture.weight_slices, *(architecture.bias_slices if story.has_biases else ())]
    for shape, where in zip(shapes, slices, strict=True):
        arrays = [slot[where].reshape(shape) for slot in story.slots]
        texts = [rows(dialect.array, a) if a.ndim == 2 else row(dialect.array, a) for a in arrays]
        parts.append(indented("(\n" + "".join(indented(text) + ",\n" for text in texts) + "),"))
    return ["# what the optimiser has gathered for each array of parameters", "memory = [", *parts, "]"]


def fresh_memory(rule: Rule, dialect: Dialect) -> str:
    count = {"gradient_descent": 0, "adam": 2}.get(rule.optimizer, 1)
    if count == 0:
        return "memory = [() for p in parameters]"
    zeros = ", ".join([f"{dialect.xp}.zeros_like(p)"] * count) + ("," if count == 1 else "")
    return f"memory = [({zeros}) for p in parameters]"


def order(story: Story) -> Section:
    """The function that gives the samples of an iteration."""
    if story.samples == 1:
        return Section("", "", "def samples_of(iteration):\n    return [0]  # there is only one")
    listed_orders = story.orders(MOST_ORDERS) if story.shuffled else None
    parts = []
    if listed_orders is not None:
        lines = "\n".join(f"    {epoch}," for epoch in listed_orders)
        parts.append(f"orders = [  # of the samples, epoch after epoch; drawn from the seed\n{lines}\n]")
    elif story.shuffled:
        parts.append(DRAWN_ORDER)
    in_order = "list(range(len(inputs)))"
    shuffled = "orders[epoch]" if listed_orders is not None else "order_of(epoch)"
    switched = len(story.every("shuffle")) > 1
    chosen = (
        f"{shuffled} if shuffle else {in_order}" if switched else shuffled if story.shuffled else in_order
    )
    parts.append(
        f'''def samples_of(iteration):
    """The samples of one iteration. What is left at the end of an epoch is a smaller batch."""
    size = min(batch_size or len(inputs), len(inputs))
    epoch, position = divmod(iteration, -(-len(inputs) // size))
    order = {chosen}
    return order[position * size : (position + 1) * size]'''
    )
    return Section("The order of the samples", "", "\n\n\n".join(parts))


DRAWN_ORDER = '''drawn = {}


def order_of(epoch):
    """The order of the samples in an epoch. Orders are drawn from the seed, many epochs at a time."""
    block, row = divmod(epoch, max(1, 4096 // len(inputs)))
    if block not in drawn:
        random = np.random.Generator(np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(4, block))))
        rows = np.tile(np.arange(len(inputs)), (max(1, 4096 // len(inputs)), 1))
        drawn.clear()
        drawn[block] = random.permuted(rows, axis=1).tolist()
    return drawn[block][row]'''


def update_lines(story: Story, arrays: str, gradients: str) -> list[str]:
    """The loop that moves the parameters; XP stands for np or torch."""
    xp = "XP"
    if not story.remembers:
        change = "learning_rate * g"
        if story.masked:
            return [
                "# p⁺ = p − η·∂E/∂p, where p is not frozen",
                f"for p, g, move in zip({arrays}, {gradients}, moves):",
                f"    p -= {xp}.where(move, {change}, 0.0)",
            ]
        return ["# p⁺ = p − η·∂E/∂p", f"for p, g in zip({arrays}, {gradients}):", f"    p -= {change}"]
    names = story.every("optimizer")
    step = OPTIMIZER_FUNCTIONS[str(names[0])] if len(names) == 1 else "step"
    lines = [
        "# p⁺ = p − what the optimiser makes of the gradient",
        f"for n, (p, g) in enumerate(zip({arrays}, {gradients})):",
    ]
    if story.masked:
        return [
            *lines,
            f"    change, new = {step}(g, memory[n], t)",
            f"    p -= {xp}.where(moves[n], change, 0.0)",
            f"    memory[n] = tuple({xp}.where(moves[n], a, b) for a, b in zip(new, memory[n]))",
        ]
    return [*lines, f"    change, memory[n] = {step}(g, memory[n], t)", "    p -= change"]


def chosen_error(rule: Rule, dialect: Dialect) -> str:
    if dialect.deltas:
        return f"error_of, output_delta = {rule.error}, {rule.error}_delta"
    return f"error_of, loss_of = {rule.error}, {rule.error}_loss"


def quoted(text: str) -> str:
    return '"' + text + '"'
