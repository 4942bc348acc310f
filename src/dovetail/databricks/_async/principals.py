"""Users, groups and service principals: finding them by name, and the changes most often made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.databricks.scim_changes import added, named, removed, replaced
from dovetail_api.databricks import resources

if TYPE_CHECKING:
    from dovetail_api.databricks import models as m


class AsyncUsers(resources.AsyncUsers):
    """Users of the workspace."""

    async def find(self, user_name: str) -> m.User | None:
        """The user of a name; None when there is none.

        Args:
            user_name: The e-mail address by which the user signs in, in any case.
        """
        found = [each async for each in self.list(filter=named("userName", user_name))]
        return found[0] if found else None

    async def set_active(self, id: str, active: bool) -> None:  # noqa: A002 - as the operations call it
        """Let a user sign in, or no more.

        Args:
            id: The user's id.
            active: Whether it may sign in.

        Raises:
            NotFound: There is no such user.
        """
        await self.patch(id, replaced("active", active))

    async def add_entitlements(self, id: str, *entitlements: str) -> None:  # noqa: A002 - as the operations call it
        """Allow a user more in the workspace.

        Args:
            id: The user's id.
            entitlements: Such as ``"allow-cluster-create"``.

        Raises:
            InvalidInput: There are none.
            NotFound: There is no such user.
        """
        with self._client.settings.refusals():
            change = added("entitlements", entitlements)
        await self.patch(id, change)

    async def remove_entitlements(self, id: str, *entitlements: str) -> None:  # noqa: A002 - as the operations call it
        """Allow a user less in the workspace; what was not allowed does no harm.

        Args:
            id: The user's id.
            entitlements: Such as ``"allow-cluster-create"``.

        Raises:
            InvalidInput: There are none.
            NotFound: There is no such user.
        """
        with self._client.settings.refusals():
            change = removed("entitlements", entitlements)
        await self.patch(id, change)


class AsyncServicePrincipals(resources.AsyncServicePrincipals):
    """Identities for programs."""

    async def find(self, application_id: str) -> m.ServicePrincipal | None:
        """The service principal of an application id; None when there is none.

        Args:
            application_id: Its application id.
        """
        found = [each async for each in self.list(filter=named("applicationId", application_id))]
        return found[0] if found else None

    async def set_active(self, id: str, active: bool) -> None:  # noqa: A002 - as the operations call it
        """Let a service principal sign in, or no more.

        Args:
            id: The service principal's id.
            active: Whether it may sign in.

        Raises:
            NotFound: There is no such service principal.
        """
        await self.patch(id, replaced("active", active))

    async def add_entitlements(self, id: str, *entitlements: str) -> None:  # noqa: A002 - as the operations call it
        """Allow a service principal more in the workspace.

        Args:
            id: The service principal's id.
            entitlements: Such as ``"allow-cluster-create"``.

        Raises:
            InvalidInput: There are none.
            NotFound: There is no such service principal.
        """
        with self._client.settings.refusals():
            change = added("entitlements", entitlements)
        await self.patch(id, change)

    async def remove_entitlements(self, id: str, *entitlements: str) -> None:  # noqa: A002 - as the operations call it
        """Allow a service principal less in the workspace; what was not allowed does no harm.

        Args:
            id: The service principal's id.
            entitlements: Such as ``"allow-cluster-create"``.

        Raises:
            InvalidInput: There are none.
            NotFound: There is no such service principal.
        """
        with self._client.settings.refusals():
            change = removed("entitlements", entitlements)
        await self.patch(id, change)


class AsyncGroups(resources.AsyncGroups):
    """Groups of users, service principals and groups."""

    async def find(self, display_name: str) -> m.Group | None:
        """The group of a name; None when there is none.

        Args:
            display_name: The group's name, in any case.
        """
        found = [each async for each in self.list(filter=named("displayName", display_name))]
        return found[0] if found else None

    async def add_members(self, id: str, *members: str) -> None:  # noqa: A002 - as the operations call it
        """Put members into a group; those who are in it already stay.

        Args:
            id: The group's id.
            members: The ids of users, service principals and groups.

        Raises:
            InvalidInput: There are none.
            NotFound: There is no such group, or no such member.
        """
        with self._client.settings.refusals():
            change = added("members", members)
        await self.patch(id, change)

    async def remove_members(self, id: str, *members: str) -> None:  # noqa: A002 - as the operations call it
        """Take members out of a group; those who are not in it do no harm.

        Args:
            id: The group's id.
            members: The ids of users, service principals and groups.

        Raises:
            InvalidInput: There are none.
            NotFound: There is no such group.
        """
        with self._client.settings.refusals():
            change = removed("members", members)
        await self.patch(id, change)

    async def add_entitlements(self, id: str, *entitlements: str) -> None:  # noqa: A002 - as the operations call it
        """Allow a group more in the workspace.

        Args:
            id: The group's id.
            entitlements: Such as ``"allow-cluster-create"``.

        Raises:
            InvalidInput: There are none.
            NotFound: There is no such group.
        """
        with self._client.settings.refusals():
            change = added("entitlements", entitlements)
        await self.patch(id, change)

    async def remove_entitlements(self, id: str, *entitlements: str) -> None:  # noqa: A002 - as the operations call it
        """Allow a group less in the workspace; what was not allowed does no harm.

        Args:
            id: The group's id.
            entitlements: Such as ``"allow-cluster-create"``.

        Raises:
            InvalidInput: There are none.
            NotFound: There is no such group.
        """
        with self._client.settings.refusals():
            change = removed("entitlements", entitlements)
        await self.patch(id, change)
