# Made from hybrid.yaml by dovetail-generate; do not edit.
"""What requests of Coherent Hybrid Runner hold, as plain dictionaries.

For type checkers, never imported at run time.
"""

from dovetail_api.hybrid.dicts.services_requests import CompilerType as CompilerType
from dovetail_api.hybrid.dicts.services_requests import ExecuteV3Request as ExecuteV3Request
from dovetail_api.hybrid.dicts.services_requests import ExecuteV4Request as ExecuteV4Request
from dovetail_api.hybrid.dicts.services_requests import LocatedMeta as LocatedMeta
from dovetail_api.hybrid.dicts.services_requests import LocatedRequest as LocatedRequest
from dovetail_api.hybrid.dicts.services_requests import Records as Records
from dovetail_api.hybrid.dicts.services_requests import RequestData as RequestData
from dovetail_api.hybrid.dicts.services_requests import RequestMeta as RequestMeta
from dovetail_api.hybrid.dicts.services_requests import XReportOptions as XReportOptions
