"""``names.lock``: what everything of a document is called in Python, kept from build to build.

Schemas and operations are known by where they stand in the document. What ``schemas`` and ``operations`` say may be
edited; ``built`` is what the last build made of it, by which an edit, a moved schema and a renamed one are recognised.
"""

from __future__ import annotations

import json
import keyword
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeGuard

from dovetail_generator.errors import ContractError
from dovetail_generator.plain import is_array, is_object
from dovetail_generator.pointers import join

FILE: Final = "names.lock"
_FORMAT: Final = 1
# Environment variables are called so too: ASCII alone.
_ARGUMENT: Final = re.compile(r"[a-z][a-z0-9_]*")
_ABOUT: Final = (
    "What everything is called in Python, by its place in the document; keep it under version control. To rename "
    "something, change it here and build: the old name stays as a deprecated alias."
)
_UNSEEN: Final = re.compile("[\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")
_MERGE: Final = (
    "there are marks of a merge in it: keep the lines of both sides, once each with commas between, and build"
)
_REMEDY: Final = "take back the edit, or restore the file from version control; without it all names are chosen anew"


@dataclass(frozen=True)
class Entry:
    """A schema or an operation as it was called.

    Attributes:
        name: Its name: a class, or ``module.function``.
        members: What its members are called: of a schema those fields whose wire name is none for Python, of an
            operation its arguments, by ``location.name``, in their order.
        former: Older names that still work, and warn.
        former_members: Older names of fields → wire names.
        content: What it consisted of, shortened.
    """

    name: str
    members: Mapping[str, str] = field(default_factory=dict[str, str])
    former: tuple[str, ...] = ()
    former_members: Mapping[str, str] = field(default_factory=dict[str, str])
    content: str = ""


@dataclass(frozen=True)
class Lock:
    """All names of a package.

    Attributes:
        schemas: Place of each schema → what it is called; ``#request`` behind a place is its form in requests.
        operations: Place of each operation → what it is called.
        credentials: Place of each security scheme, ``#`` and what its value is to it → the argument of clients.
        path: The file it was read from.
    """

    schemas: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    operations: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    credentials: Mapping[str, str] = field(default_factory=dict[str, str])
    path: Path | None = None

    def error(self, key: str, message: str) -> ContractError:
        """An error about an entry."""
        assert self.path is not None
        return _error(self.path, key, f"{message}; {_REMEDY}")

    def text(self) -> str:
        """The file's content: sorted, one entry a line."""
        sections: dict[str, dict[str, object]] = {
            "schemas": {key: _shown(entry) for key, entry in self.schemas.items()},
            "operations": {key: _shown(entry) for key, entry in self.operations.items()},
            "credentials": {**self.credentials},
            "built": {
                key: [entry.name, entry.content, dict(entry.members)]
                for key, entry in {**self.schemas, **self.operations}.items()
            },
        }
        written = [f'"about": {_json(_ABOUT)}', f'"format": {_FORMAT}']
        for title, entries in sections.items():
            lines = ",\n".join(f"  {_json(key)}: {_json(entries[key])}" for key in sorted(entries))
            written.append(f'"{title}": {{\n{lines}\n }}' if lines else f'"{title}": {{}}')
        return "{\n" + ",\n".join(f" {part}" for part in written) + "\n}\n"


def read_lock(path: Path) -> Lock:
    """The names that a file keeps; none when there is no such file.

    Raises:
        ContractError: It is damaged, or something else than such a file.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Lock(path=path)
    except (OSError, UnicodeDecodeError) as error:
        raise ContractError("", path, 1, f"the names cannot be read: {error}; {_REMEDY}") from None
    try:
        data: object = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        remedy = _MERGE if re.search("^(<<<<<<<|>>>>>>>) ", text, re.MULTILINE) else _REMEDY
        raise ContractError("", path, line, f"the names cannot be read: {error}; {remedy}") from None
    if not is_object(data) or not isinstance(data.get("format"), int) or not is_object(data.get("built")):
        raise ContractError("", path, 1, f"this is no list of names that dovetail-generate wrote; {_REMEDY}")
    if data["format"] != _FORMAT:
        raise ContractError(
            "/format",
            path,
            1,
            f"format {data['format']} is not known here: a newer dovetail-generate wrote it; use that",
        )
    built = dict(_built(path, data["built"]))
    credentials: dict[str, str] = {}
    for key, name in _section(path, data, "credentials"):
        if not isinstance(name, str) or not _ARGUMENT.fullmatch(name) or keyword.iskeyword(name):
            raise _error(path, key, f"{name!r} is no name of an argument; {_REMEDY}")
        credentials[key] = name
    return Lock(
        schemas={key: _entry(path, key, entry, built.get(key)) for key, entry in _section(path, data, "schemas")},
        operations={key: _entry(path, key, entry, built.get(key)) for key, entry in _section(path, data, "operations")},
        credentials=credentials,
        path=path,
    )


def _section(path: Path, data: dict[str, Any], title: str) -> Iterator[tuple[str, Any]]:
    entries = data.get(title, {})
    if not is_object(entries):
        raise _error(path, title, f"{title} has to be an object; {_REMEDY}")
    yield from entries.items()


def _built(path: Path, data: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    for key, row in data.items():
        if not is_array(row) or len(row) != 3:
            raise _error(path, key, f"this is not what dovetail-generate wrote; {_REMEDY}")
        name, content, members = row
        if not isinstance(name, str) or not isinstance(content, str) or not _are_names(members):
            raise _error(path, key, f"this is not what dovetail-generate wrote; {_REMEDY}")
        yield key, Entry(name, members, content=content)


def _entry(path: Path, key: str, data: object, built: Entry | None) -> Entry:
    """An entry as it stands, and what it was when it was built: names that were changed since are former names."""
    if isinstance(data, str):
        data = {"name": data}
    if not is_object(data) or not isinstance(data.get("name"), str):
        raise _error(path, key, f"an entry is a name, or an object with one; {_REMEDY}")
    members: object = data.get("members", {})
    former: object = data.get("former", [])
    former_members: object = data.get("formerMembers", {})
    if not _are_names(members) or not _are_names(former_members) or not is_array(former):
        raise _error(path, key, f"members and former names have to be texts; {_REMEDY}")
    names = list(map(str, former))
    old_members = dict(former_members)
    if built is not None:
        if built.name != data["name"] and built.name not in names:
            names.append(built.name)
        for wire in {**built.members, **members}:
            was = built.members.get(wire, wire)
            if members.get(wire, wire) != was:
                old_members.setdefault(was, wire)
    return Entry(
        data["name"],
        members,
        tuple(name for name in names if name != data["name"]),
        {old: wire for old, wire in old_members.items() if members.get(wire, wire) != old},
        built.content if built is not None else "",
    )


def _are_names(data: object) -> TypeGuard[dict[str, str]]:
    return is_object(data) and all(isinstance(name, str) for name in data.values())


def _shown(entry: Entry) -> object:
    shown: dict[str, Any] = {"name": entry.name}
    if entry.members:
        shown["members"] = dict(entry.members)
    if entry.former:
        shown["former"] = list(entry.former)
    if entry.former_members:
        shown["formerMembers"] = dict(sorted(entry.former_members.items()))
    return entry.name if len(shown) == 1 else shown


def _json(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return written if written.isprintable() else _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def _error(path: Path, key: str, message: str) -> ContractError:
    """An error at the line of an entry."""
    wanted = f"{_json(key)}:"
    lines = path.read_text(encoding="utf-8").split("\n")
    line = next((number for number, text in enumerate(lines, 1) if text.strip().startswith(wanted)), 1)
    return ContractError(join("", key), path, line, message)
