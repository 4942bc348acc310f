"""The web server of a sandbox: in a thread, and down again within seconds, whatever its clients do."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from time import monotonic
from types import TracebackType
from typing import Any, cast

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from dovetail.sandbox.joined_writes import JoinedWrites
from dovetail.sandbox.sending import TRANSPORT

_GRACE_SECONDS = 1
"""For how long requests under way may go on once the server was told to stop; then they are cut."""
_LOOKING_SECONDS = 0.005
"""How often it is looked whether they have ended."""
_STOPPING_SECONDS = 30
"""Stopping takes well below two seconds; what takes longer is told instead of waited for."""


class HttpServer(uvicorn.Server):
    """Serves an application in a thread; as a context manager it is up inside the block and down after it."""

    def __init__(self, app: ASGIApp, listener: socket.socket) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=_Protocol,
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                timeout_keep_alive=60,
            )
        )
        self._listener = listener
        self._up = threading.Event()
        self._told_to_stop = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="dovetail-sandbox", daemon=True)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        self._loop = asyncio.get_running_loop()
        self._up.set()

    async def main_loop(self) -> None:
        """Serve until told to stop, which takes effect at once; the ``Date`` of answers is renewed every second."""
        ticks_a_second, ticks = 10, 0
        while not await self.on_tick(ticks):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._told_to_stop.wait(), 1)
            ticks += ticks_a_second

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Stop listening, give requests under way a moment, and end every connection."""
        _hang_up(self._listener)
        for server in self.servers:
            server.close()
        state = self.server_state
        for connection in list(state.connections):
            connection.shutdown()
        until = monotonic() + _GRACE_SECONDS
        while (state.connections or state.tasks) and monotonic() < until:
            await asyncio.sleep(_LOOKING_SECONDS)
        for task in list(state.tasks):
            task.cancel()
        # Those whose client does not read still hold what was to be sent.
        for connection in list(state.connections):
            connection.transport.abort()
        await asyncio.sleep(0)  # connections end in the next turn of the loop

    def __enter__(self) -> None:
        self._thread.start()
        while not self._up.wait(0.1):
            if not self._thread.is_alive():
                raise RuntimeError("the sandbox's web server did not start; its log says why")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stop()
        self._thread.join(_STOPPING_SECONDS)
        if self._thread.is_alive():
            raise RuntimeError(f"the sandbox's web server did not stop within {_STOPPING_SECONDS} seconds")

    def _stop(self) -> None:
        self.should_exit = True
        # The loop is closed already where the server fell over by itself.
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._told_to_stop.set)

    def _run(self) -> None:
        with asyncio.Runner(loop_factory=_Loop) as runner:
            runner.run(self.serve(sockets=[self._listener]))


class _Loop(asyncio.SelectorEventLoop):
    """A loop whose clock nobody turns.

    Tests that stop or turn the clock of their process (``time.monotonic``) would else leave the loop with timers that
    are due in years, deaf to being told to stop.
    """

    def time(self) -> float:
        return monotonic()


class _Protocol(H11Protocol):
    """HTTP/1.1 that leaves every connection's transport in the scope, so that a fault can cut it."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        app = self.app

        async def with_transport(scope: Scope, receive: Receive, send: Send) -> None:
            scope[TRANSPORT] = self.transport
            await app(scope, receive, send)

        self.app = cast("Any", with_transport)

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(JoinedWrites(transport))

    def connection_lost(self, exc: Exception | None) -> None:
        _hang_up(self.transport.get_extra_info("socket"))
        super().connection_lost(exc)


def _hang_up(sock: socket.socket) -> None:
    """End a connection, or listening; closing alone does not end it while a forked child has the socket, too."""
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)
