"""The areas of the API, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from dovetail.runtime._async.client import AsyncClient as AsyncRuntimeClient

if TYPE_CHECKING:
    from dovetail.databricks._async.client import AsyncClient
    from dovetail.databricks._async.clusters import AsyncClusters
    from dovetail.databricks._async.dbfs import AsyncDbfs
    from dovetail.databricks._async.experiments import AsyncExperiments
    from dovetail.databricks._async.files import AsyncFiles
    from dovetail.databricks._async.jobs import AsyncJobs
    from dovetail.databricks._async.model_registry import AsyncModelRegistry
    from dovetail.databricks._async.principals import AsyncGroups, AsyncServicePrincipals, AsyncUsers
    from dovetail.databricks._async.secrets import AsyncSecrets
    from dovetail.databricks._async.sql import AsyncSql
    from dovetail.databricks._async.tokens import AsyncTokens
    from dovetail.databricks._async.workspace import AsyncWorkspace
    from dovetail_api.databricks import resources


class AsyncAreas(AsyncRuntimeClient):
    """A client with an attribute for each area.

    An area that has more than its operations is a class of its own beside this module; the others are generated.
    """

    @cached_property
    def catalogs(self) -> resources.AsyncCatalogs:
        """Catalogs of Unity Catalog."""
        from dovetail_api.databricks.resources import AsyncCatalogs

        return AsyncCatalogs(self)

    @cached_property
    def cluster_policies(self) -> resources.AsyncClusterPolicies:
        """Cluster policies: rules that limit what clusters may look like."""
        from dovetail_api.databricks.resources import AsyncClusterPolicies

        return AsyncClusterPolicies(self)

    @cached_property
    def clusters(self) -> AsyncClusters:
        """Clusters from creation to deletion, their events, and what they can be made of."""
        from dovetail.databricks._async.clusters import AsyncClusters

        return AsyncClusters(self)

    @cached_property
    def command_execution(self) -> resources.AsyncCommandExecution:
        """Command execution: single commands run on a cluster, with state kept between them."""
        from dovetail_api.databricks.resources import AsyncCommandExecution

        return AsyncCommandExecution(self)

    @cached_property
    def current_user(self) -> resources.AsyncCurrentUser:
        """Current user: who the caller is."""
        from dovetail_api.databricks.resources import AsyncCurrentUser

        return AsyncCurrentUser(self)

    @cached_property
    def dbfs(self) -> AsyncDbfs:
        """Dbfs: files of the Databricks file system."""
        from dovetail.databricks._async.dbfs import AsyncDbfs

        return AsyncDbfs(self)

    @cached_property
    def experiments(self) -> AsyncExperiments:
        """Experiments: MLflow experiments, runs, metrics, logged models and artifacts."""
        from dovetail.databricks._async.experiments import AsyncExperiments

        return AsyncExperiments(self)

    @cached_property
    def files(self) -> AsyncFiles:
        """Files and directories of volumes, as raw bytes."""
        from dovetail.databricks._async.files import AsyncFiles

        return AsyncFiles(self)

    @cached_property
    def grants(self) -> resources.AsyncGrants:
        """Grants: privileges on what Unity Catalog holds."""
        from dovetail_api.databricks.resources import AsyncGrants

        return AsyncGrants(self)

    @cached_property
    def groups(self) -> AsyncGroups:
        """Groups of users, by SCIM."""
        from dovetail.databricks._async.principals import AsyncGroups

        return AsyncGroups(self)

    @cached_property
    def instance_pools(self) -> resources.AsyncInstancePools:
        """Instance pools: idle machines kept ready so that clusters start faster."""
        from dovetail_api.databricks.resources import AsyncInstancePools

        return AsyncInstancePools(self)

    @cached_property
    def jobs(self) -> AsyncJobs:
        """Jobs of one or many tasks, and their runs."""
        from dovetail.databricks._async.jobs import AsyncJobs

        return AsyncJobs(self)

    @cached_property
    def legacy_groups(self) -> resources.AsyncLegacyGroups:
        """Legacy groups: groups by name, in the older API."""
        from dovetail_api.databricks.resources import AsyncLegacyGroups

        return AsyncLegacyGroups(self)

    @cached_property
    def libraries(self) -> resources.AsyncLibraries:
        """Libraries installed on clusters."""
        from dovetail_api.databricks.resources import AsyncLibraries

        return AsyncLibraries(self)

    @cached_property
    def model_registry(self) -> AsyncModelRegistry:
        """Model registry: MLflow registered models, their versions, stages and webhooks."""
        from dovetail.databricks._async.model_registry import AsyncModelRegistry

        return AsyncModelRegistry(self)

    @cached_property
    def permissions(self) -> resources.AsyncPermissions:
        """Permissions: who may do what with an object of the workspace."""
        from dovetail_api.databricks.resources import AsyncPermissions

        return AsyncPermissions(self)

    @cached_property
    def policy_families(self) -> resources.AsyncPolicyFamilies:
        """Policy families: ready-made policies that the provider keeps."""
        from dovetail_api.databricks.resources import AsyncPolicyFamilies

        return AsyncPolicyFamilies(self)

    @cached_property
    def repos(self) -> resources.AsyncRepos:
        """Repos: git folders."""
        from dovetail_api.databricks.resources import AsyncRepos

        return AsyncRepos(self)

    @cached_property
    def schemas(self) -> resources.AsyncSchemas:
        """Schemas of Unity Catalog."""
        from dovetail_api.databricks.resources import AsyncSchemas

        return AsyncSchemas(self)

    @cached_property
    def secrets(self) -> AsyncSecrets:
        """Secrets in scopes, and who may use them."""
        from dovetail.databricks._async.secrets import AsyncSecrets

        return AsyncSecrets(self)

    @cached_property
    def service_principals(self) -> AsyncServicePrincipals:
        """Service principals: identities for programs, by SCIM."""
        from dovetail.databricks._async.principals import AsyncServicePrincipals

        return AsyncServicePrincipals(self)

    @cached_property
    def sql(self) -> AsyncSql:
        """SQL statements that are waited for, and their results."""
        from dovetail.databricks._async.sql import AsyncSql

        return AsyncSql(cast("AsyncClient", self))

    @cached_property
    def statement_execution(self) -> resources.AsyncStatementExecution:
        """Statement execution: SQL statements and their results."""
        from dovetail_api.databricks.resources import AsyncStatementExecution

        return AsyncStatementExecution(self)

    @cached_property
    def tables(self) -> resources.AsyncTables:
        """Tables of Unity Catalog."""
        from dovetail_api.databricks.resources import AsyncTables

        return AsyncTables(self)

    @cached_property
    def token_management(self) -> resources.AsyncTokenManagement:
        """Token management: the access tokens of everybody, for administrators."""
        from dovetail_api.databricks.resources import AsyncTokenManagement

        return AsyncTokenManagement(self)

    @cached_property
    def tokens(self) -> AsyncTokens:
        """Tokens: the caller's own access tokens."""
        from dovetail.databricks._async.tokens import AsyncTokens

        return AsyncTokens(self)

    @cached_property
    def users(self) -> AsyncUsers:
        """Users of the workspace, by SCIM."""
        from dovetail.databricks._async.principals import AsyncUsers

        return AsyncUsers(self)

    @cached_property
    def volumes(self) -> resources.AsyncVolumes:
        """Volumes of Unity Catalog."""
        from dovetail_api.databricks.resources import AsyncVolumes

        return AsyncVolumes(self)

    @cached_property
    def warehouses(self) -> resources.AsyncWarehouses:
        """Warehouses: SQL warehouses, which run statements."""
        from dovetail_api.databricks.resources import AsyncWarehouses

        return AsyncWarehouses(self)

    @cached_property
    def workspace(self) -> AsyncWorkspace:
        """Workspace: notebooks, folders and files of the workspace."""
        from dovetail.databricks._async.workspace import AsyncWorkspace

        return AsyncWorkspace(self)
