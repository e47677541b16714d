"""Small pictures of the datasets."""

import gzip
import json
import math

import numpy as np
import pytest
from backstep.engine.datasets import DATASETS, make
from backstep.lesson.suggestions.thumbnails import edition, thumbnails


@pytest.mark.parametrize("name", DATASETS)
def test_a_thumbnail_has_rows_of_the_dataset_from_the_first_to_the_last(name):
    shown, entry = thumbnails()[name], DATASETS[name]
    rows = make(name, samples=None if entry.fixed else 100)
    count = len(rows.inputs)
    assert len(shown["inputs"]) == len(shown["targets"]) == min(100, count)
    for n, (inputs, targets) in enumerate(zip(shown["inputs"], shown["targets"], strict=True)):
        # Of up to 100 rows all; of more, one of the two rows beside its even share.
        exact = n if count <= 100 else n * (count - 1) / 99
        nearest = {math.floor(exact + 0.5), math.ceil(exact - 0.5)}
        assert any(
            inputs == pytest.approx(rows.inputs[row].tolist(), abs=0.0005)
            and targets == pytest.approx(rows.targets[row].tolist(), abs=0.0005)
            for row in nearest
        )


def test_the_picture_of_iris_has_its_three_species_alike():
    assert np.sum(thumbnails()["iris"]["targets"], axis=0).tolist() == pytest.approx([33, 33, 33], abs=1)


def test_all_thumbnails_together_are_small_after_compression():
    assert len(gzip.compress(json.dumps(thumbnails()).encode(), 6)) < 16_000


def test_the_edition_is_a_name_that_fits_in_an_address():
    assert len(edition()) == 16
    assert edition().isalnum()
