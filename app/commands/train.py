"""`backstep train`: trains without a page, as fast as possible.

Exit status: 0 done; 1 the file cannot be written; 2 bad arguments; 3 the numbers became infinite
and the run stopped; 130 stopped by Ctrl-C. In every case the state that was reached is printed and
saved.
"""

import argparse
import json
import math
import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from ..engine.refused import Refused
from ..session.engines import CompiledEngine
from ..session.recipe import MAX_ITERATION, Recipe, article_recipe
from ..session.resuming import resumed, with_keyframe
from ..session.run import Run

DONE, MACHINE, DIVERGED, INTERRUPTED = 0, 1, 3, 130

FIRST_SLICE = 256
SLICE_S = 0.05
"""The approximate time of one slice: Ctrl-C waits no longer, and the bar moves this often."""


def add_to(subcommands: Any) -> None:
    parser: argparse.ArgumentParser = subcommands.add_parser(
        "train",
        help="train a recipe without a page",
        description="Trains a recipe, or the article's network. A recipe with keyframes goes on from the newest.",
        epilog="Exit status: 0 done, 1 the file could not be written, 2 bad input, 3 the numbers became "
        "infinite, 130 stopped by Ctrl-C. In every case the state that was reached is printed and saved.",
    )
    parser.add_argument("--recipe", type=Path, metavar="FILE", help="a recipe (JSON), as the page saves it")
    parser.add_argument(
        "--iterations", type=int, required=True, metavar="N", help="the number of iterations to train"
    )
    parser.add_argument("--json", action="store_true", help="as JSON, in full precision")
    parser.add_argument(
        "--out", type=Path, metavar="FILE", help="save the recipe here, with the state that was reached"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    if not 0 <= options.iterations <= MAX_ITERATION:
        raise Refused(
            "iterations",
            f"--iterations is a number from 0 to {MAX_ITERATION:,}; {options.iterations:,} came.",
        )
    if options.out is not None and not options.out.absolute().parent.is_dir():
        raise Refused("out", f"--out: there is no folder {options.out.absolute().parent}.")
    trained = resumed(article_recipe() if options.recipe is None else read(options.recipe), CompiledEngine())
    outcome = train(trained, options.iterations)
    saved = options.out is None or write(options.out, with_keyframe(trained).to_json())
    document = report(trained, outcome)
    text = json.dumps(document, indent=1, allow_nan=False) if options.json else table(document)
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
    if not saved:
        return MACHINE
    if outcome.interrupted:
        return INTERRUPTED
    return DONE if trained.divergence is None else DIVERGED


def read(path: Path) -> Recipe:
    """The recipe in a file that `train --out`, the page, or the interface (with an iteration) made.

    Raises `Refused` for anything else.
    """
    try:
        text = path.read_text(encoding="utf-8")
        document = json.loads(text)
    except OSError as problem:
        raise Refused("recipe", f"--recipe: {path} cannot be read: {problem.strerror}.") from None
    except (ValueError, RecursionError):
        raise Refused("recipe", f"--recipe: {path} is not JSON, and so not a recipe.") from None
    if isinstance(document, dict) and "recipe" in document:
        return Recipe.read(document["recipe"])
    return Recipe.parse(text)


@dataclass(frozen=True)
class Outcome:
    iterations: int
    seconds: float
    interrupted: bool


def train(trained: Run, iterations: int) -> Outcome:
    """Trains in slices until all is done, the run diverges, or Ctrl-C comes.

    On a terminal it shows a progress bar.
    """
    from tqdm import tqdm

    size, done, seconds = FIRST_SLICE, 0, 0.0
    with (
        stop_signal() as stopped,
        tqdm(total=iterations, unit=" iterations", disable=None, leave=False) as bar,
    ):
        while done < iterations and not stopped.seen:
            wanted = min(size, iterations - done)
            start = time.perf_counter()
            made = trained.train(wanted)
            took = time.perf_counter() - start
            done, seconds = done + made, seconds + took
            bar.set_postfix_str(f"error {trained.curve.last[-1]:.3e}", refresh=False)
            bar.update(made)
            if made < wanted:
                break
            if took < SLICE_S / 2:
                size *= 2
            elif took > SLICE_S * 2:
                size = max(1, size // 2)
        return Outcome(done, seconds, stopped.seen and done < iterations)


class Stopped:
    seen = False

    def see(self, _number: int, _frame: FrameType | None) -> None:
        self.seen = True


@contextmanager
def stop_signal() -> Iterator[Stopped]:
    """Within this context Ctrl-C is only noted, so that no iteration is interrupted."""
    stopped = Stopped()
    before = signal.signal(signal.SIGINT, stopped.see)
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGINT, before)


def report(trained: Run, outcome: Outcome) -> dict[str, Any]:
    """The result of the run.

    `error` is the mean of E_total over the training samples. `outputs` are those of the next sample
    (null if infinite). `iteration` counts from the start of the recipe, `iterations` from the start
    of this call.
    """
    frame, names = trained.frame(0), trained.plan.names
    outputs = frame.activations[-len(names.outputs) :]
    divergence = trained.divergence
    return {
        "iterations": outcome.iterations,
        "iteration": trained.iteration,
        "seconds": outcome.seconds,
        "iterations_per_s": outcome.iterations / outcome.seconds if outcome.seconds > 0 else None,
        "error": _finite(frame.train_error),
        "outputs": {f"out_{name}": _finite(out) for name, out in zip(names.outputs, outputs, strict=True)},
        "parameters": dict(zip(names.parameters, trained.state.parameters.tolist(), strict=True)),
        "interrupted": outcome.interrupted,
        "diverged": None
        if divergence is None
        else {
            "iteration": divergence.iteration,
            "quantity": divergence.quantity,
            "message": divergence.message,
        },
    }


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def table(document: dict[str, Any]) -> str:
    """The report as text, numbers with 9 decimals."""
    rate = document["iterations_per_s"]
    lines = [
        f"{document['iterations']:,} iterations in {document['seconds']:.2f} s"
        + (f", {rate:,.0f} a second" if rate is not None else ""),
        f"At iteration {document['iteration']:,}",
        "",
    ]
    numbers = {**document["outputs"], **document["parameters"]}
    width = max(map(len, ["error", *numbers]))
    lines.append(f"  {'error':<{width}}  {_text(document['error'], '.9g'):>13}")
    lines += [f"  {name:<{width}}  {_text(value, '.9f'):>13}" for name, value in numbers.items()]
    if document["interrupted"]:
        lines += ["", "Stopped by Ctrl-C; these are the numbers that were reached."]
    if document["diverged"] is not None:
        lines += ["", document["diverged"]["message"]]
    return "\n".join(lines)


def _text(value: float | None, digits: str) -> str:
    return "infinite" if value is None else format(value, digits)


def write(path: Path, text: str) -> bool:
    """Writes the whole text or leaves the file as it was; reports a failure and returns False."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    except OSError as problem:
        sys.stderr.write(f"backstep: {path} cannot be written: {problem.strerror}.\n")
        with suppress(OSError):
            beside.unlink()
        return False
    return True
