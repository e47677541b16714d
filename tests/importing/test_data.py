"""Choices → inputs and targets: classes, scales with their way back, gaps, limits."""

import math
import statistics
from dataclasses import replace
from fractions import Fraction

import pytest
from backstep.engine.refused import Refused
from backstep.importing.choices import Choices, usual
from backstep.importing.data import data
from backstep.importing.scales import Scale, fitted
from backstep.importing.tables import read
from hypothesis import given
from hypothesis import strategies as st

FLOWERS = b"""length,width,island,species
1,10,east,lily
2,30,west,rose
4,20,east,tulip
5,NA,east,rose
7,40,,lily
"""
READING = read(FLOWERS)


def refusal(file, **choices):
    reading = read(file)
    with pytest.raises(Refused) as refused:
        data(reading, replace(usual(reading), **choices))
    return refused.value.message


def made(file, **choices):
    reading = read(file)
    return data(reading, replace(usual(reading), **choices))


# ---- the usual choice


@pytest.mark.parametrize(
    ("header", "target"),
    [("a,b,c", 2), ("y,a,b", 0), ("a,species,b", 1), ("Class,a,y", 2), ("a,LABEL,b", 1), ("target,a,b", 0)],
)
def test_the_usual_target_has_a_known_name_or_is_the_last_column(header, target):
    choices = usual(read(f"{header}\n1,2,3\n4,5,6\n7,8,10\n"))
    assert choices.targets == (target,)
    assert choices.inputs == tuple(n for n in range(3) if n != target)


def test_words_constants_and_row_numbers_are_no_usual_inputs():
    reading = read("id,a,island,c,species\n1,5,x,3,lily\n2,7,y,3,rose\n3,5,x,3,rose\n")
    assert usual(reading).inputs == (1,)
    assert usual(reading).targets == (4,)


def test_a_last_column_that_never_changes_is_no_usual_target():
    assert usual(read("a,b,c\n1,5,3\n2,7,3\n")).targets == (1,)


# ---- classes


def test_three_classes_are_three_outputs_in_the_order_of_the_alphabet():
    result = data(READING, Choices((0,), (3,), scaling="none"))
    assert result.classes == ("lily", "rose", "tulip")
    assert result.class_counts == (2, 2, 1)
    assert result.targets == ((1, 0, 0), (0, 1, 0), (0, 0, 1), (0, 1, 0), (1, 0, 0))
    assert [output.name for output in result.of_targets] == ["lily", "rose", "tulip"]
    assert result.inputs == ((1.0,), (2.0,), (4.0,), (5.0,), (7.0,))
    assert any("“species” becomes 3 outputs" in note.text for note in result.notes)


def test_two_classes_are_one_output_or_two():
    file = b"a,play\n1,yes\n2,no\n3,yes\n"
    one, two = made(file), made(file, two_classes="two_outputs")
    assert one.targets == ((1.0,), (0.0,), (1.0,))
    assert one.classes == two.classes == ("no", "yes")
    assert any("“no” is 0 and “yes” is 1" in note.text for note in one.notes)
    assert two.targets == ((0, 1), (1, 0), (0, 1))
    assert made(file, low=-1).targets == ((1.0,), (-1.0,), (1.0,))


def test_numbers_of_classes_are_classes_in_a_column_called_so_or_if_chosen():
    file = b"a,class\n1,0\n2,1\n3,2\n4,10\n5,2\n"
    assert made(b"a,class\n1,0\n2,1\n3,2\n").targets == ((1, 0, 0), (0, 1, 0), (0, 0, 1))
    assert made(file, classes="never").targets == ((0,), (1,), (2,), (10,), (2,))
    assert made(file, classes="always").classes == ("0", "1", "2", "10")
    assert made(b"a,price\n1,0\n2,1\n3,2\n").targets == ((0,), (1,), (2,))


def test_several_targets_stand_side_by_side():
    result = made(b"a,b,c\n1,2,3\n4,5,7\n", inputs=(0,), targets=(1, 2))
    assert result.targets == ((2.0, 3.0), (5.0, 7.0))
    assert result.classes == ()


def test_classes_that_differ_in_capitals_are_pointed_out():
    assert any(
        "“Yes” and “yes” differ in capitals" in n.text for n in made(b"a,b\n1,yes\n2,Yes\n3,no\n").notes
    )


def test_words_are_refused_as_inputs_or_become_one_input_each():
    file = b"a,sky,y\n1,sun,1\n2,rain,2\n3,sun,4\n"
    assert "“sky” holds words, such as “sun” on line 2" in refusal(file, inputs=(0, 1))
    result = made(file, inputs=(0, 1), words="one_hot", scaling="none")
    assert [one.name for one in result.of_inputs] == ["a", "sky: rain", "sky: sun"]
    assert result.inputs == ((1, 0, 1), (2, 1, 0), (3, 0, 1))


# ---- gaps


def test_rows_with_gaps_are_named_by_their_line_and_left_out():
    result = data(READING, Choices((0, 1), (3,), scaling="none"))
    assert result.lines == (2, 3, 4, 6)
    assert [(note.line, note.text) for note in result.left_out] == [(5, "Line 5 has no value in “width”.")]


def test_a_gap_in_a_column_that_is_not_used_does_not_matter():
    assert data(READING, Choices((0,), (3,))).left_out == ()


def test_rows_with_gaps_are_refused_if_chosen():
    message = refusal(FLOWERS, inputs=(0, 1), gaps="refuse")
    assert "1 row cannot be used: line 5" in message
    assert "Fill the gaps" in message


def test_a_row_of_another_length_is_left_out_whatever_is_chosen():
    result = made(b"a,b,c\n1,2,3\n4,5\n6,7,8\n", inputs=(0,), targets=(1,))
    assert result.lines == (2, 4)
    assert result.left_out[0].text == "Line 3 has 2 values, the header has 3."


def test_a_table_without_a_whole_row_is_refused():
    assert "No row has a value in every chosen column" in refusal(
        b"a,b,c\n1,,2\n,3,4\n", inputs=(0, 1), targets=(2,)
    )


# ---- scales


def test_inputs_are_scaled_by_the_formulas_as_they_are_written():
    def column(scaling):
        return [row[0] for row in data(READING, Choices((0,), (3,), scaling=scaling)).inputs]

    raw = [Fraction(n) for n in (1, 2, 4, 5, 7)]
    assert column("minus_one_to_one") == pytest.approx([float(2 * (x - 1) / 6 - 1) for x in raw], abs=1e-15)
    assert column("zero_to_one") == pytest.approx([float((x - 1) / 6) for x in raw], abs=1e-15)
    standard = column("standard")
    assert statistics.fmean(standard) == pytest.approx(0.0, abs=1e-15)
    assert statistics.pvariance(standard) == pytest.approx(1.0, abs=1e-14)


def test_each_input_may_have_a_scaling_of_its_own():
    file = b"a,b,c,y\n1,10,5,1\n3,20,6,2\n2,40,9,3\n"
    result = made(file, inputs=(0, 1, 2), targets=(3,), scalings=("none", "minus_one_to_one", "standard"))
    a, b, c = zip(*result.inputs, strict=True)
    assert a == (1.0, 3.0, 2.0)
    assert b == pytest.approx([float(2 * Fraction(x - 10, 30) - 1) for x in (10, 20, 40)], abs=1e-15)
    assert c == pytest.approx([(x - 20 / 3) / statistics.pstdev([5, 6, 9]) for x in (5, 6, 9)], abs=1e-14)
    with pytest.raises(Refused, match="3 inputs and 2 scalings came"):
        made(file, inputs=(0, 1, 2), targets=(3,), scalings=("none", "none"))
    with pytest.raises(Refused, match="“log” came"):
        made(file, inputs=(0,), targets=(3,), scalings=("log",))


def test_a_target_of_numbers_is_scaled_if_asked_and_the_way_back_gives_its_numbers():
    result = made(b"a,price\n1,100\n2,300\n3,200\n", target_scaling="zero_to_one")
    assert result.targets == ((0.0,), (1.0,), (0.5,))
    assert [result.of_targets[0].scale.invert(y) for (y,) in result.targets] == [100.0, 300.0, 200.0]


def test_the_scale_is_that_of_the_rows_in_use():
    result = made(b"a,b,y\n1,1,1\n3,2,2\n100,,3\n", inputs=(0, 1))
    assert (result.of_inputs[0].scale.a, result.of_inputs[0].scale.b) == (1.0, 3.0)


@pytest.mark.parametrize(
    ("scale", "text", "tex"),
    [
        (Scale(), "x' = x", "x' = x"),
        (Scale("minus_one_to_one", 4.3, 7.9), "x' = 2(x − 4.3)/(7.9 − 4.3) − 1", r"x' = \frac{2\,(x - 4.3)}{7.9 - 4.3} - 1"),
        (Scale("zero_to_one", -2.0, 0.5), "x' = (x + 2)/(0.5 + 2)", r"x' = \frac{x + 2}{0.5 + 2}"),
        (Scale("minus_one_to_one", -5.0, -2.0), "x' = 2(x + 5)/((−2) + 5) − 1", r"x' = \frac{2\,(x + 5)}{(-2) + 5} - 1"),
        (Scale("standard", 3.0, 1e-07), "x' = (x − 3)/1e−07", r"x' = \frac{x - 3}{1 \cdot 10^{-7}}"),
    ],
)  # fmt: skip
def test_a_scale_writes_its_formula(scale, text, tex):
    assert (scale.text, scale.tex) == (text, tex)


@given(
    st.sampled_from(["none", "minus_one_to_one", "zero_to_one", "standard"]),
    st.lists(st.floats(-1e9, 1e9), min_size=2, max_size=30).filter(lambda x: max(x) - min(x) > 1e-3),
)
def test_a_scale_leads_there_and_back(kind, values):
    scale = fitted(kind, values, "x")
    span = max(map(abs, values))
    for x in values:
        assert math.isclose(scale.invert(scale.apply(x)), x, rel_tol=1e-9, abs_tol=1e-12 * max(span, 1.0))
        if kind in ("minus_one_to_one", "zero_to_one"):
            assert (-1.0 if kind == "minus_one_to_one" else 0.0) <= scale.apply(x) <= 1.0


# ---- what is refused, and limits


def test_a_constant_input_is_said_and_left_out_and_alone_it_is_refused():
    result = made(b"a,b,y\n1,5,1\n2,5,2\n", inputs=(0, 1))
    assert [one.name for one in result.of_inputs] == ["a"]
    assert any("“b” is 5 in every row and is left out" in note.text for note in result.notes)
    assert "same value in all rows" in refusal(b"a,b,y\n1,5,1\n2,5,2\n", inputs=(1,), targets=(2,))


def test_a_constant_target_is_refused():
    assert "“y” is 3 in every row" in refusal(b"a,y\n1,3\n2,3\n", inputs=(0,), targets=(1,))
    assert "holds only “rose”" in refusal(b"a,y\n1,rose\n2,rose\n", inputs=(0,), targets=(1,))


def test_numbers_beyond_the_engines_limits_are_named_by_line_and_column():
    file = b"a,y\n1,1\n2000000,2\n"
    assert "Line 3: “a” is 2,000,000" in refusal(file, scaling="none")
    assert made(file, scaling="minus_one_to_one").inputs == ((-1.0,), (1.0,))
    assert "scaled" in refusal(b"a,y\n-1.7e308,1\n1.7e308,2\n")


@pytest.mark.parametrize(
    ("choices", "part"),
    [
        ({"inputs": ()}, "at least one column for the inputs"),
        ({"targets": ()}, "at least one column for the targets"),
        ({"inputs": (0, 9)}, "counted from 0 to 3; 9 came"),
        ({"inputs": (0, -1)}, "−1 came"),
        ({"inputs": (0, 3)}, "“species” is chosen"),
        ({"classes": "never"}, "Choose a column of numbers"),
        ({"scaling": "log"}, "none, minus_one_to_one, zero_to_one, standard; “log” came"),
        ({"target_scaling": "log"}, "“log” came"),
    ],
)
def test_a_choice_that_makes_no_sense_is_refused(choices, part):
    assert part in refusal(FLOWERS, **choices)


def test_more_classes_than_a_layer_has_neurons_are_refused():
    rows = "".join(f"{n},name{n}\n" for n in range(65))
    assert "65 different values" in refusal(f"a,y\n{rows}", inputs=(0,), targets=(1,))
