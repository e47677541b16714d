"""Changes of a recipe in words."""

import json

from backstep.engine.datasets import DATASETS
from backstep.lesson.suggestions.suggestion import recipe
from backstep.lesson.suggestions.table import SUGGESTIONS
from backstep.session.answers.changes import changes
from backstep.session.answers.suggesting import present, suggestion
from backstep.session.engines import TextbookEngine
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import Session


def texts(before, after):
    return [change.text for change in changes(before, after)]


def test_xor_after_the_article_says_each_part_that_changes():
    xor = Recipe.read(recipe("xor", SUGGESTIONS["xor"], seed=3))
    assert texts(article_recipe(), xor) == [
        "data: XOR, 4 samples (before: The article's one sample)",
        "targets: 0 and 1 (before: numbers)",
        "layers: 2-4-1 (before: 2-2-2)",
        "activations: tanh, logistic (before: logistic, logistic)",
        "biases: one a neuron, trained (before: one a layer, fixed)",
        "starting weights: drawn by xavier, seed 3 (before: given one by one)",
        "learning rate: 1 (before: 0.5)",
        "error function: binary cross entropy (before: half squared)",
        "batch size: all samples (before: 1)",
    ]


def test_a_recipe_changes_nothing_against_itself():
    for name in DATASETS:
        same = Recipe.read(recipe(name, SUGGESTIONS[name]))
        assert changes(same, same) == []


def test_edits_are_counted_and_their_settings_are_the_present_ones():
    session = Session(engine=TextbookEngine())
    session.edit("learning_rate", 1.0)
    session.edit("w1", 0.25)
    now = present(session.run)
    assert now.rule.learning_rate == 1.0
    told = texts(now, Recipe.read(recipe("xor", SUGGESTIONS["xor"])))
    assert "edits: none (before: 2 edits)" in told
    assert not any(line.startswith("learning rate") for line in told)


def test_noise_split_and_seed_are_told():
    one = Recipe.read(recipe("moons", SUGGESTIONS["moons"]))
    other = Recipe.read(
        recipe("moons", SUGGESTIONS["moons"], seed=1, samples=50, noise=0.1, test_fraction=0.2)
    )
    assert texts(one, other) == [
        "data: Two moons, 50 samples, noise 0.1, 20 % for testing (before: Two moons, 200 samples)",
        "starting weights: drawn by xavier, scale 3, seed 1 (before: drawn by xavier, scale 3, seed 0)",
    ]


def test_another_formula_is_a_change():
    usual = Recipe.read(recipe("boundary", SUGGESTIONS["boundary"]))
    other = Recipe.read(recipe("boundary", SUGGESTIONS["boundary"], formula="|x|"))
    (told,) = changes(usual, other)
    assert told.now == "Above and below a curve, y = |x|, 200 samples"
    assert told.before == "Above and below a curve, y = sin(3x), 200 samples"


def test_a_suggestion_holds_the_recipe_in_full_and_its_reasons():
    told = suggestion("circle", {"seed": 4}, article_recipe())
    assert Recipe.read(told["recipe"]) == Recipe.read(recipe("circle", SUGGESTIONS["circle"], seed=4))
    assert told["recipe"]["rule"]["beta1"] == 0.9
    assert [reason["choice"] for reason in told["reasons"]][:3] == ["layers", "activations", "biases"]
    assert told["promise"]["accuracy"] == 0.98
    assert told["changes"][0]["before"] == "The article's one sample"


def test_rows_that_are_not_the_articles_are_counted():
    document = json.loads(article_recipe().to_json())
    document["data"]["targets"] = [[0.5, 0.99]]
    own = Recipe.read(document)
    assert texts(article_recipe(), own) == ["data: 1 row typed in (before: The article's one sample)"]
