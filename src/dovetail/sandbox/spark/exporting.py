"""What an export takes, and the package it makes of that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from dovetail.sandbox.message import Refusal
from dovetail.sandbox.spark.compiled import Workbooks
from dovetail.sandbox.spark.documents import Documents
from dovetail.sandbox.spark.folders import Folders
from dovetail.sandbox.spark.locators import Locator, parse_locator
from dovetail.sandbox.spark.modules import Modules
from dovetail.sandbox.spark.packages import Packed, outputs_of, pack
from dovetail.sandbox.spark.service_record import record_of, with_place
from dovetail.sandbox.spark.services import Service, Services, Version
from dovetail.sandbox.spark.transfers import Outcome, Transfer, problem


@attrs.frozen
class Exporting:
    """Makes packages."""

    folders: Folders
    services: Services
    documents: Documents
    workbooks: Workbooks
    modules: Modules

    def check(self, tenant: str, request: Mapping[str, Any]) -> None:
        """Refuse an export of what is not there.

        Raises:
            Refusal: A folder, service or version is unknown.
        """
        self._selected(tenant, request)

    def run(self, transfer: Transfer, origin: str, limit: int) -> Outcome:
        """Make the package.

        Args:
            transfer: The export.
            origin: Scheme, host and port of the server, for the record of each version.
            limit: The greatest package, in bytes.
        """
        request = transfer.request
        try:
            versions = [self._packed(version, origin) for version in self._selected(transfer.tenant, request)]
        except Refusal as refusal:
            return Outcome(errors=[problem(refusal.code, refusal.message)])
        if not versions:
            return Outcome(outputs_of([], []), warnings=[problem("NOTHING_TO_EXPORT", "the folders hold no services")])
        migrates = request.get("file_filter", "migrate") == "migrate"
        package = pack(transfer.tenant, transfer.id, versions, workbooks=migrates)
        if len(package) > limit:
            message = f"the package has {len(package)} bytes, {limit} are allowed; export fewer services at a time"
            return Outcome(outputs_of([], []), errors=[problem("EXCEEDED_FILE_SIZE", message)])
        return Outcome(outputs_of(versions), package=package)

    def _selected(self, tenant: str, request: Mapping[str, Any]) -> list[Version]:
        inputs: Mapping[str, Any] = request["inputs"]
        every = request.get("version_filter") == "all"
        found: list[Version] = []
        for name in inputs.get("folders", ()):
            folder = self.folders.named(tenant, name)
            if folder is None:
                raise Refusal(404, "PRODUCT_NOT_FOUND", f"there is no folder {name}")
            for service in self.services.in_folder(folder.id):
                found += self._versions(service, every)
        for text in inputs.get("services", ()):
            locator = parse_locator(text, "/inputs/services")
            version = self.services.resolve(tenant, locator)
            if every and not locator.version and not locator.version_id:
                found += self._versions(self.services.existing(tenant, version.folder, version.service), every)
            else:
                found.append(version)
        found += [
            self.services.resolve(tenant, Locator(version_id=version_id))
            for version_id in inputs.get("version_ids", ())
        ]
        return list({version.id: version for version in found}.values())

    def _versions(self, service: Service, every: bool) -> list[Version]:
        versions = self.services.versions(service)
        return versions if every else versions[:1]

    def _packed(self, version: Version, origin: str) -> Packed:
        kept = self.modules.kept(version.id)
        document = self.documents.find(version.document_id)
        if document is None and kept is not None:
            record, validations = with_place(kept.record, version), b"{}"
        else:
            document = self.documents.get(version.document_id)
            record = record_of(version, document, self.workbooks.get(document.id), origin)
            validations = self.modules.default_validations(version)
        return Packed(
            folder=version.folder,
            service=version.service,
            number=version.number,
            service_id=version.service_id,
            version_id=version.id,
            record=record,
            archive=self.modules.archive(version),
            validations=validations,
            workbook=document.content if document else None,
        )
