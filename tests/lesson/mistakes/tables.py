"""From a problem made by hand to a checker of the same network."""

import numpy as np
from backstep.engine.architecture import Architecture
from backstep.engine.rule import Rule
from backstep.engine.textbook import iterate
from backstep.lesson.mistakes.diagnosis import Checker


def trace_of(p):
    architecture = Architecture(p.sizes, p.activations, "per_neuron")
    weights = [np.array(layer) for layer in p.weights]
    parameters = architecture.join(weights, [np.array(layer) for layer in p.biases])
    rule = Rule(learning_rate=p.rate, train_biases=p.train_biases)
    return iterate(architecture, rule, parameters, np.array([p.inputs]), np.array([p.targets]))


def checker_of(p):
    return Checker(trace_of(p))


def differs(typed, true):
    """True if a typed number is not the true one, rounded to its digits."""
    digits = len(typed.partition("e")[0].partition(".")[2])
    return abs(float(typed) - true) > 0.51 * 10.0**-(digits)


def names_of(verdict):
    """The names of the mistakes of each finding, without the rounding beside them."""
    return [set(finding.name.split("+")) - {"rounded"} for finding in verdict.mistakes]
