"""Where the tokens of a user's login are kept, for that user's eyes alone."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from dovetail.runtime.model import MASK

if TYPE_CHECKING:
    from dovetail.runtime.token_calls import TokenAnswer


class KeptToken(msgspec.Struct, frozen=True):
    """A token in a file.

    Attributes:
        access_token: The token.
        refresh_token: What gets the next one.
        expires_at: The moment of its end, seconds since 1970; None when it is not known.
    """

    access_token: str
    refresh_token: str = ""
    expires_at: float | None = None

    @property
    def seconds_left(self) -> float:
        """For how long it is good."""
        return float("inf") if self.expires_at is None else self.expires_at - time.time()

    def __repr__(self) -> str:
        return f"KeptToken({MASK!r})"


class TokenFile:
    """The file for one kind of login.

    Args:
        parts: What the login is for: host, client, scopes and profile.
    """

    def __init__(self, *parts: str) -> None:
        digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()
        self.path: Path = _folder() / f"{digest}.json"

    def read(self) -> KeptToken | None:
        """What is kept; None when there is nothing usable."""
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=KeptToken)
        except (OSError, msgspec.DecodeError):
            return None

    def keep(self, answer: TokenAnswer, refresh_token: str = "") -> KeptToken:
        """Keep a token, in one step; where nothing can be written it is not kept.

        Args:
            answer: The answer that brought it.
            refresh_token: What got it, and gets the next one when the answer brings nothing new.
        """
        lifetime = answer.lifetime
        end = None if lifetime is None else time.time() + lifetime
        kept = KeptToken(answer.access_token, answer.refresh_token or refresh_token, end)
        with contextlib.suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            # Made for its owner alone, by mkstemp.
            handle, name = tempfile.mkstemp(dir=self.path.parent)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(msgspec.json.encode(kept))
                Path(name).replace(self.path)
            except OSError:
                Path(name).unlink(missing_ok=True)
                raise
        return kept


def _folder() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".cache") / "dovetail" / "databricks"
