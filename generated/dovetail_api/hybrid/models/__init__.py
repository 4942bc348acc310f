# Made from hybrid.yaml by dovetail-generate; do not edit.
"""The models of Coherent Hybrid Runner, loaded by area when first used."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dovetail_api.hybrid.models.common import RunnerFailure as RunnerFailure
    from dovetail_api.hybrid.models.health import RunnerHealth as RunnerHealth
    from dovetail_api.hybrid.models.services import EngineInformation as EngineInformation
    from dovetail_api.hybrid.models.services import ExecuteV3Response as ExecuteV3Response
    from dovetail_api.hybrid.models.services import ExecuteV4Response as ExecuteV4Response
    from dovetail_api.hybrid.models.services import ExecutionError as ExecutionError
    from dovetail_api.hybrid.models.services import ExecutionResult as ExecutionResult
    from dovetail_api.hybrid.models.services import ExecutionWarning as ExecutionWarning
    from dovetail_api.hybrid.models.services import InputRow as InputRow
    from dovetail_api.hybrid.models.services import MetadataResponse as MetadataResponse
    from dovetail_api.hybrid.models.services import MetadataResult as MetadataResult
    from dovetail_api.hybrid.models.services import OutputRow as OutputRow
    from dovetail_api.hybrid.models.services import ResponseMeta as ResponseMeta
    from dovetail_api.hybrid.models.services import ResponseStatus as ResponseStatus
    from dovetail_api.hybrid.models.services import ServiceChainItem as ServiceChainItem
    from dovetail_api.hybrid.models.services import ServiceRecord as ServiceRecord
    from dovetail_api.hybrid.models.services import UploadedPackage as UploadedPackage
    from dovetail_api.hybrid.models.services import UploadedTenant as UploadedTenant
    from dovetail_api.hybrid.models.services import V3Error as V3Error
    from dovetail_api.hybrid.models.services import V3ErrorDetail as V3ErrorDetail
    from dovetail_api.hybrid.models.services import V4AuthError as V4AuthError
    from dovetail_api.hybrid.models.services import V4Error as V4Error
    from dovetail_api.hybrid.models.services import ValidationResponse as ValidationResponse
    from dovetail_api.hybrid.models.services import ValidationResult as ValidationResult
    from dovetail_api.hybrid.models.services import ValidationRule as ValidationRule
    from dovetail_api.hybrid.models.services_requests import CompilerType as CompilerType
    from dovetail_api.hybrid.models.services_requests import ExecuteV3Request as ExecuteV3Request
    from dovetail_api.hybrid.models.services_requests import ExecuteV4Request as ExecuteV4Request
    from dovetail_api.hybrid.models.services_requests import LocatedMeta as LocatedMeta
    from dovetail_api.hybrid.models.services_requests import LocatedRequest as LocatedRequest
    from dovetail_api.hybrid.models.services_requests import Records as Records
    from dovetail_api.hybrid.models.services_requests import RequestData as RequestData
    from dovetail_api.hybrid.models.services_requests import RequestMeta as RequestMeta
    from dovetail_api.hybrid.models.services_requests import XReportOptions as XReportOptions
    from dovetail_api.hybrid.models.status import ModelStats as ModelStats
    from dovetail_api.hybrid.models.status import RunnerStatus as RunnerStatus
    from dovetail_api.hybrid.models.status import TenantModels as TenantModels
    from dovetail_api.hybrid.models.status import Threads as Threads
    from dovetail_api.hybrid.models.status import ThreadStats as ThreadStats
    from dovetail_api.hybrid.models.version import RunnerVersion as RunnerVersion
else:
    from importlib import import_module

    _AREAS = {
        "CompilerType": "services_requests",
        "EngineInformation": "services",
        "ExecuteV3Request": "services_requests",
        "ExecuteV3Response": "services",
        "ExecuteV4Request": "services_requests",
        "ExecuteV4Response": "services",
        "ExecutionError": "services",
        "ExecutionResult": "services",
        "ExecutionWarning": "services",
        "InputRow": "services",
        "LocatedMeta": "services_requests",
        "LocatedRequest": "services_requests",
        "MetadataResponse": "services",
        "MetadataResult": "services",
        "ModelStats": "status",
        "OutputRow": "services",
        "Records": "services_requests",
        "RequestData": "services_requests",
        "RequestMeta": "services_requests",
        "ResponseMeta": "services",
        "ResponseStatus": "services",
        "RunnerFailure": "common",
        "RunnerHealth": "health",
        "RunnerStatus": "status",
        "RunnerVersion": "version",
        "ServiceChainItem": "services",
        "ServiceRecord": "services",
        "TenantModels": "status",
        "ThreadStats": "status",
        "Threads": "status",
        "UploadedPackage": "services",
        "UploadedTenant": "services",
        "V3Error": "services",
        "V3ErrorDetail": "services",
        "V4AuthError": "services",
        "V4Error": "services",
        "ValidationResponse": "services",
        "ValidationResult": "services",
        "ValidationRule": "services",
        "XReportOptions": "services_requests",
    }

    def __getattr__(name: str) -> object:
        area = _AREAS.get(name)
        if area is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted([*globals(), *_AREAS])
