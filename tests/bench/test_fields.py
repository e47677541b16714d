"""The benchmark of fields runs, and its figures are those of the module that a page gets."""

import shutil

import pytest
from backstep.engine.architecture import Architecture
from backstep.engine.fields.shape import FieldShape
from backstep.engine.fields.webassembly import module_for
from backstep.engine.rule import Rule

from bench import fields


@pytest.mark.skipif(shutil.which("node") is None, reason="Node runs the modules")
def test_every_figure_of_a_case_is_measured() -> None:
    architecture = Architecture((2, 2, 1), ("tanh", "tanh"))
    figures = fields.measure(architecture, Rule(), repeats=1)
    assert figures["bytes"] == len(module_for(FieldShape.of(architecture, Rule(), 200)))
    assert figures["points"] == 10_000
    assert all(figure > 0 for figure in figures.values())
