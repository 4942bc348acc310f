"""A small API to make calls of: what a generated package and the layer over it would hold."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from msgspec import UNSET, UnsetType

from dovetail.runtime import Call, EnvironmentSecret, Model, TokenAuth
from dovetail.runtime.model import RequestModel
from dovetail.runtime.operation import Envelope, EventOperation, JsonBody, Operation, PagedOperation, RawBody
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Cookie, Header, Part, Path, Query
from dovetail.runtime.security import SecurityScheme
from dovetail.runtime.union import tagged

BEARER = SecurityScheme("bearerAuth", "bearer")
SECURED = ((BEARER,),)


class Thing(Model):
    id: int
    name: str | UnsetType = UNSET
    colour: Literal["red", "green"] | str | UnsetType = UNSET
    weight: float | UnsetType = UNSET


class Things(Model):
    items: list[Thing]
    next: str | None = None


class NewThing(RequestModel):
    name: str
    weight: float | UnsetType = UNSET
    secret: str | UnsetType = UNSET


def _thing() -> type[Thing]:
    return Thing


class Tagged(Model):
    id: int
    kind: str = "thing"


Either = tagged(__name__, "Either", "kind", lambda: {"thing": Tagged})

EITHER: Operation[Any] = Operation(__name__, "EITHER", "things_either", "GET", "/either", returns=lambda: Either)
MAP: Operation[dict[str, Any]] = Operation(__name__, "MAP", "things_map", "GET", "/map", returns=lambda: dict[str, Any])
READ: Operation[Thing] = Operation(__name__, "READ", "things_read", "GET", "/thing", returns=_thing, security=SECURED)
GET: Operation[Thing] = Operation(
    __name__,
    "GET",
    "things_get",
    "GET",
    "/things/{id}",
    returns=_thing,
    parameters=(Path("id"), Query("q"), Header("x_note", "X-Note"), Cookie("taste")),
    security=SECURED,
)
REPLACE: Operation[Thing] = Operation(
    __name__, "REPLACE", "things_replace", "PUT", "/thing", returns=_thing, body=JsonBody(lambda: NewThing)
)
CREATE: Operation[Thing] = Operation(
    __name__,
    "CREATE",
    "things_create",
    "POST",
    "/thing",
    returns=_thing,
    body=JsonBody(lambda: NewThing, secrets=frozenset({"secret"})),
    security=SECURED,
    compression=("gzip", "deflate"),
)
CREATE_ONCE: Operation[Thing] = Operation(
    __name__,
    "CREATE_ONCE",
    "things_create_once",
    "POST",
    "/thing",
    returns=_thing,
    body=JsonBody(lambda: NewThing),
    idempotency_header="Idempotency-Key",
)
CREATE_ONCE_BY_FIELD: Operation[Thing] = Operation(
    __name__,
    "CREATE_ONCE_BY_FIELD",
    "things_create_once_by_field",
    "POST",
    "/thing",
    returns=_thing,
    body=JsonBody(lambda: dict[str, Any]),
    idempotency_field="/token",
)
NOTIFY: Operation[None] = Operation(
    __name__, "NOTIFY", "things_notify", "POST", "/notify", returns=lambda: type(None), answer="empty"
)
WRAPPED: Operation[Any] = Operation(
    __name__,
    "WRAPPED",
    "things_wrapped",
    "GET",
    "/wrapped",
    returns=lambda: Any,
    envelope=Envelope("/status", code="/error/code", message="/error/message", codes={"GONE": 404}),
)
FILE: Operation[bytes] = Operation(
    __name__,
    "FILE",
    "files_get",
    "GET",
    "/file",
    returns=lambda: bytes,
    answer="bytes",
    accept="application/octet-stream",
)
MAKE_FILE: Operation[bytes] = Operation(
    __name__,
    "MAKE_FILE",
    "files_make",
    "POST",
    "/file",
    returns=lambda: bytes,
    answer="bytes",
    accept="application/octet-stream",
)
UPLOAD: Operation[None] = Operation(
    __name__, "UPLOAD", "files_put", "PUT", "/file", returns=lambda: type(None), answer="empty", body=RawBody()
)
FORM: Operation[None] = Operation(
    __name__,
    "FORM",
    "files_form",
    "POST",
    "/form",
    returns=lambda: type(None),
    answer="empty",
    parameters=(Part("note"), Part("file", style="file"), Part("about", style="json", media_type="application/json")),
)
LIST: PagedOperation[Things, Thing] = PagedOperation(
    __name__,
    "LIST",
    "things_list",
    "GET",
    "/things",
    returns=lambda: Things,
    item=_thing,
    paging=PageToken("/items", "/next", "query:page_token"),
    parameters=(Query("page_token"), Query("colour")),
)
EVENTS: EventOperation[Any] = EventOperation(
    __name__,
    "EVENTS",
    "things_events",
    "GET",
    "/events",
    returns=lambda: Any,
    answer="events",
    accept="text/event-stream",
    terminal_event="[DONE]",
)
ENDLESS_EVENTS: EventOperation[Any] = EventOperation(
    __name__,
    "ENDLESS_EVENTS",
    "things_endless_events",
    "GET",
    "/events",
    returns=lambda: Any,
    answer="events",
    accept="text/event-stream",
)


class TokenAnswer(Model):
    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"access_token"})

    access_token: str
    expires_in: float | None = None


TOKEN: Operation[TokenAnswer] = Operation(
    __name__,
    "TOKEN",
    "token",
    "POST",
    "/token",
    returns=lambda: TokenAnswer,
    body=JsonBody(lambda: dict[str, Any], secrets=frozenset({"client_secret"})),
)

CLIENT_SECRET_VARIABLE = "SAMPLE_CLIENT_SECRET"


def token_call() -> Call[TokenAnswer]:
    return TOKEN.call({}, {"client_secret": EnvironmentSecret(CLIENT_SECRET_VARIABLE).read()})


def read_token(answer: TokenAnswer) -> tuple[str, float | None]:
    return answer.access_token, answer.expires_in


def token_auth() -> TokenAuth:
    """Client credentials, the secret in an environment variable: a client with it can be pickled."""
    return TokenAuth(token_call, read_token)


def new_thing(**more: Any) -> dict[str, Any]:
    return {"name": "a", **more}
