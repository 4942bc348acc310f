# Made by `dovetail spark codegen typed/every-kind`; do not edit, make it again.
"""typed/every-kind, version 0.1.0: Every kind of input."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, Final, Literal, TypeAlias

import msgspec
from dovetail.spark.service_schema import InputField, InputRule, OutputField, ServiceSchema, TableColumn
from dovetail.spark.typed_service import TypedInputs, TypedOutputs, TypedRow, TypedService
from msgspec import UNSET, Meta, UnsetType

if TYPE_CHECKING:
    from dovetail.spark import AsyncClient, Client

URI: Final = "typed/every-kind"
"""The locator that is executed."""
VERSION: Final = "0.1.0"
VERSION_ID: Final = "00000000-0000-4000-8000-000000000000"
"""The version that this module was made from."""
FINGERPRINT: Final = "16258980cdc7192e"
"""The hash of its names, kinds, defaults and rules."""
SCHEMA: Final = ServiceSchema(
    folder="typed",
    service="every-kind",
    service_id="00000000-0000-4000-8000-000000000000",
    version="0.1.0",
    version_id="00000000-0000-4000-8000-000000000000",
    description="Every kind of input.",
    source_hash="00000000000000000000000000000000",
    subservices=("#Default#", "home"),
    inputs=(
        InputField(
            name="amount",
            kind="number",
            default=10,
            description='How much; "quoted" \\ and\nin two lines',
            address="B1",
            sheet="All",
            number_format="General",
            rule=InputRule(allow="Decimal", min=0.5, max=100, error_style="stop"),
        ),
        InputField(
            name="count",
            kind="number",
            default=3,
            address="B2",
            sheet="All",
            number_format="General",
            rule=InputRule(
                allow="Whole",
                min=1,
                max=9,
                ignore_blank=False,
                error_style="stop",
                error_message="Count from 1 to 9.",
            ),
        ),
        InputField(
            name="colour",
            kind="text",
            default="red",
            address="B3",
            sheet="All",
            number_format="General",
            rule=InputRule(
                allow="List",
                options=("red", "green", "blue"),
                input_title="Colour",
                input_message="Of the roof.",
                error_style="stop",
                error_message="Choose a colour.",
            ),
        ),
        InputField(
            name="size",
            kind="number",
            default=2,
            address="B4",
            sheet="All",
            number_format="General",
            rule=InputRule(allow="List", options=(1, 2, 5), error_style="stop"),
        ),
        InputField(
            name="due",
            kind="date",
            default="2026-05-04",
            address="B5",
            sheet="All",
            number_format="yyyy-mm-dd",
            rule=InputRule(allow="Date", min="2026-01-01", max="2026-12-31", error_style="stop"),
        ),
        InputField(
            name="at",
            kind="time",
            default="09:30:00",
            address="B6",
            sheet="All",
            number_format="hh:mm:ss",
            rule=InputRule(allow="Time", min="08:00:00", max="18:00:00", error_style="stop"),
        ),
        InputField(
            name="seen_at",
            kind="datetime",
            default="2026-05-04 09:30:00",
            address="B7",
            sheet="All",
            number_format="yyyy-mm-dd hh:mm:ss",
        ),
        InputField(
            name="code",
            kind="text",
            default="abc",
            address="B8",
            sheet="All",
            number_format="General",
            rule=InputRule(allow="TextLength", max=5, error_style="stop"),
        ),
        InputField(
            name="even",
            kind="number",
            default=4,
            address="B9",
            sheet="All",
            number_format="General",
            rule=InputRule(allow="Custom", dynamic=True, error_style="stop"),
        ),
        InputField(
            name="limited",
            kind="number",
            default=1,
            address="B10",
            sheet="All",
            number_format="General",
            rule=InputRule(allow="Decimal", min=0, max=30, dynamic=True, depends_on=("count",), error_style="stop"),
        ),
        InputField(name="agreed", kind="boolean", default=True, address="B11", sheet="All", number_format="General"),
        InputField(name="note", address="B12", sheet="All", number_format="General"),
        InputField(
            name="home.zone",
            kind="text",
            default="A",
            description="Risk zone.",
            address="B13",
            sheet="All",
            subservice="home",
            number_format="General",
        ),
        InputField(name="Prämie", kind="number", default=1.5, address="B14", sheet="All", number_format="General"),
        InputField(
            name="payments",
            kind="table",
            default=[
                {"day": "2026-01-31", "amount paid": 100, "label": "first"},
                {"day": "2026-02-28", "amount paid": 50, "label": None},
            ],
            description="Up to five payments.",
            address="F1:H6",
            sheet="All",
            number_format="General",
            columns=(
                TableColumn(name="day", kind="date"),
                TableColumn(
                    name="amount paid",
                    kind="number",
                    rule=InputRule(allow="Decimal", min=0, error_style="stop", error_message="Nothing is paid back."),
                ),
                TableColumn(name="label", kind="text"),
            ),
            rows=5,
        ),
    ),
    outputs=(
        OutputField(
            name="total",
            kind="number",
            description="What it comes to.",
            address="B20",
            sheet="All",
            number_format="General",
        ),
        OutputField(name="agreed", kind="boolean", address="B21", sheet="All", number_format="General"),
        OutputField(name="next_day", kind="date", address="B22", sheet="All", number_format="yyyy-mm-dd"),
        OutputField(name="at", kind="time", address="B23", sheet="All", number_format="hh:mm:ss"),
        OutputField(name="seen_at", kind="datetime", address="B24", sheet="All", number_format="yyyy-mm-dd hh:mm:ss"),
        OutputField(name="words", kind="text", address="B25", sheet="All", number_format="General"),
        OutputField(name="class", kind="text", address="B26", sheet="All", number_format="General"),
        OutputField(
            name="ratio",
            description="Cannot be calculated when even is 4.",
            address="B27",
            sheet="All",
            number_format="General",
        ),
        OutputField(
            name="home.zone",
            kind="text",
            address="B28",
            sheet="All",
            subservice="home",
            number_format="General",
        ),
        OutputField(
            name="doubled",
            kind="table",
            address="F20:G21",
            sheet="All",
            number_format="General",
            columns=(TableColumn(name="day", kind="date"), TableColumn(name="twice", kind="number")),
        ),
    ),
)
"""What the service takes and gives; it checks inputs before they are sent."""


EveryKindColourOption: TypeAlias = Literal["red", "green", "blue"]


EveryKindSizeOption: TypeAlias = Literal[1, 2, 5]


class EveryKindPaymentsInputRow(TypedRow, frozen=True, kw_only=True):
    """A row of payments."""

    day: datetime.date | None = None
    amount_paid: Annotated[float, Meta(ge=0)] | None = msgspec.field(name="amount paid", default=None)
    """Rule: number ≥ 0. Nothing is paid back."""
    label: str | None = None


class EveryKindDoubledOutputRow(TypedRow, frozen=True, kw_only=True):
    """A row of doubled."""

    day: datetime.date | None = None
    twice: float | None = None


class EveryKindInputs(TypedInputs, frozen=True, kw_only=True):
    """What the service takes. What is left out is not sent and takes the default; None is a blank."""

    amount: Annotated[float, Meta(ge=0.5, le=100)] | UnsetType | None = UNSET
    """How much; 'quoted' \\ and in two lines. Cells: All!B1. Default: 10. Rule: number ≥ 0.5 ≤ 100."""
    count: Annotated[int, Meta(ge=1, le=9)] | UnsetType = UNSET
    """count. Cells: All!B2. Default: 3. Rule: whole number ≥ 1 ≤ 9. Count from 1 to 9."""
    colour: EveryKindColourOption | UnsetType | None = UNSET
    """colour. Cells: All!B3. Default: 'red'. Of the roof. Choose a colour."""
    size: EveryKindSizeOption | UnsetType | None = UNSET
    """size. Cells: All!B4. Default: 2."""
    due: datetime.date | UnsetType | None = UNSET
    """due. Cells: All!B5. Default: '2026-05-04'. Rule: date ≥ 2026-01-01 ≤ 2026-12-31."""
    at: datetime.time | UnsetType | None = UNSET
    """at. Cells: All!B6. Default: '09:30:00'. Rule: time ≥ 08:00:00 ≤ 18:00:00."""
    seen_at: datetime.datetime | UnsetType | None = UNSET
    """seen_at. Cells: All!B7. Default: '2026-05-04 09:30:00'."""
    code: Annotated[str, Meta(max_length=5)] | UnsetType | None = UNSET
    """code. Cells: All!B8. Default: 'abc'. Rule: length ≤ 5."""
    even: float | UnsetType | None = UNSET
    """even. Cells: All!B9. Default: 4. Rule: Custom, left to the server."""
    limited: float | UnsetType | None = UNSET
    """limited. Cells: All!B10. Default: 1. Rule: Decimal, left to the server (depends on count)."""
    agreed: bool | UnsetType | None = UNSET
    """agreed. Cells: All!B11. Default: True."""
    note: bool | float | str | UnsetType | None = UNSET
    """note. Cells: All!B12. Default: blank."""
    home_zone: str | UnsetType | None = msgspec.field(name="home.zone", default=UNSET)
    """Risk zone. Cells: All!B13. Default: 'A'."""
    Prämie: float | UnsetType | None = UNSET
    """Prämie. Cells: All!B14. Default: 1.5."""
    payments: Sequence[EveryKindPaymentsInputRow] | UnsetType | None = UNSET
    """Up to five payments. Cells: All!F1:H6. Default: a table."""


class EveryKindOutputs(TypedOutputs, frozen=True, kw_only=True):
    """What the service gives; None is a blank, or what has another type than it used to have."""

    total: float | None = None
    """What it comes to. Cells: All!B20."""
    agreed: bool | None = None
    """agreed. Cells: All!B21."""
    next_day: datetime.date | None = None
    """next_day. Cells: All!B22."""
    at: datetime.time | None = None
    """at. Cells: All!B23."""
    seen_at: datetime.datetime | None = None
    """seen_at. Cells: All!B24."""
    words: str | None = None
    """words. Cells: All!B25."""
    class_: str | None = msgspec.field(name="class", default=None)
    """class. Cells: All!B26."""
    ratio: bool | float | str | None = None
    """Cannot be calculated when even is 4. Cells: All!B27."""
    home_zone: str | None = msgspec.field(name="home.zone", default=None)
    """home.zone. Cells: All!B28."""
    doubled: list[EveryKindDoubledOutputRow] | None = None
    """doubled. Cells: All!F20:G21."""


SERVICE: Final = TypedService(SCHEMA, EveryKindInputs, EveryKindOutputs, {"doubled": EveryKindDoubledOutputRow})


def execute(
    client: Client, inputs: EveryKindInputs | None = None, *, strict: bool = True, send_defaults: bool = False
) -> EveryKindOutputs:
    """Execute the service on one record.

    Args:
        client: The client.
        inputs: The inputs; None for the workbook's defaults.
        strict: Whether errors of the service and Excel errors are an error; otherwise such outputs are None.
        send_defaults: Send the defaults known here for what is left out, instead of leaving them to the service.

    Raises:
        SparkInputError: An input breaks a rule; nothing was sent.
        SparkOutputError: The service complains, or an output has another type.
    """
    record = SERVICE.record(inputs, send_defaults=send_defaults)
    answer = client.services.execute(URI, inputs=record)
    return SERVICE.typed(answer, strict=strict)[0]


def execute_many(
    client: Client, inputs: Iterable[EveryKindInputs], *, strict: bool = True, send_defaults: bool = False
) -> list[EveryKindOutputs]:
    """Execute the service on many records, in order; see `execute`."""
    records = SERVICE.records(inputs, send_defaults=send_defaults)
    if not records:
        return []
    answer = client.services.execute(URI, inputs=records)
    return SERVICE.typed(answer, strict=strict)


def check_version(client: Client) -> tuple[str, ...]:
    """What the service has now that this module does not know, as sentences; empty when the module still fits."""
    return SCHEMA.differences(client.services.schema(URI))


async def execute_async(
    client: AsyncClient, inputs: EveryKindInputs | None = None, *, strict: bool = True, send_defaults: bool = False
) -> EveryKindOutputs:
    """Execute the service on one record.

    Args:
        client: The client.
        inputs: The inputs; None for the workbook's defaults.
        strict: Whether errors of the service and Excel errors are an error; otherwise such outputs are None.
        send_defaults: Send the defaults known here for what is left out, instead of leaving them to the service.

    Raises:
        SparkInputError: An input breaks a rule; nothing was sent.
        SparkOutputError: The service complains, or an output has another type.
    """
    record = SERVICE.record(inputs, send_defaults=send_defaults)
    answer = await client.services.execute(URI, inputs=record)
    return SERVICE.typed(answer, strict=strict)[0]


async def execute_many_async(
    client: AsyncClient, inputs: Iterable[EveryKindInputs], *, strict: bool = True, send_defaults: bool = False
) -> list[EveryKindOutputs]:
    """Execute the service on many records, in order; see `execute_async`."""
    records = SERVICE.records(inputs, send_defaults=send_defaults)
    if not records:
        return []
    answer = await client.services.execute(URI, inputs=records)
    return SERVICE.typed(answer, strict=strict)


async def check_version_async(client: AsyncClient) -> tuple[str, ...]:
    """What the service has now that this module does not know, as sentences; empty when the module still fits."""
    return SCHEMA.differences(await client.services.schema(URI))
