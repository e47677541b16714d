"""What a document keeps of a session, and what it lets go."""

import json

from backstep.session.engines import TextbookEngine
from backstep.session.serialization import BUDGET_BYTES, from_document, to_document
from backstep.session.session import Session

ENGINE = TextbookEngine()


def again(session):
    return from_document(to_document(session), ENGINE)


def many_edits(count):
    session = Session()
    for n in range(count):
        session.train(1)
        session.edit("w5", n / count)
    return session


def test_where_not_everything_fits_the_newest_of_what_can_be_undone_and_redone_is_kept():
    session = many_edits(160)
    for _ in range(3):
        session.undo()
    restored = again(session)
    assert len(to_document(session)) < 2 * BUDGET_BYTES
    undo, redo = restored.changes
    assert len(redo) == 3
    assert 10 < len(undo) < len(session.changes[0])
    assert restored.undo_label == session.undo_label
    for _ in range(3):
        restored.redo()
        session.redo()
    assert restored.frame().weights.tobytes() == session.frame().weights.tobytes()


def test_a_session_kept_and_found_again_is_kept_in_the_same_words():
    session = many_edits(20)
    session.undo()
    assert json.loads(to_document(again(session))) == json.loads(to_document(session))
