"""Feature columns, against formulas written with numpy, and their sine against mpmath's."""

import json
from pathlib import Path

import numpy as np
import pytest
from backstep.engine.compiled import elementary
from backstep.engine.features import FEATURES, chosen, feature_columns
from backstep.engine.refused import Refused

from tests.engine.compiled.one_function import applied

TABLE = json.loads((Path(__file__).parent / "compiled" / "elementary_table.json").read_text("utf-8"))
POINTS = np.random.default_rng(5).uniform(-3.0, 3.0, (50, 2))


def test_each_column_is_its_formula() -> None:
    columns = feature_columns(POINTS, list(FEATURES))
    x, y = POINTS.T
    expected = {
        "x1": x,
        "x2": y,
        "x1^2": x**2,
        "x2^2": y**2,
        "x1*x2": x * y,
        "sin(x1)": np.sin(x),
        "sin(x2)": np.sin(y),
    }
    assert list(expected) == list(FEATURES)
    for column, (name, values) in zip(columns.T, expected.items(), strict=True):
        assert column == pytest.approx(values, rel=1e-15), name


def test_only_the_chosen_columns_are_made_and_in_the_order_of_the_table() -> None:
    columns = feature_columns(POINTS, ["sin(x2)", "x1"])
    assert columns.shape == (50, 2)
    assert np.array_equal(columns[:, 0], POINTS[:, 0])


def test_the_sine_is_within_two_units_in_the_last_place_over_all_inputs() -> None:
    rows = TABLE["sine"]
    x, exact = (np.array([float.fromhex(row[n]) for row in rows]) for n in range(2))
    assert (x.min(), x.max()) == (-1e6, 1e6)
    (found,) = feature_columns(np.column_stack([x, x]), ["sin(x1)"]).T
    away = np.abs((found - exact) / np.spacing(np.abs(exact)) - [row[2] for row in rows])
    assert away.max() <= 2.0


def test_a_column_has_the_bits_of_machine_code() -> None:
    x = np.concatenate([POINTS[:, 0], [0.0, -0.0, 1e6, -1e6, 5e-324], np.linspace(-1e6, 1e6, 999)])
    (found,) = feature_columns(np.column_stack([x, x]), ["sin(x1)"]).T
    assert np.array_equal(found.view(np.int64), applied(elementary.sine, x).view(np.int64))


@pytest.mark.parametrize(
    ("names", "why"), [([], "at least one"), (["x3"], "no feature 'x3'"), (["x1", "x1"], "given twice")]
)
def test_a_wrong_choice_is_refused_with_the_names_there_are(names: list[str], why: str) -> None:
    with pytest.raises(Refused, match=why):
        chosen(names)


def test_data_of_other_than_two_inputs_has_no_features() -> None:
    with pytest.raises(Refused, match="this data has 3"):
        feature_columns(np.zeros((4, 3)), ["x1"])
