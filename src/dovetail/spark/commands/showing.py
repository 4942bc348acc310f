"""A client that shows the first call it is given instead of sending it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, NoReturn

from dovetail.cli.showing import CallShown
from dovetail.spark._sync.client import Client
from dovetail.spark._sync.places import Places
from dovetail.spark.connection import runner_settings

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.spark.config import Config
    from dovetail.spark.connection import Transport
    from dovetail.spark.places import Route


class ShowingClient(Client):
    """A client that raises `CallShown` whenever it should send, be it to a runner."""

    def _open(self, config: Config, transport: Transport) -> None:
        super()._open(config, transport)
        if transport.places is not None:
            settings = runner_settings(config, transport, transport.places)
            self.places: Places = _ShowingPlaces(self, transport.places, settings)

    def send(self, call: Call[Any], **options: Any) -> NoReturn:
        """Show the call."""
        raise CallShown(call, self.curl(call))

    def send_detailed(self, call: Call[Any], **options: Any) -> NoReturn:
        """Show the call."""
        self.send(call)

    # The client's own is a descriptor with a second meaning on the class, which nothing here uses.
    def download(  # type: ignore[override]  # pyright: ignore[reportIncompatibleVariableOverride]
        self, call: Call[Any], to: Any, **options: Any
    ) -> NoReturn:
        """Show the call."""
        self.send(call)

    @contextlib.contextmanager
    def stream(self, call: Call[Any], **options: Any) -> Any:
        """Show the call."""
        self.send(call)
        yield


class _ShowingPlaces(Places):
    """Shows an execution as it would be sent to the place that is asked first."""

    def send(self, call: Call[Any], route: Route, **_: Any) -> NoReturn:
        """Show the call."""
        line = self.runner.curl(call) if route.order[0] == "runner" else self._client.curl(call)
        raise CallShown(call, line)
