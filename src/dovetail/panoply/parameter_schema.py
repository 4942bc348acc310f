"""``CONFIG`` as a JSON Schema, for editors, forms and other tools."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dovetail.panoply.config import Parameter, SourceConfig, read_config
from dovetail.panoply.parameter_values import TOKENS, is_needed, resolve_values, usable_values
from dovetail.panoply.resources import Choice

_NUMBER: Final[dict[str, Any]] = {
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^\s*[-+]?[0-9]+(\.[0-9]+)?\s*$"}]
}
_WORD: Final[dict[str, Any]] = {"type": "string", "pattern": r"\S"}
_COLUMNS: Final[dict[str, Any]] = {
    "anyOf": [{"type": "array", "items": {"type": "string"}, "minItems": 1}, _WORD],
}
_FLAG: Final[dict[str, Any]] = {"enum": [True, False, "true", "false"]}
_TEXT: Final[dict[str, Any]] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_EMPTY: Final[dict[str, Any]] = {
    "anyOf": [{"type": "null"}, {"type": "string", "pattern": r"^\s*$"}, {"type": "array", "maxItems": 0}]
}
"""What counts as not filled."""

_EMPTY_OR_TEXT: Final[dict[str, Any]] = {"type": ["string", "number", "boolean", "null", "array"], "maxItems": 0}
_SIMPLE: Final[Mapping[str, dict[str, Any]]] = {
    "": _TEXT,
    "string": _TEXT,
    "text": _TEXT,
    "password": _TEXT,
    "schema": _TEXT,
    "destination": _TEXT,
    "primary-key": _TEXT,
    "incremental-key": _TEXT,
    "number": _NUMBER,
    "exclude": _COLUMNS,
    "parse-string": _COLUMNS,
    "truncate-table": _FLAG,
}


def config_schema(
    config: Mapping[str, Any] | SourceConfig, values: Mapping[str, Sequence[Choice]] | None = None
) -> dict[str, Any]:
    """The JSON Schema (2020-12) of the sources that a ``CONFIG`` describes.

    It takes what `check_source` takes; keys that ``CONFIG`` does not name are allowed, since the platform has its own.

    Args:
        config: ``CONFIG``.
        values: What can be chosen for lists whose values were resolved already, by parameter; lists in ``CONFIG``
            itself are known.

    Returns:
        The schema, plain data.

    Raises:
        IncorrectParamError: Something is wrong with ``CONFIG``.

    Example:
        >>> from dovetail.panoply.parameter_schema import config_schema
        >>> schema = config_schema({"title": "DB", "params": [{"name": "host", "required": True}]})
        >>> schema["required"], schema["properties"]["host"]["type"]
        (['host'], ['string', 'number', 'boolean'])
    """
    understood = config if isinstance(config, SourceConfig) else read_config(config)
    needed = [param for param in understood.params if is_needed(param)]
    schema: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": understood.title,
        "type": "object",
        "properties": {param.name: _property(param, values or {}) for param in understood.params},
        "required": [param.name for param in needed if param.type != "oauth"],
    }
    # What signing in gives has names of its own.
    signed_in = [{"anyOf": [_filled(name) for name in (each.name, *TOKENS)]} for each in needed if each.type == "oauth"]
    return schema | ({"allOf": signed_in} if signed_in else {})


def _filled(name: str) -> dict[str, Any]:
    return {"required": [name], "properties": {name: {"not": _EMPTY}}}


def _property(param: Parameter, values: Mapping[str, Sequence[Choice]]) -> dict[str, Any]:
    schema: dict[str, Any] = {"title": param.title}
    if param.help:
        schema["description"] = param.help
    if param.default is not None:
        schema["default"] = param.default
    if param.placeholder:
        schema["x-placeholder"] = param.placeholder
    if param.is_secret:
        schema["writeOnly"] = True
    return schema | _shape(param, values)


def _shape(param: Parameter, values: Mapping[str, Sequence[Choice]]) -> dict[str, Any]:
    if param.is_list:
        shape = _choices(param, values)
    elif param.type in _SIMPLE:
        shape = _SIMPLE[param.type]
    else:
        # What is not known here, and what signing in gives, may be anything.
        return {"not": _EMPTY} if is_needed(param) and param.type != "oauth" else {}
    if is_needed(param):
        return shape
    return _EMPTY_OR_TEXT if shape is _TEXT else {"anyOf": [shape, _EMPTY]}


def _choices(param: Parameter, values: Mapping[str, Sequence[Choice]]) -> dict[str, Any]:
    offered = values.get(param.name)
    if offered is None and not param.is_dynamic:
        offered = resolve_values(param, {})
    if param.type == "select":
        one = {"type": ["string", "number", "boolean", "object"], "pattern": r"\S"}
        return one if offered is None else _one_of(offered)
    return {"type": "array", "items": {} if offered is None else _one_of(offered), "minItems": 1}


def _one_of(offered: Sequence[Choice]) -> dict[str, Any]:
    """One value, or the whole line of the list that it stands in."""
    value = {"enum": usable_values(offered)}
    line = _line("value", value, _line("id", value, {"required": ["name"], "properties": {"name": value}}))
    return {"anyOf": [value, {"type": "object", **line}]}


def _line(name: str, value: dict[str, Any], otherwise: dict[str, Any]) -> dict[str, Any]:
    return {"if": {"required": [name]}, "then": {"properties": {name: value}}, "else": otherwise}
