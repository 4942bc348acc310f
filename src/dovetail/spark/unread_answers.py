"""Answers to many records whose outputs are read when it is known in what form they are wanted."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec import UNSET, Raw

from dovetail.runtime import codec
from dovetail.spark.flat_rows import FlatRows, flat_rows

if TYPE_CHECKING:
    from dovetail.runtime.response import Response
    from dovetail_api.spark import models as m


# What is read partly → the model that it is when all is read.
_WHOLE: Final[dict[type, type[m.ExecuteV4Response]]] = {}


@cache
def unread(kind: type[m.ExecuteV4Response]) -> type[m.ExecuteV4Response]:
    """The model of an answer, checked as a whole, whose outputs are `FlatRows` when they are rows of numbers.

    Args:
        kind: The model of the whole answer, in the API that gives it.
    """

    def read_the_rest(value: m.ExecuteV4Response) -> None:
        given: Any = value.outputs
        if isinstance(given, Raw):
            found: Any = flat_rows(given)
            if found is None:
                found = codec.decoder(kind).decode(b'{"outputs":%b}' % bytes(given)).outputs
            msgspec.structs.force_setattr(value, "outputs", found)

    def reduce_to_the_whole(value: m.ExecuteV4Response) -> Any:
        # What is made here no other process could find: there it is the whole answer.
        return _read(value, kind).__reduce__()

    made: Any = msgspec.defstruct(
        f"Unread{kind.__name__}",
        [("outputs", Raw, UNSET)],
        bases=(kind,),
        module=kind.__module__,
        namespace={"__post_init__": read_the_rest, "__reduce__": reduce_to_the_whole},
        kw_only=True,
    )
    _WHOLE[made] = kind
    result: type[m.ExecuteV4Response] = made
    return result


def flat_outputs(value: object) -> FlatRows | None:
    """The outputs of an answer that are rows of numbers; None when they are something else, or read already."""
    outputs: Any = getattr(value, "outputs", None)
    return outputs if isinstance(outputs, FlatRows) else None


def read_outputs(value: m.ExecuteV4Response) -> Any:
    """The outputs of an answer, as the whole answer has them."""
    flat = flat_outputs(value)
    return value.outputs if flat is None else msgspec.json.decode(flat.raw)


def whole(answer: Response[Any]) -> Response[Any]:
    """An answer with everything read."""
    value: m.ExecuteV4Response = answer.value
    kind = _WHOLE.get(type(value))
    if kind is None:
        return answer
    return msgspec.structs.replace(answer, value=_read(value, kind))


def _read(value: m.ExecuteV4Response, kind: type[m.ExecuteV4Response]) -> m.ExecuteV4Response:
    members = {name: getattr(value, name) for name in value.__struct_fields__}
    members["outputs"] = read_outputs(value)
    return kind(**members)
