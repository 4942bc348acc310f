# Derived from _async/resource.py by `make generate`; do not edit.
"""What all resources share: the client they send with."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from dovetail.spark.response import HttpResponse

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.runtime.wire_body import Compression
    from dovetail.spark._sync.client import Client

T = TypeVar("T")


class Resource:
    """Part of a client.

    It can be used with ``with`` too; leaving the block leaves the client open.

    Args:
        client: The client to send with.
    """

    def __init__(self, client: Client) -> None:
        self._client = client

    @property
    def _tenant(self) -> str:
        return self._client.config.base_url.tenant

    def _send(self, call: Call[T], compress: Compression | None = None) -> HttpResponse[T]:
        return HttpResponse(self._client.send_detailed(call, compress=compress))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing: the client may be in use elsewhere, and is closed where it was made."""
