"""Telling the targets of webhooks what happened in the registry: in the order in which it did, one at a time."""

from __future__ import annotations

import hashlib
import hmac
import json
from concurrent.futures import ThreadPoolExecutor
from typing import Final
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, Request, build_opener

from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.webhooks import Webhook, Webhooks
from dovetail.sandbox.message import JsonObject

SIGNATURE: Final = "X-Databricks-Signature"
"""The header with the HMAC-SHA256 of the body, where a webhook has a secret."""
_LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
_PATIENCE_SECONDS: Final = 5
_TOLD_BYTES: Final = 65_536


class Deliveries:
    """Delivers events. Safe to use from any thread.

    Args:
        core: The sandbox; what is under way is finished when it closes.
    """

    def __init__(self, core: Core) -> None:
        self._clock = core.clock
        self._webhooks = core.state(Webhooks)
        self._worker = ThreadPoolExecutor(1, "webhooks")
        core.at_close(self._worker.shutdown)

    def tell(self, events: str | tuple[str, ...], model_name: str, details: JsonObject) -> None:
        """Have every active webhook that waits for any of some events told, by and by.

        Args:
            events: What happened, in the general and in the particular words for it.
            model_name: The model it happened to.
            details: What is to be known of it.
        """
        names = (events,) if isinstance(events, str) else events
        waiting = [*self._webhooks.of(model_name, names), *self._webhooks.of(None, names)]
        for webhook in waiting:
            if webhook.status == "ACTIVE" and "http_url_spec" in webhook.target:
                event = next(name for name in names if name in webhook.events)
                self._worker.submit(self.deliver, webhook, event, {"model_name": model_name, **details})

    def deliver(self, webhook: Webhook, event: str, details: JsonObject) -> tuple[int, str]:
        """Tell a webhook's target of an event at once; the status and the text of its answer, 0 when there was none."""
        spec = webhook.target["http_url_spec"]
        if urlsplit(str(spec["url"])).hostname not in _LOOPBACK:
            return 0, "The sandbox calls addresses of this machine only."
        told = {"event": event, "webhook_id": webhook.id, "event_timestamp": self._clock.now(), **details}
        body = json.dumps(told).encode()
        request = Request(spec["url"], body, {"Content-Type": "application/json"}, method="POST")  # noqa: S310
        if spec.get("authorization"):
            request.add_header("Authorization", spec["authorization"])
        if spec.get("secret"):
            request.add_header(SIGNATURE, hmac.digest(spec["secret"].encode(), body, hashlib.sha256).hex())
        try:
            with build_opener(ProxyHandler({})).open(request, timeout=_PATIENCE_SECONDS) as answer:
                return int(answer.status), answer.read(_TOLD_BYTES).decode(errors="replace")
        except HTTPError as error:
            with error:
                return error.code, error.read(_TOLD_BYTES).decode(errors="replace")
        except OSError as error:
            return 0, f"{spec['url']} does not answer: {error}"
