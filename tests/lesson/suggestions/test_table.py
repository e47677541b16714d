"""Each suggested network learns its dataset, and the article's fixed shared biases do not learn XOR."""

import pytest
from backstep.engine.datasets import DATASETS
from backstep.engine.refused import Refused
from backstep.lesson.suggestions.suggestion import CHOICES, recipe
from backstep.lesson.suggestions.table import SUGGESTIONS
from backstep.session.plan import Plan
from backstep.session.recipe import Recipe, article_recipe

from tests.learnt import Learnt

SEEDS = range(5)


def test_every_dataset_has_a_suggestion_with_a_reason_for_each_choice():
    assert set(SUGGESTIONS) == set(DATASETS)
    for name, suggested in SUGGESTIONS.items():
        assert set(suggested.reasons) == set(CHOICES), name
        for reason in suggested.reasons.values():
            assert reason.endswith("."), reason
            assert "{" not in reason
            assert len(reason) < 240, reason


@pytest.mark.parametrize("name", SUGGESTIONS)
def test_the_dataset_is_learnt_from_five_seeds_within_the_stated_iterations(name):
    suggested = SUGGESTIONS[name]
    for seed in SEEDS:
        learnt = Learnt(recipe(name, suggested, seed=seed), suggested.promise.iterations)
        assert learnt.error <= suggested.promise.error, seed
        if suggested.promise.accuracy is not None:
            assert learnt.accuracy >= suggested.promise.accuracy, seed
    assert (suggested.promise.accuracy is not None) == DATASETS[name].classes


def kept_article_on_xor(**network):
    """The article's recipe with XOR chosen and nothing suggested: one output, and weights that fit it."""
    document = article_recipe().model_dump(mode="json")
    document["network"] |= {"layers": [2, 2, 1], "start": {"initializer": "xavier"}, **network}
    document["data"] = {"dataset": "xor"}
    return document


def test_xor_is_not_learnt_with_the_articles_shared_and_fixed_biases():
    learnt = Learnt(kept_article_on_xor(), 200_000)
    assert learnt.error == pytest.approx(0.088, abs=0.0005)
    assert learnt.accuracy < 1.0
    trained = kept_article_on_xor(biases="per_neuron")
    trained["rule"]["train_biases"] = True
    assert Learnt(trained, 200_000).error == pytest.approx(0.000025, abs=0.0000005)


@pytest.mark.parametrize("name", SUGGESTIONS)
def test_a_suggestion_takes_every_setting_that_its_dataset_has(name):
    made = Recipe.read(recipe(name, SUGGESTIONS[name], seed=9, samples=60, noise=0.25, test_fraction=0.5))
    plan, entry = Plan(made), DATASETS[name]
    assert made.seed == 9
    assert made.data.noise == (0.25 if entry.noise else 0.0)
    rows = entry.usual_samples if entry.fixed else 60
    assert len(plan.base.inputs) == (rows // 2 if rows > 1 else 1)


@pytest.mark.parametrize("formula", ["sin x", "x³ − x", "|x|", "x", "2x² − 1"])
def test_other_curves_than_the_usual_one_are_learnt_too(formula):
    suggested = SUGGESTIONS["boundary"]
    for seed in SEEDS:
        learnt = Learnt(
            recipe("boundary", suggested, seed=seed, formula=formula), suggested.promise.iterations
        )
        assert learnt.error <= suggested.promise.error, seed


def test_a_value_out_of_bounds_is_refused():
    with pytest.raises(Refused, match="Noise is a number from 0"):
        Plan(Recipe.read(recipe("moons", SUGGESTIONS["moons"], noise=2.0)))
