"""Going on after an interruption: what was handled is not given again, the rest is given, whatever was under way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox

from .conftest import Connect

URI = "lending/loan-quote"
HANDLER = """
import sys
import dovetail.spark as Spark

url, key, state, handled = sys.argv[1:]
records = [{"principal": 1000 + 7 * number, "years": 5} for number in range(300)]
with Spark.Client(base_url=url, api_key=key) as spark, open(handled, "a") as file:
    with spark.batches.run("lending/loan-quote", records, chunk_size=5, window=16, state=state) as run:
        for record in run:
            print(record.index, record["monthly_payment"], file=file, flush=True)
"""


@pytest.fixture
def spark(sandbox: Sandbox, connect: Connect) -> Any:
    return connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])


def loans(count: int) -> list[dict[str, Any]]:
    return [{"principal": 1000 + 7 * number, "years": 5} for number in range(count)]


class Stop(Exception):
    """Ends a run early."""


def handle(run: Any, most: int) -> list[int]:
    """The numbers of the records that are handled until the run is cut off."""
    handled: list[int] = []
    try:
        with run:
            for record in run:
                if len(handled) == most:
                    raise Stop
                handled.append(record.index)
    except Stop:
        pass
    return handled


def test_a_killed_program_goes_on_where_it_was(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.knobs.turn({"chunk_latency_ms": 10})
    state, handled = tmp_path / "state", tmp_path / "handled"
    key = sandbox.credentials["api_key"]
    arguments = [sys.executable, "-c", HANDLER, sandbox.base_url, key, str(state), str(handled)]
    first = subprocess.Popen(arguments, env={**os.environ})
    while not handled.exists() or handled.read_text().count("\n") < 40:
        assert first.poll() is None
    first.send_signal(signal.SIGKILL)
    first.wait()
    before = [int(line.split()[0]) for line in handled.read_text().splitlines()]

    second = subprocess.run(arguments, env={**os.environ}, timeout=60)

    assert second.returncode == 0
    lines = [line.split() for line in handled.read_text().splitlines()]
    after = [int(index) for index, _ in lines[len(before) :]]
    # Only of the chunk in hand some come again.
    assert after == list(range(after[0], 300))
    assert before == list(range(len(before)))
    assert 0 <= len(before) - after[0] <= 5
    with Spark.Client(base_url=sandbox.base_url, api_key=sandbox.credentials["api_key"]) as spark:
        wanted = spark.services.execute(URI, inputs=loans(300)).outputs
    assert {int(index): float(value) for index, value in lines} == {
        index: (outputs or {})["monthly_payment"] for index, outputs in enumerate(wanted)
    }
    assert not state.exists()


def test_an_interrupted_batch_stays_open_and_is_gone_on_with(spark: Any, tmp_path: Path) -> None:
    state = tmp_path / "state"
    first = spark.batches.run(URI, loans(200), chunk_size=10, state=state)
    assert handle(first, 45) == list(range(45))
    batch_id = first.batch_id

    second = spark.batches.run(URI, iter(loans(200)), chunk_size=10, state=state)
    handled = handle(second, 1000)

    assert handled == list(range(40, 200))
    assert second.batch_id == batch_id
    assert spark.batches.of(batch_id).get_status().value.batch_status == "completed"


@pytest.mark.parametrize("end", ["dispose", "cancel"])
def test_a_batch_that_has_ended_goes_on_in_another(spark: Any, tmp_path: Path, end: str) -> None:
    first = spark.batches.run(URI, loans(100), chunk_size=10, state=tmp_path / "s")
    handle(first, 25)
    getattr(spark.batches.of(first.batch_id), end)()

    second = spark.batches.run(URI, loans(100), chunk_size=10, state=tmp_path / "s")

    assert handle(second, 1000) == list(range(20, 100))


def test_by_batch_id_with_how_many_were_handled(spark: Any) -> None:
    first = spark.batches.run(URI, loans(100), chunk_size=10, on_exit="keep")
    handled = handle(first, 33)

    second = spark.batches.run(URI, loans(100), chunk_size=10, resume=first.batch_id, skip=len(handled))

    assert handle(second, 1000) == list(range(33, 100))
    assert second.batch_id == first.batch_id


def test_nothing_was_left_to_do(spark: Any) -> None:
    first = spark.batches.run(URI, loans(20), chunk_size=10, on_exit="keep")
    handle(first, 20)

    second = spark.batches.run(URI, loans(20), chunk_size=10, resume=first.batch_id, skip=20)

    assert handle(second, 1000) == []


def test_other_records_are_noticed(spark: Any, tmp_path: Path) -> None:
    handle(spark.batches.run(URI, loans(50), chunk_size=10, state=tmp_path / "s"), 15)

    with pytest.raises(Spark.SparkInputError, match="not those with which the run"):
        list(spark.batches.run(URI, loans(51)[1:], chunk_size=10, state=tmp_path / "s"))


@pytest.mark.parametrize(
    ("uri", "options", "message"),
    [("lending/repayment-plan", {}, "uri: 'lending/repayment-plan'"), (URI, {"chunk_size": 20}, "chunk_size: 20")],
)
def test_another_call_is_noticed(spark: Any, tmp_path: Path, uri: str, options: Any, message: str) -> None:
    handle(spark.batches.run(URI, loans(50), chunk_size=10, state=tmp_path / "s"), 15)

    with pytest.raises(Spark.SparkInputError, match=message):
        spark.batches.run(uri, loans(50), **{"chunk_size": 10, "state": tmp_path / "s", **options})


def test_a_file_that_holds_something_else_is_left_alone(spark: Any, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("my notes")

    with pytest.raises(Spark.SparkInputError, match="is no state of a batch"):
        spark.batches.run(URI, loans(5), state=file)

    assert file.read_text() == "my notes"


@pytest.mark.parametrize("done", [11, 1000])
def test_fewer_records_than_were_done_are_noticed(spark: Any, tmp_path: Path, done: int) -> None:
    state = tmp_path / "state"
    handle(spark.batches.run(URI, loans(40), chunk_size=5, state=state), 12)
    kept = json.loads(state.read_bytes())
    state.write_text(json.dumps({**kept, "done": done}))

    with pytest.raises(Spark.SparkInputError, match=rf"there are 8, but {done:,} are said to be done"):
        handle(spark.batches.run(URI, loans(8), chunk_size=5, state=state), 100)


@pytest.mark.parametrize("change", [{"done": -5}, {"batch_id": ""}, {"done": 1.5}])
def test_a_state_that_makes_no_sense_is_refused(spark: Any, tmp_path: Path, change: dict[str, Any]) -> None:
    state = tmp_path / "state"
    state.write_text(json.dumps({"batch_id": "b", "uri": URI, "chunk_size": 5, "done": 5, **change}))
    with pytest.raises(Spark.SparkInputError, match="is no state of a batch"):
        spark.batches.run(URI, loans(8), chunk_size=5, state=state)


def test_chunks_of_records_that_give_the_same_inputs_are_gone_on_with_too(spark: Any, tmp_path: Path) -> None:
    state = tmp_path / "state"
    records = [{"principal": 1000 + n} if n % 3 else {"principal": 1000 + n, "years": 7} for n in range(60)]
    alone = [spark.services.execute(URI, inputs=record).outputs[0] for record in records[:3]]

    first = handle(spark.batches.run(URI, records, chunk_size=10, window=8, state=state), 17)
    done = json.loads(state.read_text())["done"]
    with spark.batches.run(URI, records, chunk_size=10, window=8, state=state) as run:
        found = [record.index for record in run]
    with spark.batches.run(URI, records[:3], chunk_size=10) as run:
        outputs = [record.outputs for record in run]

    assert first == list(range(17))
    assert found == list(range(done, 60))
    assert 10 < done <= 17
    assert outputs == alone
