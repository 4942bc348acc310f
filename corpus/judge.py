"""Says whether a value fits a schema of a document, by an independent validator and the strictest reading.

A schema of OpenAPI is made a JSON Schema that stands alone, for one direction: what is sent holds no ``readOnly``
member, what is received no ``writeOnly`` one. With ``closed``, members that no schema declares count as faults too,
which tells the values that a typed model can hold whole from those it cannot.
"""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote

import jsonschema_rs

from corpus.operations import read
from corpus.plain import is_dict, is_list, items, members

Direction = Literal["request", "response"]
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_INNER = ("items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else", "unevaluatedItems")
_MAPS = ("properties", "patternProperties", "dependentSchemas", "$defs")
_KEPT = frozenset(
    {"type", "enum", "const", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum"}
    | {"exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"}
    | {"required", "dependentRequired", "minContains", "maxContains"}
)
_IN_PLACE = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else")
_KINDS = {"string", "number", "integer", "boolean", "array", "object", "null"}
_MAX = 4_000


class UnreadableSchema(Exception):
    """A schema has no meaning as JSON Schema."""


class Judge:
    """Judges values by the schemas of one document, in one direction.

    Attributes:
        document: The data of the document.
        path: Its file.
        direction: Which way the values go.
    """

    def __init__(self, document: Any, path: Path, direction: Direction) -> None:
        self.document: Any = document
        self.path: Path = path
        self.direction: Direction = direction
        self._old = str(document.get("openapi", "")).startswith("3.0")

    def fits(self, value: object, schema: Any, *, closed: bool = False) -> bool:
        """Tell whether a value satisfies a schema.

        Args:
            value: Plain data.
            schema: A schema of the document, references and all.
            closed: Whether every member must be declared.

        Raises:
            UnreadableSchema: The schema is no schema.
        """
        return bool(self._validator(_Key(schema), closed).is_valid(value))

    @functools.lru_cache(maxsize=_MAX)  # noqa: B019 - a judge lives as long as its document
    def _validator(self, schema: _Key, closed: bool) -> Any:
        made: dict[str, Any] = {}
        root = self._made(schema.schema, self.path, made, closed)
        alone = {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": made}
        try:
            return jsonschema_rs.Draft202012Validator(alone, validate_formats=False)
        except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError) as error:
            raise UnreadableSchema(str(error).splitlines()[0]) from None

    def _made(
        self, schema: Any, file: Path, made: dict[str, Any], closed: bool, *, whole: bool = True
    ) -> dict[str, Any]:
        """A schema as JSON Schema.

        Args:
            schema: The schema.
            file: The file it stands in.
            made: What references lead to, by name; added to.
            closed: Whether undeclared members are faults.
            whole: Whether it says all of a value, and is not one of several that apply to the same one.
        """
        if isinstance(schema, bool):
            return {} if schema else {"not": {}}
        if not is_dict(schema):
            raise UnreadableSchema(f"{schema!r} is not a schema")
        reference = schema.get("$ref")
        if isinstance(reference, str):
            target = {"$ref": f"#/$defs/{self._reference(reference, file, made, closed)}"}
            others = {} if self._old else {key: value for key, value in schema.items() if key != "$ref"}
            result = {"allOf": [target, self._plain(others, file, made, closed)]} if others else target
        else:
            result = self._plain(schema, file, made, closed)
        if closed and whole and self._declares(schema, file):
            return {"allOf": [result], "unevaluatedProperties": False}
        return result

    def _reference(self, reference: str, file: Path, made: dict[str, Any], closed: bool) -> str:
        found, home = followed(reference, self.document, file, self.path)
        name = f"{home.name}{reference.partition('#')[2]}".replace("~", "_").replace("/", ".").replace("%", "_")
        if name not in made:
            made[name] = {}
            made[name] = self._made(found, home, made, closed, whole=False)
        return name

    def _plain(self, schema: dict[str, Any], file: Path, made: dict[str, Any], closed: bool) -> dict[str, Any]:
        result = {key: value for key, value in schema.items() if key in _KEPT and value is not None}
        self._date(result, schema)
        for key in _LISTS:
            if is_list(schema.get(key)) and schema[key]:
                whole = key == "prefixItems"
                result[key] = [self._made(item, file, made, closed, whole=whole) for item in schema[key]]
        for key in _INNER:
            if is_dict(schema.get(key)) or isinstance(schema.get(key), bool):
                result[key] = self._made(schema[key], file, made, closed, whole=key not in _IN_PLACE)
        for key in _MAPS:
            if is_dict(schema.get(key)):
                result[key] = {name: self._member(member, file, made, closed) for name, member in schema[key].items()}
        self._tag(result, schema)
        properties = schema.get("properties")
        required = result.get("required")
        if is_dict(properties) and is_list(required):
            result["required"] = [name for name in required if not self.hides(properties.get(name), file)]
        elif "required" in result and not is_list(required):
            del result["required"]
        return result

    def _member(self, member: Any, file: Path, made: dict[str, Any], closed: bool) -> dict[str, Any]:
        return {"not": {}} if self.hides(member, file) else self._made(member, file, made, closed)

    def hides(self, member: Any, file: Path) -> bool:
        """Whether a member does not go this way."""
        flag = "readOnly" if self.direction == "request" else "writeOnly"
        for _ in range(10):
            if not is_dict(member):
                return False
            if member.get(flag) is True:
                return True
            if not isinstance(member.get("$ref"), str):
                return False
            member, file = followed(member["$ref"], self.document, file, self.path)
        return False

    def _tag(self, result: dict[str, Any], schema: dict[str, Any]) -> None:
        """Hold what is sent to the words that lead to a member of a union: no other means anything to the server."""
        told = members(schema.get("discriminator"))
        name, words = told.get("propertyName"), members(told.get("mapping"))
        if self.direction == "request" and isinstance(name, str) and words:
            known = [*words, *members(members(self.document.get("components")).get("schemas"))]
            result.setdefault("allOf", []).append({"properties": {name: {"enum": known}}})

    def _date(self, result: dict[str, Any], schema: dict[str, Any]) -> None:
        """Turn what only OpenAPI 3.0 says into JSON Schema."""
        for bound in ("Minimum", "Maximum"):
            limit = result.get(f"exclusive{bound}")
            if isinstance(limit, bool):
                del result[f"exclusive{bound}"]
                plain = bound.lower()
                if limit and plain in result:
                    result[f"exclusive{bound}"] = result.pop(plain)
        kinds = result.get("type")
        if kinds is None:
            if "properties" in schema and "enum" not in schema and "const" not in schema:
                # Who lists members means an object, as every reader of documents takes it.
                result["type"] = ["object", "null"] if schema.get("nullable") is True else "object"
            return
        if schema.get("nullable") is True and isinstance(kinds, str):
            result["type"] = [kinds, "null"]
        named = kinds if is_list(kinds) else [kinds]
        if not named or not all(isinstance(kind, str) and kind in _KINDS for kind in named):
            raise UnreadableSchema(f"{kinds!r} is no type")

    def _declares(self, schema: Any, file: Path, depth: int = 0) -> bool:
        """Whether a schema lists members, itself or by what it is made of."""
        if not is_dict(schema) or depth > 20:
            return False
        if is_dict(schema.get("properties")) and schema["properties"]:
            return True
        if isinstance(schema.get("$ref"), str):
            found, home = followed(schema["$ref"], self.document, file, self.path)
            return self._declares(found, home, depth + 1)
        parts = [part for key in ("allOf", "anyOf", "oneOf") for part in items(schema.get(key))]
        return any(self._declares(part, file, depth + 1) for part in parts)


class _Key:
    """A schema as the key of a cache: by identity."""

    __slots__ = ("schema",)

    def __init__(self, schema: Any) -> None:
        self.schema: Any = schema

    def __hash__(self) -> int:
        return id(self.schema)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.schema is self.schema


def followed(reference: str, document: Any, file: Path, root: Path) -> tuple[Any, Path]:
    """Follow a reference.

    Args:
        reference: Its text.
        document: The data of the root document.
        file: The file it stands in.
        root: The file of the root document.

    Returns:
        What it leads to, and the file that is in.

    Raises:
        UnreadableSchema: It leads nowhere.
    """
    name, _, pointer = reference.partition("#")
    home = _real(file.parent / unquote(name)) if name else file
    if name and not home.is_file():
        raise UnreadableSchema(f"{reference} leads to no file")
    found = document if home in (root, _real(root)) else _read(home)
    for part in pointer.split("/")[1:]:
        key = unquote(part).replace("~1", "/").replace("~0", "~")
        if is_dict(found) and key in found:
            found = found[key]
        elif is_list(found) and key.isdigit() and int(key) < len(found):
            found = found[int(key)]
        else:
            raise UnreadableSchema(f"{reference} leads nowhere")
    return found, home


_read = functools.lru_cache(maxsize=64)(read)
_real = functools.lru_cache(maxsize=1024)(Path.resolve)
