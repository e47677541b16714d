"""One spelling for all ways to write a name: TeX, Unicode and words become plain letters.

    key("\\frac{\\partial E_{\\mathrm{total}}}{\\partial w_{5}}")    ∂etotal/∂w5
    key("∂E/∂w₅"), key("the derivative of E with respect to w 5")  ∂e/∂w5
    key("w_{5}^{+}"), key("w₅⁺"), key("new w5"), key("w5'")         w5+

A key has lower-case letters, digits, ".", ",", "/", "+", ∂ and δ; spaces, underscores, braces and
carets are gone.
"""

import re
from typing import NamedTuple
from unicodedata import normalize

MAX_NAME = 160
"""Characters of one name. The longest name in TeX has about 90."""


class Spelled(NamedTuple):
    """A name's key, its sample counted from 0 (None without one), the neuron after "via", and a
    minus before the name."""

    key: str
    sample: int | None = None
    via: str = ""
    negated: bool = False


_HTML = re.compile(r"\\html(?:Data|Class)\{[^{}]*\}")
_VIA = re.compile(r"(?:\\right)?\|_\{?([^{}|]*)\}?\s*$|[\s_)}\]](?:via|through)\b(.*)$", re.IGNORECASE)
_SAMPLE = re.compile(
    r"\[\s*(?:sample\s*)?([0-9]{1,9})\s*\]|\^?\(\s*([0-9]{1,9})\s*\)|,?\s*\b(?:of\s+)?sample\s+([0-9]{1,9})\b"
)
_SPOKEN = re.compile(
    r"^\s*(?:the\s+)?(?:partial\s+)?(?:derivative|gradient)\s+of\s+(.+?)\s+(?:with\s+respect\s+to|w\.?r\.?t\.?|by)\s+(.+)$",
    re.IGNORECASE,
)
_TEX_WORDS = re.compile(
    r"\\(?:mathrm|mathit|mathbf|text|operatorname|boldsymbol|left|right|[dt]?frac|big+[lr]?)(?![a-zA-Z])\.?"
)
_TEX_SPACE = re.compile(r"\\[,;:! ]|\\q?quad(?![a-zA-Z])|~")
_NEW_BEFORE = re.compile(
    r"^(?:the\s+)?(?:new|updated|next)(?:\s+(?:value|weight|bias)(?:\s+of)?)?[\s_]*(?=[a-z])"
)
_NEW_AFTER = re.compile(
    r"(?:[\s_^({.]*(?:new|updated|next)[)}]?|\s?\^?\s?\(?\+\)?|\s?\^?\s?'|\s+after(?:\s+(?:the\s+)?update)?)+$"
)
_FILLING = re.compile(r"^\s*(?:my|the)\s+|\s+of(?:\s+the)?(?:\s+neuron)?(?=\s+[a-z]{1,6}[\s_]*[0-9])")
_MINUS_BEFORE = re.compile(r"-\s*|minus\s+")
_WORDS = (
    ("\\partial", "∂"), ("\\nabla", "∇"), ("\\delta", "δ"), ("\\prime", "'"), ("\\hat", "hat"), ("\\ast", "*"),
    ("partial", "∂"), ("nabla", "∇"), ("delta", "δ"), ("ŷ", "yhat"),
)  # fmt: skip
_OUTSIDE = " \t\"'`$*&:=~\u200b\ufeff"
_UNICODE = str.maketrans(
    {"′": "'", "’": "'", "ʹ": "'", "⁄": "/", "∕": "/", "÷": "/", "→": ",", "−": "-", "–": "-"}
)


def spelled(text: str, *, points: bool = False) -> Spelled | None:
    """The spelling of a name; None for a text that is too long or empty.

    With `points`, digits with a space or an underscore between them belong to one neuron: h2_1 is
    h2.1.
    """
    if not 0 < len(text) <= MAX_NAME:
        return None
    text = text.strip(_OUTSIDE.replace("'", "")).removeprefix("\\(").removesuffix("\\)")
    text = text.strip("'") if text[:1] == "'" else text
    text = _HTML.sub("", text)
    via = ""
    if (found := _VIA.search(text)) is not None:
        text, via = (
            text[: found.start()],
            _compact(normalize("NFKC", found[1] or found[2] or "").lower(), points),
        )
    if "frac" in text:
        text = text.replace("}{", "}/{")
    text = _TEX_SPACE.sub(" ", _TEX_WORDS.sub("", text))
    text = normalize("NFKC", text).translate(_UNICODE).lower()
    for word, sign in _WORDS:
        text = text.replace(word, sign)
    text = re.sub(r"\bof the batch\b|\bpoint\b|[{}\\]", _small, text)
    text, sample = _sample(text)
    if sample == -1:
        return None
    if (words := _SPOKEN.match(text)) is not None:
        text = f"∂{words[1]}/∂{words[2]}"
    text = _FILLING.sub("", text).strip()
    minus = _MINUS_BEFORE.match(text)
    negated, text = minus is not None, text if minus is None else text[minus.end() :]
    return Spelled(_new(text, points), sample, via, negated)


def _small(found: re.Match[str]) -> str:
    return "." if found[0] == "point" else ""


def _sample(text: str) -> tuple[str, int | None]:
    """(text without the sample, sample); the sample is −1 if two samples are named."""
    named = {int(next(filter(None, found))) - 1 for found in _SAMPLE.findall(text)}
    if not named:
        return text, None
    return _SAMPLE.sub("", text), named.pop() if len(named) == 1 else -1


def _new(text: str, points: bool) -> str:
    """The key, with one + at the end for a new parameter."""
    before = _NEW_BEFORE.match(text)
    after = _NEW_AFTER.search(text[-20:])
    if after is not None and "after" in after[0] and text[:1] not in ("w", "b"):
        after = None  # "E_total after" is the error after the update
    if before is not None:
        text = text[before.end() :]
    if after is not None:
        text = text[: len(text) - len(after[0])]
    key = _compact(text, points)
    return f"{key}+" if (before is not None or after is not None) and key else key


def _compact(text: str, points: bool) -> str:
    if points:
        text = re.sub(r"(?<=[0-9])[_\s]+(?=[0-9])", ".", text.strip())
    text = re.sub(r"(?<=[0-9])[_\s]+(?=[0-9])", "|", text.strip())
    return re.sub(r"[\s_^()]", "", text)
