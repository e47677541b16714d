import json
import re

import numpy as np
import pytest
from backstep.engine.refused import Refused
from backstep.engine.textbook import iterate
from backstep.lesson.exercises.exercise import exercise
from backstep.lesson.exercises.levels import LEVELS
from backstep.lesson.exercises.worksheet import answer_key, worksheet
from backstep.lesson.quantities.lookup import quantities

SEEDS = range(12)


@pytest.mark.parametrize("level", LEVELS)
def test_the_same_seed_gives_the_same_exercise_and_another_another(level):
    assert worksheet(exercise(7, level)) == worksheet(exercise(7, level))
    assert answer_key(exercise(7, level)) == answer_key(exercise(7, level))
    assert len({worksheet(exercise(seed, level)).split("====")[-1] for seed in SEEDS}) == len(SEEDS)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_numbers_are_friendly_and_all_weights_differ(seed, level):
    made = exercise(seed, level)
    for numbers in (made.parameters, made.inputs, made.targets):
        assert np.allclose(numbers * 20, np.round(numbers * 20))
    weights = made.parameters[: made.architecture.weight_count]
    assert len(set(weights)) == weights.size
    assert len(made.inputs) == (2 if LEVELS[level].whole_iteration else 1)
    assert made.rule.train_biases == LEVELS[level].whole_iteration


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("seed", SEEDS)
def test_every_question_has_its_answer_in_the_key_and_the_checker_agrees(seed, level):
    made = exercise(seed, level)
    again = iterate(made.architecture, made.rule, made.parameters, made.inputs, made.targets)
    key = answer_key(made)
    answers = re.findall(r"(?m)^ ?\d+\.  \S+ = (\S+(?: · 10\S+)?)   \(", key)
    assert len(answers) == len(made.questions)
    for question, answer in zip(made.questions, answers, strict=True):
        name, _, sample = question.quantity.removesuffix("]").partition("[")
        value = quantities(again, int(sample or 1) - 1)[name]
        assert made.checker.value(question.quantity) == pytest.approx(value, rel=1e-12)
        assert made.checker.check(question.quantity, f"{value:#.6g}").verdict == "right"
        if "10" not in answer.split("·")[-1] or "·" not in answer:
            assert made.checker.check(question.quantity, answer).verdict == "right"


def test_it_is_a_recipe_and_plain_data():
    from backstep.session.plan import Plan
    from backstep.session.recipe import Recipe

    for level in LEVELS:
        made = exercise(5, level)
        document = json.loads(json.dumps(made.to_json(), allow_nan=False))
        assert set(document) == {"seed", "level", "title", "recipe", "known", "questions"}
        plan = Plan(Recipe.read(document["recipe"]))
        assert (plan.start_parameters == made.parameters).all()
        assert plan.base.rule == made.rule


@pytest.mark.parametrize(("seed", "level"), [(1, 0), (1, 99), (-1, 1), (2**53, 1)])
def test_other_levels_and_seeds_are_refused(seed, level):
    with pytest.raises(Refused):
        exercise(seed, level)


@pytest.mark.parametrize("level", LEVELS)
def test_a_hint_asks_only_for_what_the_exercise_contains(level):
    told = 0
    for seed in SEEDS:
        made = exercise(seed, level)
        inside = {*(question.quantity for question in made.questions), *made.known}
        for question in made.questions:
            value = made.checker.value(question.quantity)
            for wrong in (-value, 2.0 * value, 0.5 * value, value + 0.01):
                verdict = made.checker.check(question.quantity, f"{wrong:.9f}")
                asked = {finding.ask for finding in verdict.mistakes} - {""}
                told += len(asked)
                assert asked <= inside, (question, verdict)
                for finding in verdict.mistakes:
                    assert not finding.ask or finding.text.endswith(f"check {finding.ask}.")
    assert told > 0 or level == 1
