# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of legacy_groups."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel


class LegacyGroupMembershipRequest(RequestModel, kw_only=True, gc=False):
    """A user or a group, and the group it is about. Exactly one of `user_name` and `group_name` is given."""

    user_name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The name of the user."""
    group_name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The name of the group."""
    parent_name: Annotated[str, Meta(min_length=1)]
    """The group that it is put into or taken out of."""


class LegacyGroupName(RequestModel, kw_only=True, gc=False):
    """A group by its name."""

    group_name: Annotated[str, Meta(min_length=1)]
    """The name of the group."""
