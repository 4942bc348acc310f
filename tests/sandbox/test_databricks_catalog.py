"""Unity Catalog in the sandbox: catalogs, schemas, tables, volumes, who may do what, and DuckDB kept in step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from databricks_steps import caller, done, refused

from dovetail.sandbox import Sandbox, serve

UC = "/api/2.1/unity-catalog"
PLAIN = "ben@example.test"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"warehouse_seconds": 0}) as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    before = sandbox.knobs.values()
    with caller(sandbox) as client:
        yield client
        sandbox.knobs.turn(before)
        for each in client.get(f"{UC}/catalogs").json()["catalogs"]:
            if each["name"] != "main":
                client.delete(f"{UC}/catalogs/{each['name']}", params={"force": True})


@pytest.fixture
def plain(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """Somebody who is no administrator."""
    headers = {"authorization": f"Bearer {sandbox.credentials['token']}"}
    with httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, verify=False) as client:
        yield client


def post(http: httpx.Client, kind: str, **fields: Any) -> dict[str, Any]:
    answer = http.post(f"{UC}/{kind}", json=fields)
    assert answer.status_code == 200, answer.text
    made: dict[str, Any] = answer.json()
    return made


def names(http: httpx.Client, kind: str, **query: Any) -> list[str]:
    answer = http.get(f"{UC}/{kind}", params=query)
    assert answer.status_code == 200, answer.text
    return [each["name"] for each in answer.json().get(kind, [])]


def sql(http: httpx.Client, sandbox: Sandbox, statement: str) -> dict[str, Any]:
    request = {"statement": statement, "warehouse_id": sandbox.details["warehouse_id"]}
    body: dict[str, Any] = http.post("/api/2.0/sql/statements", json=request).json()
    assert body["status"]["state"] == "SUCCEEDED", body
    return body


def volume(http: httpx.Client, **fields: Any) -> httpx.Response:
    place = {"catalog_name": "main", "schema_name": "default", "volume_type": "MANAGED"}
    return http.post(f"{UC}/volumes", json=place | fields)


def test_a_catalog_has_an_owner_ids_and_two_schemas(http: httpx.Client) -> None:
    made = post(http, "catalogs", name="Sales", comment="of the year", properties={"a": "b"})
    expected = {
        "name": "sales",
        "full_name": "sales",
        "owner": "ada@example.test",
        "catalog_type": "MANAGED_CATALOG",
        "isolation_mode": "OPEN",
        "properties": {"a": "b"},
    }
    assert {name: made[name] for name in expected} == expected
    assert http.get(f"{UC}/catalogs/sales").json() == made
    assert names(http, "schemas", catalog_name="sales") == ["default", "information_schema"]
    assert "already exists" in refused(
        http.post(f"{UC}/catalogs", json={"name": "SALES"}), 400, "CATALOG_ALREADY_EXISTS"
    )


def test_what_is_not_there_says_so(http: httpx.Client) -> None:
    told = refused(http.get(f"{UC}/catalogs/nope"), 404, "CATALOG_DOES_NOT_EXIST")
    assert told == "Catalog 'nope' does not exist."
    told = refused(http.get(f"{UC}/schemas/main.nope"), 404, "SCHEMA_DOES_NOT_EXIST")
    assert told == "Schema 'main.nope' does not exist."
    told = refused(http.get(f"{UC}/tables/main.default.nope"), 404, "TABLE_DOES_NOT_EXIST")
    assert told == "Table 'main.default.nope' does not exist."
    told = refused(http.get(f"{UC}/volumes/main.default.nope"), 404, "RESOURCE_DOES_NOT_EXIST")
    assert told == "Volume 'main.default.nope' does not exist."
    refused(http.post(f"{UC}/schemas", json={"catalog_name": "nope", "name": "x"}), 404, "CATALOG_DOES_NOT_EXIST")


@pytest.mark.parametrize("name", ["a.b", "a/b", "a b", "a\tb"])
def test_names_have_no_separators(http: httpx.Client, name: str) -> None:
    refused(http.post(f"{UC}/catalogs", json={"name": name}), 400, "INVALID_PARAMETER_VALUE")


def test_what_is_not_empty_is_deleted_only_by_force(http: httpx.Client, sandbox: Sandbox) -> None:
    post(http, "catalogs", name="loaded")
    post(http, "schemas", catalog_name="loaded", name="inner")
    sql(http, sandbox, "CREATE TABLE loaded.inner.t (n INT)")
    refused(http.delete(f"{UC}/schemas/loaded.inner"), 400, "SCHEMA_NOT_EMPTY")
    refused(http.delete(f"{UC}/catalogs/loaded"), 400, "CATALOG_NOT_EMPTY")
    done(http.delete(f"{UC}/catalogs/loaded", params={"force": True}))
    refused(http.get(f"{UC}/tables/loaded.inner.t"), 404, "TABLE_DOES_NOT_EXIST")


def test_tables_of_statements_are_known_and_those_dropped_are_not(http: httpx.Client, sandbox: Sandbox) -> None:
    post(http, "catalogs", name="stepping")
    sql(http, sandbox, "CREATE SCHEMA stepping.made")
    sql(http, sandbox, "CREATE TABLE stepping.made.t (id BIGINT NOT NULL, amount DECIMAL(10,2), seen TIMESTAMP)")
    sql(http, sandbox, "CREATE VIEW stepping.made.v AS SELECT id FROM stepping.made.t")
    assert names(http, "schemas", catalog_name="stepping") == ["default", "information_schema", "made"]
    told = http.get(f"{UC}/tables/stepping.made.t").json()
    assert (told["table_type"], told["data_source_format"], told["owner"]) == ("MANAGED", "DELTA", "ada@example.test")
    columns = [(each["name"], each["type_text"], each["type_name"], each["nullable"]) for each in told["columns"]]
    assert columns == [
        ("id", "bigint", "LONG", False),
        ("amount", "decimal(10,2)", "DECIMAL", True),
        ("seen", "timestamp", "TIMESTAMP", True),
    ]
    assert http.get(f"{UC}/tables/stepping.made.v").json()["table_type"] == "VIEW"
    sql(http, sandbox, "ALTER TABLE stepping.made.t ADD COLUMN more STRING")
    again = http.get(f"{UC}/tables/stepping.made.t").json()
    assert (again["columns"][-1]["name"], again["table_id"]) == ("more", told["table_id"])
    sql(http, sandbox, "DROP VIEW stepping.made.v")
    assert names(http, "tables", catalog_name="stepping", schema_name="made") == ["t"]
    assert http.get(f"{UC}/tables/stepping.made.v/exists").json() == {"table_exists": False}
    assert http.get(f"{UC}/tables/stepping.made.t/exists").json() == {"table_exists": True}
    done(http.delete(f"{UC}/tables/stepping.made.t"))
    sql(http, sandbox, "CREATE TABLE stepping.made.t (n INT)")
    sql(http, sandbox, "DROP SCHEMA stepping.made CASCADE")
    refused(http.get(f"{UC}/schemas/stepping.made"), 404, "SCHEMA_DOES_NOT_EXIST")


def test_a_table_that_lies_elsewhere_is_made_here_and_others_by_sql_alone(http: httpx.Client) -> None:
    post(http, "catalogs", name="outside")
    column = {"name": "n", "type_text": "int", "type_name": "INT", "type_json": "{}", "position": 0}
    table = {
        "catalog_name": "outside",
        "schema_name": "default",
        "name": "t",
        "table_type": "EXTERNAL",
        "data_source_format": "DELTA",
        "storage_location": "abfss://data@store/t",
        "columns": [column],
    }
    made = post(http, "tables", **table)
    assert (made["full_name"], made["columns"]) == ("outside.default.t", [column])
    refused(http.post(f"{UC}/tables", json=table), 400, "TABLE_ALREADY_EXISTS")
    refused(http.post(f"{UC}/tables", json=table | {"table_type": "MANAGED"}), 400, "INVALID_PARAMETER_VALUE")
    done(http.patch(f"{UC}/tables/outside.default.t", json={"owner": PLAIN}))
    assert http.get(f"{UC}/tables/outside.default.t").json()["owner"] == PLAIN
    listed = http.get(
        f"{UC}/tables", params={"catalog_name": "outside", "schema_name": "default", "omit_columns": True}
    )
    assert "columns" not in listed.json()["tables"][0]


def test_summaries_are_found_by_patterns(http: httpx.Client, sandbox: Sandbox) -> None:
    post(http, "catalogs", name="many")
    for name in ("sales_2025", "sales_2026", "other"):
        sql(http, sandbox, f"CREATE TABLE many.default.{name} (n INT)")
    query = {"catalog_name": "many", "schema_name_pattern": "def%", "table_name_pattern": "sales____6"}
    found = http.get(f"{UC}/table-summaries", params=query).json()
    assert found == {"tables": [{"full_name": "many.default.sales_2026", "table_type": "MANAGED"}]}


def test_volumes_keep_files_under_their_names(http: httpx.Client) -> None:
    made = volume(http, name="docs", comment="paper").json()
    assert made["storage_location"].endswith(made["volume_id"])
    path = "/api/2.0/fs/files/Volumes/main/default"
    bytes_ = {"content-type": "application/octet-stream"}
    assert http.put(f"{path}/docs/a.txt", content=b"a", headers=bytes_).status_code == 204
    renamed = http.patch(f"{UC}/volumes/main.default.docs", json={"new_name": "papers"}).json()
    assert (renamed["full_name"], renamed["volume_id"]) == ("main.default.papers", made["volume_id"])
    assert http.get(f"{path}/papers/a.txt").content == b"a"
    assert http.get(f"{path}/docs/a.txt").status_code == 404
    done(http.delete(f"{UC}/volumes/main.default.papers"))
    assert http.get(f"{path}/papers/a.txt").status_code == 404
    assert names(http, "volumes", catalog_name="main", schema_name="default") == ["files"]


def test_a_managed_volume_has_no_place_of_its_own_and_an_external_one_must(http: httpx.Client) -> None:
    told = refused(volume(http, name="x", storage_location="abfss://x"), 400, "INVALID_PARAMETER_VALUE")
    assert told == "CreateVolume storage_location can not be provided."
    refused(volume(http, name="x", volume_type="EXTERNAL"), 400, "INVALID_PARAMETER_VALUE")


def test_renaming_takes_along_what_is_below(http: httpx.Client, sandbox: Sandbox) -> None:
    post(http, "catalogs", name="before")
    sql(http, sandbox, "CREATE TABLE before.default.t AS SELECT 7 AS n")
    renamed = http.patch(f"{UC}/catalogs/before", json={"new_name": "after", "comment": "new"}).json()
    assert (renamed["name"], renamed["comment"]) == ("after", "new")
    refused(http.get(f"{UC}/catalogs/before"), 404, "CATALOG_DOES_NOT_EXIST")
    assert http.get(f"{UC}/tables/after.default.t").json()["catalog_name"] == "after"
    assert sql(http, sandbox, "SELECT n FROM after.default.t")["result"]["data_array"] == [["7"]]
    post(http, "schemas", catalog_name="after", name="one")
    assert http.patch(f"{UC}/schemas/after.one", json={"new_name": "two"}).json()["full_name"] == "after.two"
    sql(http, sandbox, "CREATE TABLE after.two.t (n INT)")


def test_pages_may_be_empty_and_go_on(http: httpx.Client, sandbox: Sandbox) -> None:
    for number in range(4):
        post(http, "catalogs", name=f"page{number}")
    sandbox.knobs.turn({"empty_pages": True})
    found: list[str] = []
    sizes: list[int] = []
    query: dict[str, Any] = {"max_results": 2}
    while True:
        page = http.get(f"{UC}/catalogs", params=query).json()
        sizes.append(len(page.get("catalogs", [])))
        found += [each["name"] for each in page.get("catalogs", [])]
        if "next_page_token" not in page:
            break
        query["page_token"] = page["next_page_token"]
    assert (sizes, found) == ([0, 2, 2, 1], ["main", "page0", "page1", "page2", "page3"])
    refused(http.get(f"{UC}/catalogs", params={"page_token": "x"}), 400, "INVALID_PARAMETER_VALUE")
    refused(http.get(f"{UC}/catalogs", params={"max_results": -1}), 400, "INVALID_PARAMETER_VALUE")


class TestGrants:
    def test_they_are_given_taken_and_inherited(self, http: httpx.Client) -> None:
        post(http, "catalogs", name="granted")
        path = f"{UC}/permissions/catalog/granted"
        given = {"principal": PLAIN, "add": ["USE_CATALOG", "SELECT"]}
        assert http.patch(path, json={"changes": [given]}).json() == {
            "privilege_assignments": [{"principal": PLAIN, "privileges": ["SELECT", "USE_CATALOG"]}]
        }
        effective = http.get(f"{UC}/effective-permissions/schema/granted.default").json()["privilege_assignments"]
        assert effective[0]["privileges"][0] == {
            "privilege": "SELECT",
            "inherited_from_type": "CATALOG",
            "inherited_from_name": "granted",
        }
        assert http.get(f"{UC}/permissions/schema/granted.default").json() == {}
        taken = {"principal": PLAIN, "remove": ["SELECT", "MODIFY"]}
        http.patch(path, json={"changes": [taken]})
        assert http.get(path, params={"principal": PLAIN}).json() == {
            "privilege_assignments": [{"principal": PLAIN, "privileges": ["USE_CATALOG"]}]
        }

    def test_what_contradicts_itself_or_names_nobody_is_refused(self, http: httpx.Client) -> None:
        path = f"{UC}/permissions/catalog/main"
        both = {"principal": PLAIN, "add": ["SELECT"], "remove": ["SELECT"]}
        told = refused(http.patch(path, json={"changes": [both]}), 400, "INVALID_PARAMETER_VALUE")
        assert told == f"Duplicate privileges to add and delete for principal {PLAIN}."
        nobody = {"principal": "nobody", "add": ["SELECT"]}
        refused(http.patch(path, json={"changes": [nobody]}), 404, "PRINCIPAL_DOES_NOT_EXIST")
        refused(http.get(path, params={"max_results": 10}), 400, "INVALID_PARAMETER_VALUE")

    def test_lists_leave_out_what_somebody_may_not_see(self, http: httpx.Client, plain: httpx.Client) -> None:
        post(http, "catalogs", name="hidden")
        post(http, "catalogs", name="glimpsed")
        browse = {"principal": PLAIN, "add": ["BROWSE"]}
        http.patch(f"{UC}/permissions/catalog/glimpsed", json={"changes": [browse]})
        assert names(plain, "catalogs") == ["main"]
        listed = plain.get(f"{UC}/catalogs", params={"include_browse": True}).json()["catalogs"]
        assert [(each["name"], each.get("browse_only")) for each in listed] == [("glimpsed", True), ("main", None)]
        told = refused(plain.get(f"{UC}/catalogs/hidden"), 403, "PERMISSION_DENIED")
        assert told == "User does not have USE CATALOG on Catalog 'hidden'."

    def test_making_and_changing_take_a_privilege_or_the_ownership(
        self, http: httpx.Client, plain: httpx.Client
    ) -> None:
        refused(plain.post(f"{UC}/catalogs", json={"name": "mine"}), 403, "PERMISSION_DENIED")
        refused(plain.delete(f"{UC}/catalogs/main"), 403, "PERMISSION_DENIED")
        post(http, "catalogs", name="shared")
        refused(plain.post(f"{UC}/schemas", json={"catalog_name": "shared", "name": "x"}), 403, "PERMISSION_DENIED")
        allowed = {"principal": PLAIN, "add": ["CREATE_SCHEMA"]}
        http.patch(f"{UC}/permissions/catalog/shared", json={"changes": [allowed]})
        assert post(plain, "schemas", catalog_name="shared", name="x")["owner"] == PLAIN
        assert plain.patch(f"{UC}/schemas/shared.x", json={"comment": "mine"}).json()["comment"] == "mine"
        done(plain.delete(f"{UC}/schemas/shared.x"))
