import math

from backstep.lesson.quantities.calculation import Calculation
from backstep.lesson.quantities.lookup import QuantityFinder, quantities
from hypothesis import given

from tests.lesson.networks import article_trace, examples, random_trace, seeds


@examples(60)
@given(seeds)
def test_with_no_step_changed_every_answer_is_the_traces(seed):
    trace, slots, iteration = random_trace(seed)
    finder = QuantityFinder(trace.architecture, trace.rule)
    worked_out = Calculation(trace, slots=slots, iteration=iteration)
    traced = Calculation.as_traced(trace, slots=slots, iteration=iteration)
    for sample in range(len(trace.samples)):
        for name, value in quantities(trace, sample).items():
            quantity = finder.find(name)
            assert quantity.name == name
            assert traced.read(quantity, sample) == value
            assert math.isclose(worked_out.read(quantity, sample), value, rel_tol=1e-9, abs_tol=1e-12), name


def test_a_changed_step_changes_only_later_steps():
    right = Calculation(article_trace())
    wrong = right.again({"slope": lambda c, k: 2 * c.right("slope", k)})
    assert (wrong.step("out", 1) == right.step("out", 1)).all()
    assert (wrong.step("delta", 1) == 2 * right.step("delta", 1)).all()
    assert (wrong.step("delta", 0) == 4 * right.step("delta", 0)).all()
    assert (right.step("slope", 1) != wrong.step("slope", 1)).all()
