"""Words that a newer gateway may use are told as they come."""

from __future__ import annotations

import msgspec

from dovetail.sds.models import Dataset, SingleCapture

CAPTURE = {"uuid": "5d8a", "capture_type": "drf", "top_level_dir": "/runs/a", "index_name": "captures-drf"}


def test_a_level_of_permission_that_is_new_is_no_viewer() -> None:
    dataset = msgspec.convert({"uuid": "5d8a", "permission_level": "curator"}, Dataset)
    capture = msgspec.convert({**CAPTURE, "permission_level": "curator"}, SingleCapture)

    assert (dataset.permission_level, capture.permission_level) == ("curator", "curator")


def test_a_status_or_an_origin_that_is_new_is_told() -> None:
    dataset = msgspec.convert({"uuid": "5d8a", "status": "withdrawn"}, Dataset)
    capture = msgspec.convert({**CAPTURE, "origin": "federation"}, SingleCapture)

    assert (dataset.status, capture.origin) == ("withdrawn", "federation")
