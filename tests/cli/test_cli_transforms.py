"""Transforms, kept, checked and deleted from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from dovetail.sandbox import Sandbox
from dovetail.spark.transforms import Transform, build_transform

from .conftest import Dovetail

DOCUMENT = build_transform(Transform(outputs="response_data.outputs.monthly_payment"))


def test_a_transform_is_checked_kept_shown_and_deleted(dovetail: Dovetail, sandbox: Sandbox) -> None:
    Path("plain.json").write_text(DOCUMENT)
    checked = dovetail("spark", "transforms", "validate", "--file", "plain.json")
    assert checked.status == 0, checked.err + checked.out
    words = ("--folder", "lending", "--name", "plain")
    assert dovetail("spark", "transforms", "save", *words, "--data", DOCUMENT).status == 0
    assert dovetail("spark", "transforms", "get", "lending/plain").data == json.loads(DOCUMENT)
    assert "plain" in {row["name"] for row in dovetail("spark", "transforms", "ls", "lending").data}
    assert dovetail("spark", "transforms", "rm", "lending/plain").status == 2
    assert dovetail("spark", "transforms", "rm", "lending/plain", "--yes").status == 0
    assert dovetail("spark", "transforms", "get", "lending/plain").status == 4


def test_a_transform_that_is_not_valid_fails_the_check(dovetail: Dovetail, sandbox: Sandbox) -> None:
    broken = build_transform(Transform(inputs="a."))
    assert dovetail("spark", "transforms", "validate", "--data", broken).status == 1
    assert dovetail("spark", "transforms", "validate").status == 2
