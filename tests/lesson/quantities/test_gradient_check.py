import pytest
from hypothesis import given

from app.engine.refused import Refused
from app.lesson.quantities.gradient_check import check_gradients
from tests.lesson.networks import article_trace, examples, random_trace, seeds


def test_every_gradient_of_the_article_agrees_with_its_central_difference():
    checks = check_gradients(article_trace(biases="per_neuron"))
    assert len(checks) == 12
    assert all(check.agrees and check.gap < 1e-7 for check in checks)


def test_sequential_gradients_below_the_outputs_are_not_slopes_and_it_says_so():
    trace = article_trace("sequential")
    assert check_gradients(trace, ("w5",))[0].agrees
    below = check_gradients(trace, ("w1",))[0]
    assert not below.agrees
    assert "sequential" in below.note.lower()


@examples(40)
@given(seeds)
def test_random_networks_agree(seed):
    trace, _, _ = random_trace(seed)
    for check in check_gradients(trace):
        assert check.agrees or check.note, check


def test_an_unknown_parameter_is_refused():
    with pytest.raises(Refused):
        check_gradients(article_trace(), ("w9",))
