"""The records that wait, on disk: an append-only log that outlives the process which wrote it."""
