"""A call as a curl command that can be pasted into a shell."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from dovetail.runtime.body import FileRange, Multipart
from dovetail.runtime.model import MASK
from dovetail.runtime.redact import masked_body, secret_headers, shown_headers, shown_target

if TYPE_CHECKING:
    from dovetail.runtime.call import Call


def curl_command(call: Call[Any], base_url: str | None = None, headers: tuple[tuple[str, str], ...] = ()) -> str:
    """The command, one option a line.

    Args:
        call: The call.
        base_url: Where to send it; the contract's own server by default.
        headers: Headers the client adds; credentials among them are masked.
    """
    base = (call.operation.server if base_url is None else base_url).rstrip("/")
    words = ["curl", "-X", call.method, shlex.quote(base + shown_target(call))]
    lines = [" ".join(words)]
    given = {name.lower() for name, _ in headers}
    shown = [*shown_headers((*headers, *call.headers), secret_headers(call)), *_credentials(call, given)]
    if call.content_type and not isinstance(call.body, Multipart):
        shown.append(("Content-Type", call.content_type))
    lines += [f"-H {shlex.quote(f'{name}: {text}')}" for name, text in shown]
    lines += _body(call)
    return " \\\n  ".join(lines)


def _credentials(call: Call[Any], given: set[str]) -> list[tuple[str, str]]:
    """Placeholders for the first way in, unless the client's own headers already show one."""
    for group in call.operation.security[:1]:
        return [
            (scheme.header, f"Bearer {MASK}" if scheme.kind in {"bearer", "oauth2", "openIdConnect"} else MASK)
            for scheme in group
            if scheme.header and scheme.header.lower() not in given
        ]
    return []


def _body(call: Call[Any]) -> list[str]:
    body = call.body
    if isinstance(body, bytes):
        return [f"--data-binary {shlex.quote(masked_body(call).decode(errors='replace'))}"] if body else []
    if isinstance(body, FileRange):
        return [f"--data-binary {shlex.quote(f'@{body.path}')}"]
    if isinstance(body, Multipart):
        secret = {p.wire_name for p in call.operation.parameters if p.location == "part" and p.secret}
        fields: list[str] = []
        for part in body.parts:
            kind = f";type={part.content_type}" if part.content_type else ""
            if part.name in secret:
                fields.append(f"{part.name}={MASK}{kind}")
            elif isinstance(part.content, FileRange):
                fields.append(f"{part.name}=@{part.content.path}{kind}")
            elif part.filename:
                fields.append(f"{part.name}=@{part.filename}{kind}")
            elif isinstance(part.content, bytes):
                fields.append(f"{part.name}={part.content.decode(errors='replace')}{kind}")
        return [f"-F {shlex.quote(field)}" for field in fields]
    return [] if body is None else ["--data-binary @-"]
