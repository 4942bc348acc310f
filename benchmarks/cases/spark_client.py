"""The Dovetail clients that the cases use; loading this module loads nothing of Dovetail."""

from __future__ import annotations

from collections.abc import Awaitable, Callable


def sync_client(url: str, engine: str = "pyreqwest") -> object:
    """A sync client for a server at this address."""
    from dovetail.runtime import BearerAuth, Client, Settings

    return Client(Settings(hosts={"": url}, auth=BearerAuth("synthetic-token"), engine=engine))


def sync_get(url: str, engine: str) -> Callable[[], object]:
    """A function that builds one typed GET and sends it."""
    from dovetail_api.spark.operations import services

    client = sync_client(url, engine)
    return lambda: client.send(services.get_versions(folder="lending", service="loan-quote"))


def async_get(url: str, engine: str) -> Callable[[], Awaitable[object]]:
    """A coroutine function that builds one typed GET and sends it."""
    from dovetail.runtime import AsyncClient, BearerAuth, Settings
    from dovetail_api.spark.operations import services

    client = AsyncClient(Settings(hosts={"": url}, auth=BearerAuth("synthetic-token"), engine=engine))
    return lambda: client.send(services.get_versions(folder="lending", service="loan-quote"))
