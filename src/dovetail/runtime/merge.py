"""A three-way merge of JSON: what a caller changed in a typed view goes into the raw document, and nothing else does.

Three plain documents take part: the raw answer, the typed view of it before the caller's edits, and the same view after
them. The view lacks what the contract does not know; comparing its two states tells an edit from such a gap.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any

import msgspec

from dovetail.runtime.codec import encode_hook, plain_data
from dovetail.runtime.plain import is_dict, is_list, is_object, is_open

# Sorted keys: two equal objects are the same bytes. Unlike ==, it tells 1, 1.0 and true apart.
_fingerprint = msgspec.json.Encoder(enc_hook=encode_hook, decimal_format="number", order="deterministic").encode


def patch(raw: Any, before: Any, changed: Any) -> Any:
    """The raw document with a caller's changes.

    Args:
        raw: The document as received; left as it is.
        before: The typed view of it as plain data, before the changes.
        changed: A struct stands for all of the view; a mapping only for the members that it names, ``UNSET`` removing
            one.
    """
    if isinstance(changed, msgspec.Struct) or is_open(changed):
        return _whole(raw, before, plain_data(changed))
    if is_object(changed):
        merged: dict[str, Any] = dict(raw) if is_dict(raw) else {}
        seen: dict[str, Any] = before if is_dict(before) else {}
        for key, value in changed.items():
            if value is msgspec.UNSET:
                merged.pop(key, None)
            else:
                merged[key] = patch(merged.get(key), seen.get(key), value)
        return merged
    if is_list(changed):
        return _items(raw, before, changed, patch)
    return plain_data(changed)


def _whole(raw: Any, before: Any, after: Any) -> Any:
    if _fingerprint(before) == _fingerprint(after):
        return raw
    if is_dict(raw) and is_dict(before) and is_dict(after):
        merged = {
            key: _whole(value, before[key], after[key]) if key in after and key in before else value
            for key, value in raw.items()
            if key in after or key not in before
        }
        merged |= {key: value for key, value in after.items() if key not in raw or key not in before}
        return merged
    if is_list(after):
        return _items(raw, before, after, _whole)
    return after


def _items(raw: Any, before: Any, changed: list[Any], merge: Callable[[Any, Any, Any], Any]) -> Any:
    """A list: items found in the view keep their raw form wherever they moved; edited ones are merged in place."""
    after = [plain_data(item) for item in changed]
    if not (is_list(raw) and is_list(before) and len(raw) == len(before)):
        return after
    free: defaultdict[bytes, list[int]] = defaultdict(list)
    for index, item in enumerate(before):
        free[_fingerprint(item)].append(index)
    origins: list[int | None] = [None] * len(after)
    prints = [_fingerprint(item) for item in after]
    # An item that stayed where it was claims its place before equal ones elsewhere may.
    for index, key in enumerate(prints):
        if index in free[key]:
            free[key].remove(index)
            origins[index] = index
    for index, key in enumerate(prints):
        if origins[index] is None and free[key]:
            origins[index] = free[key].pop(0)
    claimed = {origin for origin in origins if origin is not None}
    merged: list[Any] = []
    for index, origin in enumerate(origins):
        if origin is not None:
            merged.append(raw[origin])
        elif len(after) == len(before) and index not in claimed:
            merged.append(merge(raw[index], before[index], changed[index]))
        else:
            merged.append(after[index])
    return merged
