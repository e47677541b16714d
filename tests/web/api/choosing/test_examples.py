"""Examples over HTTP."""

import httpx
from backstep.lesson.examples import EXAMPLES


def test_the_list_has_every_example_and_each_opens_in_a_session(server, visitor):
    told = httpx.get(f"{server.url}api/examples").json()["examples"]
    assert [card["name"] for card in told] == list(EXAMPLES)
    session = visitor.events[0]["session"]
    for card in told:
        full = httpx.get(f"{server.url}api/examples/{card['name']}").json()
        assert {**full, **card} == full
        assert full["promise"]
        for recipe in (full["recipe"], *(other["recipe"] for other in full["others"])):
            visitor.command("open", recipe=recipe)
            assert httpx.get(f"{server.url}api/sessions/{session}/recipe").json() == recipe


def test_a_card_names_its_dataset_and_formula(server):
    told = {card["name"]: card for card in httpx.get(f"{server.url}api/examples").json()["examples"]}
    assert (told["article"]["dataset"], told["article"]["layers"]) == ("", [2, 2, 2])
    assert told["above-and-below-a-curve"]["formula"] == "x³ − x"
    assert told["dead-relus"]["dataset"] == "moons"


def test_an_unknown_example_is_refused_with_the_known_names(server):
    answer = httpx.get(f"{server.url}api/examples/none")
    assert answer.status_code == 404
    assert "xor-needs-a-hidden-layer" in answer.json()["refused"]
