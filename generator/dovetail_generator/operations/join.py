"""The parser's types joined with what the parser forgets: styles, extensions, security, encodings, examples."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, cast

from dovetail_generator.normalize.draft import refs
from dovetail_generator.normalize.entries import entry_names
from dovetail_generator.normalize.media_types import is_json, is_stream
from dovetail_generator.operations import engine
from dovetail_generator.operations.deep_lists import numbers_lists
from dovetail_generator.operations.endpoint import AnswerKind, Argument, Body, Endpoint, Failure
from dovetail_generator.operations.engine import Parsed, Shape, is_text, is_typed_xml
from dovetail_generator.operations.types import Anything, Binary, ListOf, MapOf, Ref, Scalar, Type, Values, union
from dovetail_generator.pointers import split

if TYPE_CHECKING:
    from dovetail_generator.normalize import Contract, OperationNames

Node = dict[str, Any]
_NOTHING: Node = {}
_NONE: list[Any] = []
_FORMS = {"multipart/form-data": "part", "application/x-www-form-urlencoded": "form"}
_ITEM = "item"
DOTTED = "x-dotted"


def endpoints(contract: Contract) -> list[Endpoint]:
    """Every operation of a contract, in its order."""
    names = contract.operations
    deep_style = "indexed" if numbers_lists(contract.document) else "deepObject"
    parts = [_Parts(contract, name, deep_style) for name in names]
    parsed = engine.parse([part.shape() for part in parts], sorted(contract.components))
    return [part.endpoint(found) for part, found in zip(parts, parsed, strict=True)]


class _Parts:
    """One operation of the document, taken apart."""

    def __init__(self, contract: Contract, names: OperationNames, deep_style: str) -> None:
        self.document: Node = contract.document
        self.names = names
        self.deep_style = deep_style
        self.node: Node = self.document["paths"][names.path][names.method]
        self.parameters: list[Node] = self.node.get("parameters", _NONE)
        # Where a contract takes several media types, clients send the first.
        content: Node = self.node.get("requestBody", _NOTHING).get("content", _NOTHING)
        self.media_type = next(iter(content), "")
        self.media: Node = content.get(self.media_type, _NOTHING)
        self.form = _FORMS.get(self.media_type.partition(";")[0], "")
        self.successes, self.failures = _split_answers(self.node.get("responses", _NOTHING))

    def shape(self) -> Shape:
        """What the parser is to look at."""
        slots = {_slot(node["in"], node["name"]): _schema_of(node) for node in self.parameters}
        for wire, schema in self._fields().items():
            slots[_slot(self.form, wire)] = schema
        item = self._item_schema()
        if item is not None:
            slots[_ITEM] = item
        body = (self.media_type, self.media.get("schema", _NOTHING)) if self.media_type and not self.form else None
        answers: dict[str, tuple[str, Node] | None] = {}
        for status, node in (self.successes | self.failures).items():
            media_type, media = _chosen(node.get("content", _NOTHING))
            answers[status] = (media_type, media.get("schema", _NOTHING)) if media_type else None
        return Shape(self.names.method, slots, body, answers)

    def endpoint(self, parsed: Parsed) -> Endpoint:
        """The operation, with the types that the parser found."""
        kind, returns, accept = self._answer(parsed)
        results = self._results(parsed) if kind in ("json", "xml") else {}
        hints = {key: value for key, value in self.node.items() if key.startswith("x-")}
        first = next(iter(self.successes.values()), _NOTHING)
        _, media = _chosen(first.get("content", _NOTHING))
        hints |= {key: value for key, value in media.items() if key == "x-terminal-event"}
        every = [*self._parameters(parsed), *self._form_fields(parsed)]
        return Endpoint(
            module=self.names.module,
            function=self.names.function,
            constant=self.names.constant,
            id=self.names.id,
            method=self.names.method.upper(),
            path=self.names.path.partition("#")[0],
            key=self.names.path,
            arguments=tuple(argument for argument in every if not argument.constant),
            constants=tuple(argument for argument in every if argument.constant),
            body=self._body(parsed),
            answer=kind,
            returns=returns,
            accept=accept,
            results=results,
            returns_description=first.get("description", ""),
            item=parsed.slots.get(_ITEM, Anything()) if "x-pagination" in self.node else None,
            errors=self._errors(parsed),
            failures=self._failures(parsed),
            statuses=self._statuses(),
            security=self._security(),
            server=self._server(),
            hints=hints,
            summary=self.node.get("summary", ""),
            description=self.node.get("description", ""),
            source=self.node.get("externalDocs", _NOTHING).get("url", ""),
            deprecated=bool(self.node.get("deprecated")),
            problems=parsed.problems,
        )

    def _parameters(self, parsed: Parsed) -> list[Argument]:
        in_path = re.findall(r"{([^{}]+)}", self.names.path.partition("#")[0])
        ordered = sorted(
            self.parameters, key=lambda node: in_path.index(node["name"]) if node["in"] == "path" else len(in_path)
        )
        return [self._parameter(node, parsed) for node in ordered]

    def _parameter(self, node: Node, parsed: Parsed) -> Argument:
        wire, location = node["name"], node["in"]
        schema = _schema_of(node)
        options: Node = {}
        style = "json" if "content" in node else node.get("style", "")
        usual_style = "form" if location in {"query", "cookie"} else "simple"
        if style not in {"", usual_style}:
            options["style"] = self.deep_style if style == "deepObject" else style
        if (
            "explode" in node
            and node["explode"] != (location in {"query", "cookie"})
            and style not in {"deepObject", "json"}
        ):
            options["explode"] = node["explode"]
        elif style in {"spaceDelimited", "pipeDelimited"} and "explode" not in node:
            options["explode"] = False
        if node.get("allowReserved"):
            options["allow_reserved"] = True
        if node.get("x-multi-segment") and location == "path":
            options["multi_segment"] = True
        # What is written as one text is shown as a whole, or not at all.
        if _is_secret(node) or _is_secret(schema) or self._holds_secret(schema):
            options["secret"] = True
        found = parsed.slots.get(_slot(location, wire), Anything())
        return Argument(
            keyword=self.names.arguments[location, wire],
            wire=wire,
            location=location,
            type=_without_null(found) if location == "path" else found,
            schema=schema,
            required=location == "path" or bool(node.get("required")),
            options=options,
            description=node.get("description") or schema.get("description", ""),
            deprecated=bool(node.get("deprecated")),
            **_example(node, schema),
            constant="" if location == "path" else _constant(schema, bool(node.get("required"))),
        )

    def _fields(self) -> dict[str, Node]:
        return self.media.get("schema", _NOTHING).get("properties", _NOTHING) if self.form else {}

    def _form_fields(self, parsed: Parsed) -> list[Argument]:
        required = self.media.get("schema", _NOTHING).get("required", _NONE)
        whole = _example(self.media, self.media.get("schema", _NOTHING)).get("example")
        example = cast("Node", whole) if isinstance(whole, dict) else _NOTHING
        arguments: list[Argument] = []
        for wire, schema in self._fields().items():
            encoding: Node = self.media.get("encoding", _NOTHING).get(wire, _NOTHING)
            found = parsed.slots.get(_slot(self.form, wire), Anything())
            options = _part_options(found, schema, encoding) if self.form == "part" else _form_options(encoding)
            name = wire
            if options.get("style") == "deepObject":
                options["style"] = self.deep_style
            if self.media.get(DOTTED):
                name, *entry = entry_names(wire, schema)
                if not self._is_single(found):
                    options = self._dotted_options(schema, tuple(entry))
            if self.form == "form" and encoding.get("allowReserved"):
                options["allow_reserved"] = True
            if options.get("style") == "file" and found != ListOf(Binary()):
                found = Binary()
            if _is_secret(schema) or (options.get("style") == "json" and self._holds_secret(schema)):
                options["secret"] = True
            own: Node = {"example": example[wire]} if wire in example else _example({}, schema)
            arguments.append(
                Argument(
                    keyword=self.names.arguments[self.form, wire],
                    wire=name,
                    location=self.form,
                    type=found,
                    schema=schema,
                    required=wire in required,
                    options=options,
                    description=schema.get("description", ""),
                    deprecated=bool(schema.get("deprecated")),
                    **own,
                    constant=_constant(schema, wire in required),
                )
            )
        return arguments

    def _holds_secret(self, schema: Node) -> bool:
        schemas = self.document["components"]["schemas"]
        return any(
            _is_secret(part)
            for name in reached(schema, schemas)
            for part in schemas[name].get("properties", _NOTHING).values()
        )

    def _is_single(self, kind: Type) -> bool:
        """Whether a field holds a text, a number or a truth value."""
        if isinstance(kind, Ref):
            schema = self.document["components"]["schemas"][kind.name]
            return not any(key in schema for key in ("properties", "additionalProperties", "items", "anyOf"))
        return all(isinstance(member, Scalar | Values) for member in getattr(kind, "members", (kind,)))

    def _dotted_options(self, schema: Node, entry: tuple[str, ...]) -> Node:
        """How a field of several values is written in a form of dotted names."""
        schemas = self.document["components"]["schemas"]
        secrets = frozenset(
            wire
            for name in reached(schema, schemas)
            for wire, part in schemas[name].get("properties", _NOTHING).items()
            if _is_secret(part)
        )
        options: Node = {"style": "dotted"}
        return options | ({"entry": entry} if entry else {}) | ({"secret_members": secrets} if secrets else {})

    def _body(self, parsed: Parsed) -> Body | None:
        if not self.media_type or self.form:
            return None
        node = self.node["requestBody"]
        schema = self.media.get("schema", _NOTHING)
        return Body(
            media_type=self.media_type,
            type=(parsed.body or Anything()) if is_json(self.media_type) else Binary(),
            schema=schema,
            required=bool(node.get("required")),
            description=node.get("description") or schema.get("description", ""),
            secrets=self.names.body_secrets,
            **_example(self.media, schema),
        )

    def _answer(self, parsed: Parsed) -> tuple[AnswerKind, Type, str]:
        """What a success gives: the kind of the first answer that has content, and every type of that kind."""
        kinds: dict[str, AnswerKind] = {}
        media_types: dict[str, str] = {}
        for status, node in self.successes.items():
            media_types[status], media = _chosen(node.get("content", _NOTHING))
            kinds[status] = _answer_kind(media_types[status], media.get("schema", _NOTHING))
            # An answer to HEAD is its headers alone, whatever stands beside them.
            kinds[status] = "empty" if self.names.method == "head" else kinds[status]
        contents: list[AnswerKind] = [own for own in kinds.values() if own != "empty"]
        kind: AnswerKind = contents[0] if contents else "empty"
        same = [status for status, own in kinds.items() if own == kind]
        accept = ", ".join(dict.fromkeys(media_types[status] for status in same if media_types[status]))
        if kind == "empty":
            return "empty", Scalar("None"), ""
        if kind == "bytes":
            return kind, Binary(), accept
        if kind == "text":
            return kind, Scalar("str"), accept
        members = [parsed.answers.get(status) or Anything() for status in same]
        if kind == "json" and "empty" in kinds.values():
            members.append(Scalar("None"))
        return kind, union(members), accept

    def _results(self, parsed: Parsed) -> dict[int, Type]:
        """Status → type, where answers of success differ in it: what they hold need not tell them apart."""
        types = {
            _status_key(status): Scalar("None") if media is None else parsed.answers.get(status) or Anything()
            for status, media in ((status, node.get("content")) for status, node in self.successes.items())
        }
        return types if len({kind for kind in types.values() if kind != Scalar("None")}) > 1 else {}

    def _errors(self, parsed: Parsed) -> dict[int, Type]:
        errors: dict[int, Type] = {}
        for status, node in self.failures.items():
            media_type, media = _chosen(node.get("content", _NOTHING))
            found = parsed.answers.get(status)
            typed = is_json(media_type) or is_typed_xml(media_type, media.get("schema", _NOTHING))
            if found is not None and typed:
                errors[_status_key(status)] = found
        return dict(sorted(errors.items(), key=lambda pair: (pair[0] < 10, -pair[0] if pair[0] < 10 else pair[0])))

    def _failures(self, parsed: Parsed) -> tuple[Failure, ...]:
        typed = self._errors(parsed)
        found = [
            Failure(_status_key(status), typed.get(_status_key(status)), str(node.get("description", "")))
            for status, node in self.failures.items()
        ]
        return tuple(
            sorted(found, key=lambda failure: failure.status if failure.status > 99 else 1000 - failure.status)
        )

    def _statuses(self) -> tuple[int, ...]:
        keys = map(str, self.node.get("responses", _NOTHING))
        return tuple(sorted(_status_key(key) for key in keys if key == "default" or key[0].isdigit()))

    def _security(self) -> tuple[tuple[str, ...], ...]:
        alternatives = self.node.get("security", self.document.get("security", _NONE))
        return tuple(tuple(group) for group in alternatives)

    def _server(self) -> str:
        return server_address(self.node["servers"][0]) if self.node.get("servers") else ""

    def _item_schema(self) -> Node | None:
        """The schema of one item of a page, found by following the pointer of the hint through the answer's schema."""
        hint = self.node.get("x-pagination")
        answer = next(iter(self.successes.values()), None)
        if not hint or answer is None:
            return None
        schema: Node = _chosen(answer.get("content", _NOTHING))[1].get("schema", _NOTHING)
        for step in split(hint["items"]):
            schema = self._resolved(schema).get("properties", _NOTHING).get(step, _NOTHING)
        item: Node = self._resolved(schema, "items").get("items", _NOTHING)
        return item

    def _resolved(self, schema: Node, key: str = "properties") -> Node:
        """The schema itself, behind references and beside null: the one that has ``key``."""
        if "$ref" in schema:
            return self._resolved(self.document["components"]["schemas"][schema["$ref"].rpartition("/")[2]], key)
        if key in schema:
            return schema
        for member in schema.get("anyOf", _NONE):
            found = self._resolved(member, key)
            if key in found:
                return found
        return {}


def server_address(server: Node) -> str:
    """The address of a server, its variables at their defaults, without a closing slash."""
    address = str(server["url"])
    for name, variable in server.get("variables", _NOTHING).items():
        address = address.replace(f"{{{name}}}", str(variable.get("default", "")))
    return address.rstrip("/")


def _slot(location: str, wire: str) -> str:
    return f"{location}:{wire}"


def _schema_of(node: Node) -> Node:
    holder = _chosen(node["content"])[1] if "content" in node else node
    schema: Node = holder.get("schema", _NOTHING)
    return schema


def _chosen(content: Node) -> tuple[str, Node]:
    """The media type that is used where a contract offers several, and what is said about it."""

    def rank(media_type: str) -> int:
        preferences = (is_stream(media_type), is_json(media_type), not is_text(media_type), True)
        return preferences.index(True)

    media_type = min(content, key=rank, default="")
    return media_type, content.get(media_type, _NOTHING)


def _split_answers(responses: Node) -> tuple[Node, Node]:
    """Success answers and failures; ``default`` is both where nothing else could be the success."""
    successes = {status: node for status, node in responses.items() if str(status).startswith("2")}
    failures = {status: node for status, node in responses.items() if str(status)[0] in "45" or status == "default"}
    if "default" in failures and not any(str(key)[0] in "123" for key in responses):
        return {"default": failures["default"]}, failures if len(failures) > 1 else {}
    return successes, failures


def _answer_kind(media_type: str, schema: Node) -> AnswerKind:
    if not media_type:
        return "empty"
    if is_stream(media_type):
        return "events"
    if is_typed_xml(media_type, schema):
        return "xml"
    return "json" if is_json(media_type) else "text" if is_text(media_type) else "bytes"


def _status_key(status: str) -> int:
    if status == "default":
        return 0
    return int(status[0]) if status[1:].upper() == "XX" else int(status)


def _is_secret(node: Node) -> bool:
    return bool(node.get("x-secret")) or node.get("format") == "password"


def _constant(schema: Node, required: bool) -> str:
    """The only value of what must be sent, as it is written; empty where there is a choice."""
    if not required or "const" not in schema:
        return ""
    return schema["const"] if isinstance(schema["const"], str) else json.dumps(schema["const"])


def reached(schema: Node, schemas: Node) -> list[str]:
    """The components that a schema leads to, itself or through others."""
    found: list[str] = []
    waiting = list(refs(schema))
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.append(name)
            waiting += refs(schemas[name])
    return found


def _without_null(kind: Type) -> Type:
    members = getattr(kind, "members", (kind,))
    return union(member for member in members if member != Scalar("None"))


def _part_options(found: Type, schema: Node, encoding: Node) -> Node:
    """How a part of a multipart body is written."""
    media_type = encoding.get("contentType", "") or schema.get("contentMediaType", "")
    single = "," not in media_type and "*" not in media_type
    options: Node = {"media_type": media_type} if media_type and single else {}
    if (
        found in (Binary(), ListOf(Binary()))
        or "contentMediaType" in schema
        or (not schema.get("type") and media_type and not is_json(media_type))
    ):
        return {"style": "file"} | options
    nested = isinstance(found, Ref | MapOf | Anything) or (
        isinstance(found, ListOf) and not isinstance(found.item, Scalar)
    )
    if is_json(media_type) or nested:
        return {"style": "json", "media_type": media_type or "application/json"}
    return options


def _form_options(encoding: Node) -> Node:
    if is_json(encoding.get("contentType", "")):
        return {"style": "json"}
    options = {key: encoding[key] for key in ("style", "explode") if key in encoding}
    if encoding.get("style", "form") != "form" and "explode" not in encoding:
        options["explode"] = False
    return {key: value for key, value in options.items() if (key, value) not in {("style", "form"), ("explode", True)}}


def _example(node: Node, schema: Node) -> Node:
    """The first example that a node or its schema gives, as a keyword argument."""
    given = [node["example"]] if "example" in node else []
    given += [each["value"] for each in node.get("examples", _NOTHING).values() if "value" in each]
    if given:
        return {"example": given[0]}
    if schema.get("examples"):
        schema = {"example": schema["examples"][0], **schema}
    for key in ("example", "const", "default"):
        if key in schema:
            return {"example": schema[key]}
    return {"example": schema["enum"][0]} if schema.get("enum") else {}
