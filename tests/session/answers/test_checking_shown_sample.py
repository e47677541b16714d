"""A learner's values are judged for the sample that the page shows, and gradients for the batch."""

import math

import httpx
import pytest

from tests.page import new_session

INPUTS = [[0.1, 0.9], [-0.4, 0.3], [0.8, -0.7], [0.5, 0.2]]
TARGETS = [0.0, 1.0, 1.0, 0.0]
HIDDEN, OUTPUT = [[0.3, -0.6], [0.7, 0.2]], [0.5, -0.9]


def recipe(batch: int) -> dict:
    return {
        "version": 1,
        "network": {
            "layers": [2, 2, 1],
            "activations": ["logistic", "logistic"],
            "biases": "none",
            "start": {"weights": [HIDDEN, [OUTPUT]], "biases": [[], []]},
        },
        "data": {"inputs": INPUTS, "targets": [[target] for target in TARGETS]},
        "rule": {"batch_size": batch},
        "seed": 0,
    }


def worked_out(row: int) -> dict[str, float]:
    """A sample's values, by the formulas of the article."""

    def logistic(net: float) -> float:
        return 1.0 / (1.0 + math.exp(-net))

    nets = [sum(w * x for w, x in zip(weights, INPUTS[row], strict=True)) for weights in HIDDEN]
    outs = [logistic(net) for net in nets]
    net = sum(w * out for w, out in zip(OUTPUT, outs, strict=True))
    out = logistic(net)
    delta = (out - TARGETS[row]) * out * (1.0 - out)
    return {
        "net_h1": nets[0],
        "out_h2": outs[1],
        "net_o1": net,
        "out_o1": out,
        "delta_o1": delta,
        "dE_total/dw5": delta * outs[0],
    }


def judge(server, session: str, values: dict[str, float]) -> dict[str, str]:
    text = "\n".join(f"{name} {value:.9f}" for name, value in values.items())
    answer = httpx.post(f"{server.url}api/sessions/{session}/check", json={"text": text}).json()
    return {verdict["quantity"]: verdict["verdict"] for verdict in answer["verdicts"]}


@pytest.mark.parametrize("batch", [0, 2])
@pytest.mark.parametrize("shown", [0, 1, 2, 3])
def test_values_of_the_shown_sample_are_right_and_those_of_another_one_are_not(
    server, open_page, batch, shown
):
    """With batches of 2 the samples 3 and 4 lie outside the coming batch."""
    session = new_session(server)
    page = open_page(server, session)
    page.command("open", recipe=recipe(batch))
    page.command("show_sample", sample=shown)
    in_batch = range(len(INPUTS) if batch == 0 else batch)
    slope = sum(worked_out(row)["dE_total/dw5"] for row in in_batch) / len(in_batch)
    own = {**worked_out(shown), "dE_total/dw5": slope}
    assert set(judge(server, session, own).values()) == {"right"}
    other = (shown + 1) % len(INPUTS)
    verdicts = judge(server, session, {**worked_out(other), "dE_total/dw5": slope})
    assert verdicts.pop("dE_total/dw5") == "right"
    assert "right" not in verdicts.values()


def test_a_name_with_a_number_is_a_sample_of_the_batch(server, open_page):
    session = new_session(server)
    page = open_page(server, session)
    page.command("open", recipe=recipe(2))
    page.command("show_sample", sample=3)
    values = {"net_h1": worked_out(3)["net_h1"], "net_h1[2]": worked_out(1)["net_h1"]}
    assert judge(server, session, values) == {"net_h1": "right", "net_h1[2]": "right"}


@pytest.mark.parametrize("shown", [1, 3])
def test_the_right_values_are_those_of_the_shown_sample_and_gradients_those_of_the_batch(
    server, open_page, shown
):
    session = new_session(server)
    page = open_page(server, session)
    page.command("open", recipe=recipe(2))
    page.command("show_sample", sample=shown)
    told = httpx.get(f"{server.url}api/sessions/{session}/quantities").json()["quantities"]
    own = {**worked_out(shown), "dE_total/dw5": sum(worked_out(row)["dE_total/dw5"] for row in (0, 1)) / 2}
    assert {name: told[name] for name in own} == pytest.approx(own, rel=1e-12)
