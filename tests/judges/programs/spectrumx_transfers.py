"""A folder that goes up and one that comes down, on any client of SDS and at any gateway."""

import json
import sys
import tempfile
from pathlib import Path

import side

client = side.client()
client.authenticate()
up = client.upload(local_path=Path(sys.argv[2]), sds_path="/bench", verbose=False)
with tempfile.TemporaryDirectory() as target:
    down = client.download(from_sds_path="/bench", to_local_path=Path(target), verbose=False)
    found = sorted((path.name, path.stat().st_size) for path in Path(target).rglob("*.bin"))

print(json.dumps({"up": [len(up), sum(map(bool, up))], "down": [len(down), sum(map(bool, down))], "found": found}))
