"""Recordings of Digital RF: what a capture keeps of them, out of their HDF5 files or out of the names alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import attrs

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds import digital_metadata
from dovetail.sandbox.sds.digital_metadata import opened, plain_value

PROPERTIES: Final = "drf_properties.h5"
"""The file that says how a channel was recorded."""
_HDF5: Final = b"\x89HDF\r\n\x1a\n"
_SUFFIXES: Final = (".h5", ".hdf", ".hdf5", ".he5")
_DATA: Final = re.compile(r"rf@(\d+)\.(\d+)\.h5")
_TYPES: Final[Mapping[str, type[int | float | str]]] = {
    **dict.fromkeys(
        (
            *("H5Tget_class", "H5Tget_size", "H5Tget_order", "H5Tget_precision", "H5Tget_offset"),
            *("subdir_cadence_secs", "file_cadence_millisecs", "sample_rate_numerator", "sample_rate_denominator"),
            *("samples_per_second", "start_bound", "end_bound", "sequence_num", "init_utc_timestamp", "computer_time"),
            *("center_freq", "span", "bandwidth"),
        ),
        int,
    ),
    **dict.fromkeys(("is_complex", "is_continuous"), bool),
    **dict.fromkeys(("gain", "antenna_direction"), float),
    **dict.fromkeys(
        ("epoch", "digital_rf_time_description", "digital_rf_version", "uuid_str", "antenna", "indoor_outdoor"), str
    ),
}
"""What a capture has fields for."""


class UnreadableRecording(ValueError):
    """Files that are no recording; the message says what is missing or wrong."""


@attrs.frozen
class Part:
    """A file of a recording.

    Attributes:
        directory: Where it is in the store, absolute.
        content: Gives its bytes, or where they are.
    """

    directory: str
    name: str
    content: Callable[[], bytes | Path]


def is_hdf5_name(name: str) -> bool:
    """Whether a file counts as HDF5 by its name."""
    return name.lower().endswith(_SUFFIXES)


def is_data_name(name: str) -> bool:
    """Whether a file holds samples, by its name: `rf@SECONDS.MILLISECONDS.h5`."""
    return _DATA.fullmatch(name) is not None


def read_recording(parts: Sequence[Part], channel: str, *, strict: bool = False) -> JsonObject:
    """What a capture keeps of a recording.

    Args:
        parts: All files of the channel.
        channel: The channel's name, a component of their directories.
        strict: Whether to refuse what Digital RF's own reader would: files that are no HDF5, and a channel without
            digital metadata. Otherwise the names of such files tell the bounds.

    Raises:
        UnreadableRecording: There is no data, or its files cannot be read.
    """
    properties = [part for part in parts if part.name == PROPERTIES]
    data = sorted((part for part in parts if is_data_name(part.name)), key=lambda part: _milliseconds(part.name))
    if not data:
        raise UnreadableRecording(f"there are no files rf@SECONDS.MILLISECONDS.h5 in channel '{channel}'")
    if not properties:
        raise UnreadableRecording(f"there is no {PROPERTIES} in channel '{channel}'")
    home = min(properties, key=lambda part: (not part.directory.endswith(f"/{channel}"), len(part.directory)))
    if not _is_hdf5(home.content()) and not _is_hdf5(data[0].content()):
        if strict:
            raise UnreadableRecording(f"{home.name} is no HDF5 file")
        return {"start_bound": _milliseconds(data[0].name) // 1000, "end_bound": _milliseconds(data[-1].name) // 1000}
    try:
        found = _read(home, data)
        metadata = _metadata([part for part in parts if _is_below(part, home)], found.pop("first_sample"))
        kept = _kept({**found, **(metadata or {})})
    except (OSError, LookupError, ValueError, TypeError, AttributeError, ArithmeticError) as error:
        raise UnreadableRecording(f"the recording of channel '{channel}' cannot be read: {error}") from error
    if strict and metadata is None:
        raise UnreadableRecording(f"could not find valid digital_metadata in channel {channel}")
    return kept


def _read(home: Part, data: Sequence[Part]) -> dict[str, Any]:
    with opened(home.content()) as file:
        found = {name: plain_value(value) for name, value in file.attrs.items()}
    with opened(data[0].content()) as file:
        samples = file["rf_data"]
        found |= {name: plain_value(value) for name, value in samples.attrs.items() if name not in found}
        first = int(file["rf_data_index"][0, 0])
    with opened(data[-1].content()) as file:
        sample, row = (int(value) for value in file["rf_data_index"][-1])
        last = sample + int(file["rf_data"].shape[0]) - row - 1
    if "sample_rate_numerator" in found:
        rate = found["sample_rate_numerator"] / found["sample_rate_denominator"]
    else:
        rate = float(found["samples_per_second"])
    # As a float: what the gateway's reader gives it as, so that it is converted and kept.
    return {
        **found,
        "samples_per_second": rate,
        "start_bound": first / rate,
        "end_bound": last / rate,
        "first_sample": first,
    }


def _metadata(parts: Sequence[Part], sample: int) -> JsonObject | None:
    """What was noted at or before a sample; None in a channel without digital metadata."""
    folder = next((part for part in parts if part.name == digital_metadata.PROPERTIES), None)
    if folder is None:
        return None
    prefix = digital_metadata.file_prefix(folder.content())
    notes = [part for part in parts if _is_below(part, folder) and part.name.startswith(prefix)]
    return digital_metadata.last_before((part.content() for part in notes), sample)


def _kept(found: JsonObject) -> JsonObject:
    """The fields a capture has by name, the others together in `custom_attrs`.

    The gateway keeps an integer or a truth value only when it had to make it one: those that were it already are lost.
    """
    kept: JsonObject = {}
    custom: JsonObject = {}
    for name, value in found.items():
        wanted = _TYPES.get(name)
        if name == "center_frequencies":
            kept[name] = value
        elif wanted is None:
            custom[name] = value
        # A truth value is an integer to Python.
        elif value is not None and (wanted not in (int, bool) or not isinstance(value, wanted)):
            with suppress(ValueError):
                kept[name] = wanted(value)
    return {**kept, "custom_attrs": custom} if custom else kept


def _is_below(part: Part, home: Part) -> bool:
    return f"{part.directory}/".startswith(f"{home.directory}/")


def _is_hdf5(content: bytes | Path) -> bool:
    if isinstance(content, bytes):
        return content.startswith(_HDF5)
    with content.open("rb") as file:
        return file.read(len(_HDF5)) == _HDF5


def _milliseconds(name: str) -> int:
    found = _DATA.fullmatch(name)
    assert found is not None
    return int(found[1]) * 1000 + int(found[2][:3].ljust(3, "0"))
