"""Small pictures of the datasets."""

import gzip
import json

import pytest
from backstep.engine.datasets import DATASETS, make
from backstep.lesson.suggestions.thumbnails import edition, thumbnails


@pytest.mark.parametrize("name", DATASETS)
def test_a_thumbnail_has_the_first_rows_of_the_dataset(name):
    shown, entry = thumbnails()[name], DATASETS[name]
    rows = make(name, samples=None if entry.fixed else 100)
    count = min(100, len(rows.inputs))
    assert len(shown["inputs"]) == len(shown["targets"]) == count
    for row, shown_row in zip(rows.inputs.tolist(), shown["inputs"], strict=False):
        assert shown_row == pytest.approx(row, abs=0.0005)
    assert shown["targets"][0] == pytest.approx(rows.targets[0].tolist(), abs=0.0005)


def test_all_thumbnails_together_are_small_after_compression():
    assert len(gzip.compress(json.dumps(thumbnails()).encode(), 6)) < 16_000


def test_the_edition_is_a_name_that_fits_in_an_address():
    assert len(edition()) == 16
    assert edition().isalnum()
