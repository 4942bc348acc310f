"""One module: an area's components as classes, or as dictionaries for type checkers."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache as once
from importlib.metadata import version
from pathlib import Path
from typing import Final

from dovetail_generator.models.cycles import may_hold_itself
from dovetail_generator.models.engine import Types
from dovetail_generator.models.flavours import Flavour
from dovetail_generator.models.rest import rest_types
from dovetail_generator.models.source import Module
from dovetail_generator.normalize import Component, Contract
from dovetail_generator.normalize.areas import COMMON, tag_of
from dovetail_generator.normalize.draft import Schema, refs
from dovetail_generator.normalize.nullable import allows_null, is_null
from dovetail_generator.normalize.shards import area_of
from dovetail_generator.normalize.words import continued
from dovetail_generator.texts import Cache

_LONGEST_TITLE: Final = 114


@dataclass(frozen=True)
class Area:
    """A module that is to be written.

    Attributes:
        name: The area.
        names: Its components that are to be written.
        flavour: As classes or as dictionaries.
        package: The package it is for.
    """

    name: str
    names: list[str]
    flavour: Flavour
    package: str

    @property
    def path(self) -> str:
        """Where the module lies in the package."""
        return f"{self.flavour.value}/{self.name}.py"

    def key(self, contract: Contract, cache: Cache) -> str:
        """What the module's text is kept under: a hash of all that it is made from."""
        schemas = contract.document["components"]["schemas"]
        own = {name: schemas[name] for name in self.names}
        facts = {name: _facts(contract, contract.components[name]) for name in self.names}
        inner = sorted({inner for name in self.names for inner in refs(own[name])})
        homes = {
            name: [contract.components[name].area, allows_null(schemas[name]), _holds_class(contract, name)]
            for name in inner
        }
        title = _title(contract, self.name, self.flavour)
        return cache.key(own, facts, homes, title, self.flavour.value, self.package, _recipe())

    def objects(self, contract: Contract) -> dict[str, Schema]:
        """The components as objects whose properties are to be typed."""
        schemas = contract.document["components"]["schemas"]
        return {name: _object(contract.components[name], schemas[name]) for name in self.names}

    def text(self, contract: Contract, types: Types) -> str:
        """The source of the module, yet to be formatted."""
        schemas = contract.document["components"]["schemas"]
        fields = {name: types.of(name) for name in self.names}
        imports = {item for hints in fields.values() for hint in hints for item in hint.imports}
        for inner in {inner for name in self.names for inner in refs(schemas[name])}:
            home = contract.components[inner].area
            if home != self.name:
                imports.add((f".{home}", inner))
        hints = {name: [hint.text for hint in own] for name, own in fields.items()}
        module = Module(contract, self.package, self.flavour, hints, imports)
        return module.text(_title(contract, self.name, self.flavour), _order(contract, self.names))


def _object(component: Component, schema: Schema) -> Schema:
    """What the engine is to type: an object's properties, and the members of an alias as if they were properties."""
    if component.kind == "object":
        rest = rest_types(schema)
        if not rest:
            return schema
        names = [f"{number}" for number in range(len(rest))]
        # A declared member cannot be called so: what stands before it keeps the two apart.
        added = {f"\0{name}": part for name, part in zip(names, rest, strict=True)}
        return {
            **schema,
            "properties": {**schema["properties"], **added},
            "required": [*schema.get("required", ()), *added],
        }
    members = [member for member in schema.get("anyOf", [schema]) if not is_null(member)]
    properties = {f"member_{index}": member for index, member in enumerate(members)}
    return {"type": "object", "required": list(properties), "properties": properties}


def _facts(contract: Contract, component: Component) -> list[object]:
    return [
        component.kind,
        component.direction,
        component.strict,
        component.fields,
        sorted(component.secrets),
        component.times,
        component.entries,
        component.former_fields,
        may_hold_itself(contract, component.name),
    ]


@once
def _recipe() -> str:
    """What decides on the text besides the contract: the engine's version and the generator's own code."""
    files = sorted(Path(__file__).parent.parent.rglob("*.py"))
    digest = hashlib.sha256(version("datamodel-code-generator").encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _order(contract: Contract, names: list[str]) -> list[str]:
    """The components in an order that runs: a name for a type comes after the classes it is made of."""
    schemas = contract.document["components"]["schemas"]
    aliases = [name for name in names if contract.components[name].kind != "object"]
    ordered: dict[str, None] = {}

    def add(name: str) -> None:
        if name in waiting:
            waiting.discard(name)
            for inner in sorted(set(refs(schemas[name]))):
                add(inner)
            ordered[name] = None

    waiting = set(aliases)
    for name in aliases:
        add(name)
    early = {name for name in ordered if not _holds_class(contract, name)}
    classes = [name for name in names if contract.components[name].kind == "object"]
    return [*(n for n in ordered if n in early), *classes, *(n for n in ordered if n not in early)]


def _holds_class(contract: Contract, name: str) -> bool:
    if contract.components[name].kind == "object":
        return True
    return any(_holds_class(contract, inner) for inner in refs(contract.document["components"]["schemas"][name]))


def _title(contract: Contract, area: str, flavour: Flavour) -> str:
    tags = {str(tag.get("name")): str(tag.get("description", "")) for tag in contract.document.get("tags", ())}
    api = contract.document["info"]["title"]
    is_sent = all(contract.components[name].direction != "answer" for name in contract.areas[area])
    home = area_of(area)
    tag = tag_of(home) if is_sent else home
    whose = f"that several areas of {api} share" if tag == COMMON else f"of {tag}"
    if flavour is Flavour.DICTS:
        return f"Request bodies {whose}, as plain dictionaries."
    said = "" if is_sent or tag not in tags else tags[tag].strip().partition("\n")[0]
    title = f"{'Requests' if is_sent else 'Answers'} {whose}"
    if not said:
        return f"{title}."
    one = f"{title}: {continued(said)}"
    return one if len(one) <= _LONGEST_TITLE else f"{title}.\n\n{said}"
