"""What a resource's method gives: the answer as plain data and as a typed value, with status, headers and bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec
from msgspec import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dovetail.runtime.headers import Headers
    from dovetail.runtime.response import Response

T = TypeVar("T")


class HttpResponse(Generic[T]):
    """An answer of Spark.

    Args:
        response: The runtime's answer.
        data: What `data` is to be; by default the JSON body, read when it is asked for.
    """

    __slots__ = ("_data", "_response")

    def __init__(self, response: Response[T], data: Any = UNSET) -> None:
        self._response: Response[T] = response
        self._data = data

    @property
    def response(self) -> Response[T]:
        """The runtime's answer that this one is a view of."""
        return self._response

    @property
    def value(self) -> T:
        """The answer as a typed model; bytes for a file."""
        return self.response.value

    @property
    def data(self) -> Any:
        """The JSON body as plain dictionaries and lists; None when the answer is a file or empty."""
        if self._data is UNSET:
            self._data = self._plain()
        return self._data

    @property
    def buffer(self) -> bytes:
        """The body as bytes."""
        return self._response.raw

    @property
    def status(self) -> int:
        """HTTP status."""
        return self._response.status

    @property
    def headers(self) -> Headers:
        """Headers of the answer."""
        return self._response.headers

    @property
    def request_id(self) -> str | None:
        """The id sent with every attempt of the request."""
        return self._response.request_id

    @property
    def attempts(self) -> int:
        """How many times the request was tried."""
        return self._response.attempts

    @property
    def raw_response(self) -> Response[T]:
        """The runtime's answer that this one is a view of."""
        return self.response

    def copy_with(
        self,
        *,
        data: Any = UNSET,
        status: int | None = None,
        buffer: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> HttpResponse[T]:
        """The same answer with other data, another status, body or headers.

        Args:
            data: What ``data`` is to be; what it is now by default.
            status: What ``status`` is to be.
            buffer: What ``buffer`` is to be; ``data`` and ``value`` stay as they are.
            headers: What ``headers`` are to be.
        """
        changes: dict[str, Any] = {"status": status, "raw": buffer}
        if headers is not None:
            from dovetail.runtime.headers import Headers

            changes["headers"] = Headers(headers.items())
        given = {name: value for name, value in changes.items() if value is not None}
        # The data as it is now, before the body that it is read from changes.
        kept = self.data if data is UNSET else data
        return HttpResponse(msgspec.structs.replace(self.response, **given) if given else self.response, kept)

    def _plain(self) -> Any:
        body = self._response.raw
        return None if not body or isinstance(self._response.value, bytes) else msgspec.json.decode(body)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(status={self.status}, {len(self.buffer)} bytes)"


def free_answer(response: Response[bytes]) -> HttpResponse[bytes]:
    """The answer to what the contract does not know: bytes, with the data that a JSON body holds.

    Args:
        response: The answer; JSON that cannot be read becomes text, and anything that is no JSON has no data.
    """
    data: Any = None
    if response.raw and "json" in response.headers.get("content-type", "").lower():
        try:
            data = msgspec.json.decode(response.raw)
        except (msgspec.DecodeError, UnicodeDecodeError):
            data = response.raw.decode(errors="replace")
    return HttpResponse(response, data)
