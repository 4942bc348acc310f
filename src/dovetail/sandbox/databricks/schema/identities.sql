-- Users, groups and service principals. `record` is the SCIM record without its groups and members.
CREATE TABLE IF NOT EXISTS identities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    record TEXT NOT NULL,
    UNIQUE (kind, folded)
);

CREATE TABLE IF NOT EXISTS memberships (
    group_id INTEGER NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
    member_id INTEGER NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
    PRIMARY KEY (group_id, member_id)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS memberships_by_member ON memberships (member_id);

-- The groups that every workspace has.
INSERT OR IGNORE INTO identities (id, kind, name, folded, record) VALUES
    (881200000000001, 'Group', 'admins', 'admins', '{"displayName": "admins", "meta": {"resourceType": "WorkspaceGroup"}, "entitlements": [{"value": "allow-cluster-create"}, {"value": "allow-instance-pool-create"}]}'),
    (881200000000002, 'Group', 'users', 'users', '{"displayName": "users", "meta": {"resourceType": "WorkspaceGroup"}, "entitlements": [{"value": "workspace-access"}, {"value": "databricks-sql-access"}]}');
