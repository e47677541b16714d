"""The stops from the network to its error; `numbers` fills in the names in braces."""

from ..article import WEIGHTS
from .stops import NUDGE, ReadersQuestion, Stop
from .tries import Try, open_recipe, recipe, with_weights

HIDDEN, OUTPUT = WEIGHTS

FORWARD = (
    Stop(
        "The network and the given numbers",
        (
            (
                "Two inputs, two hidden neurons, two outputs, and a number on every line between "
                "them: its weight. Each layer also has a bias, b1 and b2, which all its neurons "
                "share."
            ),
            (
                "The inputs are i1 = {i1} and i2 = {i2}. The outputs should become {target_o1} "
                "and {target_o2}: those are the targets. Training looks for weights that do this."
            ),
        ),
        select="w2",
        quantity="dE_total/dw2",
        questions=(
            ReadersQuestion(
                "Is it w2 or w3 that connects i2 to h1? (several readers)",
                (
                    (
                        "It is w2. Weights are numbered by the neuron they lead to: w1 and w2 end "
                        "at h1, w3 and w4 at h2. The article itself once writes w3 here, which is "
                        "a slip: net_h1 would be {slipped net_h1} then, not {net_h1}."
                    ),
                ),
                (
                    Try("Show w2", select="w2", quantity="dE_total/dw2"),
                    Try("Show w3", select="w3", quantity="dE_total/dw3"),
                    Try("Show what goes into net_h1", select="h1", quantity="net_h1"),
                ),
            ),
            ReadersQuestion(
                "How are the figures made?",
                (
                    (
                        "The diagram beside this text is one: Share saves it as SVG or PNG, with "
                        "the numbers of the moment. Change the network first, and the figure is "
                        "yours."
                    ),
                ),
                (Try("Open Share", panel="share"),),
            ),
        ),
    ),
    Stop(
        "Going forward",
        (
            (
                "A forward pass calculates the outputs of the network. Numbers move from left to "
                "right, one neuron after another, and no weight changes."
            ),
            (
                "Every neuron does two things: it adds up its inputs, which gives net, and "
                "squashes the sum, which gives out. Then the next layer takes these outs as its "
                "inputs."
            ),
        ),
        select="h1",
        quantity="out_h1",
    ),
    Stop(
        "Into h1: net_h1",
        (
            (
                "Each input is multiplied by the weight of its line; the bias is added as it "
                "stands: net_h1 = w1 · i1 + w2 · i2 + b1 = {w1} · {i1} + {w2} · {i2} + {b1} = "
                "{net_h1}."
            ),
            "The bias is like the weight of an input that is always 1.",
        ),
        select="h1",
        quantity="net_h1",
        up_to="net_h1",
    ),
    Stop(
        "Out of h1: out_h1",
        (
            (
                "The logistic function presses any number between 0 and 1: out_h1 = 1 / (1 + "
                "e^−net_h1) = {out_h1}."
            ),
            (
                "The same two steps give out_h2 = {out_h2}. Without the squash, all layers together "
                "could do no more than a single one."
            ),
        ),
        select="h1",
        quantity="out_h1",
        up_to="out_h2",
    ),
    Stop(
        "The outputs",
        (
            (
                "The output layer does the same with out_h1 and out_h2 in place of the inputs: "
                "net_o1 = w5 · out_h1 + w6 · out_h2 + b2 = {net_o1}, and out_o1 = {out_o1}. At "
                "the other output, out_o2 = {out_o2}."
            ),
            (
                "Neither is good yet: out_o1 should be {target_o1} and is far too large; out_o2 "
                "should be {target_o2} and is too small."
            ),
        ),
        select="o1",
        quantity="out_o1",
        up_to="out_o2",
    ),
    Stop(
        "The error",
        (
            (
                "How wrong is it, in one number? For each output, half the square of target less "
                "out: E_o1 = {E_o1}, E_o2 = {E_o2}. Their sum is the error, E_total = {E_total}."
            ),
            (
                "The square makes every miss count as positive, and large misses count most. The "
                "½ is a convenience: when the square is differentiated, a 2 comes down and the "
                "two cancel. Without it, every gradient would be twice as large."
            ),
        ),
        select="E_total",
        quantity="E_total",
        up_to="E_total",
    ),
    Stop(
        "What a gradient is",
        (
            (
                "Move one weight a little: how much does the error move? That ratio is the gradient "
                "of this weight, ∂E_total/∂w5."
            ),
            (
                "Try it: with w5 larger by {nudge}, the error goes from {E_total} to {E_total "
                "with w5 nudged}. That is {E_total per nudge} for each unit of w5. The exact "
                "slope, for a nudge as small as you like, is {dE_total/dw5}."
            ),
            "It is positive: a larger w5 makes the error larger. So w5 should shrink.",
        ),
        select="w5",
        quantity="dE_total/dw5",
        up_to="E_total",
        tries=(
            Try(
                f"Open it with w5 larger by {NUDGE}",
                (
                    open_recipe(
                        recipe(
                            network=with_weights(HIDDEN, ((OUTPUT[0][0] + NUDGE, OUTPUT[0][1]), OUTPUT[1]))
                        )
                    ),
                ),
                "w5",
                "dE_total/dw5",
                "E_total",
            ),
        ),
    ),
)
