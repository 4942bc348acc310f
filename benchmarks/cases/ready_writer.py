"""A writer imported and made, with nothing to send yet: ``ready_writer.py WRITER``; read as a whole process."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

from record_writers import writer_of

if sys.argv[1] == "kafka":
    importlib.import_module("kafka")  # a producer is not made without a broker
else:
    writer_of(sys.argv[1], 9, Path())
os._exit(0)
