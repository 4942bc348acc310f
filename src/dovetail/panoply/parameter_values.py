"""Values of a source's parameters: what can be chosen, what is missing, what does not fit."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from dovetail.panoply.config import Parameter, SourceConfig, read_config
from dovetail.panoply.errors import IncorrectParamError
from dovetail.panoply.resources import Choice
from dovetail.runtime.plain import is_array, is_dict, is_object

_NUMBER: Final = re.compile(r"\s*[-+]?[0-9]+(?:\.[0-9]+)?\s*")
_TEXTS: Final = frozenset(
    {"", "string", "text", "password", "schema", "destination", "primary-key", "incremental-key", "select"}
)
_COLUMNS: Final = frozenset({"exclude", "parse-string"})
TOKENS: Final = ("access_token", "refresh_token")
"""What signing in puts into a source."""


def with_defaults(config: Mapping[str, Any] | SourceConfig, source: Mapping[str, Any]) -> dict[str, Any]:
    """A source with the defaults of what it leaves empty, as people find them filled in.

    Args:
        config: ``CONFIG``.
        source: The source, which stays as it is.

    Returns:
        A new source.

    Example:
        >>> from dovetail.panoply.parameter_values import with_defaults
        >>> with_defaults({"title": "DB", "params": [{"name": "port", "default": "5432"}]}, {"host": "db"})
        {'host': 'db', 'port': '5432'}
    """
    filled = dict(source)
    for param in _understood(config).params:
        if param.default is not None and is_empty(filled.get(param.name)):
            filled[param.name] = param.default
    return filled


def missing_dependencies(param: Parameter, source: Mapping[str, Any]) -> tuple[str, ...]:
    """The parameters that have to be filled before the values of one can be known.

    Args:
        param: The parameter.
        source: The source.

    Returns:
        Their names; empty when all are filled.

    Example:
        >>> from dovetail.panoply.parameter_values import missing_dependencies
        >>> missing_dependencies(Parameter("queues", "Queues", dependencies=("desk",)), {"desk": ""})
        ('desk',)
    """
    return tuple(name for name in param.dependencies if is_empty(source.get(name)))


def resolve_values(param: Parameter | Mapping[str, Any], source: dict[str, Any]) -> list[Choice]:
    """What can be chosen for a parameter.

    Args:
        param: The parameter, of `read_config` or as ``CONFIG`` has it.
        source: The source, which a function in ``values`` is called with.

    Returns:
        Each value with its name, whether texts, ``{name, value}``, ``{name, id}`` or the lines of
        `convert_to_ui_format` were given; empty for a parameter that is no list.

    Raises:
        IncorrectParamError: A parameter that it depends on is not filled.
        Exception: Whatever the function raises.

    Example:
        >>> from dovetail.panoply.parameter_values import resolve_values
        >>> [each["value"] for each in resolve_values({"name": "day", "type": "select", "values": ["Mon", "Tue"]}, {})]
        ['Mon', 'Tue']
    """
    if not isinstance(param, Parameter):
        param = read_config({"params": [param]}).params[0]
    if callable(param.values) and (missing := missing_dependencies(param, source)):
        raise IncorrectParamError(
            f"{param.name}: fill {' and '.join(map(repr, missing))} first; its values depend on it."
        )
    values = param.values(source) if callable(param.values) else param.values
    if values is None:
        return []
    if not is_array(values):
        raise IncorrectParamError(f"{param.name}: its values are a {type(values).__name__}; give a list.")
    return [_choice(each) for each in values]


def check_source(
    config: Mapping[str, Any] | SourceConfig,
    source: Mapping[str, Any],
    values: Mapping[str, Sequence[Choice]] | None = None,
) -> list[str]:
    """What is wrong with a source; keys that ``CONFIG`` does not name are the platform's or the source's own.

    Args:
        config: ``CONFIG``.
        source: The source; a parameter that is missing and has a default is no problem (see `with_defaults`).
        values: What can be chosen for lists whose values were resolved already, by parameter; lists in ``CONFIG``
            itself are known.

    Returns:
        One line for each problem, which begins with the parameter and never shows a secret.

    Raises:
        IncorrectParamError: Something is wrong with ``CONFIG`` itself.

    Example:
        >>> from dovetail.panoply.parameter_values import check_source
        >>> check_source({"title": "DB", "params": [{"name": "host", "required": True}]}, {"hots": "db"})
        ["host: it is required and missing; did you mean it by 'hots'?"]
    """
    understood = _understood(config)
    known = {param.name for param in understood.params}
    problems: list[str] = []
    for param in understood.params:
        value = source.get(param.name)
        if is_empty(value):
            if is_needed(param) and not _has_token(param, source):
                problems.append(f"{param.name}: it is required and missing{_meant(param.name, source, known)}")
            continue
        if wrong := _mismatch(param, value):
            shown = "" if param.is_secret else f"{value!r} "
            problems.append(f"{param.name}: {shown}{wrong}")
        else:
            problems += _strangers(param, value, values or {})
    return problems


def is_needed(param: Parameter) -> bool:
    """Whether a source has to have a parameter: it is required, and nothing is found filled in.

    Args:
        param: The parameter.

    Returns:
        Whether it has to.

    Example:
        >>> is_needed(Parameter("host", "Host", required=True)), is_needed(Parameter("port", "Port", default="1"))
        (True, False)
    """
    return param.required and param.default is None


def is_empty(value: object) -> bool:
    """Whether a parameter with this value counts as not filled.

    Args:
        value: The value.

    Returns:
        True for None, empty texts and empty lists.

    Example:
        >>> is_empty(""), is_empty([]), is_empty(False), is_empty("0")
        (True, True, False, False)
    """
    return value is None or (isinstance(value, str) and not value.strip()) or (is_array(value) and not value)


def chosen_values(value: object) -> list[Any]:
    """What was chosen, whether it came back as values or as whole lines of a list.

    Args:
        value: The parameter's value in the source.

    Returns:
        The bare values.

    Example:
        >>> chosen_values([{"name": "Users", "value": "users"}, "orders"])
        ['users', 'orders']
    """
    return [_choice(each)["value"] for each in (value if is_array(value) else (value,))]


def usable_values(offered: Sequence[Choice]) -> list[Any]:
    """What can be chosen of what is offered, as it comes back from people: numbers as texts, too.

    Args:
        offered: Each value with its name.

    Returns:
        The values, then the texts of those that are numbers.

    Example:
        >>> usable_values([Choice(name="Five", value=5, disabled=False, requires=[])])
        [5, '5']
    """
    values = _usable(offered)
    return values + [str(each) for each in values if _is_number(each) and str(each) not in values]


def _usable(offered: Sequence[Choice]) -> list[Any]:
    return [each["value"] for each in offered if not each["disabled"]]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _understood(config: Mapping[str, Any] | SourceConfig) -> SourceConfig:
    return config if isinstance(config, SourceConfig) else read_config(config)


def _choice(item: Any) -> Choice:
    if not is_dict(item):
        return Choice(name=item, value=item, disabled=False, requires=[])
    value = item["value"] if "value" in item else item.get("id", item.get("name"))
    return Choice(
        name=item.get("name", value),
        value=value,
        disabled=bool(item.get("disabled", False)),
        requires=list(item.get("requires") or ()),
    )


def _has_token(param: Parameter, source: Mapping[str, Any]) -> bool:
    """Whether what signing in gives is there, which does not have the parameter's own name."""
    return param.type == "oauth" and not all(is_empty(source.get(name)) for name in TOKENS)


def _meant(name: str, source: Mapping[str, Any], known: set[str]) -> str:
    others = [str(key) for key in source if key not in known]
    close = difflib.get_close_matches(name, others, n=1)
    return f"; did you mean it by {close[0]!r}?" if close else "."


def _mismatch(param: Parameter, value: object) -> str:
    """Why a value cannot be one of this parameter; empty when it can."""
    kind = param.type
    if kind == "number":
        return "" if _is_number(value) or (isinstance(value, str) and _NUMBER.fullmatch(value)) else "is no number."
    if kind == "truncate-table":
        return "" if isinstance(value, bool) or value in ("true", "false") else "is neither true nor false."
    if kind in ("list", "dynamic-list"):
        return "" if is_array(value) else "is no list; give a list of the values chosen."
    if kind in _COLUMNS:
        columns = (isinstance(each, str) for each in value) if is_array(value) else (isinstance(value, str),)
        return "" if all(columns) else "names no columns; give a list of names."
    if kind in _TEXTS:
        return "" if isinstance(value, str | int | float) or (kind == "select" and is_object(value)) else "is no text."
    # Types that are not known here, and what signing in gives, may be anything.
    return ""


def _strangers(param: Parameter, value: object, values: Mapping[str, Sequence[Choice]]) -> Iterator[str]:
    """What was chosen although it is not offered."""
    if not param.is_list or (param.name not in values and param.is_dynamic):
        return
    offered = values[param.name] if param.name in values else resolve_values(param, {})
    usable = usable_values(offered)
    for each in chosen_values(value):
        if not any(each == one and isinstance(each, bool) is isinstance(one, bool) for one in usable):
            yield f"{param.name}: {each!r} cannot be chosen; {_offer(_usable(offered))}"


def _offer(usable: list[Any]) -> str:
    if not usable:
        return "there is nothing to choose."
    shown = ", ".join(repr(each) for each in usable[:10])
    return f"there are {shown}{' and others' if len(usable) > 10 else ''}."
