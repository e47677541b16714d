import pytest
from backstep.lesson.derivations.derive import derive
from backstep.lesson.derivations.expressions import Number, symbols

from tests.lesson.networks import article_trace


@pytest.fixture(scope="module")
def trace():
    return article_trace()


def test_a_factor_has_one_colour_in_all_the_steps(trace):
    for name in ("dE_total/dw1", "w1+", "dE_total/dout_h1", "E_total"):
        seen = {}
        for step in derive(trace, name).steps:
            for symbol in (step.left, *symbols(step.in_symbols)):
                if symbol.colour > 0:
                    assert seen.setdefault(symbol.quantity, symbol.colour) == symbol.colour


def test_two_quantities_have_one_colour_only_where_they_are_the_same_number(trace):
    values = {}
    for name in ("dE_total/dw1", "w1+", "dE_total/dw5"):
        derivation = derive(trace, name)
        values.clear()
        for step in derivation.steps:
            for number in _numbers(step.in_numbers):
                if number.colour > 0:
                    assert values.setdefault(number.colour, number.value) == number.value
        first = derivation.factors[: len(derivation.steps[-1].uses)]
        assert [factor.quantity for factor in first] == list(derivation.steps[-1].uses)
        assert all(factor.first for factor in first)
    assert derive(trace, "dE_total/dw5").factors[2].quantity == "dnet_o1/dw5"
    factors = {
        symbol.quantity: symbol.colour
        for step in derive(trace, "dE_total/dw5").steps
        for symbol in symbols(step.in_symbols)
    }
    assert factors["out_h1"] == factors["dnet_o1/dw5"]


def test_the_paths_of_a_hidden_weight_lie_along_the_edges_they_run_back_through(trace):
    paths = [factor for factor in derive(trace, "dE_total/dw1").factors if factor.along]
    assert [(path.at, path.along, f"{path.value:.9f}") for path in paths] == [
        ("o1", "w5", "0.055399425"),
        ("o2", "w7", "-0.019049118"),
    ]


def _numbers(node):
    if isinstance(node, Number):
        return [node]
    parts = [getattr(node, name, None) for name in ("inner", "top", "bottom", "base", "exponent")]
    parts += getattr(node, "terms", ()) or getattr(node, "factors", ())
    return [number for part in parts if part is not None for number in _numbers(part)]
