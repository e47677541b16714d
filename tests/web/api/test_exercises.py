"""Exercises over HTTP: the interface for programs, and the pages to work on and to print."""

import html
import json
import re

import httpx
import pytest
from backstep.lesson.exercises.exercise import exercise
from backstep.lesson.exercises.levels import LEVELS
from backstep.lesson.exercises.worksheet import paper
from backstep.web.api.exercises import MAX_VALUES

HTML = {"accept": "text/html"}


def address(server, path="", *, level=3, seed=7):
    return f"{server.url}api/exercises/{level}/{seed}{path}"


def page(server, path="", **query):
    return httpx.get(f"{server.url}exercise{path}", params=query, headers=HTML)


def document_of(answer):
    """The data of the page's script."""
    return json.loads(html.unescape(re.search(r'data-exercise="([^"]*)"', answer.text)[1]))


@pytest.mark.parametrize("level", LEVELS)
def test_the_same_seed_always_gives_the_same_exercise(server, level):
    first, again, other = (httpx.get(address(server, level=level, seed=seed)).json() for seed in (7, 7, 8))
    assert first == again == json.loads(json.dumps(exercise(7, level).to_json()))
    assert first["recipe"] != other["recipe"]


@pytest.mark.parametrize("level", LEVELS)
def test_no_answer_stands_in_the_exercise_or_on_its_worksheet(server, level):
    asked = exercise(7, level)
    texts = [
        httpx.get(address(server, level=level)).text,
        page(server, level=level, seed=7).text,
        page(server, "/worksheet", level=level, seed=7).text,
    ]
    for question in asked.questions:
        value = asked.checker.value(question.quantity)
        if abs(value) > 1e-3:
            for text in texts:
                assert f"{abs(value):.6f}" not in text, question
                assert str(abs(value)) not in text, question


def test_an_answer_is_judged_by_its_digits_and_the_mistake_is_named(server):
    def said(given):
        body = {"quantity": "delta_o2", "given": given}
        return httpx.post(address(server, "/check"), json=body).json()["verdicts"][0]

    assert said("0,1218")["verdict"] == "right"
    assert said("0.1217")["verdict"] == "rounding"
    wrong = said("-0.121759")
    assert wrong["verdict"] == "wrong"
    assert "sign" in wrong["mistakes"][0]["text"]
    assert "0.1218" not in wrong["mistakes"][0]["text"]


def test_an_answer_that_follows_from_another_one_is_no_second_slip(server):
    known = httpx.get(address(server, "")).json()["known"]
    mine = 0.03
    others = [{"quantity": "delta_o1", "given": f"{mine:.6f}"}, {"quantity": "delta_h1", "given": "half"}]
    asked = next(
        q for q in httpx.get(address(server, "")).json()["questions"] if "dE_o1/dout_" in q["quantity"]
    )
    weight = exercise(7, 3).trace.weights[1][0][int(asked["quantity"][-1]) - 1]
    body = {"quantity": asked["quantity"], "given": f"{mine * weight:.6f}", "others": others}
    [said] = httpx.post(address(server, "/check"), json=body).json()["verdicts"]
    assert (said["verdict"], said["follows_from"]) == ("follows", ["delta_o1"])
    assert known


def test_a_value_that_says_too_little_is_neither_right_nor_wrong(server):
    body = {"text": "delta_o1 0.03\ndelta_o2 0.1"}
    answer = httpx.post(address(server, "/check"), json=body).json()
    assert [verdict["verdict"] for verdict in answer["verdicts"]] == ["too_few_digits", "too_few_digits"]
    assert "decimals" in answer["verdicts"][0]["text"]
    assert answer["summary"]["text"] == "0 of 2 right"


def test_a_list_is_judged_line_by_line_as_in_a_session(server):
    answer = httpx.post(
        address(server, "/check"), json={"text": "delta_o1 0.029783\nno line\nnothing 1"}
    ).json()
    assert [verdict["verdict"] for verdict in answer["verdicts"]] == [
        "right", "unreadable", "unknown",
    ]  # fmt: skip
    assert answer["bad_lines"][0]["line"] == 2


def test_a_value_that_is_no_number_gets_a_sentence(server):
    answer = httpx.post(address(server, "/check"), json={"quantity": "w5+", "given": "half"})
    assert answer.status_code == 200
    assert "0.4, 0,4, 2/5" in answer.json()["bad_lines"][0]["message"]
    assert answer.json()["verdicts"][0]["verdict"] == "unreadable"


def test_a_verdict_holds_the_value_as_typed(server):
    for typed in ("½", "4·10⁻³", " 0,36 ", "1/2"):
        answer = httpx.post(address(server, "/check"), json={"quantity": "w5+", "given": typed}).json()
        assert answer["verdicts"][0]["given"] == typed


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"text": ""},
        {"text": "w1+ 1\n" * (MAX_VALUES + 1)},
        {"text": "x" * 4001},
        {"quantity": "w" * 81, "given": "1"},
        {"quantity": "w1+", "given": "1" * 201},
        {"text": 3},
    ],
)
def test_an_attempt_that_cannot_be_judged_is_refused(server, body):
    answer = httpx.post(address(server, "/check"), json=body)
    assert answer.status_code == 422
    assert len(answer.json()["refused"]) > 10


@pytest.mark.parametrize(("level", "seed"), [(0, 1), (99, 1), (1, -1), (1, 2**53), ("two", 1), (1, "x")])
@pytest.mark.parametrize("path", ["", "/derivation?quantity=w1%2B"])
def test_there_is_no_exercise_of_another_level_or_seed(server, level, seed, path):
    answer = httpx.get(address(server, path, level=level, seed=seed))
    assert answer.status_code == 422
    assert answer.json()["refused"]


def test_a_derivation_ends_in_the_right_value(server):
    answer = httpx.get(address(server, "/derivation", level=4), params={"quantity": "out_h1[2]"}).json()
    assert answer["value"] == exercise(7, 4).checker.value("out_h1[2]")
    assert answer["shown"] == "0.552308"
    assert answer["steps"][-1]["plain"].endswith("= 0.552308")


@pytest.mark.parametrize("quantity", ["w99+", "out_h1[3]", "out_h1[0]", "out_h1[x]", "", "x" * 81])
def test_a_derivation_of_an_unknown_quantity_is_refused(server, quantity):
    answer = httpx.get(address(server, "/derivation", level=4), params={"quantity": quantity})
    assert answer.status_code == 422
    assert answer.json()["refused"]


def test_without_a_seed_the_page_redirects_to_a_fresh_exercise(server):
    places = [page(server, level=2).headers["location"] for _ in range(6)]
    assert all(re.fullmatch(r"/exercise\?level=2&seed=\d{1,4}", place) for place in places)
    assert len(set(places)) > 1
    assert page(server, "/key", level=2).headers["location"].startswith("/exercise/key?level=2&seed=")


@pytest.mark.parametrize("path", ["", "/worksheet", "/key"])
@pytest.mark.parametrize(
    "query",
    [
        {"level": 9, "seed": 1},
        {"level": "x", "seed": 1},
        {"seed": "-1"},
        {"seed": "1e3"},
        {"seed": 2**53},
        {"seed": "9" * 99},
    ],
)
def test_the_page_of_an_impossible_exercise_has_the_reason(server, path, query):
    answer = page(server, path, **query)
    assert answer.status_code == 400
    assert "There is no such exercise" in answer.text
    assert "Traceback" not in answer.text


def test_the_page_holds_the_data_of_its_script(server):
    document = document_of(page(server, level=4, seed=7))
    assert document["questions"][0]["name"] == "out_h1[1]"
    assert document["names"]["layers"] == [["i1", "i2", "i3"], ["h1", "h2"], ["o1"]]
    assert len(document["questions"]) == len(exercise(7, 4).questions)


@pytest.mark.parametrize("level", LEVELS)
def test_the_key_derives_every_answer(server, level):
    asked = exercise(7, level)
    text = html.unescape(page(server, "/key", level=level, seed=7).text)
    for question in asked.questions:
        last = asked.derivation(question.quantity).steps[-1]
        sides = " = ".join(paper(asked).sides(last))
        assert sides in re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", text))
    assert text.count('class="step"') >= len(asked.questions)


def test_the_network_of_an_exercise_opens_in_a_session_of_its_own(server):
    found = re.search(r'href="(/open/[^"]+)"', page(server, level=3, seed=7).text)
    with httpx.Client(follow_redirects=True) as client:
        opened = client.get(server.origin + found[1])
        assert opened.status_code == 200
        recipe = client.get(f"{server.url}api/sessions/{str(opened.url).rsplit('/', 1)[1]}/recipe").json()
    wanted = exercise(7, 3).recipe()
    assert recipe["data"]["inputs"] == wanted["data"]["inputs"]
    assert recipe["network"]["start"]["weights"] == wanted["network"]["start"]["weights"]
    assert recipe["rule"]["learning_rate"] == wanted["rule"]["learning_rate"]


@pytest.mark.parametrize("path", ["", "/worksheet", "/key"])
def test_the_host_header_appears_in_no_link(server, path):
    answer = httpx.get(
        f"{server.url}exercise{path}",
        params={"level": 1, "seed": 7},
        headers={**HTML, "host": "evil.example"},
    )
    assert answer.status_code == 200
    assert "evil" not in answer.text


def test_names_have_their_indices_below_the_line(server):
    text = page(server, level=3, seed=7).text
    assert "out<sub>h1</sub> = 0.650219" in text
    given = text.split('class="given"')[1].split("</dl>")[0]
    assert "_" not in given.replace("row-of-items", "")
    assert "&lt;sub" not in text
