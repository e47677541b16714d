"""Which columns are inputs and targets, and how they become numbers: a person's choices, and the usual ones."""

from dataclasses import dataclass
from typing import Literal

from .scales import Scaling
from .tables import MAX_WORDS, Column, Reading

TARGET_NAMES = frozenset(("target", "targets", "class", "classes", "label", "labels", "species", "y", "output", "outcome", "variety"))  # fmt: skip
MAX_CLASS_NUMBERS = 10


@dataclass(frozen=True)
class Choices:
    """Columns are counted from 0, in the order of `Reading.columns`."""

    inputs: tuple[int, ...]
    targets: tuple[int, ...]
    scaling: Scaling = "minus_one_to_one"
    """Of the inputs."""
    scalings: tuple[Scaling, ...] = ()
    """Of each column of `inputs`, in their order; empty: `scaling` for all."""
    target_scaling: Scaling = "none"
    """Of targets that are numbers. It brings them where the output's activation can reach them:
    zero_to_one for logistic, minus_one_to_one for tanh."""
    classes: Literal["auto", "always", "never"] = "auto"
    """auto: words are classes, and so are 3 to 10 whole numbers in a column called class, label or
    species. always: whole numbers are classes too. never: a target of words is refused."""
    two_classes: Literal["one_output", "two_outputs"] = "one_output"
    """Two classes are one output, 0 for the first and 1 for the second; or two, for softmax."""
    low: Literal[0, -1] = 0
    """The target of an output for "no": 0, or −1 for tanh."""
    words: Literal["refuse", "one_hot"] = "refuse"
    """A column of words among the inputs: refused, or one input for each word, 1 for the row's word, else 0."""
    gaps: Literal["leave_out", "refuse"] = "leave_out"
    """Rows with gaps in the chosen columns, or with too few or too many values."""


def usual(reading: Reading) -> Choices:
    """The target is the last column that is called target, class, label, species or y, or else the last one
    that can be a target. The inputs are all other columns of numbers that vary, without row numbers."""
    columns = reading.columns
    fit = [n for n, column in enumerate(columns) if can_be_target(column)] or [len(columns) - 1]
    target = next((n for n in reversed(fit) if columns[n].name.lower() in TARGET_NAMES), fit[-1])
    others = [n for n in range(len(columns)) if n != target]
    inputs = [
        n
        for n in others
        if columns[n].kind == "number" and columns[n].distinct > 1 and not columns[n].row_numbers
    ]
    numbers = [n for n in others if columns[n].kind == "number"]
    chosen = inputs or numbers
    return Choices(tuple(chosen or others), (target,), words="refuse" if chosen else "one_hot")


def can_be_target(column: Column) -> bool:
    """True for varying numbers, and for 2 to 64 words."""
    return (
        column.distinct >= 2
        and not column.row_numbers
        and (column.kind == "number" or column.distinct <= MAX_WORDS)
    )


def are_classes(column: Column, choices: Choices) -> bool:
    """True if a target's values are the names of classes."""
    if column.kind == "word":
        return True
    if choices.classes == "auto":
        named = column.name.lower() in TARGET_NAMES - {"y", "target", "targets", "output"}
        codes = named or column.name.lower() in ("target", "y")
        consecutive = bool(column.words) and column.high is not None and column.low in (0.0, 1.0)
        return codes and consecutive and 3 <= len(column.words) <= MAX_CLASS_NUMBERS
    return choices.classes == "always"
