CREATE TABLE IF NOT EXISTS dbfs_handles (
    -- Never given twice: a handle that was closed must not open another's file.
    handle INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    overwrite INTEGER NOT NULL,
    spool TEXT NOT NULL,
    used_at INTEGER NOT NULL
);
