"""A table written in any dialect is read back to the same numbers; any bytes at all are read or refused."""

import csv
import io
import time
import tracemalloc

import pytest
from backstep.engine.refused import Refused
from backstep.importing.choices import usual
from backstep.importing.data import data
from backstep.importing.tables import Options, read
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|", "spaces": "  "}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")
numbers = st.floats(-1e6, 1e6, allow_nan=False).map(lambda x: x + 0.0)


@st.composite
def tables(draw):
    width = draw(st.integers(2, 6))
    return draw(st.lists(st.lists(numbers, min_size=width, max_size=width), min_size=1, max_size=12))


@st.composite
def dialects(draw):
    decimal = draw(st.sampled_from(["point", "comma"]))
    quoted = draw(st.booleans())
    separators = [name for name in SEPARATORS if decimal == "point" or quoted or name != "comma"]
    return {
        "separator": draw(st.sampled_from(separators)),
        "decimal": decimal,
        "quoted": quoted,
        "end": draw(st.sampled_from(["\n", "\r\n", "\r"])),
        "encoding": draw(st.sampled_from(ENCODINGS)),
        "header": draw(st.booleans()),
        "named": draw(st.booleans()),
        "trailing": draw(st.booleans()),
        "minus": draw(st.sampled_from(["-", "−"])),
    }


def written(rows, dialect):
    """The bytes of a table, by Python's own csv module where it can write the dialect."""
    separator = SEPARATORS[dialect["separator"]]
    out = io.StringIO()
    one = separator[0]
    if dialect["named"] and one != " ":
        out.write(f"sep={one}{dialect['end']}")
    quoting = csv.QUOTE_ALL if dialect["quoted"] else csv.QUOTE_MINIMAL
    writer = csv.writer(out, delimiter=one, quoting=quoting, lineterminator=dialect["end"])
    trailing = [""] if dialect["trailing"] and one != " " else []
    if dialect["header"]:
        writer.writerow([f"name{n}" for n in range(len(rows[0]))] + trailing)
    for row in rows:
        cells = [repr(x).replace("-", dialect["minus"]).replace("e−", "e-") for x in row]
        cells = [cell.replace(".", ",") if dialect["decimal"] == "comma" else cell for cell in cells]
        writer.writerow(cells + trailing)
    return out.getvalue().encode(dialect["encoding"])


@settings(max_examples=400)
@given(tables(), dialects())
def test_a_table_in_any_dialect_is_read_back_to_the_same_numbers(rows, dialect):
    assume(not (dialect["encoding"] == "cp1252" and dialect["minus"] == "−"))
    # What a person says settles what a short table cannot show: 1,234 alone, or a single row.
    options = Options(dialect["separator"], dialect["decimal"], dialect["header"])
    reading = read(written(rows, dialect), options)
    assert [list(row.cells) for row in reading.rows] == rows


@settings(max_examples=400)
@given(tables(), dialects())
def test_the_dialect_of_a_table_with_decimals_and_a_header_is_found(rows, dialect):
    assume(not (dialect["encoding"] == "cp1252" and dialect["minus"] == "−"))
    rows = [[round(x) + 0.25 for x in row] for row in rows]
    reading = read(written(rows, {**dialect, "header": True}))
    assert [list(row.cells) for row in reading.rows] == rows
    assert (reading.separator, reading.decimal) == (dialect["separator"], dialect["decimal"])
    assert [column.name for column in reading.columns] == [f"name{n}" for n in range(len(rows[0]))]


def read_or_refused(file):
    """Reads, chooses, and makes the data; returns the sentence of a refusal, or nothing."""
    try:
        reading = read(file)
        result = data(reading, usual(reading))
    except Refused as no:
        return no.message
    assert len(result.inputs) == len(result.targets) == len(result.lines) > 0
    assert all(abs(x) <= 1e6 for row in (*result.inputs, *result.targets) for x in row)
    return None


ALPHABET = st.sampled_from(list("0123456789.,;:|\t\n\r \"'#%=-+eExyzNA/−ü\x00\ufeff"))


@settings(max_examples=1500)
@given(st.text(ALPHABET, max_size=80))
@example("sep=")
@example('"')
@example('=""')
@example("#")
@example("\ufeff\ufeff")
def test_any_text_is_read_or_refused(text):
    read_or_refused(text)
    read_or_refused(text.encode("utf-8"))


@settings(max_examples=1500)
@given(st.binary(max_size=120))
@example(b"\xff\xfe")
@example(b"\xfe\xff\x00")
@example(b"\xff\xfe\x00\x00\x01")
def test_any_bytes_are_read_or_refused(file):
    read_or_refused(file)


@given(st.text(ALPHABET, max_size=30), st.text(max_size=10))
def test_names_are_clean_and_at_most_forty_characters_long(name, other):
    try:
        reading = read(f'"{name}"\t{other}\n1\t2\n3\t4\n', Options("tab", header=True))
    except Refused:
        return
    names = [column.name for column in reading.columns]
    assert all(0 < len(name) <= 40 and name.isprintable() for name in names)
    assert len(set(names)) == len(names)


HARD = {
    "numbers": "1.5,2.5,3.5,4.5\n",
    "quotes": '"1","2"\n',
    "quotes over lines": '"a\nb","2"\n',
    "doubled quotes": '"' + '""' * 50 + '",1\n',
    "spaces": " " * 100 + "1\n",
    "empty lines": "\n",
    "comments": "# nothing\n",
    "separators": "," * 100 + "\n",
    "one long line": "1,",
    "one long word": "x",
    "one long number": "1",
    "grouped": "1,234," * 20 + "\n",
    "an open quote": 'a,"b\n',
    "equals signs": '="',
    "gaps": "NA,NA\n",
    "dates": "2024-01-01 2024-01-01\n",
}


@pytest.mark.parametrize("kind", HARD)
def test_time_is_linear_in_the_length(kind):
    def seconds(size):
        file = (HARD[kind] * (size // len(HARD[kind]) + 1))[:size].encode()
        best = float("inf")
        for _ in range(3):
            begun = time.process_time()
            read_or_refused(file)
            best = min(best, time.process_time() - begun)
        return best

    # Four times as long: quadratic time would be sixteen times. A millisecond is noise.
    short, long = seconds(250_000), seconds(1_000_000)
    assert long < 8 * short + 0.02
    assert long < 2.0


def test_memory_is_a_few_times_the_file():
    file = ('"1,5";"x"\n' * 100_000).encode()
    tracemalloc.start()
    read_or_refused(file)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 12 * len(file)
