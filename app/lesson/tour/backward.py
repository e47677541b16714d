"""The stops of the backward pass and the update; `numbers` fills in the names in braces."""

from ..article import INPUTS, TARGETS
from .stops import ReadersQuestion, Stop
from .tries import SEQUENTIAL, Try, open_recipe, play_until, recipe, step

BACKWARD = (
    Stop(
        "The chain for w5",
        (
            (
                "Three links lead from w5 to the error: w5 moves net_o1, net_o1 moves out_o1, "
                "out_o1 moves the error. The chain rule multiplies the three slopes."
            ),
            (
                "∂E_total/∂w5 = {dE_total/dout_o1} · {dout_o1/dnet_o1} · {dnet_o1/dw5} = "
                "{dE_total/dw5}. The first is out_o1 − target_o1, the second is out_o1 · (1 − "
                "out_o1), the third is simply out_h1."
            ),
        ),
        select="w5",
        quantity="dE_total/dw5",
        up_to="dE_total/dw5",
        questions=(
            ReadersQuestion(
                "Where does the -1 in the derivative of the error come from?",
                (
                    (
                        "From the inside of the square. ½ (target − out)² differentiates to 2 · ½ "
                        "(target − out), times the slope of target − out. When out grows by 1, "
                        "target − out falls by 1: that slope is the −1. It turns target − out "
                        "into out − target = {dE_total/dout_o1}."
                    ),
                ),
                (Try("Show this slope, step by step", select="o1", quantity="dE_total/dout_o1"),),
            ),
        ),
    ),
    Stop(
        "δ, a short word for two links",
        (
            (
                "The first two links belong to the neuron, not to the weight: every weight into "
                "o1 has them. Their product is called δ_o1 = {dE_total/dout_o1} · "
                "{dout_o1/dnet_o1} = {delta_o1}."
            ),
            (
                "With it, a gradient is one multiplication: δ of the neuron the weight leads to, "
                "times the value on the line. For w5 that is δ_o1 · out_h1. For o2, δ_o2 = "
                "{delta_o2}: negative, because out_o2 is too small."
            ),
        ),
        select="o1",
        quantity="delta_o1",
        up_to="delta_o1",
    ),
    Stop(
        "The new w5",
        (
            (
                "A step against the slope makes the error smaller. The learning rate sets the "
                "length of the step, η = {learning_rate}: w5⁺ = w5 − η · ∂E_total/∂w5 = {w5} − "
                "{learning_rate} · {dE_total/dw5} = {w5+}."
            ),
        ),
        select="w5",
        quantity="w5+",
        up_to="dE_total/dw5",
        table="learning rates",
        questions=(
            ReadersQuestion(
                "Why is eta 0.5?",
                (
                    (
                        "It is chosen, not worked out. Too small, and learning takes long; too "
                        "large, and a step leaps over the valley. The table has other rates on "
                        "this network. With its one sample, even large rates work; other networks "
                        "may need smaller ones."
                    ),
                ),
                (
                    Try(
                        "η = 0.1, 100 iterations",
                        (open_recipe(recipe(rule={"learning_rate": 0.1})), play_until(100)),
                    ),
                    Try("η = 0.5, 100 iterations", (open_recipe(), play_until(100))),
                    Try(
                        "η = 5, 100 iterations",
                        (open_recipe(recipe(rule={"learning_rate": 5.0})), play_until(100)),
                    ),
                ),
            ),
        ),
    ),
    Stop(
        "The other output weights",
        (
            (
                "The same recipe gives w6⁺ = {w6+}, w7⁺ = {w7+} and w8⁺ = {w8+}. For w7 and w8, δ_o2 "
                "takes the place of δ_o1."
            ),
        ),
        select="w7",
        quantity="w7+",
        up_to="dE_total/dw8",
        questions=(
            ReadersQuestion(
                "Which of w6 and w7 runs from h2? Why does w6 shrink and w7 grow?",
                (
                    (
                        "w6 runs from h2 to o1, w7 from h1 to o2: again they are numbered by the "
                        "neuron they lead to. Everything out of a hidden neuron is positive here, "
                        "so the sign is that of δ. out_o1 is too large, δ_o1 = {delta_o1} is "
                        "positive, and w6 shrinks. out_o2 is too small, δ_o2 = {delta_o2} is "
                        "negative, and w7 grows."
                    ),
                ),
                (
                    Try("Show w6", select="w6", quantity="w6+"),
                    Try("Show w7", select="w7", quantity="w7+"),
                    Try(
                        "Turn the targets round",
                        (open_recipe(recipe(data={"inputs": [INPUTS], "targets": [TARGETS[::-1]]})),),
                        "w6",
                        "w6+",
                    ),
                ),
            ),
        ),
    ),
    Stop(
        "The old weights still count",
        (
            (
                "The new output weights are known now, but they wait. The hidden layer’s "
                "gradients belong to the error of this forward pass, which used the old w5 = "
                "{w5}, not {w5+}."
            ),
            (
                "With the new weights, ∂E_total/∂out_h1 is {sequential dE_total/dout_h1} in place "
                "of {dE_total/dout_h1}. An early version of the article’s script did so, and some "
                "of its printed numbers come from there."
            ),
        ),
        select="w5",
        quantity="w5+",
        up_to="dE_total/dw8",
        tries=(
            Try(
                "New weights at once (sequential)",
                (open_recipe(recipe(rule=SEQUENTIAL)),),
                "w1",
                "dE_total/dw1",
            ),
            Try("Old weights (simultaneous)", (open_recipe(),), "w1", "dE_total/dw1"),
        ),
    ),
    Stop(
        "Two paths back to h1",
        (
            (
                "h1 feeds both outputs, so it has a part in both errors. Each path is a δ times "
                "the weight it comes back through: through o1 δ_o1 · w5 = {dE_o1/dout_h1}, "
                "through o2 δ_o2 · w7 = {dE_o2/dout_h1}."
            ),
            (
                "The two are added: ∂E_total/∂out_h1 = {dE_total/dout_h1}. One wants out_h1 smaller, "
                "the other larger; the first is stronger."
            ),
        ),
        select="h1",
        quantity="dE_total/dout_h1",
        up_to="dE_total/dout_h1",
        questions=(
            ReadersQuestion(
                ("Why does dE_o1/dout_o1 have the value of dE_total/dout_o1? How is dE_o2/dout_h1 found?"),
                (
                    (
                        "E_total is E_o1 + E_o2, and out_o1 is only in E_o1. As out_o1 moves, "
                        "E_o2 stays the same, so both slopes are {dE_total/dout_o1}."
                    ),
                    (
                        "∂E_o2/∂out_h1 = δ_o2 · w7 = {delta_o2} · {w7} = {dE_o2/dout_h1}: take "
                        "the weight of the line from h1 to o2. A reader took w6, the one from h2 "
                        "to o1, and got {mistaken dE_o2/dout_h1}."
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
        "The new w1",
        (
            (
                "The rest is as before: times the slope of the squash at h1, times the value on "
                "the line: ∂E_total/∂w1 = {dE_total/dout_h1} · {dout_h1/dnet_h1} · {dnet_h1/dw1} "
                "= {dE_total/dw1}."
            ),
            (
                "So w1⁺ = {w1+}, and by the same way w2⁺ = {w2+}, w3⁺ = {w3+} and w4⁺ = {w4+}. "
                "These steps are short: the inputs are small, and the slope of a logistic squash "
                "is never above ¼."
            ),
        ),
        select="w1",
        quantity="w1+",
        up_to="w4+",
    ),
    Stop(
        "One iteration later",
        (
            (
                "All new weights take their places at once, and that is one iteration. The error went "
                "from {E_total} to {E_total after 1}."
            ),
            (
                "The article prints another number here; the last stop of this lesson says why. Step "
                "on with the buttons below, or with →."
            ),
        ),
        select="w5",
        quantity="dE_total/dw5",
        iteration=1,
        tries=(
            Try("Back to the start", (open_recipe(),)),
            Try("One iteration from the start", (open_recipe(), step()), shows="E_total"),
        ),
    ),
)
