"""Generated packages, one an API; see ``openapi/`` for the contracts they are made from."""
