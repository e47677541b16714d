import pytest
from hypothesis import given

from app.engine.refused import Refused
from app.lesson.derivation import derive
from app.lesson.forms import Plain, Spoken, Tex, written
from app.lesson.notation import Notation
from app.lesson.quantities.lookup import quantities
from app.lesson.quantities.names import Names

from .networks import article_trace, examples, random_trace, seeds


@pytest.fixture(scope="module")
def trace():
    return article_trace()


def last(trace, name, form=Plain, **notation):
    return form(Names(trace.architecture), Notation(**notation)).equation(derive(trace, name).steps[-1])


def test_plain_text_reads_as_the_article(trace):
    assert last(trace, "dE_total/dw5") == (
        "∂E_total/∂w5 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5 "
        "= 0.741365070 · 0.186815602 · 0.593269992 = 0.082167041"
    )
    assert last(trace, "w5+") == "w5⁺ = w5 − η · ∂E_total/∂w5 = 0.4 − 0.5 · 0.082167041 = 0.358916480"
    assert (
        last(trace, "E_o1", decimals=4) == "E_o1 = ½ · (target_o1 − out_o1)² = ½ · (0.01 − 0.7514)² = 0.2748"
    )
    assert last(trace, "net_h1", decimals=3).startswith(
        "net_h1 = w1 · i1 + w2 · i2 + b1 · 1 = 0.15 · 0.05 + "
    )


@pytest.mark.parametrize(
    ("name", "notation", "start"),
    [
        ("net_o1", {"net": "z", "out": "a"}, "z_o1 = w5 · a_h1 + w6 · a_h2"),
        ("E_o1", {"target": "y"}, "E_o1 = ½ · (y_o1 − out_o1)²"),
        ("E_o1", {"target": "ideal"}, "E_o1 = ½ · (ideal_o1 − out_o1)²"),
        ("w5+", {"rate": "alpha"}, "w5⁺ = w5 − α · "),
        ("w7+", {"weights": "row_first"}, "w_o2,h1⁺ = w_o2,h1 − η · ∂E_total/∂w_o2,h1"),
        ("w7+", {"weights": "column_first"}, "w_h1,o2⁺"),
        ("delta_o1", {"delta_sign": -1}, "−δ_o1 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1"),
        ("net_h1", {"comma": True}, "net_h1 = w1 · i1 + w2 · i2 + b1 · 1 = 0,15 · 0,05"),
    ],
)
def test_each_switch_changes_what_it_names(trace, name, notation, start):
    assert last(trace, name, **notation).startswith(start)


def test_tex_has_fractions_and_marks_only_when_asked(trace):
    plain = last(trace, "dE_total/dw5", Tex)
    assert plain.startswith("\\frac{\\partial E_{\\mathrm{total}}}{\\partial w_{5}} = ")
    assert "html" not in plain
    marked = written(derive(trace, "dE_total/dw5").steps, Names(trace.architecture))[-1]
    assert marked["tex"]["in_symbols"].startswith("\\htmlData{factor=1,quantity=dE_total/dout_o1,at=o1}{")
    assert marked["copy"] == plain


def test_spoken_words_have_no_signs(trace):
    said = last(trace, "dE_total/dw5", Spoken)
    assert said.startswith(
        "the derivative of E total with respect to w 5, equals the derivative of E total with respect to out o 1 times"
    )
    assert not set(said) & set("∂·=/_−⁺δ{}\\")


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


@examples(25)
@given(seeds)
def test_every_derivation_can_be_written_in_every_form(seed):
    trace, slots, iteration = random_trace(seed)
    names = Names(trace.architecture)
    for name in list(quantities(trace))[:: max(1, len(names.parameters) // 8)]:
        derivation = derive(trace, name, slots=slots, iteration=iteration)
        for line in written((*derivation.steps, *derivation.then), names, Notation(delta_sign=-1)):
            for tex in (*line["tex"].values(), line["copy"]):
                assert tex.count("{") == tex.count("}")
            assert line["spoken"]


@pytest.mark.parametrize(
    ("field", "value"), [("net", "n"), ("decimals", 1), ("decimals", 16), ("weights", "w"), ("delta_sign", 0)]
)
def test_a_notation_nobody_uses_is_refused(field, value):
    with pytest.raises(Refused):
        Notation(**{field: value})


def test_a_sum_that_is_short_but_for_its_last_bits_is_written_short():
    assert Notation(decimals=6).number(-0.02 + 0.06 - 0.04 + 0.1) == "0.1"
    assert Notation().number(0.1 + 0.2) == "0.3"
    assert Notation(decimals=4).number(0.10001) == "0.1000"
