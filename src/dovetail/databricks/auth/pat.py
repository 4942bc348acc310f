"""Personal access tokens, and Entra ID tokens put in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.auth import BearerAuth

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth


def auth(config: Config) -> Auth | None:
    """``Authorization: Bearer`` with the token."""
    return None if config.token is None else BearerAuth(config.token)
