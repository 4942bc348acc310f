# Derived from _async/client.py by `make generate`; do not edit.
"""The sync client: sends calls."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, TypeVar, overload

from dovetail.runtime._sync.batch import SendWith
from dovetail.runtime._sync.paging import all_items, all_pages
from dovetail.runtime._sync.sender import Sender
from dovetail.runtime.call import Call, EventCall, PagedCall, StartingCall, require_call
from dovetail.runtime.headers import Headers
from dovetail.runtime.pointer import resolve
from dovetail.runtime.response import Response
from dovetail.runtime.settings import Settings
from dovetail.runtime.sync_primitives import run_all
from dovetail.runtime.wire_body import Compression

if TYPE_CHECKING:
    from dovetail.runtime._sync.started import Started
    from dovetail.runtime._sync.streams import StreamedResponse
    from dovetail.runtime.downloads import Checksum
    from dovetail.runtime.drift import DriftReport
    from dovetail.runtime.sse import Event

T = TypeVar("T")
P = TypeVar("P")
F = TypeVar("F")
I = TypeVar("I")  # noqa: E741 - item


class Client:
    """Sends calls to the hosts of its settings.

    Making one touches no network; connections are opened by the first call and closed by ``close`` or ``with``.
    One client serves any number of tasks. It can be pickled when its credentials come from a source that can.

    Args:
        settings: Hosts, credentials, limits and the rest.

    Example:
        >>> from dovetail.runtime import Client, Settings
        >>> client = Client(Settings(hosts={"": "https://api.example.com"}))
        >>> client.closed
        False
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._sender = Sender(settings)

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._sender.closed

    def send(
        self,
        call: Call[T],
        *,
        timeout: float | None = None,
        retries: int | None = None,
        compress: Compression | None = None,
    ) -> T:
        """Send a call and give its decoded answer.

        Args:
            call: The call.
            timeout: Seconds for all attempts together; that of the settings by default.
            retries: Most attempts after the first; that of the settings by default.
            compress: Compress the body, where the contract allows it.

        Raises:
            ApiError: The server answered with an error.
            DecodeError: The server accepted the call, but its answer is not what the contract says.
            TransportError: There was no whole answer; ``sent`` says whether the call may have taken effect.
            CredentialError: The client's credentials do not open this operation.
        """
        exchange = self._sender.exchange(call, timeout=timeout, retries=retries, compress=compress)
        answer = self._sender.run(exchange)
        value: T = exchange.value(answer.status, answer.read_headers, answer.body)
        return value

    def send_detailed(
        self,
        call: Call[T],
        *,
        timeout: float | None = None,
        retries: int | None = None,
        compress: Compression | None = None,
        url: str | None = None,
    ) -> Response[T]:
        """Send a call and give its answer with status, headers and raw bytes; otherwise like ``send``.

        Args:
            call: The call.
            timeout: As for ``send``.
            retries: As for ``send``.
            compress: As for ``send``.
            url: An absolute URL to send it to instead of its own; credentials go to the client's own hosts only.
        """
        exchange = self._sender.exchange(call, url=url, timeout=timeout, retries=retries, compress=compress)
        answer = self._sender.run(exchange)
        value = exchange.value(answer.status, answer.read_headers, answer.body)
        return Response(
            value, answer.status, Headers(answer.headers), answer.body, exchange.request_id, exchange.attempts
        )

    def request(
        self,
        method: str,
        url: str,
        *,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = None,
        content: object = None,
        timeout: float | None = None,
        retries: int | None = None,
    ) -> Response[Any]:
        """Send what has no operation, with the same credentials, retries and errors.

        Args:
            method: HTTP method.
            url: A path of the default host (``/api/x``), or an absolute URL; credentials go to the client's own hosts
                only.
            query: Query parameters.
            headers: More headers.
            json: A body to send as JSON.
            content: A body to send as it is: bytes, a path, an open file or an iterable.
            timeout: Seconds for all attempts together.
            retries: Most attempts after the first.

        Returns:
            The answer; its value is plain data for a JSON answer, text for a text one, bytes otherwise.

        Raises:
            InvalidInput: The method, the URL or a body cannot be sent.
            ApiError: The server answered with an error.
            TransportError: There was no whole answer.
        """
        from dovetail.runtime.free_style import free_style_call

        with self.settings.refusals():
            call, absolute = free_style_call(method, url, query=query, headers=headers, json=json, content=content)
        exchange = self._sender.exchange(call, url=absolute, timeout=timeout, retries=retries)
        answer = self._sender.run(exchange)
        received = Headers(answer.headers)
        value: Any = answer.body
        kind = received.get("content-type", "").lower()
        if answer.body and "json" in kind:
            import msgspec

            with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                value = msgspec.json.decode(answer.body)
        elif kind.startswith("text/"):
            value = answer.body.decode(errors="replace")
        return Response(value, answer.status, received, answer.body, exchange.request_id, exchange.attempts)

    def pages(self, call: PagedCall[P, Any], *, ahead: bool = False, **options: Any) -> Iterator[P]:
        """Every page, one request each, when it is asked for.

        Args:
            call: The call for the first page.
            ahead: Fetch the next page already while one is looked at: at most one, and in vain when nobody asks for it.
            **options: As for ``send``.
        """
        return all_pages(self, call, ahead, options)

    def items(self, call: PagedCall[Any, I], *, ahead: bool = False, **options: Any) -> Iterator[I]:
        """Every item of every page.

        Args:
            call: The call for the first page.
            ahead: As for ``pages``.
            **options: As for ``send``.
        """
        return all_items(self, call, ahead, options)

    def events(self, call: EventCall[T], **options: Any) -> Iterator[Event[T]]:
        """The events of a stream, as they arrive.

        Args:
            call: The call that opens the stream.
            **options: As for ``send``.

        Raises:
            StreamInterrupted: The stream ended before its declared last event; it holds the last event id.
        """
        from dovetail.runtime._sync.streams import typed_events

        for event in typed_events(self._sender, call, options):
            yield event

    @contextlib.contextmanager
    def stream(self, call: Call[Any], **options: Any) -> Generator[StreamedResponse]:
        """Send a call and read the body of its answer piece by piece, in constant memory.

        Args:
            call: The call.
            **options: As for ``send_detailed``.
        """
        from dovetail.runtime._sync.streams import open_stream

        with open_stream(self._sender, call, options) as response:
            yield response

    def download(
        self,
        call: Call[bytes],
        to: str | os.PathLike[str],
        *,
        sha256: str | None = None,
        checksum: Checksum | None = None,
        size: int | None = None,
        durable: bool = True,
        guard: Callable[[str], object] | None = None,
        progress: Callable[[int, int | None], None] | None = None,
        on_slow: Callable[[float], object] | None = None,
        **options: Any,
    ) -> int:
        """Send a call and write the body of its answer to a file, in constant memory.

        The bytes go to a temporary file beside the target, are checked for completeness, and are then renamed into
        place: the target is whole or untouched. An idempotent call whose body breaks off goes on where it did, when
        the server gives the rest and it is sure to be of the same file; else it starts again, as it does when the
        checksum is wrong. That the retries of the settings bound; a rest of a mebibyte and more does not count. What a
        killed program left behind in that directory is removed.

        Args:
            call: The call.
            to: The target file; replaced when it exists.
            sha256: Expected checksum, hexadecimal.
            checksum: Expected checksum of any other kind.
            size: Expected number of bytes.
            durable: Whether to wait until the disk has the file; without, a power failure right after may lose it.
            guard: Called with the path of the temporary file when it is whole and right; raises to leave the target.
            progress: Told the bytes written so far and the whole size (None when unknown); zero bytes when it starts
                again.
            on_slow: Told the seconds until the next attempt when the server asks to wait, or was silent for too long.
            **options: As for ``send_detailed``.

        Returns:
            The number of bytes written.

        Raises:
            InvalidInput: Nothing can be written there.
            TransportError: It did not come whole, or not with the checksum; its text names both sums.
            ApiError: The server answered with an error.
        """
        from dovetail.runtime._sync.downloading import download_to

        return download_to(
            self._sender,
            call,
            to,
            sha256=sha256,
            checksum=checksum,
            size=size,
            durable=durable,
            guard=guard,
            progress=progress,
            on_slow=on_slow,
            options=options,
        )

    @overload
    def send_many(
        self,
        calls: Iterable[Call[T]],
        *,
        concurrency: int = ...,
        executor: Any = ...,
        stop_on_error: Literal[True],
        **options: Any,
    ) -> list[T]: ...
    @overload
    def send_many(
        self,
        calls: Iterable[Call[T]],
        *,
        concurrency: int = ...,
        executor: Any = ...,
        stop_on_error: Literal[False] = ...,
        **options: Any,
    ) -> list[T | Exception]: ...
    def send_many(
        self,
        calls: Iterable[Call[T]],
        *,
        concurrency: int = 64,
        executor: Any = None,
        stop_on_error: bool = False,
        **options: Any,
    ) -> list[T] | list[T | Exception]:
        """Send many calls at once.

        Args:
            calls: The calls; taken from the iterable as workers become free.
            concurrency: Most calls under way at once.
            executor: For a sync client: where to run them, any ``concurrent.futures.Executor``, here or on others.
            stop_on_error: Raise the first failure and cancel the rest, instead of giving it in place of a result.
            **options: As for ``send``.

        Returns:
            For each call, in order, its answer or the exception it ended with.

        Raises:
            InvalidInput: An argument cannot be used; nothing was sent.
        """
        from dovetail.runtime.many import check_many

        with self.settings.refusals():
            check_many(calls, concurrency, executor, options)
        return run_all(SendWith(self, options), calls, concurrency, executor, stop_on_error)

    def start(self, call: StartingCall[T, F], **options: Any) -> Started[T, F]:
        """Send a call that starts something.

        Args:
            call: A call of a long-running operation.
            **options: As for ``send``; those of time and attempts hold for the looks at it too.

        Returns:
            What was started: ``answer`` is the answer to the call, ``started.result()`` follows it to its end.

        Raises:
            InvalidInput: The call starts nothing.
            ApiError: The server answered with an error.
            TransportError: There was no whole answer; ``sent`` says whether the call may have taken effect.
        """
        from dovetail.runtime._sync.started import Started
        from dovetail.runtime._sync.waiting import hint_of

        with self.settings.refusals():
            hint_of(call)
        return Started(self, call, self.send(call, **options), options)

    def wait(
        self,
        call: Call[Any],
        *,
        limit: float = 600.0,
        interval: float = 0.5,
        progress: Callable[[float | None, Any], None] | None = None,
        **options: Any,
    ) -> tuple[Any, Any]:
        """Send a call that starts something, and follow it to its end.

        Args:
            call: A call of a long-running operation.
            limit: Seconds until it must be done.
            interval: Seconds before the second look; the wait between looks grows to ten times that.
            progress: Told the progress in percent (None when unknown) and the polled answer, after each look.
            **options: As for ``send``.

        Returns:
            The starting answer and the last polled one.

        Raises:
            JobFailed: The job ended in failure.
            RequestTimeout: It was not done in time; it goes on at the server.
        """
        from dovetail.runtime._sync.waiting import follow, hint_of
        from dovetail.runtime.long_running import check_seconds

        with self.settings.refusals():
            check_seconds("limit", limit)
            check_seconds("interval", interval)
            pointer = hint_of(call).progress

        def tell(polled: Any) -> None:
            if progress is not None:
                progress(resolve(polled, pointer) if pointer else None, polled)

        answer: Any = self.send(call, **options)
        last: Any = follow(self, call, answer, patience=limit, interval=interval, on_poll=tell, options=options)
        return answer, last

    def curl(self, call: Call[Any]) -> str:
        """A call as this client would send it, as a shell command with the credentials masked."""
        from dovetail.runtime.auth import NoAuth
        from dovetail.runtime.curl import curl_command

        with self.settings.refusals():
            require_call(call)
        prepared = self._sender.prepared
        base_url, headers = prepared.base_url(call.operation), tuple(prepared.base_headers)
        auth = self.settings.auth
        return curl_command(call, base_url, headers, auth.satisfies, anonymous=isinstance(auth, NoAuth))

    def drift(self, *, reset: bool = False) -> DriftReport:
        """What the server has answered so far that the contract does not know; see `Drift` in the settings.

        Unknown members of objects stay in ``Response.json()``, unknown words are text, objects that are none of a
        union's are dictionaries, and unknown statuses give plain data or an `ApiError`: nothing of it is lost.

        Args:
            reset: Whether to begin anew.
        """
        from dovetail.runtime.drift import DriftReport

        log = self._sender.prepared.drift
        return DriftReport() if log is None else log.report(reset=reset)

    def close(self) -> None:
        """Close all connections; calls under way fail, further ones are refused."""
        self._sender.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __reduce__(self) -> tuple[Any, ...]:
        from dovetail.runtime.credentials import check_picklable

        check_picklable(self.settings.headers, self.settings.proxy)
        return type(self), (self.settings,)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.settings.hosts.get('', '')!r}, {self.settings.auth!r})"
