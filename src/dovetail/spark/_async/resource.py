"""What all resources share: the client they send with."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from dovetail.spark.response import HttpResponse

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.runtime.wire_body import Compression
    from dovetail.spark._async.client import AsyncClient

T = TypeVar("T")


class AsyncResource:
    """Part of a client.

    It can be used with ``async with`` too; leaving the block leaves the client open.

    Args:
        client: The client to send with.
    """

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    @property
    def _tenant(self) -> str:
        return self._client.config.base_url.tenant

    async def _send(self, call: Call[T], compress: Compression | None = None) -> HttpResponse[T]:
        return HttpResponse(await self._client.send_detailed(call, compress=compress))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing: the client may be in use elsewhere, and is closed where it was made."""
