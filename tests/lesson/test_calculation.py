import math

from hypothesis import given

from app.lesson.addresses import Addresses
from app.lesson.calculation import Calculation
from app.lesson.names import quantities

from .networks import article_trace, examples, random_trace, seeds


@examples(60)
@given(seeds)
def test_with_no_step_changed_every_answer_is_the_traces(seed):
    trace, slots, iteration = random_trace(seed)
    addresses = Addresses(trace.architecture, trace.rule)
    worked_out = Calculation(trace, slots=slots, iteration=iteration)
    traced = Calculation.as_traced(trace, slots=slots, iteration=iteration)
    for sample in range(len(trace.samples)):
        for name, value in quantities(trace, sample).items():
            address = addresses.find(name)
            assert address.name == name
            assert traced.read(address, sample) == value
            assert math.isclose(worked_out.read(address, sample), value, rel_tol=1e-9, abs_tol=1e-12), name


def test_a_changed_step_changes_what_follows_and_nothing_before():
    right = Calculation(article_trace())
    wrong = right.again({"slope": lambda c, k: 2 * c.right("slope", k)})
    assert (wrong.step("out", 1) == right.step("out", 1)).all()
    assert (wrong.step("delta", 1) == 2 * right.step("delta", 1)).all()
    assert (wrong.step("delta", 0) == 4 * right.step("delta", 0)).all()
    assert (right.step("slope", 1) != wrong.step("slope", 1)).all()


def test_names_are_read_generously():
    addresses = Addresses(article_trace().architecture, article_trace().rule)
    for text, name in {
        "∂E/∂w5": "dE_total/dw5",
        "dE/dw5": "dE_total/dw5",
        " dE_total / dw5 ": "dE_total/dw5",
        "δ_o1": "delta_o1",
        "delta o1": "delta_o1",
        "w5⁺": "w5+",
        "w5 +": "w5+",
        "out_{h1}": "out_h1",
        "dE_o1/dout_h1": "dE_o1/dout_h1",
        "dE_o1/dout_o1": "dE_o1/dout_o1",
    }.items():
        assert addresses.find(text).name == name
