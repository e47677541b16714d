"""Class codes, pupils' codes, and the names that are given to pupils.

A function that draws takes `below`: `below(n)` is a random whole number from 0 to n − 1. So nothing
here has a source of chance of its own.
"""

from collections.abc import Callable, Container

Below = Callable[[int], int]

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""30 letters and digits, without 0, 1, I, L, O and U, which are read as others."""
LENGTH = 7
"""30⁷ = 2.2 · 10¹⁰ codes."""
PINS = 10_000

ADJECTIVES = (
    "Amber", "Blue", "Brave", "Bright", "Brisk", "Calm", "Clever", "Cool", "Coral", "Curious", "Fair", "Fast",
    "Gentle", "Gold", "Grand", "Green", "Happy", "Jolly", "Keen", "Kind", "Lively", "Lucky", "Merry", "Mint",
    "Neat", "Noble", "Olive", "Patient", "Plum", "Proud", "Quick", "Quiet", "Red", "Silver", "Smart", "Snowy",
    "Sunny", "Swift", "Teal", "Violet", "Warm", "Wise", "Witty", "Young",
)  # fmt: skip
ANIMALS = (
    "Badger", "Bear", "Beaver", "Bison", "Crane", "Deer", "Dolphin", "Dove", "Eagle", "Falcon", "Ferret", "Finch",
    "Fox", "Gecko", "Hare", "Hawk", "Heron", "Horse", "Ibis", "Jay", "Koala", "Lark", "Lemur", "Lion", "Lynx",
    "Magpie", "Marten", "Newt", "Otter", "Owl", "Panda", "Puffin", "Raven", "Robin", "Salmon", "Seal", "Sparrow",
    "Stork", "Swan", "Tiger", "Turtle", "Whale", "Wren", "Zebra",
)  # fmt: skip


def draw_code(below: Below) -> str:
    """A class code: seven symbols of `ALPHABET`."""
    return "".join(ALPHABET[below(len(ALPHABET))] for _ in range(LENGTH))


def read_code(typed: str) -> str | None:
    """The code that was typed, in capitals and without spaces or hyphens; None if it is no code."""
    if len(typed) > 40:
        return None
    code = "".join(typed.upper().replace("-", " ").split())
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def draw_pin(below: Below) -> str:
    """Four digits, by which a pupil comes back on another device."""
    return f"{below(PINS):04}"


def draw_name(below: Below, taken: Container[str]) -> str:
    """A given name such as "Blue Otter"; `taken` holds names as `nicknames.key` writes them."""
    first = below(len(ADJECTIVES) * len(ANIMALS))
    for n in range(len(ADJECTIVES) * len(ANIMALS)):
        adjective, animal = divmod((first + n) % (len(ADJECTIVES) * len(ANIMALS)), len(ANIMALS))
        name = f"{ADJECTIVES[adjective]} {ANIMALS[animal]}"
        if name.casefold() not in taken:
            return name
    return ADJECTIVES[first % len(ADJECTIVES)]
