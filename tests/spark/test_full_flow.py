"""The whole of the job against the sandbox, by both clients: real workbooks, really calculated."""

from __future__ import annotations

import io
import uuid
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.workbook.defined_name import DefinedName

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox

from .conftest import Connect


def doubling() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Model"
    sheet["A1"] = 21
    sheet["A2"] = "=A1*2"
    for name, address in (("Xinput_value", "$A$1"), ("Xoutput_double", "$A$2")):
        book.defined_names[name] = DefinedName(name, attr_text=f"Model!{address}")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def credentials(sandbox: Sandbox) -> dict[str, Any]:
    return {"oauth": {name: sandbox.credentials[name] for name in ("client_id", "client_secret")}}


def test_from_a_workbook_to_answers_and_back(
    sandbox: Sandbox, connect: Connect, credentials: dict[str, Any], tmp_path: Path
) -> None:
    spark = connect(sandbox.base_url, **credentials)
    folder = f"flow-{uuid.uuid4().hex[:8]}"
    workbook = tmp_path / "double.xlsx"
    workbook.write_bytes(doubling())
    steps: list[str] = []

    spark.folders.create(folder, description="A test's own.")
    created = spark.services.create(
        "double", folder=folder, file=workbook, progress=lambda told: steps.append(told.step)
    )
    again = spark.services.create("double", folder=folder, file=workbook, versioning="major", label="second")
    uri = f"{folder}/double"

    assert steps[0] == "upload"
    assert steps[-2:] == ["publish", "done"]
    assert (created.version, again.version) == ("0.1.0", "1.0.0")
    assert [row["revision"] for row in spark.services.get_versions(uri).data] == ["1.0.0", "0.1.0"]
    assert spark.services.execute(uri, inputs={"value": 4}).outputs == [{"double": 8}]
    assert spark.services.execute(uri).outputs == [{"double": 42}]
    assert spark.services.execute(f"{uri}[0.1]", inputs={"value": 4}).meta.version_id == created.version_id
    [field] = spark.services.get_schema(uri).value.data.xl_inputs
    assert (field.name, field.raw_value) == ("value", 21)
    assert "value" in spark.services.validate(uri).rules

    thousand = spark.services.execute(uri, inputs=[["value"], *([number] for number in range(1000))])
    assert thousand.outputs == [{"double": 2 * number} for number in range(1000)]

    assert spark.services.download(uri, to=tmp_path / "back.xlsx") == (tmp_path / "back.xlsx").stat().st_size
    assert load_workbook(tmp_path / "back.xlsx")["Model"]["A2"].value == "=A1*2"

    [row] = spark.services.list(folder).data["data"]
    assert row["serviceName"] == "double"
    assert spark.services.exists(uri) is True
    spark.services.delete(uri)
    assert spark.services.exists(uri) is False
    with pytest.raises(Spark.NotFoundError):
        spark.services.execute(uri)
    [found] = [row for row in spark.folders.find(folder).value.data if row.name == folder]
    spark.folders.update(found.id, description="Changed.")
    assert spark.folders.get(folder).data["data"]["description"] == "Changed."
    spark.folders.delete(found.id)
    assert spark.folders.exists(folder) is False


@pytest.mark.parametrize("status_only", [False, True])
def test_a_batch_calculates_every_record_once(sandbox: Sandbox, connect: Connect, status_only: bool) -> None:
    sandbox.knobs.turn({**sandbox.knobs.values(), "status_only_pull": status_only})
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])
    rows: list[list[Any]] = [["principal", "years"], *([1000 * number, 5] for number in range(1, 501))]
    chunks = Spark.create_chunks(rows, chunk_size=120, parameters={"annual_rate": 0.06})

    batch = spark.batches.create("lending/loan-quote", max_runners=2)
    pipeline = spark.batches.of(batch.value.id)
    pipeline.push(chunks=chunks[:3])
    pipeline.push(chunks=chunks[3:])
    pipeline.dispose()
    results = {chunk.id: chunk for chunk in pipeline.results(limit=30)}

    assert pipeline.stats == {"chunks": 5, "records": 500}
    assert results.keys() == {chunk.id for chunk in chunks}
    assert sum(len(chunk.outputs) - 1 for chunk in results.values()) == 500
    alone = spark.services.execute("lending/loan-quote", inputs={"principal": 1000, "years": 5, "annual_rate": 0.06})
    header, first = results[chunks[0].id].outputs[:2]
    assert dict(zip(header, first, strict=True)) == alone.outputs[0]
    assert pipeline.get_info().value.data.summary.records_completed == 500
    assert pipeline.get_status().value.batch_status == "completed"
    described = spark.batches.describe().value
    assert batch.value.id in {one.id for one in described.recent_batches}


@pytest.mark.parametrize("kind", ["api_key", "bearer", "oauth", "open", "proxy"])
def test_every_kind_of_credentials_opens_what_it_should(sandbox: Sandbox, connect: Connect, kind: str) -> None:
    kinds: dict[str, dict[str, Any]] = {
        "api_key": {"api_key": sandbox.credentials["api_key"]},
        "proxy": {"api_key": sandbox.credentials["api_key"]},
        "bearer": {"token": sandbox.credentials["bearer_token"]},
        "oauth": {"oauth": {name: sandbox.credentials[name] for name in ("client_id", "client_secret")}},
        "open": {"api_key": "open"},
    }
    uri: Any = "lending/loan-quote"
    if kind == "open":
        uri = Spark.UriParams(folder="lending", service="loan-quote", public=True)
    elif kind == "proxy":
        uri = "proxy/quotes/loan"

    response = connect(sandbox.base_url, **kinds[kind]).services.execute(uri, inputs={"principal": 20000})

    assert response.outputs == [{"monthly_payment": 386.66, "total_interest": 3199.4}]


def test_wrong_credentials_are_unauthorized(sandbox: Sandbox, connect: Connect) -> None:
    with pytest.raises(Spark.UnauthorizedError):
        connect(sandbox.base_url, api_key="not-the-real-key").services.execute("lending/loan-quote")


def test_a_busy_server_is_asked_again(sandbox: Sandbox, connect: Connect) -> None:
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])
    sandbox.faults.add("503 once @GET /api/v1/product")

    assert spark.services.get_versions("lending/loan-quote").attempts == 2
