# Made from spark.yaml by dovetail-generate; do not edit.
"""Auth: access tokens by OAuth2 client credentials, and the keys they are signed with."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from dovetail.runtime.call import Call
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Form, Path
from dovetail_api.spark import KEYCLOAK_SERVER
from dovetail_api.spark import models as m

RETRIEVE_TOKEN: Operation[m.AccessToken] = Operation(
    __name__,
    "RETRIEVE_TOKEN",
    "auth_retrieve_token",
    "POST",
    "/auth/realms/{tenant}/protocol/openid-connect/token",
    returns=lambda: m.AccessToken,
    parameters=(
        Path("tenant"),
        Form("client_id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("client_secret", secret=True, required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Form("grant_type", required=True, check=lambda: Literal["client_credentials"]),
    ),
    errors={400: lambda: m.TokenError, 401: lambda: m.TokenError, 404: lambda: m.TokenError},
    retry="idempotent",
    host="keycloak",
    server=KEYCLOAK_SERVER,
)


def retrieve_token(
    *, tenant: str, client_id: str, client_secret: str, grant_type: Literal["client_credentials"]
) -> Call[m.AccessToken]:
    """Exchange client credentials for an access token.

    The OAuth2 client credentials grant at the tenant's identity provider. Asking again does no harm: every call gives a
    token of its own, and the older ones stay good until they expire.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.
        client_id: The id of the client registered with the tenant.
        client_secret: The client's secret.
        grant_type: The grant asked for; always `client_credentials`.

    Returns:
        The call; sending it gives ``m.AccessToken``. A token.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import auth
        >>> call = auth.retrieve_token(
        ...     tenant="acme",
        ...     client_id="loan-desk",
        ...     client_secret="not-a-real-secret",
        ...     grant_type="client_credentials",
        ... )
        >>> call.method, call.path
        ('POST', '/auth/realms/acme/protocol/openid-connect/token')

    Source: Coherent Spark, POST /auth/realms/{tenant}/protocol/openid-connect/token
    """
    return RETRIEVE_TOKEN.call(
        {"tenant": tenant, "client_id": client_id, "client_secret": client_secret, "grant_type": grant_type}
    )


GET_KEYS: Operation[m.KeySet] = Operation(
    __name__,
    "GET_KEYS",
    "auth_get_keys",
    "GET",
    "/auth/realms/{tenant}/protocol/openid-connect/certs",
    returns=lambda: m.KeySet,
    parameters=(Path("tenant"),),
    errors={404: lambda: m.TokenError},
    host="keycloak",
    server=KEYCLOAK_SERVER,
)


def get_keys(*, tenant: str) -> Call[m.KeySet]:
    """Get the public keys that access tokens are signed with.

    A JSON Web Key Set. A token names the key it is signed with in its header, as `kid`. Keys are replaced from time to
    time: keep them for minutes, and ask again when a token names a key that is not among them.

    Args:
        tenant: The tenant's name, as in its address. It must be the tenant the credentials belong to, otherwise the
            server answers 400 `TENANT_MISMATCH`.

    Returns:
        The call; sending it gives ``m.KeySet``. The keys.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.spark.operations import auth
        >>> call = auth.get_keys(tenant="acme")
        >>> call.method, call.path
        ('GET', '/auth/realms/acme/protocol/openid-connect/certs')

    Source: Coherent Spark, GET /auth/realms/{tenant}/protocol/openid-connect/certs
    """
    return GET_KEYS.call({"tenant": tenant})
