"""What commands show of typed objects that keep members beside the declared ones: these as they came."""

from __future__ import annotations

import argparse
import json

import pytest

from dovetail.cli.exits import facts_of
from dovetail.cli.output import show, show_lines
from dovetail.runtime.codec import convert
from dovetail.runtime.errors import ApiError
from dovetail.spark.values import object_members
from dovetail_api.databricks.models import Error
from dovetail_api.spark.models import SearchRow

ROW = {"fileName": "loan-quote", "colour": "red"}
FAILURE = {"error_code": "BAD_REQUEST", "colour": "red"}


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_all_members_are_shown(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    show(argparse.Namespace(form=form), convert(ROW, SearchRow))

    assert json.loads(capsys.readouterr().out) == ROW


def test_a_line_holds_all_members(capsys: pytest.CaptureFixture[str]) -> None:
    show_lines([convert(ROW, SearchRow)])

    assert json.loads(capsys.readouterr().out) == ROW


def test_a_refusal_is_told_with_all_members_of_its_body() -> None:
    assert facts_of(ApiError("no", status=400, body=convert(FAILURE, Error)))["body"] == FAILURE


def test_a_record_has_all_members() -> None:
    assert object_members(convert(ROW, SearchRow)) == ROW
