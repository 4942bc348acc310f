"""JSON in and out: strict on what is sent, generous on what is received."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

import msgspec

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.fork_locks import making
from dovetail.runtime.plain import is_array, is_object, is_open


def numeric_scalar(value: object) -> object:
    """A scalar of a numeric library as a plain number, by its own ``item()``; None when it is none."""
    item = getattr(value, "item", None)
    if callable(item) and hasattr(value, "dtype") and getattr(value, "ndim", 0) == 0:
        return item()
    return None


def encode_hook(value: object) -> object:
    """What msgspec cannot encode by itself: objects with further members, and scalars of numeric libraries.

    Raises:
        NotImplementedError: The value has no JSON form; ``encode`` turns this into ``InvalidInput``.
    """
    if is_open(value):
        return value.__dovetail_plain__()
    number = numeric_scalar(value)
    if number is None:
        raise NotImplementedError(f"a value of type {type(value).__name__} has no JSON form")
    return number


def decode_hook(kind: type, value: object) -> object:
    """Decode what msgspec has no native form for: generated union types, which bring their own rule.

    Raises:
        NotImplementedError: The type brings no rule.
    """
    return _by_rule(kind, value, strict=True)


def _answer_hook(kind: type, value: object) -> object:
    return _by_rule(kind, value, strict=False)


def _by_rule(kind: type, value: object, *, strict: bool) -> object:
    if kind is object:
        return value  # a schema that allows anything
    rule = getattr(kind, "__dovetail_decode__", None)
    if rule is None:
        raise NotImplementedError(f"{kind.__name__} cannot be decoded")
    try:
        return rule(value, strict)
    except msgspec.ValidationError as error:
        # msgspec says where the value stood of every ValueError but its own.
        raise ValueError(str(error)) from None


_encoder: Final = msgspec.json.Encoder(enc_hook=encode_hook, decimal_format="number")


_exact_decoder: Final = msgspec.json.Decoder(float_hook=Decimal)


def parsed(raw: bytes) -> Any:
    """JSON as plain data that is written again as it was: its fractions are exact.

    Raises:
        msgspec.DecodeError: It is no JSON.
    """
    return _exact_decoder.decode(raw)


def plain_data(value: object) -> Any:
    """A typed value as plain data under wire names; decimals stay exact, NaN stays NaN."""
    return msgspec.to_builtins(value, builtin_types=(Decimal,), enc_hook=encode_hook)


def encode(value: object, place: str = "body", *, secret: bool = False) -> bytes:
    """A value as JSON bytes, unchecked but for what JSON cannot hold.

    Args:
        value: A typed object or plain data.
        place: What errors call it.
        secret: Whether errors must not hold what has no JSON form.

    Raises:
        InvalidInput: The value holds NaN, an infinity, or something with no JSON form.
    """
    try:
        raw = _encoder.encode(value)
        if _may_not_be_finite(raw):
            _refuse_what_is_not_finite(value, place)
        return raw
    except InvalidInput:
        raise
    except RecursionError:
        raise InvalidInput(f"{place}: it nests too deeply, or holds itself.", at=place) from None
    except (NotImplementedError, TypeError, ValueError) as error:
        path, culprit = _find(value, _has_no_json_form)
        raise InvalidInput(
            f"{place}{path}: {error}.",
            value=None if secret else culprit,
            at=f"{place}{path}",
            remedy="Convert it to plain data first.",
        ) from None


def _may_not_be_finite(raw: bytes) -> bool:
    # msgspec writes a float that is not finite as null, and such a decimal as it is. A letter is looked for in a
    # twentieth of the time of a word; `find` costs half of `in`.
    find = raw.find
    return (
        (find(b"u") >= 0 and find(b"null") >= 0)
        or (find(b"N") >= 0 and find(b"NaN") >= 0)
        or (find(b"I") >= 0 and find(b"Infinity") >= 0)
    )


def _refuse_what_is_not_finite(value: object, place: str) -> None:
    path, culprit = _find(plain_data(value), _is_not_finite)
    if culprit is not None:
        raise InvalidInput(
            f"{place}{path}: {culprit!r} is not a finite number; JSON cannot hold it.",
            value=culprit,
            at=f"{place}{path}",
            remedy="Leave it out, or give None for null.",
        )


def encode_checked(value: object, kind: object, secrets: frozenset[str] = frozenset(), place: str = "body") -> bytes:
    """A request body as JSON bytes, checked against its declared type.

    Args:
        value: A typed object or plain data.
        kind: The declared type.
        secrets: Dotted paths whose values must not appear in an error; ``*`` stands for any key of a map, and the items
            of a list have the path of the list.
        place: What errors call it.

    Raises:
        InvalidInput: The value does not fit; it names the path, the offending value and what was expected.
    """
    raw = encode(value, place, secret=bool(secrets))
    try:
        decoder(kind).decode(raw)
    except msgspec.ValidationError as error:
        from dovetail.runtime.mismatch import mismatch

        raise mismatch(error, msgspec.json.decode(raw), kind, place, secrets, decode_hook) from None
    return raw


def is_text_of(text: str, decoder: msgspec.json.Decoder[Any]) -> bool:
    """Whether a text fits the type of a decoder; False says nothing about why not."""
    try:
        decoder.decode(_encoder.encode(text))
    except (msgspec.ValidationError, UnicodeEncodeError):
        return False
    return True


def check(value: object, kind: object, at: str, *, secret: bool = False, afresh: bool = False) -> None:
    """Check one argument against its declared type.

    Args:
        value: The argument; a date, an enum member or a scalar of a numeric library counts as what it is written as.
        kind: The declared type.
        at: What errors call it.
        secret: Whether errors must not show it.
        afresh: Whether typed objects are checked too, in which there may be values that do not fit.

    Raises:
        InvalidInput: It does not fit.
    """
    if not afresh:
        try:
            convert(value, kind)
            return
        except (msgspec.ValidationError, UnicodeEncodeError):
            pass  # it may fit as plain data
    plain: Any = None
    try:
        plain = plain_data(value)
        convert(plain, kind)
    except msgspec.ValidationError as error:
        from dovetail.runtime.mismatch import mismatch

        raise mismatch(error, plain, kind, at, frozenset({""}) if secret else frozenset(), decode_hook) from None
    except RecursionError:
        raise InvalidInput(f"{at}: it nests too deeply, or holds itself.", at=at) from None
    except (NotImplementedError, TypeError, ValueError) as error:
        why = "it cannot be written" if secret else str(error)
        raise InvalidInput(f"{at}: {why}.", value=None if secret else value, at=at) from None


# msgspec fills in what it knows of a class while other threads can take it up: one that decodes with the half of it
# crashes the interpreter.
_making: Final = making


@lru_cache(maxsize=4096)
def _cached_decoder(kind: object, strict: bool) -> msgspec.json.Decoder[Any]:
    with _making:
        hook = decode_hook if strict else _answer_hook
        return msgspec.json.Decoder(kind, strict=strict, dec_hook=hook)


def decoder(kind: object) -> msgspec.json.Decoder[Any]:
    """The decoder of a type, made once."""
    return _cached_decoder(kind, True)


def answer_decoder(kind: object) -> msgspec.json.Decoder[Any]:
    """The decoder of an answer's type, made once: text is as good as the number that it writes out."""
    return _cached_decoder(kind, False)


def convert(value: object, kind: object, *, strict: bool = True) -> Any:
    """Plain data as a type, when several threads may meet the type for the first time.

    Args:
        value: The data.
        kind: The type.
        strict: Whether text is refused where a number is declared.

    Raises:
        msgspec.ValidationError: It does not fit.
    """
    _cached_decoder(kind, strict)
    return msgspec.convert(value, type=kind, strict=strict, dec_hook=decode_hook if strict else _answer_hook)


def _is_not_finite(value: object) -> bool:
    return isinstance(value, float | Decimal) and not math.isfinite(value)


def _has_no_json_form(value: object) -> bool:
    if isinstance(value, dict | list | tuple | set | frozenset | msgspec.Struct) or is_open(value):
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
    if is_open(value):
        value = value.__dovetail_plain__()
    elif isinstance(value, msgspec.Struct):
        value = {
            wire: getattr(value, name)
            for name, wire in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True)
        }
    if is_object(value):
        from dovetail.runtime.mismatch import member_path

        for key, member in value.items():
            found = _find(member, test, path + member_path(key))
            if found[1] is not None:
                return found
    elif is_array(value):
        for index, member in enumerate(value):
            found = _find(member, test, f"{path}[{index}]")
            if found[1] is not None:
                return found
    return "", None
