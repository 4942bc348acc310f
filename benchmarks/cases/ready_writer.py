"""A writer imported and made, with nothing to send yet: ``ready_writer.py WRITER``; read as a whole process.

Its spool, if any, is in the folder of ``XDG_STATE_HOME``, which whoever measures makes and removes.
"""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

from record_writers import writer_of

if sys.argv[1] == "kafka":
    importlib.import_module("kafka")  # a producer is not made without a broker
else:
    writer_of(sys.argv[1], 9, Path(os.environ["XDG_STATE_HOME"]))
os._exit(0)
