"""The exported programs are run, by themselves, and have to come to the page's numbers."""

import importlib.util
import json
import subprocess
import sys
from functools import cache

import pytest
from backstep.lesson.programs.notebook import notebook
from backstep.lesson.programs.numpy_program import numpy_program
from backstep.lesson.programs.torch_program import torch_program
from backstep.lesson.quantities.names import Names
from backstep.session.answers.programs import FROM_THE_START, story
from backstep.session.engines import CompiledEngine
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.replaying import finished
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.problems import examples, problems

TORCH = pytest.mark.skipif(
    importlib.util.find_spec("torch") is None, reason="PyTorch is not installed (the extra `torch`)"
)
RUNNER = """
import contextlib, io, runpy, sys
for program in sys.argv[1:]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        runpy.run_path(program)
    assert said.getvalue().rstrip().endswith("numbers are the page's."), said.getvalue()
print("ran", len(sys.argv) - 1)
"""


def ran(folder, programs):
    """Runs the programs one after another in a process that knows nothing of Backstep; each has to agree with the page."""
    files = []
    for n, text in enumerate(programs):
        files.append(folder / f"program_{n}.py")
        files[-1].write_text(text, encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c", RUNNER, *files],
        cwd=folder, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (0, f"ran {len(files)}\n"), ended.stderr[-3000:]


def changed(**parts):
    """The article's recipe with some parts exchanged."""
    return Recipe.read({**json.loads(article_recipe().to_json()), **parts})


def drawn(
    layers, activations, rule, *, edits=(), samples=9, dataset="moons", seed=5, biases="per_neuron", **data
):
    return Recipe.read(
        {
            "network": {
                "layers": layers,
                "activations": activations,
                "biases": biases,
                "start": {"initializer": "normal"},
            },
            "data": {"dataset": dataset, "samples": samples, **data},
            "rule": rule,
            "seed": seed,
            "edits": list(edits),
        }
    )


def edit(iteration, quantity, value, sample=0):
    return {"iteration": iteration, "quantity": quantity, "value": value, "sample": sample}


MIXED = {"batch_size": 4, "train_biases": True, "learning_rate": 0.05}
CASES = {
    "article": (article_recipe(), 12),
    "article, before anything": (article_recipe(), 0),
    "article, 10,000 iterations": (article_recipe(), 10_000),
    "article, sequential": (changed(rule={"update_order": "sequential"}), 50),
    "sequential, deep, everything trained": (
        drawn([2, 3, 2, 1], ["tanh", "softplus", "logistic"], {"update_order": "sequential", "train_biases": True, "l1": 0.001,
                                                              "l2": 0.01, "frozen": ["w3", "b_o1"]}),
        40,
    ),
    **{
        f"{optimizer}, batches with a remainder": (
            drawn([2, 4, 1], ["tanh", "logistic"], {**MIXED, "optimizer": optimizer}), 30
        )
        for optimizer in ("gradient_descent", "momentum", "nesterov", "rmsprop", "adam")
    },
    "softmax and cross-entropy, shuffled": (
        drawn([2, 5, 2], ["relu", "softmax"], {**MIXED, "error": "cross_entropy", "shuffle": True}, samples=20, one_hot=True), 90
    ),
    "softmax and half squared": (
        drawn([2, 3, 2], ["leaky_relu", "softmax"], {**MIXED, "output_reduction": "mean"}, one_hot=True, biases="shared"), 30
    ),
    "binary cross-entropy, shuffled over a few epochs": (
        drawn([2, 3, 1], ["sine", "logistic"], {**MIXED, "error": "binary_cross_entropy", "shuffle": True}), 12
    ),
    "L1, L2, frozen, no biases, sum over samples": (
        drawn([2, 3, 1], ["tanh", "linear"], {"l1": 0.01, "l2": 0.02, "frozen": ["w1", "w8"], "sample_reduction": "sum",
                                              "batch_size": 0, "learning_rate": 0.01}, biases="none"),
        25,
    ),
    "edits on the way": (
        drawn(
            [2, 3, 2], ["tanh", "logistic"], {**MIXED, "shuffle": True}, one_hot=True,
            edits=[
                edit(0, "w1", 0.25), edit(3, "w5", -0.5), edit(3, "b_h1", 0.0), edit(5, "learning_rate", 0.1),
                edit(8, "i2", 0.75, 4), edit(8, "target_o1", 0.5, 2), edit(10, "optimizer", "adam"), edit(14, "beta1", 0.8),
                edit(16, "frozen", "w2 b_o2"), edit(18, "frozen", ""), edit(19, "train_biases", False), edit(20, "batch_size", 2),
                edit(22, "shuffle", False), edit(24, "sample_reduction", "sum"), edit(26, "output_reduction", "mean"),
                edit(28, "error", "squared"), edit(30, "optimizer", "gradient_descent"), edit(31, "batch_size", 1),
                edit(32, "update_order", "sequential"), edit(36, "l2", 0.01), edit(40, "w1", 1.0),
            ],
        ),
        40,
    ),
    "features, a column edited": (
        drawn([5, 3, 1], ["tanh", "logistic"], {**MIXED, "shuffle": True}, features=["x2", "x1^2", "x2^2", "x1*x2", "sin(x1)"],
              edits=[edit(4, "i1", 0.75, 3)]),
        30,
    ),
    "features of many samples, packed": (
        drawn([2, 3, 1], ["tanh", "logistic"], {**MIXED, "batch_size": 0}, samples=200, features=["x1*x2", "sin(x2)"]), 20
    ),
    "named columns": (drawn([4, 3, 3], ["tanh", "softmax"], {**MIXED, "error": "cross_entropy"}, dataset="iris", samples=None, one_hot=True), 5),
    "an edit of the rate, with PyTorch's own optimiser": (
        drawn([2, 3, 1], ["tanh", "logistic"], {**MIXED, "optimizer": "nesterov"}, edits=[edit(6, "learning_rate", 0.2)]), 20
    ),
    "a long run, begun late, with a memory": (
        drawn([2, 3, 1], ["tanh", "logistic"], {**MIXED, "optimizer": "adam", "learning_rate": 0.001, "shuffle": True}, samples=60),
        FROM_THE_START + 5000,
    ),
    "many weights and samples, packed": (
        drawn([2, 20, 20, 1], ["tanh", "tanh", "linear"], {**MIXED, "batch_size": 50}, samples=200), 10
    ),
}  # fmt: skip


@cache
def told(case):
    recipe, iteration = CASES[case]
    return finished(story(recipe, CompiledEngine(), iteration))


def test_numpy_programs_come_to_the_pages_numbers(tmp_path):
    ran(tmp_path, [numpy_program(told(case)) for case in CASES])


@TORCH
def test_pytorch_programs_come_to_the_pages_numbers(tmp_path):
    ran(tmp_path, [torch_program(told(case)) for case in CASES if "10,000" not in case])


def random_story(problem, iteration):
    names = Names(problem.architecture)
    split = problem.architecture.split(problem.parameters)
    rule = {field: getattr(problem.rule, field) for field in problem.rule.__dataclass_fields__}
    recipe = {
        "network": {
            "layers": problem.architecture.layer_sizes,
            "activations": problem.architecture.activations,
            "biases": problem.architecture.bias_mode,
            "start": {
                "weights": [layer.tolist() for layer in split.weights],
                "biases": [layer.tolist() for layer in split.biases],
            },
        },
        "data": {"inputs": problem.inputs.tolist(), "targets": problem.targets.tolist()},
        "rule": {**rule, "frozen": [names.parameters[index] for index in rule["frozen"]]},
        "seed": problem.seed,
    }
    return finished(story(Recipe.read(recipe), CompiledEngine(), iteration))


def test_programs_of_random_networks_come_to_the_pages_numbers(tmp_path):
    """Told one by one, and run together: a process for each would take most of the time."""
    stories = []

    @examples(30)
    @given(problems(), st.integers(0, 60))
    def collect(problem, iteration):
        stories.append(random_story(problem, iteration))

    collect()
    ran(tmp_path, [numpy_program(one) for one in stories])
    if importlib.util.find_spec("torch") is not None:
        ran(tmp_path, [torch_program(one) for one in stories])


def test_a_program_that_comes_to_other_numbers_fails(tmp_path):
    text = numpy_program(told("article"))
    assert text.count("learning_rate = 0.5 ") == 1
    with pytest.raises(AssertionError, match="on the page"):
        ran(tmp_path, [text.replace("learning_rate = 0.5 ", "learning_rate = 0.5000001 ")])


def test_a_run_is_told_from_its_start_if_it_is_short_and_calm_and_else_from_later():
    assert told("article, 10,000 iterations").begin == 0
    assert told("a long run, begun late, with a memory").begin == FROM_THE_START + 4000
    # A rate so large that every rounding grows: the program begins where it can still agree.
    chaotic = drawn(
        [2, 8, 8, 1], ["sine", "sine", "sine"], {"learning_rate": 3.0, "batch_size": 1}, samples=12
    )
    assert 0 < finished(story(chaotic, CompiledEngine(), 2000)).begin <= 2000


def test_the_notebook_is_one_and_its_cells_run_in_order(tmp_path):
    nbformat = pytest.importorskip("nbformat")
    for case in ("article", "edits on the way"):
        text = notebook(told(case))
        nbformat.validate(nbformat.reads(text, as_version=4))
        cells = json.loads(text)["cells"]
        assert cells[0]["cell_type"] == "markdown"
        assert len({cell["id"] for cell in cells}) == len(cells)
        code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
        assert len(code) > 8
        ran(tmp_path, ["\n".join(code)])
        # Each cell is whole by itself: no function is cut in two.
        for part in code:
            compile(part, "cell", "exec")


def test_the_program_is_what_a_person_would_write():
    text = numpy_program(told("article"))
    assert all(len(line) <= 110 for line in text.splitlines())
    assert "[0.15, 0.2],  # h1: w1, w2" in text
    for unused in ("adam", "softmax", "shuffle", "base64", "memory", "share =", "l1"):
        assert unused not in text
    edited = numpy_program(told("edits on the way"))
    assert "train(until=3)\nweights[1][0, 1] = " not in edited
    assert "# edited: w5" in edited


def test_a_program_works_its_features_out_of_the_datas_columns_and_names_them():
    text = numpy_program(told("features, a column edited"))
    lines = (
        "# x1, x2\ncolumns = np.array([",
        "    return np.stack([x2, x1**2, x2**2, x1 * x2, np.sin(x1)], axis=1)",
        "# i1: x2, i2: x1², i3: x2², i4: x1·x2, i5: sin x1\ninputs = features(columns)",
        "columns[3, 1] = 0.75  # edited: x2 of sample 3\ninputs = features(columns)",
    )
    for line in lines:
        assert line in text, line
    torch = torch_program(told("features, a column edited"))
    assert "    return torch.stack([x2, x1**2, x2**2, x1 * x2, torch.sin(x1)], dim=1)" in torch
    assert "features(columns)" in notebook(told("features, a column edited"))
    assert "# i1: sepal length, i2: sepal width," in numpy_program(told("named columns"))
