"""The way of training over HTTP."""

import csv
import io

import httpx
import pytest


@pytest.fixture
def base(server, visitor) -> str:
    return f"{server.url}api/sessions/{visitor.events[0]['session']}"


def test_the_way_has_the_values_of_the_exported_table(base, visitor):
    visitor.command("step", count=100)
    answer = httpx.get(f"{base}/way", params={"parameter": ["w5", "w6"]})
    assert answer.status_code == 200
    found = answer.json()
    assert (found["iteration"], found["iterations"][-1]) == (100, 100)
    assert set(range(36, 101)) <= set(found["iterations"])
    table = httpx.get(f"{base}/export/run.csv").text
    rows = {int(row["iteration"]): row for row in csv.DictReader(io.StringIO(table))}
    for name in ("w5", "w6"):
        assert found["values"][name] == [float(rows[n][name]) for n in found["iterations"]]


@pytest.mark.parametrize(
    ("parameters", "word"),
    [(["net_h1"], "no weight or bias"), ([], "parameter"), (["w1"] * 9, "8"), (["<b>"], "pattern")],
)
def test_what_is_no_parameter_is_refused(base, parameters, word):
    answer = httpx.get(f"{base}/way", params={"parameter": parameters})
    assert answer.status_code == 422
    assert word in answer.text
