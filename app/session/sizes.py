"""The bytes of a session's parts, by the identity of each part, so that shared parts count once.

Arrays are counted by their length, and Python's own objects by measured sizes (CPython 3.11, 64 bits). The
result lies between 0.8 and 1.5 times the figure of `tracemalloc` (`tests/session/test_sizes.py`).
"""

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from ..engine.training import Trainer
from .recipe import Edit, GivenStart, Network, Recipe, Rows, RuleSettings

if TYPE_CHECKING:
    from .keyframes import Keyframes
    from .plan import Conditions, Plan

Sizes = dict[int, int]

NUMBER_BYTES = 34
"""A number in a tuple: a float object, its place, and its share of the tuple."""
NAME_BYTES = 180
"""A neuron's name, its target's or bias's, and their places in tuples and dictionaries."""
TEXT_BYTES = 57
"""A short text without its letters, and its place."""
SCALE_BYTES = 400
EDIT_BYTES = 470
RECIPE_BYTES, PLAN_BYTES, RUN_BYTES, TRAINER_BYTES = 1_500, 2_500, 2_500, 5_000
BLOCK = 64
"""The number of edits that are counted together. Runs with the same past share whole blocks."""


class Held:
    """Adds up sizes. A part that was added before does not count again."""

    def __init__(self) -> None:
        self.total = 0
        self._seen: Sizes = {}

    def add(self, sizes: Sizes) -> int:
        """Returns the new total."""
        seen = self._seen
        for part, size in sizes.items():
            more = size - seen.get(part, 0)
            if more > 0:
                seen[part] = size
                self.total += more
        return self.total


def of_recipe(recipe: Recipe) -> Sizes:
    """The sizes of a recipe whose plan was accepted: all rows of a table have the same length."""
    sizes = {
        id(recipe): RECIPE_BYTES + 8 * len(recipe.edits),
        id(recipe.network): _of_network(recipe.network),
    }
    data = recipe.data
    if isinstance(data, Rows):
        sizes[id(data)] = sum(
            len(rows) * (64 + NUMBER_BYTES * len(rows[0])) for rows in (data.inputs, data.targets)
        )
        names = chain.from_iterable(filter(None, (data.input_names, data.output_names, data.classes)))
        sizes[id(data)] += sum(TEXT_BYTES + len(name) for name in names)
        if data.scales is not None:
            sizes[id(data)] += SCALE_BYTES * (len(data.scales.inputs) + len(data.scales.targets))
    sizes[id(recipe.rule)] = _of_settings(recipe.rule)
    for start in range(0, len(recipe.edits), BLOCK):
        block = recipe.edits[start : start + BLOCK]
        sizes[id(block[0])] = sum(map(_of_edit, block))
    return sizes


def of_plan(plan: "Plan") -> Sizes:
    neurons = sum(plan.architecture.layer_sizes)
    return {id(plan): PLAN_BYTES + plan.start_parameters.nbytes + NAME_BYTES * neurons}


def of_conditions(conditions: "Conditions") -> Sizes:
    """The data as arrays, and the rule."""
    arrays = (
        *(conditions.inputs, conditions.targets, conditions.test_inputs, conditions.test_targets),
        # Without features these are the inputs themselves, and count once.
        *(conditions.columns, conditions.test_columns),
    )
    # Numbers of frozen parameters, a second time: as indices.
    sizes = {id(conditions.rule): 400 + 40 * len(conditions.rule.frozen)}
    sizes.update((id(array), 150 + array.nbytes) for array in arrays)
    sizes[id(conditions.settings)] = _of_settings(conditions.settings)
    return sizes


def of_keyframes(keyframes: "Keyframes") -> Sizes:
    return {id(keyframes): 1_000, **keyframes.sizes}


def of_trainer(trainer: Trainer) -> int:
    return TRAINER_BYTES + trainer.size_bytes


def expected_bytes(recipe: Recipe) -> int:
    """The approximate bytes of a session that opens the recipe. The recipe may still be refused later."""
    layers, data = recipe.network.layers, recipe.data
    parameters = sum(n_from * n_to for n_from, n_to in pairwise(layers)) + sum(layers[1:])
    states = 8 * parameters * (5 + 4 * len(recipe.keyframes))
    if isinstance(data, Rows):
        numbers = sum(len(rows) * len(rows[0]) for rows in (data.inputs, data.targets))
    else:
        numbers = (data.samples or 200) * (layers[0] + layers[-1])
    given = NUMBER_BYTES * parameters if isinstance(recipe.network.start, GivenStart) else 0
    return states + given + (NUMBER_BYTES + 24) * numbers + EDIT_BYTES * len(recipe.edits)


def _of_network(network: Network) -> int:
    size = 700 + 60 * len(network.layers)
    if isinstance(network.start, GivenStart):
        rows = chain(chain.from_iterable(network.start.weights), network.start.biases)
        size += sum(64 + NUMBER_BYTES * len(row) for row in rows)
    return size


def _of_settings(settings: RuleSettings) -> int:
    return 1_200 + sum(TEXT_BYTES + len(name) for name in settings.frozen)


def _of_edit(edit: Edit) -> int:
    return EDIT_BYTES + (len(edit.value) if isinstance(edit.value, str) else 0)
