"""Types of secrets."""

from __future__ import annotations

from dovetail.databricks.types.words import AclPermission as AclPermission
from dovetail.databricks.types.words import ScopeBackendType as ScopeBackendType
from dovetail_api.databricks.models import AclItem as AclItem
from dovetail_api.databricks.models import SecretMetadata as SecretMetadata
from dovetail_api.databricks.models import SecretScope as SecretScope
