# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of legacy_groups."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class LegacyGroupCreated(Model, kw_only=True, gc=False):
    """The group that was created."""

    group_name: str | UnsetType = UNSET
    """The name of the group."""


class LegacyGroupMember(Model, kw_only=True, gc=False):
    """A user or a group that is in a group; one of the two names is there."""

    user_name: str | UnsetType = UNSET
    """The name of the user."""
    group_name: str | UnsetType = UNSET
    """The name of the group."""


class LegacyGroupMembers(Model, kw_only=True, gc=False):
    """Who is in a group."""

    members: list[LegacyGroupMember] | UnsetType = UNSET
    """The users and groups; left out when there are none."""


class LegacyGroupNames(Model, kw_only=True, gc=False):
    """Groups by their names."""

    group_names: list[str] | UnsetType = UNSET
    """The names; left out when there are none."""
