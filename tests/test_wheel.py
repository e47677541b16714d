"""The wheel: installed, the package is called backstep, beside any other project that has an `app`."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    source = tmp_path_factory.mktemp("source")
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True)
    for name in filter(
        re.compile(r"(app|static|templates)/|[A-Z]\w+|\w+\.(toml|py)$").match, files.stdout.split("\0")
    ):
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    build = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-build-isolation",
        "--no-deps",
        "-w",
        folder,
        source,
    ]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("backstep-*.whl"))


def test_a_wheel_holds_one_package_and_the_pages_files_in_it(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"backstep"}
    for name in (
        "engine/compiled/iteration.py",
        "lesson/article_numbers.json",
        "static/js/main.js",
        "static/vendor/importmap.json",
        "templates/page.html",
    ):
        assert f"backstep/{name}" in names


def test_its_metadata_name_the_licence_the_python_versions_and_keywords(wheel):
    archive = zipfile.ZipFile(wheel)
    metadata = archive.read(next(name for name in archive.namelist() if name.endswith("/METADATA"))).decode()
    for line in (
        "License-Expression: MIT",
        "Requires-Python: >=3.11",
        "Programming Language :: Python :: 3.13",
    ):
        assert line in metadata
    assert re.search(r"^Keywords: .*backpropagation", metadata, re.MULTILINE)


def test_installed_it_works_beside_another_project_that_has_an_app(wheel, tmp_path):
    installed, other = tmp_path / "installed", tmp_path / "other"
    zipfile.ZipFile(wheel).extractall(installed)
    (other / "app").mkdir(parents=True)
    (other / "app" / "__init__.py").write_text("ours = 'another project'\n")
    program = (
        "import app, backstep.cli, backstep.main, backstep.web.pages.assets as assets; "
        "print(app.ours, backstep.__file__, (assets.folder('static') / 'js' / 'main.js').is_file()); "
        "backstep.cli.main(['numbers'])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        cwd=other,
        env={**os.environ, "PYTHONPATH": f"{installed}:{other}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.startswith(f"another project {installed}/backstep/__init__.py True\n")
    assert "0.298371109" in ran.stdout
