"""What is told of a cluster that is not where it was to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.databricks import models as m


def told(cluster: m.ClusterDetails) -> str:
    """The state of a cluster and what the service says about it, in a sentence.

    Example:
        >>> from dovetail_api.databricks import models as m
        >>> reason = m.TerminationReason(code="USER_REQUEST", parameters={"username": "ada"})
        >>> told(m.ClusterDetails(cluster_id="0918-220215-atria616", state="TERMINATED", termination_reason=reason))
        'The cluster 0918-220215-atria616 is TERMINATED: USER_REQUEST, username=ada.'
    """
    said: list[str] = [cluster.state_message.rstrip(".")] if cluster.state_message else []
    reason = cluster.termination_reason
    if reason:
        said += [str(word) for word in (reason.code, reason.type) if word]
        said += [f"{name}={value}" for name, value in (reason.parameters or {}).items()]
    return f"The cluster {cluster.cluster_id} is {cluster.state}{': ' if said else ''}{', '.join(said)}."
