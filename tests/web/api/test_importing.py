"""Own data and own weights over HTTP: from a file's bytes to a session that trains with them."""

import json
import socket
import time
from pathlib import Path

import httpx
import numpy as np
import pytest
from backstep.guard.guard import Guard
from backstep.session.engines import TextbookEngine
from backstep.session.recipe import Recipe
from backstep.session.session import Session
from backstep.settings import Settings

BYTES = {"content-type": "application/octet-stream"}
IRIS = (Path(__file__).resolve().parents[3] / "app" / "engine" / "tables" / "iris.csv").read_bytes()
GERMAN = "größe;art\n1,5;süß\n2,5;herb\n;herb\n4,0;süß\n".encode("cp1252")


def post(server, path, file, headers=BYTES, **query):
    return httpx.post(f"{server.url}api/{path}", params=query, content=file, headers=headers, timeout=20)


def session_of(data, layers, activations, start=None):
    network = {"layers": layers, "activations": activations, "start": start or {"initializer": "xavier"}}
    return Session(Recipe.read({"network": network, "data": data}), engine=TextbookEngine())


def test_a_table_is_understood_and_the_usual_choices_are_made(server):
    answer = post(server, "data/reading", GERMAN).json()
    assert (answer["separator"], answer["decimal"], answer["encoding"]) == (
        "semicolon",
        "comma",
        "Windows-1252",
    )
    assert (answer["header"], answer["row_count"]) == (True, 4)
    assert [column["name"] for column in answer["columns"]] == ["größe", "art"]
    assert answer["columns"][1]["words"] == ["herb", "süß"]
    assert answer["first_rows"][2] == {"line": 4, "cells": [None, "herb"], "problem": ""}
    assert (answer["usual"]["inputs"], answer["usual"]["targets"]) == ([0], [1])
    assert any("not UTF-8" in note["text"] for note in answer["notes"])


def test_the_choices_become_the_data_of_a_recipe_that_trains(server):
    answer = post(server, "data/recipe", GERMAN).json()
    data = answer["data"]
    assert data["inputs"] == [[-1.0], [2.0 * (2.5 - 1.5) / (4.0 - 1.5) - 1.0], [1.0]]
    assert data["targets"] == [[1.0], [0.0], [1.0]]
    assert data["classes"] == answer["classes"] == ["herb", "süß"]
    assert data["scales"] == {
        "inputs": [{"kind": "minus_one_to_one", "min": 1.5, "max": 4.0}],
        "targets": [None],
    }
    assert answer["inputs"] == [
        {
            "name": "größe",
            "column": 0,
            "formula": "x' = 2(x − 1.5)/(4 − 1.5) − 1",
            "tex": r"x' = \frac{2\,(x - 1.5)}{4 - 1.5} - 1",
        }
    ]
    assert answer["lines"] == [2, 3, 5]
    assert answer["left_out"] == [{"text": "Line 4 has no value in “größe”.", "line": 4}]
    session = session_of(data, [1, 1], ["logistic"])
    assert json.loads(session.recipe.to_json())["data"] == data


def test_iris_in_three_classes_with_a_part_for_testing(server):
    choices = {"inputs": [2, 3], "targets": 4, "scaling": "standard", "test_fraction": 0.2, "low": "-1"}
    answer = post(server, "data/recipe", IRIS, **choices).json()
    assert answer["class_counts"] == [50, 50, 50]
    assert answer["data"]["output_names"] == ["setosa", "versicolor", "virginica"]
    inputs = np.array(answer["data"]["inputs"])
    assert inputs.mean(axis=0) == pytest.approx([0.0, 0.0], abs=1e-12)
    assert inputs.std(axis=0) == pytest.approx([1.0, 1.0], abs=1e-12)
    session = session_of(answer["data"], [2, 3], ["tanh"])
    assert len(session.run.plan.base.test_inputs) == 30


@pytest.mark.parametrize(
    ("path", "query", "part"),
    [
        ("data/recipe", {"inputs": [0], "targets": [0]}, "is chosen"),
        ("data/recipe", {"inputs": [7], "targets": [1]}, "counted from 0 to 1; 7 came"),
        ("data/recipe", {"inputs": [0], "targets": [1], "gaps": "refuse"}, "line 4"),
        ("data/recipe", {"inputs": [0]}, "at least one column for the targets"),
        ("data/recipe", {"scaling": "log"}, "scaling"),
        ("data/recipe", {"test_fraction": 1.0}, "test_fraction"),
        ("data/reading", {"separator": "colon"}, "separator"),
        ("weights/reading", {}, "Arrays were expected"),
        ("weights/reading", {"order": "rows"}, "order"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(server, path, query, part):
    answer = post(server, path, GERMAN, **query)
    assert answer.status_code == 422
    assert part in answer.json()["refused"]


def test_the_largest_table_opens_in_a_session_by_a_link(server):
    rows = [",".join(repr(((n * m) % 997 + 1) / 7) for m in range(1, 17)) for n in range(1, 2001)]
    data = post(server, "data/recipe", "\n".join(rows).encode()).json()["data"]
    recipe = {
        "network": {
            "layers": [15, 4, 1],
            "activations": ["tanh", "linear"],
            "start": {"initializer": "xavier"},
        },
        "data": data,
        "rule": {"batch_size": 32},
    }
    document = json.dumps(recipe, separators=(",", ":")).encode()
    assert 500_000 < len(document) < 1_000_000
    answer = post(server, "recipes", document, {"content-type": "application/json"}).json()
    with httpx.Client(follow_redirects=True, timeout=20) as client:
        page = client.get(server.url.rstrip("/") + answer["copy_path"])
        session = str(page.url).rsplit("/", 1)[1]
        opened = client.get(f"{server.url}api/sessions/{session}/recipe").json()
    assert opened["data"] == data


def test_a_recipe_that_makes_no_sense_gets_no_link(server):
    for document, part in (
        (b"{", "JSON"),
        (b"{}", "network"),
        (
            json.dumps(
                {
                    "network": {
                        "layers": [2, 1],
                        "activations": ["tanh"],
                        "start": {"initializer": "xavier"},
                    },
                    "data": {"inputs": [[1.0]], "targets": [[1.0]]},
                }
            ).encode(),
            "2 inputs",
        ),
    ):
        answer = post(server, "recipes", document, {"content-type": "application/json"})
        assert answer.status_code == 422
        assert part in answer.json()["refused"]


def test_weights_become_the_start_of_a_recipe_with_the_same_numbers(server):
    file = json.dumps([[[0.15, 0.25], [0.2, 0.3], [0.1, -0.5]], [0.35, 0.1], [[0.4], [0.45]], [0.6]]).encode()
    answer = post(server, "weights/reading", file).json()
    assert (answer["layers"], answer["order"], answer["order_needed"]) == ([3, 2, 1], "in_out", False)
    data = {"inputs": [[0.1, 0.2, 0.3]], "targets": [[1.0]]}
    session = session_of(data, answer["layers"], ["logistic"] * 2, answer["start"])
    names = ["w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8"]
    index = session.run.plan.names.parameter_index
    assert [session.run.plan.start_parameters[index[name]] for name in names] == [
        0.15,
        0.2,
        0.1,
        0.25,
        0.3,
        -0.5,
        0.4,
        0.45,
    ]


def test_weights_that_fit_in_both_orders_are_asked_about(server):
    file = b"[[[0.15, 0.2], [0.25, 0.3]], [0.1, 0.2]]"
    answer = post(server, "weights/reading", file).json()
    assert answer["order_needed"]
    assert answer["sizes"] == {"out_in": [2, 2], "in_out": [2, 2]}
    assert "start" not in answer
    assert post(server, "weights/reading", file, order="in_out").json()["start"]["weights"] == [
        [[0.15, 0.25], [0.2, 0.3]]
    ]


def test_a_file_as_long_as_allowed_is_read_and_a_longer_one_is_refused_with_what_to_do(server):
    rows = [",".join(f"{n * m % 997 / 7:.12f}" for m in range(1, 17)) for n in range(1, 2001)]
    file = "\n".join(rows).encode()
    assert 500_000 < len(file) < 1_048_576
    answer = post(server, "data/recipe", file)
    assert (answer.status_code, len(answer.json()["data"]["inputs"])) == (200, 2000)
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(b"POST /api/data/reading HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n")
        refusal = connection.recv(4096).decode()
    assert " 413 " in refusal
    assert "at most 1,048,576 bytes" in refusal
    assert "at most 2,000 rows" in refusal


@pytest.mark.parametrize("path", ["/api/article", "/api/exercises/1/1/check", "/data/reading"])
def test_other_addresses_take_no_long_bodies(server, path):
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(f"POST {path} HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\n\r\n".encode())
        assert " 413 " in connection.recv(4096).decode()


def test_a_long_file_says_its_length_first(server):
    def pieces():
        for _ in range(20):
            yield b"1,2\n" * 2000

    try:
        status = httpx.post(f"{server.url}api/data/reading", content=pieces(), headers=BYTES).status_code
    except httpx.TransportError:
        status = 413  # the connection was closed while the file was still being sent
    assert status == 413


def test_only_some_long_files_arrive_at_once_and_a_lost_connection_makes_room(start_server):
    server = start_server(BACKSTEP_FILES_AT_ONCE="4", BACKSTEP_TRUSTED_PROXIES="10.0.0.1")
    head = b"POST /api/data/reading HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n1,2\n"
    first = socket.create_connection(("127.0.0.1", server.port))
    first.sendall(head)
    deadline = time.monotonic() + 10
    while True:
        with socket.create_connection(("127.0.0.1", server.port)) as second:
            second.sendall(head)
            second.settimeout(0.3)
            try:
                refusal = second.recv(4096).decode()
                break
            except TimeoutError:
                assert time.monotonic() < deadline
    assert " 503 " in refusal
    assert "retry-after" in refusal
    # A short file needs no such place.
    assert post(server, "data/reading", GERMAN).status_code == 200
    first.close()
    while post(server, "data/reading", b"1,2\n3,4\n" + b"# a comment\n" * 9000).status_code != 200:
        assert time.monotonic() < deadline


def test_a_quarter_of_the_files_may_come_from_one_address():
    guard = Guard(Settings(files_at_once=8, trusted_proxies=()))
    assert [guard.begin_file("192.0.2.1") for _ in range(3)] == [True, True, False]
    assert all(guard.begin_file(f"192.0.2.{n}") for n in range(2, 8))
    assert not guard.begin_file("192.0.2.9")
    guard.end_file("192.0.2.2")
    assert guard.begin_file("192.0.2.9")


def test_forms_are_refused_and_other_content_types_are_not(server):
    for kind, status in (("text/plain", 415), ("text/csv", 200), ("application/vnd.ms-excel", 200)):
        assert post(server, "data/reading", b"1,2\n3,4\n", {"content-type": kind}).status_code == status


def test_a_client_pays_for_its_files(start_server):
    server = start_server(BACKSTEP_EXPLAINING_MS_PER_S="1", BACKSTEP_TRUSTED_PROXIES="10.0.0.1")
    hard = b"# a comment\n" * 80_000
    statuses = [post(server, "data/reading", hard).status_code for _ in range(6)]
    assert statuses[0] == 422
    assert 503 in statuses
