"""Recorded executions: found, downloaded, made into workbooks, run again."""

from __future__ import annotations

import json
from pathlib import Path
from uuid import uuid4

import pytest

from dovetail.cli.records import records_of
from dovetail.sandbox import Sandbox

from .conftest import Dovetail

QUOTE = "lending/loan-quote"


@pytest.fixture
def trace(dovetail: Dovetail, sandbox: Sandbox) -> str:
    """The correlation id of three recorded executions."""
    name = f"by-command-{uuid4()}"
    for years in ("5", "10", "15"):
        dovetail("spark", "services", "execute", QUOTE, "-p", f"years={years}", "--correlation-id", name)
    return name


def test_executions_are_found_and_shown(dovetail: Dovetail, trace: str) -> None:
    rows = dovetail("spark", "logs", "find", QUOTE, "--size", "3").data
    assert len(rows) == 3
    shown = dovetail("spark", "logs", "get", rows[0]["callGUID"]).data
    assert shown["Service"] == "loan-quote"


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
def test_executions_are_downloaded_as_records(dovetail: Dovetail, trace: str, ending: str) -> None:
    words = ("logs", "download", QUOTE, "--correlation-id", trace, "-o", f"log.{ending}", "--quiet")
    done = dovetail("spark", *words)
    assert (done.status, done.err) == (0, "")
    recorded = [record["inputs"] for record in records_of(f"log.{ending}", ending)]
    years = sorted((json.loads(one) if isinstance(one, str) else one)["years"] for one in recorded)
    assert years == [5, 10, 15]


def test_executions_are_downloaded_as_an_archive(dovetail: Dovetail, trace: str) -> None:
    words = ("logs", "dl", "-f", "lending", "-s", "loan-quote", "--type", "csv")
    assert dovetail("spark", *words, "-o", "log.zip").status == 0
    assert Path("log.zip").read_bytes()[:2] == b"PK"


def test_an_execution_becomes_a_workbook(dovetail: Dovetail, trace: str) -> None:
    call_id = dovetail("spark", "logs", "find", QUOTE, "--size", "1").data[0]["callGUID"]
    assert dovetail("spark", "logs", "rehydrate", QUOTE, "--call-id", call_id).status == 0
    assert Path(f"{call_id}.xlsx").read_bytes()[:2] == b"PK"


def test_executions_are_run_again_and_compared(dovetail: Dovetail, trace: str) -> None:
    done = dovetail("spark", "logs", "replay", QUOTE, "--correlation-id", trace)
    assert done.status == 0, done.err
    assert (done.data["total"], done.data["same"]) == (3, 3)
    words = ("--on", "lending/repayment-plan", "--correlation-id", trace, "--quiet")
    other = dovetail("spark", "logs", "replay", QUOTE, *words)
    assert other.status == 1
    assert other.data["same"] == 0
    assert len(other.data["items"]) == 3
