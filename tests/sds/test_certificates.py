"""Certificates are always checked, in test runs too."""

from __future__ import annotations

import contextlib
import datetime
import ipaddress
import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from dovetail.sds import Client
from dovetail.sds.errors import NetworkError

from .conftest import KEY

ANSWER = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 18\r\n\r\n{"message":"good"}'


class TlsServer:
    """Answers every request with 200; keeps what it got."""

    def __init__(self, certificate: Path) -> None:
        self.received: list[bytes] = []
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(certificate)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"https://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        # A thread that waits in accept wakes up for a connection only.
        self._closing = True
        with contextlib.suppress(OSError):
            socket.create_connection(self._listener.getsockname(), timeout=5).close()
        self._thread.join()
        self._listener.close()

    _closing = False

    def _serve(self) -> None:
        while True:
            plain, _ = self._listener.accept()
            with plain:
                if self._closing:
                    return
                plain.settimeout(10)
                with contextlib.suppress(OSError), self._context.wrap_socket(plain, server_side=True) as wire:
                    self.received.append(wire.recv(65536))
                    wire.sendall(ANSWER)


class Pair(NamedTuple):
    """Files: a gateway's certificate with its key, and the root that vouches for it."""

    certificate: Path
    root: Path


def _usage(ca: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not ca,
        key_cert_sign=ca,
        crl_sign=ca,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def signed(
    subject: str, key: ec.EllipticCurvePrivateKey, issuer: str, by: ec.EllipticCurvePrivateKey, ca: bool
) -> x509.Certificate:
    now = datetime.datetime.now(datetime.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, subject)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), True)
        # Without these a certificate is refused by Python 3.13, which keeps strictly to RFC 5280.
        .add_extension(_usage(ca), True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), False)
        .sign(by, hashes.SHA256())
    )


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """A certificate whose root nobody knows."""
    folder = tmp_path_factory.mktemp("tls")
    own, of_root = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    pair = Pair(folder / "gateway.pem", folder / "root.pem")
    private = own.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    made = signed("gateway", own, "a root nobody knows", of_root, ca=False)
    root = signed("a root nobody knows", of_root, "a root nobody knows", of_root, ca=True)
    pair.certificate.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    pair.root.write_bytes(root.public_bytes(serialization.Encoding.PEM))
    return pair


@pytest.fixture
def gateway(pair: Pair) -> Iterator[TlsServer]:
    server = TlsServer(pair.certificate)
    yield server
    server.close()


def client_of(gateway: TlsServer, engine: str, verify: bool | str = True) -> Client:
    given = {"SDS_SECRET_TOKEN": KEY}
    return Client(gateway.url, env_config=given, dry_run=False, proxy=None, retries=0, engine=engine, verify=verify)


@pytest.mark.parametrize("engine", ["pyreqwest", "httpx"])
def test_a_gateway_that_nobody_vouches_for_is_sent_nothing(
    gateway: TlsServer, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTEST_CURRENT_TEST", "one that is running")

    with client_of(gateway, engine) as client, pytest.raises(NetworkError) as caught:
        client.authenticate()

    assert gateway.received == []
    assert not caught.value.sent


@pytest.mark.parametrize("engine", ["pyreqwest", "httpx"])
def test_one_whose_root_the_caller_names_is_trusted(gateway: TlsServer, engine: str, pair: Pair) -> None:
    with client_of(gateway, engine, str(pair.root)) as client:
        client.authenticate()

    assert client.is_authenticated
    assert len(gateway.received) == 1
