"""The board: one digest a second to a teacher's page, with what has changed since the last one.

A row of the board is what the teacher sees of one pupil. A digest holds the changed fields of changed
rows, and the groups of the question that the teacher follows. It has at most `BUDGET_BYTES`: rows that
do not fit come in the next one, those that have waited longest first.
"""

import json
from collections.abc import Collection
from typing import Any

from .classroom import Classroom
from .roster import Pupil

BUDGET_BYTES = 9_500
"""The largest digest. Two of them and an event `class` stay within the 20 kB of one second."""
ACTIVE_STEP_S = 5.0
"""Times of activity are told in steps of this size, so that a busy class does not fill every digest."""

Row = dict[str, Any]
EMPTY: Row = {
    "name": "",
    "here": False,
    "hand": None,
    "alone": False,
    "task": None,
    "question": None,
    "stop": None,
    "iteration": None,
    "last": None,
    "right": 0,
    "tried": 0,
    "active": 0,
    "watch": "",
    "floods": False,
}
"""A row that nothing has been told of: a new row comes without the fields that are as here."""


def row(room: Classroom, pupil: Pupil, *, here: bool, names: bool) -> Row:
    """All that the board shows of a pupil.

    name, here, hand (seconds after the class was opened), alone (works on its own), task, question,
    stop, iteration, last ([task, question, verdict, words] of the newest answer), right and tried
    (questions of the newest open task), active (seconds after the class was opened), watch. A digest adds floods.
    """
    place, opened_s = pupil.place, room.state.opened_s
    newest = room.book.newest_of(pupil.number)
    shown = None
    if newest is not None and not room.tasks[newest[0] - 1].anonymous:
        shown = [newest[0], newest[1], newest[2].verdict, newest[2].words]
    right = tried = 0
    working = next((task for task in reversed(room.tasks) if task.open and task.question_count), None)
    if working is not None and not working.anonymous:
        answers = [answer for _, _, answer in room.book.of_pupil(pupil.number, (working.number,))]
        tried = len(answers)
        right = sum(answer.verdict in ("right", "voted_right") for answer in answers)
    return {
        "name": pupil.nickname if names else "",
        "here": here,
        "hand": None if pupil.hand_s is None else round(pupil.hand_s - opened_s),
        "alone": room.state.leads and not pupil.follows,
        "task": place.task,
        "question": place.question,
        "stop": place.stop,
        "iteration": place.iteration,
        "last": shown,
        "right": right,
        "tried": tried,
        "active": int((pupil.active_s - opened_s) // ACTIVE_STEP_S * ACTIVE_STEP_S),
        "watch": pupil.watch,
    }


class Board:
    """The board of one page. It remembers what the page has been told.

    `names` False: a projector, whose rows have no nicknames and no way to a pupil's network.
    """

    def __init__(self, room: Classroom, *, names: bool = True, budget_bytes: int = BUDGET_BYTES) -> None:
        self._room, self._names, self._budget = room, names, budget_bytes
        self._rows: dict[int, Row] = {}
        self._waiting: dict[int, None] = {}
        """Pupils with changes that did not fit, the one that has waited longest first."""
        self._groups = self._counts = ""
        self._here = -1

    def digest(self, here: Collection[int], flooding: Collection[int] = ()) -> str | None:
        """The next `digest` event; None if there is nothing new.

        `here` are the pupils with an open page, and `flooding` those whose page sends too much.
        """
        room, names = self._room, self._names and not self._room.state.anonymous
        head: dict[str, Any] = {"type": "digest"}
        if len(here) != self._here:
            head["here"] = self._here = len(here)
        parts = [text for text in (self._new_groups(), self._new_counts()) if text]
        left = self._budget - len(_text(head)) - sum(map(len, parts)) - 40
        changed = {
            pupil.number: {
                **row(room, pupil, here=pupil.number in here, names=names),
                "floods": pupil.number in flooding,
            }
            for pupil in room.roster
        }
        for number in changed:
            self._waiting.setdefault(number)
        rows, texts = [], []
        for number in list(self._waiting):
            now = changed.get(number)
            difference = {} if now is None else _difference(self._rows.get(number), now, names=self._names)
            if difference or (now is not None and number not in self._rows):
                text = _text([number, difference])
                left -= len(text.encode()) + 1
                if left < 0:
                    break
                rows.append(number)
                texts.append(text)
            del self._waiting[number]
            if now is not None:
                self._rows[number] = now
        gone = [number for number in self._rows if number not in changed]
        for number in gone:
            del self._rows[number]
        if gone:
            head["gone"] = gone
        if not texts and not parts and len(head) == 1:
            return None
        begin = _text(head)[:-1]
        rest = [f'"rows":[{",".join(texts)}]'] if texts else []
        return ",".join([begin, *parts, *rest]) + "}"

    def _new_groups(self) -> str:
        """The groups of the page's question, as a part of the digest; empty if they are as before.

        A projector shows the question that the teacher has put there, until another one is; the teacher
        may look at others meanwhile.
        """
        room = self._room
        place = room.state.watched if self._names else room.projected_question
        if place is None:
            text = '"groups":null'
        else:
            task, question = place
            hides = room.tasks[task - 1].anonymous or not self._names
            groups = [group.to_json(anonymous=hides) for group in room.book.groups(task, question)]
            of = {"task": task, "question": question, "of": len(room.roster), "groups": groups}
            text = f'"groups":{_text(of)}'
        if text == self._groups:
            return ""
        self._groups = text
        return text

    def _new_counts(self) -> str:
        """(answered, right) of each question of each open task, if they have changed."""
        room = self._room
        counts = {
            str(task.number): room.book.counts(task.number, task.question_count)
            for task in room.tasks
            if task.open and task.question_count
        }
        text = f'"counts":{_text(counts)}'
        if text == self._counts:
            return ""
        self._counts = text
        return text


def _difference(before: Row | None, now: Row, *, names: bool) -> Row:
    if not names:
        now = {name: value for name, value in now.items() if name not in ("name", "watch")}
    known = EMPTY if before is None else before
    return {name: value for name, value in now.items() if known[name] != value}


def _text(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
