"""The lesson over HTTP."""

import httpx
import pytest
from backstep.lesson import article
from backstep.lesson.tour.tour import STOPS
from backstep.session.recipe import article_recipe


def lesson_of(server, query=""):
    return httpx.get(f"{server.url}api/lesson{query}", timeout=60).json()


def test_the_lesson_is_served_stop_by_stop_with_its_numbers_put_in(server):
    lesson = lesson_of(server)
    assert [stop["title"] for stop in lesson["stops"]] == [stop.title for stop in STOPS]
    assert lesson["recipe"] == article_recipe().model_dump(mode="json")
    text = " ".join(" ".join(stop["text"]) for stop in lesson["stops"])
    assert "0.741365070" in text or "0.138498562" in text
    assert "{" not in text


def test_the_lesson_is_the_same_for_every_client(server):
    url = f"{server.url}api/lesson"
    assert httpx.get(url, timeout=60).content == httpx.get(url, timeout=60).content


def test_an_answer_is_judged_and_shown_when_it_is_asked_for(server):
    number = next(n for n, stop in enumerate(STOPS, start=1) if stop.question.quantity == "net_h1")
    url, right = f"{server.url}api/lesson/{number}", article.numbers()["forward"]["net_h1"]
    assert httpx.post(f"{url}/check", json={"given": right}, timeout=60).json()["verdict"] == "right"
    wrong = httpx.post(f"{url}/check", json={"given": "0.3825"}, timeout=60).json()
    assert wrong["verdict"] == "wrong"
    assert wrong["mistakes"]
    assert httpx.get(f"{url}/answer", timeout=60).json()["value"] == right
    assert httpx.get(f"{url}/answer?comma=true", timeout=60).json()["value"] == right.replace(".", ",")


@pytest.mark.parametrize("number", [0, 21])
def test_a_stop_that_does_not_exist_is_refused_with_a_sentence(server, number):
    refused = httpx.get(f"{server.url}api/lesson/{number}/answer", timeout=60)
    assert refused.status_code == 422
    assert "numbered 1 to 20" in refused.json()["refused"]


def test_a_value_that_is_no_number_is_refused_with_a_sentence(server):
    refused = httpx.post(f"{server.url}api/lesson/3/check", json={"given": "three"}, timeout=60)
    assert refused.status_code == 422
    assert "three" in refused.json()["refused"]


def test_a_session_that_opens_a_try_has_exactly_the_lessons_recipe(server, visitor):
    """So the page can tell the lesson's own networks from a learner's work."""
    lesson = lesson_of(server)
    answers = [
        httpx.get(f"{server.url}api/lesson/{n}/answer", timeout=60).json() for n in range(1, len(STOPS) + 1)
    ]
    tries = [
        one
        for answer in answers
        for one in (*answer["tries"], *(t for reader in answer["readers"] for t in reader["tries"]))
    ]
    opened = [c["recipe"] for one in tries for c in one["commands"] if c["type"] == "open"]
    assert len(opened) > 10
    assert all(recipe in [lesson["recipe"], *lesson["recipes"]] for recipe in opened)
    url = f"{server.url}api/sessions/{visitor.events[0]['session']}/recipe"
    assert httpx.get(url).json() == lesson["recipe"]
    for recipe in opened:
        assert visitor.command("open", recipe=recipe)["type"] == "applied"
        assert httpx.get(url).json() == recipe
