# Derived from _async/sender.py by `make generate`; do not edit.
"""Sending one call: attempts, waits, token refreshes and redirects around an engine."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Generator
from typing import Any

from dovetail.runtime.auth import Credentials
from dovetail.runtime.call import Call
from dovetail.runtime.engines import forks
from dovetail.runtime.engines.protocol import (
    Engine,
    EngineFailure,
    EngineOptions,
    WireAnswer,
    WireRequest,
    WireStream,
)
from dovetail.runtime.engines.select import make_engine
from dovetail.runtime.errors import (
    ApiError,
    ClientClosed,
    CredentialError,
    DovetailError,
    InvalidInput,
    RequestTimeout,
    TransportError,
)
from dovetail.runtime.exchange import Exchange
from dovetail.runtime.pace import Pace
from dovetail.runtime.prepared import Prepared
from dovetail.runtime.settings import Settings
from dovetail.runtime.steps import Ask, Steps, Work, without_frames
from dovetail.runtime.sync_primitives import in_thread, result_of, sleep
from dovetail.runtime.tokens import FetchAbandoned, Token, TokenCache
from dovetail.runtime.wire_body import Compression

_EARLY = 10.0
"""Seconds that renewing a token may take while the old one is good."""


class Sender:
    """Owns the engine of a client and runs exchanges on it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.prepared = Prepared(settings)
        self.closed = False
        self._engine: Engine | None = None
        self._generation = forks.generation
        self._pace = None if settings.rate is None else Pace(settings.rate)

    def run(self, exchange: Exchange, direct: bool = False) -> WireAnswer:
        """The success answer of an exchange.

        Args:
            exchange: The exchange.
            direct: Whether it goes past any proxy.

        Raises:
            ApiError: The server answered with an error.
            TransportError: There was no whole answer.
        """
        refused: Token | None = None
        auth, tokens = exchange.auth, exchange.auth.tokens
        while True:
            if self._pace is not None:
                self._turn(exchange, self._pace)
            token: Token | None = None
            credentials: Credentials | None = None
            if exchange.wants_credentials:
                if tokens is not None:
                    token = self._token(exchange, tokens, refused)
                credentials = auth.credentials(token)
            request = exchange.request(credentials)
            answer = self._attempt(request, direct)
            if isinstance(answer, EngineFailure):
                sleep(exchange.failed(answer))
                continue
            status = answer.status
            exchange.told(status, answer.read_headers)
            if 200 <= status < 300:
                return answer
            step, wait = exchange.answered(status, answer.headers, answer.body, tokens is not None)
            if step == "done":
                raise exchange.error(status, answer.headers, answer.body)
            if step == "refresh":
                refused = token
            elif step == "wait":
                sleep(wait)

    def _attempt(self, request: WireRequest, direct: bool) -> WireAnswer | EngineFailure:
        """One attempt. Its failure is a value, so that the error made of it does not drag the engine's along."""
        try:
            engine = self._usable_engine()
            if not direct or self.settings.proxy is None or not isinstance(self.settings.engine, str):
                return engine.send(request)
            # Asked so seldom that it keeps no connection.
            with contextlib.ExitStack() as stack:
                engine = make_engine(self.settings.engine, self._options(None))
                stack.callback(engine.close)
                return engine.send(request)
        except EngineFailure as failure:
            return failure
        except InvalidInput:  # of a body that is read as it is sent: a file that has become shorter
            with self.settings.refusals():
                raise

    @contextlib.contextmanager
    def open(self, exchange: Exchange) -> Generator[WireStream]:
        """The success answer of an exchange, its body still to be read.

        Raises:
            ApiError: The server answered with an error.
            TransportError: There was no answer.
        """
        refused: Token | None = None
        auth, tokens = exchange.auth, exchange.auth.tokens
        while True:
            if self._pace is not None:
                self._turn(exchange, self._pace)
            token: Token | None = None
            credentials: Credentials | None = None
            if exchange.wants_credentials:
                if tokens is not None:
                    token = self._token(exchange, tokens, refused)
                credentials = auth.credentials(token)
            request = exchange.request(credentials)
            failure: EngineFailure | None = None
            wait = 0.0
            with contextlib.ExitStack() as stack:
                try:
                    stream = stack.enter_context(self._usable_engine().stream(request))
                    status = stream.status
                    exchange.told(status, stream.read_headers)
                    succeeded = 200 <= status < 300
                    body = b"" if succeeded else b"".join([chunk for chunk in stream.chunks()])
                except EngineFailure as error:
                    failure = error
                except InvalidInput:
                    with self.settings.refusals():
                        raise
                else:
                    if succeeded:
                        yield stream
                        return
                    step, wait = exchange.answered(status, stream.headers, body, tokens is not None)
                    if step == "done":
                        raise exchange.error(status, stream.headers, body)
                    if step == "refresh":
                        refused = token
            if failure is not None:
                wait = exchange.failed(failure)
            if wait:
                sleep(wait)

    def _turn(self, exchange: Exchange, pace: Pace) -> None:
        """Wait until a request may leave."""
        wait = pace.wait(exchange.time_left)
        if wait is None:
            raise exchange.out_of_time("the deadline would pass before its turn, so many requests wait for theirs")
        if wait > 0:
            sleep(wait)

    def _token(self, exchange: Exchange, tokens: TokenCache, refused: Token | None) -> Token:
        """The current token; fetched by one caller while all others wait for it."""
        while True:
            token, flight = tokens.claim(refused)
            if token is not None:
                return token
            if flight is None:
                return self._fetched_token(exchange, tokens)
            try:
                return result_of(flight, exchange.time_left)
            except FetchAbandoned:
                continue
            except TimeoutError:
                pass
            raise exchange.out_of_time("the deadline passed while waiting for a token")

    def _fetched_token(self, exchange: Exchange, tokens: TokenCache) -> Token:
        """A new token, within the time of the call that wants it; the old one when it cannot be renewed but is good."""
        left = exchange.time_left
        hurried = left < self.settings.timeouts.total
        refusal: CredentialError | None = None
        try:
            if left <= 0:
                raise exchange.out_of_time("the deadline passed before a token was fetched")
            # Nobody waits long for what is not needed yet, and the call is to be made as well.
            most = min(left / 2, _EARLY) if tokens.good_for(_EARLY) else left
            try:
                token = self._taken(exchange.auth.fetch(), exchange, most)
            except DovetailError as error:
                without_frames(error)
                raise
        except ApiError as error:
            if error.status not in {400, 401, 403}:
                old = tokens.fail(error)
                if old is None:
                    raise
                return old
            refusal = self.settings.error_type(CredentialError)(f"The credentials were refused: {error.message}")
        except TransportError as error:
            error.sent = False  # the call that wanted the token never left
            # That this caller had little time says nothing to the others.
            old = tokens.fail(FetchAbandoned() if hurried and isinstance(error, RequestTimeout) else error)
            if old is None:
                raise
            return old
        except CredentialError as error:
            refusal = error
        except Exception as error:  # such as an answer that is no token: a login page, with status 200
            old = tokens.fail(error)
            if old is None:
                raise
            return old
        except BaseException as error:
            tokens.fail(error)
            raise
        else:
            tokens.settle(token)
            return token
        old = tokens.fail(refusal)
        if old is None:
            raise refusal
        return old

    def _taken(self, steps: Steps, exchange: Exchange, most: float) -> Token:
        """The token at the end of these steps, within so many seconds."""
        end_at = time.monotonic() + most
        result: Any = None
        problem: DovetailError | None = None
        while True:
            try:
                step = steps.send(result) if problem is None else steps.throw(problem)
            except StopIteration as end:
                token: Token = end.value
                return token
            result, problem = None, None
            try:
                result = self._result(step, exchange, end_at - time.monotonic())
            except DovetailError as error:
                problem = error

    def _result(self, step: Ask | Work, exchange: Exchange, left: float) -> Any:
        if left <= 0:
            raise exchange.out_of_time("the deadline passed before a token was fetched")
        if isinstance(step, Work):
            return in_thread(step.function, left)
        limit = left if left < self.settings.timeouts.total else None
        if step.limit is not None:
            limit = min(step.limit, left)
        ask = Exchange(self.prepared, step.call, url=step.url, timeout=limit, open_to_all=True, follow=step.follow)
        answer = self.run(ask, direct=step.direct)
        return ask.value(answer.status, answer.read_headers, answer.body)

    def exchange(
        self,
        call: Call[Any],
        *,
        url: str | None = None,
        timeout: float | None = None,
        retries: int | None = None,
        compress: Compression | None = None,
        streamed: bool = False,
    ) -> Exchange:
        """A new exchange with this client's settings; the arguments are those of `Exchange`."""
        if self.closed:
            raise self.settings.error_type(ClientClosed)("This client is closed; make a new one.")
        try:
            return Exchange(
                self.prepared, call, url=url, timeout=timeout, retries=retries, compress=compress, streamed=streamed
            )
        except InvalidInput:
            with self.settings.refusals():
                raise

    def _usable_engine(self) -> Engine:
        """The engine, made at the first request of this process: none crosses a fork."""
        if self.closed:
            raise self.settings.error_type(ClientClosed)("This client is closed; make a new one.")
        engine = self._engine
        return engine if engine is not None and self._generation == forks.generation else self._new_engine()

    def _new_engine(self) -> Engine:
        with forks.lock:
            if self._engine is None or self._generation != forks.generation:
                self._engine = make_engine(self.settings.engine, self._options(self.settings.proxy))
                self._generation = forks.generation
            return self._engine

    def _options(self, proxy: str | None) -> EngineOptions:
        settings = self.settings
        return EngineOptions(
            settings.timeouts.connect,
            settings.timeouts.read,
            settings.timeouts.total,
            settings.verify,
            proxy,
            settings.max_connections,
        )

    def close(self) -> None:
        """Close all connections; calls under way fail."""
        self.closed = True
        engine, self._engine = self._engine, None
        if engine is not None and self._generation == forks.generation:
            engine.close()
