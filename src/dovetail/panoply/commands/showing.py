"""A client that shows the first call it is given instead of sending it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, NoReturn

from dovetail.cli.showing import CallShown
from dovetail.panoply.commands.connection import QueueClient

if TYPE_CHECKING:
    from dovetail.runtime.call import Call


class ShowingClient(QueueClient):
    """A client that raises `CallShown` whenever it should send."""

    def send(self, call: Call[Any], **options: Any) -> NoReturn:
        """Show the call."""
        raise CallShown(call, self.curl(call))

    def send_detailed(self, call: Call[Any], **options: Any) -> NoReturn:
        """Show the call."""
        self.send(call)

    @contextlib.contextmanager
    def stream(self, call: Call[Any], **options: Any) -> Any:
        """Show the call."""
        self.send(call)
        yield
