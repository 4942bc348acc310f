"""Changes to identities: what each does to a record, which are passed over, which are refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.sandbox.databricks.scim_kinds import GROUP, SERVICE_PRINCIPAL, USER, Kind
from dovetail.sandbox.databricks.scim_patch import patched
from dovetail.sandbox.message import Refusal

TEAM: dict[str, Any] = {"displayName": "team", "members": [{"value": "1"}, {"value": "2"}], "externalId": "x"}
ADA: dict[str, Any] = {
    "userName": "ada",
    "displayName": "Ada",
    "active": True,
    "emails": [{"value": "ada", "type": "work"}],
    "entitlements": [{"value": "workspace-access"}],
}


def change(op: str, path: str | None = None, value: object = None) -> dict[str, Any]:
    given = {"op": op, "path": path, "value": value}
    return {name: each for name, each in given.items() if each is not None}


@pytest.mark.parametrize(
    ("operation", "members"),
    [
        (change("add", "members", [{"value": "3"}]), ["1", "2", "3"]),
        (change("add", "members", {"value": "3"}), ["1", "2", "3"]),
        (change("add", "members", "3"), ["1", "2", "3"]),
        (change("add", "members", [{"value": "2"}]), ["1", "2"]),
        (change("add", None, {"members": [{"value": "3"}]}), ["1", "2", "3"]),
        (change("remove", 'members[value eq "1"]'), ["2"]),
        (change("remove", 'MEMBERS[VALUE EQ "1"]'), ["2"]),
        (change("remove", 'members[value eq "1" or value eq "2"]'), []),
        (change("remove", 'members[value eq "9"]'), ["1", "2"]),
        (change("remove", "members", [{"value": "2"}, {"value": "9"}]), ["1"]),
        (change("remove", "members"), []),
        (change("replace", "members", [{"value": "3"}, {"value": "3"}]), ["3"]),
        (change("replace", 'members[value eq "1"]', {"value": "3"}), ["2", "3"]),
    ],
)
def test_members_come_and_go(operation: dict[str, Any], members: list[str]) -> None:
    changed = patched(GROUP, TEAM, [operation])
    assert [each["value"] for each in changed["members"]] == members
    assert changed["displayName"] == "team"
    assert len(TEAM["members"]) == 2


@pytest.mark.parametrize(
    ("operation", "attribute", "expected"),
    [
        (change("replace", "displayName", "Ada E."), "displayName", "Ada E."),
        (change("add", "displayName", "Ada E."), "displayName", "Ada E."),
        (change("replace", "DISPLAYNAME", "Ada E."), "displayName", "Ada E."),
        (change("remove", "displayName"), "displayName", None),
        (change("remove", "externalId"), "externalId", None),
        (change("replace", "active", False), "active", False),
        (change("replace", None, {"active": False, "externalId": "x"}), "active", False),
        (change("add", "name.givenName", "Ada"), "name", {"givenName": "Ada"}),
        (change("remove", "name.givenName"), "name", {}),
        (
            change("add", "entitlements", [{"value": "allow-cluster-create"}]),
            "entitlements",
            [{"value": "workspace-access"}, {"value": "allow-cluster-create"}],
        ),
        (
            change("add", 'entitlements[value eq "workspace-access"].display', "all of it"),
            "entitlements",
            [{"value": "workspace-access", "display": "all of it"}],
        ),
    ],
)
def test_attributes_change(operation: dict[str, Any], attribute: str, expected: object) -> None:
    assert patched(USER, ADA, [operation]).get(attribute) == expected


@pytest.mark.parametrize(
    "operation",
    [
        change("replace", "userName", "eve"),
        change("add", "emails", [{"value": "eve"}]),
        change("remove", "emails"),
        change("replace", "id", "9"),
        change("add", "groups", [{"value": "1"}]),
        change("replace", None, {"userName": "eve"}),
    ],
)
def test_what_cannot_be_changed_is_passed_over(operation: dict[str, Any]) -> None:
    assert patched(USER, ADA, [operation]) == ADA


@pytest.mark.parametrize(
    ("kind", "operation", "scim_type"),
    [
        (USER, change("add", "shoeSize", "44"), "invalidPath"),
        (USER, change("add", "entitlements[", "x"), "invalidPath"),
        (USER, change("remove", "entitlements[value is 1]"), "invalidPath"),
        (USER, change("remove", 'displayName[value eq "Ada"]'), "invalidPath"),
        (USER, change("remove", "displayName.first"), "invalidPath"),
        (USER, change("remove", "entitlements.shoes"), "invalidPath"),
        (USER, change("add", None, {"shoeSize": 44}), "invalidPath"),
        (USER, change("replace", "active", "yes"), "invalidValue"),
        (USER, change("replace", "displayName", 1), "invalidValue"),
        (USER, change("replace"), "invalidValue"),
        (USER, change("add", "entitlements", [1]), "invalidValue"),
        (USER, change("add", "entitlements", [{"value": 1}]), "invalidValue"),
        (USER, change("replace", 'entitlements[value eq "x"]', {"value": "y"}), "noTarget"),
        (GROUP, change("remove", "displayName"), "invalidValue"),
        (GROUP, change("replace", "displayName", ""), "invalidValue"),
        (SERVICE_PRINCIPAL, change("add", "userName", "x"), "invalidPath"),
    ],
)
def test_what_makes_no_sense_is_refused_in_the_words_of_scim(
    kind: Kind, operation: dict[str, Any], scim_type: str
) -> None:
    with pytest.raises(Refusal) as caught:
        patched(kind, ADA if kind is USER else TEAM, [operation])
    assert (caught.value.status, caught.value.category) == (400, scim_type)


_MEMBERS = st.lists(st.integers(0, 9).map(str), max_size=6)
_CHANGES = st.lists(st.tuples(st.sampled_from(["add", "remove", "replace"]), _MEMBERS), max_size=8)


@given(_MEMBERS, _CHANGES)
def test_members_behave_as_a_set(first: list[str], changes: list[tuple[str, list[str]]]) -> None:
    expected, operations = set(first), [change("replace", "members", [{"value": each} for each in first])]
    for op, members in changes:
        values = [{"value": each} for each in members]
        operations.append({"op": op, "path": "members", "value": values})
        expected = {
            "add": expected | set(members),
            "remove": expected - set(members),
            "replace": set(members),
        }[op]
    found = [each["value"] for each in patched(GROUP, TEAM, operations)["members"]]
    assert sorted(found) == sorted(expected)
