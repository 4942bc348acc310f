# Made from databricks.yaml by dovetail-generate; do not edit.
"""Warehouses: SQL warehouses, which run statements."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import warehouses as o

if TYPE_CHECKING:
    from dovetail.runtime._sync.started import Started
    from dovetail_api.databricks import dicts as d


class Warehouses(Resource):
    """Warehouses: SQL warehouses, which run statements."""

    def list(
        self,
        *,
        page_size: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
        run_as_user_id: int | UnsetType = UNSET,
    ) -> Iterator[m.Warehouse]:
        """List the warehouses.

        One page of the warehouses the caller may see, running or not.

        Args:
            page_size: The most entries on a page; the server chooses when left out.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.
            run_as_user_id: The user whose rights count, by id. The caller's own when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/sql/warehouses
        """
        return self._items(o.LIST, {"page_size": page_size, "page_token": page_token, "run_as_user_id": run_as_user_id})

    @overload
    def create(self, body: m.WarehouseShape | d.WarehouseShape, /) -> Started[m.WarehouseCreated, m.Warehouse]: ...

    @overload
    def create(self, **fields: Unpack[d.WarehouseShape]) -> Started[m.WarehouseCreated, m.Warehouse]: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> Started[m.WarehouseCreated, m.Warehouse]: ...
    def create(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Started[m.WarehouseCreated, m.Warehouse]:
        """Create a warehouse and start it.

        The answer comes at once with the id alone; the warehouse is `STARTING` then, for seconds when it is serverless
        and for minutes when it is not. Sending it twice makes an error of the second, because the name is taken.

        Args:
            body: What a warehouse is to look like.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The new warehouse.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/sql/warehouses
        """
        return self._start(o.CREATE, body=Given(body, fields, force))

    def get(self, id: str) -> m.Warehouse:
        """Tell about a warehouse.

        How the warehouse is set up and where it stands. One that did not start says why in `health`.

        Args:
            id: The warehouse's id, 16 hexadecimal digits.

        Returns:
            The warehouse.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/sql/warehouses/{id}
        """
        return self._send(o.GET, {"id": id})

    def delete(self, id: str) -> m.Nothing:
        """Delete a warehouse.

        What it runs is cancelled. Afterwards the id answers 404.

        Args:
            id: The warehouse's id, 16 hexadecimal digits.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/sql/warehouses/{id}
        """
        return self._send(o.DELETE, {"id": id})

    @overload
    def edit(self, id: str, body: m.WarehouseShape | d.WarehouseShape, /) -> Started[m.Nothing, m.Warehouse]: ...

    @overload
    def edit(self, id: str, **fields: Unpack[d.WarehouseShape]) -> Started[m.Nothing, m.Warehouse]: ...

    @overload
    def edit(self, id: str, body: Mapping[str, object], /, *, force: bool) -> Started[m.Nothing, m.Warehouse]: ...
    def edit(
        self, id: str, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Started[m.Nothing, m.Warehouse]:
        """Change how a warehouse is set up.

        Takes the whole set-up: what is left out may go back to its default, so begin with what `warehouses_get`
        answers. A running warehouse starts again where the change needs it, which is worth a wait; a stopped one stays
        stopped.

        Args:
            id: The warehouse's id, 16 hexadecimal digits.
            body: What a warehouse is to look like.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. It has begun.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/sql/warehouses/{id}/edit
        """
        return self._start(o.EDIT, {"id": id}, Given(body, fields, force))

    def start(self, id: str) -> Started[m.Nothing, m.Warehouse]:
        """Start a warehouse.

        The answer comes at once, with the warehouse `STARTING`. One that runs already goes on running.

        Args:
            id: The warehouse's id, 16 hexadecimal digits.

        Returns:
            What was started: its answer at once, its end with ``result``. It has begun.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/sql/warehouses/{id}/start
        """
        return self._start(o.START, {"id": id})

    def stop(self, id: str) -> Started[m.Nothing, m.Warehouse]:
        """Stop a warehouse.

        The answer comes at once, with the warehouse `STOPPING`. One that is stopped already stays so.

        Args:
            id: The warehouse's id, 16 hexadecimal digits.

        Returns:
            What was started: its answer at once, its end with ``result``. It has begun.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/sql/warehouses/{id}/stop
        """
        return self._start(o.STOP, {"id": id})

    def get_workspace_config(self) -> m.WarehouseConfig:
        """Tell what holds for all warehouses.

        The settings that all warehouses of the workspace share.

        Returns:
            The settings.

        Raises:
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/sql/config/warehouses
        """
        return self._send(o.GET_WORKSPACE_CONFIG)

    @overload
    def set_workspace_config(self, body: m.WarehouseConfigRequest | d.WarehouseConfigRequest, /) -> m.Nothing: ...

    @overload
    def set_workspace_config(self, **fields: Unpack[d.WarehouseConfigRequest]) -> m.Nothing: ...

    @overload
    def set_workspace_config(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def set_workspace_config(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Set what holds for all warehouses.

        Replaces the settings that all warehouses share; running warehouses start again. Administrators only.

        Args:
            body: What holds for all warehouses of a workspace.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PUT /api/2.0/sql/config/warehouses
        """
        return self._send(o.SET_WORKSPACE_CONFIG, body=Given(body, fields, force))

    def list_default_overrides(
        self, *, page_size: int | UnsetType = UNSET, page_token: str | UnsetType = UNSET
    ) -> Iterator[m.WarehouseOverride]:
        """List the default warehouses of users.

        One page of the overrides by which users get another default warehouse than the workspace's. Administrators see
        those of all users.

        Args:
            page_size: The most entries on a page; the server chooses when left out.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/warehouses/v1/default-warehouse-overrides
        """
        return self._items(o.LIST_DEFAULT_OVERRIDES, {"page_size": page_size, "page_token": page_token})

    @overload
    def create_default_override(
        self, default_warehouse_override_id: str, body: m.WarehouseOverrideSpec | d.WarehouseOverrideSpec, /
    ) -> m.WarehouseOverride: ...

    @overload
    def create_default_override(
        self, default_warehouse_override_id: str, /, **fields: Unpack[d.WarehouseOverrideSpec]
    ) -> m.WarehouseOverride: ...

    @overload
    def create_default_override(
        self, default_warehouse_override_id: str, body: Mapping[str, object], /, *, force: bool
    ) -> m.WarehouseOverride: ...
    def create_default_override(
        self, default_warehouse_override_id: str, /, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.WarehouseOverride:
        """Give a user a default warehouse.

        Makes the override of a user who has none; for one who has, there is `warehouses_update_default_override`.

        Args:
            default_warehouse_override_id: The user's id, or `me` for the caller.
            body: Which warehouse a user gets by default.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new override.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/warehouses/v1/default-warehouse-overrides
        """
        return self._send(
            o.CREATE_DEFAULT_OVERRIDE,
            {"default_warehouse_override_id": default_warehouse_override_id},
            Given(body, fields, force),
        )

    def get_default_override(self, default_warehouse_override_id: str) -> m.WarehouseOverride:
        """Tell a user's default warehouse.

        The override of one user.

        Args:
            default_warehouse_override_id: The user's id, or `me` for the caller.

        Returns:
            The override.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}
        """
        return self._send(o.GET_DEFAULT_OVERRIDE, {"default_warehouse_override_id": default_warehouse_override_id})

    def delete_default_override(self, default_warehouse_override_id: str) -> m.Nothing:
        """Take a user's default warehouse away.

        The user gets the workspace's default warehouse again.

        Args:
            default_warehouse_override_id: The user's id, or `me` for the caller.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}
        """
        return self._send(o.DELETE_DEFAULT_OVERRIDE, {"default_warehouse_override_id": default_warehouse_override_id})

    @overload
    def update_default_override(
        self,
        default_warehouse_override_id: str,
        update_mask: m.FieldMask,
        body: m.WarehouseOverrideSpec | d.WarehouseOverrideSpec,
        /,
        *,
        allow_missing: bool | UnsetType = UNSET,
    ) -> m.WarehouseOverride: ...

    @overload
    def update_default_override(
        self,
        default_warehouse_override_id: str,
        update_mask: m.FieldMask,
        /,
        *,
        allow_missing: bool | UnsetType = UNSET,
        **fields: Unpack[d.WarehouseOverrideSpec],
    ) -> m.WarehouseOverride: ...

    @overload
    def update_default_override(
        self,
        default_warehouse_override_id: str,
        update_mask: m.FieldMask,
        body: Mapping[str, object],
        /,
        *,
        allow_missing: bool | UnsetType = UNSET,
        force: bool,
    ) -> m.WarehouseOverride: ...
    def update_default_override(
        self,
        default_warehouse_override_id: str,
        update_mask: m.FieldMask,
        /,
        body: object = UNSET,
        *,
        allow_missing: bool | UnsetType = UNSET,
        force: bool = False,
        **fields: object,
    ) -> m.WarehouseOverride:
        """Change a user's default warehouse.

        Changes the fields named in `update_mask`; the others stay as they are.

        Args:
            default_warehouse_override_id: The user's id, or `me` for the caller.
            update_mask: The fields to change, separated by commas; `*` means all.
            body: Which warehouse a user gets by default.
            allow_missing: Whether to make the override where there is none, rather than answer 404; false when left
                out.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The override as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/warehouses/v1/default-warehouse-overrides/{default_warehouse_override_id}
        """
        return self._send(
            o.UPDATE_DEFAULT_OVERRIDE,
            {
                "default_warehouse_override_id": default_warehouse_override_id,
                "update_mask": update_mask,
                "allow_missing": allow_missing,
            },
            Given(body, fields, force),
        )
