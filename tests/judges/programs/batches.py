"""Batches in corners: full buffers, results in another order, pulls of nothing, a cancelled batch, a closed one.

Arguments: the sandbox's details as JSON, and a workbook.
"""

import copy
import json
import sys
import time
import urllib.request

import cspark.sdk as spark

details = json.loads(sys.argv[1])
told = {}


def turn(**knobs):
    url = details["url"] + "/_sandbox/knobs"
    request = urllib.request.Request(url, json.dumps(knobs).encode(), {"Content-Type": "application/json"})
    urllib.request.urlopen(request).read()


def problem(work):
    """The class and status of the error that some work raises."""
    try:
        work()
    except Exception as error:
        return [type(error).__name__, getattr(error, "status", None)]
    return None


def until_ended(pipeline, words=("completed", "cancelled", "failed", "completed_by_timeout", "closed_by_timeout")):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        word = pipeline.get_status().data["batch_status"]
        if word in words:
            return word
        time.sleep(0.02)
    return "never"


def drained(pipeline, chunks):
    """The outputs of each chunk, in the order of the pushes, and the ids in the order in which they came."""
    results, came, deadline = {}, [], time.monotonic() + 60
    while len(results) < chunks and time.monotonic() < deadline:
        for chunk in pipeline.pull(5).data["data"]:
            came.append(chunk["id"])
            results[chunk["id"]] = chunk["outputs"]
    return results, came


def opened(client, **options):
    return client.batches.of(client.batches.create("lending/loan-quote", **options).data["id"])


def pieces(name):
    """Four chunks of ten records."""
    return [
        spark.BatchChunk(
            f"{name}{number}", spark.ChunkData(ROWS[:1] + ROWS[10 * number + 1 : 10 * number + 11], {}), 10
        )
        for number in range(4)
    ]


ROWS = [["principal", "years"]] + [[20000 + number, 5] for number in range(40)]

url = spark.BaseUrl(details["url"], details["tenant"])
with spark.Client(base_url=url, api_key=details["credentials"]["api_key"], logger=False, max_retries=1) as client:
    rows = copy.deepcopy(ROWS)
    chunks = spark.create_chunks(rows, chunk_size=20)
    told["rows_left"] = len(rows)
    told["chunk_sizes"] = [chunk.size for chunk in chunks]

    told["sizes_of_inputs"] = spark.BatchChunk.from_dict({"id": "a", "data": {"inputs": ROWS}})[0].size

    first, second = opened(client), opened(client)
    first.push(chunks=[spark.BatchChunk("q", spark.ChunkData(ROWS, {}), 40)])
    told["stats_of_another"] = second.stats["chunks"]
    first.cancel()
    told["after_cancel"] = [problem(first.pull), problem(lambda: first.push(inputs=ROWS)), problem(first.dispose)]

    # A pull of nothing, answered with the status alone.
    turn(status_only_pull=True)
    told["empty_pull"] = problem(lambda: second.pull().data["data"])
    turn(status_only_pull=False)

    # An input buffer with room for one chunk, and an output buffer with room for one result.
    turn(batch_input_buffer_bytes=400, batch_output_buffer_bytes=200, chunk_latency_ms=200)
    small = opened(client)
    small.push(chunks=pieces("small")[:1])
    told["full"] = problem(lambda: small.push(chunks=pieces("small")[1:]))
    turn(batch_input_buffer_bytes=2**20, chunk_latency_ms=0)

    turn(batch_output_buffer_bytes=2**20, batch_out_of_order=True)
    other = opened(client)
    other.push(chunks=pieces("other"))
    time.sleep(0.5)
    results, came = drained(other, 4)
    told["results"] = [results[f"other{number}"] for number in range(4)]
    told["all_came"] = sorted(came)
    told["closed"] = other.dispose().data["data"]["batch_status"]
    told["after_close"] = [problem(lambda: other.push(inputs=ROWS)), problem(other.cancel)]
    told["ended"] = until_ended(other)

    # Idle for too long.
    turn(batch_idle_seconds=0.01)
    idle = opened(client)
    time.sleep(0.1)
    told["idle"] = until_ended(idle)
    told["push_after_idle"] = problem(lambda: idle.push(inputs=ROWS))
    turn(batch_idle_seconds=1800)

    # How exact it must be.
    told["accuracy"] = []
    for accuracy in (None, 0.9, 0.71, 1):
        configured = opened(client, accuracy=accuracy).get_info().data["data"]["configuration"]
        told["accuracy"].append(configured["acceptable_error_percentage"])
    sized = opened(client, max_input_size=1, max_output_size=1).get_info().data["data"]["configuration"]
    told["sizes"] = [sized["input_buffer_allocated_bytes"], sized["output_buffer_allocated_bytes"]]

json.dump(told, sys.stdout)
