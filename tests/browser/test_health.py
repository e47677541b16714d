"""A network's health in the page: marks on the diagram, the list, and the remedies."""

import json
import re

import httpx
import pytest
from playwright.sync_api import Page, expect
from steering import LONG_MS, drop, element, faults, open_panel, press, run_to, shown_error, until

INPUTS = [[0.0, 0.5], [1.0, -0.5], [-0.5, 1.0], [0.75, 0.25]]
TARGETS = [[0.0], [1.0], [0.0], [1.0]]
HIDDEN = [[0.5, 0.25], [-1.0, 1.0], [0.25, 0.5], [2.0, -1.0], [0.1, 0.1]]
BIASES = [0.1, -3.0, 0.0, -5.0, -0.01]
OUTPUT = [0.3, -0.4, 0.5, 0.6, -0.2]


def recipe(**rule) -> dict:
    network = {
        "layers": [2, 5, 1],
        "activations": ["relu", "logistic"],
        "biases": "per_neuron",
        "start": {"weights": [HIDDEN, [OUTPUT]], "biases": [BIASES, [0.1]]},
    }
    data = {"inputs": INPUTS, "targets": TARGETS}
    return {
        "version": 1,
        "network": network,
        "data": data,
        "rule": {"batch_size": 0, "learning_rate": 0.01, **rule},
    }


def dead() -> list[str]:
    """The hidden neurons whose net input is negative for every sample."""
    nets = [
        [sum(w * x for w, x in zip(weights, row, strict=True)) + bias for row in INPUTS]
        for weights, bias in zip(HIDDEN, BIASES, strict=True)
    ]
    return [f"h{n}" for n, of_neuron in enumerate(nets, 1) if max(of_neuron) <= 0.0]


def marked(page: Page) -> list[str]:
    found: list[str] = page.evaluate(
        "() => [...document.querySelectorAll('[data-unhealthy]')].map((mark) => mark.dataset.unhealthy).sort()"
    )
    return found


def questions(page: Page) -> list[str]:
    """The addresses of the page's questions about health, as they go out."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/health") else None)
    return asked


@pytest.fixture
def sick(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    drop(page, "sick.json", json.dumps(recipe()))
    expect(page.locator("[data-unhealthy]").first).to_be_attached(timeout=LONG_MS)
    return page


def test_the_marks_are_on_the_dead_neurons_and_on_no_others(sick: Page) -> None:
    assert dead() == ["h2", "h4"]
    assert marked(sick) == dead()
    for name in dead():
        expect(element(sick, name)).to_have_attribute("aria-description", re.compile("for every sample"))
    assert element(sick, "h1").get_attribute("aria-description") is None


def test_a_selected_neuron_has_its_sentence_in_the_explanation(sick: Page) -> None:
    element(sick, "h4").press("Enter")
    expect(sick.locator("#health-here")).to_contain_text("Dead ReLU. h2 and h4 give 0 for every sample.")
    element(sick, "h1").press("Enter")
    expect(sick.locator("#health-here")).to_be_empty()


def test_the_list_has_the_sentence_and_the_gradients_of_the_layers(sick: Page, server) -> None:
    press(sick, "Dead ReLU")
    listed = sick.locator("#health")
    expect(listed).to_contain_text("h2 and h4 give 0 for every sample")
    session = sick.locator("body").get_attribute("data-session")
    told = httpx.get(f"{server.url}api/sessions/{session}/health").json()
    cells = listed.locator(".gradient-bars td[title]")
    assert [float(cell.get_attribute("title") or "") for cell in cells.all()] == [
        layer["mean_gradient"] for layer in told["layers"]
    ]
    assert faults(sick) == []


def test_beginning_again_with_leaky_relu_wakes_the_neurons_and_can_be_undone(sick: Page) -> None:
    press(sick, "Begin again with leaky ReLU")
    expect(sick.locator("[data-unhealthy]")).to_have_count(0, timeout=LONG_MS)
    expect(sick.locator(".health-line")).to_have_count(0)
    sick.get_by_role("button", name=re.compile("^Undo")).click()
    expect(sick.locator("[data-unhealthy]")).to_have_count(2, timeout=LONG_MS)


def test_the_article_is_healthy_and_its_page_asks_nothing(page: Page, server) -> None:
    asked = questions(page)
    page.goto(server.url)
    run_to(page, 200)
    assert asked == []
    open_panel(page, "Numbers")
    expect(page.locator("#health")).to_contain_text("Nothing found that keeps", timeout=LONG_MS)
    assert marked(page) == []


def test_a_finding_is_spoken_once(sick: Page) -> None:
    spoken: list[str] = sick.evaluate(
        """() => {
            window.said = [];
            const region = document.querySelector('[data-testid=spoken]');
            new MutationObserver(() => said.push(region.textContent)).observe(region, {subtree: true, characterData: true, childList: true});
            return [region.textContent];
        }"""
    )
    open_panel(sick, "Numbers")
    for _ in range(3):
        with sick.expect_response(re.compile("/health$"), timeout=LONG_MS):
            press(sick, "Step")
    spoken += sick.evaluate("() => said")
    assert sum("for every sample" in text for text in spoken) <= 1


def test_a_rate_that_is_too_high_has_a_remedy_that_can_be_undone(page: Page, server) -> None:
    page.goto(f"{server.url}#example=rate-too-high")
    press_train = page.locator(".example-train")
    press_train.click(timeout=LONG_MS)
    line = page.locator(".health-line")
    expect(line).to_contain_text("The error rises", timeout=LONG_MS)
    expect(page.locator("#strip")).to_be_visible()
    expect(page.get_by_role("button", name="Play")).to_be_visible(timeout=LONG_MS)
    press(page, "Set η to 0.73")
    expect(page.locator('[data-part="rate"]')).to_contain_text("0.73")
    page.get_by_role("button", name=re.compile("^Undo")).click()
    expect(page.locator('[data-part="rate"]')).to_contain_text("2.2")


def test_unequal_classes_are_counted_in_the_panel_of_the_data(page: Page, server) -> None:
    page.goto(f"{server.url}#example=right-by-never-saying-yes")
    expect(page.locator(".diagram svg")).to_have_attribute(
        "aria-label", "Network of 2, 8, 1 neurons", timeout=LONG_MS
    )
    open_panel(page, "Data")
    balance = page.locator(".class-balance")
    expect(balance).to_contain_text("Unequal classes", timeout=LONG_MS)
    session = page.locator("body").get_attribute("data-session")
    rows = httpx.get(f"{server.url}api/sessions/{session}/samples").json()["targets"]
    ones = sum(target == 1 for (target,) in rows)
    assert [cell.inner_text() for cell in balance.locator("tr td:last-child").all()] == [
        str(len(rows) - ones),
        str(ones),
    ]


def test_cells_of_a_large_network_are_marked(page: Page, server) -> None:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    size, bad = 24, (3, 17)
    weights = [[[0.1, 0.2]] * size, [[0.1] * size]]
    biases = [[-9.0 if n in bad else 0.5 for n in range(1, size + 1)], [0.0]]
    document = recipe()
    document["network"] |= {"layers": [2, size, 1], "start": {"weights": weights, "biases": biases}}
    drop(page, "wide.json", json.dumps(document))
    expect(page.locator("[data-unhealthy]")).to_have_count(len(bad), timeout=LONG_MS)
    assert marked(page) == sorted(f"h{n}" for n in bad)


def test_a_watching_page_shows_the_marks_and_no_remedies(sick: Page, server) -> None:
    session = sick.locator("body").get_attribute("data-session")
    path = httpx.post(f"{server.url}api/sessions/{session}/links").json()["watch_path"]
    sick.goto(f"{server.url}{path.lstrip('/')}")
    expect(sick.locator("[data-unhealthy]")).to_have_count(2, timeout=LONG_MS)
    expect(sick.locator(".health-line")).to_contain_text("Dead ReLU")
    expect(sick.locator(".remedy")).to_have_count(0)


def test_a_playing_page_asks_at_most_once_in_three_seconds_without_the_list(sick: Page) -> None:
    asked = questions(sick)
    before = sick.evaluate("() => performance.now()")
    press(sick, "Play")
    until(sick, lambda: len(asked) >= 3, timeout_ms=LONG_MS)
    assert sick.evaluate("() => performance.now()") - before > 2 * 3000 - 500


def test_hidden_health_asks_nothing_and_shows_nothing(page: Page, server) -> None:
    asked = questions(page)
    page.goto(f"{server.url}?hide=health#example=dead-relus")
    page.locator(".example-train").click(timeout=LONG_MS)
    expect(page.locator(".example-promise .kept")).to_have_count(1, timeout=LONG_MS)
    assert asked == []
    assert marked(page) == []
