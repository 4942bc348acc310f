"""From words of a command line to the arguments of a generated operation."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.inputs import json_of, typed
from dovetail.runtime.operation import JsonBody, Operation
from dovetail.runtime.plain import is_dict, is_list

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from dovetail.runtime.parameters import Parameter

_AS_JSON: Final = ":="


def operation_of(function: Any) -> Operation[Any]:
    """The operation that a generated function calls."""
    constants = (function.__globals__.get(name) for name in function.__code__.co_names if name.isupper())
    return next(constant for constant in constants if _is_operation(constant))


def _is_operation(value: object) -> TypeIs[Operation[Any]]:
    return isinstance(value, Operation)


def arguments_of(
    operation: Operation[Any], words: Sequence[str], known: Mapping[str, object], body: str | None
) -> dict[str, Any]:
    """The keyword arguments of an operation.

    Args:
        operation: The operation.
        words: ``name=value``, or ``name:=JSON``; a name the operation has no parameter of is a member of its body.
        known: Arguments that follow from the connection.
        body: The body: JSON, ``@file`` or ``-``; for a body of bytes the path of a file, or ``-``.

    Raises:
        CommandFailed: A word is no pair, or names nothing.
    """
    parameters = given_parameters(operation)
    by_wire = {parameter.wire_name: name for name, parameter in parameters.items()}
    texts: dict[str, list[str]] = {}
    members: dict[str, Any] = {}
    for word in words:
        name, as_json, text = _pair(word)
        wanted = name if name in parameters else by_wire.get(name, "")
        if wanted:
            texts.setdefault(wanted, []).append(text)
        elif isinstance(operation.body, JsonBody):
            _put(members, name, _member(operation.body, name, text, as_json))
        else:
            raise _unknown(operation, name)
    found = {name: known[name] for name in parameters if name in known}
    found |= {name: _value(parameters[name], given) for name, given in texts.items()}
    content = _body(operation, body, members)
    if content is not None:
        found["body"] = content
    return found


def given_parameters(operation: Operation[Any]) -> dict[str, Parameter]:
    """The parameters of an operation by name, without those that are sent by themselves."""
    return {parameter.name: parameter for parameter in operation.parameters if not parameter.constant}


def _pair(word: str) -> tuple[str, bool, str]:
    name, equals, text = word.partition("=")
    if not equals or not name or name == ":":
        # It is not shown: it may be a secret in the wrong place.
        raise CommandFailed("an argument is no pair.", "Write name=value, or name:=JSON.", USAGE)
    as_json = name.endswith(":")
    return name.removesuffix(":"), as_json, text


def _unknown(operation: Operation[Any], name: str) -> CommandFailed:
    known = ", ".join(given_parameters(operation)) or "none"
    return CommandFailed(f"{operation.id} has no parameter {name!r}.", f"It has: {known}.", USAGE)


def _value(parameter: Parameter, texts: Sequence[str]) -> Any:
    """The texts given for one parameter as what its declared type wants; what fits nothing is left to the check."""
    if parameter.style == "file":
        files = [sys.stdin.buffer.read() if text == "-" else Path(text.removeprefix("@")) for text in texts]
        return files[0] if len(files) == 1 else files
    if parameter.style in ("json", "deepObject", "indexed", "dotted"):
        return json_of(texts[-1], parameter.name)
    if parameter.check is None:
        return texts[-1] if len(texts) == 1 else list(texts)
    return _fitted(texts[-1] if len(texts) == 1 else list(texts), parameter.check())


def _fitted(given: Any, kind: Any) -> Any:
    # From the last to the first: what was written, what JSON makes of it, a list of one.
    readings = [given]
    if isinstance(given, str):
        read = typed(given)
        readings += [read, [given], [read]]
    for reading in readings:
        try:
            return msgspec.to_builtins(msgspec.convert(reading, kind, strict=False))
        except msgspec.ValidationError:
            continue
    return typed(given) if isinstance(given, str) else given


def _member(body: JsonBody, name: str, text: str, as_json: bool) -> Any:
    if as_json:
        return json_of(text, name)
    kind = body.type()
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        fields = {field.encode_name: field.type for field in msgspec.structs.fields(kind)}
        if name in fields:
            return _fitted(text, fields[name])
    return typed(text)


def _put(members: dict[str, Any], name: str, value: Any) -> None:
    """Put a member where its dotted name says."""
    *above, last = name.split(".")
    for step in above:
        inner = members.setdefault(step, {})
        if not is_dict(inner):
            raise CommandFailed(f"{name}: {step!r} is given as a value and as an object.", status=USAGE)
        members = inner
    members[last] = value


def _body(operation: Operation[Any], given: str | None, members: dict[str, Any]) -> Any:
    if operation.body is None:
        if given is not None:
            raise CommandFailed(f"{operation.id} has no JSON body.", "Give its fields as name=value.", USAGE)
        return None
    if not isinstance(operation.body, JsonBody):
        if given is None:
            return None
        return sys.stdin.buffer.read() if given == "-" else Path(given.removeprefix("@"))
    document: Any = json_of(given, "--body") if given is not None else {}
    if not members:
        # An operation that needs a body and takes an empty object gets one without being asked.
        return document if given is not None or operation.body.required else None
    if is_list(document) or not is_dict(document):
        raise CommandFailed("--body: members are given, but it is no object to put them into.", status=USAGE)
    return {**document, **members}
