# Derived from _async/replay.py by `make generate`; do not edit.
"""Running recorded executions again, many at a time, in constant memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dovetail.runtime.many import check_many
from dovetail.runtime.sync_primitives import iterate, run_all, take
from dovetail.spark.building import built
from dovetail.spark.differences import as_tolerance, ignored_places
from dovetail.spark.progress import Progress, ProgressOption, reporting
from dovetail.spark.replay import ReplayReport, count_of, replay_call, replayed
from dovetail.spark.uri import Uri

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dovetail.runtime.response import Response
    from dovetail.spark._sync.client import Client
    from dovetail.spark.differences import ToleranceOption
    from dovetail.spark.log_records import LogRecord
    from dovetail.spark.service_calls import ExecutionAnswer
    from dovetail.spark.uri import UriParams

# How many records for each call under way are in memory: enough that one slow call does not idle the others.
_IN_HAND = 8


def replay(
    client: Client,
    uri: str | UriParams,
    records: Iterable[LogRecord] | Iterable[LogRecord],
    *,
    tolerance: ToleranceOption,
    ignore: Sequence[str],
    concurrency: int,
    keep: int,
    progress: ProgressOption,
) -> ReplayReport:
    """Run recorded executions again and compare their outputs; see ``services.replay``."""
    locator = Uri.validate(uri)
    bounds = as_tolerance(tolerance)
    ignored_places(ignore)
    built(check_many, (), concurrency, None, {})
    tenant = client.config.base_url.tenant

    def send(record: LogRecord) -> Response[ExecutionAnswer]:
        return client.send_detailed(replay_call(tenant, locator, record))

    name = uri if isinstance(uri, str) else uri.encode()
    report = ReplayReport(name, bounds, keep)
    total = count_of(records)
    source: Any = iterate(records)
    with reporting(progress, f"replay of {name}") as tell:
        while group := take(source, concurrency * _IN_HAND):
            answers = run_all(send, group, concurrency, None, False)
            for record, answer in zip(group, answers, strict=True):
                report.add(replayed(record, answer, bounds, ignore))
            tell(Progress("run", 100.0 * report.total / total if total else None))
        tell(Progress("done", 100.0))
    return report
