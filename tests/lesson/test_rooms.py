"""The rooms of `app/lesson` and their imports. `docs/design.md` shows the same table."""

import pytest

from tests.test_layers import APP, ROOT, imports

LESSON = APP / "lesson"
ROOMS = {
    "choices": set(),
    "quantities": set(),
    "article": {"quantities"},
    "derivations": {"quantities"},
    "reading": {"quantities"},
    "mistakes": {"quantities", "derivations", "reading"},
    "tour": {"quantities", "derivations", "mistakes", "article"},
    "exercises": {"quantities", "derivations", "mistakes"},
    "programs": {"quantities"},
    "suggestions": {"article"},
    "examples": {"article"},
    "health": {"quantities"},
}


def doors():
    """(room, imported room, place) of every import from one room into another."""
    for file in sorted(LESSON.rglob("*.py")):
        room = file.relative_to(LESSON).parts[0].removesuffix(".py")
        for line, module in imports(file):
            if module.startswith("backstep.lesson."):
                other = module.split(".")[2]
                if other != room:
                    yield room, other, f"{file.relative_to(ROOT)}:{line}"


def test_a_room_imports_only_the_rooms_in_the_table():
    assert [place for room, other, place in doors() if other not in ROOMS[room]] == []


@pytest.mark.parametrize("room", ROOMS)
def test_every_door_in_the_table_is_used(room):
    assert {other for used_by, other, _ in doors() if used_by == room} == ROOMS[room]


def test_every_room_is_in_the_table_and_in_the_design():
    found = {
        path.name.removesuffix(".py") for path in LESSON.iterdir() if path.suffix == ".py" or path.is_dir()
    }
    assert found - {"__init__", "__pycache__"} == set(ROOMS)
    design = (ROOT / "docs" / "design.md").read_text("utf-8")
    for room, others in ROOMS.items():
        row = next(line for line in design.splitlines() if line.startswith(f"| `lesson/{room}"))
        named = {other.strip() for other in row.split("|")[3].split(",")} - {"nothing of lesson"}
        assert named == others, row
