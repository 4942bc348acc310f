CREATE TABLE IF NOT EXISTS workspace_objects (
    object_id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    parent TEXT NOT NULL,
    type TEXT NOT NULL,
    language TEXT,
    size INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS workspace_objects_by_parent ON workspace_objects (parent);
