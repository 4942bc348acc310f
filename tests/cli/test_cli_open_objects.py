"""What commands show of typed objects that keep members beside the declared ones: these as they came."""

from __future__ import annotations

import argparse
import json
from typing import Any

import pytest
from msgspec import UNSET, UnsetType

from dovetail.cli.exits import facts_of
from dovetail.cli.output import show, show_lines
from dovetail.runtime.codec import convert
from dovetail.runtime.errors import ApiError
from dovetail.runtime.open_model import OpenModel
from dovetail.spark.values import object_members


class Row(OpenModel):
    name: str | UnsetType = UNSET
    additional_properties: dict[str, Any]


ROW = {"name": "loan-quote", "colour": "red"}


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_all_members_are_shown(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    show(argparse.Namespace(form=form), convert(ROW, Row))

    assert json.loads(capsys.readouterr().out) == ROW


def test_a_line_holds_all_members(capsys: pytest.CaptureFixture[str]) -> None:
    show_lines([convert(ROW, Row)])

    assert json.loads(capsys.readouterr().out) == ROW


def test_a_refusal_is_told_with_all_members_of_its_body() -> None:
    assert facts_of(ApiError("no", status=400, body=convert(ROW, Row)))["body"] == ROW


def test_a_record_has_all_members() -> None:
    assert object_members(convert(ROW, Row)) == ROW
