"""Tells findings: as lines, as Markdown, as JSON, and which version comes next by them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Literal

from dovetail_generator.diff.compare import Effect, Finding

Bump = Literal["major", "minor", "patch"]
_TITLES: Final[dict[Effect, str]] = {"breaking": "Breaking", "changed": "Changed", "added": "Added"}


def bump(findings: Sequence[Finding]) -> Bump:
    """The version that has to be raised: major when something breaks, minor when something is new, else patch."""
    effects = {finding.effect for finding in findings}
    return "major" if "breaking" in effects else "minor" if effects else "patch"


def next_version(version: str, wanted: Bump) -> str:
    """The version after one; empty when that is none of three numbers. Below 1.0 what breaks raises the minor one.

    Example:
        >>> next_version("1.4.2", "major"), next_version("0.4.2", "major"), next_version("0.4.2", "minor")
        ('2.0.0', '0.5.0', '0.4.3')
    """
    parts = version.removeprefix("v").split(".")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return ""
    major, minor, patch = (*map(int, parts), *[0] * (3 - len(parts)))
    if major == 0:
        return f"0.{minor + 1}.0" if wanted == "major" else f"0.{minor}.{patch + 1}"
    if wanted == "patch":
        return f"{major}.{minor}.{patch + 1}"
    return f"{major + 1}.0.0" if wanted == "major" else f"{major}.{minor + 1}.0"


def lines(findings: Sequence[Finding], version: str) -> list[str]:
    """For people: one line for each, then what it comes to."""
    shown = [f"{each.effect}: {each.subject} {each.name} {each.message}" for each in findings]
    return [*shown, _sum(findings, version)]


def markdown(findings: Sequence[Finding], version: str) -> list[str]:
    """For change logs and pull requests."""
    told = [_sum(findings, version), ""]
    for effect, title in _TITLES.items():
        own = [each for each in findings if each.effect == effect]
        if own:
            told += [f"### {title}", "", *(f"- {each.subject} `{each.name}` {each.message}" for each in own), ""]
    return told[:-1]


def document(findings: Sequence[Finding], version: str) -> dict[str, Any]:
    """For programs."""
    wanted = bump(findings)
    return {
        "bump": wanted,
        "version": version,
        "nextVersion": next_version(version, wanted),
        "breaking": any(each.effect == "breaking" for each in findings),
        "findings": [each._asdict() for each in findings],
        "affected": {
            subject: sorted({each.name for each in findings if each.subject == subject})
            for subject in sorted({each.subject for each in findings})
        },
    }


def _sum(findings: Sequence[Finding], version: str) -> str:
    if not findings:
        counted = "Nothing that users see has changed"
    else:
        counts = {effect: sum(each.effect == effect for each in findings) for effect in _TITLES}
        counted = ", ".join(f"{count} {effect}" for effect, count in counts.items() if count)
    after = next_version(version, bump(findings))
    return f"{counted}: {bump(findings)} version{f' ({version} → {after})' if after else ''}."
