"""Clients of a Databricks workspace as the cases use them; loading this module loads none of them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

TOKEN = "dapi0123456789abcdef"
CLUSTER = "0918-220215-atria616"
RUN = 759600
FILE = "/Volumes/main/default/files/big.bin"
HEADERS = {"Authorization": f"Bearer {TOKEN}"}
PIECE = 2**20


def dovetail(url: str) -> Any:
    """Our client."""
    from dovetail.databricks import Client

    return Client(host=url, token=TOKEN)


def official(url: str) -> Any:
    """The official client."""
    from databricks.sdk import WorkspaceClient

    return WorkspaceClient(host=url, token=TOKEN, auth_type="pat")


def one_cluster(client: str, url: str) -> Callable[[], object]:
    """A function that gets one cluster."""
    path = f"{url}/api/2.1/clusters/get?cluster_id={CLUSTER}"
    if client == "dovetail":
        clusters = dovetail(url).clusters
        return lambda: clusters.get(CLUSTER)
    if client == "databricks-sdk":
        theirs = official(url).clusters
        return lambda: theirs.get(CLUSTER)
    if client == "requests":
        import requests

        session = requests.Session()
        return lambda: session.get(path, headers=HEADERS).json()
    from pyreqwest.client import SyncClientBuilder

    bare = SyncClientBuilder().build()
    return lambda: bare.get(path).headers(HEADERS).build().send().bytes()


def one_cluster_async(client: str, url: str) -> Callable[[], Awaitable[object]]:
    """A coroutine function that gets one cluster; the official client has none, so that a thread waits for it."""
    return _in_tasks(
        client, url, lambda ours: ours.clusters.get(CLUSTER), f"/api/2.1/clusters/get?cluster_id={CLUSTER}"
    )


def one_run_async(client: str, url: str) -> Callable[[], Awaitable[object]]:
    """A coroutine function that gets one run."""
    if client == "databricks-sdk":
        theirs = official(url).jobs
        return lambda: asyncio.to_thread(theirs.get_run, RUN)
    return _in_tasks(client, url, lambda ours: ours.jobs.get_run(RUN), f"/api/2.2/jobs/runs/get?run_id={RUN}")


def _in_tasks(
    client: str, url: str, call: Callable[[Any], Awaitable[object]], path: str
) -> Callable[[], Awaitable[object]]:
    if client == "dovetail":
        from dovetail.databricks import AsyncClient

        ours = AsyncClient(host=url, token=TOKEN)
        return lambda: call(ours)
    if client in ("databricks-sdk", "requests"):
        waiting = one_cluster(client, url)
        return lambda: asyncio.to_thread(waiting)
    from pyreqwest.client import ClientBuilder

    bare = ClientBuilder().build()

    async def get_bytes() -> object:
        response = await bare.get(url + path).headers(HEADERS).build().send()
        return await response.bytes()

    return get_bytes


def all_jobs(client: str, url: str) -> Callable[[], int]:
    """A function that lists all jobs and gives how many there are."""
    if client == "dovetail":
        ours = dovetail(url).jobs
        return lambda: sum(1 for _ in ours.list())
    if client == "databricks-sdk":
        theirs = official(url).jobs
        return lambda: sum(1 for _ in theirs.list(limit=100))
    fetch = _fetcher(client)

    def pages() -> int:
        count, token = 0, ""
        while True:
            page = json.loads(fetch(f"{url}/api/2.2/jobs/list?limit=100&page_token={token or 0}"))
            count += len(page["jobs"])
            token = page.get("next_page_token", "")
            if not token:
                return count

    return pages


def _fetcher(client: str) -> Callable[[str], bytes]:
    if client == "requests":
        import requests

        session = requests.Session()
        return lambda address: session.get(address, headers=HEADERS).content
    from pyreqwest.client import SyncClientBuilder

    bare = SyncClientBuilder().build()
    return lambda address: bytes(bare.get(address).headers(HEADERS).build().send().bytes())


def cluster_decoder(client: str) -> Callable[[bytes], object]:
    """A function that makes objects of the answer with all clusters."""
    if client == "dovetail":
        from dovetail_api.databricks.operations import clusters

        return clusters.LIST.decode
    if client == "databricks-sdk":
        from databricks.sdk.service.compute import ListClustersResponse

        return lambda raw: ListClustersResponse.from_dict(json.loads(raw))
    return json.loads


def download(client: str, url: str, target: Path) -> Callable[[], object]:
    """A function that downloads the file to a path."""
    address = f"{url}/api/2.0/fs/files{FILE}"
    if client == "dovetail":
        files = dovetail(url).files
        return lambda: files.download(FILE, target)
    if client == "databricks-sdk":
        theirs = official(url).files

        def read() -> None:
            contents = theirs.download(FILE).contents
            with target.open("wb") as file:
                while piece := contents.read(PIECE):
                    file.write(piece)

        return read
    if client == "requests":
        import requests

        def stream() -> None:
            with requests.get(address, headers=HEADERS, stream=True) as answer, target.open("wb") as file:
                for piece in answer.iter_content(PIECE):
                    file.write(piece)

        return stream
    from pyreqwest.client import SyncClientBuilder

    bare = SyncClientBuilder().build()

    def by_hand() -> None:
        with (
            bare.get(address).headers(HEADERS).build_streamed() as answer,
            target.open("wb") as file,
        ):
            while piece := answer.body_reader.read(PIECE):
                file.write(piece)

    return by_hand


def upload(client: str, url: str, source: Path) -> Callable[[], object]:
    """A function that uploads a file."""
    address = f"{url}/api/2.0/fs/files{FILE}?overwrite=true"
    if client == "dovetail":
        files = dovetail(url).files
        return lambda: files.upload(FILE, source, overwrite=True)
    if client == "databricks-sdk":
        theirs = official(url).files

        def send() -> None:
            with source.open("rb") as file:
                theirs.upload(FILE, file, overwrite=True)

        return send
    if client == "requests":
        import requests

        def put() -> None:
            with source.open("rb") as file:
                requests.put(address, headers=HEADERS, data=file).raise_for_status()

        return put
    from pyreqwest.client import SyncClientBuilder

    bare = SyncClientBuilder().build()

    def pieces() -> Any:
        with source.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece

    size = str(source.stat().st_size)
    return lambda: (
        bare.put(address)
        .headers({**HEADERS, "Content-Length": size})
        .body_stream(pieces())
        .build()
        .send()
        .error_for_status()
    )
