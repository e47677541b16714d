"""Writes a formula's tree as text: brackets, sums, products and names.

`Writer` holds the part that TeX, plain text and spoken words share; `tex_plain_spoken` has the
rest.
"""

import math
import re
from abc import ABC, abstractmethod

from ..quantities.names import Names
from .derive import DerivationStep
from .expressions import Expression, Folded, Fraction, Function, Negative, Number, Power, Product, Sum, Symbol
from .notation import Notation
from .symbols import OBJECTIVE

SUM, NEGATIVE, PRODUCT, POWER, ATOM = range(5)
"""How tightly a node binds: a node inside a tighter one is put in brackets."""

RATES = {
    "eta": ("\\eta", "η", "eta"),
    "alpha": ("\\alpha", "α", "alpha"),
    "epsilon": ("\\epsilon", "ε", "epsilon"),
}
CONSTANTS = {
    "momentum": ("\\mu", "μ", "mu"),
    "decay": ("\\rho", "ρ", "rho"),
    "beta1": ("\\beta_1", "β₁", "beta 1"),
    "beta2": ("\\beta_2", "β₂", "beta 2"),
    # Keeps RMSProp and Adam from dividing by 0; ε₀, because ε may be the learning rate.
    "epsilon": ("\\varepsilon_0", "ε₀", "epsilon nought"),
    "l1": ("\\lambda_1", "λ₁", "lambda 1"),
    "l2": ("\\lambda_2", "λ₂", "lambda 2"),
    "update_number": ("t", "t", "t"),
    "penalty": ("\\mathrm{penalty}", "penalty", "the penalty"),
    "e": ("e", "e", "e"),
}
MEMORY = {"velocity": "v", "mean": "m", "mean_square": "s"}


class Writer(ABC):
    """Writes formulas in one form; the subclasses are `Tex`, `Plain` and `Spoken`.

    `which` is the form's position in the tuples of RATES and CONSTANTS.
    """

    which = 0

    def __init__(self, names: Names, notation: Notation | None = None) -> None:
        self.names = names
        self.notation = notation or Notation()
        self.edges = {
            names.weight(k, j, i): (names.layers[k + 1][j], names.layers[k][i])
            for k, (n_to, n_from) in enumerate(names.architecture.weight_shapes)
            for j in range(n_to)
            for i in range(n_from)
        }

    def write(self, expression: Expression) -> str:
        return self._write(expression, SUM)

    def equation(self, step: DerivationStep) -> str:
        """left = in symbols = in numbers = result."""
        return self.equals.join(self.sides(step))

    def sides(self, step: DerivationStep) -> tuple[str, ...]:
        """The parts of an equation between its equals signs; equal neighbours are written once."""
        parts = [self.write(step.left)]
        for part in (self.write(step.in_symbols), self.write(step.in_numbers), self.number(step.result)):
            if part != parts[-1]:
                parts.append(part)
        return tuple(parts)

    # ---- the tree

    def _write(self, node: Expression, outer: int) -> str:
        text, binds = self._node(node)
        if binds < outer:
            text = self.enclosed(text)
        return self.marked(text, node)

    def _node(self, node: Expression) -> tuple[str, int]:
        match node:
            case Symbol():
                if node.quantity.startswith("delta_") and self.notation.delta_sign == -1:
                    return self.negative(self.name(node.quantity, node.sample)), NEGATIVE
                # A symbol is one piece that the page colours, even if it is written as a fraction.
                return self.name(node.quantity, node.sample), ATOM
            case Number(value):
                if node.quantity == "e":
                    return "e", ATOM
                return self.number(value), NEGATIVE if value < 0 else ATOM
            case Folded(count, value):
                return self.folded(count, self.number(value)), ATOM
            case Negative(inner):
                return self.negative(self._write(inner, PRODUCT)), NEGATIVE
            case Sum(terms):
                return self._sum(terms), SUM
            case Product(factors):
                return self.times.join(self._write(factor, PRODUCT) for factor in factors), PRODUCT
            case Fraction(top, bottom):
                return self._fraction(top, bottom)
            case Power(base, exponent):
                return self.power(self._write(base, ATOM), self.write(exponent)), POWER
            case Function(name, inner):
                return self._function(name, inner)

    def _sum(self, terms: tuple[Expression, ...]) -> str:
        text = self._write(terms[0], SUM)
        for term in terms[1:]:
            if isinstance(term, Negative):
                text += self.less + self.marked(self._write(term.inner, PRODUCT), term)
            else:
                text += self.plus + self._write(term, PRODUCT)
        return text

    def _fraction(self, top: Expression, bottom: Expression) -> tuple[str, int]:
        return f"{self._write(top, PRODUCT)}/{self._write(bottom, POWER)}", PRODUCT

    def _function(self, name: str, inner: Expression) -> tuple[str, int]:
        whole = self.write(inner)
        match name:
            case "exp":
                return self.power("e", whole), POWER
            case "positive_part":
                return f"max(0{self.separator} {whole})", ATOM
            case "is_positive":
                return self.cases(whole, "1", "0"), SUM
            case "leaky":
                return self.cases(
                    whole, whole, f"{self.number(0.01)}{self.times}{self._write(inner, PRODUCT)}"
                ), SUM
            case "leaky_slope":
                return self.cases(whole, "1", self.number(0.01)), SUM
            case _:
                return self.call(name, whole), ATOM

    @property
    def separator(self) -> str:
        return ";" if self.notation.comma else ","

    # ---- names

    def name(self, quantity: str, sample: int | None = None) -> str:
        """A quantity's name in this notation."""
        if quantity == OBJECTIVE:
            return self._atom("E_total", None)
        if quantity in CONSTANTS:
            return CONSTANTS[quantity][self.which]
        if quantity == "learning_rate":
            return RATES[self.notation.rate][self.which]
        if " of " in quantity:
            memory, _, parameter = quantity.partition(" of ")
            new = parameter.endswith("+")
            return self.atom(MEMORY[memory], self._parameter_index(parameter.removesuffix("+")), new, None)
        quantity, _, via = quantity.partition(" via ")
        top, slash, bottom = quantity.partition("/d")
        if slash:
            return self.derivative(self._atom(top[1:], sample), self._atom(bottom, None), via)
        return self._atom(quantity, sample)

    def _atom(self, name: str, sample: int | None) -> str:
        new = name.endswith("+")
        name = name.removesuffix("+")
        if name in self.names.parameter_index:
            if name in self.edges and self.notation.weights != "numbered":
                to, source = self.edges[name]
                pair = f"{to},{source}" if self.notation.weights == "row_first" else f"{source},{to}"
                return self.atom("w", pair, new, sample)
            base, _, rest = name.partition("_")
            if rest:
                return self.atom(base, rest, new, sample)
            return self.atom(name[0], name[1:], new, sample, close=True)
        base, _, rest = name.partition("_")
        if not rest:
            # An input, i1, or its label.
            label = self.names.label_of.get(name)
            if label is not None:
                return self.labelled((label.tex, label.plain, label.spoken)[self.which], sample)
            found = re.fullmatch(r"([a-z]+)([\d.]+)", name)
            return self.atom(found[1], found[2], new, sample, close=True) if found else name
        written = {"net": self.notation.net, "out": self.notation.out, "target": self.notation.target}
        return self.atom(written.get(base, base), rest, new, sample)

    def _parameter_index(self, parameter: str) -> str:
        if parameter in self.edges and self.notation.weights != "numbered":
            to, source = self.edges[parameter]
            return f"{to},{source}" if self.notation.weights == "row_first" else f"{source},{to}"
        return parameter

    # ---- the parts that differ between the forms

    equals, times, plus, less = " = ", " · ", " + ", " − "

    def number(self, value: float) -> str:
        text = self.notation.number(value)
        if "e" in text and math.isfinite(value):
            mantissa, exponent = text.split("e")
            return f"{mantissa}{self.times}{self.power('10', exponent)}"
        return text

    @abstractmethod
    def atom(self, base: str, index: str, new: bool, sample: int | None, *, close: bool = False) -> str: ...

    @abstractmethod
    def labelled(self, label: str, sample: int | None) -> str:
        """An input by its label."""

    @abstractmethod
    def derivative(self, top: str, bottom: str, via: str) -> str: ...

    @abstractmethod
    def power(self, base: str, exponent: str) -> str: ...

    def call(self, name: str, inner: str) -> str:
        return f"{name}({inner})"

    def cases(self, inner: str, right: str, left: str) -> str:
        return f"({right} if {inner} > 0, else {left})"

    def folded(self, count: int, total: str) -> str:
        return f"… ({count} more, together {total})"

    def negative(self, inner: str) -> str:
        return f"−{inner}"

    def enclosed(self, text: str) -> str:
        return f"({text})"

    def marked(self, text: str, _node: Expression) -> str:
        return text
