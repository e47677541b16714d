"""Own data and own weights in the page: a file, a typed table, points on the plane. The session's numbers are compared with a
calculation in plain Python."""

import base64
import io
import json
import re
from fractions import Fraction
from statistics import fmean, pstdev

import httpx
import numpy as np
import pytest
from playwright.sync_api import FilePayload, Page, expect
from steering import LONG_MS, drop, element, open_panel, press, shown_error, shown_iteration, until

GERMAN = "größe;gewicht;frucht\n1,5;20;Apfel\n2,5;31;Birne\n;25;Apfel\n4,0;42;Birne\n3,1;18;Apfel\n"
SIZES = [Fraction("1.5"), Fraction("2.5"), Fraction(4), Fraction("3.1")]
WEIGHTS = [20, 31, 42, 18]


@pytest.fixture
def opened(page: Page, server) -> Page:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(server.url)
    expect(shown_error(page)).to_have_text("0.298371109")
    open_panel(page, "Data")
    expect(page.locator("#own-entry")).to_contain_text("Own data", timeout=LONG_MS)
    return page


def bring(page: Page, way: str) -> None:
    page.locator("#own-entry").get_by_role("button", name=f"{way} …").click()
    expect(page.get_by_role("dialog", name="Own data")).to_be_visible()


def use(page: Page, name: str = "Use these data") -> None:
    button = page.get_by_role("button", name=name, exact=True)
    expect(button).to_be_enabled(timeout=LONG_MS)
    button.click()
    expect(page.get_by_role("dialog", name="Own data")).to_be_hidden(timeout=LONG_MS)


def file(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def undo(page: Page) -> None:
    page.locator("#history").get_by_role("button", name=re.compile("^Undo")).click()


def choose(page: Page, name: str, content: bytes) -> None:
    page.get_by_label("Choose a file …").set_input_files(file(name, content))


def network(page: Page, *layers: int) -> None:
    name = f"Network of {', '.join(map(str, layers))} neurons"
    expect(page.locator(".diagram svg").first).to_have_attribute("aria-label", name, timeout=LONG_MS)


def session(page: Page, server, what: str) -> dict:
    """What the server says about the page's session."""
    id = re.search(r"/s/([^/?#]+)", page.url)
    assert id is not None
    found: dict = httpx.get(f"{server.url}api/sessions/{id[1]}/{what}", timeout=20).json()
    return found


def drop_file(page: Page, target: str, name: str, content: bytes) -> None:
    page.evaluate(
        """([target, name, text]) => {
            const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
            const data = new DataTransfer();
            data.items.add(new File([bytes], name));
            const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
            document.querySelector(target).dispatchEvent(drop);
        }""",
        [target, name, base64.b64encode(content).decode()],
    )


# ---- files


@pytest.mark.firefox
def test_a_file_is_previewed_used_trained_and_undone(opened: Page, server) -> None:
    bring(opened, "File or text")
    choose(opened, "obst.csv", ("\ufeff" + GERMAN).encode("utf-16-le"))
    dialog = opened.get_by_role("dialog", name="Own data")
    expect(dialog.get_by_label("Separator")).to_contain_text("Semicolons (found)", timeout=LONG_MS)
    expect(dialog.get_by_label("Decimal sign")).to_contain_text("Comma (found)")
    expect(dialog).to_contain_text("Encoding: UTF-16")
    expect(dialog.locator(".own-columns thead")).to_contain_text("größe")
    expect(dialog.get_by_label("Role of frucht")).to_have_value("target")
    expect(dialog.locator(".formulas")).to_contain_text("x' = 2(x − 1.5)/(4 − 1.5) − 1")
    expect(dialog.locator(".own-columns .gap")).to_have_count(1)
    # The gap is named by its line, and the row may be refused.
    expect(dialog).to_contain_text("Line 4 has no value in “größe”.")
    dialog.get_by_label("Rows with gaps").select_option("refuse")
    expect(dialog.get_by_role("alert")).to_contain_text("line 4")
    expect(dialog.get_by_role("button", name="Use these data")).to_be_disabled()
    dialog.get_by_label("Rows with gaps").select_option("leave_out")
    expect(dialog.locator(".own-foot")).to_contain_text("4 rows: 2 × Apfel, 2 × Birne.")
    # One column has a scaling of its own.
    dialog.get_by_label("Scaling of gewicht").select_option("standard")
    expect(dialog.locator(".formulas")).to_contain_text("x' = (x − 27.75)/")
    use(opened)

    network(opened, 2, 4, 1)
    samples = session(opened, server, "samples")
    low, high = min(SIZES), max(SIZES)
    sizes = [float(2 * (size - low) / (high - low) - 1) for size in SIZES]
    weights = [(weight - fmean(WEIGHTS)) / pstdev(WEIGHTS) for weight in WEIGHTS]
    assert [row[0] for row in samples["inputs"]] == pytest.approx(sizes, abs=1e-15)
    assert [row[1] for row in samples["inputs"]] == pytest.approx(weights, abs=1e-14)
    assert samples["targets"] == [[0.0], [1.0], [1.0], [0.0]]
    recipe = session(opened, server, "recipe")
    assert recipe["data"]["classes"] == ["Apfel", "Birne"]
    assert recipe["data"]["input_names"] == ["größe", "gewicht"]
    assert recipe["network"]["activations"] == ["tanh", "logistic"]
    assert recipe["rule"]["train_biases"]

    first = float(shown_error(opened).inner_text().replace("−", "-"))
    press(opened, "Step")
    expect(shown_iteration(opened)).to_have_text("1")
    assert float(shown_error(opened).inner_text().replace("−", "-")) < first
    undo(opened)
    network(opened, 2, 2, 2)
    assert session(opened, server, "recipe")["data"]["inputs"] == [[0.05, 0.1]]


def test_a_pasted_text_follows_the_choices_of_a_person(opened: Page, server) -> None:
    bring(opened, "File or text")
    dialog = opened.get_by_role("dialog", name="Own data")
    dialog.get_by_label("Paste or type a table").fill("a,b,price\n1,2,300\n2,1,500\n4,9,400\n3,7,350\n")
    expect(dialog.get_by_label("Role of price")).to_have_value("target", timeout=LONG_MS)
    dialog.get_by_label("Role of b").select_option("out")
    expect(dialog.locator(".formulas")).to_contain_text("x' = 2(x − 300)/(500 − 300) − 1")
    dialog.get_by_label("For testing").fill("0.25")
    dialog.get_by_label("Hidden neurons").select_option("8,4")
    use(opened)
    network(opened, 1, 8, 4, 1)
    samples = session(opened, server, "samples")
    assert samples["train_count"] == 3
    pairs = {(row[0], target[0]) for row, target in zip(samples["inputs"], samples["targets"], strict=True)}
    given = {(1, 300), (2, 500), (4, 400), (3, 350)}
    assert pairs == {(2 * (a - 1) / 3 - 1, 2 * (price - 300) / 200 - 1) for a, price in given}
    assert session(opened, server, "recipe")["network"]["activations"][-1] == "linear"


def test_a_guess_about_the_file_can_be_overruled(opened: Page) -> None:
    bring(opened, "File or text")
    dialog = opened.get_by_role("dialog", name="Own data")
    dialog.get_by_label("Paste or type a table").fill("1,2,0\n2,3,1\n4,1,1\n")
    expect(dialog.get_by_label("Header")).to_contain_text("No (found)", timeout=LONG_MS)
    expect(dialog.locator(".own-foot")).to_contain_text("3 rows")
    dialog.get_by_label("Header").select_option("true")
    expect(dialog.locator(".own-foot")).to_contain_text("2 rows", timeout=LONG_MS)
    dialog.get_by_label("Separator").select_option("semicolon")
    expect(dialog.get_by_role("alert")).to_be_visible(timeout=LONG_MS)


def test_what_is_too_large_or_no_table_is_refused_with_what_to_do(opened: Page) -> None:
    bring(opened, "File or text")
    dialog = opened.get_by_role("dialog", name="Own data")
    choose(opened, "long.csv", b"1,2,3\n" * 200_000)
    expect(dialog.get_by_role("alert")).to_contain_text(
        "“long.csv” has 1,200,000 bytes, and at most 1,048,576"
    )
    expect(dialog.get_by_role("alert")).to_contain_text("2,000 rows")
    choose(opened, "rows.csv", b"1,2,3\n" * 2500)
    expect(dialog.get_by_role("alert")).to_contain_text("2,000 rows", timeout=LONG_MS)
    choose(opened, "wide.csv", b",".join(b"%d" % n for n in range(20)) + b"\n")
    expect(dialog.get_by_role("alert")).to_contain_text("16", timeout=LONG_MS)
    expect(dialog.get_by_role("button", name="Use these data")).to_be_disabled()


def test_the_largest_table_opens_in_the_same_session_and_undo_takes_it_back(opened: Page, server) -> None:
    url = opened.url
    rows = [",".join(repr(((n * m) % 997 + 1) / 7) for m in range(1, 17)) for n in range(1, 2001)]
    drop_file(opened, "main", "large.csv", "\n".join(rows).encode())
    expect(opened.locator(".own-foot")).to_contain_text("2,000 rows", timeout=LONG_MS)
    use(opened)
    network(opened, 15, 8, 1)
    assert len(json.dumps(session(opened, server, "recipe"))) > 500_000
    # Settings of such a network can be changed, too.
    open_panel(opened, "Settings")
    expect(opened.get_by_label("Neurons in hidden layer 1")).to_have_value("8", timeout=LONG_MS)
    field = opened.get_by_label("Neurons in hidden layer 1")
    field.fill("3")
    field.press("Enter")
    network(opened, 15, 3, 1)
    undo(opened)
    network(opened, 15, 8, 1)
    undo(opened)
    network(opened, 2, 2, 2)
    assert opened.url == url


def test_a_table_dropped_anywhere_is_read(opened: Page) -> None:
    open_panel(opened, "Explain")
    drop_file(opened, ".diagram", "obst.csv", GERMAN.encode("cp1252"))
    dialog = opened.get_by_role("dialog", name="Own data")
    expect(dialog).to_contain_text("Windows-1252", timeout=LONG_MS)
    expect(dialog.locator(".own-foot")).to_contain_text("4 rows")
    # Dropped onto the dialog, another one takes its place.
    drop_file(opened, "dialog.own-data", "two.tsv", b"a\tb\n1\t2\n2\t5\n")
    expect(dialog.locator(".own-foot")).to_contain_text("2 rows", timeout=LONG_MS)


# ---- the typed table


def test_a_table_is_typed_with_the_keys_of_a_spreadsheet(opened: Page, server) -> None:
    bring(opened, "Table")
    cell = opened.get_by_label("x1, row 1", exact=True)
    cell.click()
    for column in (("0", "0", "1", "1"), ("0", "1", "0", "1")):
        for value in column:
            opened.keyboard.type(value)
            opened.keyboard.press("Enter")
        # Behind the last row a new one has come, and the arrow keys lead back.
        for _ in column:
            opened.keyboard.press("ArrowUp")
        opened.keyboard.press("ArrowRight")
    opened.keyboard.type("0")
    opened.keyboard.press("Tab")
    expect(opened.get_by_label("x1, row 2", exact=True)).to_be_focused()
    for row, value in ((2, "1"), (3, "1"), (4, "null")):
        opened.get_by_label(f"y, row {row}", exact=True).fill(value)
    opened.get_by_label("y, row 4", exact=True).focus()
    expect(opened.locator(".own-cell-fault")).to_contain_text("Row 4 has no value in y")
    opened.get_by_label("y, row 4", exact=True).fill("zero")
    expect(opened.locator(".own-cell-fault")).to_contain_text("“zero” in row 4 is no number")
    expect(opened.get_by_label("y, row 4", exact=True)).to_have_attribute("aria-invalid", "true")
    expect(opened.get_by_role("button", name="Use these data")).to_be_disabled()
    opened.get_by_label("y, row 4", exact=True).fill("0")
    expect(opened.locator(".own-foot")).to_contain_text("4 rows: 2 × 0, 2 × 1", timeout=LONG_MS)
    use(opened)
    network(opened, 2, 4, 1)
    samples = session(opened, server, "samples")
    assert samples["inputs"] == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert samples["targets"] == [[0], [1], [1], [0]]
    assert session(opened, server, "recipe")["network"]["activations"][-1] == "logistic"


def test_a_block_of_cells_is_pasted_and_the_present_rows_can_be_typed_on(opened: Page, server) -> None:
    bring(opened, "Table")
    press(opened, "From the present rows")
    expect(opened.get_by_label("target o2, row 1", exact=True)).to_have_value("0.99")
    press(opened, "Empty table")
    opened.get_by_label("x1, row 1", exact=True).evaluate(
        """(cell) => {
            const data = new DataTransfer();
            data.setData('text/plain', '0,5\\t1\\tred\\n1,5\\t-2\\tblue\\n2\\t0\\tred\\n-1\\t1\\tblue\\n0\\t0\\tgreen\\n');
            cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }"""
    )
    expect(opened.locator(".own-foot")).to_contain_text(
        "5 rows: 2 × blue, 1 × green, 2 × red", timeout=LONG_MS
    )
    use(opened)
    network(opened, 2, 4, 3)
    samples = session(opened, server, "samples")
    assert samples["inputs"] == [[0.5, 1], [1.5, -2], [2, 0], [-1, 1], [0, 0]]
    assert samples["targets"] == [[0, 0, 1], [1, 0, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0]]
    assert session(opened, server, "recipe")["network"]["activations"][-1] == "softmax"


# ---- points


def test_points_are_set_dragged_erased_and_undone_with_the_mouse(opened: Page, server) -> None:
    bring(opened, "Points")
    plane = opened.locator(".own-plane")
    box = plane.bounding_box()
    assert box is not None

    def at(x: float, y: float) -> tuple[float, float]:
        return box["x"] + box["width"] * (x + 1) / 2, box["y"] + box["height"] * (1 - y) / 2

    opened.mouse.click(*at(-0.5, 0.5))
    opened.mouse.click(*at(-0.25, 0.75))
    expect(opened.locator(".own-refusal")).to_contain_text("All points are of one class")
    opened.get_by_role("button", name="Class B").click()
    opened.mouse.click(*at(0.5, -0.5))
    opened.mouse.click(*at(0.75, 0))
    expect(opened.locator(".own-point")).to_have_count(4)
    opened.get_by_role("button", name="Move", exact=True).click()
    opened.mouse.move(*at(0.5, -0.5))
    opened.mouse.down()
    opened.mouse.move(*at(0.6, -0.6), steps=4)
    opened.mouse.move(*at(0.75, -0.75), steps=4)
    opened.mouse.up()
    expect(opened.locator(".own-last")).to_contain_text(re.compile(r"B at \(0\.7[45]\d, −0\.7[45]\d\)"))
    opened.get_by_role("button", name="Erase", exact=True).click()
    opened.mouse.click(*at(0.75, 0))
    expect(opened.locator(".own-point")).to_have_count(3)
    press(opened, "Undo point")
    expect(opened.locator(".own-point")).to_have_count(4)
    press(opened, "Redo point")
    expect(opened.locator(".own-point")).to_have_count(3)
    expect(opened.locator(".own-foot")).to_contain_text("3 rows: 2 × A, 1 × B", timeout=LONG_MS)
    use(opened, "Use these points")
    network(opened, 2, 4, 1)
    samples = session(opened, server, "samples")
    for row, wanted in zip(samples["inputs"], [(-0.5, 0.5), (-0.25, 0.75), (0.75, -0.75)], strict=True):
        assert row == pytest.approx(wanted, abs=0.01)
    assert samples["targets"] == [[0], [0], [1]]
    # Another time, the samples are points again.
    bring(opened, "Points")
    press(opened, "Erase all")
    press(opened, "From the present samples")
    expect(opened.locator(".own-point")).to_have_count(3)
    opened.keyboard.press("Control+z")
    expect(opened.locator(".own-point")).to_have_count(0)
    network(opened, 2, 4, 1)


def test_points_are_set_with_the_keyboard_alone(opened: Page, server) -> None:
    bring(opened, "Points")
    plane = opened.locator(".own-plane")
    plane.focus()
    for _ in range(4):
        opened.keyboard.press("ArrowLeft")
    opened.keyboard.press("Shift+ArrowUp")
    opened.keyboard.press("Space")
    expect(opened.locator(".own-last")).to_have_text("A at (−0.200, 0.010)")
    opened.keyboard.press("3")
    for _ in range(6):
        opened.keyboard.press("ArrowRight")
    opened.keyboard.press("Space")
    expect(opened.locator(".own-refusal")).to_contain_text("All points have the same x2")
    opened.keyboard.press("Delete")
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Space")
    opened.keyboard.press("ArrowUp")
    opened.keyboard.press("ArrowUp")
    opened.keyboard.press("Space")
    expect(opened.locator(".own-point")).to_have_count(3)
    opened.keyboard.press("Control+z")
    expect(opened.locator(".own-point")).to_have_count(2)
    opened.keyboard.press("Control+Shift+z")
    expect(opened.locator(".own-point")).to_have_count(3)
    opened.keyboard.press("Delete")
    expect(opened.locator(".own-point")).to_have_count(2)
    # The page's own undo has not been touched.
    expect(opened.get_by_role("dialog", name="Own data")).to_be_visible()
    use(opened, "Use these points")
    network(opened, 2, 4, 1)
    assert session(opened, server, "samples")["inputs"] == [[-0.2, 0.01], [0.1, -0.04]]
    assert session(opened, server, "recipe")["data"]["classes"] == ["A", "C"]


# ---- weights

ROWS_OUT_IN = [[0.1, 0.2], [-0.3, 0.4]], [[0.5, -0.6], [0.7, 0.8]]


@pytest.mark.parametrize("order", ["out_in", "in_out"])
def test_weights_are_read_in_both_orders_and_undone(opened: Page, server, order: str) -> None:
    bring(opened, "Weights")
    first, second = ROWS_OUT_IN
    text = json.dumps([first, [0.25, -0.25], second, [0.5, 1.5]])
    opened.get_by_label("Paste weights").fill(text)
    question = opened.get_by_role("group", name="In which order are the weights written?")
    expect(question).to_be_visible(timeout=LONG_MS)
    question.get_by_label("(out, in)" if order == "out_in" else "(in, out)").check()
    dialog = opened.get_by_role("dialog", name="Own data")
    expect(dialog.locator(".own-layers tbody tr")).to_have_count(2, timeout=LONG_MS)
    expect(dialog.locator(".own-layers")).to_contain_text("✓ fits")
    use(opened, "Use these weights")
    until(
        opened,
        lambda: (
            "weights" in session(opened, server, "recipe")["network"]["start"]
            and session(opened, server, "recipe")["network"]["biases"] == "per_neuron"
        ),
        timeout_ms=LONG_MS,
    )
    network_now = session(opened, server, "recipe")["network"]
    wanted = [np.array(rows) if order == "out_in" else np.array(rows).T for rows in ROWS_OUT_IN]
    assert network_now["start"]["weights"] == [rows.tolist() for rows in wanted]
    assert network_now["start"]["biases"] == [[0.25, -0.25], [0.5, 1.5]]
    expect(element(opened, "w2")).to_have_attribute(
        "aria-label", re.compile("0.200000000" if order == "out_in" else "−0.300000000")
    )
    undo(opened)
    expect(element(opened, "w2")).to_have_attribute("aria-label", re.compile("0.200000000"))
    until(
        opened,
        lambda: session(opened, server, "recipe")["network"]["biases"] == "shared",
        timeout_ms=LONG_MS,
    )


def test_weights_of_a_file_say_which_layers_fit(opened: Page, server) -> None:
    start = {"initializer": "xavier"}
    shape = {"layers": [3, 4, 1], "activations": ["tanh", "logistic"], "start": start}
    data = {"inputs": [[0.1, 0.2, 0.3]], "targets": [[1.0]]}
    drop(opened, "three.json", json.dumps({"version": 1, "network": shape, "data": data}))
    network(opened, 3, 4, 1)
    rng = np.random.default_rng(3)
    arrays = {
        "fc1.weight": rng.normal(size=(5, 3)),
        "fc1.bias": rng.normal(size=5),
        "fc2.weight": rng.normal(size=(1, 5)),
        "fc2.bias": rng.normal(size=1),
    }
    packed = io.BytesIO()
    np.savez(packed, **arrays)
    # The data have two inputs: neither this file's three nor its output may differ.
    drop_file(opened, "main", "wide.json", json.dumps([[[1, 2]], [0.5]]).encode())
    dialog = opened.get_by_role("dialog", name="Own data")
    expect(dialog.get_by_role("alert")).to_contain_text("2 inputs where the data have 3", timeout=LONG_MS)
    expect(dialog.get_by_role("button", name="Use these weights")).to_be_disabled()
    drop_file(opened, "dialog.own-data", "model.npz", packed.getvalue())
    expect(dialog).to_contain_text("3-5-1", timeout=LONG_MS)
    expect(dialog.locator(".own-layers")).to_contain_text("changes the network")
    use(opened, "Use these weights")
    network(opened, 3, 5, 1)
    now = session(opened, server, "recipe")["network"]["start"]
    assert now["weights"] == [arrays["fc1.weight"].tolist(), arrays["fc2.weight"].tolist()]
    assert now["biases"] == [arrays["fc1.bias"].tolist(), arrays["fc2.bias"].tolist()]


def test_a_page_that_keeps_its_network_reads_no_data(page: Page, server) -> None:
    page.goto(f"{server.url}?lock=network")
    expect(shown_error(page)).to_have_text("0.298371109")
    drop_file(page, "main", "obst.csv", GERMAN.encode())
    expect(page.locator("body")).to_contain_text("own data cannot be opened", timeout=LONG_MS)
    expect(page.get_by_role("dialog", name="Own data")).to_be_hidden()
