"""What a service takes and gives, as a value: names, kinds, defaults, rules. It pickles and can be kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar

import msgspec

from dovetail.spark.errors import SparkInputError

if TYPE_CHECKING:
    from dovetail.spark.input_checks import InputProblem
    from dovetail.spark.inputs import Inputs
    from dovetail.spark.tables import Records

Kind: TypeAlias = Literal["number", "text", "boolean", "date", "time", "datetime", "table", "any"]
"""What an input or output holds; ``any`` is a cell that tells nothing about itself."""

F = TypeVar("F", "InputField", "OutputField")


class InputRule(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, repr_omit_defaults=True):
    """What an input may hold: Excel's data validation of its cell.

    Attributes:
        allow: Excel's word: ``List``, ``Whole``, ``Decimal``, ``Date``, ``Time``, ``TextLength``, ``Custom``.
        options: The values of a ``List``.
        min: The least value or length; dates and times as ISO text. None for no such bound.
        max: The greatest value or length.
        ignore_blank: Whether a blank (None) is allowed whatever the rule says.
        dynamic: Whether the bounds depend on other cells, so that they hold for one record alone.
        depends_on: The inputs that the bounds of a dynamic rule depend on.
        asked_for: The values of those inputs that the bounds were asked for; None when they were not.
        input_title: The title of the hint beside the input.
        input_message: The hint beside the input.
        error_style: ``stop``, ``warning`` or ``information``.
        error_title: The title of the message for a value that breaks the rule.
        error_message: That message.
    """

    allow: str
    options: tuple[Any, ...] | None = None
    min: Any = None
    max: Any = None
    ignore_blank: bool = True
    dynamic: bool = False
    depends_on: tuple[str, ...] = ()
    asked_for: dict[str, Any] | None = None
    input_title: str | None = None
    input_message: str | None = None
    error_style: str | None = None
    error_title: str | None = None
    error_message: str | None = None

    @property
    def left_to_server(self) -> bool:
        """Whether only the server can tell if a value keeps to it: a formula, or bounds that were not asked for."""
        return self.allow == "Custom" or (self.dynamic and self.asked_for is None)

    def __str__(self) -> str:
        if self.left_to_server:
            depends = ", ".join(self.depends_on)
            return f"{self.allow}, left to the server" + (f" (depends on {depends})" if depends else "")
        if self.options is not None:
            return "one of " + ", ".join(map(str, self.options))
        bounds = [f"{word} {bound}" for word, bound in (("≥", self.min), ("≤", self.max)) if bound is not None]
        noun = {"Whole": "whole number", "Decimal": "number", "TextLength": "length"}.get(
            self.allow, self.allow.lower()
        )
        return " ".join([noun, *bounds])


class TableColumn(msgspec.Struct, frozen=True, omit_defaults=True, repr_omit_defaults=True):
    """A column of a table: its heading, what its cells hold, and the rule for them."""

    name: str
    kind: Kind = "any"
    rule: InputRule | None = None


class InputField(msgspec.Struct, frozen=True, omit_defaults=True, repr_omit_defaults=True):
    """An input of a service.

    Attributes:
        name: The name it is sent under.
        kind: What it holds.
        default: What the service takes when it is left out; None for a blank.
        description: What it means: the comment of its name in the workbook.
        address: Its cells without the sheet, such as ``F6`` or ``B14:B115``.
        sheet: Its sheet.
        subservice: The subservice it belongs to; ``#Default#`` for the one without a name.
        number_format: The cell's number format, in Excel's notation.
        rule: What it may hold.
        columns: The columns of a table.
        rows: How many rows a table has room for, without its headings; 0 when that is not known.
    """

    name: str
    kind: Kind = "any"
    default: Any = None
    description: str = ""
    address: str = ""
    sheet: str = ""
    subservice: str = "#Default#"
    number_format: str = ""
    rule: InputRule | None = None
    columns: tuple[TableColumn, ...] = ()
    rows: int = 0


class OutputField(msgspec.Struct, frozen=True, omit_defaults=True, repr_omit_defaults=True):
    """An output of a service; see `InputField`."""

    name: str
    kind: Kind = "any"
    description: str = ""
    address: str = ""
    sheet: str = ""
    subservice: str = "#Default#"
    number_format: str = ""
    columns: tuple[TableColumn, ...] = ()


class ServiceSchema(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one version of a service takes and gives.

    ``services.schema(uri)`` makes it. It is plain data: it pickles, and ``to_json`` keeps it in a file.

    Attributes:
        folder: The folder's name.
        service: The service's name.
        service_id: UUID of the service.
        version: The version number, such as ``1.4.2``.
        version_id: UUID of the version.
        description: What the workbook is for.
        source_hash: The hash of the workbook, as the service reports it.
        subservices: All subservices of the service.
        picked: The subservices that were asked for; empty for all.
        inputs: The inputs, in the order of the workbook.
        outputs: The outputs.

    Example:
        >>> schema = spark.services.schema("lending/loan-quote")
        >>> schema.input("years").default, str(schema.input("years").rule)
        (5, 'whole number ≥ 1 ≤ 40')
        >>> for problem in schema.check({"yeras": 5, "principal": "lots"}):
        ...     print(problem)
        inputs.yeras: there is no such input, and the service would ignore it. Did you mean 'years'?
        inputs.principal: 'lots' is no number.
    """

    folder: str = ""
    service: str = ""
    service_id: str = ""
    version: str = ""
    version_id: str = ""
    description: str = ""
    source_hash: str = ""
    subservices: tuple[str, ...] = ()
    picked: tuple[str, ...] = ()
    inputs: tuple[InputField, ...] = ()
    outputs: tuple[OutputField, ...] = ()

    @property
    def uri(self) -> str:
        """The locator of the service: ``folder/service``."""
        return f"{self.folder}/{self.service}"

    @property
    def defaults(self) -> dict[str, Any]:
        """The default of every input, by name."""
        return {field.name: field.default for field in self.inputs}

    @property
    def left_to_server(self) -> tuple[str, ...]:
        """The inputs with a rule that only the server can apply; see `InputRule.left_to_server`."""
        return tuple(
            field.name
            for field in self.inputs
            if any(rule is not None and rule.left_to_server for rule in (field.rule, *(c.rule for c in field.columns)))
        )

    @property
    def fingerprint(self) -> str:
        """A short hash of names, kinds, defaults and rules: equal when a program may treat two versions alike.

        Two schemas with the same one have no `differences`; the order of names and texts for people do not count.
        """
        from dovetail.spark.schema_differences import fingerprint

        return fingerprint(self)

    @property
    def asked_for(self) -> dict[str, Any] | None:
        """The values that bounds were asked for, to ask for the same ones again; None when none were asked for.

        See ``inputs`` of ``services.schema``.
        """
        rules = [field.rule for field in self.inputs if field.rule is not None and field.rule.asked_for is not None]
        return {name: value for rule in rules for name, value in (rule.asked_for or {}).items()} if rules else None

    def input(self, name: str) -> InputField:
        """The input of that name.

        Raises:
            SparkInputError: There is none.
        """
        return _named(self.inputs, name, "input")

    def output(self, name: str) -> OutputField:
        """The output of that name.

        Raises:
            SparkInputError: There is none.
        """
        return _named(self.outputs, name, "output")

    def check(
        self, inputs: Inputs | Records | None, *, coerce: bool = False, allow_unknown: bool = False
    ) -> tuple[InputProblem, ...]:
        """What is wrong with inputs; nothing is sent.

        Args:
            inputs: One record or many, in any form that ``execute`` takes.
            coerce: Let pass what the server turns into the right type by itself: numeric text, numbers for true and
                false, dates for numbers, options in other letter case.
            allow_unknown: Let names pass that the service does not know; it would ignore them without a word.

        Returns:
            The problems in order; empty when there are none. A name that is left out takes its default and is none.

        Raises:
            SparkInputError: The inputs are neither one record nor many, or a table holds what cannot be sent.

        Example:
            >>> schema = spark.services.schema("lending/loan-quote")
            >>> [problem.at for problem in schema.check([{"years": 5}, {"years": 41}, {"years": "5"}])]
            ['inputs[1].years', 'inputs[2].years']
            >>> schema.check({"years": "5"}, coerce=True)
            ()
        """
        from dovetail.spark.input_checks import check

        return check(self, inputs, coerce=coerce, allow_unknown=allow_unknown)

    def require(self, inputs: Inputs | Records | None, *, coerce: bool = False, allow_unknown: bool = False) -> None:
        """Refuse inputs with problems.

        Args:
            inputs: One record or many.
            coerce: As for `check`.
            allow_unknown: As for `check`.

        Raises:
            SparkInputError: There are problems; ``error.value`` holds them all, the message the first ten.
        """
        from dovetail.spark.input_checks import require

        require(self, inputs, coerce=coerce, allow_unknown=allow_unknown)

    def validated(
        self, inputs: Inputs | Records | None, *, coerce: bool = False, allow_unknown: bool = False
    ) -> Inputs | Records:
        """The inputs as they were given, once they are known to be sound.

        Args:
            inputs: One record or many.
            coerce: As for `check`.
            allow_unknown: As for `check`.

        Raises:
            SparkInputError: There are problems; see `require`.

        Example:
            >>> schema = spark.services.schema("lending/loan-quote")
            >>> spark.services.execute(schema.uri, inputs=schema.validated({"years": 10})).outputs[0]["monthly_payment"]
            277.55
        """
        self.require(inputs, coerce=coerce, allow_unknown=allow_unknown)
        return {} if inputs is None else inputs

    def differences(self, other: ServiceSchema) -> tuple[str, ...]:
        """What is different in another version, as sentences; empty when a program may treat both alike.

        Args:
            other: The newer version.

        Example:
            >>> schema = spark.services.schema("lending/loan-quote")
            >>> schema.differences(schema)
            ()
        """
        from dovetail.spark.schema_differences import differences

        return differences(self, other)

    def to_json(self) -> bytes:
        """The schema as JSON, to keep in a file."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, text: str | bytes) -> ServiceSchema:
        """The schema that `to_json` wrote.

        Raises:
            SparkInputError: It is none.
        """
        try:
            return msgspec.json.decode(text, type=cls)
        except msgspec.DecodeError as error:
            raise SparkInputError(f"text: {error}.", value=text, at="text", remedy="Give what to_json wrote.") from None

    def __repr__(self) -> str:
        version = f"[{self.version}]" if self.version else ""
        counts = f"{len(self.inputs)} inputs, {len(self.outputs)} outputs"
        return f"ServiceSchema({self.uri}{version}: {counts})"

    def _repr_html_(self) -> str:
        from dovetail.spark.results import html_table

        return html_table(_table_rows(self))


def _named(fields: Sequence[F], name: str, what: str) -> F:
    for field in fields:
        if field.name == name:
            return field
    known = ", ".join(field.name for field in fields)
    raise SparkInputError(f"name: there is no {what} {name!r}.", value=name, at="name", remedy=f"Known are: {known}.")


def _table_rows(schema: ServiceSchema) -> list[dict[str, Any] | None]:
    """The rows of a notebook's table."""
    inputs: list[Mapping[str, Any]] = [
        {
            "input or output": f"{field.name} (input)",
            "kind": field.kind,
            "default": field.default,
            "rule": str(field.rule or ""),
            "description": field.description,
            "address": field.address,
        }
        for field in schema.inputs
    ]
    outputs: list[Mapping[str, Any]] = [
        {
            "input or output": f"{field.name} (output)",
            "kind": field.kind,
            "description": field.description,
            "address": field.address,
        }
        for field in schema.outputs
    ]
    return [dict(row) for row in (*inputs, *outputs)]
