"""What captures and datasets are made of: plain values that programs compare, copy and write down."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import attrs
import msgspec
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.sds.models import CaptureOrigin, CaptureType, File, SingleCapture

from .conftest import Connect

CAPTURE = "0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22"
FILE = "6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11"
FOLDER = "/files/ada@example.com/runs/a"


def capture(server: FaultServer, connect: Connect) -> Any:
    answer: dict[str, Any] = {
        "uuid": CAPTURE,
        "capture_type": "drf",
        "origin": "user",
        "top_level_dir": "/runs/a",
        "channel": "ch0",
        "capture_start_iso_utc": "2023-11-14T22:13:20Z",
        "capture_props": {},
        "files": [{"uuid": FILE, "name": "rf@1.000.h5", "directory": FOLDER, "media_type": "", "size": 7}],
    }
    server.on("GET", f"/api/v1/assets/captures/{UUID(CAPTURE).hex}/", respond(200, json=answer))
    read = connect(server).captures.read(CAPTURE)
    assert isinstance(read, SingleCapture)
    return read


def test_a_file_of_a_capture_is_found_by_its_uuid(server: FaultServer, connect: Connect) -> None:
    row = {"uuid": FILE, "name": "rf@1.000.h5", "directory": FOLDER, "captures": [{"uuid": CAPTURE}]}
    server.on("GET", f"/api/v1/assets/files/{UUID(FILE).hex}/", respond(200, json=row))
    of_capture = capture(server, connect)

    file = connect(server).get_file(of_capture.files[0].uuid)

    assert file.uuid == UUID(FILE)
    assert str(file.uuid) == of_capture.files[0].uuid
    assert [each.uuid for each in file.captures] == [of_capture.uuid]
    assert connect(server).get_file(file.uuid) == file


def test_kinds_and_origins_are_equal_to_their_names(server: FaultServer, connect: Connect) -> None:
    read = capture(server, connect)

    assert (read.capture_type, read.origin) == (CaptureType.DigitalRF, CaptureOrigin.User)


def test_a_capture_tells_moments(server: FaultServer, connect: Connect) -> None:
    assert capture(server, connect).capture_start_iso_utc == datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def test_values_are_copied_and_made_plain(server: FaultServer, connect: Connect) -> None:
    read = capture(server, connect)
    file = File(name="a.txt", directory="/runs/a", size=7)

    assert attrs.evolve(file, name="b.txt").path.name == "b.txt"
    assert attrs.asdict(file)["size"] == 7
    assert msgspec.structs.replace(read, name="another").name == "another"
    assert msgspec.to_builtins(read)["files"][0]["uuid"] == FILE
