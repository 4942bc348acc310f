"""Whatever is public, called in a dry run, sends nothing and writes nothing; whatever is new has to be listed here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.sds import AsyncClient, Client, Field, File
from dovetail.sds._async.captures import AsyncCaptures
from dovetail.sds._async.datasets import AsyncDatasets
from dovetail.sds._sync.captures import Captures
from dovetail.sds._sync.datasets import Datasets

from .conftest import Connect

UUID = "6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11"
FILE = File(uuid=UUID, name="a.txt", directory="x", size=2)
TIMES = (datetime(2023, 11, 14, tzinfo=UTC), datetime(2023, 11, 15, tzinfo=UTC))

CALLS: dict[str, list[Callable[[Any, Path], Any]]] = {
    "authenticate": [lambda sds, _: sds.authenticate()],
    "whoami": [lambda sds, _: sds.whoami()],
    "email": [lambda sds, _: sds.email()],
    "get_file": [lambda sds, _: sds.get_file(UUID)],
    "delete_file": [lambda sds, _: sds.delete_file(UUID)],
    "detach_file_from_datasets": [lambda sds, _: sds.detach_file_from_datasets(UUID)],
    "list_files": [lambda sds, _: list(sds.list_files("/")), lambda sds, _: list(sds.list_files("/x", *TIMES))],
    "upload": [
        lambda sds, here: sds.upload(local_path=here / "rec", sds_path="y"),
        lambda sds, here: sds.upload(local_path=here / "rec" / "a.txt", persist_state=False),
    ],
    "upload_file": [
        lambda sds, here: sds.upload_file(local_file=here / "rec" / "a.txt"),
        lambda sds, here: sds.upload_file(local_file=File(name="b.txt", local_path=here / "rec" / "a.txt")),
    ],
    "upload_capture": [
        lambda sds, here: sds.upload_capture(local_path=here / "rec", capture_type="drf", channel="ch0"),
    ],
    "upload_multichannel_drf_capture": [
        lambda sds, here: sds.upload_multichannel_drf_capture(local_path=here / "rec", channels=["ch0", "ch1"]),
    ],
    "download": [
        lambda sds, here: sds.download(from_sds_path="y", to_local_path=here / "new"),
        lambda sds, here: sds.download(files_to_download=[FILE], to_local_path=here / "new", overwrite=True),
        lambda sds, here: sds.download(from_sds_path="y", to_local_path=here / "new", skip_contents=True),
    ],
    "download_single_file": [
        lambda sds, here: sds.download_single_file(
            file_info=FILE, to_local_path=here / "new", skip_contents=False, overwrite=True
        ),
    ],
    "download_file": [
        lambda sds, here: sds.download_file(file_uuid=UUID, to_local_path=here / "new" / "a.txt"),
        lambda sds, _: sds.download_file(file_instance=FILE),
    ],
    "download_dataset": [
        lambda sds, here: sds.download_dataset(dataset_uuid=UUID, to_local_path=here / "new", top_level_dirs=["x"]),
    ],
    "plan_sync": [],
    "sync": [],
    "rename": [
        lambda sds, _: sds.rename("x/a.txt", "y/a.txt"),
        lambda sds, _: sds.rename(FILE, "y/a.txt", replace=True, versions=True),
    ],
    "versions": [lambda sds, _: sds.versions("x/a.txt")],
    "get_dataset": [lambda sds, _: sds.get_dataset(UUID)],
    "list_dataset_captures": [lambda sds, _: sds.list_dataset_captures(UUID)],
    "list_dataset_artifact_files": [lambda sds, _: sds.list_dataset_artifact_files(UUID)],
    "add_capture_to_dataset": [lambda sds, _: sds.add_capture_to_dataset(UUID, UUID)],
    "captures.create": [
        lambda sds, _: sds.captures.create(top_level_dir="y", capture_type="drf", channel="ch0"),
        lambda sds, _: sds.captures.create(top_level_dir="y", capture_type="rh"),
    ],
    "captures.listing": [lambda sds, _: sds.captures.listing(), lambda sds, _: sds.captures.listing(capture_type="rh")],
    "captures.search": [lambda sds, _: sds.captures.search(Field.channel == "ch0")],
    "captures.advanced_search": [
        lambda sds, _: sds.captures.advanced_search(field_path="channel", query_type="term", filter_value="ch0"),
    ],
    "captures.read": [lambda sds, _: sds.captures.read(UUID)],
    "captures.update": [lambda sds, _: sds.captures.update(UUID)],
    "captures.rename": [lambda sds, _: sds.captures.rename(UUID, "another")],
    "captures.delete": [lambda sds, _: sds.captures.delete(UUID)],
    "captures.revoke_share_permissions": [lambda sds, _: sds.captures.revoke_share_permissions(UUID)],
    "captures.detach_from_datasets": [lambda sds, _: sds.captures.detach_from_datasets(UUID)],
    "datasets.get": [lambda sds, _: sds.datasets.get(UUID)],
    "datasets.list_captures": [lambda sds, _: sds.datasets.list_captures(UUID)],
    "datasets.list_artifact_files": [lambda sds, _: sds.datasets.list_artifact_files(UUID)],
    "datasets.get_files": [
        lambda sds, _: list(sds.datasets.get_files(UUID)),
        lambda sds, _: list(sds.datasets.get_files(UUID, top_level_dirs=["x"], capture_uuids=[UUID])),
    ],
    "datasets.delete": [lambda sds, _: sds.datasets.delete(UUID)],
    "datasets.revoke_share_permissions": [lambda sds, _: sds.datasets.revoke_share_permissions(UUID)],
    "datasets.add_capture_to_dataset": [lambda sds, _: sds.datasets.add_capture_to_dataset(UUID, UUID)],
}
"""For each public method, calls of it; none for those whose plan is made of what is really there."""

NO_CALLS = {
    "base_url",
    "base_url_no_port",
    "captures",
    "closed",
    "config",
    "datasets",
    "drift",
    "dry_run",
    "host",
    "verbose",
}
"""What is public and does nothing."""

AS_IT_IS = {
    "curl",
    "events",
    "items",
    "pages",
    "request",
    "send",
    "send_detailed",
    "send_many",
    "start",
    "stream",
    "wait",
}
"""What sends a call as it is given, dry run or not; see `Client.dry_run`."""


@pytest.mark.parametrize(
    ("client", "captures", "datasets", "closing"),
    [(Client, Captures, Datasets, "close"), (AsyncClient, AsyncCaptures, AsyncDatasets, "aclose")],
)
def test_every_public_method_is_among_the_calls(client: type, captures: type, datasets: type, closing: str) -> None:
    public = {name for name in dir(client) if not name.startswith("_")} - NO_CALLS - AS_IT_IS - {closing}
    for prefix, part in (("captures", captures), ("datasets", datasets)):
        public |= {f"{prefix}.{name}" for name in dir(part) if not name.startswith("_")}

    assert public == CALLS.keys()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a recording, below which all is written that these tests could write."""
    channel = tmp_path / "rec" / "ch0"
    channel.mkdir(parents=True)
    (channel / "rf@1.000.h5").write_bytes(b"samples")
    (tmp_path / "rec" / "a.txt").write_text("notes", encoding="utf-8")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    return tmp_path


def tree(folder: Path) -> list[tuple[Path, int]]:
    return sorted((path, path.stat().st_mtime_ns) for path in folder.rglob("*"))


@pytest.mark.parametrize("name", [name for name, calls in CALLS.items() if calls])
def test_it_sends_and_writes_nothing(server: FaultServer, connect: Connect, here: Path, name: str) -> None:
    server.on("GET", "*", respond(200, json={"count": 0, "next": None, "previous": None, "results": []}))
    client = connect(server, dry_run=True)
    before = tree(here)

    for call in CALLS[name]:
        call(client, here)

    assert server.requests == []
    assert tree(here) == before


@pytest.mark.parametrize("direction", ["up", "down"])
def test_a_plan_of_what_is_really_there_is_made_and_not_carried_out(
    server: FaultServer, connect: Connect, here: Path, direction: str
) -> None:
    server.on("GET", "*", respond(200, json={"count": 0, "next": None, "previous": None, "results": []}))
    client = connect(server, dry_run=True)
    before = tree(here / "rec")

    plan = client.plan_sync(here / "rec", "y", direction=direction)
    report = client.sync(here / "rec", "y", direction=direction, delete=direction == "up", verbose=False)

    assert {request.method for request in server.requests} == {"GET"}
    assert len(plan.new) == (2 if direction == "up" else 0)
    assert list(report) == []
    assert tree(here / "rec") == before
