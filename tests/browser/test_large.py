"""Networks that are too large for all their digits: what the page draws of them, and that every digit it writes is the server's."""

import json
import secrets

import pytest
from backstep.protocol.frames import decode_frame
from backstep.protocol.layout import FRAME
from playwright.sync_api import Page, expect
from steering import (
    LONG_MS,
    drop_network,
    element,
    number,
    numbers_of,
    open_panel,
    open_section,
    press,
    shown_iteration,
    until,
)
from websockets.sync.client import connect

DEEP = [2, *[64] * 7, 1]
WIDE = [2, 32, 32, 1]


def show(page, server, layers):
    """A page with fifteen decimals that shows this network."""
    page.add_init_script("""localStorage.setItem("backstep.notation", '{"decimals":"15"}')""")
    page.goto(server.url)
    expect(shown_iteration(page)).to_have_text("0")
    drop_network(page, layers)


@pytest.fixture
def deep(page: Page, server) -> Page:
    show(page, server, DEEP)
    return page


@pytest.fixture
def wide(page: Page, server) -> Page:
    show(page, server, WIDE)
    return page


def told(page: Page, server, layers):
    """Every number of the state that is shown, as the server tells it to somebody else."""
    session = page.url.rsplit("/", 1)[1].split("#")[0]
    url = f"{server.url.replace('http', 'ws', 1)}ws/{session}"
    with connect(url, origin=server.origin, compression=None, proxy=None, max_size=None) as socket:
        hello = {"type": "hello", "id": 0, "version": 1, "client": secrets.token_hex(6)}
        socket.send(json.dumps(hello))
        socket.send(json.dumps({"type": "select", "everything": True}))
        while isinstance(message := socket.recv(timeout=10), str) or message[5] != FRAME:
            pass
    return decode_frame(message, layers)


def shown_numbers(page: Page) -> list[str]:
    """What the card says of the selected weight: its value, its gradient and its next value."""
    value = page.locator("#inspector .changing input[type=text]").input_value()
    return [value, *page.locator("#inspector :is(.result, .next) strong").all_inner_texts()]


def in_full(value: float) -> str:
    """With every digit that a double has."""
    text = repr(float(value))
    return number(text.removesuffix(".0"))


def with_decimals(value: float) -> str:
    return number(f"{value:.15f}")


def place(page: Page, layers: list[int], name: str) -> tuple[float, float]:
    """Where a weight of a matrix is on the screen: its row is the neuron that it feeds, its column the one before."""
    index, gap = int(name[1:]) - 1, 0
    while index >= layers[gap] * layers[gap + 1]:
        index -= layers[gap] * layers[gap + 1]
        gap += 1
    # The bounds of the matrices, each followed by those of its biases.
    box = page.locator(".diagram .frame").nth(2 * gap).bounding_box()
    assert box
    row, column = divmod(index, layers[gap])
    return (
        box["x"] + (column + 0.5) / layers[gap] * box["width"],
        box["y"] + (row + 0.5) / layers[gap + 1] * box["height"],
    )


def point_at(page: Page, layers: list[int], name: str) -> str:
    """Clicks a weight of a matrix. Gives its name: a column narrower than two pixels may be missed by one."""
    page.mouse.click(*place(page, layers, name))
    chosen = page.locator(".diagram .element.weight.chosen")
    until(page, lambda: abs(int((chosen.get_attribute("data-name") or "w0")[1:]) - int(name[1:])) <= 1)
    expect(page.locator("#inspector .changing input[type=text]")).to_be_visible(timeout=LONG_MS)
    return chosen.get_attribute("data-name") or ""


def test_the_digits_of_a_selected_weight_are_the_servers_to_the_last(deep: Page, server) -> None:
    press(deep, "Step")
    expect(shown_iteration(deep)).to_have_text("1", timeout=LONG_MS)
    frame = told(deep, server, DEEP)
    for aim in ("w5", "w20000"):
        name = point_at(deep, DEEP, aim)
        index = int(name[1:]) - 1
        weight, gradient, updated = (
            frame.arrays[part][index] for part in ("weights", "gradients", "updated")
        )
        assert abs(gradient) > 1e-9, "else its digits would say little"
        expected = [in_full(weight), with_decimals(gradient), with_decimals(updated)]
        until(deep, lambda: shown_numbers(deep) == expected, timeout_ms=LONG_MS)  # noqa: B023
        expect(element(deep, name).locator(".number")).to_have_text(number(f"{weight:.4f}"))


def test_only_the_selected_weight_is_written(wide: Page) -> None:
    point_at(wide, WIDE, "w7")
    expect(element(wide, "w7").locator(".number")).not_to_have_text("…")
    assert wide.locator(".diagram .element.weight").count() == 1
    point_at(wide, WIDE, "w1000")
    expect(wide.locator(".diagram .element.weight")).to_have_attribute("data-name", "w1000")


def test_every_cell_of_a_matrix_has_the_colour_of_its_weight(wide: Page, server) -> None:
    weights = told(wide, server, WIDE).arrays["weights"]
    names = [f"w{n + 1}" for n in range(len(weights))]
    pixels = wide.evaluate(
        """(places) => {
            const canvas = document.querySelector('.diagram canvas');
            const { left, top, width } = canvas.getBoundingClientRect();
            const scale = canvas.width / width;
            const context = canvas.getContext('2d');
            return places.map(([x, y]) => [...context.getImageData((x - left) * scale, (y - top) * scale, 1, 1).data]);
        }""",
        [place(wide, WIDE, name) for name in names],
    )
    for name, weight, (red, _, blue, opaque) in zip(names, weights, pixels, strict=True):
        assert opaque == 255
        # Blue is negative, orange is positive, and more so the larger the weight.
        assert abs(weight) < 0.001 or (red > blue) == (weight > 0), f"{name} {weight}"
        assert abs(weight) < 0.2 or abs(red - blue) > 60, f"{name} {weight}"


def test_row_and_column_light_up_under_the_pointer(wide: Page) -> None:
    x, y = place(wide, WIDE, "w1000")
    wide.mouse.move(x, y)
    bands = wide.locator(".diagram .aimed .mark-band")
    expect(bands).to_have_count(2)
    boxes = [bands.nth(n).bounding_box() for n in range(2)]
    assert all(b["x"] <= x <= b["x"] + b["width"] and b["y"] <= y <= b["y"] + b["height"] for b in boxes if b)
    assert boxes[0]["width"] > 10 * boxes[0]["height"] > 0 < 10 * boxes[1]["width"] < boxes[1]["height"]
    wide.mouse.move(5, 5)
    expect(bands).to_have_count(0)


def tab_stops(page: Page) -> list[str]:
    """What Tab reaches, from the start of the page until it comes round."""
    stops: list[str] = []
    page.evaluate("() => { document.activeElement?.blur(); getSelection()?.removeAllRanges(); }")
    for _ in range(200):
        page.keyboard.press("Tab")
        name = page.evaluate(
            """() => { const at = document.activeElement;
                return at === document.body ? '' : `${at.closest('[id]')?.id} ${at.getAttribute('aria-label') ?? at.textContent.trim()}`; }"""
        )
        if not name or (stops and name == stops[0]):
            # An explanation has one stop for each of its factors: it is as long as what it explains.
            return [stop for stop in stops if not stop.startswith("inspector")]
        stops.append(name)
    raise AssertionError("Tab does not come round")


def test_a_large_network_has_as_many_tab_stops_as_the_articles(page: Page, server) -> None:
    page.goto(server.url)
    expect(shown_iteration(page)).to_have_text("0")
    small = tab_stops(page)
    show(page, server, DEEP)
    assert len(tab_stops(page)) == len(small)
    assert page.locator('.diagram [tabindex="0"]').count() == 1


def focused(page: Page) -> str | None:
    return page.evaluate("() => document.activeElement.getAttribute('data-name')")


def test_the_arrow_keys_reach_every_kind_of_element(wide: Page, server) -> None:
    element(wide, "i1").focus()
    for key, name in (
        ("ArrowDown", "i2"),
        ("ArrowRight", "w4"),  # from i2 to the second neuron
        ("ArrowDown", "w6"),
        ("ArrowRight", "h1.3"),
        ("End", "h1.32"),
        ("ArrowRight", f"w{64 + 32 * 32}"),
        ("Shift+ArrowDown", "b_h2.32"),
        ("ArrowRight", "h2.32"),
        ("Home", "h2.1"),
        ("ArrowRight", f"w{64 + 32 * 32 + 1}"),
        ("ArrowRight", "o1"),
        ("ArrowRight", "target_o1"),
        ("ArrowRight", "target_o1"),
        ("ArrowLeft", "o1"),
    ):
        wide.keyboard.press(key)
        assert focused(wide) == name, key
    frame = told(wide, server, WIDE)
    for _ in range(3):
        wide.keyboard.press("ArrowLeft")
    assert focused(wide) == f"w{64 + 1}"
    wide.keyboard.press("ArrowRight")
    label = element(wide, "h2.1").get_attribute("aria-label") or ""
    assert label.startswith("h2.1, hidden neuron: ")
    assert f"out {with_decimals(frame.arrays['activations'][2 + 32])}" in label
    assert shown_iteration(wide).text_content() == "0", "an arrow key stepped"


def test_enter_on_a_cell_selects_its_weight(wide: Page) -> None:
    element(wide, "i1").focus()
    wide.keyboard.press("ArrowRight")
    wide.keyboard.press("ArrowDown")
    assert focused(wide) == "w3"
    wide.keyboard.press("Enter")
    expect(element(wide, "w3")).to_have_class("element weight unlabelled chosen")
    expect(wide.locator(".diagram .mark:not(.aimed) .mark-band")).to_have_count(2)


@pytest.mark.parametrize("layers", [[2, 8, 8, 1], [2, 12, 1], WIDE], ids=str)
@pytest.mark.parametrize("kind", ["SVG", "PNG"])
def test_a_network_of_any_size_is_saved_as_a_picture(
    page: Page, server, layers: list[int], kind: str
) -> None:
    show(page, server, layers)
    press(page, "Share")
    with page.expect_download() as download:
        page.get_by_role("button", name=kind, exact=True).click()
    saved = download.value.path().read_bytes()
    if kind == "PNG":
        assert saved.startswith(b"\x89PNG")
        assert len(saved) > 10_000
        return
    # Edges on the canvas are an image in the picture; the others are its lines.
    lines, images = saved.count(b"<line"), saved.count(b"<image")
    assert (images == 1 and lines < 10) if max(layers) > 8 else (images == 0 and lines >= 2 * (16 + 64 + 8))


def test_a_neuron_of_a_large_network_has_its_exact_numbers_without_being_selected(wide: Page, server) -> None:
    out = told(wide, server, WIDE).arrays["activations"][-1]
    label = wide.locator('.diagram .element[data-name="o1"]').get_attribute("aria-label")
    assert f"out {with_decimals(out)}" in label


def test_the_table_of_all_numbers_has_them_exactly_once_it_is_opened(wide: Page, server) -> None:
    assert numbers_of(wide) == {}
    open_panel(wide, "Numbers")
    until(wide, lambda: "w1000" in numbers_of(wide))
    press(wide, "Step")
    expect(shown_iteration(wide)).to_have_text("1")
    frame = told(wide, server, WIDE)
    index = 999
    expected = [with_decimals(frame.arrays[part][index]) for part in ("weights", "gradients", "updated")]
    until(wide, lambda: numbers_of(wide)["w1000"] == expected)
    assert len(numbers_of(wide)) == sum(WIDE) + 1120 + 65
    open_panel(wide, "Explain")
    until(wide, lambda: numbers_of(wide) == {})


def test_the_matrices_have_their_numbers_once_they_are_opened(wide: Page, server) -> None:
    open_section(wide, "Matrix view")
    first = wide.locator("#matrices td button").first
    weight = told(wide, server, WIDE).arrays["weights"][0]
    expect(first).to_have_text(with_decimals(weight))


def test_a_weight_of_a_large_network_can_be_set_while_others_are_pointed_at(wide: Page) -> None:
    point_at(wide, WIDE, "w7")
    expect(element(wide, "w7").locator(".number")).not_to_have_text("…")
    element(wide, "w7").press("F2")
    field = wide.locator(".editor input")
    field.fill("0.25")
    wide.mouse.move(*place(wide, WIDE, "w1000"))
    expect(wide.locator(".diagram .surface")).to_have_attribute("data-name", "w1000")
    expect(field).to_have_value("0.25")
    field.press("Enter")
    expect(field).to_have_count(0)
    until(wide, lambda: shown_numbers(wide)[0] == "0.25")
