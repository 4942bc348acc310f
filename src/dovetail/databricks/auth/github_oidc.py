"""The identity of a run of GitHub Actions, exchanged at the workspace."""

from __future__ import annotations

import os
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from dovetail.databricks.auth.identity_exchange import IdentityExchange
from dovetail.databricks.auth.token_calls import LOOK
from dovetail.runtime.credentials import EnvironmentSecret
from dovetail.runtime.errors import CredentialError
from dovetail.runtime.steps import Ask, Work

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth

_URL: Final = "ACTIONS_ID_TOKEN_REQUEST_URL"
_TOKEN: Final = "ACTIONS_ID_TOKEN_REQUEST_TOKEN"  # noqa: S105 - the name of a variable


def auth(config: Config) -> Auth | None:
    """The identity token of this run."""
    return GithubIdentity(config) if on_github() else None


def on_github() -> bool:
    """Whether this is a run of GitHub Actions that may ask for identity tokens."""
    return bool(os.environ.get(_URL) and os.environ.get(_TOKEN))


def github_identity(audience: str) -> Generator[Ask | Work, Any, str]:
    """The steps to the identity token of this run.

    Raises:
        CredentialError: GitHub answered without one.
    """
    url = f"{EnvironmentSecret(_URL).read()}&audience={quote(audience, safe='')}"
    call = LOOK.call({"authorization": f"Bearer {EnvironmentSecret(_TOKEN).read()}"})
    answer: dict[str, Any] = yield Ask(call, url)
    if not answer.get("value"):
        raise CredentialError("GitHub answered without an identity token.")
    return str(answer["value"])


class GithubIdentity(IdentityExchange):
    """A token for the identity token of a run of GitHub Actions."""

    def identity(self, audience: str) -> Generator[Ask | Work, Any, str]:
        """One step: GitHub."""
        return github_identity(audience)
