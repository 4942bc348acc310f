"""Uploads of files in parts: begun, fed from any side, put together or thrown away."""

from __future__ import annotations

import hashlib
import secrets
import threading

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks.file_tree import FileTree
from dovetail.sandbox.message import Refusal


class FileUploads:
    """The uploads under way. Safe to use from any thread."""

    def __init__(self, database: Database, tree: FileTree) -> None:
        self._database = database
        self._tree = tree
        self._changing = threading.Lock()

    def begin(self, path: str, *, overwrite: bool) -> str:
        """A new upload; its session token.

        Raises:
            TreeError: The file cannot be written.
        """
        self._tree.check_target(path, overwrite=overwrite)
        token = secrets.token_urlsafe(24)
        with self._database.write() as connection:
            connection.execute("INSERT INTO file_uploads VALUES (?, ?, ?)", (token, path, overwrite))
        return token

    def check(self, token: str, path: str) -> None:
        """Whether there is such an upload to this path.

        Raises:
            Refusal: There is none.
        """
        self._overwrite(token, path)

    def put(self, token: str, path: str, number: int, content: bytes) -> str:
        """Take a part, in place of an earlier one of its number; its ETag.

        Raises:
            Refusal: There is no such upload.
        """
        etag = hashlib.md5(content, usedforsecurity=False).hexdigest()
        with self._changing:
            self.check(token, path)
            spool = self._tree.new_spool()
            self._tree.append(spool, content)
            earlier = self._parts(token).get(number)
            with self._database.write() as connection:
                connection.execute(
                    "INSERT OR REPLACE INTO file_upload_parts VALUES (?, ?, ?, ?)", (token, number, spool, etag)
                )
            if earlier is not None:
                self._tree.drop_spool(earlier[0])
        return etag

    def complete(self, token: str, path: str, parts: list[tuple[int, str]]) -> None:
        """Put the parts together; the upload is over.

        Raises:
            Refusal: There is no such upload, or the parts are not those that came.
            TreeError: The file cannot be written.
        """
        with self._changing:
            overwrite = self._overwrite(token, path)
            came = self._parts(token)
            if [number for number, _ in parts] != sorted({number for number, _ in parts}):
                raise Refusal(400, "INVALID_PARAMETER_VALUE", "Parts must be given once each, in ascending order.")
            for number, etag in parts:
                if number not in came or etag.strip('"') not in {"", came[number][1]}:
                    raise Refusal(400, "INVALID_PARAMETER_VALUE", f"Part {number} was not uploaded with that ETag.")
            whole = self._tree.new_spool()
            try:
                for number, _ in parts:
                    with self._tree.spooled(came[number][0]) as part:
                        while piece := part.read(1 << 20):
                            self._tree.append(whole, piece)
                self._tree.place_spool(whole, path, overwrite=overwrite)
            finally:
                self._tree.drop_spool(whole)
            self._forget(token)

    def abort(self, token: str, path: str) -> None:
        """Throw away what came.

        Raises:
            Refusal: There is no such upload.
        """
        with self._changing:
            self.check(token, path)
            self._forget(token)

    def _overwrite(self, token: str, path: str) -> bool:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT overwrite FROM file_uploads WHERE token = ? AND path = ?", (token, path)
            ).fetchone()
        if row is None:
            raise Refusal(404, "NOT_FOUND", "There is no such upload session for the file.")
        return bool(row["overwrite"])

    def _parts(self, token: str) -> dict[int, tuple[str, str]]:
        """Where each part is, and its ETag."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT * FROM file_upload_parts WHERE token = ?", (token,)).fetchall()
        return {row["number"]: (row["spool"], row["etag"]) for row in rows}

    def _forget(self, token: str) -> None:
        for spool, _ in self._parts(token).values():
            self._tree.drop_spool(spool)
        with self._database.write() as connection:
            connection.execute("DELETE FROM file_uploads WHERE token = ?", (token,))
