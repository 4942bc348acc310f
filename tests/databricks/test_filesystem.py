"""DBFS and volumes as fsspec file systems, as pandas, pyarrow, polars and Dask use them."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import SameFileError
from typing import Any

import fsspec
import pandas as pd
import polars as pl
import pyarrow.dataset
import pyarrow.parquet
import pytest
from dask.bytes import read_bytes
from pyarrow.fs import FSSpecHandler, PyFileSystem

from dovetail.databricks import Client
from dovetail.databricks.errors import DatabricksError
from dovetail.databricks.filesystem import DatabricksFileSystem, DbfsFileSystem, VolumeFileSystem
from dovetail.runtime.errors import InvalidInput
from dovetail.sandbox import Sandbox, serve

BASES = {"dbfs": "dbfs:///mnt/data", "dbvol": "dbvol://main/default/files/data"}
TABLE = pd.DataFrame({"id": range(1000), "name": [f"name {number}" for number in range(1000)]})


@pytest.fixture(scope="module")
def workspace() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture(autouse=True)
def connection(workspace: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The environment leads to the sandbox, and the protocols to our classes, as entry points make them."""
    monkeypatch.setenv("DATABRICKS_HOST", workspace.url)
    monkeypatch.setenv("DATABRICKS_TOKEN", workspace.credentials["admin_token"])
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    kept = dict(fsspec.registry)
    fsspec.register_implementation("dbfs", DbfsFileSystem, clobber=True)
    fsspec.register_implementation("dbvol", VolumeFileSystem, clobber=True)
    yield
    registered: Any = sys.modules["fsspec.registry"]._registry
    registered.clear()
    registered.update(kept)


@pytest.fixture(params=["dbfs", "dbvol"])
def base(request: pytest.FixtureRequest) -> Iterator[str]:
    """An empty folder of each file system."""
    base = BASES[request.param]
    files, path = opened(base)
    files.makedirs(path, exist_ok=True)
    yield base
    files.rm(path, recursive=True)
    files.close()


def opened(base: str) -> tuple[DatabricksFileSystem, str]:
    files, path = fsspec.url_to_fs(base)
    assert isinstance(files, DatabricksFileSystem)
    return files, path


def test_pandas_reads_and_writes(base: str) -> None:
    TABLE.to_csv(f"{base}/table.csv", index=False)
    assert pd.read_csv(f"{base}/table.csv").equals(TABLE)
    TABLE.to_parquet(f"{base}/table.parquet")
    assert pd.read_parquet(f"{base}/table.parquet", columns=["name"]).equals(TABLE[["name"]])


def test_the_connection_may_come_with_the_call(base: str, workspace: Sandbox) -> None:
    options: dict[str, Any] = {"host": workspace.url, "token": workspace.credentials["admin_token"]}
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("DATABRICKS_HOST")
        patched.delenv("DATABRICKS_TOKEN")
        TABLE.to_csv(f"{base}/table.csv", index=False, storage_options=options)
        assert pd.read_csv(f"{base}/table.csv", storage_options=options).equals(TABLE)
        with Client(**options) as client:
            assert pd.read_csv(f"{base}/table.csv", storage_options={"client": client}).equals(TABLE)


def test_pyarrow_reads_and_writes_data_sets(base: str) -> None:
    files, path = opened(base)
    arrow = PyFileSystem(FSSpecHandler(files))
    table = pyarrow.Table.from_pandas(TABLE)
    pyarrow.parquet.write_table(table, f"{path}/table.parquet", filesystem=arrow)
    assert pyarrow.parquet.read_table(f"{path}/table.parquet", filesystem=arrow).equals(table)
    pyarrow.dataset.write_dataset(table, f"{path}/set", filesystem=arrow, format="parquet")
    assert pyarrow.dataset.dataset(f"{path}/set", filesystem=arrow).count_rows() == len(TABLE)


def test_polars_reads_an_open_file(base: str) -> None:
    TABLE.to_parquet(f"{base}/table.parquet")
    with fsspec.open(f"{base}/table.parquet") as file:
        assert pl.read_parquet(file).equals(pl.from_pandas(TABLE))


def test_dask_reads_blocks_in_other_threads(base: str) -> None:
    import dask

    TABLE.to_csv(f"{base}/table.csv", index=False)
    _, [blocks] = read_bytes(f"{base}/table.csv", blocksize=2000, sample=False)
    assert len(blocks) > 3
    assert b"".join(dask.compute(*blocks, scheduler="threads")) == TABLE.to_csv(index=False).encode()


def test_directories_are_listed_searched_and_described(base: str) -> None:
    files, path = opened(base)
    files.pipe({f"{path}/a.csv": b"a", f"{path}/deep/b.csv": b"bb", f"{path}/deep/c.txt": b"ccc"})
    assert files.ls(path, detail=False) == [f"{path}/a.csv", f"{path}/deep"]
    assert files.glob(f"{base}/**/*.csv") == [f"{path}/a.csv", f"{path}/deep/b.csv"]
    assert files.find(path) == [f"{path}/a.csv", f"{path}/deep/b.csv", f"{path}/deep/c.txt"]
    assert files.du(path) == 6
    info = files.info(f"{base}/deep/b.csv")
    assert (info["name"], info["size"], info["type"]) == (f"{path}/deep/b.csv", 2, "file")
    assert files.modified(f"{path}/a.csv") == files.info(f"{path}/a.csv")["mtime"]
    assert [files.isdir(f"{path}/{name}") for name in ("deep", "a.csv", "nothing")] == [True, False, False]
    assert files.ls(f"{path}/a.csv", detail=False) == [f"{path}/a.csv"]


def test_pieces_of_a_file(base: str) -> None:
    files, path = opened(base)
    files.pipe(f"{path}/digits", b"0123456789")
    assert files.cat(f"{path}/digits") == b"0123456789"
    for start, end in [(2, 5), (-3, None), (None, -8), (8, 99), (5, 5), (7, 2)]:
        assert files.cat_file(f"{path}/digits", start, end) == b"0123456789"[start:end]
    assert files.cat_ranges([f"{path}/digits"] * 2, [0, 4], [2, 6]) == [b"01", b"45"]
    with files.open(f"{path}/digits", block_size=3) as file:
        file.seek(4)
        assert file.read(2) == b"45"
        assert file.seek(-1, 2) == 9
        assert file.read() == b"9"
    with fsspec.open(f"{base}/digits", "rt") as text:
        assert text.read() == "0123456789"


def test_files_are_put_got_copied_moved_and_deleted(base: str, tmp_path: Path) -> None:
    files, path = opened(base)
    (tmp_path / "up" / "deep").mkdir(parents=True)
    (tmp_path / "up" / "a").write_bytes(b"a" * 3_000_000)
    (tmp_path / "up" / "deep" / "b").write_bytes(b"b")
    files.put(str(tmp_path / "up"), f"{path}/copy", recursive=True)
    files.get(f"{path}/copy", str(tmp_path / "down"), recursive=True)
    assert (tmp_path / "down" / "a").read_bytes() == b"a" * 3_000_000
    assert (tmp_path / "down" / "deep" / "b").read_bytes() == b"b"
    files.cp(f"{path}/copy/a", f"{path}/other")
    files.mv(f"{path}/other", f"{path}/moved")
    assert (files.exists(f"{path}/other"), files.size(f"{path}/moved")) == (False, 3_000_000)
    files.rm(f"{path}/moved")
    with pytest.raises(OSError, match="not empty"):
        files.rmdir(f"{path}/copy")
    files.rm(f"{path}/copy", recursive=True)
    assert files.ls(path) == []


def test_what_is_missing_or_in_the_way_is_told_as_of_any_file_system(base: str) -> None:
    files, path = opened(base)
    for use in (files.cat, files.info, files.rm_file, files.ls, files.open):
        with pytest.raises(FileNotFoundError):
            use(f"{path}/nothing")
    files.mkdir(f"{path}/folder")
    with pytest.raises(FileExistsError):
        files.mkdir(f"{path}/folder")
    files.pipe(f"{path}/file", b"")
    with pytest.raises(FileExistsError), files.open(f"{path}/file", "xb") as file:
        file.write(b"more")
    with pytest.raises(NotImplementedError):
        files.open(f"{path}/file", "ab")


def test_a_file_whose_writing_fails_is_not_there(base: str) -> None:
    files, path = opened(base)
    failing = files.open(f"{path}/half", "wb", block_size=1 << 20)
    with pytest.raises(RuntimeError, match="on purpose"), failing:
        _write_and_fail(failing)
    assert not files.exists(f"{path}/half")


def test_a_transaction_makes_its_files_at_its_end(base: str) -> None:
    files, path = opened(base)
    with files.transaction:
        with files.open(f"{path}/late", "wb") as file:
            file.write(b"content")
        assert not files.exists(f"{path}/late")
    assert files.cat(f"{path}/late") == b"content"


def test_it_is_pickled_without_secrets(base: str, workspace: Sandbox) -> None:
    files, path = opened(base)
    files.pipe(f"{path}/file", b"content")
    pickled = pickle.dumps(files)
    token = workspace.credentials["admin_token"]
    assert token.encode() not in pickled
    assert token not in f"{files!r} {files.storage_options} {files.to_json()}"
    assert pickle.loads(pickled).cat(f"{path}/file") == b"content"
    literal = type(files)(host=workspace.url, token=token)
    assert token not in f"{literal!r} {literal.storage_options} {literal.to_json()}"
    with pytest.raises(TypeError, match="literal secret"):
        pickle.dumps(literal)


def test_every_client_has_a_file_system_of_its_own(workspace: Sandbox) -> None:
    options: dict[str, Any] = {"host": workspace.url, "token": workspace.credentials["admin_token"]}
    with Client(**options) as one, Client(**options) as other:
        assert DbfsFileSystem(client=one).client is one
        assert DbfsFileSystem(client=other).client is other


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("dbfs:///a/b", "/a/b"),
        ("dbfs:/a/b", "/a/b"),
        ("dbfs://a/b/", "/a/b"),
        ("dbfs:///", "/"),
        ("dbvol:///Volumes/a/b/c/d", "/Volumes/a/b/c/d"),
        ("dbvol://a/b/c/d", "/Volumes/a/b/c/d"),
        ("dbvol:/Volumes/a/b/c", "/Volumes/a/b/c"),
    ],
)
def test_how_paths_are_written(url: str, path: str) -> None:
    kind = DbfsFileSystem if url.startswith("dbfs") else VolumeFileSystem
    assert kind._strip_protocol(url) == path


def test_installed_entry_points_win_over_the_built_in_dbfs(tmp_path: Path) -> None:
    """fsspec has a `dbfs` of its own, which reads by one request a block and takes a token only."""
    metadata = tmp_path / "dovetail_specs-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: dovetail-specs\nVersion: 1\n")
    pyproject = Path(__file__).parents[2] / "pyproject.toml"
    import tomllib

    declared = tomllib.loads(pyproject.read_text())["project"]["entry-points"]["fsspec.specs"]
    lines = [f"{name} = {value}\n" for name, value in declared.items()]
    (metadata / "entry_points.txt").write_text("".join(["[fsspec.specs]\n", *lines]))
    program = "import fsspec; print(*(fsspec.get_filesystem_class(n).__module__ for n in ('dbfs', 'dbvol')))"
    search = os.pathsep.join([str(tmp_path), *sys.path])
    found = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": search},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert found.stdout.split() == ["dovetail.databricks.filesystem"] * 2


def _write_and_fail(file: Any) -> None:
    file.write(b"x" * 3_000_000)
    raise RuntimeError("on purpose")


def test_a_move_that_fails_loses_nothing(workspace: Sandbox) -> None:
    files, _ = opened(BASES["dbfs"])
    files.pipe({"/moved/new": b"new", "/moved/old": b"old"})
    workspace.faults.add("403@POST /api/2.0/dbfs/move")
    with pytest.raises(DatabricksError):
        files.mv("/moved/new", "/moved/old")
    workspace.faults.clear()
    with pytest.raises(OSError, match="into itself"):
        files.mv("/moved", "/moved/old")
    assert {name: files.cat(name) for name in files.find("/moved")} == {"/moved/new": b"new", "/moved/old": b"old"}
    files.mv("/moved/new", "/moved/old")
    assert {name: files.cat(name) for name in files.find("/moved")} == {"/moved/old": b"new"}
    files.rm("/moved", recursive=True)


@pytest.mark.parametrize(("failing", "left"), [({2}, "back"), ({2, 3}, "aside")])
def test_what_a_move_would_have_replaced_is_kept(
    monkeypatch: pytest.MonkeyPatch, workspace: Sandbox, failing: set[int], left: str
) -> None:
    files, _ = opened(BASES["dbfs"])
    files.pipe({"/moved/new": b"new", "/moved/old": b"old"})
    move, calls = files.client.dbfs.move, 0

    def sometimes(**arguments: str) -> None:
        nonlocal calls
        calls += 1
        if calls in failing:
            workspace.faults.add("403 once@POST /api/2.0/dbfs/move")
        move(**arguments)

    monkeypatch.setattr(files.client.dbfs, "move", sometimes)
    with pytest.raises(DatabricksError) as told:
        files.mv("/moved/new", "/moved/old")
    [kept] = [name for name in files.find("/moved") if name != "/moved/new"]
    assert (files.cat("/moved/new"), files.cat(kept)) == (b"new", b"old")
    assert (kept == "/moved/old") == (left == "back")
    assert (kept in "".join(getattr(told.value, "__notes__", ()))) == (left == "aside")
    files.rm("/moved", recursive=True)


@pytest.mark.parametrize("base", ["dbfs:///", "dbvol://main/default/files"])
def test_a_closed_file_system_is_not_given_again(base: str) -> None:
    files, path = opened(base)
    files.close()
    again, _ = opened(base)
    assert again is not files
    assert again.isdir(path)


def test_a_file_is_not_copied_onto_itself(base: str) -> None:
    files, path = opened(base)
    files.pipe(f"{path}/a", b"content")
    with pytest.raises(SameFileError):
        files.cp_file(f"{path}/a", f"{path}/a")
    assert files.cat(f"{path}/a") == b"content"


@pytest.mark.parametrize("path", ["/Volumes/main", "/Volumes/main/default/files", "/Volumes/main/default/fi*"])
def test_a_volume_is_not_emptied_by_deleting_what_holds_it(path: str) -> None:
    files, _ = opened("dbvol://main/default/files")
    files.pipe("/Volumes/main/default/files/kept", b"content")
    with pytest.raises(InvalidInput, match="nothing of it was deleted"):
        files.rm(path, recursive=True)
    assert files.cat("/Volumes/main/default/files/kept") == b"content"
    files.rm("/Volumes/main/default/files/kept")
