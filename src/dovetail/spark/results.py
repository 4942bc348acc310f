"""What an execution gives: outputs, warnings and errors of each record, whichever operation answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, cast

import msgspec
from msgspec import UNSET

from dovetail.runtime.plain import is_list
from dovetail.spark.executed import alike
from dovetail.spark.response import HttpResponse

if TYPE_CHECKING:
    from dovetail.runtime.response import Response
    from dovetail.spark.service_calls import ExecutionAnswer
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
    `service_chain` have one entry for each record, in order, whatever the shape of the answer. In a notebook it shows
    its outputs as a table.

    Args:
        response: The runtime's answer.
        is_batch: Whether it is one of many records (v4).
        format: ``alike`` for one shape whether one record was sent or many; ``original`` for the server's own.
    """

    __slots__ = ("_alike", "is_batch")

    def __init__(self, response: Response[ExecutionAnswer], is_batch: bool, format: ResponseFormat = "alike") -> None:  # noqa: A002
        super().__init__(response)
        self.is_batch: bool = is_batch
        self._alike = format == "alike"

    @property
    def outputs(self) -> list[dict[str, Any] | None]:
        """The outputs of each record by name; None for a record without."""
        single = self._single
        if single is not None:
            return [single.outputs if single and single.outputs is not UNSET else None]
        return _records(self._many.outputs or ())

    @property
    def warnings(self) -> list[list[m.ExecutionWarning]]:
        """What to know about each record's outputs."""
        from dovetail_api.spark import models as m

        single = self._single
        if single is not None:
            return [list(single.warnings or ()) if single else []]
        return [remarks(item, m.ExecutionWarning) for item in self._many.warnings or ()]

    @property
    def errors(self) -> list[list[m.ExecutionError]]:
        """Complaints of the service about each record; they come with HTTP 200."""
        from dovetail_api.spark import models as m

        single = self._single
        if single is None:
            return [remarks(item, m.ExecutionError) for item in self._many.errors or ()]
        found = list(single.errors or ()) if single else []
        envelope = cast("m.ExecuteV3Response", self.value).error
        if envelope:
            found.append(msgspec.convert(msgspec.to_builtins(envelope), m.ExecutionError))
        return [found]

    @property
    def service_chain(self) -> list[list[m.ServiceChainItem]]:
        """The services that were called in turn for each record."""
        single = self._single
        if single is None:
            return [_as_list(item) for item in self._many.service_chain or ()]
        meta = cast("m.ExecuteV3Response", self.value).response_meta
        # Servers put it beside the outputs; some documents show it in the meta data.
        return [_as_list((single.service_chain if single else None) or (meta.service_chain if meta else None))]

    @property
    def meta(self) -> ExecutionMeta:
        """The version that answered, the ids of the call, and how long it took."""
        document: Any = msgspec.to_builtins(self.value)
        if self._single is not None:
            document = document.get("response_meta") or {}
        known = {name: document.get(name) for name in ExecutionMeta.__struct_fields__}
        known["process_time"] = tuple(_as_list(known["process_time"]))
        return ExecutionMeta(**known)

    @property
    def _single(self) -> m.ExecutionResult | Literal[False] | None:
        """The one record's result (False when there is none); None when there are many."""
        return None if self.is_batch else cast("m.ExecuteV3Response", self.value).response_data or False

    @property
    def _many(self) -> m.ExecuteV4Response:
        return cast("m.ExecuteV4Response", self.value)

    def _plain(self) -> Any:
        data = super()._plain()
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
        from dovetail_api.spark import models as m

        result = self.value.response_data
        outputs = result.outputs if result else None
        return {name: msgspec.convert(rule, m.ValidationRule) for name, rule in (outputs or {}).items()}


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


def _records(rows: Sequence[dict[str, Any] | list[Any] | None]) -> list[dict[str, Any] | None]:
    """Records, also when they come as rows below a row of names; a short row lacks its last values."""
    if not rows or not isinstance(rows[0], list):
        return [row if isinstance(row, dict) else None for row in rows]
    names: list[Any] = rows[0]
    return [
        {str(name): row[index] if index < len(row) else None for index, name in enumerate(names)}
        if isinstance(row, list)
        else row
        for row in rows[1:]
    ]


def remarks(item: object, kind: Callable[..., T]) -> list[T]:
    """The remarks about one record as a list; a bare sentence becomes a remark."""
    return [kind(message=one) if isinstance(one, str) else one for one in _as_list(item)]


def _as_list(item: object) -> list[Any]:
    """What comes as a list, alone, or not at all, as a list."""
    if item is None or item is UNSET:
        return []
    return list(item) if is_list(item) else [item]
