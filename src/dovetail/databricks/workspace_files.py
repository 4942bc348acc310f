"""Which file here an object of the workspace becomes, and the other way round; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dovetail.runtime.errors import InvalidInput

if TYPE_CHECKING:
    from dovetail_api.databricks import models as m

_COMMENTS = {"py": "#", "r": "#", "scala": "//", "sql": "--"}
_ENDINGS = {"PYTHON": ".py", "SCALA": ".scala", "SQL": ".sql", "R": ".r"}
FOLDERS = ("DIRECTORY", "REPO")


class Exported(NamedTuple):
    """What came of exporting a folder.

    Attributes:
        written: The files that were written here.
        skipped: The paths of objects that cannot be exported, such as libraries and dashboards.
    """

    written: list[Path]
    skipped: list[str]


def local_name(item: m.WorkspaceObjectInfo, above: str) -> Path | None:
    """The file of an object, relative to the folder that is exported; None for what cannot be exported.

    Args:
        item: The object.
        above: The path of the folder.

    Raises:
        InvalidInput: Its path would leave the folder here.
    """
    path = str(item.path)
    relative = Path(path.removeprefix(above.rstrip("/")).lstrip("/"))
    if relative.is_absolute() or ".." in relative.parts or not relative.parts:
        raise InvalidInput(f"{path}: it does not lie in {above}.", value=path)
    if item.object_type == "NOTEBOOK":
        return relative.with_name(relative.name + _ENDINGS.get(str(item.language), ".py"))
    return relative if item.object_type == "FILE" or item.object_type in FOLDERS else None


def files_below(folder: Path) -> Iterator[tuple[Path, str]]:
    """The regular files of a folder and its folders, each with its path in it, by name.

    Args:
        folder: The folder.

    Raises:
        InvalidInput: There is no such folder.
    """
    if not folder.is_dir():
        raise InvalidInput(f"source: there is no folder {folder}.", value=folder, at="source")
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file, file.relative_to(folder).as_posix()


def imported_name(name: str, file: Path) -> str:
    """What the service calls an object that it makes of a file: a notebook loses the ending.

    Args:
        name: The file's path in the folder that is imported.
        file: Where it is.
    """
    stem, _, ending = name.rpartition(".")
    if "/" in ending or not stem or stem.endswith("/"):
        return name
    if ending.lower() == "ipynb":
        return stem
    comment = _COMMENTS.get(ending.lower())
    if comment is None:
        return name
    with file.open("rb") as opened:
        first = opened.readline(200).decode(errors="replace").strip()
    return stem if first == f"{comment} Databricks notebook source" else name


def check_distinct(pairs: Iterable[tuple[object, object]], at: str) -> None:
    """Refuse when two things would become one: the later would replace the earlier.

    Args:
        pairs: Each thing and what it becomes.
        at: The argument it is about.

    Raises:
        InvalidInput: Two become one.
    """
    made: dict[object, object] = {}
    for source, target in pairs:
        if target in made:
            raise InvalidInput(
                f"{at}: {made[target]} and {source} would both become {target}; nothing was written.",
                value=str(source),
                at=at,
                remedy="Rename one of them.",
            )
        made[target] = source


def check_absent(files: list[Path], overwrite: bool) -> None:
    """Refuse to replace files that are here, unless that is wished.

    Raises:
        InvalidInput: One is here.
    """
    taken = [] if overwrite else [file for file in files if file.exists()]
    if taken:
        raise InvalidInput(f"to: {taken[0]} is there already.", value=taken[0], at="to", remedy="Set overwrite=True.")
