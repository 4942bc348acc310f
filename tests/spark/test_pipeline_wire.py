"""Batches on the wire: nothing is pushed or pulled twice, counts are right, pipelines share nothing."""

from __future__ import annotations

import time
from typing import Any

import pytest
from support.behaviours import reset, respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812

from .conftest import Connect

BATCH = "/acme/api/v4/batch"
CHUNKS = f"{BATCH}/b1/chunks"
RESULTS = f"{BATCH}/b1/chunkresults"
ROWS: list[list[Any]] = [["principal", "years"], [25000, 5], [18000, 4]]


def status(word: str = "in_progress", available: int = 0) -> dict[str, Any]:
    return {"batch_status": word, "pipeline_status": "idle", "chunks_available": available, "record_submitted": 2}


def result(id: str) -> dict[str, Any]:  # noqa: A002
    return {"id": id, "outputs": [["a"], [1]], "process_time": [1]}


def test_a_batch_is_created_with_the_names_of_the_wire(server: FaultServer, connect: Connect) -> None:
    server.on("POST", BATCH, respond(json={"object": "batch", "id": "b1", "data": {"batch_status": "created"}}))

    batch = connect(server).batches.create(
        "f/s[1.2]",
        selected_outputs="x,y",
        unique_record_key=["id", "day"],
        min_runners=2,
        max_runners=9,
        chunks_per_vm=3,
        runners_per_vm=4,
        max_input_size=50,
        max_output_size=60,
        accuracy=0.71,
        extras={"manual_now": "2026-05-04"},
    )

    assert batch.value.id == batch.data["id"] == "b1"
    assert server.requests[0].json() == {
        "service": "f/s[1.2]",
        "output": ["x", "y"],
        "call_purpose": "Async Batch Execution",
        "source_system": "Spark Python SDK",
        "unique_record_key": "id,day",
        "initial_workers": 2,
        "max_workers": 9,
        "chunks_per_request": 3,
        "runner_thread_count": 4,
        "max_input_in_mb": 50,
        "max_output_in_mb": 60,
        "acceptable_error_percentage": 29,
        "manual_now": "2026-05-04",
    }


@pytest.mark.parametrize(
    ("uri", "options"),
    [
        ("f/s", {"accuracy": 0}),
        ("f/s", {"accuracy": 1.5}),
        ("f/s", {"min_runners": 0}),
        ("f", {}),
        ("proxy/a", {}),
        (Spark.UriParams("f", "s", public=True), {}),
    ],
)
def test_a_batch_that_makes_no_sense_is_refused_before_sending(
    server: FaultServer, connect: Connect, uri: Any, options: dict[str, Any]
) -> None:
    with pytest.raises(Spark.SparkInputError):
        connect(server).batches.create(uri, **options)

    assert server.requests == []


@pytest.mark.parametrize(
    "form",
    [
        {"inputs": ROWS},
        {"inputs": [{"principal": 1}, {"principal": 2}]},
        {"data": Spark.ChunkData(ROWS)},
        {"chunks": Spark.create_chunks(ROWS)},
        {"raw": '{"chunks": [{"id": "x", "data": {"inputs": [["principal"], [1], [2]]}}]}'},
    ],
)
def test_the_row_of_names_is_no_record(server: FaultServer, connect: Connect, form: dict[str, Any]) -> None:
    server.on("POST", CHUNKS, respond(json=status()))
    pipeline = connect(server).batches.of("b1")

    answer = pipeline.push(**form)

    [chunk] = server.requests[0].json()["chunks"]
    assert chunk["size"] == 2
    assert pipeline.stats == {"chunks": 1, "records": 2}
    assert answer.value.record_submitted == 2


@pytest.mark.parametrize("form", [{}, {"inputs": ROWS, "raw": "[]"}, {"chunks": []}, {"raw": "{"}])
def test_a_push_of_nothing_or_of_two_things_is_refused(
    server: FaultServer, connect: Connect, form: dict[str, Any]
) -> None:
    pipeline = connect(server).batches.of("b1")

    with pytest.raises(Spark.SparkInputError):
        pipeline.push(**form)

    assert server.requests == []
    assert pipeline.stats == {"chunks": 0, "records": 0}


def test_pipelines_share_no_state(server: FaultServer, connect: Connect) -> None:
    server.on("POST", CHUNKS, respond(json=status()))
    server.on("PATCH", f"{BATCH}/b1", respond(json={"id": "b1", "data": {"batch_status": "closed"}}))
    batches = connect(server).batches
    first, second = batches.of("b1"), batches.of("b1")

    first.push(inputs=ROWS)
    first.dispose()

    assert (first.stats["chunks"], first.state, first.is_disposed) == (1, "closed", True)
    assert (second.stats["chunks"], second.state, second.is_disposed) == (0, "open", False)


@pytest.mark.parametrize(("how", "requests"), [("push", 1), ("pull", 1), ("get_status", 3)])
def test_what_may_have_happened_is_not_repeated_when_it_must_not_be(
    server: FaultServer, connect: Connect, how: str, requests: int
) -> None:
    server.on("*", "*", reset())
    pipeline = connect(server).batches.of("b1")

    with pytest.raises(Spark.SparkTransportError) as caught:
        getattr(pipeline, how)(**({"inputs": ROWS} if how == "push" else {}))

    assert caught.value.sent
    assert len(server.requests) == requests
    assert pipeline.stats == {"chunks": 0, "records": 0}


def test_a_refused_push_counts_nothing_and_frees_its_ids(server: FaultServer, connect: Connect) -> None:
    full = respond(409, json={"type": "conflict", "code": "INPUT_BUFFER_FULL", "message": "full"})
    server.on("POST", CHUNKS, full, respond(json=status()))
    pipeline = connect(server).batches.of("b1")
    chunks = Spark.create_chunks(ROWS)

    with pytest.raises(Spark.ConflictError):
        pipeline.push(chunks=chunks, if_chunk_id_duplicated="throw")
    pipeline.push(chunks=chunks, if_chunk_id_duplicated="throw")

    assert pipeline.stats == {"chunks": 1, "records": 2}


def test_a_push_whose_answer_is_unreadable_counts(server: FaultServer, connect: Connect) -> None:
    server.on("POST", CHUNKS, respond(body=b"<html>", headers=[("Content-Type", "text/html")]))
    pipeline = connect(server).batches.of("b1")

    with pytest.raises(Spark.SparkDecodeError):
        pipeline.push(inputs=ROWS)

    assert pipeline.stats == {"chunks": 1, "records": 2}


def test_what_happens_to_an_id_that_was_pushed_before(
    server: FaultServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    server.on("POST", CHUNKS, respond(json=status()))
    server.on("GET", f"{BATCH}/b1/status", respond(json=status()))
    pipeline = connect(server).batches.of("b1")
    chunk = Spark.BatchChunk("q1", Spark.ChunkData(ROWS))

    pipeline.push(chunks=[chunk])
    pipeline.push(chunks=[chunk])
    pipeline.push(chunks=[chunk], if_chunk_id_duplicated="ignore")
    with pytest.raises(Spark.SparkInputError, match="'q1' was used before"):
        pipeline.push(chunks=[chunk], if_chunk_id_duplicated="throw")

    pushed = [request.json()["chunks"][0]["id"] for request in server.requests if request.path == CHUNKS]
    assert pushed[0] == "q1"
    assert len(set(pushed)) == len(pushed) == 2
    assert pipeline.stats == {"chunks": 2, "records": 4}
    assert "q1" in caplog.text


@pytest.mark.parametrize("nothing", [status(), {"status": status()}, {"data": None, "status": status()}])
def test_a_pull_of_nothing_gives_an_empty_list(server: FaultServer, connect: Connect, nothing: Any) -> None:
    server.on("GET", RESULTS, respond(json=nothing))

    answer = connect(server).batches.of("b1").pull()

    assert answer.data == {"data": [], "status": status()}
    assert server.requests[0].query == "max=100"


@pytest.mark.parametrize("most", [0, 101])
def test_a_pull_of_too_many_or_none_is_refused(server: FaultServer, connect: Connect, most: int) -> None:
    with pytest.raises(Spark.SparkInputError):
        connect(server).batches.of("b1").pull(most)

    assert server.requests == []


def test_results_come_until_the_batch_is_drained(server: FaultServer, connect: Connect) -> None:
    server.on(
        "GET",
        RESULTS,
        respond(json={"data": [result("c2")], "status": status("closed", 1)}),
        respond(json={"status": status("closed")}),
        respond(json={"data": [result("c1")], "status": status("completed")}),
        respond(json={"status": status("completed")}),
    )

    results = list(connect(server).batches.of("b1").results())

    assert [chunk.id for chunk in results] == ["c2", "c1"]


@pytest.mark.parametrize("word", ["failed", "cancelled"])
def test_a_failed_batch_ends_its_results_at_once(server: FaultServer, connect: Connect, word: str) -> None:
    server.on("GET", RESULTS, respond(json={"data": [], "status": status(word)}))

    with pytest.raises(Spark.SparkJobError, match=f"ended as {word}"):
        list(connect(server).batches.of("b1").results())

    assert len(server.requests) == 1


def test_waiting_for_results_is_bounded_by_time(server: FaultServer, connect: Connect) -> None:
    server.on("GET", RESULTS, respond(json={"status": status()}))
    begun = time.monotonic()

    with pytest.raises(Spark.RetryTimeoutError, match=r"within 0\.3 seconds"):
        list(connect(server).batches.of("b1").results(limit=0.3))

    assert time.monotonic() - begun < 2


@pytest.mark.parametrize("inner", ["data", "meta"])
def test_a_closed_batch_takes_no_more_but_still_gives(server: FaultServer, connect: Connect, inner: str) -> None:
    server.on("PATCH", f"{BATCH}/b1", respond(json={"id": "b1", inner: {"batch_status": "closed"}}))
    server.on("GET", RESULTS, respond(json={"data": [result("c1")], "status": status("closed")}))
    pipeline = connect(server).batches.of("b1")

    pipeline.dispose()

    assert server.requests[0].json() == {"batch_status": "closed"}
    for action in (lambda: pipeline.push(inputs=ROWS), pipeline.dispose, pipeline.cancel):
        with pytest.raises(Spark.SparkSdkError, match="b1 was closed"):
            action()
    assert pipeline.pull().value.data[0].id == "c1"
    assert len(server.requests) == 2


def test_a_cancelled_batch_gives_nothing_either(server: FaultServer, connect: Connect) -> None:
    server.on("PATCH", f"{BATCH}/b1", respond(json={"id": "b1", "data": {"batch_status": "cancelled"}}))
    pipeline = connect(server).batches.of("b1")

    pipeline.cancel()

    assert server.requests[0].json() == {"batch_status": "cancelled"}
    with pytest.raises(Spark.SparkSdkError, match="b1 was cancelled"):
        pipeline.pull()
    assert len(server.requests) == 1


def test_a_pipeline_needs_an_id(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Spark.SparkInputError, match="batch_id"):
        connect(server).batches.of(" ")
