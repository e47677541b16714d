"""`backstep check`: checks a learner's own values, or a program's log, and names the mistakes."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..engine.refused import Refused
from ..lesson.derivations.notation import Notation
from ..lesson.mistakes.diagnosis import Checker, check_all
from ..lesson.mistakes.lists import in_line_order, not_judged, summary
from ..lesson.mistakes.verdict import Verdict
from ..lesson.reading.lists import Note, Reading, read_list
from ..lesson.reading.log import read_log
from ..lesson.reading.names import NameReader
from ..lesson.reading.text import decoded
from ..session.answers.logs.check import check_log, names_of
from ..session.answers.logs.report import LogReport
from ..session.engines import CompiledEngine, Engine, TextbookEngine
from ..session.recipe import Recipe, article_recipe
from ..session.resuming import resumed
from ..session.run import Run
from .train import read

MAX_ITERATION = 10_000_000
MAX_BYTES = 10_000_000
FEW = 2_000
"""Up to this many iterations, the textbook engine is as fast as making machine code."""


def add_to(subcommands: Any) -> None:
    parser: argparse.ArgumentParser = subcommands.add_parser(
        "check",
        help="check a list of your own values or a program's log, and name the mistakes",
        description="Reads a list with a quantity and a value on each line, such as `w5+ 0.3589`. Says for each "
        "value if it is right, and if not, which mistake gives it. Without a recipe: the article's first "
        "iteration. In a program's log (CSV, TSV or JSON, with iterations down the rows or across) it finds "
        "the first iteration and value that differ, and the cause.",
    )
    parser.add_argument("file", metavar="FILE", help="the list or the log; - reads it from standard input")
    parser.add_argument(
        "--recipe", type=Path, metavar="FILE", help="a recipe (JSON) in place of the article's network"
    )
    parser.add_argument(
        "--iteration", type=int, default=0, metavar="N", help="which iteration; 0 is the first"
    )
    parser.add_argument(
        "--delta-sign",
        type=int,
        choices=(1, -1),
        default=1,
        help="1: δ = ∂E/∂net, as in the article; -1 (--delta-sign=-1): δ = −∂E/∂net, as in many books",
    )
    parser.add_argument("--json", action="store_true", help="the verdicts as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    text = text_of(options.file)
    recipe = article_recipe() if options.recipe is None else read(options.recipe)
    notation = Notation(delta_sign=options.delta_sign)
    log = read_log(text, names_of(recipe))
    if log is not None:
        report = check_log(recipe, log, engine_for(log.rows[-1].iteration), notation)
        return say(report, as_json=options.json)
    checker = checker_at(recipe, options.iteration, notation)
    reading = values_of(text, checker, "standard input" if options.file == "-" else options.file)
    lines = in_line_order(
        (entry.line for entry in reading.entries),
        check_all(checker, reading.values),
        map(not_judged, reading.not_read),
    )
    if options.json:
        verdicts = [verdict.to_json() for _, verdict in lines]
        out = json.dumps(verdicts, indent=1, ensure_ascii=False, allow_nan=False)
    else:
        out = table(lines, reading.notes)
    sys.stdout.write(out + "\n")
    return 0


def say(report: LogReport, *, as_json: bool) -> int:
    """Prints the verdict on a log."""
    if as_json:
        out = json.dumps(report.to_json(), indent=1, ensure_ascii=False, allow_nan=False)
    else:
        out = "\n".join(
            [report.summary, *(f"    {mistake['text']}" for mistake in report.mistakes), *report.notes]
        )
    sys.stdout.write(out + "\n")
    return 0


def engine_for(iteration: int) -> Engine:
    """The engine that is faster up to this iteration."""
    return TextbookEngine() if iteration <= FEW else CompiledEngine()


def text_of(file: str) -> str:
    """The text of a file, or of standard input (-). Refuses an unreadable file and one that is too long."""
    shown = "standard input" if file == "-" else file
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1) if file == "-" else Path(file).read_bytes()
    except OSError as problem:
        raise Refused("file", f"{file} cannot be read: {problem.strerror}.") from None
    if len(data) > MAX_BYTES:
        raise Refused("file", f"{shown} is too long: a list or a log has at most {MAX_BYTES:,} bytes.")
    return decoded(data, shown)


def values_of(text: str, checker: Checker, shown: str) -> Reading:
    """The list in a text. A line that cannot be read stops no other line.

    Refuses a list without any value.
    """
    reading = read_list(text, NameReader(checker.finder, len(checker.trace.samples)))
    if reading.entries or any(bad.verdict == "unknown" for bad in reading.not_read):
        return reading
    if not reading.not_read:
        raise Refused("file", f"{shown} holds no values. A line is such as: w5+ 0.3589")
    first, more = reading.not_read[0], len(reading.not_read) - 1
    also = f" ({more} more cannot be read either.)" if more else ""
    raise Refused("file", f"{shown}, line {first.line}: {first.message}{also}")


def checker_at(recipe: Recipe, iteration: int, notation: Notation | None = None) -> Checker:
    """A checker for one iteration of a recipe, which knows the iterations before and after.

    Raises `Refused` for an iteration out of range, or one that the run does not reach.
    """
    if not 0 <= iteration <= MAX_ITERATION:
        raise Refused(
            "iteration", f"--iteration is a number from 0 to {MAX_ITERATION:,}; {iteration:,} came."
        )
    engine = engine_for(iteration)
    keyframes = tuple(keyframe for keyframe in recipe.keyframes if keyframe.iteration <= iteration)
    reached: Run = resumed(recipe.model_copy(update={"keyframes": keyframes}), engine)
    before = None
    if reached.iteration < iteration:
        reached.train(iteration - 1 - reached.iteration)
        before = reached.trace() if reached.iteration == iteration - 1 else None
        reached.train(iteration - reached.iteration)
    if reached.iteration < iteration:
        raise Refused(
            "iteration",
            f"This run stops at iteration {reached.iteration:,}: its numbers become infinite there.",
        )
    state = reached.state
    trace = reached.trace()
    reached.train(1)
    after = reached.trace() if reached.iteration == iteration + 1 else None
    return Checker(
        trace,
        slots=tuple(state.slots),
        iteration=state.iteration,
        notation=notation,
        neighbours=lambda: (before, after),
    )


def table(lines: Sequence[tuple[int, Verdict]], notes: Sequence[Note] = ()) -> str:
    """One line a value, and under it the sentences that the page shows; the notes and the sum."""
    width = min(40, max(len(verdict.quantity) for _, verdict in lines))
    digits = max(len(verdict.given) for _, verdict in lines)
    out = []
    for number, verdict in lines:
        where = f", line {number}" if verdict.verdict in ("unknown", "unreadable") else ""
        said = verdict.verdict.replace("_", " ")
        out.append(f"{verdict.quantity[:60]:<{width}}  {verdict.given:<{digits}}  {said}{where}")
        out += [f"    {sentence}" for sentence in verdict.sentences]
    out += [f"line {note.line}: {note.message}" for note in notes]
    return "\n".join([*out, summary([verdict for _, verdict in lines]).text])
