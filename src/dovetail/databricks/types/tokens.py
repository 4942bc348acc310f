"""Types of access tokens."""

from __future__ import annotations

from typing import TypeAlias

from dovetail.databricks.token_id import TokenId as TokenId
from dovetail_api.databricks.models import PublicTokenInfo as PublicTokenInfo
from dovetail_api.databricks.models import TokenCreated

Token: TypeAlias = TokenCreated
