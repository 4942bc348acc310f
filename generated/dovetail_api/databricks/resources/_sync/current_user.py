# Made from databricks.yaml by dovetail-generate; do not edit.
"""Current user: who the caller is."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import current_user as o


class CurrentUser(Resource):
    """Current user: who the caller is."""

    def me(self, *, attributes: str | UnsetType = UNSET, excluded_attributes: str | UnsetType = UNSET) -> m.User:
        """Tell who the caller is.

        The user or the service principal whose credentials the request carries, with entitlements and groups. A service
        principal has its application id as `userName`. The header `x-databricks-org-id` of the answer is the id of the
        workspace.

        Args:
            attributes: The attributes to answer, separated by commas; all when left out.
            excluded_attributes: The attributes to leave out of the answer, separated by commas. Without their
                `members`, groups are much quicker to list.

        Returns:
            The caller.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/preview/scim/v2/Me
        """
        return self._send(o.ME, {"attributes": attributes, "excluded_attributes": excluded_attributes})
