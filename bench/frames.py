"""The size of a frame, and the time to make one.

    python bench/frames.py [--json]

For the article's network, 2-32-32-1 and 2-64×7-1: the bytes of a full frame and of a picture with
one weight selected; and in microseconds the calculation of the numbers, the encoding of each
message, and a socket's copy with its sequence number.
"""

import argparse
import json
import sys
import timeit
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


from backstep.protocol.frames import addressed, with_head
from backstep.protocol.pictures import encode_picture
from backstep.session.engines import CompiledEngine
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import Session

REPEATS = 7


def recipe(layers: list[int]) -> Recipe:
    activations = ["tanh"] * (len(layers) - 2) + ["logistic"]
    network = {"layers": layers, "activations": activations, "start": {"initializer": "xavier"}}
    data = {"inputs": [[0.05, 0.1]], "targets": [[0.99]]}
    return Recipe.parse(json.dumps({"version": 1, "network": network, "data": data}))


CASES = {
    "the article": article_recipe(),
    "2-32-32-1": recipe([2, 32, 32, 1]),
    "2-64×7-1": recipe([2, *[64] * 7, 1]),
}


def microseconds(made: Callable[[], object]) -> float:
    """The time of the fastest of several rounds, each of at least 0.2 s."""
    timer = timeit.Timer(made)
    count, _ = timer.autorange()
    return round(min(timer.repeat(REPEATS, count)) / count * 1e6, 1)


def measure(recipe: Recipe) -> dict[str, Any]:
    session = Session(recipe, CompiledEngine())
    session.train(1)
    numbers = session.frame().numbers
    whole = with_head(numbers, 1, diverged=False)
    picture = encode_picture(numbers, 1, diverged=False, selected=[4])
    return {
        "frame_bytes": len(whole),
        "picture_bytes": len(picture),
        "numbers_us": microseconds(session.frame),
        "frame_us": microseconds(lambda: with_head(numbers, 1, diverged=False)),
        "picture_us": microseconds(lambda: encode_picture(numbers, 1, diverged=False, selected=[4])),
        "frame_addressed_us": microseconds(lambda: addressed(whole, 7, asks=False)),
        "picture_addressed_us": microseconds(lambda: addressed(picture, 7, asks=False)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    for name, case in CASES.items():
        row = {"network": name, **measure(case)}
        if options.json:
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            sys.stdout.write(
                f"{name}: "
                + ", ".join(f"{key} {value:,}" for key, value in row.items() if key != "network")
                + "\n"
            )


if __name__ == "__main__":
    main()
