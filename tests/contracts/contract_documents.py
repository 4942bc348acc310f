"""A contract as it stands on disk: its files, the references between them, and the operations they describe."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

Json = Any

# Where keys are names that the author chose, so that one called `default` or `value` is no data.
NAMED = (("responses",), ("properties",), ("schemas",))
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class ContractLoader(yaml.SafeLoader):
    """Reads YAML as JSON would be read: dates stay text, and a key that stands twice is refused."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                mark = key.start_mark
                raise ValueError(f"{mark.name}:{mark.line + 1}: the key {key.value!r} stands twice")
            seen.add(key.value)
        return super().construct_mapping(node, deep)


ContractLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass(frozen=True)
class Place:
    """A place in a file: `#/a/b` as a tuple of keys."""

    file: Path
    keys: tuple[str, ...] = ()

    def __truediv__(self, key: object) -> "Place":
        return Place(self.file, (*self.keys, str(key)))

    @property
    def pointer(self) -> str:
        return "".join("/" + key.replace("~", "~0").replace("/", "~1") for key in self.keys)

    def __str__(self) -> str:
        return f"{self.file}#{self.pointer}"


@dataclass(frozen=True)
class Finding:
    """What is wrong, and where."""

    place: Place
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


@dataclass(frozen=True)
class Operation:
    """An operation of the contract with its references still unresolved."""

    place: Place
    path: str
    method: str
    node: dict[str, Json]
    shared_parameters: list[tuple[Place, Json]] = field(default_factory=list[tuple[Place, Json]])


class Contract:
    """A root document and every file it leads to."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.documents: dict[Path, Json] = {}
        self.edges: dict[Path, set[Path]] = {}
        self._load(root)

    def _load(self, file: Path) -> None:
        with file.open(encoding="utf-8") as stream:
            document = yaml.load(stream, ContractLoader)
        self.documents[file] = document
        self.edges[file] = set()
        for place, ref in references(document, Place(file)):
            target = self.target_file(place, ref)
            if target != file:
                self.edges[file].add(target)
                if target not in self.documents and target.is_file():
                    self._load(target)

    def target_file(self, place: Place, ref: str) -> Path:
        """The file that a reference at this place leads to."""
        name = ref.partition("#")[0]
        return (place.file.parent / name).resolve() if name else place.file

    def target(self, place: Place, ref: str) -> tuple[Place, Json]:
        """Follow one reference; KeyError says what is missing."""
        file = self.target_file(place, ref)
        if file not in self.documents:
            raise KeyError(f"there is no file {file}")
        found, node = Place(file), self.documents[file]
        for raw in ref.partition("#")[2].split("/")[1:]:
            key = raw.replace("~1", "/").replace("~0", "~")
            if isinstance(node, list) and key.isdigit() and int(key) < len(node):
                node = node[int(key)]
            elif isinstance(node, dict) and key in node:
                node = node[key]
            else:
                raise KeyError(f"{ref} leads nowhere: there is no {key!r} in {found}")
            found /= key
        return found, node

    def follow(self, place: Place, node: Json) -> tuple[Place, Json]:
        """Follow references until there is something that is not one."""
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            place, node = self.target(place, node["$ref"])
        return place, node

    def operations(self) -> Iterator[Operation]:
        """Every operation, in the order of the root document."""
        paths = Place(self.root) / "paths"
        for path, item in self.documents[self.root].get("paths", {}).items():
            place, item_node = self.follow(paths / path, item)
            shared = [(place / "parameters" / i, p) for i, p in enumerate(item_node.get("parameters", []))]
            for method in METHODS:
                if method in item_node:
                    yield Operation(place / method, path, method, item_node[method], shared)

    def parameters(self, operation: Operation) -> list[tuple[Place, Json]]:
        """The parameters of an operation, those of its path included, references followed."""
        own = [(operation.place / "parameters" / i, p) for i, p in enumerate(operation.node.get("parameters", []))]
        return [self.follow(place, node) for place, node in (*operation.shared_parameters, *own)]

    def body(self, operation: Operation) -> tuple[Place, Json] | None:
        """The request body of an operation, references followed."""
        if "requestBody" not in operation.node:
            return None
        return self.follow(operation.place / "requestBody", operation.node["requestBody"])

    def responses(self, operation: Operation) -> Iterator[tuple[str, Place, Json]]:
        """The responses of an operation by status, references followed."""
        for status, node in operation.node.get("responses", {}).items():
            place, response = self.follow(operation.place / "responses" / status, node)
            yield str(status), place, response

    def bodies(self, operation: Operation) -> Iterator[tuple[str, Place, Json]]:
        """Every media type that the operation takes or gives."""
        holders = [body] if (body := self.body(operation)) else []
        holders += [(place, response) for _, place, response in self.responses(operation)]
        for place, holder in holders:
            for media_type, node in holder.get("content", {}).items():
                yield media_type, place / "content" / media_type, node

    def components(self) -> Iterator[tuple[str, Place, Json]]:
        """Every component of every file, with its kind."""
        for file, document in self.documents.items():
            for kind, members in document.get("components", {}).items():
                for name, node in members.items():
                    yield kind, Place(file) / "components" / kind / name, node


def references(node: Json, place: Place) -> Iterator[tuple[Place, str]]:
    """Every reference at or below a place; examples are data and hold none (as is `default`, but as a name)."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield place, node["$ref"]
        discriminator = node.get("discriminator")
        if isinstance(discriminator, dict):
            for target in discriminator.get("mapping", {}).values():
                yield place / "discriminator" / "mapping", target
        for key, value in node.items():
            if key not in ("example", "value", "default", "enum", "const") or place.keys[-1:] in NAMED:
                yield from references(value, place / key)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from references(value, place / index)
