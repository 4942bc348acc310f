"""Secrets at rest: encrypted with a key that only the owner of the state folder can read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_FILE: Final = "secrets.key"
_NONCE_BYTES: Final = 12


class BrokenSeal(Exception):
    """Something that was not sealed with this key, or not for this place."""


class SecretBox:
    """Seals values and opens them again, with AES-GCM under 256 bits.

    Args:
        folder: Where the key is kept, beside the database; it is made if there is none.
    """

    def __init__(self, folder: Path) -> None:
        self._cipher = AESGCM(_key(folder / KEY_FILE))

    def seal(self, value: bytes, place: str) -> bytes:
        """A value encrypted. It opens only for the same place, so that no two can be exchanged."""
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, value, place.encode())

    def open(self, sealed: bytes, place: str) -> bytes:
        """The value that was sealed for a place.

        Raises:
            BrokenSeal: It was sealed with another key or for another place, or was changed since.
        """
        try:
            return self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], place.encode())
        except InvalidTag as error:
            raise BrokenSeal(f"the value kept for {place} cannot be opened with the key in {KEY_FILE}") from error


def _key(path: Path) -> bytes:
    if not path.exists():
        partial = path.with_suffix(f".{os.urandom(4).hex()}.part")
        with open(partial, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(AESGCM.generate_key(256))
        # Only whole keys come to stand under the name, and never in place of another.
        try:
            os.link(partial, path)
        except FileExistsError:
            pass
        finally:
            partial.unlink()
    return path.read_bytes()
