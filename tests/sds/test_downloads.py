"""Downloads from a gateway: what comes, where it lies, and what is left alone."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from blake3 import blake3
from support.behaviours import respond, stall
from support.fault_server import FaultServer

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import Client, File, errors, hash_cache

from .conftest import Connect
from .gateway_steps import ADA, BO, door, put_file

DOWNLOADS = "/download/"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def sds(connect: Connect, sandbox: Sandbox) -> Any:
    return connect(sandbox)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "here"


def tree(folder: Path) -> dict[str, bytes]:
    """Everything in a folder, unfinished files too."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def fetched(sandbox: Sandbox) -> int:
    return len(sandbox.requests.all("GET", DOWNLOADS))


def fetch(sds: Any, target: Path, path: str = "/runs", **options: Any) -> Any:
    return sds.download(from_sds_path=path, to_local_path=target, verbose=False, **options)


def share(sandbox: Sandbox, uuid: str) -> None:
    """Bo lets Ada have a file of his."""
    dataset = door(sandbox, "datasets", owner=BO, name="Of Bo", files=[uuid])["uuid"]
    door(sandbox, "shares", dataset=dataset, user=ADA, level="viewer")


def test_a_folder_comes_with_one_request_a_file_and_one_for_a_hundred(sds: Any, sandbox: Sandbox, target: Path) -> None:
    there = {f"d{n % 3}/f{n:03}.bin": os.urandom(n + 1) for n in range(130)}
    for path, content in there.items():
        put_file(sandbox, f"runs/{path}", content)
    before = len(sandbox.requests.all())
    report = fetch(sds, target)
    assert tree(target) == there
    assert len(report) == len(report.downloaded) == 130
    assert all(report)
    assert len(sandbox.requests.all()) - before == 130 + 2
    assert report.bytes_moved == sum(map(len, there.values()))
    file = report[0]()
    assert file.local_path == target / "d0/f000.bin"
    assert file.is_local
    assert file.compute_sum_blake3() == file.sum_blake3


def test_a_file_that_is_asked_for_lies_in_the_folder(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/a/x.txt", b"x")
    put_file(sandbox, "runs/a/x.txt.old", b"old")
    fetch(sds, target, "runs/a/x.txt")
    assert tree(target) == {"x.txt": b"x"}


def test_folders_that_begin_alike_are_others(sds: Any, sandbox: Sandbox, target: Path) -> None:
    for path in ("d/x", "data/x", "d1/x"):
        put_file(sandbox, path, path.encode())
    fetch(sds, target, "/d")
    assert tree(target) == {"x": b"d/x"}


def test_a_seed_finds_its_files_where_it_looks(sds: Any, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    put_file(sandbox, "my_spectrum_capture/capture_0.csv", b"0.1")
    local_downloads = Path("sds-downloads") / "files" / "my_spectrum_capture"
    sds.download(from_sds_path="my_spectrum_capture", to_local_path=local_downloads, verbose=False)
    assert [path.name for path in local_downloads.iterdir()] == ["capture_0.csv"]


def test_what_is_here_already_is_left_alone_without_a_request(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/same", b"same")
    put_file(sandbox, "runs/other", b"theirs")
    target.mkdir()
    (target / "same").write_bytes(b"same")
    (target / "other").write_bytes(b"mine!!")
    report = fetch(sds, target)
    assert fetched(sandbox) == 0
    assert tree(target) == {"same": b"same", "other": b"mine!!"}
    assert [file.name for file in report.present] == ["same"]
    ((path, reason),) = report.skipped
    assert path == "/runs/other"
    assert "other contents" in reason


def test_what_is_known_of_files_here_is_asked_of_one_database_by_all_threads(
    sds: Any, sandbox: Sandbox, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    original = hash_cache.StateDatabase

    def opening(*arguments: Any) -> Any:
        opened.append(arguments)
        threading.Event().wait(0.1)  # meanwhile others come
        return original(*arguments)

    monkeypatch.setattr(hash_cache, "StateDatabase", opening)
    target.mkdir()
    for number in range(4):
        put_file(sandbox, f"runs/{number}", b"%d" % number)
        (target / f"{number}").write_bytes(b"%d" % number)
    assert len(fetch(sds, target).present) == 4
    assert len(opened) == 1


def test_overwriting_replaces_only_what_differs(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/same", b"same")
    put_file(sandbox, "runs/other", b"theirs")
    target.mkdir()
    (target / "same").write_bytes(b"same")
    (target / "other").write_bytes(b"mine!!")
    before = (target / "same").stat()
    report = fetch(sds, target, overwrite=True)
    assert fetched(sandbox) == 1
    assert tree(target) == {"same": b"same", "other": b"theirs"}
    assert (target / "same").stat().st_ino == before.st_ino
    assert (len(report.present), len(report.downloaded), report.skipped) == (1, 1, [])


def test_the_metadata_alone_take_no_request_a_file_and_write_nothing(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/a", b"12345")
    report = fetch(sds, target, skip_contents=True)
    assert [(file.name, file.size, file.local_path) for file in (result() for result in report)] == [("a", 5, None)]
    assert len(sandbox.requests.all("GET", "/assets/files/")) == 1
    assert not target.exists()


def test_an_empty_folder_is_no_error(sds: Any, sandbox: Sandbox, target: Path) -> None:
    report = fetch(sds, target, "/nothing")
    assert (len(report), report.failed, repr(report)[:33]) == (0, [], "<TransferReport: nothing to move;"[:33])


def test_a_list_of_files_lies_as_below_the_root(sds: Any, sandbox: Sandbox, target: Path) -> None:
    for path in ("runs/a/x", "runs/b/x", "y"):
        put_file(sandbox, path, path.encode())
    files = [file for file in sds.list_files("/") if file.name != "y"]
    sds.download(files_to_download=files, to_local_path=target, verbose=False)
    assert tree(target) == {"runs/a/x": b"runs/a/x", "runs/b/x": b"runs/b/x"}
    assert all(file.local_path is None for file in files), "the caller's own are left as they are"


def test_a_listing_may_be_given_as_it_is(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/a/x", b"x")
    listing = sds.list_files("/runs")
    sds.download(files_to_download=getattr(listing, "target", listing), to_local_path=target, verbose=False)
    assert tree(target) == {"runs/a/x": b"x"}


def test_the_root_keeps_owners_apart_and_takes_the_newest_version(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "docs/x", b"old")
    put_file(sandbox, "docs/x", b"newest")
    mine = put_file(sandbox, "docs/mine", b"m")
    his = put_file(sandbox, "docs/x", b"by Bo", owner=BO)
    share(sandbox, his)
    uuid = door(sandbox, "datasets", name="Survey", files=[mine, his])["uuid"]
    report = fetch(sds, target, "/")
    in_dataset = {f"files/{ADA}/docs/mine": b"m", f"files/{BO}/docs/x": b"by Bo"}
    assert tree(target) == in_dataset | {f"files/{ADA}/docs/x": b"newest"}
    assert [(path, reason) for path, reason in report.skipped] == [("/docs/x", "there is a newer version")]
    other = target.with_name("dataset")
    found = sds.download_dataset(dataset_uuid=uuid, to_local_path=other, verbose=False)
    assert tree(other) == in_dataset
    assert len(found.downloaded) == 2
    only = target.with_name("only")
    sds.download_dataset(dataset_uuid=uuid, to_local_path=only, top_level_dirs=["docs"], verbose=False)
    assert tree(only) == tree(other), "folders are written as everywhere else"
    none = sds.download_dataset(dataset_uuid=uuid, to_local_path=only, capture_uuids=[], verbose=False)
    assert len(none) == 0


def test_times_choose_recordings(sds: Any, sandbox: Sandbox, target: Path) -> None:
    for second in (100, 200, 300):
        put_file(sandbox, f"runs/rf@{second}.000.h5", b"x%d" % second)
    start, end = (datetime.fromtimestamp(second, UTC) for second in (150, 250))
    fetch(sds, target, start_time=start, end_time=end)
    assert list(tree(target)) == ["rf@200.000.h5"]


@pytest.mark.parametrize("name", ["../../outside", "/etc/outside", "..", "a/../../outside", "nul\0l"])
def test_a_name_that_would_lead_elsewhere_is_refused_and_the_rest_comes(
    sds: Any, sandbox: Sandbox, target: Path, name: str
) -> None:
    put_file(sandbox, "runs/good", b"good")
    door(sandbox, "files", owner=ADA, directory=f"/files/{ADA}/runs", name=name, text="evil")
    report = fetch(sds, target)
    assert tree(target) == {"good": b"good"}
    assert sorted(path.name for path in target.parent.iterdir()) == ["here", "home"]
    ((path, error),) = report.failed
    assert isinstance(error, errors.FileError)
    assert path == f"/runs/{name}"
    assert "cannot be written here" in str(error)


def test_a_folder_that_would_lead_elsewhere_is_refused(sds: Any, sandbox: Sandbox, target: Path) -> None:
    door(sandbox, "files", owner=ADA, directory=f"/files/{ADA}/runs/../../../../x", name="evil", text="evil")
    put_file(sandbox, "runs/good", b"good")
    report = fetch(sds, target)
    assert tree(target) == {"good": b"good"}
    assert len(report.failed) == 1


def test_a_file_where_a_folder_must_be_fails_alone(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/a/x", b"x")
    put_file(sandbox, "runs/b/x", b"x")
    put_file(sandbox, "runs/c", b"c")
    target.mkdir()
    (target / "a").write_bytes(b"a file of mine")
    (target / "c").mkdir()
    report = fetch(sds, target)
    assert tree(target) == {"a": b"a file of mine", "b/x": b"x"}
    assert sorted(path for path, _ in report.failed) == ["/runs/a/x", "/runs/c"]
    assert all(isinstance(error, errors.FileError) for _, error in report.failed)


def test_two_owners_of_one_path_do_not_share_a_place(sds: Any, sandbox: Sandbox, target: Path) -> None:
    mine, his = put_file(sandbox, "docs/x", b"mine"), put_file(sandbox, "docs/x", b"his", owner=BO)
    share(sandbox, his)
    files = sorted(sds.list_files("/"), key=lambda file: str(file.uuid) != mine)
    report = sds.download(files_to_download=files, to_local_path=target, verbose=False)
    assert tree(target) == {"docs/x": b"mine"}
    ((path, error),) = report.failed
    assert path == "/docs/x"
    assert "another file is 'docs/x' already here" in str(error)


def test_one_file_to_one_path(sds: Any, sandbox: Sandbox, tmp_path: Path) -> None:
    uuid = put_file(sandbox, "runs/a", b"contents")
    told: list[int] = []
    file = sds.download_file(file_uuid=uuid, to_local_path=tmp_path / "new" / "b", progress_callback=told.append)
    assert (tmp_path / "new" / "b").read_bytes() == b"contents"
    assert (file.local_path, sum(told)) == (tmp_path / "new" / "b", 8)
    (tmp_path / "b").write_bytes(b"something else")
    again = sds.download_file(file_instance=file, to_local_path=tmp_path / "b")
    assert again.local_path.read_bytes() == b"contents", "it always overwrites"


def test_one_file_without_a_path_goes_to_a_temporary_file(
    sds: Any, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    uuid = put_file(sandbox, "runs/a", b"contents")
    file = sds.download_file(file_uuid=uuid)
    assert file.local_path.parent == tmp_path / "tmp"
    assert file.local_path.read_bytes() == b"contents"
    assert "temporary" in caplog.text
    file.local_path.unlink()
    sandbox.faults.add("404@GET /api/v1/assets/files/*/download")
    with pytest.raises(errors.FileError):
        sds.download_file(file_uuid=uuid, warn_missing_path=False)
    assert list((tmp_path / "tmp").iterdir()) == []


def test_one_file_of_a_listing_into_a_folder(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/a", b"contents")
    (file,) = sds.list_files("/runs")
    assert sds.download_single_file(file_info=file, to_local_path=target)().local_path == target / "runs" / "a"
    (target / "runs" / "a").write_bytes(b"mine")
    result = sds.download_single_file(file_info=file, to_local_path=target)
    assert not result
    with pytest.raises(errors.FileError, match="other contents"):
        result()
    assert (target / "runs" / "a").read_bytes() == b"mine"
    assert sds.download_single_file(file_info=file, to_local_path=target, overwrite=True)


def test_what_makes_no_sense_is_refused_before_anything_is_sent(sds: Any, sandbox: Sandbox, target: Path) -> None:
    with pytest.raises(errors.InputError, match="one of"):
        sds.download(to_local_path=target)
    with pytest.raises(errors.InputError, match="one of"):
        sds.download(from_sds_path="/a", files_to_download=[], to_local_path=target)
    with pytest.raises(errors.InputError, match="a list is taken as it is"):
        sds.download(files_to_download=[], start_time=datetime.now(UTC), to_local_path=target)
    with pytest.raises(errors.InputError, match="leaves your root"):
        fetch(sds, target, "/../x")
    with pytest.raises(errors.InputError, match="one of"):
        sds.download_file(to_local_path=target)
    target.write_bytes(b"a file")
    with pytest.raises(errors.InputError, match="no folder"):
        fetch(sds, target)
    assert sandbox.requests.all() == ()
    assert target.read_bytes() == b"a file"


def test_a_dry_run_asks_nothing_and_writes_nothing(sds: Any, sandbox: Sandbox, target: Path) -> None:
    client = getattr(sds, "target", sds)
    client.dry_run = True
    report = fetch(sds, target)
    assert len(report) == 10
    assert all(result().is_sample for result in report)
    assert len(sds.download_dataset(dataset_uuid="5d8a4b100e0d4d618f0a51f6a2f0c7b9", to_local_path=target)) == 10
    file = File(name="x", uuid="5d8a4b100e0d4d618f0a51f6a2f0c7b9")
    assert sds.download_file(file_instance=file, to_local_path=target / "x") is file
    assert sds.download(files_to_download=[file], to_local_path=target)[0]() is file
    assert sandbox.requests.all() == ()
    assert not target.exists()


def test_progress_is_told(sds: Any, sandbox: Sandbox, target: Path) -> None:
    for n in range(3):
        put_file(sandbox, f"runs/{n}", b"x" * 100)
    told: list[Any] = []
    fetch(sds, target, progress=told.append)
    assert told[-1] == (3, 3, 300, 300)


def test_a_sum_that_the_gateway_does_not_tell_is_no_reason_to_trust_what_is_here(
    sds: Any, sandbox: Sandbox, target: Path
) -> None:
    put_file(sandbox, "runs/a", b"contents")
    (file,) = sds.list_files("/runs")
    file.sum_blake3 = None
    (target / "runs").mkdir(parents=True)
    (target / "runs" / "a").write_bytes(b"contents")
    report = sds.download(files_to_download=[file], to_local_path=target, verbose=False)
    assert len(report.skipped) == 1
    file.size = 3
    report = sds.download(files_to_download=[file], to_local_path=target, overwrite=True, verbose=False)
    ((_, error),) = report.failed
    assert "3" in str(error)
    assert (target / "runs" / "a").read_bytes() == b"contents"


def test_a_wrong_size_in_the_listing_does_not_keep_a_file_back_whose_checksum_is_right(
    sds: Any, sandbox: Sandbox, target: Path
) -> None:
    text, total = "contents", blake3(b"contents").hexdigest()
    where = f"/files/{ADA}/runs"
    door(sandbox, "files", owner=ADA, directory=where, name="a", text=text, size=3, sum_blake3=total)
    report = fetch(sds, target)
    assert tree(target) == {"a": b"contents"}
    assert report[0]().size == 8


def test_several_files_come_at_a_time(connect: Connect, server: FaultServer, target: Path) -> None:
    rows = [
        {
            "uuid": f"6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a1{n}",
            "name": str(n),
            "directory": f"/files/{ADA}/runs",
            "size": 1,
        }
        for n in range(8)
    ]
    gate = server.gate()
    server.on("GET", "/api/v1/assets/files/", respond(200, json={"count": 8, "results": rows, "warnings": []}))
    server.on("GET", "*", stall(gate, respond(200, body=b"x")))
    sds = connect(server)
    with ThreadPoolExecutor(1) as aside:
        report = aside.submit(fetch, sds, target)
        server.wait_for_requests(1 + 8)  # all are under way before the first is answered
        gate.set()
        assert len(report.result().downloaded) == 8


@pytest.mark.parametrize("way", ["path", "list"])
def test_a_bar_counts_bytes_of_a_path_and_of_a_list(
    sds: Any, sandbox: Sandbox, target: Path, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    put_file(sandbox, "runs/a", b"x" * 3000)
    if way == "path":
        sds.download(from_sds_path="/runs", to_local_path=target)
    else:
        sds.download(files_to_download=[*sds.list_files("/runs")], to_local_path=target)
    shown = capsys.readouterr()
    assert "3.0 kB of 3.0 kB" in shown.err
    assert shown.out == ""


def test_what_is_on_its_way_is_not_in_its_place(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/a", b"x" * 300_000)
    target.mkdir()
    seen: list[set[str]] = []
    fetch(sds, target, progress=lambda now: seen.append({path.name for path in target.iterdir()}))
    partly = [names for names in seen if names and "a" not in names]
    assert all(name.startswith(".dovetail-") for names in partly for name in names)
    assert partly
    assert {path.name for path in target.iterdir()} == {"a"}


def test_a_download_works_where_a_loop_runs(sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/a", b"x")
    config = {"SDS_SECRET_TOKEN": sandbox.credentials["api_key"]}

    async def notebook() -> int:
        with Client(sandbox.url, env_config=config, dry_run=False, proxy=None) as client:
            return len(fetch(client, target))

    assert asyncio.run(notebook()) == 1
    assert tree(target) == {"a": b"x"}


def test_a_path_with_nothing_at_it_is_told(
    sds: Any, sandbox: Sandbox, target: Path, caplog: pytest.LogCaptureFixture
) -> None:
    put_file(sandbox, "runs2/x", b"x")
    with caplog.at_level("WARNING", logger="dovetail.sds"):
        assert list(fetch(sds, target)) == []
    assert "There is nothing at /runs." in caplog.text
