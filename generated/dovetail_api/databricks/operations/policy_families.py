# Made from databricks.yaml by dovetail-generate; do not edit.
"""Policy families: ready-made policies that the provider keeps."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import Operation, PagedOperation
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Path, Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

GET: Operation[m.PolicyFamily] = Operation(
    __name__,
    "GET",
    "policy_families_get",
    "GET",
    "/api/2.0/policy-families/{policy_family_id}",
    returns=lambda: m.PolicyFamily,
    parameters=(
        Path("policy_family_id", multi_segment=True),
        Query("version", check=lambda: Annotated[int, Meta(ge=0)]),
    ),
    errors={
        400: lambda: m.Error,
        401: lambda: m.Error,
        403: lambda: m.Error,
        404: lambda: m.Error,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.Error,
    },
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get(*, policy_family_id: str, version: int | UnsetType = UNSET) -> Call[m.PolicyFamily]:
    """Get a policy family.

    Its name and its rules, in the version asked for.

    Args:
        policy_family_id: The family's id, such as `personal-vm`, `shared-compute`, `power-user`, `job-cluster` or
            `shared-data-science`.
        version: The version of the family; the latest when left out.

    Returns:
        The call; sending it gives ``m.PolicyFamily``. The family.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import policy_families
        >>> call = policy_families.get(policy_family_id="personal-vm")
        >>> call.method, call.path
        ('GET', '/api/2.0/policy-families/personal-vm')

    Source: Azure Databricks, GET /api/2.0/policy-families/{policy_family_id}
    """
    return GET.call({"policy_family_id": policy_family_id, "version": version})


LIST: PagedOperation[m.PolicyFamilyPage, m.PolicyFamily] = PagedOperation(
    __name__,
    "LIST",
    "policy_families_list",
    "GET",
    "/api/2.0/policy-families",
    returns=lambda: m.PolicyFamilyPage,
    item=lambda: m.PolicyFamily,
    paging=PageToken("/policy_families", source="/next_page_token", into="query:page_token"),
    parameters=(Query("max_results", check=lambda: Annotated[int, Meta(ge=1)]), Query("page_token")),
    errors={
        400: lambda: m.Error,
        401: lambda: m.Error,
        403: lambda: m.Error,
        429: lambda: m.Error,
        503: lambda: m.Error,
        0: lambda: m.Error,
    },
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def list(
    *, max_results: int | UnsetType = UNSET, page_token: str | UnsetType = UNSET
) -> PagedCall[m.PolicyFamilyPage, m.PolicyFamily]:
    """List the policy families.

    One page of the ready-made policies, in their latest versions.

    Args:
        max_results: How many families a page has.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.PolicyFamilyPage``; ``client.items`` goes on to every ``m.PolicyFamily``. A
            page of families.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import policy_families
        >>> call = policy_families.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/policy-families')

    Source: Azure Databricks, GET /api/2.0/policy-families
    """
    return LIST.call({"max_results": max_results, "page_token": page_token})
