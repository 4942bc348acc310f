"""A sandbox on a socket: the web server in a thread, bound to loopback."""

from __future__ import annotations

import os
import socket
import tempfile
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

import attrs

from dovetail.sandbox.app import Api, Dispatcher, Violation
from dovetail.sandbox.faults import FaultPlan
from dovetail.sandbox.http_server import HttpServer
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.request_log import RequestLog
from dovetail.sandbox.spool import Spool
from dovetail.sandbox.steering import Door
from dovetail.sandbox.web import build_app

HOST = "127.0.0.1"
APIS = {
    "spark": "dovetail.sandbox.spark.api:SparkApi",
    "hybrid": "dovetail.sandbox.hybrid.api:HybridApi",
    "databricks": "dovetail.sandbox.databricks.api:DatabricksApi",
    "sds": "dovetail.sandbox.sds.api:SdsApi",
    "panoply": "dovetail.sandbox.panoply.api:PanoplyApi",
}
"""Which class serves which API."""


class ServedApi(Api, Protocol):
    """An API with the state behind it."""

    knobs: Knobs[Any]

    def describe(self, origin: str) -> dict[str, Any]:
        """What a user needs to begin: addresses and sample credentials."""
        ...

    def environment(self, origin: str) -> dict[str, str | None]:
        """The environment variables that point a client here; None for one that must not be set."""
        ...

    def doors(self) -> Mapping[str, Door]:
        """What is done at `/_sandbox/NAME`, beside the contract."""
        ...

    def stop_waiting(self) -> None:
        """Have no request wait for anything any more: the server is about to stop."""
        ...

    def close(self) -> None:
        """Let go of the state."""
        ...


@attrs.frozen
class Sandbox:
    """A running sandbox.

    Attributes:
        url: Scheme, host and port, without a path.
        details: Addresses and sample credentials, as the `dovetail sandbox` command prints them.
        environment: The environment variables that point a client here; None for one that must not be set.
        faults: The faults on order; add to them or clear them at any time.
        knobs: The API's settings; turn them at any time.
        requests: Every request that reached the sandbox.
    """

    url: str
    details: Mapping[str, Any] = attrs.field(repr=False)
    environment: Mapping[str, str | None] = attrs.field(repr=False)
    faults: FaultPlan = attrs.field(repr=False)
    knobs: Knobs[Any] = attrs.field(repr=False)
    requests: RequestLog = attrs.field(repr=False)
    _dispatcher: Dispatcher = attrs.field(repr=False)
    _doors: Mapping[str, Door] = attrs.field(repr=False)

    @property
    def base_url(self) -> str:
        """The address a client is given, with the tenant where the API has one."""
        return str(self.details["base_url"])

    @property
    def tenant(self) -> str:
        """The tenant or account of the sample credentials."""
        return str(self.details["tenant"])

    @property
    def credentials(self) -> Mapping[str, str]:
        """Sample credentials by kind."""
        return cast("Mapping[str, str]", self.details["credentials"])

    @property
    def violations(self) -> tuple[Violation, ...]:
        """Answers that broke the contract; there should be none."""
        return self._dispatcher.violations

    @property
    def executions(self) -> Mapping[str, int]:
        """How often each operation was carried out, by operation id: answered with a status below 400."""
        return self._dispatcher.executions

    def enter(self, door: str, /, **wish: Any) -> Any:
        """What is answered at `/_sandbox/DOOR`, without the way over HTTP.

        Args:
            door: The name of the door.
            wish: What it takes.

        Raises:
            KeyError: The API has no such door.
            Refusal: It is not done, and why.

        Example:
            >>> with serve("panoply") as sandbox:
            ...     print(sandbox.enter("counts")["lines"])
            0
        """
        return self._doors[door](wish)


@contextmanager
def serve(
    api: str = "spark",
    *,
    port: int = 0,
    state: Path | str | None = None,
    latency_ms: int = 0,
    faults: Iterable[str] = (),
    knobs: Mapping[str, Any] | None = None,
) -> Generator[Sandbox, None, None]:
    """Run a sandbox in a thread of this process, as long as the block lasts.

    Args:
        api: Which API.
        port: The port on loopback; a free one when 0.
        state: A folder to keep state in; a temporary one when None.
        latency_ms: By how much every answer is delayed, in milliseconds.
        faults: Faults to begin with, as `dovetail sandbox --fault` takes them.
        knobs: Settings to begin with, by name.

    Raises:
        ValueError: The API, a fault or a knob is unknown.
        OSError: The port is taken.

    Example:
        >>> with serve("spark") as sandbox:
        ...     print(sandbox.base_url)
        http://127.0.0.1:41837/acme
    """
    if api not in APIS:
        raise ValueError(f"there is no sandbox for {api!r}; there is one for: {', '.join(APIS)}")
    plan = FaultPlan([*([f"latency:ms={latency_ms}"] if latency_ms else []), *faults])
    with _state_folder(state) as folder, _bind(port) as listener:
        module, _, name = APIS[api].partition(":")
        served = cast("ServedApi", getattr(import_module(module), name)(folder))
        try:
            served.knobs.turn(knobs or {})
            dispatcher, log = Dispatcher(served), RequestLog()
            origin = f"http://{HOST}:{listener.getsockname()[1]}"
            spool = Spool(folder / "arriving")
            doors = served.doors()
            app = build_app(dispatcher, plan, served.knobs, log, spool, doors)
            with HttpServer(app, listener):
                try:
                    yield Sandbox(
                        origin,
                        served.describe(origin),
                        served.environment(origin),
                        plan,
                        served.knobs,
                        log,
                        dispatcher,
                        doors,
                    )
                finally:
                    served.stop_waiting()
        finally:
            served.close()


@contextmanager
def _state_folder(state: Path | str | None) -> Generator[Path, None, None]:
    if state is None:
        with tempfile.TemporaryDirectory(prefix="dovetail-sandbox-") as temporary:
            yield Path(temporary)
    else:
        folder = Path(state)
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise OSError(f"state {str(state)!r} cannot be a folder ({error.strerror}); give another one") from error
        yield folder


@contextmanager
def _bind(port: int) -> Generator[socket.socket, None, None]:
    # asyncio switches Nagle's algorithm off only where the protocol is named; with it an answer waits 40 ms.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listener:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
        except OSError as error:
            raise OSError(f"port {port} of {HOST} is not to be had ({error.strerror}); 0 takes a free one") from error
        yield listener
