"""One module: an area's components as classes, or as dictionaries for type checkers."""

from __future__ import annotations

from functools import cache as once
from importlib.metadata import version
from pathlib import Path
from typing import Final

from dovetail_generator.models.cache import Cache
from dovetail_generator.models.cycles import may_hold_itself
from dovetail_generator.models.engine import hints
from dovetail_generator.models.flavours import Flavour
from dovetail_generator.models.rest import rest_types
from dovetail_generator.models.source import Module
from dovetail_generator.normalize import Component, Contract
from dovetail_generator.normalize.areas import COMMON, tag_of
from dovetail_generator.normalize.draft import Schema, refs
from dovetail_generator.normalize.nullable import is_null
from dovetail_generator.normalize.shards import area_of
from dovetail_generator.normalize.words import continued

_LONGEST_TITLE: Final = 114


def render_area(contract: Contract, area: str, names: list[str], flavour: Flavour, package: str, cache: Cache) -> str:
    """The module of one area.

    Args:
        contract: The contract.
        area: The area.
        names: Its components that are to be written.
        flavour: As classes or as dictionaries.
        package: The package the module is for.
        cache: Where to look first.
    """
    schemas = contract.document["components"]["schemas"]
    own = {name: schemas[name] for name in names}
    facts = {name: _facts(contract, contract.components[name]) for name in names}
    homes = {inner: contract.components[inner].area for name in names for inner in refs(own[name])}
    key = cache.key(own, facts, homes, area, flavour.value, package, contract.document["info"]["title"], _recipe())
    text = cache.get(key)
    if text is None:
        objects = {name: _object(contract.components[name], own[name]) for name in names}
        made = hints(objects, homes, area, classes=flavour is Flavour.MODELS)
        module = Module(contract, package, flavour, made, set(made.imports))
        text = module.text(_title(contract, area, flavour), _order(contract, names))
        cache.put(key, text)
    return text


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
def _recipe() -> list[str]:
    """What decides on the text besides the contract: the engine's version and this package's own code."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return [version("datamodel-code-generator"), *(file.read_text(encoding="utf-8") for file in files)]


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
