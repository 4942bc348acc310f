"""The call that a package's page shows first: the simplest one, with values from the contract."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dovetail_generator.distribution.names import member
from dovetail_generator.operations import text
from dovetail_generator.operations.examples import NoExampleError, example_arguments

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from dovetail_generator.operations.endpoint import Endpoint


@dataclass(frozen=True)
class FirstCall:
    """A call to show.

    Attributes:
        endpoint: Its operation.
        arguments: Its arguments, as source.
    """

    endpoint: Endpoint
    arguments: str

    @property
    def method(self) -> str:
        """It as a method of a client's resource."""
        return f"client.{member(self.endpoint.module)}.{self.endpoint.function}({self.arguments})"

    @property
    def function(self) -> str:
        """It as a function that makes the call."""
        return f"{self.endpoint.module}.{self.endpoint.function}({self.arguments})"

    @property
    def is_list(self) -> bool:
        """Whether it gives the items of pages."""
        return self.endpoint.item is not None


def first_call(endpoints: Iterable[Endpoint], schemas: dict[str, Any]) -> FirstCall | None:
    """The simplest operation that only reads, with what it must be given; None where no values are known for any."""
    for endpoint in sorted(endpoints, key=_effort):
        if endpoint.answer in ("events", "bytes") or endpoint.is_starting:
            continue
        try:
            values = example_arguments(endpoint, schemas)
        except NoExampleError:
            continue
        arguments = ", ".join(f"{name}={text.repr_of(value)}" for name, value in values)
        if len(arguments) <= text.WIDTH:
            return FirstCall(endpoint, arguments)
    return None


def _effort(endpoint: Endpoint) -> tuple[object, ...]:
    required = sum(argument.required for argument in endpoint.arguments)
    return (
        endpoint.method != "GET",
        endpoint.deprecated,
        endpoint.body is not None and endpoint.body.required,
        required,
        endpoint.answer != "json",
        bool(endpoint.server or endpoint.hints.get("x-host")),
        endpoint.path.count("/"),
        len(endpoint.path),
    )
