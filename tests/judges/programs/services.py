"""Runs inside the vendor's own environment: services, folders and settings beside the main job, told as JSON.

Arguments: the sandbox's details as JSON, and a workbook.
"""

import asyncio
import io
import json
import pathlib
import sys

import cspark.sdk as spark

details = json.loads(sys.argv[1])
workbook = pathlib.Path(sys.argv[2]).read_bytes()
credentials = details["credentials"]
base = spark.BaseUrl(details["url"], details["tenant"])
IMAGE = b"\x89PNG\r\n\x1a\n and so on"
told = {}


def client(**auth):
    return spark.Client(base_url=base, logger=False, retry_interval=0.05, max_retries=5, **auth)


def problem(work):
    """The class and status of the error that some work raises; what it gave if it raised none."""
    try:
        given = work()
    except Exception as error:
        return [type(error).__name__, getattr(error, "status", None)]
    return given if isinstance(given, bool) else given.data


def described(answer):
    """A description of a service without the address of the sandbox, which differs from run to run."""
    return {key: value for key, value in answer.data.items() if key != "host"}


def until_compiled(services, folder, service, job_id):
    return services.compilation.get_status(folder, service, job_id).data["response_data"]["status"]


with client(token=credentials["bearer_token"]) as it:
    folders = it.folders
    # Folders and their covers.
    made = folders.create("judged", category="Annuity", cover=io.BytesIO(IMAGE)).data["data"]
    told["folder"] = {key: made[key] for key in ("name", "category", "status")}
    told["cover"] = it.files.download(made["coverImagePath"]).buffer == IMAGE
    told["cover_uploaded"] = folders.upload_cover(made["id"], io.BytesIO(b"GIF89a"), "new.gif").data
    told["cover_name"] = folders.find("judged").data["data"][0]["coverImagePath"].rpartition("/")[2]
    told["updated_with_cover"] = folders.update(made["id"], description="Changed.", cover=io.BytesIO(IMAGE)).data
    told["found_by_more"] = [row["name"] for row in folders.find(category="annuity").data["data"]]
    told["folder_exists"] = [folders.exists("judged"), folders.exists("nothing")]
    told["folder_check"] = folders.check_existence("judged").data
    told["folder_base_uri"] = dict(folders.base_uri) == {"base_url": details["url"], "version": "api/v1"}
    told["emptied"] = folders.update(made["id"], description="").data["status"]
    told["description"] = folders.find("judged").data["data"][0]["description"]
    told["unknown_folder"] = problem(lambda: folders.delete("nothing"))
    told["unknown_cover"] = problem(lambda: folders.upload_cover("nothing", io.BytesIO(IMAGE)))

    # Categories.
    categories = folders.categories
    told["categories"] = categories.list().data
    told["saved"] = categories.save("Marine", key="marine").data
    told["saved_again"] = categories.save("Ships", key="marine", icon="ship.svg").data[-1]
    told["saved_fresh"] = sorted(categories.save("Space").data[-1])
    told["deleted_category"] = categories.delete("marine").data
    told["unknown_category"] = problem(lambda: categories.delete("nothing"))

    # The settings of the platform.
    config = spark.Config(base_url=base, token=credentials["bearer_token"], logger=False)
    told["settings"] = config.get().data
    told["settings_async"] = asyncio.run(config.aget()).data == told["settings"]

with client(api_key=credentials["api_key"]) as it:
    services = it.services
    first = services.create("quote", folder="judged", file=io.BytesIO(workbook))["publication"]["response_data"]
    first = first["version_id"]
    services.create("other", folder="judged", file=io.BytesIO(workbook))

    # Search.
    query = [{"field": "foldername", "value": "judged"}]
    told["search"] = services.search().data
    told["search_page"] = services.search(page=2, limit=1, sort="-name1_co", query=query).data
    told["search_fields"] = services.search(query=query, fields=["filename", "author"]).data["response_data"]

    # Swagger.
    told["swagger"] = described(services.get_swagger("judged/quote"))
    told["swagger_file"] = described(services.get_swagger("judged/quote", downloadable=True))
    told["swagger_subservice"] = described(services.get_swagger("insurance/household-cover", subservice="home"))
    told["swagger_version"] = services.get_swagger(folder="judged", service="quote", version_id=first).data["info"]

    # Compiling again.
    again = services.recompile(
        folder="judged",
        service="quote",
        version_id=first,
        compiler="ReleaseCandidate",
        upgrade="major",
        tags=["a", "b"],
    ).data["response_data"]
    told["recompiled"] = {key: again[key] for key in ("revision",)}
    told["recompiled_status"] = until_compiled(services, "judged", "quote", again["jobId"])
    told["versions"] = [row["revision"] for row in services.get_versions("judged/quote").data]
    told["recompiled_is_there"] = services.get_versions("judged/quote").data[0]["id"] == again["versionId"]
    told["recompiled_tags"] = services.get_versions("judged/quote").data[0]["tags"]
    labelled = services.recompile("judged/quote", label="spring").data["response_data"]
    until_compiled(services, "judged", "quote", labelled["jobId"])
    told["label"] = services.get_versions("judged/quote").data[0]["versionLabel"]
    told["recompile_unknown"] = problem(lambda: services.recompile("judged/quote", compiler="Neuron_v0.0.1"))

    # Which version is meant.
    told["schema_of_version"] = services.get_schema(version_id=first).data["data"]["bookSummary"]["bookRevision"]
    told["schema_beside_uri"] = services.get_schema("judged/quote", version_id=first).data["data"]["bookSummary"][
        "bookRevision"
    ]

    # Existence.
    told["exists"] = [services.exists("judged/quote"), services.exists(folder="judged", service="nothing")]
    told["check"] = services.check_existence("judged/quote").data

    # Locators that these calls do not understand.
    by_id = f"version/{first}"
    told["strange_versions"] = problem(lambda: services.get_versions(by_id))
    told["strange_delete"] = problem(lambda: services.delete(by_id))
    told["strange_swagger"] = problem(lambda: services.get_swagger(by_id))
    told["strange_recompile"] = problem(lambda: services.recompile(by_id))
    told["strange_exists"] = problem(lambda: services.exists(by_id))

    # What a server refuses with HTTP 200.
    told["unknown_versions"] = problem(lambda: services.get_versions("judged/nothing"))
    told["unknown_delete"] = problem(lambda: services.delete("judged/nothing"))
    told["key_for_settings"] = problem(lambda: spark.Config(base_url=base, api_key="k", logger=False).get())
    told["still_there"] = services.exists("judged/quote")

json.dump(told, sys.stdout)
