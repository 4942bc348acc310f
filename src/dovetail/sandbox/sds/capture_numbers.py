"""Numbers that the gateway works out of what was read from a capture's files, and of the files themselves; pure."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds import times
from dovetail.sandbox.sds.recordings import is_data_name
from dovetail.sandbox.sds.search_document import derived

_MICRO: Final = 1_000_000
_LAST_YEAR: Final = 253_402_300_799


def span_of(props: JsonObject) -> JsonObject:
    """When a recording begins and ends, in all the ways that this is told; nothing where the bounds are unknown."""
    start, end = (_moment(props.get(name)) for name in ("start_bound", "end_bound"))
    return {
        "length_of_capture_ms": None if start is None or end is None else (end - start) * 1000,
        "capture_start_epoch_sec": start,
        "capture_end_epoch_sec": end,
        "capture_start_iso_utc": None if start is None else times.seconds_utc(start),
        "capture_end_iso_utc": None if end is None else times.seconds_utc(end),
        "capture_start_display": None if start is None else times.display_new_york(start * _MICRO),
        "capture_end_display": None if end is None else times.display_new_york(end * _MICRO),
    }


def cadence(length_ms: int | None, files: Sequence[sqlite3.Row]) -> int | None:
    """How long a data file is, on average and at least a millisecond."""
    count = sum(1 for file in files if is_data_name(file["name"]))
    return None if length_ms is None or count == 0 else max(1, length_ms // count)


def radio_of(capture_type: str, props: JsonObject) -> JsonObject:
    """The frequency and the rate, in the units that people use."""
    found = derived(capture_type, props)
    center, rate = found.get("center_frequency"), found.get("sample_rate")
    return {
        "center_frequency_ghz": None if center is None else center / 1e9,
        "sample_rate_mhz": None if rate is None else rate / 1e6,
    }


def sizes_of(capture_type: str, files: Sequence[sqlite3.Row]) -> JsonObject:
    """How many files there are, and how large they are."""
    total = {"total_count": len(files), "total_size": _size(files)}
    if capture_type != "drf":
        return {**total, "count": len(files)}
    data = [file for file in files if is_data_name(file["name"])]
    return {
        **total,
        "count": len(data),
        "data_files_total_size": _size(data),
        "per_data_file_size": _size(data) / len(data) if data else None,
    }


def _size(files: Sequence[sqlite3.Row]) -> int:
    return sum(file["size"] or 0 for file in files)


def _moment(value: object) -> int | None:
    """A bound, unless it lies beyond what calendars know."""
    return value if isinstance(value, int) and 0 <= value <= _LAST_YEAR else None
