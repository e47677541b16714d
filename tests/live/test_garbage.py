"""The garbage collector runs rarely, because all frames wait for it. A closed page's objects are
freed without it."""

import gc
import json
import threading
import time
from dataclasses import replace

import httpx
import uvicorn
from backstep.engine.batches import Batches
from backstep.guard import GuardedConfig, listen
from backstep.guard.http import GuardedHTTP
from backstep.guard.socket import GuardedSocket
from backstep.live.room import Room
from backstep.main import create_app
from backstep.settings import Settings
from backstep.store import MemoryStore
from websockets.sync.client import connect


def until(condition):
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end, "the condition did not come true in time"
        time.sleep(0.01)


def kept(*kinds):
    return [one for one in gc.get_objects() if type(one) in kinds]


def test_a_visit_leaves_nothing_to_the_garbage_collector():
    settings = replace(Settings(engine="textbook", max_sessions=1, cookie_keys=("k" * 40,)), port=0)
    listener = listen(settings)
    here = f"127.0.0.1:{listener.getsockname()[1]}"
    server = uvicorn.Server(GuardedConfig(create_app(settings, MemoryStore()), settings))
    thread = threading.Thread(target=server.run, args=([listener],))
    thread.start()
    until(lambda: server.started)
    gc.collect()
    gc.disable()
    try:
        for _ in range(3):
            session = httpx.get(f"http://{here}/").cookies["backstep_session"].split(".")[0]
            with connect(f"ws://{here}/ws/{session}", origin=f"http://{here}", compression=None) as socket:
                socket.send('{"type": "hello", "id": 0, "version": 1, "client": "page-of-a-test"}')
                welcome = json.loads(socket.recv())
                assert welcome["type"] == "welcome", welcome
                assert kept(GuardedSocket)
                assert kept(Room)
        until(lambda: not kept(GuardedSocket, GuardedHTTP))
        until(lambda: len(kept(Room)) == len(kept(Batches)) == 1)
    finally:
        gc.enable()
        server.should_exit = True
        thread.join()
