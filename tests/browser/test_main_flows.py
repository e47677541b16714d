"""The main flows, in Chromium, Firefox and WebKit."""

import pytest
from driver import Driver, see, text, until

pytestmark = [pytest.mark.firefox, pytest.mark.webkit]

ERROR, ITERATION = '[data-testid="error"]', '[data-testid="iteration"]'
EDITOR = ".editor input"


def element(name: str) -> str:
    return f'.diagram .element[data-name="{name}"]'


@pytest.fixture
def start(driver: Driver, server) -> Driver:
    driver.open(server.url)
    see(driver, ERROR, "0.298371109")
    return driver


def edit(driver: Driver, name: str, value: str) -> None:
    """The first press selects, the second one edits."""
    driver.click(element(name))
    driver.click(element(name))
    driver.type(EDITOR, value)
    until(lambda: not driver.run("(s) => document.querySelector(s) !== null", EDITOR))


def link(driver: Driver, name: str) -> str:
    """A link of the dialog Share, by the name of its field."""
    find = "(name) => document.querySelector(`input[aria-label='${name}']`)?.value ?? ''"
    until(lambda: "://" in driver.run(find, name))
    found: str = driver.run(find, name)
    return found


def test_the_page_opens_with_the_numbers_of_the_article(start: Driver) -> None:
    for name, number in (("h1", "0.5932"), ("o1", "0.7513"), ("o2", "0.7729"), ("w5", "0.4")):
        see(start, element(name), number)


def test_a_step_gives_the_error_of_the_articles_rule(start: Driver) -> None:
    start.press("Step")
    see(start, ERROR, "0.291027774")
    see(start, ITERATION, "1")


def test_it_plays_and_pauses(start: Driver) -> None:
    start.press("Play")
    until(lambda: text(start, ITERATION) not in ("0", "1", "2"))
    start.press("Pause")
    buttons = "() => [...document.querySelectorAll('#transport button')].map((it) => it.textContent.trim())"
    until(lambda: "Play" in start.run(buttons))

    def stands() -> bool:
        """Frames on their way still arrive."""
        before = text(start, ITERATION)
        start.run("() => new Promise((done) => setTimeout(done, 300))")
        return text(start, ITERATION) == before

    until(stands)


def test_an_edited_weight_changes_the_error_and_undo_brings_it_back(start: Driver) -> None:
    edit(start, "w5", "0.5")
    until(lambda: text(start, ERROR) != "0.298371109")
    see(start, element("w5"), "0.5")
    see(start, element("h1"), "0.5932")
    start.click("#history button")
    see(start, ERROR, "0.298371109")
    see(start, element("w5"), "0.4")


def test_a_selected_weight_is_explained(start: Driver) -> None:
    start.click(element("w6"))
    see(start, "#inspector h3", "w6")
    see(start, "#inspector", "0.082667628")


def test_values_of_ones_own_are_checked(start: Driver) -> None:
    start.click("#tab-check")
    start.type("#check textarea", "net_h1 0.3775\nw5+ 0.5")
    start.press("Check")
    see(start, ".verdicts li:nth-child(1)", "right")
    see(start, ".verdicts li:nth-child(2)", "not this")


def test_the_lesson_goes_from_stop_to_stop(start: Driver) -> None:
    start.press("Lesson")
    see(start, ".stop h3", "The network and the given numbers")
    start.press("Next")
    see(start, ".stop h3", "Going forward")


def test_the_keyboard_steps_and_goes_back_to_the_last_digit(start: Driver) -> None:
    start.key("ArrowRight")
    see(start, ERROR, "0.291027774")
    start.key("ArrowRight")
    see(start, ITERATION, "2")
    start.key("ArrowLeft")
    see(start, ERROR, "0.291027774")


def test_a_reload_shows_the_same_session(start: Driver, server) -> None:
    start.press("Step")
    see(start, ITERATION, "1")
    start.open(server.url)
    see(start, ERROR, "0.291027774")


def test_a_copied_link_opens_the_same_numbers(start: Driver) -> None:
    start.press("Step")
    see(start, ERROR, "0.291027774")
    start.press("Share")
    start.open(link(start, "A copy: link"))
    see(start, ERROR, "0.291027774")


def test_a_watching_page_follows(start: Driver, server, open_page) -> None:
    session = start.run("() => document.body.dataset.session")
    start.press("Share")
    start.open(link(start, "Watch: link"))
    see(start, ERROR, "0.298371109")
    open_page(server, session).command("step")
    see(start, ERROR, "0.291027774")


def test_a_phone_shows_the_network_and_the_buttons_without_scrolling_sideways(start: Driver) -> None:
    start.resize(390, 844)
    until(lambda: start.run("() => innerWidth < 500"))
    assert start.run("() => document.documentElement.scrollWidth <= innerWidth")
    start.press("Step")
    see(start, ERROR, "0.291027774")
