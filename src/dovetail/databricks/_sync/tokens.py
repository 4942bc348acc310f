# Derived from _async/tokens.py by `make generate`; do not edit.
"""The caller's own access tokens."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final, overload

from msgspec import UNSET

from dovetail.databricks.token_id import TokenId
from dovetail.runtime.given import Given
from dovetail_api.databricks import resources
from dovetail_api.databricks.operations import tokens as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d
    from dovetail_api.databricks import models as m

NINETY_DAYS: Final = 7_776_000
"""How long a token lives when nobody says, in seconds."""


class Tokens(resources.Tokens):
    """The caller's own access tokens.

    Example:
        >>> token = client.tokens.create("nightly", lifetime_seconds=3600)  # doctest: +SKIP
        >>> token.token_value  # doctest: +SKIP
        'dapi…'
    """

    @overload  # type: ignore[override]
    def create(
        self,
        comment: str | None = None,
        lifetime_seconds: int | None = NINETY_DAYS,
        *,
        scopes: Sequence[str] | None = None,
        autoscope_enabled: bool | None = None,
    ) -> m.TokenCreated: ...
    @overload
    def create(self, comment: m.TokenCreateRequest | d.TokenCreateRequest, /) -> m.TokenCreated: ...
    @overload
    def create(self, comment: Mapping[str, object], /, *, force: bool) -> m.TokenCreated: ...
    def create(  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        comment: object = None,
        lifetime_seconds: int | None = NINETY_DAYS,
        *,
        scopes: Sequence[str] | None = None,
        autoscope_enabled: bool | None = None,
        force: bool = False,
    ) -> m.TokenCreated:
        """Create a token. Its value is told only now.

        Args:
            comment: What it is for; or the whole request, as typed object or dictionary, which is sent with nothing
                added.
            lifetime_seconds: After how many seconds it ends; 90 days when left out, and as long as the workspace
                allows when None.
            scopes: The only APIs that it opens; all when left out.
            autoscope_enabled: Whether the platform is to watch which APIs it needs.
            force: Send the request as it is, a dictionary that is not compared with the contract.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        if comment is not None and not isinstance(comment, str):
            beside = {
                "lifetime_seconds": UNSET if lifetime_seconds == NINETY_DAYS else lifetime_seconds,
                "scopes": UNSET if scopes is None else scopes,
                "autoscope_enabled": UNSET if autoscope_enabled is None else autoscope_enabled,
            }
            return self._send(o.CREATE, body=Given(comment, beside, force))
        given: dict[str, object] = {
            "comment": comment,
            "lifetime_seconds": lifetime_seconds,
            "scopes": None if scopes is None else builtins.list(scopes),
            "autoscope_enabled": autoscope_enabled,
        }
        fields = {name: value for name, value in given.items() if value is not None}
        return self._send(o.CREATE, body=Given(UNSET, fields, force))

    def list(self) -> builtins.list[m.PublicTokenInfo]:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        """All tokens of the caller that have not ended, without their values.

        Raises:
            ApiError: The server answered with an error.
        """
        return (self._send(o.LIST)).token_infos or []

    def delete(self, token_id: str) -> TokenId:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        """Revoke a token: it opens nothing any more.

        Args:
            token_id: Its id, which is not its value.

        Returns:
            The id.

        Raises:
            ResourceDoesNotExist: The caller has no such token.
        """
        self._send(o.DELETE, body={"token_id": token_id})
        return TokenId(token_id)
