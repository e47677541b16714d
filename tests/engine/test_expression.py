"""Formulas in x: read and calculated, against trees that the test builds and NumPy calculates node by node."""

import math
import time
from contextlib import suppress

import numpy as np
import pytest
from backstep.engine.expression import MAX_DEPTH, MAX_LENGTH, read
from backstep.engine.refused import Refused
from hypothesis import given
from hypothesis import strategies as st

X = np.array([-2.5, -1.0, -0.3, 0.0, 1e-9, 0.5, 1.0, 3.0])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("sin 3x", math.sin(1.5)),
        ("y = sin x", math.sin(0.5)),
        ("f(x) = x³ − x", 0.125 - 0.5),
        ("|x - 1|", 0.5),
        ("2x", 1.0),
        ("2(x+1)(x−1)", 2 * 1.5 * -0.5),
        ("-x^2", -0.25),
        ("-x²", -0.25),
        ("2^3^2", 512.0),
        ("2^-x", 2**-0.5),
        ("x⁻²", 4.0),
        ("x¹²", 0.5**12),
        ("sin² x", math.sin(0.5) ** 2),
        ("sin² 3x", math.sin(1.5) ** 2),
        ("sin^2 3x", math.sin(1.5) ** 2),
        ("sin(x)²", math.sin(0.5) ** 2),
        ("sin x²", math.sin(0.25)),
        ("sin -x", math.sin(-0.5)),
        ("x sin x", 0.5 * math.sin(0.5)),
        ("xsinx", 0.5 * math.sin(0.5)),
        ("2 sin x cos x", math.sin(1.0)),
        ("sin 2πx/2", math.sin(math.pi) / 2),
        ("sin(x)x", math.sin(0.5) * 0.5),
        ("sin sin x", math.sin(math.sin(0.5))),
        ("cos 2(x + 1)", math.cos(3.0)),
        ("|x|x|x|", 0.125),
        ("2|x|−|-3x|", 1.0 - 1.5),
        ("||x| − 1|", 0.5),
        ("abs(x-1)", 0.5),
        ("√2x", math.sqrt(2) / 2),
        ("√(2x)", 1.0),
        ("sqrt 2x", 1.0),
        ("1/2x", 0.25),
        ("1/(2x)", 1.0),
        ("0,5x", 0.25),
        (".5x", 0.25),
        ("1e-3", 0.001),
        ("2e^x", 2 * math.exp(0.5)),
        ("exp(-x²/2)", math.exp(-0.125)),
        ("ln x + log x", 2 * math.log(0.5)),
        ("tan x", math.tan(0.5)),
        ("x**3·4÷2", 0.25),
        ("3 - -x", 3.5),
        ("2·−x", -1.0),
        ("PI X", math.pi / 2),
        ("e", math.e),
        ("x\n+ 1", 1.5),
    ],
)
def test_a_formula_is_read_as_people_write_it(text, value):
    assert read(text).at(np.array([0.5])) == pytest.approx([value], rel=1e-14)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "At the beginning: a number, x or a function was expected; the end came."),
        ("2x +", 'At the end, after "2x +": a number, x or a function was expected; the end came.'),
        ("2x + * 3", 'At character 6, after "2x +": a number, x or a function was expected; "*" came.'),
        (
            "sin(3x",
            'after "sin(3x": the "(" at character 4 is not closed; ")" was expected, and the end came.',
        ),
        (
            "(|x)",
            'At character 4, after "(|x": the "|" at character 2 is not closed; "|" was expected, and ")" came.',
        ),
        ("x)", 'At character 2, after "x": there is no open "(" for this ")".'),
        ("2 3", 'At character 3, after "2": between "2" and "3" a sign is missing, such as "·" or "^".'),
        ("x2", 'between "x" and "2" a sign is missing'),
        ("x²2", "a sign is missing"),
        (
            "cosine x",
            'At the beginning: "cosine" is not known; a formula has x, pi, e, and the functions sin,',
        ),
        ("1 + y", 'At character 5, after "1 +": "y" is not known'),
        ("x @ 2", 'At character 3, after "x": "@" has no meaning in a formula.'),
        ("3; drop", 'At character 2, after "3": ";" has no meaning'),
        ("x²^3", "two exponents follow each other; write parentheses"),
        ("sin⁻¹ x", "two meanings; write 1/sin(x)"),
        ("sin^x x", "after sin^ a number was expected"),
        ("sin", 'At the end, after "sin": after sin its argument was expected, as in sin(x); the end came.'),
        ("sin*x", 'At character 4, after "sin": after sin its argument was expected'),
        ("1e999", "1e999 is too large"),
        ("__import__('os')", "has no meaning"),
        ("x" * (MAX_LENGTH + 1), "at most 200 characters; 201 came"),
        ("(" * 100, f"more than {MAX_DEPTH} parentheses"),
        ("-" * 100, f"more than {MAX_DEPTH} parentheses"),
        ("sin " * 49, f"more than {MAX_DEPTH} parentheses"),
        ("2^" * 90, f"more than {MAX_DEPTH} parentheses"),
        ("|" * 100, f"more than {MAX_DEPTH} parentheses"),
    ],
)
def test_a_text_that_is_no_formula_is_refused_with_the_place(text, sentence):
    with pytest.raises(Refused) as refused:
        read(text)
    assert sentence in refused.value.message
    assert refused.value.field == "formula"


def test_a_formula_without_a_value_gives_nan_or_infinity():
    values = [read(text).at(np.array([0.0]))[0] for text in ("1/x", "sqrt(x-1)", "log x", "0/x")]
    assert values[0] == math.inf
    assert math.isnan(values[1])
    assert values[2] == -math.inf
    assert math.isnan(values[3])


# ---- random formulas: a tree, its values by NumPy, and its text in one of many spellings

CALLS = {
    "sin": np.sin, "cos": np.cos, "tan": np.tan, "exp": np.exp, "log": np.log, "ln": np.log, "sqrt": np.sqrt, "abs": np.abs,
}  # fmt: skip
LEAVES = st.one_of(
    st.just(("x",)),
    st.tuples(st.just("number"), st.floats(0.0, 1e6).map(lambda number: f"{number:.6g}")),
    st.sampled_from([("constant", "pi"), ("constant", "π"), ("constant", "e")]),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from("+-*/^"), inner, inner),
        st.tuples(st.just("next to"), inner, inner),
        st.tuples(st.just("call"), st.sampled_from(list(CALLS)), inner),
        st.tuples(st.just("negative"), inner),
        st.tuples(st.just("bars"), inner),
        st.tuples(st.just("raised"), inner, st.integers(0, 12)),
    ),
    max_leaves=6,
)


def value(tree):
    """The tree's values at X."""
    match tree:
        case ("x",):
            return X
        case ("number", text):
            return np.full_like(X, float(text))
        case ("constant", name):
            return np.full_like(X, math.e if name == "e" else math.pi)
        case ("call", name, inner):
            return CALLS[name](value(inner))
        case ("negative", inner):
            return -value(inner)
        case ("bars", inner):
            return abs(value(inner))
        case ("raised", inner, power):
            return value(inner) ** np.full_like(X, power)
    one, other = value(tree[1]), value(tree[2])
    match tree[0]:
        case "+":
            return one + other
        case "-":
            return one - other
        case "/":
            return one / other
        case "^":
            return one**other
    return one * other


def written(tree, draw):
    """The tree as text with every part in parentheses that could be read otherwise."""

    def part(inner):
        text = written(inner, draw)
        if inner[0] in ("x", "constant", "bars"):
            return text
        return f"{draw(st.sampled_from(['(', ' (', '[', '{']))}{text}{draw(st.sampled_from([')', ') ']))}".translate(
            str.maketrans("[{", "((")
        )

    match tree:
        case ("x",):
            return "x"
        case ("number", text):
            return text.replace(".", draw(st.sampled_from(".,")))
        case ("constant", name):
            return name
        case ("call", name, inner):
            return f"{name} ({written(inner, draw)})"
        case ("negative", inner):
            return f"{draw(st.sampled_from('-−'))}{part(inner)}"
        case ("bars", inner):
            return f"(|{part(inner)}|)"
        case ("raised", inner, power):
            return part(inner) + str(power).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
        case ("next to", one, other):
            return f"{part(one)} {part(other)}"
    signs = {"*": "*·×", "-": "-−", "/": "/÷", "^": "^", "+": "+"}[tree[0]]
    space = draw(st.sampled_from(["", " "]))
    return f"{part(tree[1])}{space}{draw(st.sampled_from(signs))}{space}{part(tree[2])}"


@given(st.data())
def test_random_formulas_have_the_values_of_their_trees(data):
    tree = data.draw(TREES)
    text = written(tree, data.draw)
    if len(text) > MAX_LENGTH:
        return
    found = read(text).at(X)
    with np.errstate(all="ignore"):
        assert np.array_equal(found, value(tree), equal_nan=True), text


# Without parentheses, Python's own grammar says what belongs together; ** is spelled ^ here.
FLAT = st.lists(
    st.tuples(
        st.sampled_from([" + ", " - ", "*", "/", "^", "*-", "^-"]), st.sampled_from(["x", "2", "0.5", "3"])
    ),
    max_size=12,
)


@given(st.sampled_from(["x", "-x", "2", "-3"]), FLAT)
def test_signs_bind_as_in_python(first, others):
    text = first + "".join(sign + operand for sign, operand in others)
    with np.errstate(all="ignore"):
        try:
            expected = eval(text.replace("^", "**"), {"x": X})
        except (OverflowError, ZeroDivisionError):
            return  # Python's own integers and floats raise where NumPy gives infinity
        expected = np.broadcast_to(np.asarray(expected, dtype=np.float64), X.shape)
    if "^" in text:  # Python calculates powers of whole numbers exactly
        np.testing.assert_allclose(read(text).at(X), expected, rtol=1e-12)
    else:
        assert np.array_equal(read(text).at(X), expected, equal_nan=True), text


@given(st.one_of(st.text(max_size=60), st.text("x23.,+-*/^()|√²⁻πe sincotaglqrb−·", max_size=60)))
def test_any_text_is_read_or_refused_in_a_sentence(text):
    try:
        sentence = ""
        shape = read(text).at(X).shape
    except Refused as no:
        sentence, shape = no.message, X.shape
    assert shape == X.shape
    assert sentence == "" or sentence.endswith(".")


def test_the_longest_formulas_are_read_in_linear_time():
    def seconds(text):
        begun = time.process_time()
        for _ in range(20):
            with suppress(Refused):
                read(text)
        return time.process_time() - begun

    for text in ("x" * 200, "|x" * 100, "sin x" * 40, "x^" * 15 + "x" * 100, "-" * 30 + "x" * 170, " " * 200):
        assert seconds(text) < 0.5, text
