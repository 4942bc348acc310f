"""The errors of `dovetail.spark`, under the names that Spark users know.

```
SparkError                    (a DovetailError)
├─ SparkSdkError              no usable answer: misuse, connection, time limit
│  ├─ SparkInputError         an argument was refused before anything was sent     (an InvalidInput)
│  ├─ SparkCredentialError    credentials are missing, unreadable or refused       (a CredentialError)
│  ├─ SparkClosedError        the client was used after ``close()``                (a ClientClosed)
│  ├─ SparkTransportError     no complete answer                                   (a TransportError)
│  │  ├─ SparkConnectError    proven not sent                                      (a ConnectFailed)
│  │  ├─ SparkTimeoutError    a time limit ran out                                 (a RequestTimeout)
│  │  └─ SparkStreamError     a stream ended early                                 (a StreamInterrupted)
│  ├─ SparkJobError           what was started has failed: a compilation, a batch     (a JobFailed)
│  ├─ SparkDecodeError        accepted, but the answer is not what was promised    (a DecodeError)
│  ├─ RetryTimeoutError       a job was not done in the time given
│  └─ SparkPartialError       of an execution in several calls, some failed; it holds the others' results
└─ SparkApiError              the server answered with an error                    (an ApiError)
   ├─ BadRequestError 400, UnauthorizedError 401, ForbiddenError 403, NotFoundError 404, ConflictError 409,
   │  UnsupportedMediaTypeError 415, UnprocessableEntityError 422, RateLimitError 429, InternalServerError 500,
   │  ServiceUnavailableError 503, GatewayTimeoutError 504
   └─ UnknownApiError         any other status
```

Each is also the runtime error named at its right, so ``except dovetail.ApiError`` works across APIs. None holds a
credential and all survive pickling.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, cast

from dovetail.runtime.errors import (
    ApiError,
    ClientClosed,
    ConnectFailed,
    CredentialError,
    DecodeError,
    DovetailError,
    InvalidInput,
    JobFailed,
    RequestTimeout,
    StreamInterrupted,
    TransportError,
)
from dovetail.spark.error_causes import (
    ApiErrorCause,
    ErrorMessage,
    ReceivedResponse,
    SentRequest,
    cause_of,
    request_cause,
    response_cause,
)

if TYPE_CHECKING:
    from dovetail.runtime.headers import Headers
    from dovetail.spark.results import ServiceExecuted


class SparkError(DovetailError):
    """Base of all errors raised by `dovetail.spark`."""

    def __init__(self, message: str | ErrorMessage = "", cause: object = None) -> None:
        text, self._cause = _text_and_cause(message, cause)
        DovetailError.__init__(self, text)

    @property
    def name(self) -> str:
        """The name of the error's class."""
        return type(self).__name__

    @property
    def cause(self) -> object:
        """What led to the error: the offending value, or an `ApiErrorCause`; None when there is nothing to show."""
        return self._cause

    @property
    def details(self) -> str:
        """The cause as a short text; empty when there is none."""
        return "" if self.cause is None else str(self.cause)

    def to_dict(self) -> dict[str, object]:
        """The error as plain data, for logs and reports."""
        return {"name": self.name, "message": self.message, "cause": self.cause}

    @staticmethod
    def sdk(message: str, cause: object = None) -> SparkSdkError:
        """An error of the caller's side."""
        return SparkSdkError(message, cause)

    @staticmethod
    def api(status: int, error: Mapping[str, object]) -> SparkApiError:
        """The error class of an HTTP status, from a mapping with ``message`` and ``cause``."""
        return SparkApiError.when(status, ErrorMessage.from_dict(error))


class SparkSdkError(SparkError):
    """Something failed on this side of the wire: a wrong argument, no connection, no time left.

    Attributes:
        timestamp: When, as ISO 8601 text in UTC.
    """

    def __init__(self, message: str | ErrorMessage = "", cause: object = None) -> None:
        SparkError.__init__(self, message, cause)
        self._stamp()

    def _stamp(self) -> None:
        self._time = time.time()

    @property
    def timestamp(self) -> str:
        """When the error happened: ISO 8601 text in UTC."""
        return datetime.fromtimestamp(self._time, UTC).isoformat()

    def to_dict(self) -> dict[str, object]:
        """The error as plain data, for logs and reports."""
        return {**SparkError.to_dict(self), "timestamp": self.timestamp}


class SparkInputError(SparkSdkError, InvalidInput):
    """An argument was refused before anything was sent; ``cause`` is the offending value."""

    def __init__(
        self, message: str = "", cause: object = None, *, value: object = None, at: str = "", remedy: str = ""
    ) -> None:
        InvalidInput.__init__(self, message, value=cause if value is None else value, at=at, remedy=remedy)
        self._stamp()

    @property
    def cause(self) -> object:
        """The offending value (masked when it is secret)."""
        return self.value


class SparkCredentialError(SparkSdkError, CredentialError):
    """Credentials are missing or unreadable, or the token endpoint refused them."""


class SparkClosedError(SparkSdkError, ClientClosed):
    """The client was used after ``close()``."""


class SparkTransportError(SparkSdkError, TransportError):
    """The request failed without a complete answer; ``sent`` says whether the server may have seen it."""

    def __init__(self, message: str = "", **facts: Any) -> None:
        TransportError.__init__(self, message, **facts)
        self._stamp()

    @property
    def cause(self) -> ApiErrorCause:
        """The request that had no answer."""
        return ApiErrorCause(request_cause(self.request, self.request_id))


class SparkConnectError(SparkTransportError, ConnectFailed):
    """No connection could be made; nothing was sent."""


class SparkTimeoutError(SparkTransportError, RequestTimeout):
    """A time limit ran out: connect, read, or the deadline over all attempts."""


class SparkStreamError(SparkTransportError, StreamInterrupted):
    """A stream ended before its declared end."""

    def __init__(self, message: str = "", **facts: Any) -> None:
        StreamInterrupted.__init__(self, message, **facts)
        self._stamp()


class SparkJobError(SparkSdkError, JobFailed):
    """What a call started, such as a compilation, has failed; ``cause`` is the answer that says so."""

    def __init__(self, message: str = "", cause: object = None, *, answer: object = None) -> None:
        JobFailed.__init__(self, message, answer=cause if answer is None else answer)
        self._stamp()

    @property
    def cause(self) -> object:
        """The polled answer."""
        return self.answer


class SparkDecodeError(SparkSdkError, DecodeError):
    """The server accepted the call, but its answer is not what the contract says; the call took effect."""

    def __init__(self, message: str = "", **facts: Any) -> None:
        DecodeError.__init__(self, message, **facts)
        self._stamp()

    @property
    def cause(self) -> ApiErrorCause:
        """Request and answer."""
        return _whole_cause(self.request, self.request_id, self.headers, self.raw)


class RetryTimeoutError(SparkSdkError):
    """A job did not finish within the polls or the time it was given.

    Attributes:
        retries: How many times its progress was read.
        interval: The base interval between reads, in seconds.
    """

    def __init__(self, message: str = "", *, cause: object = None, retries: int = 0, interval: float = 0.0) -> None:
        SparkSdkError.__init__(self, message, cause)
        self.retries = retries
        self.interval = interval

    def to_dict(self) -> dict[str, object]:
        """The error as plain data, for logs and reports."""
        return {**SparkSdkError.to_dict(self), "retries": self.retries, "interval": self.interval}


class SparkPartialError(SparkSdkError):
    """Some of the calls that an execution was divided into failed; ``__cause__`` is the first failure.

    Attributes:
        partial: The results; a record without has None as its outputs.
        failures: What the records from one position to another ended with; None for records that were not sent.
    """

    def __init__(
        self,
        message: str = "",
        partial: ServiceExecuted | None = None,
        failures: Mapping[range, Exception | None] | None = None,
    ) -> None:
        SparkSdkError.__init__(self, message)
        self.partial: ServiceExecuted = cast("ServiceExecuted", partial)
        self.failures: dict[range, Exception | None] = dict(failures or {})

    @property
    def cause(self) -> object:
        """The first failure."""
        return next(filter(None, self.failures.values()), None)


class SparkApiError(SparkError, ApiError):
    """The server answered with an error.

    ``status``, ``headers``, ``raw``, ``body``, ``request``, ``request_id`` and ``attempts`` are those of every Dovetail
    `ApiError`; ``status`` is always the one that the server sent.
    """

    def __init__(
        self,
        message: str | ErrorMessage = "",
        status: int = 0,
        *,
        cause: object = None,
        headers: Headers | None = None,
        raw: bytes = b"",
        body: object = None,
        request: str = "",
        request_id: str | None = None,
        attempts: int = 1,
    ) -> None:
        text, self._cause = _text_and_cause(message, cause)
        ApiError.__init__(
            self,
            text,
            status=status,
            headers=headers,
            raw=raw,
            body=body,
            request=request,
            request_id=request_id,
            attempts=attempts,
        )

    @staticmethod
    def when(status: int, error: ErrorMessage) -> SparkApiError:
        """The error of the class that stands for an HTTP status.

        Example:
            >>> SparkApiError.when(404, ErrorMessage("no such service")).name
            'NotFoundError'
        """
        return api_error_type(status)(error, status)

    @staticmethod
    def to_cause(request: SentRequest, response: ReceivedResponse) -> dict[str, object]:
        """Request and answer of an HTTP library as plain data, as an error's ``cause``; credentials are masked.

        Args:
            request: What was sent; its body is left out, for it may hold secrets.
            response: What came back.

        Example:
            >>> import httpx
            >>> request = httpx.Request("GET", "https://h/x", headers={"x-synthetic-key": "secret"})
            >>> cause = SparkApiError.to_cause(request, httpx.Response(404, text="no"))
            >>> cause["response"]["body"], "secret" in str(cause)
            ('no', False)
        """
        return cause_of(request, response).to_dict()

    @staticmethod
    def no_response(request: SentRequest) -> dict[str, object]:
        """A request that had no answer as plain data, as an error's ``cause``; credentials are masked.

        Args:
            request: What was sent; its body is left out, for it may hold secrets.
        """
        return {"request": cause_of(request).to_dict()["request"]}

    @property
    def cause(self) -> object:
        """Request and answer as an `ApiErrorCause`, or what the error was made with."""
        if self._cause is not None or not self.request:
            return self._cause
        return _whole_cause(self.request, self.request_id, self.headers, self.raw)

    @property
    def details(self) -> str:
        """What the server said, as text; empty when it said nothing."""
        return self.raw.decode(errors="replace") if self.raw else SparkError.details.__get__(self)

    def to_dict(self) -> dict[str, object]:
        """The error as plain data, for logs and reports."""
        cause = self.cause
        plain = cause.to_dict() if isinstance(cause, ApiErrorCause) else cause
        return {"name": self.name, "message": self.message, "cause": plain, "status": self.status}


class BadRequestError(SparkApiError):
    """400: the request is invalid."""


class UnauthorizedError(SparkApiError):
    """401: credentials are missing or invalid."""


class ForbiddenError(SparkApiError):
    """403: the credentials do not allow this."""


class NotFoundError(SparkApiError):
    """404: there is no such resource."""


class ConflictError(SparkApiError):
    """409: the resource exists already."""


class UnsupportedMediaTypeError(SparkApiError):
    """415: the server does not take this kind of body."""


class UnprocessableEntityError(SparkApiError):
    """422: the request is well-formed but cannot be carried out."""


class RateLimitError(SparkApiError):
    """429: too many requests."""


class InternalServerError(SparkApiError):
    """500: the server failed."""


class ServiceUnavailableError(SparkApiError):
    """503: the server is down or overloaded."""


class GatewayTimeoutError(SparkApiError):
    """504: a server behind the gateway did not answer in time."""


class UnknownApiError(SparkApiError):
    """Any other error status; ``status`` says which."""


_BY_STATUS: Final[dict[int, type[SparkApiError]]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    415: UnsupportedMediaTypeError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    500: InternalServerError,
    503: ServiceUnavailableError,
    504: GatewayTimeoutError,
}

SPARK_ERROR_TYPES: Final[Mapping[type[DovetailError], type[SparkSdkError]]] = {
    InvalidInput: SparkInputError,
    CredentialError: SparkCredentialError,
    ClientClosed: SparkClosedError,
    TransportError: SparkTransportError,
    ConnectFailed: SparkConnectError,
    RequestTimeout: SparkTimeoutError,
    StreamInterrupted: SparkStreamError,
    JobFailed: SparkJobError,
    DecodeError: SparkDecodeError,
}
"""The Spark class of each runtime error that is no answer; each takes the keywords of the class it stands for."""


def api_error_type(status: int) -> type[SparkApiError]:
    """The class that stands for an HTTP status; it takes the arguments of the runtime's `ApiError`."""
    return _BY_STATUS.get(status, UnknownApiError)


def _text_and_cause(message: str | ErrorMessage, cause: object) -> tuple[str, object]:
    if isinstance(message, ErrorMessage):
        return message.message, message.cause if cause is None else cause
    return message, cause


def _whole_cause(request: str, request_id: str | None, headers: Headers | None, raw: bytes) -> ApiErrorCause:
    answer = response_cause(headers.multi_items() if headers is not None else (), raw)
    return ApiErrorCause(request_cause(request, request_id), answer)
