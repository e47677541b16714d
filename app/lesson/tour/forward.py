"""The stops from the network to its error; `numbers` fills in the names in braces."""

from ..article import WEIGHTS
from .stops import (
    NUDGE,
    START,
    Choice,
    Formula,
    Question,
    ReadersQuestion,
    Shown,
    Stop,
    grows_shrinks_stays,
)
from .tries import Try, open_recipe, recipe, with_weights

HIDDEN, OUTPUT = WEIGHTS
PART = "the forward pass"

FORWARD = (
    Stop(
        PART,
        "The network and the given numbers",
        (
            (
                "Two inputs, two hidden neurons, two outputs. Each line between them carries a number, "
                "its weight. Each layer has a bias, b1 and b2, which all its neurons share."
            ),
            (
                "The inputs are i1 = {i1} and i2 = {i2}. The outputs should become {target_o1} and "
                "{target_o2}: those are the targets. Training looks for weights that do this."
            ),
        ),
        Question(
            "Which weight stands on the line from i2 to h1?",
            choices=(
                Choice("w2", "w2"),
                Choice("w3", "w3", "w3 ends at another neuron. Follow its line to the end."),
            ),
        ),
        (
            (
                "It is w2. Weights are numbered by the neuron that they lead to: w1 and w2 end at h1, "
                "w3 and w4 end at h2."
            ),
        ),
        Shown(START, select="i2"),
        Shown(START, select="w2"),
        ("i1", "i2", "h1", "h2", "w1", "w2", "w3", "w4"),
        can="say which weight joins which two neurons",
        readers=(
            ReadersQuestion(
                "Is it w2 or w3 that connects i2 to h1? (several readers)",
                (
                    (
                        "It is w2. The article itself writes w3 once, which is a slip: with w3, net_h1 "
                        "would be {slipped net_h1}."
                    ),
                ),
                (
                    Try("Show w2", select="w2"),
                    Try("Show w3", select="w3"),
                    Try("Show h1", select="h1"),
                ),
            ),
            ReadersQuestion(
                "How are the figures made?",
                (
                    (
                        "The diagram beside this text is one. Share saves it as SVG or PNG, with the "
                        "numbers that it shows. Change the network first, and the figure is yours."
                    ),
                ),
                (Try("Open Share", panel="share"),),
            ),
        ),
    ),
    Stop(
        PART,
        "Going forward",
        (
            (
                "The forward pass calculates the outputs. Numbers move from left to right, one neuron "
                "after another, and no weight changes."
            ),
            (
                "Each neuron does two things. It adds up its inputs, which gives net. Then it squashes "
                "the sum, which gives out. The next layer takes these outs as its inputs."
            ),
        ),
        Question(
            "net_h1 gets a little larger. What happens to out_h1?",
            choices=grows_shrinks_stays(
                "grows",
                {
                    "shrinks": "Try two values in the formula: e^−net is smaller at net = 2 than at net = 1.",
                    "stays": "out would stay only if the formula did not contain net.",
                },
            ),
        ),
        (
            (
                "out_h1 grows. The logistic function climbs everywhere: from 0 at the far left to 1 at "
                "the far right. It never turns back."
            ),
        ),
        Shown(START, "out_h1", "h1"),
        Shown(START, "out_h1", "h1"),
        ("h1",),
        can="say what a neuron does: add up, then squash",
    ),
    Stop(
        PART,
        "Into h1: net_h1",
        ("Each input is multiplied by the weight of its line, and the bias is added as it stands.",),
        Question("What is net_h1?", "net_h1"),
        (
            (
                "net_h1 = {w1} · {i1} + {w2} · {i2} + {b1} = {net_h1}. The bias is like the weight of an "
                "input that is always 1."
            ),
        ),
        Shown(START, "net_h1", "h1"),
        Shown("net_h1", "net_h1", "h1", "net_h1"),
        ("i1", "i2", "w1", "w2", "b1", "h1"),
        can="calculate a net input",
    ),
    Stop(
        PART,
        "Out of h1: out_h1",
        (
            (
                "The logistic function turns any number into one between 0 and 1. The neuron hands on "
                "this result, not net."
            ),
        ),
        Question("What is out_h1?", "out_h1"),
        (
            (
                "out_h1 = {out_h1}. The same two steps give out_h2 = {out_h2}. Without the squash, all "
                "layers together could do no more than a single one."
            ),
        ),
        Shown("net_h1", "out_h1", "h1"),
        Shown("out_h2", "out_h1", "h1", "out_h1"),
        ("h1",),
        can="calculate an output by the logistic function",
    ),
    Stop(
        PART,
        "Into o1 and out of it",
        (
            (
                "The output layer does the same as the hidden layer. Its inputs are out_h1 and out_h2, "
                "and its bias is b2."
            ),
        ),
        Question("What is net_o1?", "net_o1"),
        (
            "net_o1 = {net_o1}, and squashed it is out_o1 = {out_o1}. At the other output, out_o2 = {out_o2}.",
            (
                "Neither is good yet. out_o1 should be {target_o1} and is far too large; out_o2 should "
                "be {target_o2} and is too small."
            ),
        ),
        Shown("out_h2", "net_o1", "o1"),
        Shown("out_o2", "out_o1", "o1", "out_o1"),
        ("h1", "h2", "w5", "w6", "b2", "o1"),
        can="carry a forward pass to the outputs",
    ),
    Stop(
        PART,
        "The error",
        (
            (
                "How wrong is it, in one number? For each output, take half the square of target less "
                "out. The sum over the outputs is the error, E_total."
            ),
        ),
        Question("What is the error of the first output, E_o1?", "E_o1"),
        (
            "E_o1 = {E_o1} and E_o2 = {E_o2}, so E_total = {E_total}.",
            (
                "The square makes every miss count as positive, and large misses count most. The ½ is a "
                "convenience: the derivative of the square has a factor 2, and the two cancel."
            ),
        ),
        Shown("out_o2", "E_o1", "o1"),
        Shown("E_total", "E_total", "E_total", "E_total"),
        ("o1", "o2", "target_o1", "target_o2", "E_total"),
        can="turn outputs and targets into one error",
    ),
    Stop(
        PART,
        "What a gradient is",
        (
            (
                "Move one weight a little: how much does the error move? The ratio of the two is the "
                "gradient of this weight, ∂E_total/∂w5."
            ),
            "w5 carries out_h1 to o1, and out_o1 = {out_o1} is already above its target {target_o1}.",
        ),
        Question(
            "w5 gets a little larger. What happens to E_total?",
            choices=grows_shrinks_stays(
                "grows",
                {
                    "shrinks": "A larger w5 makes net_o1 larger. Does out_o1 then come closer to its target?",
                    "stays": "w5 goes into net_o1, so out_o1 changes, and with it E_o1.",
                },
            ),
        ),
        (
            (
                "It grows. With w5 larger by {nudge}, the error goes from {E_total} to {E_total with w5 "
                "nudged}. That is {E_total per nudge} for each unit of w5."
            ),
            "So w5 should shrink. The next stop finds the exact slope, for a nudge as small as you like.",
        ),
        Shown(
            "E_total",
            Formula(
                r"\frac{\partial E_{\mathrm{total}}}{\partial w_5}",
                r"\approx \frac{E_{\mathrm{total}}(w_5 + <nudge>) - E_{\mathrm{total}}(w_5)}{<nudge>}",
                "the derivative of E total with respect to w 5, is about: E total with w 5 larger by "
                "<nudge>, minus E total, divided by <nudge>",
            ),
            "w5",
        ),
        Shown(
            "E_total",
            Formula(
                r"\frac{\partial E_{\mathrm{total}}}{\partial w_5}",
                r"\approx \frac{<E_total with w5 nudged> - <E_total>}{<nudge>} = <E_total per nudge>",
                "the derivative of E total with respect to w 5, is about: <E_total with w5 nudged> minus "
                "<E_total>, divided by <nudge>, equals <E_total per nudge>",
            ),
            "w5",
        ),
        ("w5", "h1", "o1", "target_o1", "E_total"),
        can="say in words what a gradient is",
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
                shows="E_total",
            ),
        ),
    ),
)
