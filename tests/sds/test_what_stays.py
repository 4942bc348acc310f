"""What a download or a sync leaves alone: what others do meanwhile, what lies elsewhere, what cannot be told."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import errors
from dovetail.sds._async import fetching as async_fetching
from dovetail.sds._async import syncing as async_syncing
from dovetail.sds._sync import fetching, syncing
from dovetail.sds.hashing import FileChanges

from .conftest import Connect
from .gateway_steps import BO, put_file
from .test_downloads import fetch, fetched, tree
from .test_sync import at_gateway, sync, write


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


def at_the_start(do: Callable[[], object]) -> Callable[[Any], None]:
    """Does something once the plan is made, before anything has moved."""
    return once(do, lambda now: True)


def on_the_way(do: Callable[[], object]) -> Callable[[Any], None]:
    """Does something while the first contents come."""
    return once(do, lambda now: now.bytes_done > 0)


def once(do: Callable[[], object], when: Callable[[Any], bool]) -> Callable[[Any], None]:
    left = [do]

    def listener(now: Any) -> None:
        if left and when(now):
            left.pop()()

    return listener


@pytest.mark.parametrize("moment", [at_the_start, on_the_way])
def test_what_is_written_here_after_the_plan_is_not_replaced(
    sds: Any, sandbox: Sandbox, here: Path, moment: Callable[[Any], Any]
) -> None:
    put_file(sandbox, "tree/a", b"theirs")
    write(here, a="mine")
    report = sync(sds, here, direction="down", progress=moment(lambda: (here / "a").write_text("mine, and new")))
    assert tree(here) == {"a": b"mine, and new"}
    assert report.plan.changed == ["a"]
    assert report.skipped == [("/tree/a", "it has changed here since the plan was made")]
    assert list(report) == []


@pytest.mark.parametrize("moment", [at_the_start, on_the_way])
def test_what_comes_here_after_the_plan_is_not_replaced(
    sds: Any, sandbox: Sandbox, here: Path, moment: Callable[[Any], Any]
) -> None:
    put_file(sandbox, "tree/a", b"theirs")
    here.mkdir()
    report = sync(sds, here, direction="down", progress=moment(lambda: (here / "a").write_text("mine")))
    assert tree(here) == {"a": b"mine"}
    assert len(report.skipped) == 1


@pytest.mark.parametrize(("text", "ends"), [("other", "skipped"), ("theirs", "present")])
def test_what_comes_here_during_a_download_is_not_replaced(
    sds: Any, sandbox: Sandbox, here: Path, text: str, ends: str
) -> None:
    put_file(sandbox, "runs/a", b"theirs")
    report = fetch(sds, here, progress=on_the_way(lambda: (here / "a").write_text(text)))
    assert tree(here) == {"a": text.encode()}
    assert len(getattr(report, ends)) == 1
    assert report.downloaded == report.failed == []


def test_overwriting_replaces_what_comes_during_a_download_too(sds: Any, sandbox: Sandbox, here: Path) -> None:
    put_file(sandbox, "runs/a", b"theirs")
    fetch(sds, here, overwrite=True, progress=on_the_way(lambda: (here / "a").write_text("mine")))
    assert tree(here) == {"a": b"theirs"}


def test_what_comes_back_here_after_the_plan_is_not_deleted_there(sds: Any, sandbox: Sandbox, here: Path) -> None:
    put_file(sandbox, "tree/back", b"1")
    put_file(sandbox, "tree/gone", b"1")
    write(here, other="x")
    report = sync(sds, here, delete=True, progress=at_the_start(lambda: write(here, back="1")))
    assert report.plan.to_delete == ["back", "gone"]
    assert report.deleted == ["gone"]
    assert ("back", "it has come here since the plan was made") in report.skipped
    assert "tree/back" in at_gateway(sds)


def test_nothing_is_deleted_there_once_the_folder_here_is_gone(sds: Any, sandbox: Sandbox, here: Path) -> None:
    put_file(sandbox, "tree/same", b"1")
    put_file(sandbox, "tree/gone", b"1")
    write(here, same="1")
    report = sync(sds, here, delete=True, progress=at_the_start(lambda: here.rename(here.with_name("unmounted"))))
    assert report.deleted == []
    assert at_gateway(sds) == {"tree/same": 1, "tree/gone": 1}


def test_what_comes_to_the_gateway_after_the_plan_is_not_deleted_here(sds: Any, sandbox: Sandbox, here: Path) -> None:
    put_file(sandbox, "tree/other", b"x")
    write(here, kept="1", gone="1")
    report = sync(
        sds, here, direction="down", delete=True, progress=at_the_start(lambda: put_file(sandbox, "tree/kept", b"1"))
    )
    assert report.plan.to_delete == ["gone", "kept"]
    assert report.deleted == ["gone"]
    assert [path for path, _ in report.skipped] == ["kept"]
    assert tree(here) == {"other": b"x", "kept": b"1"}


def test_nothing_is_written_or_deleted_through_a_link_that_leads_out(
    sds: Any, sandbox: Sandbox, here: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    write(outside, b="other")
    for path in ("runs/link/a", "runs/link/deep/a", "runs/in/a", "runs/nowhere", "runs/good"):
        put_file(sandbox, path, b"1")
    (here / "real").mkdir(parents=True)
    (here / "link").symlink_to(outside)
    (here / "in").symlink_to(here / "real")
    (here / "nowhere").symlink_to(tmp_path / "missing")
    report = fetch(sds, here, overwrite=True)
    assert tree(outside) == {"b": b"other"}
    assert list(outside.iterdir()) == [outside / "b"]
    assert sorted(path for path, _ in report.failed) == ["/runs/link/a", "/runs/link/deep/a", "/runs/nowhere"]
    assert all(isinstance(error, errors.FileError) for _, error in report.failed)
    assert (here / "nowhere").is_symlink()
    assert tree(here / "real") == {"a": b"1"}, "a link that stays inside is followed"


def test_a_folder_that_becomes_a_link_meanwhile_takes_no_file(
    sds: Any, sandbox: Sandbox, here: Path, tmp_path: Path
) -> None:
    put_file(sandbox, "runs/d/a", b"1" * 10)
    outside = tmp_path / "outside"

    def swap() -> None:
        (here / "d").rename(outside)
        (here / "d").symlink_to(outside)

    report = fetch(sds, here, progress=on_the_way(swap))
    assert [path for path, _ in report.failed] == ["/runs/d/a"]
    assert list(outside.iterdir()) == []


def test_a_folder_that_has_become_a_link_loses_no_file(sds: Any, sandbox: Sandbox, here: Path, tmp_path: Path) -> None:
    put_file(sandbox, "tree/other", b"1")
    write(here, d__gone="1")

    def swap() -> None:
        (here / "d").rename(tmp_path / "outside")
        (here / "d").symlink_to(tmp_path / "outside")

    report = sync(sds, here, direction="down", delete=True, progress=at_the_start(swap))
    assert report.deleted == []
    assert tree(tmp_path / "outside") == {"gone": b"1"}


def test_somebody_elses_root_is_not_taken_for_ones_own(sds: Any, sandbox: Sandbox, here: Path) -> None:
    put_file(sandbox, "data/x", b"Ada's")
    put_file(sandbox, "data/x", b"Bo's", owner=BO)
    write(here, mine="1")
    with pytest.raises(errors.InputError, match=f"in the root of {BO}"):
        fetch(sds, here, f"/files/{BO}/data")
    for direction in ("up", "down"):
        with pytest.raises(errors.InputError, match=f"in the root of {BO}"):
            sync(sds, here, f"/files/{BO}/data", direction=direction, delete=True)
    assert tree(here) == {"mine": b"1"}
    assert at_gateway(sds, "/data") == {"data/x": 5}
    assert len(fetch(sds, here, "/files/ada@example.com/data").downloaded) == 1
    assert sync(sds, here, "/files/ada@example.com/data", direction="down").plan.same == ["x"]


def test_what_cannot_be_sent_is_in_the_plan_and_what_takes_no_part_is_told(
    sds: Any, sandbox: Sandbox, here: Path
) -> None:
    long = "n" * 120
    write(here, **{"ok": "1", "empty": "", long: "x", "token.env": "x"})
    (here / "link").symlink_to(here)
    report = sync(sds, here)
    assert report.plan.conflicts == [long]
    assert "100" in report.plan.steps[0].reason
    assert sorted(path for path, _ in report.skipped) == ["empty", "link", "token.env"]
    assert at_gateway(sds) == {"tree/ok": 1}


def test_what_the_rules_keep_from_coming_is_told(sds: Any, sandbox: Sandbox, here: Path) -> None:
    for path in ("tree/ok", "tree/token.env", "tree/.venv/lib/x"):
        put_file(sandbox, path, b"1")
    report = sync(sds, here, direction="down")
    assert tree(here) == {"ok": b"1"}
    assert sorted(report.skipped) == [
        (".venv/lib/x", "ignored: .venv/ (built in)"),
        ("token.env", "ignored: *.env (built in)"),
    ]


def test_a_folder_with_nothing_that_can_be_followed_deletes_nothing(sds: Any, sandbox: Sandbox, here: Path) -> None:
    for path in ("tree/a", "tree/emptied"):
        put_file(sandbox, path, b"1")
    write(here, emptied="")
    with pytest.raises(errors.InputError, match="no files to follow"):
        sync(sds, here, delete=True)
    assert len(at_gateway(sds)) == 2


@pytest.mark.parametrize("given", ["~nobody-of-this-name/x", "n" * 300, "\ud800"])
def test_a_folder_that_cannot_be_is_the_callers_error(sds: Any, sandbox: Sandbox, given: str) -> None:
    put_file(sandbox, "runs/a", b"1")
    with pytest.raises(errors.InputError, match="to_local_path"):
        sds.download(from_sds_path="/runs", to_local_path=given, verbose=False)
    with pytest.raises(errors.InputError, match="local"):
        sds.sync(given, "/runs", direction="down", verbose=False)


def test_a_file_that_never_rests_is_told_as_such(
    sds: Any, sandbox: Sandbox, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def restless(*_: object) -> None:
        raise FileChanges

    for module in (fetching, async_fetching, syncing, async_syncing):
        monkeypatch.setattr(module, "hash_file", restless)
    put_file(sandbox, "runs/a", b"1")
    write(here, a="2")
    ((_, error),) = fetch(sds, here, overwrite=True).failed
    assert "being written to" in str(error)
    assert isinstance(error, errors.FileError)
    (step,) = sync(sds, here, "/runs").plan
    assert (step.kind, step.reason) == ("conflict", "it is being written to")
    assert fetched(sandbox) == 0


def test_what_comes_down_is_dated_before_it_is_in_place(sds: Any, sandbox: Sandbox, here: Path) -> None:
    put_file(sandbox, "tree/a", b"1" * 1000)
    seen: list[float] = []
    replaced = os.replace

    def replace(part: str, target: Any) -> None:
        seen.append(Path(part).stat().st_mtime)
        replaced(part, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "replace", replace)
        report = sync(sds, here, direction="down")
    assert seen == [report[0]().created_at.timestamp()]
