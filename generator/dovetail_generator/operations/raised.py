"""What a docstring says of errors: those that a call is refused with, and those that its answer may be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dovetail_generator.operations import text

if TYPE_CHECKING:
    from dovetail_generator.operations.endpoint import Endpoint, Failure
    from dovetail_generator.operations.module import Module


def raised(endpoint: Endpoint, module: Module, *, sent: bool, indent: int) -> list[str]:
    """The lines of the section.

    Args:
        endpoint: The operation.
        module: Its module.
        sent: Whether what is described sends the call; otherwise it makes it.
        indent: Where an entry begins.
    """
    takes = bool(endpoint.arguments) or endpoint.body is not None
    lines = ["InvalidInput: An argument does not fit the contract."] if takes else []
    classes = module.error_classes
    if classes is None:
        return [*lines, "ApiError: The server answered with an error."] if sent else lines
    for failure in endpoint.failures:
        if failure.status:
            words = _words(failure, module, "" if sent else " once it is sent")
            lines += text.entry(f"errors.{classes.names[failure.status]}", words, indent)
    other = next((failure for failure in endpoint.failures if not failure.status), None)
    if other is not None or sent:
        words = f"Any other error{'' if sent else ' once it is sent'}{_body(other, module)}."
        lines += text.entry(f"errors.{classes.base}", words, indent)
    return lines


def _words(failure: Failure, module: Module, when: str) -> str:
    classes = module.error_classes
    status = f"{failure.status}XX" if failure.status < 10 else str(failure.status)
    described = text.sentence(failure.description)
    name = "" if classes is None else classes.names[failure.status]
    # "Not Found" beside NotFound says nothing more.
    telling = re.sub(r"\W", "", described).lower() not in {name.lower(), "error", "response", "errorresponse"}
    return f"Status {status}{when}{_body(failure, module)}.{f' {described}' if telling else ''}"


def _body(failure: Failure | None, module: Module) -> str:
    if failure is None or failure.type is None:
        return ""
    return f", with ``{module.spelling.answer(failure.type)}``"
