"""Service locators: what is accepted, what is refused and why, and that text and parameters agree."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dovetail.runtime.errors import InvalidInput
from dovetail.spark.base_url import BaseUrl
from dovetail.spark.errors import SparkSdkError
from dovetail.spark.uri import Uri, UriParams

ID = "5b0f6c0a-2f4e-4a7d-9d3b-7a61c2e4f810"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("f/s", UriParams("f", "s")),
        ("/f/s/", UriParams("f", "s")),
        ("///f//s//", UriParams("f", "s")),
        ("folders/f/services/s", UriParams("f", "s")),
        ("f/s[1.2.3]", UriParams("f", "s", version="1.2.3")),
        ("folders/f/services/s[1.2.3]", UriParams("f", "s", version="1.2.3")),
        ("f/s?1.2.3", UriParams("f", "s", version="1.2.3")),
        ("f/s?1", UriParams("f", "s", version="1")),
        ("f/s[]", UriParams("f", "s")),
        ("f/s[ ]", UriParams("f", "s")),
        (f"service/{ID}", UriParams(service_id=ID)),
        (f"service/{ID}[1.2]", UriParams(service_id=ID, version="1.2")),
        (f"version/{ID}", UriParams(version_id=ID)),
        ("proxy/a/b", UriParams(proxy="a/b")),
        ("f/s/x", UriParams("f", "s/x")),
        ("public/f/s", UriParams("public", "f/s")),
        ("F/S", UriParams("F", "S")),
        ("Service/s", UriParams("Service", "s")),
        ("my folder/my svc", UriParams("my folder", "my svc")),
        ("team-folders/x", UriParams("team-folders", "x")),
        ("my-services/x", UriParams("my-services", "x")),
        ("folders/folders/services/services", UriParams("folders", "services")),
        ("folders/version/services/s", UriParams("version", "s")),
        ("f/services", UriParams("f", "services")),
        ("a[1]/s", UriParams("a[1]", "s")),
        ("a%20b/s", UriParams("a%20b", "s")),
    ],
)
def test_text_is_read_segment_by_segment(text: str, expected: UriParams) -> None:
    assert Uri.validate(text) == expected
    assert Uri.decode(text) == expected


@pytest.mark.parametrize(
    ("locator", "message"),
    [
        (None, "locator is required"),
        ("", "locator is required"),
        ("///", "locator is required"),
        (UriParams(), "locator is required"),
        (UriParams(version="1.2.3"), "locator is required"),
        ("f", "service name is missing"),
        ("f/", "service name is missing"),
        ("//f/", "service name is missing"),
        ("service", "service name is missing"),
        ("version/", "service name is missing"),
        ("f/[1.2]", "service name is missing"),
        ("folders/f", "service name is missing"),
        (UriParams(folder="f"), "service name is missing"),
        (UriParams(service="s"), "folder name is missing"),
        ("services/s", "folder name is missing"),
        ("f/s[latest", "holds '['"),
        ("f/s[1][2]", "holds '['"),
        ("f/s[1]?2", "holds '['"),
        ("f/s?1[2]", "holds '?'"),
        ("a/b?c=d", "holds '?'"),
        ("a/..", "would change the address"),
        ("../b", "would change the address"),
        ("./b", "would change the address"),
        ("a/b/../c", "would change the address"),
        ("proxy/../x", "would change the address"),
        ("a/ ", "is blank"),
        (UriParams(" ", "s"), "is blank"),
        (UriParams(service_id=""), "is blank"),
        (UriParams(service_id="a/b"), "holds '/'"),
        (UriParams("a/b", "s"), "holds '/'"),
        ("a/b\nc", r"holds '\n'"),
        ("a\\b/c", r"holds '\\'"),
        (f"version/{ID}[1.2]", "means nothing next to a version locator"),
        ("proxy/a[1.2]", "means nothing next to a proxy locator"),
        (UriParams("f", "s", version_id=ID), "several locators"),
        (UriParams("f", "s", proxy="p"), "several locators"),
        (UriParams(service_id=ID, version_id=ID), "several locators"),
    ],
)
def test_what_cannot_be_sent_is_refused_with_value_and_hint(locator: str | UriParams | None, message: str) -> None:
    with pytest.raises(SparkSdkError) as caught:
        Uri.validate(locator)
    assert message in caught.value.message
    assert "'folder/service'" in caught.value.message
    assert caught.value.cause == locator
    assert isinstance(caught.value, InvalidInput)


def test_a_message_of_ones_own_replaces_that_of_a_missing_locator() -> None:
    with pytest.raises(SparkSdkError, match="name a service to download"):
        Uri.validate("f", "name a service to download:")


def test_decode_gives_no_parameters_for_text_that_is_no_locator() -> None:
    assert Uri.decode("f") == Uri.decode("a/b?c=d") == UriParams()
    assert Uri.to_params("f/s") == Uri.to_params(UriParams("f", "s"))


_texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)
_names = _texts.filter(lambda text: not set("/?\\[]") & set(text) and text.strip() and text not in {".", ".."})
_folders = st.one_of(_names, st.sampled_from(["version", "service", "proxy", "folders", "services", "public", "a[1]"]))
_paths = st.lists(st.one_of(_names, st.sampled_from(["services", "folders"])), min_size=1, max_size=3).map("/".join)
_versions = st.none() | _names.map(str.strip)
_params = st.one_of(
    st.builds(UriParams, folder=_folders, service=_paths, version=_versions),
    st.builds(UriParams, service_id=_names, version=_versions),
    st.builds(UriParams, version_id=_names),
    st.builds(UriParams, proxy=_paths),
)


@given(_params, st.booleans())
@example(UriParams("version", "s"), False)
@example(UriParams("f", "services/x"), False)
def test_every_locator_survives_being_written_and_read(params: UriParams, long: bool) -> None:
    assert Uri.validate(params) == params
    assert Uri.validate(params.encode(long)) == params


@given(_params, st.booleans())
def test_reading_and_writing_twice_changes_nothing(params: UriParams, long: bool) -> None:
    text = params.encode(long)
    assert Uri.encode(Uri.decode(text), long) == text


@given(st.text(max_size=20))
def test_any_text_is_either_a_locator_or_refused(text: str) -> None:
    try:
        params = Uri.validate(text)
    except SparkSdkError:
        assert Uri.decode(text) == UriParams()
    else:
        assert len(params.kinds) == 1


@given(_params)
def test_a_url_never_holds_none_or_dot_segments(params: UriParams) -> None:
    url = Uri.of(params, base_url="https://h/t", endpoint="execute").value
    assert not {"None", ".", "..", ""} & set(url.removeprefix("https://h").split("/")[1:]) or "None" in repr(params)


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        (UriParams("f", "s", version="1.2"), "folders/f/services/s/execute"),
        (UriParams(service_id=ID), f"service/{ID}/execute"),
        (UriParams(version_id=ID), f"version/{ID}/execute"),
        (UriParams(proxy="/a//b/"), "proxy/a/b"),
        (UriParams("f", "s", public=True), "public/folders/f/services/s/execute"),
        (UriParams("a b", "c/d"), "folders/a%20b/services/c%2Fd/execute"),
        # Several at once: the vendor's order of precedence.
        (UriParams("f", "s", service_id="sid", version_id="vid", proxy="p"), "version/vid/execute"),
        (UriParams("f", "s", service_id="sid", proxy="p"), "service/sid/execute"),
        (UriParams("f", "s", proxy="p"), "folders/f/services/s/execute"),
    ],
)
def test_the_url_of_a_locator(params: UriParams, expected: str) -> None:
    base = BaseUrl.of(env="my-env", tenant="t")
    url = Uri.of(params, base_url=base, endpoint="execute")
    assert url.value.replace("/public/", "/") == f"{base.full}/api/v3/{expected.removeprefix('public/')}"
    assert ("/api/v3/public/" in url.value) == params.public


@pytest.mark.parametrize("params", [None, UriParams(), UriParams("f"), UriParams("f", ".."), UriParams(proxy="a/../b")])
def test_the_url_of_an_unsound_locator_is_refused(params: UriParams | None) -> None:
    with pytest.raises(SparkSdkError):
        Uri.of(params, base_url="https://h/t")


def test_text_form_of_several_locators_keeps_the_vendors_order() -> None:
    assert UriParams("f", "s", service_id="sid", version_id="vid", proxy="p").service_uri == "proxy/p"
    assert UriParams("f", "s", service_id="sid", version_id="vid").service_uri == "version/vid"
    assert UriParams("f", "s", service_id="sid").service_uri == "service/sid"
    assert UriParams("f", "s", version="1").encode() == "folders/f/services/s[1]"
    assert UriParams("f", "s", version="1").service_uri == "f/s[1]"
    assert UriParams("f").service_uri == ""


def test_partial_quotes_each_segment() -> None:
    assert (
        Uri.partial("product/my list", base_url="https://h", version="api/v1").value
        == "https://h/api/v1/product/my%20list"
    )
    with pytest.raises(SparkSdkError):
        Uri.partial("product/..", base_url="https://h")


def test_picking_and_omitting_parameters() -> None:
    params = UriParams("f", "s", version="1", public=True)
    assert params.pick("folder", "service") == UriParams("f", "s")
    assert params.omit("version", "public") == UriParams("f", "s")
    with pytest.raises(SparkSdkError, match="'fodler' is no parameter"):
        params.pick("fodler")


def test_params_are_hashable_values() -> None:
    assert len({UriParams("f", "s"), Uri.decode("f/s"), UriParams("f", "s", public=True)}) == 2


@pytest.mark.parametrize(
    "mistake",
    [
        lambda: Uri.of(5),  # type: ignore[arg-type]
        lambda: Uri.of("a/b"),  # type: ignore[arg-type]
        lambda: Uri.of(UriParams(folder=5, service="s")),  # type: ignore[arg-type]
        lambda: Uri.of(UriParams(folder="f", service="s"), version=3),  # type: ignore[arg-type]
        lambda: Uri.of(UriParams(proxy=7)),  # type: ignore[arg-type]
        lambda: Uri.partial(5),  # type: ignore[arg-type]
        lambda: Uri.partial("a", endpoint=3),  # type: ignore[arg-type]
        lambda: Uri.decode(5),  # type: ignore[arg-type]
        lambda: Uri.encode("a/b"),  # type: ignore[arg-type]
        lambda: Uri.to_params(5),  # type: ignore[arg-type]
        lambda: Uri.validate(5),  # type: ignore[arg-type]
    ],
)
def test_what_is_neither_text_nor_parameters_is_refused_by_name(mistake: Callable[[], object]) -> None:
    with pytest.raises(SparkSdkError, match=r"not text|not UriParams"):
        mistake()
