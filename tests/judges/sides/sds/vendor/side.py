"""The vendor's client, in the words that the programs share."""

import os
from importlib.metadata import version

from spectrumx import Client
from spectrumx.errors import AuthError, CaptureError, DatasetError, FileError, NetworkError, SDSError, ServiceError
from spectrumx.models.captures import CaptureType

OURS = False
DIGITAL_RF = CaptureType.DigitalRF
OLD = version("spectrumx").startswith("0.1.")
ERRORS = (AuthError, NetworkError, ServiceError, FileError, CaptureError, DatasetError)


def client(token=None, host=None):
    """A client that works in earnest. This one speaks plain HTTP to `localhost` alone, and takes a port only later."""
    _, _, port = (host or os.environ["SDS_HOST"]).rpartition(":")
    # The token of the process environment counts for more than one that is given.
    usual, os.environ["SDS_SECRET_TOKEN"] = os.environ["SDS_SECRET_TOKEN"], token or os.environ["SDS_SECRET_TOKEN"]
    made = Client("localhost")
    os.environ["SDS_SECRET_TOKEN"] = usual
    (made._gateway if OLD else made.gateway).port = int(port)
    made.dry_run = False
    return made


def problem(work):
    """The name of the kind of error that some work raises, and its text; None for none."""
    try:
        work()
    except SDSError as error:
        kind = next((kind for kind in ERRORS if isinstance(error, kind)), type(error))
        return [kind.__name__, str(error)]
    except Exception as error:
        return [type(error).__name__, None]
    return None
