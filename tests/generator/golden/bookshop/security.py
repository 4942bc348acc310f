# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Bookshop: its security schemes."""

from __future__ import annotations

from dovetail.runtime.security import SecurityScheme

BEARER_AUTH = SecurityScheme("bearerAuth", "bearer")
"""A token of the shop's own."""

API_KEY = SecurityScheme("apiKey", "apiKey", location="header", parameter="X-Api-Key")

SHOP_HEADER = SecurityScheme("shopHeader", "apiKey", location="header", parameter="X-Shop")
"""The shop's name; not a secret."""
