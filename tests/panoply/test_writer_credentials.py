"""Key and secret: the queue that they stand for, and one clear refusal of all that is none."""

from __future__ import annotations

import base64
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scripted_transport import KEY, SECRET

from dovetail.panoply import SDK, Credentials, PanoplyCredentialError
from dovetail.panoply.credentials import at_endpoint, shown_queue_url
from dovetail.runtime.errors import InvalidInput

QUEUE_URL = "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd"
RAND2 = "r4nd0mr4nd0mr4nd"


def secret_of(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


@pytest.mark.parametrize("secret", [SECRET, SECRET.encode(), f"  {SECRET}\n"])
@pytest.mark.parametrize("key", [KEY, KEY.encode(), f"{KEY}\n"])
def test_key_and_secret_stand_for_a_queue_as_text_and_as_bytes(key: str | bytes, secret: str | bytes) -> None:
    credentials = Credentials(key, secret)
    assert (credentials.queue_url, credentials.account, credentials.region) == (QUEUE_URL, "acme", "us-east-1")
    assert (credentials.apikey, credentials.apisecret) == (KEY, SECRET)


def test_a_key_without_slash_is_the_account_and_further_pieces_of_the_secret_do_not_matter() -> None:
    credentials = Credentials("acme", secret_of("r/uuid/123456789012/eu-west-1/more/and/more"))
    assert credentials.queue_url == "https://sqs.eu-west-1.amazonaws.com/123456789012/sdk-acme-r"


def test_queues_in_china_are_where_china_has_them() -> None:
    assert Credentials("acme", secret_of("r/u/123456789012/cn-north-1")).queue_url.startswith(
        "https://sqs.cn-north-1.amazonaws.com.cn/"
    )


@pytest.mark.parametrize("key", ["", "  ", "/abc", "ac me/x", "acmé/x", b"\xff\xfe", 7, None, "a?b/x", "a" * 80])
def test_a_malformed_key_is_refused_in_words(key: object) -> None:
    with pytest.raises(PanoplyCredentialError) as refused:
        Credentials(key, SECRET)  # type: ignore[arg-type]
    assert isinstance(refused.value, ValueError)
    assert RAND2 not in str(refused.value)


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "not base64!",
        SECRET[:-1],
        "*" + SECRET,
        base64.b64encode(b"\xff\xfe/\xfd").decode(),
        secret_of("a/b/123456789012"),
        secret_of("/u/123456789012/us-east-1"),
        secret_of("r r/u/123456789012/us-east-1"),
        secret_of("r/u/12345/us-east-1"),
        secret_of("r/u/123456789012/Mars"),
        secret_of("r/u/123456789012/evil.example/x"),
        secret_of(f"{'r' * 80}/u/123456789012/us-east-1"),
        b"\xff",
        7,
        None,
    ],
)
def test_a_malformed_secret_is_refused_in_words_that_do_not_show_it(secret: object) -> None:
    with pytest.raises(PanoplyCredentialError) as refused:
        Credentials(KEY, secret)  # type: ignore[arg-type]
    assert refused.value.at == "apisecret"
    if isinstance(secret, str) and len(secret) > 6:
        assert secret not in repr(refused.value)
    assert refused.value.__cause__ is None


@given(st.text(), st.one_of(st.text(), st.binary(), st.text().map(secret_of)))
def test_whatever_is_given_it_is_taken_or_refused_in_the_same_way(key: str, secret: str | bytes) -> None:
    try:
        credentials = Credentials(key, secret)
    except PanoplyCredentialError:
        return
    assert credentials.queue_url.startswith("https://sqs.")


def test_the_secret_does_not_leave_by_repr_or_pickle() -> None:
    credentials = Credentials(KEY, SECRET)
    assert SECRET not in repr(credentials)
    assert RAND2 not in repr(credentials)
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(credentials)


def test_the_queue_is_shown_without_its_secret_part() -> None:
    assert shown_queue_url(QUEUE_URL) == "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-…"
    assert RAND2 not in shown_queue_url(f"{QUEUE_URL}?x={RAND2}")
    assert shown_queue_url("http://x/1/sdk-acme-a-b_c-d") == "http://x/1/sdk-acme-…"
    assert shown_queue_url("http://x/1/own-queue") == "http://x/1/own-…"
    assert shown_queue_url("http://x/1/queue") == "http://x/1/…"


def test_an_endpoint_takes_the_place_of_the_queues_host() -> None:
    assert at_endpoint(QUEUE_URL, "http://localhost:9324/") == f"http://localhost:9324/123456789012/sdk-acme-{RAND2}"


@pytest.mark.parametrize(
    "endpoint", ["localhost:9324", "ftp://x", "http://x/path", "http://", "http://x:99999", "http://u:p@x"]
)
def test_what_is_no_endpoint_is_refused(endpoint: str) -> None:
    with pytest.raises(PanoplyCredentialError, match="PANOPLY_ENDPOINT"):
        at_endpoint(QUEUE_URL, endpoint)


@pytest.mark.parametrize(
    "url", ["", "sqs.us-east-1.amazonaws.com/1/sdk-acme-x", "ftp://x/1/q", "http:///1/q", "http://[x", 5]
)
def test_what_is_no_address_of_a_queue_is_refused_at_construction(url: Any) -> None:
    with pytest.raises(InvalidInput, match="qurl: this is no address"):
        SDK(KEY, SECRET, qurl=url)
