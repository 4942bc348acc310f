"""Transforms: documents, and services executed through them."""

from __future__ import annotations

import json
import zlib
from datetime import UTC, datetime
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox

from .conftest import TENANT, Connect

BASE = f"/{TENANT}/api/v4/transforms"
RUN = f"{BASE}/t-folder/t-name/for/f/s"
QUOTE = Spark.Transform(
    inputs='{"request_data": {"inputs": {"principal": amount, "annual_rate": 0.06, "years": 5}}}',
    outputs="response_data.outputs.monthly_payment",
)
USING = {"folder": "t-folder", "name": "t-name"}


def outputs(value: Any) -> Any:
    return respond(json={"object": "transform", "id": "1", "status": "success", "outputs": value})


def meta_of(server: FaultServer, name: str = "x-request-meta") -> dict[str, Any]:
    text = server.requests[-1].header(name)
    assert text is not None
    assert text[0] == text[-1] == "'"
    assert "'" not in text[1:-1]
    found: dict[str, Any] = json.loads(text[1:-1])
    return found


def test_documents_have_the_plural_path_and_bare_bodies(server: FaultServer, connect: Connect) -> None:
    server.on("POST", f"{BASE}/list/f", outputs({"count": 0, "page": 1, "pageSize": 100, "result": []}))
    server.on("POST", f"{BASE}/validation", outputs({"isValid": True, "error": []}))
    server.on("GET", f"{BASE}/f/n", outputs({"transform_document": "{}"}))
    server.on("POST", f"{BASE}/f/n", outputs({"name": "n", "transform_uri": "f/n"}))
    server.on("DELETE", f"{BASE}/f/n", outputs(None))
    transforms = connect(server).transforms

    assert transforms.list("f").data["outputs"]["result"] == []
    assert transforms.validate(QUOTE).value.outputs.is_valid is True
    assert transforms.get("f/n").value.outputs.transform_document == "{}"
    assert transforms.get(folder="f", name="n").status == 200
    assert transforms.save(folder="f", name="n", transform=QUOTE).value.outputs.transform_uri == "f/n"
    assert transforms.delete("/f/n/").status == 200

    listed, validated, *_, saved, _ = server.requests
    assert json.loads(listed.body) == {"page": 1, "pageSize": 100, "sort": "-updatedAt", "search": []}
    document = json.loads(json.loads(saved.body)["transform_content"])
    assert json.loads(validated.body) == json.loads(saved.body)
    assert document == {
        "transform_type": "JSONtransforms_v1.0.1",
        "target_api_version": "v3",
        "input_body_transform": QUOTE.inputs,
        "output_body_transform": QUOTE.outputs,
    }


def test_all_pages_of_transforms_are_walked(server: FaultServer, connect: Connect) -> None:
    from dovetail_api.spark.operations import transforms

    server.on(
        "POST",
        f"{BASE}/list/f",
        outputs({"count": 3, "result": [{"name": "a"}, {"name": "b"}]}),
        outputs({"count": 3, "result": [{"name": "c"}]}),
    )

    rows = connect(server).items(transforms.list(tenant=TENANT, folder="f", body={"page": 1, "pageSize": 2}))

    assert [row.name for row in rows] == ["a", "b", "c"]
    assert [json.loads(request.body)["page"] for request in server.requests] == [1, 2]


@pytest.mark.parametrize(
    ("using", "path"),
    [
        (USING, "/t-folder/t-name/for/f/s"),
        ({"folder": "t-folder", "service": "t-name"}, "/t-folder/t-name/for/f/s"),
        (Spark.TransformParams("t-folder", "t-name"), "/t-folder/t-name/for/f/s"),
        ("t-folder/t-name", "/t-folder/t-name/for/f/s"),
        ({"name": "t-name"}, "/f/t-name/for/f/s"),
        ({"folder": "t-folder"}, "/t-folder/s/for/f/s"),
        (None, "/f/s/for/f/s"),
        ("t-name", "/t-name/for/folders/f/services/s"),
        ("a b", "/a%20b/for/folders/f/services/s"),
    ],
)
def test_the_transform_to_use_is_named_in_several_ways(
    server: FaultServer, connect: Connect, using: Any, path: str
) -> None:
    server.on("POST", "*", respond(json={"any": ["thing"]}))

    answer = connect(server).services.transform("f/s", inputs={"amount": 1}, using=using)

    assert answer.data == answer.value == {"any": ["thing"]}
    assert server.requests[0].path == BASE + path
    assert json.loads(server.requests[0].body) == {"amount": 1}


def test_metadata_travels_in_a_quoted_header_of_one_line(server: FaultServer, connect: Connect) -> None:
    server.on("POST", RUN, respond(json=1))
    spark = connect(server)

    spark.services.transform(
        "f/s[1.2]",
        inputs=[1],
        using=USING,
        call_purpose="it's ü\n",
        subservices=["a", "b"],
        extras={"at": datetime(2026, 5, 4, tzinfo=UTC)},
    )
    assert meta_of(server) == {
        "version": "1.2",
        "source_system": "Spark Python SDK",
        "call_purpose": "it's ü\n",
        "compiler_type": "Neuron",
        "service_category": "a,b",
        "excel_file": False,
        "response_data_inputs": False,
        "at": "2026-05-04T00:00:00Z",
    }
    assert server.requests[-1].header("x-meta") is None
    spark.services.transform("f/s[1.2]", inputs=[1], using=USING, api_version="v4", selected_outputs="a")
    assert meta_of(server, "x-meta") == {
        "service": "f/s[1.2]",
        "output": ["a"],
        "call_purpose": "Sync Batch Execution",
        "source_system": "Spark Python SDK",
    }
    assert server.requests[-1].header("x-request-meta") is None


@pytest.mark.parametrize("inputs", [[], 0, False, "text", {"a": None}, [1, "x"]])
def test_any_json_value_is_sent_as_it_is(server: FaultServer, connect: Connect, inputs: Any) -> None:
    server.on("POST", RUN, respond(json=None, body=b"null", headers=[("content-type", "application/json")]))

    connect(server).services.transform("f/s", inputs=inputs, using=USING)

    assert json.loads(server.requests[0].body) == inputs


def test_no_inputs_are_an_empty_object_and_bodies_may_be_compressed(server: FaultServer, connect: Connect) -> None:
    server.on("POST", RUN, respond(json={}))

    connect(server).services.transform("f/s", inputs=None, using=USING, encoding="deflate")

    assert zlib.decompress(server.requests[0].body) == b"{}"
    assert server.requests[0].header("content-encoding") == "deflate"


@pytest.mark.parametrize(
    ("place", "mistake"),
    [
        ("uri", lambda spark: spark.services.transform("version/v", inputs={}, using=USING)),
        ("uri", lambda spark: spark.services.transform("service/i", inputs={}, using=USING)),
        ("uri", lambda spark: spark.services.transform("proxy/x", inputs={}, using=USING)),
        ("uri", lambda spark: spark.services.transform("f", inputs={}, using=USING)),
        ("uri", lambda spark: spark.services.transform(Spark.UriParams("f", "s", public=True), inputs={})),
        ("using", lambda spark: spark.services.transform("f/s", inputs={}, using={"folder": "f", "nome": "n"})),
        ("using", lambda spark: spark.services.transform("f/s", inputs={}, using={"name": "a", "service": "b"})),
        ("using", lambda spark: spark.services.transform("f/s", inputs={}, using=7)),
        ("name", lambda spark: spark.services.transform("f/s", inputs={}, using={"name": ""})),
        ("name", lambda spark: spark.services.transform("f/s", inputs={}, using="a/b/c")),
        ("api_version", lambda spark: spark.services.transform("f/s", inputs={}, api_version="v5")),
        ("nan", lambda spark: spark.services.transform("f/s", inputs={"a": float("nan")})),
        ("compress", lambda spark: spark.services.transform("f/s", inputs={}, encoding="br")),
        ("tables_as_arrays", lambda spark: spark.services.transform("f/s", inputs={}, tables_as_arrays=["a"])),
        ("downloadable", lambda spark: spark.services.transform("f/s", inputs={}, api_version="v4", downloadable=True)),
        ("name", lambda spark: spark.transforms.get(folder="f")),
        ("uri", lambda spark: spark.transforms.get("f")),
        ("uri", lambda spark: spark.transforms.delete("f/n", folder="f")),
        ("folder", lambda spark: spark.transforms.save(folder="", name="n", transform=QUOTE)),
        ("transform", lambda spark: spark.transforms.save(folder="f", name="n", transform="{")),
        ("page", lambda spark: spark.transforms.list("f", page=0)),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(
    server: FaultServer, connect: Connect, place: str, mistake: Any
) -> None:
    with pytest.raises(Spark.SparkInputError, match=place):
        mistake(connect(server))

    assert server.requests == []


@pytest.mark.parametrize(
    ("given", "document"),
    [
        (
            Spark.Transform(),
            {
                "transform_type": "JSONtransforms_v1.0.1",
                "target_api_version": "v3",
                "input_body_transform": None,
                "output_body_transform": None,
            },
        ),
        (
            '{"api_version": "v4", "inputs": "$", "extras": {"more": 1}}',
            {
                "transform_type": "JSONtransforms_v1.0.1",
                "target_api_version": "v4",
                "input_body_transform": "$",
                "output_body_transform": None,
                "more": 1,
            },
        ),
        (
            Spark.Transform(schema="Nodejs22_v1.0.0", inputs="code", extras={"transform_log_level": "WARN"}),
            {"transform_type": "Nodejs22_v1.0.0", "transform_code": "code", "transform_log_level": "WARN"},
        ),
        (
            '{"transform_type": "x", "target_api_version": "v3"}',
            {"transform_type": "x", "target_api_version": "v3"},
        ),
    ],
)
def test_documents_are_built_of_values_and_of_text(given: Any, document: dict[str, Any]) -> None:
    assert json.loads(Spark.build_transform(given)) == document


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("", "no JSON"),
        ("[]", "no JSON object"),
        ('{"input": "$"}', "'input' is no member"),
        ('{"inputs": 7}', "transform: "),
        ('{"transform_type": ""}', "transform_type"),
        (Spark.Transform(api_version="v1"), "target_api_version is 'v1'. Use 'v3' or 'v4'"),
        (Spark.Transform(schema="Nodejs22_v1.0.0"), "transform_code is missing"),
        (Spark.Transform(extras={"a": float("nan")}), "transform"),
        (7, "int is no transform"),
    ],
)
def test_documents_that_make_no_sense_are_refused(given: Any, said: str) -> None:
    with pytest.raises(Spark.SparkInputError, match=said):
        Spark.build_transform(given)


def test_a_service_is_executed_through_a_transform(sandbox: Sandbox, connect: Connect) -> None:
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])

    spark.transforms.save(folder="lending", name="wire", transform=QUOTE)
    using = {"folder": "lending", "name": "wire"}
    answer = spark.services.transform("lending/loan-quote", inputs={"amount": 25000}, using=using)

    assert answer.data == 483.32
    assert spark.transforms.get("lending/wire").value.outputs.transform_document == Spark.build_transform(QUOTE)
    assert spark.transforms.validate(Spark.Transform(outputs="a.")).data["outputs"]["isValid"] is False
    with pytest.raises(Spark.BadRequestError, match="400"):
        spark.transforms.save(folder="lending", name="wire", transform=Spark.Transform(outputs="a."))
    spark.transforms.delete("lending/wire")
    with pytest.raises(Spark.NotFoundError):
        spark.services.transform("lending/loan-quote", inputs={}, using=using)


def test_the_address_of_documents_is_told(connect: Connect) -> None:
    spark = connect("https://excel.us.coherent.global/acme")

    assert spark.transforms.base_uri == {"base_url": "https://excel.us.coherent.global/acme", "version": "api/v4"}
    assert Spark.TransformParams("f", "n").to_uri() == "f/n"
    with pytest.raises(Spark.SparkInputError, match="name"):
        Spark.TransformParams("f").validate()
