"""Files: workbooks as they were uploaded, and temporary links to files."""

from __future__ import annotations

import secrets
import time
import uuid
from urllib.parse import quote

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Refusal, UploadedFile

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@attrs.frozen
class Document:
    """A file that is kept."""

    id: str
    name: str
    content: bytes = attrs.field(repr=False)


class Documents:
    """The files of all tenants."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, tenant: str, file: UploadedFile) -> Document:
        """Keep an uploaded file."""
        document = Document(str(uuid.uuid4()), file.name, file.content)
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO documents VALUES (?, ?, ?, ?)", (document.id, tenant, document.name, document.content)
            )
        return document

    def get(self, document_id: str) -> Document:
        """A file that is there."""
        with self._database.read() as connection:
            row = connection.execute("SELECT id, name, content FROM documents WHERE id = ?", (document_id,)).fetchone()
        return Document(**dict(row))

    def link(self, origin: str, name: str, content: bytes, lifetime: float, media_type: str = EXCEL) -> str:
        """A temporary link to a file.

        Args:
            origin: Scheme, host and port of the server.
            name: The name the file is to have.
            content: The file.
            lifetime: For how long the link is good, in seconds.
            media_type: What kind of file it is.
        """
        token = secrets.token_urlsafe(24)
        now = time.time()
        with self._database.write() as connection:
            connection.execute("DELETE FROM downloads WHERE expires_at < ?", (now - 3600,))
            connection.execute(
                "INSERT INTO downloads VALUES (?, ?, ?, ?, ?)", (token, name, media_type, content, now + lifetime)
            )
        return f"{origin}/docstore/api/v1/documents/versions/tokens/{token}/{quote(name, safe='')}"

    def linked(self, token: str, name: str) -> UploadedFile:
        """The file behind a temporary link.

        Raises:
            Refusal: 404 if there is no such link, 410 if it has expired.
        """
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT name, media_type, content, expires_at FROM downloads WHERE token = ? AND name = ?",
                (token, name),
            ).fetchone()
        if row is None:
            raise Refusal(404, "DOCUMENT_NOT_FOUND", "There is no such document.")
        if row["expires_at"] < time.time():
            raise Refusal(410, "TOKEN_EXPIRED", "The link has expired; ask for a new one.")
        return UploadedFile(row["name"], row["media_type"], row["content"])
