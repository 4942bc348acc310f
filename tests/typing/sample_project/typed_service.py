"""A module made of a service's schema: its inputs and outputs are known to type checkers."""

from __future__ import annotations

import datetime

from every_kind import (
    EveryKindColourOption,
    EveryKindInputs,
    EveryKindOutputs,
    EveryKindPaymentsInputRow,
    check_version,
    execute,
    execute_async,
    execute_many,
    execute_many_async,
)

from dovetail.spark import AsyncClient, Client


def inputs(colour: EveryKindColourOption) -> EveryKindInputs:
    row = EveryKindPaymentsInputRow(day=datetime.date(2026, 5, 4), amount_paid=2.5)
    return EveryKindInputs(amount=1, colour=colour, count=3, due=row.day, payments=[row], home_zone=None)


def outputs(client: Client) -> tuple[float | None, datetime.date | None]:
    made: EveryKindOutputs = execute(client, inputs("red"), strict=False)
    for row in made.doubled or []:
        print(row.day, row.twice or 0.0)
    many: list[EveryKindOutputs] = execute_many(client, (inputs("green") for _ in range(3)))
    told: tuple[str, ...] = check_version(client)
    print(many, told)
    return made.total, made.next_day


async def asynchronous(client: AsyncClient) -> float | None:
    many = await execute_many_async(client, [inputs("blue")])
    return (await execute_async(client)).total or many[0].total


def mistakes(client: Client, asynchronous_client: AsyncClient) -> None:
    inputs("pink")  # must fail
    EveryKindInputs(amount="1")  # must fail
    EveryKindInputs(count=None)  # must fail
    EveryKindInputs(amuont=1)  # must fail
    EveryKindInputs(size=3)  # must fail
    EveryKindPaymentsInputRow(day="2026-05-04")  # must fail
    execute(client, {"amount": 1})  # must fail
    execute(asynchronous_client)  # must fail
    print(execute(client).totl)  # must fail
    print(execute(client).total + 1)  # must fail
