"""The second half of a program.

It runs the iterations with their edits, calculates the next iteration, and compares it with the
page.
"""

from dataclasses import fields

import numpy as np

from ...engine.rule import Rule
from .formulas import OPTIMIZER_FUNCTIONS
from .parts import (
    Dialect,
    chosen_error,
    fresh_memory,
    iterate_name,
    mask_lines,
    output_share,
    place,
    quoted,
    sample_mean,
    used_settings,
    uses_output_share,
)
from .story import Change, Story
from .writing import MANY, Array, Section, packed


def count(story: Story, by_hand: bool) -> str:
    """The number of the update as a second argument, if the optimiser needs it."""
    return ", iteration + 1" if story.remembers and by_hand else ""


def iterate_head(story: Story, name: str, what: str, by_hand: bool) -> str:
    """The first lines of the function for one update."""
    counted = count(story, by_hand) != ""
    samples = "the samples of a batch" if story.in_batches else "one sample"
    return f'''def {name}(batch{", t" if counted else ""}):
    """One update{", the t-th," if counted else ""} from {samples}{what}. Returns all that was calculated on the way."""'''


TRAIN = '''iteration = {begin}


def train(until):
    """Iteration after iteration, up to the state that iteration number `until` starts from."""
    global iteration
    while iteration < until:
        iterate(samples_of(iteration){count})
        iteration += 1'''


def training(story: Story, *, by_hand: bool = True) -> Section:
    chosen = f"iterate = {iterate_name(story, story.rule)}\n" if len(story.every("update_order")) > 1 else ""
    return Section("", "", chosen + TRAIN.format(begin=story.begin, count=count(story, by_hand)))


def run(story: Story, dialect: Dialect, *, by_hand: bool = True) -> Section:
    """The run, edit after edit."""
    lines = []
    rule, reached = story.rule, story.begin
    for change in story.changes:
        if change.iteration > reached:
            lines.append(f"train(until={change.iteration})")
            reached = change.iteration
        lines += _change(story, change, rule, dialect, by_hand)
        rule = change.rule
    if story.iteration > reached or not story.changes:
        lines.append(f"train(until={story.iteration})")
    prose = "" if not story.changes else "What was changed by hand on the way stands where it happened."
    return Section("The run", prose, "\n".join(lines))


def _change(story: Story, change: Change, before: Rule, dialect: Dialect, by_hand: bool) -> list[str]:
    """An edit as code."""
    names, value = story.names, change.value
    if change.quantity in names.parameter_index:
        line = f"{place(story, names.parameter_index[change.quantity], 'yes')} = {value!r}  # edited: {change.quantity}"
        return [dialect.still, f"    {line}"] if dialect.still else [line]
    if story.made_of is not None and story.features and change.quantity in names.inputs:
        column = story.made_of.column(names.inputs.index(change.quantity))
        return [
            f"columns[{change.sample}, {column}] = {value!r}  # edited: {names.shown(change.quantity)} of sample {change.sample}",
            "inputs = features(columns)",
        ]
    for which, group in (("inputs", names.inputs), ("targets", names.targets)):
        if change.quantity in group:
            column = group.index(change.quantity)
            return [
                f"{which}[{change.sample}, {column}] = {value!r}  # edited: {change.quantity} of sample {change.sample}"
            ]
    return _rule_change(story, before, change.rule, dialect, by_hand)


def _rule_change(story: Story, before: Rule, after: Rule, dialect: Dialect, by_hand: bool) -> list[str]:
    changed = {
        field.name for field in fields(Rule) if getattr(before, field.name) != getattr(after, field.name)
    }
    lines = [
        f"{field} = {getattr(after, field)!r}  # edited" for field in used_settings(story) if field in changed
    ]
    if "output_reduction" in changed and uses_output_share(story):
        lines.append(output_share(story, after))
    if "sample_reduction" in changed and story.in_batches:
        lines.append(sample_mean(after))
    if "learning_rate" in changed and not by_hand:
        lines.append('optimizer.param_groups[0]["lr"] = learning_rate')
    if "error" in changed:
        lines.append(chosen_error(after, dialect))
    if "update_order" in changed:
        lines.append(f"iterate = {iterate_name(story, after)}")
    if changed & {"frozen", "train_biases"} and story.masked:
        lines += mask_lines(story, after, dialect)
    if "optimizer" in changed:
        lines += [f"step = {OPTIMIZER_FUNCTIONS[after.optimizer]}", fresh_memory(after, dialect)]
    return lines


def page(story: Story, dialect: Dialect, *, by_hand: bool = True) -> tuple[Section, Section]:
    """Printing the iteration that comes next, and comparing it with the page."""
    many = story.architecture.parameter_count > MANY
    flat = FLAT_NUMPY if dialect.xp == "np" else FLAT_TORCH
    deltas = dialect.deltas
    copies = "p.copy()" if dialect.xp == "np" else "p.detach().clone()"
    share = " * output_share" if uses_output_share(story) else ""
    delta_line = '\n        numbers[f"delta_{name}"] = deltas[k][0, j].item()' if deltas else ""
    got = "nets, outs, errors, deltas, gradients" if deltas else "nets, outs, errors, gradients"
    calculation = f"""before = [{copies} for p in parameters]
batch = samples_of(iteration)
{got} = iterate(batch{count(story, by_hand)})

# By the page's names: the first sample of the batch; gradients and new values are the whole batch's
numbers = {{}}
for k, layer in enumerate(neurons[1:]):
    for j, name in enumerate(layer):
        numbers[f"net_{{name}}"] = nets[k][0, j].item()
        numbers[f"out_{{name}}"] = outs[k + 1][0, j].item(){delta_line}
for j, name in enumerate(neurons[-1]):
    numbers[f"E_{{name}}"] = errors[0, j].item()
numbers["E_total"] = errors[0].sum().item(){share}
for name, old, gradient, new in zip(names, flat(before), flat(gradients), flat(parameters)):
    numbers[name] = old.item()
    numbers[f"dE_total/d{{name}}"] = gradient.item()
    numbers[f"{{name}}+"] = new.item()

print(f"Iteration {{iteration}}, sample {{batch[0]}}")
for name, value in numbers.items():
    print(f"  {{name}} = {{value!r}}")""".replace(
        "\n\nfor j, name in enumerate(neurons[-1])", "\nfor j, name in enumerate(neurons[-1])"
    )
    told = Section(
        "The iteration that comes next",
        "What the page shows at this point: the state before the update, the calculation, and the values after it.",
        f"{flat}\n\n\n{calculation}",
    )
    expected = story.page if deltas else {n: v for n, v in story.page.items() if not n.startswith("delta_")}
    if many:
        expected = {
            name: v for name, v in expected.items() if name.startswith(("net_", "out_", "delta_", "E_"))
        }
    parts = [
        "page = {\n" + "".join(f"    {quoted(name)}: {value!r},\n" for name, value in expected.items()) + "}"
    ]
    if many:
        parts.append(_packed_page(story))
    parts.append(COMPARISON)
    compared = Section("Are they the page's numbers?", "", "\n".join(parts))
    return told, compared


def _packed_page(story: Story) -> str:
    names = story.names.parameters
    columns: list[tuple[str, Array]] = [
        ("{name}", story.trace.before),
        ("dE_total/d{name}", story.trace.gradients),
        ("{name}+", story.trace.after),
    ]
    parts = []
    for pattern, values in columns:
        if np.isfinite(values).all():
            parts.append(
                f'for name, value in zip(names, unpacked(\n{packed(values)},\n    {len(names)},\n)):\n    page[f"{pattern}"] = float(value)'
            )
    return "\n".join(parts)


FLAT_NUMPY = '''def flat(arrays):
    """All numbers in one row."""
    return np.concatenate([a.ravel() for a in arrays])'''
FLAT_TORCH = '''def flat(arrays):
    """All numbers in one row."""
    return torch.cat([a.detach().flatten() for a in arrays])'''

COMPARISON = """
largest = max(1.0, *map(abs, page.values()))
for name, value in page.items():
    difference = abs(numbers[name] - value)
    agree = difference <= 1e-9 * abs(value) + 1e-13 * largest
    assert agree, f"{name} is {numbers[name]!r} here and {value!r} on the page"
print(f"All {len(page)} numbers are the page's.")"""
