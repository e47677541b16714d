import json
from pathlib import Path

import pytest
from backstep.protocol import REASONS
from backstep.protocol.commands import BadMessage, Edit, Hello, Play, Step, check_version, parse
from hypothesis import given
from hypothesis import strategies as st

GOLDEN = json.loads((Path(__file__).resolve().parent.parent / "wire" / "commands.json").read_text("utf-8"))


@pytest.mark.parametrize("entry", GOLDEN["accepted"], ids=lambda entry: entry["text"][:60])
def test_a_golden_command_is_read_as_what_it_says(entry):
    read = parse(entry["text"]).model_dump(mode="json", exclude_unset=True)
    assert read == entry["command"]


@pytest.mark.parametrize("entry", GOLDEN["refused"], ids=lambda entry: entry["text"][:60])
def test_a_golden_refusal_is_refused_with_its_reason_field_and_id(entry):
    with pytest.raises(BadMessage) as no:
        parse(entry["text"])
    assert (no.value.reason, no.value.field, no.value.id) == (entry["reason"], entry["field"], entry["id"])
    assert no.value.message.endswith(".")


def test_zero_and_minus_zero_and_the_smallest_number_are_values():
    for text in ("0", "-0.0", "5e-324"):
        command = parse(f'{{"type": "edit", "id": 0, "quantity": "w1", "value": {text}}}')
        assert isinstance(command, Edit)
        assert repr(command.value) == repr(float(text))


def test_true_is_no_number_where_a_number_is_meant():
    command = parse('{"type": "edit", "id": 1, "quantity": "train_biases", "value": true}')
    assert command.value is True
    with pytest.raises(BadMessage):
        parse('{"type": "step", "id": 1, "count": true}')


def test_the_defaults_are_one_step_and_no_end():
    assert parse('{"type": "step", "id": 1}') == Step(type="step", id=1, count=1)
    assert parse('{"type": "play", "id": 1, "iterations_per_s": null}') == Play(
        type="play", id=1, iterations_per_s=None, until=None
    )


def test_another_version_is_told_to_reload():
    with pytest.raises(BadMessage, match="Reload the page") as no:
        check_version(Hello(type="hello", id=3, version=2, client="f3a91c0b"))
    assert (no.value.reason, no.value.id) == ("wrong_version", 3)


def test_nothing_is_nested_too_deep_and_no_number_too_long_to_be_answered():
    for text in (
        "[" * 60_000,
        '{"type": "step", "id": 1, "count": ' + "9" * 5000 + "}",
        "{" * 1000 + "}" * 1000,
    ):
        with pytest.raises(BadMessage):
            parse(text)


def test_of_a_field_that_is_given_twice_the_last_counts():
    assert parse('{"type": "step", "id": 1, "count": 2000, "count": 3}') == Step(type="step", id=1, count=3)
    with pytest.raises(BadMessage):
        parse('{"type": "step", "id": 1, "count": 3, "count": 2000}')


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=10,
)
ALMOST = st.fixed_dictionaries(
    {"type": st.sampled_from(["step", "seek", "play", "edit", "open", "hello", "acknowledge", "x"])},
    optional=dict.fromkeys(
        ("id", "count", "iteration", "iterations_per_s", "until", "quantity", "value", "recipe", "sample"),
        JSON,
    ),
)


@given(st.text() | JSON.map(json.dumps) | ALMOST.map(json.dumps))
def test_any_text_is_a_command_or_refused_with_a_sentence(text):
    no = refusal_of(text)
    if no is not None:
        assert no.reason in REASONS
        assert no.message.endswith((".", "!"))
        assert no.id is None or no.id >= 0
        json.dumps({"message": no.message, "field": no.field}, allow_nan=False).encode()


def refusal_of(text):
    try:
        parse(text)
    except BadMessage as no:
        return no
    return None
