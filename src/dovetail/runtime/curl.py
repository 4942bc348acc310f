"""A call as a curl command that can be pasted into a shell."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from dovetail.runtime.body import FileRange, Multipart, Part
from dovetail.runtime.model import MASK
from dovetail.runtime.redact import masked_body, secret_headers, shown_headers, shown_target

if TYPE_CHECKING:
    from collections.abc import Callable

    from dovetail.runtime.call import Call
    from dovetail.runtime.security import SecurityScheme


def curl_command(
    call: Call[Any],
    base_url: str | None = None,
    headers: tuple[tuple[str, str], ...] = (),
    satisfies: Callable[[SecurityScheme], bool] | None = None,
    *,
    anonymous: bool = False,
) -> str:
    """The command, one option a line.

    Args:
        call: The call.
        base_url: Where to send it; the contract's own server by default.
        headers: Headers the client adds; credentials among them are masked.
        satisfies: Whether the client's credentials meet a scheme; it chooses the way in that is shown.
        anonymous: Whether the client sends no credentials, so that none are shown.
    """
    base = (call.operation.server if base_url is None else base_url).rstrip("/")
    # With -X HEAD curl would wait for a body.
    method = "--head" if call.method == "HEAD" else f"-X {call.method}"
    feed, body = _body(call)
    own = {name.lower() for name, _ in call.headers}
    given = [*(pair for pair in headers if pair[0].lower() not in own), *call.headers]
    shown = shown_headers(given, secret_headers(call))
    url = base + shown_target(call)
    if not anonymous:
        for scheme in _way_in(call, {name.lower() for name, _ in given}, satisfies):
            if scheme.header:
                shown.append((scheme.header, _placeholder(scheme)))
            elif scheme.location == "cookie":
                shown.append(("Cookie", f"{scheme.parameter}={MASK}"))
            elif scheme.location == "query" and scheme.kind == "apiKey":
                url += f"{'&' if '?' in url else '?'}{quote(scheme.parameter, safe='')}={MASK}"
    if call.idempotency_key is not None:
        shown.append((call.operation.idempotency_header, call.idempotency_key))
    if call.content_type and not isinstance(call.body, Multipart):
        shown.append(("Content-Type", call.content_type))
    lines = [f"{feed}curl {method} {shlex.quote(url)}"]
    # An empty header is written with a semicolon; with a colon curl would take it away.
    lines += [f"-H {shlex.quote(f'{name}: {text}' if text else f'{name};')}" for name, text in shown]
    return " \\\n  ".join([*lines, *body])


def _way_in(
    call: Call[Any], given: set[str], satisfies: Callable[[SecurityScheme], bool] | None
) -> list[SecurityScheme]:
    """The first way in that can be met, but for what the client's own headers already show."""
    for group in call.operation.security:
        if all(scheme.header.lower() in given or satisfies is None or satisfies(scheme) for scheme in group):
            return [scheme for scheme in group if scheme.header.lower() not in given]
    return []


def _placeholder(scheme: SecurityScheme) -> str:
    if scheme.kind == "apiKey":
        return MASK
    word = {"basic": "Basic", "http": scheme.word}.get(scheme.kind, "Bearer")
    return f"{word} {MASK}"


def _body(call: Call[Any]) -> tuple[str, list[str]]:
    """What is piped into curl, and the options for the body."""
    body = call.body
    if isinstance(body, bytes):
        try:
            text = masked_body(call).decode()
        except UnicodeDecodeError:
            return "", ["--data-binary @-"]
        # Unlike --data-binary, --data-raw gives a leading @ no meaning.
        return "", [f"--data-raw {shlex.quote(text)}"] if "\0" not in text else ["--data-binary @-"]
    if isinstance(body, FileRange):
        if body.start == 0:
            return "", [f"--data-binary {shlex.quote(f'@{body.path}')}"]
        cut = f"tail -c +{body.start + 1} {shlex.quote(body.path)} | head -c {body.length} | "
        return cut, ["--data-binary @-"]
    if isinstance(body, Multipart):
        secret = {p.wire_name for p in call.operation.parameters if p.location == "part" and p.secret}
        return "", [_field(part, part.name in secret) for part in body.parts]
    return "", [] if body is None else ["--data-binary @-"]


def _field(part: Part, secret: bool) -> str:
    """A part as an option; -F gives a value in quotes no meaning of its own."""
    kind = f";type={part.content_type}" if part.content_type else ""
    if secret:
        content = _quoted(MASK)
    elif isinstance(part.content, FileRange):
        content = f"@{_quoted(part.content.path)}"
    elif isinstance(part.content, bytes) and part.filename is None:
        content = _quoted(part.content.decode(errors="replace"))
    else:
        content = f"@{_quoted(part.filename or '-')}"
    if content.startswith("@") and part.filename:
        kind = f";filename={_quoted(part.filename)}{kind}"
    return f"-F {shlex.quote(f'{part.name}={content}{kind}')}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
