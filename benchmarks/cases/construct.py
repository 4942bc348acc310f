"""Making a client, again and again: ``construct.py CLIENT``."""

from __future__ import annotations

import sys
from collections.abc import Callable

from timing import cpu_per_call


def constructor(client: str) -> Callable[[], object]:
    """A function that makes a client."""
    if client == "cspark":
        from cspark.sdk import BaseUrl
        from cspark.sdk import Client as SparkClient

        return lambda: SparkClient(
            base_url=BaseUrl("http://127.0.0.1:1", "bench"), api_key="synthetic-key", logger=False
        )
    if client == "httpx":
        import httpx

        return lambda: httpx.Client(base_url="http://127.0.0.1:1")
    if client == "pyreqwest":
        from pyreqwest.client import SyncClientBuilder

        return lambda: SyncClientBuilder().build()
    from spark_client import sync_client

    return lambda: sync_client("http://127.0.0.1:1")


print(cpu_per_call(constructor(sys.argv[1])))
