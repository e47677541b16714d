"""The package's docstring is the specification: it names every message and every field."""

import json
import re
from pathlib import Path

import pytest
from backstep import protocol
from backstep.protocol import commands, events, frames, layout

WIRE = Path(__file__).resolve().parent.parent / "wire"
TEXT = " ".join(protocol.__doc__.split())
EVENTS = sorted({entry["event"]["type"] for entry in json.loads((WIRE / "events.json").read_text("utf-8"))})


def test_the_specification_names_every_command_and_event_with_an_example():
    for name in (*commands.TYPES, *EVENTS):
        assert re.search(rf'^{name} +\{{"type": "{name}"', protocol.__doc__, re.MULTILINE), name


@pytest.mark.parametrize("kind", commands.AnyMessage.__args__, ids=lambda kind: kind.__name__)
def test_the_specification_shows_every_field_of_a_command(kind):
    (name,) = kind.model_fields["type"].annotation.__args__
    shown = re.search(rf"^{name} +(\{{.*?\}})", protocol.__doc__, re.MULTILINE | re.DOTALL)[1]
    for field in kind.model_fields:
        assert f'"{field}"' in shown, field


def test_every_event_has_a_golden_message():
    functions = {
        name
        for name, made in vars(events).items()
        if not name.startswith("_") and getattr(made, "__module__", "") == events.__name__
    }
    assert set(EVENTS) == functions


def test_the_specification_names_every_part_of_a_frame_in_order():
    scalars = TEXT[TEXT.index(f"A frame (kind 1) continues with {len(layout.SCALARS)} float64") :]
    places = [scalars.index(name) for name in layout.SCALARS]
    assert places == sorted(places)
    assert f"These arrays follow: {written(layout.ARRAYS)} N counts" in scalars


def written(arrays):
    """The arrays as the specification writes them, such as `activations (n_0 + N)`."""
    return ", ".join(f"{name} ({' + '.join(counts)})" for name, counts in arrays.items())


def test_the_specification_names_every_kind_of_binary_message():
    kinds = {"frame": layout.FRAME, "curve": layout.CURVE, "picture": layout.PICTURE, "epochs": layout.EPOCHS}
    assert sorted(kinds.values()) == [1, 2, 3, 4]
    named = re.search(r"kind: (.*)$", protocol.__doc__, re.MULTILINE)[1]
    assert named == ", ".join(f"{kind} {name}" for name, kind in kinds.items())
    for name, kind in kinds.items():
        assert f"{name} (kind {kind})" in protocol.__doc__.lower()


def test_the_specification_names_every_part_of_a_picture_in_order():
    picture = TEXT[TEXT.index("A picture (kind 3) is") :]
    assert f"the {len(layout.SCALARS)} float64 of a frame" in picture
    assert f"These float64 arrays follow: {written(layout.EXACT)} Then come the count S" in picture
    assert f"and their numbers: {written(dict.fromkeys(layout.SELECTED, 'S'))}." in picture
    assert picture.index("The weights (W) in float32 come last") > picture.index("updated (S)")


def test_the_specification_names_the_limits_of_pictures():
    assert f"more than {frames.MOST_IN_FULL:,} weights and biases" in TEXT
    assert f"weights and biases in pictures, at most {commands.MOST_SELECTED}," in TEXT


def test_every_refusal_in_the_golden_messages_has_a_reason_of_the_closed_list():
    golden = json.loads((WIRE / "commands.json").read_text("utf-8"))
    assert {refusal["reason"] for refusal in golden["refused"]} <= set(protocol.REASONS)
