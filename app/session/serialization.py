"""A session as one JSON document, and back: recipes, the state of each run, the undo steps, and the branches.

    {"version": 1, "engine": 2, "revision": 12, "current": 0, "undo": [["w5 = 0.5", 1]], "redo": [], "branches": [[1, 120, 2]],
     "parts": [{"network": …, "data": …, "rule": …, "seed": 0}],
     "runs": [{"part": 0, "edits": [...], "iteration": 500, "end": 500, "parameters": "…", "slots": "…"}]}

A run that shows an iteration before its end also has the state at its end: "tip": ["…", "…"],
parameters and slots. States and the curve are little-endian doubles in base64, so that they come back
to the bit. `shown_sample` is a sample that was chosen to be shown. `engine` is the edition of the engine that trained them (`training.EDITION`). The stored
state is shown as it is. Earlier iterations are trained again, and another edition gives other last
bits. The newest undo steps and branches are stored, as many as fit into `BUDGET_BYTES`.
"""

import base64
import json
from itertools import zip_longest
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..engine.training import EDITION, State
from .curve import Curve
from .engines import Engine
from .epochs import Epochs
from .recipe import Recipe
from .replaying import Slices, finished
from .run import Run
from .session import Branch, Change, Session

VERSION = 1
BUDGET_BYTES = 256_000


class Unreadable(ValueError):
    """The text is not a session's document. The message gives the reason, for the log."""


def to_document(session: Session) -> str:
    """The session's document: its run, undo steps and branches."""
    runs = _Runs()
    document: dict[str, Any] = {
        "version": VERSION,
        "engine": EDITION,
        "revision": session.revision,
        "shown_sample": session.shown_sample,
        "current": runs.add(session.run, curve=True),
        "undo": [],
        "redo": [],
        "branches": [],
    }
    changes, undone = session.changes
    # The newest of both first, so that the oldest are left out; reversed again below.
    for pair in zip_longest(reversed(changes), reversed(undone)):
        for name, change in zip(("undo", "redo"), pair, strict=True):
            if change is not None and not runs.full:
                document[name].append([change.label, runs.add(change.run)])
    document["undo"].reverse()
    document["redo"].reverse()
    for branch in reversed(session.branches):
        if not runs.full:
            document["branches"].append([branch.id, branch.parted_at, runs.add(branch.run, curve=True)])
    document["branches"].reverse()
    return json.dumps({**document, "parts": runs.parts, "runs": runs.runs}, separators=(",", ":"))


def from_document(text: str, engine: Engine) -> Session:
    """The session of a document. Raises `Unreadable` for any other text."""
    return finished(reading(text, engine))


def reading(text: str, engine: Engine) -> Slices[Session]:
    """The session of a document, read in slices of one run."""
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            raise Unreadable(f"a document of version {VERSION} was expected, {document['version']!r} came")
        recipes = _recipes(document)
        runs = []
        for kept, recipe in zip(document["runs"], recipes, strict=True):
            runs.append(_run(kept, recipe, engine))
            yield
        session = Session(engine=engine)
        session.resume(
            runs[document["current"]],
            revision=document["revision"],
            undo=[Change(label, runs[n]) for label, n in document["undo"]],
            redo=[Change(label, runs[n]) for label, n in document["redo"]],
            branches=[Branch(id, parted_at, runs[n]) for id, parted_at, n in document["branches"]],
            shown_sample=document.get("shown_sample"),
        )
        return session
    except Unreadable:
        raise
    except (KeyError, IndexError, TypeError, ValueError) as problem:
        # The exception's own message may contain text that a person typed.
        raise Unreadable(type(problem).__name__) from problem


class _Runs:
    """The runs of a document. Recipes that differ only in their edits share one part."""

    def __init__(self) -> None:
        self.runs: list[dict[str, Any]] = []
        self.parts: list[dict[str, Any]] = []
        self._size = 0
        self._known_runs: dict[int, int] = {}
        self._known_parts: list[Recipe] = []

    @property
    def full(self) -> bool:
        return self._size > BUDGET_BYTES

    def add(self, run: Run, *, curve: bool = False) -> int:
        """Adds the run if it is new. Returns its number in the document."""
        if id(run) in self._known_runs:
            return self._known_runs[id(run)]
        state = run.state
        kept: dict[str, Any] = {
            "part": self._part(run.recipe),
            "edits": [
                {"iteration": e.iteration, "quantity": e.quantity, "value": e.value, "sample": e.sample}
                for e in run.recipe.edits
            ],
            "iteration": run.iteration,
            "end": run.end,
            "parameters": _text(state.parameters),
            "slots": _text(state.slots),
        }
        if (tip := run.tip) is not None:
            kept["tip"] = [_text(tip.parameters), _text(tip.slots)]
            self._size += sum(map(len, kept["tip"]))
        if curve:
            kept["curve"] = _curve_text(run.curve)
            if run.curve.epochs.count:
                kept["epochs"] = _epochs_text(run.curve.epochs)
        self.runs.append(kept)
        self._size += sum(len(value) for value in kept.values() if isinstance(value, str)) + 80 * len(
            kept["edits"]
        )
        self._known_runs[id(run)] = len(self.runs) - 1
        return len(self.runs) - 1

    def _part(self, recipe: Recipe) -> int:
        for n, known in enumerate(self._known_parts):
            same = known.network is recipe.network and known.data is recipe.data
            if same and (known.rule, known.seed) == (recipe.rule, recipe.seed):
                return n
        self._known_parts.append(recipe)
        part = recipe.model_dump(mode="json", exclude={"edits", "keyframes"})
        self._size += len(json.dumps(part))
        self.parts.append(part)
        return len(self.parts) - 1


def _recipes(document: dict[str, Any]) -> list[Recipe]:
    """The recipe of each run. Runs of one part share its network and data again."""
    first: dict[int, Recipe] = {}
    recipes = []
    for kept in document["runs"]:
        recipe = Recipe.read({**document["parts"][kept["part"]], "edits": kept["edits"]})
        shared = first.setdefault(kept["part"], recipe)
        recipes.append(recipe.model_copy(update={"network": shared.network, "data": shared.data}))
    return recipes


def _run(kept: dict[str, Any], recipe: Recipe, engine: Engine) -> Run:
    run = Run(recipe, engine, checked=True)
    state = _state(run, kept["iteration"], kept["parameters"], kept["slots"])
    tip = _state(run, kept["end"], *kept["tip"]) if "tip" in kept else None
    curve = _curve(kept["curve"]) if "curve" in kept else None
    if curve is not None and "epochs" in kept:
        stride, *columns = kept["epochs"]
        curve.epochs = Epochs.of(stride, *(_numbers(column) for column in columns))
    run.restore(state, kept["end"], curve, tip=tip)
    return run


def _state(run: Run, iteration: int, parameters_text: str, slots_text: str) -> State:
    parameters, slots = _numbers(parameters_text), _numbers(slots_text)
    size = run.plan.architecture.parameter_count
    if parameters.shape != (size,):
        raise Unreadable(f"{size} parameters were expected, {parameters.size} came")
    return State(parameters, slots.reshape(-1, size), iteration)


def _curve_text(curve: Curve) -> list[Any]:
    return [curve.stride, curve.length, _text(curve.lowest), _text(curve.highest), _text(curve.last)]


def _epochs_text(epochs: Epochs) -> list[Any]:
    return [epochs.stride, _text(epochs.iterations), _text(epochs.train), _text(epochs.test)]


def _curve(kept: list[Any]) -> Curve:
    stride, length, *columns = kept
    return Curve.of(stride, length, *(_numbers(column) for column in columns))


def _text(numbers: NDArray[np.float64]) -> str:
    return base64.b64encode(np.ascontiguousarray(numbers, dtype="<f8").tobytes()).decode("ascii")


def _numbers(text: str) -> NDArray[np.float64]:
    return np.frombuffer(base64.b64decode(text, validate=True), dtype="<f8").astype(np.float64)
