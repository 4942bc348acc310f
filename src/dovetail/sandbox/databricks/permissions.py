"""Who may do what with the objects of the workspace."""

from __future__ import annotations

import sqlite3
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.identities import ADMINS, USERS, Identities, Identity
from dovetail.sandbox.databricks.permission_kinds import (
    AUTHORIZATION,
    AUTHORIZATION_KINDS,
    OBJECT_KINDS,
    OWNER,
    ObjectKind,
)
from dovetail.sandbox.databricks.scim_kinds import GROUP, SERVICE_PRINCIPAL, USER, Kind
from dovetail.sandbox.message import JsonObject, Refusal

Place: TypeAlias = tuple[str, str]
"""An object as its kind in paths, and its id."""

NAMES: Final[Mapping[str, Kind]] = {
    "user_name": USER,
    "group_name": GROUP,
    "service_principal_name": SERVICE_PRINCIPAL,
}


@attrs.frozen
class _Area:
    """What the area that keeps a kind of object tells of its objects."""

    exists: Callable[[str], bool]
    above: Callable[[str], Iterable[Place]]


class Permissions:
    """The permissions on all objects. Safe to use from any thread.

    Areas tell with `register` which objects there are; of kinds that no area has, there are none.

    Args:
        database: Where they are kept, with the tables of `schema/permissions.sql`.
        identities: Who there is.
    """

    def __init__(self, database: Database, identities: Identities) -> None:
        self._database = database
        self._identities = identities
        self._areas: dict[str, _Area] = {}
        self._lock = threading.Lock()
        self.register(AUTHORIZATION, AUTHORIZATION_KINDS.__contains__)

    def register(
        self, segment: str, exists: Callable[[str], bool], above: Callable[[str], Iterable[Place]] = lambda _: ()
    ) -> None:
        """Say which objects of a kind there are.

        Args:
            segment: The kind as it stands in paths, such as `clusters`.
            exists: Whether there is an object with an id.
            above: The objects that one inherits from, the nearest first, such as the folders around a notebook.
        """
        if segment not in OBJECT_KINDS and segment != AUTHORIZATION:
            raise LookupError(f"{segment} is no kind of object that has permissions")
        with self._lock:
            self._areas[segment] = _Area(exists, above)

    def kind_of(self, segment: str, object_id: str) -> ObjectKind:
        """The kind of an object that is there.

        Raises:
            Refusal: There is no such kind, or no such object.
        """
        kind = AUTHORIZATION_KINDS.get(object_id) if segment == AUTHORIZATION else OBJECT_KINDS.get(segment)
        if kind is None and segment != AUTHORIZATION:
            known = ", ".join([*OBJECT_KINDS, AUTHORIZATION])
            raise Refusal(400, "INVALID_PARAMETER_VALUE", f"{segment} is no kind of object; known are {known}")
        area = self._areas.get(segment)
        if kind is None or area is None or not area.exists(object_id):
            raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", f"{segment} {object_id} does not exist")
        return kind

    def created(self, segment: str, object_id: str, user: str) -> None:
        """Make somebody the owner of a new object."""
        kind, identity = OBJECT_KINDS[segment], self._identities.find(user, USER, SERVICE_PRINCIPAL)
        if identity is not None:
            level = OWNER if kind.has_owner else kind.highest
            with self._database.write() as connection:
                _insert(connection, (segment, object_id), {identity.id: level})

    def forget(self, segment: str, object_id: str) -> None:
        """Forget the permissions on an object that is gone."""
        with self._database.write() as connection:
            _clear(connection, (segment, object_id))

    def allows(self, user: str, segment: str, object_id: str, level: str) -> bool:
        """Whether somebody has a level on an object, or a higher one; administrators have all of them."""
        kind = AUTHORIZATION_KINDS[object_id] if segment == AUTHORIZATION else OBJECT_KINDS[segment]
        if self._identities.is_admin(user):
            return True
        mine, wanted = self._identities.ids_of(user), kind.rank(level)
        return any(
            kind.rank(given) >= wanted
            for place in self._places((segment, object_id))
            for principal, given in self._direct(place).items()
            if principal in mine
        )

    def require(self, user: str, segment: str, object_id: str, level: str) -> None:
        """Refuse whoever does not have a level on an object.

        Raises:
            Refusal: The user has neither this level nor a higher one.
        """
        if not self.allows(user, segment, object_id, level):
            message = f"User {user} does not have {level} permission on {segment} {object_id}"
            raise Refusal(403, "PERMISSION_DENIED", message)

    def described(self, segment: str, object_id: str) -> JsonObject:
        """The permissions on an object as the API tells them, inherited ones included."""
        kind = self.kind_of(segment, object_id)
        given: dict[int, dict[tuple[str, bool], list[str]]] = defaultdict(lambda: defaultdict(list))
        for place in self._places((segment, object_id)):
            for principal, level in self._direct(place).items():
                if place == (segment, object_id):
                    given[principal][level, False] = []
                else:
                    given[principal][level, True].append(_path(place))
        admins = self._identities.find(ADMINS, GROUP)
        if admins is not None:
            given[admins.id][kind.highest, True].append(f"/{segment}/")
        principals = self._identities.named(given)
        return {
            "object_id": _path((segment, object_id)),
            "object_type": kind.object_type,
            "access_control_list": [_entry(principals[id_], levels) for id_, levels in given.items()],
        }

    def replace(self, segment: str, object_id: str, wanted: Iterable[JsonObject]) -> None:
        """Put levels in place of all that were given on the object itself.

        Raises:
            Refusal: A principal is not there, a level does not fit, or the object would be without one owner.
        """
        kind = self.kind_of(segment, object_id)
        levels = self._levels(kind, wanted)
        self._check_owner(kind, levels)
        with self._database.write() as connection:
            _clear(connection, (segment, object_id))
            _insert(connection, (segment, object_id), levels)

    def add(self, segment: str, object_id: str, wanted: Iterable[JsonObject]) -> None:
        """Give levels, or raise those that there are; the others stay.

        Raises:
            Refusal: A principal is not there, a level does not fit, or the object would have two owners.
        """
        kind, place = self.kind_of(segment, object_id), (segment, object_id)
        wishes = self._levels(kind, wanted)
        with self._database.write() as connection:
            levels = _levels_on(connection, place)
            for principal, level in wishes.items():
                if kind.rank(level) > kind.rank(levels.get(principal, "")):
                    levels[principal] = level
            if OWNER in wishes.values():
                self._check_owner(kind, levels)
            _insert(connection, place, levels)

    def _levels(self, kind: ObjectKind, wanted: Iterable[JsonObject]) -> dict[int, str]:
        levels: dict[int, str] = {}
        for entry in wanted:
            identity, level = self._principal(entry), entry["permission_level"]
            if not kind.rank(level):
                message = f"{level} cannot be given on {kind.segment}; levels are {', '.join(kind.levels)}"
                raise Refusal(400, "INVALID_PARAMETER_VALUE", message)
            if level == OWNER and identity.kind is GROUP:
                raise Refusal(400, "INVALID_PARAMETER_VALUE", f"the group {identity.name} cannot be an owner")
            if _is_admins(identity) and kind.rank(level) < kind.rank(kind.highest):
                message = f"the group {ADMINS} has {kind.highest} on all {kind.segment} and cannot be lowered"
                raise Refusal(400, "INVALID_PARAMETER_VALUE", message)
            if kind.rank(level) > kind.rank(levels.get(identity.id, "")):
                levels[identity.id] = level
        return levels

    def _principal(self, entry: JsonObject) -> Identity:
        for field, kind in NAMES.items():
            if field in entry:
                identity = self._identities.find(entry[field], kind)
                if identity is None:
                    message = f"Principal: {kind.name}Name({entry[field]}) does not exist"
                    raise Refusal(404, "RESOURCE_DOES_NOT_EXIST", message)
                return identity
        raise Refusal(400, "INVALID_PARAMETER_VALUE", f"an entry names one of {', '.join(NAMES)}")

    def _check_owner(self, kind: ObjectKind, levels: Mapping[int, str]) -> None:
        owners = sum(level == OWNER for level in levels.values())
        if kind.has_owner and owners != 1:
            message = f"The {kind.object_type} must have exactly one owner, and would have {owners}."
            raise Refusal(400, "INVALID_PARAMETER_VALUE", message)

    def _places(self, place: Place) -> list[Place]:
        """The object, and those that it inherits from."""
        area = self._areas.get(place[0])
        return [place, *(area.above(place[1]) if area else ())]

    def _direct(self, place: Place) -> dict[int, str]:
        with self._database.read() as connection:
            return _levels_on(connection, place)


def give_defaults(database: Database) -> None:
    """Let everybody use tokens, as in a new workspace."""
    with database.write() as connection:
        query = "SELECT id FROM identities WHERE kind = 'Group' AND folded = ?"
        users: int = connection.execute(query, (USERS,)).fetchone()[0]
        _insert(connection, (AUTHORIZATION, "tokens"), {users: "CAN_USE"})


def _levels_on(connection: sqlite3.Connection, place: Place) -> dict[int, str]:
    query = "SELECT principal_id, level FROM permissions WHERE kind = ? AND object_id = ? ORDER BY principal_id"
    return {row["principal_id"]: row["level"] for row in connection.execute(query, _kept(place)).fetchall()}


def _insert(connection: sqlite3.Connection, place: Place, levels: Mapping[int, str]) -> None:
    rows = [(*_kept(place), principal, level) for principal, level in levels.items()]
    connection.executemany("INSERT OR REPLACE INTO permissions VALUES (?, ?, ?, ?)", rows)


def _clear(connection: sqlite3.Connection, place: Place) -> None:
    connection.execute("DELETE FROM permissions WHERE kind = ? AND object_id = ?", _kept(place))


def _kept(place: Place) -> Place:
    """Where the permissions of an object are kept: paths know some kinds by two names."""
    return ("sql/warehouses" if place[0] == "warehouses" else place[0]), place[1]


def _path(place: Place) -> str:
    return f"/{place[0]}/{place[1]}"


def _is_admins(identity: Identity) -> bool:
    return identity.kind is GROUP and identity.name == ADMINS


def _entry(identity: Identity, levels: Mapping[tuple[str, bool], list[str]]) -> JsonObject:
    field = next(name for name, kind in NAMES.items() if kind is identity.kind)
    entry: JsonObject = {field: identity.name}
    if identity.kind is not GROUP:
        entry["display_name"] = identity.display
    entry["all_permissions"] = [
        {"permission_level": level, "inherited": inherited} | ({"inherited_from_object": places} if inherited else {})
        for (level, inherited), places in levels.items()
    ]
    return entry
