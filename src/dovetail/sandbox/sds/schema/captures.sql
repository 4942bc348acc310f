CREATE TABLE IF NOT EXISTS captures (
    uuid TEXT PRIMARY KEY,
    owner INTEGER NOT NULL,
    capture_type TEXT NOT NULL,      -- drf or rh
    name TEXT NOT NULL,
    channel TEXT NOT NULL,           -- empty unless drf
    scan_group TEXT,
    top_level_dir TEXT NOT NULL,     -- below the owner's root, with a slash in front
    index_name TEXT NOT NULL,
    props TEXT NOT NULL,             -- what was read from the files, JSON
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER               -- NULL while it lives
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS captures_by_place ON captures (owner, top_level_dir);

CREATE TABLE IF NOT EXISTS capture_files (
    capture TEXT NOT NULL,
    file TEXT NOT NULL,
    PRIMARY KEY (capture, file)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS capture_files_by_file ON capture_files (file);
