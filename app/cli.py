"""`backstep`: the command line."""

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from .commands import bench, check, exercise, numbers, serve, sessions, train
from .engine.refused import Refused
from .settings import BadSetting
from .version import VERSION


class Parser(argparse.ArgumentParser):
    """Reports an error in one line, without the usage text."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"backstep: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns the exit status: 0, 1 for a failure, 2 for bad arguments."""
    parser = Parser(
        prog="backstep", description="See, steer and check backpropagation, one number at a time."
    )
    parser.add_argument("--version", action="version", version=f"backstep {VERSION}")
    subcommands = parser.add_subparsers(dest="command", metavar="command", required=True)
    for command in (serve, numbers, train, check, exercise, bench, sessions):
        command.add_to(subcommands)
    options = parser.parse_args(arguments)
    try:
        status: int = options.run(options)
        return status
    except (BadSetting, Refused) as problem:
        print(f"backstep: {problem}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
