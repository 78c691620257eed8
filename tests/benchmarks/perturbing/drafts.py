"""A fact in its text, and what a perturber makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from msgspec.structs import replace

from factcheck.model import Fact, Part, Version


@dataclass(frozen=True)
class Place:
    """A fact where it stands; `start` and `end` count in the text of its version."""

    version: Version
    fact: Fact

    @property
    def start(self) -> int:
        return self.fact.span.start - self.version.start

    @property
    def end(self) -> int:
        return self.fact.span.end - self.version.start

    @property
    def text(self) -> str:
        return self.version.text[self.start : self.end]

    @property
    def before(self) -> str:
        """What stands before the fact in its line."""
        return self.version.text[max(0, self.start - 60) : self.start].rpartition("\n")[2]

    @property
    def after(self) -> str:
        """What stands behind the fact in its line."""
        return self.version.text[self.end : self.end + 60].partition("\n")[0]

    @property
    def opens(self) -> bool:
        """Whether the fact opens a sentence."""
        lead = self.before.rstrip(" \"“'‘-–•")
        return not lead or lead[-1] in ".!?:"


@dataclass(frozen=True)
class Edit:
    """Words that take the place of others; local offsets."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Draft:
    """What a perturber proposes: the edits, and how the value changes.

    `factor` is the new number over the old one, `part` the part of a date or time that becomes another; both None where
    the value stays. `needs` are words that another version must hold for a change to contradict it.
    """

    sort: str
    edits: tuple[Edit, ...]
    factor: Decimal | None = None
    part: str | None = None
    needs: str | None = None

    def ranges(self) -> list[tuple[int, int]]:
        """Where the edited text differs, in its own offsets; at least one character each."""
        found, grown = [], 0
        for edit in self.edits:
            start = edit.start + grown
            found.append((start, start + max(1, len(edit.text))))
            grown += len(edit.text) - (edit.end - edit.start)
        return found

    def back(self, offset: int) -> int:
        """Where an offset of the edited text stood before."""
        grown = 0
        for edit in self.edits:
            if offset <= edit.start + grown:
                break
            grown += len(edit.text) - (edit.end - edit.start)
            if offset < edit.end + grown:
                return edit.start
        return offset - grown


def at(place: Place, sort: str, text: str, lead: int = 0, **told: Decimal | str | None) -> Draft:
    """A draft that puts `text` for the fact and the `lead` characters before it."""
    if place.opens and lead == 0:
        text = text[:1].upper() + text[1:]
    return Draft(sort, (Edit(place.start - lead, place.end, text),), **told)  # type: ignore[arg-type]


def apply(version: Version, edits: tuple[Edit, ...]) -> Version:
    """The version with the edits made (in order, apart from each other), its parts moved along."""
    pieces, done = [], 0
    for edit in edits:
        pieces += [version.text[done : edit.start], edit.text]
        done = edit.end
    text = "".join([*pieces, version.text[done:]])

    def moved(offset: int) -> int:
        return offset + sum(len(e.text) - (e.end - e.start) for e in edits if e.end <= offset)

    parts = tuple(Part(p.role, moved(p.start), moved(p.end)) for p in version.parts)
    title = next((text[p.start : p.end] for p in parts if p.role == "title"), version.title)
    return replace(version, text=text, parts=parts, title=title)


def each_once(drafts: Iterator[Draft]) -> list[Draft]:
    """Drafts without those whose text another one has."""
    return list({draft.edits: draft for draft in reversed(list(drafts))}.values())[::-1]
