CREATE TABLE IF NOT EXISTS warehouses (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    shape TEXT NOT NULL,         -- how it is set up, as JSON
    goal TEXT NOT NULL,          -- RUNNING or STOPPED: where it is, or is on its way to
    since INTEGER NOT NULL,      -- when it set out, in milliseconds since 1970
    changes INTEGER NOT NULL     -- how many times it set out
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS warehouse_config (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    fields TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS default_warehouses (
    user_id TEXT PRIMARY KEY,
    fields TEXT NOT NULL
) WITHOUT ROWID;
