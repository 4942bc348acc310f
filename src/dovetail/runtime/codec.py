"""JSON in and out: strict on what is sent, generous on what is received."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

import msgspec

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_array, is_list, is_object

_PATH_IN_MESSAGE: Final = re.compile(r" - at `([^`]*)`$")
_STEP: Final = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]|\[\.\.\.\]")


def encode_hook(value: object) -> object:
    """What msgspec cannot encode by itself: scalars of numeric libraries, by their own ``item()``.

    Raises:
        NotImplementedError: The value has no JSON form; ``encode_checked`` turns this into ``InvalidInput``.
    """
    item = getattr(value, "item", None)
    if callable(item) and hasattr(value, "dtype") and getattr(value, "ndim", 0) == 0:
        return item()
    raise NotImplementedError(f"a value of type {type(value).__name__} has no JSON form")


def decode_hook(kind: type, value: object) -> object:
    """Decode what msgspec has no native form for: generated union types, which bring their own rule.

    Raises:
        NotImplementedError: The type brings no rule.
    """
    rule = getattr(kind, "__dovetail_decode__", None)
    if rule is None:
        raise NotImplementedError(f"{kind.__name__} cannot be decoded")
    return rule(value)


_encoder: Final = msgspec.json.Encoder(enc_hook=encode_hook, decimal_format="number")


def encode(value: object) -> bytes:
    """A value as JSON bytes, unchecked but for numbers that JSON cannot hold.

    Raises:
        InvalidInput: The value holds NaN, an infinity, or something with no JSON form.
    """
    try:
        raw = _encoder.encode(value)
    except (NotImplementedError, TypeError, ValueError, RecursionError) as error:
        path, culprit = _find(value, _has_no_json_form)
        raise InvalidInput(
            f"body{path}: {error}.", value=culprit, at=f"body{path}", remedy="Convert it to plain data first."
        ) from None
    # msgspec writes NaN and infinity as null; only a body that holds a null at all needs the second look.
    if b"null" in raw:
        path, culprit = _find(value, _is_not_finite)
        if culprit is not None:
            raise InvalidInput(
                f"body{path}: {culprit!r} is not a finite number; JSON cannot hold it.",
                value=culprit,
                at=f"body{path}",
                remedy="Leave it out, or give None for null.",
            )
    return raw


def encode_checked(value: object, kind: object, secrets: frozenset[str] = frozenset()) -> bytes:
    """A request body as JSON bytes, checked against its declared type.

    Args:
        value: A typed object or plain data.
        kind: The declared type.
        secrets: Dotted paths whose values must not appear in an error.

    Raises:
        InvalidInput: The value does not fit; it names the path, the offending value and what was expected.
    """
    raw = encode(value)
    try:
        decoder(kind).decode(raw)
    except msgspec.ValidationError as error:
        raise mismatch(error, msgspec.json.decode(raw), "body", secrets) from None
    return raw


def check(value: object, kind: object, at: str, *, secret: bool = False) -> None:
    """Check one argument against its declared type.

    Raises:
        InvalidInput: It does not fit.
    """
    try:
        msgspec.convert(value, type=kind, strict=True, dec_hook=decode_hook)
    except msgspec.ValidationError as error:
        plain = None if secret else value
        shown = "" if secret else f", got {value!r}"
        message = _PATH_IN_MESSAGE.sub("", str(error)).rstrip(".")
        raise InvalidInput(f"{at}: {message}{shown}.", value=plain, at=at) from None


def mismatch(
    error: msgspec.ValidationError, data: object, place: str, secrets: frozenset[str] = frozenset()
) -> InvalidInput:
    """A msgspec complaint as ``InvalidInput`` with the place and the value it is about."""
    message = str(error)
    found = _PATH_IN_MESSAGE.search(message)
    path = found[1].removeprefix("$") if found else ""
    reason = message[: found.start()] if found else message
    value = _walk(data, path)
    at = f"{place}{path}"
    dotted = re.sub(r"\[[^\]]*\]", "", path).lstrip(".")
    if any(
        dotted == secret or dotted.startswith(f"{secret}.") or secret.startswith(f"{dotted}.") for secret in secrets
    ):
        return InvalidInput(f"{at}: {reason}.", value=None, at=at)
    unknown = re.search(r"unknown field `([^`]*)`", reason)
    if unknown:
        return InvalidInput(
            f"{at}: there is no field {unknown[1]!r} here.",
            value=unknown[1],
            at=f"{at}.{unknown[1]}",
            remedy="Check its spelling; Call.with_(body=...) adds what the contract does not know.",
        )
    shown = "" if "required field" in reason else f", got {_short(value)}"
    return InvalidInput(f"{at}: {reason}{shown}.", value=value, at=at)


@lru_cache(maxsize=4096)
def _cached_decoder(kind: object) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind, strict=True, dec_hook=decode_hook)


def decoder(kind: object) -> msgspec.json.Decoder[Any]:
    """The decoder of a type, made once."""
    return _cached_decoder(kind)


def _walk(data: Any, path: str) -> Any:
    for name, index in _STEP.findall(path):
        if is_object(data) and name in data:
            data = data[name]
        elif is_list(data) and index and int(index) < len(data):
            data = data[int(index)]
        else:
            return data
    return data


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."


def _is_not_finite(value: object) -> bool:
    return isinstance(value, float | Decimal) and not math.isfinite(value)


def _has_no_json_form(value: object) -> bool:
    if isinstance(value, dict | list | tuple | set | frozenset | msgspec.Struct):
        return False
    try:
        _encoder.encode(value)
    except Exception:
        return True
    return False


def _find(value: Any, test: Callable[[Any], bool], path: str = "") -> tuple[str, Any]:
    """The first value for which ``test`` holds, with its path; ("", None) when there is none."""
    if test(value):
        return path, value
    if isinstance(value, msgspec.Struct):
        pairs = [
            (wire, getattr(value, name))
            for name, wire in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
        ]
    elif is_object(value):
        pairs = [(str(key), member) for key, member in value.items()]
    elif is_array(value):
        for index, member in enumerate(value):
            found = _find(member, test, f"{path}[{index}]")
            if found[1] is not None:
                return found
        return "", None
    else:
        item = getattr(value, "item", None)
        if callable(item) and hasattr(value, "dtype") and test(item()):
            return path, item()
        return "", None
    for key, member in pairs:
        found = _find(member, test, f"{path}.{key}")
        if found[1] is not None:
            return found
    return "", None
