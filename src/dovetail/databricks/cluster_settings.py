"""The settings of a cluster as they stand in the answer about it, changed and ready to be sent back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_object

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
        changes: New values by name; None lets the server choose again. One of the two sizes takes the other's place.

    Raises:
        InvalidInput: The answer is not that of a cluster.
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
    if any(changes.get(size) is not None for size in _SIZES):
        for size in _SIZES:
            settings.pop(size, None)
    settings |= changes
    return {name: value for name, value in settings.items() if value is not None} | {"cluster_id": told["cluster_id"]}
