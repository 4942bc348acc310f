"""Files that get another path, and the versions that a path has."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import DuplicateRowsWarning, InputError
from dovetail.sds.errors import FileError, SDSError
from dovetail_api.sds.operations import captures
from sds.conftest import Connect
from sds.contract_steps import clear, contents, paths, put


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture(params=[False, True], ids=["echoing", "storing"])
def gateway(shared: Sandbox, request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """A gateway that only echoes changes, as the public one did, and one that stores them."""
    before = shared.knobs.values()
    shared.knobs.turn({"put_persists": request.param})
    yield shared
    shared.faults.clear()
    shared.knobs.turn(before)


@pytest.fixture
def client(gateway: Sandbox, connect: Connect) -> Iterator[Any]:
    made = connect(gateway, env_config={"SDS_SECRET_TOKEN": gateway.credentials["api_key"]})
    yield made
    gateway.faults.clear()
    clear(made)


def test_a_file_gets_another_folder_and_name(client: Any) -> None:
    put(client, "/runs/a/notes.txt", b"notes", permissions="rw-------", media_type="text/plain")
    moved = client.rename("/runs/a/notes.txt", "/runs/b/first.txt")
    assert (str(moved.path), moved.permissions, moved.media_type) == ("runs/b/first.txt", "rw-------", "text/plain")
    assert paths(client) == ["/runs/b/first.txt"]
    assert contents(client, "/runs/b/first.txt") == b"notes"
    assert client.get_file(moved.uuid).path == moved.path


def test_a_file_may_be_given_as_such_by_uuid_or_by_path(client: Any) -> None:
    moved = client.get_file(put(client, "/0.txt", b"a").uuid)
    for number in range(1, 5):
        given = [moved, moved.uuid, str(moved.uuid), f"/{number - 1}.txt"][number - 1]
        moved = client.rename(given, f"/{number}.txt")
        assert (paths(client), str(moved.path)) == ([f"/{number}.txt"], f"{number}.txt")


def test_a_file_to_the_root_and_one_that_stays_where_it_is(client: Any) -> None:
    put(client, "/runs/a.txt", b"a")
    assert str(client.rename("/runs/a.txt", "a.txt").path) == "a.txt"
    before = client.versions("/a.txt")
    assert client.rename("/a.txt", "//a.txt").uuid == before[0].uuid
    assert paths(client) == ["/a.txt"]


def test_what_is_at_the_new_path_stays_unless_it_is_to_be_replaced(client: Any) -> None:
    put(client, "/a.txt", b"a")
    put(client, "/b.txt", b"old")
    put(client, "/b.txt", b"older no more")
    with pytest.raises(FileError, match=r"/a.txt was not renamed: /b.txt is there already.*replace=True"):
        client.rename("/a.txt", "/b.txt")
    assert paths(client) == ["/a.txt", "/b.txt", "/b.txt"]
    client.rename("/a.txt", "/b.txt", replace=True)
    assert paths(client) == ["/b.txt"]
    assert contents(client, "/b.txt") == b"a"


def test_older_versions_stay_with_a_warning_or_go_along_in_their_order(client: Any) -> None:
    for content in (b"one", b"two", b"three"):
        put(client, "/log.txt", content)
    with pytest.warns(DuplicateRowsWarning, match=r"log.txt has several live rows.*client.versions"):
        client.rename("/log.txt", "/newest.txt")
    assert contents(client, "/newest.txt") == b"three"
    assert contents(client, "/log.txt") == b"two"
    client.rename("/log.txt", "/kept/log.txt", versions=True)
    assert paths(client) == ["/kept/log.txt", "/kept/log.txt", "/newest.txt"]
    assert contents(client, "/kept/log.txt") == b"two"


def test_versions_are_told_newest_first(client: Any) -> None:
    rows = [put(client, "/log.txt", content) for content in (b"1", b"22", b"333")]
    put(client, "/other/log.txt", b"4444")
    versions = client.versions("/log.txt")
    assert versions[0].size == 3
    assert {str(file.uuid) for file in versions} == {row.uuid for row in rows}
    assert client.versions("/other") == []
    assert client.versions("/nothing.txt") == []
    with pytest.raises(InputError, match="is the root"):
        client.versions("/")


def test_a_listing_warns_once_of_paths_with_several_rows(client: Any) -> None:
    for path in ("/a.txt", "/a.txt", "/b.txt", "/b.txt"):
        put(client, path, f"{path}{len(paths(client))}".encode())
    with pytest.warns(DuplicateRowsWarning) as caught:
        assert len(list(client.list_files("/"))) == 4
    assert len(caught) == 1
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert len(list(client.list_files("/a.txt"))) == 1


def test_a_list_that_is_gone_through_twice_has_no_other_rows(client: Any) -> None:
    put(client, "/a.txt", b"a")
    listing = client.list_files("/")
    assert [len(list(listing)), len(list(listing))] == [1, 1]


@pytest.mark.parametrize(
    "fault",
    [
        "503@PUT /api/v1/assets/files/",
        "drop-before@PUT /api/v1/assets/files/",
        "503@POST /api/v1/assets/files/",
        "drop-before@POST /api/v1/assets/files/",
        "500:when=after@DELETE /api/v1/assets/files/",
        "403@DELETE /api/v1/assets/files/",
        "drop-before@DELETE /api/v1/assets/files/",
    ],
)
def test_whatever_fails_on_the_way_nothing_is_lost(gateway: Sandbox, client: Any, fault: str) -> None:
    put(client, "/runs/a.txt", b"the only copy")
    gateway.faults.add(fault)
    with contextlib.suppress(SDSError):
        client.rename("/runs/a.txt", "/runs/b.txt")
    gateway.faults.clear()
    left = paths(client)
    assert left
    assert {contents(client, path) for path in left} == {b"the only copy"}
    # Afterwards it can be finished.
    if "/runs/a.txt" in left:
        client.rename("/runs/a.txt", "/runs/b.txt", replace=True)
    assert paths(client) == ["/runs/b.txt"]


def test_a_lost_answer_makes_no_second_row(gateway: Sandbox, client: Any) -> None:
    put(client, "/runs/a.txt", b"a")
    gateway.faults.add("drop-after once@POST /api/v1/assets/files/")
    client.rename("/runs/a.txt", "/runs/b.txt")
    assert paths(client) == ["/runs/b.txt"]


def recording(client: Any) -> str:
    """A capture of two files; the path of one of them."""
    put(client, "/rec/ch0/drf_properties.h5", b"properties")
    put(client, "/rec/ch0/2023-11-14T22-00-00/rf@1700000000.000.h5", b"samples")
    body = {"capture_type": "drf", "top_level_dir": "/rec", "index_name": "captures-drf", "channel": "ch0"}
    client.send(captures.create(body=body))  # type: ignore[arg-type]
    return "/rec/ch0/drf_properties.h5"


def test_a_file_of_a_capture_keeps_its_place_where_it_could_only_be_copied(gateway: Sandbox, client: Any) -> None:
    held = recording(client)
    before = paths(client)
    if gateway.knobs.values()["put_persists"]:
        client.rename(held, "/other.h5")
        assert "/other.h5" in paths(client)
        return
    with pytest.raises(FileError, match=r"belongs to capture [0-9a-f-]+: this gateway does not store changes"):
        client.rename(held, "/other.h5")
    assert paths(client) == before


def test_a_file_of_a_capture_is_not_replaced(client: Any) -> None:
    held = recording(client)
    put(client, "/new.h5", b"new")
    with pytest.raises(
        FileError, match=r"belongs to capture [0-9a-f-]+: /rec/ch0/drf_properties.h5 cannot be replaced"
    ):
        client.rename("/new.h5", held, replace=True)
    assert "/new.h5" in paths(client)


@pytest.mark.parametrize(
    ("file", "target", "message"),
    [
        ("/a.txt", "/", "new_path: '/' is the root, not a file"),
        ("/a.txt", "../x", "new_path: '../x' leaves your root"),
        ("/", "/b.txt", "file: '/' is the root, not a file"),
        (7, "/b.txt", "file: 7 is no path"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_sent(
    gateway: Sandbox, client: Any, file: Any, target: str, message: str
) -> None:
    gateway.requests.clear()
    with pytest.raises(InputError, match=message):
        client.rename(file, target)
    assert gateway.requests.all() == ()


def test_what_is_not_there_is_told(client: Any) -> None:
    with pytest.raises(FileError, match=r"/nothing.txt: there is no such file"):
        client.rename("/nothing.txt", "/b.txt")


def test_nothing_happens_in_a_dry_run(gateway: Sandbox, connect: Connect) -> None:
    client = connect(gateway, dry_run=True)
    gateway.requests.clear()
    assert client.rename("/a.txt", "/b.txt").is_sample
    assert all(file.is_sample for file in client.versions("/a.txt"))
    assert gateway.requests.all() == ()


def test_a_file_does_not_take_the_path_of_a_folder(client: Any) -> None:
    put(client, "/runs/a-first.txt", b"letters in common")
    put(client, "/runs/a/below.txt", b"below")
    put(client, "/notes.txt", b"notes")
    with pytest.raises(FileError, match=r"/runs/a is a folder.*/runs/a/notes\.txt"):
        client.rename("/notes.txt", "/runs/a")
    assert paths(client) == ["/notes.txt", "/runs/a-first.txt", "/runs/a/below.txt"]


def test_a_warning_of_versions_is_shown_where_they_are_listed(client: Any) -> None:
    put(client, "/runs/a", b"one")
    put(client, "/runs/a", b"two")
    with pytest.warns(DuplicateRowsWarning, match="^/runs/a has") as told:
        list(client.list_files("/"))
    assert "dovetail/sds" not in told[0].filename.replace("\\", "/")
