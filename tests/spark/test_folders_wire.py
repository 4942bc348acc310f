"""What folders send and what they make of the answers."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812

from .conftest import Connect

ROW = {"id": "1", "name": "lending"}


def test_conditions_that_say_nothing_are_left_out(server: FaultServer, connect: Connect) -> None:
    page = {"status": "Success", "data": [ROW], "count": 1, "next": None, "previous": None}
    server.on("POST", "/api/v1/product/list", respond(json=page))

    found = connect(server).folders.find("lend", favorite=False, size=5, status="Design", category=None)

    assert server.requests[0].json() == {
        "search": [{"field": "status", "value": "Design"}, {"field": "name", "value": "lend"}],
        "page": 1,
        "pageSize": 5,
        "sort": "-updated",
        "shouldFetchActiveServicesCount": True,
    }
    assert found.data == page
    assert found.value.data[0].name == "lending"


def test_a_name_that_is_taken_is_a_conflict(server: FaultServer, connect: Connect) -> None:
    taken = {"status": "Error", "data": None, "message": "taken", "errorCode": "PRODUCT_ALREADY_EXISTS"}
    server.on("POST", "/api/v1/product/create", respond(json=taken))

    with pytest.raises(Spark.ConflictError) as caught:
        connect(server, token="t").folders.create("lending")

    assert caught.value.status == 409
    assert len(server.requests) == 1


def test_a_new_folder_has_defaults_and_comes_back_whole(server: FaultServer, connect: Connect) -> None:
    created = {"status": "Success", "data": {"folderId": "1", "get_product_url": None}}
    server.on("POST", "/api/v1/product/create", respond(json=created))
    server.on("GET", "/api/v1/product/getproduct/lending", respond(json={"status": "Success", "data": ROW}))

    folder = connect(server, token="t").folders.create("lending", start_date="2026-05-04T00:00:00")

    assert server.requests[0].header("content-type") == "application/x-www-form-urlencoded"
    form = parse_qs(server.requests[0].body.decode(), keep_blank_values=True)
    assert form.pop("Description")
    assert form == {
        "Name": ["lending"],
        "Category": ["Other"],
        "Status": ["Design"],
        "StartDate": ["2026-05-04T00:00:00"],
        "LaunchDate": ["2036-05-04T00:00:00"],
    }
    assert folder.data["data"] == ROW
    assert folder.value.data.id == "1"


def test_a_change_sends_only_what_changes(server: FaultServer, connect: Connect) -> None:
    server.on("POST", "/api/v1/product/update/1", respond(json={"status": "Success", "data": None}))
    folders = connect(server, token="t").folders

    folders.update("1", description="Loans")

    assert server.requests[0].json() == {"description": "Loans", "shouldTrackUserAction": True}
    with pytest.raises(Spark.SparkInputError, match="nothing to change"):
        folders.update("1")
    assert len(server.requests) == 1


@pytest.mark.parametrize("found", [True, False])
def test_a_name_is_looked_up(server: FaultServer, connect: Connect, found: bool) -> None:
    server.on("POST", "/api/v1/product/isproductexists/my%20folder", respond(json={"status": "Success", "data": found}))
    folders = connect(server).folders

    assert folders.exists("my folder") is found
    assert folders.check_existence("my folder").data["data"] is found


@pytest.mark.parametrize("name", ["", "..", "."])
def test_a_name_that_would_change_the_address_is_refused(server: FaultServer, connect: Connect, name: str) -> None:
    with pytest.raises(Spark.SparkInputError):
        connect(server).folders.exists(name)

    assert server.requests == []


@pytest.mark.parametrize("name", ["", ".."])
def test_nothing_is_created_under_a_name_that_cannot_be_asked_for(
    server: FaultServer, connect: Connect, name: str
) -> None:
    with pytest.raises(Spark.SparkInputError):
        connect(server, token="t").folders.create(name)

    assert server.requests == []
