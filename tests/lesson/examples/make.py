"""Writes the small pictures of the examples anew: `app/lesson/examples/pictures.json`.

Run it from the root of the project after a change of an example, and look at `/examples` before you
commit. `test_pictures.py` compares the file with other calculations.
"""

import base64
import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402
from backstep.engine.fields import by_numpy  # noqa: E402
from backstep.lesson.examples import EXAMPLES  # noqa: E402
from backstep.session.answers.fields import FieldSnapshot  # noqa: E402
from backstep.session.answers.health import HealthSnapshot, health  # noqa: E402
from backstep.session.engines import CompiledEngine  # noqa: E402
from backstep.session.recipe import Recipe  # noqa: E402
from backstep.session.session import Session  # noqa: E402

FILE = ROOT / "app" / "lesson" / "examples" / "pictures.json"
ENGINE = CompiledEngine()
SIDE, POINTS, MOST_SAMPLES, AIR = 24, 40, 60, 0.08

Pane = dict[str, Any]


def trained(name: str, of: int, iterations: int) -> Session:
    """The example's recipe (of = 0) or one of the others (from 1), trained."""
    example = EXAMPLES[name]
    session = Session(engine=ENGINE)
    session.open(Recipe.read([example.recipe, *(other.recipe for other in example.others)][of]))
    session.run.train(iterations)
    return session


def span(values: np.ndarray) -> list[float]:
    low, high = float(values.min()), float(values.max())
    air = AIR * (high - low or 1.0)
    return [round(low - air, 4), round(high + air, 4)]


def field(name: str, label: str, of: int = 0, iterations: int | None = None) -> Pane:
    """The output over the plane, 0 to 1, as one byte for each point; row by row from below."""
    seen = FieldSnapshot.of(trained(name, of, iterations or EXAMPLES[name].iterations))
    across, up = (span(seen.inputs[:, column]) for column in (0, 1))
    x, y = (np.linspace(*ends, SIDE) for ends in (across, up))
    points = np.column_stack([np.tile(x, SIDE), np.repeat(y, SIDE)])
    out = by_numpy.outputs(seen.shape, seen.parameters, points)[-1]
    shades = np.round(255.0 * np.clip(out, 0.0, 1.0)).astype(np.uint8)
    return {
        "kind": "field",
        "label": label,
        "across": across,
        "up": up,
        "shades": base64.b64encode(shades.tobytes()).decode(),
        "samples": samples(seen),
    }


def samples(seen: FieldSnapshot) -> list[list[float]]:
    """Evenly spaced rows: inputs, then the target."""
    rows = np.column_stack([seen.inputs, seen.targets[:, :1]])
    chosen = np.unique(np.linspace(0, len(rows) - 1, MOST_SAMPLES).round().astype(int))
    return [[round(value, 2) for value in row] for row in rows[chosen].tolist()]


def line(name: str, label: str, of: int = 0) -> Pane:
    """The output over the only input."""
    seen = FieldSnapshot.of(trained(name, of, EXAMPLES[name].iterations))
    across = span(seen.inputs[:, 0])
    x = np.linspace(*across, POINTS)
    out = by_numpy.outputs(seen.shape, seen.parameters, x[:, None])[-1]
    points = [[round(a, 3), round(b, 3)] for a, b in zip(x.tolist(), out.tolist(), strict=True)]
    return {"kind": "line", "label": label, "across": across, "points": points, "samples": samples(seen)}


def mean_error(session: Session, *, test: bool) -> float:
    seen = FieldSnapshot.of(session)
    rows = (seen.test_inputs, seen.test_targets) if test else (seen.inputs, seen.targets)
    return float(by_numpy.mean_errors(seen.shape, seen.parameters, {}, *rows)[0])


def curve(name: str, label: str, of: int = 0, *, iterations: int = 0, test: bool = False) -> Pane:
    """The mean error, evenly over the iterations."""
    end = iterations or EXAMPLES[name].iterations
    session, points = trained(name, of, 0), []
    for at in np.unique(np.linspace(0, end, POINTS + 1).round().astype(int)).tolist():
        session.run.train(at - session.run.iteration)
        points.append([at, float(f"{mean_error(session, test=test):.4g}")])
    return {"label": label, "points": points}


def curves(*lines: Pane) -> Pane:
    return {"kind": "curves", "lines": list(lines)}


def gradients(name: str, label: str, of: int) -> Pane:
    """The mean |∂E/∂w| of each layer after 20 iterations."""
    found = health(HealthSnapshot.of(trained(name, of, 20)))["layers"]
    return {"label": label, "values": [float(f"{layer['mean_gradient']:.4g}") for layer in found]}


def moves(name: str, label: str, of: int) -> Pane:
    """How far the first update moves each weight."""
    before, after = (trained(name, of, n).run.state.parameters[:8] for n in (0, 1))
    return {"label": label, "values": [float(f"{value:.4g}") for value in np.abs(after - before).tolist()]}


def bars(title: str, names: list[str], *groups: Pane) -> Pane:
    return {"kind": "bars", "title": title, "names": names, "groups": list(groups)}


def two(name: str, first: str, second: str) -> list[Pane]:
    """The example's own field beside that of the first other recipe."""
    return [field(name, first), field(name, second, 1)]


def pictures() -> dict[str, list[Pane]]:
    """By example, one or two panes."""
    layers = [f"layer {k}" for k in range(1, 7)]
    weights = [f"w{n}" for n in range(1, 9)]
    return {
        "article": [curves(curve("article", "error"))],
        "article-with-biases": [
            curves(
                curve("article-with-biases", "biases learn"),
                curve("article-with-biases", "biases fixed", 1),
            )
        ],
        "xor-needs-a-hidden-layer": two("xor-needs-a-hidden-layer", "no hidden layer", "4 hidden neurons"),
        "one-hidden-neuron": two("one-hidden-neuron", "1 hidden neuron", "3 hidden neurons"),
        "linear-layers-stay-a-line": two("linear-layers-stay-a-line", "linear layers", "tanh layers"),
        "steps-make-a-wave": [
            line("steps-make-a-wave", "1 soft step"),
            line("steps-make-a-wave", "8 soft steps", 1),
        ],
        "spiral-needs-two-layers": two("spiral-needs-two-layers", "2 hidden layers", "1 hidden layer"),
        "above-and-below-a-curve": [field("above-and-below-a-curve", "y = x³ − x, learnt from points")],
        "vanishing-gradients": [
            bars(
                "mean |∂E/∂w| by layer, logarithmic",
                layers,
                gradients("vanishing-gradients", "logistic", 0),
                gradients("vanishing-gradients", "tanh", 1),
            )
        ],
        "rate-too-high": [
            curves(curve("rate-too-high", "rate 2.2"), curve("rate-too-high", "rate 1", 1)),
        ],
        "overfitting-and-a-penalty": [
            curves(
                curve("overfitting-and-a-penalty", "training"),
                curve("overfitting-and-a-penalty", "test", test=True),
                curve("overfitting-and-a-penalty", "test, with penalty", 1, test=True),
            )
        ],
        "twins-stay-twins": two("twins-stay-twins", "equal at the start", "random at the start"),
        "sum-against-mean": [
            curves(
                curve("sum-against-mean", "mean"),
                curve("sum-against-mean", "sum", 1),
            )
        ],
        "adams-first-step": [
            bars(
                "how far each weight moves, logarithmic",
                weights,
                moves("adams-first-step", "gradient descent", 1),
                moves("adams-first-step", "Adam", 0),
            )
        ],
        "dead-relus": two("dead-relus", "ReLU", "leaky ReLU"),
        "wrong-and-sure": two("wrong-and-sure", "squared error", "cross-entropy"),
        "momentum-in-a-valley": [
            curves(
                curve("momentum-in-a-valley", "plain"),
                curve("momentum-in-a-valley", "with momentum", 1),
            )
        ],
        "right-by-never-saying-yes": [
            field("right-by-never-saying-yes", "10 iterations", iterations=10),
            field("right-by-never-saying-yes", "300 iterations"),
        ],
    }


if __name__ == "__main__":
    found = pictures()
    rows = (f"{json.dumps(name)}: {json.dumps(found[name], ensure_ascii=False)}" for name in EXAMPLES)
    FILE.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
