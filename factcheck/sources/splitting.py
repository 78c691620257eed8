"""How a file of several articles splits: each family of story formats is one function."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from factcheck.rulebook.formats import Framed, Labelled, Pasted, Separated, StoryFormat
from factcheck.sources.article import ArticleReader, Piece
from factcheck.sources.lines import Line, ends_sentence, looks_like_headline
from factcheck.sources.pasted import split_pasted


def split(text: str, lines: Sequence[Line], formats: Sequence[StoryFormat], reader: ArticleReader) -> list[Piece]:
    """The articles of a file: by the first story format that fits, else the whole file as one."""
    for format_ in formats:
        rule = format_.split
        if rule is None:
            continue
        pieces: list[Piece] = []
        if isinstance(rule, Framed):
            pieces = _framed(lines, rule, reader)
        elif isinstance(rule, Labelled):
            pieces = _labelled(lines, rule, reader)
        elif isinstance(rule, Pasted):
            pieces = split_pasted(lines, rule, reader)
        elif isinstance(rule, Separated):
            pieces = _separated(text, lines, rule, reader)
        if pieces:
            return pieces
    return [Piece(0, len(text), 1, lines)]


def piece_of(lines: Sequence[Line], source: str | None = None) -> Piece:
    """The stretch from the first to the last of the lines."""
    return Piece(lines[0].start, lines[-1].end, lines[0].number, lines, source)


def _between(lines: Sequence[Line], is_mark: Callable[[int], bool]) -> list[tuple[int, int]]:
    """Ranges of lines between marks; the first range begins at the top."""
    marks = [index for index in range(len(lines)) if is_mark(index)]
    return list(zip([0, *(mark + 1 for mark in marks)], [*marks, len(lines)], strict=True))


def _framed(lines: Sequence[Line], rule: Framed, reader: ArticleReader) -> list[Piece]:
    """Blocks behind an opening line with a line of tags under it."""
    opening, tags = re.compile(rule.opening), re.compile(rule.tags)

    def opens(index: int) -> bool:
        return (
            index + 2 < len(lines)
            and bool(opening.match(lines[index].text))
            and bool(tags.match(lines[index + 1].text))
            and looks_like_headline(lines[index + 2].text, reader.shape.headline_max)
        )

    ranges = _between(lines, opens)
    if len(ranges) - 1 < rule.min_blocks:
        return []
    top = ranges[0][1]
    # One such block may stand at the end of an ordinary page; it makes a dump at the top, or behind a closing line.
    if len(ranges) == 2 and top > 0 and not reader.header.is_surrounding(lines[top - 1].text):
        return []
    pieces = []
    for number, (first, end) in enumerate(ranges):
        block = lines[first + 1 : end] if number else lines[first:end]
        # Above the first opening there may be the rest of an article that was cut off.
        if block and (number or any(ends_sentence(line.text) for line in block)):
            pieces.append(piece_of(block))
    return pieces


def _labelled(lines: Sequence[Line], rule: Labelled, reader: ArticleReader) -> list[Piece]:
    """Blocks behind a line with a code, each a headline and text that closes as sentences do."""
    label, opening = re.compile(rule.label), re.compile(rule.opening)
    limit = reader.shape.headline_max

    def heads(block: Sequence[Line]) -> bool:
        return (
            len(block) > 1
            and looks_like_headline(block[0].text, limit)
            and ends_sentence(block[1].text)
            and len(block[1].text) > len(block[0].text)
        )

    codes = {
        line.text
        for index, line in enumerate(lines)
        if label.match(line.text) and heads(lines[index + 1 : index + 3]) and not reader.dates.agency(line.text)[0]
    }
    if not codes:
        return []
    first = opening.match(lines[0].text)
    opened = bool(first and first["code"] in codes)
    ranges = _between(lines, lambda index: lines[index].text in codes or (index == 0 and opened))
    blocks = [lines[start:end] for start, end in ranges if end > start]
    fitting = sum(map(heads, blocks))
    if fitting < rule.min_blocks or fitting * 5 < len(blocks) * 4:
        return []
    return [piece_of(block) for block in blocks]


def _separated(text: str, lines: Sequence[Line], rule: Separated, reader: ArticleReader) -> list[Piece]:
    """Items parted by the sign that the file uses most; each must look like an article of its own."""
    separator = re.compile(rule.separator)
    signs = Counter(line.text for line in lines if len(line.text) < 40 and separator.match(line.text))
    if not signs:
        return []
    sign = max(sorted(signs), key=lambda each: signs[each])
    ranges = [(a, b) for a, b in _between(lines, lambda index: lines[index].text == sign) if b > a]
    items = [list(lines[a:b]) for a, b in ranges]
    if len(items) < 2 or _is_fence(lines, sign):
        return []
    languages = [reader.detector.detect("\n".join(line.text for line in item)) for item in items]
    usual = Counter(languages).most_common(1)[0][0]
    heads = [_headed(item, code, reader) for item, code in zip(items, languages, strict=True)]
    sure = sum(head == 2 or code != usual for head, code in zip(heads, languages, strict=True))
    likely = len(items) > rule.min_headed and all(heads)
    if not likely and (sure < rule.min_headed or sure < rule.min_share * len(items)):
        return []
    pieces: list[Piece] = []
    for item, code in zip(items, languages, strict=True):
        pieces.extend(piece_of(part) for part in _joined(item, code, reader))
    return pieces


def _is_fence(lines: Sequence[Line], sign: str) -> bool:
    """Whether the sign only fences front matter at the top."""
    return lines[0].text == sign and sign in ("---", "+++") and sum(line.text == sign for line in lines) == 2


def _headed(item: Sequence[Line], language: str, reader: ArticleReader) -> int:
    """How surely an item begins as an article does: 2 with a dateline, date or byline, 1 with a headline, else 0."""
    profile = reader.shape.languages.get(language)
    common = profile.words if profile else frozenset()
    first = item[0].text
    if len(first) > 80 and reader.dates.dateline(first, language, common):
        return 2
    if len(item) < 2 or not looks_like_headline(first, reader.shape.headline_max):
        return 0
    second = item[1].text
    if reader.header.is_byline(second, language):
        return 2
    if not ends_sentence(second) or len(second) <= len(first):
        return 0
    if len(second) > 80 and reader.dates.dateline(second, language, common):
        return 2
    # A crosshead is short; a headline is a clause.
    return int(len(first.split()) >= 4)


def _joined(item: Sequence[Line], language: str, reader: ArticleReader) -> list[Sequence[Line]]:
    """An item split where a second article begins without a mark: at a dateline, after another language or text."""
    parts: list[Sequence[Line]] = []
    start = 0
    for index in range(1, len(item)):
        line = item[index]
        if len(line.text) < 80 or index - start < 2 - (start == 0):
            continue
        opening = reader.dates.dateline(line.text, language, frozenset())
        if not opening or not (opening.capitals or opening.source):
            continue
        before = "\n".join(each.text for each in item[start:index])
        first = reader.dates.dateline(item[start].text, language, frozenset())
        if reader.detector.detect(before) != reader.detector.detect(line.text) or (first and index - start > 2):
            parts.append(item[start:index])
            start = index
    parts.append(item[start:])
    return parts
