"""What a data source gives: rows with the resource they are of, and raw messages."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal, TypedDict, cast

from dovetail.runtime.plain import is_dict, is_list


class Metadata(TypedDict):
    """Where rows come from.

    Source: Panoply Python SDK, records.Metadata

    Example:
        >>> Metadata(resource_id="users", timestamp="2026-01-02T03:04:05.678Z")["resource_id"]
        'users'
    """

    resource_id: str
    timestamp: str


class Record(TypedDict):
    """One row with where it comes from.

    Source: Panoply Python SDK, records.Record

    Example:
        >>> Record(data={"id": 1}, metadata=Metadata(resource_id="users", timestamp=get_iso_string()))["data"]
        {'id': 1}
    """

    data: dict[str, Any]
    metadata: Metadata


class RecordGroup(TypedDict):
    """Rows of one resource, as `to_record` makes them.

    Source: Panoply Python SDK, records.RecordGroup

    Example:
        >>> RecordGroup(data=[{"id": 1}], metadata=Metadata(resource_id="users", timestamp=get_iso_string()))["data"]
        [{'id': 1}]
    """

    data: list[dict[str, Any]]
    metadata: Metadata


class RawMessage(TypedDict):
    """Bytes as they came, as `DataSource.raw` makes them; ``raw`` is base64 text.

    Source: Panoply Python SDK, DataSource.raw

    Example:
        >>> RawMessage(type="raw", tag="a.csv", raw="aGVsbG8=", metadata={})["tag"]
        'a.csv'
    """

    type: Literal["raw"]
    tag: Any
    raw: str
    metadata: Mapping[str, Any]


def to_record(resource: str, data: dict[str, Any] | list[dict[str, Any]]) -> RecordGroup:
    """Rows together with the resource that they are of and the moment.

    Args:
        resource: Name of the resource: a table, an endpoint.
        data: One row, or a list of rows, which is kept as it is.

    Returns:
        The group of rows.

    Raises:
        TypeError: The resource is no text, or the data no row or list of rows.
        ValueError: The resource is blank.

    Source: Panoply Python SDK, records.to_record

    Example:
        >>> from dovetail.panoply import to_record
        >>> to_record("users", {"id": 1})["data"]
        [{'id': 1}]
    """
    return RecordGroup(
        data=normalize_data(data),
        metadata=Metadata(resource_id=validate_resource(resource), timestamp=get_iso_string()),
    )


def validate_resource(resource: str) -> str:
    """Check the name of a resource.

    Args:
        resource: The name.

    Returns:
        The name.

    Raises:
        TypeError: It is no text.
        ValueError: It is blank.

    Source: Panoply Python SDK, records.validate_resource

    Example:
        >>> validate_resource("users")
        'users'
    """
    if not isinstance(cast("object", resource), str):
        raise TypeError(f"resource: {resource!r} is not text; give the name of the resource.")
    if not resource.strip():
        raise ValueError(f"resource: {resource!r} is blank; give the name of the resource.")
    return resource


def normalize_data(data: dict[str, Any] | list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A row or rows as a list of rows.

    Args:
        data: One row, which is put into a list, or a list of rows, which is returned as it is.

    Returns:
        The list.

    Raises:
        TypeError: It is neither, or something in the list is no row; the message says where.

    Source: Panoply Python SDK, records.normalize_data

    Example:
        >>> normalize_data({"id": 1})
        [{'id': 1}]
    """
    if is_dict(data):
        return [data]
    if not is_list(data):
        raise TypeError(f"data: a {type(data).__name__} is neither a row (dict) nor a list of rows.")
    # Every row is looked at: one that is none would fail only far away, at the destination.
    for place, row in enumerate(data):
        if not is_dict(row):
            raise TypeError(f"data[{place}]: a {type(row).__name__} is no row; give a dict.")
    return data


def get_iso_string() -> str:
    """The current moment in UTC with milliseconds.

    Returns:
        Text like ``2026-01-02T03:04:05.678Z``.

    Source: Panoply Python SDK, records.get_iso_string

    Example:
        >>> get_iso_string()[-1]
        'Z'
    """
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def raw_message(tag: Any, raw: bytes | bytearray | memoryview | str, metadata: Mapping[str, Any]) -> RawMessage:
    """Bytes as a message that JSON can hold.

    Args:
        tag: What links the message to its metadata: a file name, a batch.
        raw: The bytes; text counts as UTF-8.
        metadata: Fields for every row that is read from the bytes, such as ``{"__state": state_id}``.

    Returns:
        The message.

    Raises:
        TypeError: It is neither bytes nor text.

    Example:
        >>> raw_message("a.txt", b"hello", {})
        {'type': 'raw', 'tag': 'a.txt', 'raw': 'aGVsbG8=', 'metadata': {}}
    """
    if isinstance(raw, str):
        raw = raw.encode()
    try:
        text = base64.b64encode(raw).decode("ascii")
    except TypeError:
        raise TypeError(f"raw: a {type(raw).__name__} is no bytes; encode it first.") from None
    return RawMessage(type="raw", tag=tag, raw=text, metadata=metadata)


def decode_raw(message: Mapping[str, Any]) -> bytes:
    """The bytes of a raw message, whether its base64 is text or, as older sources leave it, bytes.

    Args:
        message: The message.

    Returns:
        The bytes.

    Raises:
        ValueError: What it holds is not base64.

    Example:
        >>> from dovetail.panoply import decode_raw
        >>> decode_raw({"type": "raw", "tag": "a.txt", "raw": "aGVsbG8=", "metadata": {}})
        b'hello'
    """
    try:
        return base64.b64decode(message["raw"], validate=True)
    except (KeyError, TypeError, binascii.Error):
        raise ValueError(f"The raw message with the tag {message.get('tag')!r} holds no base64.") from None
