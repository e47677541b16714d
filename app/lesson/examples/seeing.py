"""Examples about the network: what neurons, layers and biases can and cannot do."""

from .example import Claim, Example, Other, of_article, recipe

CROSS_ENTROPY = {"error": "binary_cross_entropy"}
BATCHES = {"batch_size": 20, "shuffle": True}
CLASSES = ("tanh", "logistic")

SEEING: tuple[Example, ...] = (
    Example(
        name="article",
        title="The article's network",
        question="How near do the outputs come to 0.01 and 0.99?",
        text=(
            "Two inputs, two hidden neurons, two outputs, one sample: the network that Matt Mazur works through by hand. "
            "The first update takes the error from 0.298 to 0.291, which looks like nothing. "
            "Ten thousand updates like it leave almost no error at all."
        ),
        recipe=of_article(),
        iterations=10_000,
        promise=(
            Claim(0, "error", at_least=0.298371, at_most=0.298372),
            Claim(10_000, "error", at_most=4e-5),
        ),
    ),
    Example(
        name="article-with-biases",
        title="The article with biases that learn",
        question="What would the article's network gain if its biases were trained?",
        text=(
            "The article keeps its two biases fixed. Here each neuron has a bias of its own, which starts at the article's "
            "value and learns like a weight. The same 1,000 updates then leave less than a third of the error."
        ),
        recipe=of_article(biases="per_neuron", rule={"train_biases": True}),
        others=(Other("fixed biases, as in the article", of_article()),),
        iterations=1000,
        promise=(
            Claim(1000, "error", at_most=0.0003),
            Claim(1000, "error", at_least=0.001, of="fixed biases, as in the article"),
        ),
    ),
    Example(
        name="xor-needs-a-hidden-layer",
        title="XOR without a hidden layer",
        question="Which straight line has both 1s of XOR on one side and both 0s on the other?",
        text=(
            "A neuron without a hidden layer divides the plane by one straight line. No line separates the four points of "
            "XOR, so the best it can say is ½ everywhere, an error of ln 2 ≈ 0.693. "
            "Four hidden neurons draw several lines, and the output joins them."
        ),
        recipe=recipe(
            (2, 1), ("logistic",), {"dataset": "xor"}, rule={"learning_rate": 1.0, **CROSS_ENTROPY}
        ),
        others=(
            Other(
                "with four hidden neurons",
                recipe((2, 4, 1), CLASSES, {"dataset": "xor"}, rule={"learning_rate": 1.0, **CROSS_ENTROPY}),
            ),
        ),
        iterations=1000,
        promise=(
            Claim(10_000, "error", at_least=0.693),
            Claim(10_000, "accuracy", at_most=0.75),
            Claim(500, "error", at_most=0.01, of="with four hidden neurons"),
            Claim(500, "accuracy", at_least=1.0, of="with four hidden neurons"),
        ),
    ),
    Example(
        name="one-hidden-neuron",
        title="What one hidden neuron sees",
        question="How many lines does it take to fence the disc in?",
        text=(
            "One hidden neuron sees the plane as a slope: low on one side of a line, high on the other. "
            "However long it trains, one line cuts the ring and never encloses the disc. "
            "Three neurons make a triangle, and that is enough."
        ),
        recipe=recipe(
            (2, 1, 1), CLASSES, {"dataset": "circle"}, rule={"learning_rate": 0.5, **BATCHES, **CROSS_ENTROPY}
        ),
        others=(
            Other(
                "three hidden neurons",
                recipe(
                    (2, 3, 1),
                    CLASSES,
                    {"dataset": "circle"},
                    rule={"learning_rate": 0.5, **BATCHES, **CROSS_ENTROPY},
                ),
            ),
        ),
        iterations=2000,
        promise=(
            Claim(5000, "accuracy", at_most=0.8),
            Claim(2000, "accuracy", at_least=0.98, of="three hidden neurons"),
        ),
    ),
    Example(
        name="linear-layers-stay-a-line",
        title="Two linear layers are one",
        question="Do more layers help if none of them bends anything?",
        text=(
            "Sixteen hidden neurons in two layers, all of them linear. A sum of sums is only another sum, so the whole "
            "network still divides the plane by a single line, and XOR defeats it. "
            "With tanh instead, the same neurons need no time at all."
        ),
        recipe=recipe(
            (2, 8, 8, 1),
            ("linear", "linear", "logistic"),
            {"dataset": "xor_cloud"},
            rule={"learning_rate": 0.5, **BATCHES, **CROSS_ENTROPY},
        ),
        others=(
            Other(
                "with tanh",
                recipe(
                    (2, 8, 8, 1),
                    ("tanh", "tanh", "logistic"),
                    {"dataset": "xor_cloud"},
                    rule={"learning_rate": 0.5, **BATCHES, **CROSS_ENTROPY},
                ),
            ),
        ),
        iterations=1500,
        promise=(
            Claim(1500, "error", at_least=0.68),
            Claim(1500, "error", at_most=0.05, of="with tanh"),
        ),
    ),
    Example(
        name="steps-make-a-wave",
        title="A wave out of soft steps",
        question="How many soft steps does one wave of a sine need?",
        text=(
            "Each hidden tanh neuron is one soft step, and the output adds the steps up. One step can follow the middle of "
            "the wave and misses both ends. Eight steps follow all of it."
        ),
        recipe=recipe(
            (1, 1, 1),
            ("tanh", "linear"),
            {"dataset": "sine"},
            start={"initializer": "xavier", "scale": 3.0},
            rule={"learning_rate": 0.05, **BATCHES},
        ),
        others=(
            Other(
                "eight hidden neurons",
                recipe(
                    (1, 8, 1),
                    ("tanh", "linear"),
                    {"dataset": "sine"},
                    start={"initializer": "xavier", "scale": 3.0},
                    rule={"learning_rate": 0.05, **BATCHES},
                ),
            ),
        ),
        iterations=5000,
        promise=(
            Claim(5000, "error", at_least=0.03),
            Claim(5000, "error", at_most=0.005, of="eight hidden neurons"),
        ),
    ),
    Example(
        name="spiral-needs-two-layers",
        title="A spiral in two layers",
        question="What does the second hidden layer make of the lines of the first?",
        text=(
            "Two arms wind around each other. Sixteen neurons in one layer are still guessing after 4,000 iterations. "
            "A second layer of sixteen joins the lines of the first into curved pieces, and then every point is right."
        ),
        recipe=recipe(
            (2, 16, 16, 1),
            ("tanh", "tanh", "logistic"),
            {"dataset": "spiral"},
            start={"initializer": "xavier", "scale": 2.0},
            rule={"learning_rate": 0.01, "optimizer": "adam", **BATCHES, **CROSS_ENTROPY},
        ),
        others=(
            Other(
                "one hidden layer",
                recipe(
                    (2, 16, 1),
                    CLASSES,
                    {"dataset": "spiral"},
                    start={"initializer": "xavier", "scale": 2.0},
                    rule={"learning_rate": 0.01, "optimizer": "adam", **BATCHES, **CROSS_ENTROPY},
                ),
            ),
        ),
        iterations=4000,
        promise=(
            Claim(4000, "accuracy", at_least=0.99),
            Claim(4000, "accuracy", at_most=0.8, of="one hidden layer"),
        ),
    ),
    Example(
        name="above-and-below-a-curve",
        title="A curve of your own",
        question="Can the network find y = x³ − x from points above and below it?",
        text=(
            "The network is not told the formula, only on which side of the curve each point lies. "
            "Its boundary, where the output is ½, bends until it lies along the curve. "
            "Type another formula into the settings of the data, and watch it bend again."
        ),
        recipe=recipe(
            (2, 8, 1),
            CLASSES,
            {"dataset": "boundary", "formula": "x³ − x"},
            start={"initializer": "xavier", "scale": 3.0},
            rule={"learning_rate": 0.5, **BATCHES, **CROSS_ENTROPY},
        ),
        iterations=2000,
        promise=(Claim(2000, "error", at_most=0.05), Claim(2000, "accuracy", at_least=0.98)),
    ),
)
