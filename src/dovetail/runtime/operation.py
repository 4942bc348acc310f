"""One endpoint of a contract, as a constant; calling it with arguments gives a `Call`."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Literal, TypedDict, TypeVar, cast

import msgspec
from msgspec import UNSET

from dovetail.runtime import codec
from dovetail.runtime.body import File, Multipart, content_of
from dovetail.runtime.body import Part as BodyPart
from dovetail.runtime.call import Call, EventCall, PagedCall, StartingCall
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.form_parts import form_parts
from dovetail.runtime.parameters import Parameter
from dovetail.runtime.paths import PathTemplate
from dovetail.runtime.styles import (
    cookie_text,
    form_pieces,
    header_text,
    is_left_out,
    path_text,
    query_text,
)

if TYPE_CHECKING:
    from typing_extensions import TypeForm, Unpack

    from dovetail.runtime.body import Body
    from dovetail.runtime.long_running import LongRunning
    from dovetail.runtime.paging import Paging
    from dovetail.runtime.security import Requirement

T = TypeVar("T")
P = TypeVar("P")
F = TypeVar("F")
I = TypeVar("I")  # noqa: E741 - item

Answer = Literal["json", "xml", "bytes", "text", "empty", "events"]
Retry = Literal["idempotent", "never"]
_SHORT = 1_000
_IDEMPOTENT_METHODS = frozenset({"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE"})


class JsonBody(msgspec.Struct, frozen=True):
    """A JSON request body.

    Attributes:
        type: Gives the declared type.
        required: Whether it must be given.
        media_type: The ``Content-Type`` to send.
        secrets: Dotted wire paths that the contract marks secret.
    """

    type: Callable[[], object]
    required: bool = True
    media_type: str = "application/json"
    secrets: frozenset[str] = frozenset()


class RawBody(msgspec.Struct, frozen=True):
    """A request body that is bytes, a file or a stream."""

    media_type: str = "application/octet-stream"
    required: bool = True


class Unchecked(msgspec.Struct, frozen=True):
    """A JSON body that is sent as it is, whatever the contract says of it."""

    value: Mapping[str, object]

    def __repr__(self) -> str:
        # Nobody knows which of its members are secret.
        return f"{type(self).__name__}({', '.join(self.value)})"


class Envelope(msgspec.Struct, frozen=True):
    """Where an answer with a 2xx status says whether it is an error after all.

    Attributes:
        status: JSON pointer to the status word.
        success: Words that mean success.
        code: JSON pointer to the error code; empty when there is none.
        message: JSON pointer to the error text; empty when there is none.
        codes: Error code → the HTTP status it stands for.
    """

    status: str
    success: tuple[str, ...] = ("Success",)
    code: str = ""
    message: str = ""
    codes: Mapping[str, int] = {}


class OperationOptions(TypedDict, total=False):
    """The keyword arguments of `Operation` that its subclasses hand through."""

    parameters: tuple[Parameter, ...]
    body: JsonBody | RawBody | None
    answer: Answer
    accept: str
    results: Mapping[int, Callable[[], object]]
    errors: Mapping[int, Callable[[], object]]
    statuses: tuple[int, ...]
    security: tuple[Requirement, ...]
    retry: Retry | None
    idempotency_header: str
    idempotency_field: str
    host: str
    server: str
    compression: tuple[str, ...]
    envelope: Envelope | None
    deprecated: bool


class Operation(Generic[T]):
    """One endpoint: everything about a call that does not depend on its arguments.

    Attributes:
        module: Where the constant lives; with ``name`` it restores an operation from a pickle.
        name: The constant's name in that module.
        id: The ``operationId`` of the contract.
        method: HTTP method.
        path: Path template, ``/users/{user_id}``.
        parameters: Every parameter outside a JSON body, in signature order.
        body: The JSON or raw body, if any.
        answer: What a success answer is: ``json``, ``xml``, ``bytes``, ``text``, ``empty`` or ``events``.
        accept: The ``Accept`` header.
        results: Status (or ``2`` for 2XX, ``0`` for default) → gives the type of that success answer, where several
            differ; ``returns`` is what any of them may be.
        errors: Status (or ``4`` for 4XX, ``0`` for default) → gives the declared type of the error body.
        statuses: What else is declared beside ``results`` and ``errors``, in the same keys.
        security: Alternatives, each a group of schemes needed together; empty for an open operation.
        retry: ``idempotent`` when it may be sent again although it may have taken effect.
        idempotency_header: The header whose key makes a repeat harmless; empty when there is none.
        idempotency_field: JSON pointer to the place in the body for such a key; empty when there is none.
        host: Label of the host it goes to; empty for the default one.
        server: The contract's own address for that host.
        compression: Content encodings that the server accepts for the request body.
        envelope: Where a 2xx answer may say that it is an error.
        long_running: How to follow what it starts.
        terminal_event: For ``events``: the event name or data that ends the stream; empty when none does.
        deprecated: Whether the contract deprecates it.
        template: The path template with its parameters.
    """

    def __init__(
        self,
        module: str,
        name: str,
        id: str,  # noqa: A002 - the field's standard term
        method: str,
        path: str,
        *,
        returns: Callable[[], TypeForm[T]],
        parameters: tuple[Parameter, ...] = (),
        body: JsonBody | RawBody | None = None,
        answer: Answer = "json",
        accept: str = "application/json",
        results: Mapping[int, Callable[[], object]] | None = None,
        errors: Mapping[int, Callable[[], object]] | None = None,
        statuses: tuple[int, ...] = (200,),
        security: tuple[Requirement, ...] = (),
        retry: Retry | None = None,
        idempotency_header: str = "",
        idempotency_field: str = "",
        host: str = "",
        server: str = "",
        compression: tuple[str, ...] = (),
        envelope: Envelope | None = None,
        long_running: LongRunning[Any] | None = None,
        terminal_event: str = "",
        deprecated: bool = False,
    ) -> None:
        self.module = module
        self.name = name
        self.id = id
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        self.answer: Answer = answer
        self.accept = accept
        self.results: Mapping[int, Callable[[], object]] = results or {}
        self.errors: Mapping[int, Callable[[], object]] = errors or {}
        self.statuses = statuses
        self.security = security
        self.retry: Retry = retry or ("idempotent" if method in _IDEMPOTENT_METHODS else "never")
        self.idempotency_header = idempotency_header
        self.idempotency_field = idempotency_field
        self.host = host
        self.server = server
        self.compression = compression
        self.envelope = envelope
        self.long_running = long_running
        self.terminal_event = terminal_event
        self.deprecated = deprecated
        self._returns = returns
        self._decoder: msgspec.json.Decoder[Any] | None = None
        self._others: dict[object, Operation[Any]] = {}
        self._body_type: object = None
        self.template: PathTemplate = PathTemplate(path, tuple(p for p in parameters if p.location == "path"))
        self._other_parameters = tuple(p for p in parameters if p.location != "path")
        self._locations = frozenset(p.location for p in self._other_parameters)

    @property
    def returns(self) -> TypeForm[T]:
        """The type of a success answer."""
        return self._returns()

    def decode(self, raw: bytes) -> T:
        """A success answer in JSON or XML as its declared type.

        Raises:
            msgspec.DecodeError: The bytes are not JSON (or XML), or do not fit the type.
        """
        if self.answer == "xml":
            from dovetail.runtime import xml

            found: T = xml.decode(raw, self._returns())
            return found
        if self._decoder is None:
            self._decoder = codec.answer_decoder(self._returns())
        value: T = self._decoder.decode(raw)
        return value

    def read_as(self, kind: TypeForm[P]) -> Operation[P]:
        """The same endpoint, its JSON answers read as another type; it and its calls cannot be pickled."""
        found: Operation[P] | None = self._others.get(kind)
        if found is not None:
            return found
        other: Any = object.__new__(type(self))
        other.__dict__.update(self.__dict__, name="", _returns=lambda: kind, _decoder=None, _others={})
        return self._others.setdefault(kind, other)

    def answering(self, status: int) -> Operation[T]:
        """The same endpoint, its answers read as what one with this status is; with an undeclared one, as the first."""
        if not self.results:
            return self
        keys = (status, status // 100, 0, next(iter(self.results)))
        kind = next(self.results[key] for key in keys if key in self.results)
        return self.read_as(cast("TypeForm[T]", kind()))

    def declares(self, status: int) -> bool:
        """Whether the contract knows that this endpoint may answer with a status."""
        if status in self.statuses:
            return True
        declared = (self.statuses, self.errors, self.results)
        return any(key in each for each in declared for key in (status, status // 100, 0))

    def call(self, arguments: Mapping[str, object] | None = None, body: object = UNSET) -> Call[T]:
        """This operation with arguments.

        Args:
            arguments: Python name of each parameter → its value; ``UNSET`` leaves it out.
            body: The JSON or raw body; an `Unchecked` one is not compared with the contract.

        Raises:
            InvalidInput: An argument is missing, of the wrong type or cannot be written where it belongs.
        """
        return Call(*self._encoded(arguments or {}, body))

    def path_arguments(self, path: str) -> dict[str, str]:
        """The unquoted values that stand in a path of this operation, by Python name."""
        return self.template.arguments(path)

    def _encoded(
        self, arguments: Mapping[str, object], body: object
    ) -> tuple[Operation[T], str, str, tuple[tuple[str, str], ...], Body | None, str | None]:
        pieces: list[str] = []
        for literal, parameter in self.template.pieces:
            pieces.append(literal)
            if parameter is not None:
                value = arguments.get(parameter.name)
                if value is None or value is UNSET:
                    raise _missing(parameter)
                if parameter.check is not None:
                    _check(parameter, parameter.check, value)
                pieces.append(path_text(parameter, value))
        path = "".join(pieces)
        if not self._other_parameters:
            if self.body is None:
                return self, path, "", (), None, None
            content, media_type = self._encoded_body(body)
            return self, path, "", (), content, media_type
        return self, path, *self._encoded_others(arguments, body)

    def _encoded_others(
        self, arguments: Mapping[str, object], body: object
    ) -> tuple[str, tuple[tuple[str, str], ...], Body | None, str | None]:
        query: list[str] = []
        headers: list[tuple[str, str]] = []
        cookies: list[str] = []
        form: list[bytes] = []
        parts: list[BodyPart] = []
        for parameter in self._other_parameters:
            if parameter.constant:
                value: object = parameter.constant
            else:
                value = arguments.get(parameter.name, UNSET)
            # Only JSON has a null; anywhere else None means that there is no value.
            if value is UNSET or (value is None and not (parameter.required and parameter.style == "json")):
                if parameter.required:
                    raise _missing(parameter)
                continue
            if parameter.check is not None and parameter.style != "file":
                _check(parameter, parameter.check, value)
            if type(value) is not str and is_left_out(parameter, value):
                continue
            if parameter.location == "query":
                query.append(query_text(parameter, value))
            elif parameter.location == "header":
                headers.append((parameter.wire_name, header_text(parameter, value)))
            elif parameter.location == "cookie":
                cookies.append(cookie_text(parameter, value))
            elif parameter.location == "form":
                pieces = form_pieces(parameter, value)
                if form and pieces:
                    form.append(b"&")
                form += pieces
            else:
                parts += form_parts(parameter, value)
        if cookies:
            headers.append(("Cookie", "; ".join(cookies)))
        if "part" in self._locations:
            return "&".join(query), tuple(headers), Multipart(tuple(parts)), "multipart/form-data"
        if "form" in self._locations:
            return "&".join(query), tuple(headers), b"".join(form), "application/x-www-form-urlencoded"
        content, media_type = self._encoded_body(body)
        return "&".join(query), tuple(headers), content, media_type

    def _encoded_body(self, value: object) -> tuple[Body | None, str | None]:
        spec = self.body
        if spec is None:
            return None, None
        if value is UNSET or (value is None and isinstance(spec, RawBody)):
            if spec.required:
                raise InvalidInput(f"{self.id}: the body is required.", at="body", remedy="Give body=….")
            return None, None
        if isinstance(spec, RawBody):
            if isinstance(value, File):
                return content_of(value.content)[0], value.content_type or spec.media_type
            return content_of(value)[0], spec.media_type
        if isinstance(value, Unchecked):
            return codec.encode(value.value, secret=bool(spec.secrets)), spec.media_type
        if self._body_type is None:
            self._body_type = spec.type()
        return codec.encode_checked(value, self._body_type, spec.secrets), spec.media_type

    def __reduce__(self) -> tuple[Any, ...]:
        if not self.name:
            raise TypeError(f"{self.id} has no operation in a contract, so a call of it cannot be pickled.")
        return _restore, (self.module, self.name)

    def __repr__(self) -> str:
        return f"<Operation {self.id}: {self.method} {self.path}>"


class PagedOperation(Operation[P], Generic[P, I]):
    """An operation whose answer is one page of a longer list."""

    def __init__(
        self,
        module: str,
        name: str,
        id: str,  # noqa: A002
        method: str,
        path: str,
        *,
        returns: Callable[[], TypeForm[P]],
        item: Callable[[], TypeForm[I]],
        paging: Paging,
        **options: Unpack[OperationOptions],
    ) -> None:
        super().__init__(module, name, id, method, path, returns=returns, **options)
        self.item = item
        self.paging = paging

    def call(self, arguments: Mapping[str, object] | None = None, body: object = UNSET) -> PagedCall[P, I]:
        """The call for the first page."""
        return PagedCall(*self._encoded(arguments or {}, body))


class StartingOperation(Operation[T], Generic[T, F]):
    """An operation that only starts something, which another one tells the end of."""

    def __init__(
        self,
        module: str,
        name: str,
        id: str,  # noqa: A002
        method: str,
        path: str,
        *,
        returns: Callable[[], TypeForm[T]],
        long_running: LongRunning[F],
        **options: Unpack[OperationOptions],
    ) -> None:
        super().__init__(module, name, id, method, path, returns=returns, long_running=long_running, **options)

    def call(self, arguments: Mapping[str, object] | None = None, body: object = UNSET) -> StartingCall[T, F]:
        """The call that starts it."""
        return StartingCall(*self._encoded(arguments or {}, body))


class EventOperation(Operation[T]):
    """An operation whose answer is a stream: server-sent events, lines of JSON or a sequence of JSON texts."""

    def call(self, arguments: Mapping[str, object] | None = None, body: object = UNSET) -> EventCall[T]:
        """The call that opens the stream."""
        return EventCall(*self._encoded(arguments or {}, body))


def _restore(module: str, name: str) -> object:
    from importlib import import_module

    return getattr(import_module(module), name)


@functools.cache
def _declared(check: Callable[[], object]) -> object:
    """The type that a parameter is declared with: making an annotated one takes longer than all else of a call."""
    return check()


def _missing(parameter: Parameter) -> InvalidInput:
    return InvalidInput(f"{parameter.place}: it is required.", at=parameter.place, remedy="Give it a value.")


@functools.cache
def _decoder(check: Callable[[], object]) -> msgspec.json.Decoder[Any]:
    return codec.decoder(_declared(check))


def _check(parameter: Parameter, check: Callable[[], object], value: object) -> None:
    # As JSON a text is compared with its type in a quarter of the time, unless it is long.
    if type(value) is str and len(value) <= _SHORT and codec.is_text_of(value, _decoder(check)):
        return
    kind = _declared(check)
    hidden = parameter.secret or bool(parameter.secret_members)
    if parameter.style in ("json", "deepObject", "indexed"):
        # An object may be typed already, with values in it that do not fit; only its JSON is read from scratch.
        codec.encode_checked(value, kind, frozenset({""}) if hidden else frozenset(), parameter.place)
    else:
        codec.check(value, kind, parameter.place, secret=hidden, afresh=parameter.style == "dotted")
