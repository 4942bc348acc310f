"""User name and password, which Azure has retired."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime.auth import BasicAuth

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth


def auth(config: Config) -> Auth | None:
    """``Authorization: Basic``."""
    if config.username is None or config.password is None:
        return None
    return BasicAuth(config.username, config.password)
