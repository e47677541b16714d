"""`backstep exercise`: prints a new example to work out by hand, or its answer key."""

import argparse
import sys
from typing import Any

from ..lesson.exercises.exercise import exercise
from ..lesson.exercises.worksheet import answer_key, worksheet


def add_to(subcommands: Any) -> None:
    parser: argparse.ArgumentParser = subcommands.add_parser(
        "exercise",
        help="print a fresh exercise, or its answer key",
        description="Levels: 1 the forward pass, 2 the output layer, 3 the hidden layer, 4 a whole iteration "
        "with trained biases and two samples. The same seed always gives the same exercise.",
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="which exercise")
    parser.add_argument("--level", type=int, default=1, metavar="1..4", help="how much of the calculation")
    parser.add_argument("--key", action="store_true", help="the answers with their derivations")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    asked = exercise(options.seed, options.level)
    sys.stdout.write((answer_key(asked) if options.key else worksheet(asked)) + "\n")
    return 0
