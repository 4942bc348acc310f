"""Archives of recorded calls: a zip with one JSON or CSV file."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from dovetail.sandbox.message import JsonObject, Refusal

_COLUMNS = (
    "Description",
    "Log Time",
    "Transaction date",
    "Version",
    "Version ID",
    "User name",
    "Source system",
    "Correlation ID",
    "Call purpose",
    "Call ID",
    "Calc time (ms)",
    "Total time (ms)",
)


def archive(records: Sequence[JsonObject], kind: str, name: str, zone: timezone) -> bytes:
    """Records as a zip archive.

    Args:
        records: The records.
        kind: `json` or `csv`.
        name: The name of the file inside, without its ending.
        zone: The zone that a CSV file tells times in.
    """
    text = json.dumps(records) if kind == "json" else as_csv(records, zone)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(f"{name}.{kind}", text)
    return out.getvalue()


def as_csv(records: Sequence[JsonObject], zone: timezone) -> str:
    """Records as CSV: what is known of the call, a column for each input and output, errors and warnings."""
    inputs = _names(records, "request_data", "inputs")
    outputs = _names(records, "response_data", "outputs")
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*_COLUMNS, *inputs, *outputs, "Error Details", "Warning Details"])
    for record in records:
        details: JsonObject = record["EngineDetails"]
        result, meta = details["response_data"], details["request_meta"]
        given: JsonObject = details["request_data"]["inputs"] or {}
        answered: JsonObject = result["outputs"] or {}
        known = [
            f"{record['Product']}/{record['Service']}",
            _local(record["LogTime"], zone),
            _local(record["TransactionDate"], zone),
            record["ServiceRevision"],
            meta["version_id"],
            record["UserName"],
            record["SourceSystem"],
            meta["correlation_id"],
            record["Purpose"],
            record["EngineCallId"],
            record["CalcTime"],
            record["SparkTotalTime"],
        ]
        values = [*known, *map(given.get, inputs), *map(answered.get, outputs), result["errors"], result["warnings"]]
        writer.writerow([_cell(value) for value in values])
    return out.getvalue()


def read_zone(text: str | None) -> timezone:
    """The zone that `timezone_offset` means: minutes from UTC or `+08:00`; UTC when there is none.

    Raises:
        Refusal: It means none.

    Example:
        >>> str(read_zone("-90")), str(read_zone("+08:00"))
        ('UTC-01:30', 'UTC+08:00')
    """
    if not text:
        return UTC
    try:
        if ":" in text:
            moment = datetime.fromisoformat(f"2000-01-01T00:00:00{text if text[0] in '+-' else '+' + text}")
            return timezone(moment.utcoffset() or timedelta(0))
        return timezone(timedelta(minutes=int(text)))
    except ValueError as error:
        raise Refusal(
            400, "BAD_REQUEST", f"{text!r} is no offset from UTC", place="/request_data/timezone_offset"
        ) from error


def _names(records: Sequence[JsonObject], part: str, kind: str) -> list[str]:
    names: dict[str, None] = {}
    for record in records:
        values: JsonObject = record["EngineDetails"][part][kind] or {}
        names |= dict.fromkeys(values)
    return list(names)


def _local(moment: str, zone: timezone) -> str:
    return datetime.fromisoformat(moment).astimezone(zone).isoformat(timespec="milliseconds")


def _cell(value: Any) -> Any:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    return json.dumps(value) if isinstance(value, list | dict) else value
