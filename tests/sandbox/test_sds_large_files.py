"""Large bodies: on disk while they come and go, and never in memory as a whole."""

from __future__ import annotations

import http.client
import itertools
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from blake3 import blake3
from sds_steps import FILES, at_once, caller, refused, uploaded

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.arriving import LARGEST_IN_MEMORY
from dovetail.sandbox.request_log import RequestLog

LARGE = os.urandom(3 * 1024 * 1024 + 17)
MIB = 1024 * 1024
BOUNDARY = "boundary"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("state")


@pytest.fixture(scope="module")
def shared(folder: Path) -> Iterator[Sandbox]:
    with serve("sds", state=folder) as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def sandbox(shared: Sandbox) -> Iterator[Sandbox]:
    shared.requests.clear()
    yield shared
    shared.faults.clear()


@pytest.fixture
def ada(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client


def part(name: str, file: str = "") -> bytes:
    filename = f'; filename="{file}"' if file else ""
    return f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{filename}\r\n\r\n'.encode()


HEAD = part("directory") + b"/large\r\n"
TAIL = f"\r\n--{BOUNDARY}--\r\n".encode()


def headers(key: str) -> dict[str, str]:
    return {"authorization": f"Api-Key: {key}", "content-type": f"multipart/form-data; boundary={BOUNDARY}"}


def until(true: Callable[[], object]) -> None:
    """Wait for what comes by itself."""
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


@contextmanager
def process() -> Generator[tuple[int, dict[str, Any]], None, None]:
    """A sandbox in a process of its own: its id, and what it tells when it is ready."""
    command = [sys.executable, "-m", "dovetail.cli", "sandbox", "sds"]
    running = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert running.stdout is not None
    try:
        yield running.pid, json.loads(running.stdout.readline())
    finally:
        running.terminate()
        running.communicate(timeout=60)


def most_memory(pid: int) -> int:
    """The most memory a process has had so far, in bytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


@pytest.mark.parametrize("size", [LARGEST_IN_MEMORY - 1000, LARGEST_IN_MEMORY, 2 * LARGEST_IN_MEMORY, len(LARGE)])
def test_a_file_of_any_size_goes_up_and_comes_down(ada: httpx.Client, folder: Path, size: int) -> None:
    row = uploaded(ada, f"/large/{size}", LARGE[:size], media_type="application/x-hdf5")
    assert (row["size"], row["sum_blake3"]) == (size, blake3(LARGE[:size]).hexdigest())
    answer = ada.get(f"{FILES}{row['uuid']}/download/")
    assert (answer.content, answer.headers["content-length"]) == (LARGE[:size], str(size))
    assert list((folder / "arriving").iterdir()) == []


def test_a_form_in_odd_pieces_is_read_all_the_same(ada: httpx.Client, sandbox: Sandbox) -> None:
    content = b"\r\n--bound" * 200_000  # nearly a boundary, everywhere
    body = HEAD + part("file", "odd") + content + TAIL
    pieces = itertools.chain(
        (body[start : start + 1] for start in range(200)),
        (body[start : start + 4093] for start in range(200, len(body), 4093)),
    )
    answer = ada.post(FILES, content=pieces, headers=headers(sandbox.credentials["api_key"]))
    assert answer.status_code == 201, answer.text
    assert answer.json()["sum_blake3"] == blake3(content).hexdigest()


def test_the_log_keeps_the_size_and_the_beginning(ada: httpx.Client, sandbox: Sandbox) -> None:
    uploaded(ada, "/large/logged", LARGE + b"logged")
    [seen] = sandbox.requests.all("POST", FILES)
    assert seen.status == 201
    assert seen.body_size > len(LARGE)
    assert len(seen.body) == 64 * 1024
    assert b"/large" in seen.body


def test_a_large_form_that_is_none_is_refused(ada: httpx.Client, sandbox: Sandbox, folder: Path) -> None:
    for body in (HEAD + part("file", "f") + LARGE, b"x" * len(LARGE), HEAD + b"--boundary\r\n\r\n" + LARGE + TAIL):
        answer = ada.post(FILES, content=body, headers=headers(sandbox.credentials["api_key"]))
        assert refused(answer, 400).startswith("Multipart form parse error")
    assert list((folder / "arriving").iterdir()) == []


def test_an_upload_whose_client_goes_away_is_none(sandbox: Sandbox, folder: Path) -> None:
    before = sandbox.executions.get("files_create", 0)
    sent = headers(sandbox.credentials["api_key"]) | {"host": sandbox.details["host"], "content-length": str(10**9)}
    lines = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
    with socket.create_connection(sandbox.details["host"].split(":")) as connection:
        connection.sendall(f"POST {FILES} HTTP/1.1\r\n{lines}\r\n".encode() + HEAD + part("file", "gone") + LARGE)
        until(lambda: list((folder / "arriving").iterdir()))
    until(lambda: sandbox.requests.all("POST", FILES))
    [seen] = sandbox.requests.all("POST", FILES)
    assert (seen.status, sandbox.executions.get("files_create", 0)) == (0, before)
    until(lambda: not list((folder / "arriving").iterdir()))


def test_what_an_upload_left_is_gone_after_a_restart(tmp_path: Path) -> None:
    (tmp_path / "arriving" / "left").mkdir(parents=True)
    (tmp_path / "arriving" / "left" / "half").write_bytes(b"half")
    with serve("sds", state=tmp_path):
        assert list((tmp_path / "arriving").iterdir()) == []


def test_a_large_download_comes_in_pieces(ada: httpx.Client, sandbox: Sandbox) -> None:
    uuid = uploaded(ada, "/large/pieces", LARGE + b"pieces")["uuid"]
    sandbox.knobs.turn({"range_downloads": True})
    try:
        answer = ada.get(f"{FILES}{uuid}/download/", headers={"range": "bytes=1000001-2000003"})
    finally:
        sandbox.knobs.turn({"range_downloads": False})
    assert (answer.status_code, answer.content) == (206, LARGE[1000001:2000004])


@pytest.mark.parametrize("content", [b"0123456789", LARGE], ids=["small", "large"])
def test_a_corrupt_body_has_its_length_and_one_other_byte(ada: httpx.Client, sandbox: Sandbox, content: bytes) -> None:
    uuid = uploaded(ada, f"/corrupt/{len(content)}", content + b"corrupt")["uuid"]
    good = content + b"corrupt"
    for option, at in (("", len(good) // 2), (":at=3", 3), (f":at={len(good)}", -1)):
        sandbox.faults.add(f"corrupt once{option}@GET {FILES}*/download")
        bad = ada.get(f"{FILES}{uuid}/download/").content
        assert len(bad) == len(good)
        changed = [place for place in range(len(good)) if bad[place] != good[place]] if bad != good else []
        assert changed == ([] if at < 0 else [at])
    assert ada.get(f"{FILES}{uuid}/download/").content == good


@pytest.mark.parametrize("content", [b"0123456789", LARGE], ids=["small", "large"])
def test_a_cut_body_says_its_full_length(ada: httpx.Client, sandbox: Sandbox, content: bytes) -> None:
    uuid = uploaded(ada, f"/cut/{len(content)}", content + b"cut")["uuid"]
    sandbox.faults.add(f"truncate once:keep=7@GET {FILES}*/download")
    connection = http.client.HTTPConnection(sandbox.details["host"], timeout=60)
    try:
        connection.request("GET", f"{FILES}{uuid}/download/", headers={"Authorization": sandbox.credentials["api_key"]})
        answer = connection.getresponse()
        assert answer.getheader("content-length") == str(len(content) + 3)
        with pytest.raises(http.client.IncompleteRead) as cut:
            answer.read()
        assert cut.value.partial == content[:7]
    finally:
        connection.close()


def test_a_large_answer_to_head_has_no_body(ada: httpx.Client) -> None:
    uuid = uploaded(ada, "/large/head", LARGE + b"head")["uuid"]
    told = ada.head(f"{FILES}{uuid}/download/")
    assert (told.content, told.headers["content-length"]) == (b"", str(len(LARGE) + 4))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc to tell the memory of a process")
def test_large_files_in_parallel_leave_the_memory_as_it_is() -> None:
    block, blocks, names = os.urandom(MIB), 24, itertools.count()
    with process() as (pid, details):
        key = details["credentials"]["api_key"]

        def there_and_back() -> int:
            head, tail = HEAD + part("file", f"f{next(names)}"), block[:50] + TAIL
            length = str(len(head) + blocks * MIB + len(tail))
            connection = http.client.HTTPConnection(details["host"], timeout=120)
            try:
                pieces = itertools.chain([head], itertools.repeat(block, blocks), [tail])
                connection.request("POST", FILES, pieces, {**headers(key), "content-length": length})
                answer = connection.getresponse()
                uuid = json.loads(answer.read())["uuid"]
                connection.request("GET", f"{FILES}{uuid}/download/", headers={"authorization": key})
                answer, size = connection.getresponse(), 0
                while piece := answer.read(MIB):
                    size += len(piece)
                return size
            finally:
                connection.close()

        assert there_and_back() == blocks * MIB + 50  # everything that is needed is loaded by then
        before = most_memory(pid)
        assert at_once(4, there_and_back) == [blocks * MIB + 50] * 4
        assert most_memory(pid) - before < blocks * MIB  # one of the four in memory would be more


def test_the_log_forgets_the_oldest_requests_before_it_grows_large() -> None:
    log = RequestLog()
    for number in range(2000):
        log.add("POST", f"/{number}", (), {}, bytes(64 * 1024), 10**9, 201)
    kept = log.all()
    assert [seen.path for seen in kept] == [f"/{number}" for number in range(2000 - len(kept), 2000)]
    assert sum(len(seen.body) for seen in kept) == 64 * MIB
    for number in range(6000):
        log.add("GET", f"/{number}", (), {}, b"", 0, 200)
    assert [seen.path for seen in log.all()] == [f"/{number}" for number in range(1000, 6000)]
    log.clear()
    assert log.all() == ()
