"""From what a service says about itself (its schema and its rules) to a `ServiceSchema`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, cast

import msgspec

from dovetail.runtime.codec import encode_hook
from dovetail.runtime.plain import is_list
from dovetail.spark.errors import SparkInputError
from dovetail.spark.excel_values import serial
from dovetail.spark.service_schema import InputField, InputRule, Kind, OutputField, ServiceSchema, TableColumn

if TYPE_CHECKING:
    from dovetail_api.spark import models as m

_KINDS: Final[dict[str, Kind]] = {
    "NUMBER": "number",
    "NUMERIC": "number",
    "INTEGER": "number",
    "DECIMAL": "number",
    "CURRENCY": "number",
    "PERCENTAGE": "number",
    "TEXT": "text",
    "STRING": "text",
    "BOOLEAN": "boolean",
    "BOOL": "boolean",
    "DATE": "date",
    "TIME": "time",
    "DATETIME": "datetime",
    "TABLE": "table",
}
_KIND_OF_RULE: Final[dict[str, Kind]] = {
    "Whole": "number",
    "Decimal": "number",
    "Date": "date",
    "Time": "time",
    "TextLength": "text",
}
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_ELAPSED: Final = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_DAY_0: Final = datetime(1899, 12, 30)
_LAST_DAY: Final = 2_958_465

_PREFIX: Final = re.compile(r"(?i)x(?:input|output)_")


def service_schema(
    detail: m.EngineDetail,
    rules: Mapping[str, m.ValidationRule],
    *,
    service_id: str = "",
    subservices: Sequence[str] = (),
    dynamic: Mapping[str, m.ValidationRule] | None = None,
    asked_for: Mapping[str, Any] | None = None,
) -> ServiceSchema:
    """The schema of a service.

    Args:
        detail: What the service says about its workbook.
        rules: The rules of all inputs, by name.
        service_id: UUID of the service, which the rules came with.
        subservices: Those to keep; empty for all.
        dynamic: The rules that depend on a record, for this one.
        asked_for: That record.

    Raises:
        SparkInputError: There is no such subservice.
    """
    told: dict[str, Any] = msgspec.to_builtins(detail, enc_hook=encode_hook)
    summary: dict[str, Any] = told.get("bookSummary") or {}
    plain_rules: dict[str, dict[str, Any]] = msgspec.to_builtins(rules)
    asked: dict[str, dict[str, Any]] = msgspec.to_builtins(dynamic or {})
    entries: list[dict[str, Any]] = told.get("xlInputs") or []
    record = None if asked_for is None else {name: rule.get("default_value") for name, rule in plain_rules.items()}
    if record is not None:
        record |= asked_for or {}
    inputs = [_input(entry, plain_rules.get(_name(entry)), asked.get(_name(entry)), record) for entry in entries]
    named = {field.name for field in inputs}
    # Inputs of reports, pictures and goal seeking are told of by their rules alone.
    others = [(name, rule) for name, rule in plain_rules.items() if name not in named]
    inputs += [InputField(name, "any", rule.get("default_value")) for name, rule in others]
    results: list[dict[str, Any]] = told.get("xOutput") or []
    outputs = [_output(entry) for entry in results]
    known = tuple(dict.fromkeys([*(field.subservice for field in inputs), *(field.subservice for field in outputs)]))
    return ServiceSchema(
        folder=summary.get("product") or "",
        service=summary.get("bookServiceName") or "",
        service_id=service_id,
        version=summary.get("bookRevision") or "",
        version_id=summary.get("versionId") or "",
        description=summary.get("bookDescription") or "",
        source_hash=summary.get("bookFileHash") or "",
        subservices=known,
        picked=_picked(subservices, known),
        inputs=tuple(field for field in inputs if not subservices or field.subservice in subservices),
        outputs=tuple(field for field in outputs if not subservices or field.subservice in subservices),
    )


def _picked(asked: Sequence[str], known: Sequence[str]) -> tuple[str, ...]:
    for name in asked:
        if name not in known:
            raise SparkInputError(
                f"subservice: there is no {name!r}.",
                value=name,
                at="subservice",
                remedy=f"Known are: {', '.join(known)}.",
            )
    return tuple(asked)


def _name(entry: Mapping[str, Any]) -> str:
    """The name the API uses, which is the workbook's without its prefix."""
    return entry.get("xjName") or _PREFIX.sub("", entry.get("name") or "", count=1)


def _input(
    entry: Mapping[str, Any],
    rule: Mapping[str, Any] | None,
    asked: Mapping[str, Any] | None,
    record: Mapping[str, Any] | None,
) -> InputField:
    default = (rule or {}).get("default_value", entry.get("rawValue"))
    columns = _columns(entry, default)
    kind: Kind = "table" if columns else _kind(entry)
    allowed = _rule(rule, kind)
    # A formula is left to the server whatever the record is.
    if allowed is not None and allowed.dynamic and allowed.allow != "Custom" and record is not None:
        allowed = _asked_rule(allowed, _rule(asked, kind), record)
    if kind == "any":
        kind = _kind_of_rule(allowed)
    if columns and not is_list(default):
        default = None
    return InputField(
        name=_name(entry),
        kind=kind,
        default=default,
        description=entry.get("description") or "",
        address=entry.get("address") or "",
        sheet=entry.get("sheetName") or "",
        subservice=entry.get("subServiceName") or "#Default#",
        number_format=entry.get("numberFormat") or "",
        rule=allowed,
        columns=columns,
        rows=max(0, int(entry.get("rows") or 0) - 1) if columns else 0,
    )


def _asked_rule(for_defaults: InputRule, now: InputRule | None, record: Mapping[str, Any]) -> InputRule:
    """A dynamic rule with the bounds for one record; those of the defaults where the server tells no others."""
    rule = now or for_defaults
    depends = rule.depends_on or for_defaults.depends_on or tuple(record)
    return msgspec.structs.replace(rule, dynamic=True, asked_for={name: record.get(name) for name in depends})


def _output(entry: Mapping[str, Any]) -> OutputField:
    columns = _columns(entry, entry.get("value"))
    return OutputField(
        name=_name(entry),
        kind="table" if columns else _kind(entry),
        description=entry.get("description") or "",
        address=entry.get("address") or "",
        sheet=entry.get("sheetName") or "",
        subservice=entry.get("subServiceName") or "#Default#",
        number_format=entry.get("numberFormat") or "",
        columns=columns,
    )


def _kind(entry: Mapping[str, Any]) -> Kind:
    """What a cell holds: its type, and for a number what its format shows."""
    kind = _KINDS.get(str(entry.get("dataType") or "").upper(), "any")
    return _shown_kind(str(entry.get("numberFormat") or "")) or kind if kind == "number" else kind


def _shown_kind(number_format: str) -> Kind | None:
    """The kind of moment a number format shows; None for numbers and for lengths of time."""
    if not number_format or number_format == "General" or _ELAPSED.search(number_format):
        return None
    letters = _LITERAL.sub("", number_format).lower().partition(";")[0].replace("general", "")
    day, hour = any(letter in letters for letter in "yd"), any(letter in letters for letter in "hs")
    day = day or ("m" in letters and not hour)  # beside hours or seconds m is minutes, alone it is the month
    return "datetime" if day and hour else "date" if day else "time" if hour else None


def _kind_of_rule(rule: InputRule | None) -> Kind:
    """What a cell holds that tells nothing about itself but by its rule."""
    if rule is None:
        return "any"
    if rule.options:
        if all(isinstance(option, str) for option in rule.options):
            return "text"
        if all(isinstance(option, int | float) and not isinstance(option, bool) for option in rule.options):
            return "number"
    return _KIND_OF_RULE.get(rule.allow, "any")


def _rule(told: Mapping[str, Any] | None, kind: Kind) -> InputRule | None:
    allow = (told or {}).get("validation_allow")
    if told is None or allow in (None, "", "Any"):
        return None
    options = told.get("options")
    dynamic = told.get("validation_type") == "dynamic"
    return InputRule(
        allow=str(allow),
        options=tuple(_option(option, kind) for option in options) if is_list(options) else None,
        min=None if allow == "Custom" else _bound(told.get("min"), str(allow)),
        max=None if allow == "Custom" else _bound(told.get("max"), str(allow)),
        ignore_blank=told.get("ignore_blank") is not False,
        dynamic=dynamic,
        depends_on=tuple(told.get("dependent_inputs") or ()),
        input_title=told.get("input_message_title") or None,
        input_message=told.get("input_message") or None,
        error_style=told.get("error_style") or None,
        error_title=told.get("error_title") or None,
        error_message=told.get("error_message") or None,
    )


def _option(option: Any, kind: Kind) -> Any:
    """An option as a value of its input: the text ``2`` of a list that was typed in as a number, a serial as a date."""
    if kind == "number" and isinstance(option, str):
        try:
            number = float(option)
        except ValueError:
            return option
        return int(number) if number.is_integer() else number
    if isinstance(option, int | float) and not isinstance(option, bool) and kind in ("date", "time", "datetime"):
        return _iso(float(option), kind)
    return option


def _bound(bound: Any, allow: str) -> Any:
    """A bound; that of a date or a time as ISO text also where the service tells its serial."""
    if isinstance(bound, str):
        if allow in ("Date", "Time"):
            return bound if serial(bound) is not None else None
        try:
            return float(bound)
        except ValueError:
            return None
    if allow in ("Date", "Time") and isinstance(bound, int | float):
        whole = float(bound).is_integer()
        return _iso(float(bound), "time" if allow == "Time" else "date" if whole else "datetime")
    return bound


def _iso(days: float, kind: str) -> Any:
    if not 0 <= days <= _LAST_DAY:
        return days
    moment = _DAY_0 + timedelta(milliseconds=round(days * 86_400_000))
    if kind == "time":
        return moment.time().isoformat()
    return moment.date().isoformat() if kind == "date" else moment.isoformat()


def _columns(entry: Mapping[str, Any], value: Any) -> tuple[TableColumn, ...]:
    """The columns of a table; none for a single cell."""
    specs = entry.get("headerSpecs")
    if is_list(specs) and specs:
        return tuple(_column(spec) for spec in specs)
    several = (entry.get("rows") or 1) > 1 or str(entry.get("dataType") or "").upper() == "TABLE"
    if several and is_list(value):
        headings = dict.fromkeys(name for row in value if isinstance(row, Mapping) for name in cast("Any", row))
        return tuple(TableColumn(str(name)) for name in headings)
    return ()


def _column(spec: Any) -> TableColumn:
    if not isinstance(spec, Mapping):
        return TableColumn(str(spec))
    told = cast("Mapping[str, Any]", spec)
    kind = _kind(told)
    rule = _rule(told.get("validation"), kind)
    return TableColumn(str(told.get("name") or ""), _kind_of_rule(rule) if kind == "any" else kind, rule)
