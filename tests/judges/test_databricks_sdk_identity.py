"""Users, groups, service principals and permissions, as the official client and ours are told of them."""

from __future__ import annotations

from typing import Any

import pytest
from judging import ToldTo

PROGRAM = "databricks_identity"
PROBLEMS = {"taken", "no filter", "nobody", "no path", "no kind", "no object"}


@pytest.fixture(scope="session")
def vendor(told_to: ToldTo) -> dict[str, Any]:
    return told_to("vendor", PROGRAM)


def test_the_official_client_takes_the_sandbox_for_a_directory(vendor: dict[str, Any]) -> None:
    assert vendor["me"] == ["ada@example.test", ["admins", "users"]]
    assert vendor["user"] == ["judge-0@x.test", "judge-0@x.test", True, "judge-0@x.test"]
    assert vendor["pages"] == [f"judge-{number}@x.test" for number in range(5)]
    assert vendor["members"] == ["judge-0@x.test", "judge-inner"]
    assert vendor["groups"] == [["judge-inner", "direct"], ["judge-outer", "indirect"], ["users", "direct"]]
    assert vendor["members left"] == ["judge-inner"]
    assert vendor["without members"] == [None]
    assert vendor["robot"] == [True, True]
    assert vendor["left"] == []
    assert vendor["object"] == ["/authorization/tokens", "tokens"]
    assert vendor["permissions"] == [["admins", ["CAN_MANAGE"]], ["nightly-robot", ["CAN_USE"]], ["users", ["CAN_USE"]]]
    assert vendor["levels"] == ["CAN_USE", "CAN_MANAGE"]
    assert vendor["no object"] == ["RESOURCE_DOES_NOT_EXIST", "clusters 1 does not exist"]
    codes = {name: vendor[name][0] for name in ("taken", "no filter", "nobody", "no path", "no kind")}
    assert codes == {
        "taken": "SCIM_409",
        "no filter": "SCIM_400",
        "nobody": "SCIM_404",
        "no path": "SCIM_400",
        "no kind": "INVALID_PARAMETER_VALUE",
    }


def test_an_error_of_scim_without_a_type_is_told_without_a_none(vendor: dict[str, Any], told_to: ToldTo) -> None:
    assert vendor["nobody"][1] == "None User with id 1 not found."
    assert "None" not in told_to("ours", PROGRAM)["nobody"][1]


def test_both_clients_are_told_the_same_of_users_groups_and_permissions(
    vendor: dict[str, Any], told_to: ToldTo
) -> None:
    ours = told_to("ours", PROGRAM)
    assert ours.keys() == vendor.keys()
    for name, told in vendor.items():
        if name in PROBLEMS:
            # Ours tells the request too, in front of the server's words; theirs says None where SCIM names no type.
            assert ours[name][0] == told[0], name
            assert ours[name][1].endswith(told[1].removeprefix("None ")), name
        else:
            assert ours[name] == told, name
