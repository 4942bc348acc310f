"""What is in a package, by its manifest."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from dovetail.spark.errors import SparkJobError

if TYPE_CHECKING:
    from dovetail_api.spark import models as m


def manifest_of(package: Path) -> m.ExportStatus:
    """The manifest of a package: its outputs name the services and versions in it.

    Raises:
        SparkJobError: The file is no package.
    """
    from dovetail_api.spark import models as m

    try:
        with zipfile.ZipFile(package) as archive:
            [name] = [each for each in archive.namelist() if each.count("/") == 1 and each.endswith("/manifest.json")]
            return msgspec.json.decode(archive.read(name), type=m.ExportStatus)
    except (zipfile.BadZipFile, ValueError) as error:
        raise SparkJobError(f"{package.name} is no package: it has no readable manifest.json.") from error
