"""What an execution gives: outputs, warnings and errors of each record, whichever operation answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, cast

import msgspec
from msgspec import UNSET

from dovetail.runtime.codec import convert
from dovetail.runtime.plain import is_list
from dovetail.spark.excel_errors import with_excel_errors
from dovetail.spark.executed import alike
from dovetail.spark.flat_rows import records_of_columns
from dovetail.spark.merged import rows_to_records
from dovetail.spark.response import HttpResponse

if TYPE_CHECKING:
    from dovetail.runtime.response import Response
    from dovetail.spark.frames import FrameKind
    from dovetail.spark.merged import Merged
    from dovetail.spark.output_tables import OnExcelError
    from dovetail.spark.places import Place
    from dovetail.spark.service_calls import ExecutionAnswer
    from dovetail.spark.tables import Records
    from dovetail_api.spark import models as m

T = TypeVar("T")
ResponseFormat: TypeAlias = Literal["alike", "original"]

_MOST_ROWS_SHOWN = 50


class ExecutionMeta(msgspec.Struct, frozen=True, repr_omit_defaults=True):
    """What is known about an execution beside its outputs; None where the server says nothing.

    Attributes:
        service_id: UUID of the service.
        version_id: UUID of the version that answered.
        version: Its version number.
        call_id: UUID of the recorded execution.
        compiler_version: The compiler's version.
        correlation_id: The caller's own id, as it was sent.
        request_timestamp: When the request arrived, ISO 8601 in UTC.
        process_time: Milliseconds each record took.
    """

    service_id: str | None = None
    version_id: str | None = None
    version: str | None = None
    call_id: str | None = None
    compiler_version: str | None = None
    correlation_id: str | None = None
    request_timestamp: str | None = None
    process_time: tuple[float | None, ...] = ()


class ServiceExecuted(HttpResponse["ExecutionAnswer"]):
    """The answer to an execution.

    ``data`` is the plain answer, of the shape that ``response_format`` asked for. `outputs`, `warnings`, `errors` and
    `service_chain` have one entry for each record, in order, whatever the shape of the answer, and `table` gives the
    outputs as a table. In a notebook it shows its outputs as a table.

    Args:
        response: The runtime's answer; of several, the first.
        is_batch: Whether it is one of many records (v4).
        format: ``alike`` for one shape whether one record was sent or many; ``original`` for the server's own.
        inputs: The records that were sent.
        merged: The answers to all parts, when it took several calls.
        places: Where each call was answered.

    Attributes:
        places: Where each call was answered, ``runner`` or ``saas``, in the order of `responses`.
    """

    __slots__ = ("_alike", "_inputs", "_merged", "_outputs", "_value", "is_batch", "places")

    def __init__(
        self,
        response: Response[ExecutionAnswer],
        is_batch: bool,
        format: ResponseFormat = "alike",  # noqa: A002
        *,
        inputs: Records | None = None,
        merged: Merged | None = None,
        places: Sequence[Place] = ("saas",),
    ) -> None:
        super().__init__(response)
        self.is_batch: bool = is_batch
        self._alike = format == "alike"
        self._inputs = inputs
        self._merged = merged
        self._value: ExecutionAnswer | None = None
        self.places: tuple[Place, ...] = tuple(places)
        self._outputs: list[dict[str, Any] | None] | None = None

    @property
    def response(self) -> Response[ExecutionAnswer]:
        """The runtime's answer; of several, the first."""
        return _whole(self._response)

    @property
    def value(self) -> ExecutionAnswer:
        """The answer as a typed model; of several calls, their answers as one."""
        if self._value is None:
            self._value = _whole(self._response).value if self._merged is None else self._merged.value()
        return self._value

    @property
    def buffer(self) -> bytes:
        """The body as bytes; of several calls, the JSON of ``data``."""
        return super().buffer if self._merged is None else msgspec.json.encode(self.data)

    @property
    def responses(self) -> tuple[Response[ExecutionAnswer], ...]:
        """The runtime's answer to each call, in order: one, unless the records were divided."""
        return tuple(map(_whole, self._answers))

    @property
    def place(self) -> Place:
        """Where it was answered, ``runner`` or ``saas``; of several calls, the first (see `places`)."""
        return self.places[0]

    @property
    def outputs(self) -> list[dict[str, Any] | None]:
        """The outputs of each record by name; None for a record without. Excel's errors are `ExcelError`."""
        if self._outputs is None:
            self._outputs = self._read_outputs()
        return self._outputs

    def _read_outputs(self) -> list[dict[str, Any] | None]:
        single = self._single
        found: list[dict[str, Any] | None]
        if single is not None:
            found = [single.outputs if single and single.outputs is not UNSET else None]
        elif (columns := self.number_columns()) is not None:
            return [*records_of_columns(columns)]
        else:
            found = rows_to_records(cast("m.ExecuteV4Response", self.value).outputs or ())
        return with_excel_errors(found) if self.may_hold_excel_errors else found

    def number_columns(self) -> dict[str, list[Any]] | None:
        """The outputs of many records as columns, when they are numbers, truth values and nulls; None otherwise."""
        if not self.is_batch:
            return None
        if self._merged is not None:
            return self._merged.columns()
        from dovetail.spark.unread_answers import flat_outputs

        flat = flat_outputs(self._response.value)
        return None if flat is None else flat.columns()

    def table(
        self,
        to: FrameKind | None = None,
        *,
        errors: OnExcelError = "keep",
        inputs: bool = False,
        remarks: bool = False,
    ) -> Any:
        """The outputs as a table with a row for each record, in order.

        Args:
            to: ``pandas``, ``polars`` or ``pyarrow``; by default the library of the table that was sent.
            errors: What becomes of Excel's errors, such as ``#N/A``: they stay (``keep``; a column of polars or pyarrow
                that holds one is text), become null (``null``), or are refused (``raise``).
            inputs: Whether the inputs come first. An output that is called like an input then has ``_output`` behind
                its name.
            remarks: Whether the columns ``warnings`` and ``errors`` follow: their messages as one text, or null.

        Returns:
            A ``pandas.DataFrame`` (with the index of the one that was sent), a ``polars.DataFrame`` or a
            ``pyarrow.Table``.

        Raises:
            SparkInputError: No table was sent and ``to`` does not say which to make, or the library is not installed.
            SparkSdkError: There is an Excel error and they are to be refused.

        Example:
            >>> response = spark.services.execute("lending/loan-quote", inputs=Spark.Columns({"years": [5, 10]}))
            >>> response.table(to="polars")["monthly_payment"].to_list()
            [483.32, 277.55]
        """
        from dovetail.spark.output_tables import output_table

        return output_table(self, self._inputs, to, errors=errors, inputs=inputs, remarks=remarks)

    @property
    def warnings(self) -> list[list[m.ExecutionWarning]]:
        """What to know about each record's outputs."""
        single = self._single
        if single is not None:
            return [list(single.warnings or ()) if single else []]
        models = models_of(self._response.value)
        return [remarks(item, models.ExecutionWarning) for item in self._by_record("warnings")]

    @property
    def errors(self) -> list[list[m.ExecutionError]]:
        """Complaints of the service about each record; they come with HTTP 200."""
        single, models = self._single, models_of(self._response.value)
        if single is None:
            return [remarks(item, models.ExecutionError) for item in self._by_record("errors")]
        found = list(single.errors or ()) if single else []
        envelope = cast("m.ExecuteV3Response", self.value).error
        if envelope:
            found.append(convert(msgspec.to_builtins(envelope), models.ExecutionError))
        return [found]

    @property
    def service_chain(self) -> list[list[m.ServiceChainItem]]:
        """The services that were called in turn for each record."""
        single = self._single
        if single is None:
            return [_as_list(item) for item in self._by_record("service_chain")]
        meta = cast("m.ExecuteV3Response", self.value).response_meta
        # Servers put it beside the outputs; some documents show it in the meta data.
        return [_as_list((single.service_chain if single else None) or (meta.service_chain if meta else None))]

    @property
    def meta(self) -> ExecutionMeta:
        """The version that answered, the ids of the call, and how long it took; of several calls, of the first."""
        meta = _meta(self._response.value, self.is_batch)
        if self._merged is None:
            return meta
        return msgspec.structs.replace(meta, process_time=tuple(self._by_record("process_time")))

    @property
    def metas(self) -> tuple[ExecutionMeta, ...]:
        """`meta` of each call, in order: one, unless the records were divided."""
        return tuple(_meta(response.value, self.is_batch) for response in self._answers)

    @property
    def may_hold_excel_errors(self) -> bool:
        """Whether a text that begins like an Excel error is in the answer; most hold none, and are not searched."""
        return any(b'"#' in response.raw for response in self._answers)

    @property
    def _answers(self) -> tuple[Response[ExecutionAnswer], ...]:
        """The answers, whatever of them is read."""
        return (self._response,) if self._merged is None else self._merged.answers

    @property
    def _single(self) -> m.ExecutionResult | Literal[False] | None:
        """The one record's result (False when there is none); None when there are many."""
        return None if self.is_batch else cast("m.ExecuteV3Response", self.value).response_data or False

    def _by_record(self, name: str) -> Sequence[Any]:
        """What the answer to many records says about each."""
        found = getattr(self._response.value, name) if self._merged is None else self._merged.by_record(name)
        return found or ()

    def _plain(self) -> Any:
        data = super()._plain() if self._merged is None else self._merged.data()
        return alike(data) if self._alike else data

    def _repr_html_(self) -> str:
        return html_table(self.outputs)


class ServiceValidated(HttpResponse["m.ValidationResponse"]):
    """The answer to a validation: the rules for a service's inputs.

    Args:
        response: The runtime's answer.
    """

    __slots__ = ()

    @property
    def rules(self) -> dict[str, m.ValidationRule]:
        """The rule of each input, by its name."""
        models = models_of(self.value)
        result = self.value.response_data
        outputs = result.outputs if result else None
        return {name: convert(rule, models.ValidationRule) for name, rule in (outputs or {}).items()}


def models_of(value: object) -> Any:
    """The models of the API whose answer this is: Spark's, or a Hybrid Runner's of the same shape and names.

    Args:
        value: A typed answer.
    """
    return import_module(type(value).__module__.rpartition(".")[0])


def html_table(records: Sequence[dict[str, Any] | None]) -> str:
    """Records as an HTML table with a row each, at most fifty of them.

    Example:
        >>> html_table([{"a": 1}])
        '<table><thead><tr><th></th><th>a</th></tr></thead><tbody><tr><th>0</th><td>1</td></tr></tbody></table>'
    """
    from html import escape

    names = list(dict.fromkeys(name for record in records for name in record or ()))
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    rows = "".join(
        f"<tr><th>{index}</th>"
        + "".join(f"<td>{escape(_shown((record or {}).get(name)))}</td>" for name in names)
        + "</tr>"
        for index, record in enumerate(records[:_MOST_ROWS_SHOWN])
    )
    left = len(records) - _MOST_ROWS_SHOWN
    foot = f"<p>… and {left} more</p>" if left > 0 else ""
    return f"<table><thead><tr><th></th>{head}</tr></thead><tbody>{rows}</tbody></table>{foot}"


def _shown(value: object) -> str:
    return "" if value is None else str(value)


def _whole(response: Response[ExecutionAnswer]) -> Response[ExecutionAnswer]:
    from dovetail.spark.unread_answers import whole

    return whole(response)


def _meta(value: ExecutionAnswer, is_batch: bool) -> ExecutionMeta:
    source: Any = value if is_batch else cast("m.ExecuteV3Response", value).response_meta
    known: dict[str, Any] = {name: getattr(source, name, None) for name in ExecutionMeta.__struct_fields__}
    known["process_time"] = tuple(_as_list(known["process_time"]))
    found: dict[str, Any] = {name: None if member is UNSET else member for name, member in known.items()}
    return ExecutionMeta(**found)


def remarks(item: object, kind: Callable[..., T]) -> list[T]:
    """The remarks about one record as a list; a bare sentence becomes a remark."""
    return [kind(message=one) if isinstance(one, str) else one for one in _as_list(item)]


def _as_list(item: object) -> list[Any]:
    """What comes as a list, alone, or not at all, as a list."""
    if item is None or item is UNSET:
        return []
    return list(item) if is_list(item) else [item]
