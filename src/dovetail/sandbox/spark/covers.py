"""Cover images of folders, behind links that last as long as the image."""

from __future__ import annotations

import secrets
from urllib.parse import quote

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import UploadedFile

_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
}


class Covers:
    """The cover images of all tenants."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, folder_id: str, image: UploadedFile) -> None:
        """Give a folder an image in place of the one it had."""
        # Clients seldom name the media type; the first bytes do.
        found = [media_type for start, media_type in _SIGNATURES.items() if image.content.startswith(start)]
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO covers VALUES (?, ?, ?, ?, ?)",
                (
                    folder_id,
                    secrets.token_urlsafe(24),
                    image.name or "cover",
                    found[0] if found else image.media_type,
                    image.content,
                ),
            )

    def link(self, origin: str, folder_id: str) -> str | None:
        """Where a folder's image is; None when it has none."""
        with self._database.read() as connection:
            row = connection.execute("SELECT token, name FROM covers WHERE folder_id = ?", (folder_id,)).fetchone()
        if row is None:
            return None
        return f"{origin}/docstore/api/v1/documents/versions/tokens/{row['token']}/{quote(row['name'], safe='')}"

    def linked(self, token: str, name: str) -> UploadedFile | None:
        """The image behind a link."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT name, media_type, content FROM covers WHERE token = ? AND name = ?", (token, name)
            ).fetchone()
        return None if row is None else UploadedFile(*row)
