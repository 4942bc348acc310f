"""From the security schemes of a contract and what a client was given to the strategy that meets them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from dovetail.runtime.auth import ApiKeyAuth, BasicAuth, BearerAuth, NoAuth
from dovetail.runtime.credentials import EnvironmentSecret

if TYPE_CHECKING:
    from dovetail.runtime.auth import Auth
    from dovetail.runtime.credentials import SecretSource
    from dovetail.runtime.security import Credential, Requirement


def auth_from(
    credentials: tuple[Credential, ...],
    arguments: Mapping[str, str | SecretSource | None],
    *,
    owner: str,
    base_url: str = "",
    default: tuple[Requirement, ...] = (),
) -> Auth:
    """The strategy for what a client was given, by arguments or by the environment.

    Args:
        credentials: What the schemes of the contract take.
        arguments: Keyword → what the client was given; None for nothing.
        owner: What messages call the client.
        base_url: The host of the client.
        default: The contract's own requirement.
    """
    found: dict[str, str | SecretSource] = {}
    for each in credentials:
        given = arguments.get(each.keyword)
        if given is not None:
            found[each.keyword] = given
        elif os.environ.get(each.variable):
            found[each.keyword] = EnvironmentSecret(each.variable)
    for each in credentials:
        value = found.get(each.keyword)
        if value is None:
            continue
        if each.role == "key":
            return ApiKeyAuth(value, each.scheme.parameter, each.scheme.location)
        if each.role == "token":
            return BearerAuth(value)
        if each.role == "username" and isinstance(value, str):
            password = next(other for other in credentials if other.scheme == each.scheme and other.role == "password")
            return BasicAuth(value, found.get(password.keyword, ""))
    return NoAuth()
