"""Brings the files of a contract together into one document whose references are all internal.

What another file holds under ``components`` becomes a component of the bundled document under the same name (with the
file's name in front where two files use the same); path items, and what is referred to at an odd place, are put in its
place.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from dovetail_generator.errors import ContractError
from dovetail_generator.load.reader import Parsed, read
from dovetail_generator.plain import is_array, is_object
from dovetail_generator.pointers import find, join, split

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
    """

    path: Path
    document: dict[str, Any]
    files: dict[Path, Parsed]
    origins: dict[str, tuple[Path, str]]

    def locate(self, pointer: str) -> Location:
        """Where a place of the document (or the nearest one around it) stands in the files."""
        head, tail = pointer, ""
        while head not in self.origins:
            head, _, step = head.rpartition("/")
            tail = f"/{step}{tail}"
        file, start = self.origins[head]
        return Location(file, self.files[file].line(start + tail), start + tail)

    def error(self, pointer: str, message: str) -> ContractError:
        """An error about a place of the document."""
        place = self.locate(pointer)
        return ContractError(place.pointer, place.file, place.line, message)


def bundle(root: Parsed) -> Source:
    """Bundle a root file and all it refers to.

    Raises:
        ContractError: A reference leads nowhere or to another machine, or the root is not an object.
    """
    return _Bundler(root).run()


class _Bundler:
    def __init__(self, root: Parsed) -> None:
        self.root = root
        self.files = {root.file.resolve(): root}
        self.origins: dict[str, tuple[Path, str]] = {"": (root.file.resolve(), "")}
        self.names: dict[tuple[Path, str, str], str] = {}  # file, pointer, kind → component name
        self.moved: list[tuple[Path, str, str, str]] = []  # components of other files still to be copied

    def run(self) -> Source:
        root, data = self.root.file.resolve(), self.root.data
        if not is_object(data):
            raise ContractError("", self.root.file, 1, "an OpenAPI document must be an object")
        for kind, components in _mapping(data.get("components")).items():
            for name in _mapping(components):
                self.names[root, join("/components", kind, name), kind] = name
        document = self.node(data, root, "", "", "", ())
        assert is_object(document)
        while self.moved:
            file, pointer, kind, name = self.moved.pop(0)
            place = join("/components", kind, name)
            self.origins[place] = (file, pointer)
            node = find(self.files[file].data, split(pointer))
            copied = self.node(node, file, pointer, place, kind, ())
            document.setdefault("components", {}).setdefault(kind, {})[name] = copied
        return Source(self.root.file, document, self.files, self.origins)

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
            if key in NAMED and is_object(value):
                copied[key] = {
                    name: self.node(x, file, join(here, name), join(there, name), key, trail)
                    for name, x in value.items()
                }
            elif key == "components" and is_object(value):
                copied[key] = self.members(value, file, here, there, trail)
            elif key == "discriminator" and is_object(value):
                copied[key] = self.discriminator(value, file, here)
            elif key in LITERAL or key.startswith("x-") or (key == "examples" and is_array(value)):
                copied[key] = value
            else:
                copied[key] = self.node(value, file, here, there, key, trail)
        return copied

    def reference(
        self, text: str, node: dict[str, Any], file: Path, at: str, place: str, above: str, trail: tuple[str, ...]
    ) -> Any:
        siblings = {key: value for key, value in node.items() if key != "$ref"}
        target, pointer = self.resolve(text, file, at)
        steps = split(pointer)
        if len(steps) == 3 and steps[0] == "components" and steps[1] != "pathItems":
            kind = steps[1]
        elif above in ("paths", "webhooks", "pathItems", "callbacks"):
            key = f"{target}#{pointer}"
            if key in trail:
                raise self.error(file, at, f"the reference {text!r} leads back to itself")
            self.origins[place] = (target, pointer)
            found = find(self.files[target].data, steps)
            copied = self.node(found, target, pointer, place, above, (*trail, key))
            return {**copied, **self.members(siblings, file, at, place, trail)} if siblings else copied
        else:
            kind = _KINDS.get(above, "schemas")
        name = self.component(target, pointer, kind)
        return {"$ref": join("#/components", kind, name), **self.members(siblings, file, at, place, trail)}

    def discriminator(self, node: dict[str, Any], file: Path, at: str) -> dict[str, Any]:
        """A discriminator whose mapping holds references only, no bare names."""
        mapping = _mapping(node.get("mapping"))
        if not mapping:
            return node
        rewritten: dict[str, str] = {}
        for tag, text in mapping.items():
            bare = "/" not in text and "#" not in text and not text.endswith((".yaml", ".yml", ".json"))
            place = join(at, "mapping", tag)
            target, pointer = self.resolve(join("#/components/schemas", text) if bare else text, file, place)
            rewritten[tag] = join("#/components", "schemas", self.component(target, pointer, "schemas"))
        return {**node, "mapping": rewritten}

    def resolve(self, text: str, file: Path, at: str) -> tuple[Path, str]:
        """The file and the pointer a reference leads to."""
        address, _, pointer = text.partition("#")
        if "://" in address:
            raise self.error(
                file, at, f"the reference {text!r} leads to another machine; keep a copy beside the contract"
            )
        target = (file.parent / address).resolve() if address else file
        if target not in self.files:
            if not target.is_file():
                raise self.error(file, at, f"the reference {text!r} leads to a file that is not there: {target}")
            self.files[target] = read(target)
        if pointer and not pointer.startswith("/"):
            raise self.error(file, at, f"the reference {text!r} is not a JSON pointer; write it as '#/…'")
        try:
            find(self.files[target].data, split(pointer))
        except LookupError:
            raise self.error(file, at, f"the reference {text!r} leads nowhere") from None
        return target, pointer

    def component(self, file: Path, pointer: str, kind: str) -> str:
        """The name under which a node is a component of the bundled document."""
        known = self.names.get((file, pointer, kind))
        if known is not None:
            return known
        steps = split(pointer)
        name = steps[-1] if steps else file.stem
        if len(steps) > 3 and name.isdigit():
            name = f"{steps[-3]}_{steps[-2]}_{name}"
        taken = {known for (_, _, other), known in self.names.items() if other == kind}
        if name in taken:
            name = f"{file.stem}_{name}"
        base, count = name, 2
        while name in taken:
            name, count = f"{base}_{count}", count + 1
        self.names[file, pointer, kind] = name
        self.moved.append((file, pointer, kind, name))
        return name

    def error(self, file: Path, at: str, message: str) -> ContractError:
        parsed = self.files[file]
        return ContractError(at, parsed.file, parsed.line(at), message)


def _mapping(value: object) -> dict[str, Any]:
    return value if is_object(value) else {}
