"""The activations, error functions and optimisers as formulas, with the steps of each derivative.

Each entry gives the function as a formula and the steps of its derivative, each with its reason in
a sentence. All steps of a derivative have the same value; a test calculates them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from ...engine.activations import LEAK
from .expressions import (
    HALF,
    ONE,
    Expression,
    Fraction,
    Function,
    Negative,
    Number,
    Power,
    Product,
    Sum,
    Symbol,
    minus,
)

TWO = Number(2.0)


@dataclass(frozen=True)
class Formula:
    """A function and its derivative, in steps (expression, why) of which the last is used."""

    whole: Expression
    steps: tuple[tuple[Expression, str], ...]

    @property
    def slope(self) -> Expression:
        return self.steps[-1][0]


def _logistic(net: Expression, out: Expression) -> Formula:
    power = Function("exp", Negative(net))
    below = Sum((ONE, power))
    return Formula(
        Fraction(ONE, below),
        (
            (
                Fraction(power, Power(below, TWO)),
                (
                    "1/u changes by −1/u². Here u is 1 + e^−net, which itself changes by −e^−net. The "
                    "two minus signs cancel."
                ),
            ),
            (Product((Fraction(ONE, below), Fraction(power, below))), "The fraction is split in two."),
            (
                Product((out, minus(ONE, out))),
                ("The first part is out itself. The second is the rest from out to 1, so it is 1 − out."),
            ),
        ),
    )


def _tanh(net: Expression, out: Expression) -> Formula:
    return Formula(
        Function("tanh", net),
        (
            (
                minus(ONE, Power(Function("tanh", net), TWO)),
                (
                    "tanh is sinh/cosh. By the quotient rule its slope is (cosh² − sinh²)/cosh², "
                    "which is 1 − tanh²."
                ),
            ),
            (minus(ONE, Power(out, TWO)), "tanh(net) is out, which is known already."),
        ),
    )


def _relu(net: Expression, _out: Expression) -> Formula:
    return Formula(
        Function("positive_part", net),
        (
            (
                Function("is_positive", net),
                (
                    "Right of 0 out is net, so the slope is 1. Left of it (and at 0 itself) out stays "
                    "0: slope 0."
                ),
            ),
        ),
    )


def _leaky_relu(net: Expression, _out: Expression) -> Formula:
    return Formula(
        Function("leaky", net),
        (
            (
                Function("leaky_slope", net),
                f"Right of 0 out is net: slope 1. Left of it out is {LEAK}·net: slope {LEAK}.",
            ),
        ),
    )


def _softplus(net: Expression, _out: Expression) -> Formula:
    power = Function("exp", net)
    return Formula(
        Function("ln", Sum((ONE, power))),
        (
            (Fraction(power, Sum((ONE, power))), "ln u changes by 1/u, and u = 1 + e^net changes by e^net."),
            (
                Fraction(ONE, Sum((ONE, Function("exp", Negative(net))))),
                "Top and bottom are divided by e^net.",
            ),
        ),
    )


def _linear(net: Expression, _out: Expression) -> Formula:
    return Formula(net, ((ONE, "out is net itself: when net grows by 1, so does out."),))


def _sine(net: Expression, _out: Expression) -> Formula:
    return Formula(Function("sin", net), ((Function("cos", net), "The slope of the sine is the cosine."),))


def _softmax(_net: Expression, out: Expression) -> Formula:
    return Formula(
        out,
        (
            (
                Product((out, minus(ONE, out))),
                ("Both top and bottom of e^net/Σ grow with this net: out − out², which is out·(1 − out)."),
            ),
        ),
    )


ACTIVATION_FORMULAS: dict[str, Callable[[Expression, Expression], Formula]] = {
    "logistic": _logistic,
    "tanh": _tanh,
    "relu": _relu,
    "leaky_relu": _leaky_relu,
    "softplus": _softplus,
    "linear": _linear,
    "sine": _sine,
    "softmax": _softmax,
}
"""From (net, out) to the formula, by the names of `engine.activations.ACTIVATIONS`. Softmax needs
its whole layer; `LineMaker` writes its sum."""


def _half_squared(out: Expression, target: Expression) -> Formula:
    miss = minus(target, out)
    return Formula(
        Product((HALF, Power(miss, TWO))),
        (
            (
                Product((TWO, HALF, miss, Negative(ONE))),
                (
                    "The square brings down its 2. The slope of (target − out) is the factor −1, "
                    "since out stands in it with a minus."
                ),
            ),
            (Negative(miss), "2 times ½ is 1; this is the reason for the ½. The −1 stays."),
            (minus(out, target), "The minus turns the difference round."),
        ),
    )


def _squared(out: Expression, target: Expression) -> Formula:
    miss = minus(target, out)
    return Formula(
        Power(miss, TWO),
        (
            (
                Product((TWO, miss, Negative(ONE))),
                (
                    "The square brings down its 2. The slope of (target − out) is −1, since out "
                    "stands in it with a minus."
                ),
            ),
            (
                Product((TWO, minus(out, target))),
                "The minus turns the difference round. Without a ½ the 2 stays.",
            ),
        ),
    )


def _binary_cross_entropy(out: Expression, target: Expression) -> Formula:
    rest, room = minus(ONE, target), minus(ONE, out)
    return Formula(
        Sum(
            (
                Negative(Product((target, Function("ln", out)))),
                Negative(Product((rest, Function("ln", room)))),
            )
        ),
        (
            (
                Sum(
                    (
                        Negative(Fraction(target, out)),
                        Negative(Product((Fraction(rest, room), Negative(ONE)))),
                    )
                ),
                "ln u changes by 1/u. In ln(1 − out) the inside changes by −1.",
            ),
            (minus(Fraction(rest, room), Fraction(target, out)), "Two minus signs make a plus."),
        ),
    )


def _cross_entropy(out: Expression, target: Expression) -> Formula:
    return Formula(
        Negative(Product((target, Function("ln", out)))),
        ((Negative(Fraction(target, out)), "ln u changes by 1/u."),),
    )


ERROR_FORMULAS: dict[str, Callable[[Expression, Expression], Formula]] = {
    "half_squared": _half_squared,
    "squared": _squared,
    "binary_cross_entropy": _binary_cross_entropy,
    "cross_entropy": _cross_entropy,
}
"""From (out, target) to the formula of E_o, by the names of
`engine.error_functions.ERROR_FUNCTIONS`."""


def update_formula(
    optimizer: str, p: Symbol, g: Symbol, memory: tuple[Symbol, ...], moved: tuple[Symbol, ...]
) -> tuple[tuple[tuple[Symbol, Expression, str], ...], Expression]:
    """The formulas of an update: (the lines for the optimiser's new memory, p⁺).

    g is the gradient; `memory` and `moved` are the optimiser's memory before and after the update.
    The constants are symbols with the names of the fields of `Rule`.
    """
    rate, momentum, decay = Symbol("learning_rate"), Symbol("momentum"), Symbol("decay")
    epsilon, beta1, beta2, t = Symbol("epsilon"), Symbol("beta1"), Symbol("beta2"), Symbol("update_number")
    square = Power(g, TWO)
    if optimizer == "gradient_descent":
        return (), minus(p, Product((rate, g)))
    if optimizer in ("momentum", "nesterov"):
        velocity = Sum((Product((momentum, memory[0])), g))
        why = "The velocity keeps a part of what it was, and the gradient is added."
        went: Expression = moved[0] if optimizer == "momentum" else Sum((g, Product((momentum, moved[0]))))
        return ((moved[0], velocity, why),), minus(p, Product((rate, went)))
    if optimizer == "rmsprop":
        mean = Sum((Product((decay, memory[0])), Product((minus(ONE, decay), square))))
        went = Fraction(Product((rate, g)), Sum((Function("sqrt", moved[0]), epsilon)))
        return ((moved[0], mean, "A running mean of the gradient's square."),), minus(p, went)
    first = Sum((Product((beta1, memory[0])), Product((minus(ONE, beta1), g))))
    second = Sum((Product((beta2, memory[1])), Product((minus(ONE, beta2), square))))
    fair_first = Fraction(moved[0], minus(ONE, Power(beta1, t)))
    fair_second = Fraction(moved[1], minus(ONE, Power(beta2, t)))
    went = Fraction(Product((rate, fair_first)), Sum((Function("sqrt", fair_second), epsilon)))
    return (
        (moved[0], first, "A running mean of the gradient."),
        (moved[1], second, "A running mean of the gradient's square."),
    ), minus(p, went)
