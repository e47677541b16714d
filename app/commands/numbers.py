"""`backstep numbers`: every quantity of one iteration of the article's network."""

import argparse
import json
import sys
from typing import Any

from app.engine.textbook import Trace
from app.engine.training import State, TextbookTrainer
from app.lesson import article
from app.lesson.names import quantities

import numpy as np


def add_to(subcommands: Any) -> None:
    parser: argparse.ArgumentParser = subcommands.add_parser(
        "numbers", help="print every quantity of one iteration of the article's network"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    return 0
