"""Who there is to begin with, and their credentials."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Final

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.personal_tokens import PersonalTokens, digest
from dovetail.sandbox.databricks.users import Principal, Users

ADMIN: Final = "ada@example.test"
PLAIN: Final = "ben@example.test"
ROBOT: Final = "5f0c3a52-8d0e-4b7c-9a7e-0d2f6f1b9c11"
OUTSIDER: Final = "c2d0a1c4-3f4e-4a36-8a42-6f3a5b7e9d22"
"""An application of Entra ID that contributes to the workspace as an Azure resource, but is no member of it."""

_LONG_AGO: Final = -(10**9)
"""A lifetime, in seconds, that is over by any clock: the sandbox's may stand in the past."""


@attrs.frozen
class Samples:
    """Credentials to begin with.

    Attributes:
        admin_token: A personal token of `admin_user`, who is an administrator.
        token: A personal token of `user`, who is none.
        expired_token: A personal token that was good once.
        service_principal_token: A personal token of the service principal.
        client_id: The application id of the service principal, which is no administrator.
        client_secret: Its secret, for OAuth and for Entra ID.
        outside_client_id: An application of Entra ID that is no member of the workspace, but may manage it.
        outside_client_secret: Its secret.
        password: The password of `admin_user`.
        pipeline_token: What a pipeline shows to get its id token.
    """

    admin_user: str
    admin_token: str = attrs.field(repr=False)
    user: str
    token: str = attrs.field(repr=False)
    expired_token: str = attrs.field(repr=False)
    service_principal_token: str = attrs.field(repr=False)
    client_id: str
    client_secret: str = attrs.field(repr=False)
    outside_client_id: str
    outside_client_secret: str = attrs.field(repr=False)
    password: str = attrs.field(repr=False)
    pipeline_token: str = attrs.field(repr=False)


def kept(database: Database, name: str, make: Callable[[], str]) -> str:
    """A text that is made when the state begins, and kept with it."""
    with database.write() as connection:
        row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        if row is None:
            row = [make()]
            connection.execute("INSERT INTO settings VALUES (?, ?)", (name, row[0]))
    return str(row[0])


def samples_in(database: Database, users: Users, tokens: PersonalTokens) -> Samples:
    """The sample credentials, made unless they are in the state already."""
    admin = users.by_name(ADMIN) or users.add("user", ADMIN, "Ada Admin", admin=True)
    plain = users.by_name(PLAIN) or users.add("user", PLAIN, "Ben Plain")
    robot = users.by_name(ROBOT) or users.add("service_principal", ROBOT, "nightly-robot")
    password = kept(database, "sample_password", lambda: secrets.token_urlsafe(18))
    secret = kept(database, "sample_secret", lambda: f"dose{secrets.token_hex(16)}")
    outside = kept(database, "outside_secret", lambda: secrets.token_urlsafe(24))
    ways = [
        ("basic", admin.name, password),
        ("oauth", robot.name, secret),
        ("entra", robot.name, secret),
        ("entra", OUTSIDER, outside),
    ]
    with database.write() as connection:
        connection.executemany(
            "INSERT OR IGNORE INTO sign_ins VALUES (?, ?, ?, ?)",
            [(kind, name, digest(text), name) for kind, name, text in ways],
        )

    def token_of(principal: Principal, name: str, lifetime_seconds: int = 0) -> str:
        with database.read() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        if row is not None and tokens.find(row["value"]):
            return str(row["value"])
        text = tokens.issue(principal.id, comment="sandbox", lifetime_seconds=lifetime_seconds)[1]
        with database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, text))
        return text

    return Samples(
        admin_user=admin.name,
        admin_token=token_of(admin, "token_of_admin"),
        user=plain.name,
        token=token_of(plain, "token_of_user"),
        expired_token=token_of(plain, "token_that_expired", lifetime_seconds=_LONG_AGO),
        service_principal_token=token_of(robot, "token_of_robot"),
        client_id=robot.name,
        client_secret=secret,
        outside_client_id=OUTSIDER,
        outside_client_secret=outside,
        password=password,
        pipeline_token=kept(database, "pipeline_token", lambda: secrets.token_urlsafe(24)),
    )
