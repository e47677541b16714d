"""Numbers as learners and programs write them.

    number    := sign? mantissa exponent? | sign? digits "/" digits | "½" and the like
    mantissa  := digits with at most one decimal point or decimal comma
    exponent  := e-4 | ·10⁻⁴ | ×10^-4 | *10**-4 | \\cdot 10^{-4}

A sign is +, -, −, – or —. Thin spaces, apostrophes and underscores group digits by three, and so do
commas beside a point (1,234.5), points beside a comma (1.234,5) and repeated ones (1,234,567).
1,234 alone is 1.234: a learner's comma is a decimal comma. The wrappers of programs are removed:
`tensor(0.4)`, `np.float64(0.4)`, `[0.4]`.

The digits count: 0.0822 says less than 0.082200.
"""

import math
import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from unicodedata import numeric

from ...engine.refused import Refused

MAX_LENGTH = 200
"""Characters of one number."""
MAX_EXPONENT = 300
MINUS = "-−–—﹣－"
SIGN = f"[{MINUS}+]"
THIN = "\u00a0\u2007\u2009\u202f"
GROUPING = f"{THIN}'’_"
DIGITS = rf"(?:[0-9]|[.,][0-9])(?:[0-9]|[.,{GROUPING}](?=[0-9]))*[.,]?"
POWER = (
    r"\s?(?:[·×⋅∙*xX]|\\cdot|\\times)\s?10\s?"
    rf"(?:(?:\^|\*\*)[{{(]?(?P<power>{SIGN}?[0-9]{{1,3}})[}})]?|(?P<raised>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}))"
)
NUMBER = rf"(?:{SIGN}\s?)?{DIGITS}(?:[eE]{SIGN}?[0-9]{{1,3}}(?![0-9])|{POWER}|\s?/\s?{DIGITS})?"
"""The shape of a number in a text. `read_number` says if it is one."""
_NUMBER = re.compile(
    rf"(?P<sign>{SIGN})?\s?(?P<digits>{DIGITS})"
    rf"(?:[eE](?P<exponent>{SIGN}?[0-9]{{1,3}})|{POWER}|\s?/\s?(?P<below>{DIGITS}))?"
)
_PLAIN = re.compile(r"[-−+]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][-−+]?[0-9]{1,2})?")
_WRAPPED = re.compile(r"(?:(?:np|numpy|torch|jnp)\.)?(?:float(?:16|32|64)?|tensor|array|Decimal)\(([^()]*)\)")
_DECIMALS_GROUPED = re.compile(rf"[0-9]{{3}}(?:[{GROUPING}][0-9]{{3}})*[{GROUPING}][0-9]{{1,3}}")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_VULGAR = re.compile("[¼-¾⅐-⅞]")
_TEX_FRACTION = re.compile(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}")


@dataclass(frozen=True)
class Typed:
    """A number as typed: its text, its value, and `unit`, the value of 1 in its last digit.

    A fraction such as 2/5 has unit 0 and no `decimal`; any other number has exactly the digits of
    `decimal`, trailing zeros included.
    """

    text: str
    value: float
    unit: float
    decimal: Decimal | None = None

    @property
    def digits(self) -> int:
        """The number of significant digits."""
        if self.decimal is not None:
            return len(self.decimal.as_tuple().digits) if self.decimal else 0
        mantissa = re.split("[eE/]", self.text)[0]
        return len(re.sub(r"\D", "", mantissa).lstrip("0")) or 0

    @property
    def last_place(self) -> int | None:
        """The power of ten of the last digit: −4 for 0.3589. None for a fraction."""
        if self.decimal is None:
            return None
        return int(self.decimal.as_tuple().exponent)

    @property
    def plain(self) -> str:
        """The number in plain digits: as typed where that is plain, else with the same digits, such
        as 4.2E-9 for 4.2·10⁻⁹."""
        return self.text if self.decimal is None or _PLAIN.fullmatch(self.text) else str(self.decimal)

    def shows(self, number: float) -> bool:
        """True if `number`, rounded to the typed digits, is the typed number."""
        slack = 1e-12 * abs(number) if self.unit > 0.0 else 1e-9 * abs(number)
        return abs(number - self.value) <= 0.5 * self.unit * (1.0 + 1e-9) + slack + 1e-300

    def negated(self) -> "Typed":
        """The same digits with the other sign: −δ_o1 = 0.1385 says δ_o1 = −0.1385."""
        text = self.text[1:].strip() if self.text[:1] in f"+{MINUS}" else self.text
        negative = self.value > 0.0
        return replace(
            self,
            text=f"-{text}" if negative else text,
            value=-self.value,
            decimal=None if self.decimal is None else -self.decimal,
        )


def plain_number(text: str) -> str:
    """The text of a number without marks around it: quotes, TeX, brackets, a program's wrapper."""
    text = text.strip(' \t"`$\ufeff') if len(text) <= MAX_LENGTH else text
    if "\\" in text or "{" in text:
        text = _TEX_FRACTION.sub(r"\1/\2", text).replace("{,}", ",").replace("{.}", ".")
        text = re.sub(r"\\[,;! ]", "", text)
    if "(" in text or "[" in text:
        text = _WRAPPED.sub(r"\1", text).strip("[] ")
    text = _VULGAR.sub(lambda found: _vulgar(found[0]), text)
    return text.replace("⁄", "/").strip()


def read_number(text: str) -> Typed:
    """Reads one number. Refuses any other text."""
    plain = plain_number(text) if len(text) <= MAX_LENGTH else ""
    found = _NUMBER.fullmatch(plain)
    digits = None if found is None else _point(found["digits"])
    below = None if found is None or found["below"] is None else _point(found["below"])
    if found is None or digits is None or (found["below"] is not None and below is None):
        raise Refused("value", f"A number such as 0.4, 0,4, 2/5 or 1e-3 was expected; {short(text)} came.")
    sign = "-" if found["sign"] is not None and found["sign"] in MINUS else ""
    if below is not None:
        if Decimal(below) == 0:
            raise Refused("value", f"{short(text)} divides by 0.")
        # The float nearest to the exact quotient, as the checker has it.
        value = float(Fraction(Decimal(f"{sign}{digits}")) / Fraction(Decimal(below)))
        return _finite(Typed(plain, value, 0.0), text)
    exponent = found["exponent"] or found["power"] or (found["raised"] or "0").translate(_RAISED)
    power = int(re.sub(f"[{MINUS}]", "-", exponent))
    if abs(power) > MAX_EXPONENT:
        raise Refused("value", f"The power of ten of {short(text)} is beyond ±{MAX_EXPONENT}.")
    decimal = Decimal(f"{sign}{digits}e{power}")
    place = int(decimal.as_tuple().exponent)
    if place < -MAX_EXPONENT:
        raise Refused("value", f"{short(text)} has more digits than a number can have here.")
    return _finite(Typed(plain, float(decimal), 10.0**place if place < 300 else math.inf, decimal), text)


def _finite(typed: Typed, text: str) -> Typed:
    if not math.isfinite(typed.value) or not math.isfinite(typed.unit):
        raise Refused("value", f"{short(text)} is too large.")
    return typed


def _point(digits: str) -> str | None:
    """The digits with a decimal point and without grouping; None if the grouping makes no sense."""
    points, commas = digits.count("."), digits.count(",")
    mark = ""
    if points and commas:
        mark = max(".", ",", key=digits.rfind)
        if digits.count(mark) > 1:
            return None
    elif points == 1 or commas == 1:
        mark = "." if points else ","
    whole, _, decimals = digits.partition(mark) if mark else (digits, "", "")
    grouped = any(not c.isdigit() for c in whole)
    if grouped:
        first, *groups = re.split(rf"[.,{GROUPING}]", whole)
        separators = set(re.sub("[0-9]", "", whole))
        if not 1 <= len(first) <= 3 or len(separators) > 1 or any(len(group) != 3 for group in groups):
            return None
        whole = "".join((first, *groups))
    if any(not c.isdigit() for c in decimals):
        if not _DECIMALS_GROUPED.fullmatch(decimals):
            return None
        decimals = re.sub(f"[{GROUPING}]", "", decimals)
    return f"{whole or '0'}.{decimals}" if decimals else whole or None


def _vulgar(sign: str) -> str:
    value = numeric(sign)
    below = next(n for n in range(2, 11) if abs(value * n - round(value * n)) < 1e-9)
    return f"{round(value * below)}/{below}"


def short(text: str) -> str:
    """A text in quotes for a message, cut to 40 characters."""
    return repr(text if len(text) <= 40 else text[:37] + "...")
