"""Who may import whom: the walls of the house.

main → web → {store, session, protocol}, session → {lesson, engine}, lesson → engine. The mathematics, the teaching, the session
and the wire never see the web, a clock, a file or the network.
"""

import ast
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
APP = ROOT / "app"
JS = ROOT / "static" / "js"

# The parts of app/, and for each: which other parts it may import, and which packages from outside.
INSIDE = {
    "engine": set(),
    "lesson": {"engine"},
    "session": {"engine", "lesson"},
    "protocol": set(),
    "store": {"session", "protocol", "settings"},
    "web": {"engine.refused", "lesson", "session", "protocol", "store", "settings"},
    "guard": {"settings", "web.addresses", "web.bucket", "web.counters"},
    "settings": set(),
    "version": set(),
    "logs": set(),
    "commands": {"engine", "guard", "lesson", "session", "store", "settings", "version", "logs", "main"},
    "cli": {"commands", "engine.refused", "settings", "version"},
    "main": {"engine", "lesson", "session", "protocol", "store", "web", "settings", "version"},
    "__main__": {"cli"},
}
OUTSIDE = {
    "engine": {"numpy", "llvmlite"},
    "lesson": {"numpy"},
    "session": {"numpy", "pydantic"},
    "protocol": {"numpy", "pydantic"},
    "store": {"numpy", "pydantic", "redis", "platformdirs"},
    "web": {"fastapi", "itsdangerous", "starlette", "pydantic", "jinja2", "markupsafe", "prometheus_client"},
    "guard": {"uvicorn", "httptools", "websockets", "starlette"},
    "main": {"fastapi", "starlette", "jinja2"},
    "commands": {"numpy", "uvicorn", "httptools", "uvloop", "tqdm"},
}
# What of the standard library has no business in the pure parts: waiting, time, files, processes, the network, chance.
IMPURE = {
    "asyncio", "time", "datetime", "os", "io", "socket", "ssl", "subprocess", "threading", "multiprocessing", "concurrent",
    "http", "urllib", "random", "secrets", "tempfile", "shutil", "sqlite3", "logging", "pathlib", "signal", "select",
}  # fmt: skip
PURE = ("engine", "lesson", "session", "protocol")
# Each exception with its reason.
ALLOWED = {
    ("lesson/article.py", "pathlib"): "the article's numbers lie beside it as data",
    ("session/engines.py", "logging"): "machine code that cannot be made is said in the log",
    ("engine/compiled/machine_code.py", "threading"): "sessions share code, from several threads",
    ("engine/compiled/function.py", "time"): "lets other threads run while it writes",
}


def imports(file):
    """(line, dotted module) of every import, relative ones resolved, wherever in the file it stands."""
    package = ("app", *file.relative_to(APP).parts[:-1])
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join((*base, node.module) if node.module else base)
            # `from app import x` and `from . import x` import the module x.
            if module.startswith("app") and not (ROOT / module.replace(".", "/")).with_suffix(".py").exists():
                for alias in node.names:
                    yield node.lineno, f"{module}.{alias.name}"
            else:
                yield node.lineno, module


def fault(file, module):
    """What is wrong with this import, or nothing."""
    place = str(file.relative_to(APP))
    part = file.relative_to(APP).parts[0].removesuffix(".py")
    first, _, rest = module.partition(".")
    if first == "app":
        target = rest.split(".")[0]
        allowed = INSIDE.get(part, set())
        within = any(rest == known or rest.startswith(known + ".") for known in allowed)
        return None if target == part or within else f"{part} may not import {module}"
    if first in sys.stdlib_module_names:
        if part in PURE and first in IMPURE and (place, first) not in ALLOWED:
            return f"{part} is pure and may not import {module}"
        return None
    return None if first in OUTSIDE.get(part, set()) else f"{part} may not import {module}"


def faults():
    return [
        f"{file.relative_to(ROOT)}:{line}: {wrong}"
        for file in sorted(APP.rglob("*.py"))
        for line, module in imports(file)
        if (wrong := fault(file, module))
    ]


def test_nobody_imports_what_is_none_of_their_business():
    assert faults() == []


@pytest.mark.parametrize(
    ("place", "module"),
    [
        ("engine/rule.py", "app.lesson.names"),
        ("engine/rule.py", "fastapi"),
        ("engine/rule.py", "time"),
        ("lesson/names.py", "app.session.session"),
        ("session/session.py", "app.web.rooms"),
        ("session/session.py", "asyncio"),
        ("protocol/frames.py", "app.session.session"),
        ("web/rooms.py", "app.main"),
        ("web/rooms.py", "app.engine.textbook"),
        ("web/rooms.py", "uvicorn"),
        ("settings.py", "pydantic"),
    ],
)
def test_the_wall_stands_where_it_should(place, module):
    assert fault(APP / place, module)


def test_every_part_of_the_house_is_in_the_table():
    parts = {path.name.removesuffix(".py") for path in APP.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert parts - {"__init__", "__pycache__", "static", "templates"} <= set(INSIDE)


IMPORT = re.compile(
    r"""(?:^|\n|;)\s*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]"""
)


COMMENT = re.compile(r"/\*.*?\*/|(?<![:'\"])//[^\n]*", re.DOTALL)


# One for each kind of page: where its parts meet.
ROOTS = ("main.js", "exercise.js", "sheet.js")


def js_imports(file):
    """(line, module) of every import that runs; those in comments are types only."""
    text = COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), file.read_text("utf-8"))
    for found in IMPORT.finditer(text):
        at = found.start(1) if found[1] else found.start(2)
        yield text.count("\n", 0, at) + 1, found[1] or found[2]


def js_fault(file, module):
    """ink imports nothing of ours; views and panels import ink and their like; only the composition roots know everybody."""
    folder = file.relative_to(JS).parts[0] if len(file.relative_to(JS).parts) > 1 else ""
    if not module.startswith("."):
        known = module.split("/")[0] in {"preact", "htm", "@preact", "uplot", "katex"}
        if module.startswith(("/", "http:", "https:", "//")) or not known:
            return f"{module} is not in the import map"
        return f"ink imports nothing but ink, not {module}" if folder == "ink" and module != "katex" else None
    target = (file.parent / module).resolve()
    if not target.is_file():
        return f"there is no {module}"
    if file.name in ROOTS and not folder:
        return None
    where = target.relative_to(JS).parts[0] if target.is_relative_to(JS) else "outside"
    where = where if len(target.relative_to(JS).parts) > 1 else ""
    if folder == "ink" and where != "ink":
        return f"ink may not import {module}"
    if folder in ("views", "panels") and where not in ("ink", folder):
        return f"{folder} may not import {module}; it is given state and actions"
    if not folder and where in ("views", "panels"):
        return f"only {' and '.join(ROOTS)} may import {module}"
    return None


def test_no_script_imports_what_is_none_of_its_business():
    found = [
        f"{file.relative_to(ROOT)}:{line}: {wrong}"
        for file in sorted(JS.rglob("*.js"))
        for line, module in js_imports(file)
        if (wrong := js_fault(file, module))
    ]
    assert found == []


def test_imports_in_scripts_are_found_on_one_line_and_on_several(tmp_path):
    file = tmp_path / "a.js"
    file.write_text(
        "import './a.js';\nimport { b,\n  c } from './b.js';\nexport { d } from \"./d.js\";\n"
        "const e = await import('./e.js');\n// a word: import './f.js'\n/** @type {import('./g.js').G} */\nconst text = \"import\";\n"
    )
    assert list(js_imports(file)) == [(1, "./a.js"), (3, "./b.js"), (4, "./d.js"), (5, "./e.js")]
