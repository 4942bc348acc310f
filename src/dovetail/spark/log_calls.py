"""From keywords to the calls about log records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict, cast

import msgspec
from msgspec import UNSET

from dovetail.spark.building import built
from dovetail.spark.dates import Date, to_datetime, to_iso
from dovetail.spark.errors import SparkInputError
from dovetail.spark.metadata import Strs, check_keywords, names
from dovetail.spark.service_calls import named_service
from dovetail.spark.uri import Uri, UriParams
from dovetail_api.spark.operations import logs

if TYPE_CHECKING:
    from dovetail.runtime.call import Call, PagedCall
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m

LogType = Literal["json", "csv"]


class LogConditions(TypedDict, total=False):
    """Which log records are wanted; each is optional, and a record must meet all.

    Attributes:
        version_id: UUID of the version that answered.
        call_ids: Ids of calls.
        source_system: The system the calls came from; not together with ``call_ids`` or ``correlation_id``.
        correlation_id: The caller's own id of the calls; not together with ``call_ids`` or ``source_system``.
        start_date: The earliest time of a record.
        end_date: The latest time of a record.
        timezone_offset: The zone a CSV file tells times in, as ``+08:00``.
        call_purpose: What the calls were for.
        user: Who called.
        has_warnings: Only records with warnings, or only those without.
        has_errors: Only records with errors, or only those without.
        extras: More wire keys of the conditions, sent as they are; they replace those above.
    """

    version_id: str | None
    call_ids: Strs | None
    source_system: str | None
    correlation_id: str | None
    start_date: Date | None
    end_date: Date | None
    timezone_offset: str | None
    call_purpose: str | None
    user: str | None
    has_warnings: bool | None
    has_errors: bool | None
    extras: Mapping[str, Any] | None


class LogJobKeywords(LogConditions, total=False):
    """What a download of log records is told: the service, if no locator names it, and `LogConditions`.

    Attributes:
        folder: The folder, instead of a locator.
        service: The service's name, with ``folder``.
    """

    folder: str | None
    service: str | None


def get_call(tenant: str, call_id: str, index: int | None) -> Call[m.CallLogResponse]:
    """The call that gets the record of an execution.

    Raises:
        SparkInputError: The id or the index cannot be used.
    """
    return built(logs.get, tenant=tenant, call_id=call_id, index=UNSET if index is None else index)


def find_call(
    uri: str | UriParams | None,
    folder: str | None,
    service: str | None,
    *,
    conditions: Mapping[str, object],
    start_date: Date | None,
    end_date: Date | None,
    version_id: str | None,
    page: int,
    size: int,
    sort: str,
) -> PagedCall[m.LogPage, m.LogRow]:
    """The call for a page of the records that meet all conditions.

    Raises:
        SparkInputError: The locator, a condition or the page makes no sense.
    """
    folder_name, service_name = named_service(uri, folder, service)
    _check_period(start_date, end_date)
    wanted: dict[str, object] = {
        "StartDate": to_iso(start_date, "start_date"),
        "EndDate": to_iso(end_date, "end_date"),
        **conditions,
    }
    search = [{"field": field, "value": value} for field, value in wanted.items() if value is not None and value != ""]
    if version_id:
        search.append({"field": "version", "id": version_id})
    body = {"search": search, "page": page, "pageSize": size, "sort": sort}
    return built(logs.find, folder=folder_name, service=service_name, body=cast("d.LogSearchRequest", body))


def job_arguments(
    uri: str | UriParams | Mapping[str, Any] | None,
    kind: str,
    keywords: Mapping[str, Any],
) -> tuple[str, str, LogType, LogConditions]:
    """Folder, service, kind of file and conditions of a download.

    Args:
        uri: A locator; or all arguments in one mapping, as in the README of the vendor's client.
        kind: ``json`` or ``csv``; a mapping may say otherwise, by ``type``.
        keywords: The keywords of the call.

    Raises:
        SparkInputError: The service is missing or given twice, or there is no such keyword.
    """
    given = dict(keywords)
    if isinstance(uri, Mapping):
        twice = [name for name in uri if name in keywords]
        if twice:
            raise SparkInputError(f"{twice[0]} is given twice.", value=twice[0], at=twice[0], remedy="Give it once.")
        given |= uri
        kind = given.pop("type", kind)
        locator: str | UriParams | None = given.pop("uri", None)
    else:
        locator = uri
    check_keywords(given, ("folder", "service", *LogConditions.__annotations__))
    folder, service = named_service(locator, given.pop("folder", None), given.pop("service", None))
    return folder, service, log_type(kind), cast("LogConditions", given)


def polling_arguments(
    uri: str | UriParams | Mapping[str, Any] | None, max_retries: int | None, retry_interval: float | None
) -> tuple[str | UriParams | Mapping[str, Any] | None, int | None, float | None]:
    """The locator, or the mapping of the other arguments, and how often and after which wait a job is looked at.

    Raises:
        SparkInputError: One is given twice.
    """
    if not isinstance(uri, Mapping):
        return uri, max_retries, retry_interval
    found: dict[str, Any] = {"max_retries": max_retries, "retry_interval": retry_interval}
    for name, value in found.items():
        if value is not None and name in uri:
            raise SparkInputError(f"{name} is given twice.", value=value, at=name, remedy="Give it once.")
    rest = {name: value for name, value in uri.items() if name not in found}
    found |= {name: uri[name] for name in found if name in uri}
    return rest, found["max_retries"], found["retry_interval"]


def log_type(text: str) -> LogType:
    """The kind of file a word means.

    Raises:
        SparkInputError: It means none.
    """
    word = text.strip().lower() if isinstance(text, str) else text  # pyright: ignore[reportUnnecessaryIsInstance]
    if word == "json":
        return "json"
    if word == "csv":
        return "csv"
    raise SparkInputError(f"type: {text!r} is no kind of file.", value=text, at="type", remedy="Use 'json' or 'csv'.")


def start_call(
    tenant: str, folder: str, service: str, kind: LogType, conditions: LogConditions
) -> Call[m.LogJobResponse]:
    """The call that starts collecting records.

    Raises:
        SparkInputError: A condition makes no sense.
    """
    start, end = conditions.get("start_date"), conditions.get("end_date")
    _check_period(start, end)
    data = {
        "call_ids": _call_ids(conditions),
        "timezone_offset": conditions.get("timezone_offset"),
        "start_date": to_iso(start, "start_date"),
        "end_date": to_iso(end, "end_date"),
        "callpurpose": conditions.get("call_purpose"),
        "userName": conditions.get("user"),
        "has_warnings": conditions.get("has_warnings"),
        "has_errors": conditions.get("has_errors"),
    }
    # These two are sent as null when they are not given, as servers are used to; the others are left out.
    kept = {name: value for name, value in data.items() if value is not None or name == "timezone_offset"}
    body = {
        "request_data": {**kept, **(conditions.get("extras") or {})},
        "request_meta": {"version_id": conditions.get("version_id")},
    }
    function = logs.download_json if kind == "json" else logs.download_csv
    return built(function, tenant=tenant, folder=folder, service=service, body=cast("d.LogJobRequest", body))


def status_call(tenant: str, folder: str, service: str, kind: LogType, job_id: str) -> Call[m.LogJobStatusResponse]:
    """The call that tells how far a download is.

    Raises:
        SparkInputError: The id cannot be used.
    """
    function = logs.download_json_status if kind == "json" else logs.download_csv_status
    return built(function, tenant=tenant, folder=folder, service=service, job_id=job_id)


def rehydrate_call(
    tenant: str,
    uri: str | UriParams | None,
    folder: str | None,
    service: str | None,
    call_id: str,
    index: int | None,
    legacy: bool,
) -> Call[m.RehydratedResponse]:
    """The call that makes the workbook of an execution.

    Raises:
        SparkInputError: The locator, the id or the index cannot be used.
    """
    # The record says which version it was, so a version in the locator adds nothing.
    locator = None if uri is None else msgspec.structs.replace(Uri.validate(uri), version=None)
    folder_name, service_name = named_service(locator, folder, service)
    function = logs.rehydrate_legacy if legacy else logs.rehydrate
    return built(
        function,
        tenant=tenant,
        folder=folder_name,
        service=service_name,
        call_id=call_id,
        index=UNSET if index is None else index,
        body={},
    )


def _call_ids(conditions: LogConditions) -> Sequence[str]:
    """Ids of calls, or the one correlation id or source system that stands in their place."""
    system, correlation = conditions.get("source_system"), conditions.get("correlation_id")
    choices = {
        "call_ids": names(conditions.get("call_ids"), "call_ids"),
        "source_system": [system] if system else None,
        "correlation_id": [correlation] if correlation else None,
    }
    given = {name: ids for name, ids in choices.items() if ids}
    if len(given) > 1:
        first, second, *_ = given
        raise SparkInputError(
            f"{second}: the server looks for {first} or {second}, not for both.",
            value=conditions.get(second),
            at=second,
            remedy="Give one of them.",
        )
    return next(iter(given.values())) if given else []


def _check_period(start: Date | None, end: Date | None) -> None:
    if start is None or end is None:
        return
    first, last = to_datetime(start, "start_date"), to_datetime(end, "end_date")
    # Naive dates are local time: only so can they be compared with others.
    if last.astimezone() < first.astimezone():
        raise SparkInputError(
            f"end_date: {last.isoformat()} comes before the start, {first.isoformat()}.", value=end, at="end_date"
        )
