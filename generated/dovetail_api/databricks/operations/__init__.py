# Made from databricks.yaml by dovetail-generate; do not edit.
"""Azure Databricks: its operations, one module a tag; each is loaded when it is first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.databricks.operations import catalogs as catalogs
    from dovetail_api.databricks.operations import cluster_policies as cluster_policies
    from dovetail_api.databricks.operations import clusters as clusters
    from dovetail_api.databricks.operations import command_execution as command_execution
    from dovetail_api.databricks.operations import current_user as current_user
    from dovetail_api.databricks.operations import dbfs as dbfs
    from dovetail_api.databricks.operations import experiments as experiments
    from dovetail_api.databricks.operations import files as files
    from dovetail_api.databricks.operations import grants as grants
    from dovetail_api.databricks.operations import groups as groups
    from dovetail_api.databricks.operations import instance_pools as instance_pools
    from dovetail_api.databricks.operations import jobs as jobs
    from dovetail_api.databricks.operations import legacy_groups as legacy_groups
    from dovetail_api.databricks.operations import libraries as libraries
    from dovetail_api.databricks.operations import model_registry as model_registry
    from dovetail_api.databricks.operations import permissions as permissions
    from dovetail_api.databricks.operations import policy_families as policy_families
    from dovetail_api.databricks.operations import repos as repos
    from dovetail_api.databricks.operations import schemas as schemas
    from dovetail_api.databricks.operations import secrets as secrets
    from dovetail_api.databricks.operations import service_principals as service_principals
    from dovetail_api.databricks.operations import statement_execution as statement_execution
    from dovetail_api.databricks.operations import tables as tables
    from dovetail_api.databricks.operations import token_management as token_management
    from dovetail_api.databricks.operations import tokens as tokens
    from dovetail_api.databricks.operations import users as users
    from dovetail_api.databricks.operations import volumes as volumes
    from dovetail_api.databricks.operations import warehouses as warehouses
    from dovetail_api.databricks.operations import workspace as workspace
else:
    from importlib import import_module

    _MODULES = frozenset(
        {
            "catalogs",
            "cluster_policies",
            "clusters",
            "command_execution",
            "current_user",
            "dbfs",
            "experiments",
            "files",
            "grants",
            "groups",
            "instance_pools",
            "jobs",
            "legacy_groups",
            "libraries",
            "model_registry",
            "permissions",
            "policy_families",
            "repos",
            "schemas",
            "secrets",
            "service_principals",
            "statement_execution",
            "tables",
            "token_management",
            "tokens",
            "users",
            "volumes",
            "warehouses",
            "workspace",
        }
    )

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})
