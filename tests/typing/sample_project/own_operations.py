"""A project that writes operations of its own: what goes in and what comes out is known to the type checker."""

from __future__ import annotations

from typing import assert_type

import msgspec

from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Path


class User(msgspec.Struct):
    name: str


class Page(msgspec.Struct):
    users: list[User]
    next: str


GET_USER = Operation(
    __name__, "GET_USER", "get_user", "GET", "/users/{id}", returns=lambda: User, parameters=(Path("id"),)
)
ADD_USER = Operation(
    __name__, "ADD_USER", "add_user", "POST", "/users", returns=lambda: User, body=JsonBody(lambda: User)
)

LIST_USERS = PagedOperation(
    __name__,
    "LIST_USERS",
    "list_users",
    "GET",
    "/users",
    returns=lambda: Page,
    item=lambda: User,
    paging=PageToken("/users", "/next", "query:token"),
)


def get_user(*, id: str) -> Call[User]:
    return GET_USER.call({"id": id})


def what_a_call_gives() -> None:
    call = get_user(id="u1")
    assert_type(call, Call[User])
    assert_type(call.operation.decode(b"{}"), User)
    assert_type(call.method, str)
    assert_type(call.with_(query={"expand": "all"}), Call[User])
    assert_type(LIST_USERS.call(), PagedCall[Page, User])


def what_must_be_refused() -> None:
    get_user(id=1)  # must fail
    get_user(identity="u1")  # must fail
    page: Call[Page] = get_user(id="u1")  # must fail
    page.send()  # must fail
    get_user(id="u1").path = "/other"  # must fail
    Operation(__name__, "X", "x", "GET", "/x", returns=lambda: User, answer="yaml")  # must fail
