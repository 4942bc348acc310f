CREATE TABLE IF NOT EXISTS datasets (
    uuid TEXT PRIMARY KEY,
    owner INTEGER NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,            -- draft or final
    version INTEGER NOT NULL,
    previous_version TEXT,
    is_public INTEGER NOT NULL,
    fields TEXT NOT NULL,            -- all that is only told again, JSON
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER               -- NULL while it lives
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS dataset_files (
    dataset TEXT NOT NULL,
    file TEXT NOT NULL,
    PRIMARY KEY (dataset, file)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS dataset_files_by_file ON dataset_files (file);

CREATE TABLE IF NOT EXISTS dataset_captures (
    dataset TEXT NOT NULL,
    capture TEXT NOT NULL,
    PRIMARY KEY (dataset, capture)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS dataset_captures_by_capture ON dataset_captures (capture);

CREATE TABLE IF NOT EXISTS dataset_keywords (
    dataset TEXT NOT NULL,
    keyword TEXT NOT NULL,
    PRIMARY KEY (dataset, keyword)
) WITHOUT ROWID;
