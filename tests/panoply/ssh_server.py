"""A real SSH server on loopback that forwards to real sockets, and a database of sorts that it leads to."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from typing import Any, Self

import paramiko


class _Listening:
    """Accepts connections in a thread, each served in one of its own, and ends all of them."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._closing = False
        self._acceptor = threading.Thread(target=self._accept, daemon=True)

    def __enter__(self) -> Self:
        self._acceptor.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing = True
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port)).close()  # wakes accept()
        self._acceptor.join()
        self._listener.close()
        for each in self._sockets:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for each in self._sockets:
            each.close()

    def spawn(self, work: Callable[..., object], *arguments: Any) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if self._closing:
                connection.close()
                return
            self._sockets.append(connection)
            self.spawn(self.serve, connection)

    def serve(self, connection: socket.socket) -> None:
        raise NotImplementedError


class Database(_Listening):
    """Answers every line with the same in capitals."""

    def serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := connection.recv(4096):
                connection.sendall(data.upper())


class SshServer(_Listening):
    """Lets one account in, by its key or its password, and forwards to wherever it is asked.

    Args:
        takes: The public part of the key that it takes.
        password: The password that it takes.
        host_key: Its own key.
    """

    def __init__(self, takes: paramiko.PKey | None, host_key: paramiko.PKey, password: str | None = None) -> None:
        super().__init__()
        self.takes = takes
        self.password = password
        self.host_key = host_key
        self.logins: list[str] = []
        self.wanted: list[tuple[str, int]] = []
        self._transports: list[paramiko.Transport] = []

    def __exit__(self, *_: object) -> None:
        for transport in self._transports:
            transport.close()
        super().__exit__(*_)
        for transport in self._transports:
            transport.join(30)

    def serve(self, connection: socket.socket) -> None:
        transport = paramiko.Transport(connection)
        self._transports.append(transport)
        transport.add_server_key(self.host_key)
        with contextlib.suppress(paramiko.SSHException, EOFError):
            transport.start_server(server=_Gate(self))
            while (channel := transport.accept(0.05)) is not None or transport.is_active():
                if channel is not None:
                    target = socket.create_connection(self.wanted[-1])
                    self._sockets.append(target)
                    self.spawn(_pump, channel, target)
                    self.spawn(_pump, target, channel)


class _Gate(paramiko.ServerInterface):
    def __init__(self, server: SshServer) -> None:
        self._server = server

    def get_allowed_auths(self, username: str) -> str:
        return "publickey,password"

    def check_auth_publickey(self, username: str, key: paramiko.PKey) -> int:
        self._server.logins.append(f"{username} by {key.get_name()}")
        taken = self._server.takes is not None and key.asbytes() == self._server.takes.asbytes()
        return paramiko.AUTH_SUCCESSFUL if taken else paramiko.AUTH_FAILED

    def check_auth_password(self, username: str, password: str) -> int:
        self._server.logins.append(f"{username} by password")
        return paramiko.AUTH_SUCCESSFUL if password == self._server.password else paramiko.AUTH_FAILED

    def check_channel_direct_tcpip_request(
        self, chanid: int, origin: tuple[str, int], destination: tuple[str, int]
    ) -> int:
        self._server.wanted.append(destination)
        return paramiko.OPEN_SUCCEEDED


def _pump(source: Any, target: Any) -> None:
    with contextlib.suppress(OSError, EOFError):
        while data := source.recv(4096):
            target.sendall(data)
    with contextlib.suppress(OSError, EOFError):
        target.shutdown(socket.SHUT_WR) if isinstance(target, socket.socket) else target.shutdown_write()
