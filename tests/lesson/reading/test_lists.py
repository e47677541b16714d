"""Lists as learners, tables and programs write them."""

import time

import pytest
from backstep.commands.numbers import compute, table
from backstep.lesson.quantities.lookup import QuantityFinder, quantities
from backstep.lesson.reading.lists import MAX_CHARACTERS, MAX_LINES, read_list, read_pair
from backstep.lesson.reading.names import NameReader
from backstep.lesson.reading.numbers import read_number
from backstep.lesson.reading.text import decoded
from hypothesis import given
from hypothesis import strategies as st

from tests.lesson.networks import article_trace, examples, random_trace
from tests.lesson.reading.test_names import ARTICLE, reader


def read(text, names=ARTICLE):
    """[(quantity, number as typed)] of a list that is read whole."""
    found = read_list(text, names)
    assert found.not_read == ()
    return [(entry.quantity, entry.given) for entry in found.entries]


@pytest.mark.parametrize(
    "line",
    [
        "w5+ 0.3589", "w5+\t0.3589", "w5+,0.3589", "w5+;0,3589", "w5+ = 0.3589", "w5+: 0.3589", '"w5+","0.3589"', "w5+,0,3589",
        " w5+   0,3589 ", "w_5+ = 0.3589", "w_{5}^{+} = 0.3589", "w₅⁺ = 0.3589", "w5' = 0.3589", "new w5 = 0.3589", "| w5+ | 0.3589 |",
        "- w5+ 0.3589", "w5+ ≈ 0.3589", "w5+ 0.3589.", "$w_5^+ = 0.3589$", "* w5+ = 0.3589", "1. w5+ = 0.3589", "(2) w5+ 0.3589",
        "3) w5+: 0.3589;", "- [x] w5+ = 0.3589", "> w5+ = 0.3589", "**w5+** = 0.3589", "`w5+` = `0.3589`", "**w5+ = 0.3589**",
        "w5+ = 0.3589 # mine", "w5+ = 0.3589 // mine", "w5+ = 0.3589 (rounded)", "w5+ = about 0.3589", "w5+ := 0.3589", "w5+ -> 0.3589",
        "w5+ → 0.3589", "w5+ = 0.4 - 0.5*0.0822 = 0.3589", "w5⁺ = w5 − η · ∂E_total/∂w5 = 0.4 − 0.5 · 0.082167041 = 0.3589",
        "w_{5}^{+} &= w_{5} - \\eta \\cdot 0.0822 = 0.3589 \\\\", "\\[ w_5^+ \\approx 0.3589 \\]", "\\item w5+ = 0.3589",
        "'w5+': 0.3589,", "{'w5+': 0.3589}", "w5+ = tensor(0.3589, grad_fn=<SubBackward0>)", "w5+ [0.3589]", "w5+\u00a00.3589",
        "w5+\u2009=\u20090.3589", "w5+ 0.35\u200b89", "w_o1,h1+,0.3589", '"w_o1,h1+",0.3589', "w_o1,h1⁺ = 0,3589", "0.3589 | w5+",
        "1 | w5+ | 0.3589", "|w5+|0.3589|", "w5+ = w5 - 0.5 grad = 0.3589", "w5+ = .3589".replace(" .", " 0."), "│ w5+ │ 0.3589 │",
        "Step 1: w5+ = 0.3589", "Question 3) w5+ 0.3589", "Eq. (4): w5+ = 0.3589", "w5+ ........ 0.3589", "w5+ … … 0.3589".replace(" …", "…"),
        "w5: 0.4 -> 0.3589", "w5: 0.4 → 0.3589", "w5 0.4 => 0.3589", "new weight w5 is 0.3589", "The new w5 is about 0.3589", "weight 5 after update: 0.3589",
        "my new w5 equals 0.3589", "w5+ ~0.3589", "w5+ ca. 0,3589", "w5+ = 0.35891 ~ 0.3589", "ｗ５＋ ＝ ０．３５８９",
    ],
)  # fmt: skip
def test_a_line_may_be_written_in_many_ways(line):
    assert [(quantity, number.replace(",", ".")) for quantity, number in read(line)] == [("w5+", "0.3589")]


@pytest.mark.parametrize(
    ("line", "quantity", "value"),
    [
        ("∂E/∂w₅ = 0.0822", "dE_total/dw5", 0.0822),
        ("dE/dw7 –0.0226", "dE_total/dw7", -0.0226),
        ("dE_total/dw5 -1/3", "dE_total/dw5", -1 / 3),
        ("−δ_o1 = 0.1385", "delta_o1", -0.1385),
        ("-\\delta_{o1} = -0.1385", "delta_o1", 0.1385),
        ("out h1 = 0.5933", "out_h1", 0.5933),
        ("The net input of h1 is 0.3775", "net_h1", 0.3775),
        ("output of the neuron o1: 0.7514", "out_o1", 0.7514),
        ("E_total after 1 iteration 0.291", "E_total after 1 iteration", 0.291),
        ("dE_total/dout_h1 via o1 0.1", "dE_o1/dout_h1", 0.1),
        ("dE/dw1 4.39·10⁻⁴", "dE_total/dw1", 4.39e-4),
        ("dE/dw1 4,39 × 10^-4", "dE_total/dw1", 4.39e-4),
        ("E 0.2984", "E_total", 0.2984),
        ("w 5 0.4", "w5", 0.4),
        (
            "\\frac{\\partial E_{\\mathrm{total}}}{\\partial w_{5}} = \\delta_{o1} \\cdot \\mathrm{out}_{h1} = 0.1385 \\cdot 0.5933 = 0.0822",
            "dE_total/dw5",
            0.0822,
        ),
    ],
)
def test_a_line_is_read_with_its_first_name_and_its_last_number(line, quantity, value):
    names = reader((2, 2, 2), output="softmax") if "via" in line else ARTICLE
    quantity = "dE_total/dout_h1 via o1" if "via" in line else quantity
    [entry] = read_list(line, names).entries
    assert (entry.quantity, entry.typed.value) == (quantity, pytest.approx(value, rel=1e-15))


def test_the_first_column_after_the_name_counts_and_the_others_are_said():
    for text in (
        "w5+,0.3589,0.36,mine\n",
        "w5+;0,3589;0,36",
        "w5+\t0.3589\t\tmine",
        "| w5+ | 0.3589 | ok |",
        "w5+ 0.3589 0.36",
    ):
        found = read_list(text, ARTICLE)
        assert [entry.typed.value for entry in found.entries] == [0.3589]
        assert found.not_read == ()
        [note] = found.notes
        assert note.line == 1
        assert "Only the first number" in note.message


@pytest.mark.parametrize(
    "text",
    [
        "w5+,w6+\n0.3589,0.4087", "w5+;w6+\n0,3589;0,4087", "w5+\tw6+\n0.3589\t0.4087", "w5+ w6+\n0.3589 0.4087",
        "| w5+ | w6+ |\n|---|---:|\n| 0.3589 | 0.4087 |", "|  | w5+ | w6+ |\n|--|--|--|\n| mine | 0.3589 | 0.4087 |",
        "quantity;w5+;w6+\nvalue;0,3589;0,4087", "w5+ = 0.3589, w6+ = 0.4087", "w5+ = 0.3589; w6+ = 0.4087", "w5+ 0.3589, w6+ 0.4087",
        "w5+ = 0.3589    w6+ = 0.4087", "{'w5+': 0.3589, 'w6+': 0.4087}", '{\n  "w5+": 0.3589,\n  "w6+": 0.4087\n}',
        "w5+ = 0.3589 and w6+ = 0.4087", "w5+ 0.3589\rw6+ 0.4087", "w5+ 0.3589\r\n\r\nw6+ 0.4087\r\n", "\ufeffw5+ 0.3589\nw6+ 0.4087",
        "quantity,value\nw5+,0.3589\nw6+,0.4087", "Name;Wert\nw5+;0,3589\nw6+;0,4087", "| name | value |\n|---|---|\n|w5+|0.3589|\n|w6+|0.4087|",
        "```python\nw5+ = 0.3589\nw6+ = 0.4087\n```", "\\begin{align*}\nw_5^+ &= 0.3589 \\\\\nw_6^+ &= 0.4087\n\\end{align*}",
        "# mine\nw5+ 0.3589\n\n// two\nw6+ 0,4087", "Update\n  w5+   0.3589\n  w6+   0.4087", "My values:\nw5+ 0.3589\nw6+ 0.4087",
    ],
)  # fmt: skip
def test_a_table_goes_down_or_along(text):
    assert [(name, value.replace(",", ".")) for name, value in read(text)] == [
        ("w5+", "0.3589"),
        ("w6+", "0.4087"),
    ]


def test_one_bad_line_stops_no_other():
    found = read_list("w5+ 0.3589\nw6+ 0.4087 ???\nw7+ 0.5113", ARTICLE)
    assert [(entry.line, entry.quantity) for entry in found.entries] == [(1, "w5+"), (3, "w7+")]
    assert [(bad.line, bad.verdict) for bad in found.not_read] == [(2, "unreadable")]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("w6+", "A number was expected after 'w6+'; nothing came."),
        ("w7+ much", "such as: w5+ 0.3589; 'w7+ much' came."),
        ("w8+ 1/0", "divides by 0"),
        ("w8+ 1e999", "beyond"),
        ("w8+ NaN", "such as: w5+ 0.3589"),
        ("no line", "'no line' came"),
        ("0.3589", "0.3589"),
        ("w5+ = 0.4 - 0.5*0.0822", "is a calculation. Write = and its result"),
        ("w5+ =", "nothing stands after"),
        ("w5+ = w6+", "in place of the number"),
        ("w5+ | much1", "A number|came as the number"),
        ("x" * 2001, "at most 2,000 characters"),
        ("w5+;w6+", "Names came without numbers"),
        (";".join(["1"] * 501), "at most 500 cells"),
        ("1;2;3", "numbers without a name"),
        (
            "z1 0.3775",
            "'z1' may mean net_h1 or net_o1. Write which on a line of its own, such as: z1 = net_o1.",
        ),
    ],
)
def test_a_bad_line_says_what_was_expected(line, says):
    found = read_list(f"w5+ 0.3589\n{line}\nw7+ 0.5113", ARTICLE)
    assert [entry.line for entry in found.entries] == [1, 3]
    [bad] = found.not_read
    assert (bad.line, bad.verdict) == (2, "unreadable")
    assert any(part in bad.message for part in says.split("|"))
    assert len(bad.message) < 250


@pytest.mark.parametrize(
    ("line", "name", "nearest"),
    [("w55 0.3", "w55", "w5"), ("net_h3 = 0.3", "net_h3", "net_h2"), ("nothing 1", "nothing", ""), ("| w9+ | 0.4 |", "w9+", "w8+"),
     ("E_total[2] 4.5", "E_total[2]", "E_total"), ("out_h1[2] 0.5", "out_h1[2]", "out_h1")],
)  # fmt: skip
def test_a_name_that_this_network_does_not_have_is_unknown(line, name, nearest):
    [bad] = read_list(line, reader()).not_read
    assert (bad.verdict, bad.text) == ("unknown", name)
    assert nearest in " ".join(bad.nearest)
    assert "Nothing is called" in bad.message


def test_names_of_programs_are_read_where_the_list_makes_them_clear():
    text = "H1_net 0.3775\nH1 0.59327\ny1_net 1.105906\ny1 0.751365\nE1 0.274811\ndelta1 0.138499"
    assert [name for name, _ in read(text)] == ["net_h1", "out_h1", "net_o1", "out_o1", "E_o1", "delta_o1"]


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("z1 1\nz2 2\nz3 3\nz4 4", "net_h1 net_h2 net_o1 net_o2"),
        ("a1 1\na2 2\na3 3\na4 4", "out_h1 out_h2 out_o1 out_o2"),
        ("z1 1\na1 1\nz1 2\na1 2", "net_h1 out_h1 net_o1 out_o1"),
        ("H1 = out_h1\nH1 0.5", "out_h1"),
        ("H1 0.5\nh1 = out_h1", "out_h1"),
        ("z1 = net_o1 = 1.1", "net_o1"),
        ("net_h1 1\nh1 0.5\nh2 0.5", "net_h1 out_h1 out_h2"),
        ("out_o1 0.7\ny1 0.01", "out_o1 target_o1"),
        ("t1 0.01\ny1 0.7", "target_o1 out_o1"),
        ("delta_o1 1\ndelta1 2", "delta_o1 delta_h1"),
        ("net_o1 1\nout_o1 1\ndelta1 2", "net_o1 out_o1 delta_o1"),
        ("y1_net 1\ny2_net 1\ny1 1\ny2 1", "net_o1 net_o2 out_o1 out_o2"),
        ("H1_net = 1\nH1_out = 1\nO1_net = 1\nO1_out = 1", "net_h1 out_h1 net_o1 out_o1"),
    ],
)
def test_a_list_decides_what_a_short_name_means(text, quantities):
    assert [name for name, _ in read(text)] == quantities.split()


def test_the_nearest_names_are_looked_for_only_a_few_times():
    found = read_list("\n".join(f"net_h{n} 1" for n in range(3, 200)), ARTICLE).not_read
    assert [bool(bad.nearest) for bad in found] == [n < 30 for n in range(197)]


def test_a_pair_from_a_form_is_read_as_a_line_is():
    assert [(e.quantity, e.given) for e in read_pair("w₅⁺", "0,3589", ARTICLE).entries] == [("w5+", "0,3589")]
    assert read_pair("w5+", "half", ARTICLE).not_read[0].verdict == "unreadable"
    assert read_pair("w99", "1", ARTICLE).not_read[0].verdict == "unknown"
    assert read_pair("???", "1", ARTICLE).not_read[0].verdict == "unreadable"
    assert read_pair("−δ_o1", "1", ARTICLE).entries[0].typed.value == -1.0


def test_every_name_of_every_network_is_read_beside_its_number():
    for seed in range(12):
        trace = random_trace(seed)[0]
        names = NameReader(QuantityFinder(trace.architecture, trace.rule), len(trace.samples))
        found = quantities(trace)
        for form in ("{} {}", "{} = {}", "{},{}", "{};{}", "| {} | {} |", "{}\t{}", "{}: {}"):
            text = "\n".join(form.format(name, f"{value:.6f}") for name, value in found.items())
            assert [name for name, _ in read(text, names)] == list(found)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_in_another_encoding_is_read(encoding):
    data = "w₅⁺ 0.3589\r\n".encode(encoding) if "16-" not in encoding else "w5+ 0.3589\r\n".encode(encoding)
    assert read(decoded(data)) == [("w5+", "0.3589")]


def test_endless_lists_are_refused():
    for text in ("w5+ 1\n" * (MAX_LINES + 1), "x" * (MAX_CHARACTERS + 1)):
        found = read_list(text, ARTICLE)
        assert found.entries == ()
        assert len(found.not_read) == 1
        assert "in parts" in found.not_read[0].message


HOSTILE = ["w5+" + " " * 1990, "(" * 1990, "- " * 990, "=" * 1990, "w5+ " * 490, "0.1 " * 490, "a;" * 400, "\"" * 1990, "1,234" * 390,
           "\\frac{" * 330, "[2]" * 660, "w5+ = " * 330, "∂" * 1990, "d" * 150 + " 1", ", " * 990, " (a" * 660, "|" * 1990,
           "w5 " + "1" * 1990, "new " * 490, "\t" * 1990, "{}" * 900, "−" * 1990]  # fmt: skip


@pytest.mark.parametrize("line", HOSTILE, ids=lambda line: line[:8])
def test_hostile_lines_take_time_in_proportion_to_their_length(line):
    def seconds(count):
        text = "\n".join(line[:1900] + f" {n}" for n in range(count))
        begun = time.process_time()
        read_list(text, reader())
        return time.process_time() - begun

    seconds(2)
    assert seconds(200) < 2.5  # 380,000 characters; half a second on an idle machine


@examples(600)
@given(
    st.lists(
        st.sampled_from(
            ["w5+", "w_{5}^{+}", "net h1", "z1", "H1", "δo1", "∂E/∂w5", "E", "0.3589", "0,36", "−1e-3", "2/5", "=", "|", ";", ",", "\t", "\n",
             " ", "[2]", "- ", "**", "`", "$", "(", ")", "{", "}", "\\", "\\frac{", "'", '"', "new ", "???", "via ", "#", ":", "\u2009", "·10⁻⁴",
             "\r\n", "iteration", "1."]
        ),
        max_size=40,
    ).map("".join)
)  # fmt: skip
def test_no_list_raises_and_every_value_can_be_read_again(text):
    found = read_list(text, reader(samples=2))
    for entry in found.entries:
        assert read_number(entry.given).value == entry.typed.value
        assert ARTICLE.finder.find(entry.quantity.partition("[")[0]) == entry.found
    for bad in (*found.not_read, *found.notes):
        assert bad.message.endswith(".")
    lines = len(text.splitlines())
    assert all(1 <= one.line <= lines for one in (*found.entries, *found.not_read))


@examples(300)
@given(st.text(max_size=200))
def test_any_text_is_read_or_said_to_be_unreadable(text):
    found = read_list(text, ARTICLE)
    assert all(bad.message.endswith(".") for bad in found.not_read)


def test_the_article_as_the_command_line_prints_it():
    numbers, after = compute(0, "simultaneous", "frozen")
    found = read_list(table(0, numbers, after), ARTICLE)
    assert found.not_read == ()
    assert [entry.quantity for entry in found.entries] == [*numbers, "E_total after"]
    assert article_trace().error == pytest.approx(numbers["E_total"])
