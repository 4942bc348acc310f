"""What an error was made from: a message, or a request with its answer. No credential is part of either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, cast

import msgspec


class ErrorMessage(msgspec.Struct, frozen=True):
    """A message with what caused it, as errors can be made from.

    Attributes:
        message: The text.
        cause: The offending value or an earlier error.
    """

    message: str
    cause: object = None

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> ErrorMessage:
        """The message in a mapping with ``message`` and optionally ``cause``."""
        return cls(str(data.get("message") or ""), data.get("cause"))


class RequestCause(msgspec.Struct, frozen=True):
    """The request behind an error; credentials are not part of it.

    Attributes:
        url: Where it went, secrets masked.
        method: Its HTTP method.
        headers: Its headers; of a client's own requests only the id.
        body: What was sent, when the error was made from plain data that has it; otherwise None, for it may hold
            secrets.
    """

    url: str = ""
    method: str = ""
    headers: dict[str, str] = {}
    body: str | bytes | None = None


class ResponseCause(msgspec.Struct, frozen=True):
    """The answer behind an error: headers, and the body as text and as bytes."""

    headers: dict[str, str] = {}
    body: str = ""
    raw: bytes = b""


class ApiErrorCause(msgspec.Struct, frozen=True):
    """Request and answer behind an error; no answer when there was none."""

    request: RequestCause
    response: ResponseCause | None = None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ApiErrorCause:
        """The cause in plain data, as `to_dict` gives it; what is missing is empty.

        Example:
            >>> ApiErrorCause.from_dict({"request": {"url": "https://h/x", "method": "GET"}}).request.method
            'GET'
        """
        request: Mapping[str, Any] = data.get("request") or {}
        response: Mapping[str, Any] | None = data.get("response")
        return cls(
            RequestCause(
                str(request.get("url", "")),
                str(request.get("method", "")),
                _shown(request.get("headers")),
                request.get("body"),
            ),
            None
            if not response
            else ResponseCause(
                _shown(response.get("headers")), str(response.get("body") or ""), response.get("raw") or b""
            ),
        )

    def to_dict(self) -> dict[str, object]:
        """The cause as plain data."""
        return {
            "request": msgspec.structs.asdict(self.request),
            "response": msgspec.structs.asdict(self.response) if self.response else None,
        }


class SentRequest(Protocol):
    """A request of an HTTP library, such as httpx."""

    @property
    def url(self) -> object:
        """Where it went."""
        ...

    @property
    def method(self) -> str:
        """Its HTTP method."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """Its headers."""
        ...


class ReceivedResponse(Protocol):
    """An answer of an HTTP library, such as httpx."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Its headers."""
        ...

    @property
    def text(self) -> str:
        """Its body as text."""
        ...

    @property
    def content(self) -> bytes:
        """Its body as bytes."""
        ...


def cause_of(request: SentRequest, response: ReceivedResponse | None = None) -> ApiErrorCause:
    """The cause in what an HTTP library sent and received; credentials in URL and headers are masked.

    Args:
        request: What was sent; its body is left out, for it may hold secrets.
        response: What came back, if anything did.
    """
    from dovetail.runtime.redact import every_name, shown_url

    sent = RequestCause(shown_url(str(request.url), every_name), request.method, _shown(request.headers))
    if response is None:
        return ApiErrorCause(sent)
    return ApiErrorCause(sent, ResponseCause(_shown(response.headers), response.text, response.content))


def request_cause(request: str, request_id: str | None) -> RequestCause:
    """The request behind an error of the runtime, given as ``METHOD url``."""
    method, _, url = request.partition(" ")
    return RequestCause(url, method, {"x-request-id": request_id} if request_id else {})


def response_cause(headers: Iterable[tuple[str, str]], raw: bytes) -> ResponseCause:
    """The answer behind an error of the runtime."""
    return ResponseCause(_shown(dict(headers)), raw.decode(errors="replace"), raw)


def _shown(headers: object) -> dict[str, str]:
    from dovetail.runtime.redact import shown_headers

    if not isinstance(headers, Mapping):
        return {}
    pairs = cast("Mapping[object, object]", headers).items()
    return dict(shown_headers((str(name), str(text)) for name, text in pairs))
