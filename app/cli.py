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
    """Says what is wrong in one line, without a page about how it should be."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"backstep: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status: 0, 1 where the machine would not, 2 where the command made no sense."""
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
