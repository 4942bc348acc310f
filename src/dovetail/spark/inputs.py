"""What the ``inputs`` of an execution may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple, Protocol, TypeAlias, cast

import msgspec

from dovetail.spark.errors import SparkInputError
from dovetail.spark.values import is_unicode, names_alike

REMEDY = (
    "Give a record, a list of records, rows below a row of names, Columns(…), a pandas, polars or pyarrow table, "
    "or JSON text."
)


class Columns:
    """Many records as a mapping of names to columns; a plain dictionary is one record.

    Args:
        columns: The values of each input: a list, a tuple, a numpy array or a series, all of one length.

    Example:
        >>> Columns({"principal": [25000, 18000], "years": [5, 4]})
        Columns(principal, years: 2 records)
    """

    def __init__(self, columns: Mapping[str, Sequence[Any]] | Mapping[str, Any]) -> None:
        from dovetail.spark.frames import as_sequence

        self.columns: dict[str, Sequence[Any]] = {}
        for name, given in columns.items():
            values = as_sequence(given)
            if values is None:
                raise SparkInputError(
                    f"inputs.{name}: {type(given).__name__} is no column.",
                    value=given,
                    at=f"inputs.{name}",
                    remedy="Give a list with a value for each record.",
                )
            self.columns[name] = values
        sizes = {name: len(values) for name, values in self.columns.items()}
        if not sizes:
            raise SparkInputError("inputs: there are no columns.", value=columns, at="inputs", remedy=REMEDY)
        if len(set(sizes.values())) > 1:
            told = ", ".join(f"{name} {size}" for name, size in sizes.items())
            raise SparkInputError(f"inputs: the columns differ in length: {told}.", value=sizes, at="inputs")

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self.columns)}: {len(self)} records)"


class DataFrame(Protocol):
    """A table of pandas, polars or pyarrow."""

    def __len__(self) -> int: ...

    @property
    def columns(self) -> Any:
        """The columns, or their names."""
        ...


class Dataclass(Protocol):
    """An instance of a dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


class AttrsObject(Protocol):
    """An instance of an attrs class."""

    __attrs_attrs__: ClassVar[Any]


Record: TypeAlias = Mapping[str, Any]
TypedRecord: TypeAlias = msgspec.Struct | Dataclass | AttrsObject
Inputs: TypeAlias = (
    Record
    | TypedRecord
    | Sequence[Record | TypedRecord | Sequence[Any]]  # in one, or mypy refuses [["years"], [5]]
    | Columns
    | DataFrame
    | str
    | bytes
)
"""One record: a mapping, or an object of msgspec, attrs or a dataclass. Many: a list of these, rows below a row of
names, `Columns`, or a table. Or either as JSON text."""


class OneRecord(NamedTuple):
    """Inputs of a single calculation."""

    inputs: dict[str, Any]


class ManyRecords(NamedTuple):
    """Inputs of many calculations, as records or as rows."""

    inputs: list[Any]


def parsed_inputs(value: object) -> OneRecord | ManyRecords:
    """Plain inputs as one record or many; none at all is one record of defaults.

    Raises:
        SparkInputError: The value is none of the accepted forms.

    Example:
        >>> parsed_inputs('[{"years": 5}, {"years": 10}]')
        ManyRecords(inputs=[{'years': 5}, {'years': 10}])
    """
    parsed: object = value
    if isinstance(value, str | bytes):
        try:
            parsed = msgspec.json.decode(value)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise refused(f"inputs: the text is no JSON: {error}.", value) from None
        except RecursionError:
            raise refused("inputs: the text is nested too deeply.", value) from None
    if parsed is None:
        return OneRecord({})
    if isinstance(parsed, Mapping):
        return OneRecord(dict(cast("Mapping[str, Any]", parsed)))
    if isinstance(parsed, list):
        return _many(cast("list[object]", parsed))
    raise refused(f"inputs: {_kind(parsed)} holds no inputs.", value)


def _many(rows: list[object]) -> OneRecord | ManyRecords:
    if not rows:
        return OneRecord({})
    if isinstance(rows[0], Mapping):
        _check_all(rows, Mapping, "a record")
    else:
        _check_all(rows, Sequence, "a row")
        checked_names(cast("Sequence[object]", rows[0]))
        _check_lengths(cast("list[Sequence[object]]", rows))
    return ManyRecords(rows)


def _check_all(rows: list[object], kind: type, what: str) -> None:
    # Few types come in many rows: ask each type once.
    found = set(map(type, rows))
    usual: set[type] = {one for one in found if issubclass(one, kind) and not issubclass(one, str | bytes)}
    if found == usual:
        return
    for index, row in enumerate(rows):
        if type(row) not in usual:
            raise refused(f"inputs[{index}]: {_kind(row)} is not {what}.", row)


def _check_lengths(rows: list[Sequence[object]]) -> None:
    # The server leaves out what has no name above it.
    most = len(rows[0])
    if max(map(len, rows)) > most:
        index = next(index for index, row in enumerate(rows) if len(row) > most)
        raise refused(f"inputs[{index}]: {rows[index]!r} is longer than the row of names.", rows[index])


def checked_names(names: Sequence[object]) -> list[str]:
    """The names above columns: texts, each once.

    Raises:
        SparkInputError: One is no text, as when the row of names was forgotten, or stands there twice.
    """
    # Of two columns of one name the server would take one, and say nothing of the other.
    known: set[str] = set()
    for position, name in enumerate(names):
        if not isinstance(name, str):
            raise SparkInputError(
                f"inputs: column {position} has the name {name!r}, which is no text.",
                value=name,
                at=f"inputs[{position}]",
                remedy="Give the columns the names of the service's inputs.",
            )
        if not is_unicode(name):
            raise SparkInputError(
                f"inputs: column {position} has the name {name!r}, and half a surrogate pair is no character.",
                value=name,
                at=f"inputs[{position}]",
                remedy="Give the columns the names of the service's inputs.",
            )
        if name in known:
            raise SparkInputError(f"inputs: two columns have the name {name!r}.", value=name, at=f"inputs.{name}")
        known.add(name)
    check_letter_case(names, "inputs")
    return cast("list[str]", list(names))


def check_letter_case(names: Iterable[object], at: str) -> None:
    """Refuse one record's names that differ in letter case alone.

    The server takes the first of the values, and its engine takes that for the default in later calls.

    Args:
        names: The names of the inputs of a record.
        at: The place of the record.

    Raises:
        SparkInputError: There are two such names.
    """
    alike = names_alike(names)
    if alike is not None:
        raise SparkInputError(
            f"{at}: {alike[0]!r} and {alike[1]!r} differ in letter case alone, and name one input.",
            value=alike[1],
            at=f"{at}.{alike[1]}",
            remedy="Give it once.",
        )


def refused(message: str, value: object) -> SparkInputError:
    """The error for what holds no inputs."""
    return SparkInputError(message, value=value, at="inputs", remedy=REMEDY)


def _kind(value: object) -> str:
    return f"{type(value).__name__} {value!r}" if isinstance(value, int | float | str) else type(value).__name__
