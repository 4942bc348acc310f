CREATE TABLE IF NOT EXISTS jobs (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,     -- in the order of creation
    name TEXT NOT NULL,          -- in lower case, for the filter of lists
    creator TEXT NOT NULL,
    created INTEGER NOT NULL,    -- milliseconds since 1970, as all moments here
    settings TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS jobs_newest ON jobs (number DESC);

CREATE TABLE IF NOT EXISTS job_creations (
    moment INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS runs (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,     -- in the order of creation
    job_id INTEGER NOT NULL,     -- 0 for one-time runs
    run_type TEXT NOT NULL,
    start INTEGER NOT NULL,
    ends INTEGER,                -- when it is over as far as is known; NULL while it waits
    record BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS runs_newest ON runs (number DESC);
CREATE INDEX IF NOT EXISTS runs_of_job ON runs (job_id, number DESC);

-- The tries of tasks, which are runs of their own.
CREATE TABLE IF NOT EXISTS task_runs (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS task_runs_of_run ON task_runs (run_id);

-- What was asked for with a token; the run may be deleted since.
CREATE TABLE IF NOT EXISTS run_tokens (
    operation TEXT NOT NULL,     -- run-now, submit
    token TEXT NOT NULL,
    run_id INTEGER NOT NULL,
    PRIMARY KEY (operation, token)
) WITHOUT ROWID;
