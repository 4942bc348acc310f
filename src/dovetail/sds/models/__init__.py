"""The things of the gateway as typed values."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.sds.models.files import File as File
    from dovetail.sds.models.files import FileUpload as FileUpload
    from dovetail.sds.models.files import PermissionRepresentation as PermissionRepresentation
    from dovetail.sds.models.files import UnixPermissionStr as UnixPermissionStr
    from dovetail.sds.models.users import Owner as Owner
    from dovetail.sds.models.users import User as User
else:
    from dovetail.lazy import attach

    _HOMES = {
        "files": (
            "File",
            "FileUpload",
            "PermissionRepresentation",
            "UnixPermissionStr",
        ),
        "users": (
            "Owner",
            "User",
        ),
    }
    __getattr__, __dir__, __all__ = attach(__name__, _HOMES, globals())
