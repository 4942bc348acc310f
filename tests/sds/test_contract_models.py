"""What the generated models make of what the gateway says: its five forms of time, and one or many channels."""

from __future__ import annotations

import doctest
import importlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from contracts.contract_documents import Contract
from msgspec import UNSET

from dovetail.runtime.codec import answer_decoder
from dovetail_api.sds import models as m
from dovetail_api.sds.operations import files

CONTRACT = Path(__file__).resolve().parents[2] / "openapi" / "sds.yaml"


def examples(area: str, path_item: str, method: str) -> dict[str, Any]:
    """The contract's own examples of a good answer, by name; a lone one is called `example`."""
    document = Contract(CONTRACT).documents[CONTRACT.parent / "sds" / f"{area}.yaml"]
    answers = document["components"]["pathItems"][path_item][method]["responses"]
    media = next(answers[status] for status in ("200", "201") if status in answers)["content"]["application/json"]
    return {name: each["value"] for name, each in media.get("examples", {}).items()} or {"example": media["example"]}


def read(kind: object, value: object) -> Any:
    return answer_decoder(kind).decode(json.dumps(value).encode())


MOMENT = datetime(2026, 3, 2, 14, 15, tzinfo=UTC)
LEAST = {"uuid": "1", "capture_type": "rh", "top_level_dir": "/a"}
ROW = {"uuid": "6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11", "name": "a.h5", "directory": "/files/ada@example.com/runs"}


@pytest.mark.parametrize(
    ("model", "others", "text"),
    [
        (m.FileRow, ROW, "2026-03-02 09:15:00"),
        (m.StoredFile, ROW, "2026-03-02T09:15:00.000000-05:00"),
        (m.Dataset, {"uuid": ROW["uuid"]}, "2026-03-02 09:15:00-0500"),
        (m.Dataset, {"uuid": ROW["uuid"]}, "2026-03-02T09:15:00-05:00"),
        (m.MultiChannelCapture, {**LEAST, "channels": []}, "2026-03-02T14:15:00Z"),
    ],
)
def test_each_form_of_time_is_read_as_a_moment_that_knows_its_zone(model: Any, others: Any, text: str) -> None:
    made = read(model, {**others, "created_at": text}).created_at
    assert made == MOMENT
    assert made.tzinfo is not None


def test_a_list_of_captures_holds_single_ones_and_such_of_several_channels() -> None:
    page = read(m.CapturePage, examples("captures", "Captures", "get")["example"])
    single, several = page.results
    assert isinstance(single, m.SingleCapture)
    assert (single.channel, single.capture_start_iso_utc) == ("ch0", datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC))
    assert isinstance(several, m.MultiChannelCapture)
    assert [channel.channel for channel in several.channels] == ["ch0", "ch1"]
    assert several.files is UNSET


def test_one_capture_is_single_or_has_its_channels_with_all_that_is_known_of_them() -> None:
    known = {name: read(m.Capture, value) for name, value in examples("captures", "Capture", "get").items()}
    assert isinstance(known["single"], m.SingleCapture)
    assert isinstance(known["channels"], m.MultiChannelCapture)
    assert known["channels"].channels[1].capture_end_iso_utc == datetime(2023, 11, 14, 22, 13, 23, tzinfo=UTC)
    assert known["channels"].total_file_count == 14


def test_what_the_gateway_may_add_changes_nothing() -> None:
    for value in examples("captures", "Capture", "get").values():
        more = {**value, "capture_type": "sigmf", "is_favourite": True, "owner": {**value["owner"], "orcid": "0"}}
        found = read(m.Capture, more)
        assert type(found) is type(read(m.Capture, value))
        assert found.capture_type == "sigmf"


def test_the_least_that_a_capture_says_is_enough_to_tell_its_kind() -> None:
    assert isinstance(read(m.Capture, LEAST), m.SingleCapture)
    assert isinstance(read(m.Capture, {**LEAST, "channels": []}), m.MultiChannelCapture)


def test_a_recording_with_one_frequency_and_a_radiohound_capture_are_single_ones() -> None:
    single = examples("captures", "Capture", "get")["single"]
    bare = {**single, "capture_props": {"center_frequencies": 1024000000.0}, "center_frequency_ghz": None}
    assert read(m.Capture, bare).capture_props == {"center_frequencies": 1024000000.0}
    radiohound = {
        **single, "capture_type": "rh", "channel": "", "scan_group": ROW["uuid"], "capture_start_iso_utc": None,
        "data_files_info": {"total_count": 1, "total_size": 9, "count": 1},
    }  # fmt: skip
    assert isinstance(read(m.Capture, radiohound), m.SingleCapture)


@pytest.mark.parametrize("institutions", ["['ND']", "", ["ND"], None])
def test_institutions_are_text_or_a_list(institutions: object) -> None:
    assert read(m.Dataset, {"uuid": "1", "institutions": institutions}).institutions == institutions


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ({"detail": "No directory provided."}, m.Refusal(detail="No directory provided.")),
        ({"error": "Not ready."}, m.Refusal(error="Not ready.")),
        ({"permissions": ["Too long."]}, {"permissions": ["Too long."]}),
        ({"channels": {"0": ["Bad."]}}, {"channels": {"0": ["Bad."]}}),
    ],
)
def test_what_is_wrong_is_told_in_words_or_by_field(body: object, complaint: object) -> None:
    found = read(m.Complaint, body)
    assert found == complaint


def test_the_address_within_the_store_is_not_shown() -> None:
    row = read(m.FileRow, {**ROW, "file": "http://store.internal/x?X-Amz-Signature=abc"})
    assert "X-Amz" not in repr(row)


def test_one_operation_sends_contents_and_makes_siblings() -> None:
    content = files.create(directory="/runs", file=b"abc", name="a.txt")
    sibling = files.create(directory="/runs", sibling_uuid=ROW["uuid"], name="b.txt")
    assert content.path == sibling.path == "/api/v1/assets/files/"
    assert {type(content.body).__name__, type(sibling.body).__name__} == {"Multipart"}


@pytest.mark.parametrize("area", ["auth", "captures", "contents", "datasets", "files", "users"])
def test_the_examples_of_the_operations_run(area: str) -> None:
    result = doctest.testmod(importlib.import_module(f"dovetail_api.sds.operations.{area}"))
    assert (result.failed, result.attempted > 0) == (0, True)
