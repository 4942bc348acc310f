"""Folders that follow from files, and what is told of both."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from blake3 import blake3

from dovetail.sandbox import Sandbox
from dovetail.sds import Client, InputError
from dovetail.sds.filesystem import SdsFileSystem
from sds.contract_steps import clear, put


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
