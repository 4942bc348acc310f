"""What ``read()`` returns, in all the forms that sources return it in, as rows; pure.

=====================================  =====================================================================
returned                               rows
=====================================  =====================================================================
``None``                               the end of the data
list or tuple of dicts                 a row each; an empty one is not the end
`RecordGroup`, `Record`, or a list     a row for each of its ``data``, of the resource that it names
message of `DataSource.raw`, or a list one row: ``type``, ``tag``, ``raw`` (base64 text) and its metadata
bytes or text                          one row in the form of a raw message, without a tag
=====================================  =====================================================================
"""

from __future__ import annotations

import base64
from collections.abc import Hashable, Sequence
from typing import Any, Final, NamedTuple, cast

from typing_extensions import Buffer

from dovetail.panoply.runner.failures import BadBatch
from dovetail.runtime.plain import is_dict, is_list, is_object

STATE_KEY: Final = "__state"
_GROUP: Final = {"data", "metadata"}
_RAW: Final = {"type", "tag", "raw", "metadata"}


class Row(NamedTuple):
    """A row of data.

    Attributes:
        data: Its columns; the source's own dict, not to be changed.
        resource: The resource that it belongs to; None where the source names none.
    """

    data: dict[str, Any]
    resource: str | None = None


class Batch(NamedTuple):
    """What one ``read()`` returned.

    Attributes:
        rows: The rows, in order.
        state_ids: The ids of states that they carry.
        carries_ids: Whether rows of this kind can carry such ids.
    """

    rows: list[Row]
    state_ids: set[Hashable]
    carries_ids: bool = True


def batch_of(returned: object) -> Batch | None:
    """The rows of what ``read()`` returned; None at the end of the data.

    Args:
        returned: What it returned.

    Raises:
        BadBatch: It is nothing that a source may return.

    Example:
        >>> batch_of([{"id": 1, "__state": "a"}])
        Batch(rows=[Row(data={'id': 1, '__state': 'a'}, resource=None)], state_ids={'a'}, carries_ids=True)
        >>> batch_of(b"1,2").rows[0].data
        {'type': 'raw', 'tag': None, 'raw': 'MSwy'}
    """
    if returned is None:
        return None
    if isinstance(returned, str):
        returned = returned.encode()
    if isinstance(returned, Buffer):
        encoded = base64.b64encode(returned).decode()
        return Batch([Row({"type": "raw", "tag": None, "raw": encoded})], set(), carries_ids=False)
    items: Sequence[Any]
    if is_dict(returned) and (_is_group(returned) or _is_raw(returned)):
        items = [returned]
    elif isinstance(returned, list | tuple):
        items = cast("Sequence[Any]", returned)
    else:
        hint = " Return a list with it." if is_object(returned) else ""
        raise BadBatch(
            f"read() returned {_kind(returned)}; it may return a list of dicts, a record group, a raw message, bytes, "
            f"text, or None at the end.{hint}"
        )
    rows: list[Row] = []
    for index, item in enumerate(items):
        if is_dict(item):
            rows += _rows_of(item, index)
        elif is_object(item):
            rows.append(Row(dict(item)))
        else:
            raise BadBatch(f"read() returned {_kind(item)} at index {index} of its list; every item must be a dict.")
    return Batch(rows, _state_ids(rows))


def _rows_of(item: dict[str, Any], index: int) -> list[Row]:
    # Told apart by a length first: nearly every item is a plain row.
    if len(item) == len(_GROUP) and _is_group(item):
        resource = item["metadata"]["resource_id"]
        data = item["data"]
        members: list[Any] = data if is_list(data) else [data]
        for place, each in enumerate(members):
            if not is_dict(each):
                raise BadBatch(
                    f"read() returned {_kind(each)} at data[{place}] of the record group at index {index}; it must be "
                    "a dict."
                )
        return [Row(each, resource) for each in members]
    if len(item) == len(_RAW) and _is_raw(item):
        return [Row(_raw_row(item))]
    return [Row(item)]


def _is_group(item: dict[str, Any]) -> bool:
    metadata = item.get("metadata")
    return item.keys() == _GROUP and is_object(metadata) and isinstance(metadata.get("resource_id"), str)


def _is_raw(item: dict[str, Any]) -> bool:
    if item.keys() != _RAW or item["type"] != "raw" or not isinstance(item["raw"], str | bytes):
        return False
    return item["metadata"] is None or is_object(item["metadata"])


def _raw_row(item: dict[str, Any]) -> dict[str, Any]:
    """A raw message as a row: its metadata as columns, its base64 as text (older sources leave it as bytes)."""
    raw: str | bytes = item["raw"]
    text = raw if isinstance(raw, str) else raw.decode("ascii")
    return {"type": "raw", "tag": item["tag"], "raw": text, **(item["metadata"] or {})}


def _state_ids(rows: list[Row]) -> set[Hashable]:
    ids: set[Hashable] = set()
    last: object = None
    for row in rows:
        found = row.data.get(STATE_KEY)
        if found is not last:  # nearly always the same object in all rows of a batch
            last = found
            if found is not None:
                try:
                    ids.add(found)
                except TypeError:
                    raise BadBatch(
                        f"read() returned a row whose {STATE_KEY} is {_kind(found)}; the id of a state must be "
                        "text or a number."
                    ) from None
    return ids


def _kind(value: object) -> str:
    name = type(value).__name__
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
