# Made from panoply.yaml by dovetail-generate; do not edit.
"""What requests of Panoply hold, as plain dictionaries.

For type checkers, never imported at run time.
"""

from dovetail_api.panoply.dicts.common_requests import MessageAttribute as MessageAttribute
from dovetail_api.panoply.dicts.common_requests import SendMessageBatchEntry as SendMessageBatchEntry
from dovetail_api.panoply.dicts.json_requests import CreateQueueRequest as CreateQueueRequest
from dovetail_api.panoply.dicts.json_requests import DeleteMessageRequest as DeleteMessageRequest
from dovetail_api.panoply.dicts.json_requests import GetQueueAttributesRequest as GetQueueAttributesRequest
from dovetail_api.panoply.dicts.json_requests import GetQueueUrlRequest as GetQueueUrlRequest
from dovetail_api.panoply.dicts.json_requests import PurgeQueueRequest as PurgeQueueRequest
from dovetail_api.panoply.dicts.json_requests import ReceiveMessageRequest as ReceiveMessageRequest
from dovetail_api.panoply.dicts.json_requests import SendMessageBatchRequest as SendMessageBatchRequest
from dovetail_api.panoply.dicts.json_requests import SendMessageRequest as SendMessageRequest
