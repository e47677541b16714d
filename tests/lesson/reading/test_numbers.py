from decimal import Decimal

import pytest
from backstep.engine.refused import Refused
from backstep.lesson.reading.numbers import read_number
from hypothesis import given
from hypothesis import strategies as st

from tests.lesson.networks import examples


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("0.4", 0.4, 0.1),
        ("0,40", 0.4, 0.01),
        ("−0.5", -0.5, 0.1),
        ("–0.5", -0.5, 0.1),
        ("— 0.5", -0.5, 0.1),
        ("+.25", 0.25, 0.01),
        ("5.", 5.0, 1.0),
        ("1e-3", 0.001, 0.001),
        ("8.217e-2", 0.08217, 1e-5),
        ("8,217E−2", 0.08217, 1e-5),
        ("4.2·10⁻⁴", 0.00042, 1e-5),
        ("4.2×10^-4", 0.00042, 1e-5),
        ("4.2 * 10**-4", 0.00042, 1e-5),
        ("4{,}2 \\cdot 10^{-4}", 0.00042, 1e-5),
        ("12", 12.0, 1.0),
        ("1,234.5", 1234.5, 0.1),
        ("1.234,5", 1234.5, 0.1),
        ("1,234,567", 1234567.0, 1.0),
        ("1\u2009234,5", 1234.5, 0.1),
        ("0.358\u202f916\u202f48", 0.35891648, 1e-8),
        ("1'234.5", 1234.5, 0.1),
        ("1,234", 1.234, 0.001),
        ("2/5", 0.4, 0.0),
        ("−2 / 5", -0.4, 0.0),
        ("½", 0.5, 0.0),
        ("\\frac{2}{5}", 0.4, 0.0),
        ("$0.4$", 0.4, 0.1),
        ("`0.4`", 0.4, 0.1),
        ("[0.4]", 0.4, 0.1),
        ("tensor(0.4000)", 0.4, 0.0001),
        ("np.float64(0.4)", 0.4, 0.1),
    ],
)
def test_a_number_is_read_with_the_value_of_its_last_digit(text, value, unit):
    typed = read_number(text)
    assert typed.value == pytest.approx(value, rel=1e-15)
    assert typed.unit == pytest.approx(unit, rel=1e-15)


@pytest.mark.parametrize(
    "text",
    ["", "x", "1..2", "1/0", "nan", "inf", "1e999", "1e-999", "0x10", "1 2", "٣", "1_0", "1,2,3", "12,34.5",
     "1.2.3", "-", ".", "1e", "0.4x", "0.4 0.5", "9" * 201, "0." + "0" * 250, "∞", "1,234,56", "tensor(0.4"],
)  # fmt: skip
def test_a_text_that_is_no_number_is_refused_in_a_sentence(text):
    with pytest.raises(Refused, match=r"\.$"):
        read_number(text)


@pytest.mark.parametrize(
    ("text", "decimal", "digits", "last_place"),
    [
        ("0.082200", "0.082200", 5, -6),
        ("0,0822", "0.0822", 3, -4),
        ("-100", "-100", 3, 0),
        ("3.0e5", "3.0e5", 2, 4),
        ("0.000", "0.000", 0, -3),
        ("1,234.50", "1234.50", 6, -2),
    ],
)
def test_the_typed_digits_are_kept(text, decimal, digits, last_place):
    typed = read_number(text)
    assert (typed.text, typed.decimal) == (text, Decimal(decimal))
    assert str(typed.decimal) == str(Decimal(decimal))
    assert (typed.digits, typed.last_place) == (digits, last_place)


@pytest.mark.parametrize(
    ("text", "plain"),
    [("0,3589", "0,3589"), ("−1e-3", "−1e-3"), ("–0.5", "-0.5"), ("4.20·10⁻⁴", "0.000420"), ("1,234.50", "1234.50"), ("½", "1/2"),
     ("tensor(0.40)", "0.40"), ("1\u2009234,5", "1234.5"), ("4.2·10⁻⁹", "4.2E-9")],
)  # fmt: skip
def test_the_checker_is_given_plain_digits(text, plain):
    typed = read_number(text)
    assert typed.plain == plain
    assert read_number(plain).decimal == typed.decimal
    assert read_number(plain).value == typed.value


def test_a_fraction_has_no_last_place():
    typed = read_number("2/5")
    assert (typed.decimal, typed.last_place) == (None, None)
    assert typed.shows(0.4)
    assert not typed.shows(0.4001)


@pytest.mark.parametrize("text", ["0.25", "-0.25", "−0,25", "2/5", "- 3", "+4.2·10⁻⁴", "0.0"])
def test_a_negated_number_is_read_again_as_the_negative_with_the_same_digits(text):
    typed, negated = read_number(text), read_number(text).negated()
    again = read_number(negated.text)
    assert negated.value == again.value == -typed.value
    assert (again.unit, again.digits) == (typed.unit, typed.digits)
    assert negated.decimal == (None if typed.decimal is None else -typed.decimal)


@examples(400)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**8), max_value=10**8, places=7))
def test_a_number_comes_back_from_every_way_to_write_it(decimal):
    plain = f"{decimal:f}"
    for text in (plain, plain.replace(".", ","), plain.replace("-", "−"), f"{decimal:,f}", f" {plain}\t"):
        assert read_number(text).decimal == decimal
        assert read_number(text).last_place == -7
    whole, _, rest = f"{decimal:,f}".partition(".")
    assert read_number(f"{whole.replace(',', '.')},{rest}").decimal == decimal


@examples(1500)
@given(st.text(st.sampled_from("0123456789.,-−+eE/·×*^10⁻⁴{}\\ \u2009'_()x½[]"), max_size=30))
def test_no_text_is_anything_but_a_number_or_a_refusal(text):
    message = "."
    try:
        typed = read_number(text)
    except Refused as no:
        message = no.message
    else:
        assert read_number(typed.text).value == typed.value
    assert message.endswith(".")
