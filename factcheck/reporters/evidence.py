"""The words around a fact, with the fact marked in them, cut down to the room that there is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct
from rich.cells import chop_cells

from factcheck.model import Fact, Quote, Version
from factcheck.reporters.paint import Line, Piece, line_cells
from factcheck.reporters.shown import (
    ELLIPSIS,
    ISOLATE,
    ISOLATE_END,
    cells,
    one_line,
    right_to_left,
    shown,
)

OPEN, CLOSE = "▸", "◂"  # no typographic quote of any language, so that they can't be taken for part of the text

FAR = 200  # characters between a quote and its speaker that are still shown


class Excerpt(Struct, frozen=True):
    """The words before a value, the value in stretches that are marked or not, and the words after it."""

    before: str
    value: tuple[tuple[str, bool], ...]
    after: str


def excerpt(fact: Fact, version: Version | None) -> Excerpt:
    """The sentence of a fact, each stretch fit to be shown."""
    before, after = "", ""
    if version is not None:
        text, start, end = version.text, fact.span.start - version.start, fact.span.end - version.start
        if _is_at(fact, version):
            first, last = _sentence(fact, version, start, end)
            before, after = text[first:start], text[end:last]
    elif fact.text and fact.text in fact.sentence:
        before, _, after = fact.sentence.partition(fact.text)
    return Excerpt(_squeeze(before), ((one_line(fact.text), True),), _squeeze(after))


def together(facts: list[Fact], version: Version | None) -> Excerpt:
    """One sentence with several of its facts marked, given in their order; one that begins inside another is not."""
    first, *rest = facts
    whole = excerpt(first, version)
    value, after, last = list(whole.value), whole.after, first.span.end
    for fact in rest:
        start = fact.span.start
        if version is None or start < last or not _is_at(fact, version):
            continue
        between = version.text[last - version.start : start - version.start]
        value += [(_squeeze(between), False), (one_line(fact.text), True)]
        after, last = excerpt(fact, version).after, fact.span.end
    return Excerpt(whole.before, tuple(value), after)


def _is_at(fact: Fact, version: Version) -> bool:
    """Whether the text of a fact stands at its place in the version."""
    start = fact.span.start - version.start
    return start >= 0 and version.text[start : fact.span.end - version.start] == fact.text


def spoken(fact: Fact, version: Version | None) -> Excerpt | None:
    """A quote in its sentence with the words marked that name its speaker; None where they stand elsewhere."""
    quote = fact.value
    if version is None or not isinstance(quote, Quote) or quote.speaker_start is None or quote.speaker_end is None:
        return None
    text = version.text
    start, end = fact.span.start - version.start, fact.span.end - version.start
    first, last = quote.speaker_start - version.start, quote.speaker_end - version.start
    clear = text[start:end] == fact.text and text[first:last] == quote.speaker_text and 0 <= first < last
    between = text[last:start] if last <= start else text[end:first]
    if start < 0 or not clear or (first < end and start < last) or len(between) > FAR:
        return None
    low, high = _sentence(fact, version, min(start, first), max(end, last))
    speaker, words = (one_line(text[first:last]), True), (one_line(fact.text), False)
    inside = (_squeeze(between), False)
    value = (speaker, inside, words) if last <= start else (words, inside, speaker)
    return Excerpt(_squeeze(text[low : min(start, first)]), value, _squeeze(text[max(end, last) : high]))


def _sentence(fact: Fact, version: Version, start: int, end: int) -> tuple[int, int]:
    """Bounds of the fact's sentence, widened to hold the fact; the paragraph where the sentence is not at its place."""
    text, sentence = version.text, fact.sentence
    for first in (fact.sentence_start, fact.sentence_start - version.start):
        if sentence and first >= 0 and first <= start and text.startswith(sentence, first):
            return first, max(end, first + len(sentence))
    last = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, last if last >= 0 else len(text)


def _squeeze(text: str) -> str:
    """The text in one line; a space at either end stays, since the value stands next to it."""
    squeezed = one_line(text)
    clear = shown(text)
    if not squeezed:
        return " " if clear else ""
    return (" " if clear[0] == " " else "") + squeezed + (" " if clear[-1] == " " else "")


def fit(found: Excerpt, room: int) -> Excerpt:
    """The excerpt with as many whole words on both sides as `room` cells hold; the value is never cut."""
    rest = room - sum(cells(text) + (2 if marked else 0) for text, marked in found.value)
    before, after = cells(found.before), cells(found.after)
    if before + after <= rest:
        return found
    left = min(before, max(rest // 2, rest - after))
    left_words = _keep_end(found.before, left)
    return Excerpt(left_words, found.value, _keep_start(found.after, rest - cells(left_words)))


def _keep_start(text: str, room: int) -> str:
    if not text or cells(text) <= room:
        return text
    lead = " " if text.startswith(" ") else ""
    kept, used = [], cells(lead) + 2
    for word in text.split():
        if used + cells(word) > room:
            break
        kept.append(word)
        used += cells(word) + 1
    return f"{lead}{' '.join(kept)} {ELLIPSIS}" if kept else f"{lead}{ELLIPSIS}"


def _keep_end(text: str, room: int) -> str:
    if not text or cells(text) <= room:
        return text
    trail = " " if text.endswith(" ") else ""
    kept, used = [], cells(trail) + 2
    for word in reversed(text.split()):
        if used + cells(word) > room:
            break
        kept.append(word)
        used += cells(word) + 1
    return f"{ELLIPSIS} {' '.join(reversed(kept))}{trail}" if kept else f"{ELLIPSIS}{trail}"


def marked_lines(found: Excerpt, width: int, style: str, signs: tuple[str, str] = (OPEN, CLOSE)) -> list[Line]:
    """The excerpt in lines of at most `width` cells; a marked stretch that fits into one line is never parted."""
    clusters: list[Line] = []  # what no space parts
    parted = True
    stretches = [(found.before, False), *found.value, (found.after, False)]
    for text, marked in stretches:
        whole = f"{signs[0]}{text}{signs[1]}" if marked else text
        pieces = [whole] if marked and cells(whole) <= width else re.split("( +)", whole)
        for piece in pieces:
            if not piece.strip(" "):
                parted = parted or bool(piece)
            elif parted:
                clusters.append([Piece(piece, style if marked else "")])
                parted = False
            else:
                clusters[-1].append(Piece(piece, style if marked else ""))
    return [_isolated(line) for line in _flow(clusters, width)]


def _flow(clusters: list[Line], width: int) -> list[Line]:
    """Fill lines with clusters; only one that no line can hold is parted inside."""
    lines: list[Line] = [[]]
    used = 0
    for cluster in clusters:
        size = line_cells(cluster)
        if used and used + 1 + size <= width:
            lines[-1].append(Piece(" "))
            used += 1
        elif used:
            lines.append([])
            used = 0
        for piece in cluster:
            for part in [piece.text] if cells(piece.text) <= width else chop_cells(piece.text, width):
                if used and used + cells(part) > width:
                    lines.append([])
                    used = 0
                lines[-1].append(Piece(part, piece.style))
                used += cells(part)
    return lines


def _isolated(line: Line) -> Line:
    if any(right_to_left(piece.text) for piece in line):
        return [Piece(ISOLATE), *line, Piece(ISOLATE_END)]
    return line


def place(fact: Fact) -> str:
    """`path:line:column` of a fact."""
    return f"{shown(fact.span.path or '-')}:{fact.span.line}:{fact.span.column}"


def by_id(versions: tuple[Version, ...]) -> Mapping[str, Version]:
    """The versions by their ids."""
    return {version.id: version for version in versions}
