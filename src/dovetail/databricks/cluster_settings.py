"""The settings of a cluster as they stand in the answer about it, changed and ready to be sent back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from msgspec import UNSET

from dovetail.runtime.codec import check
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_object
from dovetail_api.databricks import models as m

if TYPE_CHECKING:
    from dovetail.runtime.response import Response

_TOLD_ONLY: Final = frozenset(
    {
        "cluster_cores",
        "cluster_log_status",
        "cluster_memory_mb",
        "cluster_source",
        "creator_user_name",
        "default_tags",
        "driver",
        "executors",
        "jdbc_port",
        "last_activity_time",
        "last_restarted_time",
        "last_state_loss_time",
        "spark_context_id",
        "spec",
        "start_time",
        "state",
        "state_message",
        "terminated_time",
        "termination_reason",
    }
)
"""What an answer tells of a cluster beside its settings."""
_SIZES: Final = ("num_workers", "autoscale")


def changed_settings(response: Response[Any], changes: Mapping[str, object]) -> dict[str, object]:
    """All settings of a cluster, changed in some.

    They are taken from the answer as it came, so that settings this library does not know stay what they are: from
    what was asked for, where the answer tells that, and otherwise from what is in force.

    Args:
        response: The answer about the cluster.
        changes: New values by name; None or ``UNSET`` lets the server choose again. One of the two sizes takes the
            other's place.

    Raises:
        InvalidInput: The answer is not that of a cluster, or a change is to what is no setting, or does not fit.
    """
    told: object = response.json()
    if not is_object(told) or "cluster_id" not in told:
        raise InvalidInput("clusters.change: the answer about the cluster has no cluster_id.", at="cluster_id")
    spec = told.get("spec")
    base = spec if is_object(spec) and spec.get("spark_version") else told
    settings = {name: value for name, value in base.items() if name not in _TOLD_ONLY}
    if "autoscale" in settings:
        # The answer tells both: where a cluster scales by itself, how many workers there are now is no setting.
        settings.pop("num_workers", None)
    _check(changes, settings)
    if any(changes.get(size) not in (None, UNSET) for size in _SIZES):
        for size in _SIZES:
            settings.pop(size, None)
    settings |= changes
    kept = {name: value for name, value in settings.items() if value is not None and value is not UNSET}
    return kept | {"cluster_id": told["cluster_id"]}


def _check(changes: Mapping[str, object], settings: Mapping[str, object]) -> None:
    """Make sure that changes fit the contract; those to settings that only the server knows cannot be compared."""
    known = frozenset(m.ClusterEditRequest.__struct_fields__)
    needed = {"cluster_id": "any", "spark_version": "any"}
    for name, value in changes.items():
        if name in known and name != "cluster_id":
            if value is not None and value is not UNSET:
                check({**needed, name: value}, m.ClusterEditRequest, "clusters.change")
        elif name not in settings or name == "cluster_id":
            raise InvalidInput(
                f"clusters.change: a cluster has no setting {name!r}.",
                value=name,
                at=name,
                remedy="Check its spelling; clusters.edit with force=True sends what the contract does not know.",
            )
