# Made from databricks.yaml by dovetail-generate; do not edit.
"""Cluster policies: rules that limit what clusters may look like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import cluster_policies as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class ClusterPolicies(Resource):
    """Cluster policies: rules that limit what clusters may look like."""

    @overload
    def create(
        self, body: m.ClusterPolicyCreateRequest | d.ClusterPolicyCreateRequest, /
    ) -> m.ClusterPolicyCreated: ...

    @overload
    def create(self, **fields: Unpack[d.ClusterPolicyCreateRequest]) -> m.ClusterPolicyCreated: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> m.ClusterPolicyCreated: ...
    def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.ClusterPolicyCreated:
        """Create a cluster policy.

        Administrators only. A name that is taken and rules that are no JSON answer 400 `INVALID_PARAMETER_VALUE`.

        Args:
            body: A cluster policy to create.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The policy was created.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/policies/clusters/create
        """
        return self._send(o.CREATE, body=Given(body, fields, force))

    @overload
    def edit(self, body: m.ClusterPolicyEditRequest | d.ClusterPolicyEditRequest, /) -> m.Nothing: ...

    @overload
    def edit(self, **fields: Unpack[d.ClusterPolicyEditRequest]) -> m.Nothing: ...

    @overload
    def edit(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def edit(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Replace a cluster policy.

        Administrators only. Clusters that do not keep to the new rules run on; they must keep to them when they are
        edited.

        Args:
            body: New content of a cluster policy.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/policies/clusters/edit
        """
        return self._send(o.EDIT, body=Given(body, fields, force))

    @overload
    def delete(self, policy_id: str, /) -> m.Nothing: ...

    @overload
    def delete(self, body: m.ClusterPolicyReference | d.ClusterPolicyReference, /) -> m.Nothing: ...

    @overload
    def delete(self, **fields: Unpack[d.ClusterPolicyReference]) -> m.Nothing: ...

    @overload
    def delete(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def delete(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete a cluster policy.

        Administrators only. Clusters made under it run on, and cannot be edited until they are given another.

        Args:
            body: A cluster policy by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/policies/clusters/delete
        """
        return self._send(o.DELETE, body=Given(body, fields, force, "policy_id"))

    def get(self, policy_id: str) -> m.ClusterPolicy:
        """Get a cluster policy.

        Its rules. Those who may edit it see it, and administrators.

        Args:
            policy_id: The policy's id.

        Returns:
            The policy.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/policies/clusters/get
        """
        return self._send(o.GET, {"policy_id": policy_id})

    def list(
        self,
        *,
        sort_column: m.ClusterPolicySortColumn | UnsetType = UNSET,
        sort_order: m.ClusterPolicySortOrder | UnsetType = UNSET,
    ) -> m.ClusterPolicyListAnswer:
        """List the cluster policies.

        All policies that the caller may use.

        Args:
            sort_column: What to sort by; `POLICY_CREATION_TIME` when left out.
            sort_order: Upwards or downwards; `DESC` when left out.

        Returns:
            The policies.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/policies/clusters/list
        """
        return self._send(o.LIST, {"sort_column": sort_column, "sort_order": sort_order})
