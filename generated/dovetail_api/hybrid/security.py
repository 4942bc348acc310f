# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Coherent Hybrid Runner: its security schemes."""

from __future__ import annotations

from dovetail.runtime.security import SecurityScheme

BEARER_AUTH = SecurityScheme("bearerAuth", "bearer")
"""An access token, for a runner that was set up to ask for one."""

API_KEY = SecurityScheme("apiKey", "apiKey", location="header", parameter="x-synthetic-key")
"""An API key (also called synthetic key), for a runner that was set up to ask for one. It needs the tenant header
beside it.
"""

TENANT_HEADER = SecurityScheme("tenantHeader", "apiKey", location="header", parameter="x-tenant-name", secret=False)
"""The tenant's name, which is not a secret."""
