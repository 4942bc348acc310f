"""Resident memory of a process after its first call, in bytes: ``memory.py CLIENT URL``."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def first_call(client: str, url: str) -> None:
    """Send one GET with a client of this kind."""
    if client == "cspark":
        from cspark.sdk import BaseUrl
        from cspark.sdk import Client as SparkClient

        spark = SparkClient(base_url=BaseUrl(url, "bench"), api_key="synthetic-key", logger=False)
        spark.services.get_versions(folder="lending", service="loan-quote")
    elif client == "httpx":
        import httpx

        httpx.Client().get(f"{url}/x").json()
    elif client == "pyreqwest":
        from pyreqwest.client import SyncClientBuilder

        SyncClientBuilder().build().get(f"{url}/x").build().send().bytes()
    elif client == "dovetail":
        import spark_client

        spark_client.sync_get(url, "auto")()


def resident() -> int:
    """Resident memory of this process, in bytes."""
    statistics = Path("/proc/self/statm")
    if statistics.exists():
        return int(statistics.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    import resource

    # Where there is no /proc, the peak is the closest: bytes on macOS, kibibytes elsewhere.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


# Two page-cache-warm numbers are compared: bare Python runs this very file too.
first_call(sys.argv[1], sys.argv[2])
print(resident())
