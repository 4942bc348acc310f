"""What captures keep of recordings: those of Digital RF, made-up ones, and those of RadioHound."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import digital_rf
import h5py
import pytest
from sds_recordings_steps import parts_of, radiohound
from tests.support.recordings import BEGIN, RATE, write_recording

from dovetail.sandbox.sds.radiohound import NotRadioHound, read_document, scan_group_of
from dovetail.sandbox.sds.recordings import Part, UnreadableRecording, read_recording


def test_bounds_are_those_of_digital_rfs_own_reader_in_whole_seconds(tmp_path: Path) -> None:
    write_recording(tmp_path)
    first, last = digital_rf.DigitalRFReader(str(tmp_path)).get_bounds("ch0")
    props = read_recording(parts_of(tmp_path), "ch0", strict=True)
    assert (props["start_bound"], props["end_bound"]) == (first // RATE, last // RATE) == (BEGIN, BEGIN + 2)


def test_integers_that_were_integers_are_lost_and_what_had_to_be_converted_is_kept(tmp_path: Path) -> None:
    notes = {"center_frequencies": [1e9, 2e9], "span": 5, "center_freq": 1.5e9, "gain": 3}
    write_recording(tmp_path, notes=notes)
    props = read_recording(parts_of(tmp_path), "ch0")
    assert props.pop("digital_rf_time_description").startswith("All times")
    assert props == {
        "samples_per_second": RATE,
        "start_bound": BEGIN,
        "end_bound": BEGIN + 2,
        "is_complex": True,
        "is_continuous": True,
        "epoch": "1970-01-01T00:00:00Z",
        "digital_rf_version": "2.6.0",
        "uuid_str": "0" * 32,
        "center_frequencies": [1e9, 2e9],
        "center_freq": 1_500_000_000,
        "gain": 3.0,
        "custom_attrs": {"num_subchannels": 1, "index": BEGIN * RATE},
    }


def test_what_a_capture_has_no_field_for_is_kept_by_its_whole_name(tmp_path: Path) -> None:
    receiver = {"id": "x310", "clock": {"locked": True}}
    write_recording(tmp_path, notes={"center_frequencies": [1e9], "receiver": receiver})
    props = read_recording(parts_of(tmp_path), "ch0")
    assert props["custom_attrs"] == {
        "num_subchannels": 1,
        "index": BEGIN * RATE,
        "receiver/id": "x310",
        "receiver/clock/locked": True,
    }
    assert props["center_frequencies"] == 1e9  # one alone is no list


def test_a_channel_without_digital_metadata_is_taken_unless_strict(tmp_path: Path) -> None:
    write_recording(tmp_path, metadata=False)
    assert read_recording(parts_of(tmp_path), "ch0")["start_bound"] == BEGIN
    with pytest.raises(UnreadableRecording, match="digital_metadata in channel ch0"):
        read_recording(parts_of(tmp_path), "ch0", strict=True)


@pytest.mark.parametrize("missing", ["drf_properties.h5", "rf@"])
def test_data_and_properties_must_both_be_there(tmp_path: Path, missing: str) -> None:
    write_recording(tmp_path)
    with pytest.raises(UnreadableRecording, match=missing):
        read_recording([part for part in parts_of(tmp_path) if not part.name.startswith(missing)], "ch0")


def test_made_up_files_have_their_bounds_from_their_names_unless_strict() -> None:
    parts = [
        Part("/files/ada@example.com/runs/ch0", name, lambda: b"not really samples")
        for name in ("rf@1700000004.500.h5", "drf_properties.h5", "rf@1700000000.250.h5")
    ]
    assert read_recording(parts, "ch0") == {"start_bound": 1700000000, "end_bound": 1700000004}
    with pytest.raises(UnreadableRecording, match="no HDF5"):
        read_recording(parts, "ch0", strict=True)


def test_a_damaged_recording_is_refused(tmp_path: Path) -> None:
    data = next(write_recording(tmp_path).rglob("rf@*.h5"))
    data.write_bytes(data.read_bytes()[:600])
    with pytest.raises(UnreadableRecording, match="channel 'ch0' cannot be read"):
        read_recording(parts_of(tmp_path), "ch0")


def test_a_recording_without_its_index_is_refused(tmp_path: Path) -> None:
    data = next(write_recording(tmp_path).rglob("rf@*.h5"))
    with h5py.File(data, "r+") as file:
        del file["rf_data_index"]
    with pytest.raises(UnreadableRecording, match="rf_data_index"):
        read_recording(parts_of(tmp_path), "ch0")


def test_notes_of_another_kind_are_left_out_or_refused(tmp_path: Path) -> None:
    write_recording(tmp_path / "a", notes={"gain": "much", "center_freq": float("nan"), "x": float("inf")})
    props = read_recording(parts_of(tmp_path / "a"), "ch0")
    assert not {"gain", "center_freq"} & props.keys()
    assert props["custom_attrs"]["x"] is None
    write_recording(tmp_path / "b", notes={"span": [1, 2], "gain": 1.0})
    with pytest.raises(UnreadableRecording, match="channel 'ch0' cannot be read"):
        read_recording(parts_of(tmp_path / "b"), "ch0")


def test_a_document_of_radiohound_is_kept_whole() -> None:
    document = radiohound(altitude=230.0, scan_group="6d24f9b5-7d1d-4b1a-8f0a-1d8f2f3c4b5a")
    assert read_document(_bytes(document)) == document


def test_what_older_devices_send_is_dropped_or_moved() -> None:
    old = radiohound(version=..., batch=1, suggested_gain=2, uncertainty=3, requested={"fmin": 1})
    assert read_document(_bytes(old)) == radiohound(custom_fields={"requested": {"fmin": 1}})


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"gain": ...}, "gain: the field is required"),
        ({"latitude": 91}, "latitude: 91 is not between -90 and 90"),
        ({"longitude": -180.5}, "longitude"),
        ({"mac_address": "f4:e1"}, "mac_address"),
        ({"sample_rate": 0}, "sample_rate"),
        ({"sample_rate": 1.5}, "sample_rate"),
        ({"data": "~"}, "data: it is no base64"),
        ({"timestamp": "yesterday"}, "timestamp"),
        ({"type": "float33"}, "type"),
        ({"version": "0"}, "version"),
        ({"scan_group": "6d24f9b5-7d1d-11ee-8f0a-1d8f2f3c4b5a"}, "scan_group"),
        ({"colour": "red"}, "colour: there is no such field"),
        ({"metadata": {"fmin": 1}}, "metadata.data_type: the field is required"),
        ({"metadata": {**radiohound()["metadata"], "data_type": "iq"}}, "metadata.data_type"),
        ({"metadata": {**radiohound()["metadata"], "phase": 1}}, "metadata.phase: there is no such field"),
    ],
)
def test_a_document_that_keeps_not_to_the_schema_is_refused(changes: dict[str, Any], complaint: str) -> None:
    with pytest.raises(NotRadioHound, match=complaint):
        read_document(_bytes(radiohound(**changes)))


@pytest.mark.parametrize(
    "content", [b"\xff\xfe", b"[1]", b"[" * 100_000, b'{"gain": NaN}', b'{"custom_fields": {"a": Infinity}}']
)
def test_a_file_that_holds_no_object_is_refused(content: bytes) -> None:
    with pytest.raises(NotRadioHound):
        read_document(content)
    assert scan_group_of(content) is None


def test_a_scan_group_is_found_however_it_is_written() -> None:
    group = "6d24f9b5-7d1d-4b1a-8f0a-1d8f2f3c4b5a"
    assert scan_group_of(_bytes({"scan_group": group.replace("-", "").upper()})) == group
    assert scan_group_of(_bytes({"scan_group": "none"})) is None


def _bytes(document: dict[str, Any]) -> bytes:
    return json.dumps(document).encode()
