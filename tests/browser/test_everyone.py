"""The page with the keyboard alone, read aloud, and in browsers that keep nothing or have an odd language."""

import re
from collections.abc import Callable

import pytest
from backstep.lesson.tour.tour import STOPS
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from steering import LONG_MS, edit, element, press, shown_error, shown_iteration

from tests.lesson.tour.article_answers import ERROR, FORWARD, HIDDEN, REFERENCE, WEIGHTS, right_of

FIRST = float(ERROR["E_total"])
AFTER_ONE = REFERENCE["biases frozen, simultaneous (the article's rule)"]["E1"]


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


def spoken(page: Page) -> Locator:
    """The live region."""
    return page.get_by_test_id("spoken")


def tab_to(page: Page, wanted: Locator, most: int = 60) -> None:
    """Presses Tab until an element has the focus, as a person without a mouse does."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if wanted.evaluate("(e) => e === document.activeElement"):
            return
    raise AssertionError(f"Tab does not reach {wanted}")


def test_the_keyboard_alone_steps_edits_answers_a_stop_and_undoes(start: Page) -> None:
    tab_to(start, start.get_by_role("button", name="Step", exact=True))
    start.keyboard.press("Enter")
    expect(shown_iteration(start)).to_have_text("1")
    start.keyboard.press("ArrowLeft")
    expect(shown_iteration(start)).to_have_text("0")

    reach_in_diagram(start, "w5")
    start.keyboard.press("Enter")
    field = start.locator(".editor input")
    expect(field).to_be_focused()
    start.keyboard.press("ControlOrMeta+a")
    start.keyboard.type("0.7")
    start.keyboard.press("Enter")
    expect(shown_error(start)).to_have_text("0.322410101")
    start.keyboard.press("ControlOrMeta+z")
    expect(shown_error(start)).to_have_text("0.298371109")

    reach_in_header(start, start.get_by_role("button", name="Lesson", exact=True))
    start.keyboard.press("Enter")
    expect(start.locator(".lesson .count")).to_contain_text("Stop 1 of", timeout=LONG_MS)
    for n in range(1, 3):
        start.keyboard.press("n")
        expect(start.locator(".lesson .count")).to_contain_text(f"Stop {n + 1} of")
    tab_to(start, start.locator(".ask input"))
    start.keyboard.type(FORWARD["net_h1"])
    start.keyboard.press("Enter")
    expect(start.locator(".ask.done")).to_contain_text("✓ Right:")
    tab_to(start, start.locator(".lesson .ways button", has_text="Next"))
    start.keyboard.press("Enter")
    expect(start.locator(".lesson .count")).to_contain_text("Stop 4 of")


def reach_in_header(page: Page, wanted: Locator) -> None:
    """Tabs into the header's toolbar, which is one stop of the focus, and goes on by the arrow keys."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement?.closest('header [role=toolbar]') !== null"):
            break
    for _ in range(12):
        if wanted.evaluate("(e) => e === document.activeElement"):
            return
        page.keyboard.press("ArrowRight")
    raise AssertionError(f"the keyboard does not reach {wanted}")


def reach_in_diagram(page: Page, name: str) -> None:
    """Tabs into the diagram, which is one stop of the focus, and goes on by the arrow keys."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement?.closest('.diagram') !== null"):
            break
    for key in ("", "ArrowRight", "ArrowUp", "ArrowUp", "ArrowRight", "ArrowUp"):
        if key:
            page.keyboard.press(key)
        if page.evaluate("() => document.activeElement?.getAttribute('data-name')") == name:
            return
    raise AssertionError(f"the keyboard does not reach {name}")


def test_three_iterations_are_read_aloud(start: Page) -> None:
    expect(spoken(start)).to_have_text("")
    press(start, "Step")
    expect(spoken(start)).to_have_text(
        re.compile(rf"^Iteration 1\. Total error {AFTER_ONE:.9f}, down {FIRST - AFTER_ONE:.9f}\.$")
    )
    press(start, "Step")
    expect(spoken(start)).to_have_text(re.compile(r"^Iteration 2\. Total error 0\.\d{9}, down 0\.\d{9}\.$"))
    press(start, "Step")
    expect(spoken(start)).to_have_text(re.compile(r"^Iteration 3\. Total error 0\.\d{9}, down 0\.\d{9}\.$"))
    error = shown_error(start).inner_text()
    expect(spoken(start)).to_contain_text(error)
    press(start, "Back")
    expect(spoken(start)).to_have_text(re.compile(r"^Iteration 2\. Total error 0\.\d{9}, up 0\.\d{9}\.$"))


def test_one_iteration_by_operation_is_read_aloud(start: Page) -> None:
    start.get_by_label("Step by").select_option("operation")
    heard = []
    for n in range(1, 48):
        press(start, "Step")
        expect(spoken(start)).to_have_text(re.compile(rf"^Operation {n} of 47, "), timeout=LONG_MS)
        heard.append(spoken(start).inner_text())
    said = "\n".join(heard)
    assert heard[0].startswith("Operation 1 of 47, forward. net h 1, equals w 1 times i 1")
    for number in (
        FORWARD["net_h1"],
        FORWARD["out_h1"],
        FORWARD["net_o1"],
        ERROR["E_total"],
        "0.082167041",
        HIDDEN["dE_total/dout_h1"],
        HIDDEN["dE_total/dw1"],
        HIDDEN["w1+"],
    ):
        assert f"equals {number}" in said or f"equals minus {number}" in said, number
    assert [word for word in ("forward", "error", "backward", "update") if f", {word}." in said] == [
        "forward",
        "error",
        "backward",
        "update",
    ]
    press(start, "Step")
    expect(spoken(start)).to_have_text("Iteration 1. Nothing is calculated yet.")


def test_playing_fast_is_not_read_aloud_until_the_pause(start: Page) -> None:
    press(start, "Play")
    expect(shown_iteration(start)).not_to_have_text("0")
    expect(spoken(start)).to_have_text("")
    press(start, "Pause")
    expect(spoken(start)).to_have_text(re.compile(r"^Paused\. Iteration \d+\. Total error 0\.\d{9}, down"))


def test_undo_redo_and_the_lesson_are_read_aloud(start: Page) -> None:
    edit(start, "w5", "0.7")
    expect(shown_error(start)).to_have_text("0.322410101")
    start.keyboard.press("ControlOrMeta+z")
    expect(spoken(start)).to_have_text(re.compile(r"^Undone: .*w5"))
    start.keyboard.press("ControlOrMeta+Shift+z")
    expect(spoken(start)).to_have_text(re.compile(r"^Redone: .*w5"))
    start.keyboard.press("ControlOrMeta+z")
    expect(shown_error(start)).to_have_text("0.298371109")
    press(start, "Lesson")
    expect(spoken(start)).to_have_text(
        re.compile(rf"^Stop 1 of 20: {STOPS[0].title}\. {re.escape(STOPS[0].question.asks)}"), timeout=LONG_MS
    )
    start.locator(".ask .choice", has_text="w3").click()
    expect(spoken(start)).to_have_text(re.compile(r"^Not yet\. w3 ends at another neuron"))
    start.locator(".ask .choice", has_text=right_of(STOPS[0])).click()
    expect(spoken(start)).to_have_text("Right.")


def test_a_refused_value_is_read_aloud_and_named_by_its_field(start: Page) -> None:
    element(start, "w5").click()
    field = start.locator(".editor input")
    if not field.count():
        element(start, "w5").click()
    field.fill("half")
    field.press("Enter")
    expect(field).to_have_attribute("aria-invalid", "true")
    described = field.get_attribute("aria-describedby")
    refusal = start.locator(f"[id='{described}']")
    expect(refusal).to_have_attribute("role", "alert")
    expect(refusal).to_contain_text("“half” is not a number")
    field.press("Escape")
    run_to = start.get_by_label("Run to iteration")
    run_to.fill("many")
    run_to.press("Enter")
    expect(run_to).to_have_attribute("aria-invalid", "true")
    described = run_to.get_attribute("aria-describedby")
    expect(start.locator(f"[id='{described}']")).to_contain_text("“many” is no iteration")


def open_shortcuts(page: Page) -> Locator:
    page.get_by_role("button", name="View", exact=True).click()
    page.get_by_role("button", name="Shortcuts …").click()
    dialog = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(dialog).to_be_visible()
    return dialog


def test_single_keys_can_be_changed_and_switched_off_and_stay_so(start: Page) -> None:
    dialog = open_shortcuts(start)
    dialog.get_by_role("button", name="→: Step").press("s")
    expect(dialog.get_by_role("button", name="S: Step")).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    start.locator("h1").click()
    start.keyboard.press("s")
    expect(shown_iteration(start)).to_have_text("1")
    expect(start.get_by_role("button", name="Step", exact=True)).to_have_attribute("aria-keyshortcuts", "s")
    start.keyboard.press("ArrowRight")
    expect(shown_iteration(start)).to_have_text("1")

    start.reload()
    expect(shown_iteration(start)).to_have_text("1")
    start.keyboard.press("s")
    expect(shown_iteration(start)).to_have_text("2")
    dialog = open_shortcuts(start)
    dialog.get_by_label("Single keys act on the page").uncheck()
    dialog.get_by_role("button", name="Close").click()
    start.locator("h1").click()
    # No key does a step or a reset: the buttons go on from iteration 2.
    start.keyboard.press("s")
    press(start, "Back")
    expect(shown_iteration(start)).to_have_text("1")
    start.locator("h1").click()
    start.keyboard.press("r")
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("2")


def test_reset_says_how_to_undo_it_and_the_sentence_goes_with_the_next_command(start: Page) -> None:
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("1")
    press(start, "Reset")
    advice = start.locator(".banner", has_text="Undo, or Ctrl-Z, brings the run back")
    expect(advice).to_be_visible()
    expect(advice).to_have_attribute("role", "status")
    start.keyboard.press("ControlOrMeta+z")
    expect(shown_iteration(start)).to_have_text("1")
    expect(advice).to_have_count(0)


def test_fields_show_and_take_the_decimal_sign_of_the_notation(page: Page, server) -> None:
    page.add_init_script("""localStorage.setItem('backstep.notation', '{"comma":"true"}')""")
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0,298371109")
    element(page, "w5").click()
    field = page.locator(".editor input")
    if not field.count():
        element(page, "w5").click()
    expect(field).to_have_value(str(WEIGHTS["w5"]).replace(".", ","))
    field.fill("0,7")
    field.press("ArrowUp")
    expect(field).to_have_value("0,71")
    field.fill("0,7")
    field.press("Enter")
    expect(shown_error(page)).to_have_text("0,322410101")


BLOCKED = """
for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { configurable: true, get() { throw new DOMException('blocked', 'SecurityError'); } });
"""
FULL = """
for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear'])
    Storage.prototype[name] = () => { throw new DOMException('full', 'QuotaExceededError'); };
"""


def language(name: str) -> str:
    return f"""
        Object.defineProperty(Navigator.prototype, 'language', {{ configurable: true, get: () => {name!r} }});
        Object.defineProperty(Navigator.prototype, 'languages', {{ configurable: true, get: () => [{name!r}] }});
    """


@pytest.fixture
def watched(browser: Browser) -> Callable[[str], tuple[Page, list[str]]]:
    """A page with a script that runs before its own, and the faults that it throws."""
    contexts: list[BrowserContext] = []

    def opened(script: str) -> tuple[Page, list[str]]:
        context = browser.new_context()
        contexts.append(context)
        context.add_init_script(script)
        page, thrown = context.new_page(), []
        page.on("pageerror", lambda fault: thrown.append(str(fault)))
        return page, thrown

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    "script",
    [BLOCKED, FULL, language("en_US.UTF-8"), language(""), language("x-klingon")],
    ids=["blocked storage", "full storage", "en_US.UTF-8", "no language", "x-klingon"],
)
def test_an_odd_browser_trains_edits_and_teaches(watched, server, script: str) -> None:
    page, thrown = watched(script)
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109", timeout=LONG_MS)
    press(page, "Step")
    expect(shown_error(page)).to_have_text("0.291027774")
    page.keyboard.press("ArrowLeft")
    edit(page, "w5", "0.7")
    expect(shown_error(page)).to_have_text("0.322410101")
    page.keyboard.press("ControlOrMeta+z")
    press(page, "Lesson")
    expect(page.locator(".lesson .count")).to_contain_text("Stop 1 of", timeout=LONG_MS)
    page.locator(".ask .choice", has_text="w2").click()
    expect(page.locator(".ask.done")).to_contain_text("✓ Right:")
    page.keyboard.press("n")
    expect(page.locator(".lesson .count")).to_contain_text("Stop 2 of")
    page.get_by_role("button", name="View", exact=True).click()
    page.keyboard.press("Escape")
    assert thrown == []


def test_forced_colours_keep_the_progress_the_verdict_and_the_chosen_element(
    browser: Browser, server
) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto(f"{server.url}#lesson=3")
    expect(page.locator(".lesson .count")).to_contain_text("Stop 3 of", timeout=LONG_MS)
    page.locator(".ask input").fill(FORWARD["net_h1"])
    page.locator(".ask input").press("Enter")
    expect(page.locator(".ask.done")).to_contain_text("✓ Right:")
    bar, track = (
        page.locator(f".lesson-progress{part}").evaluate("(e) => getComputedStyle(e).backgroundColor")
        for part in (" i", "")
    )
    assert bar != track
    edge = page.locator(".ask .verdict-text").evaluate("(e) => getComputedStyle(e).borderLeftWidth")
    assert edge == "3px"
    page.close()
