"""The source of a typed module of one service."""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from dovetail.spark.codegen.functions import functions
from dovetail.spark.codegen.names import ClassNames, capitals, identifiers
from dovetail.spark.codegen.source import WIDTH, documented, literal, quoted
from dovetail.spark.codegen.types import cell_type, options
from dovetail.spark.errors import SparkInputError
from dovetail.spark.typed_service import field_name

if TYPE_CHECKING:
    from dovetail.spark.service_schema import InputField, OutputField, ServiceSchema, TableColumn

_IMPORTED: Final = {
    "collections.abc": ("Iterable", "Sequence"),
    "typing": ("TYPE_CHECKING", "Annotated", "Final", "Literal", "TypeAlias"),
    "dovetail.spark.service_schema": ("InputField", "InputRule", "OutputField", "ServiceSchema", "TableColumn"),
    "dovetail.spark.typed_service": ("TypedInputs", "TypedOutputs", "TypedRow", "TypedService"),
    "msgspec": ("UNSET", "Meta", "UnsetType"),
}
_OTHER_NAMES: Final = ("AsyncClient", "Client", "FINGERPRINT", "SCHEMA", "SERVICE", "SUBSERVICES", "URI", "VERSION")


def typed_module(schema: ServiceSchema, *, uri: str | None = None, name: str | None = None) -> str:
    """The source of a module with typed inputs and outputs of a service, and functions that execute it.

    Args:
        schema: What the service takes and gives.
        uri: The locator to execute; the schema's ``folder/service`` by default, which is the version in effect.
        name: What the names of the classes begin with; made of the service's name by default.

    Returns:
        Python source, formatted; the same for the same arguments.

    Raises:
        SparkInputError: The name is no beginning of a class name.

    Example:
        >>> text = typed_module(spark.services.schema("lending/loan-quote"), name="Quote")
        >>> [line for line in text.splitlines() if line.startswith("class ")]
        ['class QuoteInputs(TypedInputs, frozen=True, kw_only=True):', 'class QuoteOutputs(TypedOutputs, frozen=True, \
kw_only=True):']
    """
    prefix = capitals(schema.service) if name is None else name
    if not re.fullmatch(r"[^\W\d_]\w*", prefix) or not prefix.isidentifier():
        raise SparkInputError(
            f"name: {prefix!r} is no beginning of a class name.",
            value=prefix,
            at="name",
            remedy="Give one such as Quote.",
        )
    return _Module(schema, uri or schema.uri, prefix).source()


class _Module:
    """A module in the making: classes and aliases in the order in which they are needed."""

    def __init__(self, schema: ServiceSchema, uri: str, prefix: str) -> None:
        self._schema = schema
        self._uri = uri
        # No class is called like an attribute, which would hide it from the annotations beside it.
        told: list[InputField | OutputField] = [*schema.inputs, *schema.outputs]
        names = [name for field in told for name in (field.name, *(column.name for column in field.columns))]
        imported = [name for home in _IMPORTED.values() for name in home]
        self._names = ClassNames(prefix, {*imported, *_OTHER_NAMES, *identifiers(names).values()})
        self._inputs = self._names.new("Inputs")
        self._outputs = self._names.new("Outputs")
        self._blocks: list[str] = []
        self._rows: dict[str, str] = {}

    def source(self) -> str:
        """The whole text."""
        inputs = self._input_class()
        outputs = self._output_class()
        blocks = [*self._blocks, inputs, outputs, self._service()]
        blocks = ["\n".join(self._constants()), *blocks, *functions(self._schema, self._inputs, self._outputs)]
        body = "\n\n\n".join(blocks) + "\n"
        version = f", version {self._schema.version}" if self._schema.version else ""
        about = f": {self._schema.description}" if self._schema.description.strip() else "."
        return "\n".join(
            [
                f"# Made by `dovetail spark codegen {_commented(self._uri)}`; do not edit, make it again.",
                documented(f"{self._schema.uri}{version}{about}"),
                "",
                *_imports(body),
                "",
                body,
            ]
        )

    def _constants(self) -> list[str]:
        schema = self._schema
        return [
            f"URI: Final = {quoted(self._uri)}",
            '"""The locator that is executed."""',
            f"VERSION: Final = {quoted(schema.version)}",
            f"VERSION_ID: Final = {quoted(schema.version_id)}",
            '"""The version that this module was made from."""',
            f"FINGERPRINT: Final = {quoted(schema.fingerprint)}",
            '"""The hash of its names, kinds, defaults and rules."""',
            *(
                [f"SUBSERVICES: Final = {literal(list(schema.picked), '', len('SUBSERVICES: Final = '), 0)}"]
                if schema.picked
                else []
            ),
            f"SCHEMA: Final = {literal(schema, '', len('SCHEMA: Final = '), 0)}",
            '"""What the service takes and gives; it checks inputs before they are sent."""',
        ]

    def _service(self) -> str:
        rows = (
            f", {{{', '.join(f'{quoted(name)}: {kind}' for name, kind in self._rows.items())}}}" if self._rows else ""
        )
        line = f"SERVICE: Final = TypedService(SCHEMA, {self._inputs}, {self._outputs}{rows})"
        if len(line) <= WIDTH:
            return line
        given = ["SCHEMA", self._inputs, self._outputs]
        entries = [f"        {quoted(name)}: {kind}," for name, kind in self._rows.items()]
        lines = ["SERVICE: Final = TypedService(", *(f"    {word}," for word in given)]
        return "\n".join([*lines, *(["    {", *entries, "    },"] if entries else []), ")"])

    def _input_class(self) -> str:
        names = identifiers([field.name for field in self._schema.inputs])
        told = "What the service takes. What is left out is not sent and takes the default; None is a blank."
        lines = [_class(self._inputs, "TypedInputs"), documented(told, "    "), ""]
        for field in self._schema.inputs:
            if field.kind == "table":
                kind = f"Sequence[{self._row_class(field, 'InputRow')}]"
            else:
                kind = self._cell(field, field.name)
            blank = field.rule is None or field.rule.ignore_blank or field.rule.left_to_server
            lines += _attribute(
                names[field.name], field.name, f"{kind} | UnsetType{' | None' if blank else ''}", "UNSET"
            )
            lines.append(documented(_input_text(field), "    "))
        return "\n".join(lines)

    def _output_class(self) -> str:
        names = identifiers([field.name for field in self._schema.outputs])
        told = "What the service gives; None is a blank, or what has another type than it used to have."
        lines = [_class(self._outputs, "TypedOutputs"), documented(told, "    "), ""]
        for field in self._schema.outputs:
            if field.kind == "table":
                row = self._rows[field.name] = self._row_class(field, "OutputRow")
                kind = f"list[{row}]"
            else:
                kind = cell_type(field.kind)
            lines += _attribute(names[field.name], field.name, f"{kind} | None", "None")
            lines.append(documented(_text(field), "    "))
        return "\n".join(lines)

    def _row_class(self, field: InputField | OutputField, what: str) -> str:
        name = self._names.new(field.name, what)
        columns = list({column.name: column for column in field.columns}.values())
        names = identifiers([column.name for column in columns])
        lines = [_class(name, "TypedRow")]
        lines += [documented(f"A row of {field.name}.", "    "), ""]
        for column in columns:
            kind = f"{self._cell(column, f'{field.name} {column.name}')} | None"
            lines += _attribute(names[column.name], column.name, kind, "None")
            if column.rule is not None:
                lines.append(documented(_rule_text(column), "    "))
        self._blocks.append("\n".join(lines))
        return name

    def _cell(self, field: InputField | TableColumn, name: str) -> str:
        """The type of a cell; that of a list of options is an alias of its own."""
        allowed = options(field.kind, field.rule)
        if allowed is None:
            return cell_type(field.kind, field.rule)
        alias = self._names.new(name, "Option")
        items = [literal(option) for option in allowed]
        line = f"{alias}: TypeAlias = Literal[{', '.join(items)}]"
        if len(line) > WIDTH:
            line = "\n".join([f"{alias}: TypeAlias = Literal[", *(f"    {item}," for item in items), "]"])
        self._blocks.append(line)
        return alias


def _attribute(name: str, wire_name: str, kind: str, default: str) -> list[str]:
    """The line of an attribute, or its lines where it does not fit."""
    arguments = f"name={quoted(field_name(wire_name))}, default={default}"
    value = default if name == wire_name else f"msgspec.field({arguments})"
    line = f"    {name}: {kind} = {value}"
    if len(line) <= WIDTH:
        return [line]
    opening = f"    {name}: {kind} = msgspec.field("
    if name != wire_name and len(opening) <= WIDTH:
        return [opening, f"        {arguments}", "    )"]
    return [f"    {name}: (", f"        {kind}", f"    ) = {value}"]


def _class(name: str, base: str) -> str:
    """The head of a class."""
    options = f"{base}, frozen=True, kw_only=True"
    line = f"class {name}({options}):"
    return line if len(line) <= WIDTH else f"class {name}(\n    {options}\n):"


def _text(field: InputField | OutputField) -> str:
    place = f"{field.sheet}!{field.address}" if field.sheet else field.address
    said = field.description.strip() or field.name
    return f"{said}{'' if said.endswith(('.', '!', '?')) else '.'}" + (f" Cells: {place}." if place else "")


def _input_text(field: InputField) -> str:
    default = "blank" if field.default is None else "a table" if field.kind == "table" else repr(field.default)
    shown = default if len(default) <= 60 else default[:59] + "…"
    parts = [_text(field), f"Default: {shown}.", _rule_text(field)]
    return " ".join(part for part in parts if part)


def _rule_text(field: InputField | TableColumn) -> str:
    rule = field.rule
    if rule is None:
        return ""
    limits = "" if rule.options is not None and not rule.left_to_server else f"Rule: {rule}."
    return " ".join(part for part in (limits, rule.input_message or "", rule.error_message or "") if part)


def _commented(text: str) -> str:
    return quoted(text)[1:-1]


def _imports(body: str) -> Sequence[str]:
    """The imports that the body needs, in the order that linters want."""
    used = {node.id for node in ast.walk(ast.parse(body)) if isinstance(node, ast.Name)}
    needed = {home: [name for name in names if name in {*used, "TYPE_CHECKING"}] for home, names in _IMPORTED.items()}
    lines = {home: f"from {home} import {', '.join(names)}" for home, names in needed.items() if names}
    return [
        "from __future__ import annotations",
        "",
        *(["import datetime"] if "datetime" in used else []),
        lines.pop("collections.abc"),
        lines.pop("typing"),
        "",
        *(["import msgspec"] if "msgspec" in used else []),
        *lines.values(),
        "",
        "if TYPE_CHECKING:",
        "    from dovetail.spark import AsyncClient, Client",
    ]
