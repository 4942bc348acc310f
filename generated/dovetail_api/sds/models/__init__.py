# Made from sds.yaml by dovetail-generate; do not edit.
"""The models of SpectrumX Data System, loaded by area when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.sds.models.auth import KeyState as KeyState
    from dovetail_api.sds.models.captures import Capture as Capture
    from dovetail_api.sds.models.captures import CaptureChannel as CaptureChannel
    from dovetail_api.sds.models.captures import CaptureFilesInfo as CaptureFilesInfo
    from dovetail_api.sds.models.captures import CapturePage as CapturePage
    from dovetail_api.sds.models.captures import MultiChannelCapture as MultiChannelCapture
    from dovetail_api.sds.models.captures import SingleCapture as SingleCapture
    from dovetail_api.sds.models.captures_requests import CaptureName as CaptureName
    from dovetail_api.sds.models.captures_requests import CaptureRequest as CaptureRequest
    from dovetail_api.sds.models.captures_requests import IndexedType as IndexedType
    from dovetail_api.sds.models.captures_requests import MetadataFilter as MetadataFilter
    from dovetail_api.sds.models.common import Complaint as Complaint
    from dovetail_api.sds.models.common import Done as Done
    from dovetail_api.sds.models.common import FieldErrors as FieldErrors
    from dovetail_api.sds.models.common import FilePage as FilePage
    from dovetail_api.sds.models.common import FileRow as FileRow
    from dovetail_api.sds.models.common import LinkedCapture as LinkedCapture
    from dovetail_api.sds.models.common import LinkedChannel as LinkedChannel
    from dovetail_api.sds.models.common import LinkedDataset as LinkedDataset
    from dovetail_api.sds.models.common import LinkedFile as LinkedFile
    from dovetail_api.sds.models.common import LocalTime as LocalTime
    from dovetail_api.sds.models.common import Owner as Owner
    from dovetail_api.sds.models.common import PermissionLevel as PermissionLevel
    from dovetail_api.sds.models.common import Refusal as Refusal
    from dovetail_api.sds.models.common import SharePermission as SharePermission
    from dovetail_api.sds.models.common_requests import AssetId as AssetId
    from dovetail_api.sds.models.contents import ContentsCheck as ContentsCheck
    from dovetail_api.sds.models.contents_requests import ContentsCheckRequest as ContentsCheckRequest
    from dovetail_api.sds.models.datasets import Author as Author
    from dovetail_api.sds.models.datasets import Dataset as Dataset
    from dovetail_api.sds.models.datasets import DatasetFilesInfo as DatasetFilesInfo
    from dovetail_api.sds.models.datasets import SharedUser as SharedUser
    from dovetail_api.sds.models.datasets_requests import AttachRequest as AttachRequest
    from dovetail_api.sds.models.files import StoredFile as StoredFile
    from dovetail_api.sds.models.files import UpdatedFile as UpdatedFile
    from dovetail_api.sds.models.files_requests import FileUpdate as FileUpdate
    from dovetail_api.sds.models.users import User as User
else:
    from importlib import import_module

    _AREAS = {
        "AssetId": "common_requests",
        "AttachRequest": "datasets_requests",
        "Author": "datasets",
        "Capture": "captures",
        "CaptureChannel": "captures",
        "CaptureFilesInfo": "captures",
        "CaptureName": "captures_requests",
        "CapturePage": "captures",
        "CaptureRequest": "captures_requests",
        "Complaint": "common",
        "ContentsCheck": "contents",
        "ContentsCheckRequest": "contents_requests",
        "Dataset": "datasets",
        "DatasetFilesInfo": "datasets",
        "Done": "common",
        "FieldErrors": "common",
        "FilePage": "common",
        "FileRow": "common",
        "FileUpdate": "files_requests",
        "IndexedType": "captures_requests",
        "KeyState": "auth",
        "LinkedCapture": "common",
        "LinkedChannel": "common",
        "LinkedDataset": "common",
        "LinkedFile": "common",
        "LocalTime": "common",
        "MetadataFilter": "captures_requests",
        "MultiChannelCapture": "captures",
        "Owner": "common",
        "PermissionLevel": "common",
        "Refusal": "common",
        "SharePermission": "common",
        "SharedUser": "datasets",
        "SingleCapture": "captures",
        "StoredFile": "files",
        "UpdatedFile": "files",
        "User": "users",
    }

    def __getattr__(name: str) -> object:
        area = _AREAS.get(name)
        if area is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted([*globals(), *_AREAS])
