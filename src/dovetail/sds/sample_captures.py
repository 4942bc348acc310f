"""Captures made up in a dry run; the same ones every time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from dovetail.sds.capture_calls import INDEXES, Creation, indexed_type
from dovetail.sds.capture_rows import FoundCaptures
from dovetail.sds.ids import dashed
from dovetail.sds.models.captures import SingleCapture
from dovetail.sds.samples import sample_uuid

if TYPE_CHECKING:
    from dovetail.sds.models.captures import Capture

_MADE: Final = datetime(2026, 3, 2, 14, 15, tzinfo=UTC)


def sample_of(creation: Creation) -> SingleCapture:
    """The capture that would be made."""
    return SingleCapture(
        uuid=str(sample_uuid(f"capture {creation.top_level_dir} {creation.channel or creation.scan_group or ''}")),
        name=creation.name or creation.top_level_dir.rpartition("/")[2],
        capture_type=creation.capture_type,
        top_level_dir=creation.top_level_dir,
        index_name=INDEXES[creation.capture_type],
        channel=creation.channel,
        scan_group=creation.scan_group,
        origin="user",
        created_at=_MADE,
        updated_at=_MADE,
        capture_props={},
        files=[],
    )


def sample(number: int, uuid: str | None = None, name: str | None = None) -> SingleCapture:
    """One of any number of captures.

    Args:
        number: Which one.
        uuid: What it goes by.
        name: What it is called.
    """
    return SingleCapture(
        uuid=dashed(uuid) if uuid else str(sample_uuid(f"capture {number}")),
        name=name or f"sample-{number}",
        capture_type="drf",
        top_level_dir=f"/samples/{number}",
        index_name=INDEXES["drf"],
        channel="ch0",
        origin="user",
        created_at=_MADE + timedelta(days=number),
        updated_at=_MADE + timedelta(days=number),
        capture_props={"center_frequencies": [1.0e9], "samples_per_second": 1_000_000},
        files=[],
    )


def sample_list(count: int, capture_type: str | None) -> FoundCaptures:
    """So many captures of one type."""
    made: list[Capture] = [sample(number) for number in range(count)]
    if capture_type is not None and indexed_type(capture_type) == "rh":
        for capture in made:
            assert isinstance(capture, SingleCapture)
            capture.capture_type, capture.index_name, capture.channel = "rh", INDEXES["rh"], ""
    return FoundCaptures(made)
