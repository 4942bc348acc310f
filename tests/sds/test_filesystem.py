"""The account's files as an fsspec file system, as pandas, pyarrow, h5py, Dask and Digital RF use them."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import digital_rf
import fsspec
import h5py
import numpy as np
import pandas as pd
import pytest
from blake3 import blake3
from tests.support.recordings import BEGIN, RATE, write_recording

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import Client, InputError
from dovetail.sds.filesystem import SdsFileSystem
from dovetail.sds.filesystem.contents import SMALL
from dovetail_api.sds.operations import captures
from sds.contract_steps import clear, contents, paths, put
from sds.gateway_steps import door

TABLE = pd.DataFrame({"id": range(1000), "level": [number / 8 for number in range(1000)]})
LARGE = os.urandom(SMALL + 1234)


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def gateway(shared: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """The environment leads to the sandbox, and the protocol to our class, as the entry point makes it."""
    monkeypatch.setenv("SDS_HOST", shared.url)
    monkeypatch.setenv("SDS_SECRET_TOKEN", shared.credentials["api_key"])
    registry: Any = sys.modules["fsspec.registry"]
    kept = dict(registry._registry)
    fsspec.register_implementation("sds", SdsFileSystem, clobber=True)
    before = shared.knobs.values()
    yield shared
    shared.faults.clear()
    shared.knobs.turn(before)
    registry._registry.clear()
    registry._registry.update(kept)


@pytest.fixture
def files(gateway: Sandbox) -> Iterator[SdsFileSystem]:
    """An empty file system."""
    made = fsspec.filesystem("sds")
    assert isinstance(made, SdsFileSystem)
    yield made
    gateway.faults.clear()
    clear(made.client)
    made.close()


@pytest.fixture(params=[False, True], ids=["whole", "ranges"])
def ranges(gateway: Sandbox, request: pytest.FixtureRequest) -> bool:
    """A gateway that gives files whole, as the public one does, and one that gives pieces of them."""
    gateway.knobs.turn({"range_downloads": request.param})
    return bool(request.param)


def test_pandas_reads_and_writes(files: SdsFileSystem) -> None:
    TABLE.to_csv("sds://runs/table.csv", index=False)
    assert pd.read_csv("sds://runs/table.csv").equals(TABLE)
    TABLE.to_parquet("sds:///runs/table.parquet")
    assert pd.read_parquet("sds://runs/table.parquet", columns=["level"]).equals(TABLE[["level"]])
    assert paths(files.client) == ["/runs/table.csv", "/runs/table.parquet"]


def test_the_connection_may_come_with_the_call(gateway: Sandbox, files: SdsFileSystem, tmp_path: Path) -> None:
    key = gateway.credentials["api_key"]
    (tmp_path / "settings.env").write_text(f"SDS_SECRET_TOKEN={key}\n")
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("SDS_HOST")
        patched.delenv("SDS_SECRET_TOKEN")
        by_mapping: dict[str, Any] = {"host": gateway.url, "env_config": {"SDS_SECRET_TOKEN": key}}
        by_file: dict[str, Any] = {"host": gateway.url, "env_file": str(tmp_path / "settings.env")}
        TABLE.to_csv("sds://table.csv", index=False, storage_options=by_mapping)
        assert pd.read_csv("sds://table.csv", storage_options=by_file).equals(TABLE)
        with Client(gateway.url, env_config={"SDS_SECRET_TOKEN": key}, dry_run=False) as client:
            assert pd.read_csv("sds://table.csv", storage_options={"client": client}).equals(TABLE)
        for options in (by_mapping, by_file):
            fsspec.filesystem("sds", **options).close()


def test_folders_follow_from_the_files_below_them(files: SdsFileSystem) -> None:
    for path in ("/d/a.csv", "/d/deep/b.csv", "/d/deep/er/c.txt", "/d1/other.csv", "/d-0/first.csv", "/top.txt"):
        put(files.client, path, path.encode())
    assert files.ls("/", detail=False) == ["/d", "/d-0", "/d1", "/top.txt"]
    assert files.ls("sds://d", detail=False) == ["/d/a.csv", "/d/deep"]
    assert files.ls("/d/a.csv", detail=False) == ["/d/a.csv"]
    assert files.glob("sds://d/**/*.csv") == ["/d/a.csv", "/d/deep/b.csv"]
    assert files.glob("/d*/*.csv") == ["/d-0/first.csv", "/d/a.csv", "/d1/other.csv"]
    assert files.find("/d") == ["/d/a.csv", "/d/deep/b.csv", "/d/deep/er/c.txt"]
    assert files.find("/d", maxdepth=1, withdirs=True) == ["/d", "/d/a.csv", "/d/deep"]
    assert [(root, dirs, names) for root, dirs, names in files.walk("/d")] == [
        ("/d", ["deep"], ["a.csv"]),
        ("/d/deep", ["er"], ["b.csv"]),
        ("/d/deep/er", [], ["c.txt"]),
    ]
    assert files.du("/d") == len("/d/a.csv") + len("/d/deep/b.csv") + len("/d/deep/er/c.txt")
    assert [files.isdir(path) for path in ("/", "/d", "/d/deep", "/d/a.csv", "/d/dee")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert [files.exists(path) for path in ("/d", "/d/a.csv", "/d/a")] == [True, True, False]


def test_a_walk_asks_for_one_listing(gateway: Sandbox, files: SdsFileSystem) -> None:
    for number in range(5):
        put(files.client, f"/d/{number}/a.csv", str(number).encode())
    gateway.requests.clear()
    assert len(list(files.walk("/d"))) == 6
    assert len(gateway.requests.all()) == 1


def test_a_file_is_described(files: SdsFileSystem) -> None:
    put(files.client, "/notes.txt", b"notes", media_type="text/plain")
    info = files.info("sds://notes.txt")
    assert (info["name"], info["size"], info["type"], info["media_type"]) == ("/notes.txt", 5, "file", "text/plain")
    assert files.checksum("/notes.txt") == blake3(b"notes").hexdigest() == files.ukey("/notes.txt")
    for moment in (files.created("/notes.txt"), files.modified("/notes.txt")):
        assert moment.tzinfo is not None
        assert abs(datetime.now(UTC) - moment) < timedelta(hours=1)


def test_only_ones_own_files_are_there(gateway: Sandbox, files: SdsFileSystem) -> None:
    put(files.client, "/mine.txt", b"mine")
    with Client(
        gateway.url, env_config={"SDS_SECRET_TOKEN": gateway.credentials["bo@example.com"]}, dry_run=False
    ) as bo:
        put(bo, "/his.txt", b"his")
        theirs = SdsFileSystem(client=bo)
        assert (files.ls("/", detail=False), theirs.ls("/", detail=False)) == (["/mine.txt"], ["/his.txt"])
        clear(bo)


def test_pieces_of_a_file(files: SdsFileSystem, ranges: bool) -> None:
    put(files.client, "/digits", b"0123456789")
    assert files.cat("/digits") == b"0123456789"
    for start, end in [(2, 5), (-3, None), (None, -8), (8, 99), (5, 5), (7, 2)]:
        assert files.cat_file("/digits", start, end) == b"0123456789"[start:end]
    with files.open("/digits", block_size=3) as file:
        file.seek(4)
        assert file.read(2) == b"45"
        assert file.seek(-1, 2) == 9
        assert file.read() == b"9"
    with fsspec.open("sds://digits", "rt") as text:
        assert text.read() == "0123456789"


def test_pieces_of_large_files_come_alone_where_the_gateway_gives_them(
    gateway: Sandbox, files: SdsFileSystem, ranges: bool
) -> None:
    put(files.client, "/large", LARGE)
    gateway.requests.clear()
    starts = [0, 1_000_000, len(LARGE) - 10]
    assert files.cat_ranges(["/large"] * 3, starts, [s + 10 for s in starts]) == [LARGE[s : s + 10] for s in starts]
    downloads = gateway.requests.all("GET", "/download/")
    # Without pieces: one request that finds out, and one for the whole file, of which all pieces are cut.
    assert [seen.headers.get("range", "") for seen in downloads] == (
        [f"bytes={start}-{start + 9}" for start in starts] if ranges else ["bytes=0-9", ""]
    )
    assert len(gateway.requests.all("GET")) == 1 + len(downloads)


def test_a_file_is_fetched_once_for_all_who_read_it(gateway: Sandbox, files: SdsFileSystem) -> None:
    put(files.client, "/large", LARGE)
    files.cat_file("/large", 0, 1)
    gateway.requests.clear()
    with files.open("/large") as one, files.open("/large") as other:
        assert one.read() == LARGE
        assert other.seek(-5, 2) > 0
        assert other.read() == LARGE[-5:]
    assert gateway.requests.all("GET", "/download/") == ()


def test_what_is_kept_has_a_limit_and_leaves_nothing_behind(
    gateway: Sandbox, files: SdsFileSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spools = tmp_path / "spools"
    spools.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spools))
    for name in ("a", "b", "c"):
        put(files.client, f"/{name}", name.encode() * 1000)
    small = SdsFileSystem(client=files.client, keep_bytes=2000)
    for name in ("a", "b", "c"):
        assert small.cat(f"/{name}") == name.encode() * 1000
    assert len(list(spools.iterdir())) == 2
    with small.open("/a") as reading:
        assert reading.read(1) == b"a"
        small.source.shelf.clear()
        assert reading.read() == b"a" * 999
    assert list(spools.iterdir()) == []


def test_a_piece_that_breaks_off_is_gone_on_with(gateway: Sandbox, files: SdsFileSystem) -> None:
    gateway.knobs.turn({"range_downloads": True})
    put(files.client, "/large", LARGE)
    gateway.requests.clear()
    gateway.faults.add("truncate once:keep=1000@GET /api/v1/assets/files/*/download")
    assert files.cat_file("/large", 10, 100_000) == LARGE[10:100_000]
    first, *more = [seen.headers["range"] for seen in gateway.requests.all("GET", "/download/")]
    assert first == "bytes=10-99999"
    assert more


def test_a_corrupt_body_is_not_given_to_readers(gateway: Sandbox, files: SdsFileSystem) -> None:
    put(files.client, "/a", b"content")
    gateway.faults.add("corrupt once@GET /api/v1/assets/files/*/download")
    assert files.cat("/a") == b"content"


def test_files_are_put_got_copied_moved_and_deleted(gateway: Sandbox, files: SdsFileSystem, tmp_path: Path) -> None:
    (tmp_path / "up" / "deep").mkdir(parents=True)
    (tmp_path / "up" / "a").write_bytes(LARGE)
    (tmp_path / "up" / "a").chmod(0o600)
    (tmp_path / "up" / "deep" / "b").write_bytes(b"b")
    files.put(str(tmp_path / "up"), "/copy", recursive=True)
    assert paths(files.client) == ["/copy/a", "/copy/deep/b"]
    assert files.info("/copy/a")["file"].permissions == "rw-------"
    files.get("/copy", str(tmp_path / "down"), recursive=True)
    assert (tmp_path / "down" / "a").read_bytes() == LARGE
    assert (tmp_path / "down" / "deep" / "b").read_bytes() == b"b"
    gateway.requests.clear()
    files.cp("/copy/a", "/other")
    assert sum(seen.body_size for seen in gateway.requests.all("POST")) < 10_000  # the contents are not sent
    files.mv("/other", "/moved")
    assert (files.exists("/other"), files.size("/moved")) == (False, len(LARGE))
    files.mv("/copy", "/kept", recursive=True)
    assert paths(files.client) == ["/kept/a", "/kept/deep/b", "/moved"]
    with pytest.raises(IsADirectoryError):
        files.rm("/kept")
    files.rm("/kept", recursive=True)
    files.rm("/mov*")
    assert paths(files.client) == []


def test_many_files_are_got_by_one_listing_and_one_request_each(
    gateway: Sandbox, files: SdsFileSystem, tmp_path: Path
) -> None:
    for number in range(30):
        put(files.client, f"/many/{number % 3}/{number}.txt", f"{number}".encode())
    gateway.requests.clear()
    seen: list[int] = []
    counting = fsspec.Callback(hooks={"count": lambda size, value: seen.append(value)})
    files.get("/many", str(tmp_path / "many"), recursive=True, callback=counting)
    assert len(gateway.requests.all("GET", "/download/")) == 30
    assert len(gateway.requests.all("GET")) <= 30 + 4
    assert {path.read_text() for path in (tmp_path / "many").rglob("*.txt")} == {str(number) for number in range(30)}
    assert max(seen) == counting.size == 30 + 4


def test_a_name_that_would_leave_the_target_is_not_there(
    gateway: Sandbox, files: SdsFileSystem, tmp_path: Path
) -> None:
    put(files.client, "/runs/good.txt", b"good")
    door(gateway, "files", directory="/files/ada@example.com/runs", name="../../../../bad.txt", text="bad")
    assert files.find("/runs") == ["/runs/good.txt"]
    files.get("/runs", str(tmp_path / "a" / "b"), recursive=True)
    assert [path.name for path in tmp_path.rglob("*.txt")] == ["good.txt"]


def test_the_failure_of_one_of_many_files_is_raised(gateway: Sandbox, files: SdsFileSystem, tmp_path: Path) -> None:
    for number in range(5):
        put(files.client, f"/many/{number}.txt", f"{number}".encode())
    gateway.faults.add("404 once@GET /api/v1/assets/files/*/download")
    with pytest.raises(FileNotFoundError):
        files.get("/many", str(tmp_path / "many"), recursive=True)


def test_a_path_that_is_written_again_gives_the_new_version_and_is_deleted_with_all(files: SdsFileSystem) -> None:
    for content in (b"one", b"two", b"three"):
        files.pipe("/log", content)
    assert files.cat("/log") == b"three"
    assert files.client.versions("/log")[0].size == 5
    files.mv("/log", "/kept/log")
    assert paths(files.client) == ["/kept/log"] * 3
    assert files.cat("/kept/log") == b"three"
    files.rm_file("/kept/log")
    assert paths(files.client) == []


def test_deleting_a_file_leaves_a_folder_of_the_same_name(files: SdsFileSystem) -> None:
    put(files.client, "/both", b"file")
    put(files.client, "/both/inside", b"inside")
    files.rm("/both", recursive=True)
    assert paths(files.client) == ["/both/inside"]


def test_a_file_that_replaces_another(files: SdsFileSystem) -> None:
    put(files.client, "/a", b"a")
    put(files.client, "/b/c", b"old")
    files.mv("/a", "/b/c")
    assert (paths(files.client), contents(files.client, "/b/c")) == (["/b/c"], b"a")
    put(files.client, "/d", b"d")
    files.mv("/d", "/b/")
    assert paths(files.client) == ["/b/c", "/b/d"]


def test_what_is_missing_or_in_the_way_is_told_as_of_any_file_system(files: SdsFileSystem) -> None:
    for use in (files.cat, files.info, files.rm_file, files.ls, files.open, files.rm, files.checksum, files.rmdir):
        with pytest.raises(FileNotFoundError):
            use("/nothing")
    put(files.client, "/folder/file", b"x")
    for use in (files.cat_file, files.open, files.rm_file, files.checksum):
        with pytest.raises(IsADirectoryError):
            use("/folder")
    with pytest.raises(FileExistsError):
        files.mkdir("/folder")
    files.makedirs("/folder", exist_ok=True)
    files.makedirs("/new")
    with pytest.raises(OSError, match="not empty"):
        files.rmdir("/folder")
    with pytest.raises(FileExistsError):
        files.open("/folder/file", "xb")
    with pytest.raises(NotImplementedError, match="mode 'ab'"):
        files.open("/folder/file", "ab")
    with pytest.raises(InputError, match="leaves your root"):
        files.ls("/../x")
    with pytest.raises(OSError, match="moved into itself"):
        files.mv("/folder", "/folder/inside", recursive=True)


def test_a_file_of_a_capture_cannot_be_deleted(files: SdsFileSystem) -> None:
    put(files.client, "/rec/ch0/drf_properties.h5", b"properties")
    put(files.client, "/rec/ch0/2023-11-14T22-00-00/rf@1700000000.000.h5", b"samples")
    body = {"capture_type": "drf", "top_level_dir": "/rec", "index_name": "captures-drf", "channel": "ch0"}
    files.client.send(captures.create(body=body))  # type: ignore[arg-type]
    with pytest.raises(PermissionError, match=r"/rec/ch0/drf_properties.h5: "):
        files.rm("/rec/ch0/drf_properties.h5")


def test_nothing_is_there_before_a_file_is_closed_or_when_its_writing_fails(
    gateway: Sandbox, files: SdsFileSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spools = tmp_path / "spools"
    spools.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spools))
    with files.open("/whole", "wb", block_size=1 << 20) as file:
        file.write(LARGE)
        assert not files.exists("/whole")
    assert files.checksum("/whole") == blake3(LARGE).hexdigest()
    failing = files.open("/half", "wb")
    with pytest.raises(RuntimeError, match="on purpose"), failing:
        _write_and_fail(failing)
    refused = files.open("/refused", "wb")
    refused.write(b"content")
    gateway.faults.add("400@POST /api/v1/assets/files/")
    with pytest.raises(Exception, match="400"):
        refused.close()
    assert paths(files.client) == ["/whole"]
    assert list(spools.iterdir()) == []


def _write_and_fail(file: Any) -> None:
    file.write(b"half")
    raise RuntimeError("on purpose")


def test_an_empty_file_is_refused_before_anything_is_sent(gateway: Sandbox, files: SdsFileSystem) -> None:
    gateway.requests.clear()
    with pytest.raises(OSError, match="/empty: it is empty, and the gateway takes no empty files"):
        files.pipe("/empty", b"")
    assert gateway.requests.all("POST") == ()


def test_a_transaction_makes_its_files_at_its_end(files: SdsFileSystem) -> None:
    with files.transaction:
        with files.open("/late", "wb") as file:
            file.write(b"content")
        assert not files.exists("/late")
    assert files.cat("/late") == b"content"


def test_it_is_pickled_without_secrets(gateway: Sandbox, files: SdsFileSystem) -> None:
    put(files.client, "/file", b"content")
    key = gateway.credentials["api_key"]
    pickled = pickle.dumps(files)
    assert key.encode() not in pickled
    assert key.split(".")[0].encode() not in pickled
    again = pickle.loads(pickled)
    assert again.cat("/file") == b"content"
    again.close()
    literal = SdsFileSystem(host=gateway.url, env_config={"SDS_SECRET_TOKEN": key})
    for shown in (f"{files!r} {files.storage_options}", f"{literal!r} {literal.storage_options} {literal.to_json()}"):
        assert key.split(".")[0] not in shown
    assert literal.storage_options == {"host": gateway.url}
    literal.close()


def test_nothing_is_made_up_there_is_no_dry_run(gateway: Sandbox, files: SdsFileSystem) -> None:
    with pytest.raises(InputError, match="dry_run: a file system does things for real"):
        SdsFileSystem(dry_run=True)
    with Client(gateway.url) as dry:
        assert dry.dry_run
        gateway.requests.clear()
        for use in (SdsFileSystem(client=dry).ls, lambda path: SdsFileSystem(client=dry).open(path, "wb")):
            with pytest.raises(InputError, match=r"client: it is in dry run.*Set client.dry_run = False"):
                use("/a")
        assert gateway.requests.all() == ()


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sds://a/b", "/a/b"),
        ("sds:///a//b/", "/a/b"),
        ("a/b", "/a/b"),
        ("sds://", "/"),
        ("/files/ada@example.com/a", "/a"),
        (["sds://a", "b"], ["/a", "/b"]),
    ],
)
def test_paths_are_written_in_one_way(url: Any, path: Any) -> None:
    assert SdsFileSystem._strip_protocol(url) == path


def test_h5py_reads_a_recording_in_place(files: SdsFileSystem, ranges: bool, tmp_path: Path) -> None:
    recording = write_recording(tmp_path / "run", ("ch0",), seconds=2)
    files.put(str(recording), "/run", recursive=True)
    [first, *_] = files.glob("sds://run/ch0/*/rf@*.h5")
    with files.open(first) as opened, h5py.File(opened) as file:
        samples = file["rf_data"][:5]
    local = digital_rf.DigitalRFReader(str(recording)).read_vector_raw(BEGIN * RATE, 5, "ch0")
    assert np.array_equal(samples.ravel(), local.ravel())


def test_digital_rf_reads_what_was_brought_here(files: SdsFileSystem, tmp_path: Path) -> None:
    recording = write_recording(tmp_path / "run", ("ch0", "ch1"), seconds=2)
    files.put(str(recording), "/run", recursive=True)
    files.get("sds://run", str(tmp_path / "here"), recursive=True)
    reader = digital_rf.DigitalRFReader(str(tmp_path / "here"))
    assert reader.get_channels() == ["ch0", "ch1"]
    assert np.array_equal(
        reader.read_vector(BEGIN * RATE, 100, "ch1"),
        digital_rf.DigitalRFReader(str(recording)).read_vector(BEGIN * RATE, 100, "ch1"),
    )


def test_dask_reads_blocks_in_other_threads(gateway: Sandbox, files: SdsFileSystem) -> None:
    import dask
    from dask.bytes import read_bytes

    TABLE.to_csv("sds://table.csv", index=False)
    gateway.requests.clear()
    _, [blocks] = read_bytes("sds://table.csv", blocksize=2000, sample=False)
    assert len(blocks) > 3
    assert b"".join(dask.compute(*blocks, scheduler="threads")) == TABLE.to_csv(index=False).encode()
    assert len(gateway.requests.all("GET", "/download/")) == 1
