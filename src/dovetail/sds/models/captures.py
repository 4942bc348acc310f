"""Captures: recordings that the gateway knows as such."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

from dovetail_api.sds.models import CaptureChannel as CaptureChannel
from dovetail_api.sds.models import LinkedFile as LinkedFile
from dovetail_api.sds.models import MultiChannelCapture as MultiChannelCapture
from dovetail_api.sds.models import SingleCapture as SingleCapture

Capture: TypeAlias = SingleCapture | MultiChannelCapture
"""One capture by itself, or all channels of a folder together; ``isinstance`` and ``match`` tell them apart."""

CaptureFile = LinkedFile
"""A file of a capture."""


class CaptureType(StrEnum):
    """What kind of recording a capture is."""

    DigitalRF = "drf"
    RadioHound = "rh"
    SigMF = "sigmf"


class CaptureOrigin(StrEnum):
    """Who made a capture."""

    System = "system"
    User = "user"
