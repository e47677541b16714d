"""A plan: a recipe as the engine's architecture, rule, data and starting parameters.

A plan also says what each edit changes.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from itertools import zip_longest

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError

from ..engine import initializers
from ..engine.architecture import Architecture
from ..engine.datasets import DATASETS, Dataset, make, split
from ..engine.refused import Refused
from ..engine.rule import Rule, written
from ..lesson.quantities.inputs import Inputs
from ..lesson.quantities.names import Names
from .recipe import (
    MAX_VALUE,
    DrawnStart,
    Edit,
    GivenStart,
    NamedData,
    RangeScale,
    Recipe,
    Rows,
    RuleSettings,
    StandardScale,
    setting_refusal,
)

Array = NDArray[np.float64]

RULE_FIELDS = RuleSettings.model_fields


@dataclass(frozen=True)
class Conditions:
    """The rule and the data between two edits, shapes (samples, n_0) and (samples, n_L).

    Training uses `inputs` and `targets`. The test samples are set aside; there may be none.
    """

    settings: RuleSettings
    rule: Rule
    inputs: Array
    targets: Array
    test_inputs: Array
    test_targets: Array
    columns: Array
    """The data's columns, (samples, columns), of which the inputs are made; the inputs themselves without features."""
    test_columns: Array

    def sample(self, index: int) -> tuple[Array, Array]:
        """Inputs and targets of a sample; the test samples are counted after those of training."""
        if index < len(self.inputs):
            return self.inputs[index], self.targets[index]
        return self.test_inputs[index - len(self.inputs)], self.test_targets[index - len(self.inputs)]


class Plan:
    """Refuses a recipe whose parts do not fit together, with the path of the field."""

    def __init__(self, recipe: Recipe) -> None:
        network = recipe.network
        with within("network"):
            self.architecture = Architecture(network.layers, network.activations, network.biases)
        dataset = _dataset(recipe)
        with within("data"):
            self.inputs = Inputs.checked(
                dataset.inputs.shape[1], recipe.data.features, _column_names(recipe), network.layers[0]
            )
        self.names = Names(
            self.architecture, self.inputs.labels if len(self.inputs.labels) == network.layers[0] else ()
        )
        self._places = {
            "inputs": {name: column for column, name in enumerate(self.names.inputs)},
            "targets": {name: column for column, name in enumerate(self.names.targets)},
        }
        self.seed = recipe.seed
        self.start_parameters = self._start_parameters(network.start)
        self.base = self._base(recipe, dataset)

    def after(self, conditions: Conditions, edit: Edit) -> Conditions:
        """The conditions after an edit. Refuses an edit that does not fit here.

        An edit of a weight or bias leaves them as they are: `edit_parameters` writes its number.
        """
        if edit.is_setting:
            return self._after_setting(conditions, edit)
        value = _number(edit)
        if edit.quantity in self.names.parameter_index:
            return conditions
        if edit.quantity in self.names.inputs:
            column = self.inputs.column(self.names.inputs.index(edit.quantity))
            return self._with_columns(conditions, _changed(conditions.columns, edit.sample, column, value))
        if edit.quantity in self.names.targets:
            column = self.names.targets.index(edit.quantity)
            targets = _changed(conditions.targets, edit.sample, column, value)
            conditions.rule.check_targets(targets)
            return replace(conditions, targets=targets)
        raise Refused(
            "quantity",
            f"There is nothing called {edit.quantity!r} to change here; a weight such as {self.names.parameters[0]}, a bias, an input "
            f"such as {self.names.inputs[0]}, a target such as {self.names.targets[0]} or a setting such as "
            "learning_rate was expected.",
        )

    def after_all(self, conditions: Conditions, edits: Sequence[Edit]) -> Conditions:
        """The conditions after several edits, all of which `after` has accepted before.

        Ten thousand edits take milliseconds: only the last value of each quantity counts, and nothing is
        checked again.
        """
        settings: dict[str, object] = {}
        changed: dict[str, Array] = {}
        for edit in edits:
            quantity = edit.quantity
            if quantity in self.names.parameter_index:
                continue
            if quantity in RULE_FIELDS:
                settings[quantity] = _setting(edit)
                continue
            is_input = quantity in self._places["inputs"]
            which = "columns" if is_input else "targets"
            if which not in changed:
                changed[which] = getattr(conditions, which).copy()
            place = self._places["inputs" if is_input else "targets"][quantity]
            changed[which][edit.sample, self.inputs.column(place) if is_input else place] = edit.value
        if settings:
            every = RuleSettings.model_validate({**conditions.settings.model_dump(), **settings})
            conditions = replace(conditions, settings=every, rule=self.rule(every))
        if not changed:
            return conditions
        if "columns" in changed:
            conditions = self._with_columns(conditions, changed["columns"])
        return replace(conditions, targets=changed.get("targets", conditions.targets))

    def _with_columns(self, conditions: Conditions, columns: Array) -> Conditions:
        """The conditions with other columns of the training data, and the inputs that follow from them."""
        return replace(conditions, columns=columns, inputs=self.inputs.of(columns))

    def edit_parameters(self, parameters: Array, edit: Edit) -> None:
        """Writes an edited weight or bias into the flat `parameters`. Other edits change nothing."""
        index = self.names.parameter_index.get(edit.quantity)
        if index is not None:
            parameters[index] = _number(edit)

    def rule(self, settings: RuleSettings) -> Rule:
        """The engine's rule. Refuses settings that do not fit this network."""
        index = self.names.parameter_index
        for name in settings.frozen:
            if name not in index:
                raise Refused("frozen", f"This network has no parameter {name!r} to freeze.")
        values = {field.name: getattr(settings, field.name) for field in fields(Rule)}
        rule = Rule(**{**values, "frozen": tuple(index[name] for name in settings.frozen)})
        rule.check_with(self.architecture)
        return rule

    def _after_setting(self, conditions: Conditions, edit: Edit) -> Conditions:
        values = {**conditions.settings.model_dump(), edit.quantity: _setting(edit)}
        try:
            settings = RuleSettings.model_validate(values)
        except ValidationError as problem:
            raise setting_refusal(problem, edit.quantity, edit.value) from None
        rule = self.rule(settings)
        rule.check_targets(conditions.targets)
        return replace(conditions, settings=settings, rule=rule)

    def _base(self, recipe: Recipe, dataset: Dataset) -> Conditions:
        (columns, targets), (test_columns, test_targets) = dataset.train, dataset.test
        inputs, test_inputs = self.inputs.of(columns), self.inputs.of(test_columns)
        for which, rows, size in (
            ("inputs", inputs, self.architecture.layer_sizes[0]),
            ("targets", dataset.targets, self.architecture.layer_sizes[-1]),
        ):
            if rows.shape[1] != size:
                raise Refused(
                    f"data.{which}[0]" if isinstance(recipe.data, Rows) else "data.dataset",
                    f"This network has {size} {'input' if which == 'inputs' else 'output'}{'s' if size > 1 else ''}, and the data has "
                    f"{rows.shape[1]} {which} a sample. Give the network {rows.shape[1]}, or choose other data.",
                )
        with within("rule"):
            rule = self.rule(recipe.rule)
        with within("data"):
            rule.check_targets(dataset.targets)
        return Conditions(
            recipe.rule,
            rule,
            inputs,
            targets,
            test_inputs,
            test_targets,
            columns=columns,
            test_columns=test_columns,
        )

    def _start_parameters(self, start: GivenStart | DrawnStart) -> Array:
        if isinstance(start, DrawnStart):
            with within("network.start"):
                drawn = start.initializer, self.architecture, self.seed
                if not self.inputs.features:
                    return initializers.draw(*drawn, scale=start.scale)
                features, columns = self.inputs.features, self.inputs.columns
                return initializers.draw_with_features(*drawn, features, columns, scale=start.scale)
        for k, (shape, rows) in enumerate(zip_longest(self.architecture.weight_shapes, start.weights)):
            if (
                shape is None
                or rows is None
                or len(rows) != shape[0]
                or any(len(row) != shape[1] for row in rows)
            ):
                wanted = "no more weights" if shape is None else f"{shape[0]} rows of {shape[1]} weights"
                raise Refused(
                    f"network.start.weights[{k}]",
                    f"Layer {k + 1} after the inputs needs {wanted}, one row for each receiving neuron.",
                )
        for k, (size, layer) in enumerate(zip_longest(self.architecture.bias_sizes, start.biases)):
            if size is None or layer is None or len(layer) != size:
                raise Refused(
                    f"network.start.biases[{k}]",
                    f"Layer {k + 1} after the inputs needs {size or 0} biases, since biases are "
                    f"{self.architecture.bias_mode}; {len(layer or ())} came.",
                )
        return self.architecture.join(
            [np.array(layer, dtype=np.float64) for layer in start.weights],
            [np.array(layer, dtype=np.float64) for layer in start.biases],
        )


def _column_names(recipe: Recipe) -> tuple[str, ...]:
    """The names of the data's columns; empty where it has none."""
    data = recipe.data
    return DATASETS[data.dataset].input_names if isinstance(data, NamedData) else data.input_names or ()


def _dataset(recipe: Recipe) -> Dataset:
    """The given rows, or the rows that the named dataset makes from its settings and the seed."""
    data = recipe.data
    if isinstance(data, NamedData):
        with within("data"):
            return make(
                data.dataset,
                samples=data.samples,
                noise=data.noise,
                seed=recipe.seed if data.seed is None else data.seed,
                test_fraction=data.test_fraction,
                low=data.low,
                one_hot=data.one_hot,
                formula=data.formula,
            )
    if len(data.inputs) != len(data.targets):
        raise Refused(
            "data.targets",
            f"Every sample has inputs and targets; {len(data.inputs)} rows of inputs and {len(data.targets)} of targets came.",
        )
    for which, rows in (("inputs", data.inputs), ("targets", data.targets)):
        for s, row in enumerate(rows):
            if len(row) != len(rows[0]) or not row:
                raise Refused(
                    f"data.{which}[{s}]",
                    f"All rows of {which} are equally long, with at least one number; {len(row)} came here, {len(rows[0])} before.",
                )
    _check_names(data)
    with within("data"):
        return split(
            np.array(data.inputs, float),
            np.array(data.targets, float),
            data.test_fraction or 0.0,
            recipe.seed,
        )


def _check_names(data: Rows) -> None:
    """Refuses names, classes and scales that do not fit the rows."""
    inputs, outputs = len(data.inputs[0]), len(data.targets[0])
    scales = data.scales
    expected = (
        ("input_names", data.input_names, inputs),
        ("output_names", data.output_names, outputs),
        ("classes", data.classes, 2 if outputs == 1 else outputs),
        ("scales.inputs", scales.inputs if scales is not None else None, inputs),
        ("scales.targets", scales.targets if scales is not None else None, outputs),
    )
    for field, given, count in expected:
        if given is not None and len(given) != count:
            raise Refused(
                f"data.{field}",
                f"These rows need {count} {field.replace('_', ' ')}; {len(given)} came. Leave the field out, or give all.",
            )
    for scale in (*(scales.inputs if scales else ()), *(scales.targets if scales else ())):
        if isinstance(scale, RangeScale) and not scale.min < scale.max:
            raise Refused(
                "data.scales",
                f"The min of a scale is below its max; {written(scale.min)} and {written(scale.max)} came.",
            )
        if isinstance(scale, StandardScale) and not scale.sd > 0.0:
            raise Refused("data.scales", f"The sd of a scale is above 0; {written(scale.sd)} came.")


@contextmanager
def within(path: str) -> Iterator[None]:
    """Puts `path` before the field of a refusal that the block raises."""
    try:
        yield
    except Refused as no:
        raise Refused(f"{path}.{no.field}", no.message) from None


def _setting(edit: Edit) -> object:
    """The value of an edited setting, in the type that the rule has."""
    value = edit.value
    if RULE_FIELDS[edit.quantity].annotation is int and isinstance(value, float):
        # JSON has one kind of number: a batch of 4.0 samples is a batch of 4.
        return int(value) if value.is_integer() else value
    if edit.quantity == "frozen" and isinstance(value, str):
        # The value is one text: the names of all frozen parameters, with spaces between.
        return tuple(value.split())
    return value


def _number(edit: Edit) -> float:
    if isinstance(edit.value, bool) or not isinstance(edit.value, float):
        raise Refused("value", f"{edit.quantity} is a number; {edit.value!r} is not.")
    if not abs(edit.value) <= MAX_VALUE:
        raise Refused(
            "value",
            f"{edit.quantity} lies between −1,000,000 and 1,000,000; {written(edit.value)} does not.",
        )
    return edit.value


def _changed(rows: Array, sample: int, column: int, value: float) -> Array:
    if sample >= len(rows):
        raise Refused("sample", f"There are {len(rows)} samples, counted from 0; {sample} came.")
    changed = rows.copy()
    changed[sample, column] = value
    return changed
