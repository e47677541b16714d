"""The lesson over HTTP."""

import httpx
from backstep.lesson.tour.tour import STOPS
from backstep.session.recipe import article_recipe


def test_the_lesson_is_served_stop_by_stop_with_its_numbers_put_in(server):
    lesson = httpx.get(f"{server.url}api/lesson", timeout=60).json()
    assert [stop["title"] for stop in lesson["stops"]] == [stop.title for stop in STOPS]
    assert lesson["recipe"] == article_recipe().model_dump(mode="json")
    text = " ".join(" ".join(stop["text"]) for stop in lesson["stops"])
    assert "0.298371109" in text
    assert "{" not in text


def test_the_lesson_is_made_once_and_the_same_for_every_client(server):
    url = f"{server.url}api/lesson"
    assert httpx.get(url, timeout=60).content == httpx.get(url, timeout=60).content


def test_a_session_that_opens_a_try_has_exactly_the_lessons_recipe(server, visitor):
    """So the page can tell the lesson's own networks from a learner's work."""
    stops = httpx.get(f"{server.url}api/lesson", timeout=60).json()["stops"]
    tries = [one for stop in stops for question in stop["questions"] for one in question["tries"]]
    opened = [c["recipe"] for one in tries for c in one["commands"] if c["type"] == "open"]
    assert len(opened) > 10
    url = f"{server.url}api/sessions/{visitor.events[0]['session']}/recipe"
    assert httpx.get(url).json() == httpx.get(f"{server.url}api/lesson").json()["recipe"]
    for recipe in opened:
        assert visitor.command("open", recipe=recipe)["type"] == "applied"
        assert httpx.get(url).json() == recipe
