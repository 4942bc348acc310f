"""Who is calling: personal tokens, OAuth tokens, tokens of Entra ID, and user names with passwords."""

from __future__ import annotations

import base64
import secrets
from typing import Any, Final

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.answers import denied
from dovetail.sandbox.databricks.personal_tokens import PersonalTokens, digest
from dovetail.sandbox.databricks.signing import InvalidToken, Signer, new_key
from dovetail.sandbox.databricks.users import Principal, Users
from dovetail.sandbox.message import Caller, Incoming, Refusal
from dovetail.sandbox.routing import Match

ENTRA_RESOURCE: Final = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d"
"""What a token of Entra ID must be for."""
_ADMIN: Final = "ada@example.test"
_PLAIN: Final = "ben@example.test"


@attrs.frozen
class Samples:
    """Credentials to begin with.

    Attributes:
        admin_token: A personal token of `admin_user`, who is an administrator.
        token: A personal token of `user`, who is none.
        expired_token: A personal token that was good once.
        service_principal_token: A personal token of the service principal.
        client_id: The application id of the service principal, which is no administrator.
        client_secret: Its secret, for OAuth and for Entra ID.
        password: The password of `admin_user`.
    """

    admin_user: str
    admin_token: str = attrs.field(repr=False)
    user: str
    token: str = attrs.field(repr=False)
    expired_token: str = attrs.field(repr=False)
    service_principal_token: str = attrs.field(repr=False)
    client_id: str
    client_secret: str = attrs.field(repr=False)
    password: str = attrs.field(repr=False)


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
        self.signer = Signer(self._setting("signing_key", new_key))
        self.samples = self._samples()

    def admit(self, match: Match, incoming: Incoming) -> Caller:
        """Find out who is calling.

        Raises:
            Refusal: 401 without credentials, 403 for credentials that do not do.
        """
        if not match.operation.security:
            return Caller(self._workspace, "anonymous", "anonymous")
        principal, kind = self._who(incoming.headers.get("authorization", ""))
        if not principal.active:
            raise denied(f"The user {principal.name} is not active in the workspace.")
        return Caller(self._workspace, principal.name, kind)

    def _who(self, authorization: str) -> tuple[Principal, str]:
        scheme, _, credentials = authorization.partition(" ")
        if scheme.lower() == "bearer":
            return self._bearer(credentials.strip())
        if scheme.lower() == "basic":
            return self._basic(credentials.strip()), "basic"
        raise Refusal(401, "401", "Credential was not sent or was of an unsupported type for this API.")

    def _bearer(self, text: str) -> tuple[Principal, str]:
        token = self._tokens.find(text)
        if token is not None and self._tokens.is_good(token):
            principal = self._users.by_id(token.principal_id)
            if principal is not None:
                self._tokens.used(token)
                return principal, "pat"
        if token is None and text.count(".") == 2:
            claims = self.claims(text)
            if claims.get("aud") not in (self._workspace, ENTRA_RESOURCE):
                raise Refusal(403, "403", "Invalid access token.")
            principal = self._users.by_name(str(claims["sub"]))
            if principal is not None:
                return principal, "oauth"
        raise Refusal(403, "403", "Invalid access token.")

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

    def add_secret(self, kind: str, name: str, secret: str, principal_id: int) -> None:
        """Let somebody sign in with a name and a secret: `basic`, `oauth` or `entra`."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO sign_ins VALUES (?, ?, ?, ?)", (kind, name, digest(secret), principal_id)
            )

    def signed_in(self, kind: str, name: str, secret: str) -> Principal | None:
        """Who signs in with a name and a secret; None when they are wrong."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT principal_id FROM sign_ins WHERE kind = ? AND id = ? AND digest = ?",
                (kind, name, digest(secret)),
            ).fetchone()
        return None if row is None else self._users.by_id(row["principal_id"])

    def _basic(self, credentials: str) -> Principal:
        try:
            name, _, password = base64.b64decode(credentials, validate=True).decode().partition(":")
        except ValueError as error:
            raise Refusal(401, "401", "The credentials are not those of basic authentication.") from error
        # A personal token goes as a password too, with this word for a name.
        principal = self._bearer(password)[0] if name == "token" else self.signed_in("basic", name, password)
        if principal is None:
            raise Refusal(401, "401", "Invalid user name or password.")
        return principal

    def _setting(self, name: str, make: Any) -> str:
        with self._database.write() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
            if row is None:
                row = [make()]
                connection.execute("INSERT INTO settings VALUES (?, ?)", (name, row[0]))
        return str(row[0])

    def _samples(self) -> Samples:
        """The sample principals and fresh tokens of theirs; made once, and kept with the state."""
        admin = self._users.by_name(_ADMIN) or self._users.add("user", _ADMIN, "Ada Admin", admin=True)
        plain = self._users.by_name(_PLAIN) or self._users.add("user", _PLAIN, "Ben Plain")
        client_id = self._setting("sample_client", lambda: "5f0c3a52-8d0e-4b7c-9a7e-0d2f6f1b9c11")
        robot = self._users.by_name(client_id) or self._users.add("service_principal", client_id, "nightly-robot")
        password = self._setting("sample_password", lambda: secrets.token_urlsafe(18))
        secret = self._setting("sample_secret", lambda: f"dose{secrets.token_hex(16)}")
        self.add_secret("basic", admin.name, password, admin.id)
        for kind in ("oauth", "entra"):
            self.add_secret(kind, client_id, secret, robot.id)
        return Samples(
            admin_user=admin.name,
            admin_token=self._sample_token("admin", admin),
            user=plain.name,
            token=self._sample_token("plain", plain),
            expired_token=self._sample_token("expired", plain, lifetime_seconds=-60),
            service_principal_token=self._sample_token("robot", robot),
            client_id=client_id,
            client_secret=secret,
            password=password,
        )

    def _sample_token(self, name: str, principal: Principal, lifetime_seconds: int = 0) -> str:
        def issue() -> str:
            return self._tokens.issue(principal.id, comment="sandbox", lifetime_seconds=lifetime_seconds)[1]

        with self._database.read() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (f"token_{name}",)).fetchone()
        if row is not None and self._tokens.find(row[0]):
            return str(row[0])
        text = issue()
        with self._database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (f"token_{name}", text))
        return text
