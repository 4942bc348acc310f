"""From one contract to the files of its package."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dovetail_generator.formatting import format_files
from dovetail_generator.lock import FILE as LOCK
from dovetail_generator.lock import read_lock
from dovetail_generator.progress import Progress
from dovetail_generator.reports import Note

if TYPE_CHECKING:
    from dovetail_generator.load import Source
    from dovetail_generator.reports import Report

_HEADER = "# Made from {contract} by dovetail-generate; do not edit.\n"
# Types from which on other processes save more than it costs to start them.
_WORTH_SHARING = 500
_OWN = re.compile(r"# (?:Made from .* by dovetail-generate|Derived from _async/.*); do not edit\.\n")


@dataclass(frozen=True)
class Target:
    """A package to be made.

    Attributes:
        contract: The contract's root file.
        package: Dotted name of the package, ``dovetail_api.spark``.
        folder: The folder of the package.
        root: The folder of what is to be installed; None for a package that belongs to a larger distribution.
    """

    contract: Path
    package: str
    folder: Path
    root: Path | None = None

    @property
    def name(self) -> str:
        """How messages call it."""
        return self.contract.stem

    @property
    def lock(self) -> Path:
        """The file that keeps its names: beside what is to be installed, or beside the contract."""
        return self.root / LOCK if self.root is not None else self.contract.with_suffix(f".{LOCK}")


@dataclass(frozen=True)
class Assembled:
    """Everything that a package consists of.

    Attributes:
        files: File → content; None for one that is to go.
        sources: The files the contract consists of → SHA-256 of each as it was read.
        notes: What was repaired or could only be expressed in its closest form, with its place.
        operations: Number of operations.
        components: Number of named types.
    """

    files: Mapping[Path, str | None]
    sources: Mapping[Path, str]
    notes: tuple[Note, ...]
    operations: int
    components: int

    @property
    def reports(self) -> tuple[str, ...]:
        """The notes as lines of text."""
        return tuple(map(str, self.notes))


def assemble(target: Target, progress: Progress | None = None, jobs: int | None = None) -> Assembled:
    """All files of a package, from its contract.

    Args:
        target: What is made of what.
        progress: Is told how far it is.
        jobs: How many processes share the work on a large contract; as many as there are cores by default.

    Raises:
        ContractError: The contract is not valid.
    """
    from dovetail_generator import cache, models, operations
    from dovetail_generator.distribution.render import Distribution
    from dovetail_generator.load import load
    from dovetail_generator.normalize import normalize
    from dovetail_generator.parallel import cores
    from dovetail_generator.texts import Cache

    progress = progress or Progress()
    progress.phase("reading", 0.0)
    source = load(target.contract)
    progress.phase("normalising", 0.1)
    contract = normalize(source, read_lock(target.lock), resources=target.root is not None)
    header = _header(target.contract.name)
    reports = list(contract.reports)
    jobs = (jobs or cores()) if len(contract.components) >= _WORTH_SHARING else 1
    progress.phase("models", 0.2)
    with warnings.catch_warnings():
        # datamodel-code-generator warns of unions that msgspec cannot decode; the models bring decoders for them.
        warnings.filterwarnings("ignore", "msgspec cannot decode the union", UserWarning)
        plain = models.render(contract, package=target.package, cache=cache.folder() / "models", jobs=jobs)
    progress.phase("operations", 0.6)
    every = operations.endpoints(contract)
    distribution = Distribution(contract, target.package, every) if target.root is not None else None
    plain |= operations.render(contract, target.package, reports, every=every, distribution=distribution, jobs=jobs)
    plain = {path: f"{header}{text}" if path.endswith(".py") else text for path, text in plain.items()}
    progress.phase("formatting", 0.9)
    first = (target.package.partition(".")[0],)
    formatted = format_files(plain, first, cache=Cache(cache.folder() / "formatted"))
    files: dict[Path, str | None] = {target.folder / path: text for path, text in sorted(formatted.items())}
    if target.root is not None and distribution is not None:
        name = target.contract.name
        files |= {target.root / path: made_from(name, path, text) for path, text in distribution.root().items()}
    credentials = distribution.facts.credential_names if distribution is not None else contract.lock.credentials
    files[target.lock] = replace(contract.lock, credentials=credentials).text()
    for path in sorted(target.folder.rglob("*.py")) if target.root is None else ():
        if path not in files and is_own(path):
            files[path] = None
    notes = (*source.notes, *(_note(source, report) for report in reports))
    sources = {path: parsed.digest for path, parsed in source.files.items()}
    return Assembled(files, sources, notes, len(contract.operations), len(contract.components))


def made_from(contract: str, path: str, text: str) -> str:
    """The content of a file, after a line that says where it comes from."""
    line = _header(contract)
    return f"<!-- {line[2:-1].replace('--', '-')} -->\n\n{text}" if path.endswith(".md") else f"{line}\n{text}"


def _header(contract: str) -> str:
    """The first line of a file; the name of the contract's own file may hold anything, even an end of a line."""
    return _HEADER.format(contract="".join(char if char.isprintable() else "?" for char in contract))


def _note(source: Source, report: Report) -> Note:
    place = source.locate(report.pointer)
    return Note(place.file, place.line, report)


def is_own(path: Path) -> bool:
    """Whether a file was made by the generator: nothing else is ever removed."""
    with path.open(encoding="utf-8") as file:
        return _OWN.fullmatch(file.readline()) is not None
