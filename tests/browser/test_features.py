"""The switches of features: what the network is fed, and its names on the page."""

import json
import math

from playwright.sync_api import Page, expect
from steering import LONG_MS, drop, element, faults, open_panel, shown_error

INPUTS = [[-1.0, -0.5], [-0.5, 1.0], [1.0, -1.0], [0.25, 0.75]]
TARGETS = [[0], [1], [1], [0]]
WEIGHTS, OUTPUT = [[1.5, -2.0], [-0.5, 2.5]], [2.0, -3.0]


def recipe(**network) -> str:
    start = {"weights": [WEIGHTS, [OUTPUT]], "biases": [[0.0, 0.0], [0.0]]}
    network = {
        "layers": [2, 2, 1],
        "activations": ["logistic"] * 2,
        "biases": "per_neuron",
        "start": start,
        **network,
    }
    data = {"inputs": INPUTS, "targets": TARGETS}
    return json.dumps({"version": 1, "network": network, "data": data, "rule": {"learning_rate": 0.0}})


def opened(page: Page, server, document: str) -> None:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    drop(page, "four.json", document)
    expect(page.locator(".plane-plot")).to_be_visible(timeout=LONG_MS)
    open_panel(page, "Data")
    expect(switch(page, "x1")).to_be_checked(timeout=LONG_MS)


def switch(page: Page, name: str):
    return page.get_by_role("group", name="Inputs").get_by_role("checkbox", name=name, exact=True)


def logistic(net: float) -> float:
    return 1 / (1 + math.exp(-net))


def mean_error(features, weights) -> float:
    """½ (target − out)², the mean of the rows, by plain Python."""
    total = 0.0
    for (x, y), (target,) in zip(INPUTS, TARGETS, strict=True):
        fed = features(x, y)
        hidden = [logistic(sum(w * i for w, i in zip(row, fed, strict=True))) for row in weights]
        total += 0.5 * (target - logistic(sum(w * h for w, h in zip(OUTPUT, hidden, strict=True)))) ** 2
    return total / len(INPUTS)


def test_a_switch_feeds_the_network_another_input_and_undo_takes_it_back(page: Page, server) -> None:
    opened(page, server, recipe())
    expect(switch(page, "x2")).to_be_checked()
    expect(switch(page, "x1·x2")).not_to_be_checked()
    plain = mean_error(lambda x, y: (x, y), WEIGHTS)
    expect(shown_error(page)).to_have_text(f"{plain:.9f}")
    # A new input begins with weight 0, so the error stays; without x1 the others go on with their weights.
    switch(page, "x1·x2").check()
    expect(element(page, "i3")).to_contain_text("x1·x2", timeout=LONG_MS)
    expect(shown_error(page)).to_have_text(f"{plain:.9f}")
    expect(page.locator("#features-hint")).to_contain_text("a new one begins with weight 0")
    switch(page, "x1").uncheck()
    fed = [[-2.0, 0.0], [2.5, 0.0]]
    expect(shown_error(page)).to_have_text(f"{mean_error(lambda x, y: (y, x * y), fed):.9f}", timeout=LONG_MS)
    expect(element(page, "i1")).to_contain_text("x2")
    page.get_by_role("button", name="Undo").click()
    expect(switch(page, "x1")).to_be_checked(timeout=LONG_MS)
    expect(shown_error(page)).to_have_text(f"{plain:.9f}")
    assert faults(page) == []


def test_the_plane_and_the_rows_show_the_columns_of_the_data(page: Page, server) -> None:
    opened(page, server, recipe(start={"initializer": "xavier"}))
    for name in ("x1²", "sin x2", "x1", "x2"):
        switch(page, name).click()
        expect(page.get_by_role("group", name="Inputs")).to_be_enabled()
    expect(switch(page, "x1")).not_to_be_checked(timeout=LONG_MS)
    expect(element(page, "i2")).to_contain_text("sin x2", timeout=LONG_MS)
    expect(page.locator(".plane-x .plane-axis")).to_have_text("x1")
    expect(page.locator(".plane-y .plane-axis")).to_have_text("x2")
    first = page.locator("table.rows tbody tr").first
    expect(first.locator("td").nth(0)).to_have_text("−1.000")
    expect(first.locator("td").nth(1)).to_have_text("−0.500")
    expect(first.locator("td").nth(3)).not_to_have_text("–", timeout=LONG_MS)
    # The last input cannot be switched off.
    switch(page, "sin x2").uncheck()
    expect(switch(page, "x1²")).to_be_disabled(timeout=LONG_MS)
    assert faults(page) == []


def test_a_feature_is_explained_and_its_column_is_changed(page: Page, server) -> None:
    opened(page, server, recipe())
    switch(page, "x1²").check()
    feature = element(page, "i3")
    expect(feature).to_have_attribute("aria-label", "x1², input 3: 1.000000000", timeout=LONG_MS)
    feature.click()
    card = page.locator("#inspector")
    expect(card).to_contain_text(
        "Worked out from x1 of the data. Change x1, and it follows.", timeout=LONG_MS
    )
    expect(card.locator("input")).to_have_count(0)
    element(page, "i1").click()
    field = card.locator("input")
    field.fill("0.5")
    field.press("Enter")
    expect(feature).to_have_attribute("aria-label", "x1², input 3: 0.250000000", timeout=LONG_MS)
