"""Samples one by one: by number, the worst, the next in training, the members of a batch."""

import itertools
import json
import math
import re

import pytest
from playwright.sync_api import Page, expect
from steering import LONG_MS, drop, element, faults, open_panel, press, shown_error, shown_iteration

HIDDEN = [[1.5, -2.0], [-0.5, 2.5]]
OUTPUT = [2.0, -3.0]
BIASES = [0.25, -0.75], 0.4
# The fourth and the sixth row are alike, and worse than the others.
INPUTS = [[-1.0, -0.5], [-0.5, 1.0], [1.0, -1.0], [-0.75, 0.75], [0.5, -0.25], [-0.75, 0.75], [0.25, 0.5]]
TARGETS = [0, 0, 1, 1, 1, 1, 0]


def logistic(net: float) -> float:
    return 1 / (1 + math.exp(-net))


def error(row: int) -> float:
    x, y = INPUTS[row]
    hidden = [logistic(a * x + b * y + bias) for (a, b), bias in zip(HIDDEN, BIASES[0], strict=True)]
    out = logistic(sum(w * h for w, h in zip(OUTPUT, hidden, strict=True)) + BIASES[1])
    return (TARGETS[row] - out) ** 2 / 2


def recipe(**rule) -> dict:
    start = {"weights": [HIDDEN, [OUTPUT]], "biases": [BIASES[0], [BIASES[1]]]}
    network = {"layers": [2, 2, 1], "activations": ["logistic"] * 2, "biases": "per_neuron", "start": start}
    data = {"inputs": INPUTS, "targets": [[target] for target in TARGETS]}
    return {"version": 1, "network": network, "data": data, "rule": {"learning_rate": 0.0, **rule}}


@pytest.fixture
def article(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109", timeout=LONG_MS)
    return page


def opened(page: Page, document: dict) -> Page:
    drop(page, "rows.json", json.dumps(document))
    open_panel(page, "Data")
    expect(page.locator("#data .rows tbody tr").first.locator("td").last).not_to_have_text(
        "–", timeout=LONG_MS
    )
    return page


def shown(page: Page, sample: int) -> None:
    expect(page.locator("#data .rows tr.chosen th")).to_have_text(
        re.compile(f"(^|\\D){sample}\\s*$"), timeout=LONG_MS
    )
    expect(page.get_by_role("textbox", name="Shown sample")).to_have_value(str(sample))


def test_the_worst_is_the_first_training_sample_with_the_largest_error(article: Page) -> None:
    opened(article, recipe(batch_size=0))
    errors = [error(row) for row in range(len(INPUTS))]
    worst = errors.index(max(errors))
    assert errors.count(max(errors)) == 2
    press(article, "The worst")
    shown(article, worst + 1)
    expect(article.locator(".worst")).to_have_text(
        "The worst of 7 training samples, the first of 2 with this error."
    )
    expect(article.locator("#live")).to_contain_text(f"Sample {worst + 1} of 7.")
    expect(article.locator("#live")).to_contain_text(f"error {errors[worst]:.4f}")
    expect(element(article, "i2")).to_have_attribute("aria-label", re.compile("0.750000000"))


def test_rows_for_testing_are_never_the_worst(article: Page) -> None:
    document = recipe(batch_size=0)
    document["data"]["test_fraction"] = 0.45
    opened(article, document)
    rows = article.locator("#data .rows tbody tr").evaluate_all(
        "rows => rows.map(row => [row.classList.contains('test'), ...[...row.cells].slice(1, 3).map(c => c.textContent.trim())])"
    )
    places = [next(n for n, row in enumerate(INPUTS) if same(row, told)) for _, *told in rows]
    training = [n for n, (is_test, *_) in enumerate(rows) if not is_test]
    assert 1 < len(training) < len(INPUTS)
    worst = max(training, key=lambda n: error(places[n]))
    press(article, "The worst")
    shown(article, worst + 1)


def same(row: list[float], told: list[str]) -> bool:
    return [float(text.replace("−", "-")) for text in told] == pytest.approx(row, abs=0.0006)


def test_a_sample_is_shown_by_its_number_and_another_number_is_refused(article: Page) -> None:
    opened(article, recipe())
    field = article.get_by_role("textbox", name="Shown sample")
    field.fill("5")
    field.press("Enter")
    shown(article, 5)
    expect(element(article, "i1")).to_have_attribute("aria-label", re.compile("0.500000000"))
    field.fill("8")
    field.press("Enter")
    expect(article.locator(".chosen-sample .refusal")).to_contain_text(
        "the numbers 1 to 7; 8 is none of them"
    )
    field.press("Escape")
    shown(article, 5)
    for name, sample in (("Next sample", 6), ("Next sample", 7), ("Next sample", 1), ("Previous sample", 7)):
        button = article.locator("#data").get_by_role("button", name=name)
        button.focus()
        article.keyboard.press("Enter")
        shown(article, sample)
        expect(article.locator("#live")).to_contain_text(f"Sample {sample} of 7.")
        expect(button).to_be_focused()


def test_the_next_sample_in_training_is_told_and_a_step_goes_on(article: Page) -> None:
    opened(article, recipe())
    coming = article.locator("#data .coming")
    expect(coming).to_have_text(re.compile(r"Next: sample\s*1\s*of 7"), timeout=LONG_MS)
    press(article, "Step")
    expect(shown_iteration(article)).to_have_text("1")
    expect(coming).to_have_text(re.compile(r"Next: sample\s*2\s*of 7"), timeout=LONG_MS)
    shown(article, 2)
    article.get_by_label("Step by").select_option("operation")
    press(article, "Step")
    expect(coming).to_have_text(re.compile(r"In this iteration: sample\s*2\s*of 7"), timeout=LONG_MS)


def test_the_members_of_a_batch_are_listed_and_each_is_shown(article: Page) -> None:
    opened(article, recipe(batch_size=3))
    coming = article.locator("#data .coming")
    expect(coming).to_contain_text("Next: a batch of 3 of the 7 training samples:", timeout=LONG_MS)
    expect(coming.get_by_role("button")).to_have_text(["1", "2", "3"])
    coming.get_by_role("button", name="Sample 3").click()
    shown(article, 3)
    expect(coming.get_by_role("button", name="Sample 3")).to_have_attribute("aria-current", "true")
    press(article, "The next in training")
    shown(article, 1)
    press(article, "Step")
    expect(coming.get_by_role("button")).to_have_text(["4", "5", "6"], timeout=LONG_MS)
    assert faults(article) == []


def test_everything_in_one_batch_needs_no_list(article: Page) -> None:
    opened(article, recipe(batch_size=0))
    expect(article.locator("#data .coming")).to_have_text(
        "Next: all 7 training samples, in one batch.", timeout=LONG_MS
    )


def test_with_more_inputs_samples_are_shown_too(article: Page) -> None:
    bits = [list(map(float, row)) for row in itertools.product((0, 1), repeat=4)]
    weights = [[[0.5, -1.0, 1.5, -2.0]]]
    network = {
        "layers": [4, 1],
        "activations": ["logistic"],
        "biases": "per_neuron",
        "start": {"weights": weights, "biases": [[0.25]]},
    }
    document = {"version": 1, "network": network, "data": {"dataset": "parity_4"}, "rule": {"batch_size": 5}}
    opened(article, document)

    def of(row: list[float]) -> float:
        out = logistic(sum(w * x for w, x in zip(weights[0][0], row, strict=True)) + 0.25)
        return (sum(row) % 2 - out) ** 2 / 2

    worst = max(range(16), key=lambda n: of(bits[n]))
    press(article, "The worst")
    shown(article, worst + 1)
    expect(article.locator("#live")).to_contain_text(f"Sample {worst + 1} of 16.")
    expect(article.locator("#live")).to_contain_text(f"error {of(bits[worst]):.4f}")
    expect(article.locator("#data .coming").get_by_role("button")).to_have_text(["1", "2", "3", "4", "5"])
