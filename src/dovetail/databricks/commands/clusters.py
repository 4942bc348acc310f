"""`dovetail databricks clusters list`, `get`, `create`, `start`, `restart`, `delete` and `events`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import UNSET

from dovetail.cli.exits import OK, one_line
from dovetail.cli.inputs import json_of, positive, seconds
from dovetail.cli.output import note, show
from dovetail.cli.tree import add_actions
from dovetail.databricks.commands.connection import add_options, connect
from dovetail.runtime.errors import RequestTimeout

if TYPE_CHECKING:
    from dovetail.databricks._sync.clusters import StartedCluster
    from dovetail_api.databricks import dicts as d
    from dovetail_api.databricks import models as m

_SHOWN = ("cluster_id", "cluster_name", "state", "creator_user_name", "node_type_id", "num_workers", "spark_version")
_GOES_ON = "goes on; to end it: dovetail databricks clusters delete"
_ENDS = "terminates all the same; to see how far it is: dovetail databricks clusters get"
_EVENTS = ("timestamp", "type", "user", "reason", "workers")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("list", _list, "list clusters, the newest first", "ls")
    one.add_argument("--state", action="append", metavar="STATE", help="only clusters in this state; repeatable")
    one.add_argument("--pinned", action="store_true", help="only pinned clusters")
    one.add_argument("--limit", type=positive, metavar="N", help="stop after so many")
    add_options(one)

    one = add("get", _get, "show a cluster with its settings, its state and its nodes")
    one.add_argument("cluster_id")
    add_options(one)

    one = add("create", _create, "create a cluster from its settings, and wait until it runs")
    one.add_argument("settings", help="JSON, the name of a file that holds it, or - for standard input")
    one.add_argument("--force", action="store_true", help="send it as it is, whatever the contract says")
    _add_waiting(one)

    for name, action, summary in (
        ("start", _start, "have a cluster run, whatever it does now, and wait until it does"),
        ("restart", _restart, "restart a running cluster, and wait until it runs again"),
        ("delete", _delete, "terminate a cluster, and wait until it has; it can be started again"),
    ):
        one = add(name, action, summary)
        one.add_argument("cluster_id")
        _add_waiting(one)

    one = add("events", _list_events, "list what happened to a cluster, the newest first")
    one.add_argument("cluster_id")
    one.add_argument("--type", action="append", metavar="TYPE", help="only events of this type; repeatable")
    one.add_argument("--oldest-first", action="store_true", help="the other way round")
    one.add_argument("--limit", type=positive, metavar="N", help="stop after so many")
    add_options(one)


def _add_waiting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-wait", action="store_true", help="only begin")
    parser.add_argument("--patience", type=seconds, metavar="SECONDS", help="wait no longer; 20 minutes when left out")
    parser.add_argument("--interval", type=seconds, metavar="SECONDS", help="between the first looks; 1 when left out")
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    add_options(parser)


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        found = client.clusters.list(
            filter_by_cluster_states=arguments.state or UNSET, filter_by_is_pinned=arguments.pinned or UNSET
        )
        show(arguments, [_row(each) for each in islice(found, arguments.limit)], _SHOWN)
    return OK


def _row(cluster: m.ClusterDetails) -> dict[str, Any]:
    return {name: value for name in _SHOWN if (value := getattr(cluster, name)) is not UNSET}


def _get(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        show(arguments, client.clusters.get(arguments.cluster_id), on_terminal="json")
    return OK


def _create(arguments: argparse.Namespace) -> int:
    settings = json_of(arguments.settings, "settings")
    with connect(arguments) as client:
        clusters = client.clusters
        return _followed(
            arguments, clusters.create(settings, force=True) if arguments.force else clusters.create(settings)
        )


def _start(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        if arguments.no_wait:
            return _followed(arguments, client.clusters.start(arguments.cluster_id))
        with _going_on(arguments.cluster_id):
            cluster = client.clusters.ensure_running(
                arguments.cluster_id,
                timeout=arguments.patience,
                interval=arguments.interval,
                on_poll=_telling(arguments),
            )
    show(arguments, _row(cluster))
    return OK


def _restart(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        return _followed(arguments, client.clusters.restart(arguments.cluster_id))


def _delete(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        started = client.clusters.delete(arguments.cluster_id)
        return _followed(arguments, started, _ENDS)


def _followed(arguments: argparse.Namespace, started: StartedCluster, then: str = _GOES_ON) -> int:
    if arguments.no_wait:
        show(arguments, {"cluster_id": started.cluster_id})
        return OK
    with _going_on(started.cluster_id, then):
        cluster = started.result(timeout=arguments.patience, interval=arguments.interval, on_poll=_telling(arguments))
    show(arguments, _row(cluster))
    return OK


@contextmanager
def _going_on(cluster_id: str, then: str = _GOES_ON) -> Generator[None]:
    """Tell whoever waits no longer that what was begun with a cluster goes on all the same."""
    try:
        yield
    except (KeyboardInterrupt, RequestTimeout):
        note(f"the cluster {cluster_id} {then} {cluster_id}")
        raise


def _telling(arguments: argparse.Namespace) -> Callable[[m.ClusterDetails], None] | None:
    """Something that writes a line to standard error whenever the state is another than before."""
    if arguments.quiet:
        return None
    known: list[str] = []

    def tell(cluster: m.ClusterDetails) -> None:
        state = str(cluster.state)
        if known[-1:] != [state]:
            known.append(state)
            message = f": {cluster.state_message}" if cluster.state_message else ""
            sys.stderr.write(one_line(f"cluster {cluster.cluster_id}: {state}{message}") + "\n")
            sys.stderr.flush()

    return tell


def _list_events(arguments: argparse.Namespace) -> int:
    body: d.ClusterEventsRequest = {
        "cluster_id": arguments.cluster_id,
        "order": "ASC" if arguments.oldest_first else "DESC",
    }
    if arguments.type:
        body["event_types"] = arguments.type
    with connect(arguments) as client:
        events = client.clusters.events(body)
        show(arguments, [_event_row(each) for each in islice(events, arguments.limit)], _EVENTS)
    return OK


def _event_row(event: m.ClusterEvent) -> dict[str, Any]:
    details = event.details or None
    reason = details.reason if details else UNSET
    values = (
        event.timestamp,
        event.type,
        details.user if details else UNSET,
        reason.code if reason else UNSET,
        details.target_num_workers if details else UNSET,
    )
    return {name: value for name, value in zip(_EVENTS, values, strict=True) if value is not UNSET}
