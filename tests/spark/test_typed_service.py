"""What a typed module makes of inputs of other libraries, and of a service that is no longer what it was."""

from __future__ import annotations

import sys
from decimal import Decimal
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd
import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.spark.codegen import typed_module
from dovetail.spark.service_schema import InputField, Kind, OutputField, ServiceSchema, TableColumn
from dovetail.spark.typed_service import SparkOutputError

from .conftest import Connect

EXECUTE = "/acme/api/v3/folders/f/services/s/execute"


def typed(*fields: InputField | OutputField) -> ModuleType:
    """The module of a service with these inputs and outputs."""
    inputs = tuple(field for field in fields if isinstance(field, InputField))
    outputs = tuple(field for field in fields if isinstance(field, OutputField))
    module = ModuleType("typed_service_under_test")
    # msgspec looks for the names in annotations where the class says it was made.
    sys.modules[module.__name__] = module
    text = typed_module(ServiceSchema(folder="f", service="s", inputs=inputs, outputs=outputs))
    exec(compile(text, "<typed>", "exec", dont_inherit=True), module.__dict__)
    return module


def answered(**outputs: Any) -> dict[str, Any]:
    return {"status": "Success", "response_data": {"outputs": outputs}, "response_meta": {}}


def execute(client: Any, module: ModuleType, **options: Any) -> Any:
    answer = client.services.execute(module.URI)
    return module.SERVICE.typed(answer, **options)[0]


@pytest.mark.parametrize("text", ["#BUSY!", "#CONNECT!", "#PYTHON!"])
def test_every_error_of_excel_is_told_from_a_text(server: FaultServer, connect: Connect, text: str) -> None:
    server.on("POST", EXECUTE, respond(json=answered(words=text)))

    with pytest.raises(SparkOutputError, match="Excel could not calculate it"):
        execute(connect(server), typed(OutputField("words", "text")))


@pytest.mark.parametrize(
    ("kind", "value"), [("number", [1, 2]), ("text", {"a": 1}), ("table", {"a": 1}), ("table", "no rows")]
)
def test_an_output_that_has_become_another_shape_is_told_with_its_value(
    server: FaultServer, connect: Connect, kind: Kind, value: Any
) -> None:
    server.on("POST", EXECUTE, respond(json=answered(changed=value)))
    client = connect(server)
    module = typed(OutputField("changed", kind, columns=(TableColumn("a"),) if kind == "table" else ()))

    with pytest.raises(SparkOutputError, match=f"it used to be a {kind}") as caught:
        execute(client, module)
    assert caught.value.problems[0].value == value
    assert execute(client, module, strict=False).wire_ == {"changed": value}


def test_an_output_that_the_service_gives_no_more_is_told_and_a_blank_one_is_not(
    server: FaultServer, connect: Connect
) -> None:
    server.on("POST", EXECUTE, respond(json=answered(blank=None)))
    client = connect(server)

    assert execute(client, typed(OutputField("blank", "number"))).blank is None
    module = typed(OutputField("blank", "number"), OutputField("gone", "number"))
    with pytest.raises(SparkOutputError, match="record 0, gone: the service does not give this output") as caught:
        execute(client, module)
    assert [problem.output for problem in caught.value.problems] == ["gone"]
    assert execute(client, module, strict=False).gone is None


@pytest.mark.parametrize(
    ("kind", "value", "sent"),
    [
        ("number", np.float64(2.5), 2.5),
        ("number", np.int64(2), 2),
        ("number", Decimal("2.5"), 2.5),
        ("boolean", np.bool_(True), True),
        ("date", np.datetime64("2026-05-04", "ns"), "2026-05-04 00:00:00"),
        ("datetime", pd.Timestamp("2026-05-04 09:30"), "2026-05-04 09:30:00"),
        ("table", pd.DataFrame({"a": [1, 2]}), [{"a": 1}, {"a": 2}]),
    ],
)
def test_typed_inputs_take_the_values_that_other_inputs_take(kind: Kind, value: Any, sent: Any) -> None:
    module = typed(InputField("given", kind, columns=(TableColumn("a", "number"),) if kind == "table" else ()))

    assert module.SERVICE.record(module.SInputs(given=value)) == {"given": sent}


@pytest.mark.parametrize("value", [np.float64("nan"), pd.NaT, pd.NA, object(), iter([1])])
def test_typed_inputs_that_have_no_json_form_are_refused(value: Any) -> None:
    module = typed(InputField("given", "number"))

    with pytest.raises(Spark.SparkInputError):
        module.SERVICE.record(module.SInputs(given=value))


@pytest.mark.parametrize("wrong", [1j, pd.NaT, object()], ids=lambda wrong: type(wrong).__name__)
def test_a_value_that_cannot_be_sent_is_refused_by_its_place(wrong: Any) -> None:
    plan = InputField("plan", "table", columns=(TableColumn("due\n(EUR)", "number"),))
    module = typed(InputField("rate", "number"), plan)
    row = module.SPlanInputRow(due_EUR=wrong)

    for given, place in ((module.SInputs(rate=wrong), "rate"), (module.SInputs(plan=[row]), "plan[0].due\n(EUR)")):
        with pytest.raises(Spark.SparkInputError) as caught:
            module.SERVICE.record(given)
        assert caught.value.at == f"inputs.{place}"
        with pytest.raises(Spark.SparkInputError) as caught:
            module.SERVICE.records([None, given])
        assert caught.value.at == f"inputs[1].{place}"


def test_a_table_that_is_nested_very_deeply_is_refused() -> None:
    module = typed(InputField("plan", "table", columns=(TableColumn("due", "number"),)))
    deep: Any = 1
    for _ in range(20_000):  # beyond the limit of recursion that some libraries set for the whole process
        deep = [deep]

    with pytest.raises(Spark.SparkInputError, match=r"inputs\.plan.*nested 100 levels deep"):
        module.SERVICE.record(module.SInputs(plan=deep))
    [problem] = module.SCHEMA.check({"plan": [{"due": deep}]})
    assert str(problem) == "inputs.plan[0].due: a list that is nested too deeply is no number."
