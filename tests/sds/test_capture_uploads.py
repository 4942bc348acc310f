"""Recordings uploaded and made captures of by both clients: what is there is kept, whatever fails."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from support.recordings import write_recording

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import CaptureError, InputError, NetworkError, SDSError, ServiceError, channels_of
from dovetail.sds.models import SingleCapture

from .conftest import Connect
from .gateway_steps import put_scan

CHANNELS = ["ch0", "ch1"]


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_recording(tmp_path_factory.mktemp("recording") / "run", CHANNELS, seconds=1)


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def sds(connect: Connect, shared: Sandbox) -> Iterator[Any]:
    yield connect(shared)
    shared.faults.clear()


@pytest.fixture
def folder() -> str:
    """A folder at the gateway that only this test uses."""
    return f"/runs/{uuid4()}"


def uuids_at(sds: Any, folder: str) -> dict[str, str]:
    """The captures of a folder by channel."""
    return {
        channel.name: channel.uuid
        for capture in sds.captures.listing()
        if capture.top_level_dir == folder
        for channel in channels_of(capture)
    }


def sent(shared: Sandbox, method: str, path: str) -> int:
    return sum(request.method == method and path in request.path for request in shared.requests.all())


def test_each_channel_becomes_a_capture(sds: Any, shared: Sandbox, recording: Path, folder: str) -> None:
    made = sds.upload_multichannel_drf_capture(local_path=recording, sds_path=folder, channels=CHANNELS, verbose=False)
    assert [(capture.channel, capture.top_level_dir) for capture in made] == [(name, folder) for name in CHANNELS]
    assert uuids_at(sds, folder) == {capture.channel: capture.uuid for capture in made}


def test_an_upload_with_nothing_left_to_send_gives_what_is_there(
    sds: Any, shared: Sandbox, recording: Path, folder: str
) -> None:
    arguments: dict[str, Any] = {"local_path": recording, "sds_path": folder, "verbose": False}
    sds.upload_multichannel_drf_capture(**arguments, channels=CHANNELS)
    there = uuids_at(sds, folder)
    files, deleted = sent(shared, "POST", "/assets/files/"), sent(shared, "DELETE", "/assets/captures/")
    again = sds.upload_multichannel_drf_capture(**arguments, channels=CHANNELS)
    one = sds.upload_capture(**arguments, capture_type="drf", channel="ch1")
    for capture in [*again, one]:
        assert {channel.name: channel.uuid for channel in channels_of(capture)} == there
    assert sent(shared, "POST", "/assets/files/") == files
    assert sent(shared, "DELETE", "/assets/captures/") == deleted
    assert uuids_at(sds, folder) == there


def test_files_that_were_added_come_into_a_capture_that_is_there(
    sds: Any, recording: Path, folder: str, tmp_path: Path
) -> None:
    growing = tmp_path / "growing"
    shutil.copytree(recording, growing, ignore=shutil.ignore_patterns("ch1"))
    arguments: dict[str, Any] = {"capture_type": "drf", "channel": "ch0", "sds_path": folder, "verbose": False}
    first = sds.upload_capture(local_path=growing, name="growing", **arguments)
    data = next(growing.rglob("rf@*.h5"))
    (data.parent / "notes.h5").write_bytes(b"more")
    second = sds.upload_capture(local_path=growing, **arguments)
    assert isinstance(second, SingleCapture)
    assert (second.uuid, second.name) == (first.uuid, "growing")
    assert second.total_file_count == first.total_file_count + 1


@pytest.mark.parametrize("raise_on_error", [True, False])
def test_a_failure_takes_back_what_this_call_made_and_nothing_else(
    sds: Any, shared: Sandbox, recording: Path, folder: str, raise_on_error: bool, caplog: pytest.LogCaptureFixture
) -> None:
    arguments: dict[str, Any] = {"local_path": recording, "sds_path": folder, "verbose": False}
    there = sds.upload_capture(**arguments, capture_type="drf", channel="ch1").uuid
    deleted = sent(shared, "DELETE", "/assets/captures/")

    def upload() -> Any:
        return sds.upload_multichannel_drf_capture(
            **arguments, channels=["ch0", "ch1", "nothing"], raise_on_error=raise_on_error
        )

    if raise_on_error:
        with pytest.raises(CaptureError) as caught:
            upload()
        told = " ".join(caught.value.__notes__)
    else:
        left = upload()
        assert [channel.uuid for capture in left for channel in channels_of(capture)] == [there]
        told = caplog.text
    assert "was made by this call and is deleted" in told
    assert f"ch1 ({there}) existed before and stays" in told
    assert uuids_at(sds, folder) == {"ch1": there}
    assert sent(shared, "DELETE", "/assets/captures/") == deleted + 1


def test_a_capture_whose_answer_was_lost_may_be_there_which_is_told_and_found(
    sds: Any, shared: Sandbox, recording: Path, folder: str
) -> None:
    arguments: dict[str, Any] = {"local_path": recording, "sds_path": folder, "verbose": False}
    shared.faults.add("drop-after once@POST /api/v1/assets/captures/")
    with pytest.raises(NetworkError) as caught:
        sds.upload_multichannel_drf_capture(**arguments, channels=["ch0", "ch1"])
    there = uuids_at(sds, folder)

    again = sds.upload_multichannel_drf_capture(**arguments, channels=["ch0", "ch1"])

    assert "Whether ch0 became one is not known" in " ".join(caught.value.__notes__)
    assert list(there) == ["ch0"]
    assert uuids_at(sds, folder)["ch0"] == there["ch0"]
    assert len(again) == 2


def test_what_cannot_be_taken_back_is_told(sds: Any, shared: Sandbox, recording: Path, folder: str) -> None:
    shared.faults.add("500@DELETE /api/v1/assets/captures/*")
    with pytest.raises(CaptureError) as caught:
        sds.upload_multichannel_drf_capture(
            local_path=recording, sds_path=folder, channels=["ch0", "nothing"], verbose=False
        )
    assert "could not be deleted" in " ".join(caught.value.__notes__)
    assert list(uuids_at(sds, folder)) == ["ch0"]


@pytest.mark.parametrize("raise_on_error", [True, False])
def test_files_that_fail_leave_no_capture_and_keep_their_error(
    sds: Any, shared: Sandbox, recording: Path, folder: str, raise_on_error: bool, caplog: pytest.LogCaptureFixture
) -> None:
    captures = sent(shared, "POST", "/assets/captures/")
    shared.faults.add("503@POST /api/v1/assets/files/")
    arguments: dict[str, Any] = {"local_path": recording, "sds_path": folder, "verbose": False, "capture_type": "drf"}
    # Contents that the gateway has are only asked for, so they are other ones for each test.
    fresh = recording.parent / str(uuid4())
    write_recording(fresh, ["ch0"], seconds=1, seed=hash(folder) % 1000 + 7)
    arguments["local_path"] = fresh
    if raise_on_error:
        with pytest.raises(ServiceError) as caught:
            sds.upload_capture(**arguments, channel="ch0")
        told = " ".join(caught.value.__notes__)
    else:
        assert sds.upload_capture(**arguments, channel="ch0", raise_on_error=False) is None
        told = caplog.text
    assert "no capture was made" in told
    assert sent(shared, "POST", "/assets/captures/") == captures
    shared.faults.clear()
    assert sds.upload_capture(**arguments, channel="ch0").channel == "ch0"


def test_a_scan_group_of_another_folder_is_no_capture_to_give(
    sds: Any, shared: Sandbox, folder: str, tmp_path: Path
) -> None:
    group = str(uuid4())
    put_scan(shared, folder, scan_group=group, gain=5.5)
    there = sds.captures.create(top_level_dir=folder, capture_type="rh", scan_group=group)
    local = tmp_path / "scan"
    local.mkdir()
    sds.download(from_sds_path=folder, to_local_path=local, verbose=False)
    with pytest.raises(CaptureError) as caught:
        sds.upload_capture(
            local_path=local, sds_path=f"{folder}-copy", capture_type="rh", scan_group=group, verbose=False
        )
    assert caught.value.extract_existing_capture_uuid() == there.uuid
    assert sds.captures.read(there.uuid).top_level_dir == folder


def test_what_cannot_become_a_capture_is_not_uploaded(sds: Any, shared: Sandbox, recording: Path) -> None:
    before = len(shared.requests.all())
    for arguments in ({"capture_type": "drf"}, {"capture_type": "sigmf"}, {"capture_type": "rh", "scan_group": "one"}):
        with pytest.raises(InputError):
            sds.upload_capture(local_path=recording, sds_path="x", **arguments)
    for channels in ([], "ch0", ["ch0", "ch0"], ["a/b"], [""]):
        with pytest.raises(InputError):
            sds.upload_multichannel_drf_capture(local_path=recording, sds_path="x", channels=channels)
    assert len(shared.requests.all()) == before


def test_in_a_dry_run_nothing_is_sent(connect: Connect, shared: Sandbox, recording: Path) -> None:
    sds, before = connect(shared, dry_run=True), len(shared.requests.all())
    made = sds.upload_multichannel_drf_capture(local_path=recording, sds_path="x", channels=CHANNELS, verbose=False)
    assert [(capture.channel, capture.top_level_dir) for capture in made] == [("ch0", "/x"), ("ch1", "/x")]
    with pytest.raises(SDSError):
        sds.upload_capture(local_path=recording / "nothing", sds_path="x", capture_type="rh", verbose=False)
    assert len(shared.requests.all()) == before
