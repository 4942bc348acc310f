"""A capture that is there already, found in what the gateway answers."""

from __future__ import annotations

import pytest

from dovetail.sds.capture_conflicts import existing_capture_uuid

UUID = "0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22"


@pytest.mark.parametrize("token", ["drf_unique_channel_and_tld", "rh_unique_scan_group"])
@pytest.mark.parametrize("uuid", [UUID, UUID.replace("-", "")])
def test_the_existing_capture_is_named(token: str, uuid: str) -> None:
    message = (
        "One or more capture creation constraints violated:\n\tchannel and folder:\n\t\t"
        f"{token}: the same channel and folder are in another capture: {uuid}"
    )
    assert existing_capture_uuid(message) == uuid


@pytest.mark.parametrize(
    "message",
    [
        "",
        "Error handling metadata for capture '0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22': no such file",
        f"another capture: {UUID}",
        "drf_unique_channel_and_tld: another capture: none",
    ],
)
def test_other_refusals_name_none(message: str) -> None:
    assert existing_capture_uuid(message) is None
