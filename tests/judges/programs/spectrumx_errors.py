"""What goes wrong, on any client of SDS: which kind of error it is, and what is sent again."""

import json
import socket
import tempfile
from uuid import uuid4

import side
from spectrumx_gateway import no_faults, sandbox, seen, write

client = side.client()
told = {}


def kind(work):
    """The name of the kind of error, without its words."""
    problem = side.problem(work)
    return problem and problem[0]


# Who it is
told["authenticates"] = kind(client.authenticate)
stranger = side.client(token="stranger.0123456789abcdef0123456789abcdef")
told["stranger"] = side.problem(stranger.authenticate)
told["stranger lists"] = kind(lambda: len(stranger.list_files("/")))
told["stranger reads"] = kind(lambda: stranger.get_file(uuid4()))
told["stranger lists captures"] = kind(stranger.captures.listing)

# Nobody there
with socket.socket() as unused:
    unused.bind(("127.0.0.1", 0))
    nobody = side.client(host=f"localhost:{unused.getsockname()[1]}")
told["nobody"] = kind(nobody.authenticate)
told["nobody lists"] = kind(lambda: len(nobody.list_files("/")))

client = side.client()
client.authenticate()

# What is not there
told["no file"] = side.problem(lambda: client.get_file(uuid4()))
told["no capture"] = side.problem(lambda: client.captures.read(uuid4()))
told["no dataset"] = kind(lambda: len(client.datasets.get_files(uuid4())))


def with_fault(name, fault, work):
    """The kind of error that some work meets with a fault, and how often it was sent."""
    sandbox("faults", {"faults": [fault]})
    told[f"{name}, requests"] = sum(seen(lambda: told.update({name: kind(work)})).values())
    no_faults()


with_fault("503 once", "503x1@GET /api/v1/assets/files", lambda: client.get_file(uuid4()))
with_fault("500 always", "500:body=html@GET /api/v1/assets/files", lambda: client.get_file(uuid4()))
with_fault("429 once", "429x1:retry-after=0@GET /api/v1/assets/files", lambda: client.get_file(uuid4()))
with_fault("dropped once", "drop-beforex1@GET /api/v1/assets/files", lambda: client.get_file(uuid4()))

with tempfile.TemporaryDirectory() as folder:
    write(folder, {"a.txt": b"first", "b.txt": b"second"})

    def upload(to):
        """What became of each file."""
        results = client.upload(local_path=folder, sds_path=to, verbose=False)
        return sorted(str(kind(result)) for result in results)

    sandbox("faults", {"faults": ["503@POST /api/v1/assets/files/"]})
    told["batch with a fault"] = upload("/judge/errors")
    no_faults()
    told["batch without one"] = upload("/judge/errors")

    # The connection breaks after an upload was carried out.
    sandbox("faults", {"faults": ["drop-afterx1@POST /api/v1/assets/files/"]})
    write(folder, {"c.txt": b"third"})
    told["answer lost"] = kind(lambda: told.update({"answer lost, batch": upload("/judge/errors")}))
    no_faults()
    told["rows after it"] = len(client.list_files("/judge/errors")), sum(1 for _ in client.list_files("/"))

print(json.dumps(told))
