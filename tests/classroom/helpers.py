"""A class without a server: a clock and chance of the test's own, and a page that reads digests."""

import json
import random

from backstep.classroom import commands
from backstep.classroom.classroom import Classroom, ToJudge, opened

OPENED_S = 1_800_000_000.0


def parsed(kind, **fields):
    document = {"type": kind, **fields}
    if (
        commands.Command
        in next(
            k for k in commands.AnyMessage.__args__ if k.__name__.lower() == kind.replace("_", "")
        ).__mro__
    ):
        document.setdefault("id", 1)
    return commands.parse(json.dumps(document))


class Lesson:
    """A class that is being taught; `changes` is its journal."""

    def __init__(self, seed=0, **options):
        self.random = random.Random(seed)
        self.now = OPENED_S
        self.room: Classroom = opened(self.now, self.below, (), **options)
        self.changes = []
        self.told = []

    def below(self, n):
        return self.random.randrange(n)

    def make(self, change):
        # As the journal has it: through JSON.
        change = json.loads(json.dumps(change))
        self.changes.append(change)
        self.told.append(self.room.carry_out(change))
        return change

    def join(self, nickname=""):
        change = self.make(self.room.join(nickname, self.now, self.below, f"key{len(self.room.roster.all)}"))
        return self.room.roster.get(change["number"])

    def do(self, kind, by=0, **fields):
        return self.make(self.room.decide(by, parsed(kind, **fields), self.now, self.below))

    def give(self, feedback=True, seconds=None, **task):
        return self.do("give", task=task, feedback=feedback, seconds=seconds)["number"]

    def vote(self, by, task, choice):
        change = self.room.answer(by, parsed("answer", task=task, given=str(choice)), self.now)
        return self.make(change)

    def answer(self, by, task, given, verdict, mistake="", *, question=1, quantity="w5+", text="", title=""):
        judge = self.room.answer(by, parsed("answer", task=task, question=question, given=given), self.now)
        assert isinstance(judge, ToJudge)
        document = {
            "given": given,
            "verdict": verdict,
            "quantity": quantity,
            "mistakes": [{"name": mistake, "text": text, "title": title}] if mistake else [],
            "text": "" if mistake else text,
            "follows_from": [],
        }
        return self.make(self.room.judged(judge, document, self.now))


class ReadingPage:
    """The rows that a page knows, by the digests that it has read."""

    def __init__(self):
        self.rows, self.groups, self.counts, self.here = {}, None, {}, 0

    def read(self, text):
        digest = json.loads(text)
        assert digest.pop("type") == "digest"
        for number, fields in digest.get("rows", ()):
            self.rows.setdefault(number, {}).update(fields)
        for number in digest.get("gone", ()):
            self.rows.pop(number, None)
        self.groups = digest.get("groups", self.groups)
        self.counts = digest.get("counts", self.counts)
        self.here = digest.get("here", self.here)
