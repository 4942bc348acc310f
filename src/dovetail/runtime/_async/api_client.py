"""The base of the async clients of generated packages."""

from __future__ import annotations

from typing import Any, Self, TypeVar

from dovetail.runtime._async.client import AsyncClient
from dovetail.runtime.settings import Settings


class AsyncApiClient(AsyncClient):
    """A client whose arguments are those of one API; what it does with them is in its settings."""

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """A client with ready settings, such as those of another one with changes.

        Args:
            settings: Hosts, credentials, limits and the rest.

        Example:
            >>> from dovetail.runtime import Settings
            >>> from dovetail.runtime._async.api_client import AsyncApiClient
            >>> AsyncApiClient.from_settings(Settings(hosts={"": "https://api.example.com"})).closed
            False
        """
        client = cls.__new__(cls)
        AsyncClient.__init__(client, settings)
        return client

    def __reduce__(self) -> tuple[Any, ...]:
        return _reopened, (type(self), *super().__reduce__()[1])


C = TypeVar("C", bound=AsyncApiClient)


def _reopened(cls: type[C], settings: Settings) -> C:
    return cls.from_settings(settings)
