"""An exercise on paper: the given numbers, the worksheet, and the answer key with every derivation.

`given` and `answers` are the parts of a printed page; `worksheet` and `answer_key` are plain text.
"""

from dataclasses import dataclass, replace

from ..derivations.derive import DerivationStep
from ..derivations.expressions import symbols
from ..derivations.notation import MAX_DECIMALS, Notation
from ..derivations.tex_plain_spoken import Plain, Spoken, Tex
from ..mistakes.digits import decimals_for
from .exercise import Exercise, Question

BLANK = "_" * 14
WIDTH = 78
DECIMALS = 6


@dataclass(frozen=True)
class Fact:
    """Given values under one label, in rows: Biases, b1 = 0.2 and b2 = 0.5."""

    label: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class WrittenStep:
    """A step of a derivation: the sides of its equation as (TeX, plain text), and its words."""

    sides: tuple[tuple[str, str], ...]
    spoken: str


@dataclass(frozen=True)
class Taken:
    """A number from an earlier answer: the answer's number, and an equation such as δ_o1 =
    0.074050."""

    number: int
    equation: str


@dataclass(frozen=True)
class Answer:
    """An answer: `lines` are its new steps, `taken` the numbers that they use from earlier ones."""

    question: Question
    name: str
    tex: str
    value: str
    taken: tuple[Taken, ...]
    lines: tuple[WrittenStep, ...]


def paper(exercise: Exercise, notation: Notation | None = None) -> Plain:
    """The writer of a worksheet; by default it writes six decimals."""
    return Plain(exercise.names, notation or Notation(decimals=DECIMALS))


def answer_text(exercise: Exercise, plain: Plain, value: float) -> str:
    """An answer as the key writes it, with as many decimals as the checker asks for."""
    notation = plain.notation
    decimals = min(max(notation.decimals, decimals_for(value)), MAX_DECIMALS)
    return Plain(exercise.names, replace(notation, decimals=decimals)).number(value)


def asked(plain: Plain, quantity: str) -> str:
    """A question's quantity in the worksheet's notation: δ_h1[2]."""
    name, bracket, sample = quantity.partition("[")
    return plain.name(name) + bracket + sample


def given(exercise: Exercise, plain: Plain) -> tuple[Fact, ...]:
    """The facts that a learner starts from."""
    names, rule, architecture = exercise.names, exercise.rule, exercise.architecture

    def named(name: str, value: float) -> str:
        return f"{plain.name(name)} = {plain.number(float(value))}"

    parameters = {name: exercise.parameters[index] for name, index in names.parameter_index.items()}
    weights = tuple(
        tuple(
            f"{names.layers[k][i]}→{names.layers[k + 1][j]} {named(weight, parameters.pop(weight))}"
            for i, weight in enumerate(names.weight(k, j, i) for i in range(n_from))
        )
        for k, (n_to, n_from) in enumerate(architecture.weight_shapes)
        for j in range(n_to)
    )
    trained = "one for each neuron, trained" if rule.train_biases else "one for each layer, not trained"
    hidden, output = architecture.activations
    facts = [
        Fact(
            "Neurons",
            (((f"{' '.join(names.inputs)} → {' '.join(names.layers[1])} → {' '.join(names.outputs)}"),),),
        ),
        Fact("Activations", ((f"{hidden} in the hidden layer, {output} in the outputs",),)),
        Fact(
            "Error",
            (((f"E = ½({plain.notation.target} − {plain.notation.out})², added up over the outputs"),),),
        ),
        Fact("Learning rate", ((named("learning_rate", rule.learning_rate),),)),
        Fact("Weights", weights),
        Fact(f"Biases ({trained})", (tuple(named(*bias) for bias in parameters.items()),)),
    ]
    several = len(exercise.inputs) > 1
    for s, (inputs, targets) in enumerate(zip(exercise.inputs, exercise.targets, strict=True), start=1):
        numbers = [*zip(names.inputs, inputs, strict=True), *zip(names.targets, targets, strict=True)]
        facts.append(Fact(f"Sample {s}" if several else "Sample", (tuple(named(*one) for one in numbers),)))
    if several:
        facts.append(
            Fact(
                "Batch",
                ((("both samples together: a gradient is the mean over the two. [2] means: of sample 2."),),),
            )
        )
    if exercise.known:
        known = tuple(named(name, exercise.checker.value(name)) for name in exercise.known)
        facts.append(Fact("Known from the forward pass", (known,)))
    return tuple(facts)


def answers(exercise: Exercise, plain: Plain) -> tuple[Answer, ...]:
    """Every answer with its derivation.

    A step is written in full in the first answer that needs it; later answers refer to that answer.
    """
    tex, spoken = Tex(exercise.names, plain.notation), Spoken(exercise.names, plain.notation)
    done: dict[tuple[str, int], Taken] = {}
    found = []
    for question in exercise.questions:
        derivation = exercise.derivation(question.quantity)
        sample = derivation.sample
        here = [step for step in derivation.steps if (step.left.quantity, sample) not in done]
        here = here or list(derivation.steps[-1:])
        taken = dict.fromkeys(done[key] for step in here for key in _used(step, sample) if key in done)
        name, bracket, rest = question.quantity.partition("[")
        above = f"\\,[{rest.removesuffix(']')}]" if bracket else ""
        found.append(
            Answer(
                question,
                asked(plain, question.quantity),
                tex.name(name) + above,
                answer_text(exercise, plain, derivation.result),
                tuple(taken),
                tuple(
                    WrittenStep(
                        tuple(zip(tex.sides(step), plain.sides(step), strict=True)),
                        spoken.equation(step),
                    )
                    for step in here
                ),
            )
        )
        for step in here:
            mark = f"[{sample + 1}]" if bracket else ""
            equation = f"{plain.name(step.left.quantity)}{mark} = {plain.number(step.result)}"
            done.setdefault((step.left.quantity, sample), Taken(question.number, equation))
    return tuple(found)


def _used(step: DerivationStep, sample: int) -> list[tuple[str, int]]:
    return [
        (symbol.quantity, sample if symbol.sample is None else symbol.sample)
        for symbol in symbols(step.in_symbols)
    ]


def worksheet(exercise: Exercise, notation: Notation | None = None) -> str:
    """The given facts and the questions, with space for the answers."""
    plain = paper(exercise, notation)
    lines = [*_heading(exercise, ""), *_given(exercise, plain), "", "Asked (at least four decimals)"]
    width = max(len(asked(plain, question.quantity)) for question in exercise.questions)
    for question in exercise.questions:
        name = asked(plain, question.quantity)
        lines.append(f"  {question.number:>2}.  {name:<{width}} = {BLANK}   {question.text}")
    return "\n".join(lines)


def answer_key(exercise: Exercise, notation: Notation | None = None) -> str:
    """Every answer with its whole derivation from the given facts."""
    plain = paper(exercise, notation)
    lines = [*_heading(exercise, ": answer key"), *_given(exercise, plain), ""]
    for question in exercise.questions:
        derivation = exercise.derivation(question.quantity)
        answer = answer_text(exercise, plain, derivation.result)
        lines.append(
            f"{question.number:>2}.  {asked(plain, question.quantity)} = {answer}   ({question.text})"
        )
        lines += [f"      {plain.equation(step)}" for step in derivation.steps]
        lines.append("")
    return "\n".join(lines).rstrip()


def _heading(exercise: Exercise, more: str) -> list[str]:
    title = f"{exercise.title}{more}"
    return [title, f"Level {exercise.level}, seed {exercise.seed}", "=" * WIDTH]


def _given(exercise: Exercise, plain: Plain) -> list[str]:
    lines = []
    for fact in given(exercise, plain):
        rows = ["    ".join(row) for row in fact.rows]
        lines += (
            [f"{fact.label}: {rows[0]}"]
            if len(rows) == 1
            else [f"{fact.label}:", *(f"    {row}" for row in rows)]
        )
    return lines
