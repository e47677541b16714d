"""Named datasets."""

import math
from collections.abc import Callable

import numpy as np
import pytest
from backstep.engine.datasets import DATASETS, IRIS_RANGES, MAX_SAMPLES, make, split
from backstep.engine.refused import Refused

CLOUDS = ["circle", "xor_cloud", "two_gaussians", "moons", "spiral"]
BOUNDARIES = ["boundary"]
CURVES = ["plane", "multi_gaussian", "sine"]


@pytest.mark.parametrize("name", list(DATASETS))
def test_a_dataset_has_the_form_its_entry_says(name: str) -> None:
    entry = DATASETS[name]
    data = make(name)
    assert data.inputs.shape == (entry.usual_samples, entry.inputs)
    assert data.targets.shape == (entry.usual_samples, entry.outputs)
    assert data.train_count == entry.usual_samples
    assert np.isfinite(data.inputs).all()
    assert np.isfinite(data.targets).all()


@pytest.mark.parametrize("name", list(DATASETS))
def test_the_same_arguments_give_the_same_bits(name: str) -> None:
    noise = 0.1 if DATASETS[name].noise else 0.0
    one, other = (make(name, noise=noise, seed=9) for _ in range(2))
    assert np.array_equal(one.inputs, other.inputs)
    assert np.array_equal(one.targets, other.targets)
    if not DATASETS[name].fixed:
        assert not np.array_equal(one.inputs, make(name, noise=noise, seed=10).inputs)


@pytest.mark.parametrize(
    ("name", "outputs"),
    [("and", [0, 0, 0, 1]), ("or", [0, 1, 1, 1]), ("nand", [1, 1, 1, 0]), ("xor", [0, 1, 1, 0])],
)
def test_the_gates_are_the_truth_tables(name: str, outputs: list[int]) -> None:
    data = make(name)
    assert data.inputs.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert data.targets.ravel().tolist() == outputs


@pytest.mark.parametrize("bits", range(2, 9))
def test_parity_is_1_where_the_number_of_ones_is_odd(bits: int) -> None:
    data = make(f"parity_{bits}")
    assert len({tuple(row) for row in data.inputs.tolist()}) == 2**bits
    assert data.targets.ravel().tolist() == [sum(row) % 2 for row in data.inputs.tolist()]


def test_the_article_has_its_one_sample() -> None:
    data = make("article")
    assert (data.inputs.tolist(), data.targets.tolist()) == ([[0.05, 0.1]], [[0.01, 0.99]])


@pytest.mark.parametrize("name", CLOUDS)
def test_both_classes_have_the_same_number_and_low_says_how_no_is_written(name: str) -> None:
    plain, signed = make(name, samples=100), make(name, samples=100, low=-1.0)
    assert sorted(plain.targets.ravel().tolist()) == [0.0] * 50 + [1.0] * 50
    assert np.array_equal(signed.targets, 2.0 * plain.targets - 1.0)
    assert np.array_equal(signed.inputs, plain.inputs)


def test_the_clouds_are_what_they_are_called() -> None:
    circle = make("circle", samples=500)
    radius = np.hypot(*circle.inputs.T)
    assert (radius[circle.targets[:, 0] == 1.0] <= 0.5).all()
    assert (radius[circle.targets[:, 0] == 0.0] >= 0.7).all()
    xor = make("xor_cloud", samples=500)
    assert np.array_equal(xor.inputs.prod(axis=1) < 0.0, xor.targets[:, 0] == 1.0)
    plane = make("plane", samples=50)
    assert plane.targets[:, 0] == pytest.approx(plane.inputs.sum(axis=1) / 2.0, rel=1e-15)
    sine = make("sine", samples=50)
    assert sine.targets == pytest.approx(np.sin(math.pi * sine.inputs), rel=1e-15)


@pytest.mark.parametrize(
    ("formula", "curve"),
    [
        (None, lambda x: math.sin(3 * x)),
        ("x³ − x", lambda x: x * x * x - x),
        ("|x|", abs),
        ("1/x", lambda x: 1 / x),
        ("y = 10x", lambda x: 10 * x),
    ],
)
def test_the_points_of_boundary_lie_above_and_below_the_curve(
    formula: str | None, curve: Callable[[float], float]
) -> None:
    data = make("boundary", samples=2000, seed=5, formula=formula)
    assert np.abs(data.inputs).max() <= 1.0
    for (x, y), target in zip(data.inputs.tolist(), data.targets.ravel().tolist(), strict=True):
        assert abs(y - curve(x)) >= 0.05 - 1e-12
        assert target == (1.0 if y > curve(x) else 0.0)
    assert 0.2 < data.targets.mean() < 0.8
    # The points fill the square outside the gap: a tenth of it holds about a tenth of them.
    counts, _ = np.histogram(data.inputs[:, 0], bins=10, range=(-1.0, 1.0))
    assert counts.min() > 140


@pytest.mark.parametrize("name", ["xor", *CLOUDS, *BOUNDARIES, *CURVES])
def test_noise_moves_along_a_line_and_leaves_split_and_the_rest_alone(name: str) -> None:
    none, little, more = (make(name, noise=noise, seed=3, test_fraction=0.25) for noise in (0.0, 0.1, 0.3))
    moved = "inputs" if name not in CURVES else "targets"
    still = "targets" if name not in CURVES else "inputs"
    first, second = (getattr(data, moved) - getattr(none, moved) for data in (little, more))
    assert second == pytest.approx(3.0 * first, rel=1e-9, abs=1e-14)
    assert np.abs(first).max() > 0.0
    assert np.array_equal(getattr(more, still), getattr(none, still))


def test_a_split_uses_every_sample_once_and_leaves_the_data_as_they_are() -> None:
    whole, split = make("moons", samples=50, seed=1), make("moons", samples=50, seed=1, test_fraction=0.3)
    assert (len(split.train[0]), len(split.test[0]), split.train_count) == (35, 15, 35)
    rows = [sorted(map(tuple, np.hstack([d.inputs, d.targets]).tolist())) for d in (whole, split)]
    assert rows[0] == rows[1]
    other = make("moons", samples=50, seed=1, test_fraction=0.5)
    assert np.array_equal(other.inputs, split.inputs)


@pytest.mark.parametrize(
    ("arguments", "field", "sentence"),
    [
        ({"name": "tulips"}, "data", "no dataset 'tulips'; choose one of article, and"),
        ({"name": "xor", "samples": 5}, "samples", "XOR has 4 rows; 5 came. Leave the number"),
        ({"name": "moons", "samples": 0}, "samples", f"1 to {MAX_SAMPLES} samples; 0 came"),
        ({"name": "moons", "samples": MAX_SAMPLES + 1}, "samples", "2001 came"),
        ({"name": "moons", "noise": -0.1}, "noise", "from 0 .none. to 1; -0.1 came"),
        ({"name": "moons", "noise": math.nan}, "noise", "nan came"),
        ({"name": "article", "noise": 0.1}, "noise", "without noise"),
        ({"name": "moons", "test_fraction": 1.0}, "test_fraction", "below 1; 1.0 came"),
        ({"name": "article", "test_fraction": 0.9}, "test_fraction", "leaves none to train with"),
        ({"name": "moons", "low": 0.5}, "low", "0.5 came. Choose one of the two"),
        ({"name": "sine", "low": -1.0}, "low", "numbers, not classes"),
        ({"name": "moons", "seed": -1}, "seed", "from 0 to"),
        ({"name": "moons", "formula": "x"}, "formula", "Two moons takes no formula; leave it out"),
        ({"name": "boundary", "formula": "2x +"}, "formula", "At the end, after .2x .."),
        ({"name": "boundary", "formula": "log x"}, "formula", "log x has none at x = −0.995. Choose another"),
        ({"name": "boundary", "formula": "3"}, "formula", "y = 3 lies above all of them, so there would be"),
        ({"name": "boundary", "formula": "-3"}, "formula", "lies below all of them"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_to_do(
    arguments: dict[str, object], field: str, sentence: str
) -> None:
    name = arguments.pop("name")
    with pytest.raises(Refused, match=sentence) as refused:
        make(name, **arguments)  # type: ignore[arg-type]
    assert refused.value.field == field


def test_iris_has_the_statistics_that_are_published() -> None:
    """Minimum, maximum, mean and standard deviation (n − 1) of each input, as scikit-learn's description and R print them."""
    data = make("iris")
    low, high = np.array(IRIS_RANGES).T
    cm = low + (data.inputs + 1.0) * (high - low) / 2.0
    assert np.round(cm.mean(axis=0), 2).tolist() == [5.84, 3.06, 3.76, 1.20]
    assert np.round(cm.std(axis=0, ddof=1), 2).tolist() == [0.83, 0.44, 1.77, 0.76]
    assert cm.sum(axis=0) == pytest.approx([876.5, 458.6, 563.7, 179.9])
    assert (data.inputs.min(axis=0).tolist(), data.inputs.max(axis=0).tolist()) == ([-1.0] * 4, [1.0] * 4)
    # Rows 35 and 38 of Fisher's table, which other copies have wrong.
    assert cm[34] == pytest.approx([4.9, 3.1, 1.5, 0.2])
    assert cm[37] == pytest.approx([4.9, 3.6, 1.4, 0.1])


def test_iris_has_fifty_flowers_of_each_species_in_three_outputs() -> None:
    for one_hot in (False, True):
        data = make("iris", one_hot=one_hot)
        assert data.targets.sum(axis=0).tolist() == [50.0] * 3
        assert data.targets[[0, 50, 100]].tolist() == np.eye(3).tolist()
    assert np.unique(make("iris", low=-1.0).targets).tolist() == [-1.0, 1.0]


def test_given_rows_are_split_as_named_ones_are() -> None:
    named = make("moons", samples=50, seed=4, test_fraction=0.3)
    whole = make("moons", samples=50, seed=4)
    again = split(whole.inputs, whole.targets, 0.3, 4)
    assert np.array_equal(again.inputs, named.inputs)
    assert again.train_count == named.train_count == 35
