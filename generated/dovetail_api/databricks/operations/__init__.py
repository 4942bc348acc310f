# Made from databricks.yaml by dovetail-generate; do not edit.
"""Azure Databricks: its operations, one module a tag; each is loaded when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.databricks.operations import catalogs as catalogs
    from dovetail_api.databricks.operations import experiments as experiments
    from dovetail_api.databricks.operations import grants as grants
    from dovetail_api.databricks.operations import model_registry as model_registry
    from dovetail_api.databricks.operations import schemas as schemas
    from dovetail_api.databricks.operations import statement_execution as statement_execution
    from dovetail_api.databricks.operations import tables as tables
    from dovetail_api.databricks.operations import volumes as volumes
    from dovetail_api.databricks.operations import warehouses as warehouses
else:
    from importlib import import_module

    _MODULES = frozenset(
        {
            "catalogs",
            "experiments",
            "grants",
            "model_registry",
            "schemas",
            "statement_execution",
            "tables",
            "volumes",
            "warehouses",
        }
    )

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})
