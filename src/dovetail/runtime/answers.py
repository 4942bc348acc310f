"""From an answer to a value or an error; pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

import msgspec

from dovetail.runtime import codec
from dovetail.runtime.errors import ApiError, DeclaredError, DecodeError
from dovetail.runtime.plain import is_open
from dovetail.runtime.pointer import resolve

if TYPE_CHECKING:
    from dovetail.runtime.headers import Headers
    from dovetail.runtime.operation import Envelope, Operation
    from dovetail.runtime.settings import Settings

_MESSAGE_POINTERS = (
    "/error/message",
    "/Error/Message",
    "/message",
    "/detail",
    "/error_description",
    "/errors/0/message",
    "/errorCode",
    "/error",
    "/title",
)


def value(
    operation: Operation[Any],
    settings: Settings,
    status: int,
    headers: Headers,
    body: bytes,
    *,
    request: str,
    request_id: str | None,
    attempts: int,
) -> Any:
    """The decoded value of an answer with a 2xx status.

    Raises:
        DecodeError: It is not what the contract promises.
        ApiError: Its envelope says that it is an error.
    """
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    # An HTML page in place of a file, or of nothing, is a login or error page of something on the way; that a body is
    # called so proves nothing where none is promised, since some servers call all of them so.
    page = media_type == "text/html" and "html" not in operation.accept
    if page and (operation.answer in {"bytes", "text"} or (operation.answer == "empty" and body.lstrip()[:1] == b"<")):
        raise _decode_error(
            operation, settings, "an HTML page came in its place", "", status, headers, body, request, request_id
        )
    if operation.answer == "empty":
        return None
    if operation.answer in {"bytes", "text"}:
        return body if operation.answer == "bytes" else _text(body, headers)
    try:
        decoded = operation.decode(body) if body else _of_nothing(operation)
    except msgspec.ValidationError as error:
        refusal, _ = _error_body(operation, status, body)
        if operation.envelope is not None and resolve(refusal, operation.envelope.status) is not None:
            # An envelope that tells of an error need not hold what one of success does.
            _check_envelope(
                operation.envelope,
                refusal,
                settings,
                status,
                headers,
                body,
                request=request,
                request_id=request_id,
                attempts=attempts,
            )
        from dovetail.runtime.mismatch import complaint

        reason, path, _ = complaint(error)
        path = path and f"${path}"
        if not body:
            reason = "the body is empty"
        raise _decode_error(operation, settings, reason, path, status, headers, body, request, request_id) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        kind = "XML" if operation.answer == "xml" else "JSON"
        called = media_type or "without a media type"
        what = str(error) if kind.lower() in media_type else f"it is {called}, not {kind}"
        raise _decode_error(operation, settings, what, "", status, headers, body, request, request_id) from None
    if operation.envelope is not None:
        _check_envelope(
            operation.envelope,
            decoded,
            settings,
            status,
            headers,
            body,
            request=request,
            request_id=request_id,
            attempts=attempts,
        )
    return decoded


def _of_nothing(operation: Operation[Any]) -> Any:
    """An answer without a body: null, or an object of which the contract promises nothing."""
    try:
        return operation.decode(b"null")
    except msgspec.ValidationError:
        empty = operation.decode(b"{}")
        if type(empty) is not dict:
            raise
        return cast("Any", empty)


def _check_envelope(
    envelope: Envelope,
    decoded: object,
    settings: Settings,
    status: int,
    headers: Headers,
    body: bytes,
    *,
    request: str,
    request_id: str | None,
    attempts: int,
) -> None:
    """Raise the error that an envelope tells of."""
    if resolve(decoded, envelope.status) in envelope.success:
        return
    code = resolve(decoded, envelope.code) if envelope.code else None
    meant = envelope.codes.get(code, status) if isinstance(code, str) else status
    message = resolve(decoded, envelope.message) if envelope.message else None
    text = f"{request}: {code or 'error'}" + (f": {message}" if message else "") + f" (answered with {status})."
    raise settings.api_error(meant)(
        text,
        status=meant,
        headers=headers,
        raw=body,
        body=decoded,
        request=request,
        request_id=request_id,
        attempts=attempts,
    )


def api_error(
    operation: Operation[Any],
    settings: Settings,
    status: int,
    headers: Headers,
    body: bytes,
    *,
    request: str,
    request_id: str | None,
    attempts: int,
) -> ApiError:
    """The error for an answer with an error status."""
    decoded, fits = _error_body(operation, status, body)
    location = headers.get("location")
    detail = f"it redirects to {location.partition('?')[0]}, which is not followed" if location and status < 400 else ""
    meant = settings.dialect.refusal(operation.id, status, headers, body)
    if meant is not None:
        kind, status, detail = meant
    else:
        kind, detail = settings.api_error(status), detail or _message(decoded)
    return kind(
        f"{status}{_phrase(status)}: {request}" + (f": {detail}" if detail else ""),
        status=status,
        headers=headers,
        raw=body,
        body=decoded if fits or not issubclass(kind, DeclaredError) else None,
        request=request,
        request_id=request_id,
        attempts=attempts,
    )


def _phrase(status: int) -> str:
    import http

    try:
        return f" {http.HTTPStatus(status).phrase}"
    except ValueError:
        return ""


def _error_body(operation: Operation[Any], status: int, body: bytes) -> tuple[object, bool]:
    """A decoded error body, and whether it is of the type that the contract declares."""
    is_xml = body.lstrip()[:1] == b"<"
    for key in (status, status // 100, 0):
        kind = operation.errors.get(key)
        if kind is not None:
            try:
                if is_xml:
                    found = _xml_error(kind(), body)
                    return found, found is not None
                if not _is_of_xml(kind()):
                    return codec.answer_decoder(kind()).decode(body), True
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                pass
            break
    try:
        return msgspec.json.decode(body), False
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None, False


def _is_of_xml(kind: Any) -> bool:
    """Whether a type is that of a document in XML: gateways answer in JSON, or in HTML, whatever was asked."""
    return "" in getattr(kind, "__entry_names__", ())


def _xml_error(kind: Any, body: bytes) -> object:
    if not _is_of_xml(kind):
        return None
    from dovetail.runtime import xml

    return xml.decode(body, kind)


def _message(body: object) -> str:
    if isinstance(body, str):
        return body[:500]
    if isinstance(body, msgspec.Struct | Mapping) or is_open(body):
        for pointer in _MESSAGE_POINTERS:
            text = resolve(body, pointer)
            # Some servers write the word null for having nothing to say.
            if isinstance(text, str) and text not in ("", "null"):
                return text[:500]
    return ""


def _decode_error(
    operation: Operation[Any],
    settings: Settings,
    reason: str,
    path: str,
    status: int,
    headers: Headers,
    body: bytes,
    request: str,
    request_id: str | None,
) -> DecodeError:
    place = f" at {path}" if path else ""
    if getattr(operation.returns, "__secret_fields__", None):
        body = b""  # an answer that brings a secret brings it in whatever shape it is
    return settings.error_type(DecodeError)(
        f"{request}: the server accepted the call ({status}), but its answer is not what the contract of "
        f"{operation.id} promises: {reason}{place}.",
        status=status,
        headers=headers,
        raw=body,
        path=path,
        request=request,
        request_id=request_id,
    )


def _text(body: bytes, headers: Headers) -> str:
    _, _, charset = headers.get("content-type", "").lower().partition("charset=")
    try:
        return body.decode(charset.split(";")[0].strip(' "') or "utf-8", errors="replace")
    except LookupError:
        return body.decode("utf-8", errors="replace")
