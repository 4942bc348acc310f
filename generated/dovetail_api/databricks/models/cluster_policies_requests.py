# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of cluster_policies."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import LibraryRequest

ClusterPolicySortColumn: TypeAlias = Literal["POLICY_CREATION_TIME", "POLICY_NAME"]
"""What lists of policies are sorted by."""


ClusterPolicySortOrder: TypeAlias = Literal["ASC", "DESC"]
"""Upwards or downwards."""


class ClusterPolicyCreateRequest(RequestModel, kw_only=True, gc=False):
    """A cluster policy to create."""

    name: Annotated[str, Meta(max_length=100, min_length=1)] | UnsetType = UNSET
    """The name, unique in the workspace, 1 to 100 characters."""
    definition: str | UnsetType = UNSET
    """The rules as JSON text: an object that maps paths of cluster attributes to rules with a `type` such as `fixed`,
    `forbidden`, `allowlist`, `blocklist`, `regex`, `range` or `unlimited`. It excludes `policy_family_id`.
    """
    description: str | UnsetType = UNSET
    """What it is for, in the words of its owner."""
    libraries: Annotated[list[LibraryRequest], Meta(max_length=500)] | UnsetType = UNSET
    """Libraries installed on every cluster of the policy, 500 at most."""
    max_clusters_per_user: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many clusters each user may have with the policy; no limit when left out."""
    policy_family_definition_overrides: str | UnsetType = UNSET
    """Rules that differ from the family's, as JSON text like `definition`."""
    policy_family_id: str | UnsetType = UNSET
    """The family to take the rules from. It excludes `definition`."""


class ClusterPolicyEditRequest(RequestModel, kw_only=True, gc=False):
    """New content of a cluster policy."""

    policy_id: Annotated[str, Meta(min_length=1)]
    """The policy's id."""
    name: Annotated[str, Meta(max_length=100, min_length=1)] | UnsetType = UNSET
    """The name, unique in the workspace, 1 to 100 characters."""
    definition: str | UnsetType = UNSET
    """The rules as JSON text: an object that maps paths of cluster attributes to rules with a `type` such as `fixed`,
    `forbidden`, `allowlist`, `blocklist`, `regex`, `range` or `unlimited`. It excludes `policy_family_id`.
    """
    description: str | UnsetType = UNSET
    """What it is for, in the words of its owner."""
    libraries: Annotated[list[LibraryRequest], Meta(max_length=500)] | UnsetType = UNSET
    """Libraries installed on every cluster of the policy, 500 at most."""
    max_clusters_per_user: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many clusters each user may have with the policy; no limit when left out."""
    policy_family_definition_overrides: str | UnsetType = UNSET
    """Rules that differ from the family's, as JSON text like `definition`."""
    policy_family_id: str | UnsetType = UNSET
    """The family to take the rules from. It excludes `definition`."""


class ClusterPolicyReference(RequestModel, kw_only=True, gc=False):
    """A cluster policy by its id."""

    policy_id: Annotated[str, Meta(min_length=1)]
    """The policy's id."""
