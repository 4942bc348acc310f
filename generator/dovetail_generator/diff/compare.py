"""Compares two surfaces: what was added, what changed, what breaks those who use the package."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal, NamedTuple

from dovetail_generator.diff.kinds import NONE, UNSET, Atom, Kind, fits, mapped, written
from dovetail_generator.diff.surface import Parameter, Signature, Surface

Effect = Literal["breaking", "changed", "added"]
_CALLS: Final = frozenset(["Call", "PagedCall", "EventCall", "StartingCall"])


class Finding(NamedTuple):
    """One thing that a change of the document does to users.

    Attributes:
        effect: Whether it breaks them, is to be known, or is new.
        subject: What it is about: ``function``, ``method``, ``model``, ``field``, ``error``, ``client``, ``server`` or
            ``webhook``.
        name: Its name.
        message: What becomes of it.
    """

    effect: Effect
    subject: str
    name: str
    message: str


def compare(old: Surface, new: Surface) -> list[Finding]:
    """What becomes of those who use the old package with the new one; what breaks comes first."""
    judge = _Judge(old, new)
    found = {
        *judge.types(),
        *judge.callables("function", old.functions, new.functions),
        *judge.callables("method", old.methods, new.methods),
        *judge.errors(),
        *judge.client(),
        *_names("webhook", old.webhooks, new.webhooks),
    }
    order: list[Effect] = ["breaking", "changed", "added"]
    return sorted(found, key=lambda each: (order.index(each.effect), each))


class _Judge:
    def __init__(self, old: Surface, new: Surface) -> None:
        self.old, self.new = old, new
        self.known = new.classes.keys() | new.aliases.keys()

    def then(self, kind: Kind) -> Kind:
        """An old type as old calls say it, read with the new package."""
        return self.new.plain(self.old.plain(kind))

    def now(self, kind: Kind) -> Kind:
        """A new type."""
        return self.new.plain(kind)

    def given(self, old: Kind, new: Kind) -> Effect | None:
        """What becomes of a value that users give."""
        before, after = self._any_gone(self.then(old)), self.now(new)
        return None if before == after else "changed" if fits(before, after) else "breaking"

    def read(self, old: Kind, new: Kind) -> Effect | None:
        """What becomes of a value that users read."""
        before, after = self.then(old), self.now(new)
        return None if before == after else "changed" if fits(after, self._any_gone(before)) else "breaking"

    def _any_gone(self, kind: Kind) -> Kind:
        """A type in which a class that is no more, of which the removal is told by itself, is anything."""

        def change(atom: Atom) -> Kind:
            gone = atom.head[:2] in ("m.", "d.") and atom.head not in self.known
            return frozenset([Atom("Any") if gone else atom])

        return mapped(kind, change)

    # --- models ---

    def types(self) -> Iterator[Finding]:
        sent = self.old.sent()
        for name in sorted((self.old.classes.keys() | self.old.aliases.keys()) - self.known):
            yield Finding("breaking", "model", _public(name), "is removed")
        for name in sorted(self.known - self.old.classes.keys() - self.old.aliases.keys()):
            stands_for = self.new.aliases.get(name)
            if name.startswith("m."):
                more = f"; it stands for {written(stands_for)}" if stands_for else ""
                yield Finding("added", "model", _public(name), f"is new{more}")
        for name, fields in sorted(self.old.classes.items()):
            if name not in self.known:
                continue
            target = self._class(name)
            if target is None:
                if fields or name in self.new.aliases:
                    yield Finding("breaking", "model", _public(name), "is a name for another type now, no class")
            elif name in sent or name.startswith("d."):
                yield from self._sent_fields(name, fields, self.new.classes[target])
            else:
                readable = self.new.classes[target], self.new.former.get(target, {})
                yield from self._read_fields(name, fields, *readable)

    def _class(self, name: str) -> str | None:
        """The class that a name is, in the new package."""
        kind = self.new.plain(frozenset([Atom(name)]))
        heads = [atom.head for atom in kind]
        return heads[0] if len(heads) == 1 and heads[0] in self.new.classes else None

    def _sent_fields(self, name: str, old: Mapping[str, Parameter], new: Mapping[str, Parameter]) -> Iterator[Finding]:
        for wire in sorted(old.keys() | new.keys()):
            place = f"{_public(name)}.{wire}"
            before, after = old.get(wire), new.get(wire)
            if before is None and after is not None:
                effect: Effect = "breaking" if after.required else "added"
                yield Finding(effect, "field", place, f"is new{' and required' if after.required else ''}")
            elif after is None:
                yield Finding("breaking", "field", place, "is removed")
            elif before is not None:
                yield from self._given("field", place, before, after)

    def _read_fields(
        self, name: str, old: Mapping[str, Parameter], new: Mapping[str, Parameter], former: Mapping[str, Kind]
    ) -> Iterator[Finding]:
        for field in sorted(old.keys() | new.keys()):
            place = f"{_public(name)}.{field}"
            before, after = old.get(field), new.get(field)
            kind = after.kind if after is not None else former.get(field)
            if before is None:
                yield Finding("added", "field", place, "is new")
            elif kind is None:
                yield Finding("breaking", "field", place, "is removed")
            else:
                effect = self.read(before.kind, kind)
                if effect is not None:
                    yield Finding(effect, "field", place, self._changed(before.kind, kind))

    def _given(self, subject: str, place: str, before: Parameter, after: Parameter) -> Iterator[Finding]:
        if after.required and not before.required:
            yield Finding("breaking", subject, place, "is required now")
            return
        # That a value may be left out is said by its default; the type says it too.
        kinds = before.kind - {UNSET}, after.kind - {UNSET}
        effect = self.given(*kinds)
        if effect is None and before.required and not after.required:
            yield Finding("changed", subject, place, "may be left out")
        elif effect is not None:
            yield Finding(effect, subject, place, self._changed(*kinds))

    def _changed(self, old: Kind, new: Kind) -> str:
        before, after = written(self.old.plain(old)), written(self.now(new))
        return f"was {before}, is {after}"

    # --- functions and methods ---

    def callables(
        self, subject: str, old: Mapping[str, tuple[Signature, ...]], new: Mapping[str, tuple[Signature, ...]]
    ) -> Iterator[Finding]:
        for name in sorted(old.keys() | new.keys()):
            if name not in old:
                yield Finding("added", subject, name, "is new")
            elif name not in new:
                yield Finding("breaking", subject, name, "is removed")
            else:
                for way in old[name]:
                    attempts = [list(self._call(subject, name, way, other)) for other in new[name]]
                    yield from min(attempts, key=_weight)

    def _call(self, subject: str, name: str, old: Signature, new: Signature) -> Iterator[Finding]:
        """What becomes of the calls that one signature allows, with another."""
        yield from self._positions(subject, name, old, new)
        before, after = ({each.name: each for each in way.parameters} for way in (old, new))
        for argument in sorted(before.keys() | after.keys()):
            place = f"{name}({argument})"
            was, now = before.get(argument), after.get(argument)
            if was is None and now is not None:
                needed = now.required and argument != "**"
                yield Finding(
                    "breaking" if needed else "added", subject, place, f"is new{' and required' if needed else ''}"
                )
            elif now is None:
                yield Finding("breaking", subject, place, "is removed")
            elif was is not None:
                if was.place == "both" and now.place == "position":
                    yield Finding("breaking", subject, place, "is taken by position alone")
                yield from self._given(subject, place, was, now)
        yield from self._result(subject, name, old.returns, new.returns)

    def _positions(self, subject: str, name: str, old: Signature, new: Signature) -> Iterator[Finding]:
        was = [each.name for each in old.parameters if each.place in ("position", "both")]
        now = [each.name for each in new.parameters if each.place in ("position", "both")]
        if now[: len(was)] != was and set(was) <= set(now):
            yield Finding("breaking", subject, name, f"takes {', '.join(now)} in this order now")
        elif not set(was) <= set(now) and set(was) <= {each.name for each in new.parameters}:
            yield Finding("breaking", subject, name, "takes an argument by keyword alone now")

    def _result(self, subject: str, name: str, old: Kind, new: Kind) -> Iterator[Finding]:
        (old_call, old_parts), (new_call, new_parts) = _taken_apart(old), _taken_apart(new)
        if old_call != new_call and old_call not in ("", "Call"):
            yield Finding("breaking", subject, name, f"gave {written(old)}, gives {written(new)}")
            return
        for before, after in zip(old_parts, new_parts, strict=False):
            effect = self.read(before, after)
            if effect == "breaking" and before == frozenset([NONE]):
                effect = "changed"  # nobody reads what is nothing
            if effect is not None:
                yield Finding(effect, subject, name, f"result {self._changed(before, after)}")

    # --- errors and the client ---

    def errors(self) -> Iterator[Finding]:
        yield from _names("error", self.old.errors.keys(), self.new.errors.keys())
        for name in sorted(self.old.errors.keys() & self.new.errors.keys()):
            before, after = self.old.errors[name], self.new.errors[name]
            effect = self.read(before, after) if before and after else "breaking" if before else None
            if effect is not None:
                yield Finding(effect, "error", name, f"body {self._changed(before, after)}")

    def client(self) -> Iterator[Finding]:
        old, new = self.old, self.new
        yield from _names("client", old.credentials.keys(), new.credentials.keys())
        for name in sorted(old.credentials.keys() & new.credentials.keys()):
            effect = self.given(old.credentials[name], new.credentials[name])
            if effect is not None:
                words = self._changed(old.credentials[name], new.credentials[name])
                yield Finding(effect, "client", name, words)
        yield from _names("server", old.servers, new.servers)
        yield from _names("server", old.variables, new.variables)


def _names(subject: str, old: Collection[str], new: Collection[str]) -> list[Finding]:
    gone = [Finding("breaking", subject, name, "is removed") for name in old if name not in new]
    return gone + [Finding("added", subject, name, "is new") for name in new if name not in old]


def _taken_apart(kind: Kind) -> tuple[str, tuple[Kind, ...]]:
    """What a function gives: the class of call and what sending it gives; of a method, its result."""
    if len(kind) == 1:
        [atom] = kind
        if atom.head in _CALLS:
            return atom.head, atom.parts
    return "", (kind,)


def _weight(findings: list[Finding]) -> tuple[int, int]:
    return sum(each.effect == "breaking" for each in findings), len(findings)


def _public(name: str) -> str:
    letter, _, rest = name.partition(".")
    return f"{'models' if letter == 'm' else 'dicts'}.{rest}"
