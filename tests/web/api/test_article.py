import httpx
import pytest
from backstep.lesson import article


def test_the_server_says_that_it_is_alive(server):
    answer = httpx.get(f"{server.url}healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})


def test_every_printed_number_is_listed_with_its_origin(server):
    document = httpx.get(f"{server.url}api/article").json()
    listed = article.printed_numbers(article.first_iteration())
    assert [number["name"] for number in document["numbers"]] == [number.name for number in listed]
    closing = next(number for number in document["numbers"] if number["name"] == "E_total after 1 iteration")
    assert closing["printed"] == "0.291027924"
    assert closing["computed"] == 0.29102777369359933
    assert not closing["agrees"]
    assert "sequential" in closing["follows_from"].lower()
    assert closing["computed_so"] == 0.29102792390544197
    assert len(document["errata"]) == 3


def test_a_printed_number_that_differs_has_commands_that_show_it(server):
    numbers = httpx.get(f"{server.url}api/article").json()["numbers"]
    assert all((number["run"] is None) == number["agrees"] for number in numbers)
    runs = {number["name"]: number["run"] for number in numbers}
    closing = runs["E_total after 1 iteration"]
    assert [command["type"] for command in closing["commands"]] == ["open", "step"]
    assert closing["commands"][0]["recipe"]["rule"]["update_order"] == "sequential"


def test_every_quantity_of_the_next_iteration_has_its_name(server, visitor):
    url = f"{server.url}api/sessions/{visitor.events[0]['session']}/quantities"
    first = httpx.get(url).json()
    assert first == {"revision": 0, "iteration": 0, "quantities": article.first_iteration()}
    assert list(first["quantities"]) == list(article.first_iteration())
    visitor.command("step")
    second = httpx.get(url).json()
    assert second["iteration"] == 1
    assert second["quantities"]["w5"] == pytest.approx(first["quantities"]["w5+"], rel=1e-15)


def test_a_sessions_recipe_holds_its_edits(server, visitor):
    visitor.command("step", count=12)
    visitor.command("edit", quantity="w5", value=0.5)
    recipe = httpx.get(f"{server.url}api/sessions/{visitor.events[0]['session']}/recipe").json()
    assert recipe["edits"] == [{"iteration": 12, "quantity": "w5", "value": 0.5, "sample": 0}]
    assert visitor.command("open", recipe=recipe)["type"] == "applied"
    assert visitor.shown("step", count=12).arrays["weights"][4] == 0.5


@pytest.mark.parametrize(
    "path", ["api/sessions/nobody/recipe", "api/sessions/nobody/quantities", "api/nothing"]
)
def test_an_unknown_session_or_address_is_refused_in_a_sentence(server, path):
    answer = httpx.get(server.url + path, headers={"accept": "text/html"})
    assert answer.status_code == 404
    assert list(answer.json()) == ["refused"]
    assert answer.json()["refused"].endswith(".")


def test_the_page_of_the_interface_loads_nothing_from_other_sites(server):
    document = httpx.get(f"{server.url}api/openapi.json").json()
    assert set(document["paths"]) >= {
        "/healthz",
        "/api/article",
        "/api/sessions/{session_id}/recipe",
        "/api/sessions/{session_id}/quantities",
    }
    page = httpx.get(f"{server.url}api/docs")
    assert page.status_code == 200
    for path, methods in document["paths"].items():
        assert path in page.text
        assert all(operation["summary"] and operation["description"] for operation in methods.values())
    assert "acknowledge" in page.text
    assert "<script" not in page.text
    assert "//" not in page.text.replace("http://127.0.0.1", "")
