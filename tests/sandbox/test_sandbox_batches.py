"""Batch pipelines: buffers, delivery, closing and cancelling."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from sandbox_steps import QUOTE, new_folder, publish

from dovetail.sandbox import Sandbox
from dovetail.sandbox.spark.examples import loan_quote

BATCH = "/acme/api/v4/batch"


class Pipeline:
    """A batch of `lending/loan-quote`, driven over plain HTTP."""

    def __init__(self, http: httpx.Client, **request: Any) -> None:
        self.http = http
        self.made = http.post(BATCH, json={"service": "lending/loan-quote", **request}).json()
        self.path = f"{BATCH}/{self.made['id']}"

    def push(self, *chunks: dict[str, Any]) -> httpx.Response:
        return self.http.post(f"{self.path}/chunks", json={"chunks": chunks})

    def pull(self, limit: int = 100) -> dict[str, Any]:
        body: dict[str, Any] = self.http.get(f"{self.path}/chunkresults", params={"max": limit}).json()
        return body

    def status(self) -> dict[str, Any]:
        body: dict[str, Any] = self.http.get(f"{self.path}/status").json()
        return body

    def patch(self, status: str) -> httpx.Response:
        return self.http.patch(self.path, json={"batch_status": status})

    def until(self, reached: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        deadline = time.monotonic() + 60
        while not reached(status := self.status()):
            assert time.monotonic() < deadline, status
            time.sleep(0.005)
        return status

    def until_available(self, count: int) -> dict[str, Any]:
        return self.until(lambda status: bool(status["chunks_available"] >= count))


def chunk(name: str, records: int = 1, **data: Any) -> dict[str, Any]:
    rows = [["principal", "years"], *([25000, 5] for _ in range(records))]
    return {"id": name, "size": records, "data": {"inputs": rows, "parameters": {"annual_rate": 0.06}, **data}}


def test_from_created_to_completed(http: httpx.Client) -> None:
    pipeline = Pipeline(http, correlation_id="mine", source_system="specs")
    assert (pipeline.made["object"], pipeline.made["data"]["batch_status"]) == ("batch", "created")
    assert pipeline.made["data"]["service_uri"] == "lending/loan-quote[0.1.0]"
    pushed = pipeline.push(chunk("a", 2), chunk("b", 3)).json()
    assert (pushed["batch_status"], pushed["chunks_submitted"], pushed["record_submitted"]) == ("in_progress", 2, 5)
    pipeline.until_available(2)
    assert pipeline.patch("closed").json()["data"]["batch_status"] == "closed"
    pulled = pipeline.pull()
    results = {item["id"]: item for item in pulled["data"]}
    assert results["b"]["outputs"] == [list(QUOTE)] + [list(QUOTE.values())] * 3
    assert len(results["a"]["process_time"]) == 2
    assert (pulled["status"]["batch_status"], pulled["status"]["pipeline_status"]) == ("completed", "closed")
    assert (pulled["status"]["records_completed"], pulled["status"]["chunks_available"]) == (5, 0)


def test_what_was_pulled_is_not_given_again(http: httpx.Client) -> None:
    pipeline = Pipeline(http)
    pipeline.push(*(chunk(str(number)) for number in range(5)))
    pipeline.until_available(5)
    first, second, third = (pipeline.pull(2)["data"] for _ in range(3))
    assert [len(first), len(second), len(third)] == [2, 2, 1]
    assert sorted(item["id"] for item in first + second + third) == list("01234")
    assert pipeline.pull()["data"] == []


def test_results_come_in_another_order_than_they_were_pushed(sandbox: Sandbox, http: httpx.Client) -> None:
    pipeline = Pipeline(http)
    names = [str(number) for number in range(6)]
    for name in names:
        pipeline.push(chunk(name))
    pipeline.until_available(6)
    assert [item["id"] for item in pipeline.pull(3)["data"]] != names[:3]


def test_a_pull_of_nothing_may_be_the_status_alone(sandbox: Sandbox, http: httpx.Client) -> None:
    pipeline = Pipeline(http)
    assert pipeline.pull()["data"] == []
    sandbox.knobs.turn({"status_only_pull": True})
    assert list(pipeline.pull()) == ["status"]


def test_a_full_input_buffer_refuses_the_whole_push(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.knobs.turn({"batch_input_buffer_bytes": 400, "chunk_latency_ms": 500})
    pipeline = Pipeline(http)
    assert pipeline.push(chunk("fits")).status_code == 200
    refused = pipeline.push(chunk("a"), chunk("b", 30))
    assert (refused.status_code, refused.json()["code"]) == (400, "INPUT_BUFFER_FULL")
    status = pipeline.status()
    assert status["chunks_submitted"] == 1
    assert status["input_buffer_used_bytes"] + status["input_buffer_remaining_bytes"] == 400
    pipeline.patch("cancelled")


def test_a_full_output_buffer_stalls_the_calculation_until_somebody_pulls(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.knobs.turn({"batch_output_buffer_bytes": 1})
    pipeline = Pipeline(http)
    pipeline.push(*(chunk(str(number)) for number in range(6)))
    got: list[str] = []
    while len(got) < 6:
        status = pipeline.until(lambda status: status["chunks_available"] and not status["workers_in_use"])
        # No more than the two workers had in hand when the buffer filled up.
        assert status["chunks_available"] <= 2
        got += [item["id"] for item in pipeline.pull()["data"]]
    assert sorted(got) == list("012345")


def test_no_push_after_closing_but_pulls_until_drained(http: httpx.Client) -> None:
    pipeline = Pipeline(http)
    pipeline.push(chunk("a"))
    pipeline.patch("closed")
    refused = pipeline.push(chunk("b"))
    assert (refused.status_code, refused.json()["type"], refused.json()["code"]) == (
        400,
        "invalid_input",
        "BATCH_CLOSED",
    )
    pipeline.until_available(1)
    assert pipeline.status()["batch_status"] == "closed"
    assert [item["id"] for item in pipeline.pull()["data"]] == ["a"]
    assert pipeline.status()["batch_status"] == "completed"
    assert pipeline.patch("closed").json()["data"]["batch_status"] == "completed"


def test_cancelling_drops_everything_and_refuses_everything(sandbox: Sandbox, http: httpx.Client) -> None:
    pipeline = Pipeline(http)
    pipeline.push(chunk("a"))
    pipeline.until_available(1)
    assert pipeline.patch("cancelled").json()["data"]["batch_status"] == "cancelled"
    for answer in (pipeline.push(chunk("b")), http.get(f"{pipeline.path}/chunkresults"), pipeline.patch("closed")):
        assert (answer.status_code, answer.json()["code"]) == (409, "BATCH_CANCELLED")
    assert pipeline.status()["chunks_available"] == 0
    assert pipeline.patch("cancelled").status_code == 200


def test_an_idle_batch_closes_by_itself(sandbox: Sandbox, http: httpx.Client) -> None:
    used, unused = Pipeline(http), Pipeline(http)
    used.push(chunk("a"))
    used.until_available(1)
    sandbox.knobs.turn({"batch_idle_seconds": 0.001})
    time.sleep(0.01)
    assert unused.status()["batch_status"] == "completed_by_timeout"
    assert used.status()["batch_status"] == "closed_by_timeout"
    assert used.push(chunk("b")).json()["code"] == "BATCH_CLOSED"
    used.pull()
    assert used.status()["batch_status"] == "completed_by_timeout"


def test_a_batch_outlives_its_service(sandbox: Sandbox, http: httpx.Client, bearer: httpx.Client) -> None:
    folder = new_folder(bearer)
    version_id = publish(http, folder, "quote", loan_quote())
    pipeline = Pipeline(http, version_id=version_id)
    http.delete(f"/api/v1/product/{folder}/engines/delete/quote")
    pipeline.push(chunk("a"))
    pipeline.until_available(1)
    assert pipeline.pull()["data"][0]["outputs"][1] == list(QUOTE.values())


def test_a_chunk_id_is_taken_once(http: httpx.Client) -> None:
    pipeline = Pipeline(http)
    pipeline.push(chunk("a"))
    refused = pipeline.push(chunk("b"), chunk("a"))
    assert (refused.status_code, refused.json()["code"]) == (400, "DUPLICATE_CHUNK_ID")
    assert refused.json()["message"].startswith("/chunks/1/id")
    assert pipeline.status()["chunks_submitted"] == 1


def test_figures_over_the_records_of_a_chunk(http: httpx.Client) -> None:
    pipeline = Pipeline(http, output=["monthly_payment"])
    wanted = [{"output_name": "monthly_payment", "operator": word} for word in ("SUM", "MIN", "COUNT", "AVERAGE")]
    pipeline.push(chunk("a", 2, summary={"ignore_error": False, "aggregation": wanted}))
    pipeline.until_available(1)
    [result] = pipeline.pull()["data"]
    assert result["summary_output"] == [
        ["monthly_payment_sum", "monthly_payment_min", "monthly_payment_count", "monthly_payment_average"],
        [966.64, 483.32, 2, 483.32],
    ]


def test_object_records_come_back_as_objects(http: httpx.Client) -> None:
    pipeline = Pipeline(http, unique_record_key="ref")
    pipeline.push({"id": "a", "data": {"inputs": [{"ref": 7, "principal": 25000, "years": 5}], "parameters": {}}})
    pipeline.until_available(1)
    assert pipeline.pull()["data"][0]["outputs"] == [{"ref": 7, **QUOTE}]


def test_records_with_errors_are_counted_and_may_fail_the_batch(sandbox: Sandbox, http: httpx.Client) -> None:
    pipeline = Pipeline(http, acceptable_error_percentage=10)
    pipeline.push({"id": "a", "data": {"inputs": [{"years": 99}, {"years": 5}]}})
    pipeline.until_available(1)
    assert http.get(pipeline.path).json()["data"]["summary"]["records_failed"] == 1
    assert pipeline.status()["batch_status"] == "in_progress"
    sandbox.knobs.turn({"batch_fails_on_errors": True})
    assert pipeline.status()["batch_status"] == "failed"


def test_details_and_configuration(http: httpx.Client) -> None:
    pipeline = Pipeline(http, max_workers=3, max_input_in_mb=2)
    data = http.get(pipeline.path).json()["data"]
    assert data["configuration"]["max_workers"] == 3
    assert data["configuration"]["input_buffer_allocated_bytes"] == 2 * 2**20
    assert data["summary"]["records_submitted"] == 0


def test_the_batches_of_the_last_hour(http: httpx.Client) -> None:
    open_one, ended = Pipeline(http), Pipeline(http)
    ended.patch("closed")
    described = http.get(f"{BATCH}/status").json()
    assert open_one.made["id"] in [batch["id"] for batch in described["in_progress_batches"]]
    assert ended.made["id"] in [batch["id"] for batch in described["recent_batches"]]


@pytest.mark.parametrize("method", ["GET", "PATCH"])
def test_a_batch_that_is_not_there_is_404(http: httpx.Client, method: str) -> None:
    answer = http.request(method, f"{BATCH}/nothing", json={"batch_status": "closed"} if method == "PATCH" else None)
    assert (answer.status_code, answer.json()["code"]) == (404, "BATCH_NOT_FOUND")


def test_a_batch_needs_a_service_that_is_there(http: httpx.Client) -> None:
    assert http.post(BATCH, json={}).json()["code"] == "BAD_REQUEST"
    assert http.post(BATCH, json={"service": "lending/nothing"}).json()["code"] == "SERVICE_NOT_FOUND"
