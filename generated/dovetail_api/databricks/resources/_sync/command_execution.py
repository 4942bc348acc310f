# Made from databricks.yaml by dovetail-generate; do not edit.
"""Command execution: single commands run on a cluster, with state kept between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import command_execution as o

if TYPE_CHECKING:
    from dovetail.runtime._sync.started import Started
    from dovetail_api.databricks import dicts as d


class CommandExecution(Resource):
    """Command execution: single commands run on a cluster, with state kept between them."""

    @overload
    def create(
        self, body: m.ContextCreateRequest | d.ContextCreateRequest, /
    ) -> Started[m.CommandReference, m.ContextAnswer]: ...

    @overload
    def create(self, **fields: Unpack[d.ContextCreateRequest]) -> Started[m.CommandReference, m.ContextAnswer]: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> Started[m.CommandReference, m.ContextAnswer]: ...
    def create(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Started[m.CommandReference, m.ContextAnswer]:
        """Open a context on a cluster.

        A context keeps variables from one command to the next. It is `Pending` and then `Running` or `Error`; the
        cluster must be running.

        Args:
            body: A context to open.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The context is on its way.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/1.2/contexts/create
        """
        return self._start(o.CREATE, body=Given(body, fields, force))

    def context_status(self, cluster_id: str, context_id: str) -> m.ContextAnswer:
        """Tell how a context is.

        Whether it can take commands.

        Args:
            cluster_id: The cluster's id.
            context_id: The context's id.

        Returns:
            The context.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/1.2/contexts/status
        """
        return self._send(o.CONTEXT_STATUS, {"cluster_id": cluster_id, "context_id": context_id})

    @overload
    def destroy(self, body: m.ContextReference | d.ContextReference, /) -> m.Nothing: ...

    @overload
    def destroy(self, **fields: Unpack[d.ContextReference]) -> m.Nothing: ...

    @overload
    def destroy(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def destroy(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Close a context.

        Its variables are gone, and what it runs is ended.

        Args:
            body: A context of a cluster.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/1.2/contexts/destroy
        """
        return self._send(o.DESTROY, body=Given(body, fields, force))

    @overload
    def execute(self, body: m.CommandRequest | d.CommandRequest, /) -> Started[m.CommandReference, m.CommandAnswer]: ...

    @overload
    def execute(self, **fields: Unpack[d.CommandRequest]) -> Started[m.CommandReference, m.CommandAnswer]: ...

    @overload
    def execute(
        self, body: Mapping[str, object], /, *, force: bool
    ) -> Started[m.CommandReference, m.CommandAnswer]: ...
    def execute(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Started[m.CommandReference, m.CommandAnswer]:
        """Run a command.

        The command waits its turn in the context; `command_execution_command_status` tells how it goes, and gives the
        result.

        Args:
            body: A command to run.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The command is on its way.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/1.2/commands/execute
        """
        return self._start(o.EXECUTE, body=Given(body, fields, force))

    def command_status(self, cluster_id: str, context_id: str, command_id: str) -> m.CommandAnswer:
        """Tell how a command is.

        How far it is and, when it is `Finished`, its result. A command whose code failed is `Finished` too: its
        `resultType` is `error`.

        Args:
            cluster_id: The cluster's id.
            context_id: The context's id.
            command_id: The command's id.

        Returns:
            The command.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/1.2/commands/status
        """
        return self._send(
            o.COMMAND_STATUS, {"cluster_id": cluster_id, "context_id": context_id, "command_id": command_id}
        )

    @overload
    def cancel(self, body: m.CommandTarget | d.CommandTarget, /) -> Started[m.CommandReference, m.CommandAnswer]: ...

    @overload
    def cancel(self, **fields: Unpack[d.CommandTarget]) -> Started[m.CommandReference, m.CommandAnswer]: ...

    @overload
    def cancel(self, body: Mapping[str, object], /, *, force: bool) -> Started[m.CommandReference, m.CommandAnswer]: ...
    def cancel(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Started[m.CommandReference, m.CommandAnswer]:
        """Cancel a command.

        Answers at once; the command is `Cancelling` and then `Cancelled`.

        Args:
            body: A command of a context.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The command is being cancelled.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/1.2/commands/cancel
        """
        return self._start(o.CANCEL, body=Given(body, fields, force))
