"""The things of the gateway as typed values."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail.sds.models.captures import Capture as Capture
    from dovetail.sds.models.captures import CaptureChannel as CaptureChannel
    from dovetail.sds.models.captures import CaptureFile as CaptureFile
    from dovetail.sds.models.captures import CaptureOrigin as CaptureOrigin
    from dovetail.sds.models.captures import CaptureType as CaptureType
    from dovetail.sds.models.captures import MultiChannelCapture as MultiChannelCapture
    from dovetail.sds.models.captures import SingleCapture as SingleCapture
    from dovetail.sds.models.datasets import Dataset as Dataset
    from dovetail.sds.models.datasets import DatasetCapture as DatasetCapture
    from dovetail.sds.models.datasets import DatasetFile as DatasetFile
    from dovetail.sds.models.files import File as File
    from dovetail.sds.models.files import FileUpload as FileUpload
    from dovetail.sds.models.files import PermissionRepresentation as PermissionRepresentation
    from dovetail.sds.models.files import UnixPermissionStr as UnixPermissionStr
    from dovetail.sds.models.users import Owner as Owner
    from dovetail.sds.models.users import User as User
else:
    from dovetail.lazy import attach

    _HOMES = {
        "captures": (
            "Capture",
            "CaptureChannel",
            "CaptureFile",
            "CaptureOrigin",
            "CaptureType",
            "MultiChannelCapture",
            "SingleCapture",
        ),
        "datasets": (
            "Dataset",
            "DatasetCapture",
            "DatasetFile",
        ),
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
