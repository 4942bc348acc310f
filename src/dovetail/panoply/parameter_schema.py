"""``CONFIG`` as a JSON Schema, for editors, forms and other tools."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dovetail.panoply.config import Parameter, SourceConfig, read_config
from dovetail.panoply.parameter_values import resolve_values
from dovetail.panoply.resources import Choice

_NUMBER: Final[dict[str, Any]] = {
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": r"^\s*[-+]?\d+(\.\d+)?\s*$"}]
}
_COLUMNS: Final[dict[str, Any]] = {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]}
_FLAG: Final[dict[str, Any]] = {"enum": [True, False, "true", "false"]}
_TEXT: Final[dict[str, Any]] = {"type": ["string", "number"]}
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
        (['host'], ['string', 'number'])
    """
    understood = config if isinstance(config, SourceConfig) else read_config(config)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": understood.title,
        "type": "object",
        "properties": {param.name: _property(param, values or {}) for param in understood.params},
        # What signing in gives has names of its own, and what has a default may be left out.
        "required": [
            param.name
            for param in understood.params
            if param.required and param.default is None and param.type != "oauth"
        ],
    }


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
    if not param.is_list:
        return _SIMPLE.get(param.type, {}) | ({"minLength": 1} if param.required and param.type in _SIMPLE else {})
    offered = values.get(param.name)
    if offered is None and not param.is_dynamic:
        offered = resolve_values(param, {})
    one = _one_of(offered)
    if param.type == "select":
        return one
    return {"type": "array", "items": one} | ({"minItems": 1} if param.required else {})


def _one_of(offered: Sequence[Choice] | None) -> dict[str, Any]:
    """One value, or the whole line of the list that it stands in."""
    if offered is None:
        return {}
    value = {"enum": [choice["value"] for choice in offered if not choice["disabled"]]}
    line = {
        "type": "object",
        "properties": {"value": value, "id": value},
        "anyOf": [{"required": ["value"]}, {"required": ["id"]}],
    }
    return {"anyOf": [value, line]}
