"""The two engines on the same documents, as their users run them."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Any


def openapi_python_client(document: Path, folder: Path) -> dict[str, Any]:
    """Make a client with openapi-python-client.

    Args:
        document: The document.
        folder: Where the client goes.

    Returns:
        ``package`` (its folder), ``operations`` and ``errors``.
    """
    from openapi_python_client import generate
    from openapi_python_client.config import Config, ConfigFile, MetaType
    from openapi_python_client.parser.errors import ErrorLevel

    config = Config.from_sources(ConfigFile(), MetaType.NONE, document, "utf-8", overwrite=True, output_path=folder)
    problems = generate(config=config)
    operations = [path for path in (folder / "api").glob("*/*.py") if path.name != "__init__.py"]
    errors = [problem for problem in problems if problem.level is ErrorLevel.ERROR]
    return {
        "package": str(folder),
        "operations": len(operations),
        "warnings": len(problems) - len(errors),
        "errors": [f"{problem.header} {problem.detail or ''}"[:300] for problem in errors],
    }


def datamodel_code_generator(document: Path, folder: Path) -> dict[str, Any]:
    """Make models with datamodel-code-generator.

    Args:
        document: The document.
        folder: Where the package of models goes.

    Returns:
        ``package`` (its folder), ``models`` and ``errors``.
    """
    from datamodel_code_generator import generate
    from datamodel_code_generator.enums import DataModelType, InputFileType

    folder.mkdir(parents=True)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        generate(
            document,
            input_file_type=InputFileType.OpenAPI,
            output=folder / "__init__.py",
            output_model_type=DataModelType.MsgspecStruct,
        )
    text = (folder / "__init__.py").read_text(encoding="utf-8")
    return {"package": str(folder), "models": text.count("\nclass "), "errors": []}
