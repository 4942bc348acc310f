"""Datasets on any client of SDS: what is in one, what comes down of it, and what an owner alone may do."""

import json
import sys
import tempfile
from pathlib import Path, PurePosixPath
from uuid import uuid4

import side
from spectrumx_gateway import below, sandbox, write

recording = Path(sys.argv[2])
client = side.client()
told = {}
client.authenticate()
with tempfile.TemporaryDirectory() as folder:
    write(folder, {"notes.txt": b"seven b"})
    notes = client.upload_file(local_file=Path(folder, "notes.txt"), sds_path="/judge/docs")
client.upload(local_path=recording, sds_path="/judge/rec", verbose=False)
capture = client.captures.create(top_level_dir=PurePosixPath("/judge/rec"), capture_type=side.DIGITAL_RF, channel="ch0")
