"""`dovetail databricks jobs …` against a workspace: what is shown, and exit statuses that mean something."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest

from dovetail.cli.exits import FAILED, NO_ANSWER, NOT_FOUND, OK, USAGE
from dovetail.databricks.commands.run_status import Changes, table_of
from dovetail.sandbox import Sandbox, serve
from dovetail_api.databricks import models as m

from .conftest import Dovetail


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"clock": "steps"}) as running:
        yield running


@pytest.fixture
def workspace(shared: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """A workspace that the environment leads to."""
    before = shared.knobs.values()
    for name, value in shared.environment.items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    yield shared
    shared.knobs.turn(before)
    assert shared.violations == ()


def settings(*words: str, **more: Any) -> str:
    """Settings of a job whose only task ends as the words say."""
    description = " ".join(f"sandbox.{word}" for word in words)
    task = {"task_key": "load", "notebook_task": {"notebook_path": "/x"}, "description": description}
    return json.dumps({"tasks": [task], **more})


def created(dovetail: Dovetail, *words: str, **more: Any) -> str:
    return str(dovetail("databricks", "jobs", "create", settings(*words, **more)).data["job_id"])


def run(dovetail: Dovetail, *words: str) -> Any:
    return dovetail("databricks", "jobs", "run", *words, "--interval", "0.001")


def test_jobs_are_made_listed_and_shown(dovetail: Dovetail, workspace: Sandbox) -> None:
    job = created(dovetail, name="from a shell")

    [row] = dovetail("databricks", "jobs", "list", "--name", "From a shell").data
    whole = dovetail("databricks", "jobs", "get", job).data
    table = dovetail("databricks", "jobs", "ls", "--limit", "1", "--table")

    assert (str(row["job_id"]), row["name"]) == (job, "from a shell")
    assert whole["settings"]["tasks"][0]["task_key"] == "load"
    assert "from a shell" in table.out


def test_a_run_is_followed_and_ends_with_status_0(dovetail: Dovetail, workspace: Sandbox) -> None:
    job = created(dovetail, "result={{job.parameters.day}}", parameters=[{"name": "day", "default": "monday"}])

    done = run(dovetail, job, "-p", "day=7")

    assert done.status == OK
    assert (done.data["result"], done.data["tasks"]) == ("SUCCESS", {"load": "SUCCESS"})
    told = [line.partition(": ")[2] for line in done.err.splitlines() if " load: " in line]
    assert told == ["PENDING", "RUNNING", "SUCCESS"]
    output = dovetail("databricks", "jobs", "output", str(done.data["run_id"])).data
    assert output["notebook_output"]["result"] == "7"


def test_a_failed_run_ends_with_status_1_and_says_why(dovetail: Dovetail, workspace: Sandbox) -> None:
    done = run(dovetail, created(dovetail, "outcome=FAILED", "message=no_such_table"), "-q")

    assert done.status == FAILED
    assert done.out == ""
    assert "load FAILED (no_such_table)" in done.err
    assert len(done.err.splitlines()) == 1


def test_a_run_that_goes_on_ends_with_status_5(dovetail: Dovetail, workspace: Sandbox) -> None:
    workspace.knobs.turn({"clock": "wall", "run_seconds": 600})
    job = created(dovetail)

    late = run(dovetail, job, "--patience", "0.01", "-q")
    started = dovetail("databricks", "jobs", "runs", "list", "--job", job, "--active").data

    assert late.status == NO_ANSWER
    assert len(started) == 1
    assert f"dovetail databricks jobs cancel {started[0]['run_id']}" in late.err
    assert dovetail("databricks", "jobs", "cancel", str(started[0]["run_id"])).status == OK


def test_runs_are_started_without_waiting_listed_and_cancelled(dovetail: Dovetail, workspace: Sandbox) -> None:
    job = created(dovetail)

    first = dovetail("databricks", "jobs", "run", job, "--no-wait", "--once", f"once {job}").data
    again = dovetail("databricks", "jobs", "run", job, "--no-wait", "--once", f"once {job}").data
    cancelled = dovetail("databricks", "jobs", "cancel", str(first["run_id"]), "--wait").data
    [row] = dovetail("databricks", "jobs", "runs", "list", "--job", job, "--completed").data
    whole = dovetail("databricks", "jobs", "runs", "get", str(first["run_id"])).data

    assert first == again
    assert cancelled == {"run_id": first["run_id"], "state": "CANCELED"}
    assert (row["run_id"], row["state"]) == (first["run_id"], "CANCELED")
    assert whole["tasks"][0]["task_key"] == "load"


def test_tasks_are_submitted_from_standard_input(dovetail: Dovetail, workspace: Sandbox) -> None:
    words = ("databricks", "jobs", "submit", "-", "--interval", "0.001", "-q")
    assert dovetail(*words, stdin=settings()).data["result"] == "SUCCESS"


def test_what_is_not_there_ends_with_status_4(dovetail: Dovetail, workspace: Sandbox) -> None:
    missing = dovetail("databricks", "jobs", "get", "620")
    assert missing.status == NOT_FOUND
    assert "Job 620 does not exist." in missing.err


def test_wrong_usage_ends_with_status_2(dovetail: Dovetail, workspace: Sandbox) -> None:
    two = json.dumps({"tasks": [{"task_key": key, "notebook_task": {"notebook_path": "/x"}} for key in ("a", "b")]})
    run_id = str(dovetail("databricks", "jobs", "submit", two, "--interval", "0.001", "-q").data["run_id"])

    unnamed = dovetail("databricks", "jobs", "output", run_id)
    misspelt = dovetail("databricks", "jobs", "create", '{"naem": "x"}')

    assert (unnamed.status, misspelt.status) == (USAGE, USAGE)
    assert "Name one with --task: a, b." in unnamed.err
    assert "naem" in misspelt.err
    assert dovetail("databricks", "jobs", "create", '{"naem": "x"}', "--force").status == OK


@pytest.mark.parametrize("wrong", [("--patience", "nan"), ("--patience", "-1"), ("--interval", "soon")])
def test_nothing_is_started_that_could_not_be_waited_for(
    dovetail: Dovetail, workspace: Sandbox, wrong: tuple[str, str]
) -> None:
    job = created(dovetail)
    refused = dovetail("databricks", "jobs", "run", job, *wrong)
    assert refused.status == USAGE
    assert f"argument {wrong[0]}: '{wrong[1]}' is not a positive number of seconds" in refused.err
    assert dovetail("databricks", "jobs", "runs", "list", "--job", job).data == []


@pytest.mark.parametrize("limit", ["-1", "0", "few"])
def test_a_limit_is_a_number_from_1(dovetail: Dovetail, workspace: Sandbox, limit: str) -> None:
    refused = dovetail("databricks", "jobs", "list", "--limit", limit)
    assert refused.status == USAGE
    assert f"'{limit}' is not a number from 1" in refused.err


def test_a_request_is_shown_instead_of_sent(dovetail: Dovetail, workspace: Sandbox) -> None:
    shown = dovetail("databricks", "jobs", "run", "620", "--curl")
    assert shown.status == OK
    assert shown.out.startswith("curl ")
    assert "/api/2.2/jobs/run-now" in shown.out
    assert workspace.credentials["admin_token"] not in shown.out


def test_every_operation_can_be_called(dovetail: Dovetail, workspace: Sandbox) -> None:
    job = created(dovetail, name="called")
    told = dovetail("call", "databricks", "jobs_get", f"job_id={job}")
    assert told.status == OK, told.err
    assert told.data["settings"]["name"] == "called"


def task_run(key: str, state: str, result: str | None = None, **fields: Any) -> m.RunTask:
    told = m.RunState(life_cycle_state=state, **({"result_state": result} if result else {}))
    return m.RunTask(task_key=key, state=told, **fields)


def test_lines_tell_changes_only(capsys: pytest.CaptureFixture[str]) -> None:
    changes = Changes(7)
    for state in ("PENDING", "RUNNING", "RUNNING"):
        changes.tell(m.JobRun(state=m.RunState(life_cycle_state=state), tasks=[task_run("a", state)]))
    assert capsys.readouterr().err.splitlines() == [
        "run 7: PENDING",
        "run 7 a: PENDING",
        "run 7: RUNNING",
        "run 7 a: RUNNING",
    ]


def test_a_table_has_a_row_a_task_by_its_last_attempt() -> None:
    from rich.console import Console

    tasks = [
        task_run("a", "TERMINATED", "FAILED", attempt_number=0, start_time=1000, end_time=3000),
        task_run("a", "RUNNING", attempt_number=1, start_time=4000, end_time=0),
        task_run("b", "BLOCKED"),
    ]
    running = m.JobRun(state=m.RunState(life_cycle_state="RUNNING"), tasks=tasks)
    shown = io.StringIO()
    Console(file=shown, width=80).print(table_of(7, running, now=9.0))
    rows = [line.split() for line in shown.getvalue().splitlines() if line.strip()]
    assert rows[0] == ["run", "7:", "RUNNING"]
    assert ["a", "RUNNING", "2", "5"] in rows
    assert ["b", "BLOCKED", "1"] in rows
