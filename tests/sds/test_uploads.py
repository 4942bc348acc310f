"""Uploads to a sandbox: what is sent, what is not, and what the report says."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import AsyncClient, Client
from dovetail.sds.errors import FileError, InputError
from dovetail.sds.hash_cache import HashCache
from dovetail.sds.hashing import FileState, blake3_of
from dovetail.sds.models import File
from dovetail.sds.tally import TransferProgress

from .conftest import Connect

CHECK = "/check_contents_exist/"
FILES = "/assets/files/"


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running


@pytest.fixture
def sandbox(shared: Sandbox) -> Iterator[Sandbox]:
    shared.requests.clear()
    yield shared
    shared.faults.clear()
    assert shared.violations == ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose contents no other test has; its name is that of its place at the gateway."""
    made = tmp_path / f"runs-{os.urandom(4).hex()}"
    (made / "a").mkdir(parents=True)
    return made


def fill(folder: Path, count: int = 5, size: int = 500) -> None:
    for number in range(count):
        (folder / "a" / f"{number}.h5").write_bytes(os.urandom(size))


def settle(folder: Path) -> None:
    """Make it look as if nobody had written to the files for a long time."""
    for path in folder.rglob("*.h5"):
        os.utime(path, (1_600_000_000, 1_600_000_000))


def up(client: Any, folder: Path, **options: Any) -> Any:
    return client.upload(local_path=folder, sds_path=folder.name, verbose=False, **options)


def kinds(sandbox: Sandbox) -> dict[str, int]:
    """Requests by kind: checks of contents, rows for contents that are there, and contents."""
    sent = sandbox.requests.all("POST", FILES)
    rows = sum(b"sibling_uuid" in each.body for each in sent)
    return {"checks": len(sandbox.requests.all("POST", CHECK)), "rows": rows, "contents": len(sent) - rows}


def test_a_folder_goes_up_with_a_result_for_each_file_in_order(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    fill(folder)
    (folder / "z.txt").write_text(folder.name)
    (folder / "big.bin").write_bytes(os.urandom(1_500_000))
    (folder / "z.txt").chmod(0o640)
    report = up(connect(sandbox), folder)
    assert [file().name for file in report] == ["big.bin", "z.txt", "0.h5", "1.h5", "2.h5", "3.h5", "4.h5"]
    assert len(report.uploaded) == 7
    assert report.bytes_moved == 1_500_000 + len(folder.name) + 5 * 500
    text = report[1]()
    assert (text.path, text.media_type, text.permissions) == (
        PurePosixPath(folder.name, "z.txt"),
        "text/plain",
        "rw-r-----",
    )
    assert text.uuid is not None
    assert text.local_path == folder / "z.txt"
    assert report[0]().sum_blake3 == blake3_of(folder / "big.bin")
    assert kinds(sandbox) == {"checks": 7, "rows": 0, "contents": 7}


def test_what_is_there_already_costs_one_small_request_and_has_its_uuid(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    fill(folder)
    client = connect(sandbox)
    first = up(client, folder)
    sandbox.requests.clear()
    second = up(client, folder)
    assert [file.uuid for file in second.present] == [result().uuid for result in first]
    assert second.bytes_moved == 0
    assert kinds(sandbox) == {"checks": 5, "rows": 0, "contents": 0}


def test_contents_that_are_there_under_another_path_become_a_row(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    fill(folder, 3)
    client = connect(sandbox)
    up(client, folder)
    sandbox.requests.clear()
    report = client.upload(local_path=folder, sds_path=f"{folder.name}-copy", verbose=False)
    assert len(report.deduplicated) == 3
    assert kinds(sandbox) == {"checks": 3, "rows": 3, "contents": 0}
    assert {file.name for file in client.list_files(f"{folder.name}-copy")} == {"0.h5", "1.h5", "2.h5"}


def test_the_same_contents_in_many_files_are_sent_once(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    for number in range(40):
        (folder / f"{number:02}").write_bytes(f"same {folder.name}".encode())
    report = up(connect(sandbox), folder)
    assert (len(report.uploaded), len(report.deduplicated)) == (1, 39)
    assert kinds(sandbox)["contents"] == 1
    assert [result().name for result in report] == [f"{number:02}" for number in range(40)]


def test_another_place_is_another_upload(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    """The record of uploads knows host, account and target."""
    fill(folder, 2)
    client = connect(sandbox)
    up(client, folder)
    other = connect(sandbox, env_config={"SDS_SECRET_TOKEN": sandbox.credentials["bo@example.com"]})
    assert len(up(other, folder).uploaded) == 2
    assert len(client.upload(local_path=folder, sds_path="elsewhere/" + folder.name, verbose=False)) == 2


def test_a_record_is_trusted_only_when_asked(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 2)
    settle(folder)
    client = connect(sandbox)
    first = up(client, folder)
    for result in first:
        client.delete_file(result().uuid)
    sandbox.requests.clear()
    trusted = up(client, folder, trust_record=True)
    assert [file.uuid for file in trusted.present] == [result().uuid for result in first]
    assert kinds(sandbox) == {"checks": 0, "rows": 0, "contents": 0}
    assert len(up(client, folder).uploaded) == 2


def test_a_changed_file_is_no_longer_what_the_record_says(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 1)
    settle(folder)
    client = connect(sandbox)
    up(client, folder)
    (folder / "a" / "0.h5").write_bytes(os.urandom(501))
    assert len(up(client, folder, trust_record=True).uploaded) == 1


def test_a_file_that_was_just_being_written_is_asked_for_whatever_the_record_says(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    fill(folder, 1)
    client = connect(sandbox)
    up(client, folder)
    sandbox.requests.clear()
    assert len(up(client, folder, trust_record=True).present) == 1
    assert kinds(sandbox)["checks"] == 1


def test_contents_that_were_changed_and_dated_back_are_noticed(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    fill(folder, 1, size=200_000)
    settle(folder)
    client = connect(sandbox)
    up(client, folder)
    fill(folder, 1, size=200_000)
    settle(folder)
    report = up(client, folder)
    assert [file.sum_blake3 for file in report.uploaded] == [blake3_of(folder / "a" / "0.h5")]


def test_a_checksum_that_is_remembered_wrongly_is_found_out(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 1, size=200_000)
    settle(folder)
    path = folder / "a" / "0.h5"
    with HashCache() as cache:
        cache.put(str(path), FileState.of(path.stat()), "0a" * 32)
    client = connect(sandbox)
    for outcome in ("uploaded", "present"):
        [moved] = up(client, folder).outcomes
        assert (moved.outcome, moved.result().sum_blake3) == (outcome, blake3_of(path))
    assert [file.name for file in client.list_files(folder.name)] == ["0.h5"]


def test_no_state_is_kept_when_that_is_not_wanted(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 1)
    up(connect(sandbox), folder, persist_state=False)
    assert not Path(os.environ["XDG_STATE_HOME"]).exists()


def test_one_file_that_cannot_go_does_not_keep_the_others_from_it(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    fill(folder, 2)
    (folder / ("x" * 101)).write_text("too long a name")
    (folder / "empty").touch()
    report = up(connect(sandbox), folder)
    assert len(report.uploaded) == 2
    [failure] = report.failed
    assert isinstance(failure.error, FileError)
    assert failure.path == str(folder / ("x" * 101))
    assert report.skipped == [("empty", "empty: the gateway takes no empty files")]
    with pytest.raises(FileError, match="101 characters"):
        report[0]()


def test_a_file_is_an_upload_too(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 1)
    [result] = connect(sandbox).upload(local_path=folder / "a" / "0.h5", sds_path=folder.name, verbose=False)
    assert result().path == PurePosixPath(folder.name, "0.h5")


def test_one_file_goes_under_the_name_that_it_is_given(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 1)
    path = folder / "a" / "0.h5"
    client = connect(sandbox)
    for _ in range(2):  # new contents take their name from one field of the form, known ones from another
        given = File(
            name="other.h5", directory=os.urandom(4).hex(), media_type="x/y", permissions=0o600, local_path=path
        )
        made = client.upload_file(local_file=given, sds_path=folder.name)
        assert made.path == PurePosixPath(folder.name) / given.path
        assert (made.media_type, made.permissions, made.local_path) == ("x/y", "rw-------", path)
        assert client.get_file(made.uuid).path == made.path
        assert given.uuid is None
    assert client.upload_file(local_file=path, sds_path=folder.name).name == "0.h5"
    assert client.upload_file(local_file=str(path), sds_path=folder.name).name == "0.h5"


def test_one_file_that_makes_no_sense_is_refused_before_anything_is_sent(
    connect: Connect, sandbox: Sandbox, folder: Path
) -> None:
    (folder / "empty").touch()
    (folder / "full").write_text("x")
    client = connect(sandbox)
    for given in (folder, folder / "missing", folder / "empty", File(name="x"), 3):
        with pytest.raises(InputError):
            client.upload_file(local_file=given)
    with pytest.raises(InputError, match="101 characters"):
        client.upload_file(local_file=File(name="x" * 101, local_path=folder / "full"))
    with pytest.raises(InputError, match="leaves your root"):
        client.upload_file(local_file=folder / "full", sds_path="../..")
    with pytest.raises(InputError, match="nothing at"):
        client.upload(local_path=folder / "missing")
    assert sandbox.requests.all() == ()


def test_a_dry_run_looks_and_sends_nothing(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 2)
    client = connect(sandbox, dry_run=True)
    report = up(client, folder)
    assert [file.uuid for file in report.planned] == [None, None]
    assert [file.size for file in report.planned] == [500, 500]
    assert client.upload_file(local_file=folder / "a" / "0.h5", sds_path="x").path == PurePosixPath("x/0.h5")
    assert sandbox.requests.all() == ()
    assert not Path(os.environ["XDG_STATE_HOME"]).exists()


def test_progress_is_told_and_ends_with_everything(connect: Connect, sandbox: Sandbox, folder: Path) -> None:
    fill(folder, 3)
    (folder / "big.bin").write_bytes(os.urandom(1_000_000))
    told: list[TransferProgress] = []
    up(connect(sandbox), folder, progress=told.append)
    assert told[-1] == (4, 4, 1_001_500, 1_001_500)
    assert any(0 < each.bytes_done < 1_000_000 for each in told)


def test_nothing_is_said_unless_wanted(
    connect: Connect, sandbox: Sandbox, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill(folder, 1)
    client = connect(sandbox)
    up(client, folder)
    assert capsys.readouterr().err == ""
    client.upload(local_path=folder, sds_path=folder.name)
    assert capsys.readouterr().err.startswith(f"Uploading {folder.name}: 500 B of 500 B")


def test_it_works_where_an_event_loop_runs(sandbox: Sandbox, folder: Path) -> None:
    """As in a notebook: with the sync client as well as with the async one."""
    fill(folder, 3)
    options: dict[str, Any] = {
        "env_config": {"SDS_SECRET_TOKEN": sandbox.credentials["api_key"]},
        "dry_run": False,
        "proxy": None,
    }

    async def main() -> None:
        with Client(sandbox.url, **options) as client:
            assert len(up(client, folder).uploaded) == 3
        async with AsyncClient(sandbox.url, **options) as client:
            report = await client.upload(local_path=folder, sds_path=folder.name, verbose=False)
            assert len(report.present) == 3

    asyncio.run(main())


def test_memory_stays_flat_for_a_large_file(sandbox: Sandbox, folder: Path) -> None:
    """In a process of its own: a file of 96 MiB adds less than a third of that."""
    with (folder / "large.bin").open("wb") as file:
        file.write(os.urandom(64))
        file.truncate(96 * 1024 * 1024)
    (folder / "a" / "first").write_bytes(os.urandom(70_000))
    program = (
        "import resource, sys\n"
        "from dovetail.sds import Client\n"
        "client = Client(sys.argv[1], env_config={'SDS_SECRET_TOKEN': sys.argv[2]}, dry_run=False, proxy=None)\n"
        "def up(path): assert client.upload(local_path=path, sds_path='m', verbose=False)[0]\n"
        "up(sys.argv[3] + '/a')\n"
        "idle = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "up(sys.argv[3] + '/large.bin')\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - idle)\n"
    )
    told = asyncio.run(_output(sys.executable, "-c", program, sandbox.url, sandbox.credentials["api_key"], str(folder)))
    assert int(told) < 32 * 1024  # in units of 1 KiB


async def _output(*command: str) -> str:
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    assert process.returncode == 0
    return output.decode()
