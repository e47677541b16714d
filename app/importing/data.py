"""A reading and a person's choices → the inputs and targets of a recipe, with the way back.

Only the rows in use leave this module: no other cell of the file is kept.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ..engine.architecture import MAX_NEURONS
from ..engine.refused import Refused
from ..engine.rule import written
from .choices import Choices, are_classes
from .notes import Note, Notes, cleaned, counted, listed, quoted
from .scales import SCALINGS, Scale, Scaling, fitted
from .tables import Column, Reading, Row

MAX_VALUE = 1e6
"""Inputs and targets lie between −1e6 and 1e6 (`session.recipe.MAX_VALUE`)."""


@dataclass(frozen=True)
class Output:
    """One input or output of the network."""

    name: str
    scale: Scale
    column: int
    """The column that it comes from."""


@dataclass(frozen=True)
class Data:
    inputs: tuple[tuple[float, ...], ...]
    targets: tuple[tuple[float, ...], ...]
    of_inputs: tuple[Output, ...]
    of_targets: tuple[Output, ...]
    classes: tuple[str, ...]
    """The names of the classes if the only target is one; for one output, that of 0 and that of 1."""
    class_counts: tuple[int, ...]
    lines: tuple[int, ...]
    """The line of each row in the file."""
    left_out: tuple[Note, ...]
    """The rows that are left out, each with its line and the reason."""
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class _Part:
    """What a column gives: numbers by row, for one or more inputs or outputs."""

    outputs: tuple[Output, ...]
    rows: Sequence[tuple[float, ...]]
    classes: tuple[str, ...] = ()


def data(reading: Reading, choices: Choices) -> Data:
    """The rows as numbers.

    Refuses columns that do not exist or are chosen twice, words where a number is needed, gaps if chosen
    so, fewer than two classes, more than 64 inputs or outputs, and numbers beyond ±1,000,000, with line
    and column.
    """
    return _Maker(reading, choices).data()


class _Maker:
    def __init__(self, reading: Reading, choices: Choices) -> None:
        self._reading, self._choices = reading, choices
        self._notes = Notes()
        self._rows: list[Row] = []
        self._check_choices()

    def data(self) -> Data:
        left_out = self._use_rows()
        choices = self._choices
        scalings = choices.scalings or (choices.scaling,) * len(choices.inputs)
        chosen = zip(choices.inputs, scalings, strict=True)
        inputs = [part for n, scaling in chosen if (part := self._input(n, scaling)) is not None]
        if not inputs:
            raise Refused(
                "inputs", "Every chosen input has the same value in all rows. Choose a column that varies."
            )
        targets = [self._target(n) for n in self._choices.targets]
        self._check_width("inputs", inputs)
        self._check_width("targets", targets)
        single = targets[0] if len(targets) == 1 else _Part((), [])
        counts = self._class_counts(single.classes)
        return Data(
            _joined(inputs),
            _joined(targets),
            tuple(output for part in inputs for output in part.outputs),
            tuple(output for part in targets for output in part.outputs),
            single.classes,
            counts,
            tuple(row.line for row in self._rows),
            left_out,
            self._notes.all(),
        )

    # ---- the choices

    def _check_choices(self) -> None:
        choices, width = self._choices, len(self._reading.columns)
        for field, chosen in (("inputs", choices.inputs), ("targets", choices.targets)):
            if not chosen:
                raise Refused(field, f"Choose at least one column for the {field}.")
            for n in chosen:
                if not 0 <= n < width:
                    raise Refused(field, f"The columns are counted from 0 to {width - 1}; {written(n)} came.")
        twice = [n for n, count in Counter(choices.inputs + choices.targets).items() if count > 1]
        if twice:
            raise Refused(
                "inputs",
                f"A column is an input or a target, once; {quoted(self._column(twice[0]).name)} is chosen {counted(2, 'time')} or more.",
            )
        if choices.scalings and len(choices.scalings) != len(choices.inputs):
            raise Refused(
                "scalings",
                f"Scalings are chosen for all inputs or for none: {counted(len(choices.inputs), 'input')} and "
                f"{counted(len(choices.scalings), 'scaling')} came.",
            )
        of_inputs = [("scaling", choices.scaling), *(("scalings", each) for each in choices.scalings)]
        for field, value in (*of_inputs, ("target_scaling", choices.target_scaling)):
            if value not in SCALINGS:
                raise Refused(field, f"A scaling is one of {', '.join(SCALINGS)}; {quoted(value)} came.")

    def _column(self, n: int) -> Column:
        return self._reading.columns[n]

    # ---- the rows in use

    def _use_rows(self) -> tuple[Note, ...]:
        """Sorts the rows: those in use, and those with gaps, which are returned with their reasons."""
        used = self._choices.inputs + self._choices.targets
        left_out = []
        for row in self._reading.rows:
            gaps = [quoted(self._column(n).name) for n in used if row.cells[n] is None]
            reason = row.problem or (f"Line {row.line} has no value in {listed(gaps)}." if gaps else "")
            if reason:
                left_out.append(Note(reason, row.line))
            else:
                self._rows.append(row)
        if left_out and self._choices.gaps == "refuse":
            lines = listed([str(note.line) for note in left_out], 12)
            raise Refused(
                "gaps",
                f"{counted(len(left_out), 'row')} cannot be used: line {lines}. {left_out[0].text} Fill the gaps, or have such rows left out.",
            )
        if not self._rows:
            raise Refused(
                "gaps", f"No row has a value in every chosen column. {left_out[0].text} Choose fewer columns."
            )
        return tuple(left_out)

    def _values(self, n: int) -> list[float]:
        return [cell for row in self._rows if isinstance(cell := row.cells[n], float)]

    def _texts(self, n: int) -> list[str]:
        """The values of a column as the names of classes."""
        return [_class_name(row.cells[n]) for row in self._rows]

    # ---- columns

    def _input(self, n: int, scaling: Scaling) -> _Part | None:
        """The numbers of an input column; None for one that does not vary."""
        column = self._column(n)
        if column.kind == "word":
            return self._words(n, column)
        values = self._values(n)
        if min(values) == max(values):
            self._notes.add(
                f"{quoted(column.name)} is {written(values[0])} in every row and is left out: it can teach nothing."
            )
            return None
        scale = fitted(scaling, values, column.name)
        return self._numbers(n, scale)

    def _words(self, n: int, column: Column) -> _Part | None:
        texts = self._texts(n)
        words = _ordered(texts)
        if self._choices.words == "refuse":
            raise Refused(
                "inputs",
                f"{quoted(column.name)} holds words, such as {quoted(texts[0])} on line {self._rows[0].line}, and an input is a number. "
                "Leave the column out, or have one input for each word.",
            )
        if len(words) == 1:
            self._notes.add(
                f"{quoted(column.name)} is {quoted(words[0])} in every row and is left out: it can teach nothing."
            )
            return None
        if len(words) > MAX_NEURONS:
            raise Refused(
                "inputs",
                f"{quoted(column.name)} holds {len(words):,} different words; a network has at most {MAX_NEURONS} inputs. Leave it out.",
            )
        names = _names([f"{column.name}: {word}" for word in words])
        self._notes.add(
            f"{quoted(column.name)} becomes {len(words)} inputs, one for each word: 1 for the row's word, else 0."
        )
        rows = [tuple(float(text == word) for word in words) for text in texts]
        return _Part(tuple(Output(name, Scale(), n) for name in names), rows)

    def _target(self, n: int) -> _Part:
        column = self._column(n)
        if are_classes(column, self._choices):
            return self._classes(n, column)
        values = self._values(n)
        if min(values) == max(values):
            raise Refused(
                "targets",
                f"{quoted(column.name)} is {written(values[0])} in every row: there is nothing to learn. Choose another target.",
            )
        return self._numbers(n, fitted(self._choices.target_scaling, values, column.name))

    def _classes(self, n: int, column: Column) -> _Part:
        if self._choices.classes == "never":
            raise Refused(
                "targets",
                f"{quoted(column.name)} holds words. Choose a column of numbers, or let words be classes.",
            )
        texts = self._texts(n)
        words = _ordered(texts)
        if len(words) < 2:
            raise Refused(
                "targets",
                f"{quoted(column.name)} holds only {quoted(words[0])}; classes are at least two. Choose another target.",
            )
        if len(words) > MAX_NEURONS:
            raise Refused(
                "targets", f"{quoted(column.name)} holds {len(words):,} different values; a network tells at most {MAX_NEURONS} classes apart. Choose another target."
            )  # fmt: skip
        self._say_similar(column, words)
        low = float(self._choices.low)
        if len(words) == 2 and self._choices.two_classes == "one_output":
            self._notes.add(
                f"{quoted(column.name)}: {quoted(words[0])} is {written(low)} and {quoted(words[1])} is 1."
            )
            rows: list[tuple[float, ...]] = [(1.0 if text == words[1] else low,) for text in texts]
            return _Part((Output(column.name, Scale(), n),), rows, words)
        self._notes.add(
            f"{quoted(column.name)} becomes {len(words)} outputs, one for each class: 1 for the row's class, else {written(low)}."
        )
        rows = [tuple(1.0 if text == word else low for word in words) for text in texts]
        return _Part(tuple(Output(name, Scale(), n) for name in _names(list(words))), rows, words)

    def _say_similar(self, column: Column, words: Sequence[str]) -> None:
        by_letters: dict[str, str] = {}
        for word in words:
            other = by_letters.setdefault(word.casefold(), word)
            if other != word:
                self._notes.add(
                    f"{quoted(column.name)}: {quoted(other)} and {quoted(word)} differ in capitals only; they are two classes."
                )

    def _numbers(self, n: int, scale: Scale) -> _Part:
        """A column of numbers, scaled. Refuses what lies beyond the engine's limits."""
        name, rows = self._column(n).name, []
        for row, value in zip(self._rows, self._values(n), strict=True):
            scaled = scale.apply(value)
            if not math.isfinite(scaled) or abs(scaled) > MAX_VALUE:
                raise Refused(
                    "scaling",
                    f"Line {row.line}: {quoted(name)} is {written(value)}, and a network's inputs and targets lie between −1,000,000 and "
                    "1,000,000. Scale the column, or write it in another unit.",
                )
            rows.append((scaled,))
        return _Part((Output(name, scale, n),), rows)

    # ---- the whole

    def _check_width(self, field: str, parts: list[_Part]) -> None:
        width = sum(len(part.outputs) for part in parts)
        if width > MAX_NEURONS:
            raise Refused(
                field,
                f"The chosen columns make {width} {field}; a layer has at most {MAX_NEURONS} neurons. Choose fewer columns.",
            )

    def _class_counts(self, classes: tuple[str, ...]) -> tuple[int, ...]:
        if not classes:
            return ()
        counts = Counter(self._texts(self._choices.targets[0]))
        return tuple(counts[name] for name in classes)


def _joined(parts: list[_Part]) -> tuple[tuple[float, ...], ...]:
    return tuple(
        tuple(value for piece in pieces for value in piece)
        for pieces in zip(*(part.rows for part in parts), strict=True)
    )


def _ordered(texts: list[str]) -> tuple[str, ...]:
    """The different words: numbers by size, words by the alphabet."""
    words = set(texts)
    try:
        return tuple(sorted(words, key=float))
    except ValueError:
        return tuple(sorted(words, key=lambda word: (word.casefold(), word)))


def _class_name(cell: float | str | None) -> str:
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    return cell or ""


def _names(names: list[str]) -> list[str]:
    """Names of at most 40 characters, still different after they are cut."""
    out: list[str] = []
    for name in names:
        cut, again = cleaned(name), 1
        while cut in out:
            again += 1
            cut = f"{cleaned(name, 34)} ({again})"
        out.append(cut)
    return out
