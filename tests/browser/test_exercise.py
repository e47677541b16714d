"""An exercise as a learner works on it, and its sheets as a teacher prints them."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from backstep.lesson.exercises.exercise import exercise
from backstep.lesson.exercises.levels import LEVELS
from backstep.lesson.exercises.worksheet import paper
from playwright.sync_api import Browser, Locator, Page, expect
from steering import LONG_MS, clipboard, element, faults, shown_error

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed"
)


def question(page: Page, quantity: str) -> Locator:
    return page.locator(f'.question[data-quantity="{quantity}"]')


def answer(page: Page, quantity: str, value: str) -> Locator:
    row = question(page, quantity)
    field = row.get_by_role("textbox")
    field.fill(value)
    field.press("Enter")
    return row


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(f"{server.url}exercise?level=3&seed=7")
    expect(question(page, "delta_o1").locator(".katex")).to_be_visible(timeout=LONG_MS)
    return page


def test_a_wrong_answer_gets_its_mistake_and_then_the_right_one_is_right(start: Page) -> None:
    row = answer(start, "delta_o2", "-0.121759")
    expect(row).to_contain_text("not this")
    expect(row).to_contain_text("The sign is turned")
    expect(start.locator(".score")).to_contain_text("0 of 16 right")
    row = answer(start, "delta_o2", "0,121759")
    # For the eye a mark and a word; for the ear the word.
    expect(row.locator(".verdict .mark")).to_be_visible()
    expect(row.locator(".verdict .mark")).to_have_text("✓")
    expect(row.get_by_role("status").first).to_have_text("✓right")
    expect(row).to_match_aria_snapshot("- listitem:\n  - status: right")
    expect(row).not_to_contain_text("The sign is turned")
    expect(start.locator(".score")).to_contain_text("1 of 16 right")
    row.locator("summary").click()
    expect(row.locator(".derived li")).to_have_count(3)
    expect(row.get_by_role("math", name="equals 0.650838 times 0.187080, equals 0.121759")).to_be_visible()


def test_after_two_tries_the_value_is_offered_and_shown_with_its_derivation(start: Page) -> None:
    row = answer(start, "delta_o1", "0.5")
    expect(row.get_by_role("button", name="Show me anyway")).to_be_visible()
    row = answer(start, "delta_o1", "0.6")
    row.get_by_role("button", name="Show the value").click()
    expect(row).to_contain_text("The value is 0.029783.")
    expect(start.locator(".score")).to_contain_text("0 of 16 right, 1 shown")


def test_the_value_is_not_in_the_page_before_it_is_asked_for(start: Page) -> None:
    assert "0.029783" not in start.content()
    question(start, "delta_o1").get_by_role("button", name="Show me").click()
    expect(question(start, "delta_o1")).to_contain_text("The value is 0.029783.")


def test_what_is_no_number_gets_a_sentence_in_its_row(start: Page) -> None:
    expect(answer(start, "delta_o1", "half")).to_contain_text(
        "A number such as 0.4, 0,4, 2/5 or 1e-3 was expected"
    )


def test_all_answers_are_checked_at_once(start: Page) -> None:
    for quantity, value in (("delta_o1", "0.029783"), ("delta_o2", "0.121759"), ("w1+", "0.9")):
        question(start, quantity).get_by_role("textbox").fill(value)
    start.get_by_role("button", name="Check all").click()
    expect(start.locator('.question[data-said="right"]')).to_have_count(2)
    expect(start.locator('.question[data-said="wrong"]')).to_have_count(1)


def test_what_was_typed_survives_a_reload_and_belongs_to_its_exercise(start: Page, server) -> None:
    answer(start, "delta_o1", "0.029783")
    expect(start.locator(".score")).to_contain_text("1 of 16 right")
    start.reload()
    expect(question(start, "delta_o1").get_by_role("textbox")).to_have_value("0.029783")
    expect(start.locator(".score")).to_contain_text("1 of 16 right")
    start.goto(f"{server.url}exercise?level=3&seed=8")
    expect(start.locator(".score")).to_contain_text("0 of")


def test_give_me_another_is_another_of_the_same_level(start: Page) -> None:
    start.get_by_role("link", name="Give me another").click()
    start.wait_for_url(re.compile(r"level=3&seed=\d+$"))
    expect(start.get_by_role("heading", level=1)).to_have_text(re.compile(r"Exercise \d+"))
    start.get_by_role("link", name="1 The forward pass").click()
    start.wait_for_url(re.compile(r"level=1&seed=\d+$"))
    expect(question(start, "net_h1")).to_be_visible()


def test_the_class_gets_the_same_exercise_from_the_link(start: Page, browser: Browser) -> None:
    start.context.grant_permissions(["clipboard-write"])
    start.get_by_role("button", name="Copy link for the class").click()
    expect(start.get_by_text("The link is on the clipboard")).to_be_visible()
    link = clipboard(start)
    other = browser.new_context().new_page()
    other.goto(link)
    expect(other.locator(".given")).to_have_text(start.locator(".given").inner_text(), use_inner_text=True)
    other.context.close()


@pytest.mark.parametrize("path", ["exercise", "exercise/worksheet", "exercise/key"])
def test_the_diagram_shows_what_is_given_and_nothing_that_is_asked(page: Page, server, path: str) -> None:
    page.goto(f"{server.url}{path}?level=1&seed=7")
    shown = page.locator(".diagram text")
    expect(shown.first).to_be_visible()
    made = exercise(7, 1)
    numbers = {
        float(n.replace("−", "-"))
        for text in shown.all_text_contents()
        for n in re.findall(r"−?\d+\.\d+", text)
    }
    given = {*made.parameters, *made.inputs.flat, *made.targets.flat}
    assert numbers == {round(float(number), 12) for number in given}


def test_it_opens_in_backstep_with_its_network(start: Page) -> None:
    start.get_by_role("link", name="Open in Backstep").click()
    weight = exercise(7, 3).recipe()["network"]["start"]["weights"][1][0][0]
    expect(element(start, "w5")).to_contain_text(f"{weight:.4f}".replace("-", "−"), timeout=LONG_MS)


def test_the_exercises_are_found_from_the_networks_page(page: Page, server) -> None:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    page.get_by_role("link", name="Exercises").click()
    page.wait_for_url(re.compile(r"/exercise\?level=1&seed=\d+$"))


# ---- how it looks


@pytest.mark.parametrize(("width", "theme"), [(390, "dark"), (1440, "light")])
@pytest.mark.parametrize("path", ["exercise", "exercise/worksheet", "exercise/key"])
def test_axe_finds_no_fault(browser: Browser, server, path: str, width: int, theme: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=theme)
    page.goto(f"{server.url}{path}?level=3&seed=7")
    expect(page.locator(".katex").first).to_be_visible(timeout=LONG_MS)
    if path == "exercise":
        expect(answer(page, "delta_o2", "-0.121759")).to_contain_text("not this")
        question(page, "delta_o1").get_by_role("button", name="Show me").click()
        expect(question(page, "delta_o1")).to_contain_text("The value is")
        question(page, "delta_o1").locator("summary").click()
        expect(question(page, "delta_o1").locator(".derived .katex").first).to_be_visible()
    assert faults(page) == []
    page.close()


@pytest.mark.parametrize("width", [360, 390, 768, 1100, 1440])
def test_nothing_scrolls_sideways(browser: Browser, server, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    for path in ("exercise", "exercise/worksheet", "exercise/key"):
        page.goto(f"{server.url}{path}?level=4&seed=7")
        expect(page.locator(".katex").first).to_be_visible(timeout=LONG_MS)
        assert page.evaluate("() => document.documentElement.scrollWidth") <= width, path
    page.close()


@pytest.mark.parametrize("width", [360, 390])
def test_the_networks_header_is_two_rows_on_a_phone(browser: Browser, server, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(server.url)
    expect(page.get_by_role("button", name="Undo")).to_be_visible(timeout=LONG_MS)
    shown = page.locator(".top :is(h1, button, .button)").filter(visible=True).all()
    boxes = [box for one in shown if (box := one.bounding_box())]
    assert len(boxes) == 8
    middles = sorted(box["y"] + box["height"] / 2 for box in boxes)
    assert middles[1] - middles[0] < 4
    assert middles[-1] - middles[2] < 4
    assert max(box["x"] + box["width"] for box in boxes) <= width
    page.close()


# ---- on paper


def printed(page: Page, address: str, file: Path, paper_size: str) -> list[str]:
    """The text of each page of the PDF."""
    page.goto(address)
    expect(page.get_by_role("button", name="Print")).to_be_enabled(timeout=LONG_MS)
    page.pdf(path=file, format=paper_size)
    out = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True)
    return out.stdout.split("\f")[:-1]


@needs_poppler
@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("level", LEVELS)
def test_the_worksheet_and_its_key_are_printed_whole(
    browser: Browser, server, tmp_path: Path, level: int, size: str
) -> None:
    made = exercise(7, level)
    page = browser.new_page(color_scheme="dark")
    query = f"?level={level}&seed=7"
    sheet = printed(page, f"{server.url}exercise/worksheet{query}", tmp_path / "sheet.pdf", size)
    key = printed(page, f"{server.url}exercise/key{query}", tmp_path / "key.pdf", size)
    page.close()
    assert len(sheet) <= 5
    assert len(key) <= 6
    assert made.title in sheet[0]
    assert f"Level {level}, exercise 7" in sheet[0]
    assert f"{server.url}exercise{query}" in sheet[0]
    assert "Name" in sheet[0]
    assert "Name" not in key[0]
    assert f"{made.title}: answer key" in key[0]
    for pages in (sheet, key):
        whole = "\n".join(pages)
        assert "Print" not in whole
        numbers = [int(n) for n in re.findall(r"(?m)^ *(\d+)\. +\S", whole)]
        assert numbers == [q.number for q in made.questions]
    plain = paper(made)
    for q in made.questions:
        # The index of a name may stand on a line of its own in the text of a PDF.
        assert f"= {plain.number(made.checker.value(q.quantity))}" in re.sub(" +", " ", "\n".join(key))


def test_a_question_and_its_derivation_stay_on_one_page(page: Page, server) -> None:
    for path, rows in (("worksheet", ".problems li"), ("key", ".answers li")):
        page.goto(f"{server.url}exercise/{path}?level=4&seed=7")
        page.emulate_media(media="print")
        for found in page.locator(rows).all():
            assert found.evaluate("e => getComputedStyle(e).breakInside") == "avoid"
            assert found.bounding_box()["height"] < 900
        assert not page.locator(".on-screen").is_visible()
        assert page.evaluate("() => getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
