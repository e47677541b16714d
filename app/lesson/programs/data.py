"""The data of a program, and the features that it makes of them."""

from ...engine.features import COLUMN_NAMES, FEATURES
from .parts import Dialect
from .story import Story
from .writing import Section, rows, several


def data(story: Story, dialect: Dialect) -> Section:
    names = story.names
    inputs = rows(dialect.array, story.inputs if story.columns is None else story.columns)
    targets = rows(dialect.array, story.targets)
    heads = [
        ", ".join(group) if len(group) <= 8 else f"{group[0]} to {group[-1]}"
        for group in (names.inputs, names.targets)
    ]
    if names.labels:
        heads[0] = ", ".join(
            f"{name}: {_in_comment(label.plain)}"
            for name, label in zip(names.inputs, names.labels, strict=True)
        )
    told = f"{several(story.samples, 'sample')}, one a row."
    if story.made_of is None or not story.features:
        return Section(
            "The data", told, f"# {heads[0]}\ninputs = {inputs}\n# {heads[1]}\ntargets = {targets}"
        )
    made = ", ".join(_in_comment(label.plain) for label in story.made_of.column_labels)
    return Section(
        "The data",
        f"{told} The network's inputs are worked out from its columns.",
        f"# {made}\ncolumns = {inputs}\n\n\n{_features(story, dialect)}\n\n\n"
        f"# {heads[0]}\ninputs = features(columns)\n# {heads[1]}\ntargets = {targets}",
    )


def _in_comment(text: str) -> str:
    """A name of other people's, which may have any printable letters, in one line."""
    return " ".join(text.split())


def _features(story: Story, dialect: Dialect) -> str:
    """The function that works the network's inputs out."""
    used = sorted({place for name in story.features for place in FEATURES[name].uses})
    read = "\n".join(f"    {COLUMN_NAMES[n]} = columns[:, {n}]" for n in used)
    terms = ", ".join(
        name.replace("^2", "**2").replace("*x", " * x").replace("sin(", f"{dialect.xp}.sin(")
        for name in story.features
    )
    stacked = f"np.stack([{terms}], axis=1)" if dialect.xp == "np" else f"torch.stack([{terms}], dim=1)"
    return f'''def features(columns):
    """What the network is fed, one row a sample."""
{read}
    return {stacked}'''
