"""Signatures are checked for real."""

from __future__ import annotations

import json

import httpx
import pytest
from panoply_steps import FORM, JSON, Signed, post, refused_form, refused_json

from dovetail.sandbox import Sandbox

LONG_AGO = "20200101T000000Z"


@pytest.fixture
def url(panoply: Sandbox) -> str:
    """A queue of the sample account, which nobody else may use."""
    with httpx.Client(base_url=panoply.url, trust_env=False, verify=False) as http:
        return str(Signed(http, panoply)("CreateQueue", QueueName="private").json()["QueueUrl"])


@pytest.mark.parametrize("json_protocol", [True, False])
def test_who_knows_the_secret_may_do_everything(
    panoply: Sandbox, anybody: httpx.Client, url: str, json_protocol: bool
) -> None:
    signed = Signed(anybody, panoply, json_protocol=json_protocol)
    assert signed("SendMessage", QueueUrl=url, MessageBody="hello").status_code == 200
    assert signed("PurgeQueue", QueueUrl=url).status_code == 200


def test_who_does_not_sign_may_not(anybody: httpx.Client, url: str) -> None:
    assert refused_form(post(anybody, url, b"Action=SendMessage&MessageBody=x")) == (403, "AccessDenied", "Sender")


@pytest.mark.parametrize("json_protocol", [True, False])
def test_another_secret_is_found_out(panoply: Sandbox, anybody: httpx.Client, url: str, json_protocol: bool) -> None:
    signed = Signed(anybody, panoply, json_protocol=json_protocol, secret="another")
    answer = signed("SendMessage", QueueUrl=url, MessageBody="x")
    assert answer.status_code == 403
    assert "SignatureDoesNotMatch" in answer.text


def test_a_signature_is_of_one_body(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    request = Signed(anybody, panoply).request("SendMessage", QueueUrl=url, MessageBody="mine")
    other = json.dumps({"QueueUrl": url, "MessageBody": "your"}).encode()
    answer = anybody.post("/", content=other, headers=dict(request.headers))
    assert refused_json(answer)[1] == "SignatureDoesNotMatch"


def test_an_unknown_key_is_refused(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    answer = Signed(anybody, panoply, key_id="AKIDNOBODY")("SendMessage", QueueUrl=url, MessageBody="x")
    assert refused_json(answer) == (403, "InvalidClientTokenId", "InvalidClientTokenId;Sender")


def test_an_old_signature_is_refused_unless_that_is_wished(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    signed = Signed(anybody, panoply, json_protocol=False)
    body = f"Action=GetQueueAttributes&QueueUrl={url}".encode()
    headers = signed.signed({"content-type": FORM}, body, LONG_AGO)
    assert refused_form(anybody.post("/", content=body, headers=headers))[1] == "SignatureDoesNotMatch"
    panoply.knobs.turn({"clock_skew_seconds": 1e10})
    assert anybody.post("/", content=body, headers=headers).status_code == 200


def test_a_key_of_another_account_has_no_business_with_the_queue(
    panoply: Sandbox, anybody: httpx.Client, url: str
) -> None:
    panoply.enter("register_access_key", access_key_id="OTHER", secret_access_key="s", account="999999999999")
    other = Signed(anybody, panoply, key_id="OTHER", secret="s")
    assert refused_json(other("SendMessage", QueueUrl=url, MessageBody="x"))[1] == "AccessDenied"
    own = other("CreateQueue", QueueName="private").json()["QueueUrl"]
    assert own.endswith("/999999999999/private")


def test_temporary_credentials_have_a_token(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    panoply.enter("register_access_key", access_key_id="ASIATEMP", secret_access_key="s", session_token="token")
    signed = Signed(anybody, panoply, key_id="ASIATEMP", secret="s")
    assert refused_json(signed("PurgeQueue", QueueUrl=url))[1] == "InvalidClientTokenId"
    body = json.dumps({"QueueUrl": url}).encode()
    said = {"content-type": JSON, "x-amz-target": "AmazonSQS.GetQueueAttributes"}
    headers = signed.signed(said, body, **{"x-amz-security-token": "token"})
    assert anybody.post("/", content=body, headers=headers).status_code == 200


@pytest.mark.parametrize("credential", ["AKIDEXAMPLE", "AKIDEXAMPLE/20260102/us-east-1/sqs"])
def test_half_a_signature_is_none(anybody: httpx.Client, url: str, credential: str) -> None:
    headers = {"content-type": FORM, "authorization": f"AWS4-HMAC-SHA256 Credential={credential}, Signature=x"}
    answer = anybody.post(url, content=b"Action=PurgeQueue", headers=headers)
    assert refused_form(answer) == (400, "IncompleteSignature", "Sender")


def test_a_signature_for_another_service_is_none_for_this(panoply: Sandbox, anybody: httpx.Client, url: str) -> None:
    signed = Signed(anybody, panoply)
    request = signed.request("PurgeQueue", QueueUrl=url)
    headers = {**request.headers, "authorization": request.headers["authorization"].replace("/sqs/", "/sns/")}
    answer = anybody.post("/", content=request.content, headers=headers)
    assert refused_json(answer)[1] == "SignatureDoesNotMatch"
