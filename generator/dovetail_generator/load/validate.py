"""Checks a bundled contract against the OpenAPI specification."""

from __future__ import annotations

from typing import Any, Final

from jsonschema.exceptions import ValidationError
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from dovetail_generator.load.bundle import Source
from dovetail_generator.pointers import join

_VALIDATORS: Final[dict[str, Any]] = {"3.0": OpenAPIV30SpecValidator, "3.1": OpenAPIV31SpecValidator}
_LONGEST: Final = 300


def validate(source: Source) -> None:
    """Check that a document is valid OpenAPI 3.0 or 3.1.

    Raises:
        ContractError: It is not; the error is about the first place that is wrong.
    """
    version = source.document.get("openapi")
    validator = _VALIDATORS.get(".".join(str(version).split(".")[:2]))
    if validator is None:
        raise source.error("/openapi", f"OpenAPI {version!r} is not supported; write 3.0.x or 3.1.x")
    error: ValidationError | None = next(iter(validator(source.document).iter_errors()), None)
    if error is None:
        return
    error = _closest(error)
    message = error.message if len(error.message) <= _LONGEST else f"{error.message[:_LONGEST]}…"
    raise source.error(join("", *error.absolute_path), message)


def _closest(error: ValidationError) -> ValidationError:
    """Of a complaint that no alternative fits, the complaint of the alternative that went deepest into the document."""
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error
