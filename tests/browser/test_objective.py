"""E_total is the error whose slope the gradients are: summed for a sum, and with the penalty in it.

The expected numbers come from formulas written here, not from the engine.
"""

import json
import math

import pytest
from playwright.sync_api import Page, expect
from steering import drop, select, shown_error, until

INPUTS = [[0.05, 0.1], [0.9, 0.2], [0.4, 0.7]]
TARGETS = [[0.01, 0.99], [0.8, 0.3], [0.5, 0.6]]
WEIGHTS = [[[0.15, 0.2], [0.25, 0.3]], [[0.4, 0.45], [0.5, 0.55]]]
BIASES = [0.35, 0.6]
L1, L2 = 0.01, 0.02


def number_in(text: str | None) -> float:
    """NaN if the text is no number yet."""
    try:
        return float((text or "").replace("−", "-"))
    except ValueError:
        return math.nan


def error_of(inputs: list[float], targets: list[float], weights: list[list[list[float]]]) -> float:
    values = inputs
    for layer, bias in zip(weights, BIASES, strict=True):
        values = [
            1 / (1 + math.exp(-(sum(w * x for w, x in zip(row, values, strict=True)) + bias)))
            for row in layer
        ]
    return sum(0.5 * (t - out) ** 2 for t, out in zip(targets, values, strict=True))


def penalty(weights: list[list[list[float]]]) -> float:
    flat = [w for layer in weights for row in layer for w in row]
    return L1 * sum(map(abs, flat)) + 0.5 * L2 * sum(w * w for w in flat)


def objective(w5: float, *, samples: int, reduction: str, penalised: bool) -> float:
    weights = [WEIGHTS[0], [[w5, 0.45], [0.5, 0.55]]]
    errors = [error_of(i, t, weights) for i, t in zip(INPUTS[:samples], TARGETS[:samples], strict=True)]
    total = sum(errors) if reduction == "sum" else sum(errors) / samples
    return total + (penalty(weights) if penalised else 0.0)


@pytest.mark.parametrize("penalised", [False, True], ids=["no penalty", "a penalty"])
@pytest.mark.parametrize(("samples", "reduction"), [(1, "mean"), (3, "mean"), (3, "sum")])
def test_the_shown_error_is_the_one_whose_slope_the_gradient_is(
    page: Page, server, samples: int, reduction: str, penalised: bool
) -> None:
    recipe = {
        "version": 1,
        "network": {
            "layers": [2, 2, 2],
            "activations": ["logistic", "logistic"],
            "biases": "shared",
            "start": {"weights": WEIGHTS, "biases": [[b] for b in BIASES]},
        },
        "data": {"inputs": INPUTS[:samples], "targets": TARGETS[:samples]},
        "rule": {
            "batch_size": 0,
            "sample_reduction": reduction,
            **({"l1": L1, "l2": L2} if penalised else {}),
        },
    }
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    drop(page, "recipe.json", json.dumps(recipe))
    case = {"samples": samples, "reduction": reduction, "penalised": penalised}
    expect(shown_error(page)).to_have_text(f"{objective(0.4, **case):.9f}")
    select(page, "w5")
    slope = (objective(0.4 + 1e-6, **case) - objective(0.4 - 1e-6, **case)) / 2e-6
    result = page.locator(".result strong")
    until(page, lambda: abs(number_in(result.text_content()) - slope) < 1e-8)
    page.get_by_role("button", name="E_total, explain").click()
    # The card ends in the same number as the error under the diagram.
    expect(result).to_have_text(f"{objective(0.4, **case):.9f}")
    if penalised:
        expect(page.locator("#error")).to_contain_text(f"penalty on large weights {penalty(WEIGHTS):.9f}")
