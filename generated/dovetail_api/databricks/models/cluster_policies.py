# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of cluster_policies."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis, Library


class ClusterPolicy(Model, kw_only=True, gc=False):
    """A cluster policy."""

    created_at_timestamp: EpochMillis | UnsetType = UNSET
    """When it was created."""
    creator_user_name: str | UnsetType = UNSET
    """Who created it; left out when that user was deleted."""
    definition: str | UnsetType = UNSET
    """The rules as JSON text; with a family, the family's rules and the overrides together."""
    description: str | UnsetType = UNSET
    """What it is for, in the words of its owner."""
    is_default: bool | UnsetType = UNSET
    """Whether it came with the workspace and is no one's work."""
    libraries: list[Library] | UnsetType = UNSET
    """Libraries installed on every cluster of the policy."""
    max_clusters_per_user: int | UnsetType = UNSET
    """How many clusters each user may have with the policy."""
    name: str | UnsetType = UNSET
    """The name."""
    policy_family_definition_overrides: str | UnsetType = UNSET
    """Rules that differ from the family's, as JSON text."""
    policy_family_id: str | UnsetType = UNSET
    """The family that the rules come from."""
    policy_id: str | UnsetType = UNSET
    """The id of the cluster policy."""


class ClusterPolicyCreated(Model, kw_only=True, gc=False):
    """What was created."""

    policy_id: str | UnsetType = UNSET
    """The id of the cluster policy."""


class ClusterPolicyListAnswer(Model, kw_only=True, gc=False):
    """The cluster policies."""

    policies: list[ClusterPolicy] | UnsetType = UNSET
    """The policies; left out when there are none."""
