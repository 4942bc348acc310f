"""``pyproject.toml``: what an installer is told of the package."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from dovetail_generator.distribution.names import distribution_name
from dovetail_generator.operations import text
from dovetail_generator.version import generator_version

if TYPE_CHECKING:
    from dovetail_generator.distribution.clients import Facts

_NUMBER = re.compile(r"\d+")
_PLAIN = re.compile(r"v?\d+(?:\.\d+)*(?:(?:a|b|rc|\.post|\.dev)\d+)?", re.IGNORECASE)


def pyproject(facts: Facts) -> str:
    """The whole file."""
    folder = facts.package.replace(".", "/")
    description = _quoted(f"A typed client of {facts.title}.")
    return f"""\
[build-system]
requires = ["hatchling>=1.25"]
build-backend = "hatchling.build"

[project]
name = {_quoted(distribution_name(facts.package))}
version = {_quoted(release(facts.version))}
description = {description}
readme = "README.md"
requires-python = ">=3.11"
dependencies = [{_quoted(_requirement(generator_version()))}]
classifiers = ["Typing :: Typed"]

[tool.hatch.build.targets.wheel]
only-include = [{_quoted(folder)}]
"""


def release(version: str) -> str:
    """A version of a document as one of a Python package: ``1.2`` stays, ``2024-01-31`` becomes ``2024.1.31``."""
    if _PLAIN.fullmatch(version):
        return version.lower().removeprefix("v")
    numbers = [str(int(number)) for number in _NUMBER.findall(version)[:4]]
    return ".".join(numbers) or "0"


def _requirement(version: str) -> str:
    """The release of Dovetail that made the package, and those that change nothing for it."""
    numbers = _NUMBER.findall(version)
    if len(numbers) < 2 or "unknown" in version:
        return "dovetail"
    major, minor = int(numbers[0]), int(numbers[1])
    return f"dovetail>={major}.{minor},<{major}.{minor + 1}"


def _quoted(value: str) -> str:
    # A basic string of TOML is one of JSON.
    return json.dumps(text.one_line(value), ensure_ascii=False)
