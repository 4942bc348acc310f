"""Who is calling: personal tokens, OAuth tokens, tokens of Entra ID, and user names with passwords."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any, Final

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.answers import denied
from dovetail.sandbox.databricks.personal_tokens import PersonalTokens, digest
from dovetail.sandbox.databricks.samples import Samples, kept, samples_in
from dovetail.sandbox.databricks.signing import InvalidToken, Signer, new_key
from dovetail.sandbox.databricks.users import Principal, Users
from dovetail.sandbox.message import Caller, Incoming, Refusal
from dovetail.sandbox.routing import Match

ENTRA_RESOURCE: Final = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d"
"""What a token of Entra ID for Databricks is for."""
MANAGEMENT: Final = "https://management.core.windows.net/"
"""What a token of Entra ID for Azure's management is for."""
RESOURCE_ID: Final = (
    "/subscriptions/0a1b2c3d-0000-4000-8000-000000000001/resourceGroups/sandbox"
    "/providers/Microsoft.Databricks/workspaces/sandbox"
)
"""The workspace as an Azure resource."""


class Gate:
    """Checks credentials.

    Args:
        database: Where they are kept.
        users: Who there is.
        tokens: The personal tokens.
        workspace: The number of the workspace, the tenant of callers.
    """

    def __init__(self, database: Database, users: Users, tokens: PersonalTokens, workspace: str) -> None:
        self._database = database
        self._users = users
        self._tokens = tokens
        self._workspace = workspace
        self.signer: Signer = Signer(kept(database, "signing_key", new_key))
        self.samples: Samples = samples_in(database, users, tokens)

    def admit(self, match: Match, incoming: Incoming) -> Caller:
        """Find out who is calling.

        Raises:
            Refusal: 401 without credentials, 403 for credentials that do not do.
        """
        if not match.operation.security:
            return Caller(self._workspace, "anonymous", "anonymous")
        return self.caller(incoming.headers)

    def caller(self, headers: Mapping[str, str]) -> Caller:
        """Whose credentials the headers of a request carry.

        Raises:
            Refusal: 401 without credentials, 403 for credentials that do not do.
        """
        scheme, _, credentials = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            principal, kind = self._bearer(credentials.strip(), headers)
        elif scheme.lower() == "basic":
            principal, kind = self._basic(credentials.strip(), headers), "basic"
        else:
            raise Refusal(401, "401", "Credential was not sent or was of an unsupported type for this API.")
        if not principal.active:
            raise denied(f"The user {principal.name} is not active in the workspace.")
        return Caller(self._workspace, principal.name, kind)

    def _bearer(self, text: str, headers: Mapping[str, str]) -> tuple[Principal, str]:
        token = self._tokens.find(text)
        principal = None
        if token is not None and self._tokens.is_good(token):
            principal = self._users.by_id(token.principal_id)
            self._tokens.used(token)
        elif token is None and text.count(".") == 2:
            claims = self.claims(text)
            if claims["aud"] == self._workspace:
                principal = self._users.by_name(str(claims["sub"]))
            elif claims["aud"] == ENTRA_RESOURCE:
                principal = self._users.by_name(str(claims["sub"])) or self._joined(claims, headers)
        if principal is None:
            raise Refusal(403, "403", "Invalid access token.")
        return principal, "pat" if token else "oauth"

    def _joined(self, claims: Mapping[str, Any], headers: Mapping[str, str]) -> Principal | None:
        """Somebody who manages the workspace as an Azure resource becomes an administrator of it by calling."""
        if headers.get("x-databricks-azure-workspace-resource-id", "").lower() != RESOURCE_ID.lower():
            return None
        if "upn" in claims:
            return self._users.add("user", str(claims["sub"]), admin=True)
        management = headers.get("x-databricks-azure-sp-management-token", "")
        if not management:
            return None
        proof = self.claims(management)
        if proof["aud"] != MANAGEMENT or proof["sub"] != claims["sub"]:
            return None
        return self._users.add("service_principal", str(claims["sub"]), admin=True)

    def claims(self, text: str) -> dict[str, Any]:
        """The claims of an OAuth token.

        Raises:
            Refusal: It was not made here, has expired, or was revoked.
        """
        try:
            claims = self.signer.read(text)
        except InvalidToken as error:
            if "expired" in str(error):
                raise Refusal(401, "401", "The access token has expired.") from error
            raise Refusal(403, "403", "Invalid access token.") from error
        with self._database.read() as connection:
            if connection.execute("SELECT 1 FROM revoked_tokens WHERE id = ?", (claims["jti"],)).fetchone():
                raise Refusal(401, "401", "The access token was revoked.")
        return claims

    def revoke(self, text: str) -> None:
        """Let an OAuth token be good no more; one that is not good does no harm."""
        try:
            claims = self.signer.read(text)
        except InvalidToken:
            return
        with self._database.write() as connection:
            connection.execute("INSERT OR IGNORE INTO revoked_tokens VALUES (?)", (claims["jti"],))

    def signed_in(self, kind: str, name: str, secret: str) -> str | None:
        """Whom a name and a secret stand for; None when they are wrong.

        Args:
            kind: Where they are shown: `basic`, `oauth` or `entra`.
            name: A user name or a client id.
            secret: A password or a client secret.
        """
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT subject FROM sign_ins WHERE kind = ? AND id = ? AND digest = ?", (kind, name, digest(secret))
            ).fetchone()
        return None if row is None else str(row["subject"])

    def _basic(self, credentials: str, headers: Mapping[str, str]) -> Principal:
        try:
            name, _, password = base64.b64decode(credentials, validate=True).decode().partition(":")
        except ValueError as error:
            raise Refusal(401, "401", "The credentials are not those of basic authentication.") from error
        if name == "token":
            # A token goes as a password too, with this word for a name.
            return self._bearer(password, headers)[0]
        subject = self.signed_in("basic", name, password)
        principal = self._users.by_name(subject) if subject else None
        if principal is None:
            raise Refusal(401, "401", "Invalid user name or password.")
        return principal
