"""The page as a person uses it, in a real Chromium against a real server."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect
from steering import (
    LONG_MS,
    edit,
    element,
    number,
    numbers_of,
    open_panel,
    open_settings,
    press,
    run_to,
    shown_error,
    shown_iteration,
    time_bar,
    until,
)


@pytest.fixture
def at_start(page: Page, server) -> Page:
    """The page of a new visitor, with its numbers drawn. Anything on the console that is an error fails the test."""
    problems: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        # A test that takes the network away hears of it here as well.
        if message.type == "error" and "ERR_INTERNET_DISCONNECTED" not in message.text:
            problems.append(message.text)

    page.on("console", heard)
    page.on("pageerror", lambda problem: problems.append(str(problem)))
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    yield page
    assert problems == []


def test_the_page_opens_on_the_article_with_all_its_numbers(at_start: Page) -> None:
    numbers = numbers_of(at_start)
    assert numbers["h1"] == ["0.377500000", "0.593269992", "", "", "0.008771355"]
    assert numbers["o1"] == ["1.105905967", "0.751365070", "0.010000000", "0.274811083", "0.138498562"]
    assert numbers["o2"][1:] == ["0.772928465", "0.990000000", "0.023560026", number("-0.038098237")]
    assert numbers["w5"] == ["0.400000000", "0.082167041", "0.358916480"]
    assert numbers["w1"] == ["0.150000000", "0.000438568", "0.149780716"]
    assert numbers["b1"][0] == "0.350000000"
    assert "0.593269992" in (element(at_start, "h1").text_content() or "")
    assert "0.010000000" in (element(at_start, "target_o1").text_content() or "")


def test_one_step_gives_the_error_of_the_articles_own_rule(at_start: Page) -> None:
    press(at_start, "Step")
    expect(shown_error(at_start)).to_have_text("0.291027774")
    assert numbers_of(at_start)["w5"][0] == "0.358916480"


def test_ten_thousand_iterations_by_the_articles_rule(at_start: Page) -> None:
    run_to(at_start, 10_000)
    expect(shown_error(at_start)).to_have_text("0.000035102")
    numbers = numbers_of(at_start)
    assert (numbers["o1"][1], numbers["o2"][1]) == ("0.015913620", "0.984064274")


def test_ten_thousand_iterations_in_sequential_order_give_the_closing_numbers_the_article_prints(
    at_start: Page,
) -> None:
    open_settings(at_start)
    at_start.get_by_label("Update order").select_option("sequential")
    press(at_start, "Step")
    expect(shown_error(at_start)).to_have_text("0.291027924")
    run_to(at_start, 10_000)
    until(at_start, lambda: numbers_of(at_start)["o1"][1] == "0.015912196")
    assert numbers_of(at_start)["o2"][1] == "0.984065734"


@pytest.mark.parametrize(
    ("biases", "after_one"),
    [("shared", "0.285750887"), ("per_neuron", "0.280471447"), ("frozen", "0.291027774")],
)
def test_trained_biases_give_their_own_numbers(at_start: Page, biases: str, after_one: str) -> None:
    open_settings(at_start)
    at_start.get_by_label("Biases").select_option(biases)
    press(at_start, "Step")
    expect(shown_error(at_start)).to_have_text(after_one)


def test_editing_w5_while_paused_changes_only_the_branch_of_o1(at_start: Page) -> None:
    before = numbers_of(at_start)
    edit(at_start, "w5", "0.5")
    until(at_start, lambda: numbers_of(at_start)["w5"][0] == "0.500000000")
    after = numbers_of(at_start)
    assert after["o1"][0] != before["o1"][0]
    assert after["o2"] == before["o2"]
    assert [after[h][:2] for h in ("h1", "h2")] == [before[h][:2] for h in ("h1", "h2")]
    expect(shown_iteration(at_start)).to_have_text("0")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("0,25", "0.250000000"), ("2/5", "0.400000000"), ("1e-3", "0.001000000"), ("-3", "−3.000000000")],
)
def test_a_number_may_be_typed_in_any_usual_way(at_start: Page, typed: str, shown: str) -> None:
    edit(at_start, "w1", typed)
    until(at_start, lambda: numbers_of(at_start)["w1"][0] == shown)


@pytest.mark.parametrize("name", ["i1", "b2", "target_o2", "w8"])
def test_inputs_biases_targets_and_weights_are_edited_in_place(at_start: Page, name: str) -> None:
    edit(at_start, name, "0.75")
    expect(element(at_start, name)).to_contain_text("0.75")
    expect(shown_error(at_start)).not_to_have_text("0.298371109")


def test_a_value_that_is_no_number_is_refused_beside_the_field_and_changes_nothing(at_start: Page) -> None:
    element(at_start, "w5").click()
    field = at_start.locator(".editor input")
    field.fill("a half")
    field.press("Enter")
    expect(at_start.locator(".editor .refusal")).to_contain_text("is not a number")
    field.press("Escape")
    expect(field).to_have_count(0)
    assert numbers_of(at_start)["w5"][0] == "0.400000000"


def test_a_value_the_server_refuses_is_explained_and_changes_nothing(at_start: Page) -> None:
    element(at_start, "w5").click()
    field = at_start.locator(".editor input")
    field.fill("1e9")
    field.press("Enter")
    expect(at_start.locator(".editor .refusal")).to_contain_text("between")
    field.press("Escape")
    assert numbers_of(at_start)["w5"][0] == "0.400000000"


def test_a_weight_is_edited_while_it_plays_and_playing_goes_on(at_start: Page) -> None:
    open_panel(at_start, "Numbers")
    at_start.get_by_label("Speed").fill("6")
    press(at_start, "Play")
    edit(at_start, "w5", "40")
    expect(at_start.get_by_role("button", name="Pause", exact=True)).to_be_visible()
    until(at_start, lambda: numbers_of(at_start)["w5"][0].startswith(("39.", "40.")))
    before = shown_iteration(at_start).text_content()
    expect(shown_iteration(at_start)).not_to_have_text(before or "")
    press(at_start, "Pause")


def test_the_field_stands_still_while_the_number_plays_on(at_start: Page) -> None:
    at_start.get_by_label("Speed").fill("6")
    press(at_start, "Play")
    element(at_start, "w5").click()
    field = at_start.locator(".editor input")
    expect(field).to_be_focused()
    shown, iteration = field.input_value(), shown_iteration(at_start).text_content() or ""
    expect(shown_iteration(at_start)).not_to_have_text(iteration)
    assert field.input_value() == shown
    assert at_start.evaluate("getSelection().toString()") == shown
    press(at_start, "Pause")


def test_the_learning_rate_is_edited_in_place(at_start: Page) -> None:
    open_settings(at_start)
    field = at_start.get_by_label("Learning rate")
    field.fill("1")
    field.press("Enter")
    until(at_start, lambda: numbers_of(at_start)["w5"][2] == "0.317832959")


def test_play_and_pause_and_reset_do_what_they_say(at_start: Page) -> None:
    press(at_start, "Play")
    expect(shown_iteration(at_start)).not_to_have_text("0")
    press(at_start, "Pause")
    expect(at_start.get_by_role("button", name="Play", exact=True)).to_be_visible()
    paused_at = shown_iteration(at_start).text_content()
    at_start.wait_for_timeout(300)
    assert shown_iteration(at_start).text_content() == paused_at
    press(at_start, "Reset")
    expect(shown_error(at_start)).to_have_text("0.298371109")
    expect(shown_iteration(at_start)).to_have_text("0")


def test_back_shows_the_iteration_before_to_the_last_digit(at_start: Page) -> None:
    press(at_start, "Step")
    expect(shown_iteration(at_start)).to_have_text("1")
    after_one = numbers_of(at_start)
    press(at_start, "Step")
    expect(shown_iteration(at_start)).to_have_text("2")
    press(at_start, "Back")
    expect(shown_iteration(at_start)).to_have_text("1")
    assert numbers_of(at_start) == after_one


def test_the_keyboard_steps_plays_pauses_goes_back_and_resets(at_start: Page) -> None:
    at_start.keyboard.press("ArrowRight")
    expect(shown_error(at_start)).to_have_text("0.291027774")
    at_start.keyboard.press("ArrowLeft")
    expect(shown_error(at_start)).to_have_text("0.298371109")
    at_start.keyboard.press("Space")
    expect(at_start.get_by_role("button", name="Pause", exact=True)).to_be_visible()
    at_start.keyboard.press("Space")
    expect(at_start.get_by_role("button", name="Play", exact=True)).to_be_visible()
    at_start.keyboard.press("r")
    expect(shown_iteration(at_start)).to_have_text("0")


def test_keys_typed_into_a_field_do_not_steer(at_start: Page) -> None:
    at_start.get_by_label("Run to iteration").press("r")
    at_start.get_by_label("Run to iteration").press("Space")
    expect(at_start.get_by_role("button", name="Play", exact=True)).to_be_visible()
    expect(shown_iteration(at_start)).to_have_text("0")


def test_an_edge_is_opened_and_edited_by_keyboard_alone(at_start: Page) -> None:
    element(at_start, "w6").focus()
    at_start.keyboard.press("Enter")
    expect(at_start.locator("#inspector h3")).to_have_text("w6, weight from h2 to o1")
    at_start.keyboard.press("Enter")
    expect(at_start.locator(".editor input")).to_be_focused()
    at_start.keyboard.type("0.6")
    at_start.keyboard.press("Enter")
    until(at_start, lambda: numbers_of(at_start)["w6"][0] == "0.600000000")
    until(at_start, lambda: at_start.evaluate("document.activeElement.dataset.name") == "w6")


def test_dragging_a_weight_changes_it(at_start: Page) -> None:
    box = element(at_start, "w5").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    at_start.mouse.move(x, y)
    at_start.mouse.down()
    at_start.mouse.move(x + 40, y, steps=5)
    at_start.mouse.up()
    until(at_start, lambda: numbers_of(at_start)["w5"][0] == "0.500000000")
    expect(at_start.locator(".editor input")).to_have_count(0)


def test_pointing_at_elements_moves_nothing_in_the_diagram(at_start: Page) -> None:
    before = element(at_start, "o2").bounding_box()
    for name in ("w5", "o1", "b1", "target_o2", "i1"):
        element(at_start, name).hover()
        expect(at_start.locator(".preview")).to_contain_text(name.removeprefix("target_"))
        assert element(at_start, "o2").bounding_box() == before


def test_the_colour_width_and_dash_of_an_edge_follow_its_weight(at_start: Page) -> None:
    edge = at_start.locator('.edge[data-name="w5"]')
    thin = float(edge.get_attribute("stroke-width") or 0)
    assert edge.get_attribute("stroke-dasharray") == "none"
    edit(at_start, "w5", "-4")
    expect(edge).to_have_attribute("stroke", "rgb(31 95 168)")
    expect(edge).not_to_have_attribute("stroke-dasharray", "none")
    assert float(edge.get_attribute("stroke-width") or 0) > thin


def test_the_error_curve_grows(at_start: Page) -> None:
    def inked() -> int:
        """The columns of pixels in which the curve has drawn its line."""
        columns: int = at_start.locator("#strip canvas").evaluate(
            """canvas => {
                const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
                const dark = (x, y) => data[4 * (y * width + x) + 3] > 200 && data[4 * (y * width + x)] < 90;
                const inColumn = x => Array.from({ length: height }, (_, y) => y).some(y => dark(x, y));
                return Array.from({ length: width }, (_, x) => x).filter(inColumn).length;
            }"""
        )
        return columns

    bar = time_bar(at_start)
    expect(bar).to_have_attribute("aria-valuetext", "iteration 0 of 0, total error 0.298371109")
    assert inked() == 0
    run_to(at_start, 500)
    expect(bar).to_have_attribute("aria-valuetext", re.compile("^iteration 500 of 500, total error 0.00"))
    width = bar.evaluate("bar => bar.clientWidth")
    until(at_start, lambda: inked() > 0.95 * width)


def test_about_these_numbers_says_which_printed_number_follows_from_which_rule(at_start: Page) -> None:
    open_panel(at_start, "Numbers")
    press(at_start, "About these numbers")
    dialog = at_start.get_by_role("dialog")
    entry = dialog.locator(".parted > li", has_text="after 1 iteration")
    expect(entry).to_contain_text("0.291027924")
    expect(entry).to_contain_text("0.291027774")
    expect(entry).to_contain_text("Sequential")
    expect(entry.locator("mark")).to_have_text("9")
    expect(dialog.locator(".parted > li")).to_have_count(5)
    at_start.keyboard.press("Escape")
    expect(dialog).to_have_count(0)


def test_a_reload_and_a_second_tab_show_the_same_session(at_start: Page) -> None:
    press(at_start, "Step")
    expect(shown_error(at_start)).to_have_text("0.291027774")
    at_start.reload()
    expect(shown_error(at_start)).to_have_text("0.291027774")
    second = at_start.context.new_page()
    second.goto(at_start.url)
    expect(shown_error(second)).to_have_text("0.291027774")
    press(second, "Step")
    expect(shown_iteration(at_start)).to_have_text("2")


def test_two_browsers_have_two_sessions(at_start: Page, browser: Browser, server) -> None:
    press(at_start, "Step")
    expect(shown_iteration(at_start)).to_have_text("1")
    other: BrowserContext = browser.new_context()
    page = other.new_page()
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    assert page.url != at_start.url
    other.close()


def test_a_lost_connection_is_said_and_comes_back_by_itself_with_the_same_session(at_start: Page) -> None:
    press(at_start, "Step")
    expect(shown_iteration(at_start)).to_have_text("1")
    # Chromium keeps open sockets when it goes offline, so the test takes the socket away as a broken proxy would.
    at_start.add_init_script(KEEP_SOCKETS)
    at_start.reload()
    expect(shown_iteration(at_start)).to_have_text("1")
    at_start.context.set_offline(True)
    at_start.evaluate("() => window.sockets.forEach(s => s.close())")
    expect(at_start.locator("#banner")).to_contain_text("connection is lost")
    expect(at_start.get_by_role("button", name="Step", exact=True)).to_be_disabled()
    at_start.context.set_offline(False)
    expect(at_start.locator("#banner")).to_be_empty(timeout=LONG_MS)
    press(at_start, "Step")
    expect(shown_iteration(at_start)).to_have_text("2")


KEEP_SOCKETS = """
window.sockets = [];
const Real = window.WebSocket;
window.WebSocket = class extends Real { constructor(...a) { super(...a); window.sockets.push(this); } };
"""


def test_an_address_without_a_session_gets_a_page_that_says_so(page: Page, server) -> None:
    response = page.goto(server.url + "s/nobody-has-this-one")
    assert response is not None
    assert response.status == 404
    expect(page.get_by_role("heading")).to_have_text("No such session")
    page.get_by_role("link").click()
    expect(shown_error(page)).to_have_text("0.298371109")


def test_nothing_is_asked_of_any_other_host(page: Page, server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    assert asked
    assert all(url.startswith((server.origin, "data:")) for url in asked)


def test_a_learning_rate_out_of_range_is_refused_beside_its_field(at_start: Page) -> None:
    open_settings(at_start)
    field = at_start.get_by_label("Learning rate")
    field.fill("5000")
    field.press("Enter")
    expect(at_start.locator(".settings .refusal")).to_contain_text(
        "The learning rate is at least 0 and at most 1,000; 5,000 is not."
    )
