"""The specification is the package's docstring; nothing may exist that it does not name."""

import json
import re
from pathlib import Path

import pytest

from app import protocol
from app.protocol import commands, frames, pictures

WIRE = Path(__file__).resolve().parent.parent / "wire"
EVENTS = sorted({entry["event"]["type"] for entry in json.loads((WIRE / "events.json").read_text("utf-8"))})


def test_the_specification_names_every_command_and_event_with_an_example():
    for name in (*commands.TYPES, *EVENTS):
        assert re.search(rf'^{name} +\{{"type": "{name}"', protocol.__doc__, re.MULTILINE), name


@pytest.mark.parametrize("kind", commands.AnyMessage.__args__, ids=lambda kind: kind.__name__)
def test_the_specification_shows_every_field_of_a_command(kind):
    (name,) = kind.model_fields["type"].annotation.__args__
    shown = re.search(rf"^{name} +(\{{.*\}})", protocol.__doc__, re.MULTILINE)[1]
    for field in kind.model_fields:
        if (kind, field) != (commands.Edit, "sample"):
            assert f'"{field}"' in shown, field


def test_every_event_has_a_golden_message():
    made = [name for name in dir(protocol.events) if not name.startswith("_")]
    functions = {
        name
        for name in made
        if getattr(getattr(protocol.events, name), "__module__", "") == "app.protocol.events"
    }
    assert set(EVENTS) == functions


def test_the_specification_names_every_part_of_a_frame_in_order():
    text = " ".join(protocol.__doc__.split())
    scalars = text[text.index(f"goes on with {len(frames.SCALARS)} float64") :]
    places = [scalars.index(name) for name in frames.SCALARS[:-2]]
    assert places == sorted(places)
    arrays = text[text.index("weights (W), biases (B)") :]
    places = [arrays.index(name) for name in frames.ARRAYS]
    assert places == sorted(places)


def test_the_specification_names_every_kind_of_binary_message():
    kinds = {"frame": frames.FRAME, "curve": frames.CURVE, "picture": pictures.PICTURE}
    assert sorted(kinds.values()) == [1, 2, 3]
    named = re.search(r"kind: (.*)$", protocol.__doc__, re.MULTILINE)[1]
    assert named == ", ".join(f"{kind} {name}" for name, kind in kinds.items())
    for name, kind in kinds.items():
        assert f"{name} (kind {kind})" in protocol.__doc__


def test_the_specification_names_every_part_of_a_picture_in_order():
    text = " ".join(protocol.__doc__.split())
    picture = text[text.index("A picture goes on with the 10 float64 of a frame") :]
    places = [picture.index(f"{name} (") for name in (*pictures.EXACT, *pictures.CHOSEN)]
    assert places == sorted(places)
    assert picture.index("and then the weights (W) in float32") > places[-1]


def test_the_specification_names_the_limits_of_pictures():
    text = " ".join(protocol.__doc__.split())
    assert f"more than {frames.MOST_IN_FULL:,} weights and biases" in text
    assert f"at most {commands.MOST_SELECTED}, in its pictures" in text


def test_every_refusal_in_the_golden_messages_has_a_reason_of_the_closed_list():
    golden = json.loads((WIRE / "commands.json").read_text("utf-8"))
    assert {refusal["reason"] for refusal in golden["refused"]} <= set(protocol.REASONS)
