"""Uploads when things go wrong: on the wire, at the gateway, and on this machine's disk."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dovetail.runtime.hooks import Hooks, RequestEvent
from dovetail.sandbox import Sandbox, serve
from dovetail.sds.errors import AuthError, FileError, NetworkError, ServiceError
from dovetail.sds.hashing import blake3_of

from .conftest import Connect

FILES = "/api/v1/assets/files/"
CHECK = "/api/v1/assets/utils/check_contents_exist/"
LARGE = 1_200_000
"""Too much to be kept in memory between hashing and sending."""


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


def file_in(folder: Path, name: str = "data.bin", size: int = 1000) -> Path:
    path = folder / name
    path.write_bytes(os.urandom(size))
    return path


def up(client: Any, folder: Path, **options: Any) -> Any:
    return client.upload(local_path=folder, sds_path=folder.name, verbose=False, **options)


def rows(client: Any, folder: Path) -> list[str]:
    """The names of all rows of a folder, as many as there are of each."""
    return sorted(file.name for file in client.list_files("/") if file.directory.parts[:1] == (folder.name,))


def before(path: str, act: Callable[[], object]) -> Hooks:
    """Do something whenever a request to a path is about to leave."""

    def told(event: RequestEvent) -> None:
        if event.method == "POST" and event.url.endswith(path):
            act()

    return Hooks(on_request=(told,))


@pytest.mark.parametrize("size", [1000, LARGE])
@pytest.mark.parametrize(
    "fault", ["500 once", "503 once", "429x3:retry-after=0", "drop-before once", "drop-after once"]
)
def test_a_failure_that_passes_leaves_one_row(
    connect: Connect, sandbox: Sandbox, folder: Path, fault: str, size: int
) -> None:
    path = file_in(folder, size=size)
    sandbox.faults.add(f"{fault}@POST {FILES}")
    client = connect(sandbox)
    report = up(client, folder)
    assert len(report.uploaded) == 1
    assert report[0]().sum_blake3 == blake3_of(path)
    assert report.bytes_moved in (size, 0)  # what became of an answer that was lost is not known
    assert rows(client, folder) == ["data.bin"]


@pytest.mark.parametrize("fault", ["500 once", "drop-before once", "drop-after once", "429 once:retry-after=0"])
def test_a_row_of_known_contents_is_not_made_twice_either(
    connect: Connect, sandbox: Sandbox, folder: Path, fault: str
) -> None:
    path = file_in(folder)
    client = connect(sandbox)
    client.upload_file(local_file=path, sds_path=f"origin-{folder.name}")
    sandbox.faults.add(f"{fault}@POST {FILES}")
    assert len(up(client, folder).deduplicated) == 1
    assert rows(client, folder) == ["data.bin"]


def test_a_lost_answer_is_looked_for_and_not_asked_for_by_sending_again(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    file_in(folder, size=LARGE)
    sandbox.faults.add(f"drop-after once@POST {FILES}")
    assert len(up(connect(sandbox), folder).uploaded) == 1
    assert len(sandbox.requests.all("POST", FILES)) == 1
    assert len(sandbox.requests.all("POST", CHECK)) == 2


def test_checks_are_asked_again(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    file_in(folder)
    for fault in ("500 once", "drop-after once"):
        sandbox.faults.add(f"{fault}@POST {CHECK}")
    assert len(up(connect(sandbox), folder).uploaded) == 1


def test_failures_keep_their_class_and_their_file(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    for number in range(3):
        file_in(folder, f"{number}")
    sandbox.faults.add(f"500@POST {FILES}")
    report = up(connect(sandbox), folder)
    assert [failure.path for failure in report.failed] == [str(folder / f"{number}") for number in range(3)]
    with pytest.raises(ServiceError):
        report[0]()
    assert report[0].error_info == {"path": str(folder / "0")}


def test_a_key_that_is_not_taken_is_not_tried_for_each_file(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    for number in range(200):
        file_in(folder, f"{number:03}", size=10)
    report = up(connect(sandbox, env_config={"SDS_SECRET_TOKEN": "12345678." + "x" * 32}), folder)
    assert len(report.failed) == 200
    assert all(isinstance(failure.error, AuthError) for failure in report.failed)
    assert len(sandbox.requests.all()) < 200


def test_a_gateway_that_is_not_there_is_given_up(connect: Connect, folder: Path) -> None:
    for number in range(100):
        file_in(folder, f"{number:03}", size=10)
    report = up(connect("127.0.0.1:1"), folder)
    assert len(report.failed) == 100
    assert all(isinstance(failure.error, NetworkError) for failure in report.failed)


def test_somebody_else_who_comes_first_makes_it_present(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    path = file_in(folder)
    other = connect(sandbox)
    done: list[object] = []

    def first() -> None:
        if not done:
            done.append(path)
            send_row(sandbox, folder.name, path)

    report = up(connect(sandbox, hooks=before(FILES, first)), folder)
    assert len(report.present) == 1
    assert report[0]().uuid is not None
    assert rows(other, folder) == ["data.bin"]


def send_row(sandbox: Sandbox, directory: str, path: Path) -> None:
    """Upload by other means, also from where an event loop runs."""
    import httpx

    answer = httpx.post(
        f"{sandbox.url}{FILES}",
        headers={"Authorization": f"Api-Key: {sandbox.credentials['api_key']}"},
        data={"directory": f"/{directory}", "name": path.name},
        files={"file": (path.name, path.read_bytes())},
        trust_env=False,
    )
    assert answer.status_code == 201


def test_a_file_that_changed_after_it_was_hashed_is_hashed_again(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    path = file_in(folder, size=LARGE)
    changes = iter([os.urandom(LARGE)])

    def change() -> None:
        for content in changes:
            path.write_bytes(content)

    client = connect(sandbox, hooks=before(CHECK, change))
    report = up(client, folder)
    assert report[0]().sum_blake3 == blake3_of(path)
    assert rows(client, folder) == ["data.bin"]


def test_a_file_that_changes_all_the_time_is_told_and_not_stored(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    path = file_in(folder, size=LARGE)
    client = connect(sandbox, hooks=before(CHECK, lambda: path.write_bytes(os.urandom(LARGE))))
    [failure] = up(client, folder).failed
    assert isinstance(failure.error, FileError)
    assert "is being written to" in str(failure.error)
    assert rows(client, folder) == []


class AtFirstBytes:
    """Does something once, when the first bytes of a file have left."""

    def __init__(self, act: Callable[[], object]) -> None:
        self._act: Callable[[], object] | None = act

    def __call__(self, progress: Any) -> None:
        act = self._act
        if progress.bytes_done and act is not None:
            self._act = None
            act()


def test_a_file_that_changes_while_it_is_sent_is_not_kept(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    path = file_in(folder, size=8 * LARGE)

    def change() -> None:
        with path.open("r+b") as file:
            file.seek(-100, os.SEEK_END)
            file.write(bytes(100))

    client = connect(sandbox)
    [failure] = up(client, folder, progress=AtFirstBytes(change)).failed
    assert isinstance(failure.error, FileError)
    assert "what arrived was thrown away" in str(failure.error)
    assert rows(client, folder) == []


def test_a_file_that_becomes_shorter_while_it_is_sent_is_not_stored(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    path = file_in(folder, size=8 * LARGE)
    client = connect(sandbox)
    report = up(client, folder, progress=AtFirstBytes(lambda: os.truncate(path, 10)))
    [failure] = report.failed
    assert isinstance(failure.error, FileError)
    assert str(path) in str(failure.error)
    assert report.bytes_moved == 0
    assert rows(client, folder) == []


def test_a_file_that_grows_while_it_is_sent_is_told(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    path = file_in(folder, size=8 * LARGE)
    checksum = blake3_of(path)

    def grow() -> None:
        with path.open("ab") as file:
            file.write(b"more")

    client = connect(sandbox)
    [failure] = up(client, folder, progress=AtFirstBytes(grow)).failed
    assert "changed while it was sent" in str(failure.error)
    [row] = [file for file in client.list_files("/") if file.directory.parts[:1] == (folder.name,)]
    assert row.sum_blake3 == checksum
    assert str(row.uuid) in str(failure.error)


def test_a_file_that_vanishes_is_told_and_the_others_go(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    gone, kept = file_in(folder, "a"), file_in(folder, "b")

    def remove(progress: Any) -> None:
        gone.unlink(missing_ok=True)

    report = up(connect(sandbox), folder, progress=remove)
    assert [failure.path for failure in report.failed] == [str(gone)]
    assert isinstance(report.failed[0].error, FileError)
    assert [file.local_path for file in report.uploaded] == [kept]


def test_a_file_that_may_not_be_read_is_told_and_the_others_go(
    connect: Connect, sandbox: Sandbox, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked, kept = file_in(folder, "a"), file_in(folder, "b")
    opened: Callable[..., Any] = Path.open

    def denied(path: Path, *arguments: Any, **options: Any) -> Any:  # whoever runs the tests may read everything
        if path == locked:
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", denied)
    report = up(connect(sandbox), folder)
    [failure] = report.failed
    assert failure.path == str(locked)
    assert "Permission denied" in str(failure.error)
    assert [file.local_path for file in report.uploaded] == [kept]


PROGRAM = """
import os, signal, sys
from dovetail.sds import Client

url, key, folder, target = sys.argv[1:]
client = Client(url, env_config={"SDS_SECRET_TOKEN": key}, dry_run=False, proxy=None)

interrupted = []

def told(progress):
    if progress.files >= 5 and not interrupted:
        interrupted.append(progress)
        os.kill(os.getpid(), signal.SIGINT)

try:
    client.upload(local_path=folder, sds_path=target, verbose=False, progress=told)
except KeyboardInterrupt as interrupt:
    print(*interrupt.__notes__, flush=True)
"""


def test_ctrl_c_ends_it_and_the_next_upload_goes_on(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    for number in range(150):
        file_in(folder, f"{number:03}", size=50)
    sandbox.faults.add("latency:ms=100")
    command = [sys.executable, "-c", PROGRAM, sandbox.url, sandbox.credentials["api_key"], str(folder), folder.name]
    # It sends itself the signal: one from here would come too late where this process has to wait for its turn.
    ended = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "of 150 files are there; upload again for the rest." in ended.stdout
    sandbox.faults.clear()
    client = connect(sandbox)
    report = up(client, folder)
    assert len(report.present) >= 5
    assert not report.failed
    assert rows(client, folder) == [f"{number:03}" for number in range(150)]
