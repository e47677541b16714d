"""What the documentation must not forget."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from app.settings import Settings

SETTINGS = (Path(__file__).resolve().parent.parent / "docs" / "settings.md").read_text("utf-8")
ROWS = dict(re.findall(r"^\| `([a-z_]+)` \| ([^|]*)\|", SETTINGS, re.MULTILINE))


@pytest.mark.parametrize("setting", fields(Settings), ids=lambda setting: setting.name)
def test_every_setting_is_documented_with_its_default(setting):
    assert setting.name in ROWS, f"docs/settings.md has no row for {setting.name}"
    shown, default = ROWS[setting.name].strip(), setting.default
    if shown.endswith(" days"):
        shown = f"{int(shown.removesuffix(' days')) * 86_400}"
    expected = (
        "" if default in ("", ()) else str(default).lower() if isinstance(default, bool) else f"{default}"
    )
    number = shown.split(" ")[0].replace(",", "")
    assert number == expected or float(number) == float(expected)


def test_no_setting_is_documented_that_does_not_exist():
    assert set(ROWS) == {setting.name for setting in fields(Settings)}
