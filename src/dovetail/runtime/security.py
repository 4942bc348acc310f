"""What a contract says about credentials: its security schemes."""

from __future__ import annotations

from typing import Literal

import msgspec


class SecurityScheme(msgspec.Struct, frozen=True):
    """One way in, as a contract declares it.

    Attributes:
        name: The scheme's name in the contract.
        kind: ``bearer``, ``basic``, ``apiKey``, ``oauth2``, ``openIdConnect``, ``http`` (any other scheme of the
            ``Authorization`` header) or ``mutualTLS``, which the certificate of the connection meets.
        location: For ``apiKey``: ``header``, ``query`` or ``cookie``.
        parameter: For ``apiKey``: the name of that header, query parameter or cookie.
        token_url: For ``oauth2``: where programs get tokens, as the contract gives it; may be relative to the server.
        secret: Whether what it carries is to be masked wherever it is shown.
        word: For ``http``: the word before the credentials, such as ``Digest``.
        password_url: For ``oauth2``: where a user name and password get a token, where that is another place.
        refresh_url: For ``oauth2``: where a refresh token gets the next token, where that is another place.
        discovery_url: For ``openIdConnect``: the document that tells where tokens come from.
    """

    name: str
    kind: Literal["bearer", "basic", "apiKey", "oauth2", "openIdConnect", "http", "mutualTLS"]
    location: Literal["header", "query", "cookie"] = "header"
    parameter: str = ""
    token_url: str = ""
    secret: bool = True
    word: str = ""
    password_url: str = ""
    refresh_url: str = ""
    discovery_url: str = ""

    @property
    def header(self) -> str:
        """The header that carries the credential; empty when it travels in another way."""
        if self.kind == "apiKey":
            return self.parameter if self.location == "header" else ""
        return "" if self.kind == "mutualTLS" else "Authorization"


Requirement = tuple[SecurityScheme, ...]
"""Schemes that are needed together; an operation lists alternatives of these."""


Role = Literal["key", "token", "username", "password", "client_id", "client_secret", "refresh_token", "scopes"]
"""What a value is to its scheme."""


class Credential(msgspec.Struct, frozen=True):
    """One value that a scheme takes, and how a client of a generated package is given it.

    Attributes:
        keyword: The argument of the client.
        variable: The environment variable that is read when there is no argument.
        scheme: The scheme; several may take the same value.
        role: What it is to the scheme.
    """

    keyword: str
    variable: str
    scheme: SecurityScheme
    role: Role
