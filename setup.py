"""Lists the packages of a wheel: `app/` is installed as `backstep`, and the page's files lie inside it."""

from setuptools import find_packages, setup

setup(
    packages=[
        "backstep",
        *(f"backstep.{name}" for name in find_packages("app")),
        "backstep.static",
        "backstep.templates",
    ]
)
