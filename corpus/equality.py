"""Compares JSON as JSON has it: 1 is 1.0, the order of members means nothing, and all else must be the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from corpus.plain import is_dict, is_list


def differences(sent: Any, back: Any, pointer: str = "") -> Iterator[str]:
    """Yield where two values differ.

    Args:
        sent: What went in.
        back: What came out.
        pointer: Where they stand.

    Yields:
        A JSON pointer and what is wrong there: ``lost``, ``added``, or both values.
    """
    if is_dict(sent) and is_dict(back):
        for key in sent.keys() | back.keys():
            place = f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"
            if key not in back:
                yield f"{place}: lost"
            elif key not in sent:
                yield f"{place}: added"
            else:
                yield from differences(sent[key], back[key], place)
    elif is_list(sent) and is_list(back):
        if len(sent) != len(back):
            yield f"{pointer}: {len(sent)} items became {len(back)}"
            return
        for index, (one, other) in enumerate(zip(sent, back, strict=True)):
            yield from differences(one, other, f"{pointer}/{index}")
    elif isinstance(sent, bool) or isinstance(back, bool) or not _are_numbers(sent, back):
        if type(sent) is not type(back) or sent != back:
            yield f"{pointer}: {_short(sent)} became {_short(back)}"
    elif sent != back:
        yield f"{pointer}: {_short(sent)} became {_short(back)}"


def _are_numbers(one: Any, other: Any) -> bool:
    return isinstance(one, int | float) and isinstance(other, int | float)


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
