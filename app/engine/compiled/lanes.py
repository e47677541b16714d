"""Numbers laid side by side, and sums over such numbers, in an order that never changes."""

from collections.abc import Sequence

from .function import Function
from .values import KINDS, Number, widths_of

LANE_COUNTS = (8, 4, 2, 1)


def total(number: Number) -> Number:
    """The sum over all that lie side by side (`totals`)."""
    return totals([number])


def together(numbers: Sequence[Number]) -> Number:
    """Single numbers, side by side."""
    function, widths, parts, at = numbers[0].function, widths_of(len(numbers)), [], 0
    for width in widths:
        value = "poison" if width > 1 else numbers[at].parts[0]
        for lane in range(width if width > 1 else 0):
            text = (
                f"insertelement {KINDS[width]['t']} {value}, double {numbers[at + lane].parts[0]}, i32 {lane}"
            )
            value = function.name_for(text)
        parts.append(value)
        at += width
    return Number(function, tuple(parts), widths)


def totals(numbers: Sequence[Number]) -> Number:
    """The sum over the lanes of each of 1, 2, 4 or 8 numbers with the same widths; the sums lie side by side.

    The order is the same for any count of numbers: first the vectors of 8, lane by lane, then the halves of that vector, to which
    the lanes of a narrower part are added where their counts are equal. Halves of two numbers are added by one instruction.
    """
    function = numbers[0].function
    rows = [dict.fromkeys(LANE_COUNTS, "") for _ in numbers]
    for row, number in zip(rows, numbers, strict=True):
        for part, width in zip(number.parts, number.widths, strict=True):
            kind = KINDS[width]["t"]
            row[width] = function.name_for(f"fadd {kind} {row[width]}, {part}") if row[width] else part
    lanes = next(width for width in LANE_COUNTS if rows[0][width])
    vectors = [(row[lanes], lanes) for row in rows]
    while lanes > 1:
        lanes //= 2
        others = vectors[1::2] or [("poison", 0)]
        vectors = [_halves_added(function, a, b, lanes) for a, b in zip(vectors[::2], others, strict=True)]
        if rows[0][lanes]:
            share = len(rows) // len(vectors)
            for n, (vector, width) in enumerate(vectors):
                more = _side_by_side(
                    function, [row[lanes] for row in rows[n * share : (n + 1) * share]], lanes
                )
                vectors[n] = function.name_for(f"fadd {KINDS[width]['t']} {vector}, {more}"), width
    while len(vectors) > 1:
        count = len(vectors) // 2
        vectors = [
            (
                _side_by_side(function, [vectors[2 * n][0], vectors[2 * n + 1][0]], vectors[0][1]),
                2 * vectors[0][1],
            )
            for n in range(count)
        ]
    return Number(function, (vectors[0][0],), (vectors[0][1],))


def _halves_added(function: Function, a: tuple[str, int], b: tuple[str, int], lanes: int) -> tuple[str, int]:
    """Of each number in the two vectors, its first `lanes` and the `lanes` after them, added."""
    (one, width), (other, more) = a, b
    kind = KINDS[width]["t"]
    places = [start + lane for start in range(0, width + more, 2 * lanes) for lane in range(lanes)]
    made, halves = len(places), []
    for offset in (0, lanes):
        if made == 1:
            text = f"extractelement {kind} {one}, i32 {offset}"
        else:
            chosen = ", ".join(f"i32 {place + offset}" for place in places)
            text = f"shufflevector {kind} {one}, {kind} {other}, <{made} x i32> <{chosen}>"
        halves.append(function.name_for(text))
    return function.name_for(f"fadd {KINDS[made]['t']} {halves[0]}, {halves[1]}"), made


def _side_by_side(function: Function, vectors: list[str], width: int) -> str:
    while len(vectors) > 1:
        chosen = ", ".join(f"i32 {lane}" for lane in range(2 * width))
        joined = []
        for one, other in zip(vectors[::2], vectors[1::2], strict=True):
            if width == 1:
                text = f"insertelement <2 x double> poison, double {one}, i32 0"
                joined.append(
                    function.name_for(
                        f"insertelement <2 x double> {function.name_for(text)}, double {other}, i32 1"
                    )
                )
            else:
                kind = KINDS[width]["t"]
                text = f"shufflevector {kind} {one}, {kind} {other}, <{2 * width} x i32> <{chosen}>"
                joined.append(function.name_for(text))
        vectors, width = joined, 2 * width
    return vectors[0]
