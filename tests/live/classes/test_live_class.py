"""What the pages of a class are told without a change of the class."""

import json

from backstep.classroom.classroom import opened
from backstep.live.classes.live_class import LiveClass, Seat, named_by, new_key, projector_key
from backstep.live.outbox import Outbox
from backstep.settings import Settings


def seat(role, number=0):
    async def send(_message):
        pass

    outbox = Outbox(send, send, settings=Settings(), clock=lambda: 0.0, on_ready=lambda _outbox: None)
    return Seat(role, number, outbox, "a-page-of-ours")


def faults(one):
    """The faults that a page has been told of, in the events `class`."""
    events = map(json.loads, one.outbox._events)
    return [event["fault"] for event in events if event["type"] == "class"]


def test_a_fault_of_saving_is_told_when_it_begins_and_when_it_ends():
    live = LiveClass("a" * 16, opened(0.0, lambda _below: 0, set()))
    teacher = seat("teacher")
    live.sit(teacher, 1.0)
    live.second(1.0)
    before = len(faults(teacher))
    for told in ("Not being saved: the disk does not answer; the class goes on in memory.", ""):
        live.saving.fault = told
        live.second(2.0)
        live.second(3.0)
        assert faults(teacher)[before:] == [told]
        before = len(faults(teacher))


def test_a_key_names_its_class_and_role_and_any_other_text_names_none():
    id = "c" * 16
    key = new_key(id, "teacher")
    assert named_by(key) == (id, "teacher")
    assert named_by(projector_key(key)) == (id, "projector")
    assert named_by(new_key(id, "pupil")) == (id, "pupil")
    for text in ("", key[1:], f"{key}x", "x" + key[1:], key[:-1] + "/", id):
        assert named_by(text) is None
