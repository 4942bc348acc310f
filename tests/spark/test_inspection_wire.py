"""What searching, describing and recompiling services sends, and what it makes of the answers."""

from __future__ import annotations

from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox
from dovetail_api.spark.operations import services as operations

from .conftest import Connect
from .driving import Blocking

SEARCH = "/acme/api/v3/services/search"
SWAGGER = "/acme/api/v3/folders/f/services/s/downloadswagger"
RECOMPILE = "/acme/api/v3/folders/f/services/s/recompileNodgen"
PROGRESS = "/acme/api/v3/folders/f/services/s/getcompilationprogess/job-1"
ACCEPTED = {"status": "Success", "response_data": {"versionId": "v2", "revision": "0.1.1", "jobId": "job-1"}}


def page_of(names: list[str], count: int | None) -> Any:
    rows = [{"id": name, "folderName": "f", "fileName": name} for name in names]
    return respond(json={"status": "Success", "response_data": rows, "response_meta": {"count": count}})


def compiling(status: str, progress: int, message: str = "null") -> Any:
    data = {"status": status, "progress": progress, "last_error_message": message}
    return respond(json={"status": "Success", "response_data": data})


def test_a_search_asks_for_everything_by_default(server: FaultServer, connect: Connect) -> None:
    server.on("POST", SEARCH, page_of(["a"], 1))

    found = connect(server).services.search()

    assert server.requests[0].json() == {
        "request_data": {
            "page": 1,
            "page_size": -1,
            "sort": "name1_co",
            "search": [],
            "fields": ["id", "foldername", "filename", "version", "modifiedDate"],
        }
    }
    assert found.data["response_data"][0]["fileName"] == "a"
    assert [(row.folder_name, row.file_name) for row in found.value.response_data] == [("f", "a")]


def test_a_search_passes_conditions_fields_and_more_keys_on(server: FaultServer, connect: Connect) -> None:
    server.on("POST", SEARCH, page_of([], 0))
    query = [{"field": "filename", "value": "quote", "operator": "startsWith"}]

    connect(server).services.search(page=2, limit=5, sort="-version", query=query, fields=["id"], onlyActive=True)

    assert server.requests[0].json()["request_data"] == {
        "page": 2,
        "page_size": 5,
        "sort": "-version",
        "search": query,
        "fields": ["id"],
        "onlyActive": True,
    }


@pytest.mark.parametrize(
    ("arguments", "at"),
    [
        ({"limit": 0}, "limit"),
        ({"page": 0}, "page"),
        ({"limit": -2}, "page_size"),
        ({"fields": "id"}, "fields"),
        ({"query": {"field": "a", "value": "b"}}, "query"),
        ({"query": [{"value": "b"}]}, "field"),
    ],
)
def test_a_search_that_makes_no_sense_is_refused(
    server: FaultServer, connect: Connect, arguments: dict[str, Any], at: str
) -> None:
    with pytest.raises(Spark.SparkInputError, match=at):
        connect(server).services.search(**arguments)

    assert server.requests == []


def test_all_services_are_found_page_after_page(server: FaultServer, connect: Connect) -> None:
    server.on("POST", SEARCH, page_of(["a", "b"], 3), page_of(["c"], 3))

    found = connect(server).services.search_all(size=2)

    assert [row.file_name for row in found] == ["a", "b", "c"]
    assert [request.json()["request_data"]["page"] for request in server.requests] == [1, 2]


@pytest.mark.parametrize("size", [0, -1, "1", True, None, 1.5])
def test_pages_of_nothing_are_refused(server: FaultServer, connect: Connect, size: Any) -> None:
    with pytest.raises(Spark.SparkInputError, match="size"):
        list(connect(server).services.search_all(size=size))

    assert server.requests == []


@pytest.mark.parametrize("name", ["page", "limit", "page_size"])
def test_a_page_is_none_of_all_pages(server: FaultServer, connect: Connect, name: str) -> None:
    with pytest.raises(Spark.SparkInputError, match=f"{name}: search_all goes through all pages"):
        list(connect(server).services.search_all(**{name: 2}))

    assert server.requests == []


def test_pages_are_asked_for_only_as_they_are_needed(server: FaultServer, connect: Connect) -> None:
    server.on("POST", SEARCH, page_of(["a", "b"], 4))

    assert next(iter(connect(server).services.search_all(size=2))).file_name == "a"

    assert len(server.requests) == 1


@pytest.mark.parametrize(("given", "sent"), [(None, "false"), (False, "false"), (True, "true")])
def test_truth_values_are_lower_case_in_the_path_of_swagger(
    server: FaultServer, connect: Connect, given: bool | None, sent: str
) -> None:
    server.on("GET", "*", respond(json={"swagger": "2.0", "paths": {}, "tags": ["kept"]}))

    answer = connect(server).services.get_swagger("f/s", downloadable=given)

    assert server.requests[0].path == f"{SWAGGER}/All/{sent}"
    assert answer.data == {"swagger": "2.0", "paths": {}, "tags": ["kept"]}
    assert answer.value.swagger == "2.0"


def test_swagger_of_one_version_and_one_subservice(server: FaultServer, connect: Connect) -> None:
    # A file may come with a media type that says no more than that.
    headers = [("Content-Type", "application/octet-stream")]
    server.on("GET", "*", respond(body=b'{"swagger": "2.0"}', headers=headers))

    answer = connect(server).services.get_swagger(
        folder="f", service="s", version_id="v", downloadable=True, subservice="#Default#"
    )

    assert server.requests[0].target == f"{SWAGGER}/%23Default%23/true/v".encode()
    assert (answer.buffer, answer.value.swagger) == (b'{"swagger": "2.0"}', "2.0")


def test_a_recompilation_is_accepted_and_goes_on_at_the_server(server: FaultServer, connect: Connect) -> None:
    server.on("POST", RECOMPILE, respond(json=ACCEPTED))

    answer = connect(server).services.recompile(
        "f/s", version_id="v1", label="spring", tags=["a", "b"], start_date="2028-02-29", release_notes="Again."
    )

    assert server.requests[0].json()["request_data"] == {
        "versionId": "v1",
        "upgradeType": "patch",
        "neuronCompilerVersion": "StableLatest",
        "releaseNotes": "Again.",
        "versionLabel": "spring",
        "effectiveStartDate": "2028-02-29T00:00:00",
        "effectiveEndDate": "2038-02-28T00:00:00",
        "tags": "a,b",
    }
    assert answer.data == ACCEPTED
    assert answer.value.response_data.job_id == "job-1"
    assert [request.path for request in server.requests] == [RECOMPILE]


def test_a_version_id_beside_a_locator_is_not_lost_by_recompile(server: FaultServer, connect: Connect) -> None:
    server.on("POST", RECOMPILE, respond(json=ACCEPTED))
    services = connect(server).services

    services.recompile("f/s", version_id="v1")
    services.recompile(folder="f", service="s", version_id="v1")
    services.recompile(Spark.UriParams("f", "s", version_id="v1"))
    services.recompile("f/s")

    sent = [request.json()["request_data"]["versionId"] for request in server.requests]
    assert sent == ["v1", "v1", "v1", None]
    with pytest.raises(Spark.SparkInputError, match="another version"):
        services.recompile(Spark.UriParams("f", "s", version_id="v1"), version_id="v2")


def test_the_label_of_a_recompilation_goes_by_the_name_that_the_server_knows(
    server: FaultServer, connect: Connect
) -> None:
    server.on("POST", RECOMPILE, respond(json=ACCEPTED))

    connect(server).services.recompile("f/s", label="spring")

    sent = server.requests[0].json()["request_data"]
    assert sent["versionLabel"] == "spring"
    assert "label" not in sent


def test_a_part_of_the_version_number_that_there_is_not(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Spark.SparkInputError, match="upgradeType"):
        connect(server).services.recompile("f/s", upgrade="huge")

    assert server.requests == []


def test_a_recompilation_can_be_waited_for(server: FaultServer, connect: Connect) -> None:
    server.on("POST", RECOMPILE, respond(json=ACCEPTED))
    server.on("GET", PROGRESS, compiling("InProgress", 40), compiling("Success", 100))
    told: list[Spark.Progress] = []

    answer = connect(server).services.recompile("f/s", wait=True, progress=told.append)

    assert answer.data == ACCEPTED
    assert [(at.step, at.percent) for at in told] == [("compile", 40), ("compile", 100), ("done", 100)]


def test_waiting_for_a_recompilation_stops_when_it_failed(server: FaultServer, connect: Connect) -> None:
    server.on("POST", RECOMPILE, respond(json=ACCEPTED))
    server.on("GET", PROGRESS, compiling("Failed", 40, "no such compiler"))

    with pytest.raises(Spark.SparkJobError, match="f/s failed: no such compiler"):
        connect(server).services.recompile("f/s", wait=True)

    assert [request.path for request in server.requests] == [RECOMPILE, PROGRESS]


def test_a_service_is_executed_by_what_the_body_says(sandbox: Sandbox, connect: Connect) -> None:
    body = {
        "request_data": {"inputs": {"years": 5}},
        "request_meta": {"service_uri": "folders/lending/services/loan-quote"},
    }
    call = operations.execute_by_meta(tenant=sandbox.tenant, body=body)
    shortest = operations.execute_by_meta_at_root(tenant=sandbox.tenant, body=body)
    by_key = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])
    by_token = connect(sandbox.base_url, token=sandbox.credentials["bearer_token"])

    for answer in (by_key.send(call), by_token.send(shortest)):
        assert answer.response_data.outputs == {"monthly_payment": 483.32, "total_interest": 3999.2}
    with pytest.raises(Spark.SparkCredentialError):
        by_key.send(shortest)


def test_the_older_path_to_the_schema_of_a_version(sandbox: Sandbox, connect: Connect) -> None:
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])
    [version] = spark.services.get_versions("lending/loan-quote").value.data
    call = operations.get_schema_by_name_and_version_id(folder="lending", service="loan-quote", version_id=version.id)

    assert spark.send(call).data.book_summary.version_id == version.id
    newer = spark.services.get_schema("lending/loan-quote", version_id=version.id).value.data
    assert newer.book_summary.version_id == version.id


def test_a_recompilation_makes_a_version_of_the_sandbox(sandbox: Sandbox, connect: Connect) -> None:
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])
    kind = "async" if isinstance(spark, Blocking) else "sync"
    workbook = spark.services.download("lending/loan-quote").buffer
    first = spark.services.create(f"recompiled-{kind}", folder="lending", file=workbook)
    uri = f"lending/recompiled-{kind}"

    again = spark.services.recompile(uri, compiler="ReleaseCandidate", label="spring", wait=True)

    newest, oldest = spark.services.get_versions(uri).value.data
    assert (newest.id, newest.revision) == (again.value.response_data.version_id, "0.1.1")
    assert (newest.version_label, oldest.id) == ("spring", first.version_id)
    executed = spark.services.execute(uri, inputs={"years": 5})
    assert (executed.meta.version, executed.meta.compiler_version) == ("0.1.1", "1.24.0")
    assert spark.services.get_swagger(uri).data["info"]["version"] == "0.1.1"
    assert spark.services.get_swagger(uri, version_id=first.version_id).data["info"]["version"] == "0.1.0"
