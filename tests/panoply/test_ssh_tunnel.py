"""A tunnel to a real socket through a real SSH server, and what is refused before anything is opened."""

from __future__ import annotations

import base64
import copy
import gc
import io
import logging
import multiprocessing
import os
import re
import socket
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from unittest import mock

import paramiko
import pytest
import sshtunnel
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from ssh_server import Database, SshServer

from dovetail.panoply import SSHTunnel
from dovetail.panoply import ssh as ours
from dovetail.panoply.errors import IncorrectParamError

PASSPHRASE = "correct horse"
MAKERS = {
    "rsa": lambda: rsa.generate_private_key(65537, 2048),
    "ed25519": ed25519.Ed25519PrivateKey.generate,
    "ecdsa": lambda: ec.generate_private_key(ec.SECP256R1()),
}
KEYS: dict[str, Any] = {name: make() for name, make in MAKERS.items()}
FORMATS = {
    "openssh": serialization.PrivateFormat.OpenSSH,
    "traditional": serialization.PrivateFormat.TraditionalOpenSSL,
    "pkcs8": serialization.PrivateFormat.PKCS8,
}


def written(kind: str, form: str = "openssh", passphrase: str | None = None) -> str:
    """A private key as text."""
    encryption: Any = serialization.NoEncryption()
    if passphrase is not None:
        encryption = serialization.BestAvailableEncryption(passphrase.encode())
    pem: bytes = KEYS[kind].private_bytes(serialization.Encoding.PEM, FORMATS[form], encryption)
    return pem.decode()


def damaged(key: str) -> str:
    """A key whose checksum no longer fits."""
    head, *lines, foot = key.strip().splitlines()
    held = bytearray(base64.b64decode("".join(lines)))
    held[held.index(b"\x00\x00\x00\x0bssh-ed25519", 80) - 1] ^= 1
    return "\n".join([head, base64.b64encode(held).decode(), foot])


def public(kind: str) -> paramiko.PKey:
    kinds: dict[str, Any] = {"rsa": paramiko.RSAKey, "ed25519": paramiko.Ed25519Key, "ecdsa": paramiko.ECDSAKey}
    return kinds[kind].from_private_key(io.StringIO(written(kind)))


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    with Database() as running:
        yield running


@pytest.fixture
def server(database: Database) -> Iterator[SshServer]:
    before = set(threading.enumerate())
    with SshServer(public("rsa"), public("ed25519")) as running:
        yield running
    for thread in set(threading.enumerate()) - before:
        thread.join(30)


def gate(server: SshServer, **changed: Any) -> dict[str, Any]:
    return {
        "active": True,
        "host": "127.0.0.1",
        "port": str(server.port),
        "username": "ada",
        "privateKey": written("rsa"),
        **changed,
    }


def shouted(port: int) -> bytes:
    """What the database answers at a local port."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(b"hello")
        return connection.recv(100)


@pytest.mark.parametrize(
    ("kind", "form", "passphrase"),
    [
        ("rsa", "openssh", None),
        ("rsa", "traditional", PASSPHRASE),
        ("rsa", "pkcs8", None),
        ("ed25519", "openssh", PASSPHRASE),
        ("ed25519", "pkcs8", PASSPHRASE),
        ("ecdsa", "traditional", None),
    ],
)
def test_keys_of_every_kind_lead_to_the_database(
    server: SshServer, database: Database, kind: str, form: str, passphrase: str | None
) -> None:
    server.takes = public(kind)
    given = gate(server, privateKey=written(kind, form, passphrase), password=passphrase)

    with SSHTunnel("127.0.0.1", database.port, given, False) as forwarder:
        assert forwarder is not None
        assert forwarder.local_bind_host == "127.0.0.1"
        assert shouted(forwarder.local_bind_port) == b"HELLO"

    assert server.wanted == [("127.0.0.1", database.port)]
    assert all(login.startswith("ada by ") for login in server.logins)


@pytest.mark.parametrize(
    "mangle", [lambda key: key.replace("\n", "\r\n"), lambda key: f"  {key.replace(chr(10), chr(92) + 'n')} \n"]
)
def test_a_key_may_have_lost_its_line_ends_in_a_form(server: SshServer, database: Database, mangle: Any) -> None:
    tunnel = SSHTunnel("127.0.0.1", database.port, gate(server, privateKey=mangle(written("rsa"))), False)

    tunnel.close()

    assert server.logins


def test_a_tunnel_is_open_until_it_is_closed(server: SshServer, database: Database) -> None:
    tunnel = SSHTunnel("127.0.0.1", database.port, gate(server), platform_ssh=False)
    assert tunnel.server is not None
    port = tunnel.server.local_bind_port

    assert shouted(port) == b"HELLO"
    assert (tunnel.port, tunnel.tunnel["port"], str(tunnel)) == (database.port, server.port, "127.0.0.1 as ada")
    assert "PRIVATE" not in repr(tunnel)
    tunnel.close()
    tunnel.close()

    with pytest.raises(OSError, match=r".*"):
        shouted(port)


def test_what_the_caller_gave_stays_as_it_is(server: SshServer, database: Database) -> None:
    given = gate(server)
    before = copy.deepcopy(given)

    SSHTunnel("127.0.0.1", database.port, given, False).close()

    assert given == before


def test_a_tunnel_of_the_platforms_own_opens_nothing_and_needs_no_extra() -> None:
    program = """
import sys
from dovetail.panoply import SSHTunnel
gate = {"active": True, "host": "bastion", "username": "ada", "privateKey": "key"}
with SSHTunnel("db", 5432, gate) as server:
    assert server is None
assert SSHTunnel("db", 5432, gate, True).tunnel["port"] == 22
assert not {"paramiko", "sshtunnel"} & set(sys.modules)
sys.modules["paramiko"] = None
try:
    SSHTunnel("db", 5432, gate, False)
except ImportError as error:
    print(error)
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)

    assert ran.stdout == "SSH tunnels need the extra 'ssh': pip install 'dovetail[ssh]'.\n"


@pytest.mark.parametrize("port", ["5432", -1, 65_536, 1.0, None, True])
def test_the_port_is_checked_first(port: Any) -> None:
    with pytest.raises(IncorrectParamError, match=r"^port: .* is no port"):
        SSHTunnel("db", port, None)  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [None, "active", [("active", True)]])
def test_the_parameters_are_a_dict(given: Any) -> None:
    with pytest.raises(IncorrectParamError, match=r"ssh_tunnel: a .* is no dict"):
        SSHTunnel("db", 1, given)


@pytest.mark.parametrize("name", ["active", "host", "username", "privateKey"])
@pytest.mark.parametrize("empty", [None, "", False])
def test_the_first_parameter_that_is_missing_is_named(name: str, empty: Any) -> None:
    given = {"active": True, "host": "h", "username": "u", "privateKey": "k", name: empty}

    with pytest.raises(IncorrectParamError, match=f"'{name}' is missing"):
        SSHTunnel("db", 1, given)
    with pytest.raises(IncorrectParamError, match="'active' is missing"):
        SSHTunnel("db", 1, {})


@pytest.mark.parametrize("port", [2222, "2222", " 2222 ", 2222.0])
def test_the_port_of_the_ssh_server_may_be_written_in_any_way(port: Any) -> None:
    given = {"active": True, "host": "h", "username": "u", "privateKey": "k", "port": port}

    assert SSHTunnel("db", 1, given).tunnel["port"] == 2222


@pytest.mark.parametrize("port", ["ssh", 99_999, -1, [22], 22.5, True, float("nan")])
def test_a_port_of_the_ssh_server_that_is_none_is_refused(port: Any) -> None:
    given = {"active": True, "host": "h", "username": "u", "privateKey": "k", "port": port}

    with pytest.raises(IncorrectParamError, match=r"ssh_tunnel\['port'\]"):
        SSHTunnel("db", 1, given)


@pytest.mark.parametrize(
    ("key", "password", "words"),
    [
        ("no key at all", None, "it needs its passphrase"),
        (written("rsa")[:200], None, "no private key"),
        (written("rsa", "openssh", PASSPHRASE), None, "it needs its passphrase as 'password'"),
        (written("ed25519", "openssh", PASSPHRASE), "wrong", "'password' does not open it"),
        (written("ecdsa", "pkcs8", PASSPHRASE), "wrong", "'password' does not open it"),
        (damaged(written("ed25519")), None, "no private key"),
        ("é", None, "no private key"),
    ],
    ids=["none", "half", "closed", "wrong", "wrong pkcs8", "damaged", "foreign"],
)
def test_a_key_that_cannot_be_used_is_refused_and_not_shown(key: str, password: str | None, words: str) -> None:
    given = {"active": True, "host": "h", "username": "u", "privateKey": key, "password": password}

    with pytest.raises(IncorrectParamError, match=words) as caught:
        SSHTunnel("db", 1, given, False)

    assert key[:20] not in str(caught.value)
    assert "wrong" not in str(caught.value)


def test_a_password_is_text_and_may_come_as_a_number(server: SshServer, database: Database) -> None:
    closed = gate(server, privateKey=written("rsa", "pkcs8", "12345"), password=12345)

    SSHTunnel("127.0.0.1", database.port, closed, False).close()

    with pytest.raises(IncorrectParamError, match=r"ssh_tunnel\['password'\]: a bytes is no text"):
        SSHTunnel("127.0.0.1", database.port, {**closed, "password": b"12345"}, False)


def test_a_host_may_have_blanks_around_it(server: SshServer, database: Database) -> None:
    SSHTunnel("127.0.0.1", database.port, gate(server, host=" 127.0.0.1\n"), False).close()

    assert server.logins


def test_a_password_is_tried_when_the_key_is_not_taken(server: SshServer, database: Database) -> None:
    server.takes, server.password = None, PASSPHRASE

    with SSHTunnel("127.0.0.1", database.port, gate(server, password=PASSPHRASE), False) as forwarder:
        assert forwarder is not None
        assert shouted(forwarder.local_bind_port) == b"HELLO"

    assert server.logins[-1] == "ada by password"


def test_a_login_that_fails_says_where_and_as_whom_and_no_secret(server: SshServer, database: Database) -> None:
    server.takes = None

    with pytest.raises(sshtunnel.BaseSSHTunnelForwarderError) as caught:
        SSHTunnel("127.0.0.1", database.port, gate(server, password=PASSPHRASE), False)

    assert f"127.0.0.1:{server.port} as ada: Could not open connection" in str(caught.value)
    assert PASSPHRASE not in str(caught.value)


def test_a_server_that_is_not_there_is_named(database: Database, free_port: int) -> None:
    given = {"active": True, "host": "127.0.0.1", "port": free_port, "username": "ada", "privateKey": written("rsa")}

    # paramiko leaves the socket to the garbage collector when nobody answers.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        with pytest.raises(sshtunnel.BaseSSHTunnelForwarderError, match=f"SSH server 127.0.0.1:{free_port}"):
            SSHTunnel("127.0.0.1", database.port, given, False)
        gc.collect()


@pytest.mark.parametrize("host", ["no such host", "a..b", "x" * 70])
def test_a_host_that_is_none_is_named(host: str) -> None:
    logging.disable()  # what goes wrong is said whatever is logged
    try:
        with pytest.raises(
            sshtunnel.BaseSSHTunnelForwarderError, match=f"the SSH server {re.escape(host)}:22 as ada: ."
        ):
            SSHTunnel("db", 1, {"active": True, "host": host, "username": "ada", "privateKey": written("rsa")}, False)
    finally:
        logging.disable(logging.NOTSET)


def test_a_server_that_says_nothing_is_not_waited_for() -> None:
    before = set(threading.enumerate())
    with socket.create_server(("127.0.0.1", 0)) as silent:
        given = {"active": True, "host": "127.0.0.1", "username": "ada", "privateKey": written("rsa")}
        given["port"] = silent.getsockname()[1]
        with pytest.raises(sshtunnel.BaseSSHTunnelForwarderError, match=r"it took longer than 0\.2 s"):
            SSHTunnel("db", 1, given, False, timeout=0.2)
        for thread in set(threading.enumerate()) - before:
            thread.join(30)
            assert not thread.is_alive()


def test_several_that_fail_at_once_tell_each_its_own_reason(server: SshServer, free_port: int) -> None:
    def failure(given: dict[str, Any]) -> str:
        with pytest.raises(sshtunnel.BaseSSHTunnelForwarderError) as caught:
            SSHTunnel("db", 1, given, False)
        return str(caught.value)

    server.takes = None
    nobody = gate(server, port=free_port, username="eve")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        with ThreadPoolExecutor(4) as pool:
            told = list(pool.map(failure, [nobody, gate(server), nobody, gate(server)]))
        gc.collect()

    assert all("Could not open connection" in each for each in (told[1], told[3]))
    assert not [each for each in told if "as eve" in each and "Could not open connection" in each]
    assert not [each for each in told if "as ada" in each and str(free_port) in each]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_forked_process_leaves_the_tunnel_alone(server: SshServer, database: Database) -> None:
    tunnel = SSHTunnel("127.0.0.1", database.port, gate(server), False)
    assert tunnel.server is not None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of a fork beside threads, from 3.12 on
        child = multiprocessing.get_context("fork").Process(target=tunnel.close)
        child.start()
    child.join(60)
    assert child.exitcode == 0
    child.close()

    assert shouted(tunnel.server.local_bind_port) == b"HELLO"
    tunnel.close()


@pytest.fixture
def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def known_hosts(folder: Path, server: SshServer, key: paramiko.PKey) -> Path:
    file = folder / "known_hosts"
    file.write_text(f"[127.0.0.1]:{server.port} {key.get_name()} {key.get_base64()}\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("place", ["argument", "parameter"])
def test_a_server_with_the_known_key_is_trusted(
    server: SshServer, database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture, place: str
) -> None:
    file = known_hosts(tmp_path, server, server.host_key)
    given = gate(server, **({"knownHosts": str(file)} if place == "parameter" else {}))

    with SSHTunnel(
        "127.0.0.1", database.port, given, False, known_hosts=None if "knownHosts" in given else file
    ) as out:
        assert out is not None
        assert shouted(out.local_bind_port) == b"HELLO"
    assert "is not checked" not in caplog.text


def test_a_server_with_another_key_is_told_nothing(server: SshServer, database: Database, tmp_path: Path) -> None:
    other = paramiko.Ed25519Key.from_private_key(
        io.StringIO(
            ed25519.Ed25519PrivateKey.generate()
            .private_bytes(
                serialization.Encoding.PEM, serialization.PrivateFormat.OpenSSH, serialization.NoEncryption()
            )
            .decode()
        )
    )

    with pytest.raises(sshtunnel.BaseSSHTunnelForwarderError, match="Bad host key"):
        SSHTunnel("127.0.0.1", database.port, gate(server), False, known_hosts=known_hosts(tmp_path, server, other))

    assert server.logins == []


def test_a_server_that_is_not_in_the_file_is_refused(server: SshServer, database: Database, tmp_path: Path) -> None:
    file = tmp_path / "known_hosts"
    with pytest.raises(IncorrectParamError, match="cannot be read"):
        SSHTunnel("127.0.0.1", database.port, gate(server), False, known_hosts=file)
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(IncorrectParamError, match=r"cannot be read|has no key"):
        SSHTunnel("127.0.0.1", database.port, gate(server), False, known_hosts=file)
    file.write_text("", encoding="utf-8")
    with pytest.raises(IncorrectParamError, match=f"has no key for 127.0.0.1:{server.port}"):
        SSHTunnel("127.0.0.1", database.port, gate(server), False, known_hosts=file)
    assert server.logins == []


def test_that_a_key_is_not_checked_is_told(
    server: SshServer, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, logger="dovetail.panoply.ssh"):
        SSHTunnel("127.0.0.1", database.port, gate(server), False).close()

    assert "The key of the SSH server 127.0.0.1 is not checked" in caplog.text


def test_names_that_tests_of_sources_replace_are_used() -> None:
    given = {"active": True, "host": "bastion", "username": "ada", "privateKey": "a key", "password": "p"}
    with (
        mock.patch("dovetail.panoply.ssh.SSHTunnelForwarder") as forwarder,
        mock.patch("paramiko.RSAKey.from_private_key") as from_private_key,
    ):
        with SSHTunnel("db", 5432, given, platform_ssh=False) as server:
            assert server is forwarder.return_value
        told = forwarder.call_args.kwargs

    assert from_private_key.call_args.kwargs["password"] == "p"
    assert {name: told[name] for name in ("ssh_address_or_host", "ssh_username", "ssh_password", "ssh_pkey")} == {
        "ssh_address_or_host": ("bastion", 22),
        "ssh_username": "ada",
        "ssh_password": "p",
        "ssh_pkey": from_private_key.return_value,
    }
    assert told["remote_bind_address"] == ("db", 5432)
    forwarder.return_value.start.assert_called_once_with()
    forwarder.return_value.stop.assert_called_once_with(force=True)
    assert ours.SSHTunnelForwarder is sshtunnel.SSHTunnelForwarder


def test_a_logger_for_stdout_alone(capsys: pytest.CaptureFixture[str]) -> None:
    logger = ours.get_stdout_only_logger()

    logger.error("to stdout")

    assert capsys.readouterr() == ("to stdout\n", "")
    assert ours.get_stdout_only_logger() is logger
