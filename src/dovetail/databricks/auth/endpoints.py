"""Where a workspace's OAuth endpoints are: asked for when a token is first wanted."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dovetail.databricks.auth.token_calls import LOOK
from dovetail.runtime.errors import CredentialError, DecodeError, DovetailError
from dovetail.runtime.plain import is_list
from dovetail.runtime.steps import Ask, Work

if TYPE_CHECKING:
    from dovetail.databricks.config import Config

_DOCUMENT: Final = "/.well-known/oauth-authorization-server"
_METADATA: Final = "/.well-known/databricks-config"


class Endpoints(NamedTuple):
    """Where tokens come from.

    Attributes:
        token: The token endpoint.
        authorization: Where a user logs in.
        workspace_id: The workspace, where the host told it.
        audience: The audience of identity tokens that it takes; empty when it did not tell.
    """

    token: str
    authorization: str
    workspace_id: str = ""
    audience: str = ""


def discover(config: Config) -> Generator[Ask | Work, Any, Endpoints]:
    """The steps to the endpoints.

    Raises:
        CredentialError: There are none, or they are not to be trusted with a secret.
    """
    host = config.host or ""
    metadata: dict[str, Any] = {}
    url = config.discovery_url
    if url is None:
        try:
            metadata = yield Ask(LOOK.call(), f"{host}{_METADATA}")
        except DovetailError:
            metadata = {}  # older hosts have none
        base = str(metadata.get("oidc_endpoint") or _usual(config))
        account = config.account_id or str(metadata.get("account_id") or "")
        url = base.rstrip("/").replace("{account_id}", account) + _DOCUMENT
    _check(url, host)
    try:
        document: dict[str, Any] = yield Ask(LOOK.call(), url)
    except DecodeError:
        document = {}
    token, authorization = (str(document.get(f"{name}_endpoint") or "") for name in ("token", "authorization"))
    if not token:
        raise CredentialError(f"{url}: it names no token endpoint.")
    _check(token, host)
    audiences: Any = metadata.get("token_federation_default_oidc_audiences")
    audience = str(audiences[0]) if is_list(audiences) and audiences else ""
    return Endpoints(token, authorization, str(metadata.get("workspace_id") or ""), audience)


def _usual(config: Config) -> str:
    host = config.host or ""
    if config.account_id is not None and host.partition("://")[2].startswith("accounts."):
        return f"{host}/oidc/accounts/{config.account_id}"
    return f"{host}/oidc"


def _check(url: str, host: str) -> None:
    """Secrets go to the workspace, or to another place under TLS."""
    if not url.startswith(("https://", f"{host}/")):
        raise CredentialError(f"{host}: it names {url} as the place for secrets, which is not encrypted.")
