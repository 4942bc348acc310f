"""Who may call what, and what those hear who may not."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import httpx
import jwt
import pytest
from sandbox_steps import EXECUTE, QUOTE, V4, execute

from dovetail.sandbox import Sandbox, serve

TOKEN = "/auth/realms/acme/protocol/openid-connect/token"
REPAYMENT = "/acme/api/v3/folders/lending/services/repayment-plan"
V3_401 = {
    "status": "Error",
    "response_data": None,
    "response_meta": None,
    "error": {
        "error_category": "access_error",
        "error_type": "error.UNAUTHORIZED",
        "message": "INVALID_TOKEN",
        "additional_details": None,
    },
}


def records(service: str) -> dict[str, Any]:
    """A v4 call with one record of defaults."""
    return {"service": service, "inputs": [{}]}


def token_form(sandbox: Sandbox, **changes: str) -> dict[str, str]:
    credentials = sandbox.credentials
    form = {"client_id": credentials["client_id"], "client_secret": credentials["client_secret"]}
    return {**form, "grant_type": "client_credentials", **changes}


def test_health_needs_no_credentials(nobody: httpx.Client) -> None:
    assert nobody.get("/health").json() == {"status": "UP"}


def test_client_credentials_buy_a_bearer_token(sandbox: Sandbox, nobody: httpx.Client) -> None:
    token = nobody.post(TOKEN, data=token_form(sandbox)).json()
    assert set(token) == {
        "access_token",
        "expires_in",
        "refresh_expires_in",
        "token_type",
        "not-before-policy",
        "scope",
    }
    claims = json.loads(base64.urlsafe_b64decode(token["access_token"].split(".")[1] + "=="))
    assert (claims["realm"], claims["aud"]) == ("acme", "product-factory")
    assert claims["iss"] == f"{sandbox.url}/auth/realms/acme"
    answer = nobody.post(EXECUTE, json={}, headers={"authorization": f"Bearer {token['access_token']}"})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("changes", "status", "error"),
    [
        ({"client_secret": "wrong"}, 401, "invalid_client"),
        ({"client_id": "wrong"}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "invalid_request"),
        ({"client_id": ""}, 400, "invalid_request"),
    ],
)
def test_wrong_client_credentials_are_refused_as_keycloak_does(
    sandbox: Sandbox, nobody: httpx.Client, changes: dict[str, str], status: int, error: str
) -> None:
    answer = nobody.post(TOKEN, data=token_form(sandbox, **changes))
    assert (answer.status_code, answer.json()["error"]) == (status, error)
    assert answer.json()["error_description"]


def test_tokens_are_signed_with_a_published_key(sandbox: Sandbox, nobody: httpx.Client) -> None:
    token = sandbox.credentials["bearer_token"]
    [key] = nobody.get("/auth/realms/acme/protocol/openid-connect/certs").json()["keys"]

    assert jwt.get_unverified_header(token) == {"alg": "RS256", "kid": key["kid"], "typ": "JWT"}
    claims = jwt.decode(token, jwt.PyJWK(key), ["RS256"], audience="product-factory")
    assert claims["realm"] == "acme"


def test_a_realm_that_is_none_is_unknown_as_keycloak_says_it(sandbox: Sandbox, nobody: httpx.Client) -> None:
    keys = nobody.get("/auth/realms/nobody/protocol/openid-connect/certs")
    token = nobody.post(TOKEN.replace("acme", "nobody"), data=token_form(sandbox))

    assert (keys.status_code, keys.json()) == (404, {"error": "Realm does not exist"})
    assert (token.status_code, token.json()) == (404, {"error": "Realm does not exist"})


def test_a_token_signed_by_others_or_by_nobody_is_refused(sandbox: Sandbox, nobody: httpx.Client) -> None:
    [key] = nobody.get("/auth/realms/acme/protocol/openid-connect/certs").json()["keys"]
    claims = {"realm": "acme", "preferred_username": "x", "aud": "product-factory", "exp": 9e9}
    header = {"kid": key["kid"]}
    for forged in (
        jwt.encode(claims, "", "none", headers=header),
        jwt.encode(claims, key["n"], "HS256", headers=header),
    ):
        answer = nobody.post(EXECUTE, json={}, headers={"authorization": f"Bearer {forged}"})
        assert (answer.status_code, answer.json()) == (401, V3_401)


def test_the_key_is_kept_with_the_state(tmp_path: Path) -> None:
    with serve("spark", state=tmp_path) as sandbox:
        token = sandbox.credentials["bearer_token"]
    with serve("spark", state=tmp_path) as sandbox, httpx.Client(base_url=sandbox.url, trust_env=False) as nobody:
        assert nobody.post(EXECUTE, json={}, headers={"authorization": f"Bearer {token}"}).status_code == 200


def test_a_token_expires_when_it_said_it_would(sandbox: Sandbox, nobody: httpx.Client) -> None:
    sandbox.knobs.turn({"token_lifetime_seconds": 0.001})
    token = nobody.post(TOKEN, data=token_form(sandbox)).json()
    answer = nobody.post(EXECUTE, json={}, headers={"authorization": f"Bearer {token['access_token']}"})
    assert (answer.status_code, answer.json()) == (401, V3_401)


def test_a_token_that_was_tampered_with_is_refused(sandbox: Sandbox, nobody: httpx.Client) -> None:
    header, _, signature = sandbox.credentials["bearer_token"].split(".")
    claims = base64.urlsafe_b64encode(b'{"realm":"acme","preferred_username":"x","exp":9e12}').decode().rstrip("=")
    answer = nobody.post(EXECUTE, json={}, headers={"authorization": f"Bearer {header}.{claims}.{signature}"})
    assert (answer.status_code, answer.json()) == (401, V3_401)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": "Bearer None"},
        {"authorization": "Basic eDp5"},
        {"authorization": "Bearer a.b.c"},
        {"x-synthetic-key": "wrong", "x-tenant-name": "acme"},
    ],
)
def test_credentials_that_do_not_do_are_401_in_every_shape(nobody: httpx.Client, headers: dict[str, str]) -> None:
    v3, v4 = nobody.post(EXECUTE, json={}, headers=headers), nobody.post(V4, json={}, headers=headers)
    v1 = nobody.post("/api/v1/product/list", json={}, headers=headers)
    assert (v3.status_code, v3.json()) == (401, V3_401)
    assert (v4.status_code, v4.json()) == (401, {"status": "Error", "errorCode": "INVALID_TOKEN"})
    assert (v1.status_code, v1.json()["status"], v1.json()["errorCode"]) == (401, "Error", "INVALID_TOKEN")


def test_an_api_key_needs_its_tenant_beside_it(sandbox: Sandbox, nobody: httpx.Client) -> None:
    key = {"x-synthetic-key": sandbox.credentials["api_key"]}
    assert nobody.post(EXECUTE, json={}, headers=key).status_code == 401
    assert nobody.post(EXECUTE, json={}, headers={**key, "x-tenant-name": "acme"}).status_code == 200


def test_folders_are_made_with_a_bearer_token_only(http: httpx.Client, bearer: httpx.Client) -> None:
    assert http.get("/api/v1/product/getproduct/lending").status_code == 401
    assert bearer.get("/api/v1/product/getproduct/lending").json()["data"]["name"] == "lending"


def test_another_tenant_in_the_path_is_a_mismatch(http: httpx.Client, bearer: httpx.Client) -> None:
    v3 = bearer.post(EXECUTE.replace("/acme/", "/globex/"), json={})
    assert (v3.status_code, v3.json()["error"]["message"]) == (400, "TENANT_MISMATCH")
    v4 = http.post(V4.replace("/acme/", "/globex/"), json={})
    assert (v4.status_code, v4.json()["code"]) == (400, "TENANT_MISMATCH")


def test_another_tenant_in_the_header_is_a_mismatch(bearer: httpx.Client) -> None:
    answer = bearer.post("/api/v1/product/list", json={}, headers={"x-tenant-name": "globex"})
    assert (answer.status_code, answer.json()["errorCode"]) == (400, "TENANT_MISMATCH")


def test_a_key_whose_group_does_not_grant_the_feature_is_forbidden(sandbox: Sandbox, nobody: httpx.Client) -> None:
    headers = {"x-synthetic-key": sandbox.credentials["limited_api_key"], "x-tenant-name": "acme"}
    assert nobody.post("/api/v1/product/list", json={}, headers=headers).status_code == 200
    answer = nobody.post(f"{REPAYMENT}/publish", json={}, headers=headers)
    assert (answer.status_code, answer.json()["error"]["message"]) == (403, "UNAUTHORIZED")


def test_public_routes_serve_public_services_only(nobody: httpx.Client) -> None:
    public = EXECUTE.replace("/api/v3/", "/api/v3/public/")
    assert execute(nobody, public).json()["response_data"]["outputs"] == QUOTE
    private = nobody.post(f"{REPAYMENT}/execute".replace("/api/v3/", "/api/v3/public/"), json={})
    assert (private.status_code, private.json()["error"]["error_category"]) == (401, "access_error")
    assert nobody.post("/acme/api/v4/public/execute", json=records("lending/loan-quote")).is_success
    refused = nobody.post("/acme/api/v4/public/execute", json=records("lending/repayment-plan"))
    assert (refused.status_code, refused.json()) == (401, {"status": "Error", "errorCode": "INVALID_TOKEN"})


def test_secrets_stay_out_of_representations(sandbox: Sandbox) -> None:
    text = repr(sandbox)
    assert not any(secret in text for secret in sandbox.credentials.values() if secret != "acme")
