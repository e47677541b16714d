"""The lesson beside the diagram: its stops drive it, its questions hide their numbers, its buttons change it.

The answers come from the article's own numbers (`article_answers`), not from the server."""

import re

import pytest
from backstep.lesson.tour.tour import STOPS
from playwright.sync_api import Browser, Locator, Page, WebSocketRoute, expect
from steering import LONG_MS, edit, element, open_panel, press, shown_error, shown_iteration, until
from test_looks import faults

from tests.lesson.tour.article_answers import FORWARD, right_of, wrong_of

OPEN = "□"  # a number that is not known yet
ERRATA = next(n for n, stop in enumerate(STOPS, start=1) if stop.errata)


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


def opened(page: Page) -> Page:
    press(page, "Lesson")
    expect(title(page)).to_have_text(STOPS[0].title, timeout=LONG_MS)
    return page


def number_of(words: str) -> int:
    """The number of the stop with this title."""
    return next(n for n, stop in enumerate(STOPS, start=1) if stop.title == words)


def show_me(page: Page) -> None:
    page.locator(".ask").get_by_role("button", name="Show me").click()
    expect(page.locator(".ask.done .value")).not_to_have_text("…")


def answer(page: Page, given: str) -> None:
    """Types a value and checks it, or presses a choice."""
    field = page.locator(".ask input")
    if field.count():
        field.fill(given)
        field.press("Enter")
    else:
        page.locator(".ask .choice").nth(
            [choice.name for choice in STOPS[shown_number(page) - 1].question.choices].index(given)
        ).click()


def shown_number(page: Page) -> int:
    found = re.match(r"Stop (\d+) of", page.locator(".lesson .count").inner_text())
    assert found
    return int(found[1])


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
        expect(title(start)).to_have_text(spoken(stop.title))
        if stop.before.select != "E_total":  # which stands under the diagram
            expect(element(start, stop.before.select)).to_have_class(
                re.compile(r"\bchosen\b"), timeout=LONG_MS
            )
        iteration = f"{stop.iteration:,}".replace(",", "\u202f")
        expect(shown_iteration(start)).to_have_text(iteration, timeout=LONG_MS)
        expect(start.locator(".lesson .count")).to_contain_text(f"Stop {n + 1} of {len(STOPS)}")
        start.keyboard.press("n")
    expect(title(start)).to_have_text(STOPS[-1].title)
    start.keyboard.press("p")
    expect(title(start)).to_have_text(STOPS[-2].title)


def test_next_and_previous_are_buttons_and_the_first_stop_has_none_before(start: Page) -> None:
    opened(start)
    expect(start.get_by_role("button", name="Previous")).to_be_disabled()
    press(start, "Next")
    expect(title(start)).to_have_text(STOPS[1].title)
    expect(start.locator(".lesson .count")).to_contain_text(f"Stop 2 of {len(STOPS)}")


def test_a_try_changes_the_network_and_undo_brings_it_back(start: Page) -> None:
    opened(start)
    go_to(start, "What a gradient is")
    show_me(start)
    press(start, "Open it with w5 larger by 0.01")
    expect(shown_error(start)).to_have_text("0.299192166")
    expect(start.locator(".try-result")).to_contain_text("0.299192166")
    press(start, "Undo new run")
    expect(shown_error(start)).to_have_text("0.298371109")


def test_the_bias_modes_stand_side_by_side_and_each_can_be_tried(start: Page) -> None:
    opened(start)
    go_to(start, "The biases")
    show_me(start)
    table = start.locator(".lesson table")
    for error in ("0.291027774", "0.285750887", "0.280471447"):
        expect(table).to_contain_text(error)
    press(start, "Trained, one a neuron, 100 iterations")
    expect(shown_error(start)).to_have_text("0.006083131", timeout=LONG_MS)
    expect(element(start, "b_o1")).to_have_class(re.compile(r"\bchosen\b"))


def test_readers_questions_are_marked_as_such(start: Page) -> None:
    opened(start)
    show_me(start)
    expect(start.locator(".asked h4").first).to_contain_text("A reader asked")
    expect(start.locator(".asked")).to_have_count(len(STOPS[0].readers))
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
    expect(element(start, "w5")).to_contain_text("0.4000")
    expect(start.locator(".own")).to_have_count(0)
    press(start, "Undo new run")
    expect(shown_error(start)).to_have_text(error)


def test_an_edit_in_the_lesson_makes_the_network_the_learners_own_until_undo(start: Page) -> None:
    opened(start)
    go_to(start, spoken("Into h1: net_h1"))
    expect(shown_error(start)).to_have_text(OPEN)
    edit(start, "w5", "0.7")
    expect(start.locator(".own")).to_contain_text("a network of your own")
    expect(shown_error(start)).to_have_text("0.322410101")
    start.keyboard.press("ControlOrMeta+z")
    expect(start.locator(".own")).to_have_count(0)
    expect(shown_error(start)).to_have_text(OPEN)


def test_a_link_opens_the_lesson_at_its_stop(page: Page, server) -> None:
    page.goto(f"{server.url}#lesson=7")
    expect(title(page)).to_have_text(STOPS[6].title, timeout=LONG_MS)
    page.evaluate("() => { location.hash = '#lesson=9' }")
    expect(title(page)).to_have_text(STOPS[8].title)


def test_a_reload_keeps_the_stop_and_what_the_network_shows(start: Page) -> None:
    opened(start)
    go_to(start, "What a gradient is")
    show_me(start)
    press(start, "Open it with w5 larger by 0.01")
    expect(shown_error(start)).to_have_text("0.299192166")
    start.reload()
    expect(title(start)).to_have_text(STOPS[6].title, timeout=LONG_MS)
    expect(shown_error(start)).to_have_text("0.299192166")


def test_a_lesson_that_was_closed_goes_on_where_it_was(start: Page) -> None:
    opened(start)
    go_to(start, "The error")
    press(start, "Close lesson")
    expect(start.locator(".lesson")).to_have_count(0)
    assert "#" not in start.url
    press(start, "Lesson")
    expect(title(start)).to_have_text("The error")


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
    start.goto(start.url.partition("#")[0] + f"#lesson={ERRATA}")
    expect(start.locator(".ask")).to_be_visible(timeout=LONG_MS)
    show_me(start)
    row = start.locator(".parted li").nth(place)
    row.locator("button").click(timeout=LONG_MS)
    expect(row.locator(".shown")).to_have_text(number, timeout=LONG_MS)
    expect(row.locator("mark")).to_have_text(first)
    expect(row.locator(".spoken")).to_contain_text("differs first at decimal")
    if on_the_page:
        expect(start.locator(on_the_page)).to_contain_text(number)


def test_the_first_differing_digit_is_marked_otherwise_than_by_colour(start: Page) -> None:
    open_panel(start, "Numbers")
    press(start, "About these numbers")
    mark = start.get_by_role("dialog").locator("mark").first
    expect(mark).to_have_text("9")
    style = mark.evaluate("(e) => [getComputedStyle(e).fontWeight, getComputedStyle(e).textDecorationLine]")
    assert style == ["700", "underline"]


def test_about_these_numbers_runs_them_by_the_same_card(start: Page) -> None:
    open_panel(start, "Numbers")
    press(start, "About these numbers")
    dialog = start.get_by_role("dialog")
    dialog.get_by_role("button", name="Run it: sequential, 1 iteration").click()
    expect(dialog.locator(".shown")).to_have_text("0.291027924", timeout=LONG_MS)


@pytest.mark.parametrize(("width", "theme"), [(390, "dark"), (1440, "light")])
def test_axe_finds_no_fault_in_the_lesson(browser: Browser, server, width: int, theme: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=theme)
    for stop in (1, 10, 13, ERRATA, len(STOPS)):
        page.goto(f"{server.url}#lesson={stop}")
        expect(page.locator(".lesson .count")).to_contain_text(f"Stop {stop} of", timeout=LONG_MS)
        assert faults(page) == []
        show_me(page)
        if stop == ERRATA:
            expect(page.locator(".parted li").first).to_be_visible()
        assert faults(page) == []
    page.close()


@pytest.mark.parametrize("width", [360, 768, 1100])
def test_no_stop_scrolls_sideways_or_covers_the_diagram(browser: Browser, server, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    page.goto(f"{server.url}#lesson=1")
    for n in range(len(STOPS)):
        expect(page.locator(".lesson .count")).to_contain_text(f"Stop {n + 1} of", timeout=LONG_MS)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width
        show_me(page)
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
    go_to(start, spoken("Into h1: net_h1"))
    expect(element(start, "h1")).to_contain_text(f"net {OPEN}")
    show_me(start)
    expect(element(start, "h1")).to_contain_text("net 0.377500000")
    expect(element(start, "h1")).not_to_contain_text("0.593269992")
    expect(element(start, "o1")).not_to_contain_text("0.751365070")
    press(start, "Close lesson")
    expect(element(start, "h1")).to_contain_text("0.593269992")
    expect(element(start, "o1")).to_contain_text("0.751365070")


def on_the_page(page: Page) -> str:
    """Everything that the page says: its text, with hidden panels, and its labels."""
    text: str = page.evaluate(
        """() => [document.body.textContent, ...[...document.querySelectorAll('*')].flatMap(e =>
            ['aria-label', 'title', 'value', 'aria-valuetext', 'aria-description'].map(a => e.getAttribute(a)))].join(' ')"""
    )
    return text


@pytest.mark.parametrize("way", ["right", "wrong", "show me"])
def test_every_question_hides_its_number_until_it_is_answered_or_shown(start: Page, way: str) -> None:
    opened(start)
    for n, stop in enumerate(STOPS):
        expect(start.locator(".lesson .count")).to_contain_text(f"Stop {n + 1} of")
        expect(start.locator(".ask")).to_be_visible()
        right = right_of(stop)
        if way == "wrong":
            answer(start, wrong_of(stop)[0])
            expect(start.locator(".ask .verdict-text")).to_contain_text("Not yet.", timeout=LONG_MS)
            assert len(start.locator(".ask .verdict-text").inner_text()) > 20
            assert hides(start, right)
        else:
            assert hides(start, right)
            if way == "right":
                answer(start, right)
            else:
                show_me(start)
            words = "✓ Right:" if way == "right" else "Shown:"
            expect(start.locator(".ask.done")).to_contain_text(words, timeout=LONG_MS)
            if not stop.question.choices:
                expect(start.locator(".ask.done .value")).to_contain_text(digits(right))
        start.keyboard.press("n")
        if n + 1 < len(STOPS):
            start.evaluate("() => document.activeElement.blur()")
            if shown_number(start) == n + 1:
                start.keyboard.press("n")
    bar = start.get_by_role("progressbar", name="Answered questions")
    expect(bar).to_have_attribute("aria-valuenow", "0" if way == "wrong" else str(len(STOPS)))


def digits(right: str) -> str:
    """A number as the page writes it, without its last digit, which may be rounded elsewhere."""
    return right.replace("-", "−")[:-1]


def hides(page: Page, right: str) -> bool:
    """True if the number stands nowhere on the page; a choice has no number to hide."""
    return "." not in right or digits(right) not in on_the_page(page)


def test_the_number_stays_hidden_in_every_size_of_step_and_in_every_panel(start: Page) -> None:
    opened(start)
    go_to(start, "How much does w5 matter?")
    expect(element(start, "o1")).to_contain_text("δ 0.138498562")
    for size in ("iteration", "operation", "phase", "neuron"):
        start.get_by_label("Step by").select_option(size)
        press(start, "Step")
        start.keyboard.press("ArrowLeft")
        assert hides(start, "0.082167041"), size
    assert hides(start, "0.082167041")


def test_what_a_stop_does_not_speak_of_is_faded(start: Page) -> None:
    opened(start)
    go_to(start, "The new w5")
    expect(element(start, "w5")).not_to_have_class(re.compile("faded"))
    for name in ("w1", "h2", "b1", "o2"):
        expect(element(start, name)).to_have_class(re.compile("faded"))
    faded = element(start, "w1").evaluate("(e) => Number(getComputedStyle(e).opacity)")
    assert faded < 0.5
    press(start, "Close lesson")
    expect(element(start, "w1")).not_to_have_class(re.compile("faded"))


def test_a_button_marks_its_element_and_says_so_below_itself(start: Page) -> None:
    opened(start)
    show_me(start)
    press(start, "Show w3")
    expect(element(start, "w3")).to_have_class(re.compile(r"\bchosen\b"))
    expect(element(start, "w3")).to_have_class(re.compile(r"\bpointed-out\b"))
    expect(start.locator(".try-result")).to_contain_text("w3, weight from i1 to h2")
    expect(start.get_by_role("button", name="Show w3")).to_have_attribute("aria-pressed", "true")


def test_the_formula_of_a_stop_stands_in_its_card_with_the_asked_number_left_open(start: Page) -> None:
    opened(start)
    go_to(start, "How much does w5 matter?")
    formula = start.locator(".lesson .lines").first
    expect(formula).to_have_attribute(
        "aria-label", re.compile("0.741365070 times 0.186815602 times the deriv")
    )
    expect(formula).to_contain_text("?")
    show_me(start)
    expect(start.locator(".lesson .lines").first).to_contain_text("0.082167041")


def test_progress_is_kept_over_a_reload_and_the_last_stop_leads_to_the_exercises(start: Page) -> None:
    opened(start)
    answer(start, right_of(STOPS[0]))
    expect(start.locator(".ask.done")).to_contain_text("✓ Right:")
    start.reload()
    expect(start.locator(".ask.done")).to_contain_text("✓ Right:", timeout=LONG_MS)
    go_to(start, "On your own")
    show_me(start)
    skills = start.locator(".skills li")
    expect(skills).to_have_count(len(STOPS))
    expect(skills.first).to_contain_text("answered by yourself")
    expect(skills.last).to_contain_text("the answer was shown")
    expect(skills.nth(3)).to_contain_text("not answered yet")
    start.locator(".levels a").nth(2).click()
    expect(start).to_have_url(re.compile(r"/exercise\?.*level=3"))


def test_a_value_that_is_no_number_is_refused_at_its_field(start: Page) -> None:
    opened(start)
    go_to(start, spoken("Into h1: net_h1"))
    answer(start, "about 0.4")
    field = start.locator(".ask input")
    expect(field).to_have_attribute("aria-invalid", "true")
    described = field.get_attribute("aria-describedby")
    expect(start.locator(f"[id='{described}']")).to_contain_text("about 0.4")
    answer(start, FORWARD["net_h1"].replace(".", ","))
    expect(start.locator(".ask.done .value")).to_have_text("0.3775")


def test_a_stop_that_is_read_before_the_network_has_come_drives_it_all_the_same(page: Page, server) -> None:
    held: list[tuple[WebSocketRoute, str | bytes]] = []
    is_held = True

    def through(socket: WebSocketRoute) -> None:
        socket.connect_to_server().on_message(
            lambda message: held.append((socket, message)) if is_held else socket.send(message)
        )

    page.route_web_socket(re.compile("/ws/"), through)
    place = number_of("Two paths back to h1")
    page.goto(f"{server.url}#lesson={place}")
    expect(page.locator(".lesson .count")).to_contain_text(f"Stop {place} of", timeout=LONG_MS)
    until(page, lambda: len(held) >= 3)
    is_held = False
    for socket, message in held:
        socket.send(message)
    expect(page.get_by_test_id("operation")).to_contain_text("backward")
    expect(page.get_by_label("Step by")).to_have_value("operation")
