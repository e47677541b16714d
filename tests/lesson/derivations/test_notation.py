import pytest
from backstep.engine.refused import Refused
from backstep.lesson.derivations.notation import Notation


@pytest.mark.parametrize(
    ("value", "notation", "text"),
    [
        (0.05, {"decimals": 2}, "0.05"),
        (0.741365069, {"decimals": 2}, "0.74"),
        (0.7, {}, "0.7"),
        (-0.25, {}, "−0.25"),
        (0.0, {}, "0"),
        (1 / 3, {"comma": True, "decimals": 4}, "0,3333"),
        (1.23456e-12, {}, "1.235e−12"),
        (float("inf"), {}, "∞"),
        (2.0, {"decimals": 15}, "2"),
    ],
)
def test_numbers_are_shown_to_their_decimals(value, notation, text):
    assert Notation(**notation).number(value) == text


@pytest.mark.parametrize(
    ("field", "value"), [("net", "n"), ("decimals", 1), ("decimals", 16), ("weights", "w"), ("delta_sign", 0)]
)
def test_an_unknown_notation_is_refused(field, value):
    with pytest.raises(Refused):
        Notation(**{field: value})


def test_a_sum_with_rounding_in_its_last_bits_is_written_short():
    assert Notation(decimals=6).number(-0.02 + 0.06 - 0.04 + 0.1) == "0.1"
    assert Notation().number(0.1 + 0.2) == "0.3"
    assert Notation(decimals=4).number(0.10001) == "0.1000"
