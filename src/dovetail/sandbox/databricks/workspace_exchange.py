"""What is imported into the workspace and exported from it, in all formats."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Literal, TypeAlias

from dovetail.sandbox.databricks import notebooks
from dovetail.sandbox.databricks.notebooks import ENDINGS, LANGUAGES, Language, Notebook, NotebookError
from dovetail.sandbox.databricks.workspace_tree import WorkspaceObject, WorkspaceTree, object_path
from dovetail.sandbox.message import Refusal

Format: TypeAlias = Literal["AUTO", "DBC", "HTML", "JUPYTER", "RAW", "R_MARKDOWN", "SOURCE"]


def import_object(
    tree: WorkspaceTree, path: str, content: bytes, form: Format, language: Language | None, *, overwrite: bool
) -> None:
    """Make an object of what was sent.

    Raises:
        Refusal: It is not what the format says, or has no place.
    """
    path = object_path(path)
    if form == "DBC" and overwrite:
        raise Refusal(400, "INVALID_PARAMETER_VALUE", "Overwrite cannot be used for DBC format")
    try:
        if form == "RAW":
            tree.put(path, "FILE", content, overwrite=overwrite)
        elif form == "AUTO":
            _import_whatever(tree, path, content, language, overwrite=overwrite)
        elif form == "DBC" or (form == "SOURCE" and language is None):
            _import_archive(tree, path, content, overwrite=overwrite)
        else:
            _put_notebook(tree, path, _notebook(content, form, language), overwrite=overwrite)
    except (NotebookError, UnicodeDecodeError) as error:
        raise Refusal(400, "INVALID_PARAMETER_VALUE", f"The content is not of the format {form}: {error}") from error


def export_object(tree: WorkspaceTree, path: str, form: Format) -> tuple[bytes, str]:
    """An object in a format, and the ending of its file name.

    Raises:
        Refusal: There is no such object, or it does not go into that format.
    """
    item = tree.get(path)
    if item.is_folder:
        if form not in {"DBC", "SOURCE", "AUTO"}:
            raise Refusal(400, "INVALID_PARAMETER_VALUE", f"Folder ({item.path}) cannot be exported as {form}.")
        return _archive(tree, item, "DBC" if form == "DBC" else "SOURCE"), "dbc" if form == "DBC" else "zip"
    if item.type == "NOTEBOOK":
        return _exported_notebook(tree, item, form)
    if item.type != "FILE":
        raise Refusal(400, "INVALID_PARAMETER_VALUE", f"{item.type} ({item.path}) cannot be exported.")
    if form not in {"AUTO", "RAW", "SOURCE"}:
        raise Refusal(400, "INVALID_PARAMETER_VALUE", f"File ({item.path}) cannot be exported as {form}.")
    return tree.content(item), item.name.rpartition(".")[2]


def _import_whatever(
    tree: WorkspaceTree, path: str, content: bytes, language: Language | None, *, overwrite: bool
) -> None:
    stem, _, ending = path.rpartition(".")
    if "/" not in ending and stem and not stem.endswith("/"):
        if ending.lower() == "ipynb":
            _put_notebook(tree, stem, notebooks.from_jupyter(content), overwrite=overwrite)
            return
        text = content.decode(errors="replace")
        found = notebooks.language_of_source(text, ending)
        if found is not None:
            _put_notebook(tree, stem, notebooks.from_source(text, found), overwrite=overwrite)
            return
    if language is not None:
        _put_notebook(tree, path, notebooks.from_source(content.decode(), language), overwrite=overwrite)
        return
    tree.put(path, "FILE", content, overwrite=overwrite)


def _notebook(content: bytes, form: Format, language: Language | None) -> Notebook:
    if form == "JUPYTER":
        return notebooks.from_jupyter(content)
    if form == "HTML":
        return notebooks.from_html(content)
    if form == "R_MARKDOWN":
        return notebooks.from_r_markdown(content.decode())
    assert language is not None
    return notebooks.from_source(content.decode(), language)


def _put_notebook(tree: WorkspaceTree, path: str, notebook: Notebook, *, overwrite: bool) -> None:
    source = notebooks.to_source(notebook).encode()
    tree.put(path, "NOTEBOOK", source, language=notebook.language, overwrite=overwrite)


def _import_archive(tree: WorkspaceTree, path: str, content: bytes, *, overwrite: bool) -> None:
    """Make a folder of an archive, of source files or of notebooks as archives hold them."""
    tree.check_parent(path)
    if tree.find(path) is not None and not overwrite:
        raise Refusal(400, "RESOURCE_ALREADY_EXISTS", f"Path ({path}) already exists.")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}
    except zipfile.BadZipFile as error:
        message = "The content is no archive; a single notebook in SOURCE format needs its language."
        raise Refusal(400, "INVALID_PARAMETER_VALUE", message) from error
    tree.mkdirs(path)
    for name, data in sorted(members.items()):
        place = object_path(f"{path}/{name}")
        tree.mkdirs(place.rpartition("/")[0])
        stem, _, ending = place.rpartition(".")
        if name.startswith("manifest."):
            continue
        if data.startswith(b'{"version": "NotebookV1"'):
            _put_notebook(tree, stem, notebooks.from_model(json.loads(data)), overwrite=overwrite)
        elif ending in LANGUAGES:
            _put_notebook(tree, stem, notebooks.from_source(data.decode(), LANGUAGES[ending]), overwrite=overwrite)
        else:
            tree.put(place, "FILE", data, overwrite=overwrite)


def _exported_notebook(tree: WorkspaceTree, item: WorkspaceObject, form: Format) -> tuple[bytes, str]:
    assert item.language is not None
    source = tree.content(item)
    notebook = notebooks.from_source(source.decode(), item.language)
    if form == "JUPYTER":
        return notebooks.to_jupyter(notebook), "ipynb"
    if form == "HTML":
        return notebooks.to_html(notebook, item.name), "html"
    if form == "DBC":
        return _archive(tree, item, "DBC"), "dbc"
    if form == "R_MARKDOWN":
        if item.language != "R":
            raise Refusal(400, "INVALID_PARAMETER_VALUE", f"Notebook ({item.path}) is not in R.")
        return notebooks.to_r_markdown(notebook).encode(), "Rmd"
    if form == "RAW":
        raise Refusal(400, "INVALID_PARAMETER_VALUE", f"Notebook ({item.path}) cannot be exported as RAW.")
    return source, ENDINGS[item.language]


def _archive(tree: WorkspaceTree, top: WorkspaceObject, kind: Literal["DBC", "SOURCE"]) -> bytes:
    """A ZIP archive of an object and everything in it; libraries and the like are left out."""
    buffer = io.BytesIO()
    above = top.path if top.is_folder else top.path.rpartition("/")[0]
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for item in tree.below(top.path) if top.is_folder else [top]:
            name = item.path.removeprefix(above).lstrip("/")
            if item.is_folder:
                archive.writestr(f"{name}/", b"")
            elif item.type == "FILE" and kind == "SOURCE":
                archive.writestr(name, tree.content(item))
            elif item.type == "NOTEBOOK" and item.language is not None:
                source = tree.content(item)
                ending = ENDINGS[item.language]
                if kind == "DBC":
                    model = notebooks.to_model(notebooks.from_source(source.decode(), item.language), item.name)
                    archive.writestr(f"{name}.{ending}", json.dumps(model))
                else:
                    archive.writestr(f"{name}.{ending}", source)
    return buffer.getvalue()
