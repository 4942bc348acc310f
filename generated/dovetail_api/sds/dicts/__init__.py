# Made from sds.yaml by dovetail-generate; do not edit.
"""What requests of SpectrumX Data System hold, as plain dictionaries.

For type checkers, never imported at run time.
"""

from dovetail_api.sds.dicts.captures_requests import CaptureName as CaptureName
from dovetail_api.sds.dicts.captures_requests import CaptureRequest as CaptureRequest
from dovetail_api.sds.dicts.captures_requests import IndexedType as IndexedType
from dovetail_api.sds.dicts.captures_requests import MetadataFilter as MetadataFilter
from dovetail_api.sds.dicts.common_requests import AssetId as AssetId
from dovetail_api.sds.dicts.contents_requests import ContentsCheckRequest as ContentsCheckRequest
from dovetail_api.sds.dicts.datasets_requests import AttachRequest as AttachRequest
from dovetail_api.sds.dicts.files_requests import FileUpdate as FileUpdate
