# Derived from _async/api_client.py by `make generate`; do not edit.
"""The base of the sync clients of generated packages."""

from __future__ import annotations

from typing import Any, Self, TypeVar

from dovetail.runtime._sync.client import Client
from dovetail.runtime.settings import Settings


class ApiClient(Client):
    """A client whose arguments are those of one API; what it does with them is in its settings."""

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """A client with ready settings, such as those of another one with changes.

        Args:
            settings: Hosts, credentials, limits and the rest.

        Example:
            >>> from dovetail.runtime import Settings
            >>> from dovetail.runtime._sync.api_client import ApiClient
            >>> ApiClient.from_settings(Settings(hosts={"": "https://api.example.com"})).closed
            False
        """
        client = cls.__new__(cls)
        Client.__init__(client, settings)
        return client

    def __reduce__(self) -> tuple[Any, ...]:
        return _reopened, (type(self), *super().__reduce__()[1])


C = TypeVar("C", bound=ApiClient)


def _reopened(cls: type[C], settings: Settings) -> C:
    return cls.from_settings(settings)
