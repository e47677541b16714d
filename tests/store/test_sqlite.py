import os
import re
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from backstep.store import Failed, InUse, Newer, SavedSession, SqliteStore, schema
from backstep.store.sqlite import FILE, RETRY_S

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def opened():
    """Opens stores and closes them at the end."""
    stores = []

    def open_(folder, **options):
        stores.append(SqliteStore(folder, **options))
        return stores[-1]

    yield open_
    for store in stores:
        store.close()


class Tape(sqlite3.Connection):
    """A connection that counts its transactions and can be made to fail."""

    commits = 0
    documents = 0
    broken = None
    gate = None

    def execute(self, sql, *parameters):
        if type(self).broken is not None and sql.startswith(("BEGIN", "INSERT")):
            raise type(self).broken
        if sql == "BEGIN IMMEDIATE" and type(self).gate is not None:
            type(self).gate.wait(10)
        type(self).commits += sql == "COMMIT"
        type(self).documents += sql.startswith("INSERT INTO session")
        return super().execute(sql, *parameters)


@pytest.fixture
def tape():
    return type("Tape", (Tape,), {})


def on_tape(tape):
    return lambda *arguments, **options: sqlite3.connect(*arguments, factory=tape, **options)


def full_disk():
    problem = sqlite3.OperationalError("database or disk is full")
    problem.sqlite_errorname = "SQLITE_FULL"
    return problem


def test_a_commit_is_durable_by_the_settings_that_sqlite_recommends_for_it(opened, tmp_path):
    store = opened(tmp_path)
    store.save("a", "one").result()
    assert store._connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert store._connection.execute("PRAGMA synchronous").fetchone() == (2,)


def test_what_waits_together_is_written_together_and_the_newest_document_wins(opened, tmp_path, tape):
    store = opened(tmp_path, connect=on_tape(tape))
    tape.gate, tape.commits = threading.Event(), 0
    first = store.save("first", "holds the thread up")
    time.sleep(0.05)
    waiting = [store.save(f"session {n % 5}", f"document {n}") for n in range(100)]
    notes = [store.note(f"session {n}", "after") for n in range(5)]
    tape.gate.set()
    for future in (first, *waiting, *notes):
        future.result(5)
    assert (tape.commits, tape.documents) == (2, 6)
    assert store.load("session 3").result() == SavedSession("document 98", ("after",))


def test_what_comes_alone_does_not_wait(opened, tmp_path):
    store = opened(tmp_path)
    store.save("a", "x").result()
    time.sleep(0.05)
    start = time.perf_counter()
    store.save("a", "y").result()
    assert time.perf_counter() - start < 0.5


def test_it_is_there_again_when_the_folder_is_opened_again(opened, tmp_path):
    first = opened(tmp_path / "a" / "b")
    first.save("a", "one")
    first.note("a", "two")
    first.close()
    assert opened(tmp_path / "a" / "b").load("a").result() == SavedSession("one", ("two",))


def test_a_second_store_of_the_same_folder_is_refused_until_the_first_is_closed(opened, tmp_path):
    first = opened(tmp_path)
    with pytest.raises(InUse, match="another Backstep"):
        SqliteStore(tmp_path)
    first.close()
    opened(tmp_path)


def test_a_killed_process_leaves_the_folder_free_and_what_it_had_committed(opened, tmp_path):
    program = (
        "import sys; from pathlib import Path; from backstep.store import SqliteStore\n"
        "store = SqliteStore(Path(sys.argv[1]))\n"
        "for n in range(10**9):\n"
        "    store.save('a', 'x' * 5000 + str(n)).result(); print(n, flush=True)\n"
    )
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", program, tmp_path], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        time.sleep(0.8)
        process.kill()
        said, _ = process.communicate()
        store = opened(tmp_path)
        saved = int(store.load("a").result().document[5000:])
        assert int(said.split()[-1]) <= saved <= int(said.split()[-1]) + 1
        store.close()
    assert [file.name for file in tmp_path.glob("*damaged*")] == []


@pytest.mark.parametrize("damage", ["text", "torn"])
def test_a_damaged_file_is_set_aside_and_never_overwritten(opened, tmp_path, caplog, damage):
    file = tmp_path / FILE
    if damage == "text":
        file.write_text("This is no database. " * 500)
    else:
        store = opened(tmp_path)
        for n in range(200):
            store.save(f"session {n}", "x" * 3000)
        store.close()
        torn = bytearray(file.read_bytes())
        torn[4096 * 3 : 4096 * 9] = b"\xff" * (4096 * 6)
        file.write_bytes(torn)
    before = file.read_bytes()
    store = opened(tmp_path)
    store.save("a", "one").result()
    (aside,) = tmp_path.glob("backstep.damaged-*.sqlite3")
    assert re.fullmatch(r"backstep\.damaged-\d{4}-\d\d-\d\d-\d{6}\.sqlite3", aside.name)
    assert aside.read_bytes() == before
    (record,) = caplog.records
    assert aside.name in record.getMessage()
    assert "\n" not in record.getMessage()


def test_two_files_damaged_in_the_same_second_are_both_kept(opened, tmp_path):
    for text in ("first" * 100, "second" * 100):
        (tmp_path / FILE).write_text(text)
        opened(tmp_path, clock=lambda: 0.0).close()
    kept = sorted(file.read_text() for file in tmp_path.glob("*damaged*"))
    assert kept == ["first" * 100, "second" * 100]


def test_a_file_that_a_newer_backstep_wrote_is_left_alone(opened, tmp_path):
    opened(tmp_path).close()
    file = tmp_path / FILE
    with sqlite3.connect(file) as connection:
        connection.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) + 7}")
        connection.execute("UPDATE written_by SET version = '9.8.7'")
    connection.close()
    before = file.read_bytes()
    for _ in range(2):  # the first refusal leaves the folder free
        with pytest.raises(Newer, match=rf"Backstep \(9\.8\.7\).* version {len(schema.MIGRATIONS) + 7}"):
            SqliteStore(tmp_path)
    assert file.read_bytes() == before
    assert list(tmp_path.glob("*damaged*")) == []


def test_a_newer_file_of_an_unknown_form_is_refused_too(opened, tmp_path):
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.execute("PRAGMA user_version = 1000")
    connection.close()
    with pytest.raises(Newer, match=r"newer Backstep: .* version 1000"):
        SqliteStore(tmp_path)


def test_a_file_of_the_first_version_becomes_one_of_this_version_and_keeps_its_sessions(opened, tmp_path):
    with sqlite3.connect(tmp_path / FILE) as connection:
        connection.executescript(schema.MIGRATIONS[0] + "PRAGMA user_version = 1;")
        connection.execute("INSERT INTO session VALUES ('a', 1.0, 'watch a', 'one')")
    connection.close()
    store = opened(tmp_path)
    assert store.load("a").result() == SavedSession("one")
    store.delete(["a"]).result()
    assert store.existed("watch a").result()


def test_a_file_of_no_bytes_is_begun_anew_and_the_log_says_so(opened, tmp_path, caplog):
    (tmp_path / FILE).touch()
    store = opened(tmp_path)
    store.save("a", "one").result()
    (line,) = [r.getMessage() for r in caplog.records if r.levelname == "WARNING"]
    assert FILE in line
    assert "empty" in line
    store.close()
    caplog.clear()
    assert opened(tmp_path).load("a").result() == SavedSession("one")
    assert caplog.records == []


def test_the_first_start_says_nothing_of_an_empty_file(opened, tmp_path, caplog):
    opened(tmp_path / "new")
    assert caplog.records == []


def test_of_a_file_that_was_emptied_the_log_is_kept_which_may_hold_sessions(opened, tmp_path, caplog):
    """SQLite itself deletes the write-ahead log of an empty database."""
    (tmp_path / FILE).touch()
    (tmp_path / f"{FILE}-wal").write_bytes(b"the last sessions")
    opened(tmp_path).save("a", "one").result()
    (kept,) = tmp_path.glob("backstep.damaged-*.sqlite3-wal")
    assert kept.read_bytes() == b"the last sessions"
    assert kept.name.removesuffix("-wal") in caplog.text


def mode(file):
    return stat.S_IMODE(file.stat().st_mode)


@pytest.fixture
def wide_umask():
    """The default of most machines: new files are readable by all users."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
@pytest.mark.usefixtures("wide_umask")
def test_only_their_owner_may_read_the_sessions(opened, tmp_path):
    folder = tmp_path / "a" / "b"
    store = opened(folder)
    store.save("a", "one").result()
    files = {file.name: mode(file) for file in folder.iterdir()}
    assert {FILE, f"{FILE}-wal", f"{FILE}-shm"} <= set(files)
    assert set(files.values()) == {0o600}
    assert mode(folder) == 0o700


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
@pytest.mark.usefixtures("wide_umask")
def test_what_others_could_read_is_made_private_with_everything_beside_it(opened, tmp_path, caplog):
    opened(tmp_path).close()
    beside = ["backstep.sqlite3.bak", "backstep.damaged-2026-01-01-000000.sqlite3", "notes.txt"]
    for name in (FILE, *beside):
        (tmp_path / name).touch()
        (tmp_path / name).chmod(0o644)
    tmp_path.chmod(0o755)
    caplog.set_level("INFO")
    opened(tmp_path).save("a", "one").result()
    assert [oct(mode(tmp_path / name)) for name in (FILE, *beside)] == ["0o600", "0o600", "0o600", "0o644"]
    assert mode(tmp_path) == 0o755  # it existed before, and other users may need it
    assert caplog.text.count("now only its owner can") == 3


@pytest.mark.skipif(os.name == "nt", reason="Windows has no mode bits")
def test_rights_that_cannot_be_changed_are_said_in_the_log_and_the_sessions_kept(
    opened, tmp_path, caplog, monkeypatch
):
    opened(tmp_path).close()
    (tmp_path / FILE).chmod(0o644)

    def refuses(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refuses)
    opened(tmp_path).save("a", "one").result()
    (line,) = [r.getMessage() for r in caplog.records if r.levelname == "WARNING"]
    assert line.endswith(f"{FILE}: Operation not permitted")


def test_a_full_disk_fails_what_is_asked_for_and_nothing_more(opened, tmp_path, tape):
    store = opened(tmp_path, connect=on_tape(tape))
    store.save("a", "one").result()
    tape.broken = full_disk()
    with pytest.raises(Failed, match=r"^the disk is full$"):
        store.save("a", "two").result()
    tape.broken = None
    assert store.load("a").result() == SavedSession("one")
    store.save("a", "three").result()
    assert store.load("a").result() == SavedSession("three")


def test_after_a_note_that_could_not_be_written_none_is_until_there_is_a_document(opened, tmp_path, tape):
    store = opened(tmp_path, connect=on_tape(tape))
    store.save("a", "one").result()
    store.save("b", "one").result()
    tape.broken = full_disk()
    with pytest.raises(Failed):
        store.note("a", "lost").result()
    tape.broken = None
    with pytest.raises(Failed, match="something before it"):
        store.note("a", "with a gap before it").result()
    store.note("b", "another session's").result()
    store.save("a", "two").result()
    store.note("a", "after two").result()
    assert store.load("a").result() == SavedSession("two", ("after two",))


def test_one_that_cannot_be_written_does_not_take_the_others_with_it(opened, tmp_path, tape):
    store = opened(tmp_path, connect=on_tape(tape))
    tape.gate = threading.Event()
    first = store.save("first", "holds the thread up")
    time.sleep(0.05)
    good, bad, other = store.save("a", "one"), store.save("b", "\ud800"), store.save("c", "three")
    tape.gate.set()
    for future in (first, good, other):
        future.result(5)
    with pytest.raises(Failed):
        bad.result(5)
    assert store.load("a").result() == SavedSession("one")
    assert store.load("b").result() is None


def test_a_folder_that_cannot_be_is_tried_again_and_used_when_it_can(opened, tmp_path, caplog):
    place = tmp_path / "place"
    place.write_text("a file stands where the folder should be")
    store = opened(place)
    assert "not being saved" in caplog.text
    with pytest.raises(Failed):
        store.save("a", "one").result()
    place.unlink()
    time.sleep(RETRY_S)
    store.save("a", "one").result()
    assert store.load("a").result() == SavedSession("one")


def test_a_backup_that_holds_the_file_for_a_while_only_holds_up(opened, tmp_path):
    store = opened(tmp_path)
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    saved = store.save("a", "one")
    time.sleep(0.3)
    assert not saved.done()
    other.execute("COMMIT")
    other.close()
    saved.result(5)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 1 MB, if this user may mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("this user may not mount a disk")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_a_disk_that_is_really_full_fails_and_is_used_again_when_there_is_room(opened, small_disk):
    filler = small_disk / "filler"
    store = opened(small_disk)
    store.save("a", "one").result()
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(b"x" * 2_000_000)
    with pytest.raises(Failed, match=r"full|I/O"):
        store.save("b", "x" * 300_000).result()
    assert store.load("a").result() == SavedSession("one")
    filler.unlink()
    end = time.monotonic() + 5
    while store.save("b", "two").exception():
        assert time.monotonic() < end
        time.sleep(0.1)
    assert store.load("a").result() == SavedSession("one")
    assert store.load("b").result() == SavedSession("two")
    store.close()


def test_after_closing_nothing_can_be_asked_for(opened, tmp_path):
    store = opened(tmp_path)
    store.close()
    with pytest.raises(Failed):
        store.save("a", "one").result()
