import math

import numpy as np
from backstep.lesson.quantities.calculation import Calculation, Edit
from backstep.lesson.quantities.lookup import QuantityFinder, quantities
from backstep.lesson.quantities.steps import STAGES
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


def test_a_changed_step_changes_only_later_steps_of_its_own_rows():
    right = Calculation(article_trace())
    wrong = right.rows(2, [Edit("slope", np.array([1]), lambda c, k, slope: 2 * slope)])
    assert (wrong.step("out", 1) == right.step("out", 1)).all()
    for k, factor in ((1, 2), (0, 4)):
        assert (wrong.step("delta", k)[0] == right.step("delta", k)).all()
        assert (wrong.step("delta", k)[1] == factor * right.step("delta", k)).all()
    assert (right.step("slope", 1) != wrong.step("slope", 1)[1]).all()


@examples(30)
@given(seeds)
def test_rows_without_a_wrong_step_are_right_though_others_have_one(seed):
    trace, slots, iteration = random_trace(seed)
    finder = QuantityFinder(trace.architecture, trace.rule)
    right = Calculation(trace, slots=slots, iteration=iteration)
    names = [name for stage in STAGES for name in stage if name != "output_delta" or right.fused]
    wrong = [Edit(name, np.array([0, 2]), lambda c, k, now: now * 1.5 + 0.1) for name in names]
    rows = right.rows(3, wrong)
    for name, value in quantities(trace).items():
        with np.errstate(all="ignore"):
            column = rows.column(finder.find(name))
        if column.size > 1:
            assert math.isclose(column[1], value, rel_tol=1e-9, abs_tol=1e-12), name
