"""The NumPy program as a Jupyter notebook: nbformat 4, plain JSON."""

import json
from typing import Any

from .numpy_program import sections
from .parts import docstring
from .story import Story

FILE_NAME = "backstep.ipynb"


def notebook(story: Story) -> str:
    """The notebook's JSON text: headings and prose as Markdown cells, and the code in its order."""
    title, _, rest = docstring(story, "NumPy", FILE_NAME).partition("\n")
    # A notebook is opened in Jupyter, so the line `python …` is left out.
    told = "\n\n".join(
        part.replace("\n", " ") for part in rest.strip().split("\n\n") if not part.startswith("    ")
    )
    cells = [_markdown(f"# {title.rstrip('.')}\n\n{told.replace('nothing else:', 'nothing else.')}")]
    for section in sections(story):
        if section.title:
            cells.append(_markdown(f"## {section.title}\n\n{section.prose}".strip()))
        cells.append(_cell("code", section.code.strip(), execution_count=None, outputs=[]))
    document = {
        "cells": [{**cell, "id": f"cell-{n}"} for n, cell in enumerate(cells, 1)],
        "metadata": {
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _markdown(text: str) -> dict[str, Any]:
    return _cell("markdown", text)


def _cell(kind: str, text: str, **more: Any) -> dict[str, Any]:
    return {"cell_type": kind, "metadata": {}, "source": text.splitlines(keepends=True), **more}
