"""Logs of a trainer in plain Python, with and without faults, compared with the recipe."""

import json
import math
import time
from random import Random

import pytest
from backstep.engine.refused import Refused
from backstep.lesson.reading.log import read_log
from backstep.session.answers.logs.check import check_log, names_of
from backstep.session.answers.tables import Range, csv_lines, trace_document
from backstep.session.engines import TextbookEngine
from backstep.session.recipe import Recipe

WEIGHTS = [[[0.15, 0.2], [0.25, 0.3]], [[0.4, 0.45], [0.5, 0.55]]]
BIASES = [[0.35, -0.1], [0.6, 0.2]]
DATA = [([0.05, 0.1], [0.01, 0.99]), ([0.9, -0.3], [0.8, 0.2]), ([-0.4, 0.7], [0.3, 0.6])]


def recipe(**rule):
    settings = {"learning_rate": 0.5, "train_biases": True, "batch_size": 0, **rule}
    samples = settings.pop("samples", 1)
    return Recipe.read(
        {
            "version": 1,
            "network": {
                "layers": [2, 2, 2],
                "activations": ["logistic", "logistic"],
                "biases": "per_neuron",
                "start": {"weights": WEIGHTS, "biases": BIASES},
            },
            "data": {"inputs": [i for i, _ in DATA[:samples]], "targets": [t for _, t in DATA[:samples]]},
            "rule": settings,
            "seed": 3,
        }
    )


def train(iterations, samples=1, batch=0, rate=0.5, biases=True, mean=True, adds_up=False, late=False, order=None, drop_last=False,
          output_mean=False):  # fmt: skip
    """The article's rule for a 2-2-2 network, neuron by neuron. Yields {name: value} for each iteration."""
    w = [[row[:] for row in layer] for layer in WEIGHTS]
    b = [layer[:] for layer in BIASES]
    data, size = DATA[:samples], batch or samples
    starts = list(range(0, samples, size))
    if drop_last:
        starts = starts[:-1]
    kept_w = [[[0.0] * 2 for _ in range(2)] for _ in range(2)]
    kept_b = [[0.0] * 2 for _ in range(2)]
    for t in range(iterations):
        at = starts[t % len(starts)]
        indices = list(range(samples))[at : at + size]
        if order is not None:
            indices = [order(n) for n in indices]
        row = {f"w{4 * k + 2 * j + i + 1}": w[k][j][i] for k in range(2) for j in range(2) for i in range(2)}
        row |= {f"b_{'ho'[k]}{j + 1}": b[k][j] for k in range(2) for j in range(2)}
        gw = [[[0.0] * 2 for _ in range(2)] for _ in range(2)]
        gb = [[0.0] * 2 for _ in range(2)]
        total = 0.0
        for n, index in enumerate(indices):
            x, target = data[index]
            out = [list(x)]
            for k in range(2):
                net = [sum(w[k][j][i] * out[k][i] for i in range(2)) + b[k][j] for j in range(2)]
                out.append([1 / (1 + math.exp(-v)) for v in net])
            error = sum((target[j] - out[2][j]) ** 2 / 2 for j in range(2)) / (2 if output_mean else 1)
            total += error
            if n == 0:
                row |= {f"out_{'ho'[k]}{j + 1}": out[k + 1][j] for k in range(2) for j in range(2)}
            share = 0.5 if output_mean else 1.0
            delta_o = [share * (out[2][j] - target[j]) * out[2][j] * (1 - out[2][j]) for j in range(2)]
            through = [r[:] for r in w[1]]
            if late:
                through = [[w[1][j][i] - rate * delta_o[j] * out[1][i] for i in range(2)] for j in range(2)]
            delta_h = [
                sum(delta_o[j] * through[j][i] for j in range(2)) * out[1][i] * (1 - out[1][i])
                for i in range(2)
            ]
            for k, delta in ((0, delta_h), (1, delta_o)):
                for j in range(2):
                    gb[k][j] += delta[j]
                    for i in range(2):
                        gw[k][j][i] += delta[j] * out[k][i]
        over = len(indices) if mean else 1
        row["E_total"] = total / over
        for k in range(2):
            for j in range(2):
                kept_b[k][j] = gb[k][j] / over + (kept_b[k][j] if adds_up else 0.0)
                row[f"dE/db_{'ho'[k]}{j + 1}"] = kept_b[k][j]
                if biases:
                    b[k][j] -= rate * kept_b[k][j]
                for i in range(2):
                    kept_w[k][j][i] = gw[k][j][i] / over + (kept_w[k][j][i] if adds_up else 0.0)
                    row[f"dE/dw{4 * k + 2 * j + i + 1}"] = kept_w[k][j][i]
                    w[k][j][i] -= rate * kept_w[k][j][i]
        row |= {
            f"w{4 * k + 2 * j + i + 1}+": w[k][j][i] for k in range(2) for j in range(2) for i in range(2)
        }
        row |= {f"b_{'ho'[k]}{j + 1}+": b[k][j] for k in range(2) for j in range(2)}
        yield row


COLUMNS = ("w1", "w5", "b_h1", "out_o1", "E_total")


def table(rows, columns=COLUMNS, digits=8, mark=",", first=0, label="iteration"):
    lines = [mark.join([label, *columns])]
    lines += [
        mark.join([str(n), *(f"{row[c]:.{digits}f}" for c in columns)])
        for n, row in enumerate(rows, start=first)
    ]
    return "\n".join(lines)


def check(text, of):
    log = read_log(text, names_of(of))
    assert log is not None
    return check_log(of, log, TextbookEngine())


RIGHT = {
    "csv": table,
    "tsv": lambda rows: table(rows, mark="\t"),
    "semicolons and decimal commas": lambda rows: table(rows, mark=";").replace(".", ","),
    "spaces": lambda rows: table(rows, mark="  "),
    "Markdown": lambda rows: "\n".join(
        f"| {line} |" for line in [table(rows, mark=" | ").split("\n")[0], "--|--", *table(rows, mark=" | ").split("\n")[1:]]
    ),
    "few digits": lambda rows: table(rows, digits=3),
    "17 digits": lambda rows: table(rows, digits=17),
    "NumPy's savetxt": lambda rows: "# " + table(rows, mark=" "),
    "epochs": lambda rows: table(rows, label="epoch"),
    "from 1": lambda rows: table(rows, first=1),
    "weights after the update": lambda rows: table(
        [{**row, **{c: row[f"{c}+"] for c in ("w1", "w5", "b_h1")}} for row in rows]
    ),
    "marked new": lambda rows: table(rows, columns=("w5+", "b_o1+", "dE/dw5", "E_total")),
    "no iteration column": lambda rows: "\n".join(line.split(",", 1)[1] for line in table(rows).split("\n")),
    "across": lambda rows: "\n".join(
        ",".join(cells) for cells in zip(*(line.split(",") for line in table(rows).split("\n")), strict=True)
    ),
    "JSON records": lambda rows: json.dumps([{"iteration": n, **{c: row[c] for c in COLUMNS}} for n, row in enumerate(rows)]),
    "JSON columns": lambda rows: json.dumps({"loss": [r["E_total"] for r in rows], "w5": [r["w5"] for r in rows]}),
    "JSON lines": lambda rows: "\n".join(json.dumps({"step": n, "w5": row["w5"], "loss": row["E_total"]}) for n, row in enumerate(rows)),
    "JSON groups": lambda rows: json.dumps({"history": [{"iteration": n, "weights": {"w5": row["w5"]}} for n, row in enumerate(rows)]}),
    "loss alone": lambda rows: table(rows, columns=("E_total",)),
    "every third": lambda rows: "\n".join([table(rows).split("\n")[0], *table(rows).split("\n")[1::3]]),
    "NumPy's own exponents": lambda rows: "# iteration w5 E_total\n" + "\n".join(
        f"{n:.18e} {row['w5']:.18e} {row['E_total']:.18e}" for n, row in enumerate(rows)
    ),
    "losses alone": lambda rows: "\n".join(["loss", *(f"{row['E_total']:.8f}" for row in rows)]),
    "Keras prints": lambda rows: "\n".join(
        f"Epoch {n}/20\n1/1 [==============================] - 0s 1ms/step - loss: {row['E_total']:.4f}" for n, row in enumerate(rows, start=1)
    ),
    "Keras with colours": lambda rows: "\n".join(
        f"Epoch {n}/20\n\x1b[1m1/1\x1b[0m \x1b[32m━━━━\x1b[0m \x1b[1m0s\x1b[0m 186ms/step - accuracy: 0.0 - loss: {row['E_total']:.4f}"
        for n, row in enumerate(rows, start=1)
    ),
    "PyTorch prints": lambda rows: "\n".join(f"Epoch [{n}/20], Loss: {row['E_total']:.4f}" for n, row in enumerate(rows, start=1)),
    "prints": lambda rows: "\n".join(f"epoch {n} loss {row['E_total']:.8f} w5 {row['w5']:.8f}" for n, row in enumerate(rows)),
    "prints with equals signs": lambda rows: "\n".join(f"iter={n} E_total={row['E_total']:.8f} w5={row['w5']:.8f}" for n, row in enumerate(rows)),
    "prints in blocks": lambda rows: "\n".join(
        f"--- iteration {n} ---\n  w5 = {row['w5']:.8f}\n  out h1 = {row['out_h1']:.8f}\n" for n, row in enumerate(rows)
    ),
    "sentences": lambda rows: "\n".join(f"Error after {n} iterations: {row['E_total']:.8f}" for n, row in enumerate(rows)),
    "pandas prints": lambda rows: "         w5   E_total\n" + "\n".join(f"{n}  {row['w5']:.8f}  {row['E_total']:.8f}" for n, row in enumerate(rows)),
    "pandas' CSV": lambda rows: ",w5,E_total\n" + "\n".join(f"{n},{row['w5']:.8f},{row['E_total']:.8f}" for n, row in enumerate(rows)),
    "Python prints a dictionary": lambda rows: str({"loss": [round(r["E_total"], 8) for r in rows]}),
    "another column": lambda rows: table([{**row, "seconds spent": 1.0} for row in rows], columns=("seconds spent", "w5")),
}  # fmt: skip


@pytest.mark.parametrize("form", RIGHT)
def test_a_right_log_says_so_with_the_largest_difference(form):
    rows = list(train(20))
    report = check(RIGHT[form](rows), recipe())
    assert (report.verdict, report.first, report.mistakes) == ("right", None, ())
    assert report.values == report.agreeing
    assert report.largest <= (
        0.000501 if form == "few digits" else 5.1e-5 if "Keras" in form or "PyTorch" in form else 1e-8
    )
    assert "This log is right" in report.summary


def test_values_that_could_hide_a_difference_are_counted():
    rows = list(train(12))
    assert "24 values have fewer than 3 digits" in " ".join(
        check(table(rows, ("out_o1", "E_total"), 2), recipe()).notes
    )
    assert check("iteration,w5\n0,0.4", recipe()).notes == ()


def test_the_iterations_are_named_as_the_recipe_counts_them():
    report = check(RIGHT["from 1"](list(train(12))), recipe())
    assert (report.first_iteration, report.last_iteration) == (0, 11)


def test_a_column_with_two_meanings_is_named_and_not_compared():
    found = read_log("iteration,w5,z1\n0,0.4,0.3\n1,0.3,0.4", names_of(recipe()))
    assert "'z1' may mean net_h1 or net_o1" in found.notes[0]
    with pytest.raises(Refused, match="may mean"):
        check("iteration,z1\n0,0.3", recipe())


def test_the_conventions_of_a_log_are_said():
    rows = list(train(12))
    assert "from 1" in " ".join(check(RIGHT["from 1"](rows), recipe()).notes)
    assert "after the update" in " ".join(check(RIGHT["weights after the update"](rows), recipe()).notes)
    assert "seconds spent" in " ".join(check(RIGHT["another column"](rows), recipe()).notes)
    assert check(RIGHT["csv"](rows), recipe()).notes == ()


# name of the cause: (the recipe, the program's log)
FAULTS = {
    "updated_weights_used": ({"batch_size": 1}, {"late": True}),
    "biases_not_trained": ({}, {"biases": False}),
    "biases_trained": ({"train_biases": False}, {}),
    "gradients_added_up": ({}, {"adds_up": True}),
    "mean_for_sum": ({"samples": 3, "sample_reduction": "sum"}, {"samples": 3}),
    "sum_for_mean": ({"samples": 3}, {"samples": 3, "mean": False}),
    "mean_for_sum of outputs": ({}, {"output_mean": True}),
    "order_of_samples": (
        {"samples": 3, "batch_size": 1},
        {"samples": 3, "batch": 1, "order": lambda n: 2 - n},
    ),
    "order_of_samples, always the first": ({"samples": 3, "batch_size": 1}, {"samples": 1, "batch": 1}),
    "last_batch_left_out": ({"samples": 3, "batch_size": 2}, {"samples": 3, "batch": 2, "drop_last": True}),
    "other_batch_size, each sample": ({"samples": 3}, {"samples": 3, "batch": 1}),
    "other_learning_rate 0.05": ({}, {"rate": 0.05}),
    "other_learning_rate 0.7": ({}, {"rate": 0.7}),
    "other_learning_rate 0.37": ({}, {"rate": 0.37}),
    "samples_not_shuffled": ({"samples": 3, "batch_size": 1, "shuffle": True}, {"samples": 3, "batch": 1}),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("digits", [6, 15])
def test_the_cause_of_a_wrong_log_is_found(fault, digits):
    rule, training = FAULTS[fault]
    report = check(table(list(train(24, **training)), digits=digits), recipe(**rule))
    assert report.verdict == "wrong"
    assert [mistake["name"] for mistake in report.mistakes] == [fault.partition(" ")[0].rstrip(",")]
    assert report.mistakes[0]["text"].endswith(".")


def test_off_by_one_iteration_is_found():
    rows = list(train(24))
    for moved, which in ((rows[1:], "next"), ([rows[0], *rows[:-1]], "previous")):
        report = check(table(moved), recipe())
        assert [mistake["name"] for mistake in report.mistakes] == ["off_by_one_iteration"]
        assert which in report.mistakes[0]["text"]


def test_the_first_difference_is_first_by_iteration_and_then_in_the_order_of_the_calculation():
    rows = list(train(10))
    columns = ("E_total", "w5", "out_h1", "dE/dw5", "w5+")
    for change, where in (
        ({"w5+": 1.0, "dE/dw5": 2.0, "E_total": 3.0}, (4, "E_total")),
        ({"w5+": 1.0, "dE/dw5": 2.0}, (4, "dE_total/dw5")),
        ({"w5+": 1.0}, (4, "w5+")),
        ({"w5": 1.0, "out_h1": 9.0}, (3, "w5+")),
    ):
        wrong = [{**row, **change} if n == 4 else row for n, row in enumerate(rows)]
        first = check(table(wrong, columns=columns), recipe()).first
        assert (first.iteration, first.quantity) == where
        assert first.line == 5


def test_one_wrong_value_is_diagnosed_as_in_a_list():
    rows = list(train(6))
    turned = [{**row, "dE/dw5": -row["dE/dw5"]} if n == 3 else row for n, row in enumerate(rows)]
    report = check(table(turned, columns=("w5", "dE/dw5")), recipe())
    assert (report.first.iteration, report.first.quantity) == (3, "dE_total/dw5")
    assert report.mistakes[0]["name"] == "sign_turned"
    assert report.agreeing == report.values - 1


def test_an_arbitrary_wrong_value_has_no_cause_over_several_iterations():
    rows = list(train(10))
    wrong = [{**row, "w5": row["w5"] + 0.0123 * n} for n, row in enumerate(rows)]
    names = {mistake["name"] for mistake in check(table(wrong), recipe()).mistakes}
    assert not names & {name.partition(" ")[0].rstrip(",") for name in FAULTS}


def test_the_exported_table_and_trace_are_right_logs():
    of = recipe(samples=3, batch_size=2)
    text = "".join(csv_lines(of, TextbookEngine(), Range.of(0, 9, 1, end=9)))
    assert check(text, of).verdict == "right"
    slices = trace_document(of, TextbookEngine(), 5)
    try:
        while True:
            next(slices)
    except StopIteration as end:
        report = check(json.dumps(end.value), of)
    assert report.verdict == "right"
    assert (report.first_iteration, report.last_iteration) == (5, 5)


def test_a_log_in_single_precision_is_compared_as_one():
    import numpy as np

    rows = [{name: float(np.float32(value)) for name, value in row.items()} for row in train(20)]
    report = check(table(rows, digits=17), recipe())
    assert report.verdict == "right"
    assert "single precision" in report.notes[0]


@pytest.mark.parametrize(
    "text",
    ["w5+ 0.3589\nw6+ 0.4", "name,value\nw5,0.4\nw6,0.45", "w5+;w6+\n0,3589;0,4087", '{"w5+": 0.3589}', "", "x", "[1, 2]", "{", "[" * 5000,
     "name,value,mine\nw5,0.4,0.4", "Step 1: net_h1 = 0.3775\nStep 2: out_h1 = 0.5933", "iteration 0\nw5+ 0.3589\nw6+ 0.4087", "t 0.5\nE 0.3",
     "E_total after 1 iteration 0.291\nE_total after 1 iteration 0.3", "E_total after 1 iteration 0.291\nw5+ 0.3589", "epoch 1 of 2", "E_total\n0.2984",
     "Epoch 1: w5 0.4\nEpoch 1: w5 0.3"],
)  # fmt: skip
def test_a_list_is_no_log(text):
    assert read_log(text, names_of(recipe())) is None


@pytest.mark.parametrize(
    "text",
    [
        "iteration,w5\nfirst,0.4",
        "iteration,w5\n-1,0.4",
        "iteration,w5\n99999999,0.4",
        "iteration,w5\n0.5,0.4",
    ],
)
def test_an_iteration_that_is_no_whole_number_is_refused(text):
    with pytest.raises(Refused, match="whole number"):
        read_log(text, names_of(recipe()))


def test_a_log_with_too_many_rows_is_refused():
    with pytest.raises(Refused, match="at most 100,000"):
        read_log("iteration,w5\n" + "0,1\n" * 100_001, names_of(recipe()))


@pytest.mark.parametrize(
    "text",
    [
        "a;" * 300_000 + "\n" + "1;" * 300_000,
        "1," * 300_000 + "\n1",
        '{"a":' * 3000,
        "iteration" + " w5" * 200_000 + "\n1 2",
    ],
)
def test_a_hostile_log_takes_no_long_time(text):
    begun = time.process_time()
    read_log(text, names_of(recipe()))
    assert time.process_time() - begun < 3.0


@pytest.mark.parametrize("seed", range(40))
def test_a_random_wrong_log_is_given_no_cause(seed):
    random = Random(seed)
    rows = list(train(12))
    at, size = random.randrange(1, 10), random.choice((0.003, 0.03, 0.3))
    for row in rows[at:]:
        for name in COLUMNS:
            row[name] += random.gauss(0.0, size)
    report = check(table(rows, digits=random.choice((3, 5, 9))), recipe())
    known = {name.partition(" ")[0].rstrip(",") for name in FAULTS} | {"off_by_one_iteration"}
    assert not known & {mistake["name"] for mistake in report.mistakes} - {
        "other_learning_rate",
        "biases_not_trained",
    }
    assert report.verdict == "right" or report.first.iteration >= at - 1


def test_a_log_without_values_is_refused():
    with pytest.raises(Refused, match="no values"):
        check("iteration,w5\n0,\n1,none", recipe())


def test_nothing_that_is_said_gives_a_right_value_away():
    wrong = [{**row, "w5": row["w5"] + 0.01} for row in train(8)]
    report = check(table(wrong, digits=8), recipe())
    right = [f"{row['w5']:.4f}" for row in train(8)]
    assert not any(value in json.dumps(report.to_json()["mistakes"]) + report.summary for value in right[1:])
