"""Events: the server's messages in JSON. The package's docstring specifies them."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from . import VERSION


def _message(**fields: Any) -> str:
    return json.dumps(fields, allow_nan=False, ensure_ascii=False, separators=(",", ":"))


def welcome(session: str, engine: str) -> str:
    return _message(type="welcome", version=VERSION, session=session, engine=engine)


def network(
    *,
    revision: int,
    layers: Sequence[int],
    activations: Sequence[str],
    biases: str,
    names: Mapping[str, Any] | None,
    settings: Mapping[str, Any],
    samples: int,
    field: str,
    features: Sequence[str] = (),
    unlike_article: Sequence[str] = (),
) -> str:
    """`names` is None where the client keeps them."""
    return _message(
        type="network",
        revision=revision,
        layers=layers,
        activations=activations,
        biases=biases,
        **({} if names is None else {"names": names}),
        settings=settings,
        samples=samples,
        field=field,
        features=features,
        unlike_article=unlike_article,
    )


def status(*, playing: bool, iterations_per_s: float | None, until: int | None, message: str = "") -> str:
    return _message(
        type="status", playing=playing, iterations_per_s=iterations_per_s, until=until, message=message
    )


def history(
    *,
    undo: str | None,
    redo: str | None,
    branches: Sequence[Mapping[str, Any]],
    edits: Sequence[Mapping[str, Any]] = (),
) -> str:
    return _message(type="history", undo=undo, redo=redo, branches=branches, edits=edits)


def view(
    *,
    selected: str | None,
    quantity: str,
    step_by: str | None,
    iteration: int,
    at: int,
    stop: int | None,
    panel: str | None,
    hidden: Sequence[str],
) -> str:
    return _message(
        type="view",
        selected=selected,
        quantity=quantity,
        step_by=step_by,
        iteration=iteration,
        at=at,
        stop=stop,
        panel=panel,
        hidden=hidden,
    )


def progress(goal: int | None, done: int = 0, left: int = 0) -> str:
    return _message(type="progress", goal=goal, done=done, left=left)


def applied(id: int, revision: int) -> str:
    return _message(type="applied", id=id, revision=revision)


def refused(id: int | None, reason: str, message: str, field: str | None = None) -> str:
    return _message(type="refused", id=id, reason=reason, field=field, message=message)


def pong() -> str:
    return _message(type="pong")


def moving(after_s: float) -> str:
    return _message(type="moving", after_s=after_s)
