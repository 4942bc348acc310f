"""Signing in to the workspace by OAuth: codes, access tokens and refresh tokens."""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from collections.abc import Mapping
from typing import Any, Final

import attrs

from dovetail.sandbox.databricks.core import ACCOUNT, WORKSPACE, Core
from dovetail.sandbox.databricks.personal_tokens import digest
from dovetail.sandbox.databricks.samples import OUTSIDER, ROBOT
from dovetail.sandbox.databricks.signing import InvalidToken
from dovetail.sandbox.message import Refusal

JWT: Final = "urn:ietf:params:oauth:token-type:jwt"
PERSONAL: Final = "urn:databricks:params:oauth:token-type:personal-access-token"
EXCHANGE: Final = "urn:ietf:params:oauth:grant-type:token-exchange"
ASSERTION: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
ENTRA_EXCHANGE: Final = "api://AzureADTokenExchange"
"""What a pipeline's id token must be for, to be taken by Entra ID."""
_DEFAULT_SCOPE: Final = "all-apis"
_OFFLINE: Final = "offline_access"
_CODE_SECONDS: Final = 300.0


@attrs.frozen
class Granted:
    """Tokens that were given.

    Attributes:
        refresh_token: Empty when there is none.
    """

    access_token: str = attrs.field(repr=False)
    scope: str
    lifetime: float
    refresh_token: str = attrs.field(default="", repr=False)


class OAuth:
    """Gives tokens. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core

    def token_for(self, origin: str, subject: str, audience: str = WORKSPACE, **claims: Any) -> str:
        """A signed token that is good for as long as the knob says."""
        return self._core.gate.signer.issue(
            issuer=f"{origin}/oidc",
            audience=audience,
            subject=subject,
            lifetime=self._core.knobs.settings.oauth_token_seconds,
            **claims,
        )

    def authorize(self, query: Mapping[str, str], subject: str) -> str:
        """A code for a user who agreed, to be exchanged by who knows the verifier.

        Raises:
            Refusal: The request is not one for a code with PKCE.
        """
        for name, wanted in (("response_type", "code"), ("code_challenge_method", "S256")):
            if query.get(name) != wanted:
                raise Refusal(400, "invalid_request", f"{name} must be {wanted}, not {query.get(name)!r}")
        for name in ("client_id", "redirect_uri", "code_challenge"):
            if not query.get(name):
                raise Refusal(400, "invalid_request", f"{name} is missing")
        code = secrets.token_urlsafe(24)
        with self._core.database.write() as connection:
            connection.execute(
                "INSERT INTO oauth_codes VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    digest(code),
                    query["client_id"],
                    query["redirect_uri"],
                    query["code_challenge"],
                    query.get("scope", _DEFAULT_SCOPE),
                    subject,
                    time.time() + _CODE_SECONDS,
                ),
            )
        return code

    def grant(self, origin: str, form: Mapping[str, str], client: tuple[str, str] | None) -> Granted:
        """Tokens for a form that was sent to the token endpoint.

        Args:
            origin: Where the sandbox is.
            form: The form.
            client: Client id and secret out of the header; None without it.

        Raises:
            Refusal: There are none for it.
        """
        kind = form.get("grant_type", "")
        if kind == "client_credentials":
            return self._of_client(origin, form, client)
        if kind == EXCHANGE:
            return self._exchanged(origin, form)
        if kind == "authorization_code":
            return self._of_code(origin, form)
        if kind == "refresh_token":
            return self._refreshed(origin, form)
        raise Refusal(400, "unsupported_grant_type", f"grant_type {kind!r} is not supported")

    def of_entra(self, origin: str, form: Mapping[str, str], resource: str) -> str:
        """A token of Entra ID for an application that shows its secret, or a pipeline's id token.

        Raises:
            Refusal: Neither is good.
        """
        client_id = form.get("client_id", "")
        if form.get("grant_type") != "client_credentials":
            message = f"AADSTS70003: The app requested an unsupported grant type {form.get('grant_type')!r}."
            raise Refusal(400, "unsupported_grant_type", message)
        if form.get("client_assertion_type") == ASSERTION:
            self._workload(form.get("client_assertion", ""), {ENTRA_EXCHANGE})
            subject = client_id if client_id in (ROBOT, OUTSIDER) else None
        else:
            subject = self._core.gate.signed_in("entra", client_id, form.get("client_secret", ""))
        if subject is None:
            raise Refusal(401, "invalid_client", "AADSTS7000215: Invalid client secret provided.")
        return self.token_for(origin, subject, resource, appid=client_id)

    def _of_client(self, origin: str, form: Mapping[str, str], client: tuple[str, str] | None) -> Granted:
        name, secret = client or (form.get("client_id", ""), form.get("client_secret", ""))
        subject = self._core.gate.signed_in("oauth", name, secret)
        if subject is None:
            raise Refusal(401, "invalid_client", "Client authentication failed")
        return self._granted(origin, subject, form.get("scope", _DEFAULT_SCOPE))

    def _exchanged(self, origin: str, form: Mapping[str, str]) -> Granted:
        text, kind = form.get("subject_token", ""), form.get("subject_token_type", "")
        if kind == PERSONAL:
            caller = self._core.gate.caller({"authorization": f"Bearer {text}"})
            return self._granted(origin, caller.user, form.get("scope", _DEFAULT_SCOPE))
        if kind != JWT:
            raise Refusal(400, "invalid_request", f"subject_token_type {kind!r} is not supported")
        # Azure DevOps gives id tokens for Entra ID alone; policies of federation name that audience too.
        self._workload(text, {f"{origin}/oidc/v1/token", ACCOUNT, ENTRA_EXCHANGE})
        subject = form.get("client_id") or ROBOT
        if subject != ROBOT:
            raise Refusal(401, "invalid_client", f"there is no federation policy of service principal {subject}")
        return self._granted(origin, subject, form.get("scope", _DEFAULT_SCOPE))

    def _workload(self, text: str, audiences: set[str]) -> None:
        """Make sure that a pipeline's id token is one of the stand-ins', for one of some audiences."""
        try:
            claims = self._core.gate.signer.read(text)
        except InvalidToken as error:
            raise Refusal(400, "invalid_grant", f"the id token is not good: {error}") from error
        if claims["aud"] not in audiences:
            expected = ", ".join(sorted(audiences))
            raise Refusal(400, "invalid_grant", f"the id token is for {claims['aud']}, expected is {expected}")

    def _of_code(self, origin: str, form: Mapping[str, str]) -> Granted:
        with self._core.database.write() as connection:
            row = connection.execute(
                "DELETE FROM oauth_codes WHERE digest = ? RETURNING *", (digest(form.get("code", "")),)
            ).fetchone()
        if row is None or row["expires_at"] <= time.time():
            raise Refusal(400, "invalid_grant", "the code is unknown, was used, or has expired")
        verifier = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(verifier).decode().rstrip("=")
        given = (form.get("client_id"), form.get("redirect_uri"), challenge)
        if given != (row["client_id"], row["redirect_uri"], row["challenge"]):
            raise Refusal(400, "invalid_grant", "the code is for another client, redirect_uri or verifier")
        return self._granted(origin, row["subject"], row["scope"], client_id=row["client_id"])

    def _refreshed(self, origin: str, form: Mapping[str, str]) -> Granted:
        with self._core.database.write() as connection:
            # A refresh token is good once: the answer has the next one.
            row = connection.execute(
                "DELETE FROM refresh_tokens WHERE digest = ? AND client_id = ? RETURNING *",
                (digest(form.get("refresh_token", "")), form.get("client_id", "")),
            ).fetchone()
        if row is None or row["expires_at"] <= time.time():
            raise Refusal(400, "invalid_grant", "the refresh token is unknown, was used, or has expired")
        return self._granted(origin, row["subject"], row["scope"], client_id=row["client_id"])

    def _granted(self, origin: str, subject: str, scope: str, *, client_id: str = "") -> Granted:
        settings = self._core.knobs.settings
        access = self.token_for(origin, subject, scope=scope, client_id=client_id or subject)
        refresh = ""
        if client_id and _OFFLINE in scope.split():
            refresh = secrets.token_urlsafe(32)
            with self._core.database.write() as connection:
                connection.execute(
                    "INSERT INTO refresh_tokens VALUES (?, ?, ?, ?, ?)",
                    (digest(refresh), client_id, scope, subject, time.time() + settings.refresh_token_seconds),
                )
        return Granted(access, scope, settings.oauth_token_seconds, refresh)
