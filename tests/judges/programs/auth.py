"""Credentials and configuration through the vendor's names, told as one JSON object on stdout.

Arguments: the sandbox's details as JSON, and a workbook.
"""

import json
import sys

import cspark.sdk as spark

details = json.loads(sys.argv[1])
credentials = details["credentials"]
told = {}
base = spark.BaseUrl(details["url"], details["tenant"])
oauth = {"client_id": credentials["client_id"], "client_secret": credentials["client_secret"]}
options = {"base_url": base, "logger": False, "retry_interval": 0.01}


def problem(work):
    """The class and status of the error that some work raises."""
    try:
        work()
    except (spark.SparkError, RecursionError) as error:
        return [type(error).__name__, getattr(error, "status", None)]
    return None


def works(client):
    """Whether a client is let in."""
    with client as it:
        return problem(lambda: it.folders.exists("lending"))


with spark.Client(oauth=oauth, **options) as it:
    told["oauth"] = it.folders.exists("lending")
    token = it.config.auth.oauth.access_token
    told["oauth_type"] = it.config.auth.type
    told["oauth_shown"] = it.config.auth.oauth.to_dict()["client_id"]
    told["oauth_header"] = it.config.auth.as_header == {"Authorization": f"Bearer {token}"}
    told["oauth_flow"] = [it.config.auth.oauth.flow, it.config.auth.oauth.version]
told["bearer"] = works(spark.Client(token=f"Bearer {token}", **options))
told["api_key"] = works(spark.Client(api_key=credentials["api_key"], **options))
told["wrong_token"] = works(spark.Client(token="wrong", **options))
told["wrong_oauth"] = works(spark.Client(oauth={**oauth, "client_secret": "wrong"}, **options))
told["open"] = works(spark.Client(api_key="open", **options))

config = spark.Config(api_key=credentials["api_key"], **options)
told["masked"] = config.auth.api_key.startswith("********") and config.auth.api_key[-4:] == credentials["api_key"][-4:]
told["reused"] = works(spark.Client.use(config))
told["copied"] = problem(lambda: works(spark.Client.use(config.copy_with(timeout=5000))))
told["no_retries"] = spark.Config(api_key="open", max_retries=0, base_url=base).max_retries
told["timeout"] = spark.Config(api_key="open", timeout=1500, base_url=base).timeout_in_sec

told["urls"] = [base.full, base.oauth2, base.env, base.service, base.tenant]
at = spark.BaseUrl.at("my.env/acme/more")
told["realm"] = at.oauth2
told["at"] = [at.full, at.env, at.service, at.to("keycloak"), at.to("entitystore", with_tenant=True)]
told["of"] = [
    spark.BaseUrl.of(url="https://excel.US.coherent.global/Acme", tenant="other").full,
    spark.BaseUrl.of(env="UAT.us", tenant="Acme").full,
    spark.HealthUrl.when("uat.us").value,
]
told["damaged"] = spark.BaseUrl.of(env="us", tenant="excel-team").to("keycloak", with_tenant=True)
told["foreign"] = problem(lambda: spark.BaseUrl.of(url="https://excel.example.test/acme"))
told["nowhere"] = problem(lambda: spark.BaseUrl.of(tenant="acme"))

with spark.Client(api_key=credentials["api_key"], **options) as it:
    inputs = {"principal": 25000, "annual_rate": 0.06, "years": 5}
    link = it.services.execute("lending/loan-quote", inputs=inputs, downloadable=True).data["outputs"][0]["excel_file"]
    told["file"] = it.files.download(link).buffer[:2].decode()
    told["no_file"] = problem(lambda: it.files.download(link + "x"))
told["static"] = spark.Client.download(link)[:2].decode()
told["static_with"] = spark.Client.download(link, spark.Authorization(token=token))[:2].decode()
told["no_static"] = problem(lambda: spark.Client.download(link + "x"))
told["down"] = spark.Client.health_check(base, logger=False).data

told["error"] = str(spark.SparkError.api(409, {"message": "taken", "cause": {"a": 1}}))
told["error_name"] = spark.SparkApiError.when(415, spark.ErrorMessage("m")).name
fields = {"access_token": "t", "expires_in": 9, "token_type": "Bearer", "not-before-policy": 7, "scope": "email"}
made = spark.AccessToken.from_dict(fields)
told["token"] = [made.expires_in, made.refresh_expires_in, made.token_type, made.not_before_policy, made.scope]
told["access_token"] = spark.AccessToken.from_dict({"access_token": "t", "not-before-policy": 7}).not_before_policy
told["constants"] = [spark.SPARK_SDK, spark.DEFAULT_TIMEOUT_IN_MS, spark.ENV_VARS.API_KEY, spark.DEFAULT_LOGGER_FORMAT]
told["described"] = isinstance(spark.about, str) and spark.sdk_version in spark.about

json.dump(told, sys.stdout)
