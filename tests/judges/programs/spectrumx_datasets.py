"""Datasets on any client of SDS: what is in one, what comes down of it, and what its owner alone may do."""

import json
import sys
import tempfile
from pathlib import Path, PurePosixPath
from uuid import UUID, uuid4

import side
from spectrumx_gateway import below, details, sandbox, seen, write

recording = Path(sys.argv[2])
client = side.client()
told = {}
client.authenticate()
with tempfile.TemporaryDirectory() as folder:
    write(folder, {"notes.txt": b"seven b"})
    notes = client.upload_file(local_file=Path(folder, "notes.txt"), sds_path="/judge/docs")
client.upload(local_path=recording, sds_path="/judge/rec", verbose=False)
first, second = (
    client.captures.create(top_level_dir=PurePosixPath("/judge/rec"), capture_type=side.DIGITAL_RF, channel=channel)
    for channel in ("ch0", "ch1")
)
made = sandbox("datasets", {"name": "Survey", "files": [str(notes.uuid)], "captures": [str(first.uuid)]})["uuid"]
empty = sandbox("datasets", {"name": "Empty"})["uuid"]


def download(**settings):
    """What comes down of the dataset, by name."""
    with tempfile.TemporaryDirectory() as target:
        results = client.download_dataset(dataset_uuid=made, to_local_path=Path(target), verbose=False, **settings)
        names = [name.rpartition("/")[2] for name in below(target)]
        return [len(results), sum(map(bool, results)), sorted(set(names))]


told["files"] = sorted(file.name for file in client.datasets.get_files(UUID(made)))
told["number"] = len(client.datasets.get_files(UUID(made)))
told["of an empty one"] = side.problem(lambda: told.update(nothing=len(client.datasets.get_files(UUID(empty)))))
told["never there"] = side.problem(lambda: len(client.datasets.get_files(uuid4())))
told["downloaded"] = download()
client.dry_run = True
told["requests of a dry run"] = seen(lambda: len(client.datasets.get_files(UUID(made))))
client.dry_run = False

if not side.OLD:
    told["read"] = [client.get_dataset(made).name, client.datasets.get(UUID(made)).name]
    told["requests of three reads"] = sum(
        seen(
            lambda: (
                client.get_dataset(made),
                client.list_dataset_captures(made),
                client.list_dataset_artifact_files(made),
            )
        ).values()
    )
    told["artifacts"] = download(artifacts_only=True)
    told["of a capture"] = download(capture_uuids=[first.uuid])
    told["of a folder"] = side.problem(lambda: told.update(folder=download(top_level_dirs=["/judge/rec"])))
    told["of nothing"] = download(capture_uuids=[])
    told["attached"] = client.add_capture_to_dataset(made, second.uuid).name
    told["downloaded with both"] = download()

    # Another account, before and after it is shared
    other = side.client(token=details["credentials"]["bo@example.com"])
    told["not shared"] = side.problem(lambda: other.datasets.get(UUID(made)))
    sandbox("shares", {"dataset": made, "user": "bo@example.com", "level": "viewer"})
    told["shared"] = other.datasets.get(UUID(made)).name
    told["files of others"] = sorted(file.name for file in other.list_files("/"))
    told["not the owner"] = side.problem(lambda: other.datasets.delete(UUID(made)))
    told["delete while shared"] = side.problem(lambda: client.datasets.delete(UUID(made)))
    told["revoke"] = client.datasets.revoke_share_permissions(UUID(made))
    told["not shared any more"] = side.problem(lambda: other.datasets.get(UUID(made)))
    told["delete"] = client.datasets.delete(UUID(made))
    told["deleted"] = side.problem(lambda: client.datasets.get(UUID(made)))

print(json.dumps(told))
