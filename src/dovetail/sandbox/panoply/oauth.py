"""An OAuth server whose access tokens are refreshed, as data sources meet them, and something that asks for a token."""

from __future__ import annotations

import secrets
import time
from typing import Any, Final

from dovetail.sandbox.database import Database
from dovetail.sandbox.forms import read_urlencoded
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.message import Answer, FormError, Incoming, Refusal
from dovetail.sandbox.panoply.answers import OAUTH
from dovetail.sandbox.panoply.settings import PanoplySettings

TOKEN_PATH: Final = f"{OAUTH}token"
RESOURCE_PATH: Final = f"{OAUTH}resource"
CLIENT_ID: Final = "demo-client"
CLIENT_SECRET: Final = "demo-client-secret"  # noqa: S105
REFRESH_TOKEN: Final = "demo-refresh-token"  # noqa: S105


class OAuth:
    """Gives access tokens for refresh tokens.

    Args:
        database: Where tokens are kept.
        knobs: The settings.
    """

    def __init__(self, database: Database, knobs: Knobs[PanoplySettings]) -> None:
        self._database = database
        self._knobs = knobs
        self.register(REFRESH_TOKEN)

    def register(self, refresh_token: str) -> None:
        """Make a refresh token known; one that was used stays used."""
        with self._database.write() as connection:
            connection.execute("INSERT OR IGNORE INTO refresh_tokens VALUES (?, 0)", (refresh_token,))

    def answer(self, incoming: Incoming) -> Answer:
        """Answer a request to one of its paths.

        Raises:
            Refusal: It is not answered as it wishes.
        """
        if incoming.path == TOKEN_PATH:
            if incoming.method != "POST":
                raise Refusal(405, "invalid_request", f"{TOKEN_PATH} takes POST", headers={"allow": "POST"})
            return Answer.of_json(self._refreshed(incoming), headers={"cache-control": "no-store"})
        if incoming.path == RESOURCE_PATH:
            self._check(incoming)
            return Answer.of_json({"records": [{"id": 1, "name": "one"}, {"id": 2, "name": "two"}]})
        raise Refusal(404, "invalid_request", f"there is no {incoming.path}")

    def expire(self) -> None:
        """Have no access token be good any more."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM access_tokens")

    def _refreshed(self, incoming: Incoming) -> dict[str, Any]:
        try:
            form = read_urlencoded(incoming.body).fields
        except FormError as error:
            raise Refusal(400, "invalid_request", str(error)) from error
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            raise Refusal(401, "invalid_client", "client_id and client_secret are not those of the sample")
        if form.get("grant_type") != "refresh_token":
            raise Refusal(400, "unsupported_grant_type", "grant_type is refresh_token")
        settings = self._knobs.settings
        access, refresh = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        with self._database.write() as connection:
            given = (form.get("refresh_token", ""),)
            if (
                connection.execute("SELECT 1 FROM refresh_tokens WHERE token = ? AND used = 0", given).fetchone()
                is None
            ):
                raise Refusal(400, "invalid_grant", "the refresh token is not known, or was used before")
            row = (access, time.time() + settings.oauth_token_seconds)
            connection.execute("INSERT INTO access_tokens VALUES (?, ?)", row)
            if settings.oauth_rotates:
                connection.execute("UPDATE refresh_tokens SET used = 1 WHERE token = ?", given)
                connection.execute("INSERT INTO refresh_tokens VALUES (?, 0)", (refresh,))
        told: dict[str, Any] = {
            "access_token": access,
            "token_type": "bearer",
            "expires_in": int(settings.oauth_token_seconds),
        }
        told |= {"refresh_token": refresh} if settings.oauth_rotates else {}
        return {name: value for name, value in told.items() if name not in settings.oauth_leaves_out.split(",")}

    def _check(self, incoming: Incoming) -> None:
        scheme, _, token = incoming.headers.get("authorization", "").partition(" ")
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT expires_at FROM access_tokens WHERE token = ?", (token.strip(),)
            ).fetchone()
        if scheme.lower() != "bearer" or row is None or row["expires_at"] <= time.time():
            raise Refusal(401, "invalid_token", "the access token is not good, or no more")
