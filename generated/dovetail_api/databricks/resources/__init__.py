# Made from databricks.yaml by dovetail-generate; do not edit.
"""Azure Databricks: a class for each tag, a method for each operation; each class is loaded when first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.databricks.resources._async.catalogs import AsyncCatalogs as AsyncCatalogs
    from dovetail_api.databricks.resources._async.cluster_policies import AsyncClusterPolicies as AsyncClusterPolicies
    from dovetail_api.databricks.resources._async.clusters import AsyncClusters as AsyncClusters
    from dovetail_api.databricks.resources._async.command_execution import (
        AsyncCommandExecution as AsyncCommandExecution,
    )
    from dovetail_api.databricks.resources._async.current_user import AsyncCurrentUser as AsyncCurrentUser
    from dovetail_api.databricks.resources._async.dbfs import AsyncDbfs as AsyncDbfs
    from dovetail_api.databricks.resources._async.experiments import AsyncExperiments as AsyncExperiments
    from dovetail_api.databricks.resources._async.files import AsyncFiles as AsyncFiles
    from dovetail_api.databricks.resources._async.grants import AsyncGrants as AsyncGrants
    from dovetail_api.databricks.resources._async.groups import AsyncGroups as AsyncGroups
    from dovetail_api.databricks.resources._async.instance_pools import AsyncInstancePools as AsyncInstancePools
    from dovetail_api.databricks.resources._async.jobs import AsyncJobs as AsyncJobs
    from dovetail_api.databricks.resources._async.legacy_groups import AsyncLegacyGroups as AsyncLegacyGroups
    from dovetail_api.databricks.resources._async.libraries import AsyncLibraries as AsyncLibraries
    from dovetail_api.databricks.resources._async.model_registry import AsyncModelRegistry as AsyncModelRegistry
    from dovetail_api.databricks.resources._async.permissions import AsyncPermissions as AsyncPermissions
    from dovetail_api.databricks.resources._async.policy_families import AsyncPolicyFamilies as AsyncPolicyFamilies
    from dovetail_api.databricks.resources._async.repos import AsyncRepos as AsyncRepos
    from dovetail_api.databricks.resources._async.schemas import AsyncSchemas as AsyncSchemas
    from dovetail_api.databricks.resources._async.secrets import AsyncSecrets as AsyncSecrets
    from dovetail_api.databricks.resources._async.service_principals import (
        AsyncServicePrincipals as AsyncServicePrincipals,
    )
    from dovetail_api.databricks.resources._async.statement_execution import (
        AsyncStatementExecution as AsyncStatementExecution,
    )
    from dovetail_api.databricks.resources._async.tables import AsyncTables as AsyncTables
    from dovetail_api.databricks.resources._async.token_management import AsyncTokenManagement as AsyncTokenManagement
    from dovetail_api.databricks.resources._async.tokens import AsyncTokens as AsyncTokens
    from dovetail_api.databricks.resources._async.users import AsyncUsers as AsyncUsers
    from dovetail_api.databricks.resources._async.volumes import AsyncVolumes as AsyncVolumes
    from dovetail_api.databricks.resources._async.warehouses import AsyncWarehouses as AsyncWarehouses
    from dovetail_api.databricks.resources._async.workspace import AsyncWorkspace as AsyncWorkspace
    from dovetail_api.databricks.resources._sync.catalogs import Catalogs as Catalogs
    from dovetail_api.databricks.resources._sync.cluster_policies import ClusterPolicies as ClusterPolicies
    from dovetail_api.databricks.resources._sync.clusters import Clusters as Clusters
    from dovetail_api.databricks.resources._sync.command_execution import CommandExecution as CommandExecution
    from dovetail_api.databricks.resources._sync.current_user import CurrentUser as CurrentUser
    from dovetail_api.databricks.resources._sync.dbfs import Dbfs as Dbfs
    from dovetail_api.databricks.resources._sync.experiments import Experiments as Experiments
    from dovetail_api.databricks.resources._sync.files import Files as Files
    from dovetail_api.databricks.resources._sync.grants import Grants as Grants
    from dovetail_api.databricks.resources._sync.groups import Groups as Groups
    from dovetail_api.databricks.resources._sync.instance_pools import InstancePools as InstancePools
    from dovetail_api.databricks.resources._sync.jobs import Jobs as Jobs
    from dovetail_api.databricks.resources._sync.legacy_groups import LegacyGroups as LegacyGroups
    from dovetail_api.databricks.resources._sync.libraries import Libraries as Libraries
    from dovetail_api.databricks.resources._sync.model_registry import ModelRegistry as ModelRegistry
    from dovetail_api.databricks.resources._sync.permissions import Permissions as Permissions
    from dovetail_api.databricks.resources._sync.policy_families import PolicyFamilies as PolicyFamilies
    from dovetail_api.databricks.resources._sync.repos import Repos as Repos
    from dovetail_api.databricks.resources._sync.schemas import Schemas as Schemas
    from dovetail_api.databricks.resources._sync.secrets import Secrets as Secrets
    from dovetail_api.databricks.resources._sync.service_principals import ServicePrincipals as ServicePrincipals
    from dovetail_api.databricks.resources._sync.statement_execution import StatementExecution as StatementExecution
    from dovetail_api.databricks.resources._sync.tables import Tables as Tables
    from dovetail_api.databricks.resources._sync.token_management import TokenManagement as TokenManagement
    from dovetail_api.databricks.resources._sync.tokens import Tokens as Tokens
    from dovetail_api.databricks.resources._sync.users import Users as Users
    from dovetail_api.databricks.resources._sync.volumes import Volumes as Volumes
    from dovetail_api.databricks.resources._sync.warehouses import Warehouses as Warehouses
    from dovetail_api.databricks.resources._sync.workspace import Workspace as Workspace
else:
    from importlib import import_module

    _HOMES: dict[str, str] = {
        "AsyncCatalogs": "_async.catalogs",
        "AsyncClusterPolicies": "_async.cluster_policies",
        "AsyncClusters": "_async.clusters",
        "AsyncCommandExecution": "_async.command_execution",
        "AsyncCurrentUser": "_async.current_user",
        "AsyncDbfs": "_async.dbfs",
        "AsyncExperiments": "_async.experiments",
        "AsyncFiles": "_async.files",
        "AsyncGrants": "_async.grants",
        "AsyncGroups": "_async.groups",
        "AsyncInstancePools": "_async.instance_pools",
        "AsyncJobs": "_async.jobs",
        "AsyncLegacyGroups": "_async.legacy_groups",
        "AsyncLibraries": "_async.libraries",
        "AsyncModelRegistry": "_async.model_registry",
        "AsyncPermissions": "_async.permissions",
        "AsyncPolicyFamilies": "_async.policy_families",
        "AsyncRepos": "_async.repos",
        "AsyncSchemas": "_async.schemas",
        "AsyncSecrets": "_async.secrets",
        "AsyncServicePrincipals": "_async.service_principals",
        "AsyncStatementExecution": "_async.statement_execution",
        "AsyncTables": "_async.tables",
        "AsyncTokenManagement": "_async.token_management",
        "AsyncTokens": "_async.tokens",
        "AsyncUsers": "_async.users",
        "AsyncVolumes": "_async.volumes",
        "AsyncWarehouses": "_async.warehouses",
        "AsyncWorkspace": "_async.workspace",
        "Catalogs": "_sync.catalogs",
        "ClusterPolicies": "_sync.cluster_policies",
        "Clusters": "_sync.clusters",
        "CommandExecution": "_sync.command_execution",
        "CurrentUser": "_sync.current_user",
        "Dbfs": "_sync.dbfs",
        "Experiments": "_sync.experiments",
        "Files": "_sync.files",
        "Grants": "_sync.grants",
        "Groups": "_sync.groups",
        "InstancePools": "_sync.instance_pools",
        "Jobs": "_sync.jobs",
        "LegacyGroups": "_sync.legacy_groups",
        "Libraries": "_sync.libraries",
        "ModelRegistry": "_sync.model_registry",
        "Permissions": "_sync.permissions",
        "PolicyFamilies": "_sync.policy_families",
        "Repos": "_sync.repos",
        "Schemas": "_sync.schemas",
        "Secrets": "_sync.secrets",
        "ServicePrincipals": "_sync.service_principals",
        "StatementExecution": "_sync.statement_execution",
        "Tables": "_sync.tables",
        "TokenManagement": "_sync.token_management",
        "Tokens": "_sync.tokens",
        "Users": "_sync.users",
        "Volumes": "_sync.volumes",
        "Warehouses": "_sync.warehouses",
        "Workspace": "_sync.workspace",
    }

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{home}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *_HOMES})
