# Made from sds.yaml by dovetail-generate; do not edit.
"""Requests that several areas of SpectrumX Data System share."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import Meta

AssetId: TypeAlias = Annotated[str, Meta(pattern="^[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}$")]
"""A UUID, with or without dashes."""
