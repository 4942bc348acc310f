"""What generated modules of one service stand on: typed inputs into a record, a record into typed outputs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

import msgspec

from dovetail.runtime.plain import is_dict, is_list
from dovetail.spark.errors import SparkInputError, SparkSdkError
from dovetail.spark.excel_errors import is_excel_error
from dovetail.spark.excel_values import to_python
from dovetail.spark.values import ValueRules, object_members

if TYPE_CHECKING:
    from dovetail.spark.results import ServiceExecuted
    from dovetail.spark.service_schema import Kind, OutputField, ServiceSchema

# What msgspec lets no name of a field hold, and workbooks do: headings on two lines, names with backslashes. Letters of
# Unicode's private use area stand in for them, and those of their own stand behind a mark.
_REFUSED: Final = (*range(0x20), ord('"'), ord("\\"))
_STAND_INS: Final = {code: chr(0xE000 + code) for code in _REFUSED}
_MARKED: Final = {ord(letter): f"\ue0ff{letter}" for letter in (*_STAND_INS.values(), "\ue0ff")}


def field_name(name: str) -> str:
    r"""The name of a struct's field for a name of a workbook: the same, but for letters that msgspec refuses.

    Example:
        >>> field_name("home.zone"), field_name("paid\n(EUR)")
        ('home.zone', 'paid\ue00a(EUR)')
    """
    return name.translate(_STAND_INS | _MARKED)


class TypedInputs(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, repr_omit_defaults=True):
    """Base of the inputs of one service: what is left out is not sent, and takes the workbook's default."""


class TypedOutputs(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Base of the outputs of one service.

    Attributes:
        wire_: The outputs as the service sent them, by name; also what has another type here than it used to have.
    """

    # Its wire name is none that a workbook can give.
    wire_: dict[str, Any] = msgspec.field(name=" wire", default_factory=dict[str, Any])

    def __repr__(self) -> str:
        given = (f"{name}={getattr(self, name)!r}" for name in self.__struct_fields__ if name != "wire_")
        return f"{type(self).__name__}({', '.join(given)})"


class TypedRow(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, repr_omit_defaults=True):
    """Base of the rows of a table; None is a blank cell."""


class OutputProblem(msgspec.Struct, frozen=True, kw_only=True):
    """Something that keeps a record's outputs from being what they are said to be.

    Attributes:
        record: The number of the record, from 0.
        output: The name of the output, or the input or place that the service complains about; empty when it is about
            the record.
        value: What came in its place: ``#DIV/0!``, a text for a number.
        message: What is wrong.
    """

    record: int
    output: str
    value: Any
    message: str

    def __str__(self) -> str:
        return f"record {self.record}{', ' if self.output else ''}{self.output}: {self.message}"


class SparkOutputError(SparkSdkError):
    """A service answered, but with errors, or with outputs of another type than they used to have.

    Attributes:
        problems: All that is wrong.
        outputs: The outputs of every record all the same; None where a value is missing or of another type.
    """

    def __init__(
        self, message: str = "", *, problems: Sequence[OutputProblem] = (), outputs: Sequence[TypedOutputs] = ()
    ) -> None:
        super().__init__(message, tuple(problems))
        self.problems: tuple[OutputProblem, ...] = tuple(problems)
        self.outputs: tuple[TypedOutputs, ...] = tuple(outputs)


I = TypeVar("I", bound=TypedInputs)  # noqa: E741 - inputs
O = TypeVar("O", bound=TypedOutputs)  # noqa: E741 - outputs


class TypedService(Generic[I, O]):
    """The typed inputs and outputs of one service, and its schema.

    Args:
        schema: The schema that the types were made from.
        inputs: The type of the inputs.
        outputs: The type of the outputs.
        rows: The types of the rows of those outputs that are tables, by the output's name.
    """

    __slots__ = ("_renamed", "inputs", "outputs", "rows", "schema")

    def __init__(
        self,
        schema: ServiceSchema,
        inputs: type[I],
        outputs: type[O],
        rows: Mapping[str, type[TypedRow]] | None = None,
    ) -> None:
        self.schema: ServiceSchema = schema
        self.inputs: type[I] = inputs
        self.outputs: type[O] = outputs
        self.rows: dict[str, type[TypedRow]] = dict(rows or {})
        names = [name for field in schema.inputs for name in (field.name, *(column.name for column in field.columns))]
        self._renamed = {field_name(name): name for name in names if field_name(name) != name}

    def __repr__(self) -> str:
        return f"TypedService({self.schema!r})"

    def record(self, inputs: I | None, *, send_defaults: bool = False) -> dict[str, Any]:
        """Typed inputs as a record that can be sent, checked.

        Args:
            inputs: The inputs; None for the workbook's defaults.
            send_defaults: Send the defaults that the schema knows for what is left out.

        Raises:
            SparkInputError: They break a rule of the schema, or they are the inputs of another service.
        """
        return self.records([inputs], send_defaults=send_defaults, one=True)[0]

    def records(
        self, inputs: Iterable[I | None], *, send_defaults: bool = False, one: bool = False
    ) -> list[dict[str, Any]]:
        """As `record`, for many; ``one`` when there is a single record, so that messages do not number it."""
        made: list[dict[str, Any]] = []
        for number, given in enumerate(inputs):
            if given is not None and not isinstance(given, self.inputs):
                raise SparkInputError(
                    f"inputs: record {number} is {type(given).__name__}.",
                    value=given,
                    at="inputs",
                    remedy=f"Give {self.inputs.__name__}.",
                )
            made.append({} if given is None else self._plain(given, "inputs" if one else f"inputs[{number}]"))
        if made:
            # Before defaults come in: one may break a rule of its own workbook, and the service takes it all the same.
            self.schema.require(made[0] if one else made)
        return [self.schema.defaults | record for record in made] if send_defaults else made

    def _plain(self, given: I, place: str) -> dict[str, Any]:
        """Typed inputs as plain data; values of other libraries become what they become in any other form of inputs."""
        try:
            made: dict[str, Any] = self._sent(
                msgspec.to_builtins(given, builtin_types=(Decimal, datetime), enc_hook=_foreign)
            )
        except (SparkInputError, RecursionError):
            # Slower, and it knows the place.
            rules = ValueRules("error", plain=False)
            rules.null_is_a_value = True
            rules.members(self._members(given), place)
            raise
        return made

    def _members(self, given: Any) -> Any:
        """Typed inputs and the rows in them as dictionaries, with the workbook's own names; values stay as they are."""
        if isinstance(given, TypedInputs | TypedRow):
            members = object_members(given) or {}
            return {self._renamed.get(name, name): self._members(value) for name, value in members.items()}
        if is_list(given):
            return [self._members(item) if isinstance(item, TypedRow) else item for item in given]
        return given

    def _sent(self, told: Any) -> Any:
        """Plain data with the workbook's own names; most workbooks have no other."""
        if not self._renamed:
            return told
        if is_list(told):
            return [self._sent(item) for item in told]
        if is_dict(told):
            return {self._renamed.get(name, name): self._sent(item) for name, item in told.items()}
        return told

    def typed(self, answer: ServiceExecuted, *, strict: bool = True) -> list[O]:
        """The outputs of every record of an answer, typed.

        Args:
            answer: What ``execute`` gave.
            strict: Whether errors of the service, Excel errors, values of another type, and outputs that the service
                no longer gives are an error. Otherwise such outputs are None, and ``wire_`` holds what it sent.

        Raises:
            SparkOutputError: Something is wrong with a record; ``error.outputs`` holds them all the same.
        """
        found: list[OutputProblem] = []
        outputs: list[O] = []
        complaints = answer.errors
        for number, record in enumerate(answer.outputs):
            outputs.append(self._typed_record(number, record or {}, found))
            # A blank output comes as null; one that does not come at all is given no more, unless the record failed.
            if not (number < len(complaints) and complaints[number]):
                found += self._absent(number, record or {})
        for number, errors in enumerate(complaints):
            for error in errors:
                place, message = error.source_path or "", error.message or "the service gives no reason"
                found.append(OutputProblem(record=number, output=place, value=None, message=message))
        if strict and found:
            shown = "\n".join(str(problem) for problem in found[:10])
            more = f"\n… and {len(found) - 10} more." if len(found) > 10 else ""
            raise SparkOutputError(f"{self.schema.uri}: {shown}{more}", problems=found, outputs=outputs)
        return outputs

    def _absent(self, number: int, record: Mapping[str, Any]) -> list[OutputProblem]:
        message = "the service does not give this output; has it changed? See check_version."
        names = [field.name for field in self.schema.outputs if field.name not in record]
        return [OutputProblem(record=number, output=name, value=None, message=message) for name in names]

    def _typed_record(self, number: int, record: Mapping[str, Any], found: list[OutputProblem]) -> O:
        names = _attributes(self.outputs)
        values: dict[str, Any] = {}
        for field in self.schema.outputs:
            value = record.get(field.name)
            if value is None:
                continue
            try:
                values[names[field_name(field.name)]] = _value(field, value, self.rows)
            except _Unfit as unfit:
                found.append(OutputProblem(record=number, output=unfit.place, value=unfit.value, message=unfit.message))
        return self.outputs(wire_=dict(record), **values)


def _foreign(value: object) -> object:
    return ValueRules("error", plain=False).clean(value, lambda: "inputs")


class _Unfit(Exception):
    """A value of another type than its output."""

    def __init__(self, place: str, value: Any, kind: Kind) -> None:
        super().__init__(place)
        self.place = place
        self.value = value
        what = "Excel could not calculate it" if is_excel_error(value) else f"it used to be a {kind}"
        self.message = f"{str(value) if isinstance(value, str) else value!r}: {what}."


def _value(field: OutputField, value: Any, rows: Mapping[str, type[TypedRow]]) -> Any:
    if field.kind != "table":
        return _cell(field.name, field.kind, value)
    row_type = rows[field.name]
    names = _attributes(row_type)
    kinds: dict[str, Kind] = {column.name: column.kind for column in field.columns}
    if not is_list(value):
        raise _Unfit(field.name, value, "table")
    made: list[TypedRow] = []
    for index, row in enumerate(_rows(value)):
        cells = {
            names[field_name(heading)]: _cell(f"{field.name}[{index}].{heading}", kinds[heading], cell)
            for heading, cell in row.items()
            if cell is not None and heading in kinds
        }
        made.append(row_type(**cells))
    return made


def _rows(value: list[Any]) -> list[Mapping[str, Any]]:
    """The rows of a table by heading, also when they come below a row of headings."""
    if value and is_list(value[0]):
        headings = [str(heading) for heading in value[0]]
        return [dict(zip(headings, row, strict=False)) for row in value[1:]]
    return [cast("Mapping[str, Any]", row) if isinstance(row, Mapping) else {} for row in value]


def _attributes(kind: type[msgspec.Struct]) -> dict[str, str]:
    """The attribute for each name of a field; see `field_name`."""
    return dict(zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True))


def _cell(place: str, kind: Kind, value: Any) -> bool | float | str | date | time | datetime:
    if is_excel_error(value):
        raise _Unfit(place, value, kind)
    made = to_python(value, kind)
    if made is None:
        raise _Unfit(place, value, kind)
    return made
