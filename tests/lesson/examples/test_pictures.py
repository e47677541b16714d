"""The examples' small pictures show what training makes: worked out again by formulas that stand in the tests."""

import base64

import numpy as np
import pytest
from backstep.lesson.examples import EXAMPLES
from backstep.lesson.examples.pictures import edition, pictures

from tests.learnt import Learnt
from tests.lesson.examples import make

FIELDS = [
    # example, pane, recipe (0 is its own), iterations (None: the example's)
    *(
        (name, pane, pane, None)
        for name, panes in pictures().items()
        for pane, shown in enumerate(panes)
        if shown["kind"] in ("field", "line") and name != "right-by-never-saying-yes"
    ),
    ("right-by-never-saying-yes", 0, 0, 10),
    ("right-by-never-saying-yes", 1, 0, 300),
]


def learnt(name, of, iterations):
    example = EXAMPLES[name]
    return Learnt([example.recipe, *(other.recipe for other in example.others)][of], iterations)


def test_every_example_has_a_picture():
    assert list(pictures()) == list(EXAMPLES)
    for panes in pictures().values():
        assert 1 <= len(panes) <= 2


@pytest.mark.parametrize(("name", "pane", "of", "iterations"), FIELDS)
def test_a_field_is_the_output_after_training(name, pane, of, iterations):
    shown = pictures()[name][pane]
    trained = learnt(name, of, iterations or EXAMPLES[name].iterations)
    if shown["kind"] == "line":
        x, told = np.array(shown["points"]).T
        grid = np.linspace(*shown["across"], len(x))
        assert np.abs(trained.pass_forward(grid[:, None])[1][-1][:, 0] - told).max() < 0.00051
        return
    shades = np.frombuffer(base64.b64decode(shown["shades"]), np.uint8)
    side = round(len(shades) ** 0.5)
    rows = [(x, y) for y in np.linspace(*shown["up"], side) for x in np.linspace(*shown["across"], side)]
    out = trained.pass_forward(np.array(rows))[1][-1][:, 0]
    assert np.abs(255.0 * out - shades).max() <= 0.500001


@pytest.mark.parametrize("name", [name for name, panes in pictures().items() if panes[0]["kind"] == "field"])
def test_the_samples_of_a_field_are_rows_of_the_data(name):
    run = Learnt(EXAMPLES[name].recipe).run
    rows = {
        (round(x, 2), round(y, 2), round(target, 2))
        for (x, y), (target,) in zip(
            run.conditions.inputs.tolist(), run.conditions.targets.tolist(), strict=True
        )
    }
    for pane in pictures()[name]:
        assert {tuple(sample) for sample in pane["samples"]} <= rows
        assert all(pane["across"][0] < x < pane["across"][1] for x, _, _ in pane["samples"])


# Of each curve: example, number of the line, recipe, which error.
CURVES = [
    ("article", 0, 0, "error"),
    ("article-with-biases", 0, 0, "error"),
    ("article-with-biases", 1, 1, "error"),
    ("rate-too-high", 0, 0, "error"),
    ("rate-too-high", 1, 1, "error"),
    ("overfitting-and-a-penalty", 0, 0, "error"),
    ("overfitting-and-a-penalty", 1, 0, "test_error"),
    ("overfitting-and-a-penalty", 2, 1, "test_error"),
    ("sum-against-mean", 0, 0, "error"),
    ("sum-against-mean", 1, 1, "error"),
    ("momentum-in-a-valley", 0, 0, "error"),
    ("momentum-in-a-valley", 1, 1, "error"),
]


@pytest.mark.parametrize(("name", "line", "of", "which"), CURVES)
def test_a_curve_is_the_error_at_its_iterations(name, line, of, which):
    points = pictures()[name][0]["lines"][line]["points"]
    assert points[0][0] == 0
    assert points[-1][0] == EXAMPLES[name].iterations
    run = learnt(name, of, 0)
    for iteration, error in points:
        run.train(iteration - run.run.iteration)
        assert error == pytest.approx(getattr(run, which), rel=0.00051, abs=1e-16)


def test_every_curve_is_tested():
    shown = {
        (name, n)
        for name, panes in pictures().items()
        for pane in panes
        if pane["kind"] == "curves"
        for n in range(len(pane["lines"]))
    }
    assert shown == {(name, line) for name, line, _, _ in CURVES}


def test_adam_moves_each_weight_by_the_rate_and_gradient_descent_by_the_gradient():
    descent, adam = (group["values"] for group in pictures()["adams-first-step"][0]["groups"])
    assert adam == pytest.approx([0.1] * 8, rel=1e-3)
    start = np.array([0.15, 0.2, 0.25, 0.3, 0.4, 0.45, 0.5, 0.55])
    after = learnt("adams-first-step", 1, 1).run.state.parameters[:8]
    assert descent == pytest.approx(np.abs(after - start).tolist(), rel=0.00051)


class Nudged(Learnt):
    """A network with one weight a little larger: of layer k, number n, by so much."""

    nudge = 0, 0, 0.0

    @property
    def _layers(self):
        weights, biases = super()._layers
        (k, n, by), moved = self.nudge, [one.copy() for one in weights]
        moved[k].reshape(-1)[n] += by
        return moved, biases


@pytest.mark.parametrize("of", [0, 1])
def test_the_gradients_of_the_layers_are_central_differences(of):
    shown = pictures()["vanishing-gradients"][0]["groups"][of]["values"]
    example = EXAMPLES["vanishing-gradients"]
    trained, step = Nudged([example.recipe, example.others[0].recipe][of], 20), 1e-4
    for k, told in enumerate(shown):
        slopes = []
        for n in range(trained.run.recipe.network.layers[k] * trained.run.recipe.network.layers[k + 1]):
            errors = []
            for sign in (1.0, -1.0):
                trained.nudge = k, n, sign * step
                errors.append(trained.error)
            slopes.append(abs(errors[0] - errors[1]) / (2.0 * step))
        assert np.mean(slopes) == pytest.approx(told, rel=0.01, abs=1e-9)


def test_the_file_is_what_its_maker_makes_today():
    assert make.field("dead-relus", "ReLU") == pictures()["dead-relus"][0]
    assert make.curves(make.curve("article", "error")) == pictures()["article"][0]


def test_the_edition_is_short_and_stays():
    assert edition() == edition()
    assert len(edition()) == 16
