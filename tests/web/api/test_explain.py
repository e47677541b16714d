"""Explanations over HTTP: derivations in any notation, gradient checks, verdicts, predictions."""

import httpx
import pytest


@pytest.fixture
def base(server, visitor) -> str:
    return f"{server.url}api/sessions/{visitor.events[0]['session']}"


def test_a_derivation_names_its_factors_and_their_places(base):
    told = httpx.get(f"{base}/derivation", params={"quantity": "dE_total/dw5"}).json()
    assert [(factor["number"], factor["quantity"], factor["at"]) for factor in told["factors"][:3]] == [
        (1, "dE_total/dout_o1", "o1"),
        (2, "dout_o1/dnet_o1", "o1"),
        (3, "dnet_o1/dw5", "h1"),
    ]
    assert told["steps"][-1]["plain"].endswith("= 0.741365070 · 0.186815602 · 0.593269992 = 0.082167041")
    assert told["gradient_check"]["agrees"]


def test_a_derivation_is_written_in_the_requested_notation(base):
    asked = {
        "quantity": "dE_total/dw5",
        "net": "z",
        "out": "a",
        "weights": "row_first",
        "decimals": 4,
        "comma": "true",
    }
    told = httpx.get(f"{base}/derivation", params=asked).json()
    assert told["steps"][-1]["plain"] == (
        "∂E_total/∂w_o1,h1 = ∂E_total/∂a_o1 · ∂a_o1/∂z_o1 · ∂z_o1/∂w_o1,h1 = 0,7414 · 0,1868 · 0,5933 = 0,0822"
    )


@pytest.mark.parametrize(
    ("field", "value"), [("net", "y"), ("decimals", "16"), ("decimals", "many"), ("delta_sign", "0")]
)
def test_an_unknown_notation_is_refused_by_its_parameter(base, field, value):
    answer = httpx.get(f"{base}/derivation", params={"quantity": "net_h1", field: value})
    assert answer.status_code == 422
    assert answer.json()["refused"].startswith(f"{field}:")


def test_a_body_that_is_not_utf_8_is_refused_in_a_sentence(base):
    headers = {"content-type": "application/json"}
    answer = httpx.post(f"{base}/check", content=b'{"text": "\xff\xfe"}', headers=headers)
    assert answer.status_code == 422
    assert "UTF-8" in answer.json()["refused"]


def test_an_unknown_quantity_is_refused_in_a_sentence(base):
    answer = httpx.get(f"{base}/derivation", params={"quantity": "w99"})
    assert answer.status_code == 422
    assert "w99" in answer.json()["refused"]


def test_every_gradient_has_its_central_difference(base):
    told = httpx.get(f"{base}/gradient-check").json()
    assert [check["parameter"] for check in told["checks"]] == [*(f"w{n}" for n in range(1, 9)), "b1", "b2"]
    assert all(check["agrees"] and check["gap"] < 1e-6 for check in told["checks"])
    one = httpx.get(f"{base}/gradient-check", params={"parameter": "w5"}).json()
    assert one["checks"][0]["numeric"] == pytest.approx(0.082167041, abs=1e-9)
    assert httpx.get(f"{base}/gradient-check", params={"parameter": "w9"}).status_code == 422


def test_a_list_of_all_values_is_judged_as_a_whole_though_in_parts(base):
    numbers = httpx.get(f"{base}/quantities").json()["quantities"]
    lines = [f"{name} {value:.9f}" for name, value in numbers.items()]
    answer = httpx.post(f"{base}/check", json={"text": "\n".join(lines)}).json()
    assert answer["summary"]["text"] == f"{len(lines)} of {len(lines)} right"
    gradient = 0.0911
    mine = [line for line in lines if not line.startswith(("dE_total/dw5 ", "w5+ "))]
    mine += [f"w5+ {0.4 - 0.5 * gradient:.9f}", f"dE_total/dw5 {gradient}"]
    answer = httpx.post(f"{base}/check", json={"text": "\n".join(mine)}).json()
    *others, following, slip = answer["verdicts"]
    assert {verdict["verdict"] for verdict in others} == {"right"}
    assert (following["verdict"], following["follows_from"]) == ("follows", ["dE_total/dw5"])
    assert slip["verdict"] == "wrong"
    assert (answer["summary"]["follows"], answer["summary"]["slips"]) == (1, 1)


def test_a_delta_is_judged_by_the_sign_of_the_notation(base):
    work = {"text": "delta_o1 -0.1385"}
    verdicts = [
        httpx.post(f"{base}/check", json=work, params={"delta_sign": sign}).json()["verdicts"][0]["verdict"]
        for sign in ("1", "-1")
    ]
    assert verdicts == ["wrong", "right"]


def test_a_network_too_large_to_be_stepped_through_is_refused_in_a_sentence(base, visitor):
    recipe = {
        "version": 1,
        "network": {
            "layers": [2, 64, 64, 64, 1],
            "activations": ["tanh", "tanh", "tanh", "logistic"],
            "biases": "per_neuron",
            "start": {"initializer": "xavier"},
        },
        "data": {"dataset": "xor"},
        "rule": {"learning_rate": 0.5},
        "seed": 1,
    }
    assert visitor.command("open", recipe=recipe)["type"] == "applied"
    for path in ("operations", "gradient-check"):
        answer = httpx.get(f"{base}/{path}")
        assert answer.status_code == 422
        assert "8,577 weights and biases" in answer.json()["refused"]
    assert httpx.get(f"{base}/gradient-check", params={"parameter": "w5"}).json()["checks"][0]["agrees"]


def test_a_prediction_describes_the_next_update(base):
    def predicted(parameter):
        return httpx.get(f"{base}/predict", params={"parameter": parameter})

    w6, b1 = predicted("w6").json(), predicted("b1").json()
    assert (w6["iteration"], w6["parameter"], w6["answer"]) == (0, "w6", "shrink")
    assert "positive" in w6["why"]
    assert b1["answer"] == "stay"
    for nonsense in ("w9", "", "x" * 81):
        assert predicted(nonsense).status_code == 422
        assert predicted(nonsense).json()["refused"]


def test_the_weights_that_change_most_are_those_of_the_article(base):
    """w6 from 0.45 to 0.408666186 in the article: more than w5 (0.4 to 0.35891648), and than all others."""
    found = httpx.get(f"{base}/most-changed").json()
    assert found["choices"] == [f"w{n}" for n in range(1, 9)]
    assert (found["iteration"], found["largest"]) == (0, "w6")


def test_a_derivation_holds_every_number_of_its_element(base):
    told = httpx.get(f"{base}/derivation", params={"quantity": "dE_total/dw5"}).json()
    assert {name: f"{value:.9f}" for name, value in told["element"].items()} == {
        "w5": "0.400000000",
        "dE_total/dw5": "0.082167041",
        "w5+": "0.358916480",
    }
    told = httpx.get(f"{base}/derivation", params={"quantity": "delta_o1"}).json()
    assert list(told["element"]) == ["net_o1", "out_o1", "target_o1", "E_o1", "delta_o1"]


def test_the_equations_of_several_quantities_are_told_at_once(base):
    asked = {"quantity": ["net_h1", "E_total", "dE_total/dw5"], "decimals": 4}
    told = httpx.get(f"{base}/equations", params=asked).json()
    assert [equation["plain"] for equation in told["equations"]] == [
        "net_h1 = w1 · i1 + w2 · i2 + b1 · 1 = 0.15 · 0.05 + 0.2 · 0.1 + 0.35 · 1 = 0.3775",
        "E_total = E_o1 + E_o2 = 0.2748 + 0.0236 = 0.2984",
        "∂E_total/∂w5 = ∂E_total/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5 = 0.7414 · 0.1868 · 0.5933 = 0.0822",
    ]
    assert told["iteration"] == 0


def test_an_unknown_equation_and_too_many_are_refused(base):
    answer = httpx.get(f"{base}/equations", params={"quantity": ["net_h1", "net_h9"]})
    assert answer.status_code == 422
    assert "net_h9" in answer.json()["refused"]
    answer = httpx.get(f"{base}/equations", params={"quantity": ["net_h1"] * 41})
    assert answer.status_code == 422


def test_a_list_is_read_line_by_line_and_a_bad_line_stops_no_other(base):
    work = {"text": "| w₅⁺ | 0,3589 | mine |\nw6+ 0.4087 ???\nw99 1\n\\delta_{o1} = 0.1385"}
    answer = httpx.post(f"{base}/check", json=work).json()
    assert [(one["quantity"], one["verdict"]) for one in answer["verdicts"]] == [
        ("w5+", "right"), ("w6+ 0.4087 ???", "unreadable"), ("w99", "unknown"), ("delta_o1", "right"),
    ]  # fmt: skip
    assert [one["line"] for one in answer["verdicts"]] == [1, 2, 3, 4]
    assert [line["line"] for line in answer["bad_lines"]] == [2]
    assert [note["line"] for note in answer["notes"]] == [1]
    assert answer["summary"]["text"] == "2 of 3 right, 1 line not read"
    assert answer["log"] is None


def test_a_programs_log_is_compared_with_the_session(base):
    text = "iteration,w5,E_total\n0,0.4,0.298371109"
    log = httpx.post(f"{base}/check", json={"text": text}).json()
    assert (log["log"]["verdict"], log["log"]["values"]) == ("right", 2)
    assert log["verdicts"] == []
    assert "This log is right" in log["summary"]["text"]
    wrong = httpx.post(f"{base}/check", json={"text": f"{text}\n1,0.35891648,0.31"}).json()
    assert wrong["log"]["first_difference"] == {
        "iteration": 1,
        "quantity": "E_total",
        "given": "0.31",
        "row": 2,
    }
    assert [(one["quantity"], one["line"]) for one in wrong["verdicts"]] == [("E_total", 2)]
    assert "The first difference is E_total of iteration 1" in wrong["summary"]["text"]
    far = httpx.post(f"{base}/check", json={"text": f"{text}\n99999,0.4,0.3"})
    assert far.status_code == 422
    assert "backstep check" in far.json()["refused"]


def test_a_network_without_a_fault_has_no_findings_and_the_sizes_of_each_layer(base):
    told = httpx.get(f"{base}/health").json()
    assert (told["iteration"], told["samples"], told["of"], told["findings"]) == (0, 1, 1, [])
    assert [layer["neurons"] for layer in told["layers"]] == [["h1", "h2"], ["o1", "o2"]]
    numbers = httpx.get(f"{base}/quantities").json()["quantities"]
    squares = [numbers[f"dE_total/dw{n}"] ** 2 for n in range(1, 9)]
    assert told["layers"][0]["gradient"] == pytest.approx(sum(squares[:4]) ** 0.5, rel=1e-12)
    assert told["layers"][1]["gradient"] == pytest.approx(sum(squares[4:]) ** 0.5, rel=1e-12)


def test_a_sick_network_is_found_over_http(base, visitor):
    document = {
        "network": {
            "layers": [2, 2, 1],
            "activations": ["relu", "linear"],
            "start": {"weights": [[[1, 1], [1, 1]], [[1, 1]]], "biases": [[0, -5], [0]]},
        },
        "data": {"dataset": "xor"},
    }
    visitor.command("open", recipe=document)
    (found,) = httpx.get(f"{base}/health").json()["findings"]
    assert (found["kind"], found["layer"], found["neurons"]) == ("dead_relu", 1, ["h2"])
    assert found["text"].startswith("h2 gives 0 for every sample.")
