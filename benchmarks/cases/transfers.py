"""A client of SDS that moves files: ``transfers.py CLIENT upload|download small|large MILLISECONDS``.

CLIENT is dovetail or spectrumx; every request takes so many milliseconds to be answered. Prints seconds, CPU seconds,
by how many bytes the peak of memory is above what was resident before, requests, and transfers under way at once.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from process_memory import peak, resident
from transfer_server import counted, running
from transfer_store import FOLDER, KINDS, Kind, name_of, sum_of, write_files

KEY = "bench001.0123456789abcdef0123456789abcdef"


def measured(client: str, what: str, kind: Kind, port: int, folder: Path) -> dict[str, float]:
    """What one transfer of all files takes."""
    made = dovetail(port) if client == "dovetail" else spectrumx(port)
    made.dry_run = False
    made.authenticate()  # what a first call loads is no part of a transfer
    transfer = uploading(made, folder, kind) if what == "upload" else downloading(made, folder, kind)
    before, idle = counted(port), resident()
    cpu, seconds = time.process_time(), time.perf_counter()
    transfer()
    seconds, cpu = time.perf_counter() - seconds, time.process_time() - cpu
    memory = peak() - idle
    after = counted(port)
    if what == "download":
        check_downloaded(folder, kind)
    assert after["kinds"][what] == kind.count, after
    requests = after["requests"] - before["requests"]
    return {"seconds": seconds, "cpu": cpu, "memory": memory, "requests": requests, "in flight": after["most"]}


def uploading(client: Any, folder: Path, kind: Kind) -> Callable[[], None]:
    """A function that uploads a folder with all files."""
    write_files(folder / FOLDER, kind)

    def upload() -> None:
        results = client.upload(local_path=folder / FOLDER, sds_path=f"/{FOLDER}", verbose=False)
        assert len(results) == kind.count
        assert all(results), next(result for result in results if not result)

    return upload


def downloading(client: Any, folder: Path, kind: Kind) -> Callable[[], None]:
    """A function that downloads a folder with all files."""

    def download() -> None:
        results = client.download(from_sds_path=f"/{FOLDER}", to_local_path=folder, verbose=False)
        assert len(results) == kind.count
        assert all(results), next(result for result in results if not result)

    return download


def check_downloaded(folder: Path, kind: Kind) -> None:
    """All files are there, and the last one is what it is to be."""
    found = {path.name: path for path in folder.rglob("*.bin")}
    assert len(found) == kind.count
    last = name_of(kind.count - 1)
    with tempfile.TemporaryDirectory() as wanted:
        assert sum_of(found[last]) == sum_of(write_files(Path(wanted) / FOLDER, kind)[-1])


def dovetail(port: int) -> Any:
    """Our client."""
    from dovetail.sds import Client

    return Client(f"http://localhost:{port}", env_config={"SDS_SECRET_TOKEN": KEY})


def spectrumx(port: int) -> Any:
    """The vendor's."""
    from spectrumx import Client

    made = Client("localhost", env_config={"SDS_SECRET_TOKEN": KEY})
    made.gateway.port = port
    return made


if __name__ == "__main__":
    client_name, way, size, latency = sys.argv[1:]
    with tempfile.TemporaryDirectory() as temporary, running(size, float(latency) / 1000) as its_port:
        print(json.dumps(measured(client_name, way, KINDS[size], its_port, Path(temporary) / "work")))
