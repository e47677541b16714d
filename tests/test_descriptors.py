"""The limit on file descriptors: as many as the system and the setting allow."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")

PROGRAM = """
import logging, resource, sys
from backstep.guard import raise_limit
logging.basicConfig(level="INFO")
soft, hard, most = map(int, sys.argv[1:])
resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
print(raise_limit(most), *resource.getrlimit(resource.RLIMIT_NOFILE))
"""


@pytest.mark.parametrize(
    ("soft", "hard", "most", "then"), [(200, 900, 65_536, 900), (200, 900, 500, 500), (700, 900, 500, 700)]
)
def test_the_limit_is_raised_as_far_as_the_system_allows_and_no_further(soft, hard, most, then):
    arguments = [sys.executable, "-c", PROGRAM, *map(str, (soft, hard, most))]
    ended = subprocess.run(arguments, capture_output=True, text=True, check=True)
    assert ended.stdout.split() == [str(then), str(then), str(hard)]
    assert f"Up to {then} connections" in ended.stderr
