"""The stops after one iteration: biases, many samples, starting weights, and the errata.

`numbers` fills in the names in braces.
"""

from .stops import ReadersQuestion, Stop
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

TWINS = with_weights(((0.3, 0.3), (0.3, 0.3)), ((0.3, 0.3), (0.3, 0.3)))
TRAINED = {"train_biases": True}
BOTH = {"batch_size": 2, "sample_reduction": "mean"}

BEYOND = (
    Stop(
        "The biases",
        (
            (
                "The article leaves both biases as they are, and the network learns all the same. "
                "But a bias is a weight whose input is always 1, so its gradient is simply δ, and "
                "it may learn too."
            ),
        ),
        select="b2",
        quantity="dE_total/db2",
        table="biases",
        questions=(
            ReadersQuestion(
                "Must the biases be updated too? How?",
                (
                    (
                        "They need not be, but usually they are: b⁺ = b − η · ∂E_total/∂b. For a "
                        "neuron’s own bias, ∂E_total/∂b is its δ; for one that a layer shares, "
                        "the sum of the layer’s δs, which is {dE_total/db2} for b2. In the table, "
                        "the error falls fastest where every neuron has a bias of its own."
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
        "Many samples",
        (
            (
                "The article has one sample. With more, the same weights serve all of them: each "
                "sample has its own forward pass, its own error and its own gradient."
            ),
        ),
        select="w5",
        quantity="dE_total/dw5",
        questions=(
            ReadersQuestion(
                "With many training samples: sum or mean? online or batch?",
                (
                    (
                        "Both are in use. For the article’s sample and its mirror image, "
                        "∂E_total/∂w5 is {sum dE_total/dw5} as a sum and {mean dE_total/dw5} as a "
                        "mean: the same direction, half the length. A mean keeps η right when "
                        "samples are added."
                    ),
                    (
                        "Batch adds up all gradients before one step. Online takes a step after "
                        "every sample, with the weights that the last one left. Small batches in "
                        "between are the usual choice."
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
        "Where to begin",
        (
            (
                "The article gives its starting weights so that every reader gets the same numbers. A "
                "network of your own has none yet."
            ),
        ),
        select="w1",
        quantity="dE_total/dw1",
        questions=(
            ReadersQuestion(
                "What if the weights are not known: how do I begin?",
                (
                    (
                        "Draw them at random: small, some positive, some negative. Most draws "
                        "will do, because training changes them. A seed makes the same draw come "
                        "again."
                    ),
                    (
                        "Do not start all of them alike: h1 and h2 would get the same "
                        "gradients in every iteration and stay equal for ever, like a single "
                        "neuron."
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
        "After 10,000 iterations",
        (
            (
                "The same few steps, ten thousand times over: the error is {E_total after 10000}, "
                "and the outputs are {out_o1 after 10000} and {out_o2 after 10000}. They should "
                "be {target_o1} and {target_o2}."
            ),
            (
                "They never arrive exactly: the nearer they come, the smaller δ is, and the shorter "
                "every step."
            ),
        ),
        select="o1",
        quantity="out_o1",
        iteration=10_000,
        tries=(Try("Watch the first 1,000", (open_recipe(), play_until(1_000)), "o1", "out_o1", "out_o1"),),
    ),
    Stop(
        "The printed numbers that differ",
        (
            (
                "Nearly every number that the article prints follows from its rule to the last "
                "digit. These do not. Each is here beside what the rule gives, with the first "
                "digit that differs marked, and with the calculation that does give it."
            ),
        ),
        select="o2",
        quantity="out_o2",
        errata=True,
    ),
)
