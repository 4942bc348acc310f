"""A raw-socket HTTP/1.1 server on loopback that answers, stalls and breaks as scripted, and records what it got."""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import weakref
from collections import deque
from typing import Self

from .behaviours import Behaviour, Ending, Script, respond
from .wire import BodyReading, DisconnectedError, Recorded, Wire

_live: weakref.WeakSet[FaultServer] = weakref.WeakSet()


class FaultServer:
    """Serves scripted behaviours from threads of its own; every request it saw is in `requests`, in order.

    Example:
        >>> with FaultServer() as server:
        ...     server.on("GET", "/x", respond(503), respond(200, json={"ok": True}))
    """

    def __init__(self) -> None:
        self.requests: list[Recorded] = []
        self.connections = 0
        """Connections accepted so far."""
        self._routes: dict[tuple[str, str], deque[Script]] = {}
        self._on_connect: deque[Ending | None] = deque()
        self._gates: list[threading.Event] = []
        self._wires: set[Wire] = set()
        self._threads: list[threading.Thread] = []
        self._changed = threading.Condition()
        self._ended: set[int] = set()
        self._closing = False
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._acceptor = threading.Thread(target=self._accept, name=f"fault-server-{self.port}", daemon=True)
        _live.add(self)

    def __enter__(self) -> Self:
        self._acceptor.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def on(self, method: str, path: str, *scripts: Script) -> None:
        """Script the requests for a method and a path as sent, without query; `*` stands for any.

        One behaviour a request, the last one repeats; a callable is given the request, body read, and chooses.
        Scripting the same method and path again replaces what was there.
        """
        if not scripts:
            raise ValueError(f"{method} {path}: give at least one behaviour")
        self._routes[method, path] = deque(scripts)

    def on_connect(self, *endings: Ending | None) -> None:
        """For each coming connection: end it before anything is read, or (`None`) serve it."""
        self._on_connect.extend(endings)

    def gate(self) -> threading.Event:
        """An event for `stall`, set by `close` at the latest, so that no test waits for a stalled server."""
        gate = threading.Event()
        self._gates.append(gate)
        return gate

    def wait_for_requests(self, count: int, timeout: float = 5.0) -> list[Recorded]:
        """The requests, once there are at least `count`: each counts when its behaviour begins to act."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self.requests) >= count, timeout):
                raise AssertionError(f"{len(self.requests)} of {count} requests came within {timeout} s")
            return list(self.requests)

    def wait_for_disconnect(self, request: Recorded, timeout: float = 5.0) -> None:
        """Wait until the connection a request came on has ended, by whichever side."""
        with self._changed:
            if not self._changed.wait_for(lambda: request.connection_id in self._ended, timeout):
                raise AssertionError(
                    f"the connection of {request.method} {request.path} is still open after {timeout} s"
                )

    def close(self) -> None:
        """Stop at once: open every gate, break every connection, end the threads."""
        self._closing = True
        for gate in self._gates:
            gate.set()
        if self._listener.fileno() >= 0:
            with contextlib.suppress(OSError):
                socket.create_connection(("127.0.0.1", self.port)).close()  # wakes accept()
        self._acceptor.join()
        self._listener.close()
        with self._changed:
            wires, threads = list(self._wires), list(self._threads)
        for wire in wires:
            with contextlib.suppress(OSError):
                wire.sock.shutdown(socket.SHUT_RDWR)  # wakes recv(), send() and poll()
        for thread in threads:
            thread.join()
        _live.discard(self)

    def abandon(self) -> None:
        """In a forked child: let go of the sockets, whose copies would keep connections open after the parent's close.

        Called by itself after every fork. No lock is taken: a thread that is not in the child may have held it.
        """
        self._changed = threading.Condition()
        self._listener.close()
        for wire in list(self._wires):
            wire.sock.close()
        self._wires.clear()

    def _accept(self) -> None:
        while True:
            sock, _ = self._listener.accept()
            if self._closing:
                sock.close()
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            wire = Wire(sock, self.connections)
            thread = threading.Thread(target=self._serve, args=(wire,), daemon=True)
            with self._changed:
                self.connections += 1
                self._wires.add(wire)
                self._threads.append(thread)
            thread.start()

    def _serve(self, wire: Wire) -> None:
        try:
            with contextlib.suppress(DisconnectedError):
                self._begin(wire)
                while wire.open and not self._closing and (request := wire.read_head()) is not None:
                    self._treat(wire, request)
        finally:
            wire.close()
            with self._changed:
                self._wires.discard(wire)
                self._ended.add(wire.id)
                self._changed.notify_all()

    def _begin(self, wire: Wire) -> None:
        ending = self._on_connect.popleft() if self._on_connect else None
        if ending == "reset":
            wire.reset()
        elif ending == "close":
            wire.close()

    def _treat(self, wire: Wire, request: Recorded) -> None:
        script = self._next_script(request)
        reading: BodyReading = script.body if isinstance(script, Behaviour) else "keep"
        answers_expect = script.answers_expect if isinstance(script, Behaviour) else True
        try:
            if reading != "leave":
                if answers_expect and (request.header("Expect") or "").lower() == "100-continue":
                    wire.send(b"HTTP/1.1 100 Continue\r\n\r\n")
                wire.read_body(request, reading)
        finally:
            with self._changed:
                self.requests.append(request)
                self._changed.notify_all()
        behaviour = script if isinstance(script, Behaviour) else script(request)
        behaviour.act(wire, request)
        if not request.complete or (request.header("Connection") or "").lower() == "close":
            wire.close()

    def _next_script(self, request: Recorded) -> Script:
        keys = [(request.method, request.path), ("*", request.path), (request.method, "*"), ("*", "*")]
        with self._changed:
            for key in keys:
                if (queue := self._routes.get(key)) is not None:
                    return queue.popleft() if len(queue) > 1 else queue[0]
        return respond(404, json={"error": f"nothing is scripted for {request.method} {request.path}"})


def _abandon_all() -> None:
    for server in list(_live):
        server.abandon()
    _live.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_abandon_all)
