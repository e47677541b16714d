"""The stops after one iteration: biases, many samples, starting weights, closing numbers, summary.

`numbers` fills in the names in braces.
"""

from .stops import START, Formula, Question, ReadersQuestion, Shown, Stop, grows_shrinks_stays
from .tries import (
    Try,
    drawn,
    open_recipe,
    play_until,
    recipe,
    step,
    two_samples,
    with_own_biases,
    with_weights,
)

PART = "beyond the article"
TWINS = with_weights(((0.3, 0.3), (0.3, 0.3)), ((0.3, 0.3), (0.3, 0.3)))
TRAINED = {"train_biases": True}
BOTH = {"batch_size": 2, "sample_reduction": "mean"}

BEYOND = (
    Stop(
        PART,
        "The biases",
        (
            (
                "The article leaves both biases as they are. But a bias is a weight whose input is "
                "always 1, so it has a gradient too, and it may learn."
            ),
            "b2 feeds both outputs: its gradient is the sum of their δs, each times 1.",
        ),
        Question("What is ∂E_total/∂b2?", "dE_total/db2"),
        ("∂E_total/∂b2 = {delta_o1} + ({delta_o2}) = {dE_total/db2}.",),
        Shown("", "dE_total/db2", "b2"),
        Shown("", "dE_total/db2", "b2", "dE_total/db2"),
        ("b2", "o1", "o2"),
        can="find the gradient of a bias",
        table="biases",
        readers=(
            ReadersQuestion(
                "Must the biases be updated too? How?",
                (
                    (
                        "They need not be, but usually they are: b⁺ = b − η · ∂E_total/∂b. A bias of one "
                        "neuron has that neuron’s δ as its gradient; a bias that a layer shares has the "
                        "sum of the layer’s δs. In the table, the error falls fastest where every neuron "
                        "has a bias of its own."
                    ),
                ),
                (
                    Try(
                        "Not trained, 100 iterations",
                        (open_recipe(), play_until(100)),
                        "b2",
                        "dE_total/db2",
                        "E_total",
                    ),
                    Try(
                        "Trained, one a layer, 100 iterations",
                        (open_recipe(recipe(rule=TRAINED)), play_until(100)),
                        "b2",
                        "b2+",
                        "E_total",
                    ),
                    Try(
                        "Trained, one a neuron, 100 iterations",
                        (open_recipe(recipe(network=with_own_biases(), rule=TRAINED)), play_until(100)),
                        "b_o1",
                        "b_o1+",
                        "E_total",
                    ),
                ),
            ),
        ),
    ),
    Stop(
        PART,
        "Many samples",
        (
            (
                "The article has one sample. With more, the same weights serve all of them: each sample "
                "has its own forward pass, its own error and its own gradient."
            ),
            "A step can use the sum of the gradients of two samples, or their mean.",
        ),
        Question(
            "You take the mean in place of the sum. What happens to the step of w5?",
            choices=grows_shrinks_stays(
                "shrinks",
                {
                    "grows": "The mean of two numbers is their sum divided by 2.",
                    "stays": "The direction stays. But the sum is divided by 2.",
                },
            ),
        ),
        (
            (
                "It shrinks to one half. For the article’s sample and its mirror image, ∂E_total/∂w5 is "
                "{sum dE_total/dw5} as a sum and {mean dE_total/dw5} as a mean."
            ),
        ),
        Shown(
            "",
            Formula(
                r"\frac{\partial E_{\mathrm{total}}}{\partial w_5}",
                r"= g_1 + g_2 \quad\text{or}\quad \tfrac{1}{2}(g_1 + g_2)",
                "the derivative of E total with respect to w 5, equals g 1 plus g 2, or one half of g 1 "
                "plus g 2, where g is the gradient of one sample",
            ),
            "w5",
        ),
        Shown(
            "",
            Formula(
                r"\frac{\partial E_{\mathrm{total}}}{\partial w_5}",
                r"= <sum dE_total/dw5> \quad\text{or}\quad <mean dE_total/dw5>",
                "the derivative of E total with respect to w 5, equals <sum dE_total/dw5> as a sum, or "
                "<mean dE_total/dw5> as a mean",
            ),
            "w5",
            "dE_total/dw5",
        ),
        ("w5",),
        can="choose between the sum and the mean over samples",
        readers=(
            ReadersQuestion(
                "With many training samples: sum or mean? online or batch?",
                (
                    (
                        "Sum and mean are both in use. They have the same direction; a mean keeps η "
                        "right when samples are added."
                    ),
                    (
                        "Batch adds up all gradients before one step. Online takes a step after every "
                        "sample, with the weights that the last one left. Small batches in between are "
                        "the usual choice."
                    ),
                ),
                (
                    Try(
                        "Both at once, sum",
                        (open_recipe(recipe(data=two_samples(), rule={**BOTH, "sample_reduction": "sum"})),),
                        "w5",
                        "dE_total/dw5",
                    ),
                    Try(
                        "Both at once, mean",
                        (open_recipe(recipe(data=two_samples(), rule=BOTH)),),
                        "w5",
                        "dE_total/dw5",
                    ),
                    Try(
                        "Online: one after the other",
                        (open_recipe(recipe(data=two_samples())), step(2)),
                        "w5",
                        "dE_total/dw5",
                    ),
                ),
            ),
        ),
    ),
    Stop(
        PART,
        "Where to begin",
        (
            (
                "The article gives its starting weights so that every reader gets the same numbers. A "
                "network of your own has none yet. Suppose all of them start at the same value."
            ),
        ),
        Question(
            "h1 and h2 are then equal. Training goes on. What happens to the difference between them?",
            choices=grows_shrinks_stays(
                "stays",
                {
                    "grows": "Equal neurons with equal weights get equal gradients. Can they part?",
                    "shrinks": "The difference is 0 from the start.",
                },
            ),
        ),
        (
            (
                "It stays 0 for ever: h1 and h2 get the same gradient in every iteration, and learn like "
                "a single neuron."
            ),
        ),
        Shown("", select="h1"),
        Shown("", select="w1", quantity="dE_total/dw1"),
        ("h1", "h2", "w1", "w2", "w3", "w4"),
        can="say why starting weights are drawn at random",
        readers=(
            ReadersQuestion(
                "What if the weights are not known: how do I begin?",
                (
                    (
                        "Draw them at random: small, some positive, some negative. Most draws will do, "
                        "because training changes them. A seed makes the same draw come again."
                    ),
                ),
                (
                    Try(
                        "Draw them, seed 1",
                        (open_recipe(recipe(network=drawn("xavier"), rule=TRAINED, seed=1)),),
                        "w1",
                    ),
                    Try(
                        "Draw them, seed 2",
                        (open_recipe(recipe(network=drawn("xavier"), rule=TRAINED, seed=2)),),
                        "w1",
                    ),
                    Try(
                        "All alike, 1,000 iterations",
                        (open_recipe(recipe(network=TWINS)), play_until(1_000)),
                        "h2",
                        "out_h2",
                    ),
                ),
            ),
        ),
    ),
    Stop(
        PART,
        "After 10,000 iterations",
        (
            (
                "The same few steps, ten thousand times over. The outputs come closer and closer to "
                "their targets, {target_o1} and {target_o2}."
            ),
        ),
        Question(
            "The first iteration lowered the error by {drop in iteration 1}. How does this drop change on the way?",
            choices=grows_shrinks_stays(
                "shrinks",
                {
                    "grows": "A step is η times the gradient. What becomes of δ when out nears its target?",
                    "stays": "A step is η times the gradient, and δ contains out − target.",
                },
            ),
        ),
        (
            (
                "It shrinks: the nearer the outputs come, the smaller δ is, and the shorter every step. "
                "The error is now {E_total after 10000}, the outputs are {out_o1 after 10000} and {out_o2 "
                "after 10000}. They never arrive exactly."
            ),
            (
                "Nearly every number that the article prints follows from its rule to the last digit. "
                "These do not. Each stands beside the rule’s own number, with the first digit that "
                "differs marked, and with the calculation that does give it."
            ),
        ),
        Shown(START, select="o1"),
        Shown("", "out_o1", "o1", "out_o1"),
        ("o1", "o2", "target_o1", "target_o2", "E_total"),
        can="say why training slows down, and check printed numbers",
        iteration=10_000,
        tries=(Try("Watch the first 1,000", (open_recipe(), play_until(1_000)), "o1", shows="out_o1"),),
        errata=True,
    ),
    Stop(
        PART,
        "On your own",
        (
            (
                "You have seen every step. Now walk back from both outputs to h2, and on to w4, which "
                "brings i2 to h2. The formula comes after your answer."
            ),
        ),
        Question("What is ∂E_total/∂w4?", "dE_total/dw4"),
        ("∂E_total/∂w4 = {dE_total/dout_h2} · {dout_h2/dnet_h2} · {i2} = {dE_total/dw4}, and w4⁺ = {w4+}.",),
        Shown("dE_total/db2", select="w4"),
        Shown("", "dE_total/dw4", "w4", "dE_total/dw4"),
        ("i2", "w4", "h2", "w6", "w8", "o1", "o2"),
        can="carry backpropagation through the whole network",
        sums_up=True,
    ),
)
