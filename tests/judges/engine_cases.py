"""Requests that the vendor's engine and the workbook calculator are both given.

`SAME` are answered alike. `AGREED` are answered differently, each for a reason.
"""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import attrs
from tests.support.engine import SERVICE_ID, VERSION_ID

Kind: TypeAlias = Literal["v3", "v4", "validation", "metadata"]
Case: TypeAlias = tuple[Kind, dict[str, Any]]

BOTH = ["radius", "height"]
ROWS = [BOTH, [1, 2], [2, 3]]
OBJECTS = [{"radius": 1, "height": 2}, {"radius": 2, "height": 3}]
FORMS: dict[str, Any] = {"rows": ROWS, "objects": OBJECTS}


def v3(inputs: object, **meta: object) -> Case:
    return "v3", {"request_data": {"inputs": inputs}, "request_meta": meta}


def radius(value: object) -> Case:
    """One value where a number is wanted; the sign can be told from the other input."""
    return v3({"radius": 1, "height": value})


def v4(inputs: object, **more: object) -> Case:
    return "v4", {"service": "my-folder/volume-cylinder", "inputs": inputs, **more}


def located(kind: Kind, data: dict[str, Any], **meta: object) -> Case:
    return kind, {"request_data": data, "request_meta": {"version_id": VERSION_ID, **meta}}


def each(label: str, build: Any, values: list[Any]) -> dict[str, Case]:
    return {f"{label}: {value!r}": build(value) for value in values}


SAME: dict[str, Case] = {
    # Which inputs there are.
    "all inputs": v3({"radius": 2, "height": 3}),
    "one input is missing": v3({"radius": 2}),
    "all inputs are missing": v3({}),
    "inputs are absent": ("v3", {"request_data": {}, "request_meta": {}}),
    "inputs are null": v3(None),
    "the body is empty": ("v3", {}),
    "the body has only meta": ("v3", {"request_meta": {}}),
    "the body has only data": ("v3", {"request_data": {"inputs": {"radius": 1}}}),
    "an unknown name": v3({"radius": 1, "height": 1, "depth": 4}),
    "names in other letters": v3({"Radius": 1, "HEIGHT": 1}),
    "names with blanks": v3({" radius ": 1, "": 3}),
    "null is blank": v3({"radius": None, "height": 1}),
    "all null": v3({"radius": None, "height": None}),
    **each("inputs are", v3, [[], [1, 2], [{"radius": 1}], [["radius"], [1]], "radius", "", 5, 0, True]),
    # What counts as a number.
    **each("number", radius, [0, -0.0, -3, 0.1, 1.0000000000000002, 123456789.123456789, 1e-300, 5e-324, 2**53 + 1]),
    **each("too large", radius, [1e308, -1e308, 1.7976931348623157e308, "1e308", "1e309", "-1e309", "nan", "-Inf"]),
    "the power overflows": v3({"radius": 1e160, "height": 1}),
    "the power of a negative number overflows": v3({"radius": -1e308, "height": 1}),
    "the power overflows and is multiplied by nothing": v3({"radius": 1e160, "height": 0}),
    "rows: the power overflows and is multiplied by nothing": v4([["radius", "height"], [1e160, 0], [1e155, 0]]),
    "the result is large": v3({"radius": 1e150, "height": 1}),
    "the result overflows": v3({"radius": 1e154, "height": 1}),
    **each("boolean", radius, [True, False]),
    **each("word of truth", radius, ["TRUE", "true", "tRuE", "False", " true ", "yes"]),
    **each(
        "number as text",
        radius,
        ["2", " 2 ", "\t2\n", "2.5", "+2", "-2", "- 2", "+ 2", "2e1", "2E+1", ".5", "5.", "1e-400"],
    ),
    **each(
        "thousands", radius, ["1,000", "1,234.5", "1000,000", "1,0000", "1,000.", "12,34", "1,00,000", ",100", "100,"]
    ),
    **each("percentage", radius, ["3%", "3 %", "-3%", "1e3%", "3%%", "%3", "%"]),
    **each(
        "money", radius, ["$3", "$ 3", " $3", "$-3", "$1,000.5", "€3", "€ 3", "-$3", "3$", "3€", "£3", "EUR 3", "$"]
    ),
    **each("brackets", radius, ["(3)", "(-3)", "()", "(3"]),
    **each("hexadecimal", radius, ["0x10", "0X1f", "0x"]),
    **each("fraction", radius, ["1 1/2", "0 1/2", "13/2"]),
    **each("day", radius, ["2024-01-15", "2024-1-5", "2024/01/15", "2024/1/5", "0900-01-01", "9999-12-31"]),
    **each(
        "day around Excel's leap day", radius, ["1899-12-31", "1900-01-01", "1900-02-28", "1900-02-29", "1900-03-01"]
    ),
    **each(
        "day as written",
        radius,
        ["1/2/2024", "01/15/2024", "1/2/24", "1/2/99", "12-31-2024", "15-Jan-2024", "15-Jan-24"],
    ),
    **each("day in words", radius, ["Jan 15, 2024", "January 15, 2024", "15 January 2024", "Jan 2024"]),
    **each("day of this year", radius, ["1/2", "2/13", "15 Jan", "15-Jan"]),
    **each(
        "no day", radius, ["15/01/2024", "1/2/1899", "31-12-2024", "2024.01.15", "15.01.2024", "Jan-24", "2024-Jan-15"]
    ),
    **each("no day either", radius, ["2024-13-01", "2024-02-30", "2024-01", "24-1-5", "2024-01-15Z", "2024-W03-1"]),
    **each(
        "time",
        radius,
        ["12:30", "12:30:15", "12:30:15.5", "0:0", "1:2:3", "24:00", "25:00", "9999:00", "12:60", "12:30:60"],
    ),
    **each("time of half a day", radius, ["1:30 PM", "1:30 am", "12:00 AM", "1 PM", "13:30 PM", "1:30PM", "12:"]),
    **each(
        "day and time", radius, ["2024-01-15 12:00", "2024-01-15 12:00:00.5", "2024-01-15 25:00", "2024-01-15 1:30 PM"]
    ),
    **each("moment", radius, ["2024-01-15T12:00:00.500Z"]),
    **each(
        "text",
        radius,
        ["two", "  ", "#N/A", "#VALUE!", "٣", "\u00a03", "=1+1", "'2", "1_000", "--2", "1e", "e1", "1.2.3"],
    ),
    **each("list or object", radius, [[], [1], [1, 2], {}, {"a": 1}, [[1]], [["a"], [1]], [{"a": 1}]]),
    "empty text": v3({"radius": "", "height": 1}),
    "empty text, and a missing input": v3({"radius": ""}),
    "empty texts in order": v3({"radius": "", "height": ""}),
    "empty texts in another order": v3({"height": "", "radius": ""}),
    "empty text beside text": v3({"radius": "x", "height": ""}),
    "two texts": v3({"radius": "x", "height": "y"}),
    # What else a call asks for.
    **{
        f"requested_output: {value!r}": v3({"radius": 1}, requested_output=value)
        for value in ["volume", "volume,x", "", [], [""], ["volume"], ["VOLUME"], ["x"], ["volume", "x"], ["vol.*"]]
    },
    "requested_output twice": v3({"radius": 1}, requested_output=["volume", "volume"]),
    **{
        f"requested_output_regex: {value!r}": v3({"radius": 1}, requested_output_regex=value)
        for value in ["", "volume", "VOL.*", "vol.*", "vol", "olume", "^vol", "ume$", ".", ".*", "\\w+", "v|w", "x"]
    },
    "names and a pattern": v3({"radius": 1}, requested_output=["volume"], requested_output_regex="vol.*"),
    "names and an empty pattern": v3({"radius": 1}, requested_output=["volume"], requested_output_regex=""),
    "no names and a pattern": v3({"radius": 1}, requested_output=[], requested_output_regex="vol.*"),
    "an empty name and a pattern": v3({"radius": 1}, requested_output=[""], requested_output_regex="x"),
    "text for names and a pattern": v3({"radius": 1}, requested_output="volume", requested_output_regex="x"),
    **{f"array_outputs: {value!r}": v3({}, array_outputs=value) for value in ["volume", "*", "x"]},
    "debug_solve": v3({"radius": 1}, debug_solve=True),
    "no debug_solve": v3({"radius": 1}, debug_solve=False),
    "debug_solve without outputs": v3({"radius": 1}, debug_solve=True, requested_output=["x"]),
    "echoed inputs": v3({"radius": "x", "depth": 4}, response_data_inputs=True),
    "echoed inputs: none": v3({}, response_data_inputs=True),
    "echoed inputs: null": v3(None, response_data_inputs=True),
    "echoed inputs: absent": ("v3", {"request_meta": {"response_data_inputs": True}}),
    "echoed inputs: a list": v3([1], response_data_inputs=True),
    "inputs not echoed": v3({"radius": 1}, response_data_inputs=False),
    **{f"service_category: {value!r}": v3({}, service_category=value) for value in ["", "*", "#Default#", "x", "a,b"]},
    "all about the call": v3(
        {"radius": 1},
        call_purpose="p",
        source_system="s",
        correlation_id="c",
        compiler_type="Type3",
        excel_file=True,
        transaction_date="2025-06-01T00:00:00Z",
        own=1,
    ),
    "all for the engine": v3({}, random_seed=4, manual_now="2020-01-01", profile=True, validation_type="dynamic"),
    "locators in meta": v3({"radius": 1}, version="0.1.0", version_id=VERSION_ID, service_id=SERVICE_ID),
    "a source hash of the caller's": v3({"radius": 1}, source_hash="abc"),
    # Lists of records.
    "v4 objects": v4(OBJECTS),
    "v4 rows": v4(ROWS),
    "v4 objects: different names": v4([{"radius": 1}, {"height": 2}]),
    "v4 objects: different names in another order": v4([{"height": 2}, {"radius": 1}, {}]),
    "v4 objects: a name is missing before the last": v4([*OBJECTS, {"height": 1}, {"radius": 1}]),
    "v4 objects: an unknown name after a gap": v4([{"radius": 1}, {"depth": 1}, {"depth": 1, "height": 2}]),
    "v4 objects: a gap beside null": v4([{"radius": 1, "height": None}, {"height": 2}]),
    "v4 objects: names missing at the end": v4([{"radius": 1}, {}]),
    "v4 objects: null": v4([{"radius": None}, None]),
    "v4 objects: null first": v4([None, {"radius": 1}]),
    "v4 objects: only null": v4([None]),
    "v4 objects: empty": v4([{}, {}]),
    "v4 objects: unknown": v4([{"depth": 1}]),
    "v4 rows: a column is missing": v4([["radius"], [1]]),
    "v4 rows: ragged": v4([BOTH, [1], [1, 2, 3], []]),
    "v4 rows: header only": v4([BOTH]),
    "v4 rows: empty header": v4([[]]),
    "v4 rows: empty header and row": v4([[], []]),
    "v4 rows: empty header and a value": v4([[], [1]]),
    "v4 rows: unknown column": v4([["depth"], [1]]),
    "v4 rows: unknown column too": v4([["radius", "depth"], [1, 5]]),
    "v4 rows: column twice": v4([["radius", "radius"], [1, 2]]),
    "v4 rows: other letters": v4([["RADIUS"], [1]]),
    "v4 rows: number as heading": v4([[1, "radius"], [2, 3]]),
    "v4 rows: null as heading": v4([[None, "radius"], [2, 3]]),
    "v4 rows: null row": v4([BOTH, None, [1, 2]]),
    "v4 rows: null": v4([BOTH, [None, 1], [1, None]]),
    "v4 rows: texts": v4([BOTH, ["x", 1], ["", 1], ["2", 1], ["2024-01-15", 1]]),
    "v4 rows: booleans": v4([BOTH, [True, 1], [False, 1]]),
    "v4 rows: lists and objects": v4([BOTH, [[1], 1], [{}, 1], [{"a": 1}, 1]]),
    "v4 rows: overflow": v4([BOTH, [1e200, 1], [1, 1]]),
    "v4 rows: a scalar": v4([BOTH, 5, [1, 2]]),
    "v4 rows: an object": v4([BOTH, {"radius": 1}]),
    "v4 objects and a row": v4([{"radius": 1}, [1, 2]]),
    **each("v4 inputs", v4, [[], None, {"radius": 1}, "x", 5, [1, 2], ["radius"]]),
    "v4 inputs are absent": ("v4", {"service": "my-folder/volume-cylinder"}),
    "v4 without a service": ("v4", {"inputs": ROWS}),
    "v4 by version": ("v4", {"inputs": ROWS, "version_id": VERSION_ID}),
    **{
        f"unique_record_key: {key!r}, {form}": v4(inputs, unique_record_key=key)
        for key in ["radius", "height", "RADIUS", " radius", "depth", "", None]
        for form, inputs in {
            "rows": ROWS,
            "objects": OBJECTS,
            "header": [BOTH],
            "none": [],
            "null": [["radius"], [None]],
        }.items()
    },
    "unique_record_key of a ragged row": v4([BOTH, [1]], unique_record_key="height"),
    "unique_record_key beside text": v4([BOTH, ["x", 1]], unique_record_key="radius"),
    "unique_record_key of an unknown column": v4([[*BOTH, "depth"], [1, 2, 3]], unique_record_key="depth"),
    **{
        f"output: {output!r}, {form}": v4(inputs, output=output)
        for output in [["volume"], ["x"], ["x", "volume"], ["VOLUME"], ["vol"], ["volume", "volume"], [], "", None]
        for form, inputs in FORMS.items()
    },
    "output and unique_record_key": v4(ROWS, output=["volume"], unique_record_key="radius"),
    "unknown output and unique_record_key": v4(ROWS, output=["x"], unique_record_key="radius"),
    **{f"subservice: {value!r}": v4(ROWS, subservice=value) for value in ["*", "x", "", "#Default#"]},
    "v4, all about the call": v4(
        ROWS, source_system="s", call_purpose="c", correlation_id="id", compiler_type="Neuron"
    ),
    "v4, what only v3 knows": v4(ROWS, response_data_inputs=True, debug_solve=True, array_outputs="*"),
    # Rules and metadata.
    **{
        f"validation_type: {value!r}": located("validation", {"inputs": {"radius": 1}}, validation_type=value)
        for value in ["default_values", "static", "dynamic", "Dynamic", "x"]
    },
    "validation of nothing": located("validation", {}, validation_type="dynamic"),
    "validation of null": located("validation", {"inputs": None}, validation_type="dynamic"),
    "validation of text": located("validation", {"inputs": {"radius": "x"}}, validation_type="dynamic"),
    "validation without a locator": ("validation", {"request_data": {}, "request_meta": {}}),
    "metadata": located("metadata", {"inputs": None}),
    "metadata with inputs": located("metadata", {"inputs": {"radius": "x"}}),
    "metadata without a locator": ("metadata", {"request_data": {}, "request_meta": {}}),
}


@attrs.frozen
class Agreed:
    """A difference that is agreed.

    Attributes:
        request: What both are asked.
        engine: What the engine answers, in short.
        calculator: What the calculator answers, in short.
        why: The reason.
        before: What a fresh runner is asked first.
    """

    request: Case
    engine: str
    calculator: str
    why: str
    before: Case | None = None


_MOMENT = "the engine takes a `T` with milliseconds and `Z` alone; other moments of ISO 8601 mean no less"
_MONEY = "the engine reads money in brackets as a percentage"
_YEAR = "Excel's calendar ends with the year 9999"
_OVERFLOW = "to the engine nothing times whatever is nothing; the calculator tells that there was no number"
_INFINITE = "Node reads it as infinity and hands the engine null, which is blank: no value should vanish like that"
_PATTERN = "the engine dies of it without saying why; the calculator says what is wrong, or knows the pattern"
_OUTPUT = "servers document patterns for `output`; the engine alone takes names"
_TEXT = "clients send names as text, which servers are to take; the engine alone ignores it"
_KEYS = "batches send several keys in one text, which servers take; the engine alone looks for one of that name"

AGREED: dict[str, Agreed] = {
    "a moment without milliseconds": Agreed(
        radius("2024-01-15T12:00:00Z"), '{"volume": "#VALUE!"}; warnings: 1', '{"volume": 142334.568}', _MOMENT
    ),
    "a moment without a time zone": Agreed(
        radius("2024-01-15T12:00:00"), '{"volume": "#VALUE!"}; warnings: 1', '{"volume": 142334.568}', _MOMENT
    ),
    "a moment in another time zone": Agreed(
        radius("2024-01-15T12:00:00+02:00"), '{"volume": "#VALUE!"}; warnings: 1', '{"volume": 142334.568}', _MOMENT
    ),
    "money in brackets": Agreed(radius("($3)"), '{"volume": -0.094}', '{"volume": -9.425}', _MONEY),
    "a year of five digits": Agreed(
        radius("10000-01-01"), '{"volume": 9294295.051}', '{"volume": "#VALUE!"}; warnings: 1', _YEAR
    ),
    "a number that no double holds": Agreed(radius(10**400), '{"volume": 0}', '{"volume": null}', _INFINITE),
    "a power that overflows, times a blank": Agreed(
        v3({"radius": 1e155, "height": None}), '{"volume": 0}', '{"volume": null}', _OVERFLOW
    ),
    "a pattern that is none": Agreed(
        v3({"radius": 1, "height": 1}, requested_output_regex="("),
        "500 error.EXECUTION",
        '{"volume": 3.142}; errors: request_meta.requested_output_regex',
        _PATTERN,
    ),
    "a pattern with a flag": Agreed(
        v3({"radius": 1, "height": 1}, requested_output_regex="(?i)VOL.*"),
        "500 error.EXECUTION",
        '{"volume": 3.142}',
        _PATTERN,
    ),
    "a pattern that looks behind": Agreed(
        v3({"radius": 1, "height": 1}, requested_output_regex="(?<=v)olume"), "500 error.EXECUTION", "null", _PATTERN
    ),
    "a pattern as output": Agreed(
        v4(ROWS, output=["vol.*"]), "[[], [], []]", '[["volume"], [6.283], [37.699]]', _OUTPUT
    ),
    "a pattern as output, with objects": Agreed(
        v4(OBJECTS, output=["vol.*"]), "[{}, {}]", '[{"volume": 6.283}, {"volume": 37.699}]', _OUTPUT
    ),
    "no pattern as output": Agreed(
        v4([BOTH, [1, 2]], output=["("]),
        "[[], []]",
        '[["volume"], [6.283]]; errors: request_meta.requested_output',
        _OUTPUT,
    ),
    "text as output": Agreed(v4(ROWS, output="x"), '[["volume"], [6.283], [37.699]]', "[[], [], []]", _TEXT),
    "a call after one with names that differ by case alone": Agreed(
        v3({"height": 1}),
        '{"volume": 3.142}; warnings: 1',
        '{"volume": 153.938}; warnings: 1',
        "the engine keeps the first of the two values as the default of all calls that follow",
        before=v3({"radius": 1, "RADIUS": 2, "height": 1}),
    ),
    "several record keys": Agreed(
        v4([BOTH, [1, 2]], unique_record_key="radius,height"),
        "null; errors: Error: …",
        '[["radius", "height", "volume"], [1, 2, 6.283]]',
        _KEYS,
    ),
}
