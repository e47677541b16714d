"""The package's docstring is the specification: it names every command, every field and every event."""

import re

import pytest
from backstep import classroom
from backstep.classroom import board, commands, tasks
from backstep.live.classes import events

TEXT = " ".join(classroom.__doc__.split())


@pytest.mark.parametrize("kind", commands.AnyMessage.__args__, ids=lambda kind: kind.__name__)
def test_the_specification_shows_every_field_of_a_command(kind):
    (name,) = kind.model_fields["type"].annotation.__args__
    found = re.search(rf'^{name} +(\{{"type": "{name}".*?\}})$', classroom.__doc__, re.MULTILINE | re.DOTALL)
    assert found, name
    for field in kind.model_fields:
        assert f'"{field}"' in found[1], field


@pytest.mark.parametrize("kind", tasks.Content.__args__, ids=lambda kind: kind.__name__)
def test_the_specification_shows_every_field_of_a_task(kind):
    (name,) = kind.model_fields["kind"].annotation.__args__
    at = re.search(rf'^ +\{{"kind": "{name}"', classroom.__doc__, re.MULTILINE).start()
    rest = classroom.__doc__[at : at + 400]
    filled_in = {"title", "questions", "recipe", "iteration", "sample"}  # by the server, or as in others
    for field in set(kind.model_fields) - filled_in:
        assert f'"{field}"' in rest, field


def test_the_specification_names_every_event():
    made = [
        name.rstrip("_")
        for name, value in vars(events).items()
        if getattr(value, "__module__", "") == events.__name__ and name != "message"
    ]
    for name in (*made, "digest", "help", "applied", "refused", "pong", "moving"):
        assert re.search(rf'^{name} +\{{"type": "{name}"', classroom.__doc__, re.MULTILINE), name


def test_the_board_describes_every_field_of_its_rows():
    for field in board.EMPTY:
        assert re.search(rf"\b{field}\b", board.row.__doc__), field
