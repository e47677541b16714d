"""Who may import whom: the walls of the house.

Every arrow goes down: main → web → {explaining, live} → {store, session, protocol, limits}, session → {lesson, engine}, lesson → engine.
The mathematics, the teaching, the session and the wire never see the web, a clock, a file or the network.
"""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"
JS = ROOT / "static" / "js"

# The rooms of app/, and for each: the rooms (or single modules) it may import, and the packages from outside.
INSIDE = {
    "engine": set(),
    "lesson": {"engine"},
    "importing": {"engine"},
    "session": {"engine", "lesson"},
    "protocol": set(),
    "classroom": {"engine.refused", "protocol"},
    "store": {"settings", "version"},
    "limits": {"settings"},
    "live": {"classroom", "engine.refused", "limits", "protocol", "session", "settings", "store"},
    "explaining": {"classroom", "engine.refused", "limits", "live", "session", "settings"},
    "web": {
        "classroom",
        "engine.refused",
        "explaining",
        "importing",
        "lesson",
        "limits",
        "live",
        "network_addresses",
        "protocol",
        "session",
        "settings",
        "store",
    },
    "guard": {"limits", "settings"},
    "settings": set(),
    "version": set(),
    "network_addresses": set(),
    "logs": set(),
    "commands": {
        "engine",
        "guard",
        "lesson",
        "logs",
        "main",
        "network_addresses",
        "session",
        "settings",
        "store",
    },
    "cli": {"commands", "engine.refused", "settings", "version"},
    "main": {"explaining", "limits", "live", "session", "settings", "store", "version", "web"},
    "__main__": {"cli"},
}
OUTSIDE = {
    "engine": {"numpy", "llvmlite"},
    "lesson": {"numpy"},
    "importing": {"numpy"},
    "session": {"numpy", "pydantic"},
    "protocol": {"numpy", "pydantic"},
    "classroom": {"pydantic"},
    "store": {"platformdirs", "redis"},
    "web": {"fastapi", "itsdangerous", "prometheus_client", "pydantic", "segno", "starlette", "websockets"},
    "guard": {"httptools", "starlette", "uvicorn", "websockets"},
    "main": {"fastapi", "starlette"},
    "commands": {"numpy", "tqdm", "uvicorn"},
}
# What of the standard library has no business in the pure parts: waiting, time, files, processes, the network, chance.
IMPURE = {
    "asyncio", "time", "datetime", "os", "io", "socket", "ssl", "subprocess", "threading", "multiprocessing", "concurrent",
    "http", "urllib", "random", "secrets", "tempfile", "shutil", "sqlite3", "logging", "pathlib", "signal", "select",
}  # fmt: skip
PURE = ("engine", "lesson", "importing", "session", "protocol", "classroom")
# Each exception with its reason.
ALLOWED = {
    ("classroom/report.py", "io"): "the table is written into a text in memory",
    ("engine/datasets.py", "pathlib"): "the table of Iris lies beside it, with its source",
    ("importing/weights/arrays.py", "io"): "NumPy and zipfile read bytes in memory as a file",
    ("lesson/article.py", "pathlib"): "the article's numbers lie beside it as data",
    ("lesson/examples/pictures.py", "pathlib"): "the pictures lie beside it as data",
    ("session/engines.py", "logging"): "machine code that cannot be made is said in the log",
    ("engine/compiled/machine_code.py", "threading"): "sessions share code, from several threads",
    ("engine/compiled/function.py", "time"): "lets other threads run while it writes",
}


def imports(file):
    """(line, dotted module) of every import, relative ones resolved, wherever in the file it stands."""
    package = ("backstep", *file.relative_to(APP).parts[:-1])
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, node.module) if node.module else base)
            # `from .. import x` and `from . import x` import the module x.
            inside = APP.joinpath(*module.split(".")[1:])
            if module.split(".")[0] == "backstep" and not inside.with_suffix(".py").exists():
                for alias in node.names:
                    yield node.lineno, f"{module}.{alias.name}"
            else:
                yield node.lineno, module


def room_of(file):
    return file.relative_to(APP).parts[0].removesuffix(".py")


def door(room, module):
    """The entry of the table that lets `room` import `module`, or nothing; its own modules need none."""
    first, _, rest = module.partition(".")
    if first == "backstep":
        return next((known for known in INSIDE.get(room, ()) if f"{rest}.".startswith(f"{known}.")), None)
    return first if first in OUTSIDE.get(room, ()) else None


def fault(file, module):
    """What is wrong with this import, or nothing."""
    place, room = str(file.relative_to(APP)), room_of(file)
    first, _, rest = module.partition(".")
    if first in sys.stdlib_module_names:
        if room in PURE and first in IMPURE and (place, first) not in ALLOWED:
            return f"{room} is pure and may not import {module}"
        return None
    own = first == "backstep" and rest.split(".")[0] == room
    return None if own or door(room, module) else f"{room} may not import {module}"


def faults():
    return [
        f"{file.relative_to(ROOT)}:{line}: {wrong}"
        for file in sorted(APP.rglob("*.py"))
        for line, module in imports(file)
        if (wrong := fault(file, module))
    ]


def test_every_door_is_used():
    used = {
        (room_of(file), door(room_of(file), module))
        for file in APP.rglob("*.py")
        for _, module in imports(file)
    }
    doors = {(room, known) for table in (INSIDE, OUTSIDE) for room in table for known in table[room]}
    assert doors - used == set()


def test_no_two_rooms_import_each_other_even_by_way_of_others():
    below = {room: {known.split(".")[0] for known in table} for room, table in INSIDE.items()}
    for room, reached in below.items():
        waiting = list(reached)
        while waiting:
            more = below[waiting.pop()] - reached
            reached |= more
            waiting += more
        assert room not in reached


def test_no_module_imports_from_a_room_above_its_own():
    assert faults() == []


@pytest.mark.parametrize(
    ("place", "module"),
    [
        ("engine/rule.py", "backstep.lesson.article"),
        ("engine/rule.py", "fastapi"),
        ("engine/rule.py", "time"),
        ("lesson/quantities/names.py", "backstep.session.session"),
        ("session/session.py", "backstep.live.rooms"),
        ("session/session.py", "asyncio"),
        ("protocol/frames.py", "backstep.session.session"),
        ("classroom/classroom.py", "backstep.live.rooms"),
        ("classroom/classroom.py", "time"),
        ("classroom/codes.py", "secrets"),
        ("live/rooms.py", "backstep.web.socket"),
        ("live/rooms.py", "fastapi"),
        ("limits/admission.py", "backstep.live.room"),
        ("explaining/budget.py", "starlette"),
        ("explaining/metered.py", "fastapi"),
        ("web/socket.py", "backstep.main"),
        ("web/socket.py", "backstep.engine.textbook"),
        ("web/socket.py", "uvicorn"),
        ("settings.py", "pydantic"),
    ],
)
def test_the_wall_stands_where_it_should(place, module):
    assert fault(APP / place, module)


def test_every_part_of_the_house_is_in_the_table():
    parts = {path.name.removesuffix(".py") for path in APP.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert parts - {"__init__", "__pycache__", "static", "templates"} <= set(INSIDE)


def test_the_page_about_the_design_shows_this_table():
    text = (ROOT / "docs" / "design.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \|(.*?)\|(.*?)\|$", text, re.MULTILINE)
    shown = {room: (listed(inside), listed(outside)) for room, inside, outside in rows}
    assert shown == {room: (known, OUTSIDE.get(room, set())) for room, known in INSIDE.items()}


def listed(cell):
    return set(re.findall(r"`([\w.]+)`", cell))


IMPORT = re.compile(
    r"""(?:^|\n|;)\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]"""
)


COMMENT = re.compile(r"/\*.*?\*/|(?<![:'\"])//[^\n]*", re.DOTALL)


# One script for each kind of page: it may import every room, and it renders and makes signals.
ROOTS = (
    "main.js",
    "curves_view.js",
    "data_view.js",
    "landscape_view.js",
    "later_views.js",
    "own_view.js",
    "exercise.js",
    "sheet.js",
    "examples.js",
    "example_view.js",
    "health_view.js",
    "class_view.js",
    "class_opening.js",
    "class_board.js",
    "class_answers.js",
    "class_drawing.js",
    "class_teacher.js",
    "class_pupil.js",
    "class_projector.js",
    "join.js",
)

# The rooms of static/js/, and for each: the rooms it may import, and the libraries. `wire`, `model`, `draw` and `browser` import no room.
JS_INSIDE = {
    "wire": set(),
    "model": set(),
    "draw": set(),
    "browser": set(),
    "control": {"model", "wire"},
    "views": {"draw", "model"},
    "panels": {"draw", "model"},
}
JS_OUTSIDE = {
    "browser": {"katex"},
    "control": {"@preact/signals-core"},
    "panels": {"htm", "preact"},
}
# The rooms of which a room may name types, in comments, but import nothing.
JS_TYPES = {
    "model": {"wire"},
    "views": {"wire"},
    "panels": {"@preact/signals", "@preact/signals-core", "control", "wire"},
}
JS_TYPE = re.compile(r"""\bimport\(\s*['"]([^'"]+)['"]""")


def js_imports(file):
    """(line, module) of every import that runs; those in comments are types only."""
    text = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), file.read_text("utf-8"))
    for found in IMPORT.finditer(text):
        at = found.start(1) if found[1] else found.start(2)
        yield text.count("\n", 0, at) + 1, found[1] or found[2]


def js_room(file):
    """The room of a script; nothing for one that lies directly in static/js/."""
    parts = file.relative_to(JS).parts
    return parts[0] if len(parts) > 1 else ""


def js_types(file):
    """(line, module) of every type that a comment names."""
    text = file.read_text("utf-8")
    for comment in COMMENT.finditer(text):
        for found in JS_TYPE.finditer(comment[0]):
            yield text.count("\n", 0, comment.start() + found.start(1)) + 1, found[1]


def js_door(file, module):
    """The room or the library of a module that `file` imports."""
    if not module.startswith("."):
        return module if module.startswith("@preact") else module.split("/")[0]
    target = (file.parent / module).resolve()
    return js_room(target) if target.is_relative_to(JS) else "outside"


def js_doors(room, *, types=False):
    """The rooms and libraries that `room` may import, or name types of."""
    return (
        JS_INSIDE.get(room, set())
        | JS_OUTSIDE.get(room, set())
        | (JS_TYPES.get(room, set()) if types else set())
    )


def js_fault(file, module, *, types=False):
    """What is wrong with this import, or with this type; nothing if it is allowed."""
    room, reached = js_room(file), js_door(file, module)
    if not module.startswith("."):
        if module.startswith("/") or reached not in {
            "preact",
            "htm",
            "@preact/signals",
            "@preact/signals-core",
            "katex",
        }:
            return f"{module} is not in the import map"
    elif not (file.parent / module).resolve().is_file():
        return f"there is no {module}"
    own = reached == room if room else file.name in ROOTS
    return (
        None
        if own or reached in js_doors(room, types=types)
        else f"{room or file.name} may not import {module}"
    )


def js_faults():
    for file in sorted(JS.rglob("*.js")):
        for types, found in ((False, js_imports(file)), (True, js_types(file))):
            for line, module in found:
                if wrong := js_fault(file, module, types=types):
                    yield f"{file.relative_to(ROOT)}:{line}: {wrong}"


def test_no_script_imports_from_a_room_that_is_not_below_its_own():
    assert list(js_faults()) == []


def test_every_door_between_scripts_is_used():
    imported = {
        (js_room(file), js_door(file, module)) for file in JS.rglob("*.js") for _, module in js_imports(file)
    }
    named = {
        (js_room(file), js_door(file, module)) for file in JS.rglob("*.js") for _, module in js_types(file)
    }
    doors = {(room, known) for table in (JS_INSIDE, JS_OUTSIDE) for room in table for known in table[room]}
    assert doors - imported == set()
    assert {(room, known) for room in JS_TYPES for known in JS_TYPES[room]} - named == set()


def test_every_room_of_scripts_is_in_the_table():
    assert {js_room(file) for file in JS.rglob("*.js")} == {*JS_INSIDE, ""}
    assert {file.name for file in JS.glob("*.js")} == set(ROOTS)


@pytest.mark.parametrize(
    ("place", "module"),
    [
        ("wire/connection.js", "../control/store.js"),
        ("wire/server.js", "../model/recipe.js"),
        ("model/elements.js", "../wire/protocol.js"),
        ("model/elements.js", "preact"),
        ("draw/layout.js", "../model/elements.js"),
        ("browser/keyboard.js", "../control/actions.js"),
        ("control/lesson/tour.js", "../../browser/storage.js"),
        ("control/actions.js", "../panels/banner.js"),
        ("control/store.js", "preact"),
        ("views/diagram.js", "../control/store.js"),
        ("views/strip.js", "../panels/html.js"),
        ("panels/banner.js", "../wire/server.js"),
        ("panels/banner.js", "../views/svg.js"),
        ("panels/banner.js", "https://elsewhere.example/script.js"),
        ("other.js", "./wire/server.js"),
    ],
)
def test_the_wall_between_scripts_stands_where_it_should(place, module):
    assert js_fault(JS / place, module)


def test_only_the_server_modules_fetch():
    fetching = [
        str(file.relative_to(JS))
        for file in JS.rglob("*.js")
        if re.search(r"(?<![.\w])fetch\(", COMMENT.sub("", file.read_text("utf-8")))
    ]
    assert sorted(fetching) == ["wire/class_server.js", "wire/server.js"]


def test_imports_in_scripts_are_found_on_one_line_and_on_several(tmp_path):
    file = tmp_path / "a.js"
    file.write_text(
        "import './a.js';\nimport { b,\n  c } from './b.js';\nexport { d } from \"./d.js\";\n"
        "const e = await import('./e.js');\n// a word: import './f.js'\n/** @type {import('./g.js').G} */\nconst text = \"import\";\n"
    )
    assert list(js_imports(file)) == [(1, "./a.js"), (3, "./b.js"), (4, "./d.js"), (5, "./e.js")]
