"""Examples about learning: rates, optimisers, gradients that get lost, and what a low error hides."""

from .example import Claim, Example, Other, of_article, recipe
from .seeing import BATCHES, CLASSES, CROSS_ENTROPY

TWINS = {"weights": [[[0.3, -0.2]] * 4, [[0.4] * 4]], "biases": [[0.1] * 4, [0.0]]}
"""Four hidden neurons that are equal in everything."""

TILTED = {
    "inputs": [[1.0, 0.1], [-1.0, 0.1], [1.0, -0.1], [-1.0, -0.1], [0.5, 0.05], [-0.5, 0.05]],
    "targets": [[0.1], [-1.9], [1.9], [-0.1], [0.05], [-0.95]],
}
"""target = x1 − 9·x2: the second input is ten times smaller, and its weight has ten times as far to go."""

FEW_AND_NOISY = {"dataset": "moons", "samples": 40, "noise": 0.25, "test_fraction": 0.5}

PENALTY = "with an L2 penalty of 0.01"
SUM, SMALLER = "the sum, at the same rate", "the sum, at a rate 200 times smaller"

LEARNING: tuple[Example, ...] = (
    Example(
        name="vanishing-gradients",
        title="Gradients that vanish",
        question="Why does the first layer hardly move?",
        text=(
            "Five hidden layers of logistic neurons. The slope of the logistic function is at most ¼, and each layer on the "
            "way back multiplies δ by it. Little is left for the first layer, and after 1,000 iterations the network still "
            "answers ½. The same layers with tanh have learnt the moons by then."
        ),
        recipe=recipe(
            (2, 4, 4, 4, 4, 4, 1),
            ("logistic",) * 6,
            {"dataset": "moons"},
            rule={"learning_rate": 0.5, **BATCHES, **CROSS_ENTROPY},
        ),
        others=(
            Other(
                "with tanh",
                recipe(
                    (2, 4, 4, 4, 4, 4, 1),
                    ("tanh",) * 5 + ("logistic",),
                    {"dataset": "moons"},
                    rule={"learning_rate": 0.5, **BATCHES, **CROSS_ENTROPY},
                ),
            ),
        ),
        iterations=1000,
        promise=(
            Claim(1000, "error", at_least=0.69),
            Claim(1000, "error", at_most=0.1, of="with tanh"),
        ),
    ),
    Example(
        name="rate-too-high",
        title="A learning rate that is too high",
        question="What happens when each step lands further away than it began?",
        text=(
            "One linear neuron, and an error shaped like a bowl. A rate of 1 walks down to the bottom in ten steps. "
            "A rate of 2.2 steps over the bottom each time and lands higher on the other side, so the error grows without end."
        ),
        recipe=recipe((2, 1), ("linear",), {"dataset": "plane"}, rule={"learning_rate": 2.2}),
        others=(
            Other(
                "a rate of 1", recipe((2, 1), ("linear",), {"dataset": "plane"}, rule={"learning_rate": 1.0})
            ),
        ),
        iterations=50,
        promise=(
            Claim(50, "error", at_least=1000.0),
            Claim(10, "error", at_most=0.001, of="a rate of 1"),
        ),
    ),
    Example(
        name="overfitting-and-a-penalty",
        title="Learning by heart",
        question="The training error falls to nothing: why does the test error rise?",
        text=(
            "Twenty noisy samples, and a network with more than 300 weights. It learns each of them by heart, the noise "
            "included, and does worse and worse on the twenty samples that it never sees. "
            "A penalty on large weights keeps the boundary smooth: more training error, and less where it counts."
        ),
        recipe=recipe(
            (2, 16, 16, 1),
            ("tanh", "tanh", "logistic"),
            FEW_AND_NOISY,
            rule={"learning_rate": 0.02, "optimizer": "adam", **CROSS_ENTROPY},
        ),
        others=(
            Other(
                PENALTY,
                recipe(
                    (2, 16, 16, 1),
                    ("tanh", "tanh", "logistic"),
                    FEW_AND_NOISY,
                    rule={"learning_rate": 0.02, "optimizer": "adam", "l2": 0.01, **CROSS_ENTROPY},
                ),
            ),
        ),
        iterations=500,
        promise=(
            Claim(500, "error", at_most=0.001),
            Claim(100, "test_error", at_most=0.9),
            Claim(500, "test_error", at_least=1.3),
            Claim(500, "test_error", at_most=0.9, of=PENALTY),
        ),
    ),
    Example(
        name="twins-stay-twins",
        title="Twins stay twins",
        question="Why must the starting weights differ?",
        text=(
            "Four hidden neurons start with the same weights. Each gets the same gradient, so each makes the same step, and "
            "they stay equal for ever: the network has one hidden neuron, four times over. "
            "One neuron cannot learn XOR. Random weights make them differ, and then it is easy."
        ),
        recipe=recipe(
            (2, 4, 1), CLASSES, {"dataset": "xor"}, start=TWINS, rule={"learning_rate": 1.0, **CROSS_ENTROPY}
        ),
        others=(
            Other(
                "random weights",
                recipe((2, 4, 1), CLASSES, {"dataset": "xor"}, rule={"learning_rate": 1.0, **CROSS_ENTROPY}),
            ),
        ),
        iterations=1000,
        promise=(
            Claim(10_000, "accuracy", at_most=0.75),
            Claim(500, "accuracy", at_least=1.0, of="random weights"),
        ),
    ),
    Example(
        name="sum-against-mean",
        title="Sum or mean",
        question="Why does a rate that suits the mean of 200 samples explode with their sum?",
        text=(
            "The gradient of a batch is the mean over its samples, or their sum. With 200 samples the sum is 200 times as "
            "long, and so is each step at the same rate. Divide the rate by 200, and the two are the same training."
        ),
        recipe=recipe((2, 1), ("linear",), {"dataset": "plane"}, rule={"learning_rate": 0.1}),
        others=(
            Other(
                SUM,
                recipe(
                    (2, 1),
                    ("linear",),
                    {"dataset": "plane"},
                    rule={"learning_rate": 0.1, "sample_reduction": "sum"},
                ),
            ),
            Other(
                SMALLER,
                recipe(
                    (2, 1),
                    ("linear",),
                    {"dataset": "plane"},
                    rule={"learning_rate": 0.0005, "sample_reduction": "sum"},
                ),
            ),
        ),
        iterations=10,
        promise=(
            Claim(10, "error", at_most=0.14),
            Claim(10, "error", at_least=1e20, of=SUM),
            Claim(10, "error", at_most=0.14, of=SMALLER),
        ),
    ),
    Example(
        name="adams-first-step",
        title="Adam's first step",
        question="How far does each weight move, whatever its gradient is?",
        text=(
            "In the article's network the gradient of w5 is nearly two hundred times that of w1, and gradient descent moves "
            "w5 that much further. Adam divides each gradient by its own size, so its first step takes every weight "
            "just as far as the learning rate says: 0.1, up or down."
        ),
        recipe=of_article(rule={"optimizer": "adam", "learning_rate": 0.1}),
        others=(Other("gradient descent", of_article()),),
        iterations=1,
        promise=(
            Claim(1, "w1", at_least=0.05, at_most=0.05001),
            Claim(1, "w5", at_least=0.3, at_most=0.30001),
            Claim(1, "w7", at_least=0.59999, at_most=0.6),
            Claim(1, "w1", at_least=0.1497, at_most=0.1499, of="gradient descent"),
        ),
    ),
    Example(
        name="dead-relus",
        title="Dead ReLUs",
        question="What can wake a neuron that gives 0 for every sample?",
        text=(
            "A large step throws the hidden ReLU neurons so far that their net inputs are negative for every sample. "
            "Their outputs and slopes are then 0, no gradient reaches them, and nothing ever moves them again. "
            "Leaky ReLU keeps a slope of 0.01, which is enough to come back."
        ),
        recipe=recipe(
            (2, 8, 1),
            ("relu", "logistic"),
            {"dataset": "moons"},
            start={"initializer": "he"},
            rule={"learning_rate": 10.0, **CROSS_ENTROPY},
        ),
        others=(
            Other(
                "leaky ReLU",
                recipe(
                    (2, 8, 1),
                    ("leaky_relu", "logistic"),
                    {"dataset": "moons"},
                    start={"initializer": "he"},
                    rule={"learning_rate": 10.0, **CROSS_ENTROPY},
                ),
            ),
        ),
        iterations=3000,
        promise=(
            Claim(50, "accuracy", at_most=0.5),
            Claim(3000, "accuracy", at_most=0.5),
            Claim(3000, "accuracy", at_least=0.99, of="leaky ReLU"),
        ),
    ),
    Example(
        name="wrong-and-sure",
        title="Wrong, and sure of it",
        question="The output is as wrong as it can be: why does nothing happen?",
        text=(
            "The starting weights are so large that the output is nearly 0 or 1, and on the wrong side for every sample. "
            "With the squared error, δ contains the slope of the logistic function, which is almost 0 there. "
            "In the δ of cross-entropy this slope cancels, so that a large mistake makes a large step."
        ),
        recipe=recipe(
            (2, 1),
            ("logistic",),
            {"dataset": "two_gaussians"},
            start={"initializer": "normal", "scale": 30.0},
            seed=2,
            rule={"learning_rate": 0.5},
        ),
        others=(
            Other(
                "cross-entropy",
                recipe(
                    (2, 1),
                    ("logistic",),
                    {"dataset": "two_gaussians"},
                    start={"initializer": "normal", "scale": 30.0},
                    seed=2,
                    rule={"learning_rate": 0.5, **CROSS_ENTROPY},
                ),
            ),
        ),
        iterations=1000,
        promise=(
            Claim(1000, "accuracy", at_most=0.01),
            Claim(1000, "accuracy", at_least=0.97, of="cross-entropy"),
        ),
    ),
    Example(
        name="momentum-in-a-valley",
        title="Momentum in a long valley",
        question="One weight is done at once, the other takes a thousand steps: what helps?",
        text=(
            "The second input is ten times smaller than the first, so its gradient is small and its weight creeps along the "
            "floor of a valley. Momentum adds up the small steps that point the same way. "
            "After 200 iterations it has arrived, and plain gradient descent is still on its way."
        ),
        recipe=recipe((2, 1), ("linear",), TILTED, rule={"learning_rate": 0.5}),
        others=(
            Other(
                "momentum",
                recipe((2, 1), ("linear",), TILTED, rule={"learning_rate": 0.5, "optimizer": "momentum"}),
            ),
        ),
        iterations=200,
        promise=(
            Claim(200, "error", at_least=0.01),
            Claim(200, "error", at_most=1e-6, of="momentum"),
        ),
    ),
    Example(
        name="right-by-never-saying-yes",
        title="Right without having learnt anything",
        question="92 % of the samples are right: which ones are wrong?",
        text=(
            "Only one point in thirteen lies above the curve. After ten iterations the network says “no” to every point, "
            "and that is right in 92 % of the samples. The mean hides that not one “yes” is found. "
            "Train on, and the few points above the curve come in, one after another."
        ),
        recipe=recipe(
            (2, 8, 1),
            CLASSES,
            {"dataset": "boundary", "formula": "0.8"},
            rule={"learning_rate": 0.5, **CROSS_ENTROPY},
        ),
        iterations=300,
        promise=(
            Claim(10, "accuracy", at_least=0.92, at_most=0.93),
            Claim(300, "accuracy", at_least=0.99),
        ),
    ),
)
