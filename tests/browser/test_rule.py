"""The rule line: the rule in words, edited in place, and compared with the article's."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect
from steering import edit, faults, open_view, press, shown_error, shown_iteration


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


def part(page: Page, name: str) -> Locator:
    return page.locator(f'#rule [data-part="{name}"]')


def fields(page: Page) -> Locator:
    return page.locator(".rule-editor")


def test_the_rule_stands_under_the_diagram_in_words_and_numbers(start: Page) -> None:
    parts = [re.sub(r"\s+", " ", text).strip() for text in start.locator("#rule li").all_text_contents()]
    assert parts == [
        "learning rate η 0.5",
        "one sample",
        "all weights at once",
        "biases fixed",
        "½ (target − out)²",
        "gradient descent",
    ]
    expect(start.locator("#rule")).not_to_contain_text("not the article")
    box = start.locator("#rule").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 720


def test_the_learning_rate_is_typed_in_its_place_and_the_next_step_uses_it(start: Page) -> None:
    part(start, "rate").click()
    field = fields(start).get_by_label("Learning rate")
    expect(field).to_be_focused()
    field.fill("0")
    field.press("Enter")
    expect(fields(start)).to_have_count(0)
    expect(part(start, "rate")).to_contain_text("0")
    expect(part(start, "rate")).to_be_focused()
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("1")
    # Nothing moves.
    expect(shown_error(start)).to_have_text("0.298371109")
    expect(start.get_by_role("button", name="Undo learning rate from 0.5 to 0")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "label", "option", "words", "after_one"),
    [
        ("order", "Update order", "sequential", "layer by layer", "0.291027924"),
        ("biases", "Biases", "shared", "biases trained, one per layer", "0.285750887"),
        ("error", "Error function", "squared", "(target − out)²", None),
        ("optimizer", "Optimiser", "adam", "Adam β₁ 0.9, β₂ 0.999", None),
    ],
)
def test_each_part_is_chosen_in_its_place(
    start: Page, name: str, label: str, option: str, words: str, after_one: str | None
) -> None:
    part(start, name).click()
    fields(start).get_by_label(label).select_option(option)
    expect(part(start, name)).to_contain_text(words)
    start.keyboard.press("Escape")
    expect(fields(start)).to_have_count(0)
    expect(start.locator("#rule")).to_contain_text("not the article’s")
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("1")
    if after_one:
        expect(shown_error(start)).to_have_text(after_one)


def test_a_refused_value_is_explained_at_its_field_and_nothing_stays_after_escape(start: Page) -> None:
    part(start, "rate").click()
    field = fields(start).get_by_label("Learning rate")
    field.fill("-1")
    field.press("Enter")
    sentence = "The learning rate is at least 0 and at most 1,000; −1 is not."
    expect(fields(start).locator(".refusal")).to_have_text(sentence)
    field.press("Escape")
    expect(fields(start)).to_have_count(0)
    expect(start.locator("#banner")).to_be_empty()
    expect(part(start, "rate")).to_contain_text("0.5")


def test_the_rule_says_what_is_not_the_articles_and_leads_back(start: Page) -> None:
    edit(start, "w5", "0.5")
    expect(start.locator("#rule")).to_contain_text("not the article’s w5")
    part(start, "rate").click()
    field = fields(start).get_by_label("Learning rate")
    field.fill("0.25")
    field.press("Enter")
    expect(start.locator("#rule")).to_contain_text("not the article’s learning rate, w5")
    press(start, "back to the article")
    expect(start.locator("#rule")).not_to_contain_text("not the article")
    expect(shown_error(start)).to_have_text("0.298371109")
    expect(part(start, "rate")).to_contain_text("0.5")


def test_the_rule_is_written_in_the_notation(start: Page) -> None:
    open_view(start)
    start.get_by_label("Decimal sign").select_option("true")
    start.keyboard.press("Escape")
    expect(part(start, "rate")).to_contain_text("0,5")


def test_axe_finds_nothing_in_the_rule_and_its_fields(start: Page) -> None:
    for name in ("rate", "batch", "optimizer"):
        part(start, name).click()
        expect(fields(start).locator("input, select").first).to_be_visible()
        assert faults(start) == []
        start.keyboard.press("Escape")
        expect(fields(start)).to_have_count(0)
