"""A class in browsers: a teacher and five pupils through a whole lesson, and what the pages look like to everyone."""

import csv
import io
import re

import httpx
import pytest
from class_pages import LONG_MS, OpenPage, answer, give, join, open_class, view
from playwright.sync_api import Page, expect
from steering import RULES, faults, press, shown_error

from tests.class_page import join as join_by_http

NAMES = ["Ada", "Ben", "Cem", "Dana", "Eli"]


@pytest.mark.firefox
def test_a_whole_lesson_of_a_teacher_and_five_pupils(page: Page, server, open_browser: OpenPage) -> None:
    page.set_default_timeout(LONG_MS)
    code = open_class(page, server)
    pupils = {name: open_browser() for name in NAMES}
    for name, pupil in pupils.items():
        join(pupil, server, code, name)
    bar = page.locator(".class-bar")
    expect(bar).to_contain_text("5 here", timeout=LONG_MS)
    projector = open_browser()
    teachers_key = page.evaluate("document.body.dataset.classKey")
    picture = httpx.get(f"{server.url}api/classes/{teachers_key}/picture").json()
    assert picture["class"]["title"] == "3b"

    # Follow: the pupil's page shows the teacher's network; the pupil's own one stays as it is.
    ada = pupils["Ada"]
    press(page, "Follow me")
    stage = ada.frame_locator("#class-cover iframe")
    expect(stage.locator("#error strong").first).to_have_text("0.298371109", timeout=LONG_MS)
    page.locator("#transport").get_by_role("button", name="Step", exact=True).click()
    expect(stage.locator("#error strong").first).to_have_text("0.291027774", timeout=LONG_MS)
    press(ada, "Work on my own")
    expect(ada.locator("#class-cover iframe")).to_have_count(0)
    expect(shown_error(ada)).to_have_text("0.298371109")
    press(ada, "Follow again")
    expect(ada.locator("#class-cover iframe")).to_be_visible()
    bar.get_by_role("button", name=re.compile("^Follow me")).click()
    expect(ada.locator("#class-cover iframe")).to_have_count(0)
    page.locator("#transport").get_by_role("button", name=re.compile("Back|Reset")).first.click()
    expect(shown_error(page)).to_have_text("0.298371109")

    # A vote, whose right choice the engine has worked out: w6 falls from 0.45 to 0.4087 (the article).
    give(page, "Vote …")
    page.get_by_label("Weight or bias").select_option("w6")
    press(page, "Grow or shrink?")
    expect(page.get_by_label("Question")).to_have_value("Will w6 grow or shrink in the coming step?")
    press(page, "Start the vote")
    for name, choice in zip(
        NAMES, ["It shrinks", "It shrinks", "It grows", "It shrinks", "It grows"], strict=True
    ):
        pupils[name].get_by_role("button", name=choice).click(timeout=LONG_MS)
        expect(pupils[name].get_by_text("Your vote has come")).to_be_visible(timeout=LONG_MS)
    view(page, "Answers")
    shrinks = page.locator(".group", has_text="It shrinks")
    expect(shrinks.locator(".count")).to_have_text("3", timeout=LONG_MS)
    expect(shrinks).to_have_class(re.compile("right"))
    give(page, "What is given …")
    page.locator("dialog.given li").get_by_role("button", name="Close").click()
    page.keyboard.press("Escape")
    expect(pupils["Ben"].locator(".class-tasks")).to_contain_text("Right.", timeout=LONG_MS)

    # A question with three different mistakes. 0.741365070 · 0.186815602 · 0.593269992 = 0.082167041 (the article);
    # without the slope 0.741365070 · 0.593269992 = 0.439830…
    give(page, "Ask about this network …")
    page.get_by_role("combobox", name="Quantity").fill("dE_total/dw5")
    press(page, "Ask")
    given = {"Ada": "0.0822", "Ben": "0.4398", "Cem": "-0.0822", "Dana": "0.439830", "Eli": "0,31"}
    for name, value in given.items():
        answer(pupils[name], value)
        expect(pupils[name].locator(".asked-value .said p").first).to_be_visible(timeout=LONG_MS)
    expect(ada.locator(".asked-value .said")).to_contain_text("Right")
    groups = page.locator("#class-answers .group")
    slope = groups.filter(has_text="Slope of the activation left out")
    expect(slope.locator(".count")).to_have_text("2", timeout=LONG_MS)
    expect(slope).to_contain_text("Ben, Dana")
    expect(groups.filter(has_text="Sign turned").locator(".count")).to_have_text("1")
    expect(groups.filter(has_text="cause unknown").locator(".count")).to_have_text("1")
    expect(page.locator("#class-answers .answered")).to_have_text("5 of 5 answered")
    slope.get_by_role("button").click()
    did = page.locator(".comparison .did")
    expect(did).to_contain_text("0.741365", timeout=LONG_MS)
    expect(did).to_contain_text("left out")
    expect(did).to_contain_text("0.593270")
    expect(did).to_contain_text("0.4398")
    expect(page.locator(".comparison .by-rule [role=math]")).to_have_attribute(
        "aria-label", re.compile(r"0\.741365 times 0\.186816 times 0\.593270.* 0\.082167")
    )
    expect(page.locator(".comparison circle.parted")).to_have_count(1)

    # The projector shows the same, and names nobody.
    press(page, "Show on the projector")
    path = page.evaluate("document.body.dataset.root") or ""
    projector.goto(f"{server.url}{path}class/{projector_key(server, teachers_key)}")
    expect(projector.locator(".comparison .did")).to_contain_text("0.741365", timeout=LONG_MS)
    assert not [name for name in NAMES if name in projector.content()]

    # The board: Cem raises a hand and comes first; the teacher looks and helps.
    press(pupils["Cem"], "Raise a hand")
    view(page, "Board")
    expect(bar).to_contain_text("1 hand up", timeout=LONG_MS)
    first = page.locator(".tile").first
    expect(first).to_contain_text("Cem")
    expect(first).to_contain_text("Sign turned")
    first.get_by_role("button").click()
    expect(pupils["Cem"].get_by_text("Your teacher is looking at your network.")).to_be_visible(
        timeout=LONG_MS
    )
    looked = page.frame_locator(".opened-pupil iframe")
    expect(looked.locator(".diagram svg")).to_be_visible(timeout=LONG_MS)
    page.get_by_label("A sentence for them").fill("Which way does the error go?")
    press(page, "Send")
    expect(pupils["Cem"].get_by_text("Which way does the error go?")).to_be_visible(timeout=LONG_MS)
    press(pupils["Cem"], "I have read it")
    press(page, "Lower the hand")
    expect(bar).not_to_contain_text("hand up", timeout=LONG_MS)

    # Hold: every page pauses with the sentence, and goes on.
    press(page, "Hold")
    page.locator("dialog.holding").get_by_role("button", name="Hold").click()
    expect(pupils["Dana"].locator(".held")).to_have_text("Look up, please.", timeout=LONG_MS)
    press(page, "Release")
    expect(pupils["Dana"].locator(".held")).to_have_count(0)

    # A pupil who reloads is where they were.
    pupils["Eli"].reload()
    expect(pupils["Eli"].locator(".asked-value input")).to_have_value("0,31", timeout=LONG_MS)

    # The end, and the report.
    table = httpx.get(f"{server.url}api/classes/{teachers_key}/report.csv").text.removeprefix("\ufeff")
    rows = {row["pupil"]: row for row in csv.DictReader(io.StringIO(table)) if row["task"] == "2"}
    assert {name: row["value"] for name, row in rows.items()} == given
    assert rows["Ben"]["mistake"] == "slope_forgotten"
    press(page, "End …")
    press(page, "End, and keep the report for 24 hours")
    expect(bar).to_contain_text("has ended", timeout=LONG_MS)
    expect(ada.locator(".class-bar")).to_contain_text("Your own network stays yours", timeout=LONG_MS)
    page.get_by_role("link", name="Report").click()
    expect(page.locator("main")).to_contain_text("Slope of the activation left out")
    expect(page.locator("tr", has_text="Dana").nth(1)).to_contain_text("0.439830")


def projector_key(server, teachers_key: str) -> str:
    """The projector's key, as the teacher's page knows it."""
    from backstep.live.classes.live_class import projector_key as made

    return made(teachers_key)


def test_an_exercise_is_answered_on_its_page_without_its_key(
    page: Page, server, open_browser: OpenPage
) -> None:
    """Exercise 7 of level 2 gives out_o1 and out_h1: ∂E/∂out = out − target, the slope out·(1 − out)."""
    code = open_class(page, server)
    ada, ben = open_browser(), open_browser()
    ada.set_viewport_size({"width": 390, "height": 844})
    join(ada, server, code, "Ada")
    join(ben, server, code, "Ben")
    give(page, "Exercise …")
    page.get_by_label(re.compile("Number of the exercise")).fill("7")
    page.locator("dialog.giving").get_by_role("button", name="Give", exact=True).click()
    # Exercise 7: out_o1 = 0.720000 is given, and the target 0.7.
    for pupil in (ada, ben):
        press(pupil, "Open the exercise")
        expect(pupil.locator("#questions li.question").first).to_be_visible(timeout=LONG_MS)
        expect(pupil.get_by_role("button", name=re.compile("Show me"))).to_have_count(0)
        expect(pupil.get_by_role("link", name="Answer key")).to_be_hidden()
    assert httpx.get(f"{server.url}exercise/key?level=2&seed=7").status_code == 400
    first = "#questions li.question >> nth=0 >> input"
    ada.fill(first, "0.020000")
    ada.press(first, "Enter")
    expect(ada.locator("#questions li.question").first).to_have_attribute(
        "data-said", "right", timeout=LONG_MS
    )
    ben.fill(first, "-0.020000")
    ben.press(first, "Enter")
    expect(ben.locator("#questions li.question").first).to_contain_text("sign", timeout=LONG_MS)
    view(page, "Answers")
    expect(page.locator(".group.right .count")).to_have_text("1", timeout=LONG_MS)
    expect(page.locator("#class-answers .group", has_text=re.compile("[Ss]ign"))).to_contain_text("Ben")
    expect(page.locator(".questions-of-task button").first).to_contain_text("1/2")
    ben.reload()
    expect(ben.locator(first)).to_have_value("-0.020000", timeout=LONG_MS)
    # The class ends, and the exercise's key is to be had again.
    press(page, "End …")
    press(page, "End, and erase everything at once")
    expect(page.locator(".class-bar")).to_contain_text("has ended", timeout=LONG_MS)
    assert httpx.get(f"{server.url}exercise/key?level=2&seed=7").status_code == 200


def test_a_wrong_code_says_so_and_a_pupil_comes_back_by_the_four_digits(
    page: Page, server, open_browser: OpenPage
) -> None:
    code = open_class(page, server)
    pupil = open_browser()
    pupil.goto(f"{server.url}j/222222Z")
    press(pupil, "Join")
    expect(pupil.get_by_role("alert")).to_contain_text("There is no class with this code")
    joined = join_by_http(server, code, "Ada").json()
    pupil.get_by_label("Code on the board").fill(code)
    press(pupil, "I was here already, on another device")
    pupil.get_by_label("Your nickname").fill("ada")
    pupil.get_by_label("Your four-digit code").fill(joined["pin"])
    press(pupil, "Come back")
    expect(pupil.locator(".class-bar.pupil")).to_contain_text("Ada", timeout=LONG_MS)
    pupil.goto(f"{server.url}join")
    expect(pupil.get_by_role("link", name="Go on as Ada in 3b")).to_be_visible()
    page.goto(f"{server.url}leave")
    expect(page.locator("#class-button")).to_be_visible()


def test_axe_finds_no_fault_in_any_page_of_a_class(page: Page, server, open_browser: OpenPage) -> None:
    code = open_class(page, server)
    pupil = open_browser()
    pupil.goto(f"{server.url}join")
    found = looks(pupil)
    join(pupil, server, code, "Ada")
    give(page, "Ask about this network …")
    page.get_by_role("combobox", name="Quantity").fill("dE_total/dw5")
    found += looks(page)
    press(page, "Ask")
    answer(pupil, "0.4398")
    found += looks(pupil)
    view(page, "Answers")
    page.locator("#class-answers .group button").first.click(timeout=LONG_MS)
    expect(page.locator(".comparison")).to_be_visible(timeout=LONG_MS)
    found += looks(page)
    press(page, "Show on the projector")
    view(page, "Board")
    page.locator(".tile button").click()
    found += looks(page)
    key = page.evaluate("document.body.dataset.classKey")
    pupil.goto(f"{server.url}class/{projector_key(server, key)}")
    expect(pupil.locator(".comparison")).to_be_visible(timeout=LONG_MS)
    found += looks(pupil)
    page.goto(f"{server.url}class/{key}/report")
    found += looks(page)
    assert found == [], "\n".join(found)


def looks(page: Page) -> list[str]:
    """What axe finds on a phone and on a laptop, light and dark."""
    found = []
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for theme, rules in (("light", RULES), ("dark", ["color-contrast"])):
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            found += [f"{page.url} {width}, {theme}: {fault}" for fault in faults(page, rules)]
    return found
