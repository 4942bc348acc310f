"""What this package is."""

from __future__ import annotations

from typing import Final

from dovetail import __version__ as __version__

__title__: Final[str] = "Dovetail for the SpectrumX Data System"
