"""Stepping inside an iteration, operation by operation: what is known, what is worked out, and from what."""

import json
import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from steering import (
    LONG_MS,
    drop,
    edit,
    element,
    numbers_of,
    open_panel,
    open_section,
    press,
    select,
    shown_error,
    shown_iteration,
)
from test_looks import collisions, faults


@pytest.fixture
def start(page: Page, server) -> Page:
    problems: list[str] = []
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    yield page
    assert problems == []


def present(page: Page) -> Locator:
    return page.get_by_test_id("operation")


def step_by(page: Page, size: str) -> None:
    page.get_by_label("Step by").select_option(size)
    expect(present(page)).not_to_contain_text("Fetching")


def steps(page: Page, count: int) -> None:
    for _ in range(count):
        press(page, "Step")


UNKNOWN = "□"
"""An open box, where a number is not known yet."""


def texts(page: Page, name: str) -> list[str]:
    return [text for text in element(page, name).locator("text, tspan").all_text_contents() if text]


def said(page: Page) -> str:
    """All that the diagram says, but for the badges of the explanation beside it, which come with its answer."""
    return "\n".join(page.locator(".diagram svg text:not(.badges text)").all_text_contents())


def names(page: Page, mark: str) -> set[str]:
    found = page.locator(f".diagram .element.{mark}").evaluate_all("all => all.map(one => one.dataset.name)")
    return set(found)


def test_at_the_start_of_an_iteration_nothing_is_worked_out(start: Page) -> None:
    step_by(start, "operation")
    expect(present(start)).to_contain_text("From iteration 0 to 1: nothing is worked out yet")
    expect(shown_error(start)).to_have_text(UNKNOWN)
    for unknown in ("0.377500000", "0.593269992", "0.274811083", "0.138498562", "0.358916480", "0.298371109"):
        assert unknown not in said(start)
    assert "0.400000000" in said(start)
    assert element(start, "h1").get_attribute("aria-label") == (
        "h1, hidden neuron: out not known yet, net not known yet, delta not known yet"
    )


def test_each_step_makes_one_number_known_and_marks_where_it_comes_from(start: Page) -> None:
    step_by(start, "operation")
    press(start, "Step")
    expect(present(start)).to_contain_text("Operation 1 of 47, forward.")
    expect(present(start)).to_contain_text("neth1 = w1 · i1 + w2 · i2 + b1")
    expect(present(start)).to_contain_text("= 0.3775")
    expect(element(start, "h1")).to_contain_text("net 0.377500000")
    expect(element(start, "h1")).not_to_contain_text("0.593269992")
    assert names(start, "computed") == {"h1"}
    assert names(start, "used") == {"w1", "w2", "i1", "i2", "b1"}
    flows = start.locator(".edge.flows").evaluate_all(
        "all => all.map(e => e.dataset.name + ' ' + e.dataset.to)"
    )
    assert sorted(flows) == ["b1 h1", "w1 h1", "w2 h1"]
    press(start, "Step")
    expect(element(start, "h1")).to_contain_text("0.593269992")
    assert names(start, "used") == set()


def test_tables_matrices_and_the_explanation_leave_open_what_is_not_known_yet(start: Page) -> None:
    open_section(start, "Matrix view")
    start.get_by_role("button", name="∂E/∂W", exact=True).click()
    open_panel(start, "Numbers")
    open_section(start, "Gradient check")
    press(start, "Check all gradients")
    expect(start.locator(".gradients tbody tr")).to_have_count(10)
    step_by(start, "phase")
    steps(start, 2)
    expect(present(start)).to_contain_text("Operation 11 of 47, error")
    expect(element(start, "o1")).to_contain_text("0.751365070")
    numbers = numbers_of(start)
    assert numbers["o1"] == ["1.105905967", "0.751365070", "0.010000000", "0.274811083", UNKNOWN]
    assert numbers["w5"] == ["0.400000000", UNKNOWN, UNKNOWN]
    assert {text.strip() for text in start.locator(".matrix td:has(button)").all_text_contents()} == {UNKNOWN}
    expect(start.locator(".gradients tbody td").filter(has_text=UNKNOWN)).to_have_count(30)
    select(start, "w5")
    expect(start.locator("#inspector")).to_contain_text("Not worked out yet at this operation.")
    expect(start.locator(".steps")).to_have_count(0)
    expect(start.locator(".diagram .badge")).to_have_count(0)
    assert "0.082167041" not in start.locator("main").inner_text()
    press(start, "Back")
    curve = start.get_by_role("slider", name="Iteration shown, of the whole run")
    expect(curve).to_have_attribute("aria-valuetext", "iteration 0 of 0")
    press(start, "Step")
    expect(curve).to_have_attribute("aria-valuetext", "iteration 0 of 0, total error 0.298371109")
    # A new weight can be worked out once its gradient is known, though the tables have it only after its update.
    press(start, "Step")
    expect(present(start)).to_contain_text("backward")
    open_panel(start, "Explain")
    select(start, "w5")
    expect(start.locator(".next").get_by_role("math")).to_have_attribute(
        "aria-label", re.compile("^new w 5, equals .* equals 0.358916480$")
    )
    assert numbers_of(start)["w5"] == ["0.400000000", "0.082167041", UNKNOWN]
    press(start, "Step")
    expect(present(start)).to_contain_text("update")
    assert numbers_of(start)["w5"] == ["0.400000000", "0.082167041", "0.358916480"]
    expect(
        start.locator("#numbers, #matrices, #gradients")
        .filter(has_text=UNKNOWN)
        .get_by_text(UNKNOWN, exact=True)
    ).to_have_count(0)


def test_a_whole_iteration_forwards_and_back_by_operation(start: Page) -> None:
    step_by(start, "operation")
    seen = [said(start)]
    for at in range(1, 48):
        press(start, "Step")
        expect(present(start)).to_contain_text(f"Operation {at} of 47")
        seen.append(said(start))
    # Numbers come at their place in the order, and none goes again.
    for quantity, first in (("0.593269992", 2), ("0.751365070", 6), ("0.274811083", 9), ("0.023560026", 10)):
        assert [at for at, text in enumerate(seen) if quantity in text] == list(range(first, 48))
    expect(shown_error(start)).to_have_text("0.298371109")
    assert [text for text in texts(start, "w5") if "0." in text][-2:] == ["0.400000000", "→ 0.358916480"]
    expect(element(start, "w1")).to_contain_text("0.150000000→ 0.149780716")
    assert element(start, "w5").get_attribute("aria-label") == (
        "w5, weight from h1 to o1: 0.400000000, new 0.358916480"
    )
    expect(shown_iteration(start)).to_have_text("0")
    for at in range(46, -1, -1):
        press(start, "Back")
        expect(present(start)).to_contain_text(f"Operation {at} of 47" if at else "nothing is worked out yet")
        assert said(start) == seen[at]
    expect(start.get_by_role("button", name="Back", exact=True)).to_be_disabled()


def test_after_the_last_operation_the_next_iteration_begins_and_back_leads_to_its_end(start: Page) -> None:
    step_by(start, "phase")
    steps(start, 4)
    expect(present(start)).to_contain_text("The next step goes on from iteration 1.")
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("1")
    expect(present(start)).to_contain_text("From iteration 1 to 2")
    expect(element(start, "w5")).to_contain_text("0.358916480")
    assert "→" not in said(start)
    assert "0.400000000" not in said(start)
    expect(shown_error(start)).to_have_text(UNKNOWN)
    press(start, "Back")
    expect(shown_iteration(start)).to_have_text("0")
    expect(present(start)).to_contain_text("Operation 47 of 47")
    expect(element(start, "w5")).to_contain_text("→ 0.358916480")


@pytest.mark.parametrize(
    ("size", "stops"),
    [
        ("neuron", ["2 of 47, forward", "4 of 47, forward", "6 of 47, forward"]),
        ("layer", ["4 of 47, forward", "8 of 47, forward", "11 of 47, error"]),
        ("phase", ["8 of 47, forward", "11 of 47, error", "37 of 47, backward", "47 of 47, update"]),
    ],
)
def test_one_steps_by_neuron_layer_and_phase(start: Page, size: str, stops: list[str]) -> None:
    step_by(start, size)
    for stop in stops:
        press(start, "Step")
        expect(present(start)).to_contain_text(f"Operation {stop}")
    for stop in stops[-2::-1]:
        press(start, "Back")
        expect(present(start)).to_contain_text(f"Operation {stop}")


def test_everything_is_shown_again_when_it_is_asked_for(start: Page) -> None:
    before = said(start)
    step_by(start, "operation")
    steps(start, 3)
    press(start, "Show everything")
    expect(present(start)).to_have_count(0)
    expect(start.get_by_label("Step by")).to_have_value("iteration")
    assert said(start) == before
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("1")


def test_the_keys_step_by_what_is_chosen(start: Page) -> None:
    step_by(start, "operation")
    start.locator("body").press("ArrowRight")
    start.locator("body").press("ArrowRight")
    expect(present(start)).to_contain_text("Operation 2 of 47")
    start.locator("body").press("ArrowLeft")
    expect(present(start)).to_contain_text("Operation 1 of 47")


def test_it_plays_by_operation_at_its_own_pace_and_pauses(start: Page) -> None:
    step_by(start, "operation")
    pace = start.get_by_label("Speed")
    pace.fill("0")
    expect(pace).to_have_attribute("aria-valuetext", "1 operation in 5 s")
    pace.fill("4")
    expect(pace).to_have_attribute("aria-valuetext", "5 operations a second")
    start.locator("h1").click()
    start.keyboard.press("Space")
    expect(start.get_by_role("button", name="Pause", exact=True)).to_be_visible()
    # Not a number between two looks: a busy machine may show several in that time.
    expect(present(start)).to_contain_text(re.compile(r"Operation ([4-9]|\d\d) of 47"), timeout=LONG_MS)
    press(start, "Pause")
    expect(start.get_by_role("button", name="Play", exact=True)).to_be_visible()
    stands = present(start).inner_text()
    start.wait_for_timeout(700)
    assert present(start).inner_text() == stands


def test_it_plays_on_into_the_next_iteration(start: Page) -> None:
    step_by(start, "phase")
    start.get_by_label("Speed").fill("4")
    press(start, "Play")
    expect(shown_iteration(start)).not_to_have_text("0", timeout=LONG_MS)
    press(start, "Pause")


def test_an_edit_halfway_keeps_the_place_and_changes_the_numbers(start: Page) -> None:
    step_by(start, "operation")
    steps(start, 2)
    edit(start, "w1", "0.25")
    expect(element(start, "h1")).to_contain_text("net 0.382500000")
    expect(present(start)).to_contain_text("Operation 2 of 47")
    expect(element(start, "o1")).not_to_contain_text("0.7")


def test_another_network_is_stepped_through_with_its_own_operations(start: Page) -> None:
    step_by(start, "operation")
    steps(start, 2)
    open_panel(start, "Settings")
    start.get_by_label("Biases").select_option("per_neuron")
    expect(present(start)).to_contain_text("of 51")
    press(start, "Step")
    expect(present(start)).to_contain_text("Operation 3 of 51")


def test_reset_begins_the_first_iteration_anew(start: Page) -> None:
    step_by(start, "phase")
    steps(start, 2)
    press(start, "Reset")
    expect(present(start)).to_contain_text("From iteration 0 to 1")


SIGNS = [[a, b] for a in (0.0, 1.0) for b in (0.0, 1.0)]
LARGER = {
    "version": 1,
    "network": {
        "layers": [2, 4, 2, 1],
        "activations": ["tanh", "tanh", "logistic"],
        "start": {"initializer": "xavier"},
    },
    "data": {"inputs": [*SIGNS, [0.5, 0.5]], "targets": [[0.0], [1.0], [1.0], [0.0], [0.5]]},
    "rule": {"optimizer": "momentum", "batch_size": 2, "train_biases": True},
    "seed": 3,
}
"""A network of another form, with a bias of its own for each neuron, two samples a batch, and momentum."""


def open_larger(page: Page) -> None:
    drop(page, "recipe.json", json.dumps(LARGER))
    expect(element(page, "h1.4")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1440, 1800])
def test_a_larger_network_with_batches_and_momentum_is_stepped_through(
    browser: Browser, server, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 1100})
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    open_larger(page)
    step_by(page, "operation")
    press(page, "Step")
    expect(present(page)).to_contain_text("neth1.1 = ")
    assert names(page, "computed") == {"h1.1"}
    step_by(page, "phase")
    steps(page, 3)
    expect(present(page)).to_contain_text("backward, all 2 samples of the batch")
    step_by(page, "operation")
    press(page, "Step")
    expect(present(page)).to_contain_text("update")
    expect(present(page)).to_contain_text("w1⁺ = ")
    assert names(page, "computed") == {"w1"}
    # Also where labels have no room, the one that is worked out shows the old value and the new one.
    expect(element(page, "w1").locator(".weight-label")).to_be_visible()
    assert len(re.findall(r"\d\.\d{3,}", " ".join(texts(page, "w1")))) >= 2
    step_by(page, "phase")
    press(page, "Step")
    expect(present(page)).to_contain_text("The next step goes on from iteration 1.")
    assert collisions(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    press(page, "Step")
    expect(shown_iteration(page)).to_have_text("1")
    page.close()


def test_an_epoch_is_as_many_iterations_as_it_takes_to_see_every_sample(start: Page) -> None:
    start.get_by_label("Step by").select_option("epoch")
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("1")
    open_larger(start)
    expect(shown_iteration(start)).to_have_text("0")
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("3")
    press(start, "Back")
    expect(shown_iteration(start)).to_have_text("0")


@pytest.mark.parametrize("width", [360, 390, 768, 1100, 1440])
def test_old_and_new_values_collide_nowhere(browser: Browser, server, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    step_by(page, "phase")
    for stop in ("forward", "error", "backward", "update"):
        press(page, "Step")
        expect(present(page)).to_contain_text(stop)
        assert collisions(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize(("width", "theme"), [(390, "dark"), (1440, "light")])
def test_axe_finds_no_fault_halfway_through_an_iteration(
    browser: Browser, server, width: int, theme: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=theme)
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    step_by(page, "operation")
    steps(page, 3)
    expect(present(page)).to_contain_text("0.3925")
    assert faults(page) == []
    step_by(page, "phase")
    steps(page, 4)
    expect(present(page)).to_contain_text("update")
    assert faults(page) == []
    page.close()


@pytest.mark.parametrize(("motion", "pulse"), [("no-preference", "pulse"), ("reduce", "none")])
def test_a_pulse_goes_where_the_numbers_go_and_rests_where_motion_is_reduced(
    browser: Browser, server, motion: str, pulse: str
) -> None:
    page = browser.new_page(reduced_motion=motion)
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    step_by(page, "operation")
    press(page, "Step")
    pulses = page.locator(".pulse")
    expect(pulses).to_have_count(3)
    expect(pulses.first).to_have_css("animation-name", pulse)
    if pulse != "none":
        duration = pulses.first.evaluate("one => getComputedStyle(one).animationDuration")
        assert float(duration.removesuffix("s")) < 0.3
    xs = "one => [one.getAttribute('x1'), one.getAttribute('x2')].map(Number)"
    left, right = pulses.first.evaluate(xs)
    assert left < right
    # The first path back: delta_o1 along w5 to h1.
    while "dEo1/douth1" not in present(page).inner_text().replace("∂", "d").split("via")[0]:
        press(page, "Step")
        expect(present(page)).to_have_attribute("aria-busy", "false")
    left, right = pulses.first.evaluate(xs)
    assert left > right
    page.close()


def test_a_step_by_layer_lists_every_operation_of_the_layer(start: Page) -> None:
    step_by(start, "layer")
    press(start, "Step")
    lines = present(start).locator("li .equation")
    expect(lines).to_have_count(4)
    expect(lines.nth(0)).to_contain_text("neth1 = w1 · i1 + w2 · i2 + b1")
    expect(lines.nth(0)).to_contain_text("= 0.3775")
    expect(lines.nth(1)).to_contain_text("= 0.593269992")
    expect(lines.nth(2)).to_contain_text("= 0.3925")
    expect(lines.nth(3)).to_contain_text("= 0.596884378")
    lines.nth(0).click()
    expect(start.locator(".result strong")).to_have_text("0.3775")


def test_stepping_moves_nothing_in_the_diagram_and_stands_on_the_card_alone(start: Page) -> None:
    places = """() => [...document.querySelectorAll('.diagram .element.neuron circle, .diagram .element.input circle')]
        .map(e => { const b = e.getBoundingClientRect(); return [b.x, b.y, b.width].map(Math.round); })"""
    # The first action takes the card of the first minute away.
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("1")
    before = start.evaluate(places)
    step_by(start, "operation")
    assert start.evaluate(places) == before
    steps(start, 3)
    step_by(start, "phase")
    steps(start, 4)
    expect(present(start)).to_contain_text("Operation 47 of 47")
    assert start.evaluate(places) == before
    expect(start.locator("#inspector [data-testid=operation]")).to_have_count(1)
    expect(present(start)).to_have_count(1)
