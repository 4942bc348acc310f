"""What an upload gives: the services in the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.spark.response import HttpResponse

if TYPE_CHECKING:
    from dovetail_api.hybrid import models as m


class PackageUploaded(HttpResponse["m.UploadedPackage"]):
    """The answer to an upload.

    Args:
        response: The runtime's answer.
    """

    __slots__ = ()

    @property
    def services(self) -> list[m.ServiceRecord]:
        """The services in the package, one entry for each version, whatever their tenants."""
        return [record for tenant in self.value.response_data or () for record in tenant.services or ()]
