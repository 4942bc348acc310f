"""Every error Dovetail raises, in one tree that callers can catch as narrowly or as widely as they need.

```
DovetailError
├─ InvalidInput           wrong before anything was sent (also a ValueError)
├─ ClientClosed           the client was used after ``close()``
├─ CredentialError        credentials are missing, unreadable or were refused by the token endpoint
├─ TransportError         no answer, or not all of it
│  ├─ ConnectFailed       proven not sent
│  ├─ RequestTimeout      a connect or read limit, or the deadline over all attempts, ran out
│  └─ StreamInterrupted   a stream ended before its declared end
├─ JobFailed              what a long-running call started has ended in failure
├─ DecodeError            the server accepted the call but the answer is not what the contract says
└─ ApiError               the server answered with an error status (or an error envelope)
   └─ DeclaredError       the base of the errors of a generated package
```

All of them survive pickling, and none of them holds a credential.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dovetail.runtime.headers import Headers


class DovetailError(Exception):
    """Base of all errors raised by Dovetail."""

    def __init__(self, message: str = "") -> None:
        super().__init__(message)

    @property
    def message(self) -> str:
        """The text of the error, without the class name."""
        return str(self.args[0]) if self.args else ""


class InvalidInput(DovetailError, ValueError):
    """An argument that cannot be sent; raised before anything leaves the process.

    Attributes:
        value: The offending value (None when the contract marks it secret); in a pickled error its ``repr`` when it
            cannot be pickled itself.
        at: Where it stands: ``folder``, ``query.page`` or ``body.request_data.inputs``; empty when unknown.
        remedy: What to do instead; empty when the message says it all.
    """

    def __init__(self, message: str = "", *, value: object = None, at: str = "", remedy: str = "") -> None:
        super().__init__(f"{message} {remedy}".strip())
        self.value = value
        self.at = at
        self.remedy = remedy

    def __reduce__(self) -> tuple[Any, ...]:
        import pickle

        state = dict(self.__dict__)
        try:
            pickle.dumps(self.value)
        except Exception:
            # An open file, a lock: the error still has to come back from another process.
            state["value"] = repr(self.value)
        return type(self), self.args, state


class ClientClosed(DovetailError):
    """The client was already closed; make a new one, or keep it open with ``with``."""


class CredentialError(DovetailError):
    """Credentials are missing or unreadable, or the token endpoint refused them."""


class TransportError(DovetailError):
    """The request failed without a complete answer.

    Attributes:
        sent: False only when it is proven that the request never left; a call that is not idempotent may have
            taken effect when this is True.
        request: The request as ``METHOD url``, credentials redacted.
        request_id: The id sent with every attempt of this call, if any.
        attempts: How many times the request was tried.
    """

    def __init__(
        self,
        message: str = "",
        *,
        sent: bool = True,
        request: str = "",
        request_id: str | None = None,
        attempts: int = 1,
    ) -> None:
        super().__init__(message)
        self.sent = sent
        self.request = request
        self.request_id = request_id
        self.attempts = attempts


class ConnectFailed(TransportError):
    """No connection could be made: refused, unknown host, TLS failure or the connect limit; nothing was sent."""


class RequestTimeout(TransportError):
    """A time limit ran out: connect, read, or the deadline over all attempts."""


class StreamInterrupted(TransportError):
    """A stream ended before the event that its contract declares as the last.

    Attributes:
        last_event_id: The id of the last event received, to resume from; None when there was none.
    """

    def __init__(self, message: str = "", *, last_event_id: str | None = None, **details: Any) -> None:
        super().__init__(message, **details)
        self.last_event_id = last_event_id


class JobFailed(DovetailError):
    """What a long-running call started has ended in failure.

    Attributes:
        answer: The polled answer that says so.
    """

    def __init__(self, message: str = "", *, answer: object = None) -> None:
        super().__init__(message)
        self.answer = answer


class DecodeError(DovetailError):
    """The server accepted the call, but its answer does not have the shape the contract promises.

    The call took effect: it is never retried.

    Attributes:
        status: HTTP status of the answer.
        headers: Headers of the answer.
        raw: The bytes of the answer's body; empty when the contract marks something in it secret.
        path: JSON path of the mismatch, such as ``$.data[3].id``; empty when the body is not JSON at all.
        request: The request as ``METHOD url``, credentials redacted.
        request_id: The id sent with the call, if any.
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
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.raw = raw
        self.path = path
        self.request = request
        self.request_id = request_id


class ApiError(DovetailError):
    """The server answered with an error.

    Attributes:
        status: HTTP status of the answer, or the one its error envelope stands for.
        headers: Headers of the answer.
        raw: The bytes of the answer's body; secrets of the request are masked where it quotes them.
        request: The request as ``METHOD url``, credentials redacted.
        request_id: The id sent with the call, if any.
        attempts: How many times the request was tried.
    """

    def __init__(
        self,
        message: str = "",
        *,
        status: int = 0,
        headers: Headers | None = None,
        raw: bytes = b"",
        body: object = None,
        request: str = "",
        request_id: str | None = None,
        attempts: int = 1,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.headers = headers
        self.raw = raw
        self._body = body
        self.request = request
        self.request_id = request_id
        self.attempts = attempts

    @property
    def body(self) -> object:
        """The error body decoded to the type that the contract declares for this status.

        Plain data when it declares none or the body does not fit, or None when it is not JSON.
        """
        return self._body

    def json(self) -> object:
        """The error body as plain data; None when it is not JSON."""
        import json

        try:
            return json.loads(self.raw)
        except (ValueError, RecursionError):
            return None

    def to_dict(self) -> dict[str, object]:
        """The facts of the error as plain data, for logs and reports."""
        return {
            "error": type(self).__name__,
            "message": self.message,
            "status": self.status,
            "request": self.request,
            "request_id": self.request_id,
            "attempts": self.attempts,
            "body": self.body,
        }


class DeclaredError(ApiError):
    """The server of an API answered with an error; its package has a class for each status that its contract declares.

    The base of those classes. Their ``body`` is what the contract declares for the status, and None when the server
    sent anything else: ``json()`` and ``raw`` have that.
    """
