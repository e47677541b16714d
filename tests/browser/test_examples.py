"""The page of examples, links to an example, and its card in the workbench."""

import re
from urllib.parse import quote

import httpx
import pytest
from playwright.sync_api import Page, expect
from steering import LONG_MS, faults, open_settings, press, shown_error, shown_iteration, until

XOR = "xor-needs-a-hidden-layer"


@pytest.fixture
def card(page: Page, server) -> Page:
    """The example of XOR, opened by its link."""
    page.goto(f"{server.url}#example={XOR}")
    expect(network(page)).to_have_attribute("aria-label", "Network of 2, 1 neurons", timeout=LONG_MS)
    expect(page.locator(".example")).to_contain_text("Example: XOR without a hidden layer")
    return page


def network(page: Page):
    return page.locator(".diagram svg")


def is_drawn(page: Page) -> bool:
    """True if each canvas of the examples has more than one colour."""
    found: bool = page.evaluate(
        """() => [...document.querySelectorAll('.example-picture')].every((place) => {
            const all = [...place.querySelectorAll('canvas')];
            return all.length > 0 && all.every((canvas) => {
                const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                const words = new Uint32Array(data.buffer);
                return words.some((word) => word !== words[0]);
            });
        })"""
    )
    return found


def test_the_page_lists_every_example_with_a_picture_and_a_question(page: Page, server) -> None:
    told = httpx.get(f"{server.url}api/examples").json()["examples"]
    page.goto(f"{server.url}examples")
    cards = page.locator("[data-example]")
    expect(cards).to_have_count(len(told))
    for n, example in enumerate(told):
        expect(cards.nth(n)).to_contain_text(example["title"])
        expect(cards.nth(n)).to_contain_text(example["question"])
    until(page, lambda: is_drawn(page), timeout_ms=LONG_MS)
    assert faults(page) == []


@pytest.mark.parametrize("width", [390, 1024])
def test_the_page_of_examples_does_not_scroll_sideways(page: Page, server, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{server.url}examples")
    until(page, lambda: is_drawn(page), timeout_ms=LONG_MS)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_a_card_opens_its_example_in_the_visitors_own_session(page: Page, server) -> None:
    page.goto(server.url)
    session = page.locator("body").get_attribute("data-session")
    page.goto(f"{server.url}examples")
    page.locator(f'[data-example="{XOR}"]').click()
    expect(network(page)).to_have_attribute("aria-label", "Network of 2, 1 neurons", timeout=LONG_MS)
    expect(page).to_have_url(re.compile(rf"/s/{session}#example={XOR}$"))
    expect(page.locator(".example-question")).to_contain_text("Which straight line")
    page.get_by_role("link", name="All examples").click()
    expect(page).to_have_url(re.compile("/examples$"))


def test_the_menu_of_networks_leads_to_the_examples(page: Page, server) -> None:
    page.goto(server.url)
    page.get_by_role("button", name=re.compile("article’s network")).click()
    page.get_by_role("link", name="Examples, each with a question …").click()
    expect(page).to_have_url(re.compile("/examples$"))


def test_undo_brings_the_old_network_back_and_a_reload_leaves_it(card: Page) -> None:
    card.reload()
    expect(card.locator(".example")).to_be_visible(timeout=LONG_MS)
    expect(network(card)).to_have_attribute("aria-label", "Network of 2, 1 neurons")
    card.get_by_role("button", name=re.compile("^Undo")).click()
    expect(network(card)).to_have_attribute("aria-label", "Network of 2, 2, 2 neurons")
    expect(shown_error(card)).to_have_text("0.298371109")
    expect(card.get_by_role("button", name=re.compile("^Undo"))).to_be_disabled()
    card.reload()
    expect(card.locator(".example")).to_contain_text("Another network is open.", timeout=LONG_MS)
    expect(network(card)).to_have_attribute("aria-label", "Network of 2, 2, 2 neurons")
    press(card, "Open the example again")
    expect(network(card)).to_have_attribute("aria-label", "Network of 2, 1 neurons")


def test_the_promise_is_checked_when_training_reaches_its_iteration(card: Page, server) -> None:
    press(card, "with four hidden neurons")
    expect(network(card)).to_have_attribute("aria-label", "Network of 2, 4, 1 neurons")
    expect(card.locator(".example-promise")).to_contain_text("error at most 0.01 after 500 iterations")
    press(card, "Train to 500")
    row = card.locator(".example-promise li").first
    expect(row).to_contain_text("after 500 iterations: reached", timeout=LONG_MS)
    expect(shown_iteration(card)).to_have_text("500")
    # The mean of the four samples' errors, by their outputs.
    session = card.locator("body").get_attribute("data-session")
    samples = httpx.get(f"{server.url}api/sessions/{session}/measured").json()
    shown = float(row.locator(".number").inner_text())
    assert shown == pytest.approx(samples["error"], abs=5e-7)
    assert shown == pytest.approx(float(shown_error(card).inner_text()), abs=1e-6)
    expect(card.locator(".example-promise li").nth(1)).to_contain_text("right 100.00 % after 500")


def test_another_recipe_is_one_step_to_undo_and_leads_back(card: Page) -> None:
    press(card, "with four hidden neurons")
    expect(network(card)).to_have_attribute("aria-label", "Network of 2, 4, 1 neurons")
    press(card, "Back to the example")
    expect(network(card)).to_have_attribute("aria-label", "Network of 2, 1 neurons")
    card.get_by_role("button", name=re.compile("^Undo")).click()
    expect(network(card)).to_have_attribute("aria-label", "Network of 2, 4, 1 neurons")
    expect(card.locator(".example")).to_contain_text("Open now: with four hidden neurons.")


def test_a_changed_network_is_not_judged(card: Page) -> None:
    open_settings(card)
    card.get_by_role("textbox", name="Learning rate").fill("0.5")
    card.get_by_role("textbox", name="Learning rate").press("Enter")
    expect(card.locator(".example")).to_contain_text("Another network is open.")
    expect(card.locator(".example-train")).to_be_disabled()


def test_the_text_of_a_link_is_text_and_hide_hides(page: Page, server) -> None:
    text = "<img src=x onerror=alert(1)> <b>Look</b> &amp; think"
    page.goto(f"{server.url}?hide=settings,rule#example={XOR}&text={quote(text)}")
    expect(page.locator(".example-note")).to_have_text(text, timeout=LONG_MS)
    assert page.locator(".example-note *").count() == 0
    expect(page.locator("#rule")).to_be_hidden()
    expect(page.get_by_role("tab", name="Settings")).to_have_count(0)


def test_a_long_text_is_cut(page: Page, server) -> None:
    page.goto(f"{server.url}#example=article&text={'many words ' * 100}")
    note = page.locator(".example-note")
    expect(note).to_be_visible(timeout=LONG_MS)
    assert len(note.inner_text()) <= 400
    assert note.inner_text().endswith("…")


@pytest.mark.parametrize("name", ["none", "x" * 500, "..%2Farticle", "%F0%9F%98%80"])
def test_an_unknown_example_gets_a_sentence_and_changes_nothing(page: Page, server, name: str) -> None:
    page.goto(f"{server.url}#example={name}")
    expect(page.locator(".example")).to_contain_text("There is no example", timeout=LONG_MS)
    expect(page.locator(".example").get_by_role("link", name="Choose another one")).to_be_visible()
    expect(shown_error(page)).to_have_text("0.298371109")
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()
    press(page, "Close the example")
    expect(page.locator(".example")).to_have_count(0)


def test_closing_the_card_leaves_the_network(card: Page) -> None:
    press(card, "Close the example")
    expect(card.locator(".example")).to_have_count(0)
    expect(network(card)).to_have_attribute("aria-label", "Network of 2, 1 neurons")
    assert "#" not in card.url


def test_another_fragment_opens_another_example(card: Page) -> None:
    card.evaluate("() => { location.hash = '#example=article-with-biases'; }")
    expect(card.locator(".example")).to_contain_text("The article with biases that learn", timeout=LONG_MS)
    expect(network(card)).to_have_attribute("aria-label", "Network of 2, 2, 2 neurons")


def test_a_claim_about_the_beginning_is_checked_at_once(card: Page) -> None:
    press(card, "Step")
    card.evaluate("() => { location.hash = '#example=article'; }")
    row = card.locator(".example-promise li").first
    expect(row).to_contain_text("error 0.298371 after 0 iterations: reached", timeout=LONG_MS)
    expect(card.locator(".example-train")).to_have_text("Train to 10\u202f000")


def test_a_locked_page_opens_its_own_example(page: Page, server) -> None:
    page.goto(f"{server.url}?lock=network#example={XOR}")
    expect(network(page)).to_have_attribute("aria-label", "Network of 2, 1 neurons", timeout=LONG_MS)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768), (390, 844)])
def test_the_card_has_no_faults_of_accessibility_and_fits(card: Page, size: tuple[int, int]) -> None:
    card.set_viewport_size({"width": size[0], "height": size[1]})
    assert faults(card) == []
    assert card.evaluate("() => document.documentElement.scrollWidth") <= size[0]
