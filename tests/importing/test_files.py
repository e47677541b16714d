"""Files in the shapes that people have them: each with its right reading, or its refusal.

The table was written from the importer's description, not from its code.
"""

from dataclasses import dataclass, field

import pytest
from backstep.engine.refused import Refused
from backstep.importing.tables import Options, read

GAP = None


@dataclass
class Right:
    """The right reading. Fields that are None are not compared."""

    rows: list
    names: list | None = None
    kinds: str | None = None
    """n or w for each column."""
    separator: str | None = None
    decimal: str | None = None
    encoding: str | None = None
    header: bool | None = None
    says: list = field(default_factory=list)
    """Parts of sentences, each of which one note has."""
    lines: list | None = None
    silent: bool = False
    """True if nothing has to be said."""


@dataclass
class Refusal:
    """Words that the sentence has."""

    says: list


AB = ["a", "b"]
TWO = [(1.0, 2.0), (3.0, 4.0)]
HALVES = [(1.5, 2.25), (-3.5, 4.0)]
WORDS = [(1.5, "yes"), (2.5, "no")]

FILES = {
    # ---- separators
    "CSV": (b"a,b\n1,2\n3,4\n", Right(TWO, AB, "nn", "comma", "point", "UTF-8", True, silent=True)),
    "CSV without a last line break": (b"a,b\n1,2\n3,4", Right(TWO, AB)),
    "TSV": (b"a\tb\n1\t2\n3\t4\n", Right(TWO, AB, "nn", "tab", silent=True)),
    "semicolons": (b"a;b\n1.5;2.25\n-3.5;4\n", Right(HALVES, AB, "nn", "semicolon", "point")),
    "bars": (b"a|b\n1|2\n3|4\n", Right(TWO, AB, "nn", "bar")),
    "columns below each other": (b"  a    b\n  1    2\n  3    4\n", Right(TWO, AB, "nn", "spaces", silent=True)),
    "columns with tabs and spaces mixed": (b"a \t b\n1\t  2\n3  \t4\n", Right(TWO, AB)),
    "spaces after commas": (b"a, b\n1, 2\n3, 4\n", Right(TWO, AB, "nn", "comma")),
    "a line that names the separator": (b"sep=;\na;b\n1,5;2,25\n-3,5;4\n", Right(HALVES, AB, "nn", "semicolon", "comma", lines=[3, 4])),
    "a named separator that nothing else shows": (b"sep=|\n1|2,5\n3|4,5\n", Right([(1.0, 2.5), (3.0, 4.5)], separator="bar", decimal="comma")),
    "separators inside of words": (b'name,y\n"Smith, John",1\n"Doe; Jane",2\n', Right([("Smith, John", 1.0), ("Doe; Jane", 2.0)], ["name", "y"], "wn", "comma")),
    # ---- decimal signs and thousands
    "decimal commas": (b"a;b\n1,5;2,25\n-3,5;4\n", Right(HALVES, AB, "nn", "semicolon", "comma", silent=True)),
    "decimal commas between tabs": (b"a\tb\n1,5\t2,25\n-3,5\t4\n", Right(HALVES, AB, "nn", "tab", "comma")),
    "decimal commas in quotes between commas": (b'a,b\n"1,5","2,25"\n"-3,5","4"\n', Right(HALVES, AB, "nn", "comma", "comma")),
    "decimal commas between spaces": (b"a b\n1,5 2,25\n-3,5 4\n", Right(HALVES, AB, "nn", "spaces", "comma")),
    "thousands with commas and a point": (b"a;b\n1,234.5;2\n3;4\n", Right([(1234.5, 2.0), (3.0, 4.0)], decimal="point", says=["thousands"])),
    "thousands with points and a comma": (b"a;b\n1.234,5;2\n3;4\n", Right([(1234.5, 2.0), (3.0, 4.0)], decimal="comma", says=["thousands"])),
    "a comma and three digits beside a decimal point": (b"a;b\n1,234;2.5\n3;4\n", Right([(1234.0, 2.5), (3.0, 4.0)], decimal="point", says=["thousands"])),
    "a comma and three digits beside a decimal comma": (b"a;b\n1,234;2,5\n3;4\n", Right([(1.234, 2.5), (3.0, 4.0)], decimal="comma")),
    "a comma and three digits and nothing else": (
        b"a;b\n1,234;2\n3,456;4\n", Right([("1,234", 2.0), ("3,456", 4.0)], AB, "wn", says=["“1,234” may have a decimal comma or a separator of thousands"]),
    ),
    "points in groups of three": (b"a;b\n1.234.567;2\n2.345;4\n", Right([(1234567.0, 2.0), (2345.0, 4.0)], decimal="comma")),
    "spaces in groups of three": ("a;b\n1 234,5;2\n12\u202f345;4\n".encode(), Right([(1234.5, 2.0), (12345.0, 4.0)])),
    "Swiss apostrophes": (b"a;b\n1'234.5;2\n3;4\n", Right([(1234.5, 2.0), (3.0, 4.0)])),
    "points with three decimals": (b"a,b\n1.234,2\n3.456,4\n", Right([(1.234, 2.0), (3.456, 4.0)], decimal="point")),
    "exponents, signs, and bare decimals": (b"a,b\n1e-3,+2\n-1.5E+02,.5\n", Right([(0.001, 2.0), (-150.0, 0.5)])),
    "the minus of typesetting": ("a;b\n−1,5;2\n–2;4\n".encode(), Right([(-1.5, 2.0), (-2.0, 4.0)])),
    "per cent signs": (b"a,b\n12%,1\n50 %,2\n", Right([(12.0, 1.0), (50.0, 2.0)], says=["“a” have a % sign; 12 % is read as 12"])),
    # ---- bytes
    "UTF-8 with a mark": (b"\xef\xbb\xbfa,b\n1,2\n3,4\n", Right(TWO, AB, encoding="UTF-8", silent=True)),
    "UTF-16 little-endian with a mark": (b"\xff\xfe" + "a;b\n1,5;2\n3;ü\n".encode("utf-16-le"), Right([(1.5, "2"), (3.0, "ü")], AB, encoding="UTF-16")),
    "UTF-16 big-endian with a mark": (b"\xfe\xff" + "a\tb\r\n1\t2\r\n3\t4\r\n".encode("utf-16-be"), Right(TWO, AB, encoding="UTF-16")),
    "UTF-16 little-endian without a mark": ("a,b\n1,2\n3,4\n".encode("utf-16-le"), Right(TWO, AB, encoding="UTF-16")),
    "UTF-16 big-endian without a mark": ("a,b\n1,2\n3,4\n".encode("utf-16-be"), Right(TWO, AB, encoding="UTF-16")),
    "Windows-1252": ("größe;art\n1;süß\n2;saß\n".encode("cp1252"), Right([(1.0, "süß"), (2.0, "saß")], ["größe", "art"], encoding="Windows-1252", says=["not UTF-8"])),
    "Windows line ends": (b"a,b\r\n1,2\r\n3,4\r\n", Right(TWO, AB, lines=[2, 3])),
    "old Macintosh line ends": (b"a,b\r1,2\r3,4\r", Right(TWO, AB, lines=[2, 3])),
    # ---- quotes
    "everything quoted": (b'"a","b"\n"1","2"\n"3","4"\n', Right(TWO, AB, "nn", silent=True)),
    "doubled quotes": (b'a,b\n1,"say ""yes"""\n2,"no"\n', Right([(1.0, 'say "yes"'), (2.0, "no")])),
    "a line break in quotes": (b'"width\nin cm",b\n1,2\n3,4\n', Right(TWO, ["width in cm", "b"], lines=[3, 4])),
    "a quote in the middle of a word": (b'size,y\n5" pipe,1\n6" pipe,2\n', Right([('5" pipe', 1.0), ('6" pipe', 2.0)])),
    "Excel's equals sign and quotes": (b'a,b\n="1",2\n"=""3""",4\n', Right(TWO, AB, "nn")),
    "a quote that never closes": (b'a,b\n1,2\n3,"4\n5,6\n', Refusal(["line 3", "never closed", "Close it"])),
    # ---- headers
    "no header": (b"1,2\n3,4\n", Right(TWO, ["column 1", "column 2"], header=False)),
    "no header, and words": (b"1.5,yes\n2.5,no\n", Right(WORDS, header=False)),
    "a header above words": (b"a,b\n1.5,yes\n2.5,no\n", Right(WORDS, AB, "nw", header=True)),
    "words only, no header": (b"sunny,yes\nrain,no\nsunny,no\n", Right([("sunny", "yes"), ("rain", "no"), ("sunny", "no")], header=False)),
    "words only, with a header": (b"sky,play\nsunny,yes\nrain,no\nsunny,no\n", Right([("sunny", "yes"), ("rain", "no"), ("sunny", "no")], ["sky", "play"], header=True)),
    "a header with one name fewer (R)": (b'"a" "b"\n"1" 1 2\n"2" 3 4\n', Right([(1.0, 1.0, 2.0), (2.0, 3.0, 4.0)], ["row", "a", "b"], says=["one name fewer"])),
    "two columns of one name": (b"a,a\n1,2\n3,4\n", Right(TWO, ["a", "a (2)"], says=["“a”"])),
    "a column without a name": (b"a,,b\n1,5,2\n3,6,4\n", Right([(1.0, 5.0, 2.0), (3.0, 6.0, 4.0)], ["a", "column 2", "b"])),
    "a title above the table": (b"My measurements,\n\na,b\n1,2\n3,4\n", Right(TWO, AB, lines=[4, 5], says=["Line 1 is a title"])),
    "a very long name with control characters": (b"a\x07" + b"x" * 90 + b",b\n1,2\n3,4\n", Right(TWO, ["a " + "x" * 37 + "…", "b"])),
    # ---- lines
    "comments": (b"# from the lab\n% 2024\na,b\n1,2\n# later\n3,4\n", Right(TWO, AB, lines=[4, 6], says=["3 comment lines"])),
    "a column called #": (b"#,b\n1,2\n3,4\n", Right(TWO, ["#", "b"])),
    "empty lines": (b"\n\na,b\n\n1,2\n\n\n3,4\n\n", Right(TWO, AB, lines=[5, 8])),
    "empty lines of a spreadsheet": (b"a,b\n1,2\n,\n3,4\n,\n,\n", Right(TWO, AB, lines=[2, 4])),
    "separators at the ends of lines": (b"a,b,\n1,2,\n3,4,\n", Right(TWO, AB, silent=True)),
    "separators at the ends of rows only": (b"a;b\n1;2;;\n3;4;;\n", Right(TWO, AB)),
    "a column without values": (b"a,notes,b\n1,,2\n3,,4\n", Right(TWO, AB, says=["“notes” is empty and left out"])),
    "a line with too few values": (b"a,b,c,d,e\n1,2,3,4,5\n1,2,3,4\n6,7,8,9,0\n", Right(
        [(1.0, 2.0, 3.0, 4.0, 5.0), (1.0, 2.0, 3.0, 4.0, GAP), (6.0, 7.0, 8.0, 9.0, 0.0)], says=["Line 3 has 4 values, the header has 5."])),
    "a line with too many values": (b"a,b\n1,2\n3,4,5\n", Right(TWO, AB, says=["Line 3 has 3 values, the header has 2."])),
    # ---- gaps and words
    "gaps": (b"a,b\n1,\nNA,2\n?,3\n4,nan\n5,6\n", Right([(1.0, GAP), (GAP, 2.0), (GAP, 3.0), (4.0, GAP), (5.0, 6.0)], AB, "nn")),
    "a spreadsheet's faults": (b"a,b\n1,#DIV/0!\n#N/A,2\n3,4\n", Right([(1.0, GAP), (GAP, 2.0), (3.0, 4.0)], AB, "nn")),
    "one slip in a column of numbers": (
        b"a,b\n" + b"".join(b"%d,%d\n" % (n, 2 * n) for n in range(12)) + b"12x,24\n",
        Right([(float(n), 2.0 * n) for n in range(12)] + [(GAP, 24.0)], AB, "nn", says=["Line 14: “12x” in “a” is no finite number"]),
    ),
    "dates": (b"day,y\n2024-03-01,1\n2024-03-02,2\n", Right([("2024-03-01", 1.0), ("2024-03-02", 2.0)], ["day", "y"], "wn", says=["a date is no number"])),
    "German dates and times": (b"tag;zeit;y\n1.3.2024;12:30;1,5\n2.3.2024;13:45;2\n", Right([("1.3.2024", "12:30", 1.5), ("2.3.2024", "13:45", 2.0)], says=["“tag” holds dates", "“zeit” holds dates"])),
    "numbers and words in one column": (b"a,b\n1,2\nx,3\ny,4\n", Right([("1", 2.0), ("x", 3.0), ("y", 4.0)], AB, "wn", says=["“a” is read as words: line 3 holds “x”"])),
    "a typed table": ("i1  i2   o1\n0   0    0\n0   1    1\n1   0    1\n1   1    0\n", Right([(0.0, 0.0, 0.0), (0.0, 1.0, 1.0), (1.0, 0.0, 1.0), (1.0, 1.0, 0.0)], ["i1", "i2", "o1"])),
    # ---- limits and refusals
    "2,000 rows": (b"a,b\n" + b"1,2\n" * 2000, Right([(1.0, 2.0)] * 2000)),
    "2,001 rows": (b"a,b\n" + b"1,2\n" * 2001, Refusal(["2,001 rows", "at most 2,000", "Keep"])),
    "a million rows": (b"1,2\n" * 250_000, Refusal(["more than 2,000 rows", "Keep"])),
    "16 columns": (b",".join(b"c%d" % n for n in range(16)) + b"\n" + b",".join([b"1"] * 16) + b"\n", Right([(1.0,) * 16])),
    "17 columns": (b",".join(b"c%d" % n for n in range(17)) + b"\n" + b",".join([b"1"] * 17) + b"\n", Refusal(["17 columns", "at most 16", "Delete"])),
    "more than a mebibyte": (b"1,2\n" * 262_145, Refusal(["1,048,580 bytes", "1,048,576"])),
    "one column": (b"a\n1\n2\n", Refusal(["One column", "two or more"])),
    "an empty file": (b"", Refusal(["no rows"])),
    "only comments": (b"# nothing\n", Refusal(["no rows"])),
    "only a header": (b"# x\na,b\n", Right([("a", "b")], header=False)),
    "an Excel workbook": (b"PK\x03\x04rest", Refusal([".xlsx", "CSV"])),
    "an old Excel workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1", Refusal([".xls", "CSV"])),
    "a PDF": (b"%PDF-1.7\n", Refusal(["PDF", "CSV"])),
    "zero bytes": (b"a,b\n1,\x00\x002\n", Refusal(["zero bytes", "CSV"])),
    "UTF-16 that is cut off": (b"\xff\xfe" + "a,b\n1,2".encode("utf-16-le")[:-1], Refusal(["UTF-16", "cut off"])),
}  # fmt: skip
FILES["infinity"] = (
    b"a,b\n" + b"1,2\n" * 19 + b"inf,2\n1e999,2\n",
    Right(
        [(1.0, 2.0)] * 19 + [(GAP, 2.0)] * 2, AB, "nn", says=["“inf” in “a” is no finite number", "“1e999”"]
    ),
)


def test_there_are_at_least_forty_files():
    assert len(FILES) >= 40


@pytest.mark.parametrize("name", [name for name, (_, right) in FILES.items() if isinstance(right, Right)])
def test_a_file_has_its_right_reading(name):
    file, right = FILES[name]
    reading = read(file)
    assert [row.cells for row in reading.rows] == right.rows
    assert right.names is None or [column.name for column in reading.columns] == right.names
    assert right.kinds is None or "".join(column.kind[0] for column in reading.columns) == right.kinds
    assert right.lines is None or [row.line for row in reading.rows] == right.lines
    for what in ("separator", "decimal", "encoding", "header"):
        expected = getattr(right, what)
        assert expected is None or getattr(reading, what) == expected
    said = [note.text for note in reading.notes]
    for part in right.says:
        assert any(part in sentence for sentence in said), (part, said)
    assert not right.silent or said == []


@pytest.mark.parametrize("name", [name for name, (_, right) in FILES.items() if isinstance(right, Refusal)])
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(name):
    file, refusal = FILES[name]
    with pytest.raises(Refused) as refused:
        read(file)
    for part in refusal.says:
        assert part in refused.value.message


def test_a_person_may_say_what_the_file_does_not_show():
    file = b"1,234;2\n3,456;4\n"
    assert read(file, Options(decimal="comma")).rows[0].cells == (1.234, 2.0)
    assert read(file, Options(decimal="point")).rows[0].cells == (1234.0, 2.0)
    assert [column.name for column in read(b"2019,2020\n1,2\n", Options(header=True)).columns] == [
        "2019",
        "2020",
    ]
    assert len(read(b"a,b\nx,y\n", Options(header=False)).rows) == 2
    assert read(b"1;2,5\n3;4,5\n", Options(separator="comma")).rows[0].cells == ("1;2", 5.0)
    with pytest.raises(Refused, match="semicolon"):
        read(b"1,2\n", Options(separator="colon"))


def test_the_reason_for_a_header_is_said():
    assert "“a” stands above numbers" in read(b"a,b\n1,2\n").header_reason
    assert "“1” is a number like those below it" in read(b"1,2\n3,4\n").header_reason
    assert "“sunny” occurs again" in read(b"sunny,yes\nrain,no\nsunny,no\n").header_reason


def test_a_column_is_described():
    column = read(b"a,kind\n1.5,x\n-2,y\n1.5,x\nNA,x\n").columns
    assert (column[0].low, column[0].high, column[0].distinct, column[0].gaps) == (-2.0, 1.5, 2, 1)
    assert (column[1].words, column[1].counts, column[1].gaps) == (("x", "y"), (3, 1), 0)
