"""Steps that several specifications of the sandbox of Panoply take."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import httpx

from dovetail.sandbox import Sandbox
from dovetail.sandbox.message import Incoming
from dovetail.sandbox.panoply.signatures import ALGORITHM, canonical_request, signature

FORM = "application/x-www-form-urlencoded"
JSON = "application/x-amz-json-1.0"
SPACE = "{http://queue.amazonaws.com/doc/2012-11-05/}"
KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
ATTRIBUTES = {"key": KEY, "secret": SECRET, "sdk": "panoply-python-sdk-3.2.0"}
USERS = ({"id": 1, "name": "Zoë & co", "__table": "users"}, {"id": 2, "__table": "users"})


@contextmanager
def talking(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client of a sandbox."""
    with httpx.Client(base_url=sandbox.url, trust_env=False, verify=False) as client:
        yield client


def vendors_form(records: tuple[Mapping[str, Any], ...] = USERS, attributes: Mapping[str, str] = ATTRIBUTES) -> bytes:
    """What the vendor's SDK sends: line feeds, slashes and signs of equality as they are, two line feeds a record."""
    form = "Action=SendMessage&MessageBody=" + "".join(f"{quote(json.dumps(record))}\n\n" for record in records)
    for number, (name, value) in enumerate(attributes.items(), 1):
        field = f"&MessageAttribute.{number}"
        form += f"{field}.Name={name}{field}.Value.DataType=String{field}.Value.StringValue={value}"
    return form.encode()


def post(http: httpx.Client, url: str, form: bytes) -> httpx.Response:
    """Post a form."""
    return http.post(url, content=form, headers={"content-type": FORM})


def write(http: httpx.Client, sandbox: Sandbox, *records: Mapping[str, Any]) -> None:
    """Have Panoply get some records, in one message."""
    answer = post(http, sandbox.details["queue_url"], vendors_form(records))
    assert answer.status_code == 200, answer.text


def trio() -> dict[str, Any]:
    """The attributes that Panoply's messages have, as JSON says them."""
    return {name: {"DataType": "String", "StringValue": value} for name, value in ATTRIBUTES.items()}


def element(answer: httpx.Response, path: str) -> str:
    """The text of an element of an answer's XML, without its namespace."""
    found = ElementTree.fromstring(answer.text).findtext("/".join(SPACE + name for name in path.split("/")))
    assert found is not None, answer.text
    return found


def refused_form(answer: httpx.Response) -> tuple[int, str, str]:
    """Status, code and type of a refusal in XML."""
    assert answer.headers["content-type"] == "text/xml"
    assert element(answer, "RequestId") == answer.headers["x-amzn-RequestId"]
    return answer.status_code, element(answer, "Error/Code"), element(answer, "Error/Type")


def refused_json(answer: httpx.Response) -> tuple[int, str, str]:
    """Status, shape and query error of a refusal in JSON."""
    assert answer.headers["content-type"] == JSON
    assert answer.headers["x-amzn-RequestId"]
    body = answer.json()
    assert body["message"]
    space, _, shape = body["__type"].partition("#")
    assert space == "com.amazonaws.sqs"
    return answer.status_code, shape, answer.headers["x-amzn-query-error"]


class Signed:
    """Somebody with an access key, who speaks either protocol.

    Args:
        http: A client of the sandbox.
        sandbox: The sandbox; its sample key is used unless another is given.
        json_protocol: Whether to speak JSON.
    """

    def __init__(
        self, http: httpx.Client, sandbox: Sandbox, *, json_protocol: bool = True, key_id: str = "", secret: str = ""
    ) -> None:
        self.http = http
        self.key_id = key_id or sandbox.credentials["access_key_id"]
        self.secret = secret or sandbox.credentials["secret_access_key"]
        self.json_protocol = json_protocol

    def __call__(self, operation: str, **members: Any) -> httpx.Response:
        """Send a signed request: members of JSON, or fields of a form."""
        return self.http.send(self.request(operation, **members))

    def request(self, operation: str, **members: Any) -> httpx.Request:
        """A signed request."""
        if self.json_protocol:
            headers = {"content-type": JSON, "x-amz-target": f"AmazonSQS.{operation}"}
            body = json.dumps(members).encode()
        else:
            headers = {"content-type": FORM}
            body = urlencode({"Action": operation, "Version": "2012-11-05", **members}).encode()
        return self.http.build_request("POST", "/", content=body, headers=self.signed(headers, body))

    def signed(self, headers: dict[str, str], body: bytes, moment: str = "", **more: str) -> dict[str, str]:
        """Headers with a signature."""
        moment = moment or datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        scope = f"{moment[:8]}/us-east-1/sqs/aws4_request"
        host = self.http.base_url.netloc.decode()
        every = {**headers, "host": host, "x-amz-date": moment, **more}
        incoming = Incoming("POST", "/", (), every, body, "")
        names = sorted(every)
        made = signature(self.secret, moment, scope, canonical_request(incoming, names))
        return {
            **every,
            "authorization": f"{ALGORITHM} Credential={self.key_id}/{scope}, SignedHeaders={';'.join(names)}, "
            f"Signature={made}",
        }


def md5(text: str) -> str:
    """The MD5 of a text."""
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
