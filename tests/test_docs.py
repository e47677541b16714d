"""What the documentation must not forget."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from backstep.engine import architecture
from backstep.lesson.reading import lists as typed
from backstep.protocol import commands
from backstep.session import link, recipe
from backstep.settings import Settings

DOCS = Path(__file__).resolve().parent.parent / "docs"
SETTINGS = (DOCS / "settings.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| `([a-z_]+)` \| ([^|]*)\|", SETTINGS, re.MULTILINE))


@pytest.mark.parametrize("setting", fields(Settings), ids=lambda setting: setting.name)
def test_every_setting_is_documented_with_its_default(setting):
    assert setting.name in ROWS, f"docs/settings.md has no row for {setting.name}"
    shown, default = ROWS[setting.name].strip(), setting.default
    if shown.endswith(" days"):
        shown = f"{int(shown.removesuffix(' days')) * 86_400}"
    if isinstance(default, bool):
        assert shown == str(default).lower()
    elif isinstance(default, str | tuple):
        assert shown == (default if isinstance(default, str) else ", ".join(default))
    else:
        assert float(shown.split(" ")[0].replace(",", "")) == float(default)


def test_no_setting_is_documented_that_does_not_exist():
    assert set(ROWS) == {setting.name for setting in fields(Settings)}


def test_the_bounds_of_a_recipe_are_documented_as_they_are():
    section = SETTINGS.split("## Limits of a recipe")[1].split("\n## ")[0]
    step = commands.Step.model_fields["count"].metadata
    bounds = [
        architecture.MAX_LAYERS, architecture.MAX_NEURONS, recipe.MAX_SAMPLES, recipe.MAX_VALUE, recipe.MAX_EDITS,
        recipe.MAX_KEYFRAMES, typed.MAX_LINES, next(bound.le for bound in step if hasattr(bound, "le")),
    ]  # fmt: skip
    shown = [int(number.replace(",", "")) for number in re.findall(r"\| ([\d,]+) \|", section)]
    assert shown == bounds
    assert f"{link.MAX_BYTES:,} bytes" in section


def test_every_test_that_the_documentation_names_exists():
    text = (DOCS / "reliability.md").read_text("utf-8")
    named = re.findall(r"`(tests/[\w./]+)::(\w+)`", text)
    assert named
    for file, name in named:
        assert f"def {name}(" in (DOCS.parent / file).read_text("utf-8"), f"{file}::{name}"
    for file in re.findall(r"`(tests/[\w./]+)`", text):
        assert (DOCS.parent / file).is_file(), file


def test_every_row_of_the_list_of_threats_is_answered():
    """Names as in the list that the server was built by: P of the protocol, H of HTTP, U of uploads, N of numbers, R of resources, K of
    crashes, F of the network. C of the class. C12, C13 and C14 are about several machines."""
    text = (DOCS / "reliability.md").read_text("utf-8")
    rows = {"P": 22, "H": 16, "U": 9, "N": 14, "R": 10, "K": 10, "F": 10, "C": 19}
    named = {
        name
        for cell in re.findall(r"^\| ([A-Z]\d+(?:, [A-Z]\d+)*) \|", text, re.MULTILINE)
        for name in cell.split(", ")
    }
    reasons = set(
        re.findall(r"\b([A-Z]\d+)\b(?=[^.|\n]*(?:do not arise|does not arise|several machines))", text)
    )
    missing = {f"{row}{n}" for row, last in rows.items() for n in range(1, last + 1)} - named - reasons
    assert missing == set()


def test_the_service_comes_back_and_gives_up_where_coming_back_does_not_help():
    unit = (DOCS.parent / "deploy" / "backstep.service").read_text("utf-8")
    for line in ("Restart=always", "StartLimitIntervalSec=60", "StartLimitBurst=5", "KillSignal=SIGTERM"):
        assert f"\n{line}\n" in unit
