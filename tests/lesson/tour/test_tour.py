"""The lesson: its elements exist, its numbers are the engine's, and its questions are answered."""

import json
import re
from string import Formatter

import pytest
from backstep.engine.textbook import iterate
from backstep.lesson import article
from backstep.lesson.article import agrees, printed_numbers
from backstep.lesson.derivations.derive import derive
from backstep.lesson.derivations.notation import Notation
from backstep.lesson.quantities.names import Names
from backstep.lesson.quantities.operations import operations
from backstep.lesson.tour.numbers import named_numbers, written
from backstep.lesson.tour.stops import START, Formula
from backstep.lesson.tour.tour import STOPS, all_tries, answered
from backstep.lesson.tour.tries import errata_tries, recipe
from backstep.protocol import commands
from backstep.session.answers import explaining
from backstep.session.answers.snapshot import Snapshot
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import Session

BEGIN = article.start()
TRACE = iterate(BEGIN.architecture, BEGIN.rule, BEGIN.parameters, BEGIN.inputs, BEGIN.targets)
TRIES = [*all_tries(), *errata_tries().values()]
COMMANDS = {"open", "step", "play", "seek"}


def texts(stop):
    return [*before(stop), *stop.answer, *(answer for reader in stop.readers for answer in reader.answer)]


def before(stop):
    """The texts that stand before the answer."""
    question = stop.question
    return [*stop.text, question.asks, *(choice.words for choice in question.choices)]


def things(session):
    names = Names(session.plan.architecture)
    return {
        *names.parameters,
        *(neuron for layer in names.layers for neuron in layer),
        "E_total",
    }


@pytest.fixture(scope="module")
def numbers():
    return named_numbers()


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.title)
def test_the_elements_of_a_stop_exist_in_the_articles_network(stop):
    elements = things(Session(article_recipe()))
    places = {"", START, *(operation.quantity for operation in operations(TRACE))}
    for shown in (stop.before, stop.after):
        assert shown.select in elements
        assert shown.up_to in places
        quantities = [shown.quantity] + [shown.formula] * (not isinstance(shown.formula, Formula))
        for quantity in filter(None, quantities):
            assert derive(TRACE, quantity).quantity == quantity
    assert {name.removeprefix("target_") for name in stop.speaks_of} <= elements
    assert 0 <= stop.iteration <= 10_000


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.title)
def test_a_stop_is_short_and_no_number_in_it_is_typed_by_hand(stop):
    assert 1 <= len(re.findall(r"[.?!](?:\s|$)", " ".join(stop.text))) <= 8
    assert 1 <= len(re.findall(r"[.?!](?:\s|$)", " ".join(stop.answer))) <= 8
    for text in texts(stop):
        words = "".join(literal for literal, *_ in Formatter().parse(text))
        assert not re.search(r"\d[.,]\d(?!00)", words), text


def test_there_are_twenty_stops_and_the_last_sums_up():
    assert len(STOPS) == 20
    assert [stop.sums_up for stop in STOPS] == [False] * 19 + [True]
    assert [stop.errata for stop in STOPS].count(True) == 1
    assert len({stop.title for stop in STOPS}) == len({stop.can for stop in STOPS}) == 20


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.title)
def test_a_stop_asks_for_one_value_or_offers_choices_of_which_one_is_right(stop):
    question = stop.question
    assert bool(question.quantity) != bool(question.choices)
    assert question.asks.endswith("?")
    if question.choices:
        assert len(question.choices) in {2, 3}
        assert [choice.why_not for choice in question.choices].count("") == 1


PRINTED = {number.name: number for number in printed_numbers(article.first_iteration())}
SPOKEN = sorted(
    {
        name
        for stop in STOPS
        for text in texts(stop)
        for _, name, *_ in Formatter().parse(text)
        if name in PRINTED
    }
)


def test_most_printed_numbers_of_the_first_iteration_are_spoken_of():
    assert len(SPOKEN) >= 25


@pytest.mark.parametrize("name", SPOKEN)
def test_a_printed_number_in_a_text_agrees_with_the_engine_and_the_article(numbers, name):
    shown = float(written(numbers[name]).replace("−", "-"))
    assert shown == round(article.first_iteration()[name], 9)
    if PRINTED[name].agrees:
        assert agrees(PRINTED[name].printed, shown)
    else:
        assert name in errata_tries()


def test_the_numbers_of_other_calculations_are_the_reference_values(numbers):
    reference = article.numbers()["reference_values"]
    own = reference["biases frozen, simultaneous (the article's rule)"]
    sequential = reference["biases frozen, sequential"]
    assert numbers["E_total after 1"] == pytest.approx(own["E1"], rel=1e-13)
    assert numbers["E_total after 10000"] == pytest.approx(own["E10000"], rel=1e-10)
    assert numbers["out_o1 after 10000"] == pytest.approx(own["out"][0], abs=1e-12)
    assert numbers["sequential E_total after 1"] == pytest.approx(sequential["E1"], rel=1e-13)
    assert agrees("0.030229739", numbers["sequential dE_total/dout_h1"])
    wrong = next(w for w in article.numbers()["wrong_answers"] if w["asked"] == "dE_o2/dout_h1")
    assert numbers["mistaken dE_o2/dout_h1"] == pytest.approx(wrong["wrong"][0][0], abs=5e-10)
    assert written(numbers["slipped net_h1"]) == "0.3825"
    assert numbers["sum dE_total/dw5"] == pytest.approx(2 * numbers["mean dE_total/dw5"])


def test_every_question_of_the_readers_is_answered_by_something_to_try():
    questions = [question for stop in STOPS for question in stop.readers]
    assert sorted(q.asked for q in questions) == sorted(article.numbers()["readers_confusions"])
    assert all(question.answer and question.tries for question in questions)


def table_of(name):
    return answered(next(n for n, stop in enumerate(STOPS, start=1) if stop.table == name))["table"]


def test_the_table_of_learning_rates_has_one_that_diverges():
    first = numbers_in_table("learning rates")
    falling, diverging = (
        [row for row in first if row[0] > row[-1]],
        [row for row in first if row[0] < row[-1]],
    )
    assert len(falling) == 4
    assert len(diverging) == 1
    assert diverging[0][-1] > 1e100


def numbers_in_table(name):
    return [[float(error) for error in errors] for _, *errors in table_of(name)["rows"]]


def test_the_bias_table_holds_the_reference_values():
    table = table_of("biases")
    reference = article.numbers()["reference_values"]
    for row, rule in zip(
        table["rows"],
        (
            "biases frozen, simultaneous (the article's rule)",
            "biases trained, one shared per layer (gradient: sum of the layer's deltas), simultaneous",
            "biases trained, one per neuron, simultaneous",
        ),
        strict=True,
    ):
        assert agrees(row[1], reference[rule]["E1"])
        assert agrees(row[3], reference[rule]["E10000"])


def test_the_lesson_opens_on_the_very_recipe_that_everything_opens_on():
    assert Recipe.read(recipe()) == article_recipe()


@pytest.mark.parametrize("one", TRIES, ids=lambda one: one.label)
def test_a_try_is_carried_out_and_its_elements_exist(one):
    """As the server would: each command is read by the wire, and then done to a session."""
    session = Session(article_recipe())
    for document in one.commands:
        assert document["type"] in COMMANDS
        command = commands.parse(json.dumps({**document, "id": 1}))
        match command:
            case commands.Open():
                session.open(Recipe.read(command.recipe))
            case commands.Step():
                assert session.train(command.count) == command.count
            case commands.Play():
                assert command.until > session.iteration
                count = min(command.until, 20)
                assert session.train(count) == count
            case commands.Seek():
                session.seek(command.iteration)
    if one.select:
        assert one.select in things(session)
    if one.quantity:
        assert explaining.derivation(Snapshot.of(session), one.quantity, Notation())["steps"]


def test_the_errata_run_gives_the_printed_number():
    """Those of one iteration; the others are run in the browser's test, by the fast engine."""
    one = errata_tries()["E_total after 1 iteration"]
    session = Session(Recipe.read(one.commands[0]["recipe"]))
    session.train(1)
    assert agrees("0.291027924", session.trace().error)


def test_every_printed_number_that_differs_can_be_run():
    assert set(errata_tries()) == {name for name, number in PRINTED.items() if not number.agrees}
