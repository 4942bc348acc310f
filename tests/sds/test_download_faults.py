"""Downloads when things go wrong: on the wire, at the gateway, on the disk, and in the middle of it."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from blake3 import blake3

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import errors

from .conftest import Connect
from .gateway_steps import ADA, door, put_file
from .test_downloads import fetch, fetched, tree

CONTENT = bytes(range(256)) * 200
CONTENTS = "GET /api/v1/assets/files/*/download"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "here"


@pytest.fixture
def sds(connect: Connect, sandbox: Sandbox) -> Any:
    put_file(sandbox, "runs/a", CONTENT)
    return connect(sandbox)


@pytest.mark.parametrize(
    "fault", ["truncate once:keep=1000", "corrupt once", "503 once", "429 once", "drop-after once"]
)
def test_what_goes_wrong_once_is_made_good(sds: Any, sandbox: Sandbox, target: Path, fault: str) -> None:
    sandbox.faults.add(f"{fault}@{CONTENTS}")
    report = fetch(sds, target)
    assert tree(target) == {"a": CONTENT}
    assert all(report)
    assert fetched(sandbox) == 2


def test_a_corrupt_body_is_never_kept_and_told_with_both_checksums(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/b", b"good")
    (file,) = [file for file in sds.list_files("/runs") if file.name == "a"]
    sandbox.faults.add(f"corrupt:at=7@GET /api/v1/assets/files/{file.uuid.hex}/download")
    target.mkdir()
    (target / "a").write_bytes(b"what was here before")
    report = fetch(sds, target, overwrite=True)
    assert tree(target) == {"a": b"what was here before", "b": b"good"}
    ((path, error),) = report.failed
    assert path == "/runs/a"
    assert isinstance(error, errors.NetworkError)
    assert file.sum_blake3 in str(error)
    assert len(re.findall("[0-9a-f]{64}", str(error))) == 2
    assert error.attempts == 3, "as often as anything else is tried"


@pytest.mark.parametrize("ranges", [True, False])
def test_a_body_that_is_cut_goes_on_where_it_was_or_begins_again(
    sds: Any, sandbox: Sandbox, target: Path, ranges: bool
) -> None:
    sandbox.knobs.turn({"range_downloads": ranges})
    sandbox.faults.add(f"truncate once:keep=1000@{CONTENTS}")
    told: list[int] = []
    report = fetch(sds, target, progress=lambda now: told.append(now.bytes_done))
    assert tree(target) == {"a": CONTENT}
    last = sandbox.requests.all("GET", "/download/")[-1]
    assert last.headers.get("range") == "bytes=1000-"
    assert (told == sorted(told)) == ranges, "told that it begins again"
    assert told[-1] == len(CONTENT)
    assert len(report.downloaded) == 1


@pytest.mark.parametrize(
    ("status", "kind"), [(403, errors.SDSError), (404, errors.FileError), (500, errors.ServiceError)]
)
def test_an_error_keeps_its_class_and_ends_nothing(
    sds: Any, sandbox: Sandbox, target: Path, status: int, kind: type[Exception]
) -> None:
    uuid = put_file(sandbox, "runs/b", b"good").replace("-", "")
    other = next(file for file in sds.list_files("/runs") if file.uuid.hex != uuid)
    sandbox.faults.add(f"{status}@GET /api/v1/assets/files/{other.uuid.hex}/download")
    report = fetch(sds, target)
    assert tree(target) == {"b": b"good"}
    ((_, error),) = report.failed
    assert isinstance(error, kind)


def test_a_listing_that_fails_is_the_callers_error(sds: Any, sandbox: Sandbox, target: Path) -> None:
    sandbox.faults.add("500@GET /api/v1/assets/files")
    with pytest.raises(errors.ServiceError):
        fetch(sds, target)
    assert tree(target) == {}


def test_a_row_that_says_another_checksum_than_its_contents_have_fails(
    sds: Any, sandbox: Sandbox, target: Path
) -> None:
    where, wrong = f"/files/{ADA}/other", "ab" * 32
    door(sandbox, "files", owner=ADA, directory=where, name="x", text="contents", sum_blake3=wrong)
    report = fetch(sds, target, "/other")
    ((_, error),) = report.failed
    assert wrong in str(error)
    assert blake3(b"contents").hexdigest() in str(error)
    assert tree(target) == {}


def test_a_row_with_a_checksum_that_is_none_fails_alone(sds: Any, sandbox: Sandbox, target: Path) -> None:
    door(sandbox, "files", owner=ADA, directory=f"/files/{ADA}/runs", name="odd", text="odd", sum_blake3="zz")
    report = fetch(sds, target)
    assert tree(target) == {"a": CONTENT}
    ((path, error),) = report.failed
    assert path == "/runs/odd"
    assert isinstance(error, errors.FileError)
    assert "'zz' is no checksum" in str(error)


def test_a_folder_that_cannot_be_made_is_said(sds: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    with pytest.raises(errors.InputError, match="cannot be made"):
        fetch(sds, tmp_path / "file" / "below")


def run(code: str, sandbox: Sandbox, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, sandbox.url, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | sandbox.environment,
        text=True,
    )


CLIENT = (
    "import sys\nfrom dovetail.sds import Client\nclient = Client(sys.argv[1], dry_run=False, proxy=None)\n"
    "def go(**options):\n"
    "    return client.download(from_sds_path='/runs', to_local_path=sys.argv[2], verbose=False, **options)\n"
)


def test_a_full_disk_fails_what_has_no_room_and_keeps_what_was_there(sds: Any, sandbox: Sandbox, target: Path) -> None:
    put_file(sandbox, "runs/small", b"small")
    target.mkdir()
    (target / "a").write_bytes(b"old")
    code = CLIENT + (
        "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "sys.dont_write_bytecode = True  # a module cut short is one that cannot be loaded\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "report = go(overwrite=True)\n"
        "(failure,) = report.failed\n"
        "print(failure.path, type(failure.error).__name__, failure.error.__cause__.errno)\n"
    )
    with run(code, sandbox, str(target)) as process:
        out, problems = process.communicate()
    assert out.split() == ["/runs/a", "FileError", str(errno.EFBIG)], problems
    assert tree(target) == {"a": b"old", "small": b"small"}


def test_ctrl_c_leaves_whole_files_only(sds: Any, sandbox: Sandbox, target: Path) -> None:
    for number in range(20):
        put_file(sandbox, f"runs/{number:02}", b"%d" % number * 30_000)
    sandbox.faults.add(f"throttle:bytes=2000@{CONTENTS}")
    code = CLIENT + "print('go', flush=True)\ngo(progress=lambda now: print(now.bytes_done, flush=True))\n"
    with run(code, sandbox, str(target)) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip().isdigit() and int(line) > 0:
                break
        process.send_signal(signal.SIGINT)
        _, problems = process.communicate()
    assert "KeyboardInterrupt" in problems
    assert process.returncode != 0
    for path in target.iterdir():
        assert path.read_bytes() == (CONTENT if path.name == "a" else b"%d" % int(path.name) * 30_000)


def test_what_a_kill_leaves_is_cleaned_up_and_what_was_whole_is_kept(sds: Any, sandbox: Sandbox, target: Path) -> None:
    sandbox.faults.add(f"throttle:bytes=2000@{CONTENTS}")
    code = CLIENT + "go(progress=lambda now: print(now.bytes_done, flush=True))\n"
    with run(code, sandbox, str(target)) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if int(line) > 0:
                break
        process.kill()
    (left,) = target.iterdir()
    assert left.name.startswith(".dovetail-")
    sandbox.faults.clear()
    assert len(fetch(sds, target).downloaded) == 1
    assert tree(target) == {"a": CONTENT}


def test_a_gateway_that_asks_to_slow_down_gets_all_files_in_the_end(sds: Any, sandbox: Sandbox, target: Path) -> None:
    for number in range(40):
        put_file(sandbox, f"runs/{number:02}", b"%d" % number)
    sandbox.faults.add(f"429x2:retry-after=0@{CONTENTS}")
    report = fetch(sds, target)
    assert report.failed == []
    assert len(tree(target)) == 41


@pytest.mark.parametrize(("status", "most"), [(503, 3 * 40), (401, 20)])
def test_a_gateway_that_gives_nothing_is_not_asked_for_every_file(
    sds: Any, sandbox: Sandbox, target: Path, status: int, most: int
) -> None:
    for number in range(100):
        put_file(sandbox, f"runs/{number:02}", b"%d" % number)
    sandbox.faults.add(f"{status}@{CONTENTS}")
    report = fetch(sds, target)
    assert len(report.failed) == 101, "every file is told"
    assert fetched(sandbox) <= most
    sandbox.faults.clear()
    assert len(fetch(sds, target).downloaded) == 101
