# Made from spark.yaml by dovetail-generate; do not edit.
"""Coherent Spark: its security schemes."""

# ruff: noqa: S106 - addresses, not passwords

from __future__ import annotations

from dovetail.runtime.security import SecurityScheme

BEARER_AUTH = SecurityScheme("bearerAuth", "bearer")
"""An access token of the tenant's identity provider (RS256, audience `product-factory`). A few operations accept
nothing else.
"""

API_KEY = SecurityScheme("apiKey", "apiKey", location="header", parameter="x-synthetic-key")
"""An API key (also called synthetic key). It needs the tenant header beside it, and its group must grant the feature
the operation names.
"""

TENANT_HEADER = SecurityScheme("tenantHeader", "apiKey", location="header", parameter="x-tenant-name", secret=False)
"""The tenant's name, which is not a secret. It must be the tenant of the credential and of the path."""

OAUTH2 = SecurityScheme(
    "oauth2",
    "oauth2",
    token_url="https://keycloak.us.coherent.global/auth/realms/{tenant}/protocol/openid-connect/token",
)
"""Client credentials exchanged for a bearer token at the tenant's identity provider."""
