"""One typed GET, again and again: ``get.py CLIENT HOW URL``.

CLIENT is raw, pyreqwest, pyreqwest-same, httpx, dovetail, dovetail-httpx or cspark; HOW is main, thread, or a number of
asyncio tasks. The typed ones give the versions of a service as objects; raw and pyreqwest send no header of their own,
read the bytes and leave them alone; pyreqwest-same does by hand what Dovetail does: the same headers and time limits,
a typed answer.
"""

from __future__ import annotations

import asyncio
import socket
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from timing import cpu_per_call, cpu_per_call_in_tasks, cpu_per_call_in_thread

PATH = "/api/v1/product/lending/engines/getversions/loan-quote"
KEY = "synthetic-key"
TOTAL = timedelta(seconds=60)
HEADERS = {"x-synthetic-key": KEY, "x-tenant-name": "bench"}


def sync_get(client: str, url: str) -> Callable[[], object]:
    """A function that sends one GET and waits for the answer."""
    if client == "raw":
        return _raw(url)
    if client == "pyreqwest":
        from pyreqwest.client import SyncClientBuilder

        bare = SyncClientBuilder().build()
        return lambda: bare.get(url + PATH).build().send().bytes()
    if client == "pyreqwest-same":
        from pyreqwest.client import SyncClientBuilder

        same, decode = same_settings(SyncClientBuilder()).build(), typed_decoder()
        return lambda: decode(same.get(url + PATH).headers(same_headers()).timeout(TOTAL).build().send().bytes())
    if client == "httpx":
        import httpx

        plain = httpx.Client(headers=HEADERS)
        return lambda: plain.get(url + PATH).json()
    if client == "cspark":
        from cspark.sdk import BaseUrl, Client

        spark = Client(base_url=BaseUrl(url, "bench"), api_key=KEY, logger=False)
        return lambda: spark.services.get_versions(folder="lending", service="loan-quote")
    import spark_client

    return spark_client.sync_get(url, _engine(client))


def async_get(client: str, url: str) -> Callable[[], Awaitable[object]]:
    """A coroutine function that sends one GET and waits for the answer."""
    if client == "pyreqwest":
        from pyreqwest.client import ClientBuilder

        bare = ClientBuilder().build()

        async def get_bytes() -> object:
            response = await bare.get(url + PATH).build().send()
            return await response.bytes()

        return get_bytes
    if client == "httpx":
        import httpx

        plain = httpx.AsyncClient(headers=HEADERS, timeout=60)

        async def get_json() -> object:
            return (await plain.get(url + PATH)).json()

        return get_json
    if client == "cspark":
        from cspark.sdk import AsyncClient, BaseUrl

        spark = AsyncClient(base_url=BaseUrl(url, "bench"), api_key=KEY, logger=False)
        return lambda: spark.services.get_versions(folder="lending", service="loan-quote")
    import spark_client

    return spark_client.async_get(url, _engine(client))


def same_settings(builder: Any) -> Any:
    """The limits that Dovetail sets on its native client."""
    limits = builder.connect_timeout(timedelta(seconds=10)).read_timeout(timedelta(seconds=60))
    return limits.follow_redirects(False).referer(False)


def same_headers() -> list[tuple[str, str]]:
    """The headers that Dovetail sends, with a request id of its own each time."""
    return [
        ("User-Agent", "dovetail-spark/0.1.0 (Python/3.11)"),
        ("x-spark-ua", "agent=dovetail-spark/0.1.0; env=Python/3.11"),
        ("x-tenant-name", "bench"),
        ("Accept", "application/json"),
        ("Accept-Encoding", "gzip"),
        ("x-request-id", str(uuid4())),
        ("x-synthetic-key", KEY),
    ]


def typed_decoder() -> Callable[[Any], object]:
    """What decodes the answer to the generated model."""
    import msgspec

    from dovetail_api.spark import models

    return msgspec.json.Decoder(models.VersionsResponse).decode


def _engine(client: str) -> str:
    return "httpx" if client == "dovetail-httpx" else "pyreqwest"


def _raw(url: str) -> Callable[[], object]:
    """A GET by hand on a kept connection: what the operating system and Python's socket module cost."""
    address = urlsplit(url)
    connection = socket.create_connection((address.hostname or "", address.port or 80))
    request = f"GET {PATH} HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode()

    def get() -> bytes:
        connection.sendall(request)
        received = connection.recv(65536)
        head, _, body = received.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        while len(body) < length:
            body += connection.recv(65536)
        return body

    return get


def main() -> None:
    """Print the CPU seconds of one GET."""
    client, how, url = sys.argv[1:]
    if how == "main":
        print(cpu_per_call(sync_get(client, url)))
    elif how == "thread":
        print(cpu_per_call_in_thread(sync_get(client, url)))
    else:

        async def run() -> float:
            return await cpu_per_call_in_tasks(async_get(client, url), int(how))

        print(asyncio.run(run()))
    # pyreqwest's own thread may still be letting go of the last answers; a process that ends right then can abort.
    time.sleep(0.02)


main()
