"""The levels of the exercises: the networks and the questions of each level.

A new level is one entry of LEVELS and the function that lists its questions.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ..quantities.names import Names

Questions = list[tuple[str, str]]
"""(quantity, text) of each question. The quantity is as `Checker` reads it, such as net_h1[2]."""


@dataclass(frozen=True)
class Level:
    """One level.

    `shapes` are the layer sizes that an exercise is drawn from. With `forward_is_given` the
    worksheet shows all outputs. A `whole_iteration` has two samples and a trained bias for every
    neuron; any other level has one sample and a fixed bias for every layer.
    """

    title: str
    about: str
    shapes: tuple[tuple[int, int, int], ...]
    questions: Callable[[Names], Questions]
    forward_is_given: bool = False
    whole_iteration: bool = False


def _forward(names: Names) -> Questions:
    asked: Questions = []
    for layer in names.layers[1:]:
        for neuron in layer:
            asked.append((f"net_{neuron}", f"the net input of {neuron}"))
            asked.append((f"out_{neuron}", f"the output of {neuron}"))
    asked += [(f"E_{output}", f"the error of {output}") for output in names.outputs]
    if len(names.outputs) > 1:
        asked.append(("E_total", "the total error"))
    return asked


def _output_layer(names: Names) -> Questions:
    asked: Questions = []
    for j, output in enumerate(names.outputs):
        asked += [
            (f"dE_total/dout_{output}", f"how the error changes with the output of {output}"),
            (f"dout_{output}/dnet_{output}", f"the slope of the activation at {output}"),
            (f"delta_{output}", f"the delta of {output}"),
        ]
        for i in range(len(names.layers[1])):
            weight = names.weight(1, j, i)
            asked.append((f"dE_total/d{weight}", f"the gradient of {weight}"))
            asked.append((f"{weight}+", f"the new {weight}"))
    return asked


def _hidden_layer(names: Names) -> Questions:
    asked: Questions = [(f"delta_{output}", f"the delta of {output}") for output in names.outputs]
    for j, hidden in enumerate(names.layers[1]):
        asked += [
            (f"dE_{output}/dout_{hidden}", f"the path from {hidden} through {output}")
            for output in names.outputs
        ]
        asked += [
            (f"dE_total/dout_{hidden}", f"all paths from {hidden} together"),
            (f"dout_{hidden}/dnet_{hidden}", f"the slope of the activation at {hidden}"),
            (f"delta_{hidden}", f"the delta of {hidden}"),
        ]
        weight = names.weight(0, j, 0)
        asked += [(f"dE_total/d{weight}", f"the gradient of {weight}"), (f"{weight}+", f"the new {weight}")]
    return asked


def _iteration(names: Names) -> Questions:
    asked: Questions = []
    neurons = (*names.layers[1], *names.outputs)
    for sample in (1, 2):
        of = f"for sample {sample}"
        asked += [(f"out_{neuron}[{sample}]", f"the output of {neuron} {of}") for neuron in neurons]
        asked.append((f"E_total[{sample}]", f"the total error {of}"))
        asked += [
            (f"delta_{neuron}[{sample}]", f"the delta of {neuron} {of}") for neuron in reversed(neurons)
        ]
    chosen = [
        names.weight(1, 0, 0),
        names.weight(0, 0, 0),
        f"b_{names.outputs[0]}",
        f"b_{names.layers[1][0]}",
    ]
    for parameter in chosen:
        asked.append((f"dE_total/d{parameter}", f"the gradient of {parameter}, the mean over both samples"))
        asked.append((f"{parameter}+", f"the new {parameter}"))
    return asked


LEVELS = {
    1: Level(
        "The forward pass",
        "Net inputs, outputs and errors of one sample.",
        ((2, 2, 2), (2, 3, 1), (3, 2, 1)),
        _forward,
    ),
    2: Level(
        "Backwards: the output layer",
        "Forward is done: deltas, gradients and new weights of the output layer.",
        ((2, 2, 2), (2, 3, 1), (3, 2, 2)),
        _output_layer,
        forward_is_given=True,
    ),
    3: Level(
        "Backwards: the hidden layer",
        "Forward is done: add up the paths, and go on to the first layer's weights.",
        ((2, 2, 2), (3, 2, 2), (2, 3, 2)),
        _hidden_layer,
        forward_is_given=True,
    ),
    4: Level(
        "A whole iteration: two samples, trained biases",
        "Everything from the inputs to the new weights and biases, as a mean over two samples.",
        ((2, 2, 1), (2, 2, 2), (3, 2, 1)),
        _iteration,
        whole_iteration=True,
    ),
}
