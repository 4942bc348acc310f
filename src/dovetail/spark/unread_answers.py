"""Answers to many records whose outputs are read when it is known in what form they are wanted."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec import UNSET, Raw

from dovetail.runtime import codec
from dovetail.runtime.response import Response
from dovetail.spark.flat_rows import FlatRows, flat_rows
from dovetail_api.spark import models as m


class UnreadAnswer(m.ExecuteV4Response, kw_only=True):
    """An answer, checked as a whole; rows of numbers among its outputs are left as they came.

    Attributes:
        outputs: `FlatRows`, or what they are in the whole answer.
    """

    outputs: Raw = UNSET  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleVariableOverride]

    def __post_init__(self) -> None:
        given: Any = self.outputs
        if isinstance(given, Raw):
            found: Any = flat_rows(given)
            if found is None:
                whole = codec.decoder(m.ExecuteV4Response).decode(b'{"outputs":%b}' % bytes(given))
                found = whole.outputs
            msgspec.structs.force_setattr(self, "outputs", found)


def flat_outputs(value: object) -> FlatRows | None:
    """The outputs of an answer that are rows of numbers; None when they are something else, or read already."""
    if not isinstance(value, UnreadAnswer):
        return None
    outputs: Any = value.outputs
    return outputs if isinstance(outputs, FlatRows) else None


def read_outputs(value: m.ExecuteV4Response) -> Any:
    """The outputs of an answer, as the whole answer has them."""
    flat = flat_outputs(value)
    return value.outputs if flat is None else msgspec.json.decode(flat.raw)


def whole(answer: Response[Any]) -> Response[Any]:
    """An answer with everything read."""
    value = answer.value
    if not isinstance(value, UnreadAnswer):
        return answer
    members = {name: getattr(value, name) for name in value.__struct_fields__}
    members["outputs"] = read_outputs(value)
    return msgspec.structs.replace(answer, value=m.ExecuteV4Response(**members))
