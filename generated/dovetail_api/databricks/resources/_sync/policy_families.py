# Made from databricks.yaml by dovetail-generate; do not edit.
"""Policy families: ready-made policies that the provider keeps."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import policy_families as o


class PolicyFamilies(Resource):
    """Policy families: ready-made policies that the provider keeps."""

    def get(self, policy_family_id: str, *, version: int | UnsetType = UNSET) -> m.PolicyFamily:
        """Get a policy family.

        Its name and its rules, in the version asked for.

        Args:
            policy_family_id: The family's id, such as `personal-vm`, `shared-compute`, `power-user`, `job-cluster` or
                `shared-data-science`.
            version: The version of the family; the latest when left out.

        Returns:
            The family.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/policy-families/{policy_family_id}
        """
        return self._send(o.GET, {"policy_family_id": policy_family_id, "version": version})

    def list(
        self, *, max_results: int | UnsetType = UNSET, page_token: str | UnsetType = UNSET
    ) -> Iterator[m.PolicyFamily]:
        """List the policy families.

        One page of the ready-made policies, in their latest versions.

        Args:
            max_results: How many families a page has.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/policy-families
        """
        return self._items(o.LIST, {"max_results": max_results, "page_token": page_token})
