"""The operations of the next iteration over HTTP."""

import httpx
import pytest


@pytest.fixture
def ask(server, visitor):
    return lambda: httpx.get(
        f"{server.url}api/sessions/{visitor.events[0]['session']}/operations", timeout=30
    ).json()


def test_the_articles_operations_come_in_the_order_of_the_calculation(ask):
    answer = ask()
    order = [operation["quantity"] for operation in answer["operations"]]
    assert (answer["iteration"], answer["batch"]) == (0, 1)
    assert order[:4] == ["net_h1", "out_h1", "net_h2", "out_h2"]
    assert order[8:11] == ["E_o1", "E_o2", "E_total"]
    assert order.index("delta_o1") < order.index("dE_total/dw5") < order.index("dE_o1/dout_h1")
    assert order.index("dE_o1/dout_h1") < order.index("dE_total/dout_h1") < order.index("delta_h1")
    assert order[-10:] == ["w1+", "w2+", "w3+", "w4+", "b1+", "w5+", "w6+", "w7+", "w8+", "b2+"]
    first = answer["operations"][0]
    assert first["uses"] == ["w1", "w2", "i1", "i2", "b1"]
    assert (first["phase"], first["at"], first["value"]) == ("forward", "h1", pytest.approx(0.3775))
    phases = [answer["operations"][at]["phase"] for at in answer["starts"]["phase"]]
    assert phases == ["forward", "error", "backward", "update"]


def test_the_operations_follow_the_session(ask, visitor):
    before = ask()
    visitor.command("step")
    after = ask()
    assert after["iteration"] == 1
    visitor.command("edit", quantity="w5", value=0.5)
    assert ask()["revision"] > after["revision"]
    value = {operation["quantity"]: operation["value"] for operation in before["operations"]}
    assert value["E_total"] == 0.2983711087600027
