"""Drives the client of Kubernetes."""

from __future__ import annotations

import re
from typing import Any

from kubernetes import client as k

from behaviour.driver import SECRET, Driver, walk
from behaviour.driving import main

NAMESPACE = {
    "apiVersion": "v1",
    "kind": "Namespace",
    "metadata": {"name": "x1", "generation": 7, "creationTimestamp": "2026-01-02T03:04:05Z"},
    "status": {"phase": "Active"},
}


class Namespaces:
    """The client with the limit that each of its calls is given."""

    def __init__(self, url: str, timeout: float | None) -> None:
        token = {"authorization": SECRET}
        configuration = k.Configuration(host=url, api_key=token, api_key_prefix={"authorization": "Bearer"})
        self.api = k.CoreV1Api(k.ApiClient(configuration))
        self.given: dict[str, Any] = {"_request_timeout": timeout} if timeout else {}


def create(client: Namespaces, how: str) -> Any:
    """A namespace."""
    if how == "null":
        raise NotImplementedError
    given = {"generation": float("nan")} if how == "nan" else {}
    body = k.V1Namespace(metadata=k.V1ObjectMeta(name="a", **given))
    return client.api.create_namespace(body, **client.given)


def read(result: Any, pointer: str) -> Any:
    """A place, whose names Python has with underscores."""
    return walk(result, re.sub(r"(?<=[a-z])([A-Z])", lambda found: f"_{found[1].lower()}", pointer))


if __name__ == "__main__":
    main(
        Driver(
            distribution="kubernetes",
            client=lambda url, secret, timeout: Namespaces(url, timeout),
            get=lambda client, key: client.api.read_namespace(key, **client.given),
            item=NAMESPACE,
            text="/metadata/name",
            number="/metadata/generation",
            create=create,
            made=NAMESPACE,
            read=read,
            close=lambda client: client.api.api_client.close(),
        )
    )
