"""From nothing to a client with one call built, in a process that does nothing else: ``ready.py CLIENT``.

The CPU time of the whole process is the result. cspark and httpx have no calls apart from sending: they
stop at the client.
"""

from __future__ import annotations

import sys

if sys.argv[1] == "cspark":
    from cspark.sdk import BaseUrl
    from cspark.sdk import Client as SparkClient

    SparkClient(base_url=BaseUrl("http://127.0.0.1:1", "bench"), api_key="synthetic-key", logger=False)
elif sys.argv[1] == "httpx":
    import httpx

    httpx.Client(base_url="http://127.0.0.1:1")
else:
    from spark_client import sync_client

    from dovetail_api.spark.operations import services

    sync_client("http://127.0.0.1:1")
    services.get_versions(folder="lending", service="loan-quote")
