"""The official client, in the words that the programs share."""

from databricks.sdk import WorkspaceClient
from databricks.sdk.errors import DatabricksError

OURS = False


def client(**settings):
    """A client with these settings, else what the environment says; it asks the host about itself at once."""
    return WorkspaceClient(**settings)


def plain(value):
    """An answer as the data that JSON has; without what is unset."""
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value.as_dict() if hasattr(value, "as_dict") else value


def problem(work):
    """The code and the text of the error that some work raises, else the name of another error; None for none."""
    try:
        work()
    except DatabricksError as error:
        return [error.error_code, str(error)]
    except Exception as error:
        return [type(error).__name__, None]
    return None
