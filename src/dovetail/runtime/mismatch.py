"""A complaint about a value, put so that its caller finds the place: the path with map keys, the value, the remedy."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

import msgspec

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_list, is_object

_PLACES: Final = re.compile(r"(?: - at (?:`key` in )?`\$[^`]*`)+$")
_PLACE: Final = re.compile(r" - at (`key` in )?`\$([^`]*)`")
_GOT: Final = re.compile(r", got `[^`]*`$")
_UNKNOWN: Final = re.compile(r"unknown field `([^`]*)`")
_MISSING: Final = re.compile(r"missing required field `([^`]*)`")
_PLAIN_KEY: Final = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
_ANY: Final = None

Step = str | int | None
"""A member's name, a list index, or None for a map member that msgspec does not name."""


def member_path(key: object) -> str:
    """How a path names a member: ``.name``, or ``['any key']``."""
    text = str(key)
    return f".{text}" if _PLAIN_KEY.fullmatch(text) else f"[{text!r}]"


def complaint(error: msgspec.ValidationError) -> tuple[str, str, bool]:
    """What msgspec complains of: the reason, the path from the root without ``$``, and whether a key there is meant.

    A value that is read by a rule has its places one behind the other, the outermost last.
    """
    message = str(error)
    end = _PLACES.search(message)
    if end is None:
        return message, "", False
    found = _PLACE.findall(end[0])
    return message[: end.start()], "".join(path for _, path in reversed(found)), bool(found[0][0])


def mismatch(
    error: msgspec.ValidationError,
    data: object,
    kind: object,
    place: str,
    secrets: frozenset[str],
    decode_hook: Callable[[type, Any], Any],
) -> InvalidInput:
    """A complaint of msgspec as ``InvalidInput``, with the place and the value it is about.

    Args:
        error: The complaint.
        data: The plain data it is about.
        kind: The declared type.
        place: What the data is called.
        secrets: Dotted paths whose values must not be shown; ``""`` for all of it.
        decode_hook: For another try on part of the data.
    """
    reason, path, about_key = complaint(error)
    steps = _steps(data, path)
    if _ANY in steps or about_key:
        steps = _named(str(error), data, kind, [*steps, _ANY] if about_key else steps, decode_hook)
    value = _walk(data, steps)
    at = place + "".join(map(_shown, steps))
    unknown = _UNKNOWN.search(reason)
    if unknown:
        at += member_path(unknown[1])
        return InvalidInput(
            f"{at}: there is no such field.",
            value=unknown[1],
            at=at,
            remedy="Check its spelling; Call.with_(body=...), or force=True where a method takes it, sends what the "
            "contract does not know.",
        )
    hidden = _touches_secret(steps, secrets)
    missing = _MISSING.search(reason)
    if missing:
        at += member_path(missing[1])
        return InvalidInput(f"{at}: it is required.", value=None if hidden else value, at=at, remedy="Give it a value.")
    if about_key:
        key = steps[-1]
        return InvalidInput(f"{at}: the key does not fit: {_lowered(reason)}.", value=key, at=at)
    remedy = ""
    if reason.startswith("Invalid enum value"):
        # The complaint itself quotes the value, and does not say which ones there are.
        reason = "it is not one of the allowed values"
        remedy = _choice(_allowed(kind, steps))
    reason = _lowered(reason)
    if hidden:
        return InvalidInput(f"{at}: {reason}.", value=None, at=at, remedy=remedy)
    return InvalidInput(f"{at}: {reason}, got {_short(value)}.", value=value, at=at, remedy=remedy)


def _allowed(kind: object, steps: list[Step]) -> list[object]:
    """The values that a place may have, where its type lists them."""
    from msgspec import inspect

    kinds: list[inspect.Type] = [inspect.type_info(kind)]
    for step in steps:
        kinds = [below for found in kinds for member in _members(found) for below in _below(member, step)]
    members = [member for found in kinds for member in _members(found)]
    return [value for member in members if isinstance(member, inspect.LiteralType) for value in member.values]


def _members(kind: msgspec.inspect.Type) -> tuple[msgspec.inspect.Type, ...]:
    """The types that a union stands for; otherwise the type itself."""
    kind = kind.type if isinstance(kind, msgspec.inspect.Metadata) else kind
    declared: object = getattr(kind.cls, "__declared__", None) if isinstance(kind, msgspec.inspect.CustomType) else None
    if declared is not None:
        kind = msgspec.inspect.type_info(declared)
    return kind.types if isinstance(kind, msgspec.inspect.UnionType) else (kind,)


def _below(kind: msgspec.inspect.Type, step: Step) -> list[msgspec.inspect.Type]:
    """What stands at one step into a type; nothing where it has no such step."""
    if isinstance(kind, msgspec.inspect.StructType):
        return [field.type for field in kind.fields if field.encode_name == step]
    if isinstance(kind, msgspec.inspect.DictType):
        return [kind.value_type]
    return [kind.item_type] if isinstance(kind, msgspec.inspect.ListType) else []


def _choice(values: list[object]) -> str:
    return f"Use {' or '.join(dict.fromkeys(map(repr, values)))}." if values else ""


def _lowered(reason: str) -> str:
    reason = _GOT.sub("", reason)
    return reason[:1].lower() + reason[1:]


def _shown(step: Step) -> str:
    return member_path(step) if isinstance(step, str) else "[...]" if step is _ANY else f"[{step}]"


def _steps(data: Any, path: str) -> list[Step]:
    """The steps of a path such as ``.a[0][...]``; wire names may hold dots and brackets, so the data is asked."""
    steps: list[Step] = []
    while path:
        if path.startswith("[...]"):
            steps.append(_ANY)
            path = path[5:]
            # A map whose member is not named: any member tells which names may follow.
            data = next(iter(data.values()), None) if is_object(data) else None
        elif path.startswith("["):
            index, _, path = path[1:].partition("]")
            steps.append(int(index))
            data = data[int(index)] if is_list(data) and int(index) < len(data) else None
        else:
            names = [name for name in data if _leads(path, name)] if is_object(data) else []
            name = max(names, key=len) if names else re.split(r"[.\[]", path[1:])[0]
            steps.append(name)
            path = path[1 + len(name) :]
            data = data.get(name) if is_object(data) else None
    return steps


def _leads(path: str, name: str) -> bool:
    rest = path[1 + len(name) :]
    return path.startswith(name, 1) and (not rest or rest[0] in ".[")


def _named(
    message: str, data: Any, kind: object, steps: list[Step], decode_hook: Callable[[type, Any], Any]
) -> list[Step]:
    """The steps with the keys of map members filled in: the member that draws the same complaint by itself."""
    known: list[Step] = []
    for step in steps:
        node = _walk(data, known)
        if step is not _ANY or not is_object(node):
            known.append(step)
            continue
        for key, member in node.items():
            try:
                msgspec.convert(_with(data, known, {key: member}), kind, str_keys=True, dec_hook=decode_hook)
            except msgspec.ValidationError as error:
                if str(error) == message:
                    known.append(key)
                    break
        else:
            known.append(_ANY)
    return known


def _with(data: Any, steps: list[Step], replacement: object) -> Any:
    if not steps:
        return replacement
    step, *rest = steps
    if is_list(data) and isinstance(step, int):
        return [_with(item, rest, replacement) if index == step else item for index, item in enumerate(data)]
    if is_object(data):
        return {key: _with(item, rest, replacement) if key == step else item for key, item in data.items()}
    return data


def _walk(data: Any, steps: list[Step]) -> Any:
    for step in steps:
        members: Any = data if is_object(data) else dict(enumerate(data)) if is_list(data) else {}
        if step not in members:
            break
        data = members[step]
    return data


def _touches_secret(steps: list[Step], secrets: frozenset[str]) -> bool:
    """Whether the place is a secret, inside one, or holds one."""
    way = [step for step in steps if not isinstance(step, int)]
    for secret in secrets:
        names = secret.split(".") if secret else []
        if all(name == "*" or step is _ANY or name == step for name, step in zip(names, way, strict=False)):
            return True
    return False


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
