"""Brings the files of a contract together into one document whose references are all internal.

What another file holds under ``components`` becomes a component of the bundled document under the same name (with the
file's name in front where two files use the same); path items, and what is referred to at an odd place, are put in its
place.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import unquote

from dovetail_generator.errors import ContractError
from dovetail_generator.load.findings import DANGLING
from dovetail_generator.load.reader import Parsed, read
from dovetail_generator.load.shapes import REFERABLE
from dovetail_generator.plain import is_array, is_object
from dovetail_generator.pointers import find, join, split
from dovetail_generator.reports import Note, Report

# Keywords whose value is a map from names to nodes: the keys in there are names, never keywords.
NAMED: Final = frozenset(
    [
        "properties",
        "patternProperties",
        "$defs",
        "definitions",
        "dependentSchemas",
        "responses",
        "requestBodies",
        "headers",
        "schemas",
        "parameters",
        "securitySchemes",
        "links",
        "callbacks",
        "pathItems",
        "paths",
        "webhooks",
        "content",
        "encoding",
        "examples",
        "variables",
    ]
)
# Keywords whose value is data, in which ``$ref`` means nothing.
LITERAL: Final = frozenset(["example", "default", "enum", "const", "value", "scopes", "required", "security", "tags"])
# The keyword above a node → what kind of component it is.
_KINDS: Final = {
    "parameters": "parameters",
    "responses": "responses",
    "requestBody": "requestBodies",
    "headers": "headers",
    "examples": "examples",
    "links": "links",
}
# Steps that say nothing of what is there.
_PLACES: Final = frozenset(
    ["schema", "items", "content", "allOf", "oneOf", "anyOf", "properties", "additionalProperties"]
)
# Keywords under which a schema stands.
_OF_SCHEMAS: Final = (_PLACES - {"content"}) | {"schemas", "not", "prefixItems", "patternProperties"}
_DEEPEST: Final = 200


class Location(NamedTuple):
    """A place in a contract's files.

    Attributes:
        file: The file.
        line: The line in it, counted from 1.
        pointer: The JSON pointer within that file.
    """

    file: Path
    line: int
    pointer: str


@dataclass(frozen=True)
class Source:
    """A contract as loaded: one document, and where each part of it came from.

    Attributes:
        path: The root file.
        document: The bundled document; every ``$ref`` in it is internal.
        files: Every file that was read.
        origins: Pointer in the document → file and pointer in it, for every part that was moved.
        notes: What was wrong with the files, and with references between them.
        reports: What was repaired in the document.
    """

    path: Path
    document: dict[str, Any]
    files: dict[Path, Parsed]
    origins: dict[str, tuple[Path, str]]
    notes: list[Note] = field(default_factory=list[Note])
    reports: list[Report] = field(default_factory=list[Report])

    def origin(self, pointer: str) -> tuple[Path, str]:
        """The file that a place of the document comes from, and its pointer there."""
        head, tail = pointer, ""
        while head not in self.origins:
            head, _, step = head.rpartition("/")
            tail = f"/{step}{tail}"
        file, start = self.origins[head]
        return file, start + tail

    def locate(self, pointer: str) -> Location:
        """Where a place of the document (or the nearest one around it) stands in the files."""
        file, there = self.origin(pointer)
        return Location(file, self.files[file].line(there), there)

    def error(self, pointer: str, message: str) -> ContractError:
        """An error about a place of the document."""
        place = self.locate(pointer)
        return ContractError(place.pointer, place.file, place.line, message)


def bundle(root: Parsed) -> Source:
    """Bundle a root file and all it refers to; what a reference does not reach is marked `DANGLING`, with a note.

    Raises:
        ContractError: The root is not an object.
    """
    return _Bundler(root).run()


class _Bundler:
    def __init__(self, root: Parsed) -> None:
        self.root = root
        self.files = {root.file.resolve(): root}
        self.origins: dict[str, tuple[Path, str]] = {"": (root.file.resolve(), "")}
        self.names: dict[tuple[Path, str, str], str] = {}  # file, pointer, kind → component name
        self.taken: dict[str, set[str]] = {}  # kind → the names in use
        self.moved: deque[tuple[Path, str, str, str]] = deque()  # components of other files still to be copied
        self.anchors: dict[Path, dict[str, str]] = {}  # file → anchor → pointer
        self.notes: dict[Note, None] = {}

    def run(self) -> Source:
        root, data = self.root.file.resolve(), self.root.data
        if not is_object(data):
            raise ContractError("", self.root.file, 1, "an OpenAPI document must be an object")
        for kind, components in self.components().items():
            for name, (file, pointer) in components.items():
                self.name(file, pointer, kind, name)
                self.names.setdefault((root, join("/components", kind, name), kind), name)
        document = self.node(data, root, "", "", "", ())
        assert is_object(document)
        while self.moved:
            file, pointer, kind, name = self.moved.popleft()
            place = join("/components", kind, name)
            self.origins[place] = (file, pointer)
            node = find(self.files[file].data, split(pointer))
            copied = self.node(node, file, pointer, place, kind, ())
            document.setdefault("components", {}).setdefault(kind, {})[name] = copied
        for parsed in self.files.values():
            for pointer, message, code in parsed.problems:
                self.note(parsed.file.resolve(), pointer, message, code)
        return Source(self.root.file, document, self.files, self.origins, list(self.notes))

    def components(self) -> dict[str, dict[str, tuple[Path, str]]]:
        """Kind → name → file and pointer of the root's components, which may be kept in files of their own."""
        root = self.root.file.resolve()
        found: dict[str, dict[str, tuple[Path, str]]] = {}
        for kind in REFERABLE.values():
            place = self.followed(root, ["components", kind], "/components")
            if place is None:
                continue
            target, pointer = place
            node = find(self.files[target].data, split(pointer))
            if is_object(node) and isinstance(node.get("$ref"), str):
                place = self.resolve(node["$ref"], target, pointer)
                if place is None:
                    continue
                target, pointer = place
                node = find(self.files[target].data, split(pointer))
            found[kind] = {name: (target, join(pointer, name)) for name in _mapping(node)}
        return found

    def node(self, node: Any, file: Path, at: str, place: str, above: str, trail: tuple[str, ...]) -> Any:
        """A copy of a node with its references rewritten.

        Args:
            node: The node.
            file: The file it stands in.
            at: Its pointer there.
            place: Its pointer in the bundled document.
            above: The keyword it stands under.
            trail: The targets being put in place around it.
        """
        if is_array(node):
            return [self.node(x, file, join(at, i), join(place, i), above, trail) for i, x in enumerate(node)]
        if not is_object(node):
            return node
        reference = node.get("$ref")
        if isinstance(reference, str):
            return self.reference(reference, node, file, at, place, above, trail)
        return self.members(node, file, at, place, trail)

    def members(self, node: dict[str, Any], file: Path, at: str, place: str, trail: tuple[str, ...]) -> dict[str, Any]:
        copied: dict[str, Any] = {}
        for key, value in node.items():
            here, there = join(at, key), join(place, key)
            if (key in NAMED or key == "components") and is_object(value):
                copied[key] = self.named(value, file, here, there, key, trail)
            elif key == "discriminator" and is_object(value):
                copied[key] = self.discriminator(value, file, here)
            elif key in LITERAL or key.startswith("x-") or (key == "examples" and is_array(value)):
                copied[key] = value
            else:
                copied[key] = self.node(value, file, here, there, key, trail)
        return copied

    def named(self, value: dict[str, Any], file: Path, at: str, place: str, key: str, trail: tuple[str, ...]) -> Any:
        """A map from names to nodes, or the list of parameters, that may be kept elsewhere as a whole."""
        reference = value.get("$ref")
        if isinstance(reference, str):
            found = self.resolve(reference, file, at)
            if found is None or f"{found}" in trail:
                return {}
            self.origins[place] = found
            file, at = found
            kept: Any = find(self.files[file].data, split(at))
            trail = (*trail, f"{found}")
            if not is_object(kept):
                return self.node(kept, file, at, place, key, trail)
            return self.named(kept, file, at, place, key, trail)
        if key == "components":
            return self.members(value, file, at, place, trail)
        return {name: self.node(x, file, join(at, name), join(place, name), key, trail) for name, x in value.items()}

    def reference(
        self, text: str, node: dict[str, Any], file: Path, at: str, place: str, above: str, trail: tuple[str, ...]
    ) -> Any:
        siblings = self.members({k: v for k, v in node.items() if k != "$ref"}, file, at, place, trail)
        found = self.resolve(text, file, at)
        if found is None:
            return {**siblings, DANGLING: True}
        target, pointer = found
        steps = split(pointer)
        if len(steps) == 3 and steps[0] == "components" and steps[1] != "pathItems":
            kind = steps[1]
            if kind != "schemas" and above in _OF_SCHEMAS:
                self.note(file, at, f"the reference {text!r} leads to no schema: any value", "dangling-reference")
                return {**siblings, DANGLING: True}
        elif above in ("paths", "webhooks", "pathItems", "callbacks"):
            key = f"{target}#{pointer}"
            if key in trail:
                self.note(file, at, f"the reference {text!r} leads back to itself: left out", "reference-cycle")
                return {**siblings, DANGLING: True}
            self.origins[place] = (target, pointer)
            inner: Any = self.node(find(self.files[target].data, steps), target, pointer, place, above, (*trail, key))
            return {**inner, **siblings} if siblings and is_object(inner) else inner
        else:
            kind = _KINDS.get(above, "schemas")
        name = self.component(target, pointer, kind)
        return {"$ref": join("#/components", kind, name), **siblings}

    def discriminator(self, node: dict[str, Any], file: Path, at: str) -> dict[str, Any]:
        """A discriminator whose mapping holds references only, no bare names."""
        mapping = _mapping(node.get("mapping"))
        if not mapping:
            return node
        rewritten: dict[str, str] = {}
        for tag, text in mapping.items():
            if not isinstance(text, str):
                continue
            bare = "/" not in text and "#" not in text and not text.endswith((".yaml", ".yml", ".json"))
            found = self.resolve(join("#/components/schemas", text) if bare else text, file, join(at, "mapping", tag))
            if found is not None:
                rewritten[tag] = join("#/components", "schemas", self.component(*found, "schemas"))
        return {**node, "mapping": rewritten}

    def resolve(self, text: str, file: Path, at: str) -> tuple[Path, str] | None:
        """The file and the pointer a reference leads to; None, with a note, when it leads nowhere."""
        address, _, fragment = text.partition("#")
        if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", address) or address.startswith("//"):
            words = (
                f"the reference {text!r} leads to another machine, which is not asked; keep a copy beside the contract"
            )
            self.note(file, at, words, "remote-reference")
            return None
        target = file
        if address:
            target = (file.parent / unquote(address).replace("\\", "/")).resolve()
            problem = self.opened(target)
            if problem:
                self.note(file, at, f"the reference {text!r} leads to {problem}", "dangling-reference")
                return None
        if fragment and not fragment.startswith("/"):
            fragment = self.anchor(target, unquote(fragment))
            if not fragment:
                words = f"the reference {text!r} is not a JSON pointer, nor an anchor; write it as '#/…'"
                self.note(file, at, words, "dangling-reference")
                return None
        found = self.followed(target, split(fragment), at) or self.followed(target, split(unquote(fragment)), at)
        if found is None:
            self.note(file, at, f"the reference {text!r} leads nowhere", "dangling-reference")
            return None
        return found

    def opened(self, file: Path) -> str:
        """Read a file unless it was read; what is wrong with it, if anything."""
        if file not in self.files:
            if not file.is_file():
                return f"a file that is not there: {file}"
            try:
                self.files[file] = read(file)
            except ContractError as error:
                return f"a file that cannot be read: {error}"
        return ""

    def followed(self, file: Path, steps: list[str], at: str) -> tuple[Path, str] | None:
        """Where some steps lead, through references on the way; None when they lead nowhere."""
        node, pointer = self.files[file].data, ""
        for index, step in enumerate(steps):
            inside = is_object(node) and step in node
            if not inside and is_object(node) and isinstance(node.get("$ref"), str):
                if index > _DEEPEST:
                    return None
                found = self.resolve(node["$ref"], file, pointer)
                return None if found is None else self.followed(found[0], [*split(found[1]), *steps[index:]], at)
            try:
                node = find(node, [step])
            except LookupError:
                return None
            pointer = join(pointer, step)
        return file, pointer

    def anchor(self, file: Path, name: str) -> str:
        """The pointer of an anchor of a file; empty when there is none of that name."""
        if file not in self.anchors:
            self.anchors[file] = dict(_anchors(self.files[file].data, ""))
        return self.anchors[file].get(name, "")

    def component(self, file: Path, pointer: str, kind: str) -> str:
        """The name under which a node is a component of the bundled document."""
        known = self.names.get((file, pointer, kind))
        if known is not None:
            return known
        steps = split(pointer)
        name = steps[-1] if steps else file.stem
        if len(steps) > 3 and (name.isdigit() or name in _PLACES):
            name = _named("_".join(step for step in steps[-4:] if step not in _PLACES)) or name
        taken = self.taken.setdefault(kind, set())
        if name in taken:
            name = f"{_named(file.stem)}_{name}"
        base, count = name, 2
        while name in taken:
            name, count = f"{base}_{count}", count + 1
        self.name(file, pointer, kind, name)
        self.moved.append((file, pointer, kind, name))
        return name

    def name(self, file: Path, pointer: str, kind: str, name: str) -> None:
        self.names[file, pointer, kind] = name
        self.taken.setdefault(kind, set()).add(name)

    def note(self, file: Path, at: str, message: str, code: str) -> None:
        parsed = self.files[file]
        self.notes[Note(parsed.file, parsed.line(at), Report(at, message, code))] = None


def _anchors(node: object, pointer: str) -> Iterator[tuple[str, str]]:
    if is_object(node):
        for word in ("$anchor", "$dynamicAnchor"):
            if isinstance(node.get(word), str):
                yield node[word], pointer
        for key, value in node.items():
            yield from _anchors(value, join(pointer, key))
    elif is_array(node):
        for index, value in enumerate(node):
            yield from _anchors(value, join(pointer, index))


def _named(words: str) -> str:
    """Words of a place as the name of a component."""
    return re.sub(r"[^A-Za-z0-9._-]+", "_", words).strip("_")


def _mapping(value: object) -> dict[str, Any]:
    return value if is_object(value) else {}
