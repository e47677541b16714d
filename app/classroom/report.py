"""The report of a class: every pupil and question, and a summary of mistakes."""

import csv
import io
from collections import Counter
from dataclasses import astuple, dataclass
from typing import Any

from .answers import Answer
from .classroom import Classroom
from .tasks import ExampleTask, ExerciseTask, OwnTask, QuestionTask, StopTask, Task, VoteTask

COLUMNS = ("pupil", "task", "question", "quantity", "value", "verdict", "mistake", "tries", "seconds")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The beginnings of a cell that a spreadsheet may carry out as a formula."""


@dataclass(frozen=True)
class ReportRow:
    """One pupil and question. `seconds` is the time from giving the task to the newest answer.

    Without an answer `verdict` is "no answer". An anonymous task has empty names, and its rows are in
    the order of their values, so that no row tells whose it is.
    """

    pupil: str
    task: int
    question: int
    quantity: str
    value: str
    verdict: str
    mistake: str
    tries: int
    seconds: float
    title: str = ""
    """The mistake in a few words; not in the CSV, whose columns are for programs."""


def rows(room: Classroom) -> list[ReportRow]:
    """The rows, task by task, question by question, pupils in the order of joining."""
    found = []
    for task in room.tasks:
        for question in range(1, task.question_count + 1):
            of_question = [
                _row(room, task, question, pupil.number, "" if task.anonymous else pupil.nickname)
                for pupil in room.roster
            ]
            found += sorted(of_question, key=astuple) if task.anonymous else of_question
    return found


def _row(room: Classroom, task: Task, question: int, pupil: int, name: str) -> ReportRow:
    answer = room.book.get(task.number, question, pupil)
    quantity = task.quantity(question)
    if answer is None:
        return ReportRow(name, task.number, question, quantity, "", "no answer", "", 0, 0.0)
    return ReportRow(
        name,
        task.number,
        question,
        answer.quantity or quantity,
        _value(task, answer),
        answer.verdict,
        answer.mistake,
        answer.tries,
        0.0 if task.anonymous else round(max(0.0, answer.at_s - task.given_s), 1),
        answer.title,
    )


def _value(task: Task, answer: Answer) -> str:
    choices = getattr(task.content, "choices", None)
    return str(choices[int(answer.given)]) if choices else answer.given


def summary(room: Classroom) -> list[dict[str, Any]]:
    """For each mistake of the class, the commonest first: name, sentence, pupils and answers with it."""
    answers: Counter[str] = Counter()
    pupils: dict[str, set[int]] = {}
    texts: dict[str, str] = {}
    titles: dict[str, str] = {}
    for (_, _, pupil), answer in room.book:
        if answer.verdict == "wrong" and answer.mistake:
            name = answer.group
            answers[name] += 1
            pupils.setdefault(name, set()).add(pupil)
            texts.setdefault(name, answer.text)
            titles.setdefault(name, answer.title or name)
    return [
        {
            "mistake": name,
            "title": titles[name],
            "text": texts[name],
            "answers": count,
            "pupils": len(pupils[name]),
        }
        for name, count in sorted(answers.items(), key=lambda one: (-one[1], one[0]))
    ]


def to_csv(room: Classroom) -> str:
    """The rows as CSV (RFC 4180), with names in the first line.

    A cell that a spreadsheet would carry out as a formula gets an apostrophe in front. A number such
    as -0.25 is none, and stays as it was typed.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in rows(room):
        writer.writerow([_safe(str(cell)) for cell in astuple(one)[: len(COLUMNS)]])
    return out.getvalue()


def _safe(cell: str) -> str:
    if not cell.lstrip().startswith(_FORMULA):
        return cell
    return cell if _is_number(cell) else f"'{cell}"


def _is_number(cell: str) -> bool:
    digits = cell[1:] if cell[:1] in "+-" else cell
    return bool(digits) and digits.isascii() and set(digits) <= set("0123456789.") and digits.count(".") <= 1


def words(task: Task) -> str:
    """A task in a few words."""
    match task.content:
        case ExerciseTask(level=level):
            return task.content.title or f"Exercise, level {level}"
        case StopTask(stop=stop):
            return task.content.title or f"Stop {stop} of the lesson"
        case ExampleTask(name=name):
            return task.content.title or f"Example {name}".strip()
        case OwnTask():
            return task.content.title or "Questions"
        case QuestionTask(quantity=quantity, text=text):
            return task.content.title or text or quantity
        case VoteTask(text=text):
            return text


def document(room: Classroom) -> dict[str, Any]:
    """The report for a page that prints."""
    return {
        "title": room.state.title,
        "opened_s": room.state.opened_s,
        "ended_s": room.state.ended_s,
        "pupils": len(room.roster),
        "tasks": [
            {
                "number": task.number,
                "kind": task.content.kind,
                "title": task.content.title,
                "words": words(task),
                "level": task.content.level if isinstance(task.content, ExerciseTask) else None,
            }
            for task in room.tasks
        ],
        "rows": [vars(one) for one in rows(room)],
        "mistakes": summary(room),
    }
