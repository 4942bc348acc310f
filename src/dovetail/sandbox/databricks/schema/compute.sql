CREATE TABLE IF NOT EXISTS clusters (
    number INTEGER PRIMARY KEY AUTOINCREMENT,  -- the order of creation
    id TEXT NOT NULL UNIQUE,
    creator TEXT NOT NULL,
    source TEXT NOT NULL,          -- API, UI, JOB, …
    asked TEXT NOT NULL,           -- the settings as they were asked for
    settings TEXT NOT NULL,        -- the settings with what the server filled in
    phase TEXT NOT NULL,           -- starting, running, resizing, restarting, terminating or terminated
    since_ms INTEGER NOT NULL,     -- when the phase began
    serial INTEGER NOT NULL,       -- how many phases there were
    created_ms INTEGER NOT NULL,
    started_ms INTEGER NOT NULL,   -- when the last start or restart was asked for
    running_ms INTEGER NOT NULL,   -- when it last came up; 0 before the first time
    terminated_ms INTEGER NOT NULL,
    reason TEXT,                   -- why it terminated
    workers INTEGER NOT NULL,      -- how many workers are up while it runs
    pinned INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    idempotency_token TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS cluster_tokens ON clusters (creator, idempotency_token);

CREATE TABLE IF NOT EXISTS cluster_events (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    cluster_id TEXT NOT NULL,
    moment_ms INTEGER NOT NULL,
    type TEXT NOT NULL,
    details TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS events_of_clusters ON cluster_events (cluster_id, moment_ms);

CREATE TABLE IF NOT EXISTS cluster_libraries (
    number INTEGER PRIMARY KEY AUTOINCREMENT,  -- the order of the wishes
    cluster_id TEXT NOT NULL,
    library TEXT NOT NULL,         -- JSON with sorted keys
    wish TEXT NOT NULL,            -- install or uninstall
    wished_ms INTEGER NOT NULL,
    UNIQUE (cluster_id, library)
);

CREATE TABLE IF NOT EXISTS instance_pools (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    creator TEXT NOT NULL,
    settings TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS cluster_policies (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    creator TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    settings TEXT NOT NULL
);
