"""Uploads that cannot succeed: they end soon, ask no more than they have to, and hold on to nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.sandbox import Sandbox, serve
from dovetail.sds._async import upload_batch as async_batch
from dovetail.sds._sync import upload_batch as sync_batch
from dovetail.sds.errors import AuthError, FileError, ServiceError
from dovetail.sds.hashing import hash_file

from .conftest import Connect

FILES = "/api/v1/assets/files/"
CHECK = "/api/v1/assets/utils/check_contents_exist/"
LARGE = 300_000


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running


@pytest.fixture
def sandbox(shared: Sandbox) -> Iterator[Sandbox]:
    shared.requests.clear()
    yield shared
    shared.faults.clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / f"runs-{os.urandom(4).hex()}"
    made.mkdir()
    return made


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were read, as often as they were."""
    paths: list[str] = []

    def noted(path: str, *arguments: Any) -> Any:
        paths.append(path)
        return hash_file(path, *arguments)

    for module in (sync_batch, async_batch):
        monkeypatch.setattr(module, "hash_file", noted)
    return paths


def fill(folder: Path, count: int, *, same: bool = False) -> None:
    content = os.urandom(20)
    for number in range(count):
        (folder / f"{number:03}").write_bytes(content if same else os.urandom(20))


def up(client: Any, folder: Path, **options: Any) -> Any:
    return client.upload(local_path=folder, sds_path=folder.name, verbose=False, **options)


@pytest.mark.parametrize("fault", ["503", "429", "502", "drop-before"])
def test_a_gateway_that_is_overloaded_for_good_is_left_alone_at_last(
    connect: Connect, sandbox: Sandbox, folder: Path, fault: str
) -> None:
    fill(folder, 300)
    sandbox.faults.add(fault)
    report = up(connect(sandbox), folder)
    assert len(report.failed) == 300
    assert len(sandbox.requests.all()) < 150


# A file fails after three attempts, and a batch is given up after eight such files one after the other.
@pytest.mark.parametrize("fault", ["503x20", "429x20", "drop-before x20"])
def test_one_that_is_away_for_a_while_is_waited_for(
    connect: Connect, sandbox: Sandbox, folder: Path, fault: str
) -> None:
    fill(folder, 300)
    sandbox.faults.add(fault.replace(" ", ""))
    report = up(connect(sandbox), folder)
    assert len(report.failed) <= 20 // 3
    assert len(report.uploaded) + len(report.failed) == 300


def test_one_that_says_to_come_tomorrow_is_left_alone_at_once(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 300)
    sandbox.faults.add("503:retry-after=86400")
    report = up(connect(sandbox), folder)
    assert {type(failure.error) for failure in report.failed} == {ServiceError}
    assert len(report.failed) == 300
    assert len(sandbox.requests.all()) <= 32


def test_a_client_without_a_key_reads_next_to_nothing(
    connect: Connect, sandbox: Sandbox, folder: Path, read: list[str]
) -> None:
    fill(folder, 300)
    report = up(connect(sandbox, env_config={}), folder)
    assert all(isinstance(failure.error, AuthError) for failure in report.failed)
    assert len(report.failed) == 300
    assert len(read) <= 32
    assert sandbox.requests.all() == ()


def test_what_is_refused_is_not_sent_again(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    (folder / "data").write_bytes(os.urandom(LARGE))
    sandbox.faults.add(f"400@POST {FILES}")
    [failure] = up(connect(sandbox), folder).failed
    assert isinstance(failure.error, FileError)
    assert len(sandbox.requests.all("POST", FILES)) == 1


def test_a_sibling_that_goes_away_is_done_without(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 1)
    client = connect(sandbox)
    client.upload_file(local_file=folder / "000", sds_path=f"origin-{folder.name}")
    sandbox.faults.add(f"404 once@POST {FILES}")
    [failure] = up(client, folder).failed  # the gateway goes on to offer it
    assert isinstance(failure.error, FileError)
    assert len(up(client, folder).deduplicated) == 1


def test_failures_hold_on_to_nothing_they_came_through(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 3)
    sandbox.faults.add(f"500@POST {FILES}")
    (folder / "dead").symlink_to(folder)
    (folder / ("x" * 101)).write_text("too long a name")
    for failure in up(connect(sandbox), folder).failed:
        error: BaseException | None = failure.error
        while error is not None:
            assert error.__traceback__ is None
            error = error.__cause__ or error.__context__


def test_the_same_contents_that_fail_do_not_go_one_by_one(
    connect: Connect, sandbox: Sandbox, folder: Path, read: list[str]
) -> None:
    fill(folder, 40, same=True)
    sandbox.faults.add(f"500@POST {FILES}")
    report = up(connect(sandbox), folder)
    assert len(report.failed) == 40
    assert len(read) <= 3 * 40


def test_a_file_that_comes_into_another_folder_is_taken_back(
    connect: Connect, server: FaultServer, folder: Path
) -> None:
    fill(folder, 1)
    row = {"uuid": "6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11", "directory": "/elsewhere", "name": "000", "size": 20}
    check = {
        "file_exists_in_tree": False,
        "file_contents_exist_for_user": False,
        "user_mutable_attributes_differ": True,
        "asset_id": None,
    }
    server.on("POST", CHECK, respond(200, json=check))
    server.on("POST", FILES, respond(201, json=row))
    server.on("DELETE", f"{FILES}{row['uuid']}/", respond(204))
    [failure] = up(connect(server), folder).failed
    assert "another folder, 'elsewhere'" in str(failure.error)
    assert server.requests[-1].method == "DELETE"
