"""`backstep numbers`: prints every quantity of one iteration, of the article's network or of a recipe."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any, get_args

import numpy as np

from ..engine.refused import Refused
from ..engine.rule import UpdateOrder
from ..engine.textbook import objective
from ..engine.training import State, TextbookTrainer
from ..lesson import article
from ..lesson.quantities.lookup import quantities
from ..session.recipe import Recipe
from .check import checker_at
from .train import read

MAX_ITERATION = 1_000_000

GROUPS = ("given", "forward", "error", "backward", "update")


def add_to(subcommands: Any) -> None:
    parser: argparse.ArgumentParser = subcommands.add_parser(
        "numbers", help="print every quantity of one iteration, of the article's network or of a recipe"
    )
    parser.add_argument(
        "--recipe", type=Path, metavar="FILE", help="a recipe (JSON) in place of the article's network"
    )
    parser.add_argument("--iteration", type=int, default=0, help="which one; 0 is the first")
    parser.add_argument("--update-order", choices=get_args(UpdateOrder))
    parser.add_argument("--biases", choices=article.BIASES_ARE)
    parser.add_argument("--json", action="store_true", help="as JSON, in full precision")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    if options.recipe is None:
        numbers, after = compute(
            options.iteration, options.update_order or "simultaneous", options.biases or "frozen"
        )
    elif options.update_order or options.biases:
        raise Refused(
            "recipe", "--update-order and --biases are for the article's network; a recipe has its own."
        )
    else:
        numbers, after = compute_recipe(read(options.recipe), options.iteration)
    if options.json:
        document = {"iteration": options.iteration, "quantities": numbers, "E_total_after": after}
        text = json.dumps(document, indent=1, allow_nan=False)
    else:
        text = table(options.iteration, numbers, after)
    sys.stdout.write(text + "\n")
    return 0


def compute(iteration: int, update_order: UpdateOrder, biases: str) -> tuple[dict[str, float], float]:
    """The quantities of an iteration by name, and E_total after its update.

    Raises `Refused` for an iteration out of range.
    """
    if not 0 <= iteration <= MAX_ITERATION:
        raise Refused(
            "iteration", f"--iteration is a number from 0 to {MAX_ITERATION:,}; {iteration:,} came."
        )
    start = article.start(update_order, biases)
    trainer = TextbookTrainer(start.architecture, start.rule, start.inputs, start.targets, seed=0)
    state = State.start(start.rule, start.parameters)
    trainer.train(state, iteration, np.empty(iteration))
    trace = trainer.trace(state)
    after = objective(start.architecture, start.rule, trace.after, start.inputs, start.targets)
    return quantities(trace), after


def compute_recipe(recipe: Recipe, iteration: int) -> tuple[dict[str, float], float]:
    """The quantities of an iteration of a recipe by name, and E_total of its batch after the update.

    In a batch, activations, errors and deltas are those of its first sample. Refuses an iteration
    out of range, or one that the run does not reach.
    """
    trace = checker_at(recipe, iteration).trace
    inputs = np.array([sample.forward.inputs for sample in trace.samples])
    targets = np.array([sample.targets for sample in trace.samples])
    after = objective(trace.architecture, trace.rule, trace.after, inputs, targets)
    return quantities(trace), after


def table(iteration: int, numbers: dict[str, float], after: float) -> str:
    """The numbers with 9 decimals, in the article's order: forward, error, backward, update."""
    width = max(map(len, numbers))
    lines = [f"Iteration {iteration}"]
    for group in GROUPS:
        lines += ["", group.capitalize()]
        lines += [
            f"  {name:<{width}}  {value:>13.9f}" for name, value in numbers.items() if group_of(name) == group
        ]
    return "\n".join([*lines, f"  {'E_total after':<{width}}  {after:>13.9f}"])


def group_of(name: str) -> str:
    if name.endswith("+"):
        return "update"
    if "/" in name or name.startswith("delta_"):
        return "backward"
    if name.startswith("E_"):
        return "error"
    return "forward" if name.startswith(("net_", "out_")) else "given"
