"""One call on its way: what to send next, and what an answer or a failure means. No I/O; the clients do that.

What only a failure, a hook or a log line needs is imported there: a client is ready sooner without it.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from random import getrandbits
from typing import TYPE_CHECKING, Any, Final, Literal

from dovetail.runtime import placing, redirects
from dovetail.runtime.call import require_call
from dovetail.runtime.engines.protocol import EngineFailure, Header, WireRequest
from dovetail.runtime.errors import (
    ClientClosed,
    ConnectFailed,
    DovetailError,
    InvalidInput,
    RequestTimeout,
    StreamInterrupted,
    TransportError,
)
from dovetail.runtime.headers import Headers
from dovetail.runtime.observing import is_watched, tell_answer, tell_request, tell_retry
from dovetail.runtime.pointer import resolve
from dovetail.runtime.prepared import Prepared, origin_of, overridden
from dovetail.runtime.redirects import STATUSES as REDIRECTS
from dovetail.runtime.retry import asked_wait, is_passing_failure, is_passing_status
from dovetail.runtime.wire_body import Compression, is_single_use, wire_body

if TYPE_CHECKING:
    from dovetail.runtime.auth import Auth, Credentials
    from dovetail.runtime.call import Call
    from dovetail.runtime.operation import Operation
    from dovetail.runtime.settings import Settings

_ID_VERSION: Final = 0x00000000_0000_4000_8000_000000000000
_ID_MASK: Final = 0xFFFFFFFF_FFFF_0FFF_3FFF_FFFFFFFFFFFF

_NEGLIGIBLE: Final = 0.05
"""Seconds by which a time limit may be kept a little later."""

Next = Literal["done", "wait", "refresh", "redirect"]


class Exchange:
    """One call from its first attempt to its answer."""

    # What is the usual case stands here once, instead of being set on each exchange.
    attempts: int = 0
    refreshed: bool = False
    _origin: str | None = None
    _found = ""
    _away = False
    _redirects = 0
    _sent_at = 0.0
    _was_sent = False
    _credentials: Credentials | None = None
    _watched = False
    _encoding: Compression | None = None
    _idempotency_key: str | None = None
    _keyless = False
    on_slow: Callable[[float], object] | None = None

    def __init__(
        self,
        prepared: Prepared,
        call: Call[Any],
        *,
        url: str | None = None,
        timeout: float | None = None,
        retries: int | None = None,
        compress: Compression | None = None,
        streamed: bool = False,
        open_to_all: bool = False,
        follow: bool = True,
    ) -> None:
        require_call(call)
        settings = prepared.settings
        timeouts = settings.timeouts
        operation = call.operation
        if operation.idempotency_field:
            call = self._with_key(call)
        body = call.body
        plan = prepared.plan(operation, url)
        self._prepared = prepared
        self._plan = plan
        self.settings: Settings = settings
        self.call: Call[Any] = call
        self.auth: Auth = plan.auth
        self.method: str = operation.method
        if url is None:
            self._url: str = plan.base_url + call.target
        else:
            self._url = url
            self._origin = origin_of(url)
            self._away = self._origin not in prepared.origins
        self.wants_credentials: bool = plan.secured and not open_to_all and not self._away
        in_memory = body is None or isinstance(body, bytes)
        if timeout is None:
            limit = timeouts.total if in_memory and not streamed else timeouts.transfer
            self.read: float = timeouts.read
        else:
            limit = self._checked_timeout(timeout)
            self.read = max(timeouts.read, timeout)
        self._limit = limit
        self.deadline: float = time.monotonic() + limit
        # A transfer may take hours, but not because a server asks to wait for hours.
        self._patience = min(limit, timeouts.total)
        self._replayable = in_memory or not is_single_use(body)
        self._follow = follow
        self._left = settings.retry.retries if retries is None else self._checked_retries(retries)
        lost = settings.retry.lost
        self._lost_left = self._left if lost is None or lost > self._left else lost
        if compress is not None:
            self._encoding = self._checked_compression(compress)
        self.request_id: str | None = new_id() if settings.request_id_header else None
        if operation.idempotency_header:
            self._idempotency_key = call.idempotency_key or new_id()

    @property
    def time_left(self) -> float:
        """Seconds until the deadline; negative when it has passed."""
        return self.deadline - time.monotonic()

    @property
    def shown(self) -> str:
        """``METHOD url`` for people: no credentials, secrets masked."""
        from dovetail.runtime import redact

        if self._origin is not None:
            return f"{self.method} {redact.shown_url(self._url, redact.every_name, self.call.operation.template)}"
        base = self._found or self._prepared.base_url(self.call.operation)
        return f"{self.method} {redact.shown_url(base)}{redact.shown_target(self.call)}"

    def request(self, credentials: Credentials | None) -> WireRequest:
        """The next request to send.

        Raises:
            RequestTimeout: The deadline has passed.
        """
        now = time.monotonic()
        left = self.deadline - now
        if left <= 0:
            raise self.out_of_time("the deadline passed before the request was sent")
        if self._limit - left < _NEGLIGIBLE < self._limit:
            # The usual limit, which engines know beforehand.
            left = self._limit
        self.attempts += 1
        settings = self.settings
        operation = self.call.operation
        if credentials is not None and credentials.base_url and self._origin is None:
            self._found = credentials.base_url
            self._url = self._found + self.call.target
        url = self._url
        if self._away:
            # Somebody else's host: nothing that the client carries goes along, and after a redirect nothing at all.
            headers: list[Header] = [
                ("User-Agent", settings.user_agent),
                ("Accept", operation.accept),
                ("Accept-Encoding", "gzip" if operation.answer in ("json", "xml", "text") else "identity"),
            ]
        else:
            headers = self._plan.headers.copy()
            if self._idempotency_key is not None:
                headers.append((operation.idempotency_header, self._idempotency_key))
            if self.request_id is not None:
                headers.append((settings.request_id_header, self.request_id))
            if credentials is not None:
                self._credentials = credentials
                headers += credentials.headers
                if credentials.query:
                    url = placing.with_query(url, credentials.query)
        body: Any = None
        call = self.call
        if not (self._away and self._redirects):
            if (call.body is not None or self._plan.sends_body) and self.method == operation.method:
                body, body_headers = wire_body(call, self.method, self._encoding)
                headers += body_headers
            if call.headers:
                headers = overridden(headers, call.headers)
        if credentials is not None and credentials.cookies and not self._away:
            headers = placing.with_cookies(headers, credentials.cookies)
        if credentials is not None and credentials.sign is not None and not self._away:
            headers = overridden(headers, credentials.sign(self.method, url, tuple(headers), self._signed_body(body)))
        self._sent_at = now
        self._watched = is_watched(settings)
        if self._watched:
            tell_request(self, headers, credentials)
        return WireRequest(self.method, url, headers, body, self.read, left)

    def failed(self, failure: EngineFailure, fruitful: bool = False) -> float:
        """Seconds to wait before the next attempt.

        Args:
            failure: What happened.
            fruitful: Whether the attempt brought the exchange on, so that it does not count.

        Raises:
            TransportError: There is to be none.
            ClientClosed: It was given up for that.
        """
        if failure.kind == "closed":
            raise self._closed()
        self._was_sent = self._was_sent or failure.sent
        wait = self.settings.retry.wait(self.attempts)
        price = 0 if fruitful else 1
        if not (
            self._left >= price
            and self._lost_left >= price
            and self._replayable
            and is_passing_failure(failure.sent, self._repeatable)
            and self._may_wait(wait)
        ):
            kind: type[TransportError] = TransportError
            if failure.kind == "timeout":
                kind = RequestTimeout
            elif failure.kind == "connect" and not self._was_sent:
                kind = ConnectFailed
            raise self._transport(kind, failure.reason, sent=failure.sent)
        self._left -= price
        self._lost_left -= price
        self._patience -= wait
        tell_retry(self, failure.reason, wait)
        if failure.kind == "timeout" and self.on_slow is not None:
            self.on_slow(wait)
        return wait

    def answered(self, status: int, headers: list[Header], body: bytes, refreshable: bool) -> tuple[Next, float]:
        """What an answer that is no success means, and how long to wait first.

        Args:
            status: Its HTTP status.
            headers: Its headers.
            body: Its body.
            refreshable: Whether the credentials can be fetched anew.
        """
        self._was_sent = True
        if status == 401 and refreshable and not self.refreshed and self._replayable and self.wants_credentials:
            self.refreshed = True
            return "refresh", 0.0
        if status in REDIRECTS and self._follow and self._redirect(status, Headers(headers).get("location")):
            return "redirect", 0.0
        if self._left <= 0 or not self._replayable:
            return "done", 0.0
        settings = self.settings
        hint = settings.dialect.hint(status, body)
        repeatable = self._repeatable
        if is_passing_status(status, repeatable) or (hint and hint.passing and (repeatable or hint.unprocessed)):
            asked = asked_wait(Headers(headers), settings.retry_after_headers, time.time())
            if asked is None and hint:
                asked = hint.wait
            wait = settings.retry.wait(self.attempts, asked)
            if self._may_wait(wait):
                self._left -= 1
                self._patience -= wait
                tell_retry(self, f"status {status}", wait)
                if self.on_slow is not None:
                    self.on_slow(wait)
                return "wait", wait
        return "done", 0.0

    def told(self, status: int, read_headers: Callable[[], list[Header]]) -> None:
        """Tell hooks and the log about an answer."""
        if self._watched:
            tell_answer(self, status, read_headers, self._sent_at)

    def error(self, status: int, headers: list[Header], body: bytes) -> Exception:
        """The error that an answer with an error status stands for."""
        from dovetail.runtime import answers

        if (drift := self._prepared.drift) is not None:
            drift.saw_error(self.call.operation, status)

        return answers.api_error(
            self.call.operation,
            self.settings,
            status,
            Headers(headers),
            self._without_secrets(body),
            request=self.shown,
            request_id=self.request_id,
            attempts=self.attempts,
        )

    def value(self, status: int, read_headers: Callable[[], list[Header]], body: bytes) -> Any:
        """The decoded value of a success answer.

        Raises:
            DecodeError: It is not what the contract promises.
            ApiError: Its envelope says that it is an error.
        """
        called: Operation[Any] = self.call.operation
        operation = called.answering(status) if called.results else called
        drift = self._prepared.drift
        if operation.answer in ("json", "xml") and body:
            envelope = operation.envelope
            try:
                decoded = operation.decode(body)
                if envelope is None or resolve(decoded, envelope.status) in envelope.success:
                    if drift is not None:
                        drift.saw_answer(called, operation, status, body, decoded)
                    return decoded
            except (ValueError, RecursionError):
                pass  # told in full below
        from dovetail.runtime import answers

        decoded = answers.value(
            operation,
            self.settings,
            status,
            Headers(read_headers()),
            self._without_secrets(body) if operation.answer in ("json", "xml") else body,
            request=self.shown,
            request_id=self.request_id,
            attempts=self.attempts,
        )
        if drift is not None:
            drift.saw_answer(called, operation, status, b"", decoded)
        return decoded

    def saw_event(self, status: int, raw: bytes, data: object) -> None:
        """Look at an event of a stream for what the contract does not know."""
        if (drift := self._prepared.drift) is not None:
            drift.saw_answer(self.call.operation, self.call.operation, status, raw, data)

    def out_of_time(self, reason: str) -> TransportError:
        """The error for a deadline that passed before anything was sent."""
        return self._transport(RequestTimeout, reason, sent=False)

    def broke_off(self, failure: EngineFailure) -> DovetailError:
        """The error for a body that broke off after its headers had come."""
        if failure.kind == "closed":
            return self._closed()
        kind = RequestTimeout if failure.kind == "timeout" else TransportError
        return self._transport(kind, f"the answer broke off: {failure.reason}", sent=True)

    def interrupted(self, reason: str, last_event_id: str | None) -> TransportError:
        """The error for an event stream that ended early."""
        return self._transport(StreamInterrupted, reason, sent=True, last_event_id=last_event_id)

    def _without_secrets(self, body: bytes) -> bytes:
        """The body of an answer that becomes an error: some servers quote the request, credentials and all."""
        from dovetail.runtime import redact

        return redact.without(body, redact.secret_texts(self.call, self._credentials))

    def _closed(self) -> ClientClosed:
        kind = self.settings.error_type(ClientClosed)
        return kind(f"{self.shown}: the client was closed while the call was under way.")

    def _transport(self, kind: type[TransportError], reason: str, *, sent: bool, **details: Any) -> TransportError:
        sent = sent or self._was_sent
        chosen = self.settings.error_type(kind)
        hint = "" if not sent else "; the server may have received it" if not self._repeatable else ""
        return chosen(
            f"{self.shown}: {reason}{hint} (attempt {self.attempts}).",
            sent=sent,
            request=self.shown,
            request_id=self.request_id,
            attempts=self.attempts,
            **details,
        )

    @property
    def _repeatable(self) -> bool:
        return self._plan.repeatable and not self._keyless

    def _with_key(self, call: Call[Any]) -> Call[Any]:
        """The call with a key in its body, the same for all attempts."""
        try:
            return call.once()
        except InvalidInput:  # no JSON object: without the key, to do it twice is to do it twice
            self._keyless = call.operation.retry != "idempotent"
            return call

    def _signed_body(self, body: object) -> bytes:
        """The body that a signature covers."""
        if body is None or isinstance(body, bytes):
            return body or b""
        raise self._refused("body", None, "the credentials sign what is sent, which only a body in memory can be")

    def _checked_timeout(self, timeout: object) -> float:
        if isinstance(timeout, bool) or not isinstance(timeout, int | float) or not 0 < timeout < math.inf:
            raise self._refused("timeout", timeout, f"{timeout!r} is not a positive, finite number of seconds")
        return timeout

    def _checked_retries(self, retries: object) -> int:
        if isinstance(retries, bool) or not isinstance(retries, int) or retries < 0:
            raise self._refused("retries", retries, f"{retries!r} is not a whole number from 0")
        return retries

    def _checked_compression(self, compression: Compression) -> Compression:
        operation = self.call.operation
        if not isinstance(self.call.body, bytes | None):
            raise self._refused("compress", compression, "only a body that is bytes or JSON is compressed")
        if compression not in operation.compression:
            taken = ", ".join(operation.compression) or "no compression"
            raise self._refused(
                "compress", compression, f"the server takes no {compression!r} bodies here, but {taken}"
            )
        return compression

    def _refused(self, place: str, value: object, why: str) -> InvalidInput:
        kind = self.settings.error_type(InvalidInput)
        return kind(f"{self.call.operation.id}: {place}: {why}.", value=value, at=place)

    def _may_wait(self, wait: float) -> bool:
        return wait < self._patience and time.monotonic() + wait < self.deadline

    def _redirect(self, status: int, location: str | None) -> bool:
        """Move on to where an answer points, if that does no harm."""
        if self._redirects >= redirects.MOST or self.settings.dialect.refuses_at(location or ""):
            return False
        step = redirects.followed(status, self.method, self._url, location, self._replayable)
        if step is None:
            return False
        leaves = origin_of(step[1]) != origin_of(self._url)
        self._redirects += 1
        self.method, self._url = step
        if leaves and self._credentials is not None and self._credentials.query:
            # A server that sends on with the query of the request sends on the key in it.
            self._url = placing.without_query(self._url, self._credentials.query)
        self._origin = origin_of(self._url)
        # Once away from where the caller sent it, it carries nothing any more, even if it comes back.
        self._away = self._away or leaves
        self.wants_credentials = self.wants_credentials and not leaves
        return True


def new_id() -> str:
    """A random UUID (version 4) as text, without the cost of the uuid module and of a system call."""
    text = "%032x" % (getrandbits(128) & _ID_MASK | _ID_VERSION)
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
