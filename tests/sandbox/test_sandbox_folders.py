"""Folders: made, found, changed, deleted."""

from __future__ import annotations

from typing import Any

import httpx
from sandbox_steps import new_folder, publish

from dovetail.sandbox.spark.examples import loan_quote

FORM = {"Category": "Other", "Description": "", "Status": "Design"}


def find(http: httpx.Client, **request: Any) -> dict[str, Any]:
    answer: dict[str, Any] = http.post("/api/v1/product/list", json=request).json()
    return answer


def named(http: httpx.Client, name: str) -> dict[str, Any]:
    [row] = [row for row in find(http, search=[{"field": "name", "value": name}])["data"] if row["name"] == name]
    return dict(row)


def test_a_new_folder_tells_where_its_details_are(bearer: httpx.Client) -> None:
    form = {**FORM, "Name": "a b/c", "StartDate": "2026-05-04T00:00:00Z"}
    made = bearer.post("/api/v1/product/create", data=form).json()
    folder = bearer.get(made["data"]["get_product_url"]).json()["data"]
    assert (folder["id"], folder["name"]) == (made["data"]["folderId"], "a b/c")
    assert folder["startDate"] == "2026-05-04T00:00:00.000Z"
    assert folder["calculationEngines"]["data"] == []


def test_multipart_will_do_as_well(bearer: httpx.Client) -> None:
    parts = {name: (None, value) for name, value in {**FORM, "Name": "by-parts"}.items()}
    assert bearer.post("/api/v1/product/create", files=parts).json()["status"] == "Success"


def test_a_taken_name_is_an_error_inside_http_200(bearer: httpx.Client) -> None:
    answer = bearer.post("/api/v1/product/create", data={**FORM, "Name": "lending"})
    assert answer.status_code == 200
    body = answer.json()
    assert (body["status"], body["data"], body["errorCode"]) == ("Error", None, "PRODUCT_ALREADY_EXISTS")
    assert "lending" in body["message"]


def test_a_name_may_hold_a_line_break(http: httpx.Client, bearer: httpx.Client) -> None:
    bearer.post("/api/v1/product/create", data={**FORM, "Name": "two\nlines"})
    assert http.post("/api/v1/product/isproductexists/two%0Alines").json()["data"] is True


def test_existence(http: httpx.Client) -> None:
    assert http.post("/api/v1/product/isproductexists/lending").json()["data"] is True
    assert http.post("/api/v1/product/isproductexists/nothing").json()["data"] is False


def test_lists_are_searched_sorted_and_cut_into_pages(http: httpx.Client, bearer: httpx.Client) -> None:
    names = sorted(new_folder(bearer) for _ in range(3))
    search = [{"field": "name", "value": "FOLDER-"}]
    found = [row["name"] for row in find(http, search=search, sort="productName")["data"]]
    assert found == sorted(found)
    assert set(names) <= set(found)
    newest_first = find(http, search=search, sort="-created")["data"]
    assert newest_first[0]["createdAt"] >= newest_first[-1]["createdAt"]
    page = find(http, search=search, sort="name", page=2, pageSize=2)
    assert [row["name"] for row in page["data"]] == found[2:4]
    assert (page["count"], page["previous"]) == (len(found), 1)
    assert page["next"] == (3 if len(found) > 4 else None)


def test_active_services_are_counted_when_asked_for(http: httpx.Client) -> None:
    assert named(http, "lending")["activeServiceCount"] is None
    counted = find(http, shouldFetchActiveServicesCount=True, search=[{"field": "name", "value": "lending"}])
    assert counted["data"][0]["activeServiceCount"] == 2


def test_changes_leave_the_rest_as_it_was(http: httpx.Client, bearer: httpx.Client) -> None:
    name = new_folder(bearer)
    folder = named(http, name)
    changed = {"description": "Changed.", "launchDate": "2030-01-01T00:00:00Z", "shouldTrackUserAction": True}
    assert bearer.post(f"/api/v1/product/update/{folder['id']}", json=changed).json()["status"] == "Success"
    after = named(http, name)
    assert (after["description"], after["launchDate"]) == ("Changed.", "2030-01-01T00:00:00.000Z")
    assert (after["category"], after["createdAt"]) == (folder["category"], folder["createdAt"])
    clash = bearer.post(f"/api/v1/product/update/{folder['id']}", json={"name": "lending"}).json()
    assert clash["errorCode"] == "PRODUCT_ALREADY_EXISTS"


def test_deleting_a_folder_deletes_its_services(http: httpx.Client, bearer: httpx.Client) -> None:
    name = new_folder(bearer)
    publish(http, name, "quote", loan_quote())
    bearer.delete(f"/api/v1/product/delete/{named(http, name)['id']}")
    assert http.post(f"/api/v1/product/isproductexists/{name}").json()["data"] is False
    assert http.post(f"/acme/api/v3/folders/{name}/services/quote/execute", json={}).status_code == 404


def test_a_folder_that_is_not_there_is_an_error_inside_http_200(bearer: httpx.Client) -> None:
    for answer in (
        bearer.get("/api/v1/product/getproduct/nothing"),
        bearer.post("/api/v1/product/update/nothing", json={}),
        bearer.delete("/api/v1/product/delete/nothing"),
        bearer.post("/api/v1/product/nothing/engines", json={}),
    ):
        assert (answer.status_code, answer.json()["errorCode"]) == (200, "PRODUCT_NOT_FOUND")
