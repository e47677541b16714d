"""`backstep check`: checks a learner's own values, and names the mistakes."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from ..engine.refused import Refused
from ..lesson.derivations.notation import Notation
from ..lesson.mistakes.diagnosis import Checker, check_all
from ..lesson.mistakes.lists import summary
from ..lesson.mistakes.typed_numbers import Entry, read_list
from ..lesson.mistakes.verdict import Verdict
from ..session.engines import CompiledEngine, Engine, TextbookEngine
from ..session.recipe import Recipe, article_recipe
from ..session.resuming import resumed
from ..session.run import Run
from .train import read

MAX_ITERATION = 10_000_000
MAX_BYTES = 1_000_000
FEW = 2_000
"""Up to this many iterations, the textbook engine is as fast as making machine code."""


def add_to(subcommands: Any) -> None:
    parser: argparse.ArgumentParser = subcommands.add_parser(
        "check",
        help="check a list of your own values, and name the mistakes",
        description="Reads a list with a quantity and a value on each line, such as `w5+ 0.3589`. Says for each "
        "value if it is right, and if not, which mistake gives it. Without a recipe: the article's first "
        "iteration.",
    )
    parser.add_argument("file", metavar="FILE", help="the list; - reads it from standard input")
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
    entries = entries_of(options.file)
    recipe = article_recipe() if options.recipe is None else read(options.recipe)
    checker = checker_at(recipe, options.iteration, Notation(delta_sign=options.delta_sign))
    verdicts = check_all(checker, [(entry.quantity, entry.given) for entry in entries])
    if options.json:
        text = json.dumps(
            [verdict.to_json() for verdict in verdicts], indent=1, ensure_ascii=False, allow_nan=False
        )
    else:
        text = table(verdicts)
    sys.stdout.write(text + "\n")
    return 0


def entries_of(file: str) -> list[Entry]:
    """The list in a file; raises `Refused` for an unreadable file, or the first bad line."""
    shown = "standard input" if file == "-" else file
    try:
        data = sys.stdin.buffer.read(MAX_BYTES + 1) if file == "-" else Path(file).read_bytes()
        text = data.decode("utf-8")
    except OSError as problem:
        raise Refused("file", f"{file} cannot be read: {problem.strerror}.") from None
    except ValueError:
        raise Refused("file", f"{shown} is not a text in UTF-8.") from None
    if len(data) > MAX_BYTES:
        raise Refused("file", f"{shown} is too long: a list has at most {MAX_BYTES:,} bytes.")
    entries, bad = read_list(text)
    if bad:
        more = f" ({len(bad) - 1} more lines are wrong.)" if len(bad) > 1 else ""
        raise Refused("file", f"{shown}, line {bad[0].line}: {bad[0].message}{more}")
    if not entries:
        raise Refused("file", f"{shown} holds no values. A line is such as: w5+ 0.3589")
    return entries


def checker_at(recipe: Recipe, iteration: int, notation: Notation | None = None) -> Checker:
    """A checker for one iteration of a recipe, which knows the iterations before and after.

    Raises `Refused` for an iteration out of range, or one that the run does not reach.
    """
    if not 0 <= iteration <= MAX_ITERATION:
        raise Refused(
            "iteration", f"--iteration is a number from 0 to {MAX_ITERATION:,}; {iteration:,} came."
        )
    engine: Engine = TextbookEngine()
    if iteration > FEW:
        engine = CompiledEngine()
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


def table(verdicts: list[Verdict]) -> str:
    """One line a value, and under it the sentences that the page shows; then the sum."""
    width = max(len(verdict.quantity) for verdict in verdicts)
    digits = max(len(verdict.given) for verdict in verdicts)
    lines = []
    for verdict in verdicts:
        said = verdict.verdict.replace("_", " ")
        lines.append(f"{verdict.quantity:<{width}}  {verdict.given:<{digits}}  {said}")
        lines += [f"    {sentence}" for sentence in verdict.sentences]
    return "\n".join([*lines, summary(verdicts).text])
