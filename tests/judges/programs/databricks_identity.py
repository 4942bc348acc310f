"""Users, groups, service principals and permissions, on either client: what each is told."""

import json
import sys

import side

details = json.loads(sys.argv[1])
client = side.client()
told = {}

if side.OURS:

    def user(name, **more):
        return client.users.create(userName=name, **more)

    def group(name):
        return client.groups.create(displayName=name)

    def change(group_id, *operations):
        client.groups.patch(group_id, Operations=list(operations))

    def entry(level, **who):
        return {**who, "permission_level": level}
else:
    from databricks.sdk.service import iam

    def user(name, **more):
        return client.users.create(user_name=name, **more)

    def group(name):
        return client.groups.create(display_name=name)

    def change(group_id, *operations):
        patches = [iam.Patch.from_dict(operation) for operation in operations]
        client.groups.patch(
            group_id, operations=patches, schemas=[iam.PatchSchema.URN_IETF_PARAMS_SCIM_API_MESSAGES_2_0_PATCH_OP]
        )

    def entry(level, **who):
        return iam.AccessControlRequest(permission_level=iam.PermissionLevel(level), **who)


me = client.current_user.me()
told["me"] = [me.user_name, sorted(each.display for each in me.groups)]

made = [user(f"judge-{number}@x.test") for number in range(5)]
told["user"] = [made[0].user_name, made[0].display_name, made[0].active, made[0].emails[0].value]
told["pages"] = [
    each.user_name for each in client.users.list(filter='userName sw "judge-"', sort_by="userName", count=2)
]
told["taken"] = side.problem(lambda: user("JUDGE-0@x.test"))
told["no filter"] = side.problem(lambda: list(client.users.list(filter="userName is x")))
told["nobody"] = side.problem(lambda: client.users.get("1"))

outer, inner = group("judge-outer"), group("judge-inner")
change(outer.id, {"op": "add", "path": "members", "value": [{"value": made[0].id}, {"value": inner.id}]})
change(inner.id, {"op": "add", "path": "members", "value": [{"value": made[1].id}]})
told["members"] = sorted(each.display for each in client.groups.get(outer.id).members)
told["groups"] = sorted([each.display, each.type] for each in client.users.get(made[1].id).groups)
change(outer.id, {"op": "remove", "path": f'members[value eq "{made[0].id}"]'})
told["members left"] = [each.display for each in client.groups.get(outer.id).members]
told["no path"] = side.problem(lambda: change(outer.id, {"op": "add", "path": "shoes", "value": "x"}))
told["without members"] = [each.members or None for each in client.groups.list(excluded_attributes="members")][:1]

robots = [each for each in client.service_principals.list() if each.display_name == "nightly-robot"]
told["robot"] = [robots[0].application_id == details["credentials"]["client_id"], robots[0].active]

grant = entry("CAN_USE", service_principal_name=robots[0].application_id)
permissions = client.permissions.update("authorization", "tokens", access_control_list=[grant])
told["object"] = [permissions.object_id, permissions.object_type]
told["permissions"] = sorted(
    [
        each.group_name or each.display_name,
        [str(getattr(one.permission_level, "value", one.permission_level)) for one in each.all_permissions],
    ]
    for each in permissions.access_control_list
)
levels = client.permissions.get_permission_levels("authorization", "tokens").permission_levels
told["levels"] = [str(getattr(each.permission_level, "value", each.permission_level)) for each in levels]
told["no kind"] = side.problem(lambda: client.permissions.get("shoes", "1"))
told["no object"] = side.problem(lambda: client.permissions.get("clusters", "1"))

for each in (outer, inner):
    client.groups.delete(each.id)
for each in made:
    client.users.delete(each.id)
told["left"] = [each.user_name for each in client.users.list(filter='userName sw "judge-"')]

print(json.dumps(told))
