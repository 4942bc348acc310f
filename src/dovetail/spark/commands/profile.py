"""A profile of Spark: an address and one kind of credentials under a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple, TypeVar

import msgspec

from dovetail import converter
from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.profiles import source_of
from dovetail.spark.authorization import OAuth, OAuthSource
from dovetail.spark.base_url import BaseUrl

API: Final = "spark"
SECRETS: Final = frozenset({"api_key", "token", "client_secret"})
ADDRESS: Final = frozenset({"base_url", "tenant", "env"})
CREDENTIALS: Final = frozenset({"api_key", "token", "client_id", "client_secret", "oauth_path"})
NUMBERS: Final = frozenset({"timeout", "max_retries", "retry_interval"})


class SparkProfile(msgspec.Struct, frozen=True, omit_defaults=True, repr_omit_defaults=True):
    """What a profile may hold.

    Attributes:
        base_url: The tenant's URL.
        tenant: The tenant, when the URL names none.
        env: The environment, instead of a URL.
        api_key: A synthetic key, or where it is.
        token: A bearer token, or where it is.
        client_id: The id of OAuth client credentials.
        client_secret: Their secret, or where it is.
        oauth_path: A JSON file with both.
        timeout: Limit of one request, in milliseconds.
        max_retries: How many times a failed request is sent again.
        retry_interval: Base of the growing delay between attempts, in seconds.
    """

    base_url: str | None = None
    tenant: str | None = None
    env: str | None = None
    api_key: str | None = None
    token: str | None = None
    client_id: str | None = None
    client_secret: str | None = None
    oauth_path: str | None = None
    timeout: float | None = None
    max_retries: int | None = None
    retry_interval: float | None = None

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.base_url or self.env!r})"

    @property
    def names_an_address(self) -> bool:
        """Whether it says where."""
        return bool(self.base_url or self.env)

    @property
    def address(self) -> BaseUrl:
        """Where its tenant lives.

        Raises:
            SparkInputError: It does not say, or what it says is no address.
        """
        return BaseUrl.of(url=self.base_url, tenant=self.tenant, env=self.env)

    def credentials(self) -> dict[str, Any]:
        """Its credentials as arguments of a `Config`; empty when it has none."""
        if self.api_key:
            return {"api_key": source_of(self.api_key)}
        if self.token:
            return {"token": source_of(self.token)}
        if self.client_id or self.client_secret:
            return {"oauth": oauth_of(self.client_id, self.client_secret)}
        return {"oauth": self.oauth_path} if self.oauth_path else {}


class ProfileKind(NamedTuple):
    """The profiles of one API.

    Attributes:
        api: The API's name, which is that of their table in the file.
        kind: What a profile may hold.
        keys: Its keys, as help tells them.
        example: How one is made, as help tells it.
    """

    api: str
    kind: type[SparkProfile]
    keys: str
    example: str


SPARK: Final = ProfileKind(
    API,
    SparkProfile,
    "base_url, tenant, env",
    "dovetail spark config set --profile work base_url=https://excel.us.coherent.global/acme api_key=env:ACME_KEY",
)
P = TypeVar("P", bound=SparkProfile)


def oauth_of(client_id: str | None, client_secret: str | None) -> OAuthSource:
    """Client credentials, the secret read where it is.

    Raises:
        SparkCredentialError: One of the two is missing.
    """
    return OAuth(
        {
            name: value
            for name, value in (
                ("client_id", client_id),
                ("client_secret", source_of(client_secret) if client_secret else None),
            )
            if value
        }
    )


def structured(table: Mapping[str, Any], place: str, kind: type[P]) -> P:
    """A table of the file as a profile.

    Args:
        table: The table.
        place: What errors call it.
        kind: The kind of profile.

    Raises:
        CommandFailed: A secret is no text, or there are several kinds of credentials.
        InvalidInput: A member is unknown or of the wrong type.
    """
    for name in SECRETS.intersection(table):
        # Told apart from other mistakes: the value must not be quoted.
        if not isinstance(table[name], str):
            raise CommandFailed(f"{place}.{name}: it must be a text.", status=USAGE)
    profile = converter.structure(dict(table), kind, place=place)
    kinds = [name for name in ("api_key", "token", "client_id", "oauth_path") if getattr(profile, name)]
    if len(kinds) > 1:
        raise CommandFailed(f"{place}: it holds {' and '.join(kinds)} at once.", "Keep one kind.", USAGE)
    return profile
