"""Configurations from access tokens: which tokens are believed, and which can never be."""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import RSAAlgorithm
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox
from dovetail.spark import jwt_keys
from dovetail.spark.jwt_keys import forget_keys

COHERENT = "https://keycloak.us.coherent.global/auth/realms/acme"
CERTS = "/auth/realms/acme/protocol/openid-connect/certs"
PRIVATE = rsa.generate_private_key(65537, 2048)
OTHER = rsa.generate_private_key(65537, 2048)


@pytest.fixture(autouse=True)
def no_keys_kept() -> Iterator[None]:
    forget_keys()
    yield
    forget_keys()


def public(key: rsa.RSAPrivateKey = PRIVATE, **changes: Any) -> dict[str, Any]:
    numbers = RSAAlgorithm.to_jwk(key.public_key(), as_dict=True)
    return {"kid": "k1", "kty": "RSA", "alg": "RS256", "use": "sig", "n": numbers["n"], "e": numbers["e"], **changes}


def signed(issuer: str, *, key: Any = PRIVATE, algorithm: str = "RS256", kid: str = "k1", **claims: Any) -> str:
    whole = {"iss": issuer, "realm": "acme", "aud": "product-factory", "exp": time.time() + 600, **claims}
    given = {name: value for name, value in whole.items() if value is not None}
    return jwt.encode(given, key, algorithm, headers={"kid": kid})


@pytest.fixture
def issuer(server: FaultServer) -> str:
    """An issuer of one key."""
    server.on("GET", CERTS, respond(json={"keys": [public(use="enc", kid="k1", alg="RSA-OAEP"), public()]}))
    return f"{server.url}/auth/realms/acme"


def test_a_token_of_the_sandbox_makes_a_client(sandbox: Sandbox) -> None:
    token = f"Bearer {sandbox.credentials['bearer_token']}"
    config = Spark.JwtConfig(token, timeout=7000, issuers=[f"{sandbox.url}/auth/realms/acme"])

    assert config.base_url.full == sandbox.base_url
    assert (config.timeout, config.auth.type) == (7000, "token")
    with Spark.Client.use(config, proxy=None) as spark:
        assert spark.folders.exists("lending")


def test_a_decoded_token_says_where_it_is_good(issuer: str, server: FaultServer) -> None:
    token = signed(issuer)

    found = Spark.JwtConfig.decode(f"bearer {token}", issuers=[f"{issuer}/"])

    assert isinstance(found["decoded"], dict)
    assert found["decoded"]["realm"] == "acme"
    del found["decoded"]  # type: ignore[misc]
    assert found == {"token": token, "base_url": server.url, "tenant": "acme", "verified": True}


def test_a_token_of_coherent_needs_no_issuer_named() -> None:
    found = Spark.JwtConfig.decode(signed(COHERENT), verify=False)

    assert (found["base_url"], found["tenant"]) == ("https://excel.us.coherent.global", "acme")
    assert found["verified"] is False
    config = Spark.JwtConfig(signed(COHERENT), verify=False)
    assert config.base_url.full == "https://excel.us.coherent.global/acme"


@pytest.mark.parametrize(
    "claim",
    [
        "https://keycloak.us.coherent.global.example.test/auth/realms/acme",
        "https://example.test/auth/realms/acme",
        "http://keycloak.us.coherent.global/auth/realms/acme",
        "https://excel.us.coherent.global/auth/realms/acme",
        "https://keycloak.us.coherent.global/elsewhere/acme",
        "https://user@keycloak.us.coherent.global/auth/realms/acme",
        "http://127.0.0.1:1/auth/realms/acme",
        None,
    ],
)
@pytest.mark.parametrize("verify", [True, False])
def test_an_issuer_that_nobody_named_decides_nothing(claim: str | None, verify: bool) -> None:
    token = signed("x") if claim is None else signed(claim)
    if claim is None:
        token = jwt.encode({"realm": "acme"}, PRIVATE, "RS256")

    found = Spark.JwtConfig.decode(token, verify=verify)

    assert (found["base_url"], found["tenant"], found["verified"]) == (None, None, False)
    assert str(found["decoded"]).startswith("invalid token (its issuer")
    with pytest.raises(Spark.SparkCredentialError, match="issuers="):
        Spark.JwtConfig(token, verify=verify)


def unsigned(issuer: str) -> str:
    return signed(issuer, key="", algorithm="none")


def signed_with_the_public_key_as_a_secret(issuer: str) -> str:
    # What a library gives that picks the algorithm by the token and the key by its id.
    return signed(issuer, key=public()["n"], algorithm="HS256")


@pytest.mark.parametrize(
    ("forge", "reason"),
    [
        (unsigned, "algorithm 'none' is not allowed"),
        (signed_with_the_public_key_as_a_secret, "algorithm 'HS256' is not allowed"),
        (lambda issuer: signed(issuer, algorithm="RS512"), "algorithm 'RS512' is not allowed"),
        (lambda issuer: signed(issuer, key=OTHER), "Signature verification failed"),
        (lambda issuer: signed(issuer, kid="other"), "no RS256 key 'other'"),
        (lambda issuer: signed(issuer, exp=time.time() - 3600), "expired"),
        (lambda issuer: signed(issuer, aud="someone-else"), "Audience"),
        (lambda issuer: signed(issuer, aud=None), '"aud"'),
        (lambda issuer: signed(issuer, exp=None), '"exp"'),
    ],
)
def test_a_token_that_proves_nothing_is_refused(issuer: str, forge: Any, reason: str) -> None:
    token = forge(issuer)

    valid, told = Spark.JwtConfig.validate(token, issuer)

    assert valid is False
    assert reason in told
    with pytest.raises(Spark.SparkCredentialError, match="invalid token") as caught:
        Spark.JwtConfig(token, issuers=[issuer])
    assert token[:20] not in f"{caught.value!r}{caught.value.to_dict()}"


def test_a_token_of_another_issuer_is_refused(issuer: str) -> None:
    valid, told = Spark.JwtConfig.validate(signed("https://elsewhere.example.test"), issuer)

    assert (valid, told) == (False, "Invalid issuer")


def test_a_key_of_another_kind_is_no_key(server: FaultServer) -> None:
    server.on("GET", CERTS, respond(json={"keys": [public()]}))
    issuer = f"{server.url}/auth/realms/acme"
    token = signed(issuer, key=ec.generate_private_key(ec.SECP256R1()), algorithm="ES256")

    valid, told = Spark.JwtConfig.validate(token, issuer, algorithms=("RS256", "ES256"))

    assert valid is False
    assert "no ES256 key" in told


@pytest.mark.parametrize("algorithms", [("HS256",), ("RS256", "none"), (), "HS512"])
def test_algorithms_that_prove_nothing_cannot_be_asked_for(issuer: str, algorithms: Any) -> None:
    with pytest.raises(Spark.SparkInputError, match="proves nothing"):
        Spark.JwtConfig.validate(signed(issuer), issuer, algorithms=algorithms)


@pytest.mark.parametrize(
    "issuer", ["http://keycloak.example.test/realms/x", "ftp://h/x", "nothing", 5, "https://u@h/x"]
)
def test_keys_are_fetched_from_safe_addresses_only(issuer: Any) -> None:
    with pytest.raises(Spark.SparkInputError, match="issuer"):
        Spark.JwtConfig.validate(signed(COHERENT), issuer)


@pytest.mark.parametrize("token", ["", "no token", "a.b.c", "Bearer x", "\ud800.b.c", "é.é.é"])
def test_what_is_no_token_is_told_or_refused_without_being_shown(token: str) -> None:
    found = Spark.JwtConfig.decode(token)

    assert (found["base_url"], found["tenant"], found["verified"]) == (None, None, False)
    assert str(found["decoded"]).startswith("invalid token")
    with pytest.raises(Spark.SparkCredentialError, match="invalid token"):
        Spark.JwtConfig.decode(token, raise_if_invalid=True)
    with pytest.raises(Spark.SparkInputError, match="not text"):
        Spark.JwtConfig.decode(7)  # type: ignore[arg-type]


def test_keys_are_fetched_once(issuer: str, server: FaultServer) -> None:
    for _ in range(3):
        assert Spark.JwtConfig.validate(signed(issuer), issuer)[0]

    assert [request.path for request in server.requests] == [CERTS]
    assert server.requests[0].header("authorization") is None


def test_a_new_key_is_looked_for_but_not_again_and_again(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.on("GET", CERTS, respond(json={"keys": [public()]}), respond(json={"keys": [public(OTHER, kid="k2")]}))
    issuer = f"{server.url}/auth/realms/acme"
    assert Spark.JwtConfig.validate(signed(issuer), issuer)[0]

    replaced = signed(issuer, key=OTHER, kid="k2")
    assert not Spark.JwtConfig.validate(replaced, issuer)[0]
    assert len(server.requests) == 1
    monkeypatch.setattr(jwt_keys, "_PAUSE", 0.0)
    assert Spark.JwtConfig.validate(replaced, issuer)[0]
    assert len(server.requests) == 2


def test_an_issuer_that_does_not_answer_is_no_verdict_on_the_token(server: FaultServer) -> None:
    server.on("GET", CERTS, respond(404, json={"error": "Realm does not exist"}))
    issuer = f"{server.url}/auth/realms/acme"

    with pytest.raises(Spark.NotFoundError):
        Spark.JwtConfig.validate(signed(issuer), issuer)


@pytest.mark.parametrize("document", [{}, {"keys": None}, {"keys": {}}, {"keys": ["x"]}, []])
def test_an_answer_without_keys_is_an_error_and_no_verdict_on_the_token(server: FaultServer, document: Any) -> None:
    server.on("GET", CERTS, respond(json=document))
    issuer = f"{server.url}/auth/realms/acme"

    with pytest.raises(Spark.SparkDecodeError):
        Spark.JwtConfig.validate(signed(issuer), issuer)


def test_without_the_library_the_extra_is_named() -> None:
    script = """
import sys
sys.modules["jwt"] = None
import dovetail.spark as Spark
for reading in (Spark.JwtConfig, Spark.JwtConfig.decode, lambda token: Spark.JwtConfig.validate(token, sys.argv[1])):
    try:
        reading("a.b.c")
    except Spark.SparkSdkError as error:
        assert "pip install 'dovetail[jwt]'" in error.message
    else:
        raise AssertionError
"""
    subprocess.run([sys.executable, "-c", script, COHERENT], check=True)


def test_the_library_is_imported_only_when_a_token_is_read() -> None:
    script = "import sys, dovetail.spark as Spark; Spark.JwtConfig; assert 'jwt' not in sys.modules"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_claims_are_not_believed_before_the_signature(issuer: str) -> None:
    head, claims, signature = signed(issuer).split(".")
    changed = json.loads(base64.urlsafe_b64decode(claims + "=="))
    changed["realm"] = "globex"
    body = base64.urlsafe_b64encode(json.dumps(changed).encode()).decode().rstrip("=")

    assert Spark.JwtConfig.decode(f"{head}.{body}.{signature}", issuers=[issuer])["tenant"] is None


@pytest.mark.parametrize("realm", ["../x", "a/b", "a?b", ["acme"], {"a": 1}, 5])
def test_a_token_for_what_is_no_tenant_is_no_good(issuer: str, realm: object) -> None:
    token = signed(issuer, realm=realm)

    for verify in (True, False):
        found = Spark.JwtConfig.decode(token, verify=verify, issuers=[issuer])
        assert (found["base_url"], found["tenant"], found["verified"]) == (None, None, False)
        assert "is no tenant" in str(found["decoded"])
        with pytest.raises(Spark.SparkCredentialError, match="is no tenant"):
            Spark.JwtConfig(token, verify=verify, issuers=[issuer])
