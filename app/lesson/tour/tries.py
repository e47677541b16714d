"""A try: a button of the lesson that sends commands of the socket.

    Try("η = 5", (open_recipe(recipe(rule={"learning_rate": 5.0})), play_until(100)))

The commands are open, step, play and seek of `app/protocol`. A try can also select an element of
the diagram and one of its quantities, and name the number of the frame that it is about.
"""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from .. import article

Command = dict[str, Any]
Document = dict[str, Any]
SAMPLES = ((article.INPUTS, (article.INPUTS[1], article.INPUTS[0])), (article.TARGETS, article.TARGETS[::-1]))
"""Inputs and targets of two samples: the article's, and the same in reverse order."""


@dataclass(frozen=True)
class Try:
    """One try.

    The page sends `commands` in their order. Then it selects the element `select` (w5) and explains
    its `quantity` (dE_total/dw5). `shows` is the name of the number that the screen then shows,
    E_total, an output or a path. `panel` is a panel of the page to open.
    """

    label: str
    commands: tuple[Command, ...] = ()
    select: str = ""
    quantity: str = ""
    shows: str = ""
    panel: Literal["", "share"] = ""

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "commands": list(self.commands)}


def recipe(
    *,
    network: Document | None = None,
    data: Document | None = None,
    rule: Document | None = None,
    seed: int = 0,
) -> Document:
    """The article's recipe as a JSON document, with fields of its network, data or rule changed."""
    start = {"weights": article.WEIGHTS, "biases": [[bias] for bias in article.BIASES]}
    form: Document = {"layers": article.LAYER_SIZES, "activations": article.ACTIVATIONS, "biases": "shared"}
    return {
        "version": 1,
        "network": {**form, "start": start, **(network or {})},
        "data": data or {"inputs": [article.INPUTS], "targets": [article.TARGETS]},
        "rule": {"learning_rate": article.LEARNING_RATE, **(rule or {})},
        "seed": seed,
    }


def with_weights(*layers: tuple[tuple[float, ...], ...]) -> Document:
    """Fields of a network: other starting weights, and the article's biases."""
    return {"start": {"weights": layers, "biases": [[bias] for bias in article.BIASES]}}


def with_own_biases() -> Document:
    """Fields of a network: a bias for every neuron, which starts at the article's."""
    sizes = article.LAYER_SIZES[1:]
    biases = [[bias] * size for bias, size in zip(article.BIASES, sizes, strict=True)]
    return {"biases": "per_neuron", "start": {"weights": article.WEIGHTS, "biases": biases}}


def drawn(initializer: str) -> Document:
    """Fields of a network: starting weights drawn from the seed, and a bias for every neuron."""
    return {"biases": "per_neuron", "start": {"initializer": initializer}}


def two_samples() -> Document:
    inputs, targets = SAMPLES
    return {"inputs": inputs, "targets": targets}


def open_recipe(document: Document | None = None) -> Command:
    """The command that opens a recipe; by default the article's."""
    return {"type": "open", "recipe": document or recipe()}


def step(count: int = 1) -> Command:
    return {"type": "step", "count": count}


def play_until(iteration: int) -> Command:
    """The command that plays as fast as possible up to an iteration."""
    return {"type": "play", "iterations_per_s": None, "until": iteration}


def seek(iteration: int) -> Command:
    return {"type": "seek", "iteration": iteration}


SEQUENTIAL = {"update_order": "sequential"}


def errata_tries() -> dict[str, Try]:
    """For each printed number that differs from the article's own rule, a try that shows it.

    The article rounded one number on the way, which no rule does; its try shows the number
    unrounded.
    """
    return {
        "dE_o2/dout_h1": Try(
            "Show the unrounded one", (open_recipe(),), "h1", "dE_o2/dout_h1", "dE_o2/dout_h1"
        ),
        "E_total after 1 iteration": Try(
            "Run it: sequential, 1 iteration", (open_recipe(recipe(rule=SEQUENTIAL)), step()), shows="E_total"
        ),
        "E_total after 10000 iterations": Try(
            "Run it: the article’s rule, 9,999 updates", (open_recipe(), play_until(9_999)), shows="E_total"
        ),
        "out_o1 after 10000 iterations": Try(
            "Run it: sequential, 10,000 iterations",
            (open_recipe(recipe(rule=SEQUENTIAL)), play_until(10_000)),
            "o1",
            "out_o1",
            "out_o1",
        ),
        "out_o2 after 10000 iterations": Try(
            "Run it: sequential, 10,000 iterations",
            (open_recipe(recipe(rule=SEQUENTIAL)), play_until(10_000)),
            "o2",
            "out_o2",
            "out_o2",
        ),
    }
