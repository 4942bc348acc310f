"""Files: uploaded, linked, told of, listed, downloaded, changed and deleted."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import attrs

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer, FilePart, JsonObject, UploadedFile
from dovetail.sandbox.sds import file_rows
from dovetail.sandbox.sds.answers import detail, fields, page500
from dovetail.sandbox.sds.core import Core
from dovetail.sandbox.sds.files import DEFAULT_PERMISSIONS, NewFile
from dovetail.sandbox.sds.listing import Span, listing
from dovetail.sandbox.sds.pages import page_of
from dovetail.sandbox.sds.paths import OutsideRoot, rooted
from dovetail.sandbox.sds.times import iso_new_york, microseconds
from dovetail.sandbox.sds.users import User

_LONGEST_FILENAME: Final = 100
_RANGE: Final = re.compile(r"bytes=(\d*)-(\d*)")


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    files, database = core.files, core.database

    def create(asked: Asked) -> Answer:
        user, body = core.user(asked), asked.body
        file = asked.files.get("file")
        if file is None and "sibling_uuid" in body:
            row = files.link(user, _new_file(user, body), _sibling(body["sibling_uuid"]))
        else:
            checked = _checked(file, body)
            row = files.upload(user, _new_file(user, body), checked, blind=core.knobs.settings.uploads_at_once)
        return Answer.of_json(file_rows.made(row, user), 201)

    def listed(asked: Asked) -> Answer:
        user, query = core.user(asked), asked.query
        span = Span.read(query.get("start_time"), query.get("end_time"))
        wanted = listing(database, user, query.get("path", "/"), span)
        with database.read() as connection:
            page = page_of(wanted.count(connection), asked.incoming)
            rows = file_rows.found(connection, wanted.rows(connection, page.skip, page.size))
        return Answer.of_json({**page.envelope(asked.incoming, rows), "warnings": list(wanted.warnings)})

    def get(asked: Asked) -> Answer:
        row = files.reachable(core.user(asked), asked.path["file_id"])
        with database.read() as connection:
            return Answer.of_json(file_rows.found(connection, [row])[0])

    def download(asked: Asked) -> Answer:
        row = files.reachable(core.user(asked), asked.path["file_id"])
        source = files.source(row)
        size = _size(source)
        headers, start, length, status = _attachment(row), 0, size, 200
        if core.knobs.settings.range_downloads:
            etag = f'"{row["sum_blake3"]}"'
            headers |= {"accept-ranges": "bytes", "etag": etag}
            piece = _piece(asked.incoming.headers, etag, size)
            if piece is not None:
                start, length = piece
                headers["content-range"] = f"bytes {start}-{start + length - 1}/{size}"
                status = 206
        if isinstance(source, bytes):
            return Answer(status, source[start : start + length], _media_type(row), headers)
        return Answer(status, b"", _media_type(row), headers, FilePart(source, start, length))

    def head(asked: Asked) -> Answer:
        row = files.reachable(core.user(asked), asked.path["file_id"])
        told = {"content-type": _media_type(row), "content-length": str(_size(files.source(row)))}
        return Answer(200, headers=_attachment(row) | told)

    def update(asked: Asked) -> Answer:
        user, body = core.user(asked), asked.body
        try:
            changes = {**body, "directory": rooted(user.email, body["directory"])}
        except OutsideRoot as error:
            raise detail(400, str(error)) from error
        known = {name: changes[name] for name in ("directory", "name", "media_type", "permissions") if name in changes}
        row = files.change(user, asked.path["file_id"], known, keep=core.knobs.settings.put_persists)
        return Answer.of_json(file_rows.changed(row, user))

    def delete(asked: Asked) -> Answer:
        files.delete(core.user(asked), asked.path["file_id"])
        return Answer(204)

    def detach(asked: Asked) -> Answer:
        files.detach(core.user(asked), asked.path["file_id"])
        return Answer.of_json({"message": "The file was detached from its datasets."})

    return {
        "files_create": create,
        "files_list": listed,
        "files_get": get,
        "files_download": download,
        "files_head": head,
        "files_update": update,
        "files_delete": delete,
        "files_detach": detach,
    }


def _checked(file: UploadedFile | None, body: Mapping[str, Any]) -> UploadedFile:
    """The file of an upload, under the name that the gateway's framework leaves it, if it is one to be taken."""
    file = None if file is None else attrs.evolve(file, name=_plain_name(file.name))
    if file is None or not file.name:
        told = "The submitted data was not a file." if "file" in body else "No file was submitted."
        raise fields({"file": [told]})
    if not file.size:
        raise fields({"file": ["The submitted file is empty."]})
    if len(file.name) > _LONGEST_FILENAME:
        told = f"Ensure this filename has at most {_LONGEST_FILENAME} characters (it has {len(file.name)})."
        raise fields({"file": [told]})
    return file


def _plain_name(filename: str) -> str:
    """The last part of a filename, without what cannot be printed; empty where that is no name."""
    last = html.unescape(filename).rpartition("/")[2].rpartition("\\")[2]
    plain = "".join(character for character in last if character.isprintable())
    return "" if plain in (".", "..") else plain


def _new_file(user: User, body: JsonObject) -> NewFile:
    try:
        directory = rooted(user.email, body["directory"])
    except OutsideRoot as error:
        raise page500() from error
    expires = body.get("expiration_date")
    return NewFile(
        directory,
        body.get("name", ""),
        body.get("media_type", ""),
        body.get("permissions", DEFAULT_PERMISSIONS),
        None if expires is None else _moment(expires),
    )


def _moment(text: str) -> int:
    """A time as microseconds since 1970; in New York where it names no zone."""
    try:
        moment = microseconds(datetime.fromisoformat(text))
        iso_new_york(moment)  # what New York's calendar does not have could not be told again
        return moment
    except (ValueError, OverflowError) as error:
        raise fields({"expiration_date": ["Datetime has wrong format."]}) from error


def _sibling(text: str) -> str:
    try:
        return str(UUID(text))
    except ValueError as error:
        raise page500() from error


def _media_type(row: file_rows.Row) -> str:
    """The media type, where it is one that a header can tell: the gateway takes any text."""
    text = str(row["media_type"])
    return text if text.isascii() and text.isprintable() and text.strip() else "application/octet-stream"


def _attachment(row: file_rows.Row) -> dict[str, str]:
    name = str(row["name"]).replace('"', "'")
    plain = "".join(character if character.isascii() and character.isprintable() else "_" for character in name)
    return {"content-disposition": f'attachment; filename="{plain}"', "cache-control": "no-transform"}


def _size(source: bytes | Path) -> int:
    return len(source) if isinstance(source, bytes) else source.stat().st_size


def _piece(headers: Mapping[str, str], etag: str, size: int) -> tuple[int, int] | None:
    """Where the piece that `Range` asks for begins, and its length; None for all, also when the file is another."""
    wanted = _RANGE.fullmatch(headers.get("range", ""))
    if wanted is None or not (wanted[1] or wanted[2]) or headers.get("if-range", etag) != etag:
        return None
    if wanted[1]:
        start, end = int(wanted[1]), min(int(wanted[2]) + 1 if wanted[2] else size, size)
    else:
        start, end = max(0, size - int(wanted[2])), size
    if start >= end:
        raise detail(416, "The range lies outside of the file.", {"content-range": f"bytes */{size}"})
    return start, end - start
