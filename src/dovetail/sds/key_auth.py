"""The key as the gateway wants it: ``Authorization: Api-Key: …``."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final

from dovetail.runtime.auth import Credentials
from dovetail.runtime.errors import CredentialError
from dovetail.sds.errors import AuthError

if TYPE_CHECKING:
    from typing import NoReturn

    from dovetail.runtime.security import SecurityScheme
    from dovetail.runtime.tokens import Token
    from dovetail.sds.env_files import KeySource

_NO_KEY: Final = (
    "There is no key to authenticate with. Put SDS_SECRET_TOKEN=… into a file .env in the current folder or above it, "
    'set it in the environment, or give env_config={"SDS_SECRET_TOKEN": "…"}.'
)
_LIKE_A_KEY: Final = re.compile(r"[!-9;-~]+")


class KeyAuth:
    """Puts a key on requests. Pickled, it holds where the key comes from, and never the key.

    Args:
        source: Where the key is read; None when there is none, which the first call that needs it says.
        unread: What kept an env file from being read, which that call says too.
    """

    def __init__(self, source: KeySource | None, unread: str = "") -> None:
        self._source = source
        self._unread = unread
        self._until = 0.0
        self._made = Credentials()

    @property
    def tokens(self) -> None:
        """None: there is no token to fetch."""
        return None

    def credentials(self, token: Token | None) -> Credentials:
        """The ``Authorization`` header.

        Raises:
            AuthError: There is no key, it cannot be read, or what is there is none; it is not shown.
        """
        if self._source is None:
            raise AuthError(f"{_NO_KEY} {self._unread}".rstrip())
        if time.monotonic() >= self._until:
            self._made = Credentials((("Authorization", f"Api-Key: {self._key(self._source)}"),))
            self._until = time.monotonic() + self._source.memory
        return self._made

    def _key(self, source: KeySource) -> str:
        try:
            key = source.read().strip()
        except CredentialError as error:
            raise AuthError(error.message) from None
        if _LIKE_A_KEY.fullmatch(key):
            return key
        del key  # a traceback may show local variables
        raise AuthError(
            f"{source!r}: that is no key. Give it as it was shown when it was made, without blanks, colons and words "
            "before it."
        )

    def fetch(self) -> NoReturn:
        """Never called.

        Raises:
            AuthError: Always.
        """
        raise AuthError("A key is not fetched.")

    def satisfies(self, scheme: SecurityScheme) -> bool:
        """The scheme that has a key in the header ``Authorization``."""
        return scheme.kind == "apiKey" and scheme.parameter.lower() == "authorization"

    def __reduce__(self) -> tuple[type[KeyAuth], tuple[KeySource | None, str]]:
        return type(self), (self._source, self._unread)

    def __repr__(self) -> str:
        return f"KeyAuth({self._source!r})"
