"""One article: headline, header lines, dateline, body, and what stands around them, as parts of a `Version`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.model import Part, PartRole, Version
from factcheck.rulebook.formats import ArticleShape
from factcheck.sources.dateline import DateReader
from factcheck.sources.header import Header
from factcheck.sources.header_lines import HeaderReader
from factcheck.sources.language import LanguageDetector
from factcheck.sources.lines import Line, plain
from factcheck.sources.years import Stated

_TAIL_CREDIT = re.compile(r"\((?P<name>[^\W\d_][\w ./&-]{1,30})\)[.\s]*$")
_WORD = re.compile(r"[^\W\d_]{5,}")
_MARKUP = re.compile(r"[*_#>`]+")
_OPENING = 400
_CREDIT = 120
_TITLE_WORDS = 12

_LAST_BRACKET = re.compile(r"\(([^()\n]{6,40})\)\s*$")
_LONGEST_DAY = 40  # code points of a line that is no more than a day


class Piece(NamedTuple):
    """A stretch of a file that is one article; offsets in the file, `lines` those that hold something."""

    start: int
    end: int
    first_line: int
    lines: Sequence[Line]
    source: str | None = None


class Draft(NamedTuple):
    """A version, and the day and month of its dateline where the year is still unknown."""

    version: Version
    partial: Stated | None = None
    weekdays: tuple[int, ...] = ()


class ArticleReader:
    """Reads one article by the shape that the rule data describe."""

    def __init__(self, shape: ArticleShape, months: Mapping[str, frozenset[str]] | None = None) -> None:
        """Compile the patterns of the shape; `months` are the first letters of month names by language."""
        self.shape = shape
        self.dates = DateReader(shape, months or {})
        self.detector = LanguageDetector(shape.languages)
        self.header = HeaderReader(shape, self.dates)
        self._notes = [re.compile(pattern) for pattern in shape.notes]
        self._standfirst_credit = re.compile(shape.standfirst_credit)
        self._weekdays = {
            code: {
                word: index for index, words in enumerate(profile.weekdays) for word in words if _WORD.fullmatch(word)
            }
            for code, profile in shape.languages.items()
        }

    def read(
        self,
        text: str,
        piece: Piece,
        ident: str,
        path: str | None,
        *,
        language: str | None = None,
        one_line_is_body: bool = False,
    ) -> Draft:
        """The article in `piece` of the decoded file `text`."""
        slice_ = text[piece.start : piece.end]
        given, language = language, language or self.detector.detect(slice_)
        lines = piece.lines
        header = Header() if one_line_is_body and len(lines) == 1 else self.header.read(lines, language)
        if one_line_is_body and header.length == len(lines):
            header = Header()  # nothing but lines of a header is a text of its own
        body = _Body(list(lines[header.length :]), header)
        opening = self._dateline(body, language)
        self._standfirst(body)
        self._surroundings(body, language)
        stated = header.stated or (opening if opening and opening.published else None) or body.stated
        partial = None if stated else (header.partial or opening)
        first_body = next((line for line in body.lines if line.start not in body.set_aside), None)
        title_line = header.title_line or (first_body or lines[0]).number
        version = Version(
            id=ident,
            path=path,
            text=slice_,
            start=piece.start,
            first_line=piece.first_line,
            line=title_line,
            parts=tuple(_parts(header, body, piece.start)),
            title=header.title or _first_words(text, body, lines),
            published=stated.published if stated else None,
            language=given or (header.language if header.language in self.shape.languages else None) or language,
            source=body.agency or header.agency or header.source or body.credit or piece.source or header.site,
        )
        return Draft(version, partial, self._opening_weekdays(body, language) if partial else ())

    def _dateline(self, body: _Body, language: str) -> Stated | None:
        """Set aside a remark and the dateline before the first sentence."""
        if not body.lines:
            return None
        first = body.lines[0]
        offset = 0
        for note in self._notes:
            if found := note.match(first.text):
                offset = found.end()
                body.meta.append((first.start, first.start + offset))
                break
        profile = self.shape.languages.get(language)
        common = profile.words if profile else frozenset()
        opening = self.dates.dateline(first.text[offset:], language, common)
        if not opening:
            return None
        start = first.start + offset
        body.meta.append((start, start + opening.length))
        body.agency = opening.source
        return opening.stated

    def _standfirst(self, body: _Body) -> None:
        """Set aside a first line that a later line repeats, and the name of the teller at its end."""
        if len(body.lines) < 2:
            return
        first = body.lines[0]
        words = first.text
        if credit := self._standfirst_credit.search(words, max(0, len(words) - _CREDIT)):
            body.credit = credit["source"].strip()
            body.meta.append((first.start + credit.start(), first.end))
            words = words[: credit.start()]
        said = plain(words)
        if len(said.split()) >= 5 and any(_repeats(said, plain(line.text)) for line in body.lines[1:]):
            body.set_aside.add(first.start)

    def _surroundings(self, body: _Body, language: str) -> None:
        """Set aside captions, credits and pointers to other articles; take the agency that signs at the end."""
        last = len(body.lines) - 1
        for index, line in enumerate(body.lines):
            if self.header.is_surrounding(line.text):
                body.set_aside.add(line.start)
            elif index > 0 and len(line.text) < 120 and self.header.is_signature(line.text):
                body.set_aside.add(line.start)
                body.agency = body.agency or self.dates.agency(line.text)[0]
            elif index > 0 and self.header.announces_date(line.text):
                found = self.dates.header(line.text, language)
                if found:
                    body.set_aside.add(line.start)
                    body.stated = body.stated or (found[1] if found[1] and found[1].published else None)
            elif index == last > 0 and body.header.title and self._is_last_day(line.text, body, language):
                body.set_aside.add(line.start)
            elif index >= last - 2 and (tail := _TAIL_CREDIT.search(line.text)):
                name = self.dates.agency(tail["name"])
                if name[0] and not name[1].strip():
                    body.agency = body.agency or name[0]

    def _is_last_day(self, text: str, body: _Body, language: str) -> bool:
        """Whether the last line of a text is nothing but a day, which dates it; or brackets at its end hold one."""
        bracket = _LAST_BRACKET.search(text, max(0, len(text) - _CREDIT))
        day = bracket[1] if bracket else text
        found = self.dates.header(day.strip(), language, strict=True) if len(day) < _LONGEST_DAY else None
        if not found or not found[1] or not found[1].published:
            return False
        body.stated = body.stated or found[1]
        return bracket is None

    def _opening_weekdays(self, body: _Body, language: str) -> tuple[int, ...]:
        known = self._weekdays.get(language, {})
        text = " ".join(line.text for line in body.lines[:2])[:_OPENING]
        for word in _WORD.findall(text):
            if word.lower() in known:
                return (known[word.lower()],)
        return ()


class _Body:
    """The lines under the header, while their parts are being told."""

    def __init__(self, lines: list[Line], header: Header) -> None:
        self.lines = lines
        self.header = header
        self.meta: list[tuple[int, int]] = []
        self.set_aside: set[int] = set()
        self.agency: str | None = None
        self.credit: str | None = None
        self.stated: Stated | None = None


def _parts(header: Header, body: _Body, start: int) -> Iterable[Part]:
    """The parts in the order of the text, local offsets; white space between them belongs to none."""
    found: list[tuple[int, int, PartRole]] = [(a, b, "title") for a, b in header.titles]
    found += [(a, b, "meta") for a, b in header.meta]
    meta = sorted(body.meta)
    run: tuple[int, int] | None = None
    for line in body.lines:
        if line.start in body.set_aside:
            if run:
                found.append((*run, "body"))
            run = None
            found.append((line.start, line.end, "meta"))
            continue
        begin, end = line.start, line.end
        for a, b in meta:
            if a <= begin < b <= end:
                found.append((a, b, "meta"))
                begin = b
            elif begin < a and b == end:
                found.append((a, b, "meta"))
                end = a
        run = (run[0], end) if run and begin == line.start else (begin, end)
        if end != line.end:
            found.append((*run, "body"))
            run = None
    if run:
        found.append((*run, "body"))
    for a, b, role in sorted(found):
        if b > a:
            yield Part(role, a - start, b - start)


def _repeats(said: str, other: str) -> bool:
    """Whether a paragraph holds the words of the standfirst; a cut-off one may lack its last word."""
    return said in other or (len(said) > 60 and said[: said.rfind(" ")] in other)


def _first_words(text: str, body: _Body, lines: Sequence[Line]) -> str:
    """What stands for a headline where there is none: the first words of the text."""
    for line in body.lines:
        if line.start in body.set_aside:
            continue
        begin = max((b for a, b in body.meta if line.start <= a and b < line.end), default=line.start)
        words = text[begin : line.end].split()
        return " ".join(words[:_TITLE_WORDS]) + ("…" if len(words) > _TITLE_WORDS else "")
    return _MARKUP.sub("", lines[0].text).strip()
