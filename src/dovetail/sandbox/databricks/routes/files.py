"""Files of volumes: raw bytes in and out, whole, in pieces or in parts, and directories."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from email.utils import formatdate, parsedate_to_datetime
from typing import Final
from urllib.parse import unquote

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.file_tree import Entry, FileTree, TreeError
from dovetail.sandbox.databricks.signed_urls import HEADER, PREFIX, Grant
from dovetail.sandbox.databricks.volume_files import VolumeFiles
from dovetail.sandbox.message import Answer, Incoming, JsonObject, Refusal

_BYTES: Final = "application/octet-stream"
_PAGE: Final = 1000
_VOLUME_DEPTH: Final = 4
_RANGE: Final = re.compile(r"bytes=(\d*)-(\d*)")


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    volumes = core.state(VolumeFiles)
    tree, uploads, urls, path_of = volumes.tree, volumes.uploads, volumes.urls, volumes.path

    def download(asked: Asked) -> Answer:
        return _content(tree, path_of(asked.path["file_path"]), asked.incoming.headers)

    def get_metadata(asked: Asked) -> Answer:
        entry = tree.find(path_of(asked.path["file_path"]))
        return Answer(404) if entry is None or entry.is_dir else Answer(200, headers=_file_headers(entry))

    def upload(asked: Asked) -> Answer:
        headers = asked.incoming.headers
        if "content-length" not in headers:
            raise Refusal(400, "MALFORMED_REQUEST", "The request has no Content-Length.")
        path = path_of(asked.path["file_path"])
        if "upload_type" in asked.query:
            token, number = asked.query.get("session_token", ""), asked.query.get("part_number", 1)
            return Answer(200, headers={"etag": f'"{uploads.put(token, path, number, asked.body)}"'})
        tree.write(path, asked.body, overwrite=asked.query.get("overwrite", True))
        return Answer(204)

    def multipart_upload(asked: Asked) -> Answer:
        path, token = path_of(asked.path["file_path"]), asked.query.get("session_token", "")
        action = asked.query["action"]
        if action == "initiate-upload":
            if not core.knobs.settings.presigned_urls:
                raise _not_enabled()
            token = uploads.begin(path, overwrite=asked.query.get("overwrite", True))
            return of_fields({"multipart_upload": {"session_token": token}})
        if action == "abort-upload":
            uploads.abort(token, path)
        else:
            body: JsonObject = asked.body or {}
            parts: list[JsonObject] = body.get("parts", [])
            uploads.complete(token, path, [(part["part_number"], part["etag"]) for part in parts])
        return nothing()

    def delete(asked: Asked) -> Answer:
        entry = tree.get(path_of(asked.path["file_path"]))
        if entry.is_dir:
            raise TreeError("missing", entry.path)
        tree.delete(entry.path)
        return Answer(204)

    def list_directory(asked: Asked) -> Answer:
        path = path_of(asked.path["directory_path"])
        size = asked.query.get("page_size", _PAGE)
        page = core.pages.cut(tree.children(path), f"files {path}", asked.query.get("page_token"), size)
        return of_fields(
            {"contents": [_listed(item) for item in page.items], "next_page_token": page.next_token or None}
        )

    def create_directory(asked: Asked) -> Answer:
        tree.mkdirs(path_of(asked.path["directory_path"]))
        return Answer(204)

    def delete_directory(asked: Asked) -> Answer:
        entry = tree.get(path_of(asked.path["directory_path"]))
        if not entry.is_dir:
            raise TreeError("missing", entry.path)
        if entry.path.count("/") <= _VOLUME_DEPTH:  # a volume goes by the API of volumes
            raise TreeError("bad-path", entry.path)
        tree.delete(entry.path)
        return Answer(204)

    def get_directory_metadata(asked: Asked) -> Answer:
        entry = tree.find(path_of(asked.path["directory_path"]))
        return Answer(200 if entry is not None and entry.is_dir else 404)

    def list_endpoints(asked: Asked) -> Answer:
        return of_fields(
            {"endpoints": [{"api": "FILES_API", "api_version": "2.0", "multipart_upload_supported": True}]}
        )

    def upload_part_urls(asked: Asked) -> Answer:
        body: JsonObject = asked.body
        path = path_of(body["path"][1:])
        uploads.check(body["session_token"], path)
        first = body["start_part_number"]
        return of_fields(
            {
                "upload_part_urls": [
                    {"part_number": number}
                    | signed(asked, Grant("upload", path, body["session_token"], number), body.get("expire_time"))
                    for number in range(first, first + body["count"])
                ]
            }
        )

    def abort_upload_url(asked: Asked) -> Answer:
        path = path_of(asked.body["path"][1:])
        uploads.check(asked.body["session_token"], path)
        grant = Grant("abort", path, asked.body["session_token"])
        return of_fields({"abort_upload_url": signed(asked, grant, asked.body.get("expire_time"))})

    def download_url(asked: Asked) -> Answer:
        if not core.knobs.settings.presigned_urls:
            raise _not_enabled()
        entry = tree.get(path_of(asked.query["path"][1:]))
        if entry.is_dir:
            raise TreeError("missing", entry.path)
        return of_fields(signed(asked, Grant("download", entry.path), asked.query.get("expire_time")))

    def signed(asked: Asked, grant: Grant, expire_time: str | None) -> JsonObject:
        url = urls.url(asked.incoming.origin, grant, expire_time)
        return {"url": url, "headers": [{"name": HEADER[0], "value": HEADER[1]}]}

    return {
        "files_download": _told(download),
        "files_get_metadata": _quietly(get_metadata),
        "files_upload": _told(upload),
        "files_multipart_upload": _told(multipart_upload),
        "files_delete": _told(delete),
        "files_list_directory_contents": _told(list_directory),
        "files_create_directory": _told(create_directory),
        "files_delete_directory": _told(delete_directory),
        "files_get_directory_metadata": _quietly(get_directory_metadata),
        "files_list_endpoints": list_endpoints,
        "files_create_upload_part_urls": _told(upload_part_urls),
        "files_create_abort_upload_url": _told(abort_upload_url),
        "files_create_download_url": _told(download_url),
    }


def asides(core: Core) -> Mapping[str, Callable[[Incoming], Answer]]:
    """What answers below a path that the contract does not know: signed addresses, as a cloud store has them."""
    volumes = core.state(VolumeFiles)
    tree, uploads, urls = volumes.tree, volumes.uploads, volumes.urls

    def storage(incoming: Incoming) -> Answer:
        path = "/" + unquote(incoming.path.removeprefix(PREFIX))
        try:
            grant = urls.read(path, incoming)
            if incoming.method == "PUT" and grant.action == "upload":
                etag = uploads.put(grant.token, path, grant.part, incoming.body)
                return Answer(201, headers={"etag": f'"{etag}"'})
            if incoming.method == "DELETE" and grant.action == "abort":
                uploads.abort(grant.token, path)
                return Answer(204)
            if incoming.method in ("GET", "HEAD") and grant.action == "download":
                return _content(tree, path, incoming.headers)
            raise Refusal(403, "AuthenticationFailed", f"The address is not for {incoming.method}.")
        except TreeError as error:
            raise _refusal(error) from error

    return {PREFIX: storage}


def _not_enabled() -> Refusal:
    """Signed addresses are turned off in this workspace."""
    return Refusal(
        403,
        "PERMISSION_DENIED",
        "Presigned URLs API is not enabled for this workspace.",
        details=(_info("FILES_API_API_IS_NOT_ENABLED"),),
    )


def _content(tree: FileTree, path: str, headers: Mapping[str, str]) -> Answer:
    """The bytes of a file, or those that `Range` asks for."""
    entry = tree.get(path)
    if entry.is_dir:
        raise TreeError("missing", path)
    since = headers.get("if-unmodified-since")
    if since is not None and entry.modified // 1000 > _seconds(since):
        raise Refusal(412, "ABORTED", f"The file was modified after {since}.")
    own = _file_headers(entry) | {"accept-ranges": "bytes", "cache-control": "no-transform"}
    wanted = _RANGE.fullmatch(headers.get("range", ""))
    if wanted is None or not (wanted[1] or wanted[2]):
        return Answer(200, tree.read(path), _BYTES, own)
    if wanted[1]:
        start, end = int(wanted[1]), min(int(wanted[2]) + 1 if wanted[2] else entry.size, entry.size)
    else:
        start, end = max(0, entry.size - int(wanted[2])), entry.size
    if start >= entry.size or start >= end:
        raise Refusal(416, "BAD_REQUEST", "The range lies outside of the file.")
    own |= {"content-range": f"bytes {start}-{end - 1}/{entry.size}", "content-length": str(end - start)}
    return Answer(206, tree.read(path, start, end - start), _BYTES, own)


def _seconds(date: str) -> float:
    try:
        return parsedate_to_datetime(date).timestamp()
    except ValueError as error:
        raise Refusal(400, "INVALID_PARAMETER_VALUE", f"If-Unmodified-Since: {date} is no date.") from error


def _file_headers(entry: Entry) -> dict[str, str]:
    return {
        "content-length": str(entry.size),
        "content-type": _BYTES,
        "last-modified": formatdate(entry.modified // 1000, usegmt=True),
    }


def _listed(entry: Entry) -> JsonObject:
    if entry.is_dir:
        return {"path": entry.path, "name": entry.name, "is_directory": True}
    return {
        "path": entry.path,
        "name": entry.name,
        "is_directory": False,
        "file_size": entry.size,
        "last_modified": entry.modified,
    }


def _quietly(handler: Handler) -> Handler:
    """A handler of HEAD, whose refusals have no body."""

    def answer(asked: Asked) -> Answer:
        try:
            return handler(asked)
        except (TreeError, Refusal) as error:
            return Answer(error.status if isinstance(error, Refusal) else 404)

    return answer


def _told(handler: Handler) -> Handler:
    """A handler that tells what is wrong with a path in the words of the Files API."""

    def answer(asked: Asked) -> Answer:
        try:
            return handler(asked)
        except TreeError as error:
            raise _refusal(error) from error

    return answer


def _refusal(error: TreeError) -> Refusal:
    if error.problem == "missing":
        return Refusal(404, "NOT_FOUND", f"The file or directory {error.path} does not exist.")
    if error.problem == "present":
        return Refusal(409, "ALREADY_EXISTS", "The file being created already exists.")
    if error.problem in ("is-file", "is-directory"):
        return Refusal(409, "ALREADY_EXISTS", f"There is something else at {error.path}.")
    if error.problem == "not-empty":
        message = "The directory being deleted is not empty."
        return Refusal(400, "BAD_REQUEST", message, details=(_info("FILES_API_DIRECTORY_IS_NOT_EMPTY"),))
    return Refusal(400, "INVALID_PARAMETER_VALUE", f"Path {error.path} is not a path of a volume.")


def _info(reason: str) -> JsonObject:
    return {
        "@type": "type.googleapis.com/google.rpc.ErrorInfo",
        "reason": reason,
        "domain": "filesystem.databricks.com",
    }
