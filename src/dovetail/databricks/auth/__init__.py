"""Ways of authenticating: one module each, chosen by name or by what is set up."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.databricks.auth.registry import auth_types as auth_types
    from dovetail.databricks.auth.registry import register_auth as register_auth
else:
    from dovetail.lazy import attach

    _HOMES = {"registry": ("auth_types", "register_auth")}
    __getattr__, __dir__, __all__ = attach(__name__, _HOMES, globals())
