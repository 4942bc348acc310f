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
    kind TEXT NOT NULL,           -- user, service_principal or group
    name TEXT NOT NULL,           -- the user name, the application id, or the name of a group
    folded TEXT NOT NULL,         -- the name by which it is found, whatever its case
    position INTEGER NOT NULL,    -- how many there were before, ever
    record TEXT NOT NULL,         -- what SCIM knows, without groups and members
    UNIQUE (kind, folded)
);

CREATE TABLE IF NOT EXISTS group_members (
    group_id INTEGER NOT NULL REFERENCES principals ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES principals ON DELETE CASCADE,
    PRIMARY KEY (group_id, member_id)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS group_members_by_member ON group_members (member_id);

CREATE TABLE IF NOT EXISTS personal_tokens (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL UNIQUE,  -- the SHA-256 of the token, which is not kept
    principal_id INTEGER NOT NULL REFERENCES principals ON DELETE CASCADE,
    created_by INTEGER NOT NULL,
    comment TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,  -- -1 for never
    scopes TEXT NOT NULL DEFAULT '[]',
    autoscope INTEGER,            -- whether the platform watches what it is used for; nothing when nobody said
    last_used_day INTEGER         -- in milliseconds
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS sign_ins (
    kind TEXT NOT NULL,           -- basic, oauth or entra
    id TEXT NOT NULL,             -- the user name, or the client id
    digest TEXT NOT NULL,         -- the SHA-256 of password or client secret
    subject TEXT NOT NULL,        -- whom it stands for: a user name or an application id
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
