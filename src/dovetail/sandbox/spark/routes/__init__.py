"""The operations of the API, one module for each area; every module gives its handlers by operation id."""
