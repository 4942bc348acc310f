"""The two sides of a comparison: a document is built in memory, a built package is read."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dovetail_generator.diff.surface import Surface, read_surface
from dovetail_generator.lock import FILE as LOCK
from dovetail_generator.project import UsageError, module_name


@dataclass(frozen=True)
class Side:
    """A package, as far as it is compared.

    Attributes:
        surface: What users see of it.
        version: Its version.
        names: The text of its lock; empty when it has none.
    """

    surface: Surface
    version: str
    names: str


def read_sides(old: Path, new: Path) -> tuple[Side, Side]:
    """Both sides of a comparison: the new one with the names of the old one.

    Args:
        old: An OpenAPI document, or the folder of a package that was built from one.
        new: The same, later.

    Raises:
        ContractError: The document or the lock is not valid.
        UsageError: There is neither at that path.
    """
    folders = [_package_in(path) for path in (old, new) if path.is_dir()]
    name = folders[0].name if folders else module_name(old.stem)
    before = _side(old, name, "")
    return before, _side(new, name, before.names)


def _side(path: Path, name: str, names: str) -> Side:
    if path.is_dir():
        return _built(_package_in(path))
    if not path.is_file():
        raise UsageError(f"{path}: there is no such document, nor a folder of a built package.")
    return _from_document(path, name, names)


def _package_in(path: Path) -> Path:
    # A dotted NAME lies some folders below; anything deeper belongs to something else.
    inits = sorted(found for depth in range(5) for found in path.glob(f"{'*/' * depth}operations/__init__.py"))
    if not inits:
        raise UsageError(f"{path}: no package of dovetail-generate is in there (…/operations/__init__.py).")
    if len(inits) > 1:
        found = ", ".join(str(each.parent.parent) for each in inits[:3])
        raise UsageError(f"{path}: several packages are in there; say which: {found}")
    return inits[0].parent.parent


def _built(package: Path) -> Side:
    files = {each.relative_to(package).as_posix(): each.read_text(encoding="utf-8") for each in package.rglob("*.py")}
    locks = [folder / LOCK for folder in (package, *package.parents) if (folder / LOCK).is_file()]
    return Side(read_surface(files), _version(files), locks[0].read_text(encoding="utf-8") if locks else "")


def _from_document(path: Path, name: str, names: str) -> Side:
    from dovetail_generator.package import Target, assemble

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        if names:
            (root / LOCK).write_text(names, encoding="utf-8")
        made = assemble(Target(path, name, root / name, root))
        files = {
            file.relative_to(root / name).as_posix(): text
            for file, text in made.files.items()
            if text is not None and file.is_relative_to(root / name)
        }
        return Side(read_surface(files), _version(files), made.files[root / LOCK] or "")


def _version(files: Mapping[str, str]) -> str:
    for line in files.get("__init__.py", "").splitlines():
        if line.startswith("VERSION: Final = "):
            return line.partition("= ")[2].strip("\"'")
    return ""
