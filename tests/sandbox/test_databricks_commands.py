"""Command execution in the sandbox: contexts that keep variables, commands that run, fail, or are cancelled."""

from __future__ import annotations

import contextlib
import socket
import sys
import time
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from databricks_clusters_steps import created, reached, running, told_to
from databricks_steps import caller

from dovetail.sandbox import Sandbox, serve


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"clock": "steps"}) as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def sandbox(shared: Sandbox) -> Iterator[Sandbox]:
    before = shared.knobs.values()
    yield shared
    shared.knobs.turn(before)


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client


class Context:
    """A context on a running cluster."""

    def __init__(self, http: httpx.Client, language: str = "python") -> None:
        self._http = http
        self.cluster_id = running(http)
        body = {"clusterId": self.cluster_id, "language": language}
        self.place = {"clusterId": self.cluster_id, "contextId": self._sent("contexts/create", body)["id"]}

    def status(self) -> Any:
        return self._http.get("/api/1.2/contexts/status", params=self.place).json()

    def execute(self, command: str, language: str = "python") -> str:
        return str(self._sent("commands/execute", {**self.place, "command": command, "language": language})["id"])

    def look(self, command_id: str) -> Any:
        answer = self._http.get("/api/1.2/commands/status", params={**self.place, "commandId": command_id})
        assert answer.status_code == 200, answer.text
        return answer.json()

    def results(self, command: str, language: str = "python") -> Any:
        """What a command gives, once it has finished."""
        command_id = self.execute(command, language)
        while (told := self.look(command_id))["status"] in ("Queued", "Running"):
            time.sleep(0.01)
        return told["results"]

    def cancel(self, command_id: str) -> None:
        self._sent("commands/cancel", {**self.place, "commandId": command_id})

    def destroy(self) -> None:
        self._sent("contexts/destroy", self.place)

    def _sent(self, what: str, body: dict[str, Any]) -> Any:
        answer = self._http.post(f"/api/1.2/{what}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()


def test_by_default_a_command_only_goes_through_its_stages(http: httpx.Client) -> None:
    context = Context(http)
    assert [context.status()["status"] for _ in range(2)] == ["Pending", "Running"]
    command_id = context.execute("print(1)")
    looks = [context.look(command_id) for _ in range(3)]
    assert [each["status"] for each in looks] == ["Queued", "Running", "Finished"]
    assert looks[-1]["results"]["resultType"] == "text"
    assert "run_commands" in looks[-1]["results"]["data"]


def test_variables_stay_in_a_context_and_the_last_value_is_told(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.knobs.turn({"run_commands": True})
    context = Context(http)
    assert context.results("x = 20\nprint('set')") == {"resultType": "text", "data": "set\n"}
    assert context.results("x + 22") == {"resultType": "text", "data": "42\n"}
    failed = context.results("x / 0")
    assert (failed["resultType"], failed["summary"]) == ("error", "ZeroDivisionError: division by zero")
    assert "Traceback" in failed["cause"]
    assert context.results("x")["data"] == "20\n"
    assert "NameError" in Context(http).results("x")["summary"]


def test_sql_gives_a_table(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.knobs.turn({"run_commands": True})
    table = Context(http, "sql").results("SELECT 1 AS n, 'a' AS t", "sql")
    assert (table["resultType"], table["data"], [each["name"] for each in table["schema"]]) == (
        "table",
        [[1, "a"]],
        ["n", "t"],
    )
    assert Context(http).results("SELECT * FROM nowhere", "sql")["resultType"] == "error"


def test_a_command_that_goes_on_and_on_is_stopped(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.knobs.turn({"run_commands": True, "command_seconds": 0.2})
    context = Context(http)
    assert "longer than 0.2 s" in context.results("while True: pass")["summary"]
    sandbox.knobs.turn({"command_seconds": 60.0})
    assert context.results("1 + 1")["data"] == "2\n"


def test_a_cancelled_command_says_so(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.knobs.turn({"run_commands": True, "command_seconds": 600.0})
    context = Context(http)
    endless, queued = context.execute("while True: pass"), context.execute("1")
    context.cancel(queued)
    context.cancel(endless)
    assert [context.look(each)["status"] for each in (endless, queued)] == ["Cancelled", "Cancelled"]
    context.destroy()
    gone = http.get("/api/1.2/contexts/status", params=context.place)
    assert gone.json()["error"].startswith("ContextNotFound")


def test_the_cluster_must_be_up(http: httpx.Client) -> None:
    cluster_id = created(http)
    body = {"clusterId": cluster_id, "language": "python"}
    assert http.post("/api/1.2/contexts/create", json=body).json()["error"].startswith("ClusterNotReadyException")
    reached(http, cluster_id, "RUNNING")
    told_to(http, "delete", cluster_id)
    reached(http, cluster_id, "TERMINATED")
    assert "is terminated" in http.post("/api/1.2/contexts/create", json=body).json()["error"]


def test_commands_know_nothing_of_the_environment_that_the_sandbox_was_started_in(
    sandbox: Sandbox, http: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABRICKS_TOKEN", "dapi-of-somebody")
    sandbox.knobs.turn({"run_commands": True})
    told = Context(http).results("import os\nsorted(os.environ), os.listdir()")["data"]
    assert "PATH" in told
    assert "DATABRICKS_TOKEN" not in told
    assert told.endswith(", [])\n"), "they begin in an empty folder"


def test_what_a_command_has_started_ends_with_its_context(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.knobs.turn({"run_commands": True, "command_seconds": 600.0})
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(60)
        code = f"import socket, time; s = socket.create_connection({server.getsockname()}); time.sleep(600)"
        context = Context(http)
        context.execute(f"import subprocess\nsubprocess.run([{sys.executable!r}, '-c', {code!r}])")
        child, _ = server.accept()
        with child:
            child.settimeout(60)
            context.destroy()
            with contextlib.suppress(ConnectionResetError):
                assert child.recv(1) == b"", "the connection of a process that is gone is closed"


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("input()", "EOFError"),
        ("import json\njson.dumps = lambda *_: 'no answer'", "broke the interpreter"),
        ("import os\nos._exit(3)", "variables are lost"),
    ],
)
def test_a_command_cannot_get_between_the_others_and_their_answers(
    sandbox: Sandbox, http: httpx.Client, command: str, told: str
) -> None:
    sandbox.knobs.turn({"run_commands": True, "command_seconds": 60.0})
    context = Context(http)
    assert told in context.results(command)["summary"]
    assert context.results("1 + 1")["data"] == "2\n"


def test_half_characters_are_told_in_another_way(sandbox: Sandbox, http: httpx.Client) -> None:
    sandbox.knobs.turn({"run_commands": True})
    assert Context(http).results("print('\\ud800')")["data"] == "\\ud800\n"
