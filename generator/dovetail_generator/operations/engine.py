"""The one place that knows openapi-python-client: its parser, not its templates.

Its classes are no public interface, so its version is pinned, and nothing outside this module sees them. The parser is
given a thinned copy of the normalised document: components are empty stubs (what is in them is the business of the
models), and the names are ours, so that it has nothing to rename, to merge or to run into. It says what it made of each
parameter, body and answer.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from dovetail_generator.normalize.media_types import is_json, is_xml
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
from openapi_python_client.parser.bodies import BodyType  # noqa: E402
from openapi_python_client.parser.errors import GeneratorError  # noqa: E402
from openapi_python_client.parser.openapi import Endpoint, GeneratorData  # noqa: E402
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

    def distinct_answers(self) -> dict[str, str]:
        """Status → the first status with the same answer: the parser's time goes with the number of answers."""
        firsts: dict[str, str] = {}
        return {status: firsts.setdefault(repr(answer), status) for status, answer in self.answers.items()}


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
    thinned = _Thinned()
    paths = {f"/o{number}": {shape.method: thinned.operation(number, shape)} for number, shape in enumerate(shapes)}
    stubs = {name: {"type": "object"} for name in [*components, *thinned.values]}
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "contract", "version": "1"},
        "paths": paths,
        "components": {"schemas": stubs},
    }
    data = GeneratorData.from_dict(document, config=_CONFIG)
    if isinstance(data, GeneratorError):
        raise ValueError(f"openapi-python-client refused the normalised document: {data.detail}")
    found: dict[str, Endpoint] = {}
    refused: dict[str, str] = {}
    for collection in data.endpoint_collections_by_tag.values():
        found |= {endpoint.name: endpoint for endpoint in collection.endpoints}
        for error in collection.parse_errors:
            words = (error.header or "").split()
            path = next((word for word in words if word.startswith("/o")), "")
            refused[path.strip("/.")] = error.detail or "it gives no reason"
    reader = _Reader(frozenset(components), thinned.values)
    return [
        reader.read(found[name], shape, refused.get(name))
        if (name := f"o{number}") in found
        else _nothing(refused.get(name))
        for number, shape in enumerate(shapes)
    ]


def _nothing(reason: str | None) -> Parsed:
    return Parsed({}, None, {}, (reason or "openapi-python-client left it out",))


_CONFIG = Config.from_sources(
    ConfigFile(), MetaType.NONE, Path("contract.yaml"), file_encoding="utf-8", overwrite=False, output_path=None
)


class _Thinned:
    """The copy of the document that the parser sees."""

    def __init__(self) -> None:
        self.values: dict[str, Values] = {}
        self._numbers = itertools.count()

    def operation(self, number: int, shape: Shape) -> dict[str, Any]:
        """One operation; every slot is a query parameter, the location with the fewest rules of its own."""
        thin: dict[str, Any] = {
            "operationId": f"o{number}",
            "parameters": [
                {"name": f"p{position}", "in": "query", "required": True, "schema": self.schema(schema)}
                for position, schema in enumerate(shape.slots.values())
            ],
            "responses": {status: self._answer(shape.answers[status]) for status in shape.distinct_answers().values()},
        }
        if shape.body is not None:
            thin["requestBody"] = {"required": True, "content": self._content(*shape.body)}
        return thin

    def _answer(self, answer: tuple[str, Schema] | None) -> dict[str, Any]:
        return {"description": ""} | ({} if answer is None else {"content": self._content(*answer)})

    def _content(self, media_type: str, schema: Schema) -> dict[str, Any]:
        """A body under the media type that the parser takes for its kind: an event holds JSON."""
        if is_json(media_type) or is_events(media_type) or is_typed_xml(media_type, schema):
            return {"application/json": {"schema": self.schema(schema)}}
        return {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}

    def schema(self, schema: Schema) -> dict[str, Any]:
        """A schema without all that does not bear on its type."""
        if "$ref" in schema:
            return {"$ref": schema["$ref"]}
        if "const" in schema or "enum" in schema:
            return self._values([schema["const"]] if "const" in schema else schema["enum"])
        if "anyOf" in schema:
            return {"anyOf": [self.schema(member) for member in schema["anyOf"]]}
        kind: str | list[str] | None = schema.get("type")
        if isinstance(kind, list):
            return {"anyOf": [self.schema(schema | {"type": each}) for each in kind]}
        if kind == "array":
            return {"type": "array", "items": self.schema(schema.get("items") or {})}
        if kind == "object":
            inner: Schema | bool | None = schema.get("additionalProperties")
            value = self.schema(inner) if isinstance(inner, dict) else True
            return {"type": "object", "title": f"Map {next(self._numbers)}", "additionalProperties": value}
        if kind in {"string", "integer", "number", "boolean", "null"}:
            return {"type": kind} | ({"format": "binary"} if schema.get("format") == "binary" else {})
        return {}

    def _values(self, values: list[Any]) -> dict[str, Any]:
        """Fixed values by reference: the parser keeps neither their order nor all of their kinds."""
        kept = tuple(value for value in values if isinstance(value, str | int))
        if len(kept) < len([value for value in values if value is not None]):
            return {"type": "number"} if all(isinstance(value, int | float) for value in values) else {}
        name = f"DovetailValues{next(self._numbers)}"
        self.values[name] = Values(kept)
        reference = {"$ref": f"#/components/schemas/{name}"}
        if not kept:
            return {"type": "null"}
        return reference if len(kept) == len(values) else {"anyOf": [reference, {"type": "null"}]}


class _Reader:
    """Parser's properties → our types."""

    def __init__(self, components: frozenset[str], values: dict[str, Values]) -> None:
        self._components = components
        self._values = values

    def read(self, endpoint: Endpoint, shape: Shape, problem: str | None) -> Parsed:
        by_name = {parameter.name.get_untrusted_value(): parameter for parameter in endpoint.query_parameters}
        slots = {slot: self.type(by_name[f"p{position}"]) for position, slot in enumerate(shape.slots)}
        body = next(iter(endpoint.bodies), None)
        raw_body = body is not None and body.body_type is BodyType.CONTENT
        found = {answer.status_code.pattern: answer.prop for answer in endpoint.responses}
        answers = {
            status: None if shape.answers[status] is None else self.type(found[first])
            for status, first in shape.distinct_answers().items()
            if first in found
        }
        return Parsed(
            slots,
            None if body is None else Binary() if raw_body else self.type(body.prop),
            answers,
            (problem,) if problem else (),
        )

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


def is_events(media_type: str) -> bool:
    """Whether a media type is a stream of server-sent events."""
    return media_type.partition(";")[0].strip().lower() == "text/event-stream"


def is_typed_xml(media_type: str, schema: Schema) -> bool:
    """Whether a body is XML of which the contract says what it holds."""
    return is_xml(media_type) and "$ref" in schema


def is_text(media_type: str) -> bool:
    """Whether a media type is text."""
    return media_type.lower().startswith("text/")
