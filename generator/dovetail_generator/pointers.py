"""JSON pointers (RFC 6901)."""

from __future__ import annotations

from collections.abc import Iterable

from dovetail_generator.plain import is_array, is_object


def join(base: str, *steps: object) -> str:
    """A pointer with further steps: ``join("/a", "b/c", 0)`` is ``/a/b~1c/0``."""
    for step in steps:
        text = str(step)
        if "~" in text or "/" in text:
            text = text.replace("~", "~0").replace("/", "~1")
        base = f"{base}/{text}"
    return base


def split(pointer: str) -> list[str]:
    """The steps of a pointer."""
    steps = pointer.split("/")[1:]
    return [step.replace("~1", "/").replace("~0", "~") for step in steps] if "~" in pointer else steps


def find(document: object, steps: Iterable[str]) -> object:
    """What a pointer points at.

    Raises:
        LookupError: It points at nothing.
    """
    for step in steps:
        if is_object(document):
            document = document[step]
        elif is_array(document):
            try:
                document = document[int(step)]
            except ValueError:
                raise LookupError(step) from None
        else:
            raise LookupError(step)
    return document
