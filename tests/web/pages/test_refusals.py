"""A fault of the server in a request: the answer has an id from the log, and never a stack trace."""

import asyncio
import logging
import re

import httpx
import pytest
from backstep.main import create_app
from backstep.settings import Settings


@pytest.fixture
def ask():
    """Sends a request to an app with a fault."""
    app = create_app(Settings(engine="textbook"))

    @app.get("/api/broken")
    async def broken():
        raise RuntimeError("the secret of the house")

    @app.get("/broken")
    async def broken_page():
        raise RuntimeError("the secret of the house")

    async def get(path, **options):
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            return await client.get(path, **options)

    return lambda path, **options: asyncio.run(get(path, **options))


def test_a_program_gets_json_with_an_id_that_is_in_the_log(ask, caplog):
    with caplog.at_level(logging.ERROR):
        answer = ask("/api/broken")
    assert answer.status_code == 500
    error_id = re.search(r"error ([0-9a-f]{8})", answer.json()["refused"])[1]
    assert error_id in caplog.text
    assert "the secret of the house" in caplog.text
    assert "secret" not in answer.text


def test_a_browser_gets_a_page_with_the_usual_policy(ask):
    answer = ask("/broken", headers={"accept": "text/html"})
    assert answer.status_code == 500
    assert "not your fault" in answer.text
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
