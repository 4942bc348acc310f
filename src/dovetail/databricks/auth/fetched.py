"""What all strategies share whose tokens are fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.databricks.auth.azure_headers import MANAGEMENT_TOKEN, RESOURCE_ID
from dovetail.runtime.auth import Credentials, bearer
from dovetail.runtime.tokens import Token, TokenCache

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.security import SecurityScheme
    from dovetail.runtime.steps import Steps


class FetchedAuth:
    """A bearer token that is fetched, kept and renewed in time; a subclass says how it is fetched.

    Args:
        config: The configuration.

    Attributes:
        finds_host: Whether it can find the workspace by its id as an Azure resource.
    """

    finds_host: bool = False

    def __init__(self, config: Config) -> None:
        self.config = config
        self._tokens = TokenCache()

    @property
    def tokens(self) -> TokenCache:
        """The cache, shared by every client that uses this strategy."""
        return self._tokens

    def fetch(self) -> Steps:
        """The steps to a new token."""
        raise NotImplementedError

    def credentials(self, token: Token | None) -> Credentials:
        """The ``Authorization`` header, and what goes beside it."""
        return bearer(token)

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """Bearer and OAuth schemes, and the headers of Azure."""
        return scheme.kind in {"bearer", "oauth2", "openIdConnect"} or scheme.parameter in {
            MANAGEMENT_TOKEN,
            RESOURCE_ID,
        }

    @property
    def renewed(self) -> bool:
        """Whether a token is replaced before it expires."""
        return not self.config.disable_async_token_refresh

    def __repr__(self) -> str:
        return f"{type(self).__name__}(…)"
