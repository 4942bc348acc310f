"""Who may ask at all."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import Answer


def for_admins(core: Core, handler: Handler) -> Handler:
    """A handler that answers administrators only."""

    def checked(asked: Asked) -> Answer:
        core.users.require_admin(asked.caller.user)
        return handler(asked)

    return checked
