"""An identity token in a file."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any

from dovetail.databricks.auth.identity_exchange import IdentityExchange
from dovetail.runtime.credentials import FileSecret
from dovetail.runtime.steps import Ask, Work

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth


def auth(config: Config) -> Auth | None:
    """The token in the file that ``oidc_token_filepath`` names."""
    return None if config.oidc_token_filepath is None else FileIdentity(config, config.oidc_token_filepath)


class FileIdentity(IdentityExchange):
    """A token for the identity token in a file, which is read for each exchange: somebody else renews it."""

    def __init__(self, config: Config, path: str) -> None:
        super().__init__(config)
        self._source = FileSecret(path)

    def identity(self, audience: str) -> Generator[Ask | Work, Any, str]:
        """No step: the file."""
        yield from ()
        return self._source.read()
