"""Any calls in any order, by two servers: both kinds of bus keep the same promises."""

import time

import pytest
from backstep.bus import Hub, MemoryBus
from backstep.bus.redis_bus import RedisBus
from backstep.store import Failed
from backstep.store.link import Link
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

SERVERS, NAMES = st.integers(0, 1), st.sampled_from(["a", "b"])
PATIENCE_S = 10.0


def until(condition, what):
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.001)


class Receiver:
    """A subscription: the messages that must come, in their order, and those that came."""

    def __init__(self, server, name):
        self.server, self.name = server, name
        self.expected, self.got, self.end = [], [], None


class Machine(RuleBasedStateMachine):
    make = None

    def __init__(self):
        super().__init__()
        self.buses, self.close = type(self).make()
        self.subscribers, self.followers = [], []
        self.kept, self.count = {}, 0

    def teardown(self):
        for one in self.subscribers:
            until(lambda one=one: len(one.got) >= len(one.expected), (one.got, one.expected))
        self.settle()
        for one in (*self.subscribers, *self.followers):
            assert one.got == one.expected
        self.close()

    def settle(self):
        for one in self.followers:
            until(lambda one=one: len(one.got) >= len(one.expected), (one.got, one.expected))

    def message(self):
        self.count += 1
        return f"message {self.count} ∂E".encode() + b"\x00\xff"

    @rule(server=SERVERS, name=NAMES)
    def subscribe(self, server, name):
        new = Receiver(server, name)
        new.end = self.buses[server].subscribe(name, new.got.append)
        self.subscribers.append(new)
        # A subscription of another server needs a moment: a message that nothing else hears proves it.
        for bus in self.buses:
            proof = self.message()

            def arrives(bus=bus, proof=proof):
                bus.publish(name, proof)
                time.sleep(0.002)
                return proof in new.got

            until(arrives, "the first message")
        time.sleep(0.01)
        for one in self.subscribers:
            if one.name == name:
                one.got.clear()
                one.expected.clear()

    @rule(server=SERVERS, name=NAMES, keep=st.booleans())
    def publish(self, server, name, keep):
        message = self.message()
        self.buses[server].publish(name, message, keep=keep)
        for one in self.subscribers:
            if one.name == name:
                one.expected.append(message)
                if one.server == server:
                    assert one.got[-1] == message  # at once
                until(lambda one=one: one.got == one.expected, (one.got, one.expected))
        if keep:
            self.kept[name] = message
            assert self.buses[server].latest(name).result() == message
        until(
            lambda: self.buses[1 - server].latest(name).result() == self.kept.get(name),
            "the latest message at the other server",
        )

    @rule(server=SERVERS, name=NAMES)
    def follow(self, server, name):
        new = Receiver(server, name)
        new.end = self.buses[server].follow(name, new.got.append).result()
        self.followers.append(new)

    @rule(server=SERVERS, name=NAMES, many=st.integers(1, 5))
    def send(self, server, name, many):
        messages = [self.message() for _ in range(many)]
        futures = [self.buses[server].send(name, message) for message in messages]
        for future in futures:
            future.result()
        for one in self.followers:
            if one.name == name:
                one.expected += messages

    @rule(which=st.integers(0, 3))
    def end_a_subscription(self, which):
        if which < len(self.subscribers):
            ended = self.subscribers.pop(which)
            ended.end()
            ended.end()
            heard = list(ended.got)
            self.publish(ended.server, ended.name, keep=False)
            assert ended.got == heard


def run(make, examples):
    class Of(Machine):
        pass

    Of.make = staticmethod(make)
    limits = settings(
        max_examples=examples, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(Of, settings=limits)


def test_the_bus_in_memory_keeps_the_promises():
    def make():
        hub = Hub()
        return [MemoryBus(hub), MemoryBus(hub)], lambda: None

    run(make, 30)


def pair(redis):
    links = [Link(redis.url) for _ in range(2)]
    buses = [RedisBus(link) for link in links]

    def close():
        for part in (*buses, *links):
            part.close()

    return buses, close


@pytest.mark.slow
def test_the_bus_over_redis_keeps_the_promises(shared_redis):
    def make():
        shared_redis.flush()
        return pair(shared_redis)

    run(make, 20)


@pytest.mark.slow
@pytest.mark.parametrize("fault", ["killed", "paused"])
def test_an_outage_loses_nothing_that_was_sent_and_shows_no_frame_that_is_old(start_redis, fault):
    redis = start_redis()
    buses, close = pair(redis)
    here, there, sent = [], [], []
    buses[0].subscribe("frames", here.append)
    buses[1].subscribe("frames", there.append)
    buses[1].follow("events", sent.append).result()

    def first_arrives():
        buses[0].publish("frames", b"0")
        time.sleep(0.01)
        return there

    until(first_arrives, "the first frame")
    redis.kill() if fault == "killed" else redis.pause()
    futures = []
    begun = time.monotonic()
    there.clear()
    for n in range(1, 41):
        buses[0].publish("frames", f"old {n}".encode())
        assert here[-1] == f"old {n}".encode()  # local delivery does not wait
        futures.append(buses[0].send("events", f"{n}".encode()))
        time.sleep(0.05)
    assert time.monotonic() - begun < 5.0
    redis.start() if fault == "killed" else redis.go_on()
    mended = time.monotonic()

    def new_arrives():
        buses[0].publish("frames", b"new")
        time.sleep(0.01)
        return b"new" in there

    until(new_arrives, "the first frame after the outage")
    assert time.monotonic() - mended < 2.0  # 0.2 s on a quiet machine
    for future in futures:
        future.result(PATIENCE_S)
    until(lambda: len(sent) >= 40, "what was sent")
    assert sent == [f"{n}".encode() for n in range(1, 41)]
    assert not {frame for frame in there if frame.startswith(b"old")} - {b"old 40", b"old 39", b"old 38"}
    close()
    with pytest.raises(Failed):
        buses[0].send("events", b"late").result()
