"""``dovetail-generate lint``: each kind of advice on a document that asks for it, and on one that does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from dovetail_generator.cli import main
from dovetail_generator.lint import CODES, lint

GOOD = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
security: []
paths:
  /orders/{id}:
    get:
      operationId: order_get
      tags: [orders]
      summary: Look at an order.
      parameters:
        - {name: id, in: path, required: true, schema: {type: string, default: a}, example: b}
      responses:
        "200":
          description: It.
          content: {application/json: {schema: {$ref: "#/components/schemas/Order"}, example: {id: a}}}
        default:
          description: No.
          content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}
components:
  schemas:
    Order: {type: object, description: An order., properties: {id: {type: string}}, example: {id: b}}
    Problem: {type: object, description: What is wrong., properties: {title: {type: string}}}
"""
OPERATION = "paths./orders/{id}.get"
ORDER = "components.schemas.Order"


def _changed(changes: dict[str, Any]) -> str:
    document = yaml.safe_load(GOOD)
    for place, value in changes.items():
        *steps, last = place.split(".")
        node = document
        for step in steps:
            node = node[step]
        if value is None:
            del node[last]
        else:
            node[last] = value
    return yaml.safe_dump(document, sort_keys=False)


def _codes(tmp_path: Path, text: str) -> dict[str, str]:
    place = tmp_path / "shop.yaml"
    place.write_text(text)
    return {each.code: f"{each.pointer}: {each.message}" for each in lint(place)}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "description": "It.", "properties": properties}


TEXT = {"type": "string"}


def test_a_good_document_gets_no_advice(tmp_path: Path) -> None:
    assert _codes(tmp_path, GOOD) == {}


@pytest.mark.parametrize(
    ("code", "changes", "said"),
    [
        ("missing-operation-id", {f"{OPERATION}.operationId": None}, "its function is called orders."),
        ("missing-tag", {f"{OPERATION}.tags": None}, "default.order_get"),
        ("missing-summary", {f"{OPERATION}.summary": None}, "orders.order_get has none either"),
        ("missing-description", {f"{ORDER}.description": None}, "models.Order has no description"),
        (
            "long-name",
            {f"{ORDER}.properties": {"a_very_long_name": _object(another_name_as_long_as_that=_object(id=TEXT))}},
            "models.OrderAVeryLongNameAnotherNameAsLongAsThat",
        ),
        ("numbered-name", {f"{ORDER}.properties": {"a-b": TEXT, "a_b": TEXT}}, "'a-b' is a_b_2"),
        (
            "closed-enum",
            {f"{ORDER}.properties": {"id": {"type": "string", "enum": ["b", "a"]}}},
            "models.Order.id is open",
        ),
        (
            "union-untagged",
            {f"{ORDER}.properties": {"id": {}, "it": {"oneOf": [_object(a=TEXT), _object(b=TEXT)]}}},
            "a discriminator would tell at once",
        ),
        (
            "union-ambiguous",
            {f"{ORDER}.properties": {"id": {}, "it": {"oneOf": [_object(a=TEXT), _object(a={"type": "integer"})]}}},
            "have the same members",
        ),
        ("errors-undeclared", {f"{OPERATION}.responses.default": None}, "raises the API's base error alone"),
        (
            "error-body-untyped",
            {f"{OPERATION}.responses.default": {"description": "No."}},
            "the error with status default",
        ),
        ("security-unsaid", {"security": None}, "what a client is given is sent"),
        (
            "example-misfit",
            {f"{ORDER}.example": {"id": 3}},
            "/components/schemas/Order/example: at /id: 3 is not of type",
        ),
        (
            "example-misfit",
            {f"{OPERATION}.responses.200.content": {"application/json": {"schema": TEXT, "example": 3}}},
            "/responses/200/content/application~1json/example: 3 is not of type",
        ),
        ("default-misfit", {f"{ORDER}.properties": {"id": {"type": "string", "default": 3}}}, "/default: 3 is not"),
        ("dangling-reference", {f"{ORDER}.properties": {"id": {"$ref": "#/nowhere"}}}, "#/nowhere"),
        ("condition-left-out", {f"{ORDER}.if": {"required": ["id"]}}, "/components/schemas/Order/if"),
        ("broken", {"paths": None, "openapi": "2.0"}, ""),
    ],
)
def test_each_kind_of_advice(tmp_path: Path, code: str, changes: dict[str, Any], said: str) -> None:
    found = _codes(tmp_path, _changed(changes))

    assert code in found
    assert said in found[code]


def test_names_that_clash(tmp_path: Path) -> None:
    document = yaml.safe_load(GOOD)
    document["paths"]["/other"] = {"get": {**document["paths"]["/orders/{id}"]["get"], "operationId": "orderGet"}}

    found = _codes(tmp_path, yaml.safe_dump(document))

    assert "another operation is called orders.order_get; this one is orders.order_get_2" in found["numbered-name"]


# --- the command ------------------------------------------------------------------------------------------------------


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    spec = tmp_path / "shop.yaml"
    spec.write_text(
        GOOD.replace("example: {id: b}", "example: {id: 3}").replace("      summary: Look at an order.\n", "")
    )
    return spec


def test_text_names_file_line_pointer_and_code(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "shop.yaml"]) == 1

    first, second, summed = capsys.readouterr().out.splitlines()
    assert first.startswith("shop.yaml:6: info: #/paths/~1orders~1{id}/get: neither summary")
    assert second.startswith("shop.yaml:20: warning: #/components/schemas/Order/example: at /id: 3 is not of type")
    assert second.endswith("[example-misfit]")
    assert summed == "1 warning, 1 info."


def test_json_is_for_programs(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["lint", "shop.yaml", "--format", "json"])

    [info, warning] = json.loads(capsys.readouterr().out)["advice"]
    assert info["code"] == "missing-summary"
    assert (warning["file"], warning["line"], warning["severity"]) == ("shop.yaml", 20, "warning")


def test_github_gets_its_own_form(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["lint", "shop.yaml", "--format", "github"])

    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("::notice file=shop.yaml,line=6,title=missing-summary::#/paths")
    assert second.startswith("::warning file=shop.yaml,line=20,title=example-misfit::#/components")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--fail-on", "error"], 0, "1 warning, 1 info."),
        (["--fail-on", "info", "--ignore", "example-misfit"], 1, "1 info."),
        (["--ignore", "example-misfit"], 0, "1 info."),
        (["--select", "missing-summary,missing-tag"], 0, "1 info."),
        (["--ignore", "missing-summary", "--ignore", "example-misfit"], 0, "Nothing to advise."),
    ],
)
def test_what_is_looked_at_and_what_fails(
    spec: Path, arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", "shop.yaml", *arguments]) == code
    assert capsys.readouterr().out.splitlines()[-1] == said


@pytest.mark.parametrize("arguments", [[], ["nowhere.yaml"], ["shop.yaml", "--select", "no-such-code"]])
def test_a_command_that_says_too_little_exits_with_2(spec: Path, arguments: list[str]) -> None:
    assert main(["lint", *arguments]) == 2


def test_all_codes_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint", "--codes"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(CODES)
