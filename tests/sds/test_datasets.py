"""Datasets by both clients: read, their files chosen by captures and folders, and what their owners may do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import msgspec
import pytest
from support.behaviours import close, respond
from support.fault_server import FaultServer

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import DatasetError, InputError
from dovetail.sds.dataset_filters import ChosenFiles, owners_of
from dovetail.sds.models import Dataset, File

from .conftest import Connect
from .gateway_steps import ADA, BO, door, put_file, put_scan


class Survey(NamedTuple):
    """A dataset with two captures and some files, one of them of another user."""

    uuid: str
    captures: tuple[str, str]


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        for gain, folder in enumerate(("runs/a", "runs/ab", "runs/new")):
            put_scan(running, folder, gain=float(gain))
        yield running
        assert running.violations == ()


@pytest.fixture
def sds(connect: Connect, shared: Sandbox) -> Any:
    return connect(shared)


@pytest.fixture
def survey(sds: Any, shared: Sandbox) -> Iterator[Survey]:
    captures = [sds.captures.create(top_level_dir=folder, capture_type="rh").uuid for folder in ("runs/a", "runs/ab")]
    files = [put_file(shared, f"docs/{number:03}.txt", str(number).encode()) for number in range(3)]
    files.append(put_file(shared, "docs/bo.txt", b"by Bo", owner=BO))
    uuid = door(shared, "datasets", name="Survey", captures=captures, files=files)["uuid"]
    door(shared, "shares", dataset=uuid, user=BO, level="contributor")
    yield Survey(uuid, (captures[0], captures[1]))
    if sds.datasets.get(uuid).is_shared:
        sds.datasets.revoke_share_permissions(uuid)
    sds.datasets.delete(uuid)
    for capture in captures:
        sds.captures.delete(capture)


def paths(files: Any) -> list[str]:
    return sorted(str(file.path) for file in files)


SCANS = ["runs/a/scan.rh.json", "runs/ab/scan.rh.json"]
DOCS = ["docs/000.txt", "docs/001.txt", "docs/002.txt", "docs/bo.txt"]


def test_a_dataset_tells_what_it_holds(sds: Any, survey: Survey) -> None:
    for dataset in (sds.datasets.get(survey.uuid), sds.get_dataset(survey.uuid)):
        assert (dataset.name, dataset.owner_email) == ("Survey", ADA)
        assert {capture.top_level_dir for capture in dataset.captures} == {"/runs/a", "/runs/ab"}
        assert dataset.created_at.utcoffset() is not None
    for rows in (sds.datasets.list_captures(survey.uuid), sds.list_dataset_captures(survey.uuid)):
        assert {row["uuid"] for row in rows} == set(survey.captures)
    for rows in (sds.datasets.list_artifact_files(survey.uuid), sds.list_dataset_artifact_files(survey.uuid)):
        assert sorted(row["name"] for row in rows) == ["000.txt", "001.txt", "002.txt", "bo.txt"]


def test_all_files_come_page_by_page(sds: Any, survey: Survey) -> None:
    files = sds.datasets.get_files(survey.uuid, page_size=2)
    assert paths(files) == DOCS + SCANS
    assert paths(files) == DOCS + SCANS
    assert paths(sds.datasets.get_files(survey.uuid, artifacts_only=True)) == DOCS


def test_folders_are_meant_as_they_are_written(sds: Any, survey: Survey) -> None:
    def of(*folders: Any, **options: Any) -> list[str]:
        return paths(sds.datasets.get_files(survey.uuid, top_level_dirs=folders, **options))

    # Below anybody's root, with any slashes, and no further than the name goes.
    assert of("runs/a") == of("/runs/a/") == of(PurePosixPath("/runs/a")) == SCANS[:1]
    assert of("docs") == DOCS
    assert of(f"/files/{BO}/docs") == ["docs/bo.txt"]
    assert of("docs", artifacts_only=True) == DOCS
    assert of("nothing") == []
    # What a capture gives is given too, in whatever folder it is.
    assert of("runs/a", capture_uuids=[survey.captures[1]]) == SCANS
    assert of("/") == DOCS + SCANS


def test_captures_choose_files(sds: Any, survey: Survey) -> None:
    files = sds.datasets.get_files(survey.uuid, capture_uuids=[survey.captures[1]])
    assert paths(files) == SCANS[1:]


def test_an_empty_filter_stands_for_nothing(sds: Any, survey: Survey) -> None:
    assert paths(sds.datasets.get_files(survey.uuid, capture_uuids=[])) == []
    assert paths(sds.datasets.get_files(survey.uuid, top_level_dirs=[])) == []
    assert paths(sds.datasets.get_files(survey.uuid, capture_uuids=[], top_level_dirs=["docs"])) == DOCS


def test_a_dataset_without_files_has_none_and_one_that_is_not_there_is_told(sds: Any, shared: Sandbox) -> None:
    uuid = door(shared, "datasets", name="Empty")["uuid"]
    assert paths(sds.datasets.get_files(uuid)) == []
    assert sds.datasets.delete(uuid) is True
    for ask in (lambda: sds.datasets.get(uuid), lambda: paths(sds.datasets.get_files(uuid))):
        with pytest.raises(DatasetError) as caught:
            ask()
        assert caught.value.status == 404


def test_a_capture_is_put_into_a_dataset_where_the_gateway_has_a_way_to(sds: Any, shared: Sandbox) -> None:
    capture = sds.captures.create(top_level_dir="runs/new", capture_type="rh").uuid
    uuid = door(shared, "datasets", name="Growing")["uuid"]
    try:
        assert [each.uuid for each in sds.add_capture_to_dataset(uuid, capture).captures] == [capture]
        assert sds.datasets.add_capture_to_dataset(uuid, capture) is True
        with pytest.raises(DatasetError) as missing:
            sds.datasets.add_capture_to_dataset(uuid4(), capture)
        assert "web pages" not in str(missing.value)
        shared.knobs.turn({"attach_capture": False})
        with pytest.raises(DatasetError, match="its web pages can") as caught:
            sds.datasets.add_capture_to_dataset(uuid, capture)
        assert caught.value.status == 404
    finally:
        shared.knobs.turn({"attach_capture": True})
        sds.datasets.delete(uuid)
        sds.captures.delete(capture)


def test_shares_are_ended_before_a_dataset_goes(sds: Any, survey: Survey, shared: Sandbox, connect: Connect) -> None:
    theirs = connect(shared, env_config={"SDS_SECRET_TOKEN": shared.credentials[BO]})
    assert theirs.datasets.get(survey.uuid).permission_level == "contributor"
    with pytest.raises(DatasetError) as caught:
        sds.datasets.delete(survey.uuid)
    assert caught.value.status == 403
    assert sds.datasets.revoke_share_permissions(survey.uuid) is True
    with pytest.raises(DatasetError) as refused:
        theirs.datasets.get(survey.uuid)
    assert refused.value.status == 403


def test_what_makes_no_sense_is_not_sent(sds: Any, shared: Sandbox) -> None:
    before, uuid = len(shared.requests.all()), str(uuid4())
    refusals: list[Callable[[], Any]] = [
        lambda: sds.datasets.get("survey"),
        lambda: sds.datasets.get_files(uuid, capture_uuids=["one"]),
        lambda: sds.datasets.get_files(uuid, top_level_dirs=["../bo"]),
        lambda: sds.datasets.get_files(uuid, top_level_dirs=["a,b"]),
        lambda: sds.datasets.get_files(uuid, page_size=0),
        lambda: sds.datasets.add_capture_to_dataset(uuid, "one"),
    ]
    for refused in refusals:
        with pytest.raises(InputError):
            refused()
    assert len(shared.requests.all()) == before


def test_in_a_dry_run_nothing_is_asked(connect: Connect, shared: Sandbox) -> None:
    sds, uuid, before = connect(shared, dry_run=True), uuid4(), len(shared.requests.all())
    assert sds.datasets.get(uuid).captures == []
    assert (sds.datasets.list_captures(uuid), sds.datasets.list_artifact_files(uuid)) == ([], [])
    assert all(file.is_sample for file in sds.datasets.get_files(uuid, top_level_dirs=["runs"]))
    assert len(list(sds.datasets.get_files(uuid))) == 75
    assert (sds.datasets.delete(uuid), sds.datasets.revoke_share_permissions(uuid)) == (True, True)
    assert sds.add_capture_to_dataset(uuid, uuid4()).files == []
    assert len(shared.requests.all()) == before


def test_captures_chosen_among_artifacts_count_for_nothing(caplog: pytest.LogCaptureFixture) -> None:
    chosen = ChosenFiles([uuid4()], None, artifacts_only=True)
    assert chosen.arguments([]) == {"artifacts_only": "true"}
    assert "counts for nothing" in caplog.text


def test_whoever_may_add_to_a_dataset_may_own_its_files() -> None:
    answer = {"uuid": "5d8a", "owner_email": ADA, "shared_users": [{"email": BO}, {"email": None}]}
    assert owners_of(msgspec.convert(answer, Dataset)) == [ADA, BO]
    linked = {"uuid": "5d8a", "files": [{"uuid": "2c4e", "directory": f"/files/{BO}/docs"}]}
    assert owners_of(msgspec.convert(linked, Dataset)) == [BO]


def test_a_deletion_whose_answer_was_lost_is_done(server: FaultServer, connect: Connect) -> None:
    server.on("DELETE", "*", close(), respond(404, json={"detail": "No Dataset matches the given query."}))

    assert connect(server).datasets.delete("5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")


def test_an_unknown_level_of_rights_is_kept(connect: Connect, server: FaultServer) -> None:
    uuid = str(uuid4())
    answer = {"uuid": uuid, "permission_level": "curator", "share_permissions": [{"permission_level": "curator"}]}
    server.on("GET", f"/api/v1/assets/datasets/{UUID(uuid).hex}/", respond(200, json=answer))
    dataset = connect(server).datasets.get(uuid)
    assert (dataset.permission_level, dataset.share_permissions[0].permission_level) == ("curator", "curator")


def test_a_folder_is_one_of_its_owner() -> None:
    chosen = ChosenFiles(None, [f"/files/{ADA}/runs"], artifacts_only=False)
    assert not chosen.needs_owners
    assert chosen.arguments([]) == {"top_level_dir": [f"/files/{ADA}/runs"]}
    assert chosen.keeps(File(name="x", directory=PurePosixPath("runs/a")))
    assert not chosen.keeps(File(name="x", directory=PurePosixPath("runsa")))
