# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of cluster_policies, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.common_requests import LibraryRequest

ClusterPolicySortColumn: TypeAlias = Literal["POLICY_CREATION_TIME", "POLICY_NAME"]
"""What lists of policies are sorted by."""


ClusterPolicySortOrder: TypeAlias = Literal["ASC", "DESC"]
"""Upwards or downwards."""


class ClusterPolicyCreateRequest(TypedDict):
    """A cluster policy to create."""

    name: NotRequired[str]
    """The name, unique in the workspace, 1 to 100 characters."""
    definition: NotRequired[str]
    """The rules as JSON text: an object that maps paths of cluster attributes to rules with a `type` such as `fixed`,
    `forbidden`, `allowlist`, `blocklist`, `regex`, `range` or `unlimited`. It excludes `policy_family_id`.
    """
    description: NotRequired[str]
    """What it is for, in the words of its owner."""
    libraries: NotRequired[list[LibraryRequest]]
    """Libraries installed on every cluster of the policy, 500 at most."""
    max_clusters_per_user: NotRequired[int]
    """How many clusters each user may have with the policy; no limit when left out."""
    policy_family_definition_overrides: NotRequired[str]
    """Rules that differ from the family's, as JSON text like `definition`."""
    policy_family_id: NotRequired[str]
    """The family to take the rules from. It excludes `definition`."""


class ClusterPolicyEditRequest(TypedDict):
    """New content of a cluster policy."""

    policy_id: str
    """The policy's id."""
    name: NotRequired[str]
    """The name, unique in the workspace, 1 to 100 characters."""
    definition: NotRequired[str]
    """The rules as JSON text: an object that maps paths of cluster attributes to rules with a `type` such as `fixed`,
    `forbidden`, `allowlist`, `blocklist`, `regex`, `range` or `unlimited`. It excludes `policy_family_id`.
    """
    description: NotRequired[str]
    """What it is for, in the words of its owner."""
    libraries: NotRequired[list[LibraryRequest]]
    """Libraries installed on every cluster of the policy, 500 at most."""
    max_clusters_per_user: NotRequired[int]
    """How many clusters each user may have with the policy; no limit when left out."""
    policy_family_definition_overrides: NotRequired[str]
    """Rules that differ from the family's, as JSON text like `definition`."""
    policy_family_id: NotRequired[str]
    """The family to take the rules from. It excludes `definition`."""


class ClusterPolicyReference(TypedDict):
    """A cluster policy by its id."""

    policy_id: str
    """The policy's id."""
