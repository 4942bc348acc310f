# Made from parcels.yaml by dovetail-generate; do not edit.
"""Claims: operations of Parcels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import JsonBody, Operation, StartingOperation
from dovetail.runtime.parameters import Form
from parcels import SERVER
from parcels import models as m
from parcels.security import LOGIN, SESSION

if TYPE_CHECKING:
    from parcels import dicts as d


def _parcels_list_parcels() -> Operation[m.ParcelPage]:
    from parcels.operations.parcels import LIST_PARCELS

    return LIST_PARCELS


IMPORT: Operation[object] = Operation(
    __name__,
    "IMPORT",
    "claims.import",
    "PUT",
    "/claims",
    returns=lambda: object,
    body=JsonBody(lambda: Annotated[list[m.Filter], Meta(min_length=1)]),
    results={200: lambda: object, 201: lambda: list[int]},
    statuses=(),
    server=SERVER,
)


def import_(*, body: Sequence[m.Filter | d.Filter | Mapping[str, object]]) -> Call[object]:
    """Import claims of any form.

    Args:
        body: What to send.

    Returns:
        The call; sending it gives ``object``. Whatever was made of them.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from parcels.operations import claims
        >>> call = claims.import_(body=[{}])
        >>> call.method, call.path
        ('PUT', '/claims')

    Source: Parcels, PUT /claims
    """
    return IMPORT.call(body=body)


FILE: StartingOperation[m.ClaimsFileResponse, m.ParcelPage] = StartingOperation(
    __name__,
    "FILE",
    "claims.file",
    "POST",
    "/claims",
    returns=lambda: m.ClaimsFileResponse,
    parameters=(
        Form("from_", "from", required=True),
        Form("class_", "class", required=True, check=lambda: Literal[1, 2, 3]),
        Form("pin", secret=True),
        Form("reasons", explode=False, check=lambda: list[str]),
    ),
    errors={4: lambda: dict[str, object]},
    security=((LOGIN,), (SESSION,)),
    server=SERVER,
    long_running=LongRunning(
        operation=_parcels_list_parcels, parameters={"page": "/page"}, status="/data/state", done=("settled",)
    ),
)


def file(
    *, from_: str, class_: Literal[1, 2, 3], pin: str | UnsetType = UNSET, reasons: Sequence[str] | UnsetType = UNSET
) -> StartingCall[m.ClaimsFileResponse, m.ParcelPage]:
    """File a claim.

    Args:
        from_: Who complains.
        class_: ``class`` in the form.
        pin: ``pin`` in the form.
        reasons: ``reasons`` in the form.

    Returns:
        The call; ``client.start`` gives its answer, ``m.ClaimsFileResponse``, and follows it to its end,
            ``m.ParcelPage``. The claim.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from parcels.operations import claims
        >>> call = claims.file(from_="from", class_=1)
        >>> call.method, call.path
        ('POST', '/claims')

    Source: Parcels, POST /claims
    """
    return FILE.call({"from_": from_, "class_": class_, "pin": pin, "reasons": reasons})
