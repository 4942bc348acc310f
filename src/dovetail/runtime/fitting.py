"""Which of several types a value is best read as: the one that fits and loses least of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

import msgspec

from dovetail.runtime.codec import convert
from dovetail.runtime.plain import is_array, is_object

if TYPE_CHECKING:
    from typing_extensions import TypeIs

# A word that a type does not list weighs more than a key that it does not know: words are what types are told by.
_WORD = 2


def best(value: object, kinds: Iterable[Any], *, strict: bool) -> Any:
    """A value as the type that fits it best; among equals as the first.

    What fits as it is comes before what only fits when text is read as a number.

    Args:
        value: Plain data.
        kinds: The types.
        strict: Whether text is refused where a number is declared.

    Raises:
        msgspec.ValidationError: No type fits; it says why the first one does not.
    """
    ranked = sorted(((_least(kind, value), kind) for kind in kinds), key=lambda pair: pair[0])
    found: Any = None
    reason = ""
    for exactly in (True,) if strict else (True, False):
        fits = False
        cost = 0.0
        for least, kind in ranked:
            if fits and least >= cost:
                break
            try:
                made = convert(value, kind, strict=exactly)
            except msgspec.ValidationError as error:
                reason = reason or str(error)
                continue
            lost = loss(made, value)
            if not fits or lost < cost:
                fits, found, cost = True, made, lost
        if fits:
            return found
    raise msgspec.ValidationError(reason)


def loss(made: object, value: object) -> float:
    """What a typed value does not know of the data it was made of: keys, and words that its type does not list."""
    if made is value:
        return 0
    kind = type(made)
    if _is_class(kind) and is_object(value):
        words, unknown = words_of(kind), _unknown(kind)
        total = 0.0
        for key, part in value.items():
            if key not in words:
                total += unknown
            else:
                name, listed = words[key]
                total += _word_loss(listed, part) + loss(getattr(made, name), part)
        return total
    if is_object(made) and is_object(value):
        return sum(loss(made[key], part) for key, part in value.items() if key in made)
    if is_array(made) and is_array(value):
        return sum(loss(one, part) for one, part in zip(made, value, strict=False))
    return 0


def known_keys(kind: object, value: Mapping[str, object]) -> int | None:
    """How many keys of an object a type knows; None for one that is no class."""
    return sum(key in value for key in words_of(kind)) if _is_class(kind) else None


def _least(kind: object, value: object) -> float:
    """What a value loses at least when it is read as a type: what can be told without reading it."""
    if not (_is_class(kind) and is_object(value)):
        return 0
    words, unknown = words_of(kind), _unknown(kind)
    return sum(_word_loss(words[key][1], part) if key in words else unknown for key, part in value.items())


def _is_class(kind: object) -> TypeIs[type[msgspec.Struct]]:
    """Whether a type is a generated class; one that keeps further members has a class of its declared ones."""
    if not isinstance(kind, type):
        return False
    plain: type[object] = kind
    return issubclass(plain, msgspec.Struct) or hasattr(plain, "__declared__")


def _unknown(kind: type) -> float:
    """What a key weighs that a class does not declare: little where the class keeps it."""
    return 0.5 if hasattr(kind, "__declared__") else 1


def _word_loss(words: frozenset[object] | None, part: object) -> int:
    return _WORD if words is not None and isinstance(part, str | int) and part not in words else 0


@lru_cache(maxsize=4096)
def words_of(kind: type[msgspec.Struct]) -> dict[str, tuple[str, frozenset[object] | None]]:
    """Wire name of each field → its name, and the words that its type lists; None where it lists none."""
    declared: type[msgspec.Struct] = getattr(kind, "__declared__", kind)
    wires: dict[str, str] = getattr(kind, "__wires__", {})
    return {
        wires.get(field.name, field.encode_name): (field.name, _words(field.type))
        for field in msgspec.structs.fields(declared)
    }


def _words(kind: Any) -> frozenset[object] | None:
    origin = get_origin(kind)
    if origin is Literal:
        return frozenset(get_args(kind))
    if origin is Annotated:
        return _words(get_args(kind)[0])
    if origin in (Union, UnionType):
        lists = [words for member in get_args(kind) if (words := _words(member)) is not None]
        return frozenset[object]().union(*lists) if lists else None
    return None
