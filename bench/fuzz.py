"""Sends broken inputs to every reader of user input, as fast as possible.

    python bench/fuzz.py --count 1000000 --seed 1

Changes valid inputs: replaces numbers and words, flips bytes, cuts, doubles, splices two inputs. A
reader must accept the result or refuse it with a sentence of ours. Any other exception is a fault,
and is printed with its input. The same seed makes the same inputs.
"""

import argparse
import json
import math
import random
import re
import struct
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from backstep.engine.refused import Refused
from backstep.lesson.mistakes.digits import read_digits
from backstep.lesson.quantities.lookup import QuantityFinder
from backstep.lesson.reading.lists import read_list
from backstep.lesson.reading.log import read_log
from backstep.lesson.reading.names import NameReader
from backstep.lesson.reading.numbers import read_number
from backstep.protocol import REASONS
from backstep.protocol.commands import BadMessage, parse
from backstep.protocol.frames import decode_curve, decode_frame
from backstep.protocol.layout import EXACT, array_lengths
from backstep.protocol.pictures import decode_picture
from backstep.session.link import from_text, to_text
from backstep.session.plan import Plan
from backstep.session.recipe import Recipe, article_recipe

NASTY = (
    "NaN", "Infinity", "-Infinity", "1e999", "-1e999", "1e-999", "5e-324", "-0.0", "9" * 400, "9007199254740993", "-1", "2147483648",
    "9223372036854775808", "1.0", "0", "true", "false", "null", '""', '"\\ud800"', '"1"', "[]", "{}", "[[[[", "}}", "١٢", "1,5", "0x10", "1_000",
    "\u0000", "\u202e", "\ufeff", "\u2028", "\r", "\n", "\t", '"', "\\", "=HYPERLINK(1)", "<script>", "e", "/0", "2/0", "\U0001f600", "a" * 300,
)  # fmt: skip

PLAIN = (
    "0.25",
    "-3.5",
    "7",
    "64",
    "1e6",
    "-1e-9",
    '"w1"',
    '"tanh"',
    '"adam"',
    '"moons"',
    '"per_neuron"',
    "[0.1, 0.2]",
    '{"w": 1}',
)
TOKEN = re.compile(r'"[^"]*"|-?[0-9]+(?:[.,][0-9]+)?(?:e-?[0-9]+)?|true|false|null')

COMMANDS = [
    '{"type": "hello", "id": 0, "version": 1, "client": "f3a91c0b"}',
    '{"type": "step", "id": 1, "count": 1}',
    '{"type": "back", "id": 2, "count": 1}',
    '{"type": "seek", "id": 3, "iteration": 120}',
    '{"type": "play", "id": 4, "iterations_per_s": 2.0, "until": null}',
    '{"type": "edit", "id": 7, "quantity": "w5", "value": 0.5, "sample": 0, "gesture": "d1"}',
    '{"type": "choose", "id": 11, "branch": 2}',
    '{"type": "select", "parameters": ["w5"], "everything": false}',
    '{"type": "open", "id": 8, "recipe": {"version": 1}}',
    '{"type":"acknowledge","sequence":31}',
    '{"type": "ping"}',
]
PLAN = Plan(article_recipe())
NAMES = NameReader(QuantityFinder(PLAN.architecture, PLAN.base.rule), samples=2)
LISTS = [
    "w5+ 0.3589\ndE_total/dw5 0.0821",
    "quantity;value\nw5;0,4\nnet_h1;0,3775\n",
    "# mine\r\nw5 = 2/5\r\n\r\nout_h1: 5.9e-1\r\n",
    '"w5","0.4"\tx\n',
    "| name | value |\n|---|---:|\n| **w₅⁺** | `0.3589` |\n",
    "$\\frac{\\partial E_{\\mathrm{total}}}{\\partial w_{5}} = 0.7414 \\cdot 0.1868 = 0.0822$\n\\delta_{o1} = 0.1385\n",
    "H1_net 0.3775\nH1 0.59327\ny1_net 1.105906\ny1 0.751365\ndelta1 0.138499\nz1 = net_h1\nz1 0.1\n",
    "1. new w5 = 0.4 − 0.5·0.0822 = 3,589·10⁻¹, w6' = 0.4087;\nneth1 1 234,5\n−δo1[2]: -0.1385\n",
    "w5+;w6+;dE/dw5\n0,3589;0,4087;0,0822\n",
    "neuron,net,out,delta\nh1,0.3775,0.5933,0.0088\no1,1.1059,0.7514,0.1385\n",
    "weight;old;∂E/∂w;new\nw5;0,4;0,0822;0,3589\n",
    "quantity h1 o1\nnet 0.3775 1.1059\nout 0.5933 0.7514\n",
    "Step 1: the net input of h1 is 0.3775\nout_h1 ..... 0.5933\nw5: 0.4 -> 0.3589\n",
    "{'net_h1': 0.3775, 'w5+': tensor(0.3589, grad_fn=<SubBackward0>)}\n",
]
LOGS = [
    "iteration,w5,out_o1,E_total\n0,0.4,0.751,0.298\n1,0.359,0.74,0.291\n",
    "epoch\tw_{5}\tH1_net\n1\t0,4\t0,3775\n2\t0,359\t0,378\n",
    "iteration,0,1,2\nw5,0.4,0.359,0.32\nloss,0.298,0.291,\n",
    '[{"iteration": 0, "weights": {"w5": 0.4}, "loss": 0.298}, {"iteration": 1, "loss": 0.291}]',
    '{"w5": [0.4, 0.359], "loss": [0.298, 0.291]}',
    "Epoch 1/2\n1/1 [====] - 0s 1ms/step - loss: 0.2984\nEpoch 2/2\n1/1 [====] - 0s 2ms/step - loss: 0.2910\n",
    "iteration 0: E_total = 0.2984 w5 = 0.4\niteration 1: E_total = 0.2910 w5 = 0.359\n",
    "Error after 0 iterations: 0.2984\nError after 1 iteration: 0.2910\n",
    "# iteration w5\n0.0e+00 4.0e-01\n1.0e+00 3.59e-01\n",
    "      w5  loss\n0  0.4  0.298\n1  0.359  0.291\n",
    '{"iteration": 5, "sample": 0, "quantities": {"w5": 0.4, "E_total": null}}',
]
NUMBERS = [
    "0.4",
    "0,4",
    ".4",
    "2/5",
    "1e-3",
    "−0.5",
    "+17",
    "4.2·10⁻⁴",
    "1,234.5",
    "\\frac{2}{5}",
    "tensor(0.4)",
    "½",
]


@dataclass(frozen=True)
class Reader:
    name: str
    seeds: list[str] | list[bytes]
    read: Callable[[str], bool] | Callable[[bytes], bool]
    """True if the input was accepted, False if it was refused properly; any exception is a fault.
    """


def read_command(text: str) -> bool:
    try:
        parse(text)
    except BadMessage as no:
        _said(no.message, known=no.reason in REASONS)
        return False
    return True


def read_recipe(text: str) -> bool:
    try:
        recipe = Recipe.parse(text)
        Plan(recipe)
    except Refused as no:
        _said(no.message)
        return False
    assert Recipe.parse(recipe.to_json()) == recipe
    return True


def read_link(text: str) -> bool:
    try:
        from_text(text)
    except Refused as no:
        _said(no.message)
        return False
    return True


def read_lines(text: str) -> bool:
    read = read_list(text, NAMES)
    for entry in read.entries:
        # The checker reads the number again, from its text.
        assert read_number(entry.given).value == entry.typed.value
        assert read_digits(entry.given).number == entry.typed.value
        assert math.isfinite(entry.typed.value)
        assert NAMES.finder.find(entry.quantity.partition("[")[0]) == entry.found
    for line in (*read.not_read, *read.notes):
        assert line.line >= 1
        _said(line.message)
    return not read.not_read


def read_program_log(text: str) -> bool:
    try:
        log = read_log(text, NAMES)
    except Refused as no:
        _said(no.message)
        return False
    for row in () if log is None else log.rows:
        assert row.iteration >= 0
        assert all(math.isfinite(cell.typed.value) for cell in row.cells)
    return log is not None


def read_typed(text: str) -> bool:
    try:
        typed = read_number(text)
    except Refused as no:
        _said(no.message)
        return False
    assert math.isfinite(typed.value)
    assert typed.digits >= 0
    return True


def read_frame(message: bytes) -> bool:
    try:
        decode_frame(message, LAYERS)
    except ValueError:
        return False
    return True


def read_picture(message: bytes) -> bool:
    try:
        decode_picture(message, LAYERS)
    except ValueError:
        return False
    return True


def read_curve(message: bytes) -> bool:
    try:
        decode_curve(message)
    except ValueError:
        return False
    return True


def _said(sentence: str, known: bool = True) -> None:
    assert known
    assert sentence.endswith((".", "!"))
    assert len(sentence) < 2000
    sentence.encode()


LAYERS = (2, 2, 2)


def _frame() -> bytes:
    lengths = array_lengths(LAYERS, 8, 2)
    scalars = [0.0, 0.0, 0.0, 0.0, 0.3, 0.5, 0.3, math.nan, 8.0, 2.0]
    numbers = [*scalars, *([0.5] * sum(lengths.values()))]
    return struct.pack(f"<4sBBHII{len(numbers)}d", b"BKST", 1, 1, 0, 3, 1, *numbers)


def _picture() -> bytes:
    lengths = array_lengths(LAYERS, 8, 2)
    scalars = [0.0, 0.0, 0.0, 0.0, 0.3, 0.5, 0.3, math.nan, 8.0, 2.0]
    exact = [0.5] * sum(lengths[name] for name in EXACT)
    numbers = [*scalars, *exact, 1.0, 4.0, 0.4, 0.08, 0.35]
    return struct.pack(f"<4sBBHII{len(numbers)}d8f", b"BKST", 1, 3, 4, 3, 1, *numbers, *[0.5] * 8)


def _curve() -> bytes:
    return struct.pack("<4sBBHII8d", b"BKST", 1, 2, 0, 3, 0, 2.0, 4.0, *[0.1] * 6)


def readers() -> list[Reader]:
    article = article_recipe()
    drawn = json.loads(article.to_json())
    drawn["network"] = {
        "layers": [2, 3, 1],
        "activations": ["tanh", "linear"],
        "start": {"initializer": "xavier"},
    }
    drawn["data"] = {"dataset": "moons", "samples": 20, "noise": 0.1}
    recipes = [article.to_json(), json.dumps(drawn)]
    return [
        Reader("commands", [*COMMANDS, json.dumps({"type": "open", "id": 8, "recipe": drawn})], read_command),
        Reader("recipes", recipes, read_recipe),
        Reader("frames", [_frame()], read_frame),
        Reader("pictures", [_picture()], read_picture),
        Reader("curves", [_curve()], read_curve),
        Reader("lists", LISTS, read_lines),
        Reader("logs", LOGS, read_program_log),
        Reader("numbers", NUMBERS, read_typed),
        Reader("links", [to_text(article, 12), to_text(Recipe.parse(recipes[1]), 0)], read_link),
    ]


def changed(chance: random.Random, seeds: list[str] | list[bytes]) -> str | bytes:
    """One of the inputs with one to four changes."""
    now = chance.choice(seeds)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        at = chance.randrange(len(now) + 1)
        to = min(len(now), at + chance.randint(0, 8))
        other = chance.choice(seeds)
        new: str | bytes
        tokens = list(TOKEN.finditer(now)) if isinstance(now, str) and chance.random() < 0.7 else []
        if tokens:
            token, piece = chance.choice(tokens), chance.choice((chance.choice(NASTY), chance.choice(PLAIN)))
            now = now[: token.start()] + piece + now[token.end() :]  # type: ignore[operator]
            continue
        match chance.randrange(6):
            case 0:
                new = now[:at] + now[to:]
            case 1:
                new = now[:to] + now[at:]
            case 2:
                new = now[:at] + other[chance.randrange(len(other)) :]
            case 3:
                new = now[:at]
            case 4 if isinstance(now, str):
                new = now[:at] + chr(chance.randrange(32, 0x250)) + now[at + 1 :]
            case _ if isinstance(now, str):
                new = now[:at] + chance.choice(NASTY) + now[to:]
            case _:
                new = now[:at] + chance.randbytes(to - at) + now[to:]
        now = new  # type: ignore[assignment]
    return now


def run(count: int, seed: int, only: str = "") -> tuple[Counter[str], list[str]]:
    """The number of inputs that each reader accepted and refused, and the faults.

    `only` is the name of one reader; empty for all of them.
    """
    chance = random.Random(seed)
    found: Counter[str] = Counter()
    faults: list[str] = []
    all_readers = [reader for reader in readers() if only in ("", reader.name)]
    for n in range(count):
        reader = all_readers[n % len(all_readers)]
        text = changed(chance, reader.seeds)
        try:
            found[f"{reader.name} {'taken' if reader.read(text) else 'refused'}"] += 1  # type: ignore[arg-type]
        except Exception as fault:  # noqa: BLE001  every exception is a fault
            found["faults"] += 1
            if len(faults) < 20:
                faults.append(f"{reader.name}: {type(fault).__name__}: {fault!s:.200}\n    {text!r:.500}")
    return found, faults


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--only", default="", choices=[reader.name for reader in readers()], help="one reader"
    )
    options = parser.parse_args()
    start = time.monotonic()
    found, faults = run(options.count, options.seed, options.only)
    print(f"{options.count:,} inputs in {time.monotonic() - start:.0f} s, {found['faults']} faults")
    for name, number in sorted(found.items()):
        print(f"  {number:>9,}  {name}")
    for fault in faults:
        print(fault)
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()
