"""The public documents of the corpus: which archive of a package index each is in, and the hash that proves it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

LIST = Path(__file__).with_name("documents.toml")
ROOM = Path(__file__).parent.parent / ".corpus"

_FORMATS = {".json", ".yaml", ".yml"}
_VERSION = re.compile(r"""["']?openapi["']?\s*:\s*["']?(\d+\.\d+)""")
_HEAD = 4096


@dataclass(frozen=True)
class Distribution:
    """An archive of a package index.

    Attributes:
        key: How documents name it.
        index: ``npm`` or ``pypi``.
        name: Its name there.
        version: Its version there.
        sha256: That of the archive.
        source: Whether it is a source distribution (PyPI only).
        others: Patterns of the documents in it that only ``--all`` builds.
    """

    key: str
    index: str
    name: str
    version: str
    sha256: str
    source: bool = False
    others: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """Where it is unpacked."""
        return ROOM / "unpacked" / f"{self.key}-{self.version}"


@dataclass(frozen=True)
class Document:
    """One OpenAPI document.

    Attributes:
        name: What the table calls it; a package name can be made of it.
        distribution: Where it comes from.
        file: Its path inside the archive.
        sha256: That of the file; empty when only the archive vouches for it.
    """

    name: str
    distribution: Distribution
    file: str
    sha256: str = ""

    @property
    def path(self) -> Path:
        """Where it is, once fetched."""
        return self.distribution.folder / self.file


@dataclass(frozen=True)
class Catalogue:
    """What ``documents.toml`` lists.

    Attributes:
        distributions: The archives, by key.
        standing: The documents that ``make corpus`` builds.
    """

    distributions: dict[str, Distribution]
    standing: tuple[Document, ...]

    def others(self) -> Iterator[Document]:
        """Yield what the patterns find in the fetched archives beside the standing set, smallest first."""
        known = {document.path for document in self.standing}
        found: dict[Path, Document] = {}
        for distribution in self.distributions.values():
            for pattern in distribution.others:
                for path in distribution.folder.glob(pattern):
                    if path not in known and is_openapi_3(path):
                        file = path.relative_to(distribution.folder).as_posix()
                        found[path] = Document(_name(distribution, file), distribution, file)
        yield from sorted(found.values(), key=lambda document: (document.path.stat().st_size, document.name))


def load(path: Path = LIST) -> Catalogue:
    """Read the list.

    Args:
        path: The file.

    Returns:
        The catalogue.

    Raises:
        KeyError: A document names no distribution of the list.
    """
    listed = tomllib.loads(path.read_text(encoding="utf-8"))
    distributions = {entry["key"]: msgspec.convert(entry, Distribution) for entry in listed["distributions"]}
    standing = tuple(
        Document(entry["name"], distributions[entry["distribution"]], entry["file"], entry["sha256"])
        for entry in listed["documents"]
    )
    return Catalogue(distributions, standing)


def is_openapi_3(path: Path) -> bool:
    """Tell whether a file is an OpenAPI 3.0 or 3.1 document, by its text.

    Args:
        path: The file.

    Returns:
        Whether it says so.
    """
    if path.suffix not in _FORMATS:
        return False
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        head = file.read(_HEAD)
        found = _VERSION.search(head) or _VERSION.search(file.read())
    return found is not None and found[1] in {"3.0", "3.1"}


def _name(distribution: Distribution, file: str) -> str:
    """Give a document of a pattern a name: its folders and its own, less what every file of the archive shares."""
    parts = [
        part for part in Path(file).with_suffix("").parts if part not in {"package", "api", "json", "tests", "data"}
    ]
    if distribution.index == "pypi":
        parts = parts[1:] or parts
    return "/".join([distribution.key, *parts])
