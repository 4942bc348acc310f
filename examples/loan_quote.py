"""Spark's main job, from workbook to answers.

Builds a loan quote in Excel form, makes a service of it, and runs it once, with 1,000 rows and as a batch. Run it
against the sandbox, or against a tenant of your own whose credentials are in the environment:

    dovetail sandbox spark -- python examples/loan_quote.py
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

import openpyxl
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from rich.console import Console
from rich.table import Table

import dovetail.spark as Spark

FOLDER = "dovetail-demo"
SERVICE = "loan-quote"
ROWS = 1_000
BATCH_ROWS = 5_000


def main() -> int:
    """Run the demo and tell what it did."""
    console = Console()
    workbook = build_workbook()
    with Spark.Client() as spark:
        if not spark.folders.exists(FOLDER):
            spark.folders.create(FOLDER, description="Made by Dovetail's demo.", category="Other")
        created = spark.services.create(
            SERVICE, folder=FOLDER, file=workbook, file_name=f"{SERVICE}.xlsx", progress="lines"
        )
        console.print(f"[bold]{FOLDER}/{SERVICE}[/] {created.version} is published ({len(workbook):,} bytes of Excel)")

        uri = f"{FOLDER}/{SERVICE}"
        show_one(console, spark, uri)
        rows = [quote_request(number) for number in range(ROWS)]
        monthly = show_many(console, spark, uri, rows)
        show_batch(console, spark, uri, rows[0], monthly[0])
        return check_download(console, spark, uri, workbook)


def build_workbook() -> bytes:
    """A loan quote: three inputs, one of them with a validation, and two outputs, found by their defined names."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Quote"
    cells = {
        "A1": "Loan quote",
        "A3": "Principal",
        "B3": 25_000,
        "A4": "Annual rate",
        "B4": 0.06,
        "A5": "Years",
        "B5": 5,
        "A7": "Monthly payment",
        "B7": "=ROUND(-PMT(B4/12,B5*12,B3),2)",
        "A8": "Total interest",
        "B8": "=ROUND(B7*B5*12-B3,2)",
    }
    for address, value in cells.items():
        sheet[address] = value
    years = DataValidation(type="whole", operator="between", formula1="1", formula2="30", allow_blank=False)
    years.error = "A loan runs for 1 to 30 years."
    years.add("B5")
    sheet.add_data_validation(years)
    names = {
        "Xinput_principal": ("B3", "The amount borrowed"),
        "Xinput_annual_rate": ("B4", "Interest for a year, as a fraction"),
        "Xinput_years": ("B5", "How long the loan runs"),
        "Xoutput_monthly_payment": ("B7", "What is paid each month"),
        "Xoutput_total_interest": ("B8", "What the loan costs in all"),
    }
    for name, (cell, comment) in names.items():
        target = f"Quote!${cell[0]}${cell[1:]}"
        book.defined_names[name] = DefinedName(name, attr_text=target, comment=comment)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def quote_request(number: int) -> dict[str, float]:
    """One customer's wishes; the same for the same number."""
    chance = random.Random(number)
    return {
        "principal": chance.randrange(1_000, 100_000, 500),
        "annual_rate": chance.randrange(100, 1_200) / 10_000,
        "years": chance.randint(1, 30),
    }


def show_one(console: Console, spark: Spark.Client, uri: str) -> None:
    """Execute once, and once with an input that breaks the workbook's validation."""
    response = spark.services.execute(uri, inputs={"principal": 25_000, "annual_rate": 0.06, "years": 5})
    outputs = response.outputs[0] or {}
    console.print(f"one execution: {outputs['monthly_payment']} a month, {outputs['total_interest']} in all")
    refused = spark.services.execute(uri, inputs={"years": 99})
    for error in refused.errors[0]:
        console.print(f"years=99: {error.message} ({error.source_path})")


def show_many(console: Console, spark: Spark.Client, uri: str, rows: list[dict[str, float]]) -> list[float]:
    """Execute all rows in one call; show the first as a table."""
    started = time.perf_counter()
    response = spark.services.execute(uri, inputs=rows)
    seconds = time.perf_counter() - started
    table = Table(title=f"{len(rows):,} rows in one call, {seconds:.2f} s; the first five")
    for heading in (*rows[0], "monthly_payment", "total_interest"):
        table.add_column(heading, justify="right")
    answers = [outputs or {} for outputs in response.outputs]
    for row, outputs in list(zip(rows, answers, strict=True))[:5]:
        table.add_row(*(f"{value:,}" for value in (*row.values(), *outputs.values())))
    console.print(table)
    return [float(outputs["monthly_payment"]) for outputs in answers]


def show_batch(console: Console, spark: Spark.Client, uri: str, first: dict[str, float], expected: float) -> None:
    """Run rows as a batch pipeline: push chunks, close, pull until it is drained, put the results in order."""
    requests = [quote_request(number) for number in range(BATCH_ROWS)]
    dataset = [list(first), *(list(request.values()) for request in requests)]
    chunks = Spark.create_chunks(dataset, chunk_size=500)
    started = time.perf_counter()
    pipeline = spark.batches.of(spark.batches.create(uri).value.id)
    pipeline.push(chunks=chunks)
    pipeline.dispose()
    by_chunk = {result.id: result.outputs or [] for result in pipeline.results()}
    records = 0
    total = 0.0
    for chunk in chunks:
        heading, *values = by_chunk[chunk.id]
        column = list(heading).index("monthly_payment")
        records += len(values)
        total += sum(float(row[column]) for row in values)
    seconds = time.perf_counter() - started
    column = list(by_chunk[chunks[0].id][0]).index("monthly_payment")
    same = float(by_chunk[chunks[0].id][1][column]) == expected
    table = Table(title=f"a batch of {BATCH_ROWS:,} rows in {len(chunks)} chunks, {seconds:.2f} s")
    for heading in ("records", "sum of monthly payments", "first as before"):
        table.add_column(heading, justify="right")
    table.add_row(f"{records:,}", f"{total:,.2f}", "yes" if same else "no")
    console.print(table)
    if records != BATCH_ROWS or not same:
        sys.exit("the batch did not give what the single call gave")


def check_download(console: Console, spark: Spark.Client, uri: str, workbook: bytes) -> int:
    """Download the workbook in constant memory and compare it with what was uploaded."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / f"{SERVICE}.xlsx"
        spark.services.download(uri, to=target)
        same = hashlib.sha256(target.read_bytes()).digest() == hashlib.sha256(workbook).digest()
        console.print(
            f"downloaded {target.stat().st_size:,} bytes, {'the same' if same else 'not the same'} as uploaded"
        )
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
