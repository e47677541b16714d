"""Networks that are too large for all their digits: what the page draws of them, and that every digit it writes is the server's."""

import json
import secrets

import pytest
from backstep.protocol.frames import decode_frame
from backstep.protocol.layout import FRAME
from playwright.sync_api import Page, expect
from steering import LONG_MS, drop, element, number, numbers_of, press, shown_iteration, until
from websockets.sync.client import connect

DEEP = [2, *[64] * 7, 1]
WIDE = [2, 32, 32, 1]


def recipe(layers):
    return {
        "version": 1,
        "network": {
            "layers": layers,
            "activations": ["tanh"] * (len(layers) - 2) + ["logistic"],
            "biases": "per_neuron",
            "start": {"initializer": "xavier"},
        },
        "data": {"inputs": [[0.05, 0.1]], "targets": [[0.99]]},
    }


def show(page, server, layers):
    """A page with fifteen decimals that shows this network."""
    page.add_init_script("""localStorage.setItem("backstep.notation", '{"decimals":"15"}')""")
    page.goto(server.url)
    expect(shown_iteration(page)).to_have_text("0")
    drop(page, "large.json", json.dumps(recipe(layers)))
    expect(page.locator(".diagram svg")).to_have_attribute(
        "aria-label", f"Network of {', '.join(map(str, layers))} neurons", timeout=20_000
    )


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
    """What the inspector says of what is selected: a value that can be changed, and the rows under it."""
    value = page.locator("#inspector dl input").input_value()
    return [value, *page.locator("#inspector dl dd:not(:has(input))").all_inner_texts()]


def in_full(value: float) -> str:
    """With every digit that a double has."""
    text = repr(float(value))
    return number(text.removesuffix(".0"))


def with_decimals(value: float) -> str:
    return number(f"{value:.15f}")


def point_at(page: Page, name: str) -> None:
    element(page, name).focus()
    expect(page.locator("#inspector dl input")).to_be_visible(timeout=LONG_MS)


def test_the_digits_of_a_selected_weight_are_the_servers_to_the_last(deep: Page, server) -> None:
    """25,000 edges are much to draw, so this one waits longer than others."""
    press(deep, "Step")
    expect(shown_iteration(deep)).to_have_text("1", timeout=LONG_MS)
    frame = told(deep, server, DEEP)
    for name in ("w5", "w20000"):
        index = int(name[1:]) - 1
        weight, gradient, updated = (
            frame.arrays[part][index] for part in ("weights", "gradients", "updated")
        )
        assert abs(gradient) > 1e-9, "else its digits would say little"
        point_at(deep, name)
        expected = [in_full(weight), with_decimals(gradient), with_decimals(updated)]
        until(deep, lambda: shown_numbers(deep) == expected, timeout_ms=LONG_MS)  # noqa: B023
        expect(element(deep, name).locator(".number")).to_have_text(number(f"{weight:.4f}"))


def test_no_digit_of_a_weight_that_is_not_selected_is_written(wide: Page) -> None:
    point_at(wide, "w7")
    expect(element(wide, "w7").locator(".number")).not_to_have_text("…")
    texts = wide.locator(".diagram .element.weight:not(.chosen) .number").all_text_contents()
    assert len(texts) == 2 * 32 + 32 * 32 + 32 - 1
    assert set(texts) == {"…"}
    labels = wide.evaluate(
        "() => [...document.querySelectorAll('.diagram .element.weight:not(.chosen)')].map(e => e.getAttribute('aria-label'))"
    )
    assert not [label for label in labels if ":" in label]


def test_every_edge_is_drawn_by_its_weight(wide: Page, server) -> None:
    weights = told(wide, server, WIDE).arrays["weights"]
    dashes = wide.evaluate(
        "() => [...document.querySelectorAll('.diagram .edge')].map(e => [e.dataset.name, e.getAttribute('stroke-dasharray')])"
    )
    assert len(dashes) == len(weights)
    assert all((dash == "none") == (weights[int(name[1:]) - 1] >= 0) for name, dash in dashes)


def test_a_neuron_of_a_large_network_has_its_exact_numbers_without_being_selected(wide: Page, server) -> None:
    out = told(wide, server, WIDE).arrays["activations"][-1]
    label = wide.locator('.diagram .element[data-name="o1"]').get_attribute("aria-label")
    assert f"out {with_decimals(out)}" in label


def test_the_table_of_all_numbers_has_them_exactly_once_it_is_opened(wide: Page, server) -> None:
    assert numbers_of(wide) == {}
    wide.get_by_text("All numbers").click()
    until(wide, lambda: "w1000" in numbers_of(wide))
    press(wide, "Step")
    expect(shown_iteration(wide)).to_have_text("1")
    frame = told(wide, server, WIDE)
    index = 999
    expected = [with_decimals(frame.arrays[part][index]) for part in ("weights", "gradients", "updated")]
    until(wide, lambda: numbers_of(wide)["w1000"] == expected)
    assert len(numbers_of(wide)) == sum(WIDE) + 1120 + 65
    wide.get_by_text("All numbers").click()
    until(wide, lambda: numbers_of(wide) == {})


def test_the_matrices_have_their_numbers_once_they_are_opened(wide: Page, server) -> None:
    wide.locator(".matrices summary").click()
    first = wide.locator("#matrices td button").first
    weight = told(wide, server, WIDE).arrays["weights"][0]
    expect(first).to_have_text(number(f"{weight:.6f}"))


def test_a_weight_of_a_large_network_can_be_set_while_others_are_pointed_at(wide: Page) -> None:
    element(wide, "w7").focus()
    expect(element(wide, "w7").locator(".number")).not_to_have_text("…")
    element(wide, "w7").press("Enter")
    field = wide.locator(".editor input")
    field.fill("0.25")
    wide.locator('.diagram .element[data-name="w40"]').dispatch_event("pointerenter")
    until(wide, lambda: "w40" in (wide.locator("#inspector h3").text_content() or ""))
    expect(wide.locator("#inspector dl input")).to_be_visible()
    expect(field).to_have_value("0.25")
    field.press("Enter")
    expect(field).to_have_count(0)
    point_at(wide, "w7")
    until(wide, lambda: shown_numbers(wide)[0] == "0.25")
