"""The errors of `dovetail.sds`, under the names that SDS users know.

```
SDSError                      (a DovetailError)
├─ GatewayError               the gateway refused                                        (an ApiError)
│  ├─ AuthError               no key, or one that the gateway does not take              (also a CredentialError)
│  ├─ ServiceError            the gateway failed, or is too busy: 5xx, 408, 425, 429
│  │  └─ AnswerError          accepted, but the answer is not what was promised          (also a DecodeError)
│  ├─ FileError               about a file          → UploadError
│  ├─ CaptureError            about a capture
│  ├─ DatasetError            about a dataset
│  └─ ExperimentError         kept for programs that name it
├─ NetworkError               no whole answer, also while a body was on its way          (a TransportError)
│  ├─ ConnectionFailedError   proven not sent                                            (a ConnectFailed)
│  ├─ NetworkTimeoutError     a time limit ran out                                       (a RequestTimeout)
│  └─ StreamBrokenError       a stream ended early                                       (a StreamInterrupted)
├─ InputError                 an argument or a setting was refused before anything was sent (an InvalidInput)
└─ ClientClosedError          the client was used after ``close()``                      (a ClientClosed)
```

Each is also the runtime's error named at its right, so ``except dovetail.runtime.ApiError`` works across APIs. Where a
`GatewayError` comes from this side of the wire (no key, a file that cannot be read), its ``status`` is 0. None holds
a key and all survive pickling.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from dovetail.runtime.errors import (
    ApiError,
    ClientClosed,
    ConnectFailed,
    CredentialError,
    DecodeError,
    DovetailError,
    InvalidInput,
    RequestTimeout,
    StreamInterrupted,
    TransportError,
)

if TYPE_CHECKING:
    from dovetail.runtime.headers import Headers
    from dovetail.sds.models import File
    from dovetail.sds.result import Result as Result
    from dovetail.sds.result import Unset as Unset
    from dovetail.sds.result import process_upload_results as process_upload_results


class SDSError(DovetailError):
    """Base of all errors raised by `dovetail.sds`."""


class GatewayError(SDSError, ApiError):
    """The gateway refused; ``status``, ``headers``, ``raw``, ``body``, ``request`` and ``attempts`` tell the rest."""

    @property
    def reason(self) -> str | None:
        """What the gateway said, in its own words; the message where it said nothing."""
        from dovetail.sds.refusals import said

        return said(self.raw) or self.message


class AuthError(GatewayError, CredentialError):
    """There is no key, or the gateway does not take it: unknown, malformed, revoked, or not for this."""


class ServiceError(GatewayError):
    """The gateway failed, or has no time now; later it may do what was asked."""


class AnswerError(ServiceError, DecodeError):
    """The gateway accepted the call, but its answer is not what the contract says; the call took effect.

    Attributes:
        path: Where in the answer the mismatch is, as a JSON path; empty when it is not JSON at all.
    """

    def __init__(
        self,
        message: str = "",
        *,
        status: int = 0,
        headers: Headers | None = None,
        raw: bytes = b"",
        path: str = "",
        request: str = "",
        request_id: str | None = None,
    ) -> None:
        ApiError.__init__(
            self, message, status=status, headers=headers, raw=raw, request=request, request_id=request_id
        )
        self.path = path


class FileError(GatewayError):
    """Something is wrong with a file, or with what was asked about one."""


class UploadError(FileError):
    """A file was not uploaded.

    Args:
        message: What happened.
        sds_file: The file.
        reason: Why, when there is more to say.

    Attributes:
        sds_file: The file.
    """

    def __init__(
        self, message: str = "", sds_file: File | None = None, reason: str | None = None, **facts: Any
    ) -> None:
        super().__init__(message, **facts)
        self.sds_file = sds_file
        self._reason = reason

    @property
    def reason(self) -> str | None:
        """Why; None when the message says it all."""
        return self._reason

    def __str__(self) -> str:
        return f"{self.message}: {self._reason}" if self._reason else self.message


class CaptureError(GatewayError):
    """Something is wrong with a capture, or with what was asked about one."""

    def extract_existing_capture_uuid(self) -> str | None:
        """The capture that stands in the way of a new one, where the gateway names it.

        Returns:
            Its UUID as text; None when the error is about something else.
        """
        from dovetail.sds.capture_conflicts import existing_capture_uuid

        return existing_capture_uuid(self.message)


class DatasetError(GatewayError):
    """Something is wrong with a dataset, or with what was asked about one."""


class ExperimentError(GatewayError):
    """Kept for programs that name it: the gateway knows no experiments."""


class NetworkError(SDSError, TransportError):
    """There was no whole answer; ``sent`` says whether the gateway may have seen the request."""


class ConnectionFailedError(NetworkError, ConnectFailed):
    """No connection could be made; nothing was sent."""


class NetworkTimeoutError(NetworkError, RequestTimeout):
    """A time limit ran out: connect, read, or the deadline over all attempts."""


class StreamBrokenError(NetworkError, StreamInterrupted):
    """A stream ended before its declared end."""


class InputError(SDSError, InvalidInput):
    """An argument or a setting was refused before anything was sent."""


class ClientClosedError(SDSError, ClientClosed):
    """The client was used after ``close()``."""


def is_done_before(error: GatewayError) -> bool:
    """Whether the refusal of a deletion means that an attempt whose answer was lost did its work."""
    return error.status == 404 and error.attempts > 1


ERROR_TYPES: Final[Mapping[type[DovetailError], type[SDSError]]] = {
    InvalidInput: InputError,
    CredentialError: AuthError,
    ClientClosed: ClientClosedError,
    TransportError: NetworkError,
    ConnectFailed: ConnectionFailedError,
    RequestTimeout: NetworkTimeoutError,
    StreamInterrupted: StreamBrokenError,
    DecodeError: AnswerError,
}
"""The class of this module for each of the runtime's errors that is no refusal."""


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        # Programs import these from here.
        if name in ("Result", "Unset", "process_upload_results"):
            from dovetail.sds import result

            return getattr(result, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
