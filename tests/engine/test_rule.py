"""What a rule is, and what it refuses."""

import math
from typing import Any

import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.refused import Refused
from backstep.engine.rule import Rule


def test_zero_is_a_value() -> None:
    rule = Rule(learning_rate=0.0, momentum=0.0, l1=0.0, batch_size=0)
    assert (rule.learning_rate, rule.momentum, rule.batch_size) == (0.0, 0.0, 0)


@pytest.mark.parametrize(
    ("settings", "field", "sentence"),
    [
        (
            {"learning_rate": -0.1},
            "learning_rate",
            "^The learning rate is at least 0 and at most 1,000; −0.1 is not.$",
        ),
        ({"learning_rate": math.nan}, "learning_rate", "; nan is not"),
        ({"learning_rate": 1001.0}, "learning_rate", "; 1,001 is not"),
        ({"momentum": 1.0}, "momentum", "^The momentum μ is at least 0 and below 1; 1 is not.$"),
        ({"beta2": -1.0}, "beta2", "^The β₂ is .*; −1 is not"),
        ({"epsilon": 0.0}, "epsilon", "at least 1e−30 and at most 1; 0 is not"),
        ({"l2": math.inf}, "l2", "^The L2 penalty is .*; inf is not"),
        ({"error": "hinge"}, "error", "no error function 'hinge'; choose one of half_squared"),
        ({"optimizer": "lion"}, "optimizer", "no optimiser 'lion'; choose one of gradient_descent"),
        ({"batch_size": -1}, "batch_size", "^The batch size is 0 .all samples. or more; −1 is not.$"),
        ({"update_order": "sequential", "optimizer": "adam"}, "update_order", "Choose simultaneous"),
        (
            {"update_order": "sequential", "batch_size": 2},
            "update_order",
            "choose a batch size of 1, or simultaneous",
        ),
    ],
)
def test_settings_that_make_no_sense_are_refused_with_what_to_do(
    settings: dict[str, Any], field: str, sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence) as refused:
        Rule(**settings)
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("error", "output"),
    [("cross_entropy", "linear"), ("cross_entropy", "logistic"), ("binary_cross_entropy", "tanh")],
)
def test_cross_entropy_goes_with_its_own_outputs_only(error: str, output: str) -> None:
    with pytest.raises(
        Refused, match=f"the output layer is {output}. Choose .* there, or the half squared error"
    ):
        Rule(error=error).check_with(Architecture((2, 2), (output,)))


def test_a_frozen_index_outside_the_network_is_refused() -> None:
    with pytest.raises(Refused, match="no parameter with index 6"):
        Rule(frozen=(6,)).check_with(Architecture((2, 2), ("tanh",)))


@pytest.mark.parametrize(
    ("error", "targets", "sentence"),
    [
        ("binary_cross_entropy", [[1.5]], "between 0 and 1; 1.5 does not"),
        ("cross_entropy", [[-0.5, 1.5]], "targets of 0 or more; -0.5 came"),
        ("cross_entropy", [[0.5, 0.6]], "add up to 1.1"),
    ],
)
def test_targets_without_a_meaning_are_refused(error: str, targets: list[list[float]], sentence: str) -> None:
    with pytest.raises(Refused, match=sentence):
        Rule(error=error).check_targets(np.array(targets))


def test_biases_are_trained_only_if_asked_and_frozen_ones_never() -> None:
    architecture = Architecture((1, 2), ("tanh",))
    assert Rule().trained(architecture).tolist() == [True, True, False, False]
    assert Rule(train_biases=True, frozen=(0, 3)).trained(architecture).tolist() == [False, True, True, False]
