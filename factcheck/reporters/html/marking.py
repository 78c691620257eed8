"""The text of a version in runs, cut where a fact begins or ends, so that each run knows the slots it answers."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from factcheck.model import Version
from factcheck.reporters.shown import shown

PLAIN = "plain"


class Mark(Struct, frozen=True):
    """A fact at a local place of a version: the number of its slot in the story, its look and its anchor, if any."""

    start: int
    end: int
    slot: int
    style: str
    anchor: str | None = None


class Run(Struct, frozen=True):
    """A stretch of text; `slots` are those of all facts around it, that of the innermost first.

    `anchors` are those of the facts that begin here, `opens` whether any does.
    """

    text: str
    slots: tuple[int, ...] = ()
    style: str = PLAIN
    anchors: tuple[str, ...] = ()
    opens: bool = False


class Block(Struct, frozen=True):
    """The runs of one part of a version; `role` is "title", "meta", "body" or, for what was not read, "unread"."""

    role: str
    runs: tuple[Run, ...]


def blocks(version: Version, marks: Iterable[Mark]) -> tuple[Block, ...]:
    """The whole text of a version, part by part, with its facts marked; parts of white space alone are left out."""
    size = len(version.text)
    kept = sorted({m for m in marks if 0 <= m.start < m.end <= size}, key=lambda m: (m.start, -m.end, m.slot))
    found, seen = [], set[Mark]()
    for role, start, end in _stretches(version):
        if version.text[start:end].strip():
            found.append(Block(role, tuple(_runs(version.text, kept, start, end, seen))))
    return tuple(found)


def _stretches(version: Version) -> list[tuple[str, int, int]]:
    """The parts of a version without gaps between them."""
    stretches: list[tuple[str, int, int]] = []
    last = 0
    for part in sorted(version.parts, key=lambda part: part.start):
        if part.start > last:
            stretches.append(("unread", last, part.start))
        if part.end > last:
            stretches.append((part.role, max(last, part.start), part.end))
        last = max(last, part.end)
    if last < len(version.text):
        stretches.append(("unread" if version.parts else "body", last, len(version.text)))
    return stretches


def _runs(text: str, marks: list[Mark], start: int, end: int, seen: set[Mark]) -> list[Run]:
    """The runs between two places; `seen` holds the marks that have begun before and takes those that begin here."""
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    lead = start + len(text[start:end]) - len(text[start:end].lstrip("\r\n"))
    end = start + len(text[start:end].rstrip())
    cuts = {lead, end}
    for mark in inside:
        cuts.update(cut for cut in (mark.start, mark.end) if lead < cut < end)
    ordered = sorted(cuts)
    runs: list[Run] = []
    waiting, open_marks = inside[::-1], list[Mark]()
    for first, last in pairwise(ordered):
        open_marks = [mark for mark in open_marks if mark.end > first]
        while waiting and waiting[-1].start <= first:
            open_marks.append(waiting.pop())
        piece = "\n".join(shown(line) for line in text[first:last].split("\n"))
        if not open_marks:
            runs.append(Run(piece))
            continue
        order = sorted(open_marks, key=lambda mark: (mark.end - mark.start, mark.slot))
        begun = [mark for mark in order if mark not in seen]
        seen.update(begun)
        anchors = tuple(mark.anchor for mark in begun if mark.anchor)
        slots = tuple(dict.fromkeys(mark.slot for mark in order))
        runs.append(Run(piece, slots, order[0].style, anchors, bool(begun)))
    return runs
