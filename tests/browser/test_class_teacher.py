"""The teacher's bar: every kind of work, the clock, the limit, a second device, and a link with own questions."""

import re

import httpx
from class_pages import LONG_MS, OpenPage, give, open_class
from playwright.sync_api import Page, expect
from steering import clipboard, press, shown_error

from tests.class_page import joined


def dialog(page: Page, name: str):
    return page.locator(f"dialog.{name}[open]")


def test_every_kind_of_work_reaches_a_pupil(page: Page, server, open_class_page) -> None:
    code = open_class(page, server).replace(" ", "")
    pupil = open_class_page(server, joined(server, code, "Ada")["key"])

    def given(number: int):
        return pupil.until(
            lambda: next((task for task in pupil.newest("class")["tasks"] if task["number"] == number), None),
            f"task {number}",
        )

    give(page, "Stop of the lesson …")
    stop = dialog(page, "giving").get_by_role("combobox", name="Stop")
    expect(stop.locator("option").nth(1)).to_be_attached(timeout=LONG_MS)
    stop.select_option("3")
    dialog(page, "giving").get_by_role("button", name="Give", exact=True).click()
    assert (given(1)["kind"], given(1)["stop"]) == ("stop", 3)

    give(page, "Example, or this network …")
    network = dialog(page, "giving").get_by_role("combobox", name="Network")
    expect(network.locator("option").nth(3)).to_be_attached(timeout=LONG_MS)
    first = httpx.get(f"{server.url}api/examples").json()["examples"][0]["name"]
    network.select_option(first)
    dialog(page, "giving").get_by_role("button", name="Give", exact=True).click()
    assert given(2)["name"] == first

    give(page, "Example, or this network …")
    dialog(page, "giving").get_by_role("button", name="Give", exact=True).click()
    assert given(3)["link"].startswith("open/")

    give(page, "Own questions …")
    dialog(page, "giving").get_by_label("One question a line").fill("net_h1: the net input of h1\nw5+")
    dialog(page, "giving").get_by_label("Minutes").fill("2")
    dialog(page, "giving").get_by_role("button", name="Give", exact=True).click()
    own = given(4)
    assert [asked["quantity"] for asked in own["questions"]] == ["net_h1", "w5+"]
    assert own["ends_s"] is not None
    # 0.15 · 0.05 + 0.2 · 0.1 + 0.35 = 0.3775, the article's net_h1.
    pupil.do("answer", task=4, question=1, given="0.3775")
    assert pupil.newest("judged")["verdict"] == "right"

    give(page, "Exercise …")
    dialog(page, "giving").get_by_label("Each pupil gets other numbers").check()
    dialog(page, "giving").get_by_label(re.compile("at once")).uncheck()
    dialog(page, "giving").get_by_role("button", name="Give", exact=True).click()
    assert given(5)["own_numbers"] is True
    assert given(5)["feedback"] is False
    assert "seed" not in given(5)

    give(page, "Ask about this network …")
    page.get_by_role("combobox", name="Quantity").fill("dE_total/dw99")
    press(page, "Ask")
    expect(dialog(page, "giving").get_by_role("alert")).to_contain_text("dw99", timeout=LONG_MS)
    page.keyboard.press("Escape")

    press(page, "Class …")
    settling = dialog(page, "settling")
    settling.get_by_label("Timer, minutes").fill("1")
    settling.get_by_role("button", name="Start").click()
    settling.get_by_label("Last stop of the lesson").fill("4")
    settling.get_by_role("button", name="Set").click()
    settling.get_by_label(re.compile("The door is open")).uncheck()
    page.keyboard.press("Escape")
    expect(page.locator(".class-bar .clock")).to_have_text(
        re.compile(r"^(1:00|0:5\d) left$"), timeout=LONG_MS
    )
    pupil.until(lambda: pupil.newest("class")["limit"] == 4, "the limit")
    pupil.until(lambda: pupil.newest("class")["door_open"] is False, "the closed door")


def test_another_device_leads_and_the_first_one_takes_over(
    page: Page, server, open_browser: OpenPage
) -> None:
    open_class(page, server)
    key = page.evaluate("document.body.dataset.classKey")
    other = open_browser()
    other.goto(f"{server.url}class/{key}")
    expect(other.locator(".class-bar .code")).to_be_visible(timeout=LONG_MS)
    expect(page.get_by_text("Another device leads this class now.")).to_be_visible(timeout=LONG_MS)
    press(page, "Lead here")
    expect(other.get_by_text("Another device leads this class now.")).to_be_visible(timeout=LONG_MS)


def test_a_link_keeps_own_questions_with_their_network_for_the_next_class(page: Page, server) -> None:
    open_class(page, server)
    page.locator("#transport").get_by_role("button", name="Step", exact=True).click()
    expect(shown_error(page)).to_have_text("0.291027774")
    give(page, "Own questions …")
    dialog(page, "giving").get_by_label("Title").fill("Next year")
    dialog(page, "giving").get_by_label("One question a line").fill("w5+: the new w5")
    press(page, "Copy a link that keeps these questions")
    said = dialog(page, "giving").locator("p", has_text="Copy a link")
    expect(said).to_contain_text("link is on the clipboard", timeout=LONG_MS)
    page.keyboard.press("Escape")
    link = clipboard(page)
    page.goto("about:blank")
    page.goto(link)
    expect(shown_error(page)).to_have_text("0.291027774")
    questions = dialog(page, "giving").get_by_label("One question a line")
    expect(questions).to_have_value("w5+: the new w5", timeout=LONG_MS)
    expect(dialog(page, "giving").get_by_label("Title")).to_have_value("Next year")


def test_the_choices_of_a_ready_vote_are_the_engines_and_a_failure_is_said(page: Page, server) -> None:
    """The article: w6 changes most, from 0.45 to 0.408666186."""
    open_class(page, server)
    give(page, "Vote …")
    press(page, "Which changes most?")
    right = dialog(page, "giving").get_by_role("combobox", name="The right one")
    expect(right.locator("option:checked")).to_have_text("w6", timeout=LONG_MS)
    page.route("**/predict?**", lambda route: route.fulfill(status=422, json={"refused": "Not now, please."}))
    press(page, "Grow or shrink?")
    expect(dialog(page, "giving").get_by_role("alert")).to_have_text("Not now, please.")
