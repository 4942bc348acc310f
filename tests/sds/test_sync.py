"""Syncs: a plan, then what it says; nothing twice, nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import errors
from dovetail.sds._async import syncing as async_syncing
from dovetail.sds._sync import syncing

from .conftest import Connect
from .gateway_steps import ADA, door, put_file
from .test_downloads import tree

LONG_AGO = 1_000_000_000


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def sds(connect: Connect, sandbox: Sandbox) -> Any:
    return connect(sandbox)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    return tmp_path / "here"


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that a plan reads."""
    read: list[str] = []

    def hashing(path: str, *rest: Any) -> Any:
        read.append(Path(path).name)
        return original(path, *rest)

    original = syncing.hash_file
    for module in (syncing, async_syncing):
        monkeypatch.setattr(module, "hash_file", hashing)
    return read


def write(folder: Path, **files: str) -> None:
    """Files that were written long ago; ``__`` in a name is a slash."""
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        os.utime(path, (LONG_AGO, LONG_AGO))


def at_gateway(sds: Any, folder: str = "/tree") -> dict[str, int]:
    return {str(file.path): file.size for file in sds.list_files(folder)}


def sync(sds: Any, here: Path, folder: str = "/tree", **options: Any) -> Any:
    return sds.sync(here, folder, verbose=False, **options)


def test_up_and_up_again(sds: Any, sandbox: Sandbox, here: Path, readings: list[str]) -> None:
    write(here, a="1", d__b="22", d__e__c="333")
    report = sync(sds, here)
    assert at_gateway(sds) == {"tree/a": 1, "tree/d/b": 2, "tree/d/e/c": 3}
    assert len(report.uploaded) == 3
    assert readings == [], "what is new need not be compared"
    sync(sds, here)
    before = len(sandbox.requests.all())
    readings.clear()
    again = sync(sds, here)
    assert not again.plan
    assert (len(again), again.plan.same) == (0, ["a", "d/b", "d/e/c"])
    assert len(sandbox.requests.all()) - before == 1, "one listing"
    assert readings == [], "nothing is read a second time"


def test_only_what_differs_moves(sds: Any, sandbox: Sandbox, here: Path) -> None:
    write(here, same="1", changed="22", longer="333")
    sync(sds, here)
    write(here, changed="xx", longer="4444", new="new")
    os.utime(here / "changed", (LONG_AGO + 1, LONG_AGO + 1))
    report = sync(sds, here)
    assert (report.plan.new, report.plan.changed, report.plan.same) == (["new"], ["changed", "longer"], ["same"])
    assert [file.name for file in report.uploaded] == ["changed", "longer", "new"]
    assert at_gateway(sds) == {"tree/same": 1, "tree/changed": 2, "tree/longer": 4, "tree/new": 3}


def test_down_and_down_again(sds: Any, sandbox: Sandbox, here: Path, readings: list[str]) -> None:
    there = {"a": b"1", "d/b": b"22", "d/e/c": b"333"}
    for path, content in there.items():
        put_file(sandbox, f"tree/{path}", content)
    report = sync(sds, here, direction="down")
    assert tree(here) == there
    assert len(report.downloaded) == 3
    assert {file.path.name: file.created_at.timestamp() for file in report.downloaded} == {
        path.name: path.stat().st_mtime for path in here.rglob("*") if path.is_file()
    }, "dated as at the gateway"
    for path in here.rglob("*"):
        os.utime(path, (LONG_AGO, LONG_AGO))
    sync(sds, here, direction="down")
    before = len(sandbox.requests.all())
    readings.clear()
    assert not sync(sds, here, direction="down").plan
    assert len(sandbox.requests.all()) - before == 1
    assert readings == []


def test_down_replaces_what_changed_and_deletes_only_when_asked(sds: Any, sandbox: Sandbox, here: Path) -> None:
    put_file(sandbox, "tree/a", b"theirs")
    write(here, a="mine", only__here="x", kept__a="y")
    report = sync(sds, here, direction="down")
    assert tree(here) == {"a": b"theirs", "only/here": b"x", "kept/a": b"y"}
    assert report.plan.only_there == ["kept/a", "only/here"]
    (here / "kept" / ".sdsignore").write_text("a\n")
    report = sync(sds, here, direction="down", delete=True)
    assert report.deleted == ["only/here"]
    assert tree(here) == {"a": b"theirs", "kept/a": b"y", "kept/.sdsignore": b"a\n"}, "what is ignored stays"
    assert not (here / "only").exists()


def test_up_deletes_all_versions_of_what_is_gone_here(sds: Any, sandbox: Sandbox, here: Path) -> None:
    write(here, kept="1")
    for text in (b"old", b"older", b"newest"):
        put_file(sandbox, "tree/gone", text)
    put_file(sandbox, "tree2/other", b"folders that begin alike are others")
    put_file(sandbox, "tree/.env", b"ignored files take no part")
    assert sync(sds, here).deleted == []
    report = sync(sds, here, delete=True)
    assert report.deleted == ["gone"]
    assert at_gateway(sds) == {"tree/kept": 1, "tree/.env": 26}
    assert at_gateway(sds, "/tree2") == {"tree2/other": 35}
    assert not sync(sds, here, delete=True).plan


def test_nothing_is_deleted_unless_all_else_succeeded(sds: Any, sandbox: Sandbox, here: Path) -> None:
    write(here, new="1")
    put_file(sandbox, "tree/gone", b"x")
    sandbox.faults.add("500@POST /api/v1/assets/files")
    report = sync(sds, here, delete=True)
    assert len(report.failed) == 1
    assert report.deleted == []
    assert "gone" in at_gateway(sds).popitem()[0]
    assert [(path, reason) for path, reason in report.skipped if path == "gone"] == [
        ("gone", "not deleted, since not everything else succeeded")
    ]
    sandbox.faults.clear()
    assert sync(sds, here, delete=True).deleted == ["gone"]


def test_an_empty_side_deletes_nothing_unless_told(sds: Any, sandbox: Sandbox, here: Path) -> None:
    put_file(sandbox, "tree/a", b"x")
    with pytest.raises(errors.InputError, match="there is no folder"):
        sync(sds, here, delete=True)
    here.mkdir()
    with pytest.raises(errors.InputError, match="no files to follow"):
        sync(sds, here, delete=True)
    write(here, mine="1")
    with pytest.raises(errors.InputError, match="no files to follow"):
        sync(sds, here, "/nothing", direction="down", delete=True)
    assert tree(here) == {"mine": b"1"}
    assert sync(sds, here, "/nothing", direction="down", delete=True, allow_empty=True).deleted == ["mine"]
    assert sync(sds, here, delete=True, allow_empty=True).deleted == ["a"]
    assert at_gateway(sds) == {}


def test_what_cannot_be_where_it_belongs_is_left_alone_with_the_reason(
    sds: Any, sandbox: Sandbox, here: Path, tmp_path: Path
) -> None:
    put_file(sandbox, "tree/a/x", b"1")
    put_file(sandbox, "tree/b", b"1")
    put_file(sandbox, "tree/link/x", b"1")
    put_file(sandbox, "tree/good", b"1")
    door(sandbox, "files", owner=ADA, directory=f"/files/{ADA}/tree", name="../evil", text="evil")
    write(here, a="a file", b__x="in a folder")
    (tmp_path / "elsewhere").mkdir()
    (here / "link").symlink_to(tmp_path / "elsewhere")
    report = sync(sds, here, direction="down")
    reasons = {step.path: step.reason for step in report.plan.steps if step.kind == "conflict"}
    assert sorted(reasons) == ["../evil", "a/x", "b", "link/x"]
    assert all(reasons.values())
    assert tree(here) == {"a": b"a file", "b/x": b"in a folder", "good": b"1"}
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert report.failed == []


def test_empty_files_are_not_sent_and_their_rows_stay(sds: Any, sandbox: Sandbox, here: Path) -> None:
    put_file(sandbox, "tree/emptied", b"x")
    write(here, emptied="", other="1", fresh="")
    report = sync(sds, here, delete=True)
    assert report.plan.conflicts == ["emptied"]
    assert report.deleted == []
    assert at_gateway(sds) == {"tree/emptied": 1, "tree/other": 1}
    assert sync(sds, here, direction="down").plan.changed == ["emptied"], "down, it gets its contents back"
    assert tree(here)["emptied"] == b"x"


def test_what_cannot_be_looked_into_here_is_not_deleted_there(
    sds: Any, sandbox: Sandbox, here: Path, tmp_path: Path
) -> None:
    put_file(sandbox, "tree/link/x", b"1")
    put_file(sandbox, "tree/gone", b"1")
    write(here, a="1")
    (tmp_path / "elsewhere").mkdir()
    (here / "link").symlink_to(tmp_path / "elsewhere")
    report = sync(sds, here, delete=True)
    assert report.plan.conflicts == ["link/x"]
    assert report.deleted == ["gone"]
    assert at_gateway(sds) == {"tree/a": 1, "tree/link/x": 1}


def test_the_root_is_ones_own_files(sds: Any, sandbox: Sandbox, here: Path) -> None:
    his = put_file(sandbox, "x", b"by Bo", owner="bo@example.com")
    dataset = door(sandbox, "datasets", owner="bo@example.com", name="D", files=[his])["uuid"]
    door(sandbox, "shares", dataset=dataset, user=ADA, level="viewer")
    put_file(sandbox, "d/mine", b"1")
    report = sync(sds, here, "/", direction="down")
    assert tree(here) == {"d/mine": b"1"}
    assert report.plan.remote == "/"
    assert not sync(sds, here, "/").plan


def test_a_file_is_no_folder(sds: Any, sandbox: Sandbox, here: Path) -> None:
    put_file(sandbox, "tree", b"1")
    with pytest.raises(errors.InputError, match="is a file"):
        sync(sds, here, direction="down")
    here.write_bytes(b"x")
    with pytest.raises(errors.InputError, match="no folder"):
        sync(sds, here)
    with pytest.raises(errors.InputError, match="direction"):
        sync(sds, here, direction="sideways")


def test_a_dry_run_makes_a_real_plan_and_does_nothing(
    sds: Any, sandbox: Sandbox, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(here, a="1")
    put_file(sandbox, "tree/gone", b"x")
    plan = sds.plan_sync(here, "/tree", delete=True)
    assert (plan.new, plan.to_delete) == (["a"], ["gone"])
    assert capsys.readouterr() == ("", "")
    getattr(sds, "target", sds).dry_run = True
    report = sds.sync(here, "/tree", delete=True)
    assert report.plan == plan
    assert (list(report), report.deleted) == ([], [])
    assert str(plan) in capsys.readouterr().err
    assert {seen.method for seen in sandbox.requests.all()} <= {"GET", "POST"}
    assert [seen.path for seen in sandbox.requests.all("POST") if "_sandbox" not in seen.path] == []
    getattr(sds, "target", sds).dry_run = False
    assert at_gateway(sds) == {"tree/gone": 1}


def test_what_changed_since_the_plan_is_not_deleted(sds: Any, here: Path, tmp_path: Path) -> None:
    found = async_syncing.LocalSide
    write(here, a="1", b="2")
    side = found(here, async_syncing.checked_path("/tree"))
    (here / "a").write_text("changed since")
    flow = syncing.Syncing.__new__(syncing.Syncing)
    flow._root, flow._local = here, side
    assert flow._remove("a") == "it has changed since the plan was made"
    assert flow._remove("b") == ""
    assert tree(here) == {"a": b"changed since"}


def test_a_sync_that_was_killed_goes_on(sds: Any, sandbox: Sandbox, here: Path) -> None:
    for number in range(30):
        put_file(sandbox, f"tree/{number:02}", b"%d" % number * 2000)
    sandbox.faults.add("latency:ms=50@GET /api/v1/assets/files/*/download")
    code = (
        "import sys\nfrom dovetail.sds import Client\n"
        "client = Client(sys.argv[1], dry_run=False, proxy=None)\n"
        "client.sync(sys.argv[2], '/tree', direction='down', verbose=False,"
        " progress=lambda now: print(now.files, flush=True))\n"
    )
    environment = os.environ | sandbox.environment
    with subprocess.Popen(
        [sys.executable, "-c", code, sandbox.url, str(here)], stdout=subprocess.PIPE, env=environment, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) >= 3:
                break
        process.kill()
    sandbox.faults.clear()
    whole = [path for path in here.iterdir() if not path.name.startswith(".dovetail-")]
    assert whole
    assert all(path.read_bytes() == b"%d" % int(path.name) * 2000 for path in whole), "what is in place is whole"
    report = sync(sds, here, direction="down")
    assert len(report.plan.same) == len(whole)
    assert len(report.downloaded) == 30 - len(whole)
    assert len(tree(here)) == 30, "nothing unfinished is left"
