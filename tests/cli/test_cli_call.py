"""`dovetail call`: every operation of an API by its name, its arguments typed by the contract."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dovetail.cli.apis import function_of, index_of
from dovetail.cli.call_arguments import arguments_of, operation_of
from dovetail.sandbox import Sandbox
from dovetail.sandbox.spark.examples import loan_quote

from .conftest import Dovetail

KNOWN = {"tenant": "acme"}


def test_every_operation_of_the_index_is_found_with_its_function() -> None:
    for name in index_of("spark"):
        assert operation_of(function_of("spark", name)).id == name


def test_every_operation_has_a_help_with_parameters_types_and_places(dovetail: Dovetail) -> None:
    for name in index_of("spark"):
        done = dovetail("call", "spark", name, "--help")
        assert done.status == 0
        assert done.out.startswith(f"dovetail call spark {name}\n")
    shown = dovetail("call", "spark", "folders_get", "--help").out
    assert "folder: str (path, required)" in shown
    assert "no_of_calculation_engines: int (query)" in shown
    assert "How many of the folder's services to include" in shown


def test_operations_are_listed_by_pattern(dovetail: Dovetail) -> None:
    whole = dovetail("call", "spark", "--list").data
    assert {row["operation"] for row in whole} == set(index_of("spark"))
    assert [row["operation"] for row in dovetail("call", "spark", "--list", "health*").data] == ["health_check"]
    assert dovetail("call", "spark", "--list", "exists").data[0]["operation"] == "folders_exists"


def test_an_operation_is_sent_with_what_the_connection_knows(dovetail: Dovetail, sandbox: Sandbox) -> None:
    done = dovetail("call", "spark", "services_exists", "folder=lending", "service=loan-quote")
    assert done.status == 0
    assert done.data["response_data"]["is_exists"] is True


def test_values_are_what_the_contract_declares(dovetail: Dovetail) -> None:
    operation = operation_of(function_of("spark", "folders_get"))
    assert arguments_of(operation, ["folder=5", "noOfCalculationEngines=2"], KNOWN, None) == {
        "folder": "5",
        "no_of_calculation_engines": 2,
    }
    operation = operation_of(function_of("spark", "folders_list"))
    body = arguments_of(operation, ["page=2", "sort=5", "search:=[]"], KNOWN, '{"pageSize": 1}')["body"]
    assert body == {"pageSize": 1, "page": 2, "sort": "5", "search": []}


def test_members_of_the_body_are_given_by_dotted_names(dovetail: Dovetail, sandbox: Sandbox) -> None:
    words = ("services_execute", "folder=lending", "service=loan-quote", "request_data.inputs.years=5")
    done = dovetail("call", "spark", *words)
    assert done.data["response_data"]["outputs"]["monthly_payment"] == 483.32


@pytest.mark.parametrize("body", ['{"request_data": {"inputs": {"years": 5}}}', "@body.json", "-"])
def test_a_body_is_given_inline_from_a_file_or_on_standard_input(
    dovetail: Dovetail, sandbox: Sandbox, body: str
) -> None:
    text = '{"request_data": {"inputs": {"years": 5}}}'
    Path("body.json").write_text(text)
    words = ("call", "spark", "services_execute", "folder=lending", "service=loan-quote", "--body", body)
    assert dovetail(*words, stdin=text).data["response_data"]["outputs"]["monthly_payment"] == 483.32


def test_files_of_a_form_are_given_by_path_and_a_job_is_followed_to_its_end(
    dovetail: Dovetail, sandbox: Sandbox
) -> None:
    Path("book.xlsx").write_bytes(loan_quote())
    dates = {"effective_start_date": "2026-05-04T00:00:00", "effective_end_date": "2036-05-04T00:00:00"}
    entity = json.dumps({"request_data": {**dates, "version_difference": "minor"}})
    done = dovetail(
        "call", "spark", "services_upload", "folder=lending", "service=by-call", "service_file=book.xlsx",
        f"engine_upload_request_entity={entity}", "--wait",
    )  # fmt: skip
    assert done.status == 0, done.err
    assert done.data["response_data"]["status"] == "Success"


def test_all_pages_are_read(dovetail: Dovetail, sandbox: Sandbox) -> None:
    done = dovetail("call", "spark", "folders_list", "pageSize=1", "--all-pages", "--jsonl")
    names = [json.loads(line)["name"] for line in done.out.splitlines()]
    assert {"lending", "insurance", "samples"} <= set(names)
    assert dovetail("call", "spark", "health_check", "--all-pages").status == 2


def test_a_file_is_written_whole_and_bytes_go_through_a_pipe(dovetail: Dovetail, sandbox: Sandbox) -> None:
    words = ("call", "spark", "services_download", "folder=lending", "service=loan-quote")
    assert dovetail(*words, "--output", "back.xlsx").status == 0
    assert Path("back.xlsx").read_bytes()[:2] == b"PK"
    assert sorted(path.name for path in Path().iterdir()) == ["back.xlsx"]


def test_raw_shows_the_answer_as_it_came(dovetail: Dovetail, sandbox: Sandbox) -> None:
    assert dovetail("call", "spark", "health_check", "--raw").out == '{"status":"UP"}'


def test_a_dry_run_and_curl_send_nothing_and_show_no_credentials(dovetail: Dovetail, sandbox: Sandbox) -> None:
    words = ("call", "spark", "folders_delete", "folder_id=1", "--token", "a-secret-token")
    sandbox.faults.add("500")
    dry = dovetail(*words, "--dry-run")
    assert dry.data == {
        "method": "DELETE",
        "target": "/api/v1/product/delete/1",
        "headers": {},
        "content_type": None,
        "body": None,
    }
    curl = dovetail(*words, "--curl")
    assert curl.status == 0
    assert curl.out.startswith(f"curl -X DELETE {sandbox.url}/api/v1/product/delete/1")
    assert "a-secret-token" not in dry.out + curl.out


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("folders_gett",), "Did you mean 'folders_get'?"),
        (("folders_get",), "folder must be given"),
        (("folders_get", "folder=a", "colour=red"), "has no parameter 'colour'. It has: folder,"),
        (("folders_get", "folder=a", "no_of_calculation_engines=many"), "expected `int`, got 'many'"),
        (("folders_get", "folder=a", "--body", "{}"), "has no JSON body"),
        (("folders_get", "folder"), "an argument is no pair"),
        (("folders_list", "--body", "{"), "--body: there is no JSON"),
        (("folders_list", "page=two"), "page"),
        (("folders_get", "folder=a", "--wait"), "starts nothing to wait for"),
    ],
)
def test_what_cannot_be_sent_is_refused_with_the_remedy(
    dovetail: Dovetail, sandbox: Sandbox, words: tuple[str, ...], complaint: str
) -> None:
    done = dovetail("call", "spark", *words)
    assert done.status == 2
    assert complaint in done.err
    assert done.err.count("\n") == 1
