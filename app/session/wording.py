"""Changes in words, as the page shows them: "w5 from 0.4 to 0.55", "biases trained"."""

from collections.abc import Iterable

from ..engine.rule import IN_WORDS
from .recipe import Edit, Recipe, RuleSettings, article_recipe

SWITCHES = {
    "train_biases": ("biases fixed", "biases trained"),
    "shuffle": ("samples in their order", "samples shuffled"),
}
"""The settings that are on or off: in words when off, and when on."""


def change_in_words(quantity: str, was: object, value: object, sample: int = 0, shown: str = "") -> str:
    """A change from `was` to `value`, for undo and redo. `shown` is the label of an input that has one."""
    if quantity in SWITCHES or quantity == "frozen":
        return _state(quantity, value, was)
    return (
        f"{_named(shown or quantity, sample)} from {_written(quantity, was)} to {_written(quantity, value)}"
    )


def edit_in_words(edit: Edit, shown: str = "") -> str:
    """An edit of a recipe, which does not hold the value before it: "w5 = 0.55"."""
    if edit.quantity in SWITCHES or edit.quantity == "frozen":
        return _state(edit.quantity, edit.value, "")
    return f"{_named(shown or edit.quantity, edit.sample)} = {_written(edit.quantity, edit.value)}"


def unlike_article(recipe: Recipe, settings: RuleSettings) -> list[str]:
    """The parts of a run that differ from the article's: network, data, and fields of the rule."""
    article = article_recipe()
    parts = [part for part in ("network", "data") if getattr(recipe, part) != getattr(article, part)]
    fields = RuleSettings.model_fields
    return parts + [name for name in fields if getattr(settings, name) != getattr(article.rule, name)]


def _named(quantity: str, sample: int) -> str:
    name = IN_WORDS.get(quantity, quantity)
    return f"{name} of sample {sample + 1}" if sample else name


def _written(quantity: str, value: object) -> str:
    """A value with at most nine digits."""
    if quantity == "batch_size" and value == 0:
        return "all"
    if isinstance(value, int | float):
        return f"{value:.9g}".replace("-", "−")
    return str(value).replace("_", " ")


def _state(quantity: str, value: object, was: object) -> str:
    """The state that a switch, or the set of frozen parameters, has come to."""
    if quantity in SWITCHES:
        return SWITCHES[quantity][bool(value)]
    before, after = _names(was), _names(value)
    more, fewer = [n for n in after if n not in before], [n for n in before if n not in after]
    if more:
        return f"{', '.join(more)} frozen"
    return f"{', '.join(fewer)} no longer frozen" if fewer else "nothing frozen"


def _names(frozen: object) -> list[str]:
    """The names of frozen parameters. An edit has them in one text, the settings in a tuple."""
    if isinstance(frozen, str):
        return frozen.split()
    return [str(name) for name in frozen] if isinstance(frozen, Iterable) else []
