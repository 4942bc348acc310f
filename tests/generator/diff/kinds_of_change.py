"""One small change of a document each, and whether it breaks the users of the package."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from typing import Any, NamedTuple

Schema = dict[str, Any]
STRING: Schema = {"type": "string"}
INTEGER: Schema = {"type": "integer"}
NUMBER: Schema = {"type": "number"}
EITHER: Schema = {"type": ["string", "integer"]}


class Case(NamedTuple):
    """A change.

    Attributes:
        name: What changes.
        old: Operations (path → method → operation) before; ``%`` in names stands for the case.
        new: Those after it.
        schemas: Components before and after.
        breaks: Whether it breaks users; None where that is left to the type checker.
    """

    name: str
    old: dict[str, Any]
    new: dict[str, Any]
    schemas: tuple[dict[str, Any], dict[str, Any]]
    breaks: bool | None


def enum(*values: str) -> Schema:
    return {"type": "string", "enum": list(values)}


def list_of(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def map_of(value: Schema) -> Schema:
    return {"type": "object", "additionalProperties": value}


def obj(required: str = "", **properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, **({"required": required.split()} if required else {})}


def ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/C%{name}"}


def param(name: str, schema: Schema, required: bool = False, place: str = "query") -> dict[str, Any]:
    return {"name": name, "in": place, "schema": schema, "required": required}


def operation(
    *parameters: dict[str, Any],
    body: Schema | None = None,
    answer: Schema | None = None,
    needed: bool = True,
    **more: Any,
) -> dict[str, Any]:
    made: dict[str, Any] = {"operationId": "c%_do", "tags": ["c%"], "parameters": list(parameters), **more}
    made["responses"] = {"204": {"description": "Done."}}
    if answer is not None:
        made["responses"] = {"200": {"description": "Yes.", "content": {"application/json": {"schema": answer}}}}
    if body is not None:
        made["requestBody"] = {"required": needed, "content": {"application/json": {"schema": body}}}
    return {"/c%": {"post": made}}


def _case(name: str, breaks: bool | None, old: dict[str, Any], new: dict[str, Any], **schemas: Any) -> Case:
    return Case(name, old, new, (schemas.get("before", {}), schemas.get("after", schemas.get("before", {}))), breaks)


def _argument(name: str, breaks: bool, old: Schema, new: Schema) -> Case:
    return _case(name, breaks, operation(param("q", old)), operation(param("q", new)))


def _body(name: str, breaks: bool | None, old: Schema, new: Schema) -> Case:
    return _case(name, breaks, operation(body=old), operation(body=new))


def _answer(name: str, breaks: bool, old: Schema, new: Schema) -> Case:
    return _case(name, breaks, operation(answer=old), operation(answer=new))


def _member(of: Callable[[str, bool, Schema, Schema], Case], name: str, breaks: bool, old: Schema, new: Schema) -> Case:
    return of(name, breaks, obj(kept=STRING, it=old), obj(kept=STRING, it=new))


def _on(path: str, made: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {path: {"get": {**made["/c%"]["post"], **more}}}


_PLAIN = operation(answer=STRING)
_A, _B, _C = obj("kind", kind=enum("a"), x=STRING), obj("kind", kind=enum("b")), obj("kind", kind=enum("c"))
_ABC = {"C%A": _A, "C%B": _B, "C%C": _C}


def _either(*names: str) -> Schema:
    return {"oneOf": [ref(name) for name in names]}


CASES = [
    _case("nothing", False, _PLAIN, _PLAIN),
    _case("texts", False, _PLAIN, operation(answer={**STRING, "description": "New."}, deprecated=True)),
    _case("operation added", False, _PLAIN, {**_PLAIN, **_on("/c%/more", _PLAIN, operationId="c%_more")}),
    _case("operation removed", True, {**_PLAIN, **_on("/c%/more", _PLAIN, operationId="c%_more")}, _PLAIN),
    _case("tag removed with its operations", True, _PLAIN, {}),
    _case("operation id changed", False, _PLAIN, operation(answer=STRING, operationId="c%_other")),
    _case("path changed", False, _on("/c%/old", _PLAIN), _on("/c%/new", _PLAIN)),
    _case("tag changed", False, _PLAIN, operation(answer=STRING, tags=["c%x"])),
    _case("optional argument added", False, operation(), operation(param("q", STRING))),
    _case("required argument added", True, operation(), operation(param("q", STRING, True))),
    _case("argument removed", True, operation(param("q", STRING)), operation()),
    _case("argument required", True, operation(param("q", STRING)), operation(param("q", STRING, True))),
    _case("argument optional", True, operation(param("q", STRING, True)), operation(param("q", STRING))),
    _case("argument moved", False, operation(param("q", STRING)), operation(param("q", STRING, place="header"))),
    _case(
        "required arguments in another order", False,
        operation(param("a", STRING, True), param("b", STRING, True)),
        operation(param("b", STRING, True), param("a", STRING, True)),
    ),
    _argument("argument widened", False, STRING, EITHER),
    _argument("argument narrowed", True, EITHER, STRING),
    _argument("argument of another type", True, STRING, INTEGER),
    _argument("argument takes fractions", False, INTEGER, NUMBER),
    _argument("argument takes whole numbers alone", True, NUMBER, INTEGER),
    _argument("value of argument added", False, enum("a", "b"), enum("a", "b", "c")),
    _argument("value of argument removed", True, enum("a", "b"), enum("a")),
    _argument("argument no longer of fixed values", False, enum("a", "b"), STRING),
    _argument("argument of fixed values", True, STRING, enum("a", "b")),
    _argument("items of argument widened", False, list_of(enum("a")), list_of(STRING)),
    _argument("items of argument narrowed", True, list_of(STRING), list_of(enum("a"))),
    _argument("argument constrained", False, STRING, {**STRING, "maxLength": 3}),
    _body("field sent added", False, obj(a=STRING, b=STRING), obj(a=STRING, b=STRING, c=STRING)),
    _body("field sent added beside the only one", True, obj(a=STRING), obj(a=STRING, b=STRING)),
    _body("required field sent added", True, obj(a=STRING), obj("b", a=STRING, b=STRING)),
    _body("field sent removed", True, obj(a=STRING, b=STRING), obj(a=STRING)),
    _body("field sent renamed", True, obj(a=STRING, b=STRING), obj(a=STRING, c=STRING)),
    _body("field sent required", True, obj(a=STRING, b=STRING), obj("a", a=STRING, b=STRING)),
    _body("field sent optional", False, obj("a", a=STRING, b=STRING), obj(a=STRING, b=STRING)),
    _member(_body, "field sent widened", False, STRING, EITHER),
    _member(_body, "field sent narrowed", True, EITHER, STRING),
    _member(_body, "value of field sent added", False, enum("a"), enum("a", "b")),
    _member(_body, "value of field sent removed", True, enum("a", "b"), enum("a")),
    _member(_body, "items of field sent widened", True, list_of(STRING), list_of(EITHER)),
    _member(_body, "field sent may be null", False, STRING, {"type": ["string", "null"]}),
    _member(_body, "field of an inner object sent added", False, obj(a=STRING), obj(a=STRING, b=STRING)),
    _member(_body, "field of an inner object sent removed", True, obj(a=STRING, b=STRING), obj(a=STRING)),
    _case("body optional", None, operation(body=list_of(STRING)), operation(body=list_of(STRING), needed=False)),
    _case("body required", True, operation(body=list_of(STRING), needed=False), operation(body=list_of(STRING))),
    _case("body added", None, operation(), operation(body=obj(a=STRING))),
    _body("the only field may be null", None, obj(a=STRING), obj(a={"type": ["string", "null"]})),
    _case("body removed", True, operation(body=obj(a=STRING)), operation()),
    _answer("field added", False, obj(a=STRING), obj(a=STRING, b=STRING)),
    _answer("field removed", True, obj(a=STRING, b=STRING), obj(a=STRING)),
    _answer("field certain", False, obj(a=STRING), obj("a", a=STRING)),
    _answer("field uncertain", True, obj("a", a=STRING), obj(a=STRING)),
    _member(_answer, "field widened", True, STRING, EITHER),
    _member(_answer, "field narrowed", False, EITHER, STRING),
    _member(_answer, "field of another type", True, STRING, INTEGER),
    _member(_answer, "field may be null", True, STRING, {"type": ["string", "null"]}),
    _member(_answer, "field never null", False, {"type": ["string", "null"]}, STRING),
    _member(_answer, "value of field added", False, enum("a"), enum("a", "b")),
    _member(_answer, "value of field removed", False, enum("a", "b"), enum("a")),
    _member(_answer, "field of fixed values", False, STRING, enum("a")),
    _member(_answer, "fractions", True, INTEGER, NUMBER),
    _member(_answer, "whole numbers", False, NUMBER, INTEGER),
    _member(_answer, "items widened", True, list_of(STRING), list_of(EITHER)),
    _member(_answer, "items narrowed", True, list_of(EITHER), list_of(STRING)),
    _member(_answer, "entries narrowed", True, map_of(EITHER), map_of(INTEGER)),
    _member(_answer, "field of an inner object removed", True, obj(a=STRING, b=STRING), obj(a=STRING)),
    _answer("answer of another type", True, obj(a=STRING), list_of(STRING)),
    _case("answer where there was none", False, operation(), _PLAIN),
    _case("no answer where there was one", True, _PLAIN, operation()),
    _case("alternative added to an answer", True, operation(answer=obj(it=_either("A", "B"))),
          operation(answer=obj(it=_either("A", "B", "C"))), before=_ABC),
    _case("alternative added to a request", False, operation(body=obj(it=_either("A", "B"))),
          operation(body=obj(it=_either("A", "B", "C"))), before=_ABC),
    _case("alternative removed from a request", True, operation(body=obj(it=_either("A", "B", "C"))),
          operation(body=obj(it=_either("A", "B"))), before=_ABC),
    _case("component renamed", False, operation(answer=ref("Old")), operation(answer=ref("New")),
          before={"C%Old": obj(a=STRING)}, after={"C%New": obj(a=STRING)}),
    _case("component of requests renamed", False, operation(body=ref("Old")), operation(body=ref("New")),
          before={"C%Old": obj(a=STRING)}, after={"C%New": obj(a=STRING)}),
    _case("component renamed and emptied", True, operation(answer=ref("Old")), operation(answer=ref("New")),
          before={"C%Old": obj(a=STRING)}, after={"C%New": obj(b=STRING)}),
    _case("inline object lifted", False, operation(answer=obj(it=obj(a=STRING))), operation(answer=obj(it=ref("It"))),
          after={"C%It": obj(a=STRING)}),
    _case("answers hold what requests held", False, operation(body=ref("It")),
          operation(body=ref("It"), answer=ref("It")), before={"C%It": obj(a=STRING)}),
    _case("unused component removed", True, _PLAIN, _PLAIN, before={"C%It": obj(only_here=STRING)}, after={}),
]  # fmt: skip


def random_case(seed: int) -> Case:
    """A change of some places at random."""
    chance = random.Random(seed)

    def schema(depth: int = 2) -> Schema:
        plain = [STRING, INTEGER, EITHER, enum("a"), enum("a", "b"), NUMBER, {"type": ["string", "null"]}]
        if depth == 0 or chance.random() < 0.5:
            return chance.choice(plain)
        made = chance.choice([list_of, map_of, inner])
        return made(schema(depth - 1))

    def inner(first: Schema) -> Schema:
        return obj(chance.choice(["", "a"]), a=first, b=schema(0))

    def changed(node: Any, depth: int = 2) -> Any:
        if chance.random() < 0.15:
            return schema(depth)
        if node.get("type") == "object" and "properties" in node:
            properties = {
                name: changed(part, depth - 1) for name, part in node["properties"].items() if chance.random() < 0.9
            }
            if chance.random() < 0.2:
                properties["c"] = STRING
            return {**node, "properties": properties or {"z": STRING}, "required": [
                name for name in properties if (name in node.get("required", [])) != (chance.random() < 0.1)
            ]}  # fmt: skip
        for key in ("items", "additionalProperties"):
            if key in node:
                return {**node, key: changed(node[key], depth - 1)}
        return node

    parts = [schema() for _ in range(2)]
    body, answer = inner(schema()), inner(schema())
    old = operation(*(param(f"p{i}", flat(each), i == 0) for i, each in enumerate(parts)), body=body, answer=answer)
    new = operation(
        *(param(f"p{i}", flat(changed(each)), (i == 0) != (chance.random() < 0.1)) for i, each in enumerate(parts)),
        body=changed(body), answer=changed(answer),
    )  # fmt: skip
    return Case(f"random {seed}", old, new, ({}, {}), None)


def flat(schema: Schema) -> Schema:
    """What a query can say."""
    return schema if schema.get("type") != "object" else list_of(STRING)


def documents(cases: list[Case]) -> tuple[dict[str, Any], dict[str, Any]]:
    """All cases in one document before, and one after; a number stands for the ``%`` of each."""
    made: list[dict[str, Any]] = []
    for side in (0, 1):
        paths: dict[str, Any] = {}
        schemas: dict[str, Any] = {}
        for number, case in enumerate(cases):
            paths |= _numbered((case.old, case.new)[side], number)
            schemas |= _numbered(case.schemas[side], number)
        made.append(
            {
                "openapi": "3.1.0",
                "info": {"title": "Cases", "version": "1"},
                "paths": paths,
                "components": {"schemas": schemas},
            }
        )
    return made[0], made[1]


def _numbered(node: Any, number: int) -> Any:
    if isinstance(node, dict):
        return {_numbered(key, number): _numbered(value, number) for key, value in node.items()}
    if isinstance(node, list):
        return [_numbered(each, number) for each in node]
    return node.replace("%", f"{number}z") if isinstance(node, str) else copy.copy(node)
