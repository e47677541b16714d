"""Any calls in any order, by one server or several: every store answers as a small model does.

The model of a store that servers share: for each session the document, its notes, and the server
that may write it. It is written from the interface, not from a store.
"""

import tempfile
from pathlib import Path

import pytest
from backstep.store import Failed, Lost, MemoryStore, SqliteStore
from backstep.store.link import Link
from backstep.store.redis_store import RedisStore
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

IDS = st.sampled_from(["a", "b"])
SERVERS = st.integers(0, 1)
LIMITS = settings(
    max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)


class Stored:
    def __init__(self, owner):
        self.document, self.notes, self.owner = None, [], owner


class Machine(RuleBasedStateMachine):
    """`make` returns the servers' stores; a single one stands for both servers."""

    make = None
    steals = False
    """True if every server takes the other for dead, so that each lease can be taken over."""

    def __init__(self):
        super().__init__()
        self.stores = type(self).make()
        self.model, self.gone, self.count = {}, set(), 0

    def teardown(self):
        for store in self.stores:
            store.close()

    @property
    def shared(self):
        return len(self.stores) > 1

    def which(self, server):
        return server % len(self.stores)

    def may_write(self, server, stored):
        return not self.shared or stored is None or stored.owner == server

    @rule(server=SERVERS, id=IDS)
    def save(self, server, id):
        server, self.count = self.which(server), self.count + 1
        future = self.stores[server].save(id, f"document {self.count}", alias=f"watch {id}")
        stored = self.model.get(id)
        if not self.may_write(server, stored):
            with pytest.raises(Lost):
                future.result()
            return
        future.result()
        new = self.model[id] = Stored(server)
        new.document = f"document {self.count}"

    @rule(server=SERVERS, id=IDS, many=st.integers(1, 3))
    def note(self, server, id, many):
        server = self.which(server)
        texts = [f"note {self.count + n}" for n in range(many)]
        self.count += many
        futures = [self.stores[server].note(id, text) for text in texts]
        stored = self.model.get(id)
        if stored is None or stored.document is None or not self.may_write(server, stored):
            for future in futures:
                with pytest.raises(Failed):
                    future.result()
            return
        for future in futures:
            future.result()
        stored.notes += texts

    @rule(server=SERVERS, id=IDS, new=st.booleans())
    def take(self, server, id, new):
        server = self.which(server)
        lease = self.stores[server].take(id, new=new).result()
        if not self.shared:
            assert lease.is_ours
            return
        if id not in self.model:
            assert lease.is_ours
            if new:
                self.model[id] = Stored(server)
            return
        stored = self.model[id]
        if self.steals or stored.owner in (None, server):
            assert lease.is_ours
            stored.owner = server
        else:
            assert not lease.is_ours
            assert lease.owner == self.stores[stored.owner].link.server

    @rule(server=SERVERS, id=IDS)
    def release(self, server, id):
        server = self.which(server)
        self.stores[server].release(id).result()
        stored = self.model.get(id)
        if self.shared and stored is not None and stored.owner == server:
            stored.owner = None

    @rule(server=SERVERS, id=IDS)
    def delete(self, server, id):
        stored = self.model.get(id)
        there = stored is not None and stored.document is not None
        assert self.stores[self.which(server)].delete([id]).result() == int(there)
        if there:
            del self.model[id]
            self.gone |= {id, f"watch {id}"}

    @rule(server=SERVERS, id=IDS)
    def look(self, server, id):
        store = self.stores[self.which(server)]
        loaded, alias = store.load(id).result(), store.resolve(f"watch {id}").result()
        stored = self.model.get(id)
        if stored is None or stored.document is None:
            assert loaded is None
            assert alias is None
        else:
            assert (loaded.document, list(loaded.notes)) == (stored.document, stored.notes)
            assert alias == id
        assert store.existed(id).result() == (id in self.gone)
        assert store.existed(f"watch {id}").result() == (id in self.gone)

    @rule(server=SERVERS)
    def list_all(self, server):
        listed = self.stores[self.which(server)].sessions().result()
        assert {one.id for one in listed} == {id for id, s in self.model.items() if s.document is not None}


def run(make, examples=60, *, steals=False):
    class Of(Machine):
        pass

    Of.steals = steals
    Of.make = staticmethod(make)
    run_state_machine_as_test(Of, settings=settings(LIMITS, max_examples=examples))


def test_the_store_in_memory_answers_as_the_model_does():
    run(lambda: [MemoryStore()])


def test_the_store_in_a_file_answers_as_the_model_does():
    with tempfile.TemporaryDirectory() as folder:
        count = iter(range(10_000))
        run(lambda: [SqliteStore(Path(folder) / str(next(count)))], examples=8)


def test_two_servers_over_redis_answer_as_the_model_does(shared_redis):
    def make():
        shared_redis.flush()
        return [RedisStore(Link(shared_redis.url)) for _ in range(2)]

    run(make)


@pytest.mark.slow
def test_ten_thousand_calls_with_leases_taken_over_at_any_moment_accept_no_stale_write(
    shared_redis, monkeypatch
):
    async def is_gone(link, server):
        return True

    monkeypatch.setattr(Link, "is_gone", is_gone)

    def make():
        shared_redis.flush()
        return [RedisStore(Link(shared_redis.url)) for _ in range(2)]

    run(make, examples=340, steals=True)  # of 30 calls each
