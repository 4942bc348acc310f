"""A real MLflow server with a SQLite store on loopback, and clients of it of both kinds.

It asks nobody who they are, so that any token does.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from anyio.from_thread import start_blocking_portal
from spark.driving import Blocking

from dovetail.databricks import AsyncClient, Client

ROOT = Path(__file__).parents[2]
HOME = ".venv-judges/mlflow"
PINNED = "tests/mlflow/server.txt"
PATIENCE_SECONDS = 180


@pytest.fixture(scope="session")
def python() -> Path:
    """The interpreter of an environment that has MLflow and nothing of ours."""
    make = [sys.executable, "scripts/bootstrap.py", HOME, "--constraints", PINNED, "--install", "-r", PINNED]
    done = subprocess.run(make, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"MLflow cannot be installed: {done.stderr.strip()}")
    return ROOT / HOME / "bin" / "python"


@pytest.fixture(scope="session")
def server(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the server; it is ended with all its processes."""
    folder = tmp_path_factory.mktemp("mlflow")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
    store = ["--backend-store-uri", f"sqlite:///{folder}/store.db", "--artifacts-destination", str(folder / "files")]
    where = ["--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
        "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false",
        "MLFLOW_DISABLE_TELEMETRY": "true",
    }
    with (
        (folder / "log").open("w+") as log,
        subprocess.Popen(
            [python, "-m", "mlflow", "server", *store, *where],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        ) as process,
    ):
        try:
            address = f"http://127.0.0.1:{port}"
            _wait_for(address, process, folder / "log")
            yield address
        finally:
            os.killpg(process.pid, signal.SIGTERM)


def _wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    with httpx.Client(trust_env=False) as http:
        while time.monotonic() < until and process.poll() is None:
            try:
                if http.get(f"{address}/health").status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.2)
    pytest.fail(f"the server does not answer:\n{log.read_text()}")


@pytest.fixture(params=["sync", "async"])
def client(request: pytest.FixtureRequest, server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A client of the server."""
    for name in list(os.environ):
        if name.startswith("DATABRICKS_"):
            monkeypatch.delenv(name)
    given: dict[str, Any] = {"host": server, "token": "any", "proxy": None}
    with start_blocking_portal() as portal:
        if request.param == "sync":
            with Client(**given) as plain:
                yield plain
        else:
            client = Blocking(AsyncClient(**given), portal)
            yield client
            client.aclose()
