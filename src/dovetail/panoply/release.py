"""What this package is."""

from __future__ import annotations

from typing import Final

from dovetail import __version__ as _version

__package_name__: Final[str] = "dovetail-panoply"
"""The name under which messages say what wrote them: ``<name>-<version>``, their attribute ``sdk``."""

__title__: Final[str] = "Dovetail for Panoply"
__version__: Final[str] = _version
sdk_version: Final[str] = _version
about: Final[str] = f"{__title__} v{sdk_version}"
"""Title and version, in one line."""
