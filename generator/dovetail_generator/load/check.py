"""Compares a document with what OpenAPI allows, in one walk, and repairs it in place.

What has the wrong kind is read as what it is most likely meant to be, or left aside; what must be there and is not is
filled in, or the object around it goes. After the walk every object of the document has the members of its shape only,
each of its kind: whoever reads it then needs no further doubts.
"""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.load.findings import DANGLING, GONE, Findings
from dovetail_generator.load.shapes import LOCATIONS, NEEDED, REFERABLE, SHAPES
from dovetail_generator.load.words import own_schema, schema_words
from dovetail_generator.plain import is_array, is_object

Node = dict[str, Any]
_SCALARS: Final = frozenset(["text", "flag", "number", "count", "any"])
_NAMES: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_")


class Checker:
    """One walk over a document.

    Attributes:
        document: The document, changed in place.
        found: What was found.
        dialect: ``3.0`` or ``3.1``.
    """

    def __init__(self, document: Node, dialect: str) -> None:
        self.document = document
        self.found = Findings()
        self.dialect = dialect

    def run(self) -> None:
        """Check the whole document."""
        self.value(self.document, "document")

    def value(self, value: Any, kind: str) -> Any:
        """A value as its kind asks for it, or `GONE` when nothing can be made of it."""
        if kind == "schema":
            return self.schema(value)
        if kind in _SCALARS:
            return self._scalar(value, kind)
        if kind[0] == "[":
            return self._list(value, kind[1:-1])
        if kind[0] == "{":
            return self._map(value, kind[1:-1])
        return self._object(value, kind)

    def schema(self, value: Any) -> Any:
        """A schema; anything that is none is one of any value."""
        if isinstance(value, bool):
            return value
        if not is_object(value):
            self.found.report("invalid", f"{_shown(value)} is no schema: it is any value")
            return {}
        value.pop(DANGLING, None)
        schema_words(self, value)
        return value

    def members(self, node: Node, shape: dict[str, str], of: str) -> None:
        """Check the members of an object, each by its kind."""
        steps = self.found.steps
        for key in shape if of in ("document", "components") else list(node):
            if key not in node:
                continue
            kind = shape.get(key)
            if kind is None:
                if not key.startswith("x-"):
                    self.found.often("misplaced-member", f"{key!r} is nothing that OpenAPI knows in a {of}", key)
                    del node[key]
                continue
            if kind == "any":
                continue
            steps.append(key)
            made = self.value(node[key], kind)
            steps.pop()
            if made is GONE:
                del node[key]
            else:
                node[key] = made

    def _object(self, value: Any, shape: str) -> Any:
        if is_array(value) and shape in ("request body", "path item", "operation", "info"):
            value = GONE
        if shape == "tag" and isinstance(value, str):
            value = {"name": value}
        if not is_object(value):
            if value is not GONE or shape:
                self.found.report("invalid", f"a {shape} must be an object: left aside")
            return dict(NEEDED["info"]) if shape == "info" else GONE
        if value.pop(DANGLING, False):
            return value if shape == "path item" else {"description": ""} if shape == "response" else GONE
        reference = value.get("$ref")
        if isinstance(reference, str) and shape in REFERABLE:
            return self._reference(value, reference, shape)
        if shape == "callback":
            return self._map(value, "path item")
        if shape == "requirement":
            # A scheme without scopes stays one: a requirement without schemes would mean that none is needed.
            return self._map({name: [] if scopes is None else scopes for name, scopes in value.items()}, "[text]")
        if shape == "document":
            self._foreign_members(value)
        if shape in ("parameter", "header"):
            own_schema(self.found, value)
        self.members(value, SHAPES[shape], shape)
        for key, stand_in in NEEDED.get(shape, {}).items():
            if key in value:
                continue
            if stand_in is None:
                self.found.report("missing-member", f"a {shape} must have {key!r}: it is left out")
                return GONE
            if shape in ("info", "response"):
                self.found.often("missing-member", f"a {shape} must have {key!r}: {stand_in!r} stands in for it")
            else:
                self.found.report("missing-member", f"a {shape} must have {key!r}: {stand_in!r} stands in for it")
            value[key] = stand_in if not is_object(stand_in) else {}
        return self._finished(value, shape)

    def _foreign_members(self, document: Node) -> None:
        """What the root of a document has beside its own members; names for YAML anchors are usual there."""
        for key in [key for key in document if key not in SHAPES["document"] and not key.startswith("x-")]:
            self.found.report("misplaced-member", f"{key!r} is nothing that OpenAPI knows in a document", key)
            del document[key]

    def _reference(self, node: Node, reference: str, shape: str) -> Any:
        kind, steps = REFERABLE[shape], reference.split("/")
        name = steps[-1].replace("~1", "/").replace("~0", "~")
        components = self.document.get("components", {})
        if len(steps) != 4 or steps[2] != kind or name not in components.get(kind, {}):
            self.found.report("dangling-reference", f"{reference!r} is no {shape}: left out")
            return GONE
        return node

    def _list(self, value: Any, kind: str) -> Any:
        if not is_array(value):
            if value is None or (is_object(value) and kind != "schema" and kind not in SHAPES):
                self.found.report("invalid", f"{_shown(value)} is no list: left aside")
                return GONE
            self.found.often("invalid", f"one {_called(kind)} stands where a list of them should")
            value = list(value.values()) if _is_numbered(value) else [value]
        if kind == "any":
            return value
        kept: list[Any] = []
        for index, item in enumerate(value):
            self.found.steps.append(index)
            made = self.value(item, kind)
            self.found.steps.pop()
            if made is not GONE:
                kept.append(made)
        return kept

    def _map(self, value: Any, kind: str) -> Any:
        if not is_object(value):
            made = self._named(value, kind)
            if made is None:
                self.found.report("invalid", f"{_shown(value)} is no map of {_called(kind)}s: left aside")
                return GONE
            value = made
        if kind == "any":
            return value
        steps = self.found.steps
        is_component = len(steps) == 2 and steps[0] == "components"
        for name in list(value):
            if name.startswith("x-") and kind in ("path item", "response"):
                # Extensions among paths and answers say nothing to clients, and are neither.
                del value[name]
                continue
            steps.append(name)
            made = self.value(value[name], kind)
            if is_component and not _NAMES.issuperset(name):
                self.found.report("component-name", f"{name!r} is no name for a component: read all the same")
            steps.pop()
            if made is GONE:
                del value[name]
            else:
                value[name] = made
        return value

    def _named(self, value: Any, kind: str) -> Node | None:
        """What a list holds as a map, where the names are clear; None where they are not."""
        if kind == "example" and is_array(value):
            self.found.report("invalid", "a list of examples stands where a map of them should")
            return {f"example_{number}": {"value": example} for number, example in enumerate(value, 1)}
        if kind == "text" and is_array(value) and all(isinstance(name, str) for name in value):
            return dict.fromkeys(value, "")
        if kind == "schema" and is_array(value) and all(is_object(each) and "name" in each for each in value):
            self.found.report("invalid", "a list of schemas stands where a map of them should")
            return {str(each.pop("name")): each for each in value}
        return None

    def _scalar(self, value: Any, kind: str) -> Any:
        match kind:
            case "any":
                return value
            case "text":
                if isinstance(value, str):
                    return value
                if isinstance(value, bool | int | float):
                    self.found.often("invalid", f"a number or truth value stands where {self._key()} is a text")
                    return str(value).lower() if isinstance(value, bool) else str(value)
            case "flag":
                if isinstance(value, bool):
                    return value
                if isinstance(value, str) and value.lower() in ("true", "false"):
                    self.found.often("invalid", f"a text stands where {self._key()} is a truth value")
                    return value.lower() == "true"
            case _:
                if isinstance(value, int | float) and not isinstance(value, bool):
                    return value
                number = _number(value)
                if number is not None:
                    self.found.often("invalid", f"a text stands where {self._key()} is a number")
                    return number
        self.found.often("invalid", f"{_shown(value)} is nothing that {self._key()} can be: left aside")
        return GONE

    def _key(self) -> str:
        return next((repr(step) for step in reversed(self.found.steps) if isinstance(step, str)), "it")

    def _finished(self, node: Node, shape: str) -> Any:
        """An object whose members are right each by itself, once they go together."""
        if shape == "parameter":
            self._place(node)
        elif shape == "operation" and "responses" not in node:
            self.found.often("missing-member", "an operation must have 'responses': it may answer anything")
            node["responses"] = {}
        elif shape == "security scheme" and node["type"] == "apiKey" and not _is_placed(node):
            self.found.report("missing-member", "an API key must have 'name' and 'in': it is left out")
            return GONE
        return node

    def _place(self, node: Node) -> None:
        place = node["in"]
        if place not in LOCATIONS and place.lower() in LOCATIONS:
            self.found.report("unknown-location", f"a parameter is in {place.lower()!r}, not in {place!r}")
            node["in"] = place.lower()
        if node["in"] == "path" and node.get("required") is not True:
            self.found.often("optional-path-parameter", "a parameter of a path is always required")
            node["required"] = True


def _is_placed(node: Node) -> bool:
    return "name" in node and node.get("in") in ("query", "header", "cookie")


def _number(value: object) -> int | float | None:
    if not isinstance(value, str):
        return None
    try:
        return int(value)
    except ValueError:
        try:
            number = float(value)
        except ValueError:
            return None
        return number if abs(number) < float("inf") else None


def _is_numbered(value: object) -> bool:
    return is_object(value) and bool(value) and all(key.isdigit() for key in value)


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:60]}…"


def _called(kind: str) -> str:
    return {"any": "value"}.get(kind, kind.strip("[]{}"))
