"""The stand-in for a gateway that the benchmarks use: clients do on it what they do on the sandbox."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from benchmarks.harness import CASES
from conftest import interpreter_of
from judging import Side, run_side_at

from dovetail.sandbox import serve

OPERATIONS = {
    "check": "contents_check",
    "upload": "files_create",
    "list": "files_list",
    "retrieve": "files_get",
    "download": "files_download",
}


@pytest.mark.parametrize("side", ["vendor", "ours"])
def test_a_client_does_the_same_at_the_gateway_of_the_benchmarks_and_at_the_sandbox(
    side: Side, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(CASES))
    from transfer_server import counted, running
    from transfer_store import FOLDER, KINDS, write_files

    write_files(tmp_path / FOLDER, KINDS["few"])
    python = interpreter_of("spectrumx") if side == "vendor" else Path(sys.executable)

    def told_at(host: str, key: str) -> dict[str, Any]:
        leading_there = {"SDS_HOST": host, "SDS_SECRET_TOKEN": key}
        return run_side_at("sds", side, python, "spectrumx_transfers", leading_there, given=tmp_path / FOLDER)

    with serve("sds") as sandbox:
        at_sandbox = told_at(sandbox.details["host"], sandbox.credentials["api_key"])
        executions = sandbox.executions
    with running("few") as port:
        at_stand_in = told_at(f"localhost:{port}", "bench001.0123456789abcdef0123456789abcdef")
        kinds = counted(port)["kinds"]

    assert at_stand_in == at_sandbox
    assert at_sandbox["up"] == at_sandbox["down"] == [5, 5]
    assert {kind: kinds.get(kind, 0) for kind in OPERATIONS} == {
        kind: executions.get(operation, 0) for kind, operation in OPERATIONS.items()
    }
