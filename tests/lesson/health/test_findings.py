"""A sick network gets the right finding, with numbers that this test works out by itself; a healthy one gets none."""

from collections import Counter

import numpy as np
import pytest
from backstep.lesson.suggestions.suggestion import recipe
from backstep.lesson.suggestions.table import SUGGESTIONS
from backstep.session.answers.health import HealthSnapshot, health
from backstep.session.session import Session

from tests.learnt import ENGINE, Learnt

CROSS_ENTROPY = {"error": "binary_cross_entropy"}


class Patient(Learnt):
    """A run of a recipe in a session, and what is found in it."""

    def __init__(self, document, iterations=0):
        super().__init__(document)
        self.session = Session(engine=ENGINE)
        self.session.open(self.run.recipe)
        self.run = self.session.run
        self.train(iterations)

    def health(self):
        return health(HealthSnapshot.of(self.session))

    def findings(self):
        return {found["kind"]: found for found in self.health()["findings"]}


def network(layers, activations, dataset, *, start=None, data=None, seed=0, **rule):
    return {
        "version": 1,
        "network": {
            "layers": layers,
            "activations": activations,
            "biases": "per_neuron",
            "start": start or {"initializer": "xavier"},
        },
        "data": {"dataset": dataset, **(data or {})},
        "rule": {"train_biases": True, "batch_size": 0, **rule},
        "seed": seed,
    }


def wide(scale):
    return {"initializer": "normal", "scale": scale}


def delta_sizes(patient):
    """The root of the mean of δ² of each layer, with loops over samples, by formulas written here."""
    run = patient.run
    names, rule = run.recipe.network.activations, run.conditions.rule
    nets, outputs = patient.pass_forward(run.conditions.inputs)
    slopes = {
        "logistic": lambda net, out: out * (1 - out),
        "tanh": lambda net, out: 1 - out**2,
        "relu": lambda net, out: 1.0 * (net > 0),
        "linear": lambda net, out: 1.0 + 0.0 * net,
    }
    sums = [0.0] * len(nets)
    for s, target in enumerate(run.conditions.targets):
        delta = outputs[-1][s] - target
        if rule.error == "half_squared":
            delta = delta * slopes[names[-1]](nets[-1][s], outputs[-1][s])
        for k in reversed(range(len(nets))):
            sums[k] += float((delta**2).sum())
            if k:
                delta = patient.weights[k].T @ delta * slopes[names[k - 1]](nets[k - 1][s], outputs[k - 1][s])
    return [(total / outputs[k].size) ** 0.5 for k, total in enumerate(sums)]


# ---- sick networks


def test_a_saturated_hidden_neuron_is_found_with_its_share_of_samples():
    patient = Patient(network([2, 8, 1], ["tanh", "logistic"], "moons", start=wide(50.0), **CROSS_ENTROPY))
    hidden, out = patient.pass_forward(patient.run.conditions.inputs)[1]
    small, wrong = 1.0 - hidden**2 < 0.01, np.abs(out - patient.run.conditions.targets).ravel() > 0.1
    shares, of_wrong = small.mean(axis=0), small[wrong].mean(axis=0)
    found = patient.findings()["saturated"]
    assert found["layer"] == 1
    assert found["numbers"] == {
        f"h{j + 1}": shares[j] for j in range(8) if shares[j] >= 0.95 and of_wrong[j] >= 0.95
    }
    assert found["neurons"] == list(found["numbers"])
    assert found["text"].startswith("h1 is saturated in 98 % of the samples: the slope there is below 1 %")
    assert "smaller starting weights" in found["remedy"]
    assert patient.health()["layers"][0]["small_slopes"] == shares.tolist()


def test_an_output_that_is_wrong_and_saturated_is_found_and_not_with_cross_entropy():
    document = network([2, 1], ["logistic"], "xor_cloud", start=wide(100.0))
    patient = Patient(document)
    out = patient.pass_forward(patient.run.conditions.inputs)[1][-1]
    wrong = (np.abs(out - patient.run.conditions.targets) > 0.1) & (out * (1 - out) < 0.0025)
    found = patient.findings()["saturated_output"]
    assert found["numbers"] == {"o1": wrong.mean()}
    assert 0.2 < wrong.mean() < 0.8
    assert "Take binary cross-entropy" in found["remedy"]
    document["rule"] |= CROSS_ENTROPY
    assert "saturated_output" not in Patient(document).findings()


def test_relu_neurons_that_give_0_for_every_sample_are_found_by_name():
    weights = [[[1.0, 0.5], [1.0, -1.0], [0.5, 1.0], [-1.0, 0.3]], [[0.5, 0.5, 0.5, 0.5]]]
    start = {"weights": weights, "biases": [[0.0, -9.0, 0.1, -9.0], [0.0]]}
    patient = Patient(network([2, 4, 1], ["relu", "logistic"], "moons", start=start, **CROSS_ENTROPY))
    found = patient.findings()
    assert set(found) == {"dead_relu"}
    assert found["dead_relu"]["neurons"] == ["h2", "h4"]
    assert found["dead_relu"]["text"].startswith("h2 and h4 give 0 for every sample.")
    before = [weights.copy() for weights in patient.weights]
    patient.train(50)
    assert np.array_equal(patient.weights[0][[1, 3]], before[0][[1, 3]])
    assert not np.array_equal(patient.weights[0][[0, 2]], before[0][[0, 2]])


def test_vanishing_gradients_of_a_deep_logistic_network_are_found_layer_by_layer():
    patient = Patient(network([2, 4, 4, 4, 4, 4, 1], ["logistic"] * 6, "moons"), 20)
    found, sizes = patient.findings(), delta_sizes(patient)
    assert set(found) == {"vanishing"}
    assert list(found["vanishing"]["numbers"].values()) == pytest.approx(sizes, rel=1e-9)
    assert [layer["delta"] for layer in patient.health()["layers"]] == pytest.approx(sizes, rel=1e-9)
    assert sizes[-1] / sizes[0] > 1000.0
    assert "times smaller than in the last layer" in found["vanishing"]["text"]
    assert "Take tanh or ReLU" in found["vanishing"]["remedy"]
    assert Patient(network([2, 4, 4, 4, 4, 4, 1], ["tanh"] * 5 + ["logistic"], "moons"), 20).findings() == {}


def test_zero_weights_stop_the_first_layer_altogether():
    found = Patient(
        network([2, 4, 1], ["tanh", "logistic"], "moons", start={"initializer": "zeros"})
    ).findings()
    assert "δ in the first layer is 0, so its weights do not move at all." in found["vanishing"]["text"]


def test_exploding_gradients_are_found():
    patient = Patient(
        network([2, 8, 8, 8, 8, 1], ["linear"] * 5, "plane", start=wide(4.0), learning_rate=1e-9)
    )
    found, sizes = patient.findings()["exploding"], delta_sizes(patient)
    assert list(found["numbers"].values()) == pytest.approx(sizes, rel=1e-9)
    assert sizes[0] / sizes[-1] > 1000.0
    assert "times larger" in found["text"]


@pytest.mark.parametrize(
    ("layers", "activations", "dataset", "rate", "remedy"),
    [
        ([2, 1], ["linear"], "plane", 2.2, "0.73, a third"),
        ([1, 8, 1], ["tanh", "linear"], "sine", 2.0, "0.67"),
    ],
)
def test_a_rate_that_makes_the_error_rise_is_found_until_the_run_stops(
    layers, activations, dataset, rate, remedy
):
    patient = Patient(network(layers, activations, dataset, learning_rate=rate), 30)
    found = patient.findings()["rate"]
    twin = Learnt(network(layers, activations, dataset, learning_rate=rate))
    errors = []
    for _ in range(30):
        errors.append(twin.error)
        twin.train(1)
    newest = errors[-24:]
    assert found["numbers"]["now"] > 1.5 * found["numbers"]["before"]
    assert found["numbers"]["now"] == pytest.approx(np.mean(newest[-8:]), rel=1e-6)
    assert found["numbers"]["before"] == pytest.approx(np.mean(newest[:8]), rel=1e-6)
    assert remedy in found["remedy"]
    with np.errstate(over="ignore", invalid="ignore"):
        patient.train(20_000)
    assert patient.diverged
    found = patient.findings()
    assert found["diverged"]["numbers"]["iteration"] == patient.run.divergence.iteration
    assert "rate" not in found


def test_classes_of_unequal_size_are_found_with_their_counts():
    patient = Patient(
        network([2, 8, 1], ["tanh", "logistic"], "boundary", data={"formula": "0.8"}, **CROSS_ENTROPY)
    )
    counts = Counter(patient.run.conditions.targets.ravel().tolist())
    found = patient.findings()
    assert set(found) == {"classes"}
    assert found["classes"]["numbers"] == {"0": counts[0.0], "1": counts[1.0]}
    assert counts[1.0] < 0.2 * 200
    one_hot = network(
        [2, 8, 2],
        ["tanh", "softmax"],
        "boundary",
        data={"formula": "0.8", "one_hot": True},
        error="cross_entropy",
    )
    assert Patient(one_hot).findings()["classes"]["numbers"] == {"o1": counts[0.0], "o2": counts[1.0]}


# ---- healthy networks


@pytest.mark.parametrize("name", SUGGESTIONS)
def test_nothing_is_found_in_a_suggested_network_at_any_time_while_it_learns(name):
    suggested = SUGGESTIONS[name]
    for seed in range(3):
        patient = Patient(recipe(name, suggested, seed=seed))
        most = 2 * suggested.promise.iterations
        for iteration in sorted({0, *np.geomspace(1, most, 20).astype(int), *range(0, most, most // 20)}):
            patient.train(int(iteration) - patient.run.iteration)
            assert patient.findings() == {}, (seed, iteration)


@pytest.mark.parametrize("noise", [0.1, 0.3, 0.5])
def test_noise_that_cannot_be_learnt_is_no_fault_of_the_network(noise):
    for name in ("moons", "circle", "sine"):
        patient = Patient(recipe(name, SUGGESTIONS[name], noise=noise))
        for _ in range(20):
            patient.train(200)
            assert patient.findings() == {}, name


def test_an_error_that_jumps_after_an_edit_is_no_fault_of_the_rate():
    patient = Patient(recipe("moons", SUGGESTIONS["moons"]), 500)
    patient.session.edit("b_o1", 8.0)
    patient.run = patient.session.run
    patient.train(20)
    assert patient.findings() == {}


def test_a_rewound_run_is_judged_by_the_iterations_before_the_one_that_is_shown():
    patient = Patient(network([2, 1], ["linear"], "plane", learning_rate=2.2), 60)
    assert "rate" in patient.findings()
    patient.session.run.adopt(patient.session.run.copy_before(0))
    assert patient.session.run.iteration == 0
    assert patient.findings() == {}


def test_a_network_that_has_learnt_may_be_saturated():
    # h1 is OR, h2 is AND, and o1 is h1 without h2.
    start = {"weights": [[[20.0, 20.0], [20.0, 20.0]], [[9.0, -9.0]]], "biases": [[-10.0, -30.0], [-9.0]]}
    patient = Patient(network([2, 2, 1], ["tanh", "logistic"], "xor", start=start, **CROSS_ENTROPY))
    hidden = patient.pass_forward(patient.run.conditions.inputs)[1][0]
    assert (1.0 - hidden**2 < 0.01).all()
    assert patient.accuracy == 1.0
    assert patient.findings() == {}


# ---- what an edit of the rule can try


def test_a_rate_that_is_too_high_is_put_right_by_a_third_of_it():
    patient = Patient(network([2, 1], ["linear"], "plane", learning_rate=2.2), 50)
    assert patient.findings()["rate"]["edit"] == {"quantity": "learning_rate", "value": 0.73}
    patient.session.edit("learning_rate", 0.73)
    patient.session.run.train(50)
    assert "rate" not in {found["kind"] for found in health(HealthSnapshot.of(patient.session))["findings"]}


def test_an_output_that_is_wrong_and_saturated_is_put_right_by_cross_entropy():
    patient = Patient(
        network([2, 1], ["logistic"], "two_gaussians", start=wide(30.0), seed=2, learning_rate=0.5), 10
    )
    assert patient.findings()["saturated_output"]["edit"] == {
        "quantity": "error",
        "value": "binary_cross_entropy",
    }
    patient.session.edit("error", "binary_cross_entropy")


def test_a_remedy_that_is_no_single_edit_has_none():
    patient = Patient(
        network(
            [2, 8, 1],
            ["relu", "logistic"],
            "moons",
            start={"initializer": "he"},
            learning_rate=10.0,
            **CROSS_ENTROPY,
        ),
        50,
    )
    assert patient.findings()["dead_relu"]["edit"] is None
