CREATE TABLE IF NOT EXISTS repos (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL,
    provider TEXT NOT NULL,
    path TEXT NOT NULL UNIQUE,
    branch TEXT,
    head_commit_id TEXT NOT NULL,
    patterns TEXT
);
