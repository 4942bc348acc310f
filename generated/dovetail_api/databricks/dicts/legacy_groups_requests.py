# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of legacy_groups, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class LegacyGroupMembershipRequest(TypedDict):
    """A user or a group, and the group it is about. Exactly one of `user_name` and `group_name` is given."""

    user_name: NotRequired[str]
    """The name of the user."""
    group_name: NotRequired[str]
    """The name of the group."""
    parent_name: str
    """The group that it is put into or taken out of."""


class LegacyGroupName(TypedDict):
    """A group by its name."""

    group_name: str
    """The name of the group."""
