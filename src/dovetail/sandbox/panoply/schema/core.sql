CREATE TABLE IF NOT EXISTS pairs (
    key TEXT PRIMARY KEY,
    secret TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS access_keys (
    key_id TEXT PRIMARY KEY,
    secret TEXT NOT NULL,
    account TEXT NOT NULL,
    session_token TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS queues (
    id INTEGER PRIMARY KEY,
    account TEXT NOT NULL,
    name TEXT NOT NULL,
    attributes TEXT NOT NULL,
    is_panoplys INTEGER NOT NULL,
    created_at REAL NOT NULL,
    purged_at REAL,
    UNIQUE (account, name)
);
CREATE TABLE IF NOT EXISTS messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    queue INTEGER NOT NULL REFERENCES queues (id),
    message_id TEXT NOT NULL,
    sender TEXT NOT NULL,
    sent_at REAL NOT NULL,
    visible_at REAL NOT NULL,
    received_at REAL,
    receives INTEGER NOT NULL DEFAULT 0,
    receipt TEXT NOT NULL DEFAULT '',
    gone INTEGER NOT NULL DEFAULT 0,
    -- Last, for what stands behind a large value is slow to reach.
    attributes TEXT NOT NULL,
    body BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS waiting ON messages (queue, id) WHERE gone = 0;
CREATE INDEX IF NOT EXISTS gone ON messages (id) WHERE gone = 1;
CREATE TABLE IF NOT EXISTS counts (
    name TEXT PRIMARY KEY,
    number INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS arrivals (
    table_name TEXT PRIMARY KEY,
    lines INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS bad_lines (
    id INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL,
    line INTEGER NOT NULL,
    text TEXT NOT NULL,
    problem TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS strangers (
    id INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL,
    queue TEXT NOT NULL,
    problem TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS refresh_tokens (
    token TEXT PRIMARY KEY,
    used INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS access_tokens (
    token TEXT PRIMARY KEY,
    expires_at REAL NOT NULL
);
