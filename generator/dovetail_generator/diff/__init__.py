"""What a change of a document does to those who use its package, decided on emitted signatures and types."""

from __future__ import annotations

from dovetail_generator.diff.compare import Finding, compare
from dovetail_generator.diff.surface import Surface, read_surface

__all__ = ["Finding", "Surface", "compare", "read_surface"]
