# Made from sds.yaml by dovetail-generate; do not edit.
"""Request bodies that several areas of SpectrumX Data System share, as plain dictionaries."""

from __future__ import annotations

from typing import TypeAlias

AssetId: TypeAlias = str
"""A UUID, with or without dashes."""
