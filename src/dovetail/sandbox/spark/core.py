"""The parts of a Spark sandbox, put together."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.knobs import Knobs
from dovetail.sandbox.spark.auth import Gate
from dovetail.sandbox.spark.batch_worker import BatchWorkers
from dovetail.sandbox.spark.batches import Batches
from dovetail.sandbox.spark.calls import Calls
from dovetail.sandbox.spark.categories import Categories
from dovetail.sandbox.spark.compiled import Workbooks
from dovetail.sandbox.spark.covers import Covers
from dovetail.sandbox.spark.documents import Documents
from dovetail.sandbox.spark.exporting import Exporting
from dovetail.sandbox.spark.folders import Folders
from dovetail.sandbox.spark.importing import Importing
from dovetail.sandbox.spark.log_jobs import LogJobs
from dovetail.sandbox.spark.modules import Modules
from dovetail.sandbox.spark.recompilations import Recompilations
from dovetail.sandbox.spark.services import Services
from dovetail.sandbox.spark.settings import SparkSettings
from dovetail.sandbox.spark.transfers import Transfers
from dovetail.sandbox.spark.transforms import Transforms
from dovetail.sandbox.spark.uploads import Uploads


@attrs.frozen
class Core:
    """What the routes work with."""

    tenant: str
    database: Database
    knobs: Knobs[SparkSettings]
    gate: Gate
    folders: Folders
    categories: Categories
    covers: Covers
    services: Services
    documents: Documents
    workbooks: Workbooks
    uploads: Uploads
    recompilations: Recompilations
    calls: Calls
    log_jobs: LogJobs
    batches: Batches
    workers: BatchWorkers
    modules: Modules
    transfers: Transfers
    exporting: Exporting
    importing: Importing
    transforms: Transforms

    def close(self) -> None:
        """Stop the workers and close the database."""
        self.workers.stop()
        self.database.close()


def open_core(folder: Path, tenant: str, knobs: Knobs[SparkSettings]) -> Core:
    """Open the state kept in a folder, or begin it.

    Args:
        folder: Where the state is kept; it must exist.
        tenant: The tenant that has sample credentials.
        knobs: The settings.
    """
    database = Database(
        folder / "spark.sqlite3", files("dovetail.sandbox.spark").joinpath("schema.sql").read_text("utf-8")
    )
    folders, services, documents = Folders(database), Services(database, knobs), Documents(database)
    workbooks, batches, calls = Workbooks(documents), Batches(database, knobs), Calls(database)
    modules = Modules(database, documents, workbooks)
    return Core(
        tenant=tenant,
        database=database,
        knobs=knobs,
        gate=Gate(database, tenant),
        folders=folders,
        categories=Categories(database),
        covers=Covers(database),
        services=services,
        documents=documents,
        workbooks=workbooks,
        uploads=Uploads(database, documents, folders, services, workbooks),
        recompilations=Recompilations(database, services),
        calls=calls,
        log_jobs=LogJobs(database, calls),
        batches=batches,
        workers=BatchWorkers(database, batches, workbooks, knobs),
        modules=modules,
        transfers=Transfers(database, knobs),
        exporting=Exporting(folders, services, documents, workbooks, modules),
        importing=Importing(database, folders, services),
        transforms=Transforms(database),
    )
