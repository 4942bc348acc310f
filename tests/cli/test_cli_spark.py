"""The daily jobs with Spark, against the sandbox."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from dovetail.cli.records import records_of
from dovetail.sandbox import Sandbox
from dovetail.sandbox.spark.examples import loan_quote

from .conftest import Dovetail

QUOTE = "lending/loan-quote"
RECORDS = [{"principal": 10_000 + 500 * number, "annual_rate": 0.06, "years": number % 20 + 6} for number in range(90)]


@pytest.fixture
def file() -> str:
    """A CSV file of good records."""
    write_csv("rows.csv", RECORDS)
    return "rows.csv"


def write_csv(path: str, rows: Sequence[dict[str, Any]]) -> None:
    with Path(path).open("w", newline="") as target:
        writer = csv.DictWriter(target, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_folders_are_made_found_changed_and_deleted(dovetail: Dovetail, sandbox: Sandbox) -> None:
    made = dovetail("spark", "folders", "create", "by-command", "--description", "Made here.")
    assert made.data["name"] == "by-command"
    assert dovetail("spark", "folders", "exists", "by-command").status == 0
    assert dovetail("spark", "folders", "update", "by-command", "--description", "Changed.").status == 0
    assert dovetail("spark", "folders", "get", "by-command").data["description"] == "Changed."
    assert dovetail("spark", "folders", "ls", "--search", "by-com", "--name-only").data == ["by-command"]
    assert dovetail("spark", "folders", "delete", "by-command", "--yes").status == 0
    gone = dovetail("spark", "folders", "exists", "by-command")
    assert (gone.status, gone.out) == (4, "false\n")


def test_nothing_is_deleted_without_being_sure_or_when_one_name_is_wrong(dovetail: Dovetail, sandbox: Sandbox) -> None:
    dovetail("spark", "folders", "create", "kept")
    assert dovetail("spark", "folders", "delete", "kept").status == 2
    assert dovetail("spark", "folders", "rm", "kept", "nowhere", "--yes").status == 4
    assert dovetail("spark", "services", "del", "lending/nothing").status == 2
    assert dovetail("spark", "folders", "exists", "kept").status == 0


def test_a_service_is_made_inspected_downloaded_and_deleted(dovetail: Dovetail, sandbox: Sandbox) -> None:
    Path("book.xlsx").write_bytes(loan_quote())
    made = dovetail(
        "spark", "services", "create", "by-command", "-f", "lending", "--file", "book.xlsx", "--label", "one"
    )
    assert made.status == 0, made.err
    assert made.data["version"] == "0.1.0"
    assert "lending/by-command: compile" in made.err
    uri = "lending/by-command"
    assert dovetail("spark", "services", "version", uri, "--latest").data["versionLabel"] == "one"
    assert "by-command" in dovetail("spark", "services", "ls", "lending", "--name-only").data
    assert dovetail("spark", "services", "exists", uri).out == "true\n"
    assert dovetail("spark", "services", "schema", uri).status == 0
    assert dovetail("spark", "services", "metadata", uri).status == 0
    assert dovetail("spark", "services", "download", uri).status == 0
    assert Path("by-command.xlsx").read_bytes() == Path("book.xlsx").read_bytes()
    assert dovetail("spark", "services", "delete", "--folder", "lending", "by-command", "-y").status == 0
    assert dovetail("spark", "services", "exists", uri).status == 4


def test_one_record_is_executed_from_json_and_parameters(dovetail: Dovetail, sandbox: Sandbox) -> None:
    done = dovetail("spark", "services", "exec", QUOTE, "-i", '{"years": 9, "principal": 25000}', "-p", "years:5")
    assert (done.status, done.data) == (0, {"monthly_payment": 483.32, "total_interest": 3999.2})
    shown = dovetail("spark", "services", "execute", QUOTE, "-p", "years=5", "--show-all").data
    assert shown["response_data"]["outputs"]["monthly_payment"] == 483.32


def test_a_list_of_records_is_executed_at_once(dovetail: Dovetail, sandbox: Sandbox) -> None:
    done = dovetail("spark", "services", "execute", QUOTE, "-i", "-", stdin='[{"years": 5}, {"years": 10}]')
    assert [row["monthly_payment"] for row in done.data] == [483.32, 277.55]


def test_an_error_of_the_service_fails_the_command_and_is_told(dovetail: Dovetail, sandbox: Sandbox) -> None:
    done = dovetail("spark", "services", "execute", QUOTE, "-p", "years=99")
    assert done.status == 1
    assert "record 1: The term must be 1 to 40 whole years." in done.err


def test_validation_shows_the_rules(dovetail: Dovetail, sandbox: Sandbox) -> None:
    done = dovetail("spark", "services", "validate", QUOTE, "-p", "years=5")
    assert done.data["response_data"]["outputs"]["years"]["validation_allow"] == "Whole"


@pytest.mark.parametrize("job", [("services", "execute"), ("batches", "run")])
@pytest.mark.parametrize("ending", ["csv", "jsonl", "json", "parquet"])
def test_a_file_of_records_becomes_a_file_of_results_in_order(
    dovetail: Dovetail, sandbox: Sandbox, file: str, job: tuple[str, str], ending: str
) -> None:
    whole = dovetail("spark", "services", "execute", QUOTE, "-i", json.dumps(RECORDS)).data
    done = dovetail("spark", *job, QUOTE, "--inputs", file, "--output", f"out.{ending}", "--chunk-size", "7")
    assert done.status == 0, done.err
    results = list(records_of(f"out.{ending}", ending, "blank"))
    assert [row["monthly_payment"] for row in results] == [row["monthly_payment"] for row in whole]
    assert {row["_error"] for row in results} == {None}
    assert "lending/loan-quote: 90 rows" in done.err


@pytest.mark.parametrize("job", [("services", "execute"), ("batches", "run")])
def test_records_with_errors_are_in_their_place_and_fail_the_command(
    dovetail: Dovetail, sandbox: Sandbox, job: tuple[str, str]
) -> None:
    write_csv("rows.csv", [{**row, "years": 99 if number == 17 else 6} for number, row in enumerate(RECORDS)])
    done = dovetail("spark", *job, QUOTE, "--inputs", "rows.csv", "-o", "out.jsonl", "--chunk-size", "5", "-q")
    assert done.status == 1
    assert done.err == "1 records have errors: see _error\n"
    results = list(records_of("out.jsonl", "jsonl"))
    assert [number for number, row in enumerate(results) if row["_error"]] == [17]
    assert "1 to 40 whole years" in results[17]["_error"]


@pytest.mark.parametrize("job", [("services", "execute"), ("batches", "run")])
def test_a_job_that_breaks_off_leaves_no_file_and_no_open_batch(
    dovetail: Dovetail, sandbox: Sandbox, job: tuple[str, str]
) -> None:
    write_csv("rows.csv", RECORDS)
    with Path("rows.csv").open("a") as target:
        target.write("1,2\n")
    before = {batch["id"] for batch in dovetail("spark", "batches", "list").data["in_progress_batches"]}
    done = dovetail("spark", *job, QUOTE, "--inputs", "rows.csv", "--output", "out.csv", "--chunk-size", "9", "-q")
    assert done.status == 2
    assert "rows.csv: record 91 has 2 cells" in done.err
    assert [path.name for path in Path().iterdir()] == ["rows.csv"]
    assert {batch["id"] for batch in dovetail("spark", "batches", "list").data["in_progress_batches"]} == before


def test_batches_are_looked_after_by_id(dovetail: Dovetail, sandbox: Sandbox) -> None:
    made = dovetail("call", "spark", "batches_create", f"service={QUOTE}").data["id"]
    assert dovetail("spark", "batches", "status", made).data["batch_status"] == "created"
    assert dovetail("spark", "batches", "get", made).status == 0
    assert dovetail("spark", "batches", "cancel", made).status == 0
    assert dovetail("spark", "batches", "status", made).data["batch_status"] == "cancelled"


def test_health_needs_no_credentials(dovetail: Dovetail, nobody: Sandbox) -> None:
    assert dovetail("spark", "health", "status", "--base-url", nobody.base_url).data == {"status": "UP"}
    assert dovetail("spark", "health", "ok", "--base-url", nobody.base_url).out == "true\n"
    nobody.faults.add("503")
    down = dovetail("spark", "health", "ok", "--base-url", nobody.base_url, "--retries", "0")
    assert (down.status, down.out) == (5, "false\n")


@pytest.mark.parametrize(
    ("fault", "words", "status"),
    [
        ("401", ("folders", "list"), 3),
        ("403", ("folders", "list"), 3),
        ("404", ("folders", "list"), 4),
        ("500", ("folders", "list"), 1),
        ("504", ("folders", "list"), 5),
        ("drop-before", ("folders", "list"), 5),
        ("latency:ms=1000", ("folders", "list", "--timeout", "50"), 5),
        ("", ("services", "execute", "lending/nothing"), 4),
        ("", ("services", "execute", "lending"), 2),
        ("", ("services", "execute", QUOTE, "-H", "no header"), 2),
        ("", ("folders", "list", "--client-id", "a", "--client-secret", "b", "--oauth", "c.json"), 2),
        ("", ("services", "execute", QUOTE, "-H", "authorization: x"), 2),
    ],
)
def test_exit_statuses_mean_something_and_errors_are_one_line(
    dovetail: Dovetail, sandbox: Sandbox, fault: str, words: tuple[str, ...], status: int
) -> None:
    if fault:
        sandbox.faults.add(fault)
    done = dovetail("spark", *words, "--retries", "0")
    assert (done.status, done.out) == (status, "")
    assert done.err.startswith("dovetail spark: ")
    assert done.err.count("\n") == 1
    if fault:
        sandbox.faults.clear()
        sandbox.faults.add(fault)
    told = json.loads(dovetail("spark", *words, "--retries", "0", "--json").err)
    assert told["exit_status"] == status
    assert told["message"]


def test_a_page_that_does_not_hold_all_says_so(dovetail: Dovetail, sandbox: Sandbox) -> None:
    shown = dovetail("spark", "folders", "list", "--size", "1")
    assert len(shown.data) == 1
    assert shown.err.startswith("1 of ")
    assert dovetail("spark", "folders", "list").err == ""


def test_a_job_that_is_not_done_in_time_is_told_from_one_that_failed(dovetail: Dovetail, sandbox: Sandbox) -> None:
    Path("book.xlsx").write_bytes(loan_quote())
    words = ("spark", "services", "create", "late", "--folder", "lending", "--file", "book.xlsx", "--quiet")
    sandbox.knobs.turn({"compile_steps": [0] * 1000 + [100]})
    assert dovetail(*words, "--limit", "0.2").status == 5
    sandbox.knobs.turn({"compile_steps": [100]})
    Path("book.xlsx").write_bytes(b"PK, but no workbook")
    assert dovetail(*words).status == 1


def test_a_header_of_the_users_own_is_sent(dovetail: Dovetail, sandbox: Sandbox) -> None:
    shown = dovetail("spark", "folders", "list", "-H", "x-trace: abc", "--curl").out
    assert "-H 'x-trace: abc'" in shown


def test_text_of_a_server_cannot_steer_the_terminal(dovetail: Dovetail, sandbox: Sandbox) -> None:
    dovetail("spark", "folders", "create", "steering", "--description", "\x1b[31mred[/]\x07")
    done = dovetail("spark", "folders", "list", "--search", "steering", "--table")
    assert "\x1b" not in done.out
    assert "\\x1b[31mred[/]\\x07" in done.out
    dovetail("spark", "folders", "delete", "steering", "--yes")


def test_curl_of_a_download_sends_nothing_and_writes_nothing(dovetail: Dovetail, sandbox: Sandbox) -> None:
    sandbox.faults.add("500")
    shown = dovetail("spark", "services", "download", "lending/loan-quote", "-o", "back.xlsx", "--curl")

    assert (shown.status, shown.out.split("?")[0]) == (
        0,
        f"curl -X GET '{sandbox.url}/api/v1/product/lending/engines/loan-quote/download",
    )
    assert sandbox.faults.waiting() != []
    assert not Path("back.xlsx").exists()
