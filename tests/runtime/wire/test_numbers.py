"""Numbers that JSON, a path or a query cannot hold are refused before anything is sent."""

from __future__ import annotations

from decimal import Decimal

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.runtime import InvalidInput

from .conftest import Connect
from .sample_api import CREATE, GET, new_thing

UNWRITABLE = [float("nan"), float("inf"), float("-inf"), Decimal("NaN"), Decimal("Infinity")]


@pytest.mark.parametrize("number", UNWRITABLE, ids=str)
def test_nothing_is_sent(connect: Connect, server: FaultServer, number: float) -> None:
    client = connect(server)
    with pytest.raises(InvalidInput, match=r"body\.weight"):
        client.send(CREATE.call({}, new_thing(weight=number)))
    with pytest.raises(InvalidInput, match=r"body\.a\[1\]"):
        client.request("POST", "/thing", json={"a": [1, number]})
    with pytest.raises(InvalidInput, match=r"body\.more"):
        client.send(CREATE.call({}, new_thing()).with_(body={"more": number}))
    with pytest.raises(InvalidInput, match=r"query\.q"):
        client.send(GET.call({"id": "1", "q": number}))
    with pytest.raises(InvalidInput, match=r"path\.id"):
        client.send(GET.call({"id": number}))
    assert server.requests == []


def test_null_is_not_taken_for_one(connect: Connect, server: FaultServer) -> None:
    server.on("POST", "/thing", respond(200))
    connect(server).request("POST", "/thing", json={"a": None, "b": 1e308, "c": 10**40})
    assert server.requests[0].json() == {"a": None, "b": 1e308, "c": 10**40}
