"""Keys of SSH as texts and files hold them (extra ``ssh``)."""

from __future__ import annotations

import io
import os
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from dovetail.panoply.errors import IncorrectParamError

_HOST_KEYS: Final = ("ssh-ed25519", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "ssh-rsa")


def paramiko_library() -> Any:
    """The library, which publishes no types."""
    try:
        return import_module("paramiko")
    except ImportError as error:
        raise ImportError("SSH tunnels need the extra 'ssh': pip install 'dovetail[ssh]'.") from error


def private_key(text: str, password: str | None = None) -> Any:
    """A private key of any kind, whatever happened to its line ends on the way through a form."""
    paramiko = paramiko_library()
    text = text.strip().replace("\\n", "\n").replace("\r\n", "\n") + "\n"
    for kind in (paramiko.RSAKey, paramiko.Ed25519Key, paramiko.ECDSAKey):
        try:
            return kind.from_private_key(io.StringIO(text), password=password)
        except Exception:  # noqa: S112 - of a damaged key paramiko and cryptography raise nearly anything
            continue
    if (key := _of_another_format(text, password)) is not None:
        return key
    hint = "'password' does not open it" if password else "it needs its passphrase as 'password'"
    raise IncorrectParamError(f"ssh_tunnel['privateKey']: it is no private key that can be used, or {hint}.")


def known_key(path: str | os.PathLike[str], host: str, port: int) -> Any:
    """The key that a ``known_hosts`` file has for a server; where it has several, the strongest."""
    paramiko = paramiko_library()
    file = Path(path).expanduser()
    try:
        found: Any = paramiko.HostKeys(str(file)).lookup(host if port == 22 else f"[{host}]:{port}")
    except (OSError, ValueError, paramiko.SSHException) as error:
        why = getattr(error, "strerror", None) or error
        raise IncorrectParamError(f"known_hosts: {str(file)!r} cannot be read: {why}.") from None
    for kind in _HOST_KEYS:
        if found is not None and kind in found:
            return found[kind]
    raise IncorrectParamError(f"known_hosts: {str(file)!r} has no key for {host}:{port}; add it with ssh-keyscan.")


def _of_another_format(text: str, password: str | None) -> Any:
    """A key in PKCS#8, which paramiko does not read itself."""
    paramiko = paramiko_library()
    from cryptography.hazmat.primitives import serialization

    try:
        key = serialization.load_pem_private_key(text.encode(), password.encode() if password else None)
        plain = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.OpenSSH, serialization.NoEncryption()
        ).decode()
    except Exception:
        return None
    for kind in (paramiko.RSAKey, paramiko.Ed25519Key, paramiko.ECDSAKey):
        try:
            return kind.from_private_key(io.StringIO(plain))
        except (paramiko.SSHException, ValueError):
            continue
    return None
