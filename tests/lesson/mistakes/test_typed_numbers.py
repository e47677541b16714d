import pytest
from backstep.engine.refused import Refused
from backstep.lesson.mistakes.typed_numbers import Entry, read_list, read_number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("0.4", 0.4, 0.1),
        ("0,40", 0.4, 0.01),
        ("−0.5", -0.5, 0.1),
        ("+.25", 0.25, 0.01),
        ("1e-3", 0.001, 0.001),
        ("8.217e-2", 0.08217, 1e-5),
        ("12", 12.0, 1.0),
        ("2/5", 0.4, 0.0),
    ],
)
def test_a_number_is_read_with_the_value_of_its_last_digit(text, value, unit):
    typed = read_number(text)
    assert typed.value == pytest.approx(value)
    assert typed.unit == pytest.approx(unit)


@pytest.mark.parametrize("text", ["", "x", "1..2", "1/0", "nan", "inf", "1e999", "0x10", "1 2", "٣", "1_0"])
def test_a_text_that_is_no_number_is_refused(text):
    with pytest.raises(Refused):
        read_number(text)


@pytest.mark.parametrize(
    "line",
    [
        "w5+ 0.3589",
        "w5+\t0.3589",
        "w5+,0.3589",
        "w5+;0,3589",
        "w5+ = 0.3589",
        "w5+: 0.3589",
        '"w5+","0.3589"',
        "w5+,0,3589",
        " w5+   0,3589 ",
    ],
)
def test_a_line_may_be_separated_in_many_ways(line):
    entries, bad = read_list(line)
    assert bad == []
    assert [(entry.quantity, entry.given.replace(",", ".")) for entry in entries] == [("w5+", "0.3589")]


def test_names_with_spaces_and_slashes_are_names():
    entries, bad = read_list(
        "E_total after 1 iteration 0.291\ndE_total/dw5 -1/3\ndE_total/dout_h1 via o1 0.1\n"
    )
    assert bad == []
    assert entries == [
        Entry(1, "E_total after 1 iteration", "0.291"),
        Entry(2, "dE_total/dw5", "-1/3"),
        Entry(3, "dE_total/dout_h1 via o1", "0.1"),
    ]


def test_headings_comments_and_empty_lines_are_skipped():
    entries, bad = read_list("\ufeffquantity,value\r\n\r\n# mine\r\nw5+,0.3589\r\n")
    assert (bad, [entry.line for entry in entries]) == ([], [4])


def test_each_bad_line_is_refused_with_its_number_and_a_sentence():
    entries, bad = read_list("w5+ 0.3589\nw6+\nw7+ much\nw8+ 1/0\n" + "x" * 300)
    assert [entry.quantity for entry in entries] == ["w5+"]
    assert [line.line for line in bad] == [2, 3, 4, 5]
    assert bad[0].message == "A line holds a quantity and a number, such as: w5+ 0.3589; 'w6+' came."
    assert "divides by 0" in bad[2].message
    assert all(len(line.message) < 200 for line in bad)


def test_endless_lists_are_refused():
    entries, bad = read_list("w5+ 1\n" * 2001)
    assert entries == []
    assert len(bad) == 1
