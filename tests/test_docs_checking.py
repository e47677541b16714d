"""The example of docs/checking.md runs as it stands there."""

import os
import re
import subprocess
import sys
from pathlib import Path

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "checking.md").read_text("utf-8")


def test_the_unit_test_of_the_documentation_runs(tmp_path):
    blocks = re.findall(r"```python\n# (\w+\.py)\n(.*?)```", PAGE, re.DOTALL)
    assert [name for name, _ in blocks] == ["my_network.py", "test_my_network.py"]
    for name, text in blocks:
        (tmp_path / name).write_text(text)
    [recipe] = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "recipe.json").write_text(recipe)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=tmp_path, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout
