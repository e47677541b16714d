"""What another recipe would change, in words: "biases: one a neuron, trained (before: one a layer, fixed)"."""

from collections.abc import Callable
from typing import Any, NamedTuple

from ...engine.datasets import DATASETS
from ...engine.features import FEATURES
from ...engine.rule import IN_WORDS, written
from ...lesson import article
from ..recipe import GivenStart, NamedData, Recipe, Rows, RuleSettings

BIASES = {"shared": "one a layer", "per_neuron": "one a neuron", "none": "none"}
TOGETHER = ("train_biases",)
"""Fields of the rule that are told together with a part of the network."""


class Change(NamedTuple):
    part: str
    """The part of the recipe in the page's words: biases, learning rate."""
    now: str
    before: str

    @property
    def text(self) -> str:
        """The whole change as one line."""
        return f"{self.part}: {self.now} (before: {self.before})"


def changes(before: Recipe, after: Recipe) -> list[Change]:
    """The differences between two recipes, part by part, in the order of a page's settings.

    Parts that read the same are left out. Edits count as one part: a new recipe does not have them.
    """
    parts = (*PARTS, *(_of_rule(field) for field in RuleSettings.model_fields if field not in TOGETHER))
    told = ((part, words(after), words(before)) for part, words in parts)
    return [Change(part, now, was) for part, now, was in told if now != was]


def _data(recipe: Recipe) -> str:
    data = recipe.data
    if isinstance(data, Rows):
        if data.inputs == (article.INPUTS,) and data.targets == (article.TARGETS,):
            return DATASETS["article"].title
        return _count(len(data.inputs), "row", "typed in")
    entry = DATASETS.get(data.dataset)
    title = entry.title if entry else data.dataset
    if data.dataset == "article":
        return title
    samples = data.samples or (entry.usual_samples if entry else 0)
    formula = f", y = {data.formula or entry.formula}" if entry and entry.formula else ""
    noise = f", noise {written(data.noise)}" if data.noise else ""
    tested = f", {written(100 * data.test_fraction)} % for testing" if data.test_fraction else ""
    return f"{title}{formula}, {_count(samples, 'sample')}{noise}{tested}"


def _inputs(recipe: Recipe) -> str:
    features = recipe.data.features
    return (
        "the columns of the data"
        if features is None
        else ", ".join(FEATURES[name].plain for name in features)
    )


def _targets(recipe: Recipe) -> str:
    data = recipe.data
    if not isinstance(data, NamedData) or data.dataset not in DATASETS or not DATASETS[data.dataset].classes:
        return "numbers"
    low = written(data.low)
    return f"{low} and 1, one output a class" if data.one_hot else f"{low} and 1"


def _layers(recipe: Recipe) -> str:
    return "-".join(map(str, recipe.network.layers))


def _activations(recipe: Recipe) -> str:
    return ", ".join(name.replace("_", " ") for name in recipe.network.activations)


def _biases(recipe: Recipe) -> str:
    mode = recipe.network.biases
    if mode == "none":
        return BIASES[mode]
    return f"{BIASES[mode]}, {'trained' if recipe.rule.train_biases else 'fixed'}"


def _start(recipe: Recipe) -> str:
    start = recipe.network.start
    if isinstance(start, GivenStart):
        return "given one by one"
    scale = "" if start.scale is None else f", scale {written(start.scale)}"
    return f"drawn by {start.initializer}{scale}, seed {written(recipe.seed)}"


def _edits(recipe: Recipe) -> str:
    return _count(len(recipe.edits), "edit") if recipe.edits else "none"


Words = Callable[[Recipe], str]
PARTS: tuple[tuple[str, Words], ...] = (
    ("data", _data),
    ("inputs", _inputs),
    ("targets", _targets),
    ("layers", _layers),
    ("activations", _activations),
    ("biases", _biases),
    ("starting weights", _start),
    ("edits", _edits),
)


def _of_rule(field: str) -> tuple[str, Words]:
    return IN_WORDS[field], lambda recipe: _setting(field, getattr(recipe.rule, field))


def _setting(field: str, value: Any) -> str:
    if field == "batch_size" and value == 0:
        return "all samples"
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, int | float):
        return written(value)
    if isinstance(value, tuple):
        return ", ".join(value) or "none"
    return str(value).replace("_", " ")


def _count(count: int, word: str, more: str = "") -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}{' ' if more else ''}{more}"
