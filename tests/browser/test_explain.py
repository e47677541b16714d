"""The Explain card: how a number comes about, for every number of the network."""

import pytest
from playwright.sync_api import Page, expect
from steering import open_settings, press, shown_error, shown_iteration, thing


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


def formula(page: Page, words: str):
    return page.locator(".formula-place").and_(page.get_by_role("math", name=words))


def test_the_gradient_of_w5_is_explained_without_a_choice_being_made(start: Page) -> None:
    expect(
        formula(start, "equals 0.741365070 times 0.186815602 times 0.593269992, equals 0.082167041").first
    ).to_be_visible()
    expect(start.locator(".steps .katex").first).to_be_visible()


def test_a_hidden_weight_shows_the_sum_over_all_paths(start: Page) -> None:
    thing(start, "w1").focus()
    expect(
        formula(start, "equals 0.036350306 times 0.241300709 times 0.05, equals 0.000438568").first
    ).to_be_visible()
    expect(start.locator('.steps [role=math][aria-label*="0.055399425"]').first).to_be_attached()
    expect(start.locator('.steps [role=math][aria-label*="minus 0.019049118"]').first).to_be_attached()


def test_the_new_weight_is_explained_by_the_optimiser_that_makes_it(start: Page) -> None:
    start.get_by_role("button", name="w5⁺").click()
    expect(formula(start, "equals 0.358916480").first).to_be_visible()
    open_settings(start)
    start.get_by_label("Optimiser").select_option("adam")
    expect(formula(start, "equals 0.358916480")).to_have_count(0)
    expect(start.locator('.steps [role=math][aria-label*="square root"]').first).to_be_attached()


@pytest.mark.parametrize(
    ("name", "number"),
    [("h1", "0.3775"), ("o2", "1.224921404"), ("target_o1", "0.274811083"), ("b2", "0.100400325")],
)
def test_every_kind_of_thing_is_explained(start: Page, name: str, number: str) -> None:
    thing(start, name).focus()
    expect(start.locator(f'.steps [role=math][aria-label*="{number}"]').first).to_be_visible()


def test_the_explanation_follows_the_steps(start: Page) -> None:
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("1")
    expect(formula(start, "equals 0.082167041")).to_have_count(0)


def test_a_derivative_opens_into_its_small_steps(start: Page) -> None:
    start.locator(".steps details summary").first.click()
    expect(start.locator(".steps details[open] .small").first).to_be_visible()


def test_pointing_at_a_factor_lights_the_part_of_the_diagram_it_lives_in(start: Page) -> None:
    start.locator('.steps [data-at="o1"]').first.hover()
    expect(thing(start, "o1")).to_have_class("thing neuron lit")


def test_an_input_is_given_and_not_worked_out(start: Page) -> None:
    thing(start, "i1").focus()
    expect(start.locator("#inspector")).to_contain_text("given, not worked out")


def check(page: Page, text: str) -> None:
    page.get_by_label("My values").fill(text)
    page.get_by_role("button", name="Check", exact=True).click()


def test_the_learners_mistake_is_named_and_the_value_is_not_given_away(start: Page) -> None:
    start.locator(".check summary").click()
    check(start, "dE_total/dw5 -0.082167041\nw5+ 0,3589\nnonsense 1\nw6+ 0.51130127")
    rows = start.locator(".verdicts li")
    expect(rows).to_have_count(4)
    expect(rows.nth(0)).to_contain_text("not this")
    expect(rows.nth(0).locator(".note").first).to_contain_text("sign")
    expect(rows.nth(1)).to_contain_text("right")
    expect(rows.nth(2)).to_contain_text("no such quantity")
    expect(rows.nth(3).locator(".note").first).to_contain_text("w7")
    expect(rows.nth(0)).not_to_contain_text("0.082167041.")
    rows.nth(0).get_by_role("button", name="Show the value anyway").click()
    expect(rows.nth(0)).to_contain_text("The value is 0.082167041.")


def test_after_two_tries_the_value_is_offered(start: Page) -> None:
    start.locator(".check summary").click()
    check(start, "net_h1 0.3825")
    expect(start.get_by_role("button", name="Show the value anyway")).to_be_visible()
    check(start, "net_h1 0.3999")
    expect(start.get_by_role("button", name="Show the value", exact=True)).to_be_visible()
