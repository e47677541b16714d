"""The numbers behind a network's health, against the textbook engine, sample by sample."""

from dataclasses import replace

import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.rule import Rule
from backstep.engine.textbook import iterate
from backstep.lesson.health import observed
from backstep.lesson.health.observed import Course, observe
from hypothesis import given

from tests.engine.problems import examples, problems

NOTHING = Course(np.zeros(0))


@given(problems())
@examples(60)
def test_slopes_deltas_and_gradients_are_the_textbooks(problem):
    seen = observe(
        problem.architecture, problem.rule, problem.parameters, problem.inputs, problem.targets, NOTHING
    )
    plain = replace(
        problem.rule,
        sample_reduction="mean",
        l1=0.0,
        l2=0.0,
        optimizer="gradient_descent",
        update_order="simultaneous",
    )
    trace = iterate(problem.architecture, plain, problem.parameters, problem.inputs, problem.targets)
    gradients = problem.architecture.split(trace.gradients).weights
    for k, layer in enumerate(seen.layers):
        for s, sample in enumerate(trace.samples):
            assert layer.outputs[s] == pytest.approx(sample.forward.outputs[k], rel=1e-10, abs=1e-14)
            assert layer.slopes[s] == pytest.approx(sample.activation_slopes[k], rel=1e-10, abs=1e-14)
            assert layer.deltas[s] == pytest.approx(sample.deltas[k], rel=1e-9, abs=1e-13)
        assert layer.gradient == pytest.approx(gradients[k], rel=1e-9, abs=1e-13)
        assert layer.gradient_size == pytest.approx(np.linalg.norm(gradients[k]), rel=1e-9, abs=1e-13)
        assert layer.mean_gradient == pytest.approx(
            sum(abs(g) for g in gradients[k].ravel().tolist()) / gradients[k].size, rel=1e-9, abs=1e-13
        )
        deltas = [delta for sample in trace.samples for delta in sample.deltas[k]]
        assert layer.delta_size == pytest.approx(
            (sum(d * d for d in deltas) / len(deltas)) ** 0.5, rel=1e-9, abs=1e-13
        )


def test_a_sample_is_learnt_if_it_is_within_a_tenth_of_the_targets_range():
    architecture = Architecture((1, 1), ("linear",), "none")
    inputs = np.array([[0.0], [10.0], [0.99], [8.99], [11.01]])
    targets = np.array([[0.0], [10.0], [0.0], [10.0], [10.0]])
    seen = observe(architecture, Rule(), np.array([1.0]), inputs, targets, NOTHING)
    assert seen.not_learnt.tolist() == [False, False, False, True, True]


def test_of_a_large_network_evenly_spaced_samples_are_looked_at(monkeypatch):
    monkeypatch.setattr(observed, "MOST_NUMBERS", 8)
    architecture = Architecture((1, 1), ("linear",), "per_neuron")
    inputs = np.arange(10.0)[:, None]
    seen = observe(architecture, Rule(), np.array([1.0, 0.0]), inputs, inputs, NOTHING)
    assert seen.targets.ravel().tolist() == [0.0, 3.0, 6.0, 9.0]
