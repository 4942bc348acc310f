"""What an execution is made of: dates, keywords, inputs, and the shape of its answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.spark.batch_calls import BatchOptions, check_batch_id, chunks_to_push, create_call
from dovetail.spark.chunks import BatchChunk
from dovetail.spark.dates import effective_period, to_datetime, to_iso, years_later
from dovetail.spark.errors import SparkInputError
from dovetail.spark.executed import alike
from dovetail.spark.inputs import ManyRecords, OneRecord, parsed_inputs
from dovetail.spark.metadata import Metadata, batch_fields, compiler_type, request_meta
from dovetail.spark.service_calls import execute_call, validate_call
from dovetail.spark.uri import UriParams

QUOTE = UriParams("lending", "loan")


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2026-05-04", "2026-05-04T00:00:00"),
        ("2026-05-04T09:30:00Z", "2026-05-04T09:30:00+00:00"),
        (1777887000000, "2026-05-04T09:30:00+00:00"),
        (datetime(2026, 5, 4), "2026-05-04T00:00:00"),
        (None, None),
    ],
)
def test_dates_become_iso_text(value: Any, iso: str | None) -> None:
    assert to_iso(value) == iso


@pytest.mark.parametrize("value", ["", "tomorrow", 10**30, True, 1.5])
def test_what_is_no_date_is_refused(value: Any) -> None:
    with pytest.raises(SparkInputError, match="active_since"):
        to_datetime(value, "active_since")


def test_a_version_is_in_effect_for_ten_years_from_now() -> None:
    start, end = (datetime.fromisoformat(text) for text in effective_period(None, None))
    assert timedelta() <= datetime.now() - start < timedelta(minutes=1)
    assert (end.year, end.month, end.time()) == (start.year + 10, start.month, start.time())
    assert effective_period("2026-05-04", None) == ("2026-05-04T00:00:00", "2036-05-04T00:00:00")


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(SparkInputError, match="comes before the start"):
        effective_period("2026-05-04", "2026-05-03")
    earlier = datetime(2026, 5, 4, 8, tzinfo=timezone(timedelta(hours=2)))
    with pytest.raises(SparkInputError):
        effective_period(datetime(2026, 5, 4, 7, tzinfo=UTC), earlier)


@given(st.datetimes(max_value=datetime(9990, 1, 1)), st.integers(0, 30))
def test_years_later_is_the_same_day_or_the_last_of_february(date: datetime, years: int) -> None:
    later = years_later(date, years)
    assert later.month == date.month
    assert later.year == min(date.year + years, 9999)
    assert later.day == date.day or (date.month, date.day, later.day) == (2, 29, 28)


def test_the_keywords_of_a_single_execution_get_their_wire_names() -> None:
    keywords = Metadata(
        active_since="2026-05-04",
        source_system="desk",
        correlation_id="c",
        call_purpose="demo",
        compiler_type="TYPE3",
        subservices=["a", " b "],
        debug_solve=True,
        downloadable=True,
        echo_inputs=True,
        tables_as_array="t1, t2",
        selected_outputs="x, y",
        outputs_filter="^x",
        extras={"random_seed": 1, "correlation_id": "e"},
    )
    assert request_meta(UriParams("f", "s", version="1.2"), keywords) == {
        "version": "1.2",
        "transaction_date": "2026-05-04T00:00:00",
        "source_system": "desk",
        "correlation_id": "e",
        "call_purpose": "demo",
        "compiler_type": "Type3",
        "service_category": "a,b",
        "debug_solve": True,
        "excel_file": True,
        "response_data_inputs": True,
        "array_outputs": "t1,t2",
        "requested_output": ["x", "y"],
        "requested_output_regex": "^x",
        "random_seed": 1,
    }


def test_a_single_execution_without_keywords() -> None:
    assert request_meta(QUOTE, {}) == {
        "source_system": "Spark Python SDK",
        "call_purpose": "Single Execution",
        "compiler_type": "Neuron",
        "excel_file": False,
        "response_data_inputs": False,
    }


@pytest.mark.parametrize(
    ("uri", "located"),
    [
        (QUOTE, {"service": "lending/loan"}),
        (UriParams("f", "s", version="1.2.3"), {"service": "f/s[1.2.3]"}),
        (UriParams("f", "s", public=True), {"service": "f/s"}),
        (UriParams(service_id="sid"), {"service": "sid"}),
        (UriParams(version_id="vid"), {"version_id": "vid"}),
    ],
)
def test_many_records_name_their_service_in_the_body(uri: UriParams, located: dict[str, str]) -> None:
    assert batch_fields(uri, {"selected_outputs": ["x"], "subservices": "a"}) == {
        **located,
        "output": ["x"],
        "subservice": "a",
        "call_purpose": "Sync Batch Execution",
        "source_system": "Spark Python SDK",
    }


@pytest.mark.parametrize("uri", [UriParams(proxy="p"), UriParams(service_id="sid", version="1")])
def test_a_locator_without_a_form_for_many_records_is_refused(uri: UriParams) -> None:
    with pytest.raises(SparkInputError):
        batch_fields(uri, {})


def test_a_keyword_that_only_one_record_knows_is_refused_for_many() -> None:
    with pytest.raises(SparkInputError, match="echo_inputs"):
        batch_fields(QUOTE, {"echo_inputs": True})
    assert "response_data_inputs" not in batch_fields(QUOTE, {"echo_inputs": False})


def test_compilers_are_known_in_any_case_and_others_refused() -> None:
    assert [compiler_type(name) for name in (None, "NEURON", "type1", "XCONNECTOR")] == [
        "Neuron",
        "Neuron",
        "Type1",
        "Xconnector",
    ]
    with pytest.raises(SparkInputError, match="'nuron' is no compiler"):
        compiler_type("nuron")


@pytest.mark.parametrize(
    ("value", "parsed"),
    [
        (None, OneRecord({})),
        ([], OneRecord({})),
        ({}, OneRecord({})),
        ({"a": 1}, OneRecord({"a": 1})),
        ('{"a": 1}', OneRecord({"a": 1})),
        (b"[]", OneRecord({})),
        ([{"a": 1}, {}], ManyRecords([{"a": 1}, {}])),
        ([["a"], [1], (2,)], ManyRecords([["a"], [1], (2,)])),
        ('[["a"],[1]]', ManyRecords([["a"], [1]])),
    ],
)
def test_inputs_are_one_record_or_many(value: Any, parsed: OneRecord | ManyRecords) -> None:
    result = parsed_inputs(value)
    assert (type(result), result) == (type(parsed), parsed)


@pytest.mark.parametrize("value", ["", "{", '"x"', 3, (1,), True, [1], [{"a": 1}, [1]], [["a"], {"a": 1}], ["ab"]])
def test_what_holds_no_inputs_is_refused(value: Any) -> None:
    with pytest.raises(SparkInputError) as caught:
        parsed_inputs(value)
    assert caught.value.at == "inputs"


V3 = {
    "status": "Success",
    "response_data": {"outputs": {"a": 1}, "warnings": None, "errors": [{"message": "m"}], "service_chain": ["c"]},
    "response_meta": {"process_time": 3, "version": "1.4.2", "call_id": "x", "system": "SPARK", "service_chain": None},
}


def test_a_row_longer_than_its_names_is_refused() -> None:
    with pytest.raises(SparkInputError, match=r"inputs\[2\]: \[1, 2\] is longer than the row of names"):
        parsed_inputs([["years"], [5], [1, 2]])
    assert parsed_inputs([["years", "amount"], [5]]) == ManyRecords([["years", "amount"], [5]])


def test_two_columns_of_one_name_are_refused() -> None:
    with pytest.raises(SparkInputError, match="inputs: two columns have the name 'years'"):
        parsed_inputs([["years", "amount", "years"], [5, 1, 6]])


@pytest.mark.parametrize("value", [5, [1], {"a": 1}])
def test_what_are_no_names_is_refused(value: Any) -> None:
    with pytest.raises(SparkInputError, match=r"subservices: .* are no names"):
        request_meta(QUOTE, {"subservices": value})


@pytest.mark.parametrize("inputs", [None, [{"years": 5}]])
def test_a_misspelt_keyword_is_refused_by_name(inputs: Any) -> None:
    misspelt: Any = {"activ_since": "2026-05-04"}
    with pytest.raises(SparkInputError, match=r"activ_since: there is no such keyword\.") as caught:
        execute_call("acme", QUOTE, inputs, misspelt)
    assert caught.value.at == "activ_since"
    with pytest.raises(SparkInputError, match="activ_since"):
        validate_call("acme", QUOTE, None, None, misspelt)
    with pytest.raises(SparkInputError, match=r"min_runner: there is no such keyword\. Use one of .*min_runners"):
        create_call("acme", QUOTE, cast("BatchOptions", {"min_runner": 2}))


def test_a_single_answer_takes_the_shape_of_many() -> None:
    assert alike(V3) == {
        "outputs": [{"a": 1}],
        "process_time": [3],
        "warnings": [None],
        "errors": [[{"message": "m"}]],
        "service_chain": [["c"]],
        "service_id": None,
        "version_id": None,
        "version": "1.4.2",
        "call_id": "x",
        "compiler_version": None,
        "correlation_id": None,
        "request_timestamp": None,
    }


def test_the_service_chain_is_found_in_the_meta_data_too() -> None:
    answer = {"response_data": {"outputs": {}}, "response_meta": {"service_chain": ["c"]}}
    assert alike(answer)["service_chain"] == [["c"]]


def test_an_answer_without_data_does_not_break() -> None:
    assert alike({"response_data": None, "response_meta": None})["outputs"] == [None]
    assert alike(None) is None
    assert alike({"outputs": [1]}) == {"outputs": [1]}


@pytest.mark.parametrize("uri", [5, ["lending", "loan"], {"folder": "lending", "service": "loan"}])
def test_a_locator_is_text_or_parameters(uri: Any) -> None:
    with pytest.raises(SparkInputError, match=r"uri: .* not text\. A locator is one of") as caught:
        execute_call("acme", uri, None, {})
    assert (caught.value.at, caught.value.value) == ("uri", uri)


@pytest.mark.parametrize(
    ("place", "mistake"),
    [
        ("batch_id", lambda: check_batch_id(5)),
        ("batch_id", lambda: check_batch_id(" ")),
        ("inputs", lambda: chunks_to_push(None, None, 5, None)),  # type: ignore[arg-type]
        ("chunks", lambda: chunks_to_push(BatchChunk.from_str('[{"id": "a", "size": 1}]')[0], None, None, None)),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_pushed_is_refused_by_name(place: str, mistake: Callable[[], object]) -> None:
    with pytest.raises(SparkInputError) as caught:
        mistake()
    assert caught.value.at == place
