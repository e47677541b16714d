"""The Explain card: how a number comes about, for every number of the network."""

import json
import re
from contextlib import suppress

import pytest
from playwright.sync_api import Page, Route, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from steering import (
    clipboard,
    drop,
    element,
    open_panel,
    open_section,
    open_settings,
    open_view,
    press,
    select,
    shown_error,
    shown_iteration,
    until,
)


@pytest.fixture
def start(page: Page, server) -> Page:
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    return page


def formula(page: Page, words: str):
    return page.locator(".formula-place").and_(page.get_by_role("math", name=words))


def test_the_gradient_of_w5_is_explained_without_a_choice_being_made(start: Page) -> None:
    expect(
        formula(start, "equals 0.741365070 times 0.186815602 times 0.593269992, equals 0.082167041").first
    ).to_be_visible()
    expect(start.locator(".steps .katex").first).to_be_visible()


def test_a_hidden_weight_shows_the_sum_over_all_paths(start: Page) -> None:
    select(start, "w1")
    expect(
        formula(start, "equals 0.036350306 times 0.241300709 times 0.05, equals 0.000438568").first
    ).to_be_visible()
    expect(start.locator('.steps [role=math][aria-label*="0.055399425"]').first).to_be_attached()
    expect(start.locator('.steps [role=math][aria-label*="minus 0.019049118"]').first).to_be_attached()


def order(page: Page) -> list[str]:
    rows = page.locator(".steps [data-quantity-of]")
    return rows.evaluate_all("all => all.map(one => one.dataset.quantityOf)")


def test_the_result_comes_first_then_each_factor_and_then_the_next_value(start: Page) -> None:
    expect(start.locator(".factor")).to_have_count(3)
    factors = ["dE_total/dout_o1", "dout_o1/dnet_o1", "dnet_o1/dw5"]
    assert order(start) == ["dE_total/dw5", *factors, "w5+"]
    expect(start.locator(".result strong")).to_have_text("0.082167041")
    values = ["0.741365070", "0.186815602", "0.593269992"]
    expect(start.locator(".factor .value")).to_have_text(values)
    expect(start.locator(".factor > .note").nth(0)).to_contain_text("0.751365070 − 0.01.")
    expect(start.locator(".factor > .note").nth(1)).to_contain_text("The slope of the logistic function")
    expect(start.locator(".next")).to_contain_text("= 0.4 − 0.5 · 0.082167041 = 0.358916480")


def test_the_new_weights_tab_begins_with_the_update_and_its_numbers(start: Page) -> None:
    start.get_by_role("button", name="w5⁺").click()
    expect(start.get_by_role("button", name="w5⁺")).to_have_attribute("aria-pressed", "true")
    expect(start.locator(".factor")).to_have_count(4)
    assert order(start)[:2] == ["w5+", "dE_total/dw5"]
    expect(start.locator(".result strong")).to_have_text("0.358916480")
    update = start.locator(".chain").get_by_role("math")
    expect(update).to_have_attribute(
        "aria-label", re.compile("equals 0.4, minus 0.5 times 0.082167041, equals 0.358916480$")
    )
    expect(update).to_contain_text("0.082167041")
    expect(start.locator(".next")).to_have_count(0)


def test_a_hidden_weight_lists_each_path_below_their_sum(start: Page) -> None:
    select(start, "w1")
    expect(start.locator(".factor")).to_have_count(5)
    paths, slopes = ["dE_o1/dout_h1", "dE_o2/dout_h1"], ["dout_h1/dnet_h1", "dnet_h1/dw1"]
    assert order(start) == ["dE_total/dw1", "dE_total/dout_h1", *paths, *slopes, "w1+"]
    expect(formula(start, "equals 0.055399425, plus minus 0.019049118, equals 0.036350306")).to_be_visible()


def test_a_factor_with_another_name_says_it(start: Page) -> None:
    select(start, "w1")
    same = start.locator(".factor .same")
    expect(same).to_have_text(["∂neto1/∂outh1 = w5 = 0.4", "∂neto2/∂outh1 = w7 = 0.5"])


def test_rounded_for_display_stands_where_the_terms_give_another_last_digit(start: Page) -> None:
    """0.055399425 − 0.019049118 is 0.036350307, and the sum is 0.036350306."""
    select(start, "w1")
    row = start.locator('.factor[data-quantity-of="dE_total/dout_h1"] .note')
    expect(row).to_contain_text("0.055399425 + (−0.019049118).")
    expect(row).to_contain_text("Rounded for display")
    start.get_by_role("button", name="E_total, explain").click()
    expect(formula(start, "equals 0.274811083, plus 0.023560026, equals 0.298371109").first).to_be_visible()
    expect(start.locator(".chain")).not_to_contain_text("Rounded for display")


def test_nothing_scrolls_inside_the_card(start: Page) -> None:
    for name in ("w5", "w1", "o1", "b2"):
        select(start, name)
        expect(start.locator("#inspector h3")).to_contain_text(f"{name}, ")
        expect(start.locator(".steps .chain .katex").first).to_be_visible()
        scrolling = start.locator("#inspector *").evaluate_all(
            """all => all.filter(one => /auto|scroll/.test(getComputedStyle(one).overflow))
                .map(one => one.className)"""
        )
        assert scrolling == []


def test_a_frozen_weight_says_why_its_next_value_is_the_same(start: Page) -> None:
    start.get_by_label("Freeze w5").click()
    expect(start.locator(".next")).to_contain_text("= 0.4")
    expect(start.locator(".next")).to_contain_text("w5 is frozen, so it is not trained")
    select(start, "b1")
    expect(start.locator(".next")).to_contain_text("Biases are not trained under this rule")


def test_the_first_formula_is_in_sight_and_all_paths_of_a_hidden_weight_are_reached_uncovered(
    start: Page,
) -> None:
    select(start, "w1")
    paths = ["dE_o1/dout_h1", "dE_o2/dout_h1"]
    expect(start.locator(".factor")).to_have_count(5)
    start.set_viewport_size({"width": 1280, "height": 720})
    expect(start.locator(".steps .katex").first).to_be_in_viewport(ratio=1)
    total = "equals 0.055399425, plus minus 0.019049118, equals 0.036350306"
    rows = [start.locator(f'.factor[data-quantity-of="{quantity}"]').first for quantity in paths]
    for row in (*(row.locator(".katex").first for row in rows), formula(start, total).first):
        row.scroll_into_view_if_needed()
        expect(row).to_be_in_viewport(ratio=0.95)
        box, foot = row.bounding_box(), start.locator(".dock").bounding_box()
        assert box["y"] + box["height"] <= foot["y"]


def hold(page: Page, address: str) -> list[Route]:
    """Keeps the server's answers to these requests back until they are let go on."""
    held: list[Route] = []
    # The driver looks at how many arguments a handler takes, which it cannot see of a list's own method.
    page.route(address, lambda route: held.append(route))  # noqa: PLW0108
    return held


def test_an_explanation_that_is_no_longer_wanted_is_given_up_and_the_one_before_is_never_shown(
    start: Page,
) -> None:
    expect(start.locator(".steps .katex").first).to_be_visible()
    held = hold(start, "**/derivation?quantity=dE_total%2Fdw6*")
    select(start, "w6")
    until(start, lambda: len(held) == 1)
    expect(start.locator("#inspector h3")).to_have_text("w6, weight from h2 to o1")
    expect(start.locator(".steps")).to_have_count(0)
    expect(start.locator(".diagram .badge")).to_have_count(0)
    assert "0.082167041" not in start.locator("#inspector").inner_text()
    with start.expect_event("requestfailed", lambda request: "dE_total%2Fdw6" in request.url):
        select(start, "w7")
    expect(formula(start, "equals minus 0.022602540").first).to_be_visible()
    expect(formula(start, "equals 0.082667628")).to_have_count(0)


def test_after_a_step_the_numbers_of_the_iteration_before_are_not_shown_as_if_they_were_its_own(
    start: Page,
) -> None:
    expect(start.locator(".steps .katex").first).to_be_visible()
    select(start, "w1")
    expect(start.locator(".diagram .part").first).to_contain_text("0.055399425")
    held = hold(start, "**/derivation?*")
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("1")
    expect(start.locator(".steps")).to_have_class(re.compile("stale"))
    expect(start.get_by_role("region", name="How it comes about")).to_have_attribute("aria-busy", "true")
    expect(start.locator("#inspector")).to_contain_text("These steps are of iteration 0.")
    expect(start.locator(".diagram .part").first).not_to_contain_text("0.055399425")
    until(start, lambda: len(held) > 0)
    held[-1].continue_()
    expect(start.locator(".steps")).not_to_have_class(re.compile("stale"))
    expect(start.locator(".diagram .part").first).to_contain_text("0.05")


LONG = {
    "version": 1,
    "network": {
        "layers": [2, 3, 2],
        "activations": ["leaky_relu", "softmax"],
        "start": {"initializer": "xavier"},
    },
    "data": {
        "inputs": [[0.0, 0.5], [0.5, 1.0], [1.0, 0.25], [0.3, 0.7]],
        "targets": [[1.0, 0.0], [0.0, 1.0]] * 2,
    },
    "rule": {
        "optimizer": "adam",
        "batch_size": 4,
        "sample_reduction": "mean",
        "l2": 0.01,
        "train_biases": True,
    },
    "seed": 3,
}
"""A network with the longest formulas: sums over a batch and over paths, a penalty, Adam."""


@pytest.mark.parametrize("recipe", [None, LONG], ids=["the article's", "a batch, softmax and Adam"])
@pytest.mark.parametrize("width", [360, 390])
def test_on_a_phone_every_formula_fits_its_place(start: Page, width: int, recipe: dict | None) -> None:
    start.set_viewport_size({"width": width, "height": 844})
    if recipe:
        drop(start, "recipe.json", json.dumps(recipe))
        expect(element(start, "h3")).to_be_visible()
    for name in ("w1", "w7", "b1" if recipe is None else "b_o1", "o1", "h1"):
        select(start, name)
        expect(start.locator("#inspector h3")).to_contain_text(f"{name}, ")
        for choice in start.locator("#inspector .choices button").all():
            choice.press("Enter")
            expect(start.get_by_role("region", name="How it comes about")).to_have_attribute(
                "aria-busy", "false"
            )
            expect(start.locator(".steps .chain .katex").first).to_be_visible()
            # A formula is fitted once its letters have come.
            start.wait_for_function(
                """() => [...document.querySelectorAll(".steps .formula-place")].every(one =>
                    one.scrollWidth <= one.clientWidth + 1 && one.getBoundingClientRect().right <= innerWidth)"""
            )


def test_the_new_weight_is_explained_by_the_optimiser_that_makes_it(start: Page) -> None:
    start.get_by_role("button", name="w5⁺").click()
    expect(formula(start, "equals 0.358916480").first).to_be_visible()
    open_settings(start)
    start.get_by_label("Optimiser").select_option("adam")
    expect(formula(start, "equals 0.358916480")).to_have_count(0)
    expect(start.locator('.steps [role=math][aria-label*="square root"]').first).to_be_attached()


@pytest.mark.parametrize(
    ("name", "number"),
    [("h1", "0.3775"), ("o2", "1.224921404"), ("target_o1", "0.274811083"), ("b2", "0.100400325")],
)
def test_every_kind_of_element_is_explained(start: Page, name: str, number: str) -> None:
    select(start, name)
    expect(start.locator(f'.steps [role=math][aria-label*="{number}"]').first).to_be_visible()


def test_the_explanation_follows_the_steps(start: Page) -> None:
    press(start, "Step")
    expect(shown_iteration(start)).to_have_text("1")
    expect(formula(start, "equals 0.082167041")).to_have_count(0)


def test_a_derivative_opens_into_its_small_steps(start: Page) -> None:
    start.locator(".steps details summary").first.click()
    expect(start.locator(".steps details[open] .small").first).to_be_visible()


def test_pointing_at_a_factor_lights_the_part_of_the_diagram_it_lives_in(start: Page) -> None:
    start.locator('.steps [data-at="o1"]').first.hover()
    expect(element(start, "o1")).to_have_class("element neuron lit")


def test_an_input_is_given_and_not_worked_out(start: Page) -> None:
    select(start, "i1")
    expect(start.locator("#inspector")).to_contain_text("given, not worked out")


def check(page: Page, text: str) -> None:
    page.get_by_label("My values").fill(text)
    page.get_by_role("button", name="Check", exact=True).click()


def test_the_learners_mistake_is_named_and_the_value_is_not_given_away(start: Page) -> None:
    open_panel(start, "Check")
    check(start, "dE_total/dw5 -0.082167041\nw5+ 0,3589\nnonsense 1\nw6+ 0.51130127")
    rows = start.locator(".verdicts li")
    expect(rows).to_have_count(4)
    expect(rows.nth(0)).to_contain_text("not this")
    expect(rows.nth(0).locator(".note").first).to_contain_text("sign")
    expect(rows.nth(1)).to_contain_text("right")
    expect(rows.nth(2)).to_contain_text("no such quantity")
    expect(rows.nth(3).locator(".note").first).to_contain_text("w7")
    expect(rows.nth(0)).not_to_contain_text("0.082167041.")
    rows.nth(0).get_by_role("button", name="Show the value anyway").click()
    expect(rows.nth(0)).to_contain_text("The value is 0.082167041.")


def test_a_file_dropped_onto_my_values_is_read_there(start: Page) -> None:
    open_panel(start, "Check")
    field = start.get_by_label("My values")
    field.evaluate(
        """(field) => {
            const data = new DataTransfer();
            const bytes = new Uint8Array([...'\\ufeffiteration,w5\\n0,0.4\\n'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
            data.items.add(new File([bytes], 'log.csv'));
            field.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        }"""
    )
    expect(field).to_have_value("iteration,w5\n0,0.4\n")
    start.get_by_role("button", name="Check", exact=True).click()
    expect(start.locator("#check")).to_contain_text("This log is right")


def test_after_two_tries_the_value_is_offered(start: Page) -> None:
    open_panel(start, "Check")
    check(start, "net_h1 0.3825")
    expect(start.get_by_role("button", name="Show the value anyway")).to_be_visible()
    check(start, "net_h1 0.3999")
    expect(start.get_by_role("button", name="Show the value", exact=True)).to_be_visible()


def test_verdicts_that_come_late_are_passed_over_and_old_ones_are_said_to_be_old(start: Page) -> None:
    open_panel(start, "Check")
    held = hold(start, "**/check*")
    check(start, "net_h1 0.5")
    until(start, lambda: len(held) == 1)
    check(start, "net_h1 0.3775")
    until(start, lambda: len(held) == 2)
    held[1].continue_()
    row = start.locator(".verdicts li")
    expect(row).to_contain_text("✓right")
    with start.expect_response("**/check*"):
        held[0].continue_()
    expect(row).to_contain_text("net")
    expect(row).to_contain_text("0.3775")
    press(start, "Step")
    expect(start.locator("#check")).to_contain_text("The network has moved on since")


def colour(page: Page, selector: str, style: str = "color") -> str:
    return page.locator(selector).first.evaluate(f"e => getComputedStyle(e).{style}")


def test_a_factor_has_one_colour_in_the_formula_and_on_the_diagram(start: Page) -> None:
    expect(start.locator(".diagram .badge")).to_have_count(3)
    colours = []
    for number in (1, 2, 3):
        formulas = colour(start, f'.steps .chain [data-factor="{number}"]')
        assert formulas == colour(start, f'.diagram .badge[data-factor="{number}"] circle', "fill")
        colours.append(formulas)
    assert len(set(colours)) == 3


def test_every_path_of_a_hidden_weight_is_drawn_with_what_comes_along_it(start: Page) -> None:
    select(start, "w1")
    parts = start.locator(".diagram .part")
    expect(parts).to_have_count(2)
    expect(parts.nth(0)).to_contain_text("0.055399425")
    expect(parts.nth(1)).to_contain_text("−0.019049118")
    expect(start.locator(".diagram .path")).to_have_count(2)
    select(start, "w5")
    expect(parts).to_have_count(0)


def test_the_parts_of_paths_cover_no_other_number(start: Page) -> None:
    for width in (360, 390, 1440):
        start.set_viewport_size({"width": width, "height": 900})
        for name in ("w1", "w2", "w3", "w4"):
            select(start, name)
            expect(formula(start, f"w {name[1]}").first).to_be_visible()
            expect(start.locator(".diagram .part text.number")).to_have_text([re.compile(r"\d\.\d{3}")] * 2)
            boxes = start.evaluate(
                """() => [...document.querySelectorAll('.diagram .part .plate')].flatMap(plate => {
                    const p = plate.getBoundingClientRect();
                    return [...document.querySelectorAll('.diagram .element text.number, .diagram .element text.weight-label')]
                        .filter(t => { const b = t.getBoundingClientRect();
                            return b.left < p.right && p.left < b.right && b.top < p.bottom && p.top < b.bottom; })
                        .map(t => t.textContent);
                })"""
            )
            assert boxes == []


def test_a_click_on_a_factor_explains_that_factor(start: Page) -> None:
    start.locator('.steps [data-quantity="dout_o1/dnet_o1"]').first.click()
    expect(start.locator("#inspector h3")).to_have_text("o1, output neuron")
    expect(start.get_by_role("button", name="∂out_o1/∂net_o1")).to_have_attribute("aria-pressed", "true")
    expect(formula(start, "equals 0.186815602").first).to_be_visible()


def test_the_total_error_is_explained_from_its_number(start: Page) -> None:
    start.get_by_role("button", name="E_total, explain").click()
    expect(formula(start, "equals 0.274811083, plus 0.023560026, equals 0.298371109").first).to_be_visible()


def test_a_number_of_the_table_explains_itself(start: Page) -> None:
    open_panel(start, "Numbers")
    start.get_by_role("button", name="0.008771355, explain delta_h1").focus()
    start.keyboard.press("Enter")
    expect(start.locator("#inspector h3")).to_have_text("h1, hidden neuron")
    expect(start.get_by_role("button", name="δ", exact=True)).to_have_attribute("aria-pressed", "true")


def test_a_formula_is_copied_as_tex(page: Page, server) -> None:
    page.context.grant_permissions(["clipboard-write"])
    page.goto(server.url)
    page.get_by_role("button", name="TeX: copy this formula").click()
    expect(page.get_by_text("on the clipboard, as TeX")).to_be_visible()
    copied = clipboard(page)
    assert "\\frac{\\partial E_{\\mathrm{total}}}{\\partial w_{5}}" in copied
    assert copied.endswith("0.082167041")
    assert "htmlData" not in copied


def test_a_gradient_stands_beside_its_central_difference(start: Page) -> None:
    difference = start.get_by_test_id("difference")
    expect(difference).to_contain_text("0.082167041")
    expect(difference).to_contain_text("✓ agrees")
    start.get_by_role("button", name="w5⁺").click()
    expect(difference).to_have_count(0)


def test_all_gradients_are_checked_at_once(start: Page) -> None:
    open_section(start, "Gradient check")
    press(start, "Check all gradients")
    expect(start.get_by_text("✓ All 10 gradients of iteration 0 agree.")).to_be_visible()
    expect(start.locator(".gradients tbody tr")).to_have_count(10)
    press(start, "Step")
    expect(start.get_by_text("The network has moved on since.")).to_be_visible()


def test_the_notation_changes_letters_and_digits_everywhere_and_is_remembered(start: Page) -> None:
    open_view(start)
    for label, choice in [
        ("Net input", "z"),
        ("Output", "a"),
        ("Rate", "alpha"),
        ("δ is", "-1"),
        ("Weights", "row_first"),
        ("Decimals", "4"),
        ("Decimal sign", "true"),
    ]:
        start.locator(".notation").get_by_label(label).select_option(choice)
    for _ in range(2):
        expect(shown_error(start)).to_have_text("0,2984")
        expect(element(start, "h1")).to_contain_text("0,5933")
        expect(element(start, "h1")).to_contain_text("z 0,3775")
        expect(element(start, "o1")).to_contain_text("δ −0,1385")
        expect(element(start, "w5")).to_contain_text("w_o1,h1")
        expect(formula(start, "equals 0,7414 times 0,1868 times 0,5933, equals 0,0822").first).to_be_visible()
        start.reload()
    open_view(start)
    start.get_by_role("button", name="As the article writes").click()
    expect(shown_error(start)).to_have_text("0.298371109")


def test_the_learners_delta_is_judged_with_the_sign_of_the_notation(start: Page) -> None:
    open_view(start)
    start.locator(".notation").get_by_label("δ is").select_option("-1")
    start.keyboard.press("Escape")
    open_panel(start, "Check")
    check(start, "delta_o1 -0.1385")
    expect(start.locator(".verdicts li").first).to_contain_text("right")


def open_matrices(page: Page) -> None:
    open_section(page, "Matrix view")
    expect(page.locator(".layer")).to_have_count(2)


def cells(page: Page, layer: int, title: str) -> list[list[str]]:
    """The numbers of a matrix or vector, row by row."""
    table = page.locator(".layer").nth(layer - 1).locator("table").filter(has_text=title).first
    return table.locator("tbody tr").evaluate_all(
        "all => all.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent.trim()))"
    )


def titles(page: Page, layer: int) -> list[str]:
    found = page.locator(".layer").nth(layer - 1).locator("caption").all_text_contents()
    return [title.strip() for title in found]


def headings(page: Page) -> list[str]:
    return [" ".join(text.split()) for text in page.locator(".layer h3").all_text_contents()]


def test_a_cell_of_the_matrix_and_its_edge_show_each_other(start: Page) -> None:
    open_matrices(start)
    cell = start.get_by_role("button", name="0.450000000, W of w6, from h2 to o1")
    # The health of the network comes a little later, and moves what is below it.
    expect(start.locator("#health")).not_to_be_empty()
    # A scroll takes a preview away, and its event comes with the next frame.
    cell.scroll_into_view_if_needed()
    start.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    # Formulas that come late may scroll once more: a person moves the pointer again.
    for _ in range(5):
        start.mouse.move(0, 0)
        cell.hover()
        with suppress(PlaywrightTimeout):
            start.locator(".preview").wait_for(timeout=1_500)
            break
    expect(start.locator(".preview")).to_contain_text("w6 h2 → o1")
    cell.click()
    expect(start.locator('.diagram .edge[data-name="w6"]')).to_have_class("edge chosen")
    expect(start.locator(".matrix td.chosen")).to_have_text("0.450000000")
    expect(start.locator(".matrix th.crossed")).to_have_text(["h2", "o1"])
    start.get_by_role("button", name="∂E/∂W", exact=True).click()
    expect(start.locator(".matrix td.chosen")).to_have_text("0.082667628")


def test_each_matrix_tab_shows_the_numbers_that_its_heading_speaks_of(start: Page) -> None:
    """The numbers are the article's, worked out by hand from its printed ones."""
    open_matrices(start)
    assert headings(start) == ["Layer 1: net = W · out + b", "Layer 2: net = W · out + b"]
    assert titles(start, 2) == ["W", "out", "b", "net"]
    assert cells(start, 2, "W") == [["0.400000000", "0.450000000"], ["0.500000000", "0.550000000"]]
    assert cells(start, 2, "out") == [["0.593269992"], ["0.596884378"]]
    assert cells(start, 2, "net") == [["1.105905967"], ["1.224921404"]]
    start.get_by_role("button", name="∂E/∂W", exact=True).click()
    assert headings(start)[1] == "Layer 2: ∂E/∂W = δ · outᵀ"
    assert titles(start, 2) == ["δ", "outᵀ", "∂E/∂W"]
    assert cells(start, 2, "δ") == [["0.138498562"], ["−0.038098237"]]
    assert cells(start, 2, "outᵀ") == [["0.593269992", "0.596884378"]]
    assert cells(start, 2, "∂E/∂W") == [["0.082167041", "0.082667628"], ["−0.022602540", "−0.022740242"]]
    # A bias that the layer shares has one gradient, the sum of the layer's deltas.
    expect(start.locator('[data-bias="b2"]')).to_have_text("∂E/∂b2 = Σ δ = 0.100400325")
    expect(start.locator('[data-bias="b1"]')).to_have_text("∂E/∂b1 = Σ δ = 0.018725609")
    start.get_by_role("button", name="W⁺", exact=True).click()
    assert headings(start)[1] == "Layer 2: W⁺ = W − η · ∂E/∂W"
    assert titles(start, 2) == ["W", "∂E/∂W", "W⁺"]
    assert cells(start, 2, "W⁺") == [["0.358916480", "0.408666186"], ["0.511301270", "0.561370121"]]
    expect(start.locator("#matrices")).not_to_contain_text("1.105905967")


def test_the_matrices_follow_the_notation(start: Page) -> None:
    open_view(start)
    start.get_by_label("Decimals").select_option("3")
    start.get_by_label("Decimal sign").select_option("true")
    start.keyboard.press("Escape")
    open_matrices(start)
    assert cells(start, 2, "net") == [["1,106"], ["1,225"]]


def test_the_same_wrong_value_twice_is_one_try_and_a_reload_keeps_what_was_typed(start: Page) -> None:
    open_panel(start, "Check")
    for _ in range(2):
        check(start, "net_h1 0.3825")
        expect(start.get_by_role("button", name="Show the value anyway")).to_be_visible()
    start.reload()
    open_panel(start, "Check")
    expect(start.get_by_label("My values")).to_have_value("net_h1 0.3825")
