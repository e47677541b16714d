"""The workbench: one screen, its panels, its menus, and the options in its address."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from steering import (
    edit,
    element,
    faults,
    open_panel,
    open_view,
    press,
    shown_error,
    shown_iteration,
    until,
)

ONE_SCREEN = [(1024, 768), (1280, 720), (1366, 768), (1440, 900), (1920, 1080)]
ONE_COLUMN = [(320, 256), (720, 450), (390, 844), (768, 1024)]


def opened(page: Page, address: str) -> Page:
    page.goto(address)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


@pytest.fixture
def start(page: Page, server) -> Page:
    return opened(page, server.url)


def at(browser: Browser, address: str, size: tuple[int, int]) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]})
    yield opened(context.new_page(), address)
    context.close()


@pytest.fixture(params=ONE_SCREEN, ids="{0[0]}x{0[1]}".format)
def screen(browser: Browser, server, request: pytest.FixtureRequest) -> Iterator[Page]:
    yield from at(browser, server.url, request.param)


@pytest.fixture(params=[*ONE_SCREEN, *ONE_COLUMN], ids="{0[0]}x{0[1]}".format)
def any_size(browser: Browser, server, request: pytest.FixtureRequest) -> Iterator[Page]:
    yield from at(browser, server.url, request.param)


def step(page: Page) -> Locator:
    return page.get_by_role("button", name="Step", exact=True)


def tab(page: Page, name: str) -> Locator:
    return page.get_by_role("tab", name=name, exact=True)


def sizes(page: Page) -> dict[str, int]:
    found: dict[str, int] = page.evaluate(
        """() => { const {scrollWidth, scrollHeight} = document.documentElement;
            return {scrollWidth, scrollHeight, width: innerWidth, height: innerHeight}; }"""
    )
    return found


def test_on_one_screen_all_that_matters_is_in_sight_together(screen: Page) -> None:
    for place in (
        screen.locator(".diagram svg"),
        shown_error(screen),
        screen.locator(".strip"),
        step(screen),
        screen.get_by_role("button", name="Play", exact=True),
        screen.locator(".steps .katex").first,
    ):
        expect(place).to_be_in_viewport(ratio=0.99)
    found = sizes(screen)
    assert found["scrollHeight"] <= found["height"]
    assert found["scrollWidth"] <= found["width"]
    strip = screen.locator(".strip").bounding_box()
    assert strip is not None
    assert 72 <= strip["height"] <= 120
    screen.mouse.wheel(0, 400)
    assert screen.evaluate("() => scrollY") == 0


def test_a_phone_shows_the_network_the_error_and_step_at_first_sight(browser: Browser, server) -> None:
    for page in at(browser, server.url, (390, 844)):
        dock = page.locator(".dock").bounding_box()
        assert dock is not None
        for place in (element(page, "b1"), shown_error(page)):
            box = place.bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= dock["y"]
        expect(step(page)).to_be_in_viewport(ratio=1)


UNPRESSABLE = """() => {
    const covered = [];
    const controls = 'button, a[href], select, input, textarea, summary, [role=tab], [role=slider], [role=separator]';
    for (const control of document.querySelectorAll(controls)) {
        if (!control.checkVisibility() || control.disabled || control.matches('.spoken, .skip')) continue;
        control.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        const { left, top, width, height } = control.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const hit = document.elementFromPoint(x, y);
        if (!hit || !(control.contains(hit) || hit.closest('label')?.control === control))
            covered.push(`${control.outerHTML.slice(0, 90)} at ${x | 0},${y | 0}: ${hit?.outerHTML.slice(0, 60)}`);
        if (left < -1 || left + width > innerWidth + 1) covered.push(`${control.outerHTML.slice(0, 90)} is cut`);
    }
    return covered;
}"""


def test_every_control_can_be_pressed_and_nothing_scrolls_sideways(any_size: Page) -> None:
    for name in ("Explain", "Check", "Numbers", "Settings"):
        open_panel(any_size, name)
        if name == "Settings":
            expect(any_size.get_by_label("Seed")).to_be_visible()
        assert any_size.evaluate(UNPRESSABLE) == []
        found = sizes(any_size)
        assert found["scrollWidth"] <= found["width"]


def test_no_text_of_a_control_is_cut(any_size: Page) -> None:
    assert (
        any_size.evaluate(
            """() => [...document.querySelectorAll('button, .button, select, .tabs *')]
            .filter(b => b.checkVisibility() && !b.closest('.history, #open-menu') && !b.matches('.spoken, select')
                && b.scrollWidth > b.clientWidth + 1 && b.clientWidth > 0)
            .map(b => b.outerHTML.slice(0, 120))"""
        )
        == []
    )


def test_at_400_percent_nothing_is_sticky(browser: Browser, server) -> None:
    for page in at(browser, server.url, (320, 256)):
        page.mouse.wheel(0, 300)
        sticky = page.evaluate(
            """() => [...document.querySelectorAll('body *')]
                .filter(e => ['sticky', 'fixed'].includes(getComputedStyle(e).position) && e.checkVisibility()
                    && !e.matches('.skip, [popover], .ways, .spoken')).map(e => e.className)"""
        )
        assert sticky == []


def test_the_dock_sticks_only_while_it_is_small(browser: Browser, server) -> None:
    for size in ((390, 844), (768, 1024), (320, 256), (720, 450)):
        for page in at(browser, server.url, size):
            dock = page.locator(".dock")
            box = dock.bounding_box()
            assert box is not None
            sticks = dock.evaluate("e => getComputedStyle(e).position") == "sticky"
            assert sticks == (box["height"] <= size[1] / 4)


# ---- the panels


def test_the_tabs_are_one_tab_stop_and_the_arrow_keys_move_in_them(start: Page) -> None:
    tab(start, "Explain").focus()
    for key, name in (("ArrowRight", "Check"), ("End", "Settings"), ("ArrowRight", "Explain")):
        start.keyboard.press(key)
        expect(tab(start, name)).to_be_focused()
        expect(tab(start, name)).to_have_attribute("aria-selected", "true")
    expect(shown_iteration(start)).to_have_text("0")
    assert start.locator("[role=tab][tabindex='0']").count() == 1
    expect(start.get_by_role("tabpanel", name="Explain")).to_be_visible()


def width_of(page: Page, selector: str) -> float:
    box = page.locator(selector).bounding_box()
    assert box is not None
    return box["width"]


def test_the_panel_is_made_wider_by_hand_and_by_keys_and_stays_so(start: Page) -> None:
    before = width_of(start, ".panel")
    edge = start.get_by_role("separator", name="Width of the panel")
    box = edge.bounding_box()
    assert box is not None
    start.mouse.move(box["x"] + 3, box["y"] + 200)
    start.mouse.down()
    start.mouse.move(box["x"] - 97, box["y"] + 200)
    start.mouse.up()
    until(start, lambda: 90 <= width_of(start, ".panel") - before <= 110)
    edge.focus()
    start.keyboard.press("ArrowRight")
    until(start, lambda: width_of(start, ".panel") - before < 90)
    kept = width_of(start, ".panel")
    start.reload()
    expect(shown_error(start)).to_have_text("0.298371109")
    until(start, lambda: abs(width_of(start, ".panel") - kept) < 2)


def test_a_folded_panel_gives_its_place_to_the_diagram_and_a_reload_keeps_it(start: Page) -> None:
    before = width_of(start, ".stage")
    fold = start.get_by_role("button", name="Panel", exact=True)
    fold.click()
    until(start, lambda: width_of(start, ".stage") > before + 200)
    start.reload()
    expect(fold).to_have_attribute("aria-expanded", "false")
    start.get_by_role("button", name=re.compile("E_?total")).click()
    expect(tab(start, "Explain")).to_be_visible()


def test_the_lesson_has_a_tab_while_it_is_open(start: Page) -> None:
    expect(tab(start, "Lesson")).to_have_count(0)
    press(start, "Lesson")
    expect(tab(start, "Lesson")).to_have_attribute("aria-selected", "true")
    expect(start.locator(".stop h3")).to_be_visible()
    open_panel(start, "Explain")
    press(start, "Lesson")
    expect(tab(start, "Lesson")).to_have_attribute("aria-selected", "true")
    press(start, "Close lesson")
    expect(tab(start, "Lesson")).to_have_count(0)
    expect(tab(start, "Explain")).to_have_attribute("aria-selected", "true")


# ---- the first minute


def first_minute(page: Page) -> Locator:
    return page.get_by_role("region", name="First steps")


@pytest.mark.parametrize("action", ["step", "key", "select", "tab"])
def test_the_first_card_goes_with_the_first_action_and_does_not_come_back(start: Page, action: str) -> None:
    expect(first_minute(start)).to_be_visible()
    start.keyboard.press("Tab")
    start.mouse.move(300, 300)
    expect(first_minute(start)).to_be_visible()
    match action:
        case "step":
            press(start, "Step")
            expect(shown_iteration(start)).to_have_text("1")
        case "key":
            start.keyboard.press("ArrowRight")
        case "select":
            element(start, "h1").click()
        case _:
            open_panel(start, "Check")
    expect(first_minute(start)).to_have_count(0)
    start.reload()
    expect(shown_error(start)).not_to_have_text("")
    expect(start.get_by_role("button", name="The article’s network")).to_be_visible()
    expect(first_minute(start)).to_have_count(0)


def test_follow_the_article_opens_the_lesson(start: Page) -> None:
    press(start, "Follow the article")
    expect(start.locator(".stop h3")).to_be_visible()
    expect(first_minute(start)).to_have_count(0)


def test_just_play_plays(start: Page) -> None:
    press(start, "Just play")
    expect(start.get_by_role("button", name="Pause")).to_be_visible()
    expect(shown_iteration(start)).not_to_have_text("0")
    expect(first_minute(start)).to_have_count(0)


# ---- what is open


def open_menu(page: Page, title: str | re.Pattern[str]) -> None:
    page.locator("#open-menu").get_by_role("button", name=title).first.click()


def test_the_header_names_what_is_open_and_opens_other_networks(start: Page) -> None:
    open_menu(start, "The article’s network")
    press(start, "XOR")
    expect(start.locator("#open-menu .menu-label")).to_have_text("XOR, 2-4-1")
    expect(start.locator("#open-card")).not_to_be_visible()
    open_menu(start, "XOR, 2-4-1")
    press(start, "The article’s network, from the beginning")
    expect(shown_error(start)).to_have_text("0.298371109")
    expect(start.locator("#open-menu .menu-label")).to_have_text("The article’s network")


def test_an_edited_number_makes_the_network_another_one(start: Page) -> None:
    edit(start, "w5", "0.7")
    expect(start.locator("#open-menu .menu-label")).to_have_text("The article’s network, edited")
    start.keyboard.press("Control+z")
    expect(start.locator("#open-menu .menu-label")).to_have_text("The article’s network")


def test_a_file_of_ones_own_is_opened(start: Page) -> None:
    recipe = {
        "version": 1,
        "network": {
            "layers": [2, 3, 1],
            "activations": ["tanh", "logistic"],
            "start": {"initializer": "xavier"},
        },
    }
    recipe["data"] = {"inputs": [[0.0, 1.0]], "targets": [[1.0]]}
    open_menu(start, "The article’s network")
    start.locator("#open-card input[type=file]").set_input_files(
        {"name": "mine.json", "mimeType": "application/json", "buffer": json.dumps(recipe).encode()}
    )
    expect(start.locator("#open-menu .menu-label")).to_have_text("A network of your own, 2-3-1")
    expect(element(start, "h3")).to_be_visible()


# ---- the view


@pytest.mark.parametrize(("choice", "ground"), [("dark", "rgb(14, 16, 19)"), ("light", "rgb(243, 244, 246)")])
def test_the_colours_are_chosen_and_remembered(start: Page, choice: str, ground: str) -> None:
    start.emulate_media(color_scheme="light" if choice == "dark" else "dark")
    open_view(start)
    start.get_by_role("combobox", name="Colours").select_option(choice)
    for _ in range(2):
        expect(start.locator("html")).to_have_css("background-color", ground)
        start.reload()
    open_view(start)
    start.get_by_role("combobox", name="Colours").select_option("system")
    expect(start.locator("html")).not_to_have_css("background-color", ground)


def test_type_grows_with_the_screen(browser: Browser, server) -> None:
    found: list[float] = []
    for size in ((1024, 768), (1440, 900), (1920, 1080)):
        for page in at(browser, server.url, size):
            letters = page.locator(".tabs [role=tab]").first
            found += [float(letters.evaluate("e => getComputedStyle(e).fontSize").removesuffix("px"))]
    assert found == sorted(found)
    assert found[-1] >= 1.15 * found[0]


SMALLEST = """() => Math.min(...[...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
        && !e.closest('.spoken, .skip, .keys, .badge, .top h1, sub, .katex, svg:not(.diagram svg)') && getComputedStyle(e).visibility === 'visible')
    .map(e => {
        const drawn = e.closest('.diagram svg');
        const scale = drawn ? drawn.getScreenCTM().a : 1;
        return parseFloat(getComputedStyle(e).fontSize) * scale;
    }))"""


@pytest.mark.parametrize(("size", "least"), [((1024, 768), 20), ((1920, 1080), 28)])
def test_a_projector_shows_diagram_and_formula_in_large_type(
    browser: Browser, server, size: tuple[int, int], least: int
) -> None:
    for page in at(browser, server.url + "?view=projector", size):
        expect(page.locator(".result, .steps").first).to_be_in_viewport()
        until(page, lambda: page.evaluate(SMALLEST) >= least - 0.1)  # noqa: B023
        for shown in (page.locator(".diagram svg"), shown_error(page), step(page)):
            expect(shown).to_be_in_viewport(ratio=0.99)
        for other in (".top", ".strip", "#rule", ".tabs"):
            expect(page.locator(other)).not_to_be_visible()
        found = sizes(page)
        assert found["scrollHeight"] <= found["height"]
        press(page, "Step")
        expect(shown_error(page)).to_have_text("0.291027774")
        press(page, "Whole page")
        expect(page.locator(".tabs")).to_be_visible()
        assert "projector" not in page.url


def test_the_view_menu_leads_to_the_projector(start: Page) -> None:
    open_view(start)
    start.get_by_label("Projector").click()
    expect(start.locator(".tabs")).not_to_be_visible()
    assert start.url.endswith("?view=projector")
    start.reload()
    expect(start.get_by_role("button", name="Whole page")).to_be_visible()


# ---- the options in the address


def test_an_embedded_page_shows_just_the_named_parts(page: Page, server) -> None:
    opened(page, server.url + "?embed=diagram,explain,transport")
    expect(page.locator(".top")).not_to_be_visible()
    expect(page.locator(".diagram svg")).to_be_visible()
    expect(step(page)).to_be_visible()
    expect(page.locator("#inspector h3")).to_be_visible()
    for other in (".strip", "#rule", ".legend"):
        expect(page.locator(other)).not_to_be_visible()
    assert page.get_by_role("tab").all_text_contents() == ["Explain"]
    expect(first_minute(page)).to_have_count(0)
    assert faults(page) == []


def test_hidden_parts_and_locks_go_with_a_copied_link(page: Page, browser: Browser, server) -> None:
    opened(page, server.url + "?hide=settings,exercises&lock=rule,network")
    assert "?hide=settings,exercises&lock=rule,network" in page.url
    expect(tab(page, "Settings")).to_have_count(0)
    expect(page.get_by_role("link", name="Exercises")).not_to_be_visible()
    press(page, "Step")
    press(page, "Share")
    link = page.get_by_label("A copy: link").input_value()
    context = browser.new_context()
    other = context.new_page()
    other.goto(link)
    expect(shown_iteration(other)).to_have_text("1")
    assert other.url.endswith("?hide=settings,exercises&lock=rule,network")
    expect(tab(other, "Settings")).to_have_count(0)
    expect(other.locator("#open-menu button")).to_have_count(0)
    context.close()


def test_locked_numbers_are_not_edited(page: Page, server) -> None:
    opened(page, server.url + "?lock=numbers")
    element(page, "w5").click()
    expect(page.locator(".editor input")).to_have_count(0)
    field = page.get_by_label("New value of w5")
    if field.count():
        field.fill("0.9")
        field.press("Enter")
        expect(page.locator("#banner")).to_contain_text("keeps the weights")
    expect(shown_error(page)).to_have_text("0.298371109")
    press(page, "Step")
    expect(shown_error(page)).to_have_text("0.291027774")


def test_a_locked_rule_can_be_read_and_not_changed(page: Page, server) -> None:
    opened(page, server.url + "?lock=rule")
    open_panel(page, "Settings")
    expect(page.locator("#settings").get_by_label("Learning rate", exact=True)).to_be_disabled()
    expect(page.get_by_label("Seed")).to_be_enabled()


def test_an_unknown_word_in_the_address_is_answered_with_the_known_ones(page: Page, server) -> None:
    page.goto(server.url + "?lock=everything")
    expect(page.locator("#banner")).to_contain_text("lock=everything. Known are numbers, rule, network.")


# ---- for the keyboard

FOCUSED = """() => { const e = document.activeElement, b = e.getBoundingClientRect();
    const region = ['skip', 'top', 'stage', 'dock', 'panel'].find(name => e.closest('.' + name));
    return {name: (e.getAttribute('aria-label') ?? e.textContent).trim(), region,
        top: b.top + scrollY, bottom: b.bottom, foot: innerHeight, height: b.height}; }"""


def stops(page: Page, most: int = 80) -> list[dict[str, Any]]:
    """The tab stops of the page, from its beginning to its end."""
    page.evaluate("() => { document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0) }")
    found = []
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement === document.body"):
            return found
        found.append(page.evaluate(FOCUSED))
    return found


def test_step_is_among_the_first_ten_tab_stops(start: Page) -> None:
    names = [stop["name"] for stop in stops(start, 10)]
    assert "Step" in names


def test_the_skip_links_lead_to_step_and_to_the_panels(start: Page) -> None:
    start.keyboard.press("Tab")
    expect(start.get_by_role("link", name="Skip to Step")).to_be_in_viewport()
    start.keyboard.press("Enter")
    expect(step(start)).to_be_focused()
    start.get_by_role("link", name="Skip to the panels").focus()
    start.keyboard.press("Enter")
    expect(tab(start, "Explain")).to_be_focused()
    expect(first_minute(start)).to_be_visible()


def test_the_focus_goes_as_the_eye_goes(any_size: Page) -> None:
    order = [stop["region"] for stop in stops(any_size)]
    regions = [region for n, region in enumerate(order) if n == 0 or order[n - 1] != region]
    assert regions == ["skip", "top", "stage", "dock", "panel"]


@pytest.mark.parametrize("size", [(390, 844), (768, 1024), (720, 450), (320, 256)])
def test_the_dock_never_hides_the_focus(browser: Browser, server, size: tuple[int, int]) -> None:
    for page in at(browser, server.url, size):
        open_panel(page, "Settings")
        expect(page.get_by_label("Seed")).to_be_visible()
        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0) }")
        hidden = []
        for _ in range(60):
            page.keyboard.press("Tab")
            hidden += page.evaluate(
                """() => { const e = document.activeElement; if (e === document.body || e.matches('.skip')) return [];
                    const b = e.getBoundingClientRect(), d = document.querySelector('.dock').getBoundingClientRect();
                    const within = document.querySelector('.dock').contains(e);
                    const covered = !within && b.top < d.bottom - 1 && d.top + 1 < b.bottom;
                    const outside = b.bottom <= 0 || b.top >= innerHeight;
                    return covered || outside ? [e.outerHTML.slice(0, 100)] : []; }"""
            )
        assert hidden == []


def test_names_start_with_what_is_visible(start: Page) -> None:
    expect(start.locator(".steps .katex").first).to_be_visible()
    differing = []
    for name in ("Explain", "Check", "Numbers", "Settings"):
        open_panel(start, name)
        differing += start.evaluate(
            """() => [...document.querySelectorAll('button[aria-label], a[aria-label], summary[aria-label]')]
                .filter(e => e.checkVisibility() && !e.closest('svg'))
                .map(e => [e.getAttribute('aria-label'), e.innerText.trim().replace(/\\s+/g, ' ')])
                .filter(([name, text]) => text && !name.replaceAll('_', '').startsWith(text.replaceAll('_', '')))"""
        )
    assert differing == []
