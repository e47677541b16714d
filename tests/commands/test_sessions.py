"""`backstep sessions`, as the person that runs the server types it."""

import json
import os
import sqlite3
import time

import pytest
from backstep.cli import main
from backstep.session.engines import TextbookEngine
from backstep.session.serialization import from_document, to_document
from backstep.session.session import Session
from backstep.store import SavedSession, SqliteStore
from backstep.store.sqlite import FILE

FIRST, SECOND = "aaaaaaaa-first-session", "aaaabbbb-second-sessio"


def run(capsys, *arguments):
    """(exit status, standard output, standard error) of one call."""
    try:
        status = main(["sessions", *arguments])
    except SystemExit as end:
        status = end.code
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A data folder with an old session at iteration 1,200 and one with a note from today."""
    monkeypatch.setenv("BACKSTEP_DATA", str(tmp_path))
    old = SqliteStore(tmp_path, clock=lambda: time.time() - 40 * 86_400)
    session = Session()
    session.train(1200)
    old.save(FIRST, '{"version":1}\n' + to_document(session)).result()
    old.close()
    new = SqliteStore(tmp_path)
    new.save(SECOND, '{"version":1}\n' + to_document(Session()))
    new.note(SECOND, '{"iteration":7}').result()
    new.close()
    return tmp_path


def test_the_list_has_a_line_for_each_with_the_id_shortened(folder, capsys):
    status, out, err = run(capsys, "list")
    head, second, first = out.splitlines()
    assert (status, err) == (0, "")
    assert head.split() == ["id", "iteration", "touched", "size"]
    assert second.split()[:2] == ["aaaabbbb…", "7"]
    assert first.split()[:2] == ["aaaaaaaa…", "1,200"]
    assert first.split()[-1] == "kB"
    assert FIRST not in out
    assert FIRST in run(capsys, "list", "--full")[1]


def test_an_empty_folder_has_no_sessions_and_stays_empty(tmp_path, capsys):
    assert run(capsys, "list", "--data", str(tmp_path / "new")) == (
        0,
        f"There are no sessions in {tmp_path / 'new'}.\n",
        "",
    )
    assert list(tmp_path.iterdir()) == []


def test_an_export_is_one_line_of_json_each_and_can_be_read_back(folder, capsys, tmp_path):
    status, out, err = run(capsys, "export", FIRST[:6])
    assert (status, err) == (0, "")
    (document,) = map(json.loads, out.splitlines())
    assert document["id"] == FIRST
    assert from_document(json.dumps(document["session"]), TextbookEngine()).iteration == 1200
    file = tmp_path / "all.jsonl"
    assert run(capsys, "export", "--all", "--out", str(file)) == (0, "", "")
    assert os.name == "nt" or file.stat().st_mode & 0o077 == 0  # the ids in it open the sessions
    assert [json.loads(line)["id"] for line in file.read_text().splitlines()] == [SECOND, FIRST]


def test_a_document_that_cannot_be_read_is_exported_as_it_is(folder, capsys):
    store = SqliteStore(folder)
    store.save("broken", "no room").result()
    store.close()
    assert json.loads(run(capsys, "export", "broken")[1])["text"] == "no room"
    assert run(capsys, "list")[1].splitlines()[1].split()[:2] == ["broken", "?"]


def test_a_kept_link_is_listed_as_one(folder, capsys):
    store = SqliteStore(folder)
    store.save("link.abcdef", "the text of a link").result()
    store.close()
    assert run(capsys, "list", "--full")[1].splitlines()[1].split()[:2] == ["link.abcdef", "(link)"]


def test_one_is_deleted_or_all_that_are_old(folder, capsys):
    assert run(capsys, "delete", "--older-than", "41") == (0, "0 deleted.\n", "")
    assert run(capsys, "delete", "--older-than", "39") == (0, "1 deleted.\n", "")
    assert run(capsys, "delete", SECOND) == (0, "1 deleted.\n", "")
    assert "no sessions" in run(capsys, "list")[1]


def test_while_a_server_runs_it_lists_and_exports_and_does_not_delete(folder, capsys):
    server = SqliteStore(folder)
    server.save(FIRST, "newer").result()
    assert "aaaaaaaa…" in run(capsys, "list")[1]
    assert json.loads(run(capsys, "export", FIRST)[1])["text"] == "newer"
    status, out, err = run(capsys, "delete", FIRST)
    assert (status, out) == (1, "")
    assert err == "backstep: a server is using this data folder; stop it before you delete\n"
    assert server.load(FIRST).result() == SavedSession("newer")
    server.close()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("export",),
        ("export", FIRST, "--all"),
        ("export", "unknown"),
        ("export", "aaaa"),
        ("delete",),
        ("delete", "unknown"),
        ("delete", FIRST, "--older-than", "3"),
        ("delete", "--older-than", "-1"),
        ("delete", "--older-than", "nan"),
        ("delete", "--older-than", "soon"),
    ],
)
def test_bad_arguments_are_reported_in_one_line(folder, capsys, arguments):
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert err.startswith("backstep: ")
    assert err.count("\n") == 1
    with sqlite3.connect(folder / FILE) as connection:
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (2,)
    connection.close()


def test_a_file_that_is_no_database_is_said_in_one_line(tmp_path, capsys):
    (tmp_path / FILE).write_text("no database" * 100)
    status, out, err = run(capsys, "list", "--data", str(tmp_path))
    assert (status, out) == (1, "")
    assert "cannot be read" in err
    assert err.count("\n") == 1
