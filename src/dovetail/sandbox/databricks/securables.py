"""What all securables share: how they are changed and dropped, with the files of volumes that go along."""

from __future__ import annotations

from dovetail.sandbox.app import Asked
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.grants import Grants
from dovetail.sandbox.databricks.metastore import Metastore, Securable
from dovetail.sandbox.databricks.volume_files import VolumeFiles


def updated(core: Core, asked: Asked, found: Securable) -> Securable:
    """A securable changed as a request says: another name, another owner, other fields.

    Raises:
        Refusal: The caller may not, the name is taken, or the owner is unknown.
    """
    metastore, grants, user = core.state(Metastore), core.state(Grants), asked.caller.user
    grants.require_management(user, found)
    changes = {name: value for name, value in asked.body.items() if name != "new_name"}
    if "owner" in changes:
        grants.check_principal(changes["owner"])
    if asked.body.get("new_name"):
        before = _volumes(metastore, found)
        found = metastore.rename(found, asked.body["new_name"], user)
        for old, new in zip(before, _volumes(metastore, found), strict=True):
            core.state(VolumeFiles).move_volume(tuple(old.full_name.split(".")), tuple(new.full_name.split(".")))
    return metastore.change(found, changes, user)


def drop(core: Core, found: Securable) -> None:
    """Forget a securable with all below it, and the files of its volumes."""
    for gone in core.state(Metastore).remove(found):
        if gone.kind == "volume":
            core.state(VolumeFiles).drop_volume(*gone.full_name.split("."))


def _volumes(metastore: Metastore, found: Securable) -> list[Securable]:
    """The volumes at or below a securable, in an order that renaming does not change."""
    volumes = [found] if found.kind == "volume" else metastore.below(found.full_name)
    return sorted((each for each in volumes if each.kind == "volume"), key=lambda each: str(each.fields["volume_id"]))
