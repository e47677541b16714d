"""The curves of a session's branches, as the page draws them."""

import httpx


def branches(server, session):
    return httpx.get(f"{server.url}api/sessions/{session}/branches")


def test_a_run_that_an_edit_has_left_has_its_errors(server, visitor):
    session = visitor.events[0]["session"]
    assert branches(server, session).json() == {"branches": []}
    visitor.command("step", count=30)
    visitor.command("seek", iteration=10)
    visitor.command("edit", quantity="w5", value=0.5)
    (branch,) = branches(server, session).json()["branches"]
    assert branch["iterations"] == list(range(30))
    # The article's error before its first update, and after it.
    assert abs(branch["errors"][0] - 0.298371109) < 1e-9
    assert abs(branch["errors"][1] - 0.291027774) < 1e-9


def test_a_session_that_does_not_exist_has_no_branches(server):
    assert branches(server, "nobody").status_code == 404
