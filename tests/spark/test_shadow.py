"""Two versions of a service side by side: every difference is found and told, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import openpyxl
import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox
from dovetail.sandbox.spark.examples import loan_quote

from .conftest import Connect

OLD, NEW = "lending/loan-quote[0.1.0]", "judged/quote"


@pytest.fixture
def spark(sandbox: Sandbox, connect: Connect) -> Any:
    """A client of a tenant in which a second version of the loan quote rounds the monthly payment to whole numbers."""
    client = connect(
        sandbox.base_url,
        oauth={name: sandbox.credentials[name] for name in ("client_id", "client_secret")},
    )
    if not client.folders.exists("judged"):
        client.folders.create("judged")
        client.services.create("quote", folder="judged", file=changed_quote(), file_name="quote.xlsx")
    return client


def changed_quote() -> bytes:
    book = openpyxl.load_workbook(BytesIO(loan_quote()))
    for sheet in book:
        for row in sheet.iter_rows():
            cell: Any
            for cell in row:
                if isinstance(cell.value, str) and "PMT" in cell.value:
                    cell.value = f"=ROUND({cell.value[1:]},0)"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def loans(count: int) -> list[dict[str, Any]]:
    return [{"principal": 25000 + 1000 * number, "annual_rate": 0.06, "years": 5} for number in range(count)]


def test_the_same_version_twice_gives_no_difference(spark: Any) -> None:
    report = spark.services.shadow(loans(250), old=OLD, new="lending/loan-quote")

    assert bool(report)
    assert (report.total, report.same, report.items) == (250, 250, [])
    assert report.old_time > 0 < report.new_time
    report.raise_for_difference()


def test_differences_are_told_by_record_and_place(spark: Any) -> None:
    report = spark.services.shadow(loans(3), old=OLD, new=NEW)

    assert not report
    assert (report.total, report.same, report.different) == (3, 0, 3)
    first = report.items[0]
    assert (first.index, first.inputs) == (0, loans(1)[0])
    by_place = {one.path: one for one in first.differences}
    assert (by_place["/monthly_payment"].old, by_place["/monthly_payment"].new) == (483.32, 483)
    assert report.paths["/monthly_payment"] == 3
    with pytest.raises(Spark.ShadowDifferenceError, match=r"(?s)of 3 records 0 gave.*/monthly_payment: 483\.32"):
        report.raise_for_difference()
    assert "<td>/monthly_payment</td>" in report._repr_html_()


@pytest.mark.parametrize("options", [{"tolerance": 0.01}, {"ignore": ["/monthly_payment", "/total_interest"]}])
def test_what_does_not_matter_is_no_difference(spark: Any, options: Any) -> None:
    assert spark.services.shadow(loans(5), old=OLD, new=NEW, **options)


@pytest.mark.parametrize("form", ["one", "json", "rows", "names", "generator", "columns"])
def test_records_come_in_many_forms(spark: Any, form: str) -> None:
    rows = [list(loans(1)[0]), *(list(loan.values()) for loan in loans(2))]
    inputs: Any = {
        "one": loans(1)[0],
        "json": '[{"years": 5}]',
        "rows": rows,
        "names": rows[1:],
        "generator": iter(loans(1)),
        "columns": Spark.Columns({"years": [5]}),
    }[form]

    report = spark.services.shadow(inputs, old=OLD, new=NEW, **({"names": rows[0]} if form == "names" else {}))

    assert report.different == report.total == (2 if form in ("rows", "names") else 1)


def test_any_number_of_records_in_the_same_memory(spark: Any) -> None:
    read = 0

    def counted() -> Iterator[dict[str, Any]]:
        nonlocal read
        for loan in loans(300):
            read += 1
            yield loan

    ahead: list[int] = []

    def note(one: Any) -> None:
        ahead.append(read - getattr(one, "records", read))

    report = spark.services.shadow(
        counted(),
        old=OLD,
        new=NEW,
        chunk_size=10,
        concurrency=4,
        keep=7,
        progress=note,
    )

    assert (report.total, report.different, len(report.items)) == (300, 300, 7)
    assert max(ahead) <= 20
    with pytest.raises(Spark.ShadowDifferenceError, match="and 293 more"):
        report.raise_for_difference()


def test_warnings_that_changed_are_told(spark: Any) -> None:
    report = spark.services.shadow([{}], old="lending/loan-quote", new="samples/always-error", ignore=())

    assert report.items[0].new_errors != report.items[0].old_errors


def test_a_version_that_fails_is_told_and_stops_nothing(sandbox: Sandbox, spark: Any) -> None:
    missing = spark.services.shadow(loans(20), old=OLD, new="lending/nothing", chunk_size=10)

    assert (missing.total, missing.failed, bool(missing)) == (20, 20, False)
    assert [(one.start, one.size, one.uri) for one in missing.failures] == [
        (0, 10, "lending/nothing"),
        (10, 10, "lending/nothing"),
    ]
    assert isinstance(missing.failures[0].error, Spark.NotFoundError)
    with pytest.raises(Spark.ShadowDifferenceError, match="lending/nothing, records from 0"):
        missing.raise_for_difference()


def test_nothing_to_compare_is_no_success(spark: Any) -> None:
    report = spark.services.shadow([], old=OLD, new=NEW)

    assert not report
    with pytest.raises(Spark.ShadowDifferenceError, match="no records"):
        report.raise_for_difference()


NONSENSE: list[tuple[Any, dict[str, Any], str]] = [
    (5, {}, "records: int"),
    ("{", {}, "no JSON"),
    ([5], {}, r"records\[0\]"),
    ([], {"tolerance": -1}, "tolerance"),
    ([], {"ignore": ["a"]}, "pointer"),
    ([], {"chunk_size": 0}, "chunk_size"),
    ([], {"concurrency": 0}, "concurrency"),
    ([], {"old": "f"}, "f"),
    ([{}], {"subservice": "x"}, "subservice"),
]


@pytest.mark.parametrize(("inputs", "options", "message"), NONSENSE)
def test_a_comparison_that_makes_no_sense_is_refused(spark: Any, inputs: Any, options: Any, message: str) -> None:
    with pytest.raises(Spark.SparkInputError, match=message):
        spark.services.shadow(inputs, **{"old": OLD, "new": NEW, **options})
