"""Datasets, their small pictures and their suggested networks over HTTP."""

import httpx
import pytest
from backstep.engine.datasets import DATASETS, make
from backstep.session.recipe import Recipe


def test_the_choices_name_the_layers_and_the_edition_of_the_thumbnails(server):
    told = httpx.get(f"{server.url}api/choices").json()
    assert {entry["name"]: entry["layers"] for entry in told["datasets"]}["xor"] == [2, 4, 1]
    assert len(told["datasets"]) == len(DATASETS)
    pictures = httpx.get(f"{server.url}api/thumbnails/{told['thumbnails']}")
    assert pictures.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert set(pictures.json()) == set(DATASETS)
    moons = make("moons", samples=100)
    assert pictures.json()["moons"]["inputs"][7] == pytest.approx(moons.inputs[7].tolist(), abs=0.0005)
    assert httpx.get(f"{server.url}api/thumbnails/other").headers["cache-control"] == "no-cache"


def test_a_suggestion_is_a_recipe_that_a_session_opens(server, visitor):
    asked = {"dataset": "moons", "seed": 5, "samples": 60, "noise": 0.1}
    told = httpx.get(f"{server.url}api/suggestion", params=asked).json()
    recipe = Recipe.read(told["recipe"])
    assert (recipe.seed, recipe.data.samples, recipe.data.noise) == (5, 60, 0.1)
    assert told["changes"] == []
    visitor.command("open", recipe=told["recipe"])
    session = visitor.events[0]["session"]
    assert httpx.get(f"{server.url}api/sessions/{session}/recipe").json() == told["recipe"]
    again = httpx.get(f"{server.url}api/sessions/{session}/suggestion", params=asked).json()
    assert again["changes"] == []
    other = httpx.get(f"{server.url}api/sessions/{session}/suggestion", params={"dataset": "xor"}).json()
    assert {
        "part": "layers",
        "now": "2-4-1",
        "before": "2-8-1",
        "text": "layers: 2-4-1 (before: 2-8-1)",
    } in other["changes"]


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"dataset": "digits"}, "no dataset 'digits'"),
        ({"dataset": "moons", "noise": 3}, "Noise is a number from 0"),
        ({"dataset": "moons", "samples": 0}, "samples"),
        ({"dataset": "moons", "seed": 2**53}, "seed"),
    ],
)
def test_a_suggestion_that_cannot_be_made_is_refused_in_a_sentence(server, asked, sentence):
    answer = httpx.get(f"{server.url}api/suggestion", params=asked)
    assert answer.status_code == 422
    assert sentence in answer.json()["refused"]
