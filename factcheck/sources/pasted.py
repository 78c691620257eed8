"""Articles pasted between forum posts; the posts are left out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.rulebook.formats import Pasted
from factcheck.sources.article import ArticleReader, Piece
from factcheck.sources.header import host_of
from factcheck.sources.lines import Line, ends_sentence, looks_like_headline, plain

_QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”|«[^»]*»|(?<!\w)[‘'].*[’'](?!\w)")
_PREFIX = 60
_POSTS = 3
_LONGEST = 2000
_OPEN_QUOTE = ("“", "‘", "«", '"')


class _Anchor:
    """Where a pasted article begins: the lines of its teaser, its site and its headline."""

    def __init__(self, above: int, headline: int, source: str | None, repeated: bool) -> None:
        self.above, self.headline, self.source, self.repeated = above, headline, source, repeated


def split_pasted(lines: Sequence[Line], rule: Pasted, reader: ArticleReader) -> list[Piece]:
    """The pasted articles of a page, or nothing where the page is no such page."""
    if not any(reader.header.is_site(line.text) for line in lines):
        return []
    anchors = [anchor for index in range(len(lines)) if (anchor := _anchor(lines, index, rule, reader))]
    judge = _Chatter(rule)
    repeated = sum(anchor.repeated for anchor in anchors)
    if not anchors:
        return []
    if len(anchors) == 1 and not repeated:
        # An ordinary article may begin with its site; a page of posts shows posts above it, or several of them.
        above = any(judge.is_chatter(line.text) for line in lines[: anchors[0].above])
        if not above and sum(judge.is_chatter(line.text) for line in lines) < _POSTS:
            return []
    pieces: list[Piece] = []
    top = lines[: anchors[0].above]
    if not any(judge.is_chatter(line.text) for line in top):
        pieces.extend(_unheaded(top, rule, judge, reader))
    for number, anchor in enumerate(anchors):
        end = anchors[number + 1].above if number + 1 < len(anchors) else len(lines)
        if anchor.headline < end:
            pieces.extend(_article(lines[anchor.headline : end], anchor.source, rule, judge, reader))
    return pieces


def _anchor(lines: Sequence[Line], index: int, rule: Pasted, reader: ArticleReader) -> _Anchor | None:
    """The anchor at a line with a site, or at a headline with a byline where no site was pasted."""
    if index + 2 >= len(lines):
        return None
    if reader.header.is_site(lines[index].text):
        headline = lines[index + 1].text
        if reader.header.is_site(headline) or not looks_like_headline(headline, reader.shape.headline_max):
            return None
        below = lines[index + 2 : index + 2 + rule.header_lines]
        if not any(_is_paragraph(line, rule) for line in below):
            return None
        above = plain(lines[index - 1].text)[:_PREFIX] if index else ""
        repeated = len(above) > 20 and any(plain(line.text).startswith(above) for line in below)
        return _Anchor(index - 1 if repeated else index, index + 1, host_of(lines[index].text), repeated)
    return _bylined(lines, index, rule, reader)


def _bylined(lines: Sequence[Line], index: int, rule: Pasted, reader: ArticleReader) -> _Anchor | None:
    headline, byline, after = lines[index].text, lines[index + 1].text, lines[index + 2]
    if len(byline) > 120 or len(headline) < 20 or not reader.dates.agency(byline)[0]:
        return None
    if index and (reader.header.is_site(lines[index - 1].text) or reader.header.is_byline(lines[index - 1].text, "en")):
        return None
    if not looks_like_headline(headline, reader.shape.headline_max):
        return None
    if index > 1 and reader.header.is_site(lines[index - 2].text):
        return None  # a subtitle under a headline that has its anchor
    if not reader.header.is_byline(byline, "en") or not _is_paragraph(after, rule):
        return None
    return _Anchor(index, index, None, False)


def _article(
    lines: Sequence[Line], source: str | None, rule: Pasted, judge: _Chatter, reader: ArticleReader
) -> list[Piece]:
    """The article at the top of the lines, and one that follows it behind a closing caption; posts end both."""
    header = reader.header.read(lines, "en").length
    for index in range(header, len(lines)):
        line = lines[index]
        if judge.is_chatter(line.text):
            return [_piece(lines[: judge.first(lines, header, index)], source)]
        if index > header and reader.header.closes(line.text):
            rest = _unheaded(lines[index + 1 :], rule, judge, reader)
            if rest:
                return [_piece(lines[: index + 1], source), *rest]
    return [_piece(lines, source)]


def _unheaded(lines: Sequence[Line], rule: Pasted, judge: _Chatter, reader: ArticleReader) -> list[Piece]:
    """An article without site and headline: several paragraphs in a row that read as news."""
    end = 0
    while end < len(lines) and not judge.is_chatter(lines[end].text):
        end += 1
    end = judge.first(lines, 0, end) if end < len(lines) else end
    paragraphs = [line for line in lines[:end] if _is_paragraph(line, rule)]
    if len(paragraphs) < rule.min_unheaded or not _is_paragraph(lines[0], rule):
        return []
    return [_piece(lines[:end], None)]


def _piece(lines: Sequence[Line], source: str | None) -> Piece:
    return Piece(lines[0].start, lines[-1].end, lines[0].number, lines, source)


def _is_paragraph(line: Line, rule: Pasted) -> bool:
    return len(line.text) >= rule.min_paragraph and ends_sentence(line.text)


class _Chatter:
    """Tells a post from news by its typing."""

    def __init__(self, rule: Pasted) -> None:
        self._signals = [(re.compile(s.pattern), s.weight, s.outside_quotes) for s in rule.chatter]
        self._rule = rule
        self._threshold = rule.chatter_threshold

    def weight(self, text: str) -> int:
        """How much speaks for a post."""
        text = text[:_LONGEST]
        outside = "" if text.startswith(_OPEN_QUOTE) else _QUOTED.sub(" ", text)
        return sum(weight for pattern, weight, quoted in self._signals if pattern.search(outside if quoted else text))

    def is_chatter(self, text: str) -> bool:
        """Whether the line is part of a post."""
        return self.weight(text) >= self._threshold

    def first(self, lines: Sequence[Line], header: int, index: int) -> int:
        """Where a post begins whose sure sign is at `index`: lesser lines above with a weak sign belong to it."""
        while index - 1 > header and not self._news(lines[index - 1]) and self.weight(lines[index - 1].text) > 0:
            index -= 1
        return index

    def _news(self, line: Line) -> bool:
        return _is_paragraph(line, self._rule)
