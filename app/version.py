"""The version of Backstep."""

from importlib.metadata import PackageNotFoundError, version

try:
    VERSION = version("backstep")
except PackageNotFoundError:  # run from a source tree that was not installed
    VERSION = "0.1.0"
