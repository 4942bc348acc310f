"""Hiding what must not be shown: one place decides what a repr, a log line, an error and a curl line may say."""

from __future__ import annotations

import codecs
import contextlib
import re
from collections.abc import Iterable, Iterator, Set
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote, unquote_plus, urlsplit, urlunsplit

import msgspec

from dovetail.runtime.body import FileRange, Multipart
from dovetail.runtime.model import MASK
from dovetail.runtime.plain import is_dict, is_list

if TYPE_CHECKING:
    from dovetail.runtime.auth import Credentials
    from dovetail.runtime.call import Call
    from dovetail.runtime.paths import PathTemplate

_SECRET_HEADER: Final = re.compile(
    r"authori[sz]ation|authenticat|x-auth(?!or)|cookie|token|secret|passw|credential|signature|session|api-?key"
    r"|(?<!idempotency)-key$"
)
_URL_HEADERS: Final = frozenset({"location", "content-location"})
_SHOWN_BYTES: Final = 2_000
_SHORTEST_SECRET: Final = 6

every_name: Final = frozenset({"*"})
"""For ``shown_url``: mask whatever may be a permission, as in a URL that may be signed."""


def shown_headers(headers: Iterable[tuple[str, str]], secret: frozenset[str] = frozenset()) -> list[tuple[str, str]]:
    """Headers with credentials masked: those whose names say that they carry some, and the given ones.

    Of a URL to go to, which may be signed, what may be a permission is masked.

    Args:
        headers: Names and values.
        secret: More names to mask, lower case.
    """
    return [(name, _shown_header(name.lower(), text, secret)) for name, text in headers]


def _shown_header(name: str, text: str, secret: frozenset[str]) -> str:
    if _SECRET_HEADER.search(name) or name in secret:
        return MASK
    if name in _URL_HEADERS:
        try:
            return shown_url(text, every_name)
        except ValueError:  # no URL
            return MASK
    return text


def secret_headers(call: Call[Any]) -> frozenset[str]:
    """Lower-case names of the headers that this call's contract marks secret."""
    operation = call.operation
    names = {p.wire_name.lower() for p in operation.parameters if p.location == "header" and p.secret}
    names |= {scheme.header.lower() for group in operation.security for scheme in group if scheme.secret}
    return frozenset(names - {""})


def shown_target(call: Call[Any]) -> str:
    """Path and query of a call with secret parameters masked."""
    operation = call.operation
    path = call.path
    if any(p.secret for p in operation.parameters if p.location == "path"):
        path = operation.template.masked(path, MASK)
    if not call.query:
        return path
    names = {p.wire_name for p in operation.parameters if p.location == "query" and p.secret}
    names |= {scheme.parameter for group in operation.security for scheme in group if scheme.location == "query"}
    return f"{path}?{_shown_query(call.query, names)}"


def shown_url(url: str, secret: frozenset[str] = frozenset(), template: PathTemplate | None = None) -> str:
    """A URL without user info, and with the named query parameters and the secret parts of its path masked.

    With ``every_name`` all of them are, and so is a segment of the path after one that says what it is (``tokens``).
    """
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    path = parts.path if template is None else template.masked(parts.path, MASK)
    if secret == every_name:
        path = _shown_path(path)
    return urlunsplit((parts.scheme, host, path, _shown_query(parts.query, secret), ""))


def _shown_path(path: str) -> str:
    segments = path.split("/")
    named = [False, *(_SECRET_HEADER.search(segment.lower()) is not None for segment in segments)]
    return "/".join(MASK if hide and segment else segment for segment, hide in zip(segments, named, strict=False))


def shown_body(call: Call[Any]) -> str:
    """A short text for a body, with what the contract marks secret masked."""
    body = call.body
    if isinstance(body, FileRange):
        return f"<{body.length} bytes of {body.path}>"
    if isinstance(body, Multipart):
        secret = {p.wire_name for p in call.operation.parameters if p.location == "part" and p.secret}
        return (
            "<"
            + ", ".join(f"{part.name}={_shown_part(part.content, part.name in secret)}" for part in body.parts)
            + ">"
        )
    if not isinstance(body, bytes):
        return repr(body) if body is not None else ""
    return _shown_bytes(masked_body(call))


def masked_body(call: Call[Any]) -> bytes:
    """A bytes body with what the contract marks secret masked."""
    body = call.body
    if not isinstance(body, bytes):
        return b""
    if (call.content_type or "").startswith("application/x-www-form-urlencoded"):
        names = _secret_fields(call)
        return _shown_query(body.decode(errors="replace"), names).encode() if names else body
    secrets = getattr(call.operation.body, "secrets", frozenset[str]())
    if not secrets:
        return body
    try:
        document = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        # Replaced by something else with with_body: where its secrets are is not known.
        return MASK.encode()
    for path in secrets:
        _mask(document, path.split("."))
    return msgspec.json.encode(document)


def secret_texts(call: Call[Any], credentials: Credentials | None) -> set[str]:
    """Every secret that went out with a call, without the word of its scheme (``Bearer``).

    Args:
        call: The call; what its contract or a header's name marks secret counts.
        credentials: What the client put on the request.
    """
    operation = call.operation
    marked = secret_headers(call)
    sent = [text for name, text in call.headers if name.lower() in marked or _SECRET_HEADER.search(name.lower())]
    if credentials is not None:
        sent += [text for _, text in (*credentials.headers, *credentials.query, *credentials.cookies)]
        sent += [quote(text, safe="") for _, text in credentials.query]
    found = {text.rpartition(" ")[2] for text in sent}
    found |= {_password(text) for text in sent if text[:6].lower() == "basic "}
    if in_path := [p for p in operation.parameters if p.location == "path" and p.secret]:
        arguments = operation.template.arguments(call.path)
        found |= {arguments[p.name] for p in in_path if p.name in arguments}
    if in_query := {p.wire_name for p in operation.parameters if p.location == "query" and p.secret}:
        found |= _marked(call.query, in_query)
    if isinstance(call.body, bytes) and (call.content_type or "").startswith("application/x-www-form-urlencoded"):
        found |= _marked(call.body.decode(errors="replace"), _secret_fields(call))
    elif isinstance(call.body, bytes) and (paths := getattr(operation.body, "secrets", frozenset[str]())):
        with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError):
            document = msgspec.json.decode(call.body)
            found.update(text for path in paths for text in _texts(document, path.split(".")))
    return found


def _marked(pairs: str, names: Set[str]) -> set[str]:
    """The values of fields of these names, quoted and not."""
    parted = (piece.partition("=") for piece in pairs.split("&"))
    return {
        form for name, _, text in parted if _is_named(unquote_plus(name), names) for form in (text, unquote_plus(text))
    }


def _secret_fields(call: Call[Any]) -> frozenset[str]:
    """What a form calls its secrets; a member of a dotted field, wherever it stands in it, as ``field.*.member``."""
    fields = [p for p in call.operation.parameters if p.location == "form"]
    whole = {p.wire_name for p in fields if p.secret}
    return frozenset(whole.union(f"{p.wire_name}.*.{name}" for p in fields for name in p.secret_members))


def _is_named(name: str, secret: Set[str]) -> bool:
    """Whether a field is one of the named ones, or in one: an object travels as name[member] or as name.member."""
    stem, dot, _ = name.partition(".")
    return (
        name in secret
        or name.partition("[")[0] in secret
        or (dot != "" and (stem in secret or f"{stem}.*.{name.rpartition('.')[2]}" in secret))
    )


def _password(basic: str) -> str:
    """The password in the header of basic authentication, or else the user name, which is a key then; empty if none."""
    import base64

    try:
        username, _, password = base64.b64decode(basic[6:]).decode().partition(":")
        return password or username
    except ValueError:
        return ""


def without(body: bytes, secrets: Iterable[str]) -> bytes:
    """A body with secrets masked wherever they stand; words too short to be one are left alone."""
    for text in sorted(secrets, key=len, reverse=True):
        if len(text) >= _SHORTEST_SECRET:
            body = body.replace(text.encode(), MASK.encode())
    return body


def _texts(node: Any, path: list[str]) -> Iterator[str]:
    """The texts at and below a dotted path."""
    if is_list(node):
        for item in node:
            yield from _texts(item, path)
    elif is_dict(node):
        for key in list(node) if not path or path[0] == "*" else [path[0]]:
            if key in node:
                yield from _texts(node[key], path[1:])
    elif isinstance(node, str) and not path:
        yield node


def _mask(node: Any, path: list[str]) -> None:
    if is_list(node):
        for item in node:
            _mask(item, path)
    elif is_dict(node):
        for key in list(node) if path[0] == "*" else [path[0]]:
            if len(path) > 1 and key in node:
                _mask(node[key], path[1:])
            elif key in node:
                node[key] = MASK


def _shown_query(query: str, secret: Iterable[str]) -> str:
    wanted = set(secret)
    if not wanted or not query:
        return query
    pieces: list[str] = []
    for piece in query.split("&"):
        name, equals, _ = piece.partition("=")
        hidden = "*" in wanted or _is_named(unquote_plus(name), wanted)
        pieces.append(f"{name}{equals}{MASK}" if hidden and equals else piece)
    return "&".join(pieces)


def _shown_part(content: object, secret: bool) -> str:
    if secret:
        return MASK
    if isinstance(content, FileRange):
        return f"<{content.length} bytes of {content.path}>"
    return _shown_bytes(content) if isinstance(content, bytes) else repr(content)


def _shown_bytes(body: bytes) -> str:
    try:
        # A character cut in two at the end is no reason to show nothing.
        text = codecs.getincrementaldecoder("utf-8")().decode(body[:_SHOWN_BYTES], final=len(body) <= _SHOWN_BYTES)
    except UnicodeDecodeError:
        return f"<{len(body)} bytes>"
    if not text.isprintable():
        return f"<{len(body)} bytes>"
    return text if len(body) <= _SHOWN_BYTES else f"{text}… <{len(body)} bytes>"
