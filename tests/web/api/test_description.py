"""The JSON interface against its own description (/api/openapi.json), with requests from schemathesis.

Every answer must be a described one; a fault of ours (500) never is. Once with sessions that do not exist,
and once with a live session.
"""

from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from app.main import create_app
from app.settings import Settings

CHECKS = [status_code_conformance, content_type_conformance, response_schema_conformance]
bounded = settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def live(server: Any) -> str:
    """The id of a live session."""
    session = httpx.get(server.url).cookies["backstep_session"].split(".")[0]
    assert httpx.get(f"{server.url}api/sessions/{session}/quantities").status_code == 200
    return session


interface = schemathesis.openapi.from_dict(create_app(Settings(engine="textbook")).openapi())


@interface.parametrize()
@bounded
def test_every_answer_matches_the_description(case: Any, server: Any) -> None:
    case.call_and_validate(base_url=server.url, checks=CHECKS)


@interface.include(path_regex="session_id").parametrize()
@bounded
def test_the_answers_of_a_live_session_match_the_description(case: Any, server: Any, live: str) -> None:
    case.path_parameters["session_id"] = live
    case.call_and_validate(base_url=server.url, checks=CHECKS)
