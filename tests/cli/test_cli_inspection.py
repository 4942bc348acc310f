"""Finding, describing and recompiling services; the categories of folders."""

from __future__ import annotations

import json
from pathlib import Path

from dovetail.sandbox import Sandbox
from dovetail.sandbox.spark.examples import loan_quote

from .conftest import Dovetail


def test_services_of_all_folders_are_found(dovetail: Dovetail, sandbox: Sandbox) -> None:
    found = dovetail("spark", "services", "search").data
    assert {"loan-quote", "household-cover"} <= {row["fileName"] for row in found}
    assert len(dovetail("spark", "services", "find", "--most", "1").data) == 1
    page = dovetail("spark", "services", "search", "--data", '{"page": 1, "limit": 2}', "--jsonl").out
    assert len([json.loads(line) for line in page.splitlines()]) == 2
    assert "folderName" in dovetail("spark", "services", "search", "--table").out


def test_a_swagger_description_is_shown_or_written(dovetail: Dovetail, sandbox: Sandbox) -> None:
    shown = dovetail("spark", "services", "swagger", "lending/loan-quote").data
    assert shown["swagger"] == "2.0"
    assert dovetail("spark", "services", "swagger", "lending/loan-quote", "-o", "swagger.json").status == 0
    assert json.loads(Path("swagger.json").read_text()) == shown


def test_a_service_is_compiled_again(dovetail: Dovetail, sandbox: Sandbox) -> None:
    Path("book.xlsx").write_bytes(loan_quote())
    dovetail("spark", "services", "create", "again", "--folder", "lending", "--file", "book.xlsx", "--quiet")
    done = dovetail("spark", "services", "recompile", "lending/again", "--wait", "--upgrade", "minor", "--label", "two")
    assert done.status == 0, done.err
    newest = dovetail("spark", "services", "version", "lending/again", "--latest").data
    assert (newest["revision"], newest["versionLabel"]) == ("0.2.0", "two")
    dovetail("spark", "services", "delete", "lending/again", "--yes")


def test_categories_are_listed_made_and_deleted(dovetail: Dovetail, sandbox: Sandbox) -> None:
    assert dovetail("spark", "categories", "save", "By command").status == 0
    made = {row["value"]: row["key"] for row in dovetail("spark", "categories", "list").data}
    assert dovetail("spark", "categories", "delete", made["By command"]).status == 2
    assert dovetail("spark", "categories", "delete", made["By command"], "--yes").status == 0
    assert "By command" not in {row["value"] for row in dovetail("spark", "categories", "ls").data}
