"""Moving services: export, import, promote; and what comes as a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from support.fault_server import FaultServer, respond

from dovetail.sandbox import Sandbox

from .conftest import Dovetail

QUOTE = "lending/loan-quote"


@pytest.fixture
def profiles(dovetail: Dovetail, sandbox: Sandbox) -> None:
    """Two profiles, as of two tenants."""
    for name in ("staging", "production"):
        dovetail(
            "spark", "config", "set", "--profile", name, f"base_url={sandbox.base_url}",
            f"client_id={sandbox.credentials['client_id']}", "client_secret=env:CSPARK_CLIENT_SECRET",
        )  # fmt: skip


def test_a_service_is_exported_and_imported_elsewhere(dovetail: Dovetail, sandbox: Sandbox) -> None:
    done = dovetail("spark", "export", "--service", QUOTE, "--output", "package.zip")
    assert done.status == 0, done.err
    assert Path("package.zip").read_bytes()[:2] == b"PK"
    dovetail("spark", "folders", "create", "elsewhere")
    done = dovetail("spark", "import", "package.zip", "-d", f"{QUOTE}=elsewhere/quote", "--quiet")
    assert done.status == 0, done.err
    assert dovetail("spark", "services", "exists", "elsewhere/quote").status == 0
    dovetail("spark", "folders", "delete", "elsewhere", "--yes")


def test_jobs_are_told_and_looked_at_by_id(dovetail: Dovetail, sandbox: Sandbox) -> None:
    dovetail("spark", "export", "run", "--service", QUOTE, "--quiet", "-o", "package.zip")
    recent = dovetail("spark", "export", "describe").data["recent_exports"]
    assert dovetail("spark", "export", "status", recent[0]["id"]).data["status"] in {"closed", "completed"}
    assert dovetail("spark", "import", "describe").status == 0
    assert dovetail("spark", "import", "status", recent[0]["id"]).status != 0


def test_an_export_is_cancelled_by_id(dovetail: Dovetail, sandbox: Sandbox) -> None:
    sandbox.knobs.turn({"transfer_steps": ["created", *["in_progress"] * 100, "closed"]})
    request = {"inputs": {"services": [QUOTE]}}
    started = dovetail("call", "spark", "impex_start_export", "--body", json.dumps(request))
    assert started.status == 0, started.err
    job = started.data["id"]

    cancelled = dovetail("spark", "export", "cancel", job)

    assert (cancelled.status, cancelled.data["data"]["export_status"]) == (0, "cancelled")
    assert dovetail("spark", "export", "status", job).data["status"] == "cancelled"
    again = dovetail("spark", "export", "cancel", job)
    assert again.status != 0
    assert job in again.err


def test_a_service_is_promoted_from_one_profile_to_another(
    dovetail: Dovetail, sandbox: Sandbox, profiles: None
) -> None:
    dovetail("spark", "folders", "create", "promoted")
    words = ("--profile", "staging", "--to", "production", "-d", f"{QUOTE}=promoted/quote", "--quiet")
    done = dovetail("spark", "promote", *words)
    assert done.status == 0, done.err
    assert [row["target"].partition("[")[0] for row in done.data["promoted"]] == ["promoted/quote"]
    assert dovetail("spark", "services", "exists", "promoted/quote").status == 0
    dovetail("spark", "folders", "delete", "promoted", "--yes")


def test_headers_for_the_tenant_that_gives_are_not_sent_to_the_other(
    dovetail: Dovetail, sandbox: Sandbox, profiles: None
) -> None:
    with FaultServer() as other:
        other.on("*", "*", respond(503))
        dovetail("spark", "config", "set", "--profile", "production", f"base_url={other.url}/acme", "api_key=a-key")
        words = ("--profile", "staging", "--to", "production", "--service", QUOTE, "--quiet", "-H", "cookie: abc")
        assert dovetail("spark", "promote", *words).status == 1
        assert other.requests
        assert not any("cookie" in request.headers for request in other.requests)


def test_nothing_is_promoted_that_was_not_named_or_to_nobody(
    dovetail: Dovetail, sandbox: Sandbox, profiles: None
) -> None:
    assert "nothing is selected" in dovetail("spark", "promote", "--to", "production").err
    assert dovetail("spark", "promote", "--to", "nobody", "--service", QUOTE).status == 2
    assert dovetail("spark", "import", "run", "package.zip", "-d", "=x").status == 2


def test_a_service_is_downloaded_as_webassembly(dovetail: Dovetail, sandbox: Sandbox) -> None:
    done = dovetail("spark", "wasm", "download", QUOTE)
    assert done.status == 0, done.err
    assert Path("loan-quote.zip").read_bytes()[:2] == b"PK"
    Path("loan-quote.zip").write_text("mine", encoding="utf-8")
    assert "2-loan-quote.zip: " in dovetail("spark", "wasm", "download", QUOTE).err
    assert Path("loan-quote.zip").read_text(encoding="utf-8") == "mine"


def test_a_file_is_downloaded_by_its_link(dovetail: Dovetail, sandbox: Sandbox) -> None:
    words = ("services_execute", "folder=lending", "service=loan-quote", "request_data.inputs.years=5")
    answer = dovetail("call", "spark", *words, "request_meta.excel_file=true").data
    link = answer["response_data"]["outputs"]["excel_file"]
    done = dovetail("spark", "files", "dl", link, "-o", "calculated.xlsx")
    assert done.status == 0, done.err
    assert Path("calculated.xlsx").read_bytes()[:2] == b"PK"
