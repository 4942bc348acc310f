"""Captures by both clients: made, found page by page and by what they hold, read, changed and deleted."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import numpy as np
import pytest
from support.behaviours import close, respond
from support.fault_server import FaultServer
from support.recordings import BEGIN, CENTER_FREQUENCY, RATE, write_recording

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import CaptureError, Field, InputError, channels_of
from dovetail.sds.capture_windows import Window
from dovetail.sds.models import CaptureType, MultiChannelCapture, SingleCapture

from .conftest import Connect
from .gateway_steps import BO, door, put_recording, put_scan

SCANS = 7


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    # A single frequency would become a bare number, which the gateway does not search by.
    notes = {"center_frequencies": np.array([CENTER_FREQUENCY, CENTER_FREQUENCY + 1e6])}
    return write_recording(tmp_path_factory.mktemp("recording") / "run", ("ch0", "ch1", "ch2"), seconds=1, notes=notes)


@pytest.fixture(scope="module")
def shared(recording: Path) -> Iterator[Sandbox]:
    """A gateway that holds a recording of two channels and some scans."""
    with serve("sds") as running:
        put_recording(running, recording, "runs/a")
        for number in range(SCANS):
            put_scan(running, f"scans/{number}", gain=float(number))
        yield running
        assert running.violations == ()


@pytest.fixture
def sds(connect: Connect, shared: Sandbox) -> Iterator[Any]:
    """A client, and no captures before or after."""
    client = connect(shared)
    yield client
    shared.knobs.turn({"capture_page_bug": False})
    for capture in client.captures.listing():
        for channel in channels_of(capture):
            client.captures.delete(channel.uuid)


def scans(sds: Any) -> list[SingleCapture]:
    """A capture of every scan."""
    return [sds.captures.create(top_level_dir=f"scans/{number}", capture_type="rh") for number in range(SCANS)]


def test_a_capture_is_made_read_renamed_and_deleted(sds: Any) -> None:
    made = sds.captures.create(top_level_dir="runs/a/", capture_type=CaptureType.DigitalRF, channel="ch0", name="first")
    assert isinstance(made, SingleCapture)
    assert (made.channel, made.top_level_dir, made.name, made.index_name) == ("ch0", "/runs/a", "first", "captures-drf")
    assert isinstance(made.created_at, datetime)
    assert made.created_at.utcoffset() is not None
    assert made.capture_start_iso_utc == datetime.fromtimestamp(BEGIN, UTC)
    read = sds.captures.read(UUID(made.uuid))
    assert (read.uuid, len(read.files)) == (made.uuid, made.total_file_count)
    assert sds.captures.rename(made.uuid, "second").name == "second"
    assert sds.captures.update(made.uuid).name == "second"
    assert sds.captures.delete(made.uuid) is True
    with pytest.raises(CaptureError) as caught:
        sds.captures.read(made.uuid)
    assert caught.value.status == 404


def test_channels_of_one_folder_are_shown_as_one_capture_of_another_type(sds: Any) -> None:
    made = [sds.captures.create(top_level_dir="runs/a", capture_type="drf", channel=name) for name in ("ch0", "ch1")]
    uuids = {"ch0": made[0].uuid, "ch1": made[1].uuid}
    capture: Any
    for capture in [*(sds.captures.read(uuid) for uuid in uuids.values()), *sds.captures.listing()]:
        match capture:
            case MultiChannelCapture(channels=channels):
                assert {channel.channel: channel.uuid for channel in channels} == uuids
            case _:
                pytest.fail(f"{capture!r} has several channels")
        assert {channel.name: channel.uuid for channel in channels_of(capture)} == uuids
        assert isinstance(capture.updated_at, datetime)
        assert capture.updated_at.utcoffset() is not None
    alone = channels_of(made[0])
    assert [(channel.name, channel.uuid) for channel in alone] == [("ch0", uuids["ch0"])]
    assert (alone[0].metadata, alone[0].begin) == (made[0].capture_props, made[0].capture_start_iso_utc)


def test_what_is_in_the_way_of_a_capture_is_named(sds: Any) -> None:
    arguments: dict[str, Any] = {"top_level_dir": "runs/a", "capture_type": "drf", "channel": "ch0"}
    there = sds.captures.create(**arguments)
    with pytest.raises(CaptureError) as caught:
        sds.captures.create(**arguments)
    assert caught.value.extract_existing_capture_uuid() == there.uuid
    with pytest.raises(CaptureError) as other:
        sds.captures.create(top_level_dir="runs/a", capture_type="drf", channel="ch9")
    assert other.value.extract_existing_capture_uuid() is None


def test_a_listing_has_all_pages(sds: Any, shared: Sandbox) -> None:
    made = [capture.uuid for capture in scans(sds)]
    before = len(shared.requests.all("GET", "/assets/captures/"))
    found = sds.captures.listing(page_size=3, capture_type="rh")
    assert [capture.uuid for capture in found] == made[::-1]
    assert found.unreadable == []
    assert len(shared.requests.all("GET", "/assets/captures/")) - before == 3
    assert sds.captures.listing(capture_type="drf") == []


def test_a_gateway_that_refuses_pages_is_listed_whole_all_the_same(sds: Any, shared: Sandbox) -> None:
    made = [capture.uuid for capture in scans(sds)]
    shared.knobs.turn({"capture_page_bug": True})
    assert [capture.uuid for capture in sds.captures.listing(page_size=SCANS)] == made[::-1]
    assert [capture.uuid for capture in sds.captures.listing(page_size=2)] == made[::-1]
    found = sds.captures.search(Field.gain >= 2, capture_type="rh")
    assert [capture.uuid for capture in found] == made[:1:-1]


def test_a_listing_tells_when_each_channel_begins_and_ends(sds: Any) -> None:
    for channel in ("ch0", "ch1"):
        sds.captures.create(top_level_dir="runs/a", capture_type="drf", channel=channel)
    listed = [channel for capture in sds.captures.listing() for channel in channels_of(capture)]
    read = channels_of(sds.captures.read(listed[0].uuid))
    assert [(channel.name, channel.begin, channel.end) for channel in listed] == [
        (channel.name, channel.begin, channel.end) for channel in read
    ]
    assert read[0].begin == datetime.fromtimestamp(BEGIN, UTC)


@pytest.mark.parametrize("page_size", [2, 3, 5])
def test_channels_that_were_made_far_apart_stay_one_capture_there(sds: Any, shared: Sandbox, page_size: int) -> None:
    first = sds.captures.create(top_level_dir="runs/a", capture_type="drf", channel="ch0").uuid
    made = [capture.uuid for capture in scans(sds)]
    second = sds.captures.create(top_level_dir="runs/a", capture_type="drf", channel="ch1").uuid
    third = sds.captures.create(top_level_dir="runs/a", capture_type="drf", channel="ch2").uuid
    shared.knobs.turn({"capture_page_bug": True})
    found = sds.captures.listing(page_size=page_size)
    channels = [{channel.uuid for channel in channels_of(capture)} for capture in found]
    assert sorted(map(sorted, channels)) == sorted([[uuid] for uuid in made] + [sorted([first, second, third])])


def test_a_search_takes_several_conditions_and_gives_all_pages(sds: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dovetail.sds.capture_calls.MOST_A_PAGE", 2)
    made = [capture.uuid for capture in scans(sds)]
    drf = sds.captures.create(top_level_dir="runs/a", capture_type="drf", channel="ch1").uuid

    def found(*conditions: Any, **options: Any) -> list[str]:
        return [capture.uuid for capture in sds.captures.search(*conditions, **options)]

    assert found(Field.gain.between(1, 5), Field.gain > 1, Field.gain < 5) == made[4:1:-1]
    assert found(Field.center_frequency.between(CENTER_FREQUENCY - 1, CENTER_FREQUENCY + 1)) == [drf]
    assert found(Field.channel == "ch1", capture_type="drf") == [drf]
    assert found(Field.channel == "ch0", capture_type="drf") == []
    assert found(Field.top_level_dir.like("scans/*")) == made[::-1]
    assert found(Field.sample_rate == RATE, Field.channel.is_in(["ch0", "ch1"])) == [drf]
    assert found() == [drf, *made[::-1]]
    advanced = sds.captures.advanced_search(
        field_path="capture_props.gain", query_type="range", filter_value={"gte": 0}
    )
    assert [capture.uuid for capture in advanced] == made[::-1]


def test_times_are_moments_whatever_their_zone(sds: Any) -> None:
    drf = sds.captures.create(top_level_dir="runs/a", capture_type="drf", channel="ch0").uuid
    begin = datetime.fromtimestamp(BEGIN, UTC).astimezone()
    for bounds, expected in (
        ((begin - timedelta(seconds=1), begin + timedelta(seconds=1)), [drf]),
        ((begin + timedelta(seconds=1), begin + timedelta(seconds=9)), []),
    ):
        assert [capture.uuid for capture in sds.captures.search(Field.start_time.between(*bounds))] == expected
    assert [capture.uuid for capture in sds.captures.search(Field.created_at <= datetime.now(UTC))] == [drf]


def test_a_box_finds_where_it_was_recorded(sds: Any) -> None:
    made = scans(sds)
    near = Field.coordinates.within(north=42, south=41, east=-86, west=-87)
    assert len(sds.captures.search(near)) == len(made)
    assert sds.captures.search(Field.coordinates.within(north=1, south=0, east=1, west=0)) == []


def test_what_the_gateway_would_fail_on_is_not_sent(sds: Any, shared: Sandbox) -> None:
    before = len(shared.requests.all())
    refusals: list[Callable[[], Any]] = [
        lambda: sds.captures.create(top_level_dir="runs/a", capture_type="drf"),
        lambda: sds.captures.create(top_level_dir="runs/a", capture_type="sigmf", channel="ch0"),
        lambda: sds.captures.create(top_level_dir="runs/a", capture_type="wav"),
        lambda: sds.captures.create(top_level_dir="../../bo", capture_type="rh"),
        lambda: sds.captures.create(top_level_dir="runs/a", capture_type="rh", scan_group="one"),
        lambda: sds.captures.create(top_level_dir="a", capture_type="rh", index_name="captures-drf"),
        lambda: sds.captures.listing(capture_type="sigmf"),
        lambda: sds.captures.read("not-a-uuid"),
        lambda: sds.captures.rename(uuid4(), ""),
        lambda: sds.captures.advanced_search(field_path="gain", query_type="exists", filter_value="x"),
        lambda: sds.captures.search(True),
    ]
    for refused in refusals:
        with pytest.raises(InputError):
            refused()
    assert len(shared.requests.all()) == before


def test_an_index_that_is_named_is_deprecated(sds: Any) -> None:
    with pytest.warns(DeprecationWarning, match="leave it out"):
        sds.captures.create(top_level_dir="scans/0", capture_type="rh", index_name="captures-rh")


def test_shares_are_ended_before_a_capture_goes(sds: Any, shared: Sandbox, connect: Connect) -> None:
    uuid = scans(sds)[0].uuid
    door(shared, "shares", capture=uuid, user=BO, level="viewer")
    theirs = connect(shared, env_config={"SDS_SECRET_TOKEN": shared.credentials[BO]})
    assert [capture.uuid for capture in theirs.captures.listing()] == [uuid]
    with pytest.raises(CaptureError) as caught:
        sds.captures.delete(uuid)
    assert caught.value.status == 403
    assert sds.captures.revoke_share_permissions(uuid) is True
    assert theirs.captures.listing() == []
    dataset = door(shared, "datasets", name="Survey", captures=[uuid])["uuid"]
    assert sds.captures.detach_from_datasets(uuid) is True
    assert sds.datasets.get(dataset).captures == []


def test_in_a_dry_run_nothing_is_asked(connect: Connect, shared: Sandbox) -> None:
    sds = connect(shared, dry_run=True)
    before = len(shared.requests.all())
    made = sds.captures.create(top_level_dir="runs/a", capture_type="drf", channel="ch0")
    assert (made.top_level_dir, made.channel, made.name) == ("/runs/a", "ch0", "a")
    assert made == sds.captures.create(top_level_dir="runs/a", capture_type="drf", channel="ch0")
    uuid = str(uuid4())
    assert UUID(sds.captures.read(uuid).uuid) == UUID(uuid)
    assert sds.captures.update(uuid).capture_type == "drf"
    assert sds.captures.rename(uuid, "new").name == "new"
    assert len(sds.captures.listing(capture_type="rh")) == 3
    assert len(sds.captures.search(Field.gain > 1)) == 5
    assert (sds.captures.delete(uuid), sds.captures.revoke_share_permissions(uuid)) == (True, True)
    assert sds.captures.detach_from_datasets(uuid) is True
    assert len(shared.requests.all()) == before


def test_a_row_that_cannot_be_read_is_told_and_the_others_are_given(
    connect: Connect, server: FaultServer, caplog: pytest.LogCaptureFixture
) -> None:
    good = {"uuid": str(uuid4()), "capture_type": "drf", "top_level_dir": "/runs/a", "channel": "ch0"}
    bad: dict[str, Any] = {"uuid": str(uuid4()), "capture_type": "drf", "top_level_dir": 7}
    page = {"count": 2, "next": None, "previous": None, "results": [bad, good]}
    server.on("GET", "/api/v1/assets/captures/", respond(200, json=page))
    with caplog.at_level(logging.WARNING, "dovetail.sds"):
        found = connect(server).captures.listing()
    assert [capture.uuid for capture in found] == [good["uuid"]]
    assert [(row.uuid, row.row) for row in found.unreadable] == [(bad["uuid"], bad)]
    assert "top_level_dir" in found.unreadable[0].reason
    assert bad["uuid"] in caplog.text


def test_a_deletion_whose_answer_was_lost_is_done(server: FaultServer, connect: Connect) -> None:
    server.on("DELETE", "*", close(), respond(404, json={"detail": "No Capture matches the given query."}))

    assert connect(server).captures.delete("0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")


@pytest.mark.parametrize(("asked", "sent"), [(1, "1"), (100, "100"), (500, "100")])
def test_a_page_is_as_large_as_the_caller_and_the_gateway_allow(
    server: FaultServer, connect: Connect, asked: int, sent: str
) -> None:
    server.on("GET", "*", respond(200, json={"count": 0, "next": None, "previous": None, "results": []}))

    connect(server).captures.listing(page_size=asked)

    assert f"page_size={sent}" in server.requests[0].query.split("&")


@pytest.mark.parametrize("size", [0, -1, "many", True, None])
def test_what_is_no_size_of_a_page_is_refused(connect: Connect, size: Any) -> None:
    with pytest.raises(InputError, match="page_size"):
        connect("http://127.0.0.1:1").captures.listing(page_size=size)


def test_made_up_captures_have_uuids_as_real_ones_have(connect: Connect) -> None:
    sds = connect("http://127.0.0.1:1", dry_run=True)
    uuid = "0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22"

    assert sds.captures.read(uuid).uuid == uuid
    assert sds.datasets.get(UUID(uuid)).uuid == uuid


def test_a_window_is_cut_between_two_moments() -> None:
    first = datetime(2026, 1, 1, tzinfo=UTC)
    moments = [first + timedelta(seconds=each) for each in (0, 0, 0, 5, 9)]
    before, after = Window().halves(moments) or pytest.fail("it can be cut")
    assert (before.end, after.begin) == (moments[3], moments[3])
    assert Window().halves(moments[:3]) is None
    assert Window(first, None).conditions()[0].filter_value == {"gte": first.isoformat()}
    assert Window().conditions() == []
