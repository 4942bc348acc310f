"""Signing in: OAuth of the workspace, and stand-ins for what is elsewhere: Entra ID, Azure, pipelines."""

from __future__ import annotations

import base64
import secrets
import time
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from dovetail.sandbox.databricks.answers import unknown_path
from dovetail.sandbox.databricks.core import ACCOUNT, WORKSPACE, Core
from dovetail.sandbox.databricks.gate import ENTRA_RESOURCE, MANAGEMENT, RESOURCE_ID
from dovetail.sandbox.databricks.oauth import ENTRA_EXCHANGE, OAuth
from dovetail.sandbox.databricks.samples import OUTSIDER, ROBOT
from dovetail.sandbox.forms import read_urlencoded
from dovetail.sandbox.message import Answer, FormError, Incoming, Refusal

TENANT: Final = "3a9f6c1e-77d2-4c3c-9d5a-51b0c7d2e844"
"""The tenant of Entra ID."""
_LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
_DISCOVERY: Final = "/.well-known/"


def asides(core: Core) -> Mapping[str, Callable[[Incoming], Answer]]:
    """What answers the paths that begin with these."""
    oauth = core.state(OAuth)

    def oidc(incoming: Incoming) -> Answer:
        path = incoming.path.removeprefix("/oidc")
        if incoming.method == "GET" and _DISCOVERY in path:
            return _discovery(incoming.origin)
        path = path.removeprefix(f"/accounts/{ACCOUNT}")
        if (incoming.method, path) == ("GET", "/v1/authorize"):
            return _authorized(core, oauth, incoming)
        if (incoming.method, path) == ("POST", "/v1/token"):
            return _tokens(oauth, incoming)
        if (incoming.method, path) == ("POST", "/v1/revoke"):
            core.gate.revoke(_form(incoming).get("token", ""))
            return Answer.of_json({})
        if (incoming.method, path) == ("GET", "/oauth2/v2.0/authorize"):
            return _redirect(f"{incoming.origin}/{TENANT}/oauth2/v2.0/authorize")
        raise unknown_path(incoming.method, incoming.path)

    def entra(incoming: Incoming) -> Answer:
        form = _form(incoming)
        if incoming.path == f"/{TENANT}/oauth2/token":
            return _entra_v1(core, oauth.of_entra(incoming.origin, form, form.get("resource", "")), form)
        if incoming.path == f"/{TENANT}/oauth2/v2.0/token":
            resource = form.get("scope", "").removesuffix("/.default")
            resource = MANAGEMENT if resource == MANAGEMENT.rstrip("/") else resource
            token = oauth.of_entra(incoming.origin, form, resource)
            lifetime = round(core.knobs.settings.oauth_token_seconds)
            body = {"token_type": "Bearer", "expires_in": lifetime, "ext_expires_in": lifetime, "access_token": token}
            return Answer.of_json(body)
        raise unknown_path(incoming.method, incoming.path)

    def managed_identity(incoming: Incoming) -> Answer:
        query = dict(incoming.query)
        if incoming.headers.get("metadata") != "true":
            raise Refusal(400, "bad_request", "Required metadata header not specified")
        client_id = query.get("client_id", ROBOT)
        if client_id not in (ROBOT, OUTSIDER):
            raise Refusal(400, "invalid_request", "Identity not found")
        token = oauth.token_for(incoming.origin, client_id, query.get("resource", ""), appid=client_id)
        return Answer.of_json({"access_token": token, "token_type": "Bearer", "expires_on": str(_expires_on(core))})

    def github(incoming: Incoming) -> Answer:
        _check_pipeline(core, incoming)
        audience = dict(incoming.query).get("audience", "https://github.com/example")
        subject = "repo:example/billing:ref:refs/heads/main"
        return Answer.of_json({"value": oauth.token_for(incoming.origin, subject, audience)})

    def azure_devops(incoming: Incoming) -> Answer:
        if incoming.method != "POST" or not incoming.path.endswith("/oidctoken"):
            raise unknown_path(incoming.method, incoming.path)
        _check_pipeline(core, incoming)
        return Answer.of_json({"oidcToken": oauth.token_for(incoming.origin, "sc://example/billing", ENTRA_EXCHANGE)})

    def metadata_service(incoming: Incoming) -> Answer:
        if incoming.headers.get("x-databricks-metadata-version") != "1":
            raise Refusal(400, "bad_request", "X-Databricks-Metadata-Version: 1 is missing")
        token = oauth.token_for(incoming.origin, core.gate.samples.admin_user, scope="all-apis")
        return Answer.of_json({"access_token": token, "token_type": "Bearer", "expires_on": _expires_on(core)})

    return {
        "/.well-known/databricks-config": lambda incoming: _host_metadata(incoming.origin),
        "/oidc/": oidc,
        "/aad/auth": lambda incoming: _redirect(f"{incoming.origin}/{TENANT}/oauth2/authorize"),
        f"/{TENANT}/oauth2/": entra,
        "/subscriptions/": lambda incoming: _azure_resource(core, incoming),
        "/metadata/identity/oauth2/token": managed_identity,
        "/github/id-token": github,
        "/devops/": azure_devops,
        "/metadata-service": metadata_service,
    }


def addresses(core: Core, origin: str) -> dict[str, str]:
    """Where the stand-ins are, and what a client needs to name them."""
    return {
        "token_url": f"{origin}/oidc/v1/token",
        "account_id": ACCOUNT,
        "workspace_id": WORKSPACE,
        "azure_tenant_id": TENANT,
        "azure_login_url": origin,
        "azure_resource_manager_url": origin,
        "azure_workspace_resource_id": RESOURCE_ID,
        "instance_metadata_url": f"{origin}/metadata/identity/oauth2/token",
        "metadata_service_url": f"{origin}/metadata-service",
        "github_id_token_url": f"{origin}/github/id-token?api-version=2.0",
        "azure_devops_collection_url": f"{origin}/devops/",
        "entra_user_token": _entra_user_token(core, origin),
    }


def _entra_user_token(core: Core, origin: str) -> str:
    user = core.gate.samples.admin_user
    return core.state(OAuth).token_for(origin, user, ENTRA_RESOURCE, upn=user)


def _host_metadata(origin: str) -> Answer:
    return Answer.of_json(
        {
            "oidc_endpoint": f"{origin}/oidc",
            "account_id": ACCOUNT,
            "workspace_id": WORKSPACE,
            "cloud": "AZURE",
            "host_type": "workspace",
            "token_federation_default_oidc_audiences": [f"{origin}/oidc/v1/token"],
        }
    )


def _discovery(origin: str) -> Answer:
    return Answer.of_json(
        {
            "issuer": f"{origin}/oidc",
            "authorization_endpoint": f"{origin}/oidc/v1/authorize",
            "token_endpoint": f"{origin}/oidc/v1/token",
            "revocation_endpoint": f"{origin}/oidc/v1/revoke",
            "grant_types_supported": ["client_credentials", "authorization_code", "refresh_token"],
            "code_challenge_methods_supported": ["S256"],
        }
    )


def _authorized(core: Core, oauth: OAuth, incoming: Incoming) -> Answer:
    """The way back with a code: the sample administrator always agrees."""
    query = dict(incoming.query)
    target = query.get("redirect_uri", "")
    # A code is for a program on this machine; a link must not carry one elsewhere.
    if urlsplit(target).hostname not in _LOOPBACK:
        raise Refusal(400, "invalid_request", f"redirect_uri must be on this machine, not {target!r}")
    code = oauth.authorize(query, core.gate.samples.admin_user)
    state = {"state": query["state"]} if "state" in query else {}
    return _redirect(f"{target}{'&' if '?' in target else '?'}{urlencode({'code': code, **state})}")


def _tokens(oauth: OAuth, incoming: Incoming) -> Answer:
    granted = oauth.grant(incoming.origin, _form(incoming), _client(incoming))
    body: dict[str, Any] = {
        "access_token": granted.access_token,
        "scope": granted.scope,
        "token_type": "Bearer",
        "expires_in": round(granted.lifetime),
    }
    return Answer.of_json(body | ({"refresh_token": granted.refresh_token} if granted.refresh_token else {}))


def _entra_v1(core: Core, token: str, form: Mapping[str, str]) -> Answer:
    lifetime = round(core.knobs.settings.oauth_token_seconds)
    return Answer.of_json(
        {
            "token_type": "Bearer",
            "expires_in": str(lifetime),
            "ext_expires_in": str(lifetime),
            "expires_on": str(_expires_on(core)),
            "not_before": str(int(time.time())),
            "resource": form.get("resource", ""),
            "access_token": token,
        }
    )


def _azure_resource(core: Core, incoming: Incoming) -> Answer:
    """The workspace as Azure's resource manager tells of it."""
    scheme, _, token = incoming.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or core.gate.claims(token)["aud"] != MANAGEMENT:
        raise Refusal(401, "InvalidAuthenticationToken", "The access token is invalid.")
    if incoming.path.lower() != RESOURCE_ID.lower():
        raise Refusal(404, "ResourceNotFound", f"The resource {incoming.path} was not found.")
    return Answer.of_json({"id": RESOURCE_ID, "properties": {"workspaceUrl": urlsplit(incoming.origin).netloc}})


def _check_pipeline(core: Core, incoming: Incoming) -> None:
    expected = f"Bearer {core.gate.samples.pipeline_token}"
    if not secrets.compare_digest(incoming.headers.get("authorization", "").encode(), expected.encode()):
        raise Refusal(401, "401", "The pipeline's token is wrong.")


def _client(incoming: Incoming) -> tuple[str, str] | None:
    scheme, _, credentials = incoming.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, _, secret = base64.b64decode(credentials, validate=True).decode().partition(":")
    except ValueError as error:
        raise Refusal(401, "invalid_client", "the header is not one of basic authentication") from error
    return name, secret


def _form(incoming: Incoming) -> dict[str, str]:
    try:
        return read_urlencoded(incoming.body).fields
    except FormError as error:
        raise Refusal(400, "invalid_request", str(error)) from error


def _redirect(target: str) -> Answer:
    return Answer(302, headers={"location": target})


def _expires_on(core: Core) -> int:
    return int(time.time() + core.knobs.settings.oauth_token_seconds)
