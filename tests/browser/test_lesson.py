"""The lesson beside the diagram: its stops drive it, its tries change it, undo brings back what was there."""

import re

import pytest
from backstep.lesson.tour.tour import STOPS
from playwright.sync_api import Browser, Locator, Page, WebSocketRoute, expect
from steering import LONG_MS, edit, element, press, shown_error, shown_iteration, until
from test_looks import faults


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


def opened(page: Page) -> Page:
    press(page, "Lesson")
    expect(title(page)).to_have_text(f"1. {STOPS[0].title}", timeout=LONG_MS)
    return page


def title(page: Page) -> Locator:
    return page.locator(".stop h3")


def spoken(text: str) -> str:
    """A title as it stands in the page, its indices set below the line."""
    return re.sub(r"\b(net|out)_", r"\1", text)


def go_to(page: Page, words: str) -> None:
    page.locator(".contents summary").click()
    page.locator(".contents").get_by_role("button", name=words).click()


def test_all_stops_are_gone_through_by_keyboard_and_the_diagram_follows(start: Page) -> None:
    opened(start)
    for n, stop in enumerate(STOPS):
        expect(title(start)).to_have_text(f"{n + 1}. {spoken(stop.title)}")
        if stop.select != "E_total":  # which stands under the diagram
            expect(element(start, stop.select)).to_have_class(re.compile(r"\bchosen\b"), timeout=LONG_MS)
        iteration = f"{stop.iteration:,}".replace(",", "\u202f")
        expect(shown_iteration(start)).to_have_text(iteration, timeout=LONG_MS)
        expect(start.locator("#inspector h3")).to_contain_text(stop.select)
        start.keyboard.press("n")
    expect(title(start)).to_have_text(f"{len(STOPS)}. {STOPS[-1].title}")
    start.keyboard.press("p")
    expect(title(start)).to_have_text(f"{len(STOPS) - 1}. {STOPS[-2].title}")


def test_next_and_previous_are_buttons_and_the_first_stop_has_none_before(start: Page) -> None:
    opened(start)
    expect(start.get_by_role("button", name="Previous")).to_be_disabled()
    press(start, "Next")
    expect(title(start)).to_have_text(f"2. {STOPS[1].title}")
    expect(start.locator(".count")).to_have_text(f"Stop 2 of {len(STOPS)}")


def test_a_try_changes_the_network_and_undo_brings_it_back(start: Page) -> None:
    opened(start)
    go_to(start, "What a gradient is")
    press(start, "Open it with w5 larger by 0.01")
    expect(shown_error(start)).to_have_text("0.299192166")
    press(start, "Undo new run")
    expect(shown_error(start)).to_have_text("0.298371109")


def test_the_bias_modes_stand_side_by_side_and_each_can_be_tried(start: Page) -> None:
    opened(start)
    go_to(start, "The biases")
    table = start.locator(".lesson table")
    for error in ("0.291027774", "0.285750887", "0.280471447"):
        expect(table).to_contain_text(error)
    press(start, "Trained, one a neuron, 100 iterations")
    expect(shown_error(start)).to_have_text("0.006083131", timeout=LONG_MS)
    expect(element(start, "b_o1")).to_have_class(re.compile(r"\bchosen\b"))


def test_readers_questions_are_marked_as_such(start: Page) -> None:
    opened(start)
    expect(start.locator(".asked h4").first).to_contain_text("A reader asked")
    expect(start.locator(".asked")).to_have_count(len(STOPS[0].questions))
    press(start, "Open Share")
    expect(start.get_by_role("dialog", name="Share")).to_be_visible()


def test_a_persons_own_network_is_left_alone_until_they_say_so(start: Page) -> None:
    edit(start, "w5", "0.7")
    expect(element(start, "w5")).to_contain_text("0.7000")
    error = "0.322410101"
    expect(shown_error(start)).to_have_text(error)
    opened(start)
    expect(start.locator(".own")).to_contain_text("a network of your own")
    expect(shown_error(start)).to_have_text(error)
    press(start, "Show the article’s")
    expect(shown_error(start)).to_have_text("0.298371109")
    expect(start.locator(".own")).to_have_count(0)
    press(start, "Undo new run")
    expect(shown_error(start)).to_have_text(error)


def test_a_link_opens_the_lesson_at_its_stop(page: Page, server) -> None:
    page.goto(f"{server.url}#lesson=7")
    expect(title(page)).to_have_text(f"7. {STOPS[6].title}", timeout=LONG_MS)
    page.evaluate("() => { location.hash = '#lesson=9' }")
    expect(title(page)).to_have_text(f"9. {STOPS[8].title}")


def test_a_reload_keeps_the_stop_and_what_the_network_shows(start: Page) -> None:
    opened(start)
    go_to(start, "What a gradient is")
    press(start, "Open it with w5 larger by 0.01")
    expect(shown_error(start)).to_have_text("0.299192166")
    start.reload()
    expect(title(start)).to_have_text(f"7. {STOPS[6].title}", timeout=LONG_MS)
    expect(shown_error(start)).to_have_text("0.299192166")


def test_a_lesson_that_was_closed_goes_on_where_it_was(start: Page) -> None:
    opened(start)
    go_to(start, "The error")
    press(start, "Close lesson")
    expect(start.locator(".lesson")).to_have_count(0)
    assert "#" not in start.url
    press(start, "Lesson")
    expect(title(start)).to_have_text("6. The error")


@pytest.mark.parametrize(
    ("place", "number", "first", "on_the_page"),
    [
        (1, "0.291027924", "9", ".total strong"),
        (2, "0.0000351085", "8", ""),
        (3, "0.015912196", "2", ".diagram"),
        (4, "0.984065734", "5", ".diagram"),
    ],
)
def test_a_printed_number_that_differs_is_run_until_it_stands_on_the_screen(
    start: Page, place: int, number: str, first: str, on_the_page: str
) -> None:
    start.goto(start.url.partition("#")[0] + f"#lesson={len(STOPS)}")
    row = start.locator(".parted li").nth(place)
    row.locator("button").click(timeout=LONG_MS)
    expect(row.locator(".shown")).to_have_text(number, timeout=LONG_MS)
    expect(row.locator("mark")).to_have_text(first)
    expect(row.locator(".spoken")).to_contain_text("differs first at decimal")
    if on_the_page:
        expect(start.locator(on_the_page)).to_contain_text(number)


def test_the_first_differing_digit_is_marked_otherwise_than_by_colour(start: Page) -> None:
    press(start, "About these numbers")
    mark = start.get_by_role("dialog").locator("mark").first
    expect(mark).to_have_text("9")
    style = mark.evaluate("(e) => [getComputedStyle(e).fontWeight, getComputedStyle(e).textDecorationLine]")
    assert style == ["700", "underline"]


def test_about_these_numbers_runs_them_by_the_same_card(start: Page) -> None:
    press(start, "About these numbers")
    dialog = start.get_by_role("dialog")
    dialog.get_by_role("button", name="Run it: sequential, 1 iteration").click()
    expect(dialog.locator(".shown")).to_have_text("0.291027924", timeout=LONG_MS)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_no_fault_in_the_lesson(browser: Browser, server, width: int, theme: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=theme)
    for stop in (1, 10, 13, len(STOPS)):
        page.goto(f"{server.url}#lesson={stop}")
        expect(title(page)).to_contain_text(f"{stop}. ", timeout=LONG_MS)
        if stop == len(STOPS):
            expect(page.locator(".parted li").first).to_be_visible()
        assert faults(page) == []
    page.close()


@pytest.mark.parametrize("width", [360, 390, 768, 1100])
def test_no_stop_scrolls_sideways_or_covers_the_diagram(browser: Browser, server, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(f"{server.url}#lesson=1")
    for n in range(len(STOPS)):
        expect(title(page)).to_contain_text(f"{n + 1}. ", timeout=LONG_MS)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        page.keyboard.press("n")
    # At one moment, since the page may still be scrolling.
    assert page.evaluate(
        """() => {
            const [drawn, card] = ['.network', '.lesson'].map(s => document.querySelector(s).getBoundingClientRect());
            return card.top >= drawn.bottom - 1 || card.left >= drawn.right - 1;
        }"""
    )
    page.close()


def test_the_diagram_shows_what_is_known_at_a_stop_and_nothing_after_it(start: Page) -> None:
    opened(start)
    known = next(n for n, stop in enumerate(STOPS) if stop.up_to == "net_h1")
    go_to(start, spoken(STOPS[known].title))
    expect(element(start, "h1")).to_contain_text("net 0.377500000")
    expect(element(start, "h1")).not_to_contain_text("0.593269992")
    expect(element(start, "o1")).not_to_contain_text("0.751365070")
    press(start, "Close lesson")
    expect(element(start, "h1")).to_contain_text("0.593269992")
    expect(element(start, "o1")).to_contain_text("0.751365070")


def test_a_stop_that_is_read_before_the_network_has_come_drives_it_all_the_same(page: Page, server) -> None:
    held: list[tuple[WebSocketRoute, str | bytes]] = []
    is_held = True

    def through(socket: WebSocketRoute) -> None:
        socket.connect_to_server().on_message(
            lambda message: held.append((socket, message)) if is_held else socket.send(message)
        )

    page.route_web_socket(re.compile("/ws/"), through)
    place = next(n for n, stop in enumerate(STOPS, start=1) if stop.up_to == "dE_total/dout_h1")
    page.goto(f"{server.url}#lesson={place}")
    expect(title(page)).to_contain_text(f"{place}. ", timeout=LONG_MS)
    until(page, lambda: len(held) >= 3)
    is_held = False
    for socket, message in held:
        socket.send(message)
    expect(page.get_by_test_id("operation")).to_contain_text("backward")
    expect(page.get_by_label("Step by")).to_have_value("operation")
