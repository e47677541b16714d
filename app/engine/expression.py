"""A formula in x as people type it, read and calculated: sin(3x)/2, x³ − x, |x|, 2^-x, 0,5x.

    sum      = product (("+" | "−") product)*
    product  = signed (("·" | "/" | nothing) signed)*      a sign only after "·", "/" or "^"
    power    = operand superscript? ("^" signed)?
    operand  = number | x | pi | e | "(" sum ")" | "|" sum "|" | "√" operand | function exponent? argument
    argument = "(" sum ")"  or, without parentheses, the numbers, names and parentheses that follow

* "·" and "*" are the same, and nothing between two operands is a product: 2x, 3(x + 1), x sin x. A
  product without a sign binds like one with a sign: 1/2x is (1/2)·x.
* −x² is −(x²), and 2^3^2 is 2^(3^2).
* A function without parentheses takes the product up to the next sign or function: sin 2πx,
  sin x cos x. sin² x is (sin x)². The root takes one operand: √2x is √2·x.
* log is the natural logarithm, and so is ln. Angles are in radians. 0,5 is 0.5.

The text is read once from left to right, and calculated by NumPy in float64. Where a formula has no
value, the result is NaN (√−1) or infinite (1/0).
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .refused import Refused

Array = NDArray[np.float64]

MAX_LENGTH = 200
"""Characters."""
MAX_DEPTH = 30
"""Parentheses, functions, signs and powers inside each other."""

FUNCTIONS: dict[str, Callable[[Array], Array]] = {
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "exp": np.exp,
    "log": np.log,
    "ln": np.log,
    "sqrt": np.sqrt,
    "abs": np.abs,
}
CONSTANTS = {"pi": math.pi, "π": math.pi, "e": math.e}
OPERATIONS: dict[str, Callable[[Array, Array], Array]] = {
    "+": np.add,
    "-": np.subtract,
    "*": np.multiply,
    "/": np.divide,
    "^": np.power,
}
SAME_SIGNS = str.maketrans("−–·×⋅∙÷：:[]{}", "--****///()()")
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
NAMES = sorted((*FUNCTIONS, *CONSTANTS, "x"), key=len, reverse=True)

TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d+(?:[.,]\d+)?(?:e[+-]?\d+)?|[.,]\d+)
           |(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)
           |(?P<word>[^\W\d_⁰¹²³⁴⁵⁶⁷⁸⁹]+)
           |(?P<sign>\*\*|[-+*/^()|√]))""",
    re.VERBOSE,
)
BEGINNING = re.compile(r"\s*(?:y|f\s*\(\s*x\s*\))\s*=")


class Token(NamedTuple):
    kind: str
    """number, raised (superscript digits), name, sign, or end."""
    text: str
    at: int
    """Where it begins in the text."""


class Step(NamedTuple):
    """A step of the calculation on a stack: a number or x is put on it, an operation takes its operands from it."""

    name: str
    """number, x, negative, a name of `FUNCTIONS` or a sign of `OPERATIONS`."""
    value: float = 0.0


@dataclass(frozen=True)
class Expression:
    """A formula that has been read: `text` as typed, `steps` in the order of the calculation."""

    text: str
    steps: tuple[Step, ...]

    def at(self, x: Array) -> Array:
        """The values at `x`, of the same shape; NaN or infinite where there is none."""
        stack: list[Array] = []
        with np.errstate(all="ignore"):
            for step in self.steps:
                if step.name == "number":
                    stack.append(np.full_like(x, step.value))
                elif step.name == "x":
                    stack.append(x)
                elif step.name in OPERATIONS:
                    right = stack.pop()
                    stack.append(OPERATIONS[step.name](stack.pop(), right))
                else:
                    f = np.negative if step.name == "negative" else FUNCTIONS[step.name]
                    stack.append(f(stack.pop()))
        return stack.pop().astype(np.float64, copy=True)


def read(text: str) -> Expression:
    """Reads a formula. Refuses one that is too long, too deep, or none; the sentence names the place."""
    if len(text) > MAX_LENGTH:
        raise Refused("formula", f"A formula has at most {MAX_LENGTH} characters; {len(text)} came.")
    return Expression(text, _Reader(text).read())


class _Reader:
    """Reads one text from left to right; each method reads one rule of the grammar and writes its steps."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = _tokens(text)
        self._next = 0
        self._steps: list[Step] = []
        self._open: list[str] = []
        """The parentheses and bars that are open, outermost first."""
        self._depth = 0

    def read(self) -> tuple[Step, ...]:
        self._sum()
        token = self._token
        if token.text == ")":
            self._refuse(token, 'there is no open "(" for this ")"')
        if token.kind != "end":
            self._refuse(token, f"a sign such as + was expected; {_quoted(token)} came")
        return tuple(self._steps)

    # ---- the grammar

    def _sum(self) -> None:
        self._product()
        while self._token.text in ("+", "-"):
            sign = self._take().text
            self._product()
            self._steps.append(Step(sign))

    def _product(self) -> None:
        self._signed()
        while True:
            if self._token.text in ("*", "/"):
                sign = self._take().text
                self._signed()
            elif self._begins_operand():
                sign = "*"
                self._power()
            else:
                return
            self._steps.append(Step(sign))

    def _signed(self) -> None:
        if self._token.text not in ("+", "-"):
            self._power()
            return
        sign = self._take()
        self._deeper(sign, self._signed)
        if sign.text == "-":
            self._steps.append(Step("negative"))

    def _power(self) -> None:
        self._operand()
        raised = self._token.kind == "raised"
        if raised:
            self._raise(self._take())
        if self._token.text == "^":
            sign = self._take()
            if raised:
                self._refuse(
                    sign, "two exponents follow each other; write parentheses, as in (x²)^3 or x^(2^3)"
                )
            self._deeper(sign, self._signed)
            self._steps.append(Step("^"))

    def _operand(self) -> None:
        token = self._take()
        if token.kind == "number":
            self._number(token)
        elif token.text == "x":
            self._steps.append(Step("x"))
        elif token.text in CONSTANTS:
            self._steps.append(Step("number", CONSTANTS[token.text]))
        elif token.text in FUNCTIONS:
            self._deeper(token, lambda: self._function(token.text))
        elif token.text == "√":
            self._deeper(token, self._operand)
            self._steps.append(Step("sqrt"))
        elif token.text == "(":
            self._deeper(token, lambda: self._enclosed(token, ")"))
        elif token.text == "|":
            self._deeper(token, lambda: self._enclosed(token, "|"))
            self._steps.append(Step("abs"))
        else:
            self._refuse(token, f"a number, x or a function was expected; {_quoted(token)} came")

    def _function(self, name: str) -> None:
        exponent = None
        if self._token.kind == "raised":
            exponent = self._take()
        elif self._token.text == "^":
            self._take()
            exponent = self._take()
            if exponent.kind != "number":
                self._refuse(
                    exponent, f"after {name}^ a number was expected; for another power write ({name}(x))^…"
                )
        if exponent and exponent.text[0] in "⁻-":
            self._refuse(exponent, f"{name} with a negative exponent has two meanings; write 1/{name}(x)")
        self._argument(name)
        self._steps.append(Step(name))
        if exponent:
            self._raise(exponent)

    def _argument(self, name: str) -> None:
        if self._token.text == "(":
            self._operand()
            return
        sign = self._take() if self._token.text in ("+", "-") else None
        if not self._begins_operand(first=True):
            self._refuse(
                self._token,
                f"after {name} its argument was expected, as in {name}(x); {_quoted(self._token)} came",
            )
        self._power()
        while self._begins_operand() and self._token.text not in FUNCTIONS:
            self._power()
            self._steps.append(Step("*"))
        if sign and sign.text == "-":
            self._steps.append(Step("negative"))

    def _enclosed(self, opening: Token, closing: str) -> None:
        self._open.append(opening.text)
        self._sum()
        if self._token.text != closing:
            self._refuse(
                self._token,
                f'the "{opening.text}" at character {opening.at + 1} is not closed; "{closing}" was expected, '
                f"and {_quoted(self._token)} came",
            )
        self._open.pop()
        self._take()

    # ---- parts

    @property
    def _token(self) -> Token:
        return self._tokens[self._next]

    def _take(self) -> Token:
        token = self._token
        if token.kind != "end":
            self._next += 1
        return token

    def _begins_operand(self, *, first: bool = False) -> bool:
        """True if an operand can follow here without a sign between. A bar closes the one that is open.

        Refuses a number right after another operand, unless it is the `first` of a product.
        """
        token = self._token
        if token.text == "|":
            return first or not (self._open and self._open[-1] == "|")
        if token.kind == "number" and not first:
            before = self._tokens[self._next - 1]
            if before.kind in ("number", "raised", "name") and before.text not in FUNCTIONS:
                self._refuse(
                    token,
                    f'between {_quoted(before)} and {_quoted(token)} a sign is missing, such as "·" or "^"',
                )
        return token.kind in ("number", "name") or token.text in ("(", "√")

    def _number(self, token: Token) -> None:
        value = float(token.text.replace(",", "."))
        if not math.isfinite(value):
            self._refuse(token, f"{token.text} is too large")
        self._steps.append(Step("number", value))

    def _raise(self, exponent: Token) -> None:
        self._number(exponent._replace(text=exponent.text.translate(SUPERSCRIPTS)))
        self._steps.append(Step("^"))

    def _deeper(self, token: Token, rule: Callable[[], None]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._refuse(
                token, f"more than {MAX_DEPTH} parentheses, functions, signs or powers lie inside each other"
            )
        rule()
        self._depth -= 1

    def _refuse(self, token: Token, reason: str) -> None:
        raise Refused("formula", f"{_place(self._text, token.at)} {reason}.")


def _tokens(text: str) -> list[Token]:
    """The text in parts, with an end behind them."""
    plain = (
        text.lower().translate(SAME_SIGNS) if len(text.lower()) == len(text) else text.translate(SAME_SIGNS)
    )
    beginning = BEGINNING.match(plain)
    at = beginning.end() if beginning else 0
    tokens: list[Token] = []
    while plain[at:].strip():
        found = TOKEN.match(plain, at)
        if not found or not found.lastgroup:
            at += len(plain[at:]) - len(plain[at:].lstrip())
            raise Refused("formula", f'{_place(text, at)} "{text[at]}" has no meaning in a formula.')
        kind, begun = found.lastgroup, found.start(found.lastgroup)
        if kind == "word":
            tokens.extend(_names(text, found[kind], begun))
        else:
            tokens.append(Token(kind, "^" if found[kind] == "**" else found[kind], begun))
        at = found.end()
    return [*tokens, Token("end", "", len(text))]


def _names(text: str, word: str, at: int) -> list[Token]:
    """The names that a run of letters consists of, the longest first: xsinx is x, sin, x."""
    names, rest = [], word
    while rest:
        name = next((name for name in NAMES if rest.startswith(name)), None)
        if name is None:
            raise Refused(
                "formula",
                f'{_place(text, at)} "{word}" is not known; a formula has x, pi, e, and the functions {", ".join(FUNCTIONS)}.',
            )
        names.append(Token("name", name, at + len(word) - len(rest)))
        rest = rest[len(name) :]
    return names


def _quoted(token: Token) -> str:
    return "the end" if token.kind == "end" else f'"{token.text}"'


def _place(text: str, at: int) -> str:
    """The place in words: 'At character 5, after "2x +":'."""
    before = text[:at].rstrip()
    if not before:
        return "At the beginning:"
    shown = before if len(before) <= 12 else f"…{before[-11:]}"
    return (
        f'At character {min(at, len(text)) + 1}, after "{shown}":'
        if at < len(text)
        else f'At the end, after "{shown}":'
    )
