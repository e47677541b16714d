"""The JSON interface against its own description (/api/openapi.json), with requests from schemathesis.

Every answer must be a described one; a fault of ours (500) never is. Once with sessions that do not exist,
and once with a live session.
"""

from typing import Any

import httpx
import pytest
import schemathesis
from backstep.main import create_app
from backstep.settings import Settings
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

CHECKS = [status_code_conformance, content_type_conformance, response_schema_conformance]
bounded = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)

DESCRIBED = {
    "AnswerChoice": "name",
    "Article": "numbers",
    "Asked": "quantity",
    "Attempt": "text",
    "Change": "part now before text",
    "Checked": "iteration revision verdicts bad_lines log",
    "Choice": "name",
    "Choices": "thumbnails article",
    "ComparedRun": "refused iterations train_error test_error outputs diverged_at",
    "Comparison": "runs iterations points sample",
    "Curves": "revision end iterations values",
    "DatasetChoice": "name fixed noise classes layers",
    "DataReading": "header_reason first_rows",
    "Derivation": "iteration revision steps then gradient_check",
    "ExampleCard": "name text dataset formula",
    "ExampleInFull": "recipe others iterations promise",
    "ExerciseAnswer": "recipe known",
    "Factor": "number at along first name",
    "Finding": "layer neurons numbers text remedy",
    "FileColumn": "name low words counts row_numbers",
    "FileNote": "line",
    "FileRow": "cells problem",
    "Given": "given",
    "GivenWeights": "order_needed message sizes start",
    "GradientCheck": "gradient numeric gap step note",
    "GradientChecks": "iteration revision",
    "Judged": "verdicts bad_lines",
    "LayerHealth": "layer delta gradient small_slopes",
    "Lesson": "recipe recipes",
    "Links": "copy_path watch_path",
    "MemoryFigures": "counted_bytes resident_bytes limit_bytes refusals",
    "NetworkHealth": "iteration revision samples of not_learnt findings",
    "NetworkColumn": "column formula",
    "Operation": "index quantity value layer neuron sample uses at",
    "Operations": "iteration revision batch starts",
    "Predicted": "iteration revision answer",
    "MostChanged": "iteration revision choices largest",
    "Opened": "revision",
    "OtherRecipe": "label",
    "PrintedNumber": "name printed computed agrees follows_from computed_so run",
    "Promise": "error accuracy",
    "Quantities": "iteration revision quantities",
    "ReadersQuestion": "asked",
    "Reason": "choice text",
    "RecipeData": "data classes lines left_out",
    "RecipeLink": "copy_path",
    "RefusedAnswer": "refused",
    "Stop": "text asks quantity choices before speaks_of iteration can sums_up",
    "StopAnswer": "value errata",
    "StopState": "up_to select quantity hides",
    "Suggestion": "recipe changes",
    "Try": "commands select quantity shows panel",
    "Variation": "rule seed biases branch",
    "VariedRecipe": "recipe",
    "Work": "text",
    "WorkedOut": "shown steps",
}
"""The fields with a description, by schema: a field's docstring or its `Field` gives it."""


@pytest.fixture(scope="module")
def live(server: Any) -> str:
    """The id of a live session."""
    session = httpx.get(server.url).cookies["backstep_session"].split(".")[0]
    assert httpx.get(f"{server.url}api/sessions/{session}/quantities").status_code == 200
    return session


DOCUMENT = create_app(Settings(engine="textbook")).openapi()
interface = schemathesis.openapi.from_dict(DOCUMENT)


@interface.parametrize()
@bounded
def test_every_answer_matches_the_description(case: Any, server: Any) -> None:
    case.call_and_validate(base_url=server.url, checks=CHECKS)


@interface.include(path_regex="session_id").parametrize()
@bounded
def test_the_answers_of_a_live_session_match_the_description(case: Any, server: Any, live: str) -> None:
    case.path_parameters["session_id"] = live
    case.call_and_validate(base_url=server.url, checks=CHECKS)


@pytest.mark.parametrize("schema", DESCRIBED)
def test_every_field_that_needs_a_description_has_one(schema: str) -> None:
    fields = DOCUMENT["components"]["schemas"][schema]["properties"]
    missing = [name for name in DESCRIBED[schema].split() if not fields[name].get("description")]
    assert missing == []
