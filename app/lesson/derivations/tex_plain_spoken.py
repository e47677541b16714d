"""Formulas and derivations as TeX, as plain text and as spoken words.

Tex(names, Notation()).write(expression)      \\frac{\\partial E_{\\mathrm{total}}}{\\partial w_{5}}
Plain(names, Notation()).write(expression)    ∂E_total/∂w5
Spoken(names, Notation()).write(expression)   the derivative of E total with respect to w 5
"""

import re
from collections.abc import Sequence
from typing import Any

from ..quantities.names import Names
from .derive import DerivationStep
from .expressions import Expression, Number, Sum, Symbol
from .notation import Notation
from .rounding import differs_in_display
from .writer import ATOM, POWER, PRODUCT, Writer

SUPERSCRIPTS = str.maketrans("0123456789+−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


class Plain(Writer):
    """Unicode text in one line."""

    which = 1

    def atom(self, base: str, index: str, new: bool, sample: int | None, *, close: bool = False) -> str:
        base = "δ" if base == "delta" else base
        text = f"{base}{index}" if close else f"{base}_{index}"
        return text + ("⁺" if new else "") + ("" if sample is None else f"[{sample + 1}]")

    def labelled(self, label: str, sample: int | None) -> str:
        return label + ("" if sample is None else f"[{sample + 1}]")

    def derivative(self, top: str, bottom: str, via: str) -> str:
        return f"∂{top}/∂{bottom}" + (f" via {via}" if via else "")

    def power(self, base: str, exponent: str) -> str:
        if re.fullmatch(r"[\d−]+", exponent):
            return base + exponent.translate(SUPERSCRIPTS)
        return f"{base}^{exponent}" if re.fullmatch(r"[−\w.]+", exponent) else f"{base}^({exponent})"

    def call(self, name: str, inner: str) -> str:
        return f"√({inner})" if name == "sqrt" else f"{name}({inner})"

    def _fraction(self, top: Expression, bottom: Expression) -> tuple[str, int]:
        if top == Number(1.0) and bottom == Number(2.0):
            return "½", ATOM
        return super()._fraction(top, bottom)


class Tex(Writer):
    """TeX for KaTeX and LaTeX.

    With `marks`, each coloured piece is wrapped as \\htmlData{factor=…,quantity=…,at=…}{…} and each
    zero as \\htmlClass{zero}{…}, which KaTeX reads with `trust`. Without marks it is plain TeX.
    """

    which = 0
    times, less = " \\cdot ", " - "

    def __init__(self, names: Names, notation: Notation | None = None, *, marks: bool = False) -> None:
        super().__init__(names, notation)
        self.marks = marks

    def atom(self, base: str, index: str, new: bool, sample: int | None, *, close: bool = False) -> str:  # noqa: ARG002
        base = "\\delta" if base == "delta" else base if len(base) == 1 else f"\\mathrm{{{base}}}"
        below = "\\mathrm{total}" if index == "total" else index
        above = "+" if new else "" if sample is None else f"({sample + 1})"
        return f"{base}_{{{below}}}" + (f"^{{{above}}}" if above else "")

    def labelled(self, label: str, sample: int | None) -> str:
        return label if sample is None else f"{{{label}}}^{{({sample + 1})}}"

    def derivative(self, top: str, bottom: str, via: str) -> str:
        fraction = f"\\frac{{\\partial {top}}}{{\\partial {bottom}}}"
        return f"\\left.{fraction}\\right|_{{{via}}}" if via else fraction

    def power(self, base: str, exponent: str) -> str:
        return f"{base}^{{{exponent}}}"

    def _fraction(self, top: Expression, bottom: Expression) -> tuple[str, int]:
        below = self.write(bottom)
        # A mean is written as 1/n times a sum: a sum can be broken over two lines.
        if isinstance(top, Sum) and isinstance(bottom, Number):
            return f"\\frac{{1}}{{{below}}}{self.times}{self.enclosed(self.write(top))}", PRODUCT
        return f"\\frac{{{self.write(top)}}}{{{below}}}", PRODUCT

    def call(self, name: str, inner: str) -> str:
        if name == "sqrt":
            return f"\\sqrt{{{inner}}}"
        known = name in ("ln", "tanh", "sin", "cos")
        return (
            f"\\{name}" + f"\\left({inner}\\right)"
            if known
            else f"\\operatorname{{{name}}}\\left({inner}\\right)"
        )

    def cases(self, inner: str, right: str, left: str) -> str:
        return f"\\begin{{cases}}{right} & {inner} > 0\\\\{left} & \\text{{else}}\\end{{cases}}"

    def folded(self, count: int, total: str) -> str:
        return f"\\underbrace{{\\cdots}}_{{{count}\\text{{ more: }}{total}}}"

    def number(self, value: float) -> str:
        text = super().number(value).replace("−", "-").replace("∞", "\\infty")
        return text.replace(",", "{,}")

    def negative(self, inner: str) -> str:
        return f"-{inner}"

    def enclosed(self, text: str) -> str:
        # Not \left and \right: KaTeX never breaks a line between these.
        return f"\\biggl({text}\\biggr)" if "\\frac" in text or "\\underbrace" in text else f"({text})"

    def marked(self, text: str, node: Expression) -> str:
        if not self.marks:
            return text
        if isinstance(node, Symbol | Number) and node.colour > 0:
            text = f"\\htmlData{{factor={node.colour},quantity={node.quantity},at={node.at}}}{{{text}}}"
        return f"\\htmlClass{{zero}}{{{text}}}" if node.zero and node != Number(0.0) else text


class Spoken(Writer):
    """Words for a screen reader: a comma makes a pause, and brackets are read out."""

    which = 2
    equals, times, plus, less = ", equals ", " times ", ", plus ", ", minus "

    def atom(self, base: str, index: str, new: bool, sample: int | None, *, close: bool = False) -> str:  # noqa: ARG002
        spaced = " ".join(re.findall(r"[A-Za-z]+|\d+|\.", index)).replace(".", "point")
        text = f"{base} {spaced}"
        return ("new " if new else "") + text + ("" if sample is None else f" of sample {sample + 1}")

    def labelled(self, label: str, sample: int | None) -> str:
        return label + ("" if sample is None else f" of sample {sample + 1}")

    def derivative(self, top: str, bottom: str, via: str) -> str:
        through = f" through {' '.join(re.findall(r'[a-z]+|[0-9.]+', via))}" if via else ""
        return f"the derivative of {top} with respect to {bottom}{through}"

    def power(self, base: str, exponent: str) -> str:
        return f"{base} squared" if exponent == "2" else f"{base} to the power {exponent}"

    def _fraction(self, top: Expression, bottom: Expression) -> tuple[str, int]:
        if top == Number(1.0) and bottom == Number(2.0):
            return "one half", ATOM
        return f"{self._write(top, PRODUCT)} divided by {self._write(bottom, POWER)}", PRODUCT

    def call(self, name: str, inner: str) -> str:
        said = {
            "ln": "the natural logarithm",
            "sqrt": "the square root",
            "sin": "the sine",
            "cos": "the cosine",
            "tanh": "tanh",
            "sign": "the sign",
        }
        return f"{said.get(name, name)} of {self.enclosed(inner) if ' ' in inner else inner}"

    def cases(self, inner: str, right: str, left: str) -> str:
        return f"{right} if {inner} is above 0, else {left}"

    def folded(self, count: int, total: str) -> str:
        return f"{count} more terms, together {total}"

    def negative(self, inner: str) -> str:
        return f"minus {inner}"

    def number(self, value: float) -> str:
        return super().number(value).replace("−", "minus ").replace("∞", "infinity")

    def enclosed(self, text: str) -> str:
        # "minus 0.3" is clear without brackets.
        return text if re.fullmatch(r"minus [\d.,]+", text) else f"open bracket, {text}, close bracket"


def written(
    steps: Sequence[DerivationStep], names: Names, notation: Notation | None = None
) -> list[dict[str, Any]]:
    """The steps of a derivation as texts.

    Each step is {"quantity", "tex": {"left", "in_symbols", "in_numbers", "result"}, "copy",
    "plain", "numbers", "result", "spoken", "spoken_in_symbols", "note", "uses", "rounded", "same": [{"plain",
    "spoken"}], "small": [{"tex", "plain", "spoken", "why"}]}.
    "tex" has marks, "copy" is the whole equation as TeX without them, "numbers" is its side in
    numbers as plain text, "result" its number as plain text, and "spoken_in_symbols" leaves the numbers out. "uses" are the quantities
    of the right side. "rounded" is true if the displayed numbers give another last digit than the
    displayed result. "same" are equations such as ∂net_o1/∂out_h1 = w5 = 0.4.
    """
    marked, tex = Tex(names, notation, marks=True), Tex(names, notation)
    plain, spoken = Plain(names, notation), Spoken(names, notation)
    return [
        {
            "quantity": step.left.quantity,
            "tex": {
                "left": marked.write(step.left),
                "in_symbols": marked.write(step.in_symbols),
                "in_numbers": marked.write(step.in_numbers),
                "result": marked.number(step.result),
            },
            "copy": tex.equation(step),
            "plain": plain.equation(step),
            "numbers": plain.write(step.in_numbers),
            "result": plain.number(step.result),
            "spoken": spoken.equation(step),
            "spoken_in_symbols": spoken.equals.join(map(spoken.write, (step.left, step.in_symbols))),
            "note": step.note,
            "uses": list(step.uses),
            "rounded": differs_in_display(step.in_numbers, step.result, plain.notation),
            "same": [
                {
                    "plain": f"{plain.write(one)} = {plain.write(other)} = {plain.number(value)}",
                    "spoken": f"{spoken.write(one)}, equals {spoken.write(other)}, equals {spoken.number(value)}",
                }
                for one, other, value in step.same
            ],
            "small": [
                {
                    "tex": f"{tex.write(line.left)} = {tex.write(line.right)}",
                    "plain": f"{plain.write(line.left)} = {plain.write(line.right)}",
                    "spoken": f"{spoken.write(line.left)}, equals {spoken.write(line.right)}",
                    "why": line.why,
                }
                for line in step.small
            ],
        }
        for step in steps
    ]
