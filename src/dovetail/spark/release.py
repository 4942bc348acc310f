"""What this package is."""

from __future__ import annotations

import sys
from typing import Final

from dovetail import __version__ as _version

__title__: Final[str] = "Dovetail for Coherent Spark"
__version__: Final[str] = _version
sdk_version: Final[str] = _version
about: Final[str] = f"{__title__} v{sdk_version} (Python/{'.'.join(str(part) for part in sys.version_info[:3])})"
"""Title, version and the Python it runs on, in one line."""
