"""What the last build was made from and what it made, so that a build of the same does nothing.

Records are kept outside the tree, in the user's cache folder: they hold nothing but hashes and may be thrown away, and
the tree stays free of facts about machines. Finding that nothing changed takes hashing alone, no parsing.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

_TOOLS = ("openapi-python-client", "datamodel-code-generator", "jinja2", "ruff", "unasync")


def folder() -> Path:
    """Where records are kept: ``$XDG_CACHE_HOME/dovetail-generate``, usually below ``~/.cache``."""
    base = os.environ.get("XDG_CACHE_HOME") or Path("~", ".cache").expanduser()
    return Path(base, "dovetail-generate")


class Record:
    """The record of one build.

    Attributes:
        place: The folder that is built; a record is kept for each.

    Args:
        place: The folder.
        origin: What it is built from: another document in the same place is another build.
    """

    def __init__(self, place: Path, origin: Path | None = None) -> None:
        self.place = place.resolve()
        origins = os.fsencode(origin.resolve()) if origin is not None else b""
        digest = hashlib.sha256(os.fsencode(self.place) + b"\0" + origins).hexdigest()[:32]
        self._file = folder() / f"{digest}.json"

    def is_current(self, made_from: list[Path] | None = None) -> bool:
        """Whether generator, contract and output are what they were after the last build.

        Args:
            made_from: What it is made from; what the record says by default.
        """
        known = self._read()
        if known.get("generator") != _fingerprint():
            return False
        inputs = known.get("inputs", {})
        if made_from is not None and {str(path) for path in made_from} != set(inputs):
            return False
        return all(hash_of(Path(path)) == digest for path, digest in {**inputs, **known.get("outputs", {})}.items())

    def reports(self) -> tuple[str, ...]:
        """What the last build had to say in another form."""
        found: list[str] = self._read().get("reports", [])
        return tuple(found)

    def keep(self, inputs: Mapping[Path, str], outputs: Mapping[Path, str], reports: tuple[str, ...] = ()) -> None:
        """Remember a build. A cache that cannot be written is done without.

        Args:
            inputs: What it was made from → SHA-256 of each as it was read: it may have been edited since.
            outputs: What was made.
            reports: What it had to say in another form.
        """
        known = {
            "generator": _fingerprint(),
            "inputs": {str(path.resolve()): digest for path, digest in inputs.items()},
            "outputs": {str(path): hashlib.sha256(text.encode()).hexdigest() for path, text in outputs.items()},
            "reports": list(reports),
        }
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            beside = self._file.with_suffix(f".{os.getpid()}.new")
            beside.write_text(json.dumps(known), encoding="utf-8")
            beside.replace(self._file)
        except OSError:
            return

    def _read(self) -> dict[str, Any]:
        try:
            known = json.loads(self._file.read_bytes())
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}  # pyright: ignore[reportUnknownVariableType]


@cache
def _fingerprint() -> str:
    """The generator itself: its own source, and the versions of its tools."""
    digest = hashlib.sha256()
    home = Path(__file__).parent
    for path in sorted(home.rglob("*")):
        if path.suffix in {".py", ".jinja", ".jinja2"}:
            digest.update(f"{path.relative_to(home)}\0".encode() + path.read_bytes())
    for tool in _TOOLS:
        try:
            digest.update(f"{tool} {version(tool)}\0".encode())
        except PackageNotFoundError:
            digest.update(f"{tool} is missing\0".encode())
    return digest.hexdigest()


def hash_of(path: Path) -> str | None:
    """SHA-256 of a file; None when it cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None
