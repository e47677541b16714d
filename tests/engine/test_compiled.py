"""Where compiled code is kept, and that nothing of it can stop the program."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numba.core import caching, config
from numba.core.errors import NumbaError

from app.engine import jit as module
from app.engine.jit import compiled, unsigned


def double(number: int) -> int:
    return number + number


@pytest.fixture
def no_folder_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_locator: Any) -> None:
        raise OSError("read-only file system")

    monkeypatch.setattr(caching._CacheLocator, "ensure_cache_path", refuse)


@pytest.mark.usefixtures("no_folder_can_be_written")
def test_without_any_folder_for_it_code_is_compiled_and_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config, "CACHE_DIR", "/nowhere")
    monkeypatch.setattr(module._FilledBefore, "ensure_cache_path", caching._CacheLocator.ensure_cache_path)
    function: Any = compiled(double)
    assert function(unsigned(4)) == 8
    assert function.stats.cache_path is None


@pytest.mark.usefixtures("no_folder_can_be_written")
def test_a_folder_that_was_filled_before_is_read_though_it_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(config, "CACHE_DIR", str(tmp_path))
    folder = tmp_path / caching.UserProvidedCacheLocator.get_suitable_cache_subpath(__file__)
    folder.mkdir()
    (folder / "kernels.train-1.py311.nbi").touch()
    function: Any = compiled(double)
    assert function.stats.cache_path == str(folder)


def test_a_disk_that_fails_while_code_is_kept_is_no_reason_to_stop(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(config, "CACHE_DIR", str(tmp_path))
    function: Any = compiled(double)

    def fail(*_arguments: Any) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(caching.IndexDataCacheFile, "save", fail)
    monkeypatch.setattr(caching.IndexDataCacheFile, "load", fail)
    assert function(unsigned(21)) == 42


def test_a_kernel_that_would_allocate_does_not_compile() -> None:
    def allocates(size: int) -> float:
        return float(np.zeros(size)[0])

    function: Any = compiled(allocates)
    with pytest.raises(NumbaError):
        function(unsigned(3))
