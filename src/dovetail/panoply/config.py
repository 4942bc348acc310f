"""``CONFIG`` of a source: what it is called and which parameters it asks people for."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any, Final, TypedDict, cast

import msgspec

from dovetail.panoply.errors import IncorrectParamError
from dovetail.runtime.plain import is_array, is_object

Values = Sequence[Any] | Callable[[dict[str, Any]], Any]
"""What a list offers: items, or a function of the source that gives them."""

_LISTS: Final = ("list", "dynamic-list", "select")
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")


class Param(TypedDict, total=False):
    """A parameter in ``CONFIG["params"]``, for authors who want it checked; only ``name`` is required.

    Source: Panoply Python SDK, Configuration

    Example:
        >>> Param(name="host", title="Host", required=True)["name"]
        'host'
    """

    name: str
    title: str
    placeholder: str
    help: str
    description: str
    link: str
    type: str
    required: bool
    default: str
    hidden: bool
    values: Values
    dependencies: list[str]
    category: str
    ip_whitelist: bool
    oauthAuthorizeURL: str
    oauthAccessURL: str
    oauthRefreshURL: str


class Config(TypedDict, total=False):
    """``CONFIG`` of a source, for authors who want it checked; only ``title`` and ``params`` are required.

    Source: Panoply Python SDK, Configuration

    Example:
        >>> CONFIG: Config = {"title": "Ledger", "params": [{"name": "book", "required": True}]}
        >>> CONFIG["title"]
        'Ledger'
    """

    title: str
    icon: str
    params: list[Param]
    categories: list[str]
    keywords: list[str]
    createdAt: str
    hostProperty: str
    advanced: dict[str, Any]


class Parameter(msgspec.Struct, frozen=True):
    """A parameter as `read_config` understands it.

    Attributes:
        name: Its key in the source.
        title: What people read; the name when it has no title.
        type: As written; empty for a line of text.
        required: Whether a source must have it.
        default: What people find filled in; None when there is nothing.
        hidden: Whether people are not asked for it.
        help: Every hint that it has, in one text.
        placeholder: An example.
        values: What a list offers; None for other types.
        dependencies: The parameters that have to be filled before its values can be known.
        advanced: Whether only those who look for it are asked.
        written: All that ``CONFIG`` says of it, also what is not known here.
    """

    name: str
    title: str
    type: str = ""
    required: bool = False
    default: Any = None
    hidden: bool = False
    help: str = ""
    placeholder: str = ""
    values: Values | None = None
    dependencies: tuple[str, ...] = ()
    advanced: bool = False
    written: Mapping[str, Any] = {}

    @property
    def is_list(self) -> bool:
        """Whether one or more of several values are chosen."""
        return self.type in _LISTS

    @property
    def is_dynamic(self) -> bool:
        """Whether its values are known only when others are filled."""
        return callable(self.values)

    @property
    def is_secret(self) -> bool:
        """Whether its value must not be shown."""
        from dovetail.panoply.secrets import is_secret_name

        return self.type in ("password", "oauth") or is_secret_name(self.name)


class SourceConfig(msgspec.Struct, frozen=True):
    """``CONFIG`` as `read_config` understands it.

    Attributes:
        title: What people read.
        params: The parameters in their order.
        written: All that ``CONFIG`` says, also what is not known here.
    """

    title: str
    params: tuple[Parameter, ...]
    written: Mapping[str, Any] = {}

    def parameter(self, name: str) -> Parameter:
        """One parameter.

        Args:
            name: Its name.

        Returns:
            The parameter.

        Raises:
            KeyError: There is none of this name.
        """
        for param in self.params:
            if param.name == name:
                return param
        raise KeyError(name)


def read_config(config: Mapping[str, Any]) -> SourceConfig:
    """Understand a ``CONFIG``.

    Args:
        config: The dictionary.

    Returns:
        The same, typed, with its parameters in the order in which they are written.

    Raises:
        IncorrectParamError: Its parameters cannot be told; the message has a line for each problem. Lesser problems
            (`config_problems`) keep no source from running.

    Source: Panoply Python SDK, Configuration

    Example:
        >>> from dovetail.panoply.config import read_config
        >>> read_config({"title": "Ledger", "params": [{"name": "book", "required": True}]}).params[0].required
        True
    """
    if problems := list(_structure_problems(config)):
        raise IncorrectParamError("\n".join(problems))
    title = config.get("title")
    return SourceConfig(
        title if isinstance(title, str) else "", tuple(_parameter(each) for each in config["params"]), config
    )


def config_problems(config: object) -> list[str]:
    """What is wrong with a ``CONFIG``; what is merely unknown is not.

    Args:
        config: The dictionary.

    Returns:
        One line for each problem, which says where; empty when all is well.

    Example:
        >>> config_problems({"title": "Ledger", "params": [{"title": "Book"}]})
        ["CONFIG['params'][0]: it has no name; give it 'name', the key of its value in the source."]
    """
    problems = list(_structure_problems(config))
    if is_object(config):
        problems += [*_top_problems(config), *_param_problems(config.get("params"))]
    return problems


def _structure_problems(config: object) -> Iterator[str]:
    """Why the parameters cannot be told."""
    if not is_object(config):
        yield f"CONFIG: a {_kind(config)} is no dict; give title and params."
        return
    params = config.get("params")
    if not is_array(params):
        yield f"CONFIG['params']: a {_kind(params)} is no list; give a list of dicts."
        return
    seen: set[str] = set()
    for place, param in enumerate(params):
        at = f"CONFIG['params'][{place}]"
        name = param.get("name") if is_object(param) else None
        if not is_object(param):
            yield f"{at}: a {_kind(param)} is no dict."
        elif not (isinstance(name, str) and name.strip()):
            yield f"{at}: it has no name; give it 'name', the key of its value in the source."
        elif name in seen:
            yield f"{at} ({name}): there is another parameter of this name."
        else:
            seen.add(name)


def _top_problems(config: Mapping[str, Any]) -> Iterator[str]:
    if not _is_word(config.get("title")):
        yield f"CONFIG['title']: {config.get('title')!r} is no title; give a text."
    for name in ("categories", "keywords"):
        if name in config and not _is_words(config[name]):
            yield f"CONFIG[{name!r}]: {config[name]!r} is no list of words."
    created = config.get("createdAt")
    if created is not None and not (isinstance(created, str) and _DATE.fullmatch(created)):
        yield f"CONFIG['createdAt']: {created!r} is no date; write it like 2026-01-31."
    host, names = config.get("hostProperty"), list(_names(config.get("params")))
    if host is not None and host not in names:
        yield f"CONFIG['hostProperty']: there is no parameter {host!r}."
    icon = config.get("icon")
    if icon and not (isinstance(icon, str) and icon.startswith(("data:", "https://", "http://"))):
        yield "CONFIG['icon']: it is no data URL; begin with data:image/png;base64,."


def _param_problems(params: object) -> Iterator[str]:
    if not is_array(params):
        return
    names = _names(params)
    depends: dict[str, list[str]] = {}
    for place, param in enumerate(params):
        if not is_object(param) or not _is_word(param.get("name")):
            continue
        name: str = param["name"]
        at = f"CONFIG['params'][{place}] ({name})"
        if name == "state":
            yield f"{at}: the place to go on from is given to a source under this key; choose another name."
        yield from _attribute_problems(at, param)
        depends[name] = _words(param.get("dependencies"))
        for each in depends[name]:
            if each not in names:
                yield f"{at}: it depends on {each!r}, and there is no such parameter."
    try:
        TopologicalSorter(depends).prepare()
    except CycleError as error:
        yield f"CONFIG['params']: {' needs '.join(reversed(error.args[1]))}, so that none can be filled first."


def _attribute_problems(at: str, param: Mapping[str, Any]) -> Iterator[str]:
    for name in ("title", "placeholder", "help", "description", "type", "category"):
        if param.get(name) is not None and not isinstance(param[name], str):
            yield f"{at}: its {name} is a {_kind(param[name])}; give a text."
    for name in ("required", "hidden", "ip_whitelist"):
        if param.get(name) is not None and not isinstance(param[name], bool):
            yield f"{at}: its {name} is {param[name]!r}; give True or False."
    if param.get("dependencies") is not None and not _is_words(param["dependencies"]):
        yield f"{at}: its dependencies are {param['dependencies']!r}; give a list of names of parameters."
    values = param.get("values")
    if param.get("type") in _LISTS and values is None:
        yield f"{at}: it is a list without values; give a list, or a function of the source."
    if callable(values):
        if not _takes_one(values):
            yield f"{at}: its values function cannot be called with the source alone."
    elif values is not None and not is_array(values):
        yield f"{at}: its values are a {_kind(values)}; give a list, or a function of the source."


def _parameter(written: Mapping[str, Any]) -> Parameter:
    name: str = written["name"]
    hints = (written.get("help"), written.get("description"), written.get("link"))
    return Parameter(
        name=name,
        title=str(written.get("title") or name),
        type=str(written.get("type") or ""),
        required=bool(written.get("required")),
        default=written.get("default"),
        hidden=bool(written.get("hidden")),
        help=" ".join(str(hint) for hint in hints if hint),
        placeholder=str(written.get("placeholder") or ""),
        values=written.get("values"),
        dependencies=tuple(_words(written.get("dependencies"))),
        advanced=written.get("category") == "advanced",
        written=written,
    )


def _takes_one(function: Callable[..., Any]) -> bool:
    try:
        inspect.signature(function).bind({})
    except TypeError:
        return False
    except ValueError:  # a builtin that does not tell
        return True
    return True


def _names(params: object) -> set[str]:
    return (
        {each["name"] for each in params if is_object(each) and _is_word(each.get("name"))}
        if is_array(params)
        else set()
    )


def _words(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if is_array(value) else []


def _is_word(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_words(value: object) -> bool:
    return is_array(value) and all(_is_word(each) for each in cast("Sequence[object]", value))


def _kind(value: object) -> str:
    return type(value).__name__
