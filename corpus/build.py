"""One document made into a package, by the command that a user types."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from dovetail_generator.cli import main

_CODE = re.compile(r"\[([a-z][a-z-]+)\]$")


@dataclass(frozen=True)
class Built:
    """What the generator made.

    Attributes:
        package: The import name.
        folder: The folder that holds the distribution.
        problem: Why there is nothing; empty when there is something.
        notes: Its reports, one a line.
        codes: How often each code of a report was given.
    """

    package: str
    folder: Path
    problem: str
    notes: list[str] = field(default_factory=list[str])
    codes: dict[str, int] = field(default_factory=dict[str, int])


def package_name(document: str) -> str:
    """The name of the package for a document: one that no module of another distribution has."""
    return "corpus_" + (re.sub(r"\W+", "_", document, flags=re.ASCII).strip("_").lower() or "document")


def build(document: Path, name: str, folder: Path, cache: Path) -> Built:
    """Build a package of a document from nothing.

    Args:
        document: The document.
        name: What the corpus calls it.
        folder: Where the package goes; it must be empty or absent.
        cache: An empty folder, for what the generator keeps from one build to the next.

    Returns:
        What was made.
    """
    os.environ["XDG_CACHE_HOME"] = str(cache)
    package = package_name(name)
    said, complained = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complained):
        status = main(["build", str(document), "--out", str(folder), "--name", package, "--json"])
    try:
        told = json.loads(said.getvalue())
    except ValueError:
        return Built(package, folder, f"exit code {status}: {complained.getvalue().strip() or said.getvalue().strip()}")
    step = told["steps"][0]
    problem = step["problem"] or ("" if status == 0 else f"exit code {status}: {complained.getvalue().strip()}")
    codes = Counter(found[1] if (found := _CODE.search(note)) else "report" for note in step["notes"])
    return Built(package, folder, problem, step["notes"], dict(codes))
