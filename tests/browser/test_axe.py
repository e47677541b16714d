"""axe finds no fault in any state of the network's page: narrow and wide, light and dark."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from steering import (
    LONG_MS,
    RULES,
    drop,
    element,
    faults,
    open_panel,
    open_section,
    open_view,
    press,
    shown_error,
)

WIDTHS, THEMES = (390, 1440), ("light", "dark")
LARGE = [[2, 8, 8, 8, 1], [2, *[64] * 7, 1]]

State = Callable[[Page], object]


def first(page: Page) -> None:
    """The first look, with the card of the first minute."""


def editing(page: Page) -> None:
    element(page, "w6").click()
    element(page, "w6").click()
    field = page.locator(".editor input")
    field.fill("a half")
    field.press("Enter")
    expect(page.locator(".editor .refusal")).to_contain_text("is not a number")


def inside_an_iteration(page: Page) -> None:
    page.get_by_label("Step by").select_option("operation")
    operations = page.get_by_role("region", name="Operations of this step")
    for done in ("1 of", "2 of"):
        press(page, "Step")
        expect(operations).to_contain_text(done, timeout=LONG_MS)


def lesson(page: Page) -> None:
    press(page, "Lesson")
    expect(page.locator(".stop h3")).to_have_text("The network and the given numbers", timeout=LONG_MS)


def checked(page: Page) -> None:
    open_panel(page, "Check")
    page.get_by_label("My values").fill("net_h1 0.9\nw5+ 0.3589")
    page.locator("#check").get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".verdicts li")).to_have_count(2)


def asked_to_predict(page: Page) -> None:
    open_panel(page, "Check")
    page.get_by_label("Predict first").check()
    press(page, "Step")
    expect(page.locator("#question")).to_contain_text("grow, shrink or stay")


def all_numbers(page: Page) -> None:
    open_section(page, "Gradient check")
    press(page, "Check all gradients")
    expect(page.locator(".gradients tbody tr")).to_have_count(10)
    page.locator(".panel-body summary", has_text="Matrix view").click()
    expect(page.locator("#matrices table").first).to_be_visible()


def settings(page: Page) -> None:
    open_panel(page, "Settings")
    expect(page.get_by_label("Seed")).to_be_visible()
    page.evaluate("() => document.querySelectorAll('#settings details').forEach((it) => { it.open = true; })")


def view_menu(page: Page) -> None:
    open_view(page)
    expect(page.get_by_label("Decimal sign")).to_be_visible()


def open_menu(page: Page) -> None:
    page.locator("[popovertarget=open-card]").click()
    expect(page.locator("#open-card .entry").first).to_be_visible()


def large_curve(page: Page) -> None:
    press(page, "Step")
    press(page, "Enlarge the error curve")
    expect(page.get_by_role("dialog", name="Error curve")).to_be_visible()


def own_data(page: Page) -> None:
    open_panel(page, "Data")
    press(page, "File or text …")
    page.get_by_label("Paste or type a table").fill("size;kind\n1,5;a\n;b\n2,5;b\n")
    expect(page.locator(".own-foot")).to_contain_text("2 rows", timeout=LONG_MS)


def typed_table(page: Page) -> None:
    open_panel(page, "Data")
    press(page, "Table …")
    page.get_by_label("x1, row 1", exact=True).fill("one")
    expect(page.locator(".own-cell-fault")).to_contain_text("is no number")


def own_points(page: Page) -> None:
    open_panel(page, "Data")
    press(page, "Points …")
    page.locator(".own-plane").press("Space")
    expect(page.locator(".own-point")).to_have_count(1)


def own_weights(page: Page) -> None:
    open_panel(page, "Data")
    press(page, "Weights …")
    page.get_by_label("Paste weights").fill("[[[1, 2], [3, 4]]]")
    page.get_by_role("radio").first.check(timeout=LONG_MS)
    expect(page.locator(".own-layers tbody tr")).to_have_count(1, timeout=LONG_MS)


def share(page: Page) -> None:
    press(page, "Share")
    expect(page.get_by_label("Watch: link")).to_be_visible()


def about(page: Page) -> None:
    open_panel(page, "Numbers")
    press(page, "About these numbers")
    expect(page.get_by_role("dialog").locator("li").first).to_be_visible()


def watching(page: Page) -> None:
    share(page)
    page.goto(page.get_by_label("Watch: link").input_value())
    expect(shown_error(page)).to_have_text("0.298371109")


def projector(page: Page) -> None:
    page.goto(f"{page.url}?view=projector")
    expect(shown_error(page)).to_have_text("0.298371109")


def embedded(page: Page) -> None:
    page.goto(f"{page.url}?embed=diagram,curve,transport,explain")
    expect(shown_error(page)).to_have_text("0.298371109")


STATES: list[State] = [
    first, editing, inside_an_iteration, lesson, checked, asked_to_predict, all_numbers, settings, view_menu,
    open_menu, large_curve, own_data, typed_table, own_points, own_weights, share, about, watching, projector, embedded,
]  # fmt: skip


def faults_in_every_look(page: Page) -> list[str]:
    """What axe finds at each width in each theme. Themes differ in their colours only."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        for theme in THEMES:
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            page.evaluate("() => Promise.allSettled(document.getAnimations().map((it) => it.finished))")
            # An explanation is pale until the next one replaces it.
            expect(page.locator(".stale")).to_have_count(0, timeout=LONG_MS)
            rules = RULES if theme == THEMES[0] else ["color-contrast"]
            found += [f"{width}, {theme}: {fault}" for fault in faults(page, rules)]
    return found


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_axe_finds_no_fault(page: Page, server, state: State) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    state(page)
    assert faults_in_every_look(page) == []


@pytest.mark.parametrize("layers", LARGE, ids=str)
def test_axe_finds_no_fault_in_a_large_network(page: Page, server, layers: list[int]) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    network = {
        "layers": layers,
        "activations": ["tanh"] * (len(layers) - 2) + ["logistic"],
        "biases": "per_neuron",
        "start": {"initializer": "xavier"},
    }
    data = {"inputs": [[0.05, 0.1]], "targets": [[0.99]]}
    drop(page, "large.json", json.dumps({"version": 1, "network": network, "data": data}))
    name = f"Network of {', '.join(map(str, layers))} neurons"
    expect(page.locator(".diagram svg").first).to_have_attribute("aria-label", name, timeout=LONG_MS)
    found = faults_in_every_look(page)
    # A table of 28,000 numbers is like one of a hundred, and takes axe minutes.
    panels = ("Check", "Numbers", "Settings") if len(layers) < 8 else ("Check", "Settings")
    for panel in panels:
        open_panel(page, panel)
        # The looks of the panels are those of a small network.
        found += [f"{panel}: {fault}" for fault in faults(page)]
    assert found == []
