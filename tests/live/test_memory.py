"""Short memory: when it begins, which requests are refused, and which memory is freed first."""

import asyncio
import logging
from dataclasses import replace
from math import inf

import pytest
from backstep.limits import resident
from backstep.live.memory import Memory, OutOfMemory
from backstep.live.outbox import MAX_WAITING_BYTES, TRY_AGAIN, Outbox
from backstep.live.relief import FRESH_S, LEAN_BYTES, RETURN_S, Relief, size_of
from backstep.live.rooms import Rooms
from backstep.live.saving import SessionSaver
from backstep.live.worker import Worker
from backstep.session.engines import TextbookEngine
from backstep.session.recipe import Recipe, article_recipe
from backstep.session.session import MAX_BYTES, Session
from backstep.settings import Settings
from backstep.store import MemoryStore

MB = 1_000_000
LARGE = {
    "network": {"layers": [2, *[64] * 7, 1], "activations": ["tanh"] * 8, "start": {"initializer": "xavier"}},
    "data": {"dataset": "moons", "samples": 20},
}


class Machine:
    """A process with as much memory as the test sets; 100 MB without sessions."""

    def __init__(self):
        self.used = 100 * MB
        self.now_s = 0.0
        self.memory = Memory(200 * MB, resident=lambda: self.used)
        settings = replace(Settings(), max_sessions=100)
        self.saver = SessionSaver(MemoryStore(), Worker("test"), TextbookEngine(), settings)
        self.rooms = Rooms(settings, Session, self.saver, memory=self.memory)
        self.relief = Relief(self.memory, self.rooms, self.saver, clock=lambda: self.now_s)

    def room(self, *, pages=0, hidden=False, touched_s=0.0):
        room = self.rooms.create()
        room.touched_s = room.unseen_s = touched_s
        room.outboxes.update(outbox() for _ in range(pages))
        for one in room.outboxes:
            one.hidden = hidden
        room.saving.needs_document = False
        return room

    async def run_at(self, used_mb):
        self.used = used_mb * MB
        self.now_s += 100.0
        await self.relief.run_once()


def outbox():
    async def send(_):
        pass

    return Outbox(send, send, settings=Settings(), clock=lambda: 0.0, on_ready=lambda _outbox: None)


# ---- the system's report


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"proc/meminfo": "MemTotal:       8000 kB\n"}, 8_192_000),
        ({"proc/self/cgroup": "0::/\n", "sys/fs/cgroup/memory.max": "512000\n", "proc/meminfo": "MemTotal: 8000 kB\n"}, 512_000),
        ({"proc/self/cgroup": "0::/a/b\n", "sys/fs/cgroup/a/b/memory.max": "max\n", "sys/fs/cgroup/a/memory.max": "700\n"}, 700),
        ({"proc/self/cgroup": "0::/of/the/host\n", "sys/fs/cgroup/memory.max": "600\n"}, 600),
        ({"proc/self/cgroup": "5:cpu,memory:/d\n4:pids:/d\n", "sys/fs/cgroup/memory/d/memory.limit_in_bytes": "900\n"}, 900),
        ({"proc/self/cgroup": "0::/\n", "sys/fs/cgroup/memory.max": "max\n", "proc/meminfo": "MemTotal: 8000 kB\n"}, 8_192_000),
    ],
)  # fmt: skip
def test_the_memory_of_the_machine_is_the_smallest_limit_of_its_containers(tmp_path, files, expected):
    for name, text in files.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    assert resident.machine_bytes(tmp_path) == expected


def test_the_limit_is_the_setting_or_three_quarters_of_the_machines_memory(monkeypatch):
    monkeypatch.setattr("backstep.live.memory.machine_bytes", lambda: 1000 * MB)
    assert Memory.of(Settings()).limit_bytes == 750 * MB
    assert Memory.of(Settings(memory_mb=300)).limit_bytes == 300 * MB
    monkeypatch.setattr("backstep.live.memory.machine_bytes", lambda: None)
    unlimited = Memory.of(Settings())
    assert unlimited.limit_bytes == inf
    unlimited.check_newcomer()


# ---- when it is short


def test_memory_is_short_then_full_then_enough_and_the_log_says_when_it_begins_and_ends(caplog):
    caplog.set_level(logging.INFO, "backstep.memory")
    machine = Machine()
    said = []
    for used_mb in (120, 169, 171, 184, 186, 171, 169, 141, 139, 120):
        machine.used = used_mb * MB
        machine.memory.measure()
        said.append((used_mb, machine.memory.is_short, machine.memory.is_full))
    assert said == [
        (120, False, False), (169, False, False), (171, True, False), (184, True, False), (186, True, True),
        (171, True, True), (169, True, False), (141, True, False), (139, False, False), (120, False, False),
    ]  # fmt: skip
    assert [record.message.split(":")[0] for record in caplog.records] == [
        "Memory is short", "Memory is nearly used up", "Memory is enough again",
    ]  # fmt: skip


def test_memory_is_full_by_the_counted_size_alone():
    machine = Machine()
    machine.memory.counted_bytes = 90 * MB
    with pytest.raises(OutOfMemory):
        machine.rooms.create()


def test_a_limit_that_leaves_nothing_for_sessions_is_said_in_the_log(caplog):
    Memory(110 * MB, resident=lambda: 100 * MB).settle()
    assert "Set memory_mb to 228 or more" in caplog.text


def test_while_memory_is_full_large_networks_and_new_sessions_are_refused_and_small_networks_are_not():
    machine = Machine()
    large, small = Recipe.read(LARGE), article_recipe()
    assert machine.memory.has_capacity_for(large)
    machine.used = 190 * MB
    refusals = machine.memory.refusals
    assert not machine.memory.has_capacity_for(large)
    assert machine.memory.has_capacity_for(small)
    with pytest.raises(OutOfMemory):
        machine.rooms.create()
    assert machine.memory.refusals == refusals + 2


# ---- freeing memory


def test_while_memory_is_short_rooms_without_a_page_are_unloaded_and_come_back():
    async def scene():
        machine = Machine()
        left, watched, playing = machine.room(), machine.room(pages=1), machine.room()
        left.session.edit("w5", 0.25)
        await machine.saver.save(left)
        playing.playback.play(1.0, None, 0.0)
        await machine.run_at(150)
        assert {room.id for room in machine.rooms} == {left.id, watched.id, playing.id}
        await machine.run_at(175)
        assert {room.id for room in machine.rooms} == {watched.id, playing.id}
        back = await machine.rooms.open(left.id)
        assert back.session.run.value_of("w5") == 0.25
        # A session that plays without a page is paused when memory is full, and says why.
        back.touched_s = back.unseen_s = machine.now_s + 100
        await machine.run_at(190)
        assert {room.id for room in machine.rooms} == {watched.id, back.id}
        assert "short of memory" in playing.playback.message

    asyncio.run(scene())


def test_a_room_stays_while_its_page_is_on_the_way_or_may_come_back():
    async def scene():
        machine = Machine()
        fresh = machine.room(touched_s=101 - FRESH_S)
        gone, long_gone = machine.room(touched_s=101 - RETURN_S), machine.room(touched_s=99 - RETURN_S)
        fresh.saving.needs_document = True
        await machine.run_at(190)
        assert {room.id for room in machine.rooms} == {fresh.id, gone.id}
        assert not machine.rooms.find(long_gone.id)

    asyncio.run(scene())


def test_sessions_that_are_out_of_sight_keep_less_to_undo_and_those_in_sight_only_when_memory_is_full():
    async def scene():
        machine = Machine()
        shown, hidden = machine.room(pages=1), machine.room(pages=1, hidden=True)
        for room in (shown, hidden):
            for _ in range(6):
                room.session.open(Recipe.read(LARGE))
            room.tell_change()
        before = shown.session.size_bytes
        assert before > 2 * LEAN_BYTES
        await machine.run_at(175)
        assert hidden.session.size_bytes <= LEAN_BYTES
        assert shown.session.size_bytes == before
        await machine.run_at(190)
        assert shown.session.size_bytes <= LEAN_BYTES
        assert '"type":"history"' in "".join(shown.outboxes.pop()._events)
        await machine.run_at(120)
        assert shown.session.limit_bytes == MAX_BYTES

    asyncio.run(scene())


def test_the_baseline_is_measured_anew_when_no_session_is_left():
    async def scene():
        machine = Machine()
        machine.room()
        await machine.run_at(190)
        await machine.run_at(190)
        assert len(machine.rooms) == 0
        machine.rooms.create()

    asyncio.run(scene())


def test_events_that_wait_for_sockets_are_counted_once_a_room_and_bounded():
    machine = Machine()
    room = machine.room(pages=2)
    before, event = size_of(room), "x" * MB
    for one in room.outboxes:
        one.put(event)
    assert size_of(room) == before + MB
    one = room.outboxes.pop()
    for _ in range(MAX_WAITING_BYTES // MB):
        one.put("y" * MB)
    assert one.closing.is_set()
    assert one.close_reason[0] == TRY_AGAIN


def test_other_memory_such_as_compiled_code_is_counted_with_the_sessions():
    async def scene():
        machine = Machine()
        relief = Relief(machine.memory, machine.rooms, machine.saver, {"compiled": lambda: 95 * MB})
        await relief.run_once()
        assert machine.memory.is_full

    asyncio.run(scene())
