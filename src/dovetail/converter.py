"""Plain data into options, models and your own attrs classes, and back: config files, profiles, dictionaries.

It is cattrs' own converter for msgspec with Dovetail's rules added: options refuse keys that they do not know, request
models refuse fields that the contract does not know, answer models skip them, and every complaint is an `InvalidInput`
that names the key, its place and its value.

Example:
    >>> from dovetail import converter
    >>> from dovetail.runtime import Timeouts
    >>> profiles = converter.structure({"slow": {"read": 600}}, dict[str, Timeouts])
    >>> profiles["slow"].read
    600.0
    >>> converter.unstructure(profiles)["slow"]["connect"]
    10.0
    >>> converter.structure({"slow": {"raed": 600}}, dict[str, Timeouts], place="profiles")
    Traceback (most recent call last):
    dovetail.runtime.errors.InvalidInput: profiles.slow.raed: there is no such option. Did you mean 'read'?
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin

import msgspec

from dovetail.runtime.codec import decode_hook, plain_data
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.mismatch import member_path, mismatch
from dovetail.runtime.model import Model
from dovetail.runtime.plain import is_array, is_object

if TYPE_CHECKING:
    from cattrs.preconf.msgspec import MsgspecJsonConverter

T = TypeVar("T")


def structure(data: object, kind: type[T], *, place: str = "", converter: MsgspecJsonConverter | None = None) -> T:
    """Plain data as an object.

    Args:
        data: What a config file or a dictionary holds.
        kind: An options class (`Timeouts`, `RetryPolicy`, …), a generated model, or an attrs class or dataclass that
            holds such; also a list or dictionary of them.
        place: What errors call the data, such as the name of the file.
        converter: A converter of `make_converter` with your own rules added.

    Raises:
        InvalidInput: The data does not fit; it names the key, its place and its value.
    """
    import cattrs

    try:
        return (converter or _shared()).structure(data, kind)
    except (cattrs.BaseValidationError, InvalidInput) as error:
        complaint = _first(error)
    except cattrs.StructureHandlerNotFoundError as error:
        complaint = InvalidInput(f"{error}.", value=kind)
    except (ValueError, TypeError, AttributeError) as error:
        complaint = _first(error)
    raise _moved(complaint, place, final=True) from None


def unstructure(value: object, *, converter: MsgspecJsonConverter | None = None) -> Any:
    """An object as plain data, under the names that ``structure`` takes; secrets are written as they are."""
    return (converter or _shared()).unstructure(value)


def make_converter() -> MsgspecJsonConverter:
    """A new converter with these rules, to which you can add hooks of your own, as the documentation of cattrs says."""
    from cattrs.preconf.msgspec import make_converter as make

    made = make(forbid_extra_keys=True, detailed_validation=True)
    made.register_structure_hook(msgspec.Struct, lambda value, kind: _struct(value, kind, made))
    made.register_unstructure_hook(msgspec.Struct, plain_data)
    made.register_structure_hook_func(lambda kind: hasattr(kind, "__dovetail_decode__"), _union)
    return made


@lru_cache(maxsize=1)
def _shared() -> MsgspecJsonConverter:
    return make_converter()


def _struct(value: object, kind: type[msgspec.Struct], converter: MsgspecJsonConverter) -> msgspec.Struct:
    if isinstance(value, kind):
        return value
    if issubclass(kind, Model):
        model: msgspec.Struct = _converted(value, kind)
        return model
    if not is_object(value):
        raise InvalidInput(f": expected an object with options, got {value!r}.", value=value)
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for key in value:
        if key not in fields:
            raise _unknown(key, fields)
    members: dict[str, Any] = {}
    for key, field in fields.items():
        if key in value:
            try:
                members[field.name] = _member(value[key], field.type, converter)
            except InvalidInput as error:
                raise _moved(error, member_path(key)) from None
        elif field.required:
            raise InvalidInput(f"{member_path(key)}: it is required.", at=member_path(key), remedy="Give it a value.")
    return kind(**members)


def _member(value: object, kind: Any, converter: MsgspecJsonConverter) -> object:
    nested = [option for option in (kind, *get_args(kind)) if isinstance(option, type)]
    structs = [option for option in nested if issubclass(option, msgspec.Struct)]
    if is_object(value) and len(structs) == 1 and (kind is structs[0] or get_origin(kind) is Union):
        return _struct(value, structs[0], converter)
    try:
        if getattr(kind, "_is_protocol", False):
            raise TypeError(kind)
        return _converted(value, kind)
    except TypeError:
        # A callable, an engine, credentials: an object is taken as it is, but none can stand in a file.
        if value is None or is_object(value) or is_array(value) or isinstance(value, str | int | float):
            raise InvalidInput(": it cannot be given as plain data.", value=value) from None
        return value


def _converted(value: object, kind: Any) -> Any:
    try:
        return msgspec.convert(value, kind, strict=True, dec_hook=_decoded)
    except msgspec.ValidationError as error:
        raise mismatch(error, value, kind, "", frozenset(), _decoded) from None


def _decoded(kind: type, value: object) -> object:
    return value if isinstance(value, kind) else decode_hook(kind, value)


def _union(value: object, kind: Any) -> object:
    try:
        return decode_hook(kind, value)
    except msgspec.ValidationError as error:
        raise mismatch(error, value, object, "", frozenset(), decode_hook) from None


def _unknown(key: str, known: Iterable[str]) -> InvalidInput:
    from difflib import get_close_matches

    names = sorted(known)
    close = get_close_matches(str(key), names, 1)
    remedy = f"Did you mean {close[0]!r}?" if close else f"It takes {', '.join(names) or 'none'}."
    at = member_path(key)
    return InvalidInput(f"{at}: there is no such option.", value=key, at=at, remedy=remedy)


def _first(error: BaseException, path: str = "") -> InvalidInput:
    """The first complaint in a tree of cattrs' errors, with its place in the data."""
    import attrs
    import cattrs

    if isinstance(error, cattrs.BaseValidationError):
        inner: BaseException = error.exceptions[0]
        notes: list[Any] = getattr(inner, "__notes__", [])
        for note in notes:
            if isinstance(note, cattrs.IterableValidationNote):
                step = f"[{note.index}]" if isinstance(note.index, int) else member_path(note.index)
                return _first(inner, path + step)
            if isinstance(note, cattrs.AttributeValidationNote):
                if isinstance(inner, KeyError):
                    missing = InvalidInput(": it is required.", remedy="Give it a value.")
                    return _moved(missing, path + member_path(note.name))
                return _first(inner, path + member_path(note.name))
        if isinstance(inner, cattrs.ForbiddenExtraKeysError):
            known = [field.alias or field.name for field in attrs.fields(inner.cl)] if attrs.has(inner.cl) else []
            return _moved(_unknown(min(inner.extra_fields), known), path)
        return _first(inner, path)
    if isinstance(error, InvalidInput):
        return _moved(error, path)
    # cattrs asks anything that should be an object for its keys.
    reason = "expected an object with options" if isinstance(error, AttributeError) else str(error)
    return InvalidInput(f"{path}: {reason}.", at=path)


def _moved(error: InvalidInput, prefix: str, *, final: bool = False) -> InvalidInput:
    """The same complaint about a place further inside; a final place has no leading dot."""
    at = error.at if not error.at or error.at[0] in ".[" else f".{error.at}"
    reason = error.message.removesuffix(error.remedy).strip()
    reason = reason.removeprefix(error.at).removeprefix(": ").removeprefix(":").strip()
    whole = f"{prefix}{at}"
    if final:
        whole = whole.removeprefix(".")
    return InvalidInput(f"{whole}: {reason}" if whole else reason, value=error.value, at=whole, remedy=error.remedy)
