"""A user's login in the browser: an authorization code with a proof key, and the refresh token that follows."""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

from dovetail.databricks.auth.endpoints import Endpoints, discover
from dovetail.databricks.auth.fetched import FetchedAuth
from dovetail.databricks.auth.login_page import DEFAULT_PORT, Login
from dovetail.databricks.auth.oauth_m2m import ALL_APIS, workspace_headers
from dovetail.databricks.auth.token_calls import MARGIN, TOKEN, TOKEN_ONCE, lasting
from dovetail.databricks.auth.token_file import KeptToken, TokenFile
from dovetail.runtime.auth import fetched
from dovetail.runtime.errors import ApiError, CredentialError
from dovetail.runtime.operation import Operation
from dovetail.runtime.steps import Ask, Work
from dovetail.runtime.token_calls import TokenAnswer

if TYPE_CHECKING:
    from dovetail.databricks.config import Config
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.steps import Steps
    from dovetail.runtime.tokens import Token

CLIENT_ID: Final = "databricks-cli"
_ORIGIN_NEEDED: Final = "AADSTS9002327"


def auth(config: Config) -> Auth | None:
    """A login in the browser, kept for the next time."""
    return ExternalBrowser(config)


class ExternalBrowser(FetchedAuth):
    """Tokens of a user who logs in."""

    def __init__(self, config: Config) -> None:
        super().__init__(config)
        self._endpoints: Endpoints | None = None
        self._given = ""
        self._client_id = config.client_id or CLIENT_ID
        self._redirect = f"http://localhost:{config.oauth_callback_port or DEFAULT_PORT}"
        offline = () if config.disable_oauth_refresh_token else ("offline_access",)
        self._scope = " ".join((*(config.scopes or ALL_APIS), *offline))

    def fetch(self) -> Steps:
        """What is kept, else its refresh token, else the browser.

        Raises:
            CredentialError: The user did not log in.
        """
        if self._endpoints is None:
            self._endpoints = yield from discover(self.config)
        endpoints = self._endpoints
        file = TokenFile(str(self.config.host), self._client_id, self._scope, self.config.profile or "")
        kept = file.read()
        # The one that was given last is due, or the workspace refused it.
        if kept is not None and kept.seconds_left > MARGIN and kept.access_token != self._given:
            return self._token(kept, endpoints)
        if kept is not None and kept.refresh_token:
            try:
                answer = yield from self._ask(
                    TOKEN, endpoints, grant_type="refresh_token", refresh_token=kept.refresh_token
                )
                return self._token(file.keep(answer, kept.refresh_token), endpoints)
            except ApiError as error:
                if error.status not in {400, 401, 403}:
                    raise
        answer = yield from self._login(endpoints)
        return self._token(file.keep(answer), endpoints)

    def _login(self, endpoints: Endpoints) -> Generator[Ask | Work, Any, TokenAnswer]:
        state, verifier = secrets.token_urlsafe(16), secrets.token_urlsafe(32)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
        query = {
            "response_type": "code",
            "client_id": self._client_id,
            "redirect_uri": self._redirect,
            "scope": self._scope,
            "state": state,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        if not endpoints.authorization:
            raise CredentialError(f"{self.config.host}: it names no page where users log in.")
        code = yield Work(Login(f"{endpoints.authorization}?{urlencode(query)}", self._redirect, state))
        return (
            yield from self._ask(
                TOKEN_ONCE,
                endpoints,
                grant_type="authorization_code",
                code=code,
                code_verifier=verifier,
                redirect_uri=self._redirect,
            )
        )

    def _ask(
        self, operation: Operation[TokenAnswer], endpoints: Endpoints, **fields: str
    ) -> Generator[Ask | Work, Any, TokenAnswer]:
        form = {**fields, "client_id": self._client_id}
        try:
            answer: TokenAnswer = yield Ask(operation.call(form), endpoints.token)
        except ApiError as error:
            if _ORIGIN_NEEDED.encode() not in error.raw:
                raise
            # Entra ID takes applications of pages for browsers only.
            answer = yield Ask(operation.call({**form, "origin": self._redirect}), endpoints.token)
        return answer

    def _token(self, kept: KeptToken, endpoints: Endpoints) -> Token:
        self._given = kept.access_token
        headers = workspace_headers(self.config, endpoints)
        lifetime = None if kept.expires_at is None else kept.expires_at - time.time()
        return lasting(fetched(kept.access_token), lifetime, renewed=self.renewed, headers=headers)
