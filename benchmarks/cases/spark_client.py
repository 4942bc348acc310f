"""The Dovetail clients that the cases use; loading this module loads nothing of Dovetail."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

KEY = "synthetic-key"


def sync_client(url: str, engine: str = "auto") -> object:
    """A sync client for a server at this address."""
    import dovetail.spark

    return dovetail.spark.Client(base_url=f"{url}/bench", api_key=KEY, engine=engine)


def sync_get(url: str, engine: str) -> Callable[[], object]:
    """A function that builds one typed GET and sends it."""
    from dovetail_api.spark.operations import services

    client = sync_client(url, engine)
    return lambda: client.send(services.get_versions(folder="lending", service="loan-quote"))


def async_get(url: str, engine: str) -> Callable[[], Awaitable[object]]:
    """A coroutine function that builds one typed GET and sends it."""
    import dovetail.spark
    from dovetail_api.spark.operations import services

    client = dovetail.spark.AsyncClient(base_url=f"{url}/bench", api_key=KEY, engine=engine)
    return lambda: client.send(services.get_versions(folder="lending", service="loan-quote"))
