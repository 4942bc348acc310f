CREATE TABLE IF NOT EXISTS files (
    uuid TEXT PRIMARY KEY,
    owner INTEGER NOT NULL REFERENCES users,
    directory TEXT NOT NULL,     -- in full: /files/EMAIL/…
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    permissions TEXT NOT NULL,
    size INTEGER,                -- NULL, as the checksum, only in rows that a side door made so
    sum_blake3 TEXT,
    object TEXT NOT NULL,        -- the name of the contents in the store
    is_recording INTEGER NOT NULL,  -- whether the name is that of a data file of Digital RF
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    expiration_date INTEGER NOT NULL,
    deleted_at INTEGER           -- NULL as long as it lives
);

CREATE INDEX IF NOT EXISTS live_files_by_path ON files (owner, directory, name, created_at) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS live_files_by_contents ON files (owner, sum_blake3) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS files_by_object ON files (object);
