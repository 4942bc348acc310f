"""Our client, in the words that the programs share."""

import msgspec

from dovetail.databricks import Client, DatabricksError

OURS = True


def client(**settings):
    """A client with these settings, else what the environment says."""
    return Client(**settings)


def plain(value):
    """An answer as the data that JSON has; without what is unset."""
    return msgspec.to_builtins(list(value) if isinstance(value, tuple) else value)


def problem(work):
    """The code and the text of the error that some work raises, else the name of another error; None for none."""
    try:
        work()
    except DatabricksError as error:
        return [error.error_code, error.reason]
    except Exception as error:
        return [type(error).__name__, None]
    return None
