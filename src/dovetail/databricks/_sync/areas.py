# Derived from _async/areas.py by `make generate`; do not edit.
"""The areas of the API, each loaded when it is first used."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, cast

from dovetail.runtime._sync.client import Client as RuntimeClient

if TYPE_CHECKING:
    from dovetail.databricks._sync.client import Client
    from dovetail.databricks._sync.clusters import Clusters
    from dovetail.databricks._sync.dbfs import Dbfs
    from dovetail.databricks._sync.experiments import Experiments
    from dovetail.databricks._sync.files import Files
    from dovetail.databricks._sync.jobs import Jobs
    from dovetail.databricks._sync.model_registry import ModelRegistry
    from dovetail.databricks._sync.principals import Groups, ServicePrincipals, Users
    from dovetail.databricks._sync.secrets import Secrets
    from dovetail.databricks._sync.sql import Sql
    from dovetail.databricks._sync.tokens import Tokens
    from dovetail.databricks._sync.workspace import Workspace
    from dovetail_api.databricks import resources


class Areas(RuntimeClient):
    """A client with an attribute for each area.

    An area that has more than its operations is a class of its own beside this module; the others are generated.
    """

    @cached_property
    def catalogs(self) -> resources.Catalogs:
        """Catalogs of Unity Catalog."""
        from dovetail_api.databricks.resources import Catalogs

        return Catalogs(self)

    @cached_property
    def cluster_policies(self) -> resources.ClusterPolicies:
        """Cluster policies: rules that limit what clusters may look like."""
        from dovetail_api.databricks.resources import ClusterPolicies

        return ClusterPolicies(self)

    @cached_property
    def clusters(self) -> Clusters:
        """Clusters from creation to deletion, their events, and what they can be made of."""
        from dovetail.databricks._sync.clusters import Clusters

        return Clusters(self)

    @cached_property
    def command_execution(self) -> resources.CommandExecution:
        """Command execution: single commands run on a cluster, with state kept between them."""
        from dovetail_api.databricks.resources import CommandExecution

        return CommandExecution(self)

    @cached_property
    def current_user(self) -> resources.CurrentUser:
        """Current user: who the caller is."""
        from dovetail_api.databricks.resources import CurrentUser

        return CurrentUser(self)

    @cached_property
    def dbfs(self) -> Dbfs:
        """Dbfs: files of the Databricks file system."""
        from dovetail.databricks._sync.dbfs import Dbfs

        return Dbfs(self)

    @cached_property
    def experiments(self) -> Experiments:
        """Experiments: MLflow experiments, runs, metrics, logged models and artifacts."""
        from dovetail.databricks._sync.experiments import Experiments

        return Experiments(self)

    @cached_property
    def files(self) -> Files:
        """Files and directories of volumes, as raw bytes."""
        from dovetail.databricks._sync.files import Files

        return Files(self)

    @cached_property
    def grants(self) -> resources.Grants:
        """Grants: privileges on what Unity Catalog holds."""
        from dovetail_api.databricks.resources import Grants

        return Grants(self)

    @cached_property
    def groups(self) -> Groups:
        """Groups of users, by SCIM."""
        from dovetail.databricks._sync.principals import Groups

        return Groups(self)

    @cached_property
    def instance_pools(self) -> resources.InstancePools:
        """Instance pools: idle machines kept ready so that clusters start faster."""
        from dovetail_api.databricks.resources import InstancePools

        return InstancePools(self)

    @cached_property
    def jobs(self) -> Jobs:
        """Jobs of one or many tasks, and their runs."""
        from dovetail.databricks._sync.jobs import Jobs

        return Jobs(self)

    @cached_property
    def legacy_groups(self) -> resources.LegacyGroups:
        """Legacy groups: groups by name, in the older API."""
        from dovetail_api.databricks.resources import LegacyGroups

        return LegacyGroups(self)

    @cached_property
    def libraries(self) -> resources.Libraries:
        """Libraries installed on clusters."""
        from dovetail_api.databricks.resources import Libraries

        return Libraries(self)

    @cached_property
    def model_registry(self) -> ModelRegistry:
        """Model registry: MLflow registered models, their versions, stages and webhooks."""
        from dovetail.databricks._sync.model_registry import ModelRegistry

        return ModelRegistry(self)

    @cached_property
    def permissions(self) -> resources.Permissions:
        """Permissions: who may do what with an object of the workspace."""
        from dovetail_api.databricks.resources import Permissions

        return Permissions(self)

    @cached_property
    def policy_families(self) -> resources.PolicyFamilies:
        """Policy families: ready-made policies that the provider keeps."""
        from dovetail_api.databricks.resources import PolicyFamilies

        return PolicyFamilies(self)

    @cached_property
    def repos(self) -> resources.Repos:
        """Repos: git folders."""
        from dovetail_api.databricks.resources import Repos

        return Repos(self)

    @cached_property
    def schemas(self) -> resources.Schemas:
        """Schemas of Unity Catalog."""
        from dovetail_api.databricks.resources import Schemas

        return Schemas(self)

    @cached_property
    def secrets(self) -> Secrets:
        """Secrets in scopes, and who may use them."""
        from dovetail.databricks._sync.secrets import Secrets

        return Secrets(self)

    @cached_property
    def service_principals(self) -> ServicePrincipals:
        """Service principals: identities for programs, by SCIM."""
        from dovetail.databricks._sync.principals import ServicePrincipals

        return ServicePrincipals(self)

    @cached_property
    def sql(self) -> Sql:
        """SQL statements that are waited for, and their results."""
        from dovetail.databricks._sync.sql import Sql

        return Sql(cast("Client", self))

    @cached_property
    def statement_execution(self) -> resources.StatementExecution:
        """Statement execution: SQL statements and their results."""
        from dovetail_api.databricks.resources import StatementExecution

        return StatementExecution(self)

    @cached_property
    def tables(self) -> resources.Tables:
        """Tables of Unity Catalog."""
        from dovetail_api.databricks.resources import Tables

        return Tables(self)

    @cached_property
    def token_management(self) -> resources.TokenManagement:
        """Token management: the access tokens of everybody, for administrators."""
        from dovetail_api.databricks.resources import TokenManagement

        return TokenManagement(self)

    @cached_property
    def tokens(self) -> Tokens:
        """Tokens: the caller's own access tokens."""
        from dovetail.databricks._sync.tokens import Tokens

        return Tokens(self)

    @cached_property
    def users(self) -> Users:
        """Users of the workspace, by SCIM."""
        from dovetail.databricks._sync.principals import Users

        return Users(self)

    @cached_property
    def volumes(self) -> resources.Volumes:
        """Volumes of Unity Catalog."""
        from dovetail_api.databricks.resources import Volumes

        return Volumes(self)

    @cached_property
    def warehouses(self) -> resources.Warehouses:
        """Warehouses: SQL warehouses, which run statements."""
        from dovetail_api.databricks.resources import Warehouses

        return Warehouses(self)

    @cached_property
    def workspace(self) -> Workspace:
        """Workspace: notebooks, folders and files of the workspace."""
        from dovetail.databricks._sync.workspace import Workspace

        return Workspace(self)
