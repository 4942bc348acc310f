# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests that several areas of Azure Databricks share."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

FieldMask: TypeAlias = Annotated[str, Meta(min_length=1)]
"""The fields to change, separated by commas without blanks; a dot leads into a nested object.

    A field that is named here but not given is cleared; `*` means all.
    """


PredictiveOptimization: TypeAlias = Literal["DISABLE", "ENABLE", "INHERIT"] | str
"""Whether tables are maintained automatically: yes, no, or as what holds them says."""


class MlflowTagSpec(RequestModel, kw_only=True):
    """A tag to set. One of the same name is replaced."""

    key: Annotated[str, Meta(min_length=1)]
    """The tag's name, up to 250 bytes."""
    value: str | UnsetType = UNSET
    """The tag's value. 5,000 bytes are sure to be taken, Databricks takes up to 64 KB."""
