# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies that several areas of Azure Databricks share, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

FieldMask: TypeAlias = str
"""The fields to change, separated by commas without blanks; a dot leads into a nested object.

    A field that is named here but not given is cleared; `*` means all.
    """


PredictiveOptimization: TypeAlias = Literal["DISABLE", "ENABLE", "INHERIT"] | str
"""Whether tables are maintained automatically: yes, no, or as what holds them says."""


class MlflowTagSpec(TypedDict):
    """A tag to set. One of the same name is replaced."""

    key: str
    """The tag's name, up to 250 bytes."""
    value: NotRequired[str]
    """The tag's value. 5,000 bytes are sure to be taken, Databricks takes up to 64 KB."""
