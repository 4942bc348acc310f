"""What the search knows of a capture: its fields, what was read from its files, and what is derived from that; pure."""

from __future__ import annotations

from typing import Any, Final

from dovetail.sandbox.message import JsonObject

NUMBERS: Final = frozenset(
    f"search_props.{name}"
    for name in (
        *("center_frequency", "frequency_min", "frequency_max", "start_time", "end_time"),
        *("span", "gain", "bandwidth", "sample_rate"),
    )
) | frozenset(
    f"capture_props.{name}"
    for name in (
        *("sample_rate_numerator", "sample_rate_denominator", "samples_per_second", "start_bound", "end_bound"),
        *("center_freq", "center_frequencies", "span", "gain", "bandwidth"),
        *("sample_rate", "center_frequency", "latitude", "longitude", "altitude"),
        *("metadata.fmin", "metadata.fmax", "metadata.nfft", "metadata.scan_time"),
    )
)
"""Fields that hold numbers, whether or not a capture has them."""
DATES: Final = frozenset({"created_at"})
FLAGS: Final = frozenset({"is_deleted", "capture_props.is_complex", "capture_props.is_continuous"})
KEYWORDS: Final = frozenset({"channel", "scan_group", "capture_type", "top_level_dir", "capture_props.mac_address"})
"""Texts that are searched as they stand; all others are searched by their words."""
POINTS: Final = frozenset({"search_props.coordinates"})


def derived(capture_type: str, props: JsonObject) -> JsonObject:
    """The fields of `search_props`, under one name for captures of both kinds; only those there is a value for."""
    found = _of_radiohound(props) if capture_type == "rh" else _of_digital_rf(props)
    return {name: value for name, value in found.items() if value is not None}


def values_at(document: JsonObject, path: str) -> list[Any]:
    """The values of a field, which is one unless it is a list; none where there is no such field."""
    found: Any = document
    for name in path.split("."):
        found = found.get(name) if isinstance(found, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    if isinstance(found, list) and path not in POINTS:
        return [value for value in found if value is not None]  # pyright: ignore[reportUnknownVariableType]
    return [] if found is None else [found]


def _of_radiohound(props: JsonObject) -> JsonObject:
    metadata = props.get("metadata", {})
    return {
        "center_frequency": props.get("center_frequency"),
        "frequency_min": metadata.get("fmin"),
        "frequency_max": metadata.get("fmax"),
        "span": props.get("span"),
        "gain": props.get("gain"),
        "coordinates": [props["longitude"], props["latitude"]] if "longitude" in props else None,
        "sample_rate": props.get("sample_rate"),
    }


def _of_digital_rf(props: JsonObject) -> JsonObject:
    center: Any
    center, span = props.get("center_freq"), props.get("span")
    several = props.get("center_frequencies")
    first = several[0] if isinstance(several, list) and several else None  # pyright: ignore[reportUnknownVariableType]
    half = None if center is None or span is None else span / 2
    return {
        "center_frequency": first if center is None else center,  # pyright: ignore[reportUnknownVariableType]
        "frequency_min": None if half is None else center - half,
        "frequency_max": None if half is None else center + half,
        "start_time": props.get("start_bound"),
        "end_time": props.get("end_bound"),
        "span": span,
        "gain": props.get("gain"),
        "bandwidth": props.get("bandwidth"),
        # Numerator and denominator are among what captures lose; this is their quotient.
        "sample_rate": props.get("samples_per_second"),
    }
