"""Our client, in the words that the programs share."""

from dovetail.sds import Client
from dovetail.sds.errors import AuthError, CaptureError, DatasetError, FileError, NetworkError, SDSError, ServiceError
from dovetail.sds.models import CaptureType

OURS = True
DIGITAL_RF = CaptureType.DigitalRF
OLD = False
ERRORS = (AuthError, NetworkError, ServiceError, FileError, CaptureError, DatasetError)


def client(token=None, host=None):
    """A client that works in earnest, where the environment says unless a host or a token is given."""
    config = {"SDS_SECRET_TOKEN": token} if token else {}
    made = Client(env_config=config | ({"SDS_HOST": host} if host else {}))
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
