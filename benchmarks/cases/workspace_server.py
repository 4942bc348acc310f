"""A stand-in for a Databricks workspace that is never what a client waits for.

It runs in a process of its own and knows clusters, 10,000 jobs, one run and one file of 256 MiB; what is uploaded it
takes and forgets. It serves until whoever started it is gone.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qs

JOBS = 10_000
FILE_BYTES = 256 * 2**20
PIECE = bytes(2**20)
USER = "ada@example.test"

CLUSTER = {
    "cluster_id": "0918-220215-atria616",
    "cluster_name": "nightly",
    "spark_version": "16.4.x-scala2.12",
    "node_type_id": "Standard_D4ds_v5",
    "driver_node_type_id": "Standard_D4ds_v5",
    "num_workers": 4,
    "autotermination_minutes": 60,
    "state": "RUNNING",
    "state_message": "",
    "creator_user_name": USER,
    "start_time": 1777886400000,
    "last_state_loss_time": 0,
    "last_restarted_time": 1777886430000,
    "cluster_memory_mb": 81920,
    "cluster_cores": 20.0,
    "cluster_source": "API",
    "enable_elastic_disk": True,
    "data_security_mode": "SINGLE_USER",
    "single_user_name": USER,
    "runtime_engine": "PHOTON",
    "spark_context_id": 4315897354098124234,
    "jdbc_port": 10000,
    "spark_conf": {"spark.speculation": "true", "spark.databricks.io.cache.enabled": "true"},
    "custom_tags": {"team": "billing", "stage": "production"},
    "default_tags": {"Vendor": "Databricks", "Creator": USER, "ClusterName": "nightly"},
    "azure_attributes": {"first_on_demand": 1, "availability": "ON_DEMAND_AZURE", "spot_bid_max_price": -1.0},
    "driver": {
        "node_id": "6c5a0d3f8e2b4a7d9c1e5f3b2a4d6c8e",
        "private_ip": "10.139.0.4",
        "public_dns": "",
        "instance_id": "1f3b5d7c9e2a4c6e8f0b1d3f5a7c9e1b",
        "start_timestamp": 1777886400000,
        "host_private_ip": "10.139.0.5",
    },
}
JOB = {
    "creator_user_name": USER,
    "created_time": 1777886400000,
    "settings": {
        "name": "nightly billing",
        "max_concurrent_runs": 1,
        "format": "MULTI_TASK",
        "timeout_seconds": 0,
        "email_notifications": {"on_failure": [USER], "no_alert_for_skipped_runs": False},
        "schedule": {"quartz_cron_expression": "0 0 3 * * ?", "timezone_id": "UTC", "pause_status": "UNPAUSED"},
        "tags": {"team": "billing", "stage": "production"},
        "queue": {"enabled": True},
    },
}
RUN = {
    "job_id": 620,
    "run_id": 759600,
    "number_in_job": 759600,
    "creator_user_name": USER,
    "run_name": "nightly billing",
    "run_type": "JOB_RUN",
    "start_time": 1777886400000,
    "setup_duration": 1000,
    "execution_duration": 20000,
    "state": {"life_cycle_state": "TERMINATED", "result_state": "SUCCESS", "state_message": ""},
    "tasks": [
        {"run_id": 759601, "task_key": "load", "notebook_task": {"notebook_path": "/Shared/load"}, "attempt_number": 0}
    ],
}
UPLOADED = b'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nETag: "1"\r\n\r\n'
METADATA = {"oidc_endpoint": "", "workspace_id": "1234567890123456"}


def clusters_answer(count: int) -> bytes:
    """The answer to ``clusters_list`` for so many clusters."""
    clusters = [{**CLUSTER, "cluster_id": f"0918-220215-atria{number}"} for number in range(count)]
    return json.dumps({"clusters": clusters}, separators=(",", ":")).encode()


@lru_cache(maxsize=1024)
def answer_to(path: str, query: str) -> bytes:
    """The whole answer to a GET of JSON."""
    if path.endswith("/clusters/get"):
        return whole(CLUSTER)
    if path.endswith("/jobs/runs/get"):
        return whole(RUN)
    if path.endswith("/jobs/list"):
        return whole(_page(parse_qs(query)))
    if path == "/.well-known/databricks-config":
        return whole(METADATA)
    return whole({"error_code": "ENDPOINT_NOT_FOUND", "message": f"No API found for '{path}'"}, "404 Not Found")


def whole(document: object, status: str = "200 OK") -> bytes:
    """An answer with its head."""
    body = json.dumps(document, separators=(",", ":")).encode()
    return _head(len(body), status, "application/json") + body


def _head(length: int, status: str, media_type: str) -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n\r\n".encode()


def _page(query: dict[str, list[str]]) -> dict[str, object]:
    size, start = int(query.get("limit", ["20"])[0]), int(query.get("page_token", ["0"])[0])
    jobs = [{"job_id": number, **JOB} for number in range(start, min(start + size, JOBS))]
    more = start + size < JOBS
    return {"jobs": jobs, "has_more": more} | ({"next_page_token": str(start + size)} if more else {})


def _place_for_parts(head: str, asked: dict[str, int]) -> dict[str, object]:
    """Where parts of a file are to be put: here, too."""
    host = head.lower().partition("host: ")[2].partition("\r\n")[0]
    numbers = range(asked["start_part_number"], asked["start_part_number"] + asked.get("count", 1))
    places = [{"url": f"http://{host}/parts/{number}", "part_number": number, "headers": []} for number in numbers]
    return {"upload_part_urls": places}


class Connection(asyncio.Protocol):
    """One connection: an answer for each request that has come whole, and the file piece by piece."""

    def __init__(self) -> None:
        self._unread = b""
        self._body = 0
        self._sending = 0
        self._may_write = True

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that is complete now; bodies are not kept."""
        if self._body:
            taken = min(self._body, len(data))
            self._body -= taken
            if self._body:
                return
            self._transport.write(UPLOADED)
            data = data[taken:]
        self._unread += data
        while b"\r\n\r\n" in self._unread and not self._body:
            raw, _, rest = self._unread.partition(b"\r\n\r\n")
            head = raw.decode("latin-1")
            length = int(head.lower().partition("content-length:")[2].partition("\r\n")[0] or 0)
            method, target, _ = head.split(" ", 2)
            if method == "PUT":
                self._unread, self._body = b"", length - len(rest)
                if not self._body:
                    self._transport.write(UPLOADED)
            elif len(rest) >= length:
                self._unread = rest[length:]
                self._answer(method, target, head, rest[:length])
            else:
                return

    def _answer(self, method: str, target: str, head: str, body: bytes) -> None:
        path, _, query = target.partition("?")
        if path.endswith("/create-upload-part-urls"):
            self._transport.write(whole(_place_for_parts(head, json.loads(body))))
        elif method == "POST":
            self._transport.write(whole({"multipart_upload": {"session_token": "session"}}))
        elif not path.startswith("/api/2.0/fs/files/"):
            self._transport.write(answer_to(path, query))
        else:
            self._send_file(head, body=method == "GET")

    def _send_file(self, head: str, *, body: bool) -> None:
        """The file, or the part of it that is asked for."""
        start, end, status = 0, FILE_BYTES, "200 OK"
        wanted = head.lower().partition("range: bytes=")[2].partition("\r\n")[0]
        more = 'ETag: "1"\r\nLast-Modified: Mon, 04 May 2026 09:20:00 GMT\r\nAccept-Ranges: bytes\r\n'
        if wanted:
            first, _, last = wanted.partition("-")
            start, end, status = int(first), min(int(last or FILE_BYTES - 1) + 1, FILE_BYTES), "206 Partial Content"
            more += f"Content-Range: bytes {start}-{end - 1}/{FILE_BYTES}\r\n"
        told = f"HTTP/1.1 {status}\r\nContent-Type: application/octet-stream\r\nContent-Length: {end - start}\r\n"
        self._transport.write(f"{told}{more}\r\n".encode())
        self._sending = end - start if body else 0
        self._go_on()

    def pause_writing(self) -> None:
        """Wait for the client."""
        self._may_write = False

    def resume_writing(self) -> None:
        """Go on with the file."""
        self._may_write = True
        self._go_on()

    def _go_on(self) -> None:
        while self._sending and self._may_write:
            piece = PIECE[: self._sending]
            self._sending -= len(piece)
            self._transport.write(piece)


async def serve() -> None:
    """Print the port, then serve until whoever started this is gone."""
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    os._exit(0)


@contextmanager
def running() -> Generator[str]:
    """The server as a process, for the length of a ``with`` block; yields its base URL."""
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, str(Path(__file__))], stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"


if __name__ == "__main__":
    asyncio.run(serve())
