"""Datasets: captures and files that are published together."""

from __future__ import annotations

from dovetail_api.sds.models import Dataset as Dataset
from dovetail_api.sds.models import LinkedCapture as LinkedCapture
from dovetail_api.sds.models import LinkedFile as LinkedFile

DatasetCapture = LinkedCapture
"""A capture of a dataset, with all its channels."""

DatasetFile = LinkedFile
"""A file that belongs to a dataset by itself."""
