"""The one place that knows openapi-python-client: its parser, not its templates.

Its classes are no public interface, so its version is pinned, and nothing outside this module sees them. The parser is
given a document of its own: components are empty stubs (what is in them is the business of the models), every schema
stands in it once, however many operations use it, and the names are ours, so that it has nothing to rename, to merge or
to run into. It says what it made of each parameter, body and answer.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from dovetail_generator.normalize.media_types import is_json, is_stream, is_xml
from dovetail_generator.operations.types import Anything, Binary, ListOf, MapOf, Ref, Scalar, Type, Values, union

PINNED = "0.29.1"


def _check_version() -> None:
    try:
        found = version("openapi-python-client")
    except PackageNotFoundError:
        found = ""
    if found != PINNED:
        state = f"version {found} is installed" if found else "it is not installed"
        raise ImportError(
            f"The generator needs openapi-python-client {PINNED}, but {state}. "
            f"Remedy: pip install openapi-python-client=={PINNED}"
        )


_check_version()

from openapi_python_client.config import Config, ConfigFile, MetaType  # noqa: E402 - after the check, for its message
from openapi_python_client.parser.errors import GeneratorError  # noqa: E402
from openapi_python_client.parser.openapi import GeneratorData  # noqa: E402
from openapi_python_client.parser.properties import AnyProperty, ModelProperty  # noqa: E402
from openapi_python_client.parser.properties.boolean import BooleanProperty  # noqa: E402
from openapi_python_client.parser.properties.file import FileProperty  # noqa: E402
from openapi_python_client.parser.properties.float import FloatProperty  # noqa: E402
from openapi_python_client.parser.properties.int import IntProperty  # noqa: E402
from openapi_python_client.parser.properties.list_property import ListProperty  # noqa: E402
from openapi_python_client.parser.properties.none import NoneProperty  # noqa: E402
from openapi_python_client.parser.properties.string import StringProperty  # noqa: E402
from openapi_python_client.parser.properties.union import UnionProperty  # noqa: E402

Schema = dict[str, Any]

_SCALARS: dict[type, Type] = {
    BooleanProperty: Scalar("bool"),
    IntProperty: Scalar("int"),
    FloatProperty: Scalar("float"),
    StringProperty: Scalar("str"),
    NoneProperty: Scalar("None"),
    FileProperty: Binary(),
    AnyProperty: Anything(),
}


@dataclass(frozen=True)
class Shape:
    """One operation to be parsed: where its schemas stand, not what anything is called.

    Attributes:
        method: HTTP method, lower case.
        slots: Schemas of single values: parameters, form fields, and whatever else needs a type.
        body: Media type and schema of a JSON or raw body.
        answers: Status → media type and schema of the answer; None for an answer without content.
    """

    method: str
    slots: dict[str, Schema] = field(default_factory=dict[str, Schema])
    body: tuple[str, Schema] | None = None
    answers: dict[str, tuple[str, Schema] | None] = field(default_factory=dict[str, tuple[str, Schema] | None])


@dataclass(frozen=True)
class Parsed:
    """What the parser made of a `Shape`: the types of what it understood, its own words for the rest.

    Attributes:
        slots: Types of the slots.
        body: Type of the body; a raw body is `Binary`.
        answers: Status → type of the answer; None for one without content.
        problems: What it did not understand.
    """

    slots: dict[str, Type]
    body: Type | None
    answers: dict[str, Type | None]
    problems: tuple[str, ...]


def parse(shapes: list[Shape], components: list[str]) -> list[Parsed]:
    """What openapi-python-client makes of some operations.

    Args:
        shapes: The operations.
        components: The names that their schemas may refer to.

    Raises:
        ValueError: The parser refused the document as a whole, which the normalised form rules out.
    """
    known = frozenset(components)
    asked = _Asked()
    waiting = [
        (
            {slot: asked.schema(schema) for slot, schema in shape.slots.items()},
            None if shape.body is None else asked.content(*shape.body),
            {status: None if answer is None else asked.content(*answer) for status, answer in shape.answers.items()},
        )
        for shape in shapes
    ]
    types: dict[str, Type | _Refused] = {"": Binary()}
    schemas = list(asked.schemas.items())
    for start in range(0, len(schemas), _BATCH):
        types |= _types(dict(schemas[start : start + _BATCH]), asked.values, known)
    return [_parsed(types, *keys) for keys in waiting]


def _parsed(
    types: dict[str, Type | _Refused], slots: dict[str, str], body: str | None, answers: dict[str, str | None]
) -> Parsed:
    keys = dict.fromkeys(key for key in (*slots.values(), body, *answers.values()) if key is not None)
    refused = {key: found.reason for key in keys if isinstance(found := types[key], _Refused)}
    known: dict[str, Type] = {key: found for key in keys if not isinstance(found := types[key], _Refused)}
    return Parsed(
        {slot: known[key] for slot, key in slots.items() if key in known},
        None if body is None else known.get(body),
        {status: None if key is None else known[key] for status, key in answers.items() if key not in refused},
        tuple(dict.fromkeys(refused.values())),
    )


_CONFIG = Config.from_sources(
    ConfigFile(), MetaType.NONE, Path("contract.yaml"), file_encoding="utf-8", overwrite=False, output_path=None
)
# The parser's time goes with the square of what it is given at once.
_BATCH = 400


@dataclass(frozen=True)
class _Refused:
    """A schema that the parser does not understand."""

    reason: str


def _types(schemas: dict[str, Schema], values: dict[str, Values], components: frozenset[str]) -> dict[str, Any]:
    """Each schema's type, or why it has none; every schema is the one query parameter of an operation."""
    paths = {
        f"/o{number}": {
            "get": {
                "operationId": f"o{number}",
                "parameters": [{"name": "p", "in": "query", "required": True, "schema": schema}],
                "responses": {"200": {"description": ""}},
            }
        }
        for number, schema in enumerate(schemas.values())
    }
    used = {name.rpartition("/")[2] for schema in schemas.values() for name in _references(schema)}
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "contract", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": {name: {"type": "object"} for name in sorted(used) if name in components or name in values}
        },
    }
    data = GeneratorData.from_dict(document, config=_CONFIG)
    if isinstance(data, GeneratorError):
        raise ValueError(f"openapi-python-client refused the normalised document: {data.detail}")
    reader = _Reader(components, values)
    found: dict[str, Type | _Refused] = {}
    for collection in data.endpoint_collections_by_tag.values():
        found |= {endpoint.name: reader.type(endpoint.query_parameters[0]) for endpoint in collection.endpoints}
        for error in collection.parse_errors:
            words = (error.header or "").split()
            path = next((word for word in words if word.startswith("/o")), "")
            found[path.strip("/.")] = _Refused(error.detail or "it gives no reason")
    nothing = _Refused("openapi-python-client left it out")
    return {key: found.get(f"o{number}", nothing) for number, key in enumerate(schemas)}


def _references(schema: Any) -> Iterator[str]:
    if isinstance(schema, dict):
        yield from (value for key, value in schema.items() if key == "$ref")  # pyright: ignore[reportUnknownVariableType]
    if isinstance(schema, dict | list):
        for inner in schema.values() if isinstance(schema, dict) else schema:  # pyright: ignore[reportUnknownVariableType]
            yield from _references(inner)


class _Asked:
    """The schemas that the parser is asked about.

    Attributes:
        schemas: Key → schema without all that does not bear on its type.
        values: Component that stands for fixed values → these.
    """

    def __init__(self) -> None:
        self.schemas: dict[str, Schema] = {}
        self.values: dict[str, Values] = {}
        self._names: dict[str, str] = {}
        self._numbers = itertools.count()

    def content(self, media_type: str, schema: Schema) -> str:
        """The key of a body's schema; empty for one of which the contract says nothing but that it is there."""
        if is_json(media_type) or is_stream(media_type) or is_typed_xml(media_type, schema):
            return self.schema(schema)
        return ""

    def schema(self, schema: Schema) -> str:
        """The key of a schema."""
        thin = self._thinned(schema)
        key = json.dumps(thin)
        if key not in self.schemas:
            self.schemas[key] = self._titled(thin)
        return key

    def _thinned(self, schema: Schema) -> Schema:
        if "$ref" in schema:
            return {"$ref": schema["$ref"]}
        if "const" in schema or "enum" in schema:
            return self._fixed([schema["const"]] if "const" in schema else schema["enum"])
        if "anyOf" in schema:
            return {"anyOf": [self._thinned(member) for member in schema["anyOf"]]}
        kind: str | list[str] | None = schema.get("type")
        if isinstance(kind, list):
            return {"anyOf": [self._thinned(schema | {"type": each}) for each in kind]}
        if kind == "array":
            return {"type": "array", "items": self._thinned(schema.get("items") or {})}
        if kind == "object":
            inner: Schema | bool | None = schema.get("additionalProperties")
            value = self._thinned(inner) if isinstance(inner, dict) else True
            return {"type": "object", "additionalProperties": value}
        if kind in {"string", "integer", "number", "boolean", "null"}:
            return {"type": kind} | ({"format": "binary"} if schema.get("format") == "binary" else {})
        return {}

    def _titled(self, thin: Any) -> Any:
        """The schema with a title for each map, which the parser makes a name of that must not come twice."""
        if isinstance(thin, list):
            return [self._titled(inner) for inner in thin]  # pyright: ignore[reportUnknownVariableType]
        if not isinstance(thin, dict):
            return thin
        titled: Schema = {key: self._titled(inner) for key, inner in thin.items()}  # pyright: ignore[reportUnknownVariableType]
        return titled | ({"title": f"Map {next(self._numbers)}"} if "additionalProperties" in titled else {})

    def _fixed(self, values: list[Any]) -> Schema:
        """Fixed values by reference: the parser keeps neither their order nor all of their kinds."""
        kept = tuple(value for value in values if isinstance(value, str | int))
        if len(kept) < len([value for value in values if value is not None]):
            return {"type": "number"} if all(isinstance(value, int | float) for value in values) else {}
        if not kept:
            return {"type": "null"}
        name = self._names.setdefault(repr(kept), f"DovetailValues{len(self._names)}")
        self.values[name] = Values(kept)
        reference = {"$ref": f"#/components/schemas/{name}"}
        return reference if len(kept) == len(values) else {"anyOf": [reference, {"type": "null"}]}


class _Reader:
    """Parser's properties → our types."""

    def __init__(self, components: frozenset[str], values: dict[str, Values]) -> None:
        self._components = components
        self._values = values

    def type(self, prop: object) -> Type:
        if isinstance(prop, UnionProperty):
            return union(self.type(member) for member in prop.inner_properties)
        if isinstance(prop, ListProperty):
            return ListOf(self.type(prop.inner_property))
        if isinstance(prop, ModelProperty):
            name = prop.class_info.name
            if name in self._components:
                return Ref(name)
            if name in self._values:
                return self._values[name]
            inner = prop.additional_properties
            return MapOf(Anything() if inner is None else self.type(inner))
        return _SCALARS.get(type(prop), Anything())


def is_typed_xml(media_type: str, schema: Schema) -> bool:
    """Whether a body is XML of which the contract says what it holds."""
    return is_xml(media_type) and "$ref" in schema


def is_text(media_type: str) -> bool:
    """Whether a media type is text."""
    return media_type.lower().startswith("text/")
