"""Loads a contract: reads its files, bundles them into one document, repairs what breaks the specification."""

from __future__ import annotations

from pathlib import Path

from dovetail_generator.errors import ContractError
from dovetail_generator.load.bundle import Location, Source, bundle
from dovetail_generator.load.reader import read
from dovetail_generator.load.repair import repair

__all__ = ["ContractError", "Location", "Source", "load"]


def load(path: Path | str) -> Source:
    """Load an OpenAPI 3.0 or 3.1 contract with all files it refers to.

    What breaks the specification is repaired where it can be; the source's notes and reports say what, and where.

    Args:
        path: The root file, YAML or JSON.

    Raises:
        ContractError: It cannot be read, or is no OpenAPI 3 document; the error names file, line and JSON pointer.

    Example:
        ```python
        source = load("openapi/spark.yaml")
        source.locate("/components/schemas/Folder")  # Location(file=…/openapi/spark/folders.yaml, line=310)
        ```
    """
    source = bundle(read(Path(path)))
    repair(source)
    return source
