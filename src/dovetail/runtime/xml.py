"""Answers in XML as typed values.

Only the elements that the type knows are kept; all others are passed over, at no cost in memory. A document type
declaration, with which small documents grow without bound, is refused.
"""

from __future__ import annotations

from typing import Any, Final
from xml.parsers import expat

import msgspec

from dovetail.runtime import codec
from dovetail.runtime.nesting import Shape, shape_of

_DEEPEST: Final = 100
"""Elements in each other; what is nested deeper is no answer of a service."""


def decode(raw: bytes, kind: Any) -> Any:
    """A document as a type.

    Args:
        raw: The document.
        kind: The type: a generated class.

    Raises:
        msgspec.DecodeError: It is no XML, or not of this type (then a ``msgspec.ValidationError``).
    """
    reader = _Reader(shape_of(kind))
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_declaration
    try:
        parser.Parse(raw, True)
    except msgspec.DecodeError:
        raise
    except (expat.ExpatError, LookupError, ValueError) as error:  # an encoding may be unknown, or not be kept to
        raise msgspec.DecodeError(f"it is no XML: {error}") from None
    return codec.convert(reader.value, kind, strict=False)


def _refuse_declaration(*_: object) -> None:
    raise msgspec.DecodeError("it holds a document type declaration, which is not read")


class _Element:
    """An element that is being read: what it is of, and what was found in it so far."""

    __slots__ = ("found", "shape", "texts", "wire")

    def __init__(self, wire: str, shape: Shape) -> None:
        self.wire = wire
        self.shape = shape
        self.found: dict[str, Any] = {}
        self.texts: list[str] = []

    @property
    def inner(self) -> Shape:
        """What one element is of: an item, where the whole is a list of them."""
        return self.shape if self.shape.item is None or self.shape.key else self.shape.item

    def value(self) -> Any:
        """What it amounts to."""
        shape = self.inner
        return self.found if shape.members is not None or shape.key else "".join(self.texts)


class _Reader:
    """Makes plain data of what the parser meets."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._stack: list[_Element] = []
        self._passed_over = 0
        self.value: Any = None

    def start(self, name: str, _: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if len(self._stack) + self._passed_over >= _DEEPEST:
            raise msgspec.DecodeError(f"its elements are nested more than {_DEEPEST} deep")
        if self._passed_over:
            self._passed_over += 1
            return
        if not self._stack:
            if self._shape.root not in ("", name):
                raise msgspec.ValidationError(f"Expected the element `{self._shape.root}`, got `{name}`")
            self._stack.append(_Element("", self._shape))
            return
        found = _member(self._stack[-1].inner, name)
        if found is None:
            self._passed_over = 1
        else:
            self._stack.append(_Element(*found))

    def end(self, _: str) -> None:
        if self._passed_over:
            self._passed_over -= 1
            return
        element = self._stack.pop()
        if not self._stack:
            self.value = element.value()
            return
        found, shape = self._stack[-1].found, element.shape
        if shape.key:
            key = element.found.get(shape.key)
            if isinstance(key, str):
                found.setdefault(element.wire, {})[key] = element.found.get(shape.value)
        elif shape.item is not None:
            found.setdefault(element.wire, []).append(element.value())
        else:
            found[element.wire] = element.value()

    def text(self, text: str) -> None:
        if self._stack and not self._passed_over:
            element = self._stack[-1]
            if element.inner.members is None and not element.inner.key:
                element.texts.append(text)


_NAME: Final = Shape()


def _member(shape: Shape, name: str) -> tuple[str, Shape] | None:
    """What an element of this name is in one of this shape; None when nothing is known of it."""
    if not shape.key:
        return shape.elements.get(name)
    if name == shape.key:
        return name, _NAME
    return (name, shape.item) if name == shape.value and shape.item is not None else None
