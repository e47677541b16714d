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


def test_a_claim_has_the_numbers_of_its_sentence(server):
    full = httpx.get(f"{server.url}api/examples/xor-needs-a-hidden-layer").json()
    assert [claim["text"] for claim in full["claims"]] == full["promise"]
    assert full["claims"][2] == {
        "iterations": 500,
        "number": "error",
        "at_least": None,
        "at_most": 0.01,
        "of": "with four hidden neurons",
        "text": full["promise"][2],
    }


def test_browsers_may_keep_the_pictures_of_the_pages_edition_for_good(server):
    page = httpx.get(f"{server.url}examples")
    edition = page.text.partition('data-edition="')[2].partition('"')[0]
    answer = httpx.get(f"{server.url}api/examples/pictures/{edition}")
    assert "immutable" in answer.headers["cache-control"]
    assert list(answer.json()) == list(EXAMPLES)
    assert answer.num_bytes_downloaded < 20_000
    other = httpx.get(f"{server.url}api/examples/pictures/other")
    assert other.headers["cache-control"] == "no-cache"
    assert other.json() == answer.json()


def test_the_page_has_a_link_for_every_example(server):
    page = httpx.get(f"{server.url}examples")
    assert page.status_code == 200
    for name, example in EXAMPLES.items():
        assert f'href="/#example={name}"' in page.text
        assert example.title.replace("'", "&#39;") in page.text
