# Derived from _async/resource.py by `make generate`; do not edit.
"""What all resources of a runner share: the client they send with."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from dovetail.spark.response import HttpResponse, free_answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dovetail.hybrid._sync.client import Client
    from dovetail.hybrid.config import Config
    from dovetail.runtime.call import Call
    from dovetail.spark.free_calls import FormFile
    from dovetail.spark.uri import Uri

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
    def config(self) -> Config:
        """The client's configuration."""
        return self._client.config

    def request(
        self,
        url: str | Uri,
        *,
        method: str = "GET",
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, object] | None = None,
        body: object = None,
        content: bytes | None = None,
        form: Mapping[str, object] | None = None,
        files: Mapping[str, FormFile] | None = None,
    ) -> HttpResponse[bytes]:
        """Send what has no method of its own, with the client's credentials, retries and errors.

        Args:
            url: A path of the runner, behind its prefix (``/healthcheck``), or an absolute URL; credentials go to the
                runner alone.
            method: The HTTP method.
            headers: More headers.
            params: Query parameters.
            body: A body to send as JSON.
            content: A body to send as it is.
            form: Fields of a form: a list is sent as a field for each item, None is left out.
            files: Files of a form; with them it is sent as multipart.

        Returns:
            The answer; ``response.data`` is what a JSON body holds.

        Raises:
            SparkInputError: The URL or the method cannot be used, or several bodies are given.
            SparkApiError: The runner answered with an error.

        Example:
            >>> (hybrid.services.request("/healthcheck")).data
            {'msg': 'ok'}
        """
        from dovetail.spark.free_calls import free_call

        call, absolute = free_call(
            url,
            method=method,
            headers=headers,
            params=params,
            body=body,
            content=content,
            form=form,
            files=files,
        )
        return free_answer(self._client.send_detailed(call, url=absolute))

    @property
    def _tenant(self) -> str:
        return self._client.config.base_url.tenant

    def _send(self, call: Call[T]) -> HttpResponse[T]:
        return HttpResponse(self._client.send_detailed(call))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing: the client may be in use elsewhere, and is closed where it was made."""
