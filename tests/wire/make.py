"""Writes the golden messages anew. Run it from the root of the project, and read the difference
before you commit it."""

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

import numpy as np  # noqa: E402
from backstep.protocol import commands, events, frames, pictures  # noqa: E402
from backstep.session.curve import Curve  # noqa: E402
from backstep.session.epochs import Epochs  # noqa: E402
from backstep.session.recipe import Recipe  # noqa: E402
from backstep.session.session import Session  # noqa: E402

ACCEPTED = [
    {"type": "hello", "id": 0, "version": 1, "client": "f3a91c0b"},
    {"type": "hello", "id": 0, "version": 1, "client": "f3a91c0b", "epochs": True, "keeps_names": True},
    {"type": "step", "id": 1},
    {"type": "step", "id": 1, "count": 1000},
    {"type": "back", "id": 2, "count": 1},
    {"type": "seek", "id": 3, "iteration": 0},
    {"type": "play", "id": 4, "iterations_per_s": 2, "until": None},
    {"type": "play", "id": 4, "iterations_per_s": 0.01},
    {"type": "play", "id": 4, "iterations_per_s": None, "until": 10000},
    {"type": "pause", "id": 5},
    {"type": "reset", "id": 6},
    {"type": "edit", "id": 7, "quantity": "w5", "value": 0},
    {"type": "edit", "id": 7, "quantity": "w5", "value": -5e-324},
    {"type": "edit", "id": 7, "quantity": "i1", "value": 0.25, "sample": 3},
    {"type": "edit", "id": 7, "quantity": "train_biases", "value": True},
    {"type": "edit", "id": 7, "quantity": "update_order", "value": "sequential"},
    {"type": "edit", "id": 7, "quantity": "w5", "value": 0.5, "gesture": "d1"},
    {"type": "undo", "id": 9},
    {"type": "redo", "id": 10},
    {"type": "choose", "id": 11, "branch": 2},
    {"type": "show_sample", "id": 12, "sample": 13},
    {"type": "show_sample", "id": 13, "sample": None},
    {"type": "open", "id": 9007199254740991, "recipe": {}},
    {"type": "acknowledge", "sequence": 4294967295},
    {"type": "ping"},
    {"type": "look", "hidden": True},
    {"type": "look", "hidden": False},
    {"type": "select"},
    {"type": "select", "parameters": ["w5", "b1"]},
    {"type": "select", "parameters": [f"w{n}" for n in range(1, 17)], "everything": False},
    {"type": "select", "parameters": [], "everything": True},
    {"type": "select", "parameters": [], "everything": False, "objective": True},
    {"type": "view"},
    {
        "type": "view",
        "selected": "w5",
        "quantity": "dE_total/dw5",
        "step_by": "operation",
        "iteration": 0,
        "at": 3,
        "stop": 7,
        "panel": "explain",
        "hidden": ["w6+", "dE_total/dw6"],
    },
]
REFUSED = [
    "",
    "step",
    "null",
    "[]",
    '"step"',
    '{"id": 1}',
    '{"type": "step", "id": 1',
    '{"type": "explode", "id": 1}',
    '{"type": 3, "id": 1}',
    '{"type": "step"}',
    '{"type": "step", "id": -1}',
    '{"type": "step", "id": 1.5}',
    '{"type": "step", "id": 9007199254740992}',
    '{"type": "step", "id": true}',
    '{"type": "step", "id": 1, "count": 0}',
    '{"type": "step", "id": 1, "count": 1001}',
    '{"type": "step", "id": 1, "count": "1"}',
    '{"type": "step", "id": 1, "speed": 1}',
    '{"type": "seek", "id": 1}',
    '{"type": "play", "id": 1, "iterations_per_s": 0}',
    '{"type": "play", "id": 1, "iterations_per_s": NaN}',
    '{"type": "play", "id": 1}',
    '{"type": "edit", "id": 1, "quantity": "w5", "value": 1e999}',
    '{"type": "edit", "id": 1, "quantity": "w5", "value": NaN}',
    '{"type": "edit", "id": 1, "quantity": "w5", "value": null}',
    '{"type": "edit", "id": 1, "quantity": "", "value": 1}',
    '{"type": "edit", "id": 1, "quantity": "\\ud800", "value": 1}',
    '{"type": "show_sample", "id": 1}',
    '{"type": "show_sample", "id": 1, "sample": -1}',
    '{"type": "hello", "id": 0, "version": 1, "client": "me"}',
    '{"type": "acknowledge", "sequence": -1}',
    '{"type": "ping", "id": 1}',
    '{"type":"acknowledge","sequence":4294967296}',
    '{"type":"acknowledge","sequence":01}',
    '{"type": "look"}',
    '{"type": "look", "hidden": 1}',
    '{"type": "select", "id": 1}',
    '{"type": "select", "parameters": "w5"}',
    '{"type": "select", "parameters": [5]}',
    '{"type": "select", "parameters": [""]}',
    '{"type": "select", "parameters": null}',
    '{"type": "select", "everything": 1}',
    json.dumps({"type": "select", "parameters": [f"w{n}" for n in range(1, 18)]}),
    '{"type": "view", "id": 1}',
    '{"type": "view", "step_by": "iteration"}',
    '{"type": "view", "at": -1}',
    '{"type": "view", "stop": 0}',
    json.dumps({"type": "view", "hidden": [f"w{n}" for n in range(201)]}),
]


PICTURED = {
    "version": 1,
    "network": {
        "layers": [2, 3, 1],
        "activations": ["tanh", "logistic"],
        "biases": "per_neuron",
        "start": {
            "weights": [[[0.15, 0.2], [0.25, 0.3], [-0.35, 0.1]], [[0.4, -0.45, 0.5]]],
            "biases": [[0.35, -0.1, 0.2], [0.6]],
        },
    },
    "data": {"inputs": [[0.05, 0.1]], "targets": [[0.99]]},
}


def refusal(text):
    try:
        commands.parse(text)
    except commands.BadMessage as no:
        return {"text": text, "reason": no.reason, "field": no.field, "id": no.id}
    raise SystemExit(f"{text} was accepted")


def event_texts():
    session = Session()
    names = session.plan.names
    return [
        events.welcome("q7ZkU0bS2m1vYx9c4dTfGw", "textbook"),
        events.network(
            revision=3,
            layers=(2, 2, 2),
            activations=("logistic", "logistic"),
            biases="shared",
            names={"layers": names.layers, "targets": names.targets, "parameters": tuple(names.parameters)},
            settings=session.conditions.settings.model_dump(),
            samples=1,
            field="networks/2-logistic2-logistic2.shared.half_squared.sum.batches.1.wasm",
            unlike_article=["learning_rate"],
        ),
        events.status(playing=True, iterations_per_s=None, until=10_000),
        events.status(
            playing=False, iterations_per_s=2.0, until=None, message="Training stopped − see below."
        ),
        events.history(undo=None, redo=None, branches=[]),
        events.history(
            undo="w5 from 0.4 to 0.5",
            redo="reset",
            branches=[
                {"id": 2, "parted_at": 120, "end": 5000, "error": 0.01},
                {"id": 3, "parted_at": 0, "end": 1, "error": None},
            ],
            edits=[{"iteration": 12, "quantity": "w5", "text": "w5 = 0.5"}],
        ),
        events.view(
            selected="w5",
            quantity="dE_total/dw5",
            step_by="operation",
            iteration=0,
            at=3,
            stop=7,
            panel="explain",
            hidden=("w6+", "dE_total/dw6"),
        ),
        events.view(
            selected=None, quantity="", step_by=None, iteration=0, at=0, stop=None, panel=None, hidden=()
        ),
        events.progress(goal=500_000, done=120_000, left=380_000),
        events.progress(goal=None),
        events.applied(7, 4),
        events.refused(
            7, "bad_value", "w5 lies between −1,000,000 and 1,000,000; 2,000,000 does not.", "value"
        ),
        events.refused(
            None, "malformed", "A command is one JSON object; this message could not be read as JSON."
        ),
        events.refused(8, "stopped", "Stopped, because another command came."),
        events.pong(),
        events.moving(0.73),
    ]


def write(name, document):
    (HERE / name).write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def write_picture():
    """The picture of a small network with an odd number of weights. Pictures of large networks are
    made in the same way."""
    session = Session(Recipe.model_validate_json(json.dumps(PICTURED)))
    session.train(1)
    picture = pictures.encode_picture(
        session.frame().numbers, 7, diverged=False, selected=[1, 7, 10], sequence=31
    )
    (HERE / "picture.bin").write_bytes(picture)
    layers = session.plan.architecture.layer_sizes
    decoded = pictures.decode_picture(picture, layers)
    write(
        "picture.json",
        {
            "layers": layers,
            "revision": decoded.revision,
            "sequence": decoded.sequence,
            "diverged": decoded.diverged,
            "asks": decoded.asks,
            "large": decoded.large,
            "scalars": {name: None if value != value else value for name, value in decoded.scalars.items()},
            "arrays": {name: array.tolist() for name, array in decoded.arrays.items()},
            "weights": decoded.weights.tolist(),
            "selected": {name: array.tolist() for name, array in decoded.selected.items()},
        },
    )


def main():
    write(
        "commands.json",
        {
            "accepted": [{"text": json.dumps(command), "command": command} for command in ACCEPTED],
            "refused": [refusal(text) for text in REFUSED],
        },
    )
    write("events.json", [{"text": text, "event": json.loads(text)} for text in event_texts()])

    session = Session()
    session.train(1)
    session.revision = 7
    frame = frames.encode_frame(session.frame(), 31)
    (HERE / "frame.bin").write_bytes(frame)
    layers = session.plan.architecture.layer_sizes
    decoded = frames.decode_frame(frame, layers)
    write(
        "frame.json",
        {
            "layers": layers,
            "revision": decoded.revision,
            "sequence": decoded.sequence,
            "diverged": decoded.diverged,
            "asks": decoded.asks,
            "scalars": {name: None if value != value else value for name, value in decoded.scalars.items()},
            "arrays": {name: array.tolist() for name, array in decoded.arrays.items()},
        },
    )

    write_picture()
    curve = Curve()
    curve.stride = 4
    curve.extend(np.array([0.5, 0.25, 0.75, 0.125, 0.1, 0.2, 0.05, 0.04, 0.03, 0.02]))
    (HERE / "curve.bin").write_bytes(frames.encode_curve(curve, 7))
    write(
        "curve.json",
        {
            "revision": 7,
            "stride": curve.stride,
            "length": curve.length,
            "lowest": curve.lowest.tolist(),
            "highest": curve.highest.tolist(),
            "last": curve.last.tolist(),
        },
    )
    epochs = Epochs.of(
        2, np.array([0.0, 6.0, 12.0]), np.array([0.3, 0.2, 0.1]), np.array([0.35, 0.25, np.nan])
    )
    (HERE / "epochs.bin").write_bytes(frames.encode_epochs(epochs, 7))
    write(
        "epochs.json",
        {"revision": 7, "iterations": [0.0, 6.0, 12.0], "train": [0.3, 0.2, 0.1], "test": [0.35, 0.25, None]},
    )


if __name__ == "__main__":
    main()
