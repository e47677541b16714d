"""The promises of a store, for every store."""

import pytest
from backstep.store import Failed, MemoryStore, SavedSession, SqliteStore
from backstep.store.link import Link
from backstep.store.redis_store import RedisStore


class Clock:
    now = 1_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture(params=["memory", "sqlite", "redis"])
def store(request, tmp_path, clock):
    match request.param:
        case "memory":
            store = MemoryStore(clock)
        case "sqlite":
            store = SqliteStore(tmp_path, clock=clock)
        case "redis":
            server = request.getfixturevalue("shared_redis")
            server.flush()
            store = RedisStore(Link(server.url), clock=clock)
    yield store
    store.close()


def test_a_saved_session_is_loaded(store):
    store.save("a", "one ∂E/∂w5").result()
    assert store.load("a").result() == SavedSession("one ∂E/∂w5")
    assert store.load("b").result() is None


def test_a_load_sees_every_save_before_it_without_waiting(store):
    for n in range(100):
        store.save("a", f"document {n}")
        store.note("a", f"note {n}")
    loaded = store.load("a")
    store.save("a", "later")
    assert loaded.result() == SavedSession("document 99", ("note 99",))


def test_a_newer_document_replaces_the_older_one_and_its_notes(store):
    store.save("a", "one").result()
    notes = [store.note("a", f"note {n}") for n in range(3)]
    assert [note.result() for note in notes] == [None, None, None]
    assert store.load("a").result() == SavedSession("one", ("note 0", "note 1", "note 2"))
    store.save("a", "two").result()
    assert store.load("a").result() == SavedSession("two")
    store.note("a", "after two").result()
    assert store.load("a").result() == SavedSession("two", ("after two",))


def test_a_note_without_a_document_fails(store):
    with pytest.raises(Failed):
        store.note("a", "text").result()
    assert store.load("a").result() is None


def test_the_ids_with_a_beginning_are_listed_in_their_order_and_no_others(store):
    for id in ("class.b", "session", "class.a", "class.c", "klass.d"):
        store.save(id, "one").result()
    store.note("class.a", "a note").result()
    store.delete(["class.c"]).result()
    assert store.ids("class.").result() == ["class.a", "class.b"]
    assert store.ids("nothing").result() == []


def test_a_session_is_found_by_its_other_name(store):
    store.save("a", "one", alias="watch a")
    store.save("b", "one")
    assert store.resolve("watch a").result() == "a"
    assert store.resolve("").result() is None
    assert store.resolve("a").result() is None


def test_a_session_set_aside_is_no_longer_loaded(store):
    store.save("a", "broken")
    store.note("a", "note")
    store.set_aside("a").result()
    assert store.load("a").result() is None
    with pytest.raises(Failed):
        store.note("a", "another").result()
    store.set_aside("unknown").result()
    store.save("a", "new").result()
    assert store.load("a").result() == SavedSession("new")


def test_deleted_sessions_are_gone_and_counted(store):
    for id in "abc":
        store.save(id, id)
        store.note(id, "note")
    assert store.delete(["a", "c", "unknown"]).result() == 2
    assert [listed.id for listed in store.sessions().result()] == ["b"]
    store.save("a", "again")
    assert store.load("a").result() == SavedSession("again")


def test_the_list_has_the_last_write_and_the_size_of_each_session(store, clock):
    store.save("a", "12345").result()
    clock.now += 10
    store.save("b", "é").result()
    clock.now += 10
    store.note("a", "678").result()
    assert [(s.id, s.touched_s, s.size_bytes) for s in store.sessions().result()] == [
        ("a", 1_000_020.0, 8),
        ("b", 1_000_010.0, 2),
    ]


def test_a_sweep_deletes_sessions_without_a_write_for_so_long(store, clock):
    for id in "abc":
        store.save(id, id).result()
    clock.now += 100
    store.note("b", "note").result()
    store.save("c", "c").result()
    clock.now += 50
    assert store.sweep(150.0).result() == 0
    assert store.sweep(149.0).result() == 1
    assert {listed.id for listed in store.sessions().result()} == {"b", "c"}


def test_a_deleted_session_is_remembered_by_both_names_for_as_long_again(store, clock):
    store.save("a", "one", alias="watch a").result()
    store.save("b", "one", alias="watch b").result()
    assert not store.existed("a").result()
    store.delete(["a"]).result()
    assert [store.existed(name).result() for name in ("a", "watch a", "b", "watch b", "c", "")] == [
        True, True, False, False, False, False,
    ]  # fmt: skip
    clock.now += 100
    store.sweep(99.0).result()
    assert [store.existed(name).result() for name in ("a", "watch a", "b", "watch b")] == [
        False, False, True, True,
    ]  # fmt: skip
    clock.now += 98
    store.sweep(99.0).result()
    assert store.existed("watch b").result()


def test_a_second_close_does_nothing(store):
    store.save("a", "one")
    store.close()
    store.close()
