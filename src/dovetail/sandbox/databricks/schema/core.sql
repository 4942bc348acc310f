CREATE TABLE IF NOT EXISTS settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS counters (
    kind TEXT PRIMARY KEY,
    number INTEGER NOT NULL       -- how many identifiers of the kind were given
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS principals (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,           -- user or service_principal
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,  -- the user name, or the application id of a service principal
    display_name TEXT NOT NULL,
    active INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE IF NOT EXISTS principal_groups (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE IF NOT EXISTS group_members (
    group_id INTEGER NOT NULL REFERENCES principal_groups ON DELETE CASCADE,
    member_id INTEGER NOT NULL,   -- of a principal or of a group: they share the numbers
    PRIMARY KEY (group_id, member_id)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS personal_tokens (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,  -- the SHA-256 of the token, which is not kept
    principal_id INTEGER NOT NULL REFERENCES principals ON DELETE CASCADE,
    created_by INTEGER NOT NULL,
    comment TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL   -- -1 for never
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS sign_ins (
    kind TEXT NOT NULL,           -- basic, oauth or entra
    id TEXT NOT NULL,             -- the user name, or the client id
    digest TEXT NOT NULL,         -- the SHA-256 of password or client secret
    principal_id INTEGER NOT NULL REFERENCES principals ON DELETE CASCADE,
    PRIMARY KEY (kind, id, digest)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS revoked_tokens (
    id TEXT PRIMARY KEY           -- the jti of an OAuth token
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS access_rules (
    object_type TEXT NOT NULL,    -- clusters, jobs, instance-pools, cluster-policies, directories, …
    object_id TEXT NOT NULL,
    principal TEXT NOT NULL,      -- a user name, an application id or a group's name
    kind TEXT NOT NULL,           -- user, service_principal or group
    level TEXT NOT NULL,          -- CAN_VIEW, CAN_MANAGE, IS_OWNER, …
    PRIMARY KEY (object_type, object_id, kind, principal, level)
) WITHOUT ROWID;
