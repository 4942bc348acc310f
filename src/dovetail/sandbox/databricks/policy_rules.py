"""The rules of cluster policies: a definition read, and settings held against it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.message import JsonObject, is_object

_NEEDS: Final[Mapping[str, str]] = {
    "fixed": "value",
    "forbidden": "",
    "allowlist": "values",
    "blocklist": "values",
    "regex": "pattern",
    "range": "",
    "unlimited": "",
}
"""The kinds of rules, and what each must have."""
_MAPS: Final = ("spark_conf", "custom_tags", "spark_env_vars")
"""Settings whose keys may hold dots of their own."""
_VIRTUAL: Final = frozenset({"cluster_type", "dbus_per_hour"})
"""What rules may be about that is no setting."""
_ABSENT: Final = object()


def read(definition: str) -> dict[str, JsonObject]:
    """The rules by the path of the setting that each is about.

    Raises:
        Refusal: They are not JSON, or not rules.
    """
    try:
        found: object = json.loads(definition)
    except (ValueError, RecursionError) as error:
        raise invalid(f"Policy definition is not valid JSON: {error}") from error
    if not is_object(found):
        raise invalid("Policy definition is not a JSON object")
    for path, rule in found.items():
        if not is_object(rule) or rule.get("type") not in _NEEDS:
            raise invalid(f"Policy definition: {path} must have a type, one of {', '.join(_NEEDS)}")
        needed = _NEEDS[str(rule["type"])]
        if needed and needed not in rule:
            raise invalid(f"Policy definition: {path} of type {rule['type']} must have {needed}")
        complaint = _wrong(rule)
        if complaint:
            raise invalid(f"Policy definition: {path} of type {rule['type']}: {complaint}")
    return found


def _wrong(rule: JsonObject) -> str:
    """What is wrong with what a rule holds settings against."""
    if not isinstance(rule.get("values", []), list):
        return "values must be a list"
    for name in ("minValue", "maxValue"):
        if not isinstance(rule.get(name, 0), int | float) or isinstance(rule.get(name), bool):
            return f"{name} must be a number"
    try:
        re.compile(str(rule.get("pattern", "")))
    except (re.error, RecursionError) as error:
        return f"pattern is no regular expression: {error}"
    return ""


def applied(rules: Mapping[str, JsonObject], settings: JsonObject) -> JsonObject:
    """The settings with what the rules supply, if they keep to them.

    Fixed values are supplied always, default ones where `apply_policy_default_values` asks for them.

    Raises:
        Refusal: They break a rule.
    """
    result: JsonObject = json.loads(json.dumps(settings))
    with_defaults = bool(settings.get("apply_policy_default_values"))
    for path, rule in rules.items():
        if path in _VIRTUAL or "*" in path:
            continue
        keys = _keys(path)
        value = _at(result, keys)
        if value is _ABSENT:
            supplied = rule.get("value") if rule["type"] == "fixed" else rule.get("defaultValue")
            if supplied is not None and (with_defaults or rule["type"] == "fixed"):
                _put(result, keys, supplied)
                value = supplied
        complaint = _complaint(rule, value)
        if complaint:
            raise invalid(f"Cluster validation error: Validation failed for {path}, {complaint}")
    return result


def _complaint(rule: JsonObject, value: Any) -> str:
    kind = rule["type"]
    if value is _ABSENT:
        optional = kind in ("forbidden", "blocklist") or bool(rule.get("isOptional"))
        return "" if optional else "the value must be present"
    if kind == "forbidden":
        return "the value must not be present"
    if kind == "fixed" and not _same(value, rule["value"]):
        return f'the value must be {rule["value"]} (is "{value}")'
    if kind == "allowlist" and not any(_same(value, each) for each in rule["values"]):
        return f'the value must be one of {", ".join(map(str, rule["values"]))} (is "{value}")'
    if kind == "blocklist" and any(_same(value, each) for each in rule["values"]):
        return f'the value must not be one of {", ".join(map(str, rule["values"]))} (is "{value}")'
    if kind == "regex" and re.fullmatch(str(rule["pattern"]), str(value)) is None:
        return f'the value must match {rule["pattern"]} (is "{value}")'
    if kind == "range":
        return _out_of_range(rule, value)
    return ""


def _out_of_range(rule: JsonObject, value: Any) -> str:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return f'the value must be a number (is "{value}")'
    if "minValue" in rule and number < float(rule["minValue"]):
        return f'the value must be at least {rule["minValue"]} (is "{value}")'
    if "maxValue" in rule and number > float(rule["maxValue"]):
        return f'the value must be at most {rule["maxValue"]} (is "{value}")'
    return ""


def _same(value: Any, wanted: Any) -> bool:
    """Whether two values are the same; those of maps are text, and rules may write them as they like."""
    return bool(value == wanted) or _text(value) == _text(wanted)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _keys(path: str) -> tuple[str, ...]:
    first, dot, rest = path.partition(".")
    if dot and first in _MAPS:
        return first, rest
    return tuple(path.split("."))


def _at(settings: Any, keys: tuple[str, ...]) -> Any:
    for key in keys:
        if not is_object(settings) or key not in settings:
            return _ABSENT
        settings = settings[key]
    return settings


def _put(settings: JsonObject, keys: tuple[str, ...], value: Any) -> None:
    *above, last = keys
    for key in above:
        settings = settings.setdefault(key, {})
        if not is_object(settings):
            raise invalid(f"Cluster validation error: Validation failed for {'.'.join(keys)}, {key} has no parts")
    settings[last] = value
