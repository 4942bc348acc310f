"""What an operation declares, the contract's ``x-`` extensions included, as arguments of its constant."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dovetail_generator.operations.checks import check, declared
from dovetail_generator.operations.endpoint import Argument, Body
from dovetail_generator.operations.types import Binary, Spelling

_LONG_RUNNING = ("status", "done", "failed", "progress", "error", "end", "end_words")
_KINDS = {"path": "Path", "query": "Query", "header": "Header", "cookie": "Cookie", "form": "Form", "part": "Part"}


def parameter(argument: Argument, spelling: Spelling) -> str:
    """``Query("page_size", "pageSize", check=lambda: int)``."""
    pieces = [repr(argument.keyword)]
    if argument.wire != argument.keyword:
        pieces.append(repr(argument.wire))
    options = sorted(argument.options.items(), key=lambda pair: pair[0] == "secret")
    pieces += [f"{key}={_option(value)}" for key, value in options]
    if argument.constant:
        return f"{_KINDS[argument.location]}({', '.join([*pieces, f'constant={argument.constant!r}'])})"
    if argument.required and argument.location != "path":
        pieces.append("required=True")
    checked = "" if argument.options.get("style") == "file" else check(_worth_checking(argument), spelling)
    if checked:
        pieces.append(f"check=lambda: {checked}")
    return f"{_KINDS[argument.location]}({', '.join(pieces)})"


def _option(value: Any) -> str:
    if not isinstance(value, frozenset):
        return repr(value)
    words: list[object] = sorted(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    return f"frozenset({{{', '.join(map(repr, words))}}})"


def _worth_checking(argument: Argument) -> dict[str, Any]:
    """The schema without what holds anyhow: nothing empty goes into a path."""
    schema = argument.schema
    if argument.location == "path" and schema.get("type") == "string" and schema.get("minLength", 0) <= 1:
        return {key: value for key, value in schema.items() if key != "minLength"}
    return schema


def tuple_of(items: Iterable[str]) -> str:
    """Source of a tuple, without the trailing comma that would spread it over lines."""
    listed = list(items)
    return f"({listed[0]},)" if len(listed) == 1 else f"({', '.join(listed)})"


def body(found: Body, spelling: Spelling) -> str:
    """``JsonBody(lambda: m.Order)`` or ``RawBody("text/csv")``."""
    optional = [] if found.required else ["required=False"]
    if found.type == Binary():
        return _call("RawBody", [repr(found.media_type), *optional])
    media_type = [] if found.media_type == "application/json" else [f"media_type={found.media_type!r}"]
    names = ", ".join(repr(path) for path in sorted(found.secrets))
    secrets = [f"secrets=frozenset({{{names}}})"] if names else []
    return _call("JsonBody", [f"lambda: {declared(found.schema, spelling)}", *optional, *media_type, *secrets])


def paging(hint: dict[str, Any]) -> str:
    """``x-pagination`` as ``PageNumbers(…)``, ``PageOffset(…)``, ``PageToken(…)`` or ``PageLink(…)``."""
    items = repr(hint["items"])
    for style, name in (("page", "PageNumbers"), ("offset", "PageOffset")):
        if style in hint:
            return _call(name, [items, *_keywords(hint[style], ("into", "start", "size", "total", "more"))])
    if "token" in hint:
        return _call("PageToken", [items, f"source={hint['token']['from']!r}", f"into={hint['token']['into']!r}"])
    return _call("PageLink", [items, f"source={hint['link']['from']!r}"])


def long_running(hint: dict[str, Any], operation: str, keywords: dict[str, str]) -> str:
    """``x-long-running`` as ``LongRunning(…)``.

    Args:
        hint: The extension.
        operation: Source of what gives the operation to poll.
        keywords: Wire name of each parameter of that operation → its Python name.
    """
    named = {keywords.get(name, name): pointer for name, pointer in hint.get("parameters", {}).items()}
    pieces = [f"operation={operation}", f"parameters={named!r}"]
    return _call("LongRunning", [*pieces, *_keywords(hint, _LONG_RUNNING)])


def idempotency_key(hint: dict[str, Any]) -> str:
    """``x-idempotency-key`` as ``idempotency_header=…`` or ``idempotency_field=…``."""
    return f"idempotency_header={hint['header']!r}" if "header" in hint else f"idempotency_field={hint['body']!r}"


def envelope(hint: dict[str, Any]) -> str:
    """``x-envelope`` as ``Envelope(…)``."""
    return _call("Envelope", [*_keywords(hint, ("status", "success", "code", "message")), *_codes(hint)])


def _codes(hint: dict[str, Any]) -> list[str]:
    codes = {str(code): int(status) for code, status in hint.get("codes", {}).items()}
    return [f"codes={codes!r}"] if codes else []


def _keywords(hint: dict[str, Any], names: Iterable[str]) -> list[str]:
    return [f"{name}={_source(hint[name])}" for name in names if name in hint]


def _source(value: Any) -> str:
    if not isinstance(value, list):
        return repr(value)
    words: list[object] = value  # pyright: ignore[reportUnknownVariableType]
    return repr(tuple(word if word is None else str(word) for word in words))


def _call(name: str, arguments: list[str]) -> str:
    return f"{name}({', '.join(arguments)})"
