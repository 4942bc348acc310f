"""A JSON body as somebody gave it to a method of a resource: whole, or its members as keywords, one of them first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import UNSET

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.operation import Unchecked
from dovetail.runtime.plain import is_object, is_open

if TYPE_CHECKING:
    from dovetail.runtime.operation import Operation


class Given(msgspec.Struct, frozen=True):
    """What a method was given for its JSON body.

    Attributes:
        body: The body as a whole, or the value of the member that may stand first; ``UNSET`` when there is none.
        fields: Its members; those that are ``UNSET`` are left out.
        force: Whether it is sent as it is, whatever the contract says.
        only: The name of the member whose value may stand first, without its name.
    """

    body: object
    fields: Mapping[str, object]
    force: bool = False
    only: str = ""

    def __repr__(self) -> str:
        # Only the operation knows which of its members are secret.
        names = ", ".join(self.body if is_object(self.body) else self.fields)
        return f"{type(self).__name__}({names})"

    def value(self, operation: Operation[Any]) -> object:
        """What `Operation.call` takes for the body.

        Raises:
            InvalidInput: It was given twice, or is no dictionary or typed object.
        """
        fields = {name: value for name, value in self.fields.items() if value is not UNSET}
        if self.body is UNSET:
            return Unchecked(fields) if self.force else fields
        whole = is_object(self.body) or isinstance(self.body, msgspec.Struct) or is_open(self.body)
        if self.only and not whole and not self.force and self.only not in fields:
            return {self.only: self.body, **fields}
        if fields:
            raise InvalidInput(
                f"{operation.id}: the body is given as a whole, and {', '.join(fields)} beside it.",
                at="body",
                remedy="Give one or the other.",
            )
        if self.force:
            if not is_object(self.body):
                raise InvalidInput(
                    f"{operation.id}: with force=True the body is a dictionary, not {type(self.body).__name__}.",
                    at="body",
                    remedy="Give a dictionary with the names that go on the wire.",
                )
            return Unchecked(self.body)
        if whole:
            return self.body
        # It may be a secret that was to be a member, so it is not shown.
        raise InvalidInput(
            f"{operation.id}: the body is a dictionary or a typed object, not {type(self.body).__name__}.",
            at="body",
            remedy="Give its members as keywords, name=value.",
        )
