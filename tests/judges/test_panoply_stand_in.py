"""A stand-in for the vendor's SDK at our sandbox, which takes its form as it is although it is not well-formed."""

from __future__ import annotations

import sys
import urllib.request
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from benchmarks.harness import CASES
from judging import run_told
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.sandbox import serve

KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
PATH = "/123456789012/sdk-acme-r4nd0mr4nd0mr4nd"
FORM = (
    b"Action=SendMessage&MessageBody="
    b"%7B%22id%22%3A%201%2C%20%22name%22%3A%20%22Zo%5Cu00eb%20%26%20co%22%2C%20%22__table%22%3A%20%22users%22%7D\n\n"
    b"%7B%22id%22%3A%202%2C%20%22__table%22%3A%20%22users%22%7D\n\n"
    b"&MessageAttribute.1.Name=key&MessageAttribute.1.Value.DataType=String"
    b"&MessageAttribute.1.Value.StringValue=acme/4f9k2p7q1x8m3z6c"
    b"&MessageAttribute.2.Name=secret&MessageAttribute.2.Value.DataType=String"
    b"&MessageAttribute.2.Value.StringValue=" + SECRET.encode() + b"&MessageAttribute.3.Name=sdk"
    b"&MessageAttribute.3.Value.DataType=String&MessageAttribute.3.Value.StringValue=panoply-python-sdk-3.2.0"
)
"""What the vendor's SDK sends for two records: 671 bytes, with four raw line feeds."""
RECORDS = [["users", {"id": 1, "name": "Zoë & co"}], ["users", {"id": 2}]]


def stand_in(url: str) -> dict[str, Any]:
    """What the stand-in says it sent."""
    place = {"cases": str(CASES), "qurl": f"{url}{PATH}", "key": KEY, "secret": SECRET, "records": RECORDS}
    return run_told(Path(sys.executable), "panoply_stand_in", place)


def test_the_stand_in_sends_what_the_vendors_sdk_sends() -> None:
    with FaultServer() as server:
        server.on("POST", PATH, respond(200))
        assert stand_in(server.url) == {"sent": 2, "errors": []}
        [request] = server.requests

    assert request.body == FORM
    assert len(FORM) == 671
    assert request.header("Content-Type") == "application/x-www-form-urlencoded"
    assert request.header("Connection") == "close"


def test_the_sandbox_answers_the_vendors_form_with_the_md5s_of_what_it_says() -> None:
    with serve("panoply") as sandbox:
        with urllib.request.urlopen(f"{sandbox.url}{PATH}", FORM) as answer:
            document = ElementTree.parse(answer)
        assert sandbox.violations == ()

    found = {element.tag.rpartition("}")[2]: element.text for element in document.iter()}
    assert found["MD5OfMessageBody"] == "1606a6802f4f68c0459fe7f2ebcdf7df"
    assert found["MD5OfMessageAttributes"] == "95563b71661cadc05ea93e7ee2ef8940"


def test_what_the_stand_in_sends_gets_into_the_tables() -> None:
    with serve("panoply") as sandbox:
        assert stand_in(sandbox.url) == {"sent": 2, "errors": []}
        rows = sandbox.enter("rows", table="users")["rows"]
        assert sandbox.enter("counts")["bad_lines"] == 0
        assert sandbox.violations == ()

    assert [(row["id"], row["name"]) for row in rows] == [(1, "Zoë & co"), (2, None)]
