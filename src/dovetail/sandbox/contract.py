"""An OpenAPI contract read for serving: its operations, with a compiled validator for everything they take and give.

Files are kept as they are; a `$ref` is followed, and what is found there is addressed by file and JSON pointer. So the
validators see the contract exactly as it was written, and every complaint can name its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, cast
from urllib.parse import quote

import attrs
import jsonschema_rs
import yaml

from dovetail.sandbox.dotted_forms import Shape
from dovetail.sandbox.message import JsonObject

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
SCHEME = "contract:///"


class ContractError(Exception):
    """A contract that cannot be served; the message names file and JSON pointer."""


@attrs.frozen
class Place:
    """A node of the contract: the file it stands in, its JSON pointer there, and the node itself."""

    file: str
    pointer: str
    node: Any = attrs.field(repr=False, eq=False)

    def child(self, *keys: str) -> Place:
        """The node below, by keys."""
        node, pointer = self.node, self.pointer
        for key in keys:
            node = node[key]
            pointer += "/" + key.replace("~", "~0").replace("/", "~1")
        return Place(self.file, pointer, node)

    @property
    def uri(self) -> str:
        """Where the node is, as a reference that validators follow."""
        return f"{SCHEME}{self.file}#{quote(self.pointer, safe='/~')}"


@attrs.frozen
class Parameter:
    """A parameter of an operation, outside the body.

    Attributes:
        item_types: The types of a list's items; the parameter is repeated for each.
        is_json: Whether its text is JSON.
        constant: The only value there is; empty where there are others.
    """

    name: str
    location: str
    required: bool
    multi_segment: bool
    types: frozenset[str]
    item_types: frozenset[str]
    validator: jsonschema_rs.Validator = attrs.field(repr=False)
    is_json: bool = False
    constant: str = ""


@attrs.frozen
class Body:
    """What a request body of one media type must be.

    Attributes:
        json_fields: Form fields that hold JSON text rather than plain text.
        file_fields: Form fields that hold files.
        dotted: How it is nested, where the names of a form are joined by dots.
    """

    validator: jsonschema_rs.Validator = attrs.field(repr=False)
    json_fields: frozenset[str] = frozenset()
    file_fields: frozenset[str] = frozenset()
    dotted: Shape | None = attrs.field(default=None, repr=False)


@attrs.frozen
class Envelope:
    """How an answer with a good status tells that it failed all the same.

    Attributes:
        status: A JSON pointer to the status word.
        success: The words of success.
    """

    status: str
    success: frozenset[str]

    def tells_failure(self, value: Any) -> bool:
        """Whether an answer's JSON is that of a failure."""
        for key in self.status.split("/")[1:]:
            value = cast("JsonObject", value).get(key) if isinstance(value, dict) else None
        return value not in self.success


@attrs.frozen
class Operation:
    """One endpoint: how it is addressed, what it takes and what it gives.

    Attributes:
        answers: By status (`200`, `4XX`, `default`): for each media type its validator, None for any bytes.
        security: The alternatives, each a set of scheme names; an empty tuple where no credentials are needed.
        constants: What tells it from the other operations of its path and method: `header` or `form`, the name there,
            and the value.
    """

    id: str
    method: str
    template: str
    parameters: tuple[Parameter, ...]
    body_required: bool
    bodies: Mapping[str, Body]
    answers: Mapping[str, Mapping[str, jsonschema_rs.Validator | None]]
    security: tuple[frozenset[str], ...]
    envelope: Envelope | None = None
    constants: tuple[tuple[str, str, str], ...] = ()

    def answers_to(self, status: int) -> Mapping[str, jsonschema_rs.Validator | None] | None:
        """What may be answered with this status; None if the contract does not know the status."""
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in self.answers:
                return self.answers[key]
        return None


class Contract:
    """The operations of one API."""

    def __init__(self, operations: tuple[Operation, ...]) -> None:
        self.operations = operations

    @classmethod
    def load(cls, path: Path) -> Contract:
        """Read a contract with all the files it refers to.

        Args:
            path: The contract's main file.

        Raises:
            ContractError: The file is missing, or a reference leads nowhere.
        """
        return cls(tuple(_Reader(path).operations()))


@lru_cache
def contract_of(api: str) -> Contract:
    """The contract of an API that is served, read once in a process: the large one takes most of a second.

    Raises:
        ContractError: It is missing, or a reference leads nowhere.
    """
    return Contract.load(contract_path(api))


def contract_path(api: str) -> Path:
    """Where an API's contract is: among the package's data, or in the source tree.

    Raises:
        ContractError: It is in neither place.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "contracts", here.parents[2] / "openapi"):
        if (folder / f"{api}.yaml").is_file():
            return folder / f"{api}.yaml"
    raise ContractError(f"there is no contract {api}.yaml; reinstall dovetail")


class _Reader:
    """Follows references through the files of one contract."""

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        self._documents: dict[str, Any] = {}
        self._root = Place(path.name, "", self._document(path.name))
        self._registry: jsonschema_rs.Registry | None = None
        self._validators: dict[str, jsonschema_rs.Validator] = {}

    def operations(self) -> Iterator[Operation]:
        root = self._root
        items = [(template, self._follow(root.child("paths", template))) for template in root.node["paths"]]
        self._load_all()
        default_security = root.node.get("security", [])
        for template, item in items:
            shared = self._list(item, "parameters")
            for method in METHODS:
                if method in item.node:
                    yield self._operation(template, method, item.child(method), shared, default_security)

    def _operation(
        self, template: str, method: str, place: Place, shared: list[Place], default_security: list[dict[str, Any]]
    ) -> Operation:
        node = place.node
        parameters = {
            (parameter.name, parameter.location): parameter
            for parameter in (self._parameter(item) for item in (*shared, *self._list(place, "parameters")))
        }
        required, bodies = False, dict[str, Body]()
        constants = [
            ("header", p.name, p.constant) for p in parameters.values() if p.location == "header" and p.constant
        ]
        if "requestBody" in node:
            body = self._follow(place.child("requestBody"))
            required = bool(body.node.get("required"))
            for media_type in body.node["content"]:
                media = body.child("content", media_type)
                bodies[media_type] = self._body(media.child("schema"), bool(media.node.get("x-dotted")))
                if media_type == "application/x-www-form-urlencoded":
                    constants += self._form_constants(media.child("schema"))
        return Operation(
            id=node["operationId"],
            method=method.upper(),
            template=template.partition("#")[0],
            parameters=tuple(parameters.values()),
            body_required=required,
            bodies=bodies,
            answers={status: self._answers(place.child("responses", status)) for status in node["responses"]},
            security=tuple(frozenset(item) for item in node.get("security", default_security)),
            envelope=_envelope(node.get("x-envelope")),
            constants=tuple(constants),
        )

    def _parameter(self, place: Place) -> Parameter:
        node = place.node
        holds_json = "content" in node
        schema = place.child("content", "application/json", "schema") if holds_json else place.child("schema")
        followed = self._follow(schema)
        items = followed.child("items") if "items" in followed.node else None
        return Parameter(
            name=node["name"],
            location=node["in"],
            required=bool(node.get("required")),
            multi_segment=bool(node.get("x-multi-segment")),
            types=self._types(followed),
            item_types=frozenset() if items is None else self._types(self._follow(items)),
            validator=self._validator(schema),
            is_json=holds_json,
            constant=_constant(followed.node, bool(node.get("required"))),
        )

    def _types(self, schema: Place) -> frozenset[str]:
        declared = schema.node.get("type", "string")
        return frozenset([declared] if isinstance(declared, str) else declared)

    def _form_constants(self, schema: Place) -> list[tuple[str, str, str]]:
        form = self._follow(schema)
        required = form.node.get("required", ())
        fields = {name: self._follow(form.child("properties", name)).node for name in form.node.get("properties", {})}
        found = [("form", name, _constant(field, name in required)) for name, field in fields.items()]
        return [constant for constant in found if constant[2]]

    def _shape(self, schema: Place, known: dict[str, Shape]) -> Shape:
        """How the schema of a dotted form is nested."""
        schema = self._follow(schema)
        if schema.uri in known:
            return known[schema.uri]
        node = schema.node
        shape = known[schema.uri] = Shape(self._types(schema))
        if "properties" in node:
            shape.members = {}
            for wire in node["properties"]:
                own = schema.child("properties", wire)
                shape.members[_element(wire, self._follow(own).node)] = (wire, self._shape(own, known))
        elif isinstance(node.get("additionalProperties"), dict):
            shape.item = self._shape(schema.child("additionalProperties"), known)
            entry = node.get("x-entry", {})
            shape.entry = (entry.get("key", "key"), entry.get("value", "value"))
        elif "items" in node:
            shape.item = self._shape(schema.child("items"), known)
        return shape

    def _body(self, schema: Place, is_dotted: bool) -> Body:
        fields = self._follow(schema).node.get("properties", {})
        json_fields, file_fields = set[str](), set[str]()
        for name in fields:
            field = self._follow(self._follow(schema).child("properties", name)).node
            if field.get("type") in ("object", "array", "boolean", "integer", "number"):
                json_fields.add(name)
            elif field.get("format") == "binary":
                file_fields.add(name)
        dotted = self._shape(schema, {}) if is_dotted else None
        return Body(self._validator(schema), frozenset(json_fields), frozenset(file_fields), dotted)

    def _answers(self, place: Place) -> dict[str, jsonschema_rs.Validator | None]:
        response = self._follow(place)
        content = response.node.get("content", {})
        return {
            media_type: self._validator(response.child("content", media_type, "schema"))
            if is_json(media_type) and "schema" in content[media_type]
            else None
            for media_type in content
        }

    def _validator(self, schema: Place) -> jsonschema_rs.Validator:
        """The validator of a schema; schemas that are nothing but the same reference share one."""
        while set(schema.node) == {"$ref"}:
            schema = self._resolve(schema, schema.node["$ref"])
        if schema.uri not in self._validators:
            assert self._registry is not None
            self._validators[schema.uri] = jsonschema_rs.Draft202012Validator(
                {"$ref": schema.uri}, registry=self._registry, validate_formats=True, offline=True
            )
        return self._validators[schema.uri]

    def _list(self, place: Place, key: str) -> list[Place]:
        found: list[Place] = []
        for index, node in enumerate(place.node.get(key, ())):
            found.append(self._follow(Place(place.file, f"{place.pointer}/{key}/{index}", node)))
        return found

    def _follow(self, place: Place) -> Place:
        while "$ref" in place.node:
            place = self._resolve(place, str(place.node["$ref"]))
        return place

    def _resolve(self, place: Place, reference: str) -> Place:
        file, _, pointer = reference.partition("#")
        name = (Path(place.file).parent / file).as_posix() if file else place.file
        target = Place(name, "", self._document(name))
        try:
            for key in pointer.split("/")[1:]:
                target = target.child(key.replace("~1", "/").replace("~0", "~"))
        except (KeyError, TypeError) as error:
            raise ContractError(f"{place.file}#{place.pointer}: {reference} leads nowhere") from error
        return target

    def _document(self, name: str) -> Any:
        if name not in self._documents:
            try:
                text = (self._folder / name).read_text("utf-8")
            except OSError as error:
                raise ContractError(f"{name}: cannot be read: {error}") from error
            self._documents[name] = yaml.load(text, Loader=_Loader)  # noqa: S506 - derived from the safe loader
        return self._documents[name]

    def _load_all(self) -> None:
        """Load what schemas alone refer to, and hand all files to the validators."""
        waiting = list(self._documents)
        while waiting:
            name = waiting.pop()
            for reference in _references(self._documents[name]):
                file = reference.partition("#")[0]
                target = (Path(name).parent / file).as_posix() if file else name
                if target not in self._documents:
                    self._document(target)
                    waiting.append(target)
        self._registry = jsonschema_rs.Registry(
            [(SCHEME + name, document) for name, document in self._documents.items()],
            draft=jsonschema_rs.Draft202012,
        )


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON, versions such as `application/x-amz-json-1.0` included."""
    return media_type.endswith("json") or "-json-" in media_type


def _constant(schema: JsonObject, required: bool) -> str:
    value = schema.get("const") if required else None
    return value if isinstance(value, str) else ""


def _element(wire: str, schema: JsonObject) -> str:
    """What a property goes under where there are names and texts only: a list by what its items are called."""
    named = schema.get("items", {}) if schema.get("type") == "array" else schema
    return str(named.get("xml", {}).get("name", wire))


def _envelope(node: dict[str, Any] | None) -> Envelope | None:
    return None if node is None else Envelope(node["status"], frozenset(node["success"]))


def _references(node: Any, *, named: bool = False) -> Iterator[str]:
    """Every reference at or below a node; what stands in an example is data, and a name is what its author chose."""
    if isinstance(node, dict):
        for key, value in cast("JsonObject", node).items():
            if named or key not in ("$ref", "example", "examples"):
                yield from _references(value, named=not named and key in ("properties", "schemas"))
            elif key == "$ref" and isinstance(value, str):
                yield value
    elif isinstance(node, list):
        for value in node:  # pyright: ignore[reportUnknownVariableType]
            yield from _references(value)


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """YAML as JSON means it: a date stays the text it is written as."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
