"""The settings of the platform."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer
from dovetail.sandbox.spark import answers
from dovetail.sandbox.spark.core import Core
from dovetail.sandbox.spark.platform import platform_settings


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def get_config(asked: Asked) -> Answer:
        return answers.v1(platform_settings(core.knobs.settings))

    return {"platform_get_config": get_config}
