"""`backstep bench`: compares the engine's speed with other libraries.

The program itself is `bench/engine.py` of the checkout.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent


def add_to(subcommands: Any) -> None:
    parser: argparse.ArgumentParser = subcommands.add_parser(
        "bench", help="measure how fast the engine trains, beside others"
    )
    parser.add_argument("--json", action="store_true", help="microseconds per sample, as JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    program = ROOT / "bench" / "engine.py"
    # Beside an installed package, a folder called bench may belong to another project.
    if not (ROOT / "pyproject.toml").is_file() or not program.is_file():
        sys.stderr.write(
            "backstep: the benchmarks are not in the installed package; run this in a checkout of Backstep.\n"
        )
        return 1
    # In a process of its own: the number of threads must be set before NumPy is imported.
    command = [sys.executable, str(program), *(["--json"] if options.json else [])]
    try:
        return subprocess.run(command, check=False).returncode  # noqa: S603  our own program
    except KeyboardInterrupt:
        return 130
