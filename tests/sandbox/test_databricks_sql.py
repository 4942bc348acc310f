"""Warehouses and statements in the sandbox: states, results in all forms, limits, cancelling, links."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import httpx
import pyarrow as pa
import pytest
from databricks_steps import caller, done, refused

from dovetail.sandbox import Sandbox, serve

WAREHOUSES = "/api/2.0/sql/warehouses"
STATEMENTS = "/api/2.0/sql/statements"
LONG = "SELECT sum(a.range * b.range) FROM range(10000000000) a, range(1000) b"


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


@pytest.fixture
def plain(sandbox: Sandbox) -> Iterator[httpx.Client]:
    """Somebody who is no administrator."""
    headers = {"authorization": f"Bearer {sandbox.credentials['token']}"}
    with httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, verify=False) as client:
        yield client


@pytest.fixture
def warehouse_id(sandbox: Sandbox) -> str:
    return str(sandbox.details["warehouse_id"])


def run(http: httpx.Client, warehouse: str, statement: str, **request: Any) -> dict[str, Any]:
    answer = http.post(STATEMENTS, json={"statement": statement, "warehouse_id": warehouse, **request})
    assert answer.status_code == 200, answer.text
    body: dict[str, Any] = answer.json()
    return body


def got(http: httpx.Client, statement_id: str) -> dict[str, Any]:
    body: dict[str, Any] = http.get(f"{STATEMENTS}/{statement_id}").json()
    return body


def state(body: dict[str, Any]) -> str:
    return str(body["status"]["state"])


def followed(http: httpx.Client, body: dict[str, Any]) -> dict[str, Any]:
    """A statement at its end."""
    while state(body) in ("PENDING", "RUNNING"):
        body = got(http, body["statement_id"])
    return body


class TestWarehouses:
    def test_one_starts_stops_and_starts_again(self, http: httpx.Client, sandbox: Sandbox) -> None:
        sandbox.knobs.turn({"clock": "steps"})
        made = http.post(WAREHOUSES, json={"name": "moving", "cluster_size": "Small"}).json()["id"]

        def states(count: int) -> list[str]:
            return [http.get(f"{WAREHOUSES}/{made}").json()["state"] for _ in range(count)]

        assert states(3) == ["STARTING", "RUNNING", "RUNNING"]
        done(http.post(f"{WAREHOUSES}/{made}/start"))
        assert states(1) == ["RUNNING"]
        done(http.post(f"{WAREHOUSES}/{made}/stop"))
        assert states(2) == ["STOPPING", "STOPPED"]
        done(http.post(f"{WAREHOUSES}/{made}/start"))
        assert states(2) == ["STARTING", "RUNNING"]
        done(http.post(f"{WAREHOUSES}/{made}/edit", json={"cluster_size": "Large"}))
        assert states(2) == ["STARTING", "RUNNING"]
        done(http.delete(f"{WAREHOUSES}/{made}"))
        refused(http.get(f"{WAREHOUSES}/{made}"), 404, "RESOURCE_DOES_NOT_EXIST")

    def test_defaults_are_filled_in_and_addresses_told(self, http: httpx.Client) -> None:
        made = http.post(WAREHOUSES, json={"name": "defaults"}).json()["id"]
        told = http.get(f"{WAREHOUSES}/{made}").json()
        expected = {
            "auto_stop_mins": 120,
            "min_num_clusters": 1,
            "max_num_clusters": 1,
            "enable_photon": True,
            "spot_instance_policy": "COST_OPTIMIZED",
            "creator_name": "ada@example.test",
        }
        assert {name: told[name] for name in expected} == expected
        assert told["jdbc_url"].endswith(f"httpPath=/sql/1.0/warehouses/{made};")
        assert told["odbc_params"]["path"] == f"/sql/1.0/warehouses/{made}"

    @pytest.mark.parametrize(
        ("shape", "told"),
        [
            ({"name": "Starter Warehouse"}, "already exists"),
            ({"cluster_size": "Small"}, "name"),
            ({"name": "x", "auto_stop_mins": 5}, "auto_stop_mins"),
            ({"name": "x", "min_num_clusters": 3, "max_num_clusters": 2}, "max_num_clusters"),
            ({"name": "x", "warehouse_type": "CLASSIC", "enable_serverless_compute": True}, "PRO"),
            ({"name": "x", "tags": {"custom_tags": [{"key": str(n)} for n in range(45)]}}, "custom_tags"),
        ],
    )
    def test_what_makes_no_sense_is_refused(self, http: httpx.Client, shape: dict[str, Any], told: str) -> None:
        assert told in refused(http.post(WAREHOUSES, json=shape), 400, "INVALID_PARAMETER_VALUE")

    def test_ids_are_checked(self, http: httpx.Client) -> None:
        refused(http.get(f"{WAREHOUSES}/nonsense"), 400, "INVALID_PARAMETER_VALUE")
        refused(http.get(f"{WAREHOUSES}/0123456789abcdef"), 404, "RESOURCE_DOES_NOT_EXIST")

    def test_they_are_listed_in_pages_to_who_may_see_them(self, http: httpx.Client, plain: httpx.Client) -> None:
        made = [http.post(WAREHOUSES, json={"name": f"page {n}"}).json()["id"] for n in range(3)]
        found: list[str] = []
        query = {"page_size": 2}
        while True:
            page = http.get(WAREHOUSES, params=query).json()
            found += [each["id"] for each in page["warehouses"]]
            if "next_page_token" not in page:
                break
            query["page_token"] = page["next_page_token"]
        assert set(made) < set(found)
        assert [each["name"] for each in plain.get(WAREHOUSES).json()["warehouses"]] == ["Starter Warehouse"]
        refused(plain.get(f"{WAREHOUSES}/{made[0]}"), 403, "PERMISSION_DENIED")

    def test_the_old_address_leads_to_the_same(self, http: httpx.Client, warehouse_id: str) -> None:
        assert http.get(f"/api/2.0/sql/endpoints/{warehouse_id}").json()["id"] == warehouse_id

    def test_shared_settings_and_default_warehouses(
        self, http: httpx.Client, plain: httpx.Client, warehouse_id: str
    ) -> None:
        path = "/api/2.0/sql/config/warehouses"
        assert http.get(path).json()["security_policy"] == "DATA_ACCESS_CONTROL"
        done(http.put(path, json={"security_policy": "NONE"}))
        assert http.get(path).json()["security_policy"] == "NONE"
        refused(plain.put(path, json={"security_policy": "NONE"}), 403, "PERMISSION_DENIED")
        overrides = "/api/warehouses/v1/default-warehouse-overrides"
        mine = {"type": "CUSTOM", "warehouse_id": warehouse_id}
        made = http.post(overrides, params={"default_warehouse_override_id": "me"}, json=mine).json()
        assert made["name"] == f"default-warehouse-overrides/{made['default_warehouse_override_id']}"
        assert http.get(f"{overrides}/me").json() == made
        changed = http.patch(f"{overrides}/me", params={"update_mask": "type"}, json={"type": "LAST_SELECTED"}).json()
        assert (changed["type"], changed["warehouse_id"]) == ("LAST_SELECTED", warehouse_id)
        assert http.get(overrides).json() == {"default_warehouse_overrides": [changed]}
        assert plain.get(overrides).json() == {}
        refused(plain.get(f"{overrides}/{made['default_warehouse_override_id']}"), 403, "PERMISSION_DENIED")
        done(http.delete(f"{overrides}/me"))
        refused(http.get(f"{overrides}/me"), 404, "RESOURCE_DOES_NOT_EXIST")


class TestStatements:
    def test_rows_come_in_the_answer(self, http: httpx.Client, warehouse_id: str) -> None:
        parameters = [{"name": "n", "value": "1.50", "type": "DECIMAL(10,2)"}, {"name": "none", "type": "DATE"}]
        body = run(http, warehouse_id, "SELECT :n AS amount, :none AS day, 'x' AS t", parameters=parameters)
        assert state(body) == "SUCCEEDED"
        columns = body["manifest"]["schema"]["columns"]
        assert columns[0] == {
            "name": "amount",
            "position": 0,
            "type_name": "DECIMAL",
            "type_text": "DECIMAL(10,2)",
            "type_precision": 10,
            "type_scale": 2,
        }
        assert [column["type_text"] for column in columns] == ["DECIMAL(10,2)", "DATE", "STRING"]
        assert body["result"] == {
            "chunk_index": 0,
            "row_offset": 0,
            "row_count": 1,
            "data_array": [["1.50", None, "x"]],
        }

    def test_chunks_name_their_followers_and_come_in_any_order(
        self, http: httpx.Client, sandbox: Sandbox, warehouse_id: str
    ) -> None:
        sandbox.knobs.turn({"statement_chunk_rows": 2})
        body = run(http, warehouse_id, "SELECT range AS n FROM range(5)")
        path = f"{STATEMENTS}/{body['statement_id']}/result/chunks"
        assert [chunk["row_count"] for chunk in body["manifest"]["chunks"]] == [2, 2, 1]
        assert body["result"]["next_chunk_internal_link"] == f"{path}/1?row_offset=2"
        last = http.get(f"{path}/2").json()
        assert last == {"chunk_index": 2, "row_offset": 4, "row_count": 1, "data_array": [["4"]]}
        assert http.get(body["result"]["next_chunk_internal_link"]).json()["data_array"] == [["2"], ["3"]]
        refused(http.get(f"{path}/3"), 400, "INVALID_PARAMETER_VALUE")

    @pytest.mark.parametrize("kind", ["JSON_ARRAY", "CSV", "ARROW_STREAM"])
    def test_links_open_without_credentials_and_must_not_get_any(
        self, http: httpx.Client, sandbox: Sandbox, warehouse_id: str, kind: str
    ) -> None:
        sandbox.knobs.turn({"statement_chunk_rows": 2})
        body = run(http, warehouse_id, "SELECT range AS n FROM range(3)", disposition="EXTERNAL_LINKS", format=kind)
        assert body["manifest"]["format"] == kind
        [first] = body["result"]["external_links"]
        [second] = http.get(first["next_chunk_internal_link"]).json()["external_links"]
        assert second["row_offset"] == 2
        assert "next_chunk_index" not in second
        found: list[bytes] = []
        with httpx.Client(trust_env=False, verify=False) as stranger:
            for link in (first, second):
                answer = stranger.get(link["external_link"], headers=link["http_headers"])
                assert answer.status_code == 200
                assert len(answer.content) == link["byte_count"]
                found.append(answer.content)
            assert stranger.get(first["external_link"]).status_code == 400
            own = {**first["http_headers"], "authorization": "Bearer x"}
            told = stranger.get(first["external_link"], headers=own)
            assert (told.status_code, "InvalidAuthenticationInfo" in told.text) == (400, True)
            other = first["external_link"].replace("/0?", "/1?")
            assert stranger.get(other, headers=first["http_headers"]).status_code == 403
        if kind == "ARROW_STREAM":
            tables = [pa.ipc.open_stream(io.BytesIO(content)).read_all() for content in found]
            assert pa.concat_tables(tables).to_pydict() == {"n": [0, 1, 2]}
        else:
            assert found == {"JSON_ARRAY": [b'[["0"],["1"]]', b'[["2"]]'], "CSV": [b"n\r\n0\r\n1\r\n", b"2\r\n"]}[kind]

    def test_a_link_expires_and_the_chunk_gives_a_fresh_one(
        self, http: httpx.Client, sandbox: Sandbox, warehouse_id: str
    ) -> None:
        sandbox.knobs.turn({"result_link_seconds": 0})
        body = run(http, warehouse_id, "SELECT 1", disposition="EXTERNAL_LINKS")
        [expired] = body["result"]["external_links"]
        sandbox.knobs.turn({"result_link_seconds": 900.0})
        [fresh] = http.get(f"{STATEMENTS}/{body['statement_id']}/result/chunks/0").json()["external_links"]
        with httpx.Client(trust_env=False, verify=False) as stranger:
            assert stranger.get(expired["external_link"], headers=expired["http_headers"]).status_code == 403
            assert stranger.get(fresh["external_link"], headers=fresh["http_headers"]).content == b'[["1"]]'

    def test_a_failure_answers_200_and_says_why(self, http: httpx.Client, warehouse_id: str) -> None:
        body = run(http, warehouse_id, "SELECT * FROM nowhere")
        assert state(body) == "FAILED"
        assert body["status"]["sql_state"] == "42P01"
        assert body["status"]["error"]["error_code"] == "BAD_REQUEST"
        assert body["status"]["error"]["message"].startswith("[TABLE_OR_VIEW_NOT_FOUND]")
        assert "result" not in body
        assert got(http, body["statement_id"]) == body

    @pytest.mark.parametrize(
        "request_fields",
        [
            {"wait_timeout": "4s"},
            {"wait_timeout": "51s"},
            {"wait_timeout": "soon"},
            {"format": "CSV"},
            {"format": "ARROW_STREAM", "disposition": "INLINE"},
            {"disposition": "EXTERNAL_LINKS", "format": "XML"},
            {"warehouse_id": "nonsense"},
        ],
    )
    def test_a_request_that_makes_no_sense_is_refused(
        self, http: httpx.Client, warehouse_id: str, request_fields: dict[str, str]
    ) -> None:
        whole = {"statement": "SELECT 1", "warehouse_id": warehouse_id, **request_fields}
        refused(http.post(STATEMENTS, json=whole), 400, "INVALID_PARAMETER_VALUE")

    def test_limits_cut_the_result_and_say_so(self, http: httpx.Client, warehouse_id: str) -> None:
        cut = run(http, warehouse_id, "SELECT range FROM range(10)", row_limit=3)["manifest"]
        assert (cut["total_row_count"], cut["truncated"]) == (3, True)
        whole = run(http, warehouse_id, "SELECT range FROM range(3)", row_limit=3)["manifest"]
        assert (whole["total_row_count"], whole["truncated"]) == (3, False)
        small = run(http, warehouse_id, "SELECT range FROM range(1000)", byte_limit=80)["manifest"]
        assert (0 < small["total_row_count"] < 1000, small["truncated"]) == (True, True)

    def test_a_result_too_large_for_the_answer_fails(
        self, http: httpx.Client, sandbox: Sandbox, warehouse_id: str
    ) -> None:
        sandbox.knobs.turn({"statement_inline_bytes": 100})
        statement = "SELECT range FROM range(1000)"
        assert "Inline byte limit exceeded" in run(http, warehouse_id, statement)["status"]["error"]["message"]
        assert state(run(http, warehouse_id, statement, disposition="EXTERNAL_LINKS")) == "SUCCEEDED"

    def test_an_empty_result_has_columns_and_no_chunks(self, http: httpx.Client, warehouse_id: str) -> None:
        body = run(http, warehouse_id, "SELECT 1 AS n WHERE false")
        assert body["manifest"]["schema"]["columns"][0]["name"] == "n"
        assert (body["manifest"]["total_chunk_count"], body["result"]) == (0, {})

    def test_without_a_wait_a_statement_goes_through_its_states(
        self, http: httpx.Client, sandbox: Sandbox, warehouse_id: str
    ) -> None:
        sandbox.knobs.turn({"clock": "steps"})
        body = run(http, warehouse_id, "SELECT 1", wait_timeout="0s")
        states = [state(body), *(state(got(http, body["statement_id"])) for _ in range(2))]
        assert states == ["PENDING", "RUNNING", "SUCCEEDED"]

    def test_one_that_outlasts_the_wait_goes_on_or_is_cancelled(
        self, http: httpx.Client, sandbox: Sandbox, warehouse_id: str
    ) -> None:
        sandbox.knobs.turn({"statement_wait_seconds": 0.05})
        going, cancelled = (run(http, warehouse_id, LONG, on_wait_timeout=end) for end in ("CONTINUE", "CANCEL"))
        assert (state(going) in ("PENDING", "RUNNING"), state(cancelled)) == (True, "CANCELED")
        done(http.post(f"{STATEMENTS}/{going['statement_id']}/cancel"))
        assert state(followed(http, going)) == "CANCELED"
        done(http.post(f"{STATEMENTS}/{going['statement_id']}/cancel"))

    def test_one_that_runs_too_long_is_stopped(self, http: httpx.Client, sandbox: Sandbox, warehouse_id: str) -> None:
        sandbox.knobs.turn({"statement_limit_seconds": 0.1})
        body = run(http, warehouse_id, LONG)
        assert (state(body), body["status"]["error"]["error_code"]) == ("FAILED", "DEADLINE_EXCEEDED")

    def test_a_stopped_warehouse_starts_for_it(self, http: httpx.Client, sandbox: Sandbox) -> None:
        made = http.post(WAREHOUSES, json={"name": "sleeping"}).json()["id"]
        done(http.post(f"{WAREHOUSES}/{made}/stop"))
        sandbox.knobs.turn({"clock": "steps"})
        body = run(http, made, "SELECT 1", wait_timeout="0s")
        assert state(body) == "PENDING"
        assert state(followed(http, body)) == "SUCCEEDED"
        assert http.get(f"{WAREHOUSES}/{made}").json()["state"] == "RUNNING"

    def test_only_who_ran_it_may_ask_for_it(self, http: httpx.Client, plain: httpx.Client, warehouse_id: str) -> None:
        body = run(plain, warehouse_id, "SELECT 1")
        refused(http.get(f"{STATEMENTS}/{body['statement_id']}"), 403, "PERMISSION_DENIED")
        refused(http.get(f"{STATEMENTS}/{body['statement_id']}/result/chunks/0"), 403, "PERMISSION_DENIED")
        refused(http.get(f"{STATEMENTS}/none"), 404, "NOT_FOUND")

    def test_results_are_closed_after_a_while(self, http: httpx.Client, sandbox: Sandbox, warehouse_id: str) -> None:
        body = run(http, warehouse_id, "SELECT 1")
        sandbox.knobs.turn({"statement_result_seconds": 0, "clock": "wall"})
        while state(closed := got(http, body["statement_id"])) == "SUCCEEDED":
            pass
        assert closed == {"statement_id": body["statement_id"], "status": {"state": "CLOSED"}}
        refused(http.get(f"{STATEMENTS}/{body['statement_id']}/result/chunks/0"), 404, "RESOURCE_DOES_NOT_EXIST")


def test_tables_and_statements_outlive_the_sandbox(tmp_path: Any) -> None:
    for rows in ("1", "2"):
        with serve("databricks", state=tmp_path, knobs={"warehouse_seconds": 0}) as sandbox, caller(sandbox) as http:
            warehouse = sandbox.details["warehouse_id"]
            run(http, warehouse, "CREATE TABLE IF NOT EXISTS kept (n INT)")
            run(http, warehouse, "INSERT INTO kept VALUES (1)")
            body = run(http, warehouse, "SELECT count(*) FROM kept")
            assert body["result"]["data_array"] == [[rows]]
    with serve("databricks", state=tmp_path) as sandbox, caller(sandbox) as http:
        assert got(http, body["statement_id"])["result"]["data_array"] == [["2"]]


def test_what_runs_when_the_sandbox_ends_is_cancelled(tmp_path: Any) -> None:
    with serve("databricks", state=tmp_path, knobs={"warehouse_seconds": 0}) as sandbox, caller(sandbox) as http:
        body = run(http, str(sandbox.details["warehouse_id"]), LONG, wait_timeout="0s")
    with serve("databricks", state=tmp_path) as sandbox, caller(sandbox) as http:
        assert state(got(http, body["statement_id"])) == "CANCELED"
