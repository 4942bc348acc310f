"""Tokens kept between commands, so that not every command has to fetch one."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from dovetail.cli.profiles import config_path
from dovetail.runtime.private_files import write_private
from dovetail.runtime.tokens import Token

if TYPE_CHECKING:
    from dovetail.spark._sync.client import Client
    from dovetail.spark.authorization import AccessToken
    from dovetail.spark.config import Config

_MARGIN: Final = 60.0


class Login(msgspec.Struct, frozen=True):
    """A token kept in a file beside the profiles.

    Attributes:
        bound_to: What it was fetched for: a digest of address and client id.
        access_token: The token.
        expires_at: Until when it is good, in Unix seconds.
    """

    bound_to: str
    access_token: str
    expires_at: float

    @property
    def seconds_left(self) -> float:
        """For how long it is good."""
        return self.expires_at - time.time()

    def __repr__(self) -> str:
        return f"Login(seconds_left={self.seconds_left:.0f})"


def login_path(profile: str) -> Path:
    """Where the token of a profile is kept."""
    # A profile's name may hold what no file name can.
    digest = hashlib.sha256(profile.encode()).hexdigest()[:16]
    return config_path().parent / "logins" / f"spark-{digest}.json"


def keep(profile: str, config: Config, token: AccessToken) -> None:
    """Keep a token for the commands to come."""
    login = Login(_bound_to(config), token.access_token, time.time() + token.expires_in)
    write_private(login_path(profile), msgspec.json.encode(login).decode())


def kept(profile: str, config: Config) -> Login | None:
    """The token that is kept for a profile, if it is still good and for these credentials."""
    try:
        login = msgspec.json.decode(login_path(profile).read_bytes(), type=Login)
    except (OSError, msgspec.DecodeError):
        return None
    return login if login.bound_to == _bound_to(config) and login.seconds_left > _MARGIN else None


def forget(profile: str) -> bool:
    """Throw a kept token away.

    Returns:
        Whether there was one.
    """
    path = login_path(profile)
    there = path.exists()
    path.unlink(missing_ok=True)
    return there


def remember(client: Client, profile: str) -> None:
    """Let a client begin with the token that is kept, if there is one; it fetches another when that ends."""
    login = kept(profile, client.config)
    tokens = client.settings.auth.tokens
    if login is not None and tokens is not None:
        tokens.settle(Token(login.access_token, login.seconds_left))


def _bound_to(config: Config) -> str:
    oauth = config.auth.oauth
    identity = f"{config.base_url.full}\n{oauth.client_id if oauth else ''}"
    return hashlib.sha256(identity.encode()).hexdigest()
