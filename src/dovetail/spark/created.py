"""What creating a service gives: the answers of its steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dovetail.spark.response import HttpResponse
    from dovetail_api.spark import models as m


class ServiceCompiled(Mapping[str, Any]):
    """A workbook that was uploaded and compiled.

    As a mapping it holds the plain bodies of the answers: ``result["upload"]["response_data"]``.

    Args:
        upload: The answer to the upload.
        compilation: The last answer about the compilation.

    Attributes:
        answers: The answers of these two steps, with status and headers.
        upload: The answer to the upload, typed.
        compilation: The last answer about the compilation, typed.
    """

    def __init__(
        self, upload: HttpResponse[m.UploadResponse], compilation: HttpResponse[m.CompilationResponse]
    ) -> None:
        self.answers: tuple[HttpResponse[m.UploadResponse], HttpResponse[m.CompilationResponse]] = upload, compilation
        self.upload: m.UploadResponse = upload.value
        self.compilation: m.CompilationResponse = compilation.value
        self._bodies: dict[str, Any] = {"upload": upload.data, "compilation": compilation.data}

    def __getitem__(self, step: str) -> Any:
        return self._bodies[step]

    def __iter__(self) -> Iterator[str]:
        return iter(self._bodies)

    def __len__(self) -> int:
        return len(self._bodies)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self)})"


class ServiceCreated(ServiceCompiled):
    """A service, or a new version of one, that was uploaded, compiled and published.

    Args:
        compiled: The first two steps.
        publication: The answer to the publication.

    Attributes:
        publication: The answer to the publication, typed.
    """

    def __init__(self, compiled: ServiceCompiled, publication: HttpResponse[m.PublishResponse]) -> None:
        super().__init__(*compiled.answers)
        self.publication: m.PublishResponse = publication.value
        self._bodies["publication"] = publication.data

    @property
    def version_id(self) -> str:
        """UUID of the published version."""
        return self.publication.response_data.version_id

    @property
    def version(self) -> str | None:
        """Its version number, if the server told it."""
        return _told(self.upload, "version")

    @property
    def service_id(self) -> str | None:
        """UUID of the service, if the server told it."""
        return _told(self.upload, "service_id")


def _told(upload: m.UploadResponse, name: str) -> str | None:
    found = getattr(upload.response_meta, name, None) if upload.response_meta else None
    return found or None
