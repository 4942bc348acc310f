"""Ways of authenticating that show only when a token is wanted whether they can be used: the first that can, is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.runtime.auth import Credentials
from dovetail.runtime.errors import CredentialError
from dovetail.runtime.tokens import Token

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.steps import Steps


class NotHere(CredentialError):
    """This way of authenticating is not set up here."""


class FirstOf(FetchedAuth):
    """The first of several ways that turns out to be set up.

    Args:
        config: The configuration.
        ways: The ways by their names.
    """

    def __init__(self, config: Config, ways: dict[str, Auth]) -> None:
        super().__init__(config)
        self._ways = ways
        self.finds_host: bool = all(isinstance(way, FetchedAuth) and way.finds_host for way in ways.values())
        self._chosen: Auth | None = None

    def fetch(self) -> Steps:
        """The steps of the one that was taken before, or of each until one gives a token.

        Raises:
            CredentialError: None is set up.
        """
        problems: list[str] = []
        for name, way in self._ways.items():
            if self._chosen not in (None, way):
                continue
            try:
                token = Token(name, None) if way.tokens is None else (yield from way.fetch())
            except NotHere as problem:
                problems.append(f"{name}: {problem.message}")
                continue
            self._chosen = way
            return token
        error = self.config.error("default auth: cannot configure default credentials", at="auth_type")
        raise CredentialError(f"{error.message} Tried {'; '.join(problems)}")

    def credentials(self, token: Token | None) -> Credentials:
        """Those of the way that was taken."""
        return super().credentials(token) if self._chosen is None else self._chosen.credentials(token)

    def __repr__(self) -> str:
        return f"FirstOf({', '.join(self._ways)})"
