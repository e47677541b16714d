"""Users read one of our sentences about a failing store; the system's message goes to the log."""

import errno
import sqlite3

import pytest
from backstep.store import Failed
from backstep.store.faults import failed


def of_sqlite(name):
    problem = sqlite3.OperationalError("near 'SECRET': /home/learner/backstep.sqlite3")
    problem.sqlite_errorname = name
    return problem


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (of_sqlite("SQLITE_FULL"), "the disk is full"),
        (of_sqlite("SQLITE_READONLY_DIRECTORY"), "its folder cannot be written to"),
        (of_sqlite("SQLITE_BUSY"), "another program holds the file"),
        (of_sqlite("SQLITE_IOERR_WRITE"), "its file cannot be used"),
        (OSError(errno.ENOSPC, "SECRET", "/home/learner"), "the disk is full"),
        (PermissionError(errno.EACCES, "SECRET", "/home/learner"), "its folder cannot be written to"),
        (ValueError("SECRET /home/learner"), "its file cannot be used"),
    ],
    ids=repr,
)
def test_people_read_a_sentence_of_ours_and_the_log_what_the_system_said(problem, sentence):
    told = failed(problem)
    assert str(told) == sentence
    assert "SECRET" in told.for_the_log
    assert "/home" in told.for_the_log


def test_a_sentence_of_ours_stays_as_it_is():
    ours = Failed("the store is closed")
    assert failed(ours) is ours
    assert ours.for_the_log == "the store is closed"
