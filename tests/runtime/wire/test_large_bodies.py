"""A gigabyte up and a gigabyte down, in constant memory: measured in a process of its own."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.behaviours import digest_upload, respond, stream
from support.fault_server import FaultServer

ROOT = Path(__file__).parents[3]
MIB = 1 << 20
GIB = 1 << 30
PIECE = bytes(MIB)
MOST_GROWTH = 48 * MIB

PROGRAM = """
import asyncio, json, resource, sys
from pathlib import Path
from dovetail.runtime import AsyncClient, Client, Settings
from runtime.wire.sample_api import FILE, FORM, MAKE_FILE, UPLOAD

url, engine, mode, what, path = sys.argv[1:]
settings = Settings(hosts={"": url}, engine=engine, proxy=None)
path = Path(path)

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

def action(client):
    if what == "download":
        return client.download(FILE.call(), path)
    return client.send(UPLOAD.call({}, path) if what == "upload" else FORM.call({"file": path, "note": "x"}))

async def asynchronous():
    async with AsyncClient(settings) as client:
        await client.send(MAKE_FILE.call())
        before = peak()
        await action(client)
        return peak() - before

def synchronous():
    with Client(settings) as client:
        client.send(MAKE_FILE.call())
        before = peak()
        action(client)
        return peak() - before

print(json.dumps(synchronous() if mode == "sync" else asyncio.run(asynchronous())))
"""

CASES = [
    # engine, mode, what, size: the whole gigabyte once each way, a quarter of it in every other combination
    ("pyreqwest", "sync", "download", GIB),
    ("pyreqwest", "sync", "upload", GIB),
    ("pyreqwest", "async", "download", GIB // 4),
    ("pyreqwest", "async", "upload", GIB // 4),
    ("pyreqwest", "sync", "form", GIB // 4),
    ("httpx", "sync", "download", GIB // 4),
    ("httpx", "sync", "upload", GIB // 4),
    ("httpx", "async", "download", GIB // 4),
    ("httpx", "async", "upload", GIB // 4),
    ("httpx", "async", "form", GIB // 4),
]


def pieces(size: int) -> Iterator[bytes]:
    for _ in range(size // MIB):
        yield PIECE


@pytest.mark.parametrize(("engine", "mode", "what", "size"), CASES)
def test_memory_does_not_grow_with_the_body(
    server: FaultServer, tmp_path: Path, engine: str, mode: str, what: str, size: int
) -> None:
    path = tmp_path / "large"
    if what == "download":
        server.on("GET", "/file", stream(lambda: pieces(size), length=size))
    else:
        with path.open("wb") as file:
            file.truncate(size)  # sparse: it reads as zeros and takes no room
    server.on("POST", "/file", respond(200, body=b"ready"))
    server.on("PUT", "/file", digest_upload(respond(204)))
    server.on("POST", "/form", digest_upload(respond(204)))
    growth = measured(server.url, engine, mode, what, str(path))
    assert growth < MOST_GROWTH, f"{growth / MIB:.0f} MiB more for {size / MIB:.0f} MiB"
    if what == "download":
        assert path.stat().st_size == size
    else:
        request = server.requests[-1]
        assert request.complete
        assert request.body_length >= size
        if what == "upload" and size < GIB:  # a whole gigabyte takes longer to hash again than to send
            digest = hashlib.sha256()
            for piece in pieces(size):
                digest.update(piece)
            assert request.body_sha256 == digest.hexdigest()
    path.unlink()


def measured(*args: str) -> int:
    path = os.pathsep.join([str(ROOT / "tests"), *sys.path])
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *args],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": path},
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return int(json.loads(done.stdout))
