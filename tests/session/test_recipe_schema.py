"""The published schema: the file is what the model says, and says of recipes what the program does.

After a change of the recipe:  python tests/session/test_recipe_schema.py  writes the file anew.
"""

import json
from pathlib import Path

from backstep.session.recipe import article_recipe, recipe_schema

FILE = Path(__file__).resolve().parents[2] / "docs" / "recipe.schema.json"


def test_the_published_schema_is_the_models():
    assert json.loads(FILE.read_text("utf-8")) == recipe_schema()


def test_the_schema_names_every_part_of_a_recipe():
    document = json.loads(article_recipe().to_json())
    assert set(document) <= set(recipe_schema()["properties"])
    assert recipe_schema()["additionalProperties"] is False


if __name__ == "__main__":
    FILE.write_text(json.dumps(recipe_schema(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
