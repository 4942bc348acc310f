"""Who may call what: API keys, bearer tokens, client credentials and tenants."""

from __future__ import annotations

import secrets

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Caller, Incoming, Refusal
from dovetail.sandbox.routing import Match
from dovetail.sandbox.spark import tokens

FEATURES = {
    "services_upload": "Spark.ServiceUpload.json",
    "services_compilation_progress": "Spark.ServiceCompilationProgress.json",
    "services_publish": "Spark.ServicePublish.json",
    "services_execute_v4": "Spark.SyncBatch.json",
    "services_get_schema": "Spark.ServiceGet.json",
    "services_get_swagger": "Spark.DownloadSwagger.json",
    "services_get_swagger_of_version": "Spark.DownloadSwagger.json",
    "folders_list": "Spark.FolderList.json",
    "logs_download_json": "Spark.DownloadAPILog.json",
    "logs_download_json_status": "Spark.DownloadAPILog.json",
    "logs_download_csv": "Spark.DownloadCsvLog.json",
    "logs_download_csv_status": "Spark.DownloadCsvLog.json",
    "impex_start_export": "Spark.Exports.json",
    "wasm_download": "Spark.GetNodegenZip.json",
    "wasm_download_by_service_id": "Spark.GetNodegenZip.json",
    "wasm_download_by_version_id": "Spark.GetNodegenZip.json",
}
"""What an API key's group must grant, for the operations that ask for it."""

LIMITED_FEATURES = "Spark.FolderList.json Spark.ServiceGet.json"
SAMPLE_TOKEN_LIFETIME = 86_400.0
"""For how long the sample bearer token is good, in seconds."""


@attrs.frozen
class Credentials:
    """Sample credentials of each kind, all of one tenant.

    Attributes:
        api_key: Grants every feature.
        limited_api_key: Grants listing folders and reading schemas, but not uploading or publishing.
        bearer_token: Good for a day.
    """

    tenant: str
    api_key: str = attrs.field(repr=False)
    limited_api_key: str = attrs.field(repr=False)
    bearer_token: str = attrs.field(repr=False)
    client_id: str
    client_secret: str = attrs.field(repr=False)


class Gate:
    """Checks credentials.

    Args:
        database: Where keys and clients are kept.
        tenant: The tenant that gets sample credentials if there are none yet.
    """

    def __init__(self, database: Database, tenant: str) -> None:
        self._database = database
        with database.write() as connection:
            kept = connection.execute("SELECT value FROM settings WHERE name = 'signing_key'").fetchone()
            if kept is None:
                kept = [tokens.new_key()]
                connection.execute("INSERT INTO settings VALUES ('signing_key', ?)", kept)
            if not connection.execute("SELECT 1 FROM credentials WHERE tenant = ?", (tenant,)).fetchone():
                user = f"dev@{tenant}.example"
                connection.executemany(
                    "INSERT INTO credentials VALUES (?, ?, ?, ?, ?, ?)",
                    [
                        ("api_key", f"sandbox-{secrets.token_urlsafe(18)}", "", tenant, user, "*"),
                        ("api_key", f"limited-{secrets.token_urlsafe(18)}", "", tenant, user, LIMITED_FEATURES),
                        ("client", f"{tenant}-client", secrets.token_urlsafe(24), tenant, user, "*"),
                    ],
                )
        self._signer = tokens.Signer(kept[0])
        self._tenant = tenant

    def samples(self, origin: str) -> Credentials:
        """Sample credentials of the tenant; the bearer token is made afresh."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT kind, id, secret, user, features FROM credentials WHERE tenant = ?", (self._tenant,)
            ).fetchall()
        keys = {row["features"]: row["id"] for row in rows if row["kind"] == "api_key"}
        [client] = [row for row in rows if row["kind"] == "client"]
        token = self._issue(origin, self._tenant, client["user"], SAMPLE_TOKEN_LIFETIME)
        return Credentials(self._tenant, keys["*"], keys[LIMITED_FEATURES], token, client["id"], client["secret"])

    def exchange(self, origin: str, tenant: str, client_id: str, client_secret: str, lifetime: float) -> str:
        """A bearer token for client credentials.

        Raises:
            Refusal: They are wrong.
        """
        self._check_realm(tenant)
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT secret, user FROM credentials WHERE kind = 'client' AND id = ? AND tenant = ?",
                (client_id, tenant),
            ).fetchone()
        if row is None or not secrets.compare_digest(row["secret"].encode(), client_secret.encode()):
            raise Refusal(401, "invalid_client", "Invalid client or Invalid client credentials")
        return self._issue(origin, tenant, row["user"], lifetime)

    def keys(self, tenant: str) -> list[dict[str, str]]:
        """The public keys that the tokens of a tenant are signed with.

        Raises:
            Refusal: There is no such tenant.
        """
        self._check_realm(tenant)
        return [self._signer.jwk]

    def _check_realm(self, tenant: str) -> None:
        with self._database.read() as connection:
            if not connection.execute("SELECT 1 FROM credentials WHERE tenant = ?", (tenant,)).fetchone():
                raise Refusal(404, "Realm does not exist")

    def admit(self, match: Match, incoming: Incoming) -> Caller:
        """Find out who is calling, and whether they may.

        Raises:
            Refusal: 401 for credentials that do not do, 400 for another tenant's, 403 for a key that does not grant it.
        """
        operation, path_tenant = match.operation, match.path.get("tenant", "")
        if not operation.security:
            return Caller(path_tenant, "anonymous", "anonymous")
        header_tenant = incoming.headers.get("x-tenant-name", "")
        if path_tenant and header_tenant and header_tenant != path_tenant:
            raise Refusal(400, "TENANT_MISMATCH")
        accepted = frozenset[str]().union(*operation.security)
        authorization = incoming.headers.get("authorization", "")
        api_key = incoming.headers.get("x-synthetic-key", "")
        if authorization:
            caller = self._bearer(authorization)
        elif api_key and "apiKey" in accepted:
            caller = self._api_key(api_key, header_tenant, FEATURES.get(operation.id))
        elif not api_key and frozenset[str]() in operation.security:
            return Caller(path_tenant, "anonymous", "anonymous")
        else:
            raise Refusal(401, "INVALID_TOKEN")
        if caller.tenant != (path_tenant or header_tenant or caller.tenant):
            raise Refusal(400, "TENANT_MISMATCH")
        return caller

    def _bearer(self, authorization: str) -> Caller:
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer":
            raise Refusal(401, "INVALID_TOKEN")
        try:
            claims = self._signer.read(token.strip())
        except tokens.InvalidToken as error:
            raise Refusal(401, "INVALID_TOKEN") from error
        return Caller(claims["realm"], claims["preferred_username"], "bearer")

    def _api_key(self, api_key: str, tenant: str, feature: str | None) -> Caller:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT user, features FROM credentials WHERE kind = 'api_key' AND id = ? AND tenant = ?",
                (api_key, tenant),
            ).fetchone()
        if row is None:
            raise Refusal(401, "INVALID_TOKEN")
        if feature and row["features"] != "*" and feature not in row["features"].split():
            raise Refusal(403, "UNAUTHORIZED")
        return Caller(tenant, row["user"], "api_key")

    def _issue(self, origin: str, tenant: str, user: str, lifetime: float) -> str:
        issuer = f"{origin}/auth/realms/{tenant}"
        return self._signer.issue(tenant=tenant, user=user, issuer=issuer, lifetime=lifetime)
