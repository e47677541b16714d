"""What a person reads of a store that fails: one of our sentences, and nothing that the system says."""

import errno
import sqlite3

import pytest

from app.store import Failed
from app.store.faults import failed


def of_sqlite(name):
    problem = sqlite3.OperationalError("near 'SECRET': /home/somebody/backstep.sqlite3")
    problem.sqlite_errorname = name
    return problem


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (of_sqlite("SQLITE_FULL"), "the disk is full"),
        (of_sqlite("SQLITE_READONLY_DIRECTORY"), "its folder cannot be written to"),
        (of_sqlite("SQLITE_BUSY"), "another program holds the file"),
        (of_sqlite("SQLITE_IOERR_WRITE"), "its file cannot be used"),
        (OSError(errno.ENOSPC, "SECRET", "/home/somebody"), "the disk is full"),
        (PermissionError(errno.EACCES, "SECRET", "/home/somebody"), "its folder cannot be written to"),
        (ValueError("SECRET /home/somebody"), "its file cannot be used"),
    ],
    ids=repr,
)
def test_people_read_a_sentence_of_ours_and_the_log_what_the_system_said(problem, sentence):
    told = failed(problem)
    assert str(told) == sentence
    assert "SECRET" in told.for_the_log
    assert "/home" in told.for_the_log


def test_what_is_a_sentence_already_stays_one():
    ours = Failed("the store is closed")
    assert failed(ours) is ours
    assert ours.for_the_log == "the store is closed"
