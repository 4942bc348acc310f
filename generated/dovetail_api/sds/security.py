# Made from sds.yaml by dovetail-generate; do not edit.
"""SpectrumX Data System: its security schemes."""

from __future__ import annotations

from dovetail.runtime.security import SecurityScheme

API_KEY = SecurityScheme("apiKey", "apiKey", location="header", parameter="Authorization")
"""`Api-Key: ` and the key, with the colon and the blank."""
