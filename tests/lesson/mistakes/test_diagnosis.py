"""Verdicts: right, rounded and wrong answers about the article, and their causes."""

import json

import pytest
from backstep.engine.refused import Refused
from backstep.lesson import article
from backstep.lesson.derivations.notation import Notation
from backstep.lesson.mistakes.diagnosis import Checker, check_all

from tests.lesson.networks import article_trace, random_trace, wide_trace

CASES = article.numbers()["wrong_answers"]
CAUSES = {
    "sign: target - out instead of out - target": "sign_turned",
    "forgot out(1 - out), the slope of the activation": "slope_forgotten",
    "stopped at delta_o1: forgot the factor out_h1": "stopped_at_delta",
    "left out the 1/2 in the error": "half_left_out",
    "took the mean over the two outputs": "sum_or_mean",
    "used out_h2, which belongs to w6": "other_neuron",
    "used net_h1 in place of out_h1": "net_for_out",
    "took the activation's slope at out in place of net": "slope_at_out",
    "added the gradient instead of subtracting it": "added_instead_of_subtracted",
    "used a learning rate of 1, or left out the 1/2: ask for the gradient to tell them apart": "learning_rate_left_out",
    "used w6 (h2->o1) in place of w7 (h1->o2): a reader of the article typed -0.017144288": "other_weight",
    "only the path through o1: the path through o2 is missing from the sum": "only_one_path",
    "used the already updated w5 and w7 (sequential update)": "updated_weights",
    "forgot the hidden neuron's slope out_h1(1 - out_h1)": "slope_forgotten",
    "stopped at delta_h1: forgot the factor i1": "stopped_at_delta",
    "used w3 in place of w2: the article's own slip": "other_weight",
    "output weights transposed: this is w7+": "weights_transposed",
    "sequential update": "updated_weights",
    "biases trained, one per neuron": "biases_trained_or_frozen",
    "biases trained, one shared per layer": "biases_trained_or_frozen",
}
WRONG = [(case["asked"], value, cause) for case in CASES for value, cause in case["wrong"]]


@pytest.fixture(scope="module")
def checker():
    return Checker(article_trace())


@pytest.mark.parametrize(
    ("asked", "value", "cause"), WRONG, ids=[f"{asked} {cause}" for asked, _, cause in WRONG]
)
def test_every_wrong_answer_of_the_article_is_diagnosed_with_its_cause_first(checker, asked, value, cause):
    verdict = checker.check(asked, f"{value:.9f}")
    assert verdict.verdict == "wrong"
    assert verdict.mistakes[0].name == CAUSES[cause]


@pytest.mark.parametrize("case", CASES, ids=[case["asked"] for case in CASES])
def test_the_right_value_beside_it_is_right(checker, case):
    assert checker.check(case["asked"], f"{case['right']:.9f}").verdict == "right"


def test_the_edge_is_named(checker):
    text = checker.check("dE_o2/dout_h1", "-0.017144206").mistakes[0].text
    assert text.startswith("You multiplied by w6; the edge h1→o2 is w7.")
    assert "by w3; the edge i2→h1 is w2" in checker.check("net_h1", "0.3825").mistakes[0].text


def test_a_readers_own_number_is_recognised_though_it_was_rounded(checker):
    verdict = checker.check("dE_o2/dout_h1", "-0.017144288")
    assert (verdict.verdict, verdict.mistakes[0].name) == ("wrong", "other_weight+rounded")
    assert "w7" in verdict.mistakes[0].text


@pytest.mark.parametrize(
    ("quantity", "given", "verdict"),
    [
        ("dE_total/dw5", "0.0822", "right"),
        ("dE_total/dw5", "0.0821", "rounding"),
        ("dE_total/dw5", "0,0822", "right"),
        ("∂E/∂w5", "0.08216704", "right"),
        ("dE_total/dw5", "8.217e-2", "right"),
        ("dE_total/dw5", "0.08216704056423078", "right"),
        ("dE_total/dw5", "0.08217", "right"),
        ("dE_total/dw5", "0.08216", "rounding"),
        ("dE_total/dw5", "0.082160", "rounding"),
        ("dE_total/dw5", "0.082200", "rounding"),
        ("dE_total/dw5", "0.09", "wrong"),
        ("dE_total/dw5", "0.2", "wrong"),
        ("dE_total/dw1", "0.0004", "too_few_digits"),
        ("dE_total/dw1", "0.00", "too_few_digits"),
        ("dE_total/dw1", "0", "too_few_digits"),
        ("net_h1", "0.3775", "right"),
        ("net_h1", "0.37750000", "right"),
        ("net_h1", "151/400", "right"),
        ("w1+", "0.149780716", "right"),
        ("dE_total/dw1", "0.00044", "too_few_digits"),
        ("dE_total/dw1", "0.000439", "right"),
        ("dE_o2/dout_h1", "-0.019049119", "rounding"),
        ("dE_o2/dout_h1", "−0.019049118", "right"),
        ("w9+", "1", "unknown"),
        ("E_total after 2 iterations", "0.28", "unknown"),
    ],
)
def test_the_verdict_respects_the_typed_digits(checker, quantity, given, verdict):
    assert checker.check(quantity, given).verdict == verdict


def test_no_text_gives_the_right_value_away(checker):
    for asked, value, _ in WRONG:
        verdict = checker.check(asked, f"{value:.9f}")
        right = f"{checker.value(asked):.4f}"
        assert all(right not in mistake.text for mistake in verdict.mistakes)


def test_the_other_sign_of_delta_is_right_where_the_notation_says_so(checker):
    other = Checker(article_trace(), notation=Notation(delta_sign=-1))
    assert checker.check("delta_o1", "0.138498562").verdict == "right"
    assert other.check("delta_o1", "-0.138498562").verdict == "right"
    assert other.check("delta_o1", "0.138498562").mistakes[0].name == "other_sign_convention"
    assert (
        other.check("dE_o1/dnet_o1", "0.138498562").verdict == "right"
    )  # that one is a derivative whatever δ is
    assert other.value("delta_o1") == -checker.value("delta_o1")


def test_a_sample_of_a_batch_is_chosen_in_brackets():
    for seed in range(30):
        trace, slots, iteration = random_trace(seed)
        if len(trace.samples) > 1:
            checker = Checker(trace, slots=slots, iteration=iteration)
            value = trace.samples[1].forward.net_inputs[-1][0]
            assert checker.check("net_o1[2]", f"{value:.9f}").verdict == "right"
            assert checker.check("net_o1[99]", "1").verdict == "unknown"


def test_a_text_that_is_no_number_is_refused(checker):
    with pytest.raises(Refused, match="was expected"):
        checker.check("w5+", "much")


def test_the_verdict_is_plain_data(checker):
    verdict = checker.check("w5+", "0.44108352").to_json()
    assert set(verdict) == {"quantity", "given", "verdict", "mistakes", "text", "follows_from", "likewise"}
    assert set(verdict["mistakes"][0]) == {"name", "text"}
    json.dumps(verdict, allow_nan=False)
    assert [v.verdict for v in check_all(checker, [("w5+", "0.3589"), ("w6+", "0.5113")])] == [
        "right",
        "wrong",
    ]


def test_wide_networks_are_diagnosed_too():
    checker = Checker(wide_trace())
    for name in ("net_h7", "dE_total/dw700", "dE_total/dw5", "delta_h3", "w700+", "E_total"):
        right = checker.value(name)
        assert checker.check(name, f"{right:.6g}").verdict == "right"
        assert checker.check(name, f"{right * 1.37 + 0.2:.6g}").verdict == "wrong"
    turned = checker.check("dE_total/dw700", f"{-checker.value('dE_total/dw700'):#.6g}")
    assert turned.mistakes[0].name == "sign_turned"
