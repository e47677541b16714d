"""Every printed form of every name is read as its quantity, and so are the ways in which people write them."""

import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.rule import Rule
from backstep.lesson.derivations.expressions import Symbol
from backstep.lesson.derivations.notation import Notation
from backstep.lesson.derivations.tex_plain_spoken import Plain, Spoken, Tex
from backstep.lesson.quantities.lookup import QuantityFinder, quantities
from backstep.lesson.reading.names import Name, NameReader, NoSuch, Several
from hypothesis import given

from tests.lesson.networks import article_trace, examples, random_trace, seeds

NOTATIONS = [
    Notation(net=net, out=out, target=target, rate=rate, delta_sign=sign, weights=weights)
    for (net, out, rate), target, sign, weights in (
        (("net", "out", "eta"), "target", 1, "numbered"),
        (("net", "out", "alpha"), "ideal", -1, "row_first"),
        (("z", "a", "epsilon"), "y", 1, "column_first"),
        (("z", "a", "eta"), "y", -1, "row_first"),
        (("net", "a", "eta"), "target", -1, "numbered"),
        (("z", "out", "alpha"), "ideal", 1, "column_first"),
    )
]  # fmt: skip
"""Every choice of every field at least once; a name is written by one or two of the fields."""


def reader(sizes=(2, 2, 2), biases="shared", samples=1, rule=None, output="logistic"):
    activations = ("logistic",) * (len(sizes) - 2) + (output,)
    return NameReader(QuantityFinder(Architecture(sizes, activations, biases), rule or Rule()), samples)


ARTICLE = reader()


def check_round_trip(trace):
    """Reads what each writer makes of each name, as a name and as a symbol of a formula."""
    finder = QuantityFinder(trace.architecture, trace.rule)
    names = NameReader(finder, len(trace.samples))
    for notation in NOTATIONS:
        for writer in (Plain, Tex, Spoken):
            write = writer(finder.names, notation)
            for quantity in quantities(trace):
                for sample in (None, *range(len(trace.samples))):
                    shown = None if writer is Tex and quantity.endswith("+") else sample
                    for form in (write.name(quantity, sample), write.write(Symbol(quantity, "", sample))):
                        read = names.read(form)
                        assert isinstance(read, Name), form
                        assert read.found == finder.find(quantity), form
                        assert read.sample == shown, form
                        minus = form is not write.name(quantity, sample) and form.lstrip().startswith(
                            ("−", "-", "minus")
                        )
                        assert read.negated == minus, form


def test_every_printed_form_of_every_name_of_the_article_is_read():
    check_round_trip(article_trace())


@examples(25)
@given(seeds)
def test_every_printed_form_of_every_name_is_read_in_every_network(seed):
    check_round_trip(random_trace(seed, max_layer=3)[0])


@examples(25)
@given(seeds)
def test_every_name_of_the_list_of_quantities_is_read_in_upper_and_lower_case(seed):
    trace = random_trace(seed)[0]
    names = NameReader(QuantityFinder(trace.architecture, trace.rule), len(trace.samples))
    for quantity in quantities(trace):
        for form in (
            quantity,
            quantity.upper(),
            quantity.lower(),
            f"`{quantity}`",
            f" {quantity} ",
            quantity.replace("_", " "),
        ):
            read = names.read(form)
            assert isinstance(read, Name), form
            assert read.quantity == quantity, form


@pytest.mark.parametrize(
    ("quantity", "forms"),
    [
        ("w5+", ["w_5+", "w_{5}^{+}", "w₅⁺", "w5'", "w5′", "new w5", "w5 new", "w5_new", "w5_{new}", "w_5^{new}", "W5+", "w5 +",
                 "w 5 +", "w5^+", "updated w5", "w5_updated", "(w5)+", "w5 (new)", "$w_5^+$", "\\(w_5^+\\)", "**w5+**",
                 "w_o1,h1+", "w_{o1h1}^{+}", "w_h1→o1⁺", "weight 5 new", "w5^{\\prime}"]),
        ("dE_total/dw5", ["∂E/∂w₅", "dE_dw5", "dE_total_dw5", "grad_w5", "w5_grad", "w5.grad", "∇w5", "dw5", "dL/dw5", "dLoss/dw5",
                          "dC/dw5", "dJ/dw5", "DE/DW5", "d E / d w5", "dEdw5", "∂L/∂w_{o1,h1}", "gradient w5", "gradient of E by w5",
                          "\\frac{\\partial E}{\\partial w_5}", "\\dfrac{\\partial E_{total}}{\\partial w_{5}}",
                          "\\partial E/\\partial w_5", "the derivative of E with respect to w5", "dE_total/dw_5", "𝜕E/𝜕w5"]),
        ("delta_o1", ["δo1", "δ_o1", "\\delta_{o1}", "\\delta_{\\mathrm{o1}}", "delta o1", "DELTA_O1", "deltao1", "o1_delta", "𝛿o1", "delta[o1"[:5] + "_y1"]),
        ("net_h1", ["neth1", "net h1", "NET_H1", "net_{h1}", "net_{h_1}", "h1_net", "H1_net", "z_h1", "zh1", "z h1", "H1.net"[:2] + "_z", "netₕ₁"]),
        ("out_h1", ["outh1", "out h1", "h1_out", "a_h1", "a^{h1}"[:1] + "h1", "H1_out", "out_{h_{1}}", "output h1", "activation h1"]),
        ("E_total", ["E", "E total", "e_total", "E_tot", "Etotal", "total error", "loss", "L", "J", "cost", "E_{\\mathrm{total}}", "E_{total}"]),
        ("E_o1", ["Eo1", "E o1", "E_{o1}", "error_o1", "E1", "E_y1", "e_o1"]),
        ("target_o1", ["target o1", "targeto1", "t1", "target1", "ideal_o1", "y_o1", "t_o1"]),
        ("i1", ["x1", "I1", "x_1", "i_{1}", "input1", "i 1"]),
        ("b1", ["B1", "b_1", "bias1", "bias 1", "b₁"]),
        ("b2+", ["b2+", "b_2^+", "new b2", "b2'", "b2_new"]),
        ("dE_total/dnet_o1", ["∂E/∂net_o1", "dE/dz_o1", "dE_dneto1", "dE/d net o1"]),
        ("dout_o1/dnet_o1", ["∂out_o1/∂net_o1", "da_o1/dz_o1", "do1/dnet_o1", "dout_o1_dnet_o1", "∂a_{o1}/∂z_{o1}"]),
        ("dE_o1/dout_h1", ["∂E_o1/∂out_h1", "dEo1/douth1", "dE1/dout_h1", "\\frac{\\partial E_{o1}}{\\partial out_{h1}}"]),
        ("dnet_o1/dw5", ["∂net_o1/∂w5", "dneto1/dw5", "dz_o1/dw5"]),
    ],
)  # fmt: skip
def test_the_ways_in_which_people_write_a_name(quantity, forms):
    for form in forms:
        read = ARTICLE.read(form)
        assert isinstance(read, Name), (form, read)
        assert read.quantity == quantity, form
        assert not read.negated


@pytest.mark.parametrize(
    ("form", "sample"),
    [("net_h1[2]", 1), ("net_h1[ 2 ]", 1), ("net_{h1}^{(2)}", 1), ("net h1 of sample 2", 1), ("net_h1", None), ("z_h1[1]", 0),
     ("net_h1⁽²⁾", 1), ("net_{h1}\\,[2]", 1)],
)  # fmt: skip
def test_a_sample_of_the_batch_is_read(form, sample):
    read = reader(samples=2).read(form)
    assert (read.found.name, read.sample) == ("net_h1", sample)
    assert read.quantity == ("net_h1" if sample is None else f"net_h1[{sample + 1}]")


def test_the_error_of_a_batch_and_of_its_samples_are_told_apart():
    names = reader(samples=2)
    assert names.read("E_total").sample is None
    assert names.read("E of the batch") == names.read("E")
    assert names.read("E_total[2]").sample == 1
    assert names.read("E[2]").quantity == "E_total[2]"
    assert isinstance(names.read("E_total[3]"), NoSuch)
    assert names.read("E1").quantities == ("E_o1", "E_total[1]")
    assert isinstance(names.read("dE1dw5"), NoSuch)


@pytest.mark.parametrize(
    ("form", "may_mean"),
    [
        ("H1", ("out_h1", "net_h1")),
        ("o2", ("out_o2", "net_o2")),
        ("z1", ("net_h1", "net_o1")),
        ("a2", ("out_h2", "out_o2")),
        ("delta1", ("delta_h1", "delta_o1")),
        ("y1", ("out_o1", "target_o1")),
        ("dE/dh1", ("dE_total/dout_h1", "dE_total/dnet_h1")),
    ],
)
def test_a_name_with_several_meanings_says_which(form, may_mean):
    read = ARTICLE.read(form)
    assert isinstance(read, Several)
    assert read.quantities == may_mean


def test_a_number_beyond_every_layer_counts_through_the_layers():
    assert ARTICLE.read("z3").quantity == "net_o1"
    assert ARTICLE.read("a4").quantity == "out_o2"
    assert isinstance(ARTICLE.read("z5"), NoSuch)


def test_several_hidden_layers_and_own_biases():
    names = reader((2, 2, 2, 1), "per_neuron")
    for form, quantity in (
        ("net_h2.1", "net_h2.1"), ("z_{h2.1}", "net_h2.1"), ("net_h2_1", "net_h2.1"), ("b_h1.2", "b_h1.2"), ("bh1.2+", "b_h1.2+"),
        ("w_h2.1,h1.2", "w6"), ("w_{h1.2,h2.1}", "w6"), ("dE/db_o1", "dE_total/db_o1"), ("grad_b_o1", "dE_total/db_o1"),
        ("dE/dout_h1.1 via h2.2", "dE_total/dout_h1.1 via h2.2"), ("new b h 1 point 2", "b_h1.2+"),
    ):  # fmt: skip
        read = names.read(form)
        assert isinstance(read, Name), (form, read)
        assert read.quantity == quantity
    assert isinstance(names.read("net_h1"), NoSuch)


@pytest.mark.parametrize(
    ("form", "nearest"),
    [("w9", "w8"), ("w9+", "w8+"), ("net_h3", "net_h2"), ("dE/dw12", "dE_total/dw1"), ("target_o3", "target_o2"), ("netto_h1", "net_h1"),
     ("b3", "b2")],
)  # fmt: skip
def test_an_unknown_name_comes_with_the_nearest_ones(form, nearest):
    read = ARTICLE.read(form)
    assert isinstance(read, NoSuch)
    assert nearest in ARTICLE.nearest(read.key)


@pytest.mark.parametrize(
    "form", ["", "0.4", "???", "w5 · i1", "= ", "x" * 200, "\\frac", "[2]", "net_h1[1][2]", "−", "☃"]
)
def test_a_text_that_has_not_the_form_of_a_name_is_none(form):
    assert not isinstance(ARTICLE.read(form), Name | Several)
