"""The stops of the backward pass and the update; `numbers` fills in the names in braces."""

from ..article import INPUTS, TARGETS
from .stops import START, Question, ReadersQuestion, Shown, Stop, grows_shrinks_stays
from .tries import SEQUENTIAL, Try, open_recipe, play_until, recipe, step

PART = "the backward pass"
OTHER_DELTA = ("dE_total/dout_o2", "dout_o2/dnet_o2", "delta_o2")

BACKWARD = (
    Stop(
        PART,
        "How much does w5 matter?",
        (
            (
                "w5 changes net_o1, net_o1 changes out_o1, and out_o1 changes the error. The chain rule "
                "multiplies the three slopes. You have the numbers of the first two."
            ),
        ),
        Question("What is ∂E_total/∂w5?", "dE_total/dw5"),
        (
            (
                "∂E_total/∂w5 = {dE_total/dout_o1} · {dout_o1/dnet_o1} · {dnet_o1/dw5} = {dE_total/dw5}. "
                "The first slope is out_o1 − target_o1, the second is out_o1 · (1 − out_o1), and the "
                "third is simply out_h1, the value that w5 multiplies."
            ),
        ),
        Shown("delta_o1", "dE_total/dw5", "w5", hides=("dnet_o1/dw5",)),
        Shown("dE_total/dw5", "dE_total/dw5", "w5", "dE_total/dw5", OTHER_DELTA),
        ("h1", "w5", "o1", "target_o1"),
        can="multiply a chain of slopes into a gradient",
        readers=(
            ReadersQuestion(
                "Where does the -1 in the derivative of the error come from?",
                (
                    (
                        "From the inside of the square. ½ (target − out)² differentiates to 2 · ½ "
                        "(target − out), times the slope of target − out. When out grows by 1, target − "
                        "out falls by 1: that slope is the −1. It turns target − out into out − target "
                        "= {dE_total/dout_o1}."
                    ),
                ),
                (Try("Show this slope, step by step", select="o1", quantity="dE_total/dout_o1"),),
            ),
        ),
    ),
    Stop(
        PART,
        "δ, a short word for two slopes",
        (
            (
                "The first two slopes belong to the neuron, not to the weight: every weight into o1 has "
                "them. Their product is called δ_o1 = {dE_total/dout_o1} · {dout_o1/dnet_o1} = {delta_o1}."
            ),
            (
                "With it, a gradient is one multiplication: δ of the neuron that the weight leads to, "
                "times the value on the line."
            ),
        ),
        Question("The other output has its own δ. What is δ_o2?", "delta_o2"),
        (
            (
                "δ_o2 = {delta_o2}. It is negative, because out_o2 is too small: more net_o2 would make "
                "the error smaller."
            ),
        ),
        Shown("dE_total/dw5", "delta_o2", "o2"),
        Shown("dE_total/dw5", "delta_o2", "o2", "delta_o2"),
        ("o1", "o2", "target_o1", "target_o2"),
        can="calculate the δ of an output neuron",
    ),
    Stop(
        PART,
        "The new w5",
        (
            (
                "A step against the slope makes the error smaller. The learning rate sets the length of "
                "the step: here η = {learning_rate}."
            ),
        ),
        Question("What is the new w5, written w5⁺?", "w5+"),
        ("w5⁺ = {w5} − {learning_rate} · {dE_total/dw5} = {w5+}.",),
        Shown("dE_total/dw5", "w5+", "w5"),
        Shown("dE_total/dw5", "w5+", "w5", "w5+"),
        ("w5",),
        can="update a weight",
        table="learning rates",
        readers=(
            ReadersQuestion(
                "Why is eta 0.5?",
                (
                    (
                        "It is chosen, not worked out. Too small, and learning takes long; too large, "
                        "and a step leaps over the valley. The table shows both."
                    ),
                    (
                        "The article’s network squashes its outputs, so its error stays below 1, and even a "
                        "large η does no harm to its one sample. In the last row the outputs are linear and "
                        "the biases learn too: there the same η makes the error explode."
                    ),
                ),
                (
                    Try(
                        "η = 0.1, 100 iterations",
                        (open_recipe(recipe(rule={"learning_rate": 0.1})), play_until(100)),
                        shows="E_total",
                    ),
                    Try(
                        "η = 0.5, 100 iterations",
                        (open_recipe(), play_until(100)),
                        shows="E_total",
                    ),
                    Try(
                        "η = 5, 100 iterations",
                        (open_recipe(recipe(rule={"learning_rate": 5.0})), play_until(100)),
                        shows="E_total",
                    ),
                ),
            ),
        ),
    ),
    Stop(
        PART,
        "The other output weights",
        (
            (
                "The same recipe gives w6⁺, w7⁺ and w8⁺. w7 runs from h1 to o2, so δ_o2 = {delta_o2} "
                "takes the place of δ_o1."
            ),
        ),
        Question(
            "What does the update do to w7?",
            choices=grows_shrinks_stays(
                "grows",
                {
                    "shrinks": "Look at the sign of δ_o2, then at the minus in w7⁺ = w7 − η · δ_o2 · out_h1.",
                    "stays": "A weight stays only if its gradient is 0. Is δ_o2 · out_h1 zero?",
                },
            ),
        ),
        (
            (
                "w7 grows to {w7+}. Its gradient is negative, and the update subtracts it. The others are "
                "w6⁺ = {w6+} and w8⁺ = {w8+}."
            ),
        ),
        Shown("dE_total/dw5", select="w7"),
        Shown("dE_total/db2", "w7+", "w7", "w7+"),
        ("h1", "w7", "o2", "w6", "w8", "h2"),
        can="tell from δ if a weight grows or shrinks",
        readers=(
            ReadersQuestion(
                "Which of w6 and w7 runs from h2? Why does w6 shrink and w7 grow?",
                (
                    (
                        "w6 runs from h2 to o1, w7 from h1 to o2: again they are numbered by the neuron "
                        "that they lead to. The value of a hidden neuron is always positive here, so the "
                        "sign is that of δ. out_o1 is too large, δ_o1 = {delta_o1} is positive, and w6 "
                        "shrinks. out_o2 is too small, δ_o2 = {delta_o2} is negative, and w7 grows."
                    ),
                ),
                (
                    Try("Show w6", select="w6", quantity="w6+"),
                    Try("Show w7", select="w7", quantity="w7+"),
                    Try(
                        "Swap the two targets",
                        (open_recipe(recipe(data={"inputs": [INPUTS], "targets": [TARGETS[::-1]]})),),
                        "w6",
                        "w6+",
                    ),
                ),
            ),
        ),
    ),
    Stop(
        PART,
        "The old weights still count",
        (
            (
                "The new output weights are known now, but they wait. The gradients of the hidden layer "
                "belong to the error of this forward pass, and that pass used the old w5 = {w5}."
            ),
        ),
        Question(
            "h1 reaches the error through o1 and through o2. What is the part through o1, ∂E_o1/∂out_h1?",
            "dE_o1/dout_h1",
        ),
        (
            "∂E_o1/∂out_h1 = {delta_o1} · {w5} = {dE_o1/dout_h1}, with the old w5.",
            (
                "An early version of the article’s script used the new weights here, and some printed "
                "numbers of the article still come from there."
            ),
        ),
        Shown("dE_total/db2", "dE_o1/dout_h1", "w5"),
        Shown("dE_o1/dout_h1", "dE_o1/dout_h1", "w5", "dE_o1/dout_h1"),
        ("h1", "w5", "o1"),
        can="go back through a weight, with its old value",
        tries=(
            Try(
                "New weights at once (sequential)",
                (open_recipe(recipe(rule=SEQUENTIAL)),),
                "w5",
                "dE_o1/dout_h1",
            ),
            Try("Old weights (simultaneous)", (open_recipe(),), "w5", "dE_o1/dout_h1"),
        ),
    ),
    Stop(
        PART,
        "Two paths back to h1",
        (
            (
                "h1 feeds both outputs, so it has a part in both errors. Each path back is a δ times the "
                "weight of its line. You have the path through o1: {dE_o1/dout_h1}."
            ),
        ),
        Question("Both paths together: what is ∂E_total/∂out_h1?", "dE_total/dout_h1"),
        (
            (
                "The path through o2 is δ_o2 · w7 = {dE_o2/dout_h1}, and the sum is {dE_total/dout_h1}. "
                "One output wants out_h1 smaller, the other wants it larger; the first is stronger."
            ),
            "With the new output weights in place of the old ones, the sum would be {sequential dE_total/dout_h1}.",
        ),
        Shown("dE_o1/dout_h1", "dE_total/dout_h1", "h1"),
        Shown("dE_total/dout_h1", "dE_total/dout_h1", "h1", "dE_total/dout_h1"),
        ("h1", "w5", "w7", "o1", "o2"),
        can="add up the paths back to a hidden neuron",
        readers=(
            ReadersQuestion(
                "Why does dE_o1/dout_o1 have the value of dE_total/dout_o1? How is dE_o2/dout_h1 found?",
                (
                    (
                        "E_total is E_o1 + E_o2, and out_o1 is only in E_o1. As out_o1 moves, E_o2 stays "
                        "the same, so both slopes are {dE_total/dout_o1}."
                    ),
                    (
                        "∂E_o2/∂out_h1 = δ_o2 · w7 = {delta_o2} · {w7} = {dE_o2/dout_h1}: take the weight "
                        "on the line from h1 to o2. A reader took w6, the weight from h2 to o1, and wrote "
                        "{reader dE_o2/dout_h1}. Without rounding on the way, w6 gives {mistaken dE_o2/dout_h1}."
                    ),
                ),
                (
                    Try("Show w7, from h1 to o2", select="w7", quantity="dE_total/dw7"),
                    Try("Show w6, from h2 to o1", select="w6", quantity="dE_total/dw6"),
                    Try("Show the sum over both paths", select="h1", quantity="dE_total/dout_h1"),
                ),
            ),
        ),
    ),
    Stop(
        PART,
        "The new w1",
        ("The rest is as before: multiply by the slope of the squash at h1, then by the value on the line.",),
        Question("What is ∂E_total/∂w1?", "dE_total/dw1"),
        (
            (
                "∂E_total/∂w1 = {dE_total/dout_h1} · {dout_h1/dnet_h1} · {dnet_h1/dw1} = {dE_total/dw1}, so "
                "w1⁺ = {w1+}. In the same way w2⁺ = {w2+}, w3⁺ = {w3+} and w4⁺ = {w4+}."
            ),
            (
                "These steps are short: the inputs are small, and the slope of a logistic squash is "
                "never above ¼."
            ),
        ),
        Shown("delta_h1", "dE_total/dw1", "w1", hides=("dnet_h1/dw1",)),
        Shown("w4+", "w1+", "w1", "w1+"),
        ("i1", "w1", "h1"),
        can="find the gradient of a hidden weight",
    ),
    Stop(
        PART,
        "One iteration later",
        (
            (
                "All new weights take their places at once. That is one iteration. The error before it "
                "was {E_total}, and the diagram waits for the next forward pass."
            ),
        ),
        Question(
            "What has the iteration done to the error?",
            choices=grows_shrinks_stays(
                "shrinks",
                {
                    "grows": "Each weight took a small step against its slope. Where does the error go then?",
                    "stays": "The error would stay if all gradients were 0. They were not.",
                },
            ),
        ),
        (
            "The error shrinks, from {E_total} to {E_total after 1}.",
            (
                "The article prints another number here; the stop before the last says why. Step on "
                "with Step, or with the key →."
            ),
        ),
        Shown(START, "E_total", "E_total"),
        Shown("", "E_total", "E_total", "E_total"),
        ("o1", "o2", "target_o1", "target_o2", "E_total"),
        can="say what one iteration is",
        iteration=1,
        tries=(
            Try("Back to the start", (open_recipe(),), shows="E_total"),
            Try("One iteration from the start", (open_recipe(), step()), shows="E_total"),
        ),
    ),
)
