CREATE TABLE IF NOT EXISTS mlflow_experiments (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,    -- deleted ones keep theirs
    artifact_location TEXT NOT NULL,
    stage TEXT NOT NULL,          -- active or deleted
    created_ms INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL,
    trace_location TEXT           -- JSON
);

CREATE TABLE IF NOT EXISTS mlflow_runs (
    id TEXT PRIMARY KEY,
    experiment_id INTEGER NOT NULL REFERENCES mlflow_experiments,
    name TEXT NOT NULL,
    user TEXT NOT NULL,
    status TEXT NOT NULL,
    started_ms INTEGER NOT NULL,
    ended_ms INTEGER,
    created_ms INTEGER NOT NULL,
    deleted_ms INTEGER,           -- of a deleted one
    datasets TEXT NOT NULL DEFAULT '[]',  -- JSON: what it read
    models_in TEXT NOT NULL DEFAULT '[]',
    models_out TEXT NOT NULL DEFAULT '[]'
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS mlflow_runs_of_experiment ON mlflow_runs (experiment_id);

CREATE TABLE IF NOT EXISTS mlflow_metrics (
    number INTEGER PRIMARY KEY,   -- in the order in which they were logged
    run_id TEXT NOT NULL,
    key TEXT NOT NULL,
    value REAL,                   -- NULL for NaN, for which SQLite has no number
    measured_ms INTEGER NOT NULL,
    step INTEGER NOT NULL,
    model_id TEXT,
    dataset_name TEXT,
    dataset_digest TEXT
);

CREATE INDEX IF NOT EXISTS mlflow_metrics_of_run ON mlflow_metrics (run_id, key);
CREATE INDEX IF NOT EXISTS mlflow_metrics_of_model ON mlflow_metrics (model_id);

CREATE TABLE IF NOT EXISTS mlflow_params (
    owner TEXT NOT NULL,          -- the id of a run or of a logged model
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (owner, key)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mlflow_tags (
    kind TEXT NOT NULL,           -- experiment, run, logged_model, model or version
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, owner, key)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mlflow_logged_models (
    id TEXT PRIMARY KEY,
    experiment_id INTEGER NOT NULL REFERENCES mlflow_experiments,
    name TEXT NOT NULL,
    model_type TEXT,
    source_run_id TEXT,
    creator_id INTEGER NOT NULL,
    status TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mlflow_issues (
    experiment_id INTEGER NOT NULL REFERENCES mlflow_experiments,
    id TEXT NOT NULL,
    fields TEXT NOT NULL,         -- JSON, as in answers
    PRIMARY KEY (experiment_id, id)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mlflow_models (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    description TEXT,
    user TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL,
    versions INTEGER NOT NULL DEFAULT 0   -- how many it ever had: numbers are not given twice
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mlflow_versions (
    model_id TEXT NOT NULL REFERENCES mlflow_models ON DELETE CASCADE,
    number INTEGER NOT NULL,
    description TEXT,
    user TEXT NOT NULL,
    stage TEXT NOT NULL,
    source TEXT NOT NULL,
    run_id TEXT,
    run_link TEXT,
    created_ms INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL,
    PRIMARY KEY (model_id, number)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS mlflow_activities (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    model_id TEXT NOT NULL REFERENCES mlflow_models ON DELETE CASCADE,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,           -- NEW_COMMENT, REQUESTED_TRANSITION, …
    open INTEGER NOT NULL,        -- whether it is a request that waits for an answer
    user TEXT NOT NULL,
    comment TEXT,
    from_stage TEXT,
    to_stage TEXT,
    created_ms INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS mlflow_webhooks (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    model_name TEXT,              -- NULL for the whole registry
    events TEXT NOT NULL,         -- JSON
    description TEXT,
    status TEXT NOT NULL,
    target BLOB NOT NULL,         -- http_url_spec or job_spec with their secrets, as encrypted JSON
    created_ms INTEGER NOT NULL,
    updated_ms INTEGER NOT NULL
);
