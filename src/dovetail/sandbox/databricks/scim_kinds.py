"""What kinds of principals there are, and what attributes each has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import attrs

Word: TypeAlias = Literal["user", "service_principal", "group"]

_CORE: Final = "urn:ietf:params:scim:schemas:core:2.0"


@attrs.frozen
class Kind:
    """A kind of principal as SCIM describes it.

    Attributes:
        word: The kind as permissions and tables call it.
        name: The kind as SCIM calls it.
        plural: Its collection, as it stands in paths and references.
        key: The attribute that no two principals of the kind have in common.
        schemas: What its records say they keep to.
        single: Attributes with one value, and the type of it.
        many: Attributes with a list of values.
        fixed: Attributes that stay as they were when the principal was made; other values are passed over.
    """

    word: Word
    name: str
    plural: str
    key: str
    schemas: tuple[str, ...]
    single: Mapping[str, type]
    many: frozenset[str]
    fixed: frozenset[str]

    @property
    def attributes(self) -> tuple[str, ...]:
        """The names of all attributes."""
        return (*self.single, *sorted(self.many), "schemas")

    def attribute(self, name: str) -> str | None:
        """The attribute of that name, however it is capitalised; None when there is none."""
        return next((known for known in self.attributes if known.lower() == name.lower()), None)


USER: Final = Kind(
    "user",
    "User",
    "Users",
    "userName",
    (f"{_CORE}:User", "urn:ietf:params:scim:schemas:extension:workspace:2.0:User"),
    {"id": str, "userName": str, "displayName": str, "externalId": str, "active": bool, "name": dict},
    frozenset({"emails", "entitlements", "roles", "groups"}),
    frozenset({"id", "schemas", "userName", "emails", "groups"}),
)
GROUP: Final = Kind(
    "group",
    "Group",
    "Groups",
    "displayName",
    (f"{_CORE}:Group",),
    {"id": str, "displayName": str, "externalId": str, "meta": dict},
    frozenset({"members", "entitlements", "roles", "groups"}),
    frozenset({"id", "schemas", "groups", "meta"}),
)
SERVICE_PRINCIPAL: Final = Kind(
    "service_principal",
    "ServicePrincipal",
    "ServicePrincipals",
    "applicationId",
    (f"{_CORE}:ServicePrincipal",),
    {"id": str, "applicationId": str, "displayName": str, "externalId": str, "active": bool},
    frozenset({"entitlements", "roles", "groups"}),
    frozenset({"id", "schemas", "applicationId", "groups"}),
)
KINDS: Final[Mapping[Word, Kind]] = {kind.word: kind for kind in (USER, GROUP, SERVICE_PRINCIPAL)}
