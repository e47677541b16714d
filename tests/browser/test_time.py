"""Time travel, undo, branches, links, files: nothing that was made is lost."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from steering import (
    LONG_MS,
    drop,
    edit,
    element,
    go_to,
    numbers_of,
    press,
    run_to,
    shown_error,
    shown_iteration,
    time_bar,
    until,
)


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


def test_the_time_bar_shows_any_iteration_again_to_the_last_digit(start: Page) -> None:
    run_to(start, 40)
    at_forty = numbers_of(start)
    run_to(start, 400)
    go_to(start, 40)
    assert numbers_of(start) == at_forty
    expect(start.locator("#strip")).to_contain_text("iteration, of 400")
    go_to(start, 0)
    expect(shown_error(start)).to_have_text("0.298371109")


def test_playing_on_from_the_past_gives_the_same_numbers_again(start: Page) -> None:
    run_to(start, 300)
    at_end = numbers_of(start)
    go_to(start, 100)
    run_to(start, 300)
    assert numbers_of(start) == at_end


def test_undo_and_redo_by_button_and_by_key_say_what_they_do(start: Page) -> None:
    expect(start.get_by_role("button", name="Undo")).to_be_disabled()
    edit(start, "w5", "0.5")
    until(start, lambda: numbers_of(start)["w5"][0] == "0.500000000")
    start.get_by_role("button", name="Undo w5 from 0.4 to 0.5").click()
    until(start, lambda: numbers_of(start)["w5"][0] == "0.400000000")
    start.get_by_role("button", name="Redo w5 from 0.4 to 0.5").click()
    until(start, lambda: numbers_of(start)["w5"][0] == "0.500000000")
    start.keyboard.press("Control+z")
    until(start, lambda: numbers_of(start)["w5"][0] == "0.400000000")
    start.keyboard.press("Control+Shift+z")
    until(start, lambda: numbers_of(start)["w5"][0] == "0.500000000")


def test_a_drag_is_one_step_to_undo(start: Page) -> None:
    box = element(start, "w5").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    start.mouse.move(x, y)
    start.mouse.down()
    for step in range(1, 11):
        start.mouse.move(x + 8 * step, y)
    start.mouse.up()
    until(start, lambda: numbers_of(start)["w5"][0] == "0.600000000")
    expect(start.get_by_role("button", name="Undo w5 from 0.4 to 0.6")).to_be_visible()
    start.keyboard.press("Control+z")
    until(start, lambda: numbers_of(start)["w5"][0] == "0.400000000")
    expect(start.get_by_role("button", name="Undo")).to_be_disabled()


def test_an_edit_in_the_past_keeps_the_run_that_was_left_and_it_can_be_chosen_again(start: Page) -> None:
    run_to(start, 200)
    at_end = numbers_of(start)
    go_to(start, 50)
    edit(start, "w5", "0.5")
    until(start, lambda: numbers_of(start)["w5"][0] == "0.500000000")
    press(start, "1 other run")
    start.locator("#other-runs").get_by_role("button", name="parted at 50, reached 200").click()
    expect(shown_iteration(start)).to_have_text("200")
    assert numbers_of(start) == at_end


def test_a_copied_link_opens_a_copy_of_exactly_this_state(start: Page, browser: Browser) -> None:
    run_to(start, 120)
    edit(start, "w5", "0.5")
    run_to(start, 150)
    expected = numbers_of(start)
    press(start, "Share")
    field = start.get_by_label("A copy: link")
    link = field.input_value()
    assert len(link) < 2000
    other = browser.new_context().new_page()
    other.goto(link)
    expect(shown_iteration(other)).to_have_text("150")
    assert numbers_of(other) == expected
    assert other.url != start.url
    press(other, "Step")
    expect(shown_iteration(other)).to_have_text("151")
    expect(shown_iteration(start)).to_have_text("150")
    other.context.close()


def test_a_link_that_was_cut_is_refused_with_a_clear_sentence(start: Page) -> None:
    press(start, "Share")
    link = start.get_by_label("A copy: link").input_value()
    response = start.goto(link[:-7])
    assert response is not None
    assert response.status == 400
    expect(start.get_by_text("This link is not whole")).to_be_visible()


def test_a_watch_link_shows_the_session_live_and_cannot_change_it(start: Page, browser: Browser) -> None:
    press(start, "Share")
    link = start.get_by_label("Watch: link").input_value()
    start.keyboard.press("Escape")
    other = browser.new_context().new_page()
    other.goto(link)
    expect(shown_error(other)).to_have_text("0.298371109")
    press(start, "Step")
    expect(shown_error(other)).to_have_text("0.291027774")
    expect(other.get_by_role("button", name="Step", exact=True)).to_have_count(0)
    other.keyboard.press("ArrowRight")
    element(other, "w5").click()
    expect(other.locator(".editor input")).to_have_count(0)
    expect(shown_iteration(start)).to_have_text("1")
    other.context.close()


def test_a_recipe_dropped_onto_the_page_opens(start: Page, server) -> None:
    edit(start, "w5", "0.5")
    until(start, lambda: numbers_of(start)["w5"][0] == "0.500000000")
    session = start.url.rsplit("/", 1)[1]
    recipe = start.request.get(f"{server.url}api/sessions/{session}/recipe").text()
    press(start, "Reset")
    until(start, lambda: numbers_of(start)["w5"][0] == "0.400000000")
    drop(start, "recipe.json", recipe)
    until(start, lambda: numbers_of(start)["w5"][0] == "0.500000000")


def test_a_long_way_shows_its_progress_and_is_stopped_by_a_button_or_a_key(
    page: Page, patient_server
) -> None:
    page.goto(patient_server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    session = page.evaluate("() => document.body.dataset.session")
    recipe = page.request.get(f"{patient_server.url}api/sessions/{session}/recipe").json()
    parameters = [0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55, 0.35, 0.6]
    recipe["keyframes"] = [{"iteration": 10**9, "parameters": parameters, "slots": []}]
    drop(page, "recipe.json", json.dumps(recipe))
    expect(shown_iteration(page)).to_have_text("1\u202f000\u202f000\u202f000")
    bar = page.get_by_role("progressbar", name="On the way to iteration 999\u202f999\u202f999")
    for stop in (lambda: press(page, "Stop"), lambda: page.keyboard.press("Space")):
        page.get_by_label("Run to iteration").fill("999999999")
        press(page, "Go")
        expect(bar).to_be_visible(timeout=LONG_MS)
        expect(bar).to_have_attribute("aria-valuemax", "100")
        page.evaluate("() => document.activeElement.blur()")
        stop()
        expect(bar).to_have_count(0)
        expect(shown_iteration(page)).to_have_text("1\u202f000\u202f000\u202f000")
        expect(page.locator("#banner")).to_be_empty()
        expect(page.get_by_role("button", name="Play")).to_be_visible()


def test_the_time_bar_does_not_wait_for_a_long_way(page: Page, patient_server) -> None:
    page.goto(patient_server.url)
    session = page.evaluate("() => document.body.dataset.session")
    recipe = page.request.get(f"{patient_server.url}api/sessions/{session}/recipe").json()
    parameters = [0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55, 0.35, 0.6]
    recipe["keyframes"] = [{"iteration": 10**9, "parameters": parameters, "slots": []}]
    drop(page, "recipe.json", json.dumps(recipe))
    expect(shown_iteration(page)).to_have_text("1\u202f000\u202f000\u202f000")
    time_bar(page).press("ArrowLeft")
    expect(page.get_by_role("progressbar")).to_be_visible()
    time_bar(page).press("Home")
    expect(shown_iteration(page)).to_have_text("0")
    expect(page.get_by_role("progressbar")).to_have_count(0)


@pytest.mark.parametrize("text", ["not json", json.dumps({"version": 1})])
def test_a_file_that_is_no_recipe_is_refused_with_a_sentence(start: Page, text: str) -> None:
    drop(start, "other.json", text)
    expect(start.locator("#banner")).not_to_be_empty()
    expect(shown_error(start)).to_have_text("0.298371109")


@pytest.mark.parametrize(("kind", "beginning"), [("SVG", b"<svg"), ("PNG", b"\x89PNG")])
def test_the_diagram_is_saved_as_a_picture(start: Page, tmp_path: Path, kind: str, beginning: bytes) -> None:
    press(start, "Share")
    with start.expect_download() as download:
        press(start, kind)
    path = tmp_path / "picture"
    download.value.save_as(path)
    picture = path.read_bytes()
    assert picture.startswith(beginning)
    if kind == "SVG":
        text = picture.decode("utf-8")
        assert "0.593269992" in text
        assert "var(" not in text


def test_the_run_is_downloaded_as_a_table_of_the_chosen_iterations(start: Page, tmp_path: Path) -> None:
    run_to(start, 1000)
    press(start, "Share")
    start.locator(".csv summary").click()
    field = start.get_by_label("Every … iterations")
    field.fill("100")
    field.press("Enter")
    with start.expect_download() as download:
        press(start, "Download 11 rows")
    path = tmp_path / "run.csv"
    download.value.save_as(path)
    head, *rows = path.read_text("utf-8").splitlines()
    assert len(rows) == 11
    columns = head.split(",")
    first, last = (dict(zip(columns, row.split(","), strict=True)) for row in (rows[0], rows[-1]))
    assert (first["iteration"], last["iteration"]) == ("0", "1000")
    assert first["E_total"].startswith("0.2983711087600")


@pytest.mark.parametrize("link", ["The recipe", "This iteration", "NumPy", "PyTorch", "Jupyter notebook"])
def test_the_other_forms_of_the_run_are_downloaded(start: Page, link: str) -> None:
    press(start, "Step")
    press(start, "Share")
    with start.expect_download() as download:
        start.get_by_role("link", name=link).click()
    assert Path(download.value.path()).stat().st_size > 200
