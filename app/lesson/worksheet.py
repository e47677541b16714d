"""An exercise as text: the worksheet that is given out, and the answer key with every derivation."""

from .derivation import derive
from .exercises import Exercise
from .forms import Plain
from .notation import Notation

BLANK = "_" * 14
WIDTH = 78


def worksheet(exercise: Exercise, notation: Notation | None = None) -> str:
    """What is given and what is asked, with room for the answers."""
    plain = Plain(exercise.names, notation or Notation(decimals=6))
    lines = [*_heading(exercise, ""), *_given(exercise, plain), "", "Asked (at least four decimals)"]
    width = max(len(_asked(plain, question.quantity)) for question in exercise.questions)
    for question in exercise.questions:
        name = _asked(plain, question.quantity)
        lines.append(f"  {question.number:>2}.  {name:<{width}} = {BLANK}   {question.text}")
    return "\n".join(lines)


def answer_key(exercise: Exercise, notation: Notation | None = None) -> str:
    """Every answer with its full derivation."""
    plain = Plain(exercise.names, notation or Notation(decimals=6))
    lines = [*_heading(exercise, ": answer key"), *_given(exercise, plain), ""]
    for question in exercise.questions:
        name, _, sample = question.quantity.removesuffix("]").partition("[")
        derivation = derive(exercise.trace, name, int(sample or 1) - 1)
        answer = plain.number(derivation.result)
        lines.append(
            f"{question.number:>2}.  {_asked(plain, question.quantity)} = {answer}   ({question.text})"
        )
        lines += [f"      {plain.equation(step)}" for step in derivation.steps]
        lines.append("")
    return "\n".join(lines).rstrip()


def _heading(exercise: Exercise, more: str) -> list[str]:
    title = f"{exercise.title}{more}"
    return [title, f"Level {exercise.level}, seed {exercise.seed}", "=" * WIDTH]


def _asked(plain: Plain, quantity: str) -> str:
    name, bracket, sample = quantity.partition("[")
    return plain.name(name) + bracket + sample


def _given(exercise: Exercise, plain: Plain) -> list[str]:
    names, rule, architecture = exercise.names, exercise.rule, exercise.architecture
    number = plain.number
    weights = []
    for k, (n_to, n_from) in enumerate(architecture.weight_shapes):
        for j in range(n_to):
            row = [
                f"{names.layers[k][i]}→{names.layers[k + 1][j]} {plain.name(names.weight(k, j, i))} = "
                f"{number(float(exercise.parameters[names.parameter_index[names.weight(k, j, i)]]))}"
                for i in range(n_from)
            ]
            weights.append("    " + "    ".join(row))
    biases = [
        f"{plain.name(name)} = {number(float(exercise.parameters[index]))}"
        for name, index in names.parameter_index.items()
        if index >= architecture.weight_count
    ]
    whose = "one for each neuron, trained" if rule.train_biases else "one for each layer, not trained"
    lines = [
        f"Neurons: {' '.join(names.inputs)} → {' '.join(names.layers[1])} → {' '.join(names.outputs)}",
        f"Activations: {architecture.activations[0]} in the hidden layer, {architecture.activations[1]} in the outputs",
        f"Error: E = ½({plain.notation.target} − {plain.notation.out})², added up over the outputs",
        f"Learning rate: {plain.name('learning_rate')} = {number(rule.learning_rate)}",
        "Weights:",
        *weights,
        f"Biases ({whose}): {'    '.join(biases)}",
    ]
    for s, (inputs, targets) in enumerate(zip(exercise.inputs, exercise.targets, strict=True), start=1):
        of = f"Sample {s}: " if len(exercise.inputs) > 1 else "Sample: "
        given = [f"{name} = {number(float(x))}" for name, x in zip(names.inputs, inputs, strict=True)]
        wanted = [
            f"{plain.name(name)} = {number(float(x))}" for name, x in zip(names.targets, targets, strict=True)
        ]
        lines.append(of + "    ".join([*given, *wanted]))
    if len(exercise.inputs) > 1:
        lines.append(
            "Both samples are one batch: a gradient is the mean over the two. [2] means: of sample 2."
        )
    if exercise.known:
        lines += ["Known from the forward pass:"]
        lines += [
            f"    {plain.name(name)} = {number(exercise.checker.value(name))}" for name in exercise.known
        ]
    return lines
