"""One call on its way: what to send next, and what an answer or a failure means. No I/O; the clients do that.

What only a failure, a hook or a log line needs is imported there: a client is ready sooner without it.
"""

from __future__ import annotations

import sys
import time
import zlib
from collections.abc import AsyncIterable, Callable, Iterable
from os import urandom
from typing import TYPE_CHECKING, Any, Final, Literal

from dovetail.runtime.body import FileRange, Multipart, SingleUse
from dovetail.runtime.engines.protocol import EngineFailure, Header, WireRequest
from dovetail.runtime.errors import (
    ClientClosed,
    ConnectFailed,
    CredentialError,
    DovetailError,
    InvalidInput,
    RequestTimeout,
    StreamInterrupted,
    TransportError,
)
from dovetail.runtime.headers import Headers
from dovetail.runtime.hooks import RequestEvent, ResponseEvent, RetryEvent
from dovetail.runtime.retry import asked_wait, is_passing_failure, is_passing_status, may_repeat

if TYPE_CHECKING:
    from dovetail.runtime.auth import Credentials
    from dovetail.runtime.call import Call
    from dovetail.runtime.operation import Operation
    from dovetail.runtime.settings import Settings

Next = Literal["done", "wait", "refresh", "redirect"]
Compression = Literal["gzip", "deflate"]

_MOST_REDIRECTS: Final = 10
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_SAFE_METHODS: Final = frozenset({"GET", "HEAD"})
_known_logger: Any = None


class Prepared:
    """What all exchanges of one client share, worked out once."""

    __slots__ = ("_met", "_origins", "accepts", "base_headers", "settings")

    def __init__(self, settings: Settings) -> None:
        self.settings: Settings = settings
        for name, text in settings.headers.items():
            if not _fits_header(text):
                raise InvalidInput(
                    f"headers: the value of {name} holds characters that a header cannot carry.", at=f"headers.{name}"
                )
        own = list(settings.headers.items())
        self.base_headers: list[Header] = _overridden([("User-Agent", settings.user_agent)], own)
        self.accepts: bool = any(name.lower() == "accept" for name in settings.headers)
        self._origins: frozenset[str] | None = None
        self._met: set[int] = set()

    @property
    def origins(self) -> frozenset[str]:
        """The origins of the client's own hosts, the only ones that get credentials."""
        if self._origins is None:
            self._origins = frozenset(origin_of(url) for url in self.settings.hosts.values())
        return self._origins

    def base_url(self, operation: Operation[Any]) -> str:
        """Where an operation goes.

        Raises:
            InvalidInput: The client has no host of that label.
        """
        try:
            return self.settings.hosts[operation.host]
        except KeyError:
            label = operation.host or "default"
            raise InvalidInput(
                f"{operation.id}: this client has no {label} host.",
                at="hosts",
                remedy=f"Add {operation.host!r} to its hosts.",
            ) from None

    def check_credentials(self, operation: Operation[Any]) -> None:
        """Refuse a call that the client's kind of credentials cannot open.

        Raises:
            CredentialError: No alternative of the operation's security is met.
        """
        if id(operation) in self._met:
            return
        auth = self.settings.auth
        given = {name.lower() for name in self.settings.headers}
        for group in operation.security:
            if all(auth.satisfies(scheme) or scheme.parameter.lower() in given for scheme in group):
                if operation.name:  # a constant, which lives as long as the program: its id is not used again
                    self._met.add(id(operation))
                return
        ways = " or ".join(" + ".join(scheme.name for scheme in group) for group in operation.security)
        refusal = self.settings.error_type(CredentialError)
        raise refusal(f"{operation.id} accepts {ways} only; this client has {auth!r}.")


class Exchange:
    """One call from its first attempt to its answer."""

    __slots__ = (
        "_away",
        "_encoding",
        "_extra",
        "_left",
        "_origin",
        "_patience",
        "_prepared",
        "_redirects",
        "_repeatable",
        "_replayable",
        "_secured",
        "_sent_at",
        "_url",
        "_was_sent",
        "attempts",
        "call",
        "deadline",
        "method",
        "read",
        "refreshed",
        "request_id",
    )

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
    ) -> None:
        settings = prepared.settings
        timeouts = settings.timeouts
        operation = call.operation
        self._prepared = prepared
        self.call: Call[Any] = call
        self.method: str = operation.method
        self._url = url if url is not None else prepared.base_url(operation) + call.target
        self._origin: str | None = None if url is None else origin_of(url)
        self._away = self._origin is not None and self._origin not in prepared.origins
        self._secured = bool(operation.security) and not open_to_all
        if self._secured:
            prepared.check_credentials(operation)
        if timeout is not None and not timeout > 0:
            raise InvalidInput(
                f"timeout: {timeout!r} is not a positive number of seconds.", value=timeout, at="timeout"
            )
        limit = timeout
        if limit is None:
            limit = timeouts.transfer if streamed or not isinstance(call.body, bytes | None) else timeouts.total
        self.read: float = timeouts.read if timeout is None else max(timeouts.read, timeout)
        self.deadline: float = time.monotonic() + limit
        # A transfer may take hours, but not because a server asks to wait for hours.
        self._patience = min(limit, timeouts.total)
        self._repeatable = may_repeat(call)
        self._replayable = not _is_single_use(call.body)
        self._left = settings.retry.retries if retries is None else retries
        self.attempts: int = 0
        self.refreshed: bool = False
        self._redirects = 0
        self._sent_at = 0.0
        self._was_sent = False
        self._encoding: Compression | None = compress
        if compress is not None and not isinstance(call.body, bytes | None):
            raise InvalidInput(
                f"{operation.id}: only a body that is bytes or JSON is compressed.",
                value=compress,
                at="compress",
                remedy="Compress the file first.",
            )
        if compress is not None and compress not in operation.compression:
            raise InvalidInput(
                f"{operation.id}: the server takes no {compress!r} bodies here.",
                value=compress,
                at="compress",
                remedy=f"It takes {', '.join(operation.compression) or 'no compression'}.",
            )
        self.request_id: str | None = _new_id() if settings.request_id_header else None
        self._extra: list[Header] = []
        if operation.idempotency_header:
            self._extra.append((operation.idempotency_header, call.idempotency_key or _new_id()))

    @property
    def wants_credentials(self) -> bool:
        """Whether the next request goes, with credentials, to a host that the client knows."""
        return self._secured and not self._away

    @property
    def time_left(self) -> float:
        """Seconds until the deadline; negative when it has passed."""
        return self.deadline - time.monotonic()

    @property
    def shown(self) -> str:
        """``METHOD url`` for people: no credentials, secrets masked."""
        from dovetail.runtime import redact

        if self._origin is not None:
            return f"{self.method} {redact.shown_url(self._url, redact.every_name)}"
        base = self._prepared.base_url(self.call.operation)
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
        self.attempts += 1
        settings = self._prepared.settings
        operation = self.call.operation
        url = self._url
        encoding = "gzip" if operation.answer in {"json", "text"} else "identity"
        body: Any = None
        if self._away:
            # Somebody else's host: nothing that the client carries goes along, and after a redirect nothing at all.
            headers: list[Header] = [("User-Agent", settings.user_agent)]
        else:
            headers = [*self._prepared.base_headers, *self._extra]
            if self.request_id is not None:
                headers.append((settings.request_id_header, self.request_id))
            if credentials is not None:
                headers += credentials.headers
                if credentials.query:
                    url = _with_query(url, credentials.query)
        if self._away or not self._prepared.accepts:
            headers.append(("Accept", operation.accept))
        headers.append(("Accept-Encoding", encoding))
        if self.method == self.call.method and not (self._away and self._redirects):
            body, body_headers = self._body()
            headers += body_headers
        if self.call.headers and not (self._away and self._redirects):
            headers = _overridden(headers, self.call.headers)
        self._sent_at = now
        if settings.hooks.on_request or _logger() is not None:
            self._tell_request(headers, credentials)
        return WireRequest(self.method, url, headers, body, self.read, left)

    def failed(self, failure: EngineFailure) -> float:
        """Seconds to wait before the next attempt.

        Raises:
            TransportError: There is to be none.
            ClientClosed: It was given up for that.
        """
        if failure.kind == "closed":
            raise self._closed()
        self._was_sent = self._was_sent or failure.sent
        wait = self._prepared.settings.retry.wait(self.attempts)
        if not (
            self._left > 0
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
        self._left -= 1
        self._patience -= wait
        self._tell_retry(failure.reason, wait)
        return wait

    def answered(self, status: int, headers: list[Header], refreshable: bool) -> tuple[Next, float]:
        """What an answer that is no success means, and how long to wait first.

        Args:
            status: Its HTTP status.
            headers: Its headers.
            refreshable: Whether the credentials can be fetched anew.
        """
        self._was_sent = True
        if status == 401 and refreshable and not self.refreshed and self._replayable and self.wants_credentials:
            self.refreshed = True
            return "refresh", 0.0
        if status in _REDIRECTS and self._redirect(status, Headers(headers)):
            return "redirect", 0.0
        if self._left > 0 and self._replayable and is_passing_status(status, self._repeatable):
            settings = self._prepared.settings
            asked = asked_wait(Headers(headers), settings.retry_after_headers, time.time())
            wait = settings.retry.wait(self.attempts, asked)
            if self._may_wait(wait):
                self._left -= 1
                self._patience -= wait
                self._tell_retry(f"status {status}", wait)
                return "wait", wait
        return "done", 0.0

    def told(self, status: int, read_headers: Callable[[], list[Header]]) -> None:
        """Tell hooks and the log about an answer."""
        hooks = self._prepared.settings.hooks.on_response
        logger = _logger()
        if not hooks and logger is None:
            return
        seconds = time.monotonic() - self._sent_at
        if logger is not None:
            logger.debug("%s -> %s in %.3f s (%s)", self.shown, status, seconds, self.request_id)
        if hooks:
            from dovetail.runtime import redact

            event = ResponseEvent(self._event([]), status, tuple(redact.shown_headers(read_headers())), seconds)
            for hook in hooks:
                hook(event)

    def error(self, status: int, headers: list[Header], body: bytes) -> Exception:
        """The error that an answer with an error status stands for."""
        from dovetail.runtime import answers

        return answers.api_error(
            self.call.operation,
            self._prepared.settings,
            status,
            Headers(headers),
            body,
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
        operation = self.call.operation
        if operation.answer == "json" and operation.envelope is None and body:
            try:
                return operation.decode(body)
            except ValueError:
                pass  # told in full below
        from dovetail.runtime import answers

        return answers.value(
            operation,
            self._prepared.settings,
            status,
            Headers(read_headers()),
            body,
            request=self.shown,
            request_id=self.request_id,
            attempts=self.attempts,
        )

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

    def _closed(self) -> ClientClosed:
        kind = self._prepared.settings.error_type(ClientClosed)
        return kind(f"{self.shown}: the client was closed while the call was under way.")

    def _transport(self, kind: type[TransportError], reason: str, *, sent: bool, **details: Any) -> TransportError:
        sent = sent or self._was_sent
        chosen = self._prepared.settings.error_type(kind)
        hint = "" if not sent else "; the server may have received it" if not self._repeatable else ""
        return chosen(
            f"{self.shown}: {reason}{hint} (attempt {self.attempts}).",
            sent=sent,
            request=self.shown,
            request_id=self.request_id,
            attempts=self.attempts,
            **details,
        )

    def _may_wait(self, wait: float) -> bool:
        return wait < self._patience and time.monotonic() + wait < self.deadline

    def _redirect(self, status: int, headers: Headers) -> bool:
        """Follow a redirect if that is safe: a body never goes to another origin, only 303 makes a POST a GET."""
        location = headers.get("location")
        if not location or self._redirects >= _MOST_REDIRECTS:
            return False
        from urllib.parse import urldefrag, urljoin, urlsplit

        try:
            url = urldefrag(urljoin(self._url, location)).url
            origin = origin_of(url)
        except ValueError:
            return False
        if not url.startswith(("http://", "https://")) or "@" in urlsplit(url).netloc:
            return False
        leaves = origin != origin_of(self._url)
        if self.method not in _SAFE_METHODS:
            if status == 303:
                self.method = "GET"
            elif status in {307, 308} and not leaves and self._replayable:
                pass
            else:
                return False
        self._redirects += 1
        self._url = url
        self._origin = origin
        # Once away from where the caller sent it, it carries nothing any more, even if it comes back.
        self._away = self._away or leaves
        return True

    def _body(self) -> tuple[bytes | Iterable[bytes] | AsyncIterable[bytes] | None, list[Header]]:
        body = self.call.body
        if body is None:
            return None, [("Content-Length", "0")] if self.method in {"POST", "PUT", "PATCH"} else []
        kind = self.call.content_type or "application/octet-stream"
        if isinstance(body, bytes):
            if self._encoding is None:
                return body, [("Content-Type", kind)]
            return _compressed(body, self._encoding), [("Content-Type", kind), ("Content-Encoding", self._encoding)]
        if isinstance(body, FileRange):
            return body.chunks(), [("Content-Type", kind), ("Content-Length", str(body.length))]
        if isinstance(body, SingleUse):
            length = [] if body.length is None else [("Content-Length", str(body.length))]
            return body.chunks(), [("Content-Type", kind), *length]
        from dovetail.runtime.multipart import encode_multipart

        return encode_multipart(body)

    def _event(self, headers: list[Header], secret: frozenset[str] = frozenset()) -> RequestEvent:
        from dovetail.runtime import redact

        shown = redact.shown_headers(headers, redact.secret_headers(self.call) | secret)
        url = self.shown.partition(" ")[2]
        return RequestEvent(self.call.operation.id, self.method, url, tuple(shown), self.attempts, self.request_id)

    def _tell_request(self, headers: list[Header], credentials: Credentials | None) -> None:
        secret = (
            frozenset([name.lower() for name, _ in credentials.headers]) if credentials is not None else frozenset()
        )
        event = self._event(headers, secret)
        logger = _logger()
        if logger is not None:
            logger.debug("%s (attempt %s, %s)", self.shown, self.attempts, self.request_id)
        for hook in self._prepared.settings.hooks.on_request:
            hook(event)

    def _tell_retry(self, reason: str, wait: float) -> None:
        logger = _logger()
        if logger is not None:
            logger.debug("%s: %s; trying again in %.2f s", self.shown, reason, wait)
        hooks = self._prepared.settings.hooks.on_retry
        if hooks:
            event = RetryEvent(self._event([]), reason, wait)
            for hook in hooks:
                hook(event)


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL, in one spelling.

    Raises:
        InvalidInput: The port is none.
    """
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    try:
        given = parts.port
    except ValueError as error:
        raise InvalidInput(f"{parts.scheme}://{parts.hostname}: {error}.", at="url") from None
    port = given or {"http": 80, "https": 443}.get(parts.scheme, 0)
    return f"{parts.scheme}://{(parts.hostname or '').lower()}:{port}"


def _is_single_use(body: object) -> bool:
    if isinstance(body, Multipart):
        return any(isinstance(part.content, SingleUse) for part in body.parts)
    return isinstance(body, SingleUse)


def _compressed(body: bytes, encoding: Compression) -> bytes:
    if encoding == "deflate":
        return zlib.compress(body)
    compressor = zlib.compressobj(wbits=31)
    return compressor.compress(body) + compressor.flush()


def _with_query(url: str, pairs: Iterable[tuple[str, str]]) -> str:
    from urllib.parse import quote

    text = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in pairs)
    return f"{url}{'&' if '?' in url else '?'}{text}"


def _fits_header(text: str) -> bool:
    """Whether a text arrives as it is: engines refuse, drop or rewrite control characters and blanks at the ends."""
    return text.isascii() and text.isprintable() and text.strip() == text


def _overridden(headers: list[Header], own: Iterable[Header]) -> list[Header]:
    names = {name.lower() for name, _ in own}
    return [pair for pair in headers if pair[0].lower() not in names] + list(own)


def _logger() -> Any:
    """The logger, when somebody listens at debug level. Nobody does in a program that never imported logging."""
    global _known_logger
    if _known_logger is None:
        logging = sys.modules.get("logging")
        if logging is None:
            return None
        _known_logger = logging.getLogger("dovetail")
        _known_logger.addHandler(logging.NullHandler())
    return _known_logger if _known_logger.isEnabledFor(10) else None


def _new_id() -> str:
    """A random UUID (version 4) as text; several times cheaper than through the uuid module."""
    text = urandom(16).hex()
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-{'89ab'[int(text[16], 16) & 3]}{text[17:20]}-{text[20:]}"
