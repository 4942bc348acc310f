# Made from parcels.yaml by dovetail-generate; do not edit.
"""Parcels: its security schemes."""

# ruff: noqa: S106 - addresses, not passwords

from __future__ import annotations

from dovetail.runtime.security import SecurityScheme

LOGIN = SecurityScheme("login", "oauth2", token_url="/token")

SESSION = SecurityScheme("session", "apiKey", location="cookie", parameter="sid")
