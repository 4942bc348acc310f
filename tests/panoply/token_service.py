"""A service that takes one token, a source that asks it, and what the source's token endpoint was sent."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

import pytest
from support.fault_server import FaultServer

from dovetail.panoply import DataSource, TokenValidationException, validate_token

CLIENT = {"client_id": "crm-app", "client_secret": "cl13nt-s3cret&+", "grant_type": "refresh_token"}
OLD, NEW = "old-access-token", "new-access-token"
REFRESH = "refresh-t0ken/+="


class Refused(Exception):
    """The service does not take the token."""


class Service:
    """Takes one token, and remembers what it was asked with."""

    def __init__(self) -> None:
        self.takes = NEW
        self.asked: list[str | None] = []

    def get(self, token: str | None) -> str:
        self.asked.append(token)
        if token != self.takes:
            raise Refused(token)
        return "rows"


def forms(server: FaultServer) -> list[dict[str, str]]:
    return [{name: value[0] for name, value in parse_qs(each.body.decode()).items()} for each in server.requests]


def tickets(url: str, service: Service, callback: Any = None, **source: Any) -> Any:
    """A source that asks a service with its access token."""

    class Tickets(DataSource):
        @validate_token(url, Refused, callback)
        def read(self, batch_size: int | None = None) -> Any:
            """Ask the service."""
            return service.get(self.source["access_token"])

        def renewed(self, token: str) -> None:
            self.heard = ("renewed", token)

        def renewed_without_self(token: str) -> None:  # type: ignore[misc] # noqa: N805 - as the documentation shows it
            service.asked.append("callback " + token)

    logged: list[Any] = []
    made: Any = Tickets(
        {"access_token": OLD, "refresh_token": REFRESH, **source},
        {"refresh": dict(CLIENT), "logger": lambda messages: logged.append(messages)},
    )
    made.changes = []
    made.logged = logged
    made.on("source-change", made.changes.append)
    return made


def refusal(source: Any) -> TokenValidationException:
    with pytest.raises(TokenValidationException) as caught:
        source.read()
    return caught.value
