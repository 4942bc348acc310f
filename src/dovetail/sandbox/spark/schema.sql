CREATE TABLE IF NOT EXISTS settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS credentials (
    kind TEXT NOT NULL,          -- api_key, client
    id TEXT NOT NULL,            -- the key itself, or the client id
    secret TEXT NOT NULL,        -- the client secret; empty for a key
    tenant TEXT NOT NULL,
    user TEXT NOT NULL,
    features TEXT NOT NULL,      -- what a key's group grants, separated by blanks; * for all
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS folders (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    description TEXT NOT NULL,
    status TEXT NOT NULL,
    start_date TEXT,
    launch_date TEXT,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    UNIQUE (tenant, name)
);

CREATE TABLE IF NOT EXISTS services (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    folder_id TEXT NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    delay_ms INTEGER NOT NULL DEFAULT 0,
    UNIQUE (folder_id, name)
);

-- A workbook as it was uploaded.
CREATE TABLE IF NOT EXISTS documents (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL
);

-- An upload on its way to becoming a version.
CREATE TABLE IF NOT EXISTS uploads (
    job_id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    folder TEXT NOT NULL,
    service TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id),
    engine_document_id TEXT NOT NULL UNIQUE,
    service_id TEXT NOT NULL,
    version_id TEXT NOT NULL,
    error TEXT,                  -- why the compilation failed; NULL when it did not
    polls INTEGER NOT NULL DEFAULT 0,
    done INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS versions (
    id TEXT PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES services (id) ON DELETE CASCADE,
    document_id TEXT NOT NULL REFERENCES documents (id),
    major INTEGER NOT NULL,
    minor INTEGER NOT NULL,
    patch INTEGER NOT NULL,
    effective_start TEXT NOT NULL,
    effective_end TEXT NOT NULL,
    label TEXT,
    release_note TEXT,
    tags TEXT,
    author TEXT NOT NULL,
    created_at TEXT NOT NULL,
    UNIQUE (service_id, major, minor, patch)
);

-- A job among the uploads that makes a version anew when it is done.
CREATE TABLE IF NOT EXISTS recompilations (
    job_id TEXT PRIMARY KEY REFERENCES uploads (job_id),
    upgrade TEXT NOT NULL,       -- which part of the version number counts up
    compiler TEXT NOT NULL,
    effective_start TEXT NOT NULL,
    effective_end TEXT NOT NULL,
    label TEXT,
    release_note TEXT,
    tags TEXT,
    author TEXT NOT NULL
) WITHOUT ROWID;

-- The compilers of versions that were made with another one than the stable one.
CREATE TABLE IF NOT EXISTS compilers (
    version_id TEXT PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    number TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS categories (
    tenant TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    icon TEXT NOT NULL,
    UNIQUE (tenant, key)
);

CREATE TABLE IF NOT EXISTS covers (
    folder_id TEXT PRIMARY KEY REFERENCES folders (id) ON DELETE CASCADE,
    token TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL
);

-- Custom endpoints: the part of the path behind /proxy/.
CREATE TABLE IF NOT EXISTS endpoints (
    tenant TEXT NOT NULL,
    suffix TEXT NOT NULL,
    service_id TEXT NOT NULL REFERENCES services (id) ON DELETE CASCADE,
    PRIMARY KEY (tenant, suffix)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS calls (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    version_id TEXT NOT NULL,
    -- What is known of the version, which may be deleted before its records are.
    service_id TEXT NOT NULL,
    folder TEXT NOT NULL,
    service TEXT NOT NULL,
    version TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id),
    api TEXT NOT NULL,           -- v3, v4
    user TEXT NOT NULL,
    called_at TEXT NOT NULL,
    total_ms REAL NOT NULL,
    request TEXT NOT NULL,
    response TEXT NOT NULL
);

CREATE INDEX IF NOT EXISTS calls_by_service ON calls (tenant, folder, service, called_at);

-- Records of executions that are collected into an archive.
CREATE TABLE IF NOT EXISTS log_jobs (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    folder TEXT NOT NULL,
    service TEXT NOT NULL,
    kind TEXT NOT NULL,          -- json, csv
    archive BLOB,                -- NULL when it failed
    error TEXT,                  -- why it failed; NULL when it did not
    polls INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS batches (
    id TEXT PRIMARY KEY,
    tenant TEXT NOT NULL,
    version_id TEXT NOT NULL,
    service_id TEXT NOT NULL,
    document_id TEXT NOT NULL REFERENCES documents (id),
    delay_ms INTEGER NOT NULL,
    service_uri TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    status TEXT NOT NULL,
    request TEXT NOT NULL,
    input_limit INTEGER NOT NULL,
    output_limit INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS chunks (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id TEXT NOT NULL REFERENCES batches (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    state TEXT NOT NULL,         -- waiting, running, available, pulled, dropped
    records INTEGER NOT NULL,
    input_bytes INTEGER NOT NULL,
    input TEXT,
    output_bytes INTEGER NOT NULL DEFAULT 0,
    output TEXT,
    failed_records INTEGER NOT NULL DEFAULT 0,
    compute_ms REAL NOT NULL DEFAULT 0,
    finished INTEGER,            -- the order in which chunks finished
    UNIQUE (batch_id, id)
);

CREATE INDEX IF NOT EXISTS chunks_by_state ON chunks (batch_id, state);

CREATE TABLE IF NOT EXISTS downloads (
    token TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content BLOB NOT NULL,
    expires_at REAL NOT NULL
);

-- A version's compiled module, where it came in a package; the record says what the package said about it.
CREATE TABLE IF NOT EXISTS modules (
    version_id TEXT PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
    content BLOB NOT NULL,
    record TEXT NOT NULL
);

-- Exports and imports.
CREATE TABLE IF NOT EXISTS transfers (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,          -- export, import
    tenant TEXT NOT NULL,
    created_by TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    status TEXT NOT NULL,        -- created, in_progress, completed, closed, failed, cancelled
    polls INTEGER NOT NULL DEFAULT 0,
    request TEXT NOT NULL,
    package BLOB,                -- what an import is to bring, what an export made
    outputs TEXT,
    errors TEXT,
    warnings TEXT NOT NULL DEFAULT '[]'
);
CREATE TABLE IF NOT EXISTS transforms (
    id TEXT NOT NULL,
    tenant TEXT NOT NULL,
    folder TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    PRIMARY KEY (tenant, folder, name)
) WITHOUT ROWID;
