"""Reads typed names, numbers and lists.

    text      bytes of a file -> text
    numbers   "0,3589" -> Typed: the value and the digits exactly as typed
    spelling  a name's TeX, Unicode and words -> one key
    names     a name -> a quantity of this network, several that it may mean, or the nearest ones
    lines     one line -> names with numbers
    rows      one row of a table -> its name and its number
    tables    rows and the heading above them -> names with numbers
    context   names that only their list makes unambiguous: H1, y1, z1
    lists     a whole list -> entries, and the lines that were not read
    log       a program's log of many iterations -> rows of values
    log_tables, printed   the formats of a log -> one table

The grammar stands in the docstrings of `numbers`, `names`, `lines`,
`rows`, `tables`, `lists`, `log` and `printed`.
"""
