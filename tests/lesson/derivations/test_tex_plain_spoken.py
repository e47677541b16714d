import pytest
from backstep.lesson.derivations.derive import derive
from backstep.lesson.derivations.notation import Notation
from backstep.lesson.derivations.tex_plain_spoken import Plain, Spoken, Tex, written
from backstep.lesson.quantities.lookup import quantities
from backstep.lesson.quantities.names import Names
from hypothesis import given

from tests.lesson.networks import article_trace, examples, random_trace, seeds


@pytest.fixture(scope="module")
def trace():
    return article_trace()


def last(trace, name, writer=Plain, **notation):
    return writer(Names(trace.architecture), Notation(**notation)).equation(derive(trace, name).steps[-1])


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
def test_each_switch_changes_its_letter_or_number(trace, name, notation, start):
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
