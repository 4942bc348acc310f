"""A local service that gives tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.databricks.auth.token_calls import TOKEN_BY_LOOK, token_of
from dovetail.runtime.errors import CredentialError
from dovetail.runtime.steps import Ask

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.steps import Steps
    from dovetail.runtime.token_calls import TokenAnswer

_LIMIT: Final = 10.0


def auth(config: Config) -> Auth | None:
    """A token of the service at ``metadata_service_url``."""
    return None if config.metadata_service_url is None else MetadataService(config, config.metadata_service_url)


class MetadataService(FetchedAuth):
    """Tokens of a local service."""

    def __init__(self, config: Config, url: str) -> None:
        super().__init__(config)
        self._url = url

    def fetch(self) -> Steps:
        """One step: the service.

        Raises:
            CredentialError: The answer lacks something.
        """
        call = TOKEN_BY_LOOK.call({"version": "1", "host": self.config.host})
        answer: TokenAnswer = yield Ask(call, self._url, direct=True, limit=_LIMIT)
        for name in ("access_token", "token_type", "expires_on"):
            if not getattr(answer, name):
                raise CredentialError(f"metadata_service_url: the service answered without {name}.")
        return token_of(answer, renewed=self.renewed)
