"""What this package is."""

from __future__ import annotations

from typing import Final

from dovetail.spark.release import __version__ as __version__
from dovetail.spark.release import sdk_version as sdk_version

__title__: Final[str] = "Dovetail for Coherent Hybrid Runner"
about: Final[str] = f"{__title__} v{sdk_version}"
"""Title and version, in one line."""
