"""From one contract to the files of its package, and from files to a folder."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from dovetail_generator.formatting import format_files
from dovetail_generator.progress import Progress
from dovetail_generator.reports import Note

if TYPE_CHECKING:
    from dovetail_generator.load import Source
    from dovetail_generator.reports import Report

_HEADER = "# Made from {contract} by dovetail-generate; do not edit.\n"
_OWN = re.compile(r"# (?:Made from .* by dovetail-generate|Derived from _async/.*); do not edit\.\n")

Kind = Literal["added", "changed", "removed"]


@dataclass(frozen=True)
class Target:
    """A package to be made.

    Attributes:
        contract: The contract's root file.
        package: Dotted name of the package, ``dovetail_api.spark``.
        folder: The folder of the package.
    """

    contract: Path
    package: str
    folder: Path

    @property
    def name(self) -> str:
        """How messages call it."""
        return self.contract.stem


@dataclass(frozen=True)
class Assembled:
    """Everything that a package consists of.

    Attributes:
        files: File → content; None for one that is to go.
        sources: The files the contract consists of.
        notes: What was repaired or could only be expressed in its closest form, with its place.
        operations: Number of operations.
        components: Number of named types.
    """

    files: Mapping[Path, str | None]
    sources: tuple[Path, ...]
    notes: tuple[Note, ...]
    operations: int
    components: int

    @property
    def reports(self) -> tuple[str, ...]:
        """The notes as lines of text."""
        return tuple(map(str, self.notes))


@dataclass(frozen=True)
class Change:
    """One file that differs from what it should be."""

    path: Path
    kind: Kind
    old: str
    new: str


def assemble(target: Target, progress: Progress | None = None) -> Assembled:
    """All files of a package, from its contract.

    Args:
        target: What is made of what.
        progress: Is told how far it is.

    Raises:
        ContractError: The contract is not valid.
    """
    from dovetail_generator import cache, models, operations
    from dovetail_generator.load import load
    from dovetail_generator.normalize import normalize

    progress = progress or Progress()
    progress.phase("reading", 0.0)
    source = load(target.contract)
    progress.phase("normalising", 0.1)
    contract = normalize(source)
    header = _HEADER.format(contract=target.contract.name)
    reports = list(contract.reports)
    progress.phase("models", 0.2)
    with warnings.catch_warnings():
        # datamodel-code-generator warns of unions that msgspec cannot decode; the models bring decoders for them.
        warnings.filterwarnings("ignore", "msgspec cannot decode the union", UserWarning)
        plain = models.render(contract, package=target.package, cache=cache.folder() / "models")
    progress.phase("operations", 0.6)
    plain |= operations.render(contract, target.package, reports)
    plain = {path: f"{header}{text}" if path.endswith(".py") else text for path, text in plain.items()}
    progress.phase("formatting", 0.9)
    formatted = format_files(plain, (target.package.partition(".")[0],))
    files: dict[Path, str | None] = {target.folder / path: text for path, text in sorted(formatted.items())}
    for path in sorted(target.folder.rglob("*.py")):
        if path not in files and is_own(path):
            files[path] = None
    notes = tuple(_note(source, report) for report in reports)
    return Assembled(files, tuple(source.files), notes, len(contract.operations), len(contract.components))


def _note(source: Source, report: Report) -> Note:
    place = source.locate(report.pointer)
    return Note(place.file, place.line, report)


def is_own(path: Path) -> bool:
    """Whether a file was made by the generator: nothing else is ever removed."""
    with path.open(encoding="utf-8") as file:
        return _OWN.fullmatch(file.readline()) is not None


def changes(files: Mapping[Path, str | None]) -> list[Change]:
    """What would have to change for files to have a content; None stands for a file that should not be there."""
    found: list[Change] = []
    for path, new in files.items():
        old = path.read_text(encoding="utf-8") if path.is_file() else None
        if old == new:
            continue
        kind: Kind = "added" if old is None else "removed" if new is None else "changed"
        found.append(Change(path, kind, old or "", new or ""))
    return found


def write(wanted: list[Change]) -> None:
    """Make changes: everything is written beside its place first, then put there, so that a failure changes nothing.

    Raises:
        OSError: A file cannot be written.
    """
    staged: list[tuple[Path, Path]] = []
    try:
        for change in wanted:
            if change.kind != "removed":
                change.path.parent.mkdir(parents=True, exist_ok=True)
                beside = change.path.with_name(f".{change.path.name}.new")
                staged.append((beside, change.path))
                beside.write_text(change.new, encoding="utf-8", newline="\n")
    except OSError:
        for beside, _ in staged:
            beside.unlink(missing_ok=True)
        raise
    for beside, path in staged:
        os.replace(beside, path)  # noqa: PTH105 - replaces on every system
    for change in wanted:
        if change.kind == "removed":
            change.path.unlink(missing_ok=True)
            _remove_empty(change.path.parent)


def _remove_empty(folder: Path) -> None:
    if not any(entry for entry in folder.iterdir() if entry.name != "__pycache__"):
        for leftover in folder.glob("__pycache__/*.pyc"):
            leftover.unlink()
        for empty in (folder / "__pycache__", folder):
            if empty.is_dir():
                empty.rmdir()
