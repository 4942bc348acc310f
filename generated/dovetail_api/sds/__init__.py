# Made from sds.yaml by dovetail-generate; do not edit.
"""SpectrumX Data System.

Stores radio-frequency recordings and other files, groups them as captures and datasets, and finds them again.

The SpectrumX Data System (SDS) keeps files of radio-frequency experiments. Its gateway takes and gives files, indexes
recordings as *captures*, and shows *datasets*, which are put together, published and shared on its web pages.

**Addresses.** Every path begins with `/api/v1/` (`/api/latest/` is the same) and ends in a slash.

**Credentials.** The header `Authorization: Api-Key: <key>`, with the colon after `Api-Key`. A key is eight letters and
digits, a dot and 32 more, and is made on the web pages.

**Files.** Every user has a root folder, `/files/<email>/`, and paths are relative to it. There are no folders as such:
a file is a row with a directory, a name, contents and attributes. Contents never change and are kept once for each
BLAKE3 checksum; several rows can share them. Several rows can also have one path: uploading other contents to a path
makes a new row, and the older ones stay reachable by their UUIDs.

**Requests.** A body may be JSON, a form or a multipart form, wherever there is one.

**Times.** The gateway's clock is that of New York, and it writes times in five forms, some of which name no zone: such
a time is local to New York.

**Errors.** `detail` says what is wrong; a field that does not fit is told by its name, with a list of complaints. A
missing or unknown key is 401, but 403 where captures are concerned. Faults of the server are pages of HTML.

**Left out.** What makes pictures of captures (post-processing, visualizations, streams of waterfalls), federation
between sites, and passwords for tokens are not described here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dovetail_api.sds import index as index
    from dovetail_api.sds import models as models
    from dovetail_api.sds import operations as operations
    from dovetail_api.sds import security as security
else:
    from importlib import import_module

    _MODULES = frozenset({"index", "models", "operations", "security"})

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")

    def __dir__() -> list[str]:
        return sorted({*globals(), *_MODULES})


TITLE: Final = "SpectrumX Data System"
"""Title of the contract."""

VERSION: Final = "2026.8"
"""Version of the contract."""

SERVER: Final = "https://sds.crc.nd.edu"
