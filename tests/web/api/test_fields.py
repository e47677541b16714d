"""Modules of fields over HTTP, and pictures by the server."""

import gzip

import httpx
import numpy as np
import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.datasets import make
from backstep.engine.fields.shape import EDITION, FieldShape
from backstep.engine.fields.webassembly import module_for
from backstep.engine.rule import Rule
from backstep.engine.textbook import forward_pass, objective
from backstep.session.recipe import article_recipe

ARTICLE = article_recipe()
NETWORK = Architecture(ARTICLE.network.layers, ARTICLE.network.activations, ARTICLE.network.biases)
PARAMETERS = NETWORK.join(
    [np.array(layer) for layer in ARTICLE.network.start.weights],
    [np.array(layer) for layer in ARTICLE.network.start.biases],
)


@pytest.fixture
def base(server, visitor) -> str:
    return f"{server.url}api/sessions/{visitor.events[0]['session']}"


def event(visitor) -> dict:
    return next(event for event in visitor.events if event["type"] == "network")


def test_the_network_event_leads_to_the_module_of_its_shape_which_may_be_kept_for_good(server, visitor):
    answer = httpx.get(server.url + event(visitor)["field"])
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/wasm"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.content == module_for(FieldShape.of(NETWORK, Rule(), 1))


def test_a_module_is_sent_compressed(server):
    name = f"2-tanh8-tanh8-tanh1.per_neuron.half_squared.sum.online.{EDITION}"
    with httpx.stream("GET", f"{server.url}networks/{name}.wasm") as answer:
        sent = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == "gzip"
    assert len(sent) < 3_000
    assert gzip.decompress(sent).startswith(b"\0asm")


@pytest.mark.parametrize(
    ("name", "status", "word"),
    [
        ("nothing", 404, "no module at this"),
        (f"2-tanh1.per_neuron.half_squared.sum.online.{EDITION + 1}", 404, "no module at this"),
        ("%2e%2e%2fetc", 404, ""),
        ("9" * 2000, 422, "400 characters"),
        (f"65-tanh1.per_neuron.half_squared.sum.online.{EDITION}", 422, "1 to 64 neurons"),
        (f"2-tanh1.per_neuron.cross_entropy.sum.online.{EDITION}", 422, "goes with softmax"),
    ],
)
def test_what_is_no_network_is_refused_and_not_kept(server, name, status, word):
    answer = httpx.get(f"{server.url}networks/{name}.wasm")
    assert answer.status_code == status
    assert word in answer.json()["refused"]
    assert "immutable" not in answer.headers.get("cache-control", "")


def test_a_field_is_the_output_at_each_point(base):
    asked = {"across": "i1", "across_first": -1, "across_last": 1, "columns": 5}
    asked |= {"up": "i2", "up_first": 0, "up_last": 0.5, "rows": 2, "neuron": ["h2", "o1"]}
    drawn = httpx.get(f"{base}/field", params=asked).json()
    assert (drawn["iteration"], drawn["across"], drawn["up"]) == (0, [-1, -0.5, 0, 0.5, 1], [0, 0.5])
    assert list(drawn["outputs"]) == ["h2", "o1"]
    split = NETWORK.split(PARAMETERS)
    passes = [forward_pass(NETWORK, split, np.array([x, y])) for y in drawn["up"] for x in drawn["across"]]
    assert drawn["outputs"]["h2"] == pytest.approx([seen.outputs[0][1] for seen in passes], rel=1e-14)
    assert drawn["outputs"]["o1"] == pytest.approx([seen.outputs[1][0] for seen in passes], rel=1e-14)


def test_over_one_input_the_other_is_that_of_the_sample(base):
    asked = {"across": "i2", "across_first": 0.1, "across_last": 3, "columns": 4}
    drawn = httpx.get(f"{base}/field", params=asked).json()
    assert (drawn["up"], list(drawn["outputs"])) == ([], ["o1", "o2"])
    # The article's own sample is (0.05, 0.1): its printed outputs.
    assert drawn["outputs"]["o1"][0] == pytest.approx(0.75136507, abs=1e-8)
    assert drawn["outputs"]["o2"][0] == pytest.approx(0.772928465, abs=1e-9)


def test_a_landscape_is_the_error_at_each_place(base):
    asked = {"across": "w5", "across_first": 0.4, "across_last": 0.8, "columns": 3}
    asked |= {"up": "b2", "up_first": 0.6, "up_last": -1, "rows": 2}
    drawn = httpx.get(f"{base}/landscape", params=asked).json()
    inputs, targets = np.array([[0.05, 0.1]]), np.array([[0.01, 0.99]])
    expected = []
    for bias in drawn["up"]:
        for weight in drawn["across"]:
            changed = PARAMETERS.copy()
            changed[4], changed[9] = weight, bias
            expected.append(objective(NETWORK, Rule(), changed, inputs, targets))
    assert drawn["errors"] == pytest.approx(expected, rel=1e-14)
    assert drawn["errors"][0] == pytest.approx(0.298371109, abs=1e-9)  # the article's E_total


@pytest.mark.parametrize(
    ("path", "change", "word"),
    [
        ("field", {"across": "i3"}, "no input 'i3'"),
        ("field", {"across": "w5"}, "no input 'w5'"),
        ("field", {"sample": 1}, "1 samples, counted from 0"),
        ("field", {"neuron": "h9"}, "no neuron 'h9'"),
        ("field", {"columns": 10_001}, "10000"),
        ("field", {"columns": 5000, "up": "i2", "rows": 5000}, "at most 10,000 points"),
        ("field", {"across_first": "nan"}, "across_first"),
        ("landscape", {"across": "w99"}, "no weight or bias 'w99'"),
        ("landscape", {"across": "w5", "up": "w5"}, "came twice"),
    ],
)
def test_a_picture_of_nothing_is_refused_with_the_reason(base, path, change, word):
    asked = {"across": "i1" if path == "field" else "w5", "across_first": 0, "across_last": 1, "columns": 3}
    answer = httpx.get(f"{base}/{path}", params=asked | change)
    assert answer.status_code == 422
    assert word in answer.json()["refused"]


def test_of_a_session_that_there_is_not_there_is_no_picture(server):
    asked = {"across": "i1", "across_first": 0, "across_last": 1, "columns": 3}
    answer = httpx.get(f"{server.url}api/sessions/{'x' * 22}/field", params=asked)
    assert answer.status_code == 404


def test_modules_are_charged_to_the_client_that_is_the_first_to_ask(start_server):
    server = start_server(BACKSTEP_EXPLAINING_MS_PER_S="5", BACKSTEP_TRUSTED_PROXIES="")
    statuses = [
        httpx.get(
            f"{server.url}networks/2-tanh{n}-tanh1.per_neuron.half_squared.sum.online.{EDITION}.wasm"
        ).status_code
        for n in range(1, 8)
    ]
    assert statuses[0] == 200
    assert statuses[-1] == 503
    # One that is there already costs nothing.
    again = httpx.get(f"{server.url}networks/2-tanh1-tanh1.per_neuron.half_squared.sum.online.{EDITION}.wasm")
    assert again.status_code == 200


def test_the_rows_of_the_data_are_those_of_the_recipe(base, visitor):
    assert httpx.get(f"{base}/samples").json() == {
        "iteration": 0,
        "revision": 0,
        "train_count": 1,
        "inputs": [[0.05, 0.1]],
        "targets": [[0.01, 0.99]],
    }
    visitor.command("edit", quantity="i1", value=0.25, sample=0)
    rows = httpx.get(f"{base}/samples").json()
    assert (rows["revision"], rows["inputs"]) == (1, [[0.25, 0.1]])


def test_test_samples_come_after_those_of_training_and_the_batch_names_the_coming_ones(base, visitor):
    recipe = ARTICLE.model_dump(mode="json")
    recipe["network"] |= {"layers": [2, 2, 1], "start": {"initializer": "xavier"}}
    recipe["data"] = {"dataset": "moons", "samples": 10, "test_fraction": 0.3}
    recipe["rule"]["batch_size"] = 4
    visitor.command("open", recipe=recipe)
    rows = httpx.get(f"{base}/samples").json()
    data = make("moons", samples=10, test_fraction=0.3)
    assert (rows["train_count"], rows["inputs"]) == (7, data.inputs.tolist())
    assert rows["targets"] == data.targets.tolist()
    visitor.command("step", count=1)
    assert httpx.get(f"{base}/batch").json() | {"revision": 0} == {
        "iteration": 1,
        "revision": 0,
        "samples": [4, 5, 6],
        "shown": None,
    }
    shown = visitor.shown("show_sample", sample=8)
    assert httpx.get(f"{base}/batch").json()["shown"] == 8
    assert shown.scalars["sample"] == 8
