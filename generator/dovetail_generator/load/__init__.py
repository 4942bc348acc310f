"""Loads a contract: reads its files, bundles them into one document, validates it."""

from __future__ import annotations

from pathlib import Path

from dovetail_generator.errors import ContractError
from dovetail_generator.load.bundle import Location, Source, bundle
from dovetail_generator.load.reader import read
from dovetail_generator.load.validate import validate

__all__ = ["ContractError", "Location", "Source", "load"]


def load(path: Path | str) -> Source:
    """Load an OpenAPI 3.0 or 3.1 contract with all files it refers to.

    Args:
        path: The root file, YAML or JSON.

    Raises:
        ContractError: It cannot be read, a reference leads nowhere, or it is not valid OpenAPI; the error names file,
            line and JSON pointer.

    Example:
        ```python
        source = load("openapi/spark.yaml")
        source.locate("/components/schemas/Folder")  # Location(file=…/openapi/spark/folders.yaml, line=310)
        ```
    """
    source = bundle(read(Path(path)))
    validate(source)
    return source
