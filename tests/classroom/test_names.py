"""Codes and nicknames."""

import random
import unicodedata

import pytest
from backstep.classroom import codes, nicknames
from hypothesis import given
from hypothesis import strategies as st


def test_a_code_has_seven_symbols_of_thirty_without_look_alikes():
    code = codes.draw_code(random.Random(1).randrange)
    assert len(code) == 7
    assert len(set(codes.ALPHABET)) == 30
    assert not set("01ILOU") & set(codes.ALPHABET)
    assert codes.read_code(code) == code


def test_a_typed_code_may_have_spaces_hyphens_and_small_letters():
    assert codes.read_code(" kmpt 4rx ") == "KMPT4RX"
    assert codes.read_code("KMPT-4RX") == "KMPT4RX"


@pytest.mark.parametrize("typed", ["", "KMPT4R", "KMPT4RXX", "KMPT4R0", "KMPT4R1", "К" * 7, "A" * 100_000])
def test_other_text_is_no_code(typed):
    assert codes.read_code(typed) is None


def test_given_names_differ_until_all_are_taken():
    taken: set[str] = set()
    below = random.Random(2).randrange
    for _ in range(len(codes.ADJECTIVES) * len(codes.ANIMALS)):
        name = codes.draw_name(below, taken)
        assert name.casefold() not in taken
        taken.add(name.casefold())
    assert len(taken) >= 1500


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Ada", "Ada"),
        ("  Ada \t  L. ", "Ada L."),
        ("", ""),
        (" \u200b\u2060 ", ""),
        ("\u202eadA\u202c", "adA"),
        ("a\u0000b\u0007", "ab"),
        ("line\nbreak\u2028", "line break"),
        ("<b>Ada</b>", "<b>Ada</b>"),
        ("e\u0301", "é"),
        ("👩\u200d🔬 Ada", "👩\u200d🔬 Ada"),
        ("a\u200db", "ab"),
        ("🇫🇷", "🇫🇷"),
        ("\u0301\u0301x", "x"),
        ("\u3164", ""),
        ("\ud800x", "x"),
        ("Z" + "\u0335" * 50, "Z\u0335\u0335"),
        ("x" * 10_000, "x" * 24),
    ],
)
def test_a_nickname_is_cleaned(typed, shown):
    assert nicknames.clean(typed) == shown


def test_a_nickname_of_many_emoji_has_at_most_24_of_them():
    family = "👨\u200d👩\u200d👧"
    assert nicknames.clean(family * 40) == family * 20  # 100 code points
    assert nicknames.clean("🦦" * 40) == "🦦" * 24


@given(st.text(max_size=60))
def test_a_clean_nickname_is_short_printable_and_stays_as_it_is(typed):
    shown = nicknames.clean(typed)
    assert len(shown) <= nicknames.MOST_CODE_POINTS
    assert all(unicodedata.category(letter)[0] != "C" or letter == "\u200d" for letter in shown)
    assert all(
        unicodedata.bidirectional(letter) not in ("RLO", "LRO", "RLE", "LRE", "PDF") for letter in shown
    )
    assert shown == shown.strip()
    shown.encode("utf-8")
    assert nicknames.clean(shown) == shown


def test_equal_nicknames_are_numbered_and_the_teachers_name_is_not_free():
    taken = {nicknames.key("Ada"), nicknames.key("Ada 2")}
    assert nicknames.told_apart("ada", taken) == "ada 3"
    assert nicknames.told_apart("Ａｄａ", taken) == "Ａｄａ 3"
    assert nicknames.told_apart("Ben", taken) == "Ben"
    assert nicknames.told_apart("Teacher", set()) == "Teacher 2"
    assert len(nicknames.told_apart("x" * 24, {"x" * 24})) <= 24
