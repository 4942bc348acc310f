"""What folders send and what they make of the answers."""

from __future__ import annotations

import io
import uuid
from pathlib import Path
from typing import Any
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


CHANGED = {"status": "Success", "data": None, "message": None, "errorCode": None}
COVER = "/api/v1/product/uploadcoverimage"
LOCKED = {"status": "Error", "data": None, "message": "no", "errorCode": "LOCKED"}


@pytest.mark.parametrize(
    ("image", "filename", "sent"),
    [(b"GIF89a", None, "coverImage"), (io.BytesIO(b"GIF89a"), "new.gif", "new.gif"), (None, None, "cover.gif")],
)
def test_a_cover_is_uploaded_under_its_name(
    server: FaultServer, connect: Connect, tmp_path: Path, image: Any, filename: str | None, sent: str
) -> None:
    file = tmp_path / "cover.gif"
    file.write_bytes(b"GIF89a")
    server.on("POST", COVER, respond(json=CHANGED))

    # Rewound, for it is read once for each kind of client.
    content = file if image is None else image if isinstance(image, bytes) else io.BytesIO(image.getvalue())
    answer = connect(server, token="t").folders.upload_cover("folder-1", content, filename)

    body = server.requests[0].body
    assert f'name="coverImage"; filename="{sent}"'.encode() in body
    assert b'name="id"' in body
    assert b"folder-1" in body
    assert b"GIF89a" in body
    assert answer.data == CHANGED


def test_a_new_folder_gets_its_cover_before_it_is_read(server: FaultServer, connect: Connect) -> None:
    created = {"status": "Success", "data": {"folderId": "1", "get_product_url": None}}
    server.on("POST", "/api/v1/product/create", respond(json=created))
    server.on("POST", COVER, respond(json=CHANGED))
    server.on("GET", "/api/v1/product/getproduct/lending", respond(json={"status": "Success", "data": ROW}))

    connect(server, token="t").folders.create("lending", cover=io.BytesIO(b"GIF89a"))

    assert [request.path.rpartition("/")[2] for request in server.requests] == [
        "create",
        "uploadcoverimage",
        "lending",
    ]
    assert b"GIF89a" in server.requests[1].body


def test_no_folder_is_created_for_a_cover_that_is_no_file(
    server: FaultServer, connect: Connect, tmp_path: Path
) -> None:
    folders = connect(server, token="t").folders

    with pytest.raises(Spark.SparkInputError, match="cover"):
        folders.create("lending", cover="cover.png")
    with pytest.raises((Spark.SparkInputError, OSError)):
        folders.create("lending", cover=tmp_path / "nothing.png")
    closed = io.BytesIO(b"GIF89a")
    closed.close()
    with pytest.raises(Spark.SparkInputError, match="closed"):
        folders.create("lending", cover=closed)

    assert server.requests == []


def test_a_cover_that_is_refused_says_that_the_folder_is_there(server: FaultServer, connect: Connect) -> None:
    created = {"status": "Success", "data": {"folderId": "id-1", "get_product_url": None}}
    server.on("POST", "/api/v1/product/create", respond(json=created))
    server.on("POST", COVER, respond(json=LOCKED))

    with pytest.raises(Spark.SparkApiError, match="LOCKED") as caught:
        connect(server, token="t").folders.create("lending", cover=b"GIF89a")

    assert caught.value.__notes__ == ["The folder 'lending' was created, with the id id-1."]


def test_a_cover_alone_is_no_other_change(server: FaultServer, connect: Connect) -> None:
    server.on("*", "*", respond(json=CHANGED))
    folders = connect(server, token="t").folders

    folders.update("1", cover=b"GIF89a")
    folders.update("1", cover=b"GIF89a", description="")

    assert [request.path for request in server.requests] == [COVER, COVER, "/api/v1/product/update/1"]
    assert server.requests[2].json() == {"description": "", "shouldTrackUserAction": True}


def test_an_empty_description_is_a_change(server: FaultServer, connect: Connect) -> None:
    server.on("POST", "/api/v1/product/update/1", respond(json=CHANGED))

    connect(server, token="t").folders.update("1", description="")

    assert server.requests[0].json() == {"description": "", "shouldTrackUserAction": True}


@pytest.mark.parametrize(
    ("name", "arguments"),
    [("delete", ["1"]), ("upload_cover", ["1", b"GIF89a"]), ("exists", ["lending"]), ("check_existence", ["lending"])],
)
def test_a_refusal_inside_http_200_is_an_error(
    server: FaultServer, connect: Connect, name: str, arguments: list[Any]
) -> None:
    server.on("*", "*", respond(json=LOCKED))

    with pytest.raises(Spark.SparkApiError, match="LOCKED"):
        getattr(connect(server, token="t").folders, name)(*arguments)


def test_a_new_folder_is_not_read_where_the_answer_points(
    server: FaultServer, other: FaultServer, connect: Connect
) -> None:
    created = {"status": "Success", "data": {"folderId": "1", "get_product_url": f"{other.url}/steal"}}
    server.on("POST", "/api/v1/product/create", respond(json=created))
    server.on("GET", "/api/v1/product/getproduct/lending", respond(json={"status": "Success", "data": ROW}))

    connect(server, token="t").folders.create("lending")

    assert other.requests == []


def test_a_name_stays_one_segment_of_the_path(server: FaultServer, connect: Connect) -> None:
    server.on("*", "*", respond(json={"status": "Success", "data": False}))

    connect(server).folders.exists("a/b?c=d")

    assert server.requests[0].target == b"/api/v1/product/isproductexists/a%2Fb%3Fc%3Dd"


LISTED = [{"key": "k-1", "value": "Other", "icon": "other.svg"}]
SAVED = {
    "status": "Success",
    "data": {"Metadata.ProductCategories": [{"Key": "k-1", "Value": "Other", "Icon": "other.svg"}]},
}


def test_categories_are_listed(server: FaultServer, connect: Connect) -> None:
    body = {"status": "Success", "data": LISTED}
    server.on("GET", "/api/v1/lookup/getcategories", respond(json=body))

    answer = connect(server).folders.categories.list()

    assert answer.data == body
    assert [(row.key, row.value, row.icon) for row in answer.value.data] == [("k-1", "Other", "other.svg")]


def test_a_change_of_categories_answers_with_the_list_in_small_letters(server: FaultServer, connect: Connect) -> None:
    server.on("POST", "/api/v1/lookup/savecategory", respond(json=SAVED))
    server.on("DELETE", "/api/v1/lookup/deletecategory/k%2F1", respond(json=SAVED))
    categories = connect(server, token="t").folders.categories

    for answer in (categories.save("Other", key="k-1", icon="other.svg"), categories.delete("k/1")):
        assert answer.data == LISTED
        assert [(row.key, row.value, row.icon) for row in answer.categories] == [("k-1", "Other", "other.svg")]
    assert server.requests[0].json() == {"value": "Other", "key": "k-1", "icon": "other.svg"}


def test_a_new_category_has_a_key_of_its_own_and_the_usual_icon(server: FaultServer, connect: Connect) -> None:
    server.on("POST", "/api/v1/lookup/savecategory", respond(json=SAVED))
    categories = connect(server, token="t").folders.categories

    categories.save("Marine")
    categories.save("Marine")

    first, second = (request.json() for request in server.requests)
    assert first["icon"] == "other.svg"
    assert uuid.UUID(first["key"]) != uuid.UUID(second["key"])


@pytest.mark.parametrize("data", [None, {}, {"Metadata.ProductCategories": None}])
def test_a_change_that_answers_with_no_categories_gives_none(server: FaultServer, connect: Connect, data: Any) -> None:
    server.on("POST", "/api/v1/lookup/savecategory", respond(json={"status": "Success", "data": data}))

    answer = connect(server, token="t").folders.categories.save("Marine")

    assert (answer.data, answer.categories) == ([], [])


def test_a_refused_change_of_categories_is_an_error_of_spark(server: FaultServer, connect: Connect) -> None:
    server.on("*", "*", respond(json=LOCKED))
    categories = connect(server, token="t").folders.categories

    for change in (lambda: categories.save("Marine"), lambda: categories.delete("k-1")):
        with pytest.raises(Spark.SparkApiError, match="LOCKED"):
            change()


@pytest.mark.parametrize("key", ["", "..", "."])
def test_a_key_that_would_change_the_address_is_refused(server: FaultServer, connect: Connect, key: str) -> None:
    categories = connect(server, token="t").folders.categories

    with pytest.raises(Spark.SparkInputError):
        categories.delete(key)

    assert server.requests == []


def test_what_takes_no_api_key_is_refused_before_it_is_sent(server: FaultServer, connect: Connect) -> None:
    spark = connect(server, api_key="k")
    for action in (
        lambda: spark.folders.categories.save("Marine"),
        lambda: spark.folders.categories.delete("k-1"),
        lambda: spark.folders.upload_cover("1", b"GIF89a"),
        lambda: spark.platform.get_config(),
    ):
        with pytest.raises(Spark.SparkCredentialError):
            action()

    assert server.requests == []


def test_where_folders_live(server: FaultServer, connect: Connect) -> None:
    folders = connect(server).folders

    assert folders.base_uri == folders.categories.base_uri == {"base_url": server.url, "version": "api/v1"}
