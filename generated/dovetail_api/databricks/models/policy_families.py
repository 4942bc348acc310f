# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of policy_families."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class PolicyFamily(Model, kw_only=True, gc=False):
    """A ready-made policy of the provider."""

    definition: str | UnsetType = UNSET
    """The rules as JSON text."""
    description: str | UnsetType = UNSET
    """What it is for, in the words of its owner."""
    name: str | UnsetType = UNSET
    """The name."""
    policy_family_id: str | UnsetType = UNSET
    """The family's id."""


class PolicyFamilyPage(Model, kw_only=True, gc=False):
    """A page of policy families."""

    policy_families: list[PolicyFamily] | UnsetType = UNSET
    """The families."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; empty or left out on the last."""
