"""Inputs against a service's schema, before anything is sent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import msgspec

from dovetail.runtime.plain import is_list, is_object
from dovetail.spark.errors import SparkInputError
from dovetail.spark.excel_values import Measured, Misfit, as_text, measured, plain, serial
from dovetail.spark.inputs import ManyRecords, parsed_inputs
from dovetail.spark.tables import records_of
from dovetail.spark.uri import Uri, UriParams
from dovetail.spark.values import object_members

if TYPE_CHECKING:
    from dovetail.spark.inputs import Inputs
    from dovetail.spark.service_schema import InputField, InputRule, Kind, ServiceSchema, TableColumn
    from dovetail.spark.tables import Records

Record: TypeAlias = Mapping[str, Any]
_MOST_OPTIONS_SHOWN = 20
_MOST_PROBLEMS_SHOWN = 10


class InputProblem(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong with inputs.

    Attributes:
        record: The number of the record, from 0.
        input: The name of the input.
        value: The offending value.
        rule: What it breaks: ``unknown``, ``type``, ``blank``, ``options``, ``whole``, ``min``, ``max``, ``table`` or
            ``rows``.
        at: Where it stands: ``inputs[3].years``, ``inputs.payments[0].amount``.
        message: What is wrong, in a sentence.
        remedy: What to do about it; empty when the message says it.
    """

    record: int
    input: str
    value: Any
    rule: str
    at: str
    message: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.at}: {self.message} {self.remedy}".strip()


class _Broken(Exception):
    """A rule that a value breaks, with what is wrong and what to do."""

    def __init__(self, rule: str, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.remedy = remedy


def check_schema(schema: object, uri: str | UriParams | None = None) -> None:
    """Refuse what is no schema, or the schema of another service than a locator names.

    Raises:
        SparkInputError: It is that.
    """
    from dovetail.spark.service_schema import ServiceSchema

    if not isinstance(schema, ServiceSchema):
        raise SparkInputError(
            f"schema: {schema!r} is no schema.", value=schema, at="schema", remedy="Give what services.schema(…) gives."
        )
    locator = UriParams() if uri is None else Uri.validate(uri)
    if locator.service_id is not None and schema.service_id:
        named, own = f"service/{locator.service_id}", f"service/{schema.service_id}"
    elif locator.folder is not None and locator.service is not None and schema.service:
        named, own = f"{locator.folder}/{locator.service}", schema.uri
    else:
        return
    if own.casefold() != named.casefold():
        raise SparkInputError(
            f"schema: it is that of {own}, not of {named}.",
            value=schema,
            at="schema",
            remedy=f"Give services.schema({named!r}).",
        )


def require(
    schema: ServiceSchema,
    inputs: Inputs | Records | None,
    *,
    coerce: bool = False,
    allow_unknown: bool = False,
    start: int = 0,
) -> None:
    """Refuse inputs with problems; see `ServiceSchema.require`.

    Args:
        schema: What the service takes.
        inputs: One record or many.
        coerce: Let pass what the server turns into the right type.
        allow_unknown: Let unknown names pass.
        start: The number of the first record, when these are a piece of many.

    Raises:
        SparkInputError: There are problems.
    """
    problems = check(schema, inputs, coerce=coerce, allow_unknown=allow_unknown, start=start)
    if len(problems) == 0:
        return
    lines = [str(problem) for problem in problems[:_MOST_PROBLEMS_SHOWN]]
    if len(problems) > _MOST_PROBLEMS_SHOWN:
        lines.append(f"… and {len(problems) - _MOST_PROBLEMS_SHOWN} more.")
    many = f"{len(problems)} problems with the inputs of {schema.uri}:\n" if len(problems) > 1 else ""
    raise SparkInputError(many + "\n".join(lines), value=problems, at=problems[0].at)


def check(
    schema: ServiceSchema,
    inputs: Inputs | Records | None,
    *,
    coerce: bool = False,
    allow_unknown: bool = False,
    start: int = 0,
) -> tuple[InputProblem, ...]:
    """What is wrong with inputs; see `ServiceSchema.check` and `require`."""
    fields = {field.name: field for field in schema.inputs}
    # What a rule's bounds were asked for is compared with the record as the server sees it.
    asks = _asks_for_records(schema)
    defaults = schema.defaults if asks else {}
    moments = [field.name for field in schema.inputs if asks and field.kind in ("date", "time", "datetime")]
    found: list[InputProblem] = []
    remedies: dict[str, str] = {}
    for number, place, record in _records(inputs, start):
        whole = _with_serials({**defaults, **record}, moments) if asks else record
        for name, value in record.items():
            field = fields.get(name)
            if field is None:
                if not allow_unknown:
                    # One name that is wrong in every record is looked for once.
                    if name not in remedies:
                        remedies[name] = _nearest(schema, name)
                    found.append(_unknown(name, value, number, place, remedies[name]))
            elif field.kind == "table":
                found += _table_problems(field, value, number, f"{place}.{name}", whole, coerce)
            else:
                try:
                    _check_cell(field, value, whole, coerce)
                except _Broken as broken:
                    found.append(_problem(broken, field, value, number, f"{place}.{name}"))
    return tuple(found)


def _asks_for_records(schema: ServiceSchema) -> bool:
    return any(field.rule is not None and field.rule.asked_for is not None for field in schema.inputs)


def _with_serials(record: dict[str, Any], moments: Sequence[str]) -> dict[str, Any]:
    """A record with its dates and times as Excel counts them, in which all spellings of one are the same."""
    serials = {name: serial(plain(record.get(name))) for name in moments}
    return record | {name: days for name, days in serials.items() if days is not None}


def _problem(broken: _Broken, field: InputField, value: Any, number: int, at: str) -> InputProblem:
    return InputProblem(
        record=number,
        input=field.name,
        value=value,
        rule=broken.rule,
        at=at,
        message=broken.message,
        remedy=broken.remedy,
    )


def _records(inputs: Inputs | Records | None, start: int) -> Iterator[tuple[int, str, Record]]:
    """Every record with its number and where it stands."""
    if not _is_plain(inputs):
        for number, place, record in records_of(inputs).numbered():
            yield start + number, place, record
        return
    parsed = parsed_inputs(inputs)
    if not isinstance(parsed, ManyRecords):
        yield 0, "inputs", parsed.inputs
        return
    rows = parsed.inputs
    if isinstance(rows[0], Mapping):
        for number, record in enumerate(cast("list[Record]", rows), start):
            yield number, f"inputs[{number}]", record
        return
    names = [str(name) for name in rows[0]]
    for number, row in enumerate(cast("list[Sequence[Any]]", rows[1:]), start):
        yield number, f"inputs[{number + 1}]", dict(zip(names, row, strict=False))


def _is_plain(inputs: object) -> bool:
    """Whether inputs are plain data, which is checked as it is; all else is made into records first."""
    if isinstance(inputs, list):
        return not inputs or object_members(cast("list[object]", inputs)[0]) is None
    return inputs is None or isinstance(inputs, Mapping | str | bytes)


def _nearest(schema: ServiceSchema, name: object) -> str:
    """The remedy for a name that the service does not know."""
    from difflib import get_close_matches

    folded = {field.name.casefold(): field.name for field in schema.inputs}
    close = get_close_matches(str(name).casefold(), folded, n=1)
    return f"Did you mean {folded[close[0]]!r}?" if close else f"Known are: {', '.join(folded.values())}."


def _unknown(name: str, value: Any, number: int, place: str, remedy: str) -> InputProblem:
    return InputProblem(
        record=number,
        input=name,
        value=value,
        rule="unknown",
        at=f"{place}.{name}",
        message="there is no such input, and the service would ignore it.",
        remedy=remedy,
    )


def _table_problems(
    field: InputField, value: Any, number: int, place: str, record: Record, coerce: bool
) -> Iterator[InputProblem]:
    """What is wrong with a table."""
    try:
        rows = list(_table_rows(field, value, coerce))
    except _Broken as broken:
        yield _problem(broken, field, value, number, place)
        return
    columns = {column.name: column for column in field.columns}
    for index, row in rows:
        for heading, cell in row.items():
            column = columns.get(heading)
            try:
                if column is None:
                    raise _no_column(field, heading)
                _check_cell(column, cell, record, coerce)
            except _Broken as broken:
                yield _problem(broken, field, cell, number, f"{place}[{index}].{heading}")


def _table_rows(field: InputField, value: Any, coerce: bool) -> Iterator[tuple[int, Record]]:
    """The rows of a table with their place in the list: objects, or rows below a row of headings."""
    if value is None:
        return
    if is_object(value) and coerce:
        value = cast("Any", [value])
    if not is_list(value):
        raise _Broken("table", f"{_shown(value)} is no table.", "Give a list of rows, each a record by heading.")
    if not value:
        return
    as_records = isinstance(value[0], Mapping)
    if not as_records and not is_list(value[0]):
        raise _Broken("table", f"row 0, {_shown(value[0])}, is no row.", "Give each row as a record by heading.")
    data = value if as_records else value[1:]
    if field.rows and len(data) > field.rows:
        where = f"{field.sheet}!{field.address}" if field.sheet else field.address
        raise _Broken("rows", f"{len(data)} rows do not fit: {where or 'the table'} has room for {field.rows}.")
    headings: Any = [] if as_records else value[0]
    for index, row in enumerate(data, start=0 if as_records else 1):
        if as_records and isinstance(row, Mapping):
            yield index, cast("Record", row)
        elif not as_records and is_list(row) and is_list(headings) and len(row) <= len(headings):
            yield index, {str(heading): cell for heading, cell in zip(headings, row, strict=False)}
        else:
            raise _Broken("table", f"row {index}, {_shown(row)}, is not like the first.", "Give all rows in one form.")


def _no_column(field: InputField, heading: str) -> _Broken:
    from difflib import get_close_matches

    known = [column.name for column in field.columns]
    close = get_close_matches(heading, known, n=1)
    remedy = f"Did you mean {close[0]!r}?" if close else f"Known are: {', '.join(known)}."
    return _Broken("unknown", "the table has no such column, and the service would ignore it.", remedy)


def _check_cell(field: InputField | TableColumn, value: Any, record: Record, coerce: bool) -> None:
    """Refuse a value that a cell cannot take.

    Raises:
        _Broken: It is of another type, or it breaks the rule.
    """
    rule = field.rule
    if value is None:
        if rule is not None and not rule.ignore_blank and not rule.left_to_server:
            raise _Broken("blank", "None means a blank, which is not allowed here.", rule.error_message or "")
        return
    value = plain(value)
    try:
        measure = measured(value, field.kind, coerce=coerce)
    except Misfit as misfit:
        raise _Broken("type", f"{_shown(value)} {misfit.reason}.", misfit.remedy) from None
    if rule is None or rule.left_to_server or not _holds_for(rule, record):
        return
    try:
        _CHECKS.get(rule.allow, _check_nothing)(rule, value, measure, field.kind, coerce)
    except _Broken as broken:
        raise _Broken(broken.rule, f"{_shown(value)} {broken.message}.", rule.error_message or "") from None


def _holds_for(rule: InputRule, record: Record) -> bool:
    """Whether a rule's bounds are those of a record: always, unless they were asked for another one."""
    return rule.asked_for is None or all(
        record.get(name) == value or (record.get(name) == serial(value) is not None)
        for name, value in rule.asked_for.items()
    )


def _check_option(rule: InputRule, value: Any, measure: Measured, kind: Kind, coerce: bool) -> None:
    options = rule.options or ()
    # Nearly all values of nearly all lists, which may be long.
    usual = (str,) if kind == "text" else (int, float) if kind == "number" else ()
    if type(value) in usual and value in options:
        return
    if kind in ("date", "time", "datetime"):
        fits = any(_near(measure, moment) for moment in _moments(options))
    else:
        mine = as_text(measure if kind == "number" else value)
        texts = [as_text(option) for option in options]
        # Whether letter case counts depends on where the workbook keeps the options, which nobody is told.
        folds = coerce or isinstance(value, bool)
        fits = mine in texts or (folds and mine.casefold() in {text.casefold() for text in texts})
    if not fits:
        shown = ", ".join(map(repr, options[:_MOST_OPTIONS_SHOWN]))
        raise _Broken("options", f"is none of {shown}{', …' if len(options) > _MOST_OPTIONS_SHOWN else ''}")


@lru_cache(maxsize=32)
def _moments(options: tuple[Any, ...]) -> frozenset[float]:
    """The options of a list of dates or times as Excel counts them."""
    return frozenset(moment for moment in map(_bound, options) if isinstance(moment, float))


def _check_whole(rule: InputRule, value: Any, measure: Measured, kind: Kind, coerce: bool) -> None:
    if isinstance(measure, float) and not measure.is_integer():
        raise _Broken("whole", "is not a whole number")
    _check_bounds(rule, value, measure, kind, coerce)


def _check_bounds(rule: InputRule, value: Any, measure: Measured, kind: Kind, coerce: bool) -> None:
    if isinstance(measure, str | bool):
        raise _Broken("type", "is no number")
    below, above = ("before", "after") if rule.allow in ("Date", "Time") else ("less than", "more than")
    least, most = _bound(rule.min), _bound(rule.max)
    if isinstance(least, float) and measure < least and not _near(measure, least):
        raise _Broken("min", f"is {below} {rule.min}")
    if isinstance(most, float) and measure > most and not _near(measure, most):
        raise _Broken("max", f"is {above} {rule.max}")


def _check_length(rule: InputRule, value: Any, measure: Measured, kind: Kind, coerce: bool) -> None:
    length = len(as_text(value))
    least, most = _bound(rule.min), _bound(rule.max)
    if isinstance(least, float) and length < least:
        raise _Broken("min", f"has {length} characters, fewer than {rule.min}")
    if isinstance(most, float) and length > most:
        raise _Broken("max", f"has {length} characters, more than {rule.max}")


def _check_nothing(rule: InputRule, value: Any, measure: Measured, kind: Kind, coerce: bool) -> None:
    """A kind of rule that is not known here is left to the server."""


_CHECKS: dict[str, Callable[[InputRule, Any, Measured, Kind, bool], None]] = {
    "List": _check_option,
    "Whole": _check_whole,
    "Decimal": _check_bounds,
    "Date": _check_bounds,
    "Time": _check_bounds,
    "TextLength": _check_length,
}


def _bound(value: Any) -> float | str | None:
    """A bound or an option as a number where it is one: a number, or a date or time as ISO text."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    moment = serial(value)
    return moment if moment is not None else str(value)


def _near(one: Measured, other: float) -> bool:
    """Whether two numbers are the same to Excel, which keeps 15 digits."""
    return isinstance(one, float) and abs(one - other) <= 1e-14 * max(abs(one), abs(other))


def _shown(value: object) -> str:
    """A value for a message, cut when it is long."""
    try:
        text = repr(value)
    except RecursionError:
        text = f"a {type(value).__name__} that is nested too deeply"
    return text if len(text) <= 60 else text[:59] + "…"
