"""The adapter to datamodel-code-generator: the only module that knows it.

It is given one area at a time: the area's components in full, and an empty stub for each component of another area that
they refer to. What it writes for the stubs is thrown away.
"""

from __future__ import annotations

import enum
import json
import keyword
import re
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from dovetail_generator.models.cache import Cache
from dovetail_generator.models.cycles import may_hold_itself
from dovetail_generator.models.docs import class_doc, docstring, field_doc
from dovetail_generator.normalize import Component, Contract
from dovetail_generator.normalize.areas import COMMON, tag_of
from dovetail_generator.normalize.draft import Schema, ref_name, refs
from dovetail_generator.normalize.nullable import is_null
from dovetail_generator.normalize.times import MARK
from dovetail_generator.normalize.words import continued

_TEMPLATES: Final = Path(__file__).parent / "templates"
_KEPT: Final = frozenset(
    [
        "type",
        "enum",
        "const",
        "items",
        "required",
        "properties",
        "additionalProperties",
        "anyOf",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "pattern",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
    ]
)

_LONGEST_TITLE: Final = 114

# The templates mark every type they write, so that nothing but types is changed afterwards.
_HINT: Final = re.compile(r"_HINT_\[(.*?)\]\._HINT_", re.DOTALL)
_INLINE: Final = re.compile(rf"^# inline: (\w+)\n{_HINT.pattern}$", re.MULTILINE)


class Flavour(enum.Enum):
    """What is written of a component: its class, or its plain dictionary for type checkers."""

    MODELS = "models"
    DICTS = "dicts"


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
        text = _written(contract, area, names, flavour, package)
        cache.put(key, text)
    return text


def _facts(contract: Contract, component: Component) -> list[object]:
    return [
        component.kind,
        component.direction,
        component.strict,
        component.fields,
        sorted(component.secrets),
        component.times,
        component.entries,
        may_hold_itself(contract, component.name),
    ]


def _recipe() -> list[str]:
    """What decides on the text besides the contract: the engine's version and this package's own code."""
    here = Path(__file__).parent
    files = sorted([*here.glob("*.py"), *_TEMPLATES.glob("*.jinja2")])
    return [version("datamodel-code-generator"), *(file.read_text(encoding="utf-8") for file in files)]


def _written(contract: Contract, area: str, names: list[str], flavour: Flavour, package: str) -> str:
    # It takes a third of a second to load, which is saved when every area is in the cache.
    from datamodel_code_generator import InputFileType, LiteralType, PythonVersion, generate
    from datamodel_code_generator.enums import DataModelType
    from datamodel_code_generator.format import DatetimeClassType

    schemas = contract.document["components"]["schemas"]
    engine_schemas: dict[str, Schema] = {}
    for name in names:
        schema = _clean(contract, schemas[name])
        if contract.components[name].kind != "object":
            schema = _members(schema)
        elif flavour is Flavour.MODELS:
            schema = _renamed(schema, contract.components[name].fields)
        engine_schemas[f"{area}.{name}"] = schema
        for inner in refs(schemas[name]):
            home = contract.components[inner].area
            if home != area:
                engine_schemas[f"{home}.{inner}"] = {"type": "object"}
    document = {
        "openapi": "3.1.0",
        "info": {"title": area, "version": "1"},
        "paths": {},
        "components": {"schemas": engine_schemas},
    }
    own = [contract.components[name] for name in names]
    models = flavour is Flavour.MODELS
    bases: dict[str, str | list[str]] = {
        f"{area}.{component.name}": f"dovetail.runtime.model.{_base(component)}" for component in own
    }
    facts = {component.name: _template_data(contract, component, flavour) for component in own}
    with _templates(facts) as templates:
        made = generate(
            document,
            input_file_type=InputFileType.OpenAPI,
            output=None,
            output_model_type=DataModelType.MsgspecStruct if models else DataModelType.TypingTypedDict,
            output_datetime_class=DatetimeClassType.Datetime,
            target_python_version=PythonVersion.PY_311,
            base_class="dovetail.runtime.model.Model" if models else "",
            base_class_map=bases if models else None,
            additional_imports=_imports(own, models),
            custom_template_dir=templates,
            keyword_only=models,
            use_annotated=models,
            use_exact_imports=True,
            use_type_alias=True,
            use_union_operator=True,
            use_standard_collections=True,
            use_double_quotes=True,
            strict_nullable=True,
            enum_field_as_literal=LiteralType.All,
            collapse_root_models=False,
            disable_timestamp=True,
            custom_file_header=" ",
            formatters=[],
        )
    text = (
        made
        if isinstance(made, str)
        else next(str(text) for path, text in (made or {}).items() if path[-1] == f"{area}.py")
    )
    header, blocks = _blocks(_inlined(text))
    if set(blocks) != set(names):
        raise RuntimeError(f"the engine did not write {sorted(set(names) ^ set(blocks))} as they are named")
    ordered = [blocks[name] for name in _order(contract, names)]
    return _finished("\n\n\n".join([header, *ordered]), _title(contract, area, flavour), package, flavour)


def _base(component: Component) -> str:
    """The class that a component's class is made from."""
    return "RequestModel" if component.strict else "TimedModel" if component.times else "Model"


def _inlined(text: str) -> str:
    """The text with the names put away that the engine gave to inner types on its own account."""
    inner: dict[str, str] = dict(_INLINE.findall(text))
    text = _INLINE.sub("", text)
    names = re.compile(rf"\b(?:{'|'.join(map(re.escape, inner))})\b") if inner else None

    def plain(hint: str) -> str:
        if names is None or not names.search(hint):
            return hint
        return plain(names.sub(lambda found: inner[found[0]], hint))

    return _HINT.sub(lambda found: plain(found[1]).replace("| None | UnsetType", "| UnsetType | None"), text)


def _blocks(text: str) -> tuple[str, dict[str, str]]:
    """The head of a module, and the text of each component by name."""
    head, *parts = re.split(r"^# component: (\w+)$", text, flags=re.MULTILINE)
    return head, {name: block.strip() for name, block in zip(parts[::2], parts[1::2], strict=True)}


def _order(contract: Contract, names: list[str]) -> list[str]:
    """The components in an order that runs: a name for a type comes after the classes it is made of."""
    schemas = contract.document["components"]["schemas"]
    aliases = [name for name in names if contract.components[name].kind != "object"]
    ordered: list[str] = []

    def add(name: str) -> None:
        if name in aliases and name not in ordered:
            for inner in sorted(set(refs(schemas[name]))):
                add(inner)
            ordered.append(name)

    for name in aliases:
        add(name)
    early = {name for name in ordered if not _holds_class(contract, name)}
    classes = [name for name in names if contract.components[name].kind == "object"]
    return [*(n for n in ordered if n in early), *classes, *(n for n in ordered if n not in early)]


def _holds_class(contract: Contract, name: str) -> bool:
    if contract.components[name].kind == "object":
        return True
    return any(_holds_class(contract, inner) for inner in refs(contract.document["components"]["schemas"][name]))


@contextmanager
def _templates(facts: dict[str, Any]) -> Generator[Path, None, None]:
    """The templates with what they are to know of each model."""
    known = f"{{%- set models = {json.dumps(facts)} -%}}\n"
    with tempfile.TemporaryDirectory() as folder:
        for template in _TEMPLATES.glob("*.jinja2"):
            (Path(folder) / template.name).write_text(known + template.read_text(encoding="utf-8"), encoding="utf-8")
        yield Path(folder)


def _title(contract: Contract, area: str, flavour: Flavour) -> str:
    tags = {str(tag.get("name")): str(tag.get("description", "")) for tag in contract.document.get("tags", ())}
    api = contract.document["info"]["title"]
    is_sent = all(contract.components[name].direction != "answer" for name in contract.areas[area])
    tag = tag_of(area) if is_sent else area
    whose = f"that several areas of {api} share" if tag == COMMON else f"of {tag}"
    if flavour is Flavour.DICTS:
        return f"Request bodies {whose}, as plain dictionaries."
    said = "" if is_sent or tag not in tags else tags[tag].strip().partition("\n")[0]
    title = f"{'Requests' if is_sent else 'Answers'} {whose}"
    if not said:
        return f"{title}."
    one = f"{title}: {continued(said)}"
    return one if len(one) <= _LONGEST_TITLE else f"{title}.\n\n{said}"


def _imports(own: list[Component], models: bool) -> list[str]:
    imports: list[str] = []
    if models and any(component.secrets or component.times or component.entries for component in own):
        imports.append("typing.ClassVar")
    if models and any(component.kind == "union" for component in own):
        imports.append("typing.TYPE_CHECKING")
    if models and any(wire != name for component in own for wire, name in component.fields.items()):
        imports.append("msgspec.field")
    if any(component.kind != "object" for component in own):
        imports.append("typing.TypeAlias")
    return imports


def _template_data(contract: Contract, component: Component, flavour: Flavour) -> dict[str, Any]:
    schema = contract.document["components"]["schemas"][component.name]
    models = flavour is Flavour.MODELS
    decoder = _decoder(component.name, schema) if models and component.kind == "union" else ""
    # A dictionary with a key that is no name is written as a call, so what is said of it is no docstring of a class.
    called = not models and any(not wire.isidentifier() or keyword.iskeyword(wire) for wire in component.fields)
    return {
        "doc": class_doc(schema, component.name, alias=component.kind != "object" or called),
        "fields": {
            component.fields[wire] if models else wire: field_doc(part)
            for wire, part in schema.get("properties", {}).items()
        },
        "order": list(component.fields.values()),
        "wires": {name: json.dumps(wire) for wire, name in component.fields.items() if wire != name},
        "secrets": "{" + ", ".join(f'"{name}"' for name in sorted(component.secrets)) + "}"
        if component.secrets
        else "",
        "times": json.dumps(component.times) if component.times else "",
        "entries": repr(component.entries) if component.entries else "",
        "decoder": decoder,
        "alias": component.kind != "object",
        "cyclic": may_hold_itself(contract, component.name),
        "null": any(is_null(member) for member in schema.get("anyOf", ())),
    }


def _decoder(name: str, schema: Schema) -> str:
    tag = schema.get("discriminator")
    if tag is None:
        return f'untagged(__name__, "{name}", lambda: HINT)'
    members = ", ".join(f'"{value}": {ref_name({"$ref": target})}' for value, target in sorted(tag["mapping"].items()))
    plain = any("$ref" not in member and member.get("type") == "object" for member in schema["anyOf"])
    return (
        f'tagged(__name__, "{name}", "{tag["propertyName"]}", lambda: {{{members}}}{", plain=True" if plain else ""})'
    )


def _clean(contract: Contract, schema: Schema) -> Schema:
    """A schema as the engine is to see it: types and constraints only, names with their areas."""
    if "$ref" in schema:
        name = ref_name(schema)
        return {"$ref": f"#/components/schemas/{contract.components[name].area}.{name}"}
    made = {key: value for key, value in schema.items() if key in _KEPT}
    if MARK in schema:
        made["format"] = "date-time"
    if made.get("properties"):
        made.pop("additionalProperties", None)
        made["properties"] = {wire: _clean(contract, part) for wire, part in made["properties"].items()}
    if "anyOf" in made:
        made["anyOf"] = [_clean(contract, member) for member in made["anyOf"]]
    for key in ("items", "additionalProperties"):
        if isinstance(made.get(key), dict):
            made[key] = _clean(contract, made[key])
    return made


def _members(schema: Schema) -> Schema:
    """An alias as an object with a property for each member: the template joins them, the engine judges no union."""
    members = schema.get("anyOf", [schema])
    properties = {f"member_{index}": member for index, member in enumerate(members) if not is_null(member)}
    return {"type": "object", "required": list(properties), "properties": properties}


def _renamed(schema: Schema, names: dict[str, str]) -> Schema:
    """An object with the Python names of its fields; the template writes the wire names beside them."""
    if "properties" not in schema:
        return schema
    made = {**schema, "properties": {names[wire]: part for wire, part in schema["properties"].items()}}
    if "required" in made:
        made["required"] = [names[wire] for wire in made["required"] if wire in names]
    return made


def _finished(text: str, title: str, package: str, flavour: Flavour) -> str:
    """The engine's text with absolute imports, the decoders' import and the module's docstring, yet to be formatted."""
    text = re.sub(
        r"^from \.(\w*) import", rf"from {package}.{flavour.value}.\1 import", text.strip(), flags=re.MULTILINE
    )
    used = [name for name in ("tagged", "untagged") if f"{name}(__name__" in text]
    start = "from __future__ import annotations\n"
    if used:
        text = text.replace(start, f"{start}\nfrom dovetail.runtime.union import {', '.join(used)}\n", 1)
    return f"{docstring(title, 0)}\n\n{text}\n"
