"""Operations as a generator would write them, for calls that must be restored by name."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.model import RequestModel
from dovetail.runtime.operation import EventOperation, JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Cookie, Form, Header, Part, Path, Query
from dovetail.runtime.security import SecurityScheme

KEY = SecurityScheme("apiKey", "apiKey", "header", "x-synthetic-key")
QUERY_KEY = SecurityScheme("queryKey", "apiKey", "query", "sig")


class Order(RequestModel):
    item: str
    note: str | UnsetType | None = UNSET
    card: dict[str, str] | UnsetType = UNSET


GET: Operation[dict[str, int]] = Operation(
    __name__,
    "GET",
    "orders_get",
    "GET",
    "/shops/{shop}/orders/{order}",
    returns=lambda: dict[str, int],
    parameters=(Path("shop"), Path("order"), Query("ids", explode=False), Query("page"), Header("trace", "x-trace")),
    security=((KEY,),),
    server="https://api.example.com",
)
CREATE: Operation[object] = Operation(
    __name__,
    "CREATE",
    "orders_create",
    "POST",
    "/orders",
    returns=lambda: object,
    body=JsonBody(lambda: Order, secrets=frozenset({"card.*", "note"})),
    idempotency_header="Idempotency-Key",
    server="https://api.example.com",
)
CREATE_BY_FIELD: Operation[object] = Operation(
    __name__,
    "CREATE_BY_FIELD",
    "orders_create_by_field",
    "POST",
    "/orders",
    returns=lambda: object,
    body=JsonBody(lambda: object),
    idempotency_field="/meta/token",
)
SECRETS: Operation[object] = Operation(
    __name__,
    "SECRETS",
    "secrets_put",
    "PUT",
    "/vault/{token}/keys/{key}",
    returns=lambda: object,
    parameters=(
        Path("token", secret=True),
        Path("key"),
        Query("sig"),
        Query("password", "pass word", secret=True),
        Query("filter", style="deepObject", secret=True),
        Header("pin", "x-pin", secret=True),
        Cookie("session"),
        Form("code", secret=True),
        Form("name"),
    ),
    security=((QUERY_KEY,),),
    server="https://api.example.com",
)
UPLOAD: Operation[object] = Operation(
    __name__,
    "UPLOAD",
    "upload",
    "POST",
    "/upload",
    returns=lambda: object,
    parameters=(Part("code", secret=True), Part("name"), Part("file", style="file")),
    server="https://api.example.com",
)
TREE: Operation[object] = Operation(
    __name__,
    "TREE",
    "tree",
    "GET",
    "/files/{path}/meta:{kind}{label}{matrix}",
    returns=lambda: object,
    parameters=(
        Path("path", multi_segment=True),
        Path("kind"),
        Path("label", style="label"),
        Path("matrix", style="matrix"),
    ),
)
PAGES: PagedOperation[object, object] = PagedOperation(
    __name__,
    "PAGES",
    "pages",
    "GET",
    "/pages",
    returns=lambda: object,
    item=lambda: object,
    paging=PageToken("/items", "/next", "query:token"),
    parameters=(Query("token"),),
)
EVENTS: EventOperation[object] = EventOperation(__name__, "EVENTS", "events", "GET", "/events", returns=lambda: object)
STATUS: Operation[object] = Operation(
    __name__,
    "STATUS",
    "job_status",
    "GET",
    "/shops/{shop}/jobs/{job}",
    returns=lambda: object,
    parameters=(Path("shop"), Path("job")),
)
START: Operation[object] = Operation(
    __name__,
    "START",
    "job_start",
    "POST",
    "/shops/{shop}/jobs",
    returns=lambda: object,
    parameters=(Path("shop"),),
    long_running=LongRunning(lambda: STATUS, {"job": "/job/id"}, "/status", ("Done",), ("Failed",), "/progress"),
)
