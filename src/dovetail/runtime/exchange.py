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
from dovetail.runtime.errors import ConnectFailed, CredentialError, InvalidInput, RequestTimeout, TransportError
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

    __slots__ = ("_met", "_origins", "base_headers", "settings")

    def __init__(self, settings: Settings) -> None:
        self.settings: Settings = settings
        self.base_headers: list[Header] = [("User-Agent", settings.user_agent), *settings.headers.items()]
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
                self._met.add(id(operation))
                return
        ways = " or ".join(" + ".join(scheme.name for scheme in group) for group in operation.security)
        refusal = self.settings.error_type(CredentialError)
        raise refusal(f"{operation.id} accepts {ways} only; this client has {auth!r}.")


class Exchange:
    """One call from its first attempt to its answer."""

    __slots__ = (
        "_encoding",
        "_extra",
        "_left",
        "_origin",
        "_prepared",
        "_redirects",
        "_repeatable",
        "_replayable",
        "_sent_at",
        "_url",
        "attempts",
        "call",
        "deadline",
        "method",
        "read",
        "refreshed",
        "request_id",
        "streamed",
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
    ) -> None:
        settings = prepared.settings
        timeouts = settings.timeouts
        operation = call.operation
        self._prepared = prepared
        self.call: Call[Any] = call
        self.method: str = operation.method
        self._url = url if url is not None else prepared.base_url(operation) + call.target
        self._origin: str | None = None if url is None else origin_of(url)
        if operation.security:
            prepared.check_credentials(operation)
        if timeout is not None and not timeout > 0:
            raise InvalidInput(
                f"timeout: {timeout!r} is not a positive number of seconds.", value=timeout, at="timeout"
            )
        single_use = _is_single_use(call.body)
        limit = timeout
        if limit is None:
            limit = timeouts.total if isinstance(call.body, bytes | None) else timeouts.transfer
        self.read: float = timeouts.read if timeout is None else max(timeouts.read, timeout)
        self.deadline: float = time.monotonic() + limit
        self.streamed: bool = streamed and timeout is None
        self._repeatable = may_repeat(call)
        self._replayable = not single_use
        self._left = settings.retry.retries if retries is None else retries
        self.attempts: int = 0
        self.refreshed: bool = False
        self._redirects = 0
        self._sent_at = 0.0
        self._encoding: Compression | None = compress
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
        if not self.call.operation.security:
            return False
        return self._origin is None or self._origin in self._prepared.origins

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
        self.attempts += 1
        now = time.monotonic()
        left = self.deadline - now
        if left <= 0:
            raise self._transport(RequestTimeout, "the deadline passed before the request was sent", sent=False)
        settings = self._prepared.settings
        operation = self.call.operation
        url = self._url
        if self._origin is not None and self._origin not in self._prepared.origins:
            # Somebody else's host: nothing that the caller or the client carries goes along.
            headers: list[Header] = [("User-Agent", settings.user_agent)]
        else:
            headers = [*self._prepared.base_headers, *self._extra]
            if self.request_id is not None:
                headers.append((settings.request_id_header, self.request_id))
            if credentials is not None:
                headers += credentials.headers
                if credentials.query:
                    url = _with_query(url, credentials.query)
            if self.call.headers:
                headers = _overridden(headers, self.call.headers)
        headers.append(("Accept", operation.accept))
        headers.append(("Accept-Encoding", "gzip" if operation.answer in {"json", "text"} else "identity"))
        body: Any = None
        if self.method == self.call.method:
            body, body_headers = self._body()
            headers += body_headers
        self._sent_at = now
        if settings.hooks.on_request or _logger() is not None:
            self._tell_request(headers)
        return WireRequest(self.method, url, headers, body, self.read, None if self.streamed else left)

    def failed(self, failure: EngineFailure) -> float:
        """Seconds to wait before the next attempt.

        Raises:
            TransportError: There is to be none.
        """
        wait = self._prepared.settings.retry.wait(self.attempts)
        again = (
            self._left > 0
            and is_passing_failure(failure.sent, self._repeatable)
            and (self._replayable or not failure.sent)
            and time.monotonic() + wait < self.deadline
        )
        if not again or (not self._replayable and self._body_taken()):
            kinds: dict[str, type[TransportError]] = {"connect": ConnectFailed, "timeout": RequestTimeout}
            raise self._transport(kinds.get(failure.kind, TransportError), failure.reason, sent=failure.sent)
        self._left -= 1
        self._tell_retry(failure.reason, wait)
        return wait

    def answered(self, status: int, headers: list[Header], refreshable: bool) -> tuple[Next, float]:
        """What an answer that is no success means, and how long to wait first.

        Args:
            status: Its HTTP status.
            headers: Its headers.
            refreshable: Whether the credentials can be fetched anew.
        """
        if status == 401 and refreshable and not self.refreshed and self._replayable and self.wants_credentials:
            self.refreshed = True
            return "refresh", 0.0
        if status in _REDIRECTS and self._redirect(status, Headers(headers)):
            return "redirect", 0.0
        if self._left > 0 and self._replayable and is_passing_status(status, self._repeatable):
            settings = self._prepared.settings
            asked = asked_wait(Headers(headers), settings.retry_after_headers, time.time())
            wait = settings.retry.wait(self.attempts, asked)
            if time.monotonic() + wait < self.deadline:
                self._left -= 1
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

    def interrupted(self, kind: type[TransportError], reason: str, **details: Any) -> TransportError:
        """The error for a body that broke off after its headers had come."""
        return self._transport(kind, reason, sent=True, **details)

    def _transport(self, kind: type[TransportError], reason: str, *, sent: bool, **details: Any) -> TransportError:
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

    def _redirect(self, status: int, headers: Headers) -> bool:
        """Follow a redirect if that is safe: a body never goes to another origin, only 303 makes a POST a GET."""
        location = headers.get("location")
        if not location or self._redirects >= _MOST_REDIRECTS:
            return False
        from urllib.parse import urljoin, urlsplit

        url = urljoin(self._url, location)
        if urlsplit(url).scheme not in {"http", "https"}:
            return False
        origin = origin_of(url)
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

    def _body_taken(self) -> bool:
        body = self.call.body
        contents = [part.content for part in body.parts] if isinstance(body, Multipart) else [body]
        return any(isinstance(content, SingleUse) and content.used for content in contents)

    def _event(self, headers: list[Header]) -> RequestEvent:
        from dovetail.runtime import redact

        shown = redact.shown_headers(headers, redact.secret_headers(self.call))
        url = self.shown.partition(" ")[2]
        return RequestEvent(self.call.operation.id, self.method, url, tuple(shown), self.attempts, self.request_id)

    def _tell_request(self, headers: list[Header]) -> None:
        event = self._event(headers)
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
    """Scheme, host and port of a URL, in one spelling."""
    from urllib.parse import urlsplit

    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
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
