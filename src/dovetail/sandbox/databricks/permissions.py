"""The permissions of objects as the API tells and changes them: levels, what is inherited, and the one owner."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Final

from dovetail.sandbox.databricks.answers import invalid, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.permission_kinds import (
    ALLOWS,
    AUTHORIZATION,
    AUTHORIZATION_KINDS,
    OBJECT_KINDS,
    OWNER,
    ObjectKind,
)
from dovetail.sandbox.databricks.rights import Holder, Place, Rule
from dovetail.sandbox.databricks.scim_kinds import KINDS
from dovetail.sandbox.databricks.users import ADMINS, USERS
from dovetail.sandbox.message import JsonObject, Refusal

NAMES: Final[Mapping[str, Holder]] = {
    "user_name": "user",
    "group_name": "group",
    "service_principal_name": "service_principal",
}


class Permissions:
    """The permissions on all objects. Safe to use from any thread.

    Areas tell with `register` which objects there are; of kinds that no area has, there are none.

    Args:
        core: What they are kept with: the rules are those of `core.rights`.
    """

    def __init__(self, core: Core) -> None:
        self._rights = core.rights
        self._users = core.users
        self._exists: dict[str, Callable[[str], bool]] = {AUTHORIZATION: AUTHORIZATION_KINDS.__contains__}
        self._changing = threading.Lock()
        with core.database.write() as connection:
            begun = connection.execute("INSERT OR IGNORE INTO settings VALUES ('permissions', 'begun')").rowcount
        if begun:
            self._rights.replace(AUTHORIZATION, "tokens", [Rule(USERS, "group", "CAN_USE")])

    def register(self, segment: str, exists: Callable[[str], bool]) -> None:
        """Say which objects of a kind there are.

        Args:
            segment: The kind as it stands in paths, such as `clusters`; rules in `core.rights` are kept under it.
            exists: Whether there is an object with an id.
        """
        if segment not in OBJECT_KINDS:
            raise LookupError(f"{segment} is no kind of object that has permissions")
        self._exists[segment] = exists

    def levels(self, segment: str, object_id: str) -> JsonObject:
        """The levels that can be given on an object, with what they allow.

        Raises:
            Refusal: There is no such kind, or no such object.
        """
        kind, _ = self.found(segment, object_id)
        return {
            "permission_levels": [{"permission_level": level, "description": ALLOWS[level]} for level in kind.levels]
        }

    def described(self, segment: str, object_id: str) -> JsonObject:
        """The permissions on an object, inherited ones included.

        Raises:
            Refusal: There is no such kind, or no such object.
        """
        kind, place = self.found(segment, object_id)
        entries: dict[tuple[Holder, str], list[JsonObject]] = defaultdict(list)
        for each in self._rights.places(*place):
            for rule in self._rights.rules(*each):
                _note(
                    entries[rule.kind, rule.principal], rule.level, None if each == place else f"/{each[0]}/{each[1]}"
                )
        _note(entries["group", ADMINS], kind.highest, f"/{segment}/")
        return {
            "object_id": f"/{segment}/{object_id}",
            "object_type": kind.object_type,
            "access_control_list": [self._entry(*holder, levels) for holder, levels in entries.items()],
        }

    def replace(self, segment: str, object_id: str, wanted: Iterable[JsonObject]) -> None:
        """Put rules in place of all that were given on the object itself.

        Raises:
            Refusal: Somebody is not there, a level does not fit, or the object would be without one owner.
        """
        kind, place = self.found(segment, object_id)
        rules = self._checked(kind, wanted)
        _check_owner(kind, rules)
        with self._changing:
            self._rights.replace(*place, rules)

    def add(self, segment: str, object_id: str, wanted: Iterable[JsonObject]) -> None:
        """Give levels, or raise those that there are; all others stay.

        Raises:
            Refusal: Somebody is not there, a level does not fit, or the object would have two owners.
        """
        kind, place = self.found(segment, object_id)
        new = self._checked(kind, wanted)
        with self._changing:
            rules = _highest(kind, [*self._rights.rules(*place), *new])
            if any(rule.level == OWNER for rule in new):
                _check_owner(kind, rules)
            self._rights.replace(*place, rules)

    def found(self, segment: str, object_id: str) -> tuple[ObjectKind, Place]:
        """The kind of an object that is there, and where its rules are kept.

        Raises:
            Refusal: There is no such kind, or no such object.
        """
        if segment not in OBJECT_KINDS and segment != AUTHORIZATION:
            known = ", ".join([*OBJECT_KINDS, AUTHORIZATION])
            raise invalid(f"{segment} is no kind of object; known are {known}")
        # Warehouses are known by two names.
        kept = "warehouses" if segment == "sql/warehouses" else segment
        exists = self._exists.get(kept)
        if exists is None or not exists(object_id):
            raise missing(f"{segment} {object_id} does not exist")
        return AUTHORIZATION_KINDS[object_id] if segment == AUTHORIZATION else OBJECT_KINDS[segment], (kept, object_id)

    def _checked(self, kind: ObjectKind, wanted: Iterable[JsonObject]) -> list[Rule]:
        rules: list[Rule] = []
        for entry in wanted:
            field = next(field for field in NAMES if field in entry)
            level, holder = entry["permission_level"], NAMES[field]
            principal = self._users.find(entry[field], KINDS[holder])
            if principal is None:
                raise missing(f"Principal: {KINDS[holder].name}Name({entry[field]}) does not exist")
            if not kind.rank(level):
                raise invalid(f"{level} cannot be given on {kind.segment}; levels are {', '.join(kind.levels)}")
            if level == OWNER and holder == "group":
                raise invalid(f"the group {principal.name} cannot be an owner")
            if (holder, principal.name) == ("group", ADMINS) and kind.rank(level) < kind.rank(kind.highest):
                raise invalid(f"the group {ADMINS} has {kind.highest} on all {kind.segment} and cannot be lowered")
            rules.append(Rule(principal.name, holder, level))
        return _highest(kind, rules)

    def _entry(self, holder: Holder, name: str, levels: list[JsonObject]) -> JsonObject:
        principal = self._users.find(name, KINDS[holder])
        field = next(field for field, kind in NAMES.items() if kind == holder)
        shown = {} if principal is None or holder == "group" else {"display_name": principal.display_name}
        return {field: name, **shown, "all_permissions": levels}


def given_by(get: Callable[[str], object]) -> Callable[[str], bool]:
    """Whether there is an object of an area that refuses to give those that are not there."""

    def exists(object_id: str) -> bool:
        try:
            get(object_id)
        except Refusal:
            return False
        return True

    return exists


def _note(levels: list[JsonObject], level: str, source: str | None) -> None:
    """Add a level to those of one principal, or one more object that it comes from."""
    inherited = source is not None
    for known in levels:
        if known["permission_level"] == level and known["inherited"] is inherited:
            if inherited:
                known["inherited_from_object"].append(source)
            return
    sources = {"inherited_from_object": [source]} if inherited else {}
    levels.append({"permission_level": level, "inherited": inherited, **sources})


def _highest(kind: ObjectKind, rules: Iterable[Rule]) -> list[Rule]:
    """The highest rule of each principal."""
    found: dict[tuple[Holder, str], Rule] = {}
    for rule in rules:
        known = found.get((rule.kind, rule.principal))
        if known is None or kind.rank(rule.level) > kind.rank(known.level):
            found[rule.kind, rule.principal] = rule
    return list(found.values())


def _check_owner(kind: ObjectKind, rules: Iterable[Rule]) -> None:
    owners = [rule.principal for rule in rules if rule.level == OWNER]
    if kind.has_owner and len(owners) != 1:
        found = ", ".join(owners) or "none"
        raise invalid(f"The {kind.object_type} must have exactly one owner, and would have {found}.")
