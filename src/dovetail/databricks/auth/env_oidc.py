"""An identity token in an environment variable."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from dovetail.databricks.auth.identity_exchange import IdentityExchange
from dovetail.runtime.credentials import EnvironmentSecret
from dovetail.runtime.steps import Ask, Work

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth


def auth(config: Config) -> Auth | None:
    """The token in ``DATABRICKS_OIDC_TOKEN``, or in the variable that ``oidc_token_env`` names."""
    name = config.oidc_token_env
    return EnvironmentIdentity(config, name) if name is not None and os.environ.get(name, "").strip() else None


class EnvironmentIdentity(IdentityExchange):
    """A token for the identity token in a variable, which is read for each exchange."""

    def __init__(self, config: Config, name: str) -> None:
        super().__init__(config)
        self._source = EnvironmentSecret(name)

    def identity(self, audience: str) -> Generator[Ask | Work, Any, str]:
        """No step: the variable."""
        yield from ()
        return self._source.read()
