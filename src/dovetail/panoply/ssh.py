"""A database behind an SSH server: a local port that leads to it (extra ``ssh``)."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Protocol

from dovetail.panoply.background import begun
from dovetail.panoply.errors import IncorrectParamError
from dovetail.panoply.ssh_keys import known_key, paramiko_library, private_key
from dovetail.runtime.plain import is_dict

_LOG = logging.getLogger("dovetail.panoply.ssh")
_NEEDED: Final = ("active", "host", "username", "privateKey")


class Forwarder(Protocol):
    """What listens at the local port: an ``SSHTunnelForwarder`` of ``sshtunnel``."""

    @property
    def local_bind_host(self) -> str:
        """The address that it listens at."""
        ...

    @property
    def local_bind_port(self) -> int:
        """The local port."""
        ...

    @property
    def is_active(self) -> bool:
        """Whether the connection to the SSH server stands."""
        ...

    def start(self) -> None:
        """Connect and listen."""

    def stop(self, force: bool = False) -> None:
        """Stop listening and disconnect.

        Args:
            force: Break connections that go on.
        """


class SSHTunnel:
    """A local port that leads through an SSH server to a database.

    The tunnel is open from the moment the object is made until ``close`` or the end of ``with``. One that breaks stays
    broken (``server.is_active``): make another. It belongs to the process that opened it; closing it in a forked one
    does nothing.

    Args:
        host: The database as the SSH server sees it.
        port: Its port there.
        ssh_tunnel: ``active``, ``host``, ``username`` and ``privateKey`` (the text of a key: RSA, Ed25519 or ECDSA, in
            the formats of OpenSSH, PKCS#1, SEC1 and PKCS#8); ``port``, 22 by default; ``password``, which opens the key
            and is tried as a password of the account when the key is not taken; ``knownHosts``, as `known_hosts`. It
            stays as it is.
        platform_ssh: Whether the platform has made a tunnel already, so that none is opened and ``server`` is None.
        known_hosts: Path of a ``known_hosts`` file that has the SSH server's key. Without one its key is not checked,
            which is told in the log.
        timeout: Most seconds that opening it may take.

    Raises:
        IncorrectParamError: A parameter is missing or cannot be used; the message names it and shows no secret.
        BaseSSHTunnelForwarderError: Of ``sshtunnel``: there is no way through the SSH server; the message says why.
        ImportError: The extra ``ssh`` is not installed.

    Source: Panoply Python SDK, ssh.SSHTunnel

    Example:
        >>> from dovetail.panoply import SSHTunnel
        >>> gate = {"active": True, "host": "bastion.example.com", "username": "ada", "privateKey": "-----BEGIN …"}
        >>> with SSHTunnel("db.internal", 5432, gate, platform_ssh=True) as server:
        ...     print(server)
        None
    """

    def __init__(
        self,
        host: str,
        port: int,
        ssh_tunnel: Mapping[str, Any],
        platform_ssh: bool = True,
        *,
        known_hosts: str | os.PathLike[str] | None = None,
        timeout: float = 60.0,
    ) -> None:
        self.host = host
        self._port = _checked_port(port, "port")
        self._tunnel = _checked_tunnel(ssh_tunnel)
        self.platform_ssh = platform_ssh
        self._known_hosts = known_hosts or self._tunnel.get("knownHosts")
        self._timeout = timeout
        self._process = os.getpid()
        self._server: Forwarder | None = None if platform_ssh else self._opened()

    @property
    def server(self) -> Forwarder | None:
        """The forwarder of ``sshtunnel``, whose ``local_bind_port`` is the local port; None for the platform's own."""
        return self._server

    @property
    def port(self) -> int:
        """The port of the database."""
        return self._port

    @property
    def tunnel(self) -> dict[str, Any]:
        """The parameters of the SSH server, its port a number."""
        return self._tunnel

    def close(self) -> None:
        """Close the tunnel, with all connections through it."""
        if self._server is not None and self._process == os.getpid():
            self._server.stop(force=True)

    def __enter__(self) -> Forwarder | None:
        return self._server

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __str__(self) -> str:
        return f"{self._tunnel['host']} as {self._tunnel['username']}"

    def __repr__(self) -> str:
        return f"SSHTunnel({self.host!r}, {self._port}, via {self})"

    def _opened(self) -> Forwarder:
        gate = self._tunnel
        address = (gate["host"], gate["port"])
        said = _Reasons()
        options: dict[str, Any] = {}
        if self._known_hosts is not None:
            options["ssh_host_key"] = known_key(self._known_hosts, *address)
        else:
            _LOG.warning("The key of the SSH server %s is not checked; give known_hosts to check it.", gate["host"])
        forwarder: Forwarder = _forwarder()(
            ssh_address_or_host=address,
            ssh_username=gate["username"],
            ssh_password=gate.get("password"),
            ssh_pkey=private_key(gate["privateKey"], gate.get("password")),
            remote_bind_address=(self.host, self._port),
            logger=said,
            # Otherwise whoever can reach this machine could reach the database.
            local_bind_address=("127.0.0.1", 0),
            # Only what the source says counts, not what this machine has in ~/.ssh and its agent.
            ssh_config_file=None,
            allow_agent=False,
            host_pkey_directories=[],
            **options,
        )
        problem = f"There is no way through the SSH server {gate['host']}:{gate['port']} as {gate['username']}"
        _start(forwarder, said, problem, self._timeout)
        return forwarder


def get_stdout_only_logger() -> logging.Logger:
    """A logger that writes to stdout alone, for sources that hand one to ``sshtunnel``.

    Returns:
        The logger; always the same.

    Source: Panoply Python SDK, ssh.get_stdout_only_logger

    Example:
        >>> get_stdout_only_logger() is get_stdout_only_logger()
        True
    """
    logger = logging.getLogger("dovetail.panoply.ssh.stdout")
    if not logger.handlers:
        logger.addHandler(_ToStdout())
        logger.propagate = False
    return logger


def _checked_port(port: object, name: str) -> int:
    if isinstance(port, bool) or not isinstance(port, int) or not 0 <= port <= 65_535:
        raise IncorrectParamError(f"{name}: {port!r} is no port; give a number from 0 to 65535.")
    return port


def _checked_tunnel(given: object) -> dict[str, Any]:
    """A copy with the port a number."""
    if not is_dict(given):
        raise IncorrectParamError(f"ssh_tunnel: a {type(given).__name__} is no dict; give {', '.join(_NEEDED)}.")
    for name in _NEEDED:
        if not given.get(name):
            raise IncorrectParamError(f"ssh_tunnel: {name!r} is missing.")
    for name in ("host", "username", "privateKey", "knownHosts"):
        if not isinstance(given.get(name), str | None):
            raise IncorrectParamError(f"ssh_tunnel[{name!r}]: a {type(given[name]).__name__} is no text.")
    port: object = given.get("port") or 22
    if (isinstance(port, str) and port.strip().isdecimal()) or (isinstance(port, float) and port.is_integer()):
        port = int(port)
    password: object = given.get("password")
    if isinstance(password, int) and not isinstance(password, bool):
        password = str(password)
    if not isinstance(password, str | None):
        raise IncorrectParamError(f"ssh_tunnel['password']: a {type(password).__name__} is no text.")
    checked = {"host": given["host"].strip(), "port": _checked_port(port, "ssh_tunnel['port']")}
    return given | checked | ({"password": password} if "password" in given else {})


def _start(forwarder: Forwarder, said: _Reasons, problem: str, timeout: float) -> None:
    """Start a forwarder, or say why it cannot be and leave nothing of it behind."""
    from concurrent.futures import wait

    # In a thread of its own: nothing else bounds the wait for an address that swallows what is sent there.
    starting = begun(forwarder.start, "ssh")
    try:
        if not wait((starting,), timeout).done:
            raise TimeoutError(f"it took longer than {timeout:g} s")
        starting.result()
    except BaseException as error:
        if not starting.done():
            _hang_up(forwarder)
        starting.add_done_callback(lambda _: _clear_up(forwarder))
        if not isinstance(error, Exception):
            raise
        base: type[Exception] = import_module("sshtunnel").BaseSSHTunnelForwarderError
        kind = type(error) if isinstance(error, base) else base
        # What it raises says only that it did not work; why goes to its log.
        own = str(error) or type(error).__name__
        why = said.texts if isinstance(error, base) and said.texts else [*said.texts, own]
        raise kind(f"{problem}: {'; '.join(why)}") from error
    finally:
        said.listens = False


class _Reasons(logging.Logger):
    """The log of one tunnel, which keeps what goes wrong while it is opened, whatever is shown of it."""

    def __init__(self) -> None:
        super().__init__(_LOG.name)
        self.parent = _LOG
        self.listens = True
        self.texts: list[str] = []

    def error(self, msg: object, *args: object, **kwargs: Any) -> None:
        if self.listens:
            self.texts.append(str(msg) % args if args else str(msg))
        super().error(msg, *args, **kwargs)


def _clear_up(forwarder: Any) -> None:
    """Close what a forwarder holds that did not start; its own ``stop`` would wait for ever for its servers to end."""
    if getattr(forwarder, "is_alive", False) is True:
        # It did, but too late.
        forwarder.stop(force=True)
        return
    for server in getattr(forwarder, "_server_list", ()):
        server.server_close()
    _hang_up(forwarder)


def _hang_up(forwarder: Any) -> None:
    if (transport := getattr(forwarder, "_transport", None)) is not None:
        transport.close()


class _ToStdout(logging.Handler):
    """Writes to what stdout is at that moment, not to what it was when the logger was made."""

    def emit(self, record: logging.LogRecord) -> None:
        sys.stdout.write(f"{self.format(record)}\n")


def _forwarder() -> Any:
    """The class of ``sshtunnel`` by the name that it has in this module, where tests of sources replace it."""
    return sys.modules[__name__].SSHTunnelForwarder


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        # Loaded late: it takes 0.3 s, and the platform makes most tunnels itself.
        if name == "SSHTunnelForwarder":
            paramiko_library()
            return import_module("sshtunnel").SSHTunnelForwarder
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
