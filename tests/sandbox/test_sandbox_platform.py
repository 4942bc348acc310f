"""Categories and covers of folders, and the settings of the platform."""

from __future__ import annotations

from typing import Any

import httpx
from sandbox_steps import new_folder

from dovetail.sandbox import Sandbox

PNG = b"\x89PNG\r\n\x1a\n and so on"


def categories(http: httpx.Client) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = http.get("/api/v1/lookup/getcategories").json()["data"]
    return rows


def test_a_tenant_begins_with_categories(http: httpx.Client) -> None:
    rows = categories(http)
    assert {"Medical", "VHIS + Medical", "Property & Casualty", "Other"} <= {row["value"] for row in rows}
    assert len({row["key"] for row in rows}) == len(rows)


def test_a_category_is_added_changed_and_deleted(http: httpx.Client, bearer: httpx.Client) -> None:
    before = categories(http)

    saved = bearer.post("/api/v1/lookup/savecategory", json={"value": "Marine", "key": "k-1", "icon": "sea.svg"})
    assert saved.json()["data"]["Metadata.ProductCategories"][-1] == {
        "Key": "k-1",
        "Value": "Marine",
        "Icon": "sea.svg",
    }
    bearer.post("/api/v1/lookup/savecategory", json={"value": "Ships", "key": "k-1"})
    assert categories(http) == [*before, {"key": "k-1", "value": "Ships", "icon": "other.svg"}]
    gone = bearer.delete("/api/v1/lookup/deletecategory/k-1").json()
    assert [row["Key"] for row in gone["data"]["Metadata.ProductCategories"]] == [row["key"] for row in before]
    assert categories(http) == before
    again = bearer.delete("/api/v1/lookup/deletecategory/k-1")
    assert (again.status_code, again.json()["errorCode"]) == (200, "CATEGORY_NOT_FOUND")


def row_of(http: httpx.Client, name: str) -> dict[str, Any]:
    search = [{"field": "name", "value": name}]
    [row] = [
        row for row in http.post("/api/v1/product/list", json={"search": search}).json()["data"] if row["name"] == name
    ]
    return dict(row)


def test_a_cover_is_kept_and_served(http: httpx.Client, bearer: httpx.Client, nobody: httpx.Client) -> None:
    name = new_folder(bearer)
    folder = row_of(http, name)
    assert folder["coverImagePath"] is None

    done = bearer.post(
        "/api/v1/product/UploadCoverImage", data={"id": folder["id"]}, files={"coverImage": ("cover.png", PNG)}
    )

    assert done.json()["status"] == "Success"
    link = row_of(http, name)["coverImagePath"]
    image = nobody.get(link)
    assert (image.content, image.headers["content-type"]) == (PNG, "image/png")
    bearer.post(
        "/api/v1/product/uploadcoverimage", data={"id": folder["id"]}, files={"coverImage": ("new.gif", b"GIF89a")}
    )
    assert nobody.get(link).status_code == 404
    bearer.delete(f"/api/v1/product/delete/{folder['id']}")


def test_a_cover_for_a_folder_that_is_not_there(bearer: httpx.Client) -> None:
    answer = bearer.post("/api/v1/product/uploadcoverimage", data={"id": "x"}, files={"coverImage": ("a.png", PNG)})
    assert (answer.status_code, answer.json()["errorCode"]) == (200, "PRODUCT_NOT_FOUND")


def test_the_settings_are_text_and_follow_the_knobs(sandbox: Sandbox, bearer: httpx.Client) -> None:
    sandbox.knobs.turn({"batch_input_buffer_bytes": 3 * 2**20})

    settings = bearer.get("/api/v1/config/GetSparkConfiguration").json()["data"]

    assert len(settings) >= 75
    assert {type(value) for value in settings.values()} == {str}
    assert (settings["Batch_Max_Input_In_Mb"], settings["Batch_Max_Output_In_Mb"]) == ("3", "450")
    assert settings["CompilerVersion_NeuronStableLatest"] == "Neuron_v1.23.1"


def test_settings_categories_and_covers_take_no_api_key(http: httpx.Client) -> None:
    assert http.get("/api/v1/config/GetSparkConfiguration").status_code == 401
    assert http.post("/api/v1/lookup/savecategory", json={"value": "a", "key": "b"}).status_code == 401
    assert http.delete("/api/v1/lookup/deletecategory/b").status_code == 401
    cover = http.post("/api/v1/product/uploadcoverimage", data={"id": "x"}, files={"coverImage": ("a.png", PNG)})
    assert cover.status_code == 401
