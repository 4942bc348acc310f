# Derived from _async/model_registry.py by `make generate`; do not edit.
"""MLflow's model registry: deletions that both kinds of servers understand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import UNSET, UnsetType

from dovetail_api.databricks import resources

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d
    from dovetail_api.databricks import models as m


class ModelRegistry(resources.ModelRegistry):
    """MLflow registered models, their versions, stages and webhooks.

    A workspace takes what to delete from the query, an MLflow server of your own from the body; it is sent in both.
    """

    def delete_model(
        self, name: str, *, body: m.RegisteredModelKey | d.RegisteredModelKey | UnsetType = UNSET
    ) -> m.Nothing:
        """Delete a registered model with all its versions. Databricks refuses while one is in Staging or Production.

        Args:
            name: The model's name.
            body: What to say in the body instead of the same.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        return super().delete_model(name, body={"name": name} if body is UNSET else body)

    def delete_model_tag(
        self, name: str, key: str, *, body: m.RegisteredModelTagKey | d.RegisteredModelTagKey | UnsetType = UNSET
    ) -> m.Nothing:
        """Take a tag off a registered model.

        Args:
            name: The model's name.
            key: The tag's name.
            body: What to say in the body instead of the same.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        return super().delete_model_tag(name, key, body={"name": name, "key": key} if body is UNSET else body)

    def delete_model_version(
        self, name: str, version: str, *, body: m.ModelVersionKey | d.ModelVersionKey | UnsetType = UNSET
    ) -> m.Nothing:
        """Delete a version of a model. Its number is not given again.

        Args:
            name: The model's name.
            version: The version's number.
            body: What to say in the body instead of the same.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        same: d.ModelVersionKey = {"name": name, "version": version}
        return super().delete_model_version(name, version, body=same if body is UNSET else body)

    def delete_model_version_tag(
        self,
        name: str,
        version: str,
        key: str,
        *,
        body: m.ModelVersionTagKey | d.ModelVersionTagKey | UnsetType = UNSET,
    ) -> m.Nothing:
        """Take a tag off a version of a model.

        Args:
            name: The model's name.
            version: The version's number.
            key: The tag's name.
            body: What to say in the body instead of the same.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        same: d.ModelVersionTagKey = {"name": name, "version": version, "key": key}
        return super().delete_model_version_tag(name, version, key, body=same if body is UNSET else body)
