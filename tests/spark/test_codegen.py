"""Typed modules of services: their text, what they take, and what they give, on both clients."""

from __future__ import annotations

import datetime
import functools
import importlib.util
import itertools
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox
from dovetail.spark.codegen import typed_module
from dovetail.spark.codegen.names import identifier, identifiers
from dovetail.spark.service_schema import InputField, InputRule, OutputField, ServiceSchema, TableColumn
from dovetail.spark.typed_service import SparkOutputError, TypedService

from .conftest import Connect
from .typed_workbooks import every_kind

URI = "typed/every-kind"
GOLDEN = Path(__file__).parents[1] / "typing" / "sample_project" / "every_kind.py"
UUID = "00000000-0000-4000-8000-000000000000"
FIXED = {"service_id": UUID, "version_id": UUID, "source_hash": "0" * 32}
_numbers = itertools.count()


def imported(text: str) -> ModuleType:
    """The module of that source."""
    name = f"typed_module_{next(_numbers)}"
    spec = importlib.util.spec_from_loader(name, loader=None)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    # msgspec looks for the names in annotations where the class says it was made.
    sys.modules[name] = module
    exec(compile(text, f"<{name}>", "exec", dont_inherit=True), module.__dict__)
    return module


@pytest.fixture
def client(sandbox: Sandbox, connect: Connect) -> Any:
    oauth = {name: sandbox.credentials[name] for name in ("client_id", "client_secret")}
    spark = connect(sandbox.base_url, oauth=oauth)
    if not spark.services.exists(URI):
        spark.folders.create("typed")
        spark.services.create("every-kind", folder="typed", file=every_kind())
    return spark


@pytest.fixture(scope="module")
def golden() -> ModuleType:
    return imported(GOLDEN.read_text(encoding="utf-8"))


def called(function: str, module: ModuleType, client: Any, *arguments: Any, **options: Any) -> Any:
    """A function of a module, in the form for the client's kind."""
    target = getattr(client, "target", None)
    if target is None:
        return getattr(module, function)(client, *arguments, **options)
    return client._called(getattr(module, f"{function}_async"), (target, *arguments), options)


# The module of a service.


def test_the_module_is_the_reviewed_one_to_the_byte(client: Any) -> None:
    schema = msgspec.structs.replace(client.services.schema(URI), **FIXED)

    assert typed_module(schema) == GOLDEN.read_text(encoding="utf-8")
    assert typed_module(ServiceSchema.from_json(schema.to_json())) == typed_module(schema)


def test_a_record_is_executed_with_typed_inputs_and_outputs(client: Any, golden: ModuleType) -> None:
    row = golden.EveryKindPaymentsInputRow(day=datetime.date(2026, 1, 1), amount_paid=3)
    inputs = golden.EveryKindInputs(even=6, due=datetime.date(2026, 7, 1), payments=[row], Prämie=2)

    outputs = called("execute", golden, client, inputs)

    assert outputs == golden.EveryKindOutputs(
        wire_=outputs.wire_,
        total=33,
        agreed=True,
        next_day=datetime.date(2026, 7, 2),
        at=datetime.time(9, 30),
        seen_at=datetime.datetime(2026, 5, 4, 9, 30),
        words="red abc",
        class_="",
        ratio=5,
        home_zone="A",
        doubled=[golden.EveryKindDoubledOutputRow(day=datetime.date(2026, 1, 1), twice=6)],
    )
    assert outputs.wire_["next_day"] == "2026-07-02"
    assert "wire_" not in repr(outputs)


def test_many_records_come_back_in_order(client: Any, golden: ModuleType) -> None:
    many = [golden.EveryKindInputs(even=6, amount=amount) for amount in (1, 2, 3)]

    assert [outputs.total for outputs in called("execute_many", golden, client, iter(many))] == [153, 156, 159]
    assert called("execute_many", golden, client, []) == []


def test_what_is_left_out_is_not_sent_unless_asked(golden: ModuleType) -> None:
    inputs = golden.EveryKindInputs(amount=1, code=None, due=datetime.date(2026, 5, 5), at=datetime.time(9))
    sent = {"amount": 1, "code": None, "due": "2026-05-05", "at": "09:00:00"}

    assert golden.SERVICE.record(inputs) == sent
    assert golden.SERVICE.record(None) == {}
    assert golden.SERVICE.record(inputs, send_defaults=True) == golden.SCHEMA.defaults | sent


def test_a_default_that_breaks_its_own_rule_is_sent_while_a_value_that_does_is_refused() -> None:
    odd = InputField("years", "number", 50, rule=InputRule(allow="Whole", max=40))
    module = imported(typed_module(ServiceSchema(service="s", inputs=(odd, InputField("rate", "number", 1)))))

    assert module.SERVICE.record(module.SInputs(rate=2), send_defaults=True) == {"years": 50, "rate": 2}
    with pytest.raises(Spark.SparkInputError, match=r"inputs\.years: 50 is more than 40"):
        module.SERVICE.record(module.SInputs(years=50), send_defaults=True)


@pytest.mark.parametrize(
    ("wrong", "at"),
    [
        ({"amount": 0.25}, "inputs.amount"),
        ({"colour": "pink"}, "inputs.colour"),
        ({"count": None}, "inputs.count"),
        ({"due": datetime.date(2027, 1, 1)}, "inputs.due"),
        ({"code": "abcdef"}, "inputs.code"),
    ],
)
def test_inputs_that_break_a_rule_are_refused_before_anything_is_sent(
    golden: ModuleType, wrong: dict[str, Any], at: str
) -> None:
    with pytest.raises(Spark.SparkInputError) as caught:
        golden.execute(None, golden.EveryKindInputs(**wrong))
    assert caught.value.at == at


def test_inputs_of_another_service_are_refused(golden: ModuleType) -> None:
    with pytest.raises(Spark.SparkInputError, match="Give EveryKindInputs"):
        golden.execute(None, {"amount": 1})


def test_an_output_that_is_none_of_its_type_is_an_error_that_loses_nothing(client: Any, golden: ModuleType) -> None:
    with pytest.raises(SparkOutputError, match="record 1, ratio: '#DIV/0!': Excel could not calculate it") as caught:
        called("execute_many", golden, client, [golden.EveryKindInputs(even=6), golden.EveryKindInputs()])

    assert [problem.record for problem in caught.value.problems] == [1]
    assert [outputs.total for outputs in caught.value.outputs] == [180, 180]
    lenient = called("execute", golden, client, strict=False)
    assert (lenient.ratio, lenient.wire_["ratio"], lenient.total) == (None, "#DIV/0!", 180)


def test_complaints_of_the_service_are_an_error(client: Any, golden: ModuleType) -> None:
    odd = golden.EveryKindInputs(even=3)  # a rule that only the server can apply

    with pytest.raises(SparkOutputError, match=r"record 0, inputs.even: The value must be such that") as caught:
        called("execute", golden, client, odd)
    assert caught.value.outputs[0].ratio == -10


def test_the_module_tells_what_the_service_has_become(client: Any, golden: ModuleType) -> None:
    assert called("check_version", golden, client) == ()

    # The same module, made of an older workbook.
    old = golden.SCHEMA.inputs[0]
    older = msgspec.structs.replace(golden.SCHEMA, inputs=(msgspec.structs.replace(old, default=9),))
    module = imported(typed_module(older))
    assert "default of the input 'amount': 9 → 10" in called("check_version", module, client)
    assert "the input 'count' is new" in called("check_version", module, client)
    assert module.FINGERPRINT == module.SCHEMA.fingerprint != golden.FINGERPRINT


def test_names_that_no_python_can_hold_arrive_as_they_are() -> None:
    columns = (TableColumn("paid\n(EUR)", "number"), TableColumn("\\", "text"))
    plan = InputField("plan", "table", columns=columns)
    module = imported(typed_module(ServiceSchema(service="s", inputs=(plan, InputField('"', "number")))))
    row = module.SPlanInputRow(paid_EUR=1.5, unnamed="x")

    record = module.SERVICE.record(module.SInputs(plan=[row], unnamed=2))

    assert record == {"plan": [{"paid\n(EUR)": 1.5, "\\": "x"}], '"': 2}


def test_a_module_of_a_subservice_executes_that_alone(client: Any) -> None:
    module = imported(typed_module(client.services.schema(URI, subservice="home"), name="Home"))

    outputs = called("execute", module, client, module.HomeInputs(home_zone="C"))

    assert outputs.wire_ == {"home.zone": "C"}
    assert called("check_version", module, client) == ()


def test_a_module_with_bounds_for_a_record_asks_for_the_same_bounds_again(client: Any) -> None:
    schema = client.services.schema(URI, inputs={"count": 1, "colour": "blue"})
    module = imported(typed_module(schema))

    assert schema.asked_for == {"count": 1}
    assert called("check_version", module, client) == ()
    with pytest.raises(Spark.SparkInputError, match=r"inputs\.limited: 21 is more than 10"):
        module.SERVICE.record(module.EveryKindInputs(count=1, limited=21))


@pytest.mark.parametrize("options", [{}, {"name": "A" * 60}], ids=["plain", "long names"])
def test_the_text_is_laid_out_as_ruff_would(client: Any, tmp_path: Path, options: dict[str, str]) -> None:
    for uri in (URI, "lending/repayment-plan", "insurance/household-cover"):
        text = typed_module(client.services.schema(uri, subservice="*"), **options)
        (tmp_path / f"{uri.replace('/', '_')}.py").write_text(text, encoding="utf-8")
    picked = typed_module(client.services.schema(URI, subservice="home"), **options)
    (tmp_path / "picked.py").write_text(picked, encoding="utf-8")

    ruff = [sys.executable, "-m", "ruff"]
    width = ["--isolated", "--line-length=120", "--target-version=py311", str(tmp_path)]
    # Not from the repository, where Dovetail is no third party.
    run_ruff = functools.partial(subprocess.run, capture_output=True, text=True, cwd=tmp_path)
    formatted = run_ruff([*ruff, "format", "--check", *width])
    linted = run_ruff([*ruff, "check", "--select=E4,E7,E9,F,I,UP", *width])

    assert (formatted.returncode, linted.returncode) == (0, 0), formatted.stdout + linted.stdout


# Whatever a workbook says stays data.

_letters = st.characters(exclude_categories=["Cs"])
_texts = st.text(_letters, max_size=30) | st.sampled_from(
    ['"""', "'''", '\\"', "\\", "\\N{BULLET}", "a\nb", '""" + exit() + """', "{x}", "\u202e", "\x00", "%s", "#"]
)
_names = st.text(_letters, min_size=1, max_size=12) | st.sampled_from(
    [
        "class",
        "two\nlines",
        '"',
        "\\",
        "1st",
        "a b",
        "a.b",
        "a_b",
        "float",
        "datetime",
        "msgspec",
        "wire_",
        "__init__",
        "Prämie",
        "ﬁ",
        "UNSET",
        "é",
    ]
)
_scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _texts
_rules = st.none() | st.builds(
    InputRule,
    allow=st.sampled_from(["List", "Whole", "Decimal", "Date", "Time", "TextLength", "Custom", "Odd"]),
    options=st.none() | st.lists(_scalars, max_size=4).map(tuple),
    min=_scalars,
    max=_scalars,
    ignore_blank=st.booleans(),
    dynamic=st.booleans(),
    depends_on=st.lists(_names, max_size=2).map(tuple),
    error_message=st.none() | _texts,
)
_kinds = st.sampled_from(["number", "text", "boolean", "date", "time", "datetime", "any"])
_columns = st.lists(st.builds(TableColumn, _names, _kinds, _rules), min_size=1, max_size=3, unique_by=lambda c: c.name)
_told = {"description": _texts, "address": _texts, "sheet": _texts, "number_format": _texts}
_cells = st.builds(InputField, _names, _kinds, _scalars, rule=_rules, **_told)
_tables = st.builds(InputField, _names, st.just("table"), columns=_columns.map(tuple), rows=st.integers(0, 9), **_told)
_inputs = st.lists(_cells | _tables, max_size=5, unique_by=lambda field: field.name)
_result_cells = st.builds(OutputField, _names, _kinds, **_told)
_result_tables = st.builds(OutputField, _names, st.just("table"), columns=_columns.map(tuple), **_told)
_outputs = st.lists(_result_cells | _result_tables, max_size=5, unique_by=lambda field: field.name)
_schemas = st.builds(
    ServiceSchema,
    folder=_texts,
    service=_names,
    version=_texts,
    description=_texts,
    picked=st.lists(_texts, max_size=2).map(tuple),
    inputs=_inputs.map(tuple),
    outputs=_outputs.map(tuple),
)

VALUES: dict[str, Any] = {
    "number": 1.5,
    "text": "x",
    "boolean": True,
    "date": datetime.date(2026, 5, 4),
    "time": datetime.time(9, 30),
    "datetime": datetime.datetime(2026, 5, 4, 9, 30),
    "any": "x",
}


@settings(max_examples=40, deadline=None)
@given(_schemas)
def test_a_module_of_any_schema_is_imported_and_says_the_same(schema: ServiceSchema) -> None:
    module = imported(typed_module(schema, name="Made"))

    assert schema == module.SCHEMA
    assert schema.version == module.VERSION
    names = identifiers([field.name for field in schema.inputs])
    given: dict[str, Any] = {}
    for field in schema.inputs:
        if field.kind != "table":
            given[field.name] = VALUES[field.kind]
    inputs = module.MadeInputs(**{names[name]: value for name, value in given.items()})
    # Rules are not the matter here.
    lawless = tuple(msgspec.structs.replace(field, rule=None) for field in schema.inputs)
    service = TypedService(msgspec.structs.replace(schema, inputs=lawless), module.MadeInputs, module.MadeOutputs)
    assert set(service.record(inputs)) == set(given)
    assert msgspec.convert(msgspec.to_builtins(module.MadeInputs()), module.MadeInputs) == module.MadeInputs()


@settings(max_examples=100, deadline=None)
@given(st.lists(_names, unique=True))
def test_every_name_has_an_identifier_of_its_own(names: list[str]) -> None:
    found = identifiers(names)

    assert list(found) == names
    assert all(text.isidentifier() for text in found.values())
    assert len(set(found.values())) == len(names)
    assert identifiers(names) == found


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a b", "a_b"),
        ("1st", "n1st"),
        ("class", "class_"),
        ("float", "float_"),
        ("Größe", "Größe"),
        ("a..b-", "a_b"),
        ("_x", "x"),
        ("...", "unnamed"),
        ("", "unnamed"),
    ],
)
def test_names_become_identifiers(name: str, expected: str) -> None:
    assert identifier(name) == expected


@pytest.mark.parametrize("name", ["", "1", "a b", "_x", "a.b", 'x"'])
def test_a_prefix_that_begins_no_class_name_is_refused(name: str) -> None:
    with pytest.raises(Spark.SparkInputError, match="beginning of a class name"):
        typed_module(ServiceSchema(folder="f", service="s"), name=name)
